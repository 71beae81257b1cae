/** The arrays that betweenness-lanes.ts works on, in this thread's memory or in that of the wasm module, and the loops of the latter. */
import { arenaBytes, openWasm } from "#base/wasm.ts";
import type { Csr } from "#graph/csr.ts";

export const LANES = 8;
/** The lanes of a node as a set of bits: all of them. */
export const ALL_LANES = 255;

/** Fields of `LaneArrays.counts`. */
export const OPEN_COUNT = 0;
export const OPEN_ARCS = 1;
export const LEVEL_ARCS = 2;

export interface LaneGraph {
  /** Free of parallel arcs and self-loops. */
  readonly csr: Csr;
  /** The transpose; the same graph when it is undirected. */
  readonly reverse: Csr;
  /** What dependencies are wanted of. */
  readonly of: "nodes" | "arcs";
  /** Add up squares of dependencies too, for the error of a sample. */
  readonly squared?: boolean;
}

export interface LaneArrays {
  readonly outOffsets: Uint32Array;
  readonly outTargets: Uint32Array;
  readonly inOffsets: Uint32Array;
  readonly inTargets: Uint32Array;
  /** Two fields of eight lanes a node, one for the level in hand, one for the next; zero where a node is not of that level. */
  readonly fields: readonly [Float64Array, Float64Array];
  /** Eight lanes a node: how many shortest paths reach it. */
  readonly ways: Float64Array;
  /** Node → lanes that have reached it. */
  readonly seen: Uint8Array;
  /** Node → 1 while it is in `touched`. */
  readonly marked: Uint8Array;
  /** Levels one after the other: a node, and the lanes that reach it there. */
  readonly levelNode: Uint32Array;
  readonly levelLanes: Uint8Array;
  /** Nodes that some lane has yet to reach, those that have been reached since among them. */
  readonly open: Uint32Array;
  /** One longer than there are nodes: the branch-free append writes before it knows. */
  readonly touched: Uint32Array;
  /** What this chunk adds to each node, or to each arc. */
  readonly total: Float64Array;
  /** What the squares add; empty when they are not wanted. */
  readonly squares: Float64Array;
  readonly counts: Uint32Array;
}

/** The loops over arcs; each leaves the field it read all zero. `field` says which of the two is read. */
export interface LaneLoops {
  /** From the level [from, to), out; gives where the next level ends. */
  push(field: number, from: number, to: number): number;
  /** Into the open nodes; gives where the next level ends. */
  pull(field: number, from: number, to: number): number;
  /** Into the level [from, to) from the one behind it, which ends at `behind`. */
  back(field: number, from: number, to: number, behind: number): void;
  /** The same, with `total` by arc. */
  backOverArcs(field: number, from: number, to: number, behind: number): void;
}

export function plainArrays({ csr, reverse, of, squared = false }: LaneGraph): LaneArrays {
  const { nodeCount } = csr;
  return {
    outOffsets: csr.offsets,
    outTargets: csr.targets,
    inOffsets: reverse.offsets,
    inTargets: reverse.targets,
    fields: [new Float64Array(LANES * nodeCount), new Float64Array(LANES * nodeCount)],
    ways: new Float64Array(LANES * nodeCount),
    seen: new Uint8Array(nodeCount),
    marked: new Uint8Array(nodeCount),
    levelNode: new Uint32Array(LANES * nodeCount),
    levelLanes: new Uint8Array(LANES * nodeCount),
    open: new Uint32Array(nodeCount),
    touched: new Uint32Array(nodeCount + 1),
    total: new Float64Array(totalLength(csr, of)),
    squares: new Float64Array(squared ? totalLength(csr, of) : 0),
    counts: new Uint32Array(4),
  };
}

/** Null where the module is not built, cannot run, or cannot address a graph of this size. */
export function wasmLanes({ csr, reverse, of, squared = false }: LaneGraph): { arrays: LaneArrays; loops: LaneLoops } | null {
  const wasm = openWasm("betweenness-lanes");
  if (wasm === null) return null;
  const { arena, call } = wasm;
  const { nodeCount } = csr;
  const rows = (graph: Csr): number => arenaBytes(4 * (nodeCount + 1)) + arenaBytes(4 * graph.targets.length);
  const lanes = LANES * nodeCount;
  const byteSize =
    rows(csr) +
    (reverse === csr ? 0 : rows(reverse)) +
    3 * arenaBytes(8 * lanes) +
    2 * arenaBytes(nodeCount) +
    arenaBytes(4 * lanes) +
    arenaBytes(lanes) +
    arenaBytes(4 * nodeCount) +
    arenaBytes(4 * nodeCount + 4) +
    (squared ? 2 : 1) * arenaBytes(8 * totalLength(csr, of)) +
    arenaBytes(16);
  if (!arena.reserve(byteSize)) return null;
  const copy = (from: Uint32Array): Uint32Array => {
    const to = arena.u32(from.length);
    to.set(from);
    return to;
  };
  const zeros = (length: number): Float64Array => arena.f64(length).fill(0);
  // These first: the arena begins on a line of the cache, and a node's lanes fill one.
  const fields = [zeros(lanes), zeros(lanes)] as const;
  const ways = zeros(lanes);
  const outOffsets = copy(csr.offsets);
  const outTargets = copy(csr.targets);
  const arrays: LaneArrays = {
    outOffsets,
    outTargets,
    inOffsets: reverse === csr ? outOffsets : copy(reverse.offsets),
    inTargets: reverse === csr ? outTargets : copy(reverse.targets),
    fields,
    ways,
    seen: arena.u8(nodeCount),
    marked: arena.u8(nodeCount).fill(0),
    levelNode: arena.u32(lanes),
    levelLanes: arena.u8(lanes),
    open: arena.u32(nodeCount),
    touched: arena.u32(nodeCount + 1),
    total: zeros(totalLength(csr, of)),
    squares: zeros(squared ? totalLength(csr, of) : 0),
    counts: arena.u32(4),
  };
  call.begin!(
    ...[arrays.outOffsets, arrays.outTargets, arrays.inOffsets, arrays.inTargets, ...fields, ways].map(at),
    ...[
      arrays.seen,
      arrays.marked,
      arrays.levelNode,
      arrays.levelLanes,
      arrays.open,
      arrays.touched,
      arrays.total,
      arrays.counts,
    ].map(at),
    // Address 0 is no array.
    squared ? at(arrays.squares) : 0,
  );
  return {
    arrays,
    loops: {
      push: (field, from, to) => call.push!(field, from, to),
      pull: (field, from, to) => call.pull!(field, from, to),
      back: (field, from, to, behind) => void call.back!(field, from, to, behind),
      backOverArcs: (field, from, to, behind) => void call.backOverArcs!(field, from, to, behind),
    },
  };
}

function totalLength(csr: Csr, of: LaneGraph["of"]): number {
  return of === "nodes" ? csr.nodeCount : csr.targets.length;
}

function at(array: ArrayBufferView): number {
  return array.byteOffset;
}
