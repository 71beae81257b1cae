/** When a flight leaves, by what is known of it: whoever needs a time (detection, protection, a look back) takes the same. */
import { DAY_MS, HOUR_MS } from "./time.ts";

/** Assumed between departure and arrival where only one of them is known. */
export const FLIGHT_MS_ASSUMED = 4 * HOUR_MS;

/**
 * ms; NaN = not known, of what is given and of what is given back. `day`: the local date, ms at 00:00 UTC. Noon is taken when only the date is known, so that
 * windows of hours around it never match by accident more than they must.
 */
export function departureOf(known: { departsAt: number; arrivesAt: number; day: number }): number {
  if (!Number.isNaN(known.departsAt)) return known.departsAt;
  return Number.isNaN(known.arrivesAt) ? known.day + DAY_MS / 2 : known.arrivesAt - FLIGHT_MS_ASSUMED;
}
