/** Rules that both adapters must apply alike: which version of a row counts, how assertions merge. */
import type { Assertion } from "./port.ts";
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
