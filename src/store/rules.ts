/** Rules that both adapters, and whoever reads under a clearance, must apply alike: which version of a row counts, how assertions merge. */
import type { Assertion, LinkTime } from "./port.ts";
import type { Props, PropValue } from "#model/record.ts";

/** Of two versions of a row, the later export counts; ties go to the greater record id. Also the order of assertions. */
export function compareVersions(a: { exportedAt: number; id: string }, b: { exportedAt: number; id: string }): number {
  return a.exportedAt - b.exportedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Value by value, the last assertion that has one wins. `assertions` are in ascending order of version. */
export function mergeAssertions(assertions: readonly Pick<Assertion, "props">[]): Props {
  if (assertions.length === 1) return assertions[0]!.props;
  // A Map, because a property name is data.
  const merged = new Map<string, PropValue>();
  for (const { props } of assertions) for (const [name, value] of Object.entries(props)) merged.set(name, value);
  return Object.fromEntries(merged);
}

/** Each end of the time from the last assertion that gives it. `assertions` are in ascending order of version. */
export function latestTime(assertions: readonly LinkTime[]): LinkTime {
  let at: number | null = null;
  let until: number | null = null;
  for (const said of assertions) {
    at = said.at ?? at;
    until = said.until ?? until;
  }
  return { at, until };
}

/** A label set is one of `seen` when some of its labels may be read, and one of `partly` when others of it may not. */
export function setsUnder(
  sets: ReadonlyMap<number, readonly number[]>,
  labels: ReadonlySet<number>,
): { readonly seen: readonly number[]; readonly partly: readonly number[] } {
  const seen = [...sets].filter(([, members]) => members.some((label) => labels.has(label)));
  const partly = seen.filter(([, members]) => !members.every((label) => labels.has(label)));
  return { seen: seen.map(([set]) => set), partly: partly.map(([set]) => set) };
}
