/**
 * MSG what a message, or the segments behind it, are about.
 *
 *     MSG+:22'   0 business function : 22 all bookings of the flight, 141 those that changed
 *     MSG+8'     0 in a booking: 8 hotel and other services on the ground, whose TVL is no flight
 */
import { part, type Segment } from "../edifact/segment.ts";

export function isOfAir(segment: Segment): boolean {
  const business = part(segment, 0).trim();
  return business === "" || business === "1";
}
