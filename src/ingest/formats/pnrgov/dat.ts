/**
 * DAT date and time, DDMMYY:HHMM in UTC.
 *
 *     DAT+700:061210:1010+710:061210:1200'   each element   what : date : time   700 last change, 710 ticket, 2 check-in
 */
import { composites, type Segment } from "../edifact/segment.ts";
import { segmentMoment } from "./dates.ts";

/** `what` → ms since 1970; moments that do not exist are left out. */
export function decodeDat(segment: Segment): ReadonlyMap<string, number> {
  const moments = new Map<string, number>();
  for (const [what = "", date = "", clock = ""] of composites(segment, 0)) {
    const at = segmentMoment(date, clock);
    if (at !== undefined) moments.set(what.trim().toUpperCase(), at);
  }
  return moments;
}
