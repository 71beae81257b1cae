/**
 * A min-heap of whole numbers below a bound, each in it at most once, so that its key can be lowered in place. Ordered by key, then
 * by `tie`; what is equal in both comes out in an order that callers must not rely on. Four children a slot: fewer levels than
 * two, and all four keys in one or two cache lines.
 */
export class IndexedHeap {
  size = 0;
  readonly #items: Uint32Array;
  readonly #keys: Float64Array;
  readonly #ties: Uint32Array;
  /** Item → its slot + 1; 0 = not in the heap. */
  readonly #slots: Uint32Array;

  constructor(bound: number) {
    this.#items = new Uint32Array(bound);
    this.#keys = new Float64Array(bound);
    this.#ties = new Uint32Array(bound);
    this.#slots = new Uint32Array(bound);
  }

  /** The least key; only of a heap that is not empty. */
  get leastKey(): number {
    return this.#keys[0]!;
  }

  /** Puts an item in, or moves it forward; one that has a smaller key already stays where it is. */
  put(item: number, key: number, tie = 0): void {
    const [items, keys, ties, slots] = [this.#items, this.#keys, this.#ties, this.#slots];
    let slot = slots[item]!;
    if (slot === 0) slot = this.size++;
    else if (!before(key, tie, keys[--slot]!, ties[slot]!)) return;
    while (slot > 0) {
      const above = (slot - 1) >> 2;
      if (!before(key, tie, keys[above]!, ties[above]!)) break;
      const moved = items[above]!;
      items[slot] = moved;
      keys[slot] = keys[above]!;
      ties[slot] = ties[above]!;
      slots[moved] = slot + 1;
      slot = above;
    }
    items[slot] = item;
    keys[slot] = key;
    ties[slot] = tie;
    slots[item] = slot + 1;
  }

  /** Takes the first item out; only of a heap that is not empty. */
  pop(): number {
    const [items, keys, ties, slots] = [this.#items, this.#keys, this.#ties, this.#slots];
    const top = items[0]!;
    slots[top] = 0;
    const size = --this.size;
    if (size === 0) return top;
    // The last one looks for its place from the top down.
    const item = items[size]!;
    const key = keys[size]!;
    const tie = ties[size]!;
    let slot = 0;
    for (let child = 1; child < size; child = 4 * slot + 1) {
      const end = Math.min(child + 4, size);
      let least = child;
      for (let other = child + 1; other < end; other++) {
        if (before(keys[other]!, ties[other]!, keys[least]!, ties[least]!)) least = other;
      }
      if (!before(keys[least]!, ties[least]!, key, tie)) break;
      const moved = items[least]!;
      items[slot] = moved;
      keys[slot] = keys[least]!;
      ties[slot] = ties[least]!;
      slots[moved] = slot + 1;
      slot = least;
    }
    items[slot] = item;
    keys[slot] = key;
    ties[slot] = tie;
    slots[item] = slot + 1;
    return top;
  }

  clear(): void {
    for (let slot = 0; slot < this.size; slot++) this.#slots[this.#items[slot]!] = 0;
    this.size = 0;
  }
}

function before(key: number, tie: number, otherKey: number, otherTie: number): boolean {
  return key < otherKey || (key === otherKey && tie < otherTie);
}
