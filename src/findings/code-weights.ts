/** Weights that several codes of reasons share (codes.ts), and the links that ties rest on. */
import type { LinkKind } from "#model/kinds.ts";
import type { Weight } from "./reason-weight.ts";

export const cohesion = (size: number): Weight => ({ shape: "cohesion", size, whole: 3 });
export const surprise = (max: number): Weight => ({ shape: "surprise", at: 0.05, max });
export const part = (size: number): Weight => ({ shape: "constant", size, times: [{ by: "part", of: "share" }] });
/** Rare among groups of its sort: what more than one in three of them do weighs nothing. */
export const behaviour = (max: number): Weight => ({ shape: "surprise", at: Math.exp(-2), max });
/** Reports of another kind of incident count half. */
export const victims = (size: number): Weight => ({ shape: "constant", size, times: [{ by: "less", of: "other", size: 0.5 }] });
const seized = (size: number): Weight => ({ shape: "constant", size, times: [{ by: "part", of: "share" }] });
export const SEIZED = {
  byDetector: {
    "drug-couriers": seized(1.5),
    "cash-couriers": seized(1.5),
    "migrant-smuggling": seized(1),
    "arms-in-cargo": seized(2),
    "insider-rings": seized(1.5),
  },
};
/** Whatever ties rest on. */
export const TIE_LINKS: readonly LinkKind[] = [
  "ON_BOOKING",
  "BOOKED_FOR",
  "USES",
  "PAID_WITH",
  "HOLDS",
  "TRAVELLED_ON",
  "CONTACTED",
  "INVOLVED_IN",
  "SHIPPED_BY",
  "SHIPPED_TO",
];
