/**
 * TRI traveller reference at check-in; TIF, SSD and TBD behind it are that traveller's.
 *
 *     TRI++108:::1'   1 boarding number : : : reference of TIF
 */
import { part, type Segment } from "../edifact/segment.ts";

export function decodeTri(segment: Segment): string {
  return part(segment, 1, 3).trim();
}
