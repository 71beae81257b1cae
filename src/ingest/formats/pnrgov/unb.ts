/**
 * UNB interchange header.
 *
 *     UNB+IATA:1+DL++101209:2100+020A07'   3 date : time of preparation, YYMMDD:HHMM
 */
import { part, type Segment } from "../edifact/segment.ts";
import { travelDate } from "../edifact/dates.ts";
import { parseTime } from "#model/time.ts";
import { segmentClock } from "./dates.ts";

/** When it was made, ms since 1970; undefined when it does not say. */
export function preparedAt(segment: Segment): number | undefined {
  const digits = part(segment, 3, 0).trim();
  const day = /^\d{6}$|^\d{8}$/.test(digits) ? travelDate({ date: digits }) : "";
  return day === "" ? undefined : parseTime(`${day}T${segmentClock(part(segment, 3, 1)) || "00:00"}Z`);
}
