/** The rows of a table that are most like one of it, by the square of their distance: all are looked at, and only so many kept. */

/**
 * `rows`: equally long. Answers with at most `count`, and a quarter, of the references: the nearest first, equally near ones by their number,
 * the row asked about left out. O(references · length) a row asked about, and what is kept sorted.
 */
export function nearestAmong(
  rows: readonly (readonly number[])[],
  references: readonly number[],
  count: number,
): (row: number) => number[] {
  const width = rows[0]?.length ?? 0;
  const table = Float64Array.from(references.flatMap((reference) => rows[reference]!));
  const apart = new Float64Array(count);
  const kept = new Uint32Array(count);
  return (row) => {
    const own = rows[row]!;
    const others = references.length - (references.includes(row) ? 1 : 0);
    const most = Math.min(count, Math.ceil(others / 4));
    let size = 0;
    for (let i = 0; i < references.length && most > 0; i++) {
      if (references[i] === row) continue;
      const bound = size < most ? Infinity : apart[size - 1]!;
      let sum = 0;
      for (let at = i * width, c = 0; c < width; c++, at++) {
        const difference = own[c]! - table[at]!;
        sum += difference * difference;
      }
      // As near as the last that is kept, and of a greater number: it would come after.
      if (sum >= bound) continue;
      let place = size < most ? size++ : size - 1;
      for (; place > 0 && apart[place - 1]! > sum; place--) {
        apart[place] = apart[place - 1]!;
        kept[place] = kept[place - 1]!;
      }
      apart[place] = sum;
      kept[place] = references[i]!;
    }
    return Array.from(kept.subarray(0, size));
  };
}
