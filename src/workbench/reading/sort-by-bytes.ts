/**
 * Texts in order of their bytes. Bentley and Sedgewick 1997, "Fast algorithms for sorting and searching strings": quicksort on one byte at a time
 * in three parts, so that what names begin with in common is looked at once. O(bytes + n log n) on average, with an explicit stack.
 */

/** Below this many, sorting by insertion is faster. */
const FEW = 12;

/** Text i is `bytes[offsets[i] … offsets[i + 1])`; gives the order of texts 0 … count − 1, which must be distinct. */
export function sortByBytes(bytes: Uint8Array, offsets: Uint32Array, count: number): Uint32Array {
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  /** 0 past the end, so that a beginning comes before what goes on. */
  const at = (text: number, depth: number): number => {
    const place = offsets[text]! + depth;
    return place < offsets[text + 1]! ? bytes[place]! + 1 : 0;
  };
  const before = (a: number, b: number, depth: number): boolean => {
    for (let d = depth; ; d++) {
      const left = at(a, d);
      const right = at(b, d);
      if (left !== right || left === 0) return left < right;
    }
  };
  // Low, high and depth of parts still to sort.
  const stack: number[] = [0, count, 0];
  while (stack.length > 0) {
    const depth = stack.pop()!;
    const high = stack.pop()!;
    const low = stack.pop()!;
    if (high - low <= FEW) {
      for (let i = low + 1; i < high; i++) {
        const text = order[i]!;
        let j = i;
        for (; j > low && before(text, order[j - 1]!, depth); j--) order[j] = order[j - 1]!;
        order[j] = text;
      }
      continue;
    }
    const pivot = middleOf(at(order[low]!, depth), at(order[(low + high) >>> 1]!, depth), at(order[high - 1]!, depth));
    let less = low;
    let more = high;
    for (let i = low; i < more;) {
      const text = order[i]!;
      const byte = at(text, depth);
      if (byte < pivot) {
        order[i++] = order[less]!;
        order[less++] = text;
      } else if (byte > pivot) {
        order[i] = order[--more]!;
        order[more] = text;
      } else i++;
    }
    stack.push(low, less, depth, more, high, depth);
    if (pivot !== 0) stack.push(less, more, depth + 1);
  }
  return order;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
