/** When a flight leaves of which a message tells local times, as all do, and no offset. */
import { momentAt } from "#model/airports/airport-zones.ts";
import { parseTime } from "#model/time.ts";

const moments = new Map<string, number | undefined>();
/** Hundreds of travellers name one flight. */
const REMEMBERED_MAX = 20_000;

export interface LocalDeparture {
  readonly origin: string;
  readonly date: string;
  /** `2026-11-21T08:05`; "" when only the day is told, of which noon is taken. */
  readonly departsLocal: string;
}

/**
 * By the clocks at the origin; where its time zone is not known the local time read as UTC, which may be off by some hours. Nothing else in a
 * bundle counts: the message says the same when it comes alone.
 */
export function localDeparture({ origin, date, departsLocal }: LocalDeparture): number | undefined {
  const local = departsLocal || `${date}T12:00`;
  const key = `${origin} ${local}`;
  if (moments.has(key)) return moments.get(key);
  const moment = momentAt(origin, local) ?? parseTime(`${local}Z`);
  if (moments.size >= REMEMBERED_MAX) moments.clear();
  moments.set(key, moment);
  return moment;
}
