/**
 * Which of several records' words counts (docs/model.md, "Records"). Of two versions of one row the later export, of two exports at
 * one moment the greater record id. Of several records that speak of one thing, each value is
 * that of the last one to give it, in the same order: a later record which leaves a value out does not take it back. Whoever may
 * read only some of the records applies the same rule to those.
 */
import type { Props, PropValue } from "./record.ts";
import type { LinkTime } from "./scan.ts";

/** One record's values; assertions are always given in ascending order of version. */
export interface Said {
  readonly props: Props;
}

/** Negative when `a` is outranked by `b`. Also the order of assertions. */
export function compareVersions(a: { exportedAt: number; id: string }, b: { exportedAt: number; id: string }): number {
  return a.exportedAt - b.exportedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** All values that count; intrinsic ones, which follow from the thing's key, stand behind what is asserted. */
export function lastProps(assertions: readonly Said[], intrinsic?: Props): Props {
  if (assertions.length === 1 && (intrinsic === undefined || Object.keys(intrinsic).length === 0)) return assertions[0]!.props;
  // A Map, because a property name is data.
  const merged = new Map<string, PropValue>(Object.entries(intrinsic ?? {}));
  for (const { props } of assertions) for (const [name, value] of Object.entries(props)) merged.set(name, value);
  return Object.fromEntries(merged);
}

/** The one value of `lastProps` with this name; undefined when nobody gives it. */
export function lastValue(thing: { assertions: readonly Said[]; intrinsic: Props }, name: string): PropValue | undefined {
  for (let i = thing.assertions.length - 1; i >= 0; i--) {
    const value = thing.assertions[i]!.props[name];
    if (value !== undefined) return value;
  }
  return thing.intrinsic[name];
}

/** Each end of the time from the last assertion that gives it. */
export function lastTime(assertions: readonly LinkTime[]): LinkTime {
  let at: number | null = null;
  let until: number | null = null;
  for (const said of assertions) {
    at = said.at ?? at;
    until = said.until ?? until;
  }
  return { at, until };
}
