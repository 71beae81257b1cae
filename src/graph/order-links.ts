/** The order of links of one kind: from, to, at, until, columns. First by node, then a comparison sort of each run of parallel links. */
import type { ColumnBuilder } from "./column-builder.ts";
import { compareNumbers } from "./column-builder.ts";
import type { growableF64, growableI32, growableU32 } from "./growable.ts";

/** Links of one kind in order of adding; ends are positions in order of adding too. */
export interface LinkRows {
  readonly from: ReturnType<typeof growableU32>;
  readonly to: ReturnType<typeof growableU32>;
  readonly at: ReturnType<typeof growableF64>;
  readonly until: ReturnType<typeof growableF64>;
  readonly labelSets: ReturnType<typeof growableI32>;
  readonly refs: ReturnType<typeof growableF64>;
  readonly columns: ReadonlyMap<string, ColumnBuilder>;
}

export function linksInOrder(rows: LinkRows, nodeOfAdded: Uint32Array): Uint32Array {
  const from = nodesOf(rows.from.values(), nodeOfAdded);
  const to = nodesOf(rows.to.values(), nodeOfAdded);
  const at = rows.at.values();
  const until = rows.until.values();
  const columns = [...rows.columns.values()];
  const asAdded = from.map((_, row) => row);
  if (asAdded.length === 0) return asAdded;
  const order = byEnds(asAdded, { from, to, nodeCount: nodeOfAdded.length });
  const compare = (a: number, b: number): number => {
    const byTime = compareNumbers(at[a]!, at[b]!) || compareNumbers(until[a]!, until[b]!);
    if (byTime !== 0) return byTime;
    for (const column of columns) {
      const byValue = column.compare(a, b);
      if (byValue !== 0) return byValue;
    }
    return 0;
  };
  let start = 0;
  for (let i = 1; i <= order.length; i++) {
    const same = i < order.length && from[order[i]!] === from[order[start]!] && to[order[i]!] === to[order[start]!];
    if (same) continue;
    if (i - start > 1) order.subarray(start, i).sort(compare);
    start = i;
  }
  return order;
}

/** Two counting sorts; where nodes are many and links few, going over all nodes would cost more than comparing. */
function byEnds(rows: Uint32Array, ends: { from: Uint32Array; to: Uint32Array; nodeCount: number }): Uint32Array {
  const { from, to, nodeCount } = ends;
  if (rows.length < nodeCount / 16) return rows.sort((a, b) => from[a]! - from[b]! || to[a]! - to[b]!);
  return countingSort(countingSort(rows, to, nodeCount), from, nodeCount);
}

function nodesOf(added: Uint32Array, nodeOfAdded: Uint32Array): Uint32Array {
  const nodes = new Uint32Array(added.length);
  for (let row = 0; row < added.length; row++) nodes[row] = nodeOfAdded[added[row]!]!;
  return nodes;
}

/** Stable, O(items + keys): `keyOf[item]` is the key of an item. */
function countingSort(items: Uint32Array, keyOf: Uint32Array, keyCount: number): Uint32Array {
  const next = new Uint32Array(keyCount + 1);
  for (let i = 0; i < items.length; i++) next[keyOf[items[i]!]! + 1]!++;
  for (let key = 0; key < keyCount; key++) next[key + 1]! += next[key]!;
  const sorted = new Uint32Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    sorted[next[keyOf[item]!]!++] = item;
  }
  return sorted;
}
