/** Values of enums that the app writes otherwise than a schema may: word of the schema → the app's own. */
import { TLP_LEVELS } from "#model/handling.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";

export const ENUM_VALUES = {
  EntityKind: Object.fromEntries(ENTITY_KINDS.map((kind) => [kindWord(kind), kind])),
  Tlp: Object.fromEntries(TLP_LEVELS.map((level) => [level.replace("+", "_"), level])),
} as const;

/** `TravelDocument` → `TRAVEL_DOCUMENT`. */
export function kindWord(kind: EntityKind): string {
  return kind.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
}
