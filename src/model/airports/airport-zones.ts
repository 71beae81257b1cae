/**
 * Local time at airports, by the time zones that they lie in (airport-zones.gen.ts) and the rules of those zones that the runtime knows. What the
 * table or the runtime lacks is not known.
 */
import { AIRPORT_ZONES } from "./airport-zones.gen.ts";
import { airportCode } from "../station-codes.ts";
import { DAY_MS, formatDate, parseTime } from "../time.ts";

let zones: ReadonlyMap<string, string> | undefined;
const clocks = new Map<string, Intl.DateTimeFormat | undefined>();

/** The day at the airport, `YYYY-MM-DD`, at a moment in ms; undefined when its time zone is not known. */
export function localDay(airport: string, ms: number): string | undefined {
  const offset = offsetMs(airport, ms);
  return offset === undefined ? undefined : formatDate(ms + offset);
}

/** The moment in ms at which clocks at the airport show `YYYY-MM-DDTHH:MM`; of an hour that is there twice the first. */
export function momentAt(airport: string, local: string): number | undefined {
  const shown = parseTime(`${local}Z`);
  if (shown === undefined) return undefined;
  // The offset that is in force is that of one of the days around it.
  for (const offset of [offsetMs(airport, shown - DAY_MS), offsetMs(airport, shown + DAY_MS)])
    if (offset !== undefined && offsetMs(airport, shown - offset) === offset) return shown - offset;
  return undefined;
}

function offsetMs(airport: string, ms: number): number | undefined {
  const zone = zoneOf(airport);
  const clock = zone === undefined ? undefined : clockOf(zone);
  if (clock === undefined) return undefined;
  const part = new Map(clock.formatToParts(ms).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day, hour, minute, second] = (["year", "month", "day", "hour", "minute", "second"] as const).map((type) =>
    part.get(type)!,
  );
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!) - Math.floor(ms / 1_000) * 1_000;
}

/** Undefined for a zone that this runtime does not know. */
function clockOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!clocks.has(zone)) clocks.set(zone, newClock(zone));
  return clocks.get(zone);
}

function newClock(timeZone: string): Intl.DateTimeFormat | undefined {
  const digits = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  } as const;
  try {
    return new Intl.DateTimeFormat("en-US", {
      ...digits,
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
    });
  } catch {
    return undefined;
  }
}

function zoneOf(airport: string): string | undefined {
  zones ??= new Map(
    AIRPORT_ZONES.split("|").flatMap((group) => {
      const [zone = "", codes = ""] = group.split(" ");
      return (codes.match(/.{3}/g) ?? []).map((code) => [code, zone] as const);
    }),
  );
  return zones.get(airportCode(airport));
}
