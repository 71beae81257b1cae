/**
 * The loops of betweenness-lanes.ts in plain TypeScript: the reference, and what runs without wasm. Lanes are written out by hand
 * because the engine does not unroll loops; wasm/betweenness-lanes.ts does the same in the same order, so that both give equal bits.
 */
import { ALL_LANES, LANES, LEVEL_ARCS, OPEN_ARCS, OPEN_COUNT, type LaneArrays, type LaneLoops } from "./lane-arrays.ts";

export function plainLoops(arrays: LaneArrays): LaneLoops {
  return {
    push: (field, from, to) => push(arrays, field, from, to),
    pull: (field, from, to) => pull(arrays, field, from, to),
    back: (field, ...level) => back(arrays, field, level),
    backOverArcs: (field, ...level) => backOverArcs(arrays, field, level),
  };
}

/** From each node of the level along its arcs out; then those touched keep the lanes that are new to them. */
function push(arrays: LaneArrays, field: number, from: number, to: number): number {
  const { outOffsets, outTargets, marked, touched, levelNode } = arrays;
  const here = arrays.fields[field]!;
  const next = arrays.fields[1 - field]!;
  let touchedCount = 0;
  for (let i = from; i < to; i++) {
    const v = levelNode[i]!;
    const p = v * LANES;
    const x0 = here[p]!,
      x1 = here[p + 1]!,
      x2 = here[p + 2]!,
      x3 = here[p + 3]!;
    const x4 = here[p + 4]!,
      x5 = here[p + 5]!,
      x6 = here[p + 6]!,
      x7 = here[p + 7]!;
    for (let arc = outOffsets[v]!, end = outOffsets[v + 1]!; arc < end; arc++) {
      const u = outTargets[arc]!;
      touched[touchedCount] = u;
      touchedCount += 1 - marked[u]!;
      marked[u] = 1;
      const q = u * LANES;
      next[q]! += x0;
      next[q + 1]! += x1;
      next[q + 2]! += x2;
      next[q + 3]! += x3;
      next[q + 4]! += x4;
      next[q + 5]! += x5;
      next[q + 6]! += x6;
      next[q + 7]! += x7;
    }
  }
  arrays.counts[LEVEL_ARCS] = 0;
  let end = to;
  for (let i = 0; i < touchedCount; i++) {
    marked[touched[i]!] = 0;
    end = settle(arrays, next, touched[i]!, end);
  }
  clear(levelNode, here, from, to);
  return end;
}

/** Into each node that some lane has yet to reach, along its arcs in. */
function pull(arrays: LaneArrays, field: number, from: number, to: number): number {
  const { inOffsets, inTargets, seen, open, levelNode, counts } = arrays;
  const here = arrays.fields[field]!;
  const next = arrays.fields[1 - field]!;
  counts[LEVEL_ARCS] = 0;
  let end = to;
  let kept = 0;
  const openCount = counts[OPEN_COUNT]!;
  for (let i = 0; i < openCount; i++) {
    const v = open[i]!;
    if (seen[v] === ALL_LANES) continue;
    let x0 = 0,
      x1 = 0,
      x2 = 0,
      x3 = 0,
      x4 = 0,
      x5 = 0,
      x6 = 0,
      x7 = 0;
    for (let arc = inOffsets[v]!, stop = inOffsets[v + 1]!; arc < stop; arc++) {
      const q = inTargets[arc]! * LANES;
      x0 += here[q]!;
      x1 += here[q + 1]!;
      x2 += here[q + 2]!;
      x3 += here[q + 3]!;
      x4 += here[q + 4]!;
      x5 += here[q + 5]!;
      x6 += here[q + 6]!;
      x7 += here[q + 7]!;
    }
    const p = v * LANES;
    next[p] = x0;
    next[p + 1] = x1;
    next[p + 2] = x2;
    next[p + 3] = x3;
    next[p + 4] = x4;
    next[p + 5] = x5;
    next[p + 6] = x6;
    next[p + 7] = x7;
    end = settle(arrays, next, v, end);
    open[kept] = v;
    kept += seen[v] === ALL_LANES ? 0 : 1;
  }
  counts[OPEN_COUNT] = kept;
  clear(levelNode, here, from, to);
  return end;
}

/** Keeps what came in on lanes that are new to v, and puts v on the next level if there are any. */
function settle(
  { outOffsets, inOffsets, ways, seen, levelNode, levelLanes, counts }: LaneArrays,
  next: Float64Array,
  v: number,
  end: number,
) {
  const p = v * LANES;
  const before = seen[v]!;
  let lanes = 0;
  for (let lane = 0; lane < LANES; lane++) {
    const count = next[p + lane]!;
    if (((before >> lane) & 1) === 1) next[p + lane] = 0;
    else if (count > 0) {
      lanes |= 1 << lane;
      ways[p + lane] = count;
    }
  }
  if (lanes === 0) return end;
  seen[v] = before | lanes;
  levelNode[end] = v;
  levelLanes[end] = lanes;
  counts[LEVEL_ARCS]! += outOffsets[v + 1]! - outOffsets[v]!;
  if ((before | lanes) === ALL_LANES) counts[OPEN_ARCS]! -= inOffsets[v + 1]! - inOffsets[v]!;
  return end + 1;
}

