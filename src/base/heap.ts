/** A binary min-heap of numbers (payloads) by numeric priority; ties by payload, so that order never depends on history. */
export class MinHeap {
  private readonly payloads: number[] = [];
  private readonly priorities: number[] = [];

  get size(): number {
    return this.payloads.length;
  }

  push(payload: number, priority: number): void {
    let i = this.payloads.length;
    this.payloads.push(payload);
    this.priorities.push(priority);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  /** The smallest entry, or undefined when empty. */
  pop(): { payload: number; priority: number } | undefined {
    const size = this.payloads.length;
    if (size === 0) return undefined;
    const top = { payload: this.payloads[0]!, priority: this.priorities[0]! };
    this.swap(0, size - 1);
    this.payloads.pop();
    this.priorities.pop();
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      if (left >= size - 1) break;
      const right = left + 1;
      const child = right < size - 1 && this.before(right, left) ? right : left;
      if (!this.before(child, i)) break;
      this.swap(child, i);
      i = child;
    }
    return top;
  }

  private before(a: number, b: number): boolean {
    const difference = this.priorities[a]! - this.priorities[b]!;
    return difference !== 0 ? difference < 0 : this.payloads[a]! < this.payloads[b]!;
  }

  private swap(a: number, b: number): void {
    const payload = this.payloads[a]!;
    this.payloads[a] = this.payloads[b]!;
    this.payloads[b] = payload;
    const priority = this.priorities[a]!;
    this.priorities[a] = this.priorities[b]!;
    this.priorities[b] = priority;
  }
}
