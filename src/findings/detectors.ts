/** The detectors, in the order in which equal scores decide for a kind. docs/findings.md lists them all (tested). */
import type { Detector } from "./detector.ts";
import { armsInCargo } from "./detectors/arms-in-cargo.ts";
import { cashCouriers } from "./detectors/cash-couriers.ts";
import { documentReuse } from "./detectors/document-reuse.ts";
import { drugCouriers } from "./detectors/drug-couriers.ts";
import { insiderRings } from "./detectors/insider-rings.ts";
import { insiders } from "./detectors/insiders.ts";
import { migrantSmuggling } from "./detectors/migrant-smuggling.ts";
import { trafficking } from "./detectors/trafficking.ts";
import { unknownGroups } from "./detectors/unknown-groups.ts";

export const DETECTORS: readonly Detector[] = [
  unknownGroups,
  drugCouriers,
  cashCouriers,
  trafficking,
  migrantSmuggling,
  armsInCargo,
  insiderRings,
  insiders,
  documentReuse,
];
