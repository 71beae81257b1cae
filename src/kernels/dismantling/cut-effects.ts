/**
 * What taking any one node away leaves of an undirected graph from which some are gone already: one depth-first search with low points
 * (Hopcroft and Tarjan 1973, doi:10.1145/362248.362272) that also sums up subtrees, so that all nodes are answered for in O(n + m).
 * A child's subtree from which no edge leads above the node is a piece of its own; all else of the component stays in one piece.
 * Parallel edges and self-loops change nothing.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

const NOT_SEEN = 0xffffffff;

export class CutEffects {
  /** Nodes that are left. */
  left = 0;
  largest = 0;
  components = 0;
  /** Pairs of nodes with a path between them. */
  pairs = 0;
  /** Node → the same when it goes too; of nodes that are gone nothing is said. */
  readonly largestAfter: Uint32Array;
  readonly componentsAfter: Uint32Array;
  readonly pairsAfter: Float64Array;

  readonly #csr: Csr;
  /** By place in order of discovery. */
  readonly #node: Uint32Array;
  readonly #parent: Uint32Array;
  readonly #low: Uint32Array;
  readonly #size: Uint32Array;
  readonly #place: Uint32Array;
  readonly #cursor: Uint32Array;
  /** Node → nodes in pieces of their own, their pairs, how many pieces, the largest. */
  readonly #cutOff: Uint32Array;
  readonly #cutPairs: Float64Array;
  readonly #cutPieces: Uint32Array;
  readonly #cutLargest: Uint32Array;

  constructor(csr: Csr) {
    assert(!csr.directed, "what a removal cuts off is asked of undirected graphs");
    const { nodeCount } = csr;
    const words = (): Uint32Array => new Uint32Array(nodeCount);
    this.#csr = csr;
    this.largestAfter = words();
    this.componentsAfter = words();
    this.pairsAfter = new Float64Array(nodeCount);
    this.#node = words();
    this.#parent = words();
    this.#low = words();
    this.#size = words();
    this.#place = words();
    this.#cursor = words();
    this.#cutOff = words();
    this.#cutPairs = new Float64Array(nodeCount);
    this.#cutPieces = words();
    this.#cutLargest = words();
  }

  /** `gone`: 1 where a node is not there. */
  measure(gone: Uint8Array): void {
    const { nodeCount } = this.#csr;
    this.#place.fill(NOT_SEEN);
    this.#cutOff.fill(0);
    this.#cutPairs.fill(0);
    this.#cutPieces.fill(0);
    this.#cutLargest.fill(0);
    let left = 0;
    let components = 0;
    let pairs = 0;
    let largest = 0;
    let second = 0;
    for (let root = 0; root < nodeCount; root++) {
      if (gone[root] === 1 || this.#place[root] !== NOT_SEEN) continue;
      const size = this.#walk(root, left, gone);
      left += size;
      components++;
      pairs += (size * (size - 1)) / 2;
      if (size > largest) [largest, second] = [size, largest];
      else if (size > second) second = size;
    }
    this.left = left;
    this.largest = largest;
    this.components = components;
    this.pairs = pairs;
    for (let start = 0; start < left;) {
      // A root's subtree is its component, and lies in one piece.
      const size = this.#size[start]!;
      const others = size === largest ? second : largest;
      for (let at = start; at < start + size; at++) this.#settle(this.#node[at]!, size, others);
      start += size;
    }
  }

  #settle(v: number, size: number, others: number): void {
    const rest = size - 1 - this.#cutOff[v]!;
    this.pairsAfter[v] = this.pairs - (size * (size - 1)) / 2 + this.#cutPairs[v]! + (rest * (rest - 1)) / 2;
    this.componentsAfter[v] = this.components - 1 + this.#cutPieces[v]! + (rest > 0 ? 1 : 0);
    this.largestAfter[v] = Math.max(others, this.#cutLargest[v]!, rest);
  }

  /** Walks the component of `root`, whose places begin at `first`; hands back how many nodes it has. */
  #walk(root: number, first: number, gone: Uint8Array): number {
    const { offsets, targets } = this.#csr;
    const node = this.#node;
    const parent = this.#parent;
    const low = this.#low;
    const size = this.#size;
    const place = this.#place;
    const cursor = this.#cursor;
    let next = first;
    let at = first;
    node[next] = root;
    parent[next] = low[next] = next;
    size[next] = 1;
    place[root] = next++;
    cursor[root] = offsets[root]!;
    for (;;) {
      const v = node[at]!;
      const end = offsets[v + 1]!;
      let arc = cursor[v]!;
      let least = low[at]!;
      let child = NOT_SEEN;
      for (; arc < end; arc++) {
        const u = targets[arc]!;
        if (gone[u] === 1) continue;
        const seen = place[u]!;
        if (seen === NOT_SEEN) {
          child = u;
          arc++;
          break;
        }
        // The edge back to the parent may count: it shows no way around the parent.
        if (seen < least) least = seen;
      }
      cursor[v] = arc;
      low[at] = least;
      if (child !== NOT_SEEN) {
        node[next] = child;
        parent[next] = at;
        low[next] = next;
        size[next] = 1;
        place[child] = next;
        cursor[child] = offsets[child]!;
        at = next++;
        continue;
      }
      if (at === first) return next - first;
      const above = parent[at]!;
      if (low[at]! >= above) this.#cut(node[above]!, size[at]!);
      if (low[at]! < low[above]!) low[above] = low[at]!;
      size[above] = size[above]! + size[at]!;
      at = above;
    }
  }

  #cut(v: number, piece: number): void {
    this.#cutOff[v] = this.#cutOff[v]! + piece;
    this.#cutPairs[v] = this.#cutPairs[v]! + (piece * (piece - 1)) / 2;
    this.#cutPieces[v]!++;
    if (piece > this.#cutLargest[v]!) this.#cutLargest[v] = piece;
  }
}
