/**
 * ATT attribute.
 *
 *     ATT+2++M'   0 what: 2 sex   2 value: M, F, X, U not told
 */
import { part, type Segment } from "../edifact/segment.ts";

/** `F`, `M` or `X`; "" for anything else. */
export function decodeSex(segment: Segment): string {
  const value = part(segment, 2).trim().toUpperCase();
  return part(segment, 0).trim() === "2" && ["F", "M", "X"].includes(value) ? value : "";
}
