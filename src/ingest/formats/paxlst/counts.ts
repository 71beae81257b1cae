/**
 * Segments that only count.
 *
 *     CNT+42:8'   0 what : how many   42 passengers, 41 crew; some senders write CNT+42+8
 *     UNT+107+1'  0 segments of the message, UNH and UNT included
 *     UNE+2+1'    0 messages of the group
 *     UNZ+1+REF1' 0 groups of the interchange, or messages where it has no groups
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface ControlTotal {
  readonly what: "PAX" | "CREW" | undefined;
  readonly count: number;
}

export function decodeCnt(segment: Segment): ControlTotal {
  const what = part(segment, 0, 0).trim();
  return {
    what: what === "42" ? "PAX" : what === "41" ? "CREW" : undefined,
    count: wholeNumber(part(segment, 0, 1) || part(segment, 1)),
  };
}

/** How many segments, messages or groups the sender says there are: of UNT, UNE, UNZ. */
export function decodeTrailer(segment: Segment): number {
  return wholeNumber(part(segment, 0));
}

function wholeNumber(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : NaN;
}
