/**
 * UNH message header.
 *
 *     UNH+1+PNRGOV:13:1:IA+123456789'   1 type : version : release : agency
 */
import { part, type Segment } from "../edifact/segment.ts";

export function isPnrgov(segment: Segment): boolean {
  return segment.tag === "UNH" && part(segment, 1).trim().toUpperCase() === "PNRGOV";
}

/** 10.1 to 17.1; others are read with a warning. */
export function isKnownVersion(segment: Segment): boolean {
  return /^1[0-7]$/.test(part(segment, 1, 1).trim()) && part(segment, 1, 2).trim() === "1";
}
