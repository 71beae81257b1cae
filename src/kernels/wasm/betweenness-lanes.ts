/**
 * The loops of betweenness by hops, eight sources at a time (src/kernels/lane-loops.ts, which is the reference: change both, in the same
 * order of arithmetic). The eight lanes of a node are four pairs of doubles on 64 bytes.
 */

/** Bytes of a node's lanes, as a shift. */
const LANES_SHIFT: u32 = 6;
const ALL_LANES: u32 = 255;
/** Byte offsets of the fields of `counts`. */
const OPEN_COUNT: usize = 0;
const OPEN_ARCS: usize = 4;
const LEVEL_ARCS: usize = 8;

let outOffsets: usize = 0;
let outTargets: usize = 0;
let inOffsets: usize = 0;
let inTargets: usize = 0;
let field0: usize = 0;
let field1: usize = 0;
let ways: usize = 0;
let seen: usize = 0;
let marked: usize = 0;
let levelNode: usize = 0;
let levelLanes: usize = 0;
let open: usize = 0;
let touched: usize = 0;
let total: usize = 0;
let counts: usize = 0;
/** 0 = squares are not wanted. */
let squares: usize = 0;

export function begin(
  outOffsetsAt: usize,
  outTargetsAt: usize,
  inOffsetsAt: usize,
  inTargetsAt: usize,
  field0At: usize,
  field1At: usize,
  waysAt: usize,
  seenAt: usize,
  markedAt: usize,
  levelNodeAt: usize,
  levelLanesAt: usize,
  openAt: usize,
  touchedAt: usize,
  totalAt: usize,
  countsAt: usize,
  squaresAt: usize,
): void {
  outOffsets = outOffsetsAt;
  outTargets = outTargetsAt;
  inOffsets = inOffsetsAt;
  inTargets = inTargetsAt;
  field0 = field0At;
  field1 = field1At;
  ways = waysAt;
  seen = seenAt;
  marked = markedAt;
  levelNode = levelNodeAt;
  levelLanes = levelLanesAt;
  open = openAt;
  touched = touchedAt;
  total = totalAt;
  counts = countsAt;
  squares = squaresAt;
}

