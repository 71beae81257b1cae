/**
 * What a row of removals is judged by: the area under the largest component, R of Schneider and others (2011, doi:10.1073/pnas.1009440108) before it is
 * divided by the number of nodes twice. Each step counts for its cost; what of the budget is not spent counts at the last value, and a row that costs more than the
 * budget counts to its end, so that rows of unequal cost compare. Equal areas are told apart by the pairs that stay connected.
 */
import { costOf, spentOn, type Removals } from "./removals.ts";

export class RowArea {
  readonly #removals: Removals;
  readonly #budget: number;
  readonly #gone: Uint8Array;
  readonly #parent: Uint32Array;
  readonly #size: Uint32Array;
  readonly #allPairs: number;
  /** Connected at the end of the row that was looked at last. */
  #pairs = 0;

  constructor(removals: Removals, budget: number) {
    const { nodeCount } = removals.csr;
    this.#removals = removals;
    this.#budget = budget;
    this.#gone = new Uint8Array(nodeCount);
    this.#parent = new Uint32Array(nodeCount);
    this.#size = new Uint32Array(nodeCount);
    this.#allPairs = (nodeCount * (nodeCount - 1)) / 2 + 1;
  }

  /** With what tells equal areas apart, which is less than 1. */
  of(row: readonly number[]): number {
    const area = this.areaOf(row);
    return area + this.#pairs / this.#allPairs;
  }

  /** As removals, read backwards (removal-curve.ts), in scratch of its own. */
  areaOf(row: readonly number[]): number {
    const { csr, counted } = this.#removals;
    const { nodeCount } = csr;
    const gone = this.#gone;
    const parent = this.#parent;
    gone.fill(0);
    for (const v of row) gone[v] = 1;
    for (let v = 0; v < nodeCount; v++) parent[v] = v;
    if (counted === null) this.#size.fill(1);
    else this.#size.set(counted);
    let largest = 0;
    for (let v = 0; v < nodeCount; v++) if (gone[v] === 0) largest = Math.max(largest, this.#comeBack(v, v));
    let pairs = 0;
    for (let v = 0; v < nodeCount; v++) {
      if (gone[v] === 0 && parent[v] === v) pairs += (this.#size[v]! * (this.#size[v]! - 1)) / 2;
    }
    this.#pairs = pairs;
    let area = 0;
    for (let step = row.length - 1; step >= 0; step--) {
      const v = row[step]!;
      const cost = costOf(this.#removals, v);
      area += cost * largest;
      if (step === row.length - 1) area += this.#rest(row) * largest;
      gone[v] = 0;
      largest = Math.max(largest, this.#comeBack(v, nodeCount));
    }
    if (row.length === 0) area = this.#budget * largest;
    return area;
  }

  #rest(row: readonly number[]): number {
    return Math.max(0, this.#budget - spentOn(this.#removals, row));
  }

  /** Joins `v` with its neighbours that are there and lie below `below`; hands back how large its component then is. */
  #comeBack(v: number, below: number): number {
    const { offsets, targets } = this.#removals.csr;
    const parent = this.#parent;
    const size = this.#size;
    const gone = this.#gone;
    let a = v;
    for (let arc = offsets[v]!, end = offsets[v + 1]!; arc < end; arc++) {
      const u = targets[arc]!;
      if (u >= below || gone[u] === 1) continue;
      let b = parent[u]!;
      while (b !== parent[b]) {
        parent[u] = parent[b]!;
        b = parent[b]!;
      }
      if (a === b) continue;
      if (size[a]! < size[b]!) [a, b] = [b, a];
      parent[b] = a;
      size[a] = size[a]! + size[b]!;
    }
    return size[a]!;
  }
}
