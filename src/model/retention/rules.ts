/** How long records of a source and kind stay as they are, and how long at all; counted from when they were received (docs/retention.md). */
import { RECORD_CODES, type RecordKind, type StoredRecord } from "../record.ts";

/** Of the calendar. */
export interface Duration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Null: never. */
export interface Terms {
  readonly maskAfter: Duration | null;
  readonly deleteAfter: Duration | null;
}

/** What a rule does not say is as the next one that fits says: by source and kind before by source before by kind. */
export interface Rule extends Partial<Terms> {
  readonly source?: string;
  readonly kind?: RecordKind;
}

export interface RetentionRules {
  readonly default: Terms;
  readonly rules: readonly Rule[];
}

/** Directive (EU) 2016/681 art. 12: passenger name records are masked six months after they came and deleted five years after. */
const DEFAULT: Terms = { maskAfter: { years: 0, months: 6, days: 0 }, deleteAfter: { years: 5, months: 0, days: 0 } };

/** Schedules are about no person. */
const OF_NOBODY: readonly RecordKind[] = ["FLIGHT", "PAXLST_FLIGHT", "PNRGOV_FLIGHT"];

export function isOfNobody(kind: RecordKind): boolean {
  return OF_NOBODY.includes(kind);
}

export const DEFAULT_RULES: RetentionRules = {
  default: DEFAULT,
  rules: OF_NOBODY.map((kind) => ({ kind, maskAfter: null, deleteAfter: null })),
};

export const RECORD_KINDS = RECORD_CODES.names;

/** The file's rules before those that hold without it, so that they may say otherwise of flights too. */
export function termsOf({ default: otherwise, rules }: RetentionRules, of: Pick<StoredRecord, "source" | "kind">): Terms {
  const fitting = rules
    .filter(({ source, kind }) => (source ?? of.source) === of.source && (kind ?? of.kind) === of.kind)
    .sort((a, b) => narrowness(b) - narrowness(a));
  const first = (name: keyof Terms): Duration | null => {
    const rule = fitting.find((one) => one[name] !== undefined);
    return rule === undefined ? otherwise[name] : (rule[name] ?? null);
  };
  return { maskAfter: first("maskAfter"), deleteAfter: first("deleteAfter") };
}

function narrowness({ source, kind }: Rule): number {
  return Number(source !== undefined) * 2 + Number(kind !== undefined);
}

/** ms; what was received then or before is so old by `now`. A day that the month has not is its last one. */
export function momentBefore(now: number, { years, months, days }: Duration): number {
  return monthsAway(now, -12 * years - months) - days * DAY_MS;
}

/** ms; from when what was received at a moment is so old, give or take the days by which months differ. */
export function momentAfter(received: number, { years, months, days }: Duration): number {
  return monthsAway(received + days * DAY_MS, 12 * years + months);
}

function monthsAway(from: number, months: number): number {
  const at = new Date(from);
  const day = at.getUTCDate();
  at.setUTCDate(1);
  at.setUTCMonth(at.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
  at.setUTCDate(Math.min(day, lastDay));
  return at.getTime();
}

const DAY_MS = 86_400_000;

/** `P5Y`, `P6M`, `P2W`, `P1Y6M10D`; undefined for what is no duration of years, months, weeks and days. */
export function parseDuration(text: string): Duration | undefined {
  const parts = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(text);
  if (parts === null) return undefined;
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part ?? "0")) as [number, number, number, number];
  return { years, months, days: weeks * 7 + days };
}
