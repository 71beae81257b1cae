/**
 * ORG originator of a booking.
 *
 *     ORG+1A:MUC+12345678:F31+LON++T+GB:GBP+A78987'
 *         0 system : city   1 agency number : office   2 city   3 company : city   4 T agent, A airline   5 country : currency   6 sign
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Originator {
  readonly agencyIata: string;
  readonly agentSign: string;
}

export function decodeOrg(segment: Segment): Originator {
  const agency = part(segment, 1).replace(/[\s-]/g, "").toUpperCase();
  const sign = part(segment, 6).trim();
  return { agencyIata: /^\d{5,8}$/.test(agency) ? agency : "", agentSign: /^[\w-]{1,12}$/.test(sign) ? sign.toUpperCase() : "" };
}
