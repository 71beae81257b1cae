/**
 * NAT nationality.
 *
 *     NAT+2+CZE'   0 what: 2 current   1 country, alpha-3 (ICAO 9303)
 */
import { stateCode } from "#model/natural-key.ts";
import { alpha3 } from "#model/states.ts";
import { part, type Segment } from "../edifact/segment.ts";

export function decodeNationality(segment: Segment): string {
  return countryCode(part(segment, 1));
}

/** One to three letters, two as the three of that state; "" for anything else and for XXX (not known). */
export function countryCode(text: string): string {
  const code = stateCode(text);
  return /^[A-Z]{1,3}$/.test(code) && code !== "XXX" ? alpha3(code) : "";
}
