/** Values of enums that the app writes otherwise than a schema may: word of the schema → the app's own. */
import { RUN_STAGES } from "#app/job-events.ts";
import { DETECTOR_IDS } from "#model/finding.ts";
import { TLP_LEVELS } from "#model/handling.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { OF_ANOTHER_VERSION } from "#model/words.ts";

export const ENUM_VALUES = {
  EntityKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [kindWord(kind), kind])),
  Detector: Object.fromEntries([...DETECTOR_IDS, OF_ANOTHER_VERSION].map((id) => [idWord(id), id])),
  RunStage: Object.fromEntries(RUN_STAGES.map((stage) => [idWord(stage), stage])),
  Tlp: Object.fromEntries(TLP_LEVELS.map((level) => [level.replace("+", "_"), level])),
} as const;

/** `TravelDocument` → `TRAVEL_DOCUMENT`. */
export function kindWord(kind: EntityKind): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
}

/** `drug-couriers` → `drug_couriers`: a schema has no hyphens. */
export function idWord(id: string): string {
  return id.replaceAll("-", "_");
}
