/**
 * UNH message header.
 *
 *     UNH+1+PAXLST:D:02B:UN:IATA+OK688/071008/1310+01:F'
 *         0 reference   1 type : version : release : agency : association   2 access reference   3 sequence : C first, F final
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface MessageHeader {
  readonly reference: string;
  readonly type: string;
  readonly version: string;
  readonly release: string;
  readonly ordinal: number;
}

export function decodeUnh(segment: Segment): MessageHeader {
  return {
    reference: part(segment, 0),
    type: part(segment, 1, 0).toUpperCase(),
    version: part(segment, 1, 1).toUpperCase(),
    release: part(segment, 1, 2).toUpperCase(),
    ordinal: segment.ordinal,
  };
}

/** D.02B to D.15B, and the United States' 001:000; others are read with a warning. */
export function isKnownRelease({ version, release }: MessageHeader): boolean {
  return (version === "001" && release === "000") || (/^(0[2-9]|1[0-5])[AB]$/.test(release) && release !== "02A");
}
