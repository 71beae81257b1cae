/**
 * How many triangles a graph has and how many each node is a corner of, directions aside: each is met once (ranked-rows.ts). O(m^1.5), memory
 * O(n + m). The two loops that take all the time run in wasm where it is built, with equal answers: wasm/triangles.ts, changed with these.
 */
import { plainArena, withWasm, type Arena, type WasmKernel } from "#base/wasm.ts";
import type { NeighbourRows } from "./neighbour-rows.ts";
import { byNode, degreesOf, HEADER, rankedRows, type RankedRows } from "./ranked-rows.ts";

export interface TriangleCount {
  readonly total: number;
  /** Triangles that a node is a corner of. */
  readonly perNode: Uint32Array;
  /** Distinct neighbours of a node. */
  readonly degrees: Uint32Array;
}

interface Tallies {
  /** As many as the longest row of neighbours of lower rank. */
  readonly sizes: Uint32Array;
  /** By rank: 1 = next to the node in hand. */
  readonly marks: Uint8Array;
  /** By rank: triangles of which it is the middle or the highest corner. */
  readonly perRank: Uint32Array;
}

interface Loops {
  /** undefined: as rankedRows does by itself. */
  readonly fill: Parameters<typeof rankedRows>[2];
  readonly count: (ranked: RankedRows, tallies: Tallies) => number;
}

/** Nodes a call of wasm: the engine swaps in better code between calls. */
const RANKS_PER_CALL = 4096;

export function countTriangles(neighbours: NeighbourRows, useWasm: boolean): TriangleCount {
  const found = useWasm ? withWasm("triangles", (kernel) => countInWasm(neighbours, kernel)) : null;
  return found ?? countBy(neighbours, plainArena, { fill: undefined, count: countInRows });
}

function countInWasm({ nodeCount, offsets, targets }: NeighbourRows, { arena, call }: WasmKernel): TriangleCount {
  const copied = { nodeCount, offsets: arena.adopt(offsets), targets: arena.adopt(targets), values: null };
  const at = (arrays: readonly (Uint32Array | Uint8Array)[]): number[] => arrays.map((array) => array.byteOffset);
  return countBy(copied, arena, {
    fill: (_, { order, ranks, starts, lower }) => {
      call.bind!(...at([copied.offsets, copied.targets, order, ranks, starts, lower]));
      for (let rank = 0; rank < nodeCount; rank += RANKS_PER_CALL) call.fill!(rank, Math.min(nodeCount, rank + RANKS_PER_CALL));
    },
    count: ({ rows, higher }, { sizes, marks, perRank }) => {
      let total = 0;
      call.lend!(...at([rows, higher, sizes, marks, perRank]));
      for (let end = nodeCount; end > 0; end -= RANKS_PER_CALL) total += call.count!(Math.max(0, end - RANKS_PER_CALL), end);
      return total;
    },
  });
}

function countBy(neighbours: NeighbourRows, arena: Arena, { fill, count }: Loops): TriangleCount {
  const ranked = rankedRows(neighbours, arena, fill);
  const { nodeCount, order, rows, higher, starts } = ranked;
  const perRank = arena.u32(nodeCount).fill(0);
  const total = count(ranked, { sizes: arena.u32(longestRow(starts)), marks: arena.u8(nodeCount).fill(0), perRank });
  // Triangles that a node is the lowest corner of were counted in its row, which was at hand.
  for (let rank = 0; rank < nodeCount; rank++) perRank[rank]! += higher[rows[rank]! + 1]!;
  return { total, perNode: byNode(order, perRank), degrees: degreesOf(ranked) };
}

/** Fills the rows; says how many triangles there are. */
function countInRows({ nodeCount, starts, lower, rows, higher }: RankedRows, { sizes, marks, perRank }: Tallies): number {
  let total = 0;
  for (let b = nodeCount - 1; b >= 0; b--) {
    const first = rows[b]! + HEADER;
    const last = first + higher[first - HEADER]!;
    const start = starts[b]!;
    const lowerCount = starts[b + 1]! - start;
    // b joins the rows of those below it in a loop of its own, whose loads do not wait for each other; what they bring is then at hand.
    for (let i = 0; i < lowerCount; i++) {
      const row = rows[lower[start + i]!]!;
      const size = higher[row]!;
      lower[start + i] = row;
      sizes[i] = size;
      higher[row + HEADER + size] = b;
      higher[row] = size + 1;
    }
    if (last === first) continue;
    for (let i = first; i < last; i++) marks[higher[i]!] = 1;
    let ofB = 0;
    for (let i = 0; i < lowerCount; i++) {
      const row = lower[start + i]!;
      let ofA = 0;
      for (let j = row + HEADER, end = j + sizes[i]!; j < end; j++) {
        // Adding a mark of 0 costs less than a branch that nobody can foretell.
        const c = higher[j]!;
        const marked = marks[c]!;
        perRank[c]! += marked;
        ofA += marked;
      }
      higher[row + 1]! += ofA;
      ofB += ofA;
    }
    perRank[b]! += ofB;
    total += ofB;
    for (let i = first; i < last; i++) marks[higher[i]!] = 0;
  }
  return total;
}

function longestRow(starts: Uint32Array): number {
  let longest = 0;
  for (let rank = 0; rank + 1 < starts.length; rank++) longest = Math.max(longest, starts[rank + 1]! - starts[rank]!);
  return longest;
}
