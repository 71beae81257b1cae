/** When somebody is on duty, as the file of users says it: `MON-FRI 06:00-18:00`, on the clocks of a time zone of the IANA database. */

export interface Duty {
  /** Of the IANA database, `America/Panama`. */
  readonly zone: string;
  /** Each as `MON-FRI 06:00-18:00`; at least one. */
  readonly hours: readonly string[];
}

interface Hours {
  /** Of the week, Monday 0, on which these begin. */
  readonly days: readonly number[];
  /** Minutes of the day. Not before `from`: the same day until then; else until then on the next day. */
  readonly from: number;
  readonly until: number;
}

const DAYS = ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"] as const;
const FORM =
  /^(MON|TUE|WED|THU|FRI|SAT|SUN)(?:-(MON|TUE|WED|THU|FRI|SAT|SUN))? ([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;
const DAY_MINUTES = 24 * 60;

/** Undefined of what is no such text. Days may go past Sunday (`SAT-MON`), hours past midnight (`22:00-06:00`). */
export function parseHours(text: string): Hours | undefined {
  const match = FORM.exec(text);
  if (match === null) return undefined;
  const [first, last] = [dayOf(match[1]!), dayOf(match[2] ?? match[1]!)];
  const [from, until] = [minutes(match[3]!, match[4]!), minutes(match[5]!, match[6]!)];
  if (until > DAY_MINUTES || from === until) return undefined;
  const days = Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => (first + i) % 7);
  return { days, from, until };
}

export function isTimeZone(zone: string): boolean {
  try {
    clockOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** A function that tells whether somebody is on duty at a time (ms), by the clocks of the zone. */
export function onDuty({ zone, hours: texts }: Duty): (at: number) => boolean {
  const clock = clockOf(zone);
  const hours = texts.flatMap((text) => parseHours(text) ?? []);
  return (at) => {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = dayOf(parts.get("weekday")!.toUpperCase());
    const minute = minutes(parts.get("hour")!, parts.get("minute")!);
    return hours.some(({ days, from, until }) =>
      from < until
        ? days.includes(day) && minute >= from && minute < until
        : (days.includes(day) && minute >= from) || (days.includes((day + 6) % 7) && minute < until),
    );
  };
}

function clockOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}

function dayOf(name: string): number {
  return DAYS.indexOf(name as (typeof DAYS)[number]);
}

function minutes(hour: string, minute: string): number {
  return Number(hour) * 60 + Number(minute);
}
