/**
 * LOC place.
 *
 *     LOC+125+PRG'              0 what   1 place : qualifier : agency : free text
 *     LOC+180+:::AMBER HILL'
 *
 * Of flights: 125 departure, 87 arrival, 92 either. Of people: 178 embarks, 179 disembarks, 174 residence, 180 place of birth,
 * 22 first airport in the receiving state. Of documents: 91 issuing state.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Place {
  readonly what: string;
  readonly code: string;
  readonly text: string;
}

export function decodeLoc(segment: Segment): Place {
  return { what: part(segment, 0).trim(), code: part(segment, 1).trim().toUpperCase(), text: part(segment, 1, 3).trim() };
}
