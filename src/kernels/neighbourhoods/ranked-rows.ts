/**
 * Ties of a graph, each held by its end of lower rank. Nodes are ranked by the binary digits of their degree, then by number (so that nodes
 * with numbers close by stay close): no node holds more than 2√m ties. Each triangle a < b < c is met once by going from the highest
 * rank down: b marks the neighbours above it and asks each neighbour a below it which of a's neighbours above b are marked. The
 * forward method of Schank and Wagner 2005, doi:10.1007/11427186_54, with marks as in Latapy 2008, doi:10.1016/j.tcs.2008.07.017, and
 * rows that grow while they are read. O(m^1.5), memory O(n + m).
 */
import type { NeighbourRows } from "./neighbour-rows.ts";

/**
 * A row of neighbours of higher rank begins with how many there are and a word for whoever goes through them, then come they. Rows are known
 * by where they begin, so that to read one takes a look at one place of memory and not at three.
 */
export const HEADER = 2;

export interface RankedRows {
  readonly nodeCount: number;
  /** Nodes by rank. */
  readonly order: Uint32Array;
  /** For node v, in `lower[starts[v] … starts[v + 1]]`, the rows of its distinct neighbours of lower rank. */
  readonly starts: Uint32Array;
  readonly lower: Uint32Array;
  /** Values of those ties as the row of v has them. */
  readonly lowerValues: Float64Array | null;
  /** Where the row of each node begins in `higher`. */
  readonly rows: Uint32Array;
  /** All rows, with room for their ties; empty until triangles are looked for. */
  readonly higher: Uint32Array;
}

/** Told of a triangle a < b < c: where in `higher` the ties a–b, a–c and b–c lie; `higher[ab]` is b and `higher[ac]` is c. */
export type VisitTriangle = (a: number, ab: number, ac: number, bc: number) => void;

/** Neighbours may repeat, one after the other, and hold the node itself. Loops have functions of their own, as V8 optimises each by itself. */
export function rankedRows(neighbours: NeighbourRows): RankedRows {
  const { nodeCount, offsets, targets, values } = neighbours;
  const classes = degreeClasses(nodeCount, offsets);
  const starts = new Uint32Array(nodeCount + 1);
  // A pair has an arc from each side, and one keeps it. One place more, as what is not kept is written too.
  const lower = new Uint32Array((targets.length >>> 1) + 1);
  const lowerValues = values === null ? null : new Float64Array((targets.length >>> 1) + 1);
  fillLower(neighbours, classes, { starts, lower, lowerValues });
  const rows = new Uint32Array(nodeCount);
  let room = 0;
  for (let v = 0; v < nodeCount; v++) {
    rows[v] = room;
    room += HEADER + (offsets[v + 1]! - offsets[v]!) - (starts[v + 1]! - starts[v]!);
  }
  lookUp(rows, lower, starts[nodeCount]!);
  return { nodeCount, order: byClass(classes), starts, lower, lowerValues, rows, higher: new Uint32Array(room) };
}

/** Binary digits of each degree. */
function degreeClasses(nodeCount: number, offsets: Uint32Array): Uint8Array {
  const classes = new Uint8Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) classes[v] = 32 - Math.clz32(offsets[v + 1]! - offsets[v]!);
  return classes;
}

/** Writes each node's distinct neighbours of lower rank. */
function fillLower(
  { nodeCount, offsets, targets, values }: NeighbourRows,
  classes: Uint8Array,
  { starts, lower, lowerValues }: Pick<RankedRows, "starts" | "lower" | "lowerValues">,
): void {
  let kept = 0;
  for (let v = 0, arc = 0; v < nodeCount; v++) {
    const end = offsets[v + 1]!;
    const classOfV = classes[v]!;
    let before = v;
    for (; arc < end; arc++) {
      const u = targets[arc]!;
      const classOfU = classes[u]!;
      lower[kept] = u;
      if (lowerValues !== null) lowerValues[kept] = values![arc]!;
      // A branch here would be mispredicted every other arc.
      const below = (classOfU < classOfV ? 1 : 0) | ((classOfU === classOfV ? 1 : 0) & (u < v ? 1 : 0));
      kept += below & (u === before ? 0 : 1);
      before = u;
    }
    starts[v + 1] = kept;
  }
}

/** Nodes become the rows of these nodes. */
function lookUp(rows: Uint32Array, nodes: Uint32Array, count: number): void {
  for (let i = 0; i < count; i++) nodes[i] = rows[nodes[i]!]!;
}

function byClass(classes: Uint8Array): Uint32Array {
  const next = new Uint32Array(34);
  for (let v = 0; v < classes.length; v++) next[classes[v]! + 1]!++;
  for (let size = 0; size < 33; size++) next[size + 1]! += next[size]!;
  const order = new Uint32Array(classes.length);
  for (let v = 0; v < classes.length; v++) order[next[classes[v]!]!++] = v;
  return order;
}

/** Adds up how many triangles each node is a corner of, and fills the rows; says how many triangles there are. */
export function countTriangles(ranked: RankedRows, perNode: Uint32Array): number {
  const { nodeCount, order, starts, lower, rows, higher } = ranked;
  const sizes = new Uint32Array(longestRow(starts));
  const marks = new Uint8Array(nodeCount);
  let total = 0;
  for (let rank = nodeCount - 1; rank >= 0; rank--) {
    const b = order[rank]!;
    const first = rows[b]! + HEADER;
    const last = first + higher[first - HEADER]!;
    const start = starts[b]!;
    const lowerCount = starts[b + 1]! - start;
    // b joins the rows of those below it in a loop of its own, whose loads do not wait for each other; what they bring is then at hand.
    for (let i = 0; i < lowerCount; i++) {
      const row = lower[start + i]!;
      const size = higher[row]!;
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
        perNode[c]! += marked;
        ofA += marked;
      }
      higher[row + 1]! += ofA;
      ofB += ofA;
    }
    perNode[b]! += ofB;
    total += ofB;
    for (let i = first; i < last; i++) marks[higher[i]!] = 0;
  }
  addLowest(ranked, perNode);
  return total;
}

/** Triangles that a node is the lowest corner of were counted in its row, which was at hand. */
function addLowest({ rows, higher }: RankedRows, perNode: Uint32Array): void {
  for (let v = 0; v < rows.length; v++) perNode[v]! += higher[rows[v]! + 1]!;
}

function longestRow(starts: Uint32Array): number {
  let longest = 0;
  for (let v = 0; v + 1 < starts.length; v++) longest = Math.max(longest, starts[v + 1]! - starts[v]!);
  return longest;
}

/** Fills the rows, and `values` with what the end of higher rank says of each tie, as they lie in `higher`; calls for each triangle. */
export function visitTriangles(ranked: RankedRows, values: Float64Array, visit: VisitTriangle): void {
  const { nodeCount, order, starts, lower, lowerValues, rows, higher } = ranked;
  // Where the tie from b to the marked node lies; 0 = none.
  const marks = new Uint32Array(nodeCount);
  for (let v = 0; v < nodeCount; v++) higher[rows[v]! + 1] = v;
  for (let rank = nodeCount - 1; rank >= 0; rank--) {
    const b = order[rank]!;
    const first = rows[b]! + HEADER;
    const last = first + higher[first - HEADER]!;
    for (let i = first; i < last; i++) marks[higher[i]!] = i;
    for (let i = starts[b]!; i < starts[b + 1]!; i++) {
      const row = lower[i]!;
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
