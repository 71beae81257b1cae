/** What is kept of a segment as received: all but card numbers, and in free text service codes. Phones, documents and references are let be. */
import type { Segment } from "../edifact/segment.ts";
import { maskCardNumbers, maskSensitive } from "../sensitive.ts";

const NUMBERED: ReadonlySet<string> = new Set(["COM", "DOC"]);

export function keptRaw(segment: Segment): string {
  if (segment.tag === "FTX") return maskSensitive(segment.raw);
  return NUMBERED.has(segment.tag) ? segment.raw : maskCardNumbers(segment.raw);
}
