/** Links by day of UTC: what the time bar draws. */
import type { VisibleLink } from "../session/shown.ts";

export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly count: number;
}

/** Days that have links, earliest first; links without a time are on none. */
export function countDays(links: readonly VisibleLink[]): readonly DayCount[] {
  const counts = new Map<string, number>();
  for (const { at } of links) {
    if (at === null) continue;
    const day = at.slice(0, 10);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(startOf(day)) + 86_400_000).toISOString().slice(0, 10);
}

/** The start of a day as a moment. */
export function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}
