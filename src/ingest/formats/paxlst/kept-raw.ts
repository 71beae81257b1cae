/** What is kept of a segment as received: all but card numbers, and in free text service codes. Phones are let be. */
import type { Segment } from "../edifact/segment.ts";
import { maskCardNumbers, maskSensitive } from "../sensitive.ts";

export function keptRaw(segment: Segment): string {
  if (segment.tag === "FTX") return maskSensitive(segment.raw);
  return segment.tag === "COM" ? segment.raw : maskCardNumbers(segment.raw);
}
