/** The detectors, in the order in which equal scores decide for a kind. docs/findings.md lists them all (tested). */
import type { Detector } from "./detector.ts";
import { drugCouriers } from "./detectors/drug-couriers.ts";

export const DETECTORS: readonly Detector[] = [drugCouriers];
