/**
 * RPI how many are on a segment, and how it stands.
 *
 *     RPI+2+HK'   0 how many   1 status: HK, KK, RR held; HL, LL, PA waiting; HX, XX, UN, UC, NO cancelled
 */
import { part, type Segment } from "../edifact/segment.ts";

const CANCELLED: ReadonlySet<string> = new Set("HX XX XK XL XR UC UN UU US NO".split(" "));
const WAITING: ReadonlySet<string> = new Set("HL LL KL PA PB PC PD HN NN DS".split(" "));

export function decodeRpi(segment: Segment): string {
  return part(segment, 1).trim().toUpperCase();
}

export function isCancelled(status: string): boolean {
  return CANCELLED.has(status);
}

export function isWaiting(status: string): boolean {
  return WAITING.has(status);
}