/** The sum of the squares of eight lanes: even ones, odd ones, then both. */
function addSquares(to: usize, x0: v128, x1: v128, x2: v128, x3: v128): void {
  const two = f64x2.add(f64x2.mul(x0, x0), f64x2.mul(x1, x1));
  const sum = f64x2.add(f64x2.add(two, f64x2.mul(x2, x2)), f64x2.mul(x3, x3));
  store<f64>(to, load<f64>(to) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
}

/** All bits of those of a pair's lanes that are in the set; `pair` holds the two lanes' bits. */
function maskOf(set: v128, pair: v128): v128 {
  return i64x2.eq(v128.and(set, pair), pair);
}

export function push(field: u32, from: u32, to: u32): u32 {
  const here = field === 0 ? field0 : field1;
  const next = field === 0 ? field1 : field0;
  let touchedAt = touched;
  for (let i = from; i < to; i++) {
    const v = load<u32>(levelNode + (i << 2));
    const p = here + (v << LANES_SHIFT);
    const x0 = v128.load(p, 0);
    const x1 = v128.load(p, 16);
    const x2 = v128.load(p, 32);
    const x3 = v128.load(p, 48);
    const end = outTargets + (load<u32>(outOffsets + (v << 2), 4) << 2);
    for (let at = outTargets + (load<u32>(outOffsets + (v << 2)) << 2); at < end; at += 4) {
      const u = load<u32>(at);
      store<u32>(touchedAt, u);
      touchedAt += 4 - ((<u32>load<u8>(marked + u)) << 2);
      store<u8>(marked + u, 1);
      const q = next + (u << LANES_SHIFT);
      v128.store(q, f64x2.add(v128.load(q, 0), x0), 0);
      v128.store(q, f64x2.add(v128.load(q, 16), x1), 16);
      v128.store(q, f64x2.add(v128.load(q, 32), x2), 32);
      v128.store(q, f64x2.add(v128.load(q, 48), x3), 48);
    }
  }
  store<u32>(counts, 0, LEVEL_ARCS);
  let end = to;
  for (let at = touched; at < touchedAt; at += 4) {
    const u = load<u32>(at);
    store<u8>(marked + u, 0);
    const q = next + (u << LANES_SHIFT);
    end = settle(next, u, end, v128.load(q, 0), v128.load(q, 16), v128.load(q, 32), v128.load(q, 48));
  }
  clear(here, from, to);
  return end;
}

export function pull(field: u32, from: u32, to: u32): u32 {
  const here = field === 0 ? field0 : field1;
  const next = field === 0 ? field1 : field0;
  store<u32>(counts, 0, LEVEL_ARCS);
  let end = to;
  let kept = open;
  const stop = open + (load<u32>(counts, OPEN_COUNT) << 2);
  for (let openAt = open; openAt < stop; openAt += 4) {
    const v = load<u32>(openAt);
    if (load<u8>(seen + v) === ALL_LANES) continue;
    let x0 = f64x2.splat(0);
    let x1 = x0;
    let x2 = x0;
    let x3 = x0;
    const rowEnd = inTargets + (load<u32>(inOffsets + (v << 2), 4) << 2);
    for (let at = inTargets + (load<u32>(inOffsets + (v << 2)) << 2); at < rowEnd; at += 4) {
      const q = here + (load<u32>(at) << LANES_SHIFT);
      x0 = f64x2.add(x0, v128.load(q, 0));
      x1 = f64x2.add(x1, v128.load(q, 16));
      x2 = f64x2.add(x2, v128.load(q, 32));
      x3 = f64x2.add(x3, v128.load(q, 48));
    }
    end = settle(next, v, end, x0, x1, x2, x3);
    store<u32>(kept, v);
    kept += load<u8>(seen + v) === ALL_LANES ? 0 : 4;
  }
  store<u32>(counts, <u32>((kept - open) >>> 2), OPEN_COUNT);
  clear(here, from, to);
  return end;
}

/** Keeps what came in on lanes that are new to v, and puts v on the next level if there are any. */
function settle(next: usize, v: u32, end: u32, x0: v128, x1: v128, x2: v128, x3: v128): u32 {
  const q = next + (v << LANES_SHIFT);
  const before = <u32>load<u8>(seen + v);
  const zero = f64x2.splat(0);
  const reached =
    i64x2.bitmask(f64x2.gt(x0, zero)) |
    (i64x2.bitmask(f64x2.gt(x1, zero)) << 2) |
    (i64x2.bitmask(f64x2.gt(x2, zero)) << 4) |
    (i64x2.bitmask(f64x2.gt(x3, zero)) << 6);
  const lanes = (<u32>reached) & ~before;
  const set = i64x2.splat(lanes);
  const m0 = maskOf(set, i64x2(1, 2));
  const m1 = maskOf(set, i64x2(4, 8));
  const m2 = maskOf(set, i64x2(16, 32));
  const m3 = maskOf(set, i64x2(64, 128));
  v128.store(q, v128.and(x0, m0), 0);
  v128.store(q, v128.and(x1, m1), 16);
  v128.store(q, v128.and(x2, m2), 32);
  v128.store(q, v128.and(x3, m3), 48);
  if (lanes === 0) return end;
  const w = ways + (v << LANES_SHIFT);
  v128.store(w, v128.bitselect(x0, v128.load(w, 0), m0), 0);
  v128.store(w, v128.bitselect(x1, v128.load(w, 16), m1), 16);
  v128.store(w, v128.bitselect(x2, v128.load(w, 32), m2), 32);
  v128.store(w, v128.bitselect(x3, v128.load(w, 48), m3), 48);
  store<u8>(seen + v, before | lanes);
  store<u32>(levelNode + (end << 2), v);
  store<u8>(levelLanes + end, lanes);
  const row = v << 2;
  store<u32>(counts, load<u32>(counts, LEVEL_ARCS) + load<u32>(outOffsets + row, 4) - load<u32>(outOffsets + row), LEVEL_ARCS);
  if ((before | lanes) === ALL_LANES) {
    store<u32>(counts, load<u32>(counts, OPEN_ARCS) - load<u32>(inOffsets + row, 4) + load<u32>(inOffsets + row), OPEN_ARCS);
  }
  return end + 1;
}

export function back(field: u32, from: u32, to: u32, behind: u32): void {
  const here = field === 0 ? field0 : field1;
  const next = field === 0 ? field1 : field0;
  const one = f64x2.splat(1);
  for (let i = from; i < to; i++) {
    const v = load<u32>(levelNode + (i << 2));
    let x0 = f64x2.splat(0);
    let x1 = x0;
    let x2 = x0;
    let x3 = x0;
    const end = outTargets + (load<u32>(outOffsets + (v << 2), 4) << 2);
    for (let at = outTargets + (load<u32>(outOffsets + (v << 2)) << 2); at < end; at += 4) {
      const q = here + (load<u32>(at) << LANES_SHIFT);
      x0 = f64x2.add(x0, v128.load(q, 0));
      x1 = f64x2.add(x1, v128.load(q, 16));
      x2 = f64x2.add(x2, v128.load(q, 32));
      x3 = f64x2.add(x3, v128.load(q, 48));
    }
    const set = i64x2.splat(<u32>load<u8>(levelLanes + i));
    const m0 = maskOf(set, i64x2(1, 2));
    const m1 = maskOf(set, i64x2(4, 8));
    const m2 = maskOf(set, i64x2(16, 32));
    const m3 = maskOf(set, i64x2(64, 128));
    const w = ways + (v << LANES_SHIFT);
    const w0 = v128.load(w, 0);
    const w1 = v128.load(w, 16);
    const w2 = v128.load(w, 32);
    const w3 = v128.load(w, 48);
    x0 = v128.and(f64x2.mul(x0, w0), m0);
    x1 = v128.and(f64x2.mul(x1, w1), m1);
    x2 = v128.and(f64x2.mul(x2, w2), m2);
    x3 = v128.and(f64x2.mul(x3, w3), m3);
    const sum = f64x2.add(f64x2.add(f64x2.add(x0, x1), x2), x3);
    const t = total + (v << 3);
    store<f64>(t, load<f64>(t) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
    if (squares !== 0) addSquares(squares + (v << 3), x0, x1, x2, x3);
    const q = next + (v << LANES_SHIFT);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x0), w0), m0), 0);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x1), w1), m1), 16);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x2), w2), m2), 32);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x3), w3), m3), 48);
  }
  clear(here, to, behind);
}

