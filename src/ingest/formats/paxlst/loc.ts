/**
 * LOC place.
 *
 *     LOC+125+PRG'              0 what   1 place : qualifier : agency : free text
 *     LOC+180+:::AMBER HILL'
 *     LOC+005+NZAKL:50'         of the United States' older layout: the state before the airport
 *
 * Of flights: 125 or 5 departure, 87 or 8 arrival, 92 either, PT a port in between. Of people: 178 embarks, 179 disembarks, 174 residence, 180
 * place of birth, 22 first airport in the receiving state. Of documents: 91 issuing state.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Place {
  readonly what: string;
  readonly code: string;
  readonly text: string;
}

export function decodeLoc(segment: Segment): Place {
  const what = part(segment, 0)
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
  return { what, code: part(segment, 1).trim().toUpperCase(), text: part(segment, 1, 3).trim() };
}

/** `NZAKL` → `AKL`; anything else stays. */
export function airportOf(code: string): string {
  return /^[A-Z]{5}$/.test(code) ? code.slice(2) : code;
}
