/** Constrained joining written the slow way: groups are lists, and every pair of a join is held against every ban. */
import type { Bans, Tie } from "#resolve/cluster.ts";

export function clusterNaive(count: number, ties: readonly Tie[], bans: Bans): number[][] {
  let groups = Array.from({ length: count }, (_, i) => [i]);
  const has = (pairs: Bans["byUser"], a: number, b: number) =>
    pairs.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
  const order = [...ties].sort((x, y) => +y.byUser - +x.byUser || y.bits - x.bits || x.order - y.order || x.a - y.a || x.b - y.b);
  for (const tie of order) {
    const one = groups.find((group) => group.includes(tie.a))!;
    const other = groups.find((group) => group.includes(tie.b))!;
    if (one === other) continue;
    const clash = one.some((a) => other.some((b) => has(bans.byUser, a, b) || (!tie.byUser && has(bans.byRule, a, b))));
    if (!clash)
      groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other].sort((x, y) => x - y)];
  }
  return groups.sort((x, y) => x[0]! - y[0]!);
}
