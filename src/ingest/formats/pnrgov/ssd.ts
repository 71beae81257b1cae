/**
 * SSD seat given at check-in.
 *
 *     SSD+22C++++Y'   0 seat   4 cabin
 */
import { part, type Segment } from "../edifact/segment.ts";

export function decodeSsd(segment: Segment): string {
  return seatNumber(part(segment, 0));
}

/** `022c` → `22C`; "" for what is no seat, such as XXX. */
export function seatNumber(text: string): string {
  return /^0*(\d{1,3}[A-Z])$/.exec(text.trim().toUpperCase())?.[1] ?? "";
}
