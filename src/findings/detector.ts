/** A detector: a small file and a row in the ordered list. `inputs` says what in the data it needs; it runs without all the same. */
import type { LinkKind } from "#model/kinds.ts";
import type { DetectorId, FindingKind } from "#model/finding.ts";
import type { DetectionWorld } from "./detection-world.ts";
import type { RawFinding } from "./raw-finding.ts";

export interface Detector {
  readonly id: DetectorId;
  readonly title: string;
  readonly kind: FindingKind;
  readonly inputs: readonly LinkKind[];
  readonly run: (world: DetectionWorld) => readonly RawFinding[];
}
