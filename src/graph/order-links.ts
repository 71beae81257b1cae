/** The order of links of one kind: from, to, at, until, columns. Two counting sorts by node, then a comparison sort of each run of parallel links. */
import type { ColumnBuilder } from "./column-builder.ts";
import { compareNumbers } from "./column-builder.ts";
import { countingSort } from "./csr.ts";
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
  const from = rows.from.values().map((added) => nodeOfAdded[added]!);
  const to = rows.to.values().map((added) => nodeOfAdded[added]!);
  const at = rows.at.values();
  const until = rows.until.values();
  const columns = [...rows.columns.values()];
  const asAdded = Uint32Array.from(from, (_, row) => row);
  if (asAdded.length === 0) return asAdded;
  const byTo = countingSort(asAdded, nodeOfAdded.length, (row) => to[row]!).sorted;
  const order = countingSort(byTo, nodeOfAdded.length, (row) => from[row]!).sorted;
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
