/** Times without an offset, as the clocks of a place show them: `2026-11-21T08:05`, `2026-11-21 08:05:30`. */
import { momentAt } from "#model/airports/airport-zones.ts";
import { parseTime } from "#model/time.ts";

const LOCAL = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?)$/;

export function isLocalMoment(cell: string): boolean {
  return LOCAL.test(cell);
}

/** With the offset that is in force at the airport then; undefined where that is not known, or its clocks never show that time. */
export function withOffsetAt(airport: string, cell: string): string | undefined {
  const [, day, clock] = LOCAL.exec(cell) ?? [];
  if (airport === "" || day === undefined) return undefined;
  const local = `${day}T${clock}`;
  const shown = parseTime(`${local}Z`);
  const moment = shown === undefined ? undefined : momentAt(airport, local);
  if (moment === undefined) return undefined;
  const minutes = Math.round((shown! - moment) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, "0"));
  return `${local}${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}
