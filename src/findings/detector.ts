/** A detector: a small file and a row in the ordered list. It runs on whatever there is. */
import type { DetectorId, FindingKind } from "#model/finding.ts";
import type { InputCode } from "#model/yield/inputs.ts";
import type { DetectionWorld } from "./detection-world.ts";
import type { RawFinding } from "./raw-finding.ts";

export interface Detector {
  readonly id: DetectorId;
  readonly title: string;
  readonly kind: FindingKind;
  /** Without one of these it finds nothing. */
  readonly needs: readonly InputCode[];
  /** Without one of these it sees less. */
  readonly helps: readonly InputCode[];
  readonly run: (world: DetectionWorld) => readonly RawFinding[];
}
