/** Lists of whole numbers, one list a row, in two flat arrays: how analytics keeps "the bookings of each person" and the like. */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** Rows from (row, item) pairs given twice by `each` in the same order: once to count, once to fill. Items keep the order given. */
export function buildRows(rowCount: number, each: (add: (row: number, item: number) => void) => void): Rows {
  const offsets = new Uint32Array(rowCount + 1);
  each((row) => {
    offsets[row + 1]!++;
  });
  for (let row = 0; row < rowCount; row++) offsets[row + 1]! += offsets[row]!;
  const items = new Uint32Array(offsets[rowCount]!);
  const next = offsets.slice(0, rowCount);
  each((row, item) => {
    items[next[row]!++] = item;
  });
  return { offsets, items };
}

/** The items of one row, without a copy. */
export function rowOf(rows: Rows, row: number): Uint32Array {
  return rows.items.subarray(rows.offsets[row]!, rows.offsets[row + 1]!);
}
