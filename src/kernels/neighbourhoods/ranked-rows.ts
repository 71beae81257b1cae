/**
 * Ties of a graph, each held by its end of lower rank. Nodes are ranked by the binary digits of their degree, then by number (so that nodes
 * with numbers close by stay close): no node holds more than 2√m ties. Each triangle a < b < c is met once by going from the highest
 * rank down: b marks the neighbours above it and asks each neighbour a below it which of a's neighbours above b are marked. The
 * forward method of Schank and Wagner 2005, doi:10.1007/11427186_54, with marks as in Latapy 2008, doi:10.1016/j.tcs.2008.07.017, and
 * rows that grow while they are read. O(m^1.5), memory O(n + m).
 */
import { plainArena, type Arena } from "#base/wasm.ts";
import type { NeighbourRows } from "./neighbour-rows.ts";

/**
 * A row of neighbours of higher rank begins with how many there are and a word for whoever goes through them, then come they. Rows are known
 * by where they begin, so that to read one takes a look at one place of memory and not at three.
 */
export const HEADER = 2;

/** Nodes are meant by their ranks: what high ranks are asked for, most of all, then lies together. */
export interface LowerRows {
  /** Rank → node. */
  readonly order: Uint32Array;
  /** Node → rank. */
  readonly ranks: Uint32Array;
  /** The distinct neighbours of lower rank that the node of rank r has are `lower[starts[r] … starts[r + 1]]`. */
  readonly starts: Uint32Array;
  readonly lower: Uint32Array;
  /** Values of those ties as the row of r has them. */
  readonly lowerValues: Float64Array | null;
}

export interface RankedRows extends LowerRows {
  readonly nodeCount: number;
  /** Rank → where its row begins in `higher`. */
  readonly rows: Uint32Array;
  /** All rows, with room for their ties; empty until triangles are looked for. */
  readonly higher: Uint32Array;
}

/** Told of a triangle of ranks a < b < c: where in `higher` the ties a–b, a–c and b–c lie; `higher[ab]` is b and `higher[ac]` is c. */
export type VisitTriangle = (a: number, ab: number, ac: number, bc: number) => void;

/** Neighbours may repeat, one after the other, and hold the node itself. Loops have functions of their own, as V8 optimises each by itself. */
export function rankedRows(neighbours: NeighbourRows, arena: Arena = plainArena, fill: typeof fillLower = fillLower): RankedRows {
  const { nodeCount, offsets, targets, values } = neighbours;
  const order = arena.u32(nodeCount);
  const ranks = arena.u32(nodeCount);
  rankNodes(offsets, order, ranks);
  const starts = arena.u32(nodeCount + 1);
  // A pair has an arc from each side, and one keeps it. One place more, as what is not kept is written too.
  const lower = arena.u32((targets.length >>> 1) + 1);
  const lowerValues = values === null ? null : arena.f64((targets.length >>> 1) + 1);
  starts[0] = 0;
  fill(neighbours, { order, ranks, starts, lower, lowerValues });
  const rows = arena.u32(nodeCount);
  const higher = arena.u32(layOut(neighbours, { order, starts }, rows));
  for (let rank = 0; rank < nodeCount; rank++) higher[rows[rank]!] = higher[rows[rank]! + 1] = 0;
  return { nodeCount, order, ranks, starts, lower, lowerValues, rows, higher };
}

/** By the binary digits of each degree, then by number. */
function rankNodes(offsets: Uint32Array, order: Uint32Array, ranks: Uint32Array): void {
  const digitsOf = (v: number): number => 32 - Math.clz32(offsets[v + 1]! - offsets[v]!);
  const next = new Uint32Array(34);
  for (let v = 0; v < order.length; v++) next[digitsOf(v) + 1]!++;
  for (let digits = 0; digits < 33; digits++) next[digits + 1]! += next[digits]!;
  for (let v = 0; v < order.length; v++) {
    const rank = next[digitsOf(v)]!++;
    order[rank] = v;
    ranks[v] = rank;
  }
}

/** Writes each node's distinct neighbours of lower rank. */
function fillLower(neighbours: NeighbourRows, { order, ranks, starts, lower, lowerValues }: LowerRows): void {
  const { nodeCount, offsets, targets, values } = neighbours;
  let kept = 0;
  for (let rank = 0; rank < nodeCount; rank++) {
    const v = order[rank]!;
    const end = offsets[v + 1]!;
    let before = rank;
    for (let arc = offsets[v]!; arc < end; arc++) {
      const other = ranks[targets[arc]!]!;
      lower[kept] = other;
      if (lowerValues !== null) lowerValues[kept] = values![arc]!;
      // A branch here would be mispredicted every other arc.
      kept += (other < rank ? 1 : 0) & (other === before ? 0 : 1);
      before = other;
    }
    starts[rank + 1] = kept;
  }
}

/** Rows one after the other; says where they end. */
function layOut({ offsets }: NeighbourRows, { order, starts }: Pick<LowerRows, "order" | "starts">, rows: Uint32Array): number {
  let room = 0;
  for (let rank = 0; rank < rows.length; rank++) {
    const v = order[rank]!;
    rows[rank] = room;
    room += HEADER + (offsets[v + 1]! - offsets[v]!) - (starts[rank + 1]! - starts[rank]!);
  }
  return room;
}

/** By node: how many distinct neighbours it has. The rows must have been filled. */
export function degreesOf({ nodeCount, order, starts, rows, higher }: RankedRows): Uint32Array {
  const degrees = new Uint32Array(nodeCount);
  for (let rank = 0; rank < nodeCount; rank++) degrees[order[rank]!] = starts[rank + 1]! - starts[rank]! + higher[rows[rank]!]!;
  return degrees;
}

/** From counts by rank to counts by node. */
export function byNode(order: Uint32Array, perRank: Uint32Array): Uint32Array {
  const perNode = new Uint32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) perNode[order[rank]!] = perRank[rank]!;
  return perNode;
}

/** Fills the rows, and `values` with what the end of higher rank says of each tie, as they lie in `higher`; calls for each triangle. */
export function visitTriangles(ranked: RankedRows, values: Float64Array, visit: VisitTriangle): void {
  const { nodeCount, starts, lower, lowerValues, rows, higher } = ranked;
  // Where the tie from b to the marked node lies; 0 = none.
  const marks = new Uint32Array(nodeCount);
  for (let a = 0; a < nodeCount; a++) higher[rows[a]! + 1] = a;
  for (let b = nodeCount - 1; b >= 0; b--) {
    const first = rows[b]! + HEADER;
    const last = first + higher[first - HEADER]!;
    for (let i = first; i < last; i++) marks[higher[i]!] = i;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const row = rows[lower[i]!]!;
      const ab = row + HEADER + higher[row]!;
      higher[ab] = b;
      values[ab] = lowerValues![i]!;
      higher[row]!++;
      for (let ac = row + HEADER; ac < ab; ac++) {
        const bc = marks[higher[ac]!]!;
        if (bc !== 0) visit(higher[row + 1]!, ab, ac, bc);
      }
    }
    for (let i = first; i < last; i++) marks[higher[i]!] = 0;
  }
}
