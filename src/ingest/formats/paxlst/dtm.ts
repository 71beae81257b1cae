/**
 * DTM date and time.
 *
 *     DTM+189:0710081045:201'   0 what : YYMMDD[HHMM] : format
 *
 * 189 departure, 232 arrival, 329 birth, 36 expiry of a document. Format 201 is YYMMDDHHMM; senders also write whole years, 102 for
 * CCYYMMDD and 203 for CCYYMMDDHHMM, which only the format tells from the others.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Moment {
  readonly what: string;
  readonly digits: string;
}

export function decodeDtm(segment: Segment): Moment {
  const digits = part(segment, 0, 1).trim();
  const wholeYear = ["203", "204"].includes(part(segment, 0, 2).trim()) && digits.length >= 12;
  return { what: part(segment, 0, 0).trim(), digits: wholeYear ? digits.slice(2) : digits };
}