/** Share of v = (1 + dependency of v) / ways to v, and the dependency is the ways to v times the shares behind it. */
function back(arrays: LaneArrays, field: number, [from, to, behind]: readonly [number, number, number]): void {
  const { outOffsets, outTargets, ways, levelNode, levelLanes, total, squares } = arrays;
  const squared = squares.length > 0;
  const here = arrays.fields[field]!;
  const next = arrays.fields[1 - field]!;
  for (let i = from; i < to; i++) {
    const v = levelNode[i]!;
    let x0 = 0,
      x1 = 0,
      x2 = 0,
      x3 = 0,
      x4 = 0,
      x5 = 0,
      x6 = 0,
      x7 = 0;
    for (let arc = outOffsets[v]!, end = outOffsets[v + 1]!; arc < end; arc++) {
      const q = outTargets[arc]! * LANES;
      x0 += here[q]!;
      x1 += here[q + 1]!;
      x2 += here[q + 2]!;
      x3 += here[q + 3]!;
      x4 += here[q + 4]!;
      x5 += here[q + 5]!;
      x6 += here[q + 6]!;
      x7 += here[q + 7]!;
    }
    const p = v * LANES;
    const lanes = levelLanes[i]!;
    x0 = (lanes & 1) === 0 ? 0 : x0 * ways[p]!;
    x1 = (lanes & 2) === 0 ? 0 : x1 * ways[p + 1]!;
    x2 = (lanes & 4) === 0 ? 0 : x2 * ways[p + 2]!;
    x3 = (lanes & 8) === 0 ? 0 : x3 * ways[p + 3]!;
    x4 = (lanes & 16) === 0 ? 0 : x4 * ways[p + 4]!;
    x5 = (lanes & 32) === 0 ? 0 : x5 * ways[p + 5]!;
    x6 = (lanes & 64) === 0 ? 0 : x6 * ways[p + 6]!;
    x7 = (lanes & 128) === 0 ? 0 : x7 * ways[p + 7]!;
    // Even lanes, odd lanes, then both: the order in which SIMD adds them.
    total[v]! += x0 + x2 + x4 + x6 + (x1 + x3 + x5 + x7);
    if (squared) squares[v]! += x0 * x0 + x2 * x2 + x4 * x4 + x6 * x6 + (x1 * x1 + x3 * x3 + x5 * x5 + x7 * x7);
    next[p] = (lanes & 1) === 0 ? 0 : (1 + x0) / ways[p]!;
    next[p + 1] = (lanes & 2) === 0 ? 0 : (1 + x1) / ways[p + 1]!;
    next[p + 2] = (lanes & 4) === 0 ? 0 : (1 + x2) / ways[p + 2]!;
    next[p + 3] = (lanes & 8) === 0 ? 0 : (1 + x3) / ways[p + 3]!;
    next[p + 4] = (lanes & 16) === 0 ? 0 : (1 + x4) / ways[p + 4]!;
    next[p + 5] = (lanes & 32) === 0 ? 0 : (1 + x5) / ways[p + 5]!;
    next[p + 6] = (lanes & 64) === 0 ? 0 : (1 + x6) / ways[p + 6]!;
    next[p + 7] = (lanes & 128) === 0 ? 0 : (1 + x7) / ways[p + 7]!;
  }
  clear(levelNode, here, to, behind);
}

/** As `back`, with what passes over each arc in `total` in place of what passes through each node. */
function backOverArcs(arrays: LaneArrays, field: number, [from, to, behind]: readonly [number, number, number]): void {
  const { outOffsets, outTargets, ways, levelNode, levelLanes, total, squares } = arrays;
  const squared = squares.length > 0;
  const here = arrays.fields[field]!;
  const next = arrays.fields[1 - field]!;
  const own = new Float64Array(LANES);
  const behindOwn = new Float64Array(LANES);
  for (let i = from; i < to; i++) {
    const p = levelNode[i]! * LANES;
    const lanes = levelLanes[i]!;
    for (let lane = 0; lane < LANES; lane++) own[lane] = ((lanes >> lane) & 1) === 0 ? 0 : ways[p + lane]!;
    behindOwn.fill(0);
    for (let arc = outOffsets[levelNode[i]!]!, end = outOffsets[levelNode[i]! + 1]!; arc < end; arc++) {
      const q = outTargets[arc]! * LANES;
      let [even, odd] = [0, 0];
      let [evenSquares, oddSquares] = [0, 0];
      for (let lane = 0; lane < LANES; lane += 2) {
        const overEven = own[lane]! * here[q + lane]!;
        const overOdd = own[lane + 1]! * here[q + lane + 1]!;
        even += overEven;
        odd += overOdd;
        evenSquares += overEven * overEven;
        oddSquares += overOdd * overOdd;
        behindOwn[lane]! += overEven;
        behindOwn[lane + 1]! += overOdd;
      }
      total[arc]! += even + odd;
      if (squared) squares[arc]! += evenSquares + oddSquares;
    }
    for (let lane = 0; lane < LANES; lane++) {
      next[p + lane] = ((lanes >> lane) & 1) === 0 ? 0 : (1 + behindOwn[lane]!) / ways[p + lane]!;
    }
  }
  clear(levelNode, here, to, behind);
}

/** Every loop leaves the field that it read all zero. */
function clear(levelNode: Uint32Array, field: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const p = levelNode[i]! * LANES;
    field[p] = 0;
    field[p + 1] = 0;
    field[p + 2] = 0;
    field[p + 3] = 0;
    field[p + 4] = 0;
    field[p + 5] = 0;
    field[p + 6] = 0;
    field[p + 7] = 0;
  }
}
