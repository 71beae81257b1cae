/**
 * The loops of triangle counting. The reference is src/kernels/neighbourhoods/: `fillLower` of ranked-rows.ts and `countTriangles` of
 * count-triangles.ts; change both. Each does the ranks of a range; `bind` gives the graph and `lend` the rows.
 */

let offsets: usize = 0;
let targets: usize = 0;
let order: usize = 0;
let ranks: usize = 0;
let starts: usize = 0;
let lower: usize = 0;
let rows: usize = 0;
let higher: usize = 0;
let sizes: usize = 0;
let marks: usize = 0;
let perRank: usize = 0;

/** As in the reference. */
const HEADER: usize = 8;

export function bind(offsetsAt: usize, targetsAt: usize, orderAt: usize, ranksAt: usize, startsAt: usize, lowerAt: usize): void {
  offsets = offsetsAt;
  targets = targetsAt;
  order = orderAt;
  ranks = ranksAt;
  starts = startsAt;
  lower = lowerAt;
}

export function lend(rowsAt: usize, higherAt: usize, sizesAt: usize, marksAt: usize, perRankAt: usize): void {
  rows = rowsAt;
  higher = higherAt;
  sizes = sizesAt;
  marks = marksAt;
  perRank = perRankAt;
}

function word(array: usize, index: u32): u32 {
  return load<u32>(array + ((<usize>index) << 2));
}

export function fill(from: u32, to: u32): void {
  let kept = lower + ((<usize>word(starts, from)) << 2);
  for (let rank = from; rank < to; rank++) {
    const v = word(order, rank);
    const end = targets + ((<usize>word(offsets, v + 1)) << 2);
    let before = rank;
    for (let arc = targets + ((<usize>word(offsets, v)) << 2); arc < end; arc += 4) {
      const other = word(ranks, load<u32>(arc));
      store<u32>(kept, other);
      kept += ((<usize>(other < rank)) & (<usize>(other != before))) << 2;
      before = other;
    }
    store<u32>(starts + ((<usize>(rank + 1)) << 2), <u32>((kept - lower) >> 2));
  }
}

/** From the last of the range down; says how many triangles have their middle there. */
export function count(from: u32, to: u32): f64 {
  let total: u64 = 0;
  for (let b = to; b > from;) {
    b--;
    const first = higher + ((<usize>word(rows, b)) << 2) + HEADER;
    const last = first + ((<usize>load<u32>(first - HEADER)) << 2);
    const start = lower + ((<usize>word(starts, b)) << 2);
    const end = lower + ((<usize>word(starts, b + 1)) << 2);
    let size = sizes;
    for (let tie = start; tie < end; tie += 4) {
      const row = higher + ((<usize>word(rows, load<u32>(tie))) << 2);
      const held = load<u32>(row);
      store<u32>(tie, <u32>row);
      store<u32>(size, held);
      size += 4;
      store<u32>(row + HEADER + ((<usize>held) << 2), b);
      store<u32>(row, held + 1);
    }
    if (last == first) continue;
    for (let tie = first; tie < last; tie += 4) store<u8>(marks + load<u32>(tie), 1);
    let ofB: u32 = 0;
    size = sizes;
    for (let tie = start; tie < end; tie += 4) {
      const row = <usize>load<u32>(tie);
      const rowEnd = row + HEADER + ((<usize>load<u32>(size)) << 2);
      size += 4;
      let ofA: u32 = 0;
      for (let j = row + HEADER; j < rowEnd; j += 4) {
        const c = load<u32>(j);
        const marked: u32 = load<u8>(marks + c);
        const at = perRank + ((<usize>c) << 2);
        store<u32>(at, load<u32>(at) + marked);
        ofA += marked;
      }
      store<u32>(row + 4, load<u32>(row + 4) + ofA);
      ofB += ofA;
    }
    const at = perRank + ((<usize>b) << 2);
    store<u32>(at, load<u32>(at) + ofB);
    total += ofB;
    for (let tie = first; tie < last; tie += 4) store<u8>(marks + load<u32>(tie), 0);
  }
  return <f64>total;
}
