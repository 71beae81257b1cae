/** Days and times in a form that a mapping says: `dd/MM/yyyy HH:mm` in `America/Panama`. */
import { parseDate } from "#model/time.ts";
import { monthCalled } from "#model/written-dates.ts";

const PARTS: Readonly<Record<string, readonly [name: string, pattern: string]>> = {
  yyyy: ["year", "\\d{4}"],
  yy: ["short", "\\d{2}"],
  MMM: ["name", "\\p{L}{3,10}\\.?"],
  MM: ["month", "\\d{1,2}"],
  dd: ["day", "\\d{1,2}"],
  HH: ["hour", "\\d{1,2}"],
  hh: ["half", "\\d{1,2}"],
  mm: ["minute", "\\d{2}"],
  ss: ["second", "\\d{2}"],
  a: ["noon", "[AaPp]\\.?[Mm]\\.?"],
};
const PART = /yyyy|yy|MMM|MM|dd|HH|hh|mm|ss|a/g;

export interface CellFormat {
  /** The cell as the bundle has it; undefined when it is written otherwise. */
  readonly read: (cell: string) => string | undefined;
}

/** What is wrong with a format or zone, as text. `birth`: a year of two digits is the latest that is not after `bornBy`. */
export function cellFormat(format: string, zone: string | undefined): CellFormat | string {
  const parts = format.match(PART) ?? [];
  const named = parts.map((part) => PARTS[part]![0]);
  const has = (name: string): boolean => named.includes(name);
  if (new Set(named).size < named.length) return "each part once";
  if (!(has("year") || has("short")) || !(has("month") || has("name")) || !has("day"))
    return "a year, a month and a day: yyyy or yy, MM or MMM, dd";
  const timed = has("hour") || has("half");
  if (timed && !has("minute")) return "minutes (mm) beside hours";
  if (has("half") !== has("noon")) return "hours of half a day (hh) and am or pm (a) together, or hours from 00 to 23 (HH)";
  if (timed && zone === undefined) return "a zone beside a time, such as -05:00 or America/Panama";
  if (zone !== undefined && !isZone(zone)) return "a zone that there is, such as Z, -05:00 or America/Panama";
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(`^${escaped.replace(PART, (part) => `(?<${PARTS[part]![0]}>${PARTS[part]![1]})`)}$`, "u");
  return {
    read(cell) {
      const found = pattern.exec(cell)?.groups;
      if (found === undefined) return undefined;
      const year = found["year"] ?? `20${found["short"]!}`;
      const month = found["month"] ?? monthCalled(found["name"]!.replace(".", ""));
      const day = `${year}-${month.padStart(2, "0")}-${found["day"]!.padStart(2, "0")}`;
      if (parseDate(day) === undefined) return undefined;
      if (!timed) return day;
      const half = found["half"];
      const hour = half === undefined ? Number(found["hour"]) : (Number(half) % 12) + (/^p/i.test(found["noon"]!) ? 12 : 0);
      const clock = `${String(hour).padStart(2, "0")}:${found["minute"]!}:${found["second"] ?? "00"}`;
      return hour > 23 || Number(found["minute"]) > 59 ? undefined : `${day}T${clock}${offsetAt(`${day}T${clock}`, zone!)}`;
    },
  };
}

const OFFSET = /^(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

function isZone(zone: string): boolean {
  if (OFFSET.test(zone)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** Of a time of that place's clocks; of an hour that there is twice in autumn, its first. */
function offsetAt(local: string, zone: string): string {
  if (OFFSET.test(zone)) return zone;
  let clock = CLOCKS.get(zone);
  if (clock === undefined)
    CLOCKS.set(zone, (clock = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })));
  const wall = Date.parse(`${local}Z`);
  const minutesAt = (at: number): number => {
    const m = /GMT([+-])(\d{2}):(\d{2})/.exec(clock.format(at));
    return m === null ? 0 : (m[1] === "-" ? -1 : 1) * (Number(m[2]) * 60 + Number(m[3]));
  };
  const before = minutesAt(wall - DAY_MS / 2);
  const minutes = minutesAt(wall - before * 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

const DAY_MS = 86_400_000;