/** As `back`, with what passes over each arc in `total` in place of what passes through each node. */
export function backOverArcs(field: u32, from: u32, to: u32, behind: u32): void {
  const here = field === 0 ? field0 : field1;
  const next = field === 0 ? field1 : field0;
  const one = f64x2.splat(1);
  for (let i = from; i < to; i++) {
    const v = load<u32>(levelNode + (i << 2));
    const set = i64x2.splat(<u32>load<u8>(levelLanes + i));
    const m0 = maskOf(set, i64x2(1, 2));
    const m1 = maskOf(set, i64x2(4, 8));
    const m2 = maskOf(set, i64x2(16, 32));
    const m3 = maskOf(set, i64x2(64, 128));
    const w = ways + (v << LANES_SHIFT);
    const w0 = v128.load(w, 0);
    const w1 = v128.load(w, 16);
    const w2 = v128.load(w, 32);
    const w3 = v128.load(w, 48);
    const k0 = v128.and(w0, m0);
    const k1 = v128.and(w1, m1);
    const k2 = v128.and(w2, m2);
    const k3 = v128.and(w3, m3);
    let x0 = f64x2.splat(0);
    let x1 = x0;
    let x2 = x0;
    let x3 = x0;
    const row = load<u32>(outOffsets + (v << 2));
    const end = outTargets + (load<u32>(outOffsets + (v << 2), 4) << 2);
    let t = total + (row << 3);
    let t2 = squares + (row << 3);
    for (let at = outTargets + (row << 2); at < end; at += 4) {
      const q = here + (load<u32>(at) << LANES_SHIFT);
      const y0 = f64x2.mul(k0, v128.load(q, 0));
      const y1 = f64x2.mul(k1, v128.load(q, 16));
      const y2 = f64x2.mul(k2, v128.load(q, 32));
      const y3 = f64x2.mul(k3, v128.load(q, 48));
      const sum = f64x2.add(f64x2.add(f64x2.add(y0, y1), y2), y3);
      store<f64>(t, load<f64>(t) + (f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1)));
      t += 8;
      if (squares !== 0) addSquares(t2, y0, y1, y2, y3);
      t2 += 8;
      x0 = f64x2.add(x0, y0);
      x1 = f64x2.add(x1, y1);
      x2 = f64x2.add(x2, y2);
      x3 = f64x2.add(x3, y3);
    }
    const q = next + (v << LANES_SHIFT);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x0), w0), m0), 0);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x1), w1), m1), 16);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x2), w2), m2), 32);
    v128.store(q, v128.and(f64x2.div(f64x2.add(one, x3), w3), m3), 48);
  }
  clear(here, to, behind);
}

function clear(field: usize, from: u32, to: u32): void {
  const zero = f64x2.splat(0);
  for (let i = from; i < to; i++) {
    const p = field + (load<u32>(levelNode + (i << 2)) << LANES_SHIFT);
    v128.store(p, zero, 0);
    v128.store(p, zero, 16);
    v128.store(p, zero, 32);
    v128.store(p, zero, 48);
  }
}
