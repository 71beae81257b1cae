/**
 * RFF reference.
 *
 *     RFF+AVF:Z9WJK'   0 what : value
 *
 * AVF booking locator, SEA seat; ABO, AEA and CR are the carrier's and the state's own and stay in the raw text.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Reference {
  readonly what: string;
  readonly value: string;
}

export function decodeRff(segment: Segment): Reference {
  return { what: part(segment, 0, 0).trim().toUpperCase(), value: part(segment, 0, 1).trim().toUpperCase() };
}
