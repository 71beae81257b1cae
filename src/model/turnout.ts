/** Whether somebody who was to travel on a flight did. */
import type { Props } from "./record.ts";

/** Statuses of those who did not travel. */
export const MISSED_STATUSES: ReadonlySet<string> = new Set(["NO_SHOW", "DENIED", "OFFLOADED"]);

export type Turnout = "FLOWN" | "MISSED" | "PLANNED";

/**
 * `travel`: values of a TRAVELLED_ON link; `departsAt`: ms, null when not known; `asOf`: ms. Who boarded has flown. Of whom nothing is
 * said, or no more than a booking or check-in, it is taken when the flight has left, as lists of passengers are sent when it does.
 */
export function turnoutOf(travel: Props, departsAt: number | null, asOf: number): Turnout {
  if (typeof travel.status === "string" && MISSED_STATUSES.has(travel.status)) return "MISSED";
  if (travel.boarded === true || travel.status === "BOARDED") return "FLOWN";
  // Not boarded yet is not missed.
  if (departsAt === null || departsAt > asOf) return "PLANNED";
  return travel.boarded === false ? "MISSED" : "FLOWN";
}
