/**
 * EMP employment.
 *
 *     EMP+1+CR1:110:111'   1 position: CR1 cockpit, CR2 cabin, CR3 operations, CR4 engineers, CR5 others
 */
import { part, type Segment } from "../edifact/segment.ts";

export function decodePosition(segment: Segment): string {
  return part(segment, 1).trim().toUpperCase();
}
