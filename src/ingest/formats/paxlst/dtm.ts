/**
 * DTM date and time.
 *
 *     DTM+189:0710081045:201'   0 what : YYMMDD[HHMM] : format
 *
 * 189 departure, 232 arrival, 329 birth, 36 expiry of a document.
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface Moment {
  readonly what: string;
  readonly digits: string;
}

export function decodeDtm(segment: Segment): Moment {
  return { what: part(segment, 0, 0).trim(), digits: part(segment, 0, 1).trim() };
}
