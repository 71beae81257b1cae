/**
 * Brandes' dependencies by hops (2001, doi:10.1080/0022250X.2001.9990249), eight sources at a time. Every node has eight *lanes*, one a
 * source; a level of the search moves all lanes along an arc together, so that an arc is read once for eight sources, its lanes lie on
 * one line of the cache, and the loop over arcs has no branch. A level is a list of nodes, each with the set of lanes that reach it
 * there. Going out, a level pushes its path counts to its neighbours, or the nodes that some lane has yet to reach pull them (whichever
 * reads fewer arcs, as in Beamer 2012, doi:10.1109/SC.2012.50); coming back, each level pulls the shares of the one behind it.
 * O(sources · m) at worst, mostly about a fifth of that; some 30 doubles a node. Rows must be free of parallel arcs.
 *
 * The three loops run in wasm (wasm/betweenness-lanes.ts) where it is built, with the same arithmetic in the same order: equal to the last bit.
 */
import {
  ALL_LANES,
  LANES,
  LEVEL_ARCS,
  OPEN_ARCS,
  OPEN_COUNT,
  plainArrays,
  wasmLanes,
  type LaneArrays,
  type LaneGraph,
  type LaneLoops,
} from "./lane-arrays.ts";
import { plainLoops } from "./lane-loops.ts";

export interface LaneSweep {
  /** Adds the dependencies of up to eight sources to `total`, by node or by arc. Once stopped it returns early and is of no more use. */
  run(sources: Uint32Array): void;
  readonly total: Float64Array;
  /** Their squares; empty when they were not asked for. */
  readonly squares: Float64Array;
}

export function openLanes(graph: LaneGraph, useWasm: boolean, stopped: () => boolean): LaneSweep {
  const wasm = useWasm ? wasmLanes(graph) : null;
  const arrays = wasm?.arrays ?? plainArrays(graph);
  const loops = wasm?.loops ?? plainLoops(arrays);
  const sweeping = { arrays, loops, ofArcs: graph.of === "arcs", stopped };
  return { total: arrays.total, squares: arrays.squares, run: (sources) => sweep(sweeping, sources) };
}

interface Sweeping {
  readonly arrays: LaneArrays;
  readonly loops: LaneLoops;
  readonly ofArcs: boolean;
  readonly stopped: () => boolean;
}

function sweep({ arrays, loops, ofArcs, stopped }: Sweeping, sources: Uint32Array): void {
  const { outOffsets, inOffsets, fields, ways, seen, levelNode, levelLanes, open, counts } = arrays;
  const nodeCount = seen.length;
  // Lanes without a source count as having seen everything.
  seen.fill((ALL_LANES << sources.length) & ALL_LANES);
  for (let v = 0; v < nodeCount; v++) open[v] = v;
  counts[OPEN_COUNT] = nodeCount;
  counts[OPEN_ARCS] = inOffsets[nodeCount]!;
  counts[LEVEL_ARCS] = 0;
  for (let lane = 0; lane < sources.length; lane++) {
    const source = sources[lane]!;
    levelNode[lane] = source;
    levelLanes[lane] = 1 << lane;
    seen[source]! |= 1 << lane;
    fields[0][source * LANES + lane] = 1;
    ways[source * LANES + lane] = 1;
    counts[LEVEL_ARCS]! += outOffsets[source + 1]! - outOffsets[source]!;
    if (seen[source] === ALL_LANES) counts[OPEN_ARCS]! -= inOffsets[source + 1]! - inOffsets[source]!;
  }
  /** Level d is [ends[d − 1], ends[d]); the first is [0, ends[0]). */
  const ends = [sources.length];
  let field = 0;
  let from = 0;
  let to = sources.length;
  while (counts[OPEN_ARCS]! > 0) {
    // Pushing writes as well as reads: an arc costs about twice as much.
    const end = 2 * counts[LEVEL_ARCS]! < counts[OPEN_ARCS]! ? loops.push(field, from, to) : loops.pull(field, from, to);
    field ^= 1;
    from = to;
    to = end;
    if (end === from) break;
    ends.push(end);
    if (stopped()) return;
  }
  const starts = [0, ...ends];
  const last = ends.length - 1;
  if (last > 0) beginReturn(arrays, fields[field]!, starts[last]!, ends[last]!);
  // Dependencies on the source itself are not wanted, what passes over its arcs is.
  const nearest = ofArcs ? 0 : 1;
  for (let level = last - 1; level >= nearest; level--) {
    if (ofArcs) loops.backOverArcs(field, starts[level]!, ends[level]!, ends[level + 1]!);
    else loops.back(field, starts[level]!, ends[level]!, ends[level + 1]!);
    field ^= 1;
    if (stopped()) return;
  }
  // The next sources find both fields zero: what is left is the nearest level, or the sources when they reach nothing.
  const left = last > 0 ? nearest : 0;
  clearLanes(arrays, fields[field]!, starts[left]!, ends[left]!);
}

/** Nothing lies behind the last level: its share is that of the paths which end there. */
function beginReturn({ ways, levelNode, levelLanes }: LaneArrays, field: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const at = levelNode[i]! * LANES;
    const lanes = levelLanes[i]!;
    for (let lane = 0; lane < LANES; lane++) field[at + lane] = ((lanes >> lane) & 1) === 1 ? 1 / ways[at + lane]! : 0;
  }
}

function clearLanes({ levelNode }: LaneArrays, field: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) field.fill(0, levelNode[i]! * LANES, levelNode[i]! * LANES + LANES);
}
