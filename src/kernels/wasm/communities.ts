/**
 * The loops of Louvain, Leiden and label propagation. The reference is src/kernels/: move-nodes.ts, refine-communities.ts,
 * aggregate-communities.ts, label-propagation.ts; change both, in the same order of arithmetic and of random numbers. `lend` gives the scratch, `bind` the graph and its partition;
 * each step has a `start…` and a `step…` that looks at up to `budget` nodes and gives how many are left.
 */

/** As in the references. */
const GAIN_MIN: f64 = 1e-12;
const STEEPNESS: f64 = 100;
const EXPONENT_MIN: f64 = -40;

/** How many nodes ahead rows are fetched. */
const AHEAD: u32 = 6;
const CACHE_LINE: usize = 64;
let fetched: u32 = 0;

// The scratch: addresses.
/** Two doubles a label: weight from the node in hand, mass. */
let slots: usize = 0;
let sizeOf: usize = 0;
let ring: usize = 0;
let queued: usize = 0;
let touched: usize = 0;
let empty: usize = 0;
let outward: usize = 0;
let communityMass: usize = 0;

// The graph and its partition.
let nodeCount: u32 = 0;
let offsets: usize = 0;
let targets: usize = 0;
/** 0 where every arc weighs 1. */
let weights: usize = 0;
let mass: usize = 0;
let community: usize = 0;

// The step that runs.
let rate: f64 = 0;
let state: u32 = 0;
let head: u32 = 0;
let waiting: u32 = 0;
let emptyCount: u32 = 0;
let moves: u32 = 0;
let gained: f64 = 0;
let set: usize = 0;
let rowOffsets: usize = 0;
let rowTargets: usize = 0;
let rowWeights: usize = 0;
let rowMass: usize = 0;
let rowArcs: u32 = 0;

export function lend(
  slotsAt: usize,
  sizeOfAt: usize,
  ringAt: usize,
  queuedAt: usize,
  touchedAt: usize,
  emptyAt: usize,
  outwardAt: usize,
  communityMassAt: usize,
): void {
  slots = slotsAt;
  sizeOf = sizeOfAt;
  ring = ringAt;
  queued = queuedAt;
  touched = touchedAt;
  empty = emptyAt;
  outward = outwardAt;
  communityMass = communityMassAt;
}

export function bind(nodes: u32, offsetsAt: usize, targetsAt: usize, weightsAt: usize, massAt: usize, communityAt: usize): void {
  nodeCount = nodes;
  offsets = offsetsAt;
  targets = targetsAt;
  weights = weightsAt;
  mass = massAt;
  community = communityAt;
}

/**
 * Reads the start of a row that is soon looked at, so that it is in the cache by then: rows are met in random order, and waiting for
 * each was a quarter of the time. What was read goes to a global, or the compiler would leave it out.
 */
function fetchAhead(place: u32): void {
  const row = load<u32>(offsets + (load<u32>(ring + (min(place, nodeCount - 1) << 2)) << 2));
  fetched = load<u32>(targets + (row << 2)) ^ load<u32>(targets + (row << 2), CACHE_LINE);
}

/** The same numbers as `mulberry32` of base/prng.ts. */
function random(): f64 {
  state += 0x6d2b79f5;
  let t = state;
  t = (t ^ (t >>> 15)) * (t | 1);
  t ^= t + (t ^ (t >>> 7)) * (t | 61);
  return <f64>(t ^ (t >>> 14)) / 4294967296.0;
}

/** All nodes in the order that `shuffle` of base/prng.ts gives. */
function shuffleRing(): void {
  for (let v: u32 = 0; v < nodeCount; v++) store<u32>(ring + (v << 2), v);
  for (let i = nodeCount - 1; <i32>i > 0; i--) {
    const j = <u32>(random() * <f64>(i + 1));
    const kept = load<u32>(ring + (i << 2));
    store<u32>(ring + (i << 2), load<u32>(ring + (j << 2)));
    store<u32>(ring + (j << 2), kept);
  }
}

export function startMoves(objectiveRate: f64, seed: u32): void {
  rate = objectiveRate;
  state = seed;
  memory.fill(slots, 0, nodeCount << 4);
  memory.fill(sizeOf, 0, nodeCount << 2);
  for (let v: u32 = 0; v < nodeCount; v++) {
    const c = load<u32>(community + (v << 2));
    const slot = slots + (c << 4);
    store<f64>(slot, load<f64>(slot, 8) + load<f64>(mass + (v << 3)), 8);
    store<u32>(sizeOf + (c << 2), load<u32>(sizeOf + (c << 2)) + 1);
  }
  emptyCount = 0;
  for (let c = nodeCount - 1; <i32>c >= 0; c--) {
    if (load<u32>(sizeOf + (c << 2)) !== 0) continue;
    store<u32>(empty + (emptyCount << 2), c);
    emptyCount++;
  }
  shuffleRing();
  memory.fill(queued, 1, nodeCount);
  head = 0;
  waiting = nodeCount;
  moves = 0;
  gained = 0;
}

export function movesMade(): u32 {
  return moves;
}

/** How much the objective has gained. */
export function gain(): f64 {
  return gained;
}

export function stepMoves(budget: u32): u32 {
  for (let looked: u32 = 0; looked < budget && waiting > 0; looked++) moveNext();
  return waiting;
}

function moveNext(): void {
  fetchAhead(head + AHEAD);
  const v = load<u32>(ring + (head << 2));
  head = head + 1 === nodeCount ? 0 : head + 1;
  waiting--;
  store<u8>(queued + v, 0);
  const old = load<u32>(community + (v << 2));
  const rowStart = targets + (load<u32>(offsets + (v << 2)) << 2);
  const rowEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
  let touchedEnd = touched;
  let strength: f64 = 0;
  if (weights === 0) {
    strength = <f64>((rowEnd - rowStart) >>> 2);
    for (let at = rowStart; at < rowEnd; at += 4) {
      const c = load<u32>(community + (load<u32>(at) << 2));
      const slot = slots + (c << 4);
      const sum = load<f64>(slot);
      store<u32>(touchedEnd, c);
      touchedEnd += (<usize>(sum === 0)) << 2;
      store<f64>(slot, sum + 1);
    }
  } else {
    let weightAt = weights + ((rowStart - targets) << 1);
    for (let at = rowStart; at < rowEnd; at += 4, weightAt += 8) {
      const c = load<u32>(community + (load<u32>(at) << 2));
      const slot = slots + (c << 4);
      const sum = load<f64>(slot);
      const weight = load<f64>(weightAt);
      store<u32>(touchedEnd, c);
      touchedEnd += (<usize>(sum === 0)) << 2;
      store<f64>(slot, sum + weight);
      strength += weight;
    }
  }
  const ownMass = load<f64>(mass + (v << 3));
  const own = rate * ownMass;
  const oldSlot = slots + (old << 4);
  let best = old;
  const stay = load<f64>(oldSlot) - own * (load<f64>(oldSlot, 8) - ownMass);
  let bestGain = stay + GAIN_MIN * (strength + own);
  if (bestGain < 0 && load<u32>(sizeOf + (old << 2)) > 1) {
    best = load<u32>(empty + ((emptyCount - 1) << 2));
    bestGain = 0;
  }
  let ties: u32 = 1;
  for (let at = touched; at < touchedEnd; at += 4) {
    const c = load<u32>(at);
    const slot = slots + (c << 4);
    const gain = load<f64>(slot) - own * load<f64>(slot, 8);
    store<f64>(slot, 0);
    if (gain < bestGain || c === old) continue;
    if (gain > bestGain) {
      best = c;
      bestGain = gain;
      ties = 1;
    } else if (best !== old) {
      ties++;
      if (random() * <f64>ties < 1) best = c;
    }
  }
  if (best === old) return;
  moves++;
  gained += bestGain - stay;
  const bestSlot = slots + (best << 4);
  store<f64>(oldSlot, load<f64>(oldSlot, 8) - ownMass, 8);
  store<f64>(bestSlot, load<f64>(bestSlot, 8) + ownMass, 8);
  const bestSize = load<u32>(sizeOf + (best << 2));
  if (bestSize === 0) emptyCount--;
  store<u32>(sizeOf + (best << 2), bestSize + 1);
  const oldSize = load<u32>(sizeOf + (old << 2)) - 1;
  store<u32>(sizeOf + (old << 2), oldSize);
  if (oldSize === 0) {
    store<f64>(oldSlot, 0, 8);
    store<u32>(empty + (emptyCount << 2), old);
    emptyCount++;
  }
  store<u32>(community + (v << 2), best);
  for (let at = rowStart; at < rowEnd; at += 4) {
    const u = load<u32>(at);
    if (load<u8>(queued + u) !== 0 || load<u32>(community + (u << 2)) === best) continue;
    store<u8>(queued + u, 1);
    let tail = head + waiting;
    if (tail >= nodeCount) tail -= nodeCount;
    store<u32>(ring + (tail << 2), u);
    waiting++;
  }
}

export function startRefine(setAt: usize, objectiveRate: f64, seed: u32): void {
  set = setAt;
  rate = objectiveRate;
  state = seed;
  memory.fill(communityMass, 0, nodeCount << 3);
  for (let v: u32 = 0; v < nodeCount; v++) {
    const c = load<u32>(community + (v << 2));
    const own = load<f64>(mass + (v << 3));
    store<f64>(communityMass + (c << 3), load<f64>(communityMass + (c << 3)) + own);
    store<u32>(set + (v << 2), v);
    store<u32>(sizeOf + (v << 2), 1);
    store<f64>(slots + (v << 4), 0);
    store<f64>(slots + (v << 4), own, 8);
    const rowEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
    let at = targets + (load<u32>(offsets + (v << 2)) << 2);
    let sum: f64 = 0;
    if (weights === 0) {
      let arcs: u32 = 0;
      for (; at < rowEnd; at += 4) arcs += u32(load<u32>(community + (load<u32>(at) << 2)) === c);
      sum = <f64>arcs;
    } else {
      for (; at < rowEnd; at += 4) {
        if (load<u32>(community + (load<u32>(at) << 2)) === c) sum += load<f64>(weights + ((at - targets) << 1));
      }
    }
    store<f64>(outward + (v << 3), sum);
  }
  shuffleRing();
  head = 0;
}

export function stepRefine(budget: u32): u32 {
  const end = min(nodeCount, head + budget);
  for (; head < end; head++) {
    fetchAhead(head + AHEAD);
    refineNode(load<u32>(ring + (head << 2)));
  }
  return nodeCount - head;
}

function refineNode(v: u32): void {
  if (load<u32>(set + (v << 2)) !== v || load<u32>(sizeOf + (v << 2)) !== 1) return;
  const c = load<u32>(community + (v << 2));
  const ownMass = load<f64>(mass + (v << 3));
  const allMass = load<f64>(communityMass + (c << 3));
  const ownOutward = load<f64>(outward + (v << 3));
  if (ownOutward < rate * ownMass * (allMass - ownMass)) return;
  const own = rate * ownMass;
  const rowEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
  let touchedEnd = touched;
  for (let at = targets + (load<u32>(offsets + (v << 2)) << 2); at < rowEnd; at += 4) {
    const u = load<u32>(at);
    if (load<u32>(community + (u << 2)) !== c) continue;
    const s = load<u32>(set + (u << 2));
    const slot = slots + (s << 4);
    const sum = load<f64>(slot);
    store<u32>(touchedEnd, s);
    touchedEnd += (<usize>(sum === 0)) << 2;
    store<f64>(slot, sum + (weights === 0 ? 1 : load<f64>(weights + ((at - targets) << 1))));
  }
  let best: f64 = 0;
  let candidatesEnd = touched;
  for (let at = touched; at < touchedEnd; at += 4) {
    const s = load<u32>(at);
    const slot = slots + (s << 4);
    const setMass = load<f64>(slot, 8);
    const gain = load<f64>(slot) - own * setMass;
    if (gain < 0 || load<f64>(outward + (s << 3)) < rate * setMass * (allMass - setMass)) {
      store<f64>(slot, 0);
      continue;
    }
    store<u32>(candidatesEnd, s);
    candidatesEnd += 4;
    if (gain > best) best = gain;
  }
  if (candidatesEnd === touched) return;
  const alone = exponential(-best * STEEPNESS);
  let total = alone;
  for (let at = touched; at < candidatesEnd; at += 4) {
    const slot = slots + (load<u32>(at) << 4);
    total += exponential((load<f64>(slot) - own * load<f64>(slot, 8) - best) * STEEPNESS);
  }
  let left = random() * total - alone;
  let chosen = v;
  let chosenWeight: f64 = 0;
  for (let at = touched; at < candidatesEnd; at += 4) {
    const s = load<u32>(at);
    const slot = slots + (s << 4);
    const weight = load<f64>(slot);
    store<f64>(slot, 0);
    if (left < 0) continue;
    left -= exponential((weight - own * load<f64>(slot, 8) - best) * STEEPNESS);
    if (left >= 0) continue;
    chosen = s;
    chosenWeight = weight;
  }
  if (chosen === v) return;
  store<u32>(set + (v << 2), chosen);
  store<u32>(sizeOf + (v << 2), 0);
  store<u32>(sizeOf + (chosen << 2), load<u32>(sizeOf + (chosen << 2)) + 1);
  const slot = slots + (chosen << 4);
  store<f64>(slot, load<f64>(slot, 8) + ownMass, 8);
  const chosenOutward = outward + (chosen << 3);
  store<f64>(chosenOutward, load<f64>(chosenOutward) + (ownOutward - 2 * chosenWeight));
}

/** exp(x) for x ≤ 0, bit for bit as in the reference. */
function exponential(x: f64): f64 {
  if (x < EXPONENT_MIN) return 0;
  let part = x;
  let doublings = 0;
  while (part < -0.7) {
    part *= 0.5;
    doublings++;
  }
  let power =
    1 + part * (1 + (part / 2) * (1 + (part / 3) * (1 + (part / 4) * (1 + (part / 5) * (1 + (part / 6) * (1 + part / 7))))));
  for (; doublings > 0; doublings--) power *= power;
  return power;
}

/** Rows of the coarser graph go to the given addresses; `count` is how many nodes it has. */
export function startAggregate(count: u32, offsetsAt: usize, targetsAt: usize, weightsAt: usize, massAt: usize): void {
  rowOffsets = offsetsAt;
  rowTargets = targetsAt;
  rowWeights = weightsAt;
  rowMass = massAt;
  memory.fill(sizeOf, 0, (count + 1) << 2);
  for (let v: u32 = 0; v < nodeCount; v++) {
    const at = sizeOf + (load<u32>(community + (v << 2)) << 2);
    store<u32>(at, load<u32>(at, 4) + 1, 4);
  }
  for (let c: u32 = 0; c < count; c++) {
    const at = sizeOf + (c << 2);
    store<u32>(at, load<u32>(at, 4) + load<u32>(at), 4);
  }
  for (let v: u32 = 0; v < nodeCount; v++) {
    const at = sizeOf + (load<u32>(community + (v << 2)) << 2);
    const place = load<u32>(at);
    store<u32>(at, place + 1);
    store<u32>(ring + (place << 2), v);
  }
  memory.fill(slots, 0, count << 3);
  store<u32>(rowOffsets, 0);
  rowArcs = 0;
  head = 0;
  waiting = count;
}

/** Here the budget counts members, so that a call is never much longer than another. */
export function stepAggregate(budget: u32): u32 {
  for (let seen: u32 = 0; seen < budget && waiting > 0; head++, waiting--) seen += writeRow(head);
  return waiting;
}

function writeRow(c: u32): u32 {
  const first: u32 = c === 0 ? 0 : load<u32>(sizeOf + ((c - 1) << 2));
  const end = load<u32>(sizeOf + (c << 2));
  const rowStart = rowTargets + (rowArcs << 2);
  let rowEnd = rowStart;
  let sum: f64 = 0;
  for (let i = first; i < end; i++) {
    fetchAhead(i + AHEAD);
    const v = load<u32>(ring + (i << 2));
    sum += load<f64>(mass + (v << 3));
    const arcsEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
    for (let at = targets + (load<u32>(offsets + (v << 2)) << 2); at < arcsEnd; at += 4) {
      const d = load<u32>(community + (load<u32>(at) << 2));
      if (d === c) continue;
      const slot = slots + (d << 3);
      const weight = load<f64>(slot);
      store<u32>(rowEnd, d);
      rowEnd += (<usize>(weight === 0)) << 2;
      store<f64>(slot, weight + (weights === 0 ? 1 : load<f64>(weights + ((at - targets) << 1))));
    }
  }
  let weightAt = rowWeights + (rowArcs << 3);
  for (let at = rowStart; at < rowEnd; at += 4, weightAt += 8) {
    const slot = slots + (load<u32>(at) << 3);
    store<f64>(weightAt, load<f64>(slot));
    store<f64>(slot, 0);
  }
  rowArcs += <u32>((rowEnd - rowStart) >>> 2);
  store<f64>(rowMass + (c << 3), sum);
  store<u32>(rowOffsets + ((c + 1) << 2), rowArcs);
  return end - first;
}

export function startSpread(seed: u32): void {
  state = seed;
  memory.fill(slots, 0, nodeCount << 3);
  shuffleRing();
  memory.fill(queued, 1, nodeCount);
  head = 0;
  waiting = nodeCount;
}

export function stepSpread(budget: u32): u32 {
  for (let looked: u32 = 0; looked < budget && waiting > 0; looked++) spreadNext();
  return waiting;
}

/** Labels lie in `community`. */
function spreadNext(): void {
  fetchAhead(head + AHEAD);
  const v = load<u32>(ring + (head << 2));
  head = head + 1 === nodeCount ? 0 : head + 1;
  waiting--;
  store<u8>(queued + v, 0);
  const rowStart = targets + (load<u32>(offsets + (v << 2)) << 2);
  const rowEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
  let touchedEnd = touched;
  for (let at = rowStart; at < rowEnd; at += 4) {
    const label = load<u32>(community + (load<u32>(at) << 2));
    const slot = slots + (label << 3);
    const sum = load<f64>(slot);
    store<u32>(touchedEnd, label);
    touchedEnd += (<usize>(sum === 0)) << 2;
    store<f64>(slot, sum + (weights === 0 ? 1 : load<f64>(weights + ((at - targets) << 1))));
  }
  const old = load<u32>(community + (v << 2));
  let best = old;
  let most = load<f64>(slots + (old << 3));
  let ties: u32 = 1;
  for (let at = touched; at < touchedEnd; at += 4) {
    const label = load<u32>(at);
    const slot = slots + (label << 3);
    const sum = load<f64>(slot);
    store<f64>(slot, 0);
    if (sum < most || label === old) continue;
    if (sum > most) {
      best = label;
      most = sum;
      ties = 1;
    } else if (best !== old) {
      ties++;
      if (random() * <f64>ties < 1) best = label;
    }
  }
  if (best === old) return;
  store<u32>(community + (v << 2), best);
  for (let at = rowStart; at < rowEnd; at += 4) {
    const u = load<u32>(at);
    if (load<u8>(queued + u) !== 0 || load<u32>(community + (u << 2)) === best) continue;
    store<u8>(queued + u, 1);
    let tail = head + waiting;
    if (tail >= nodeCount) tail -= nodeCount;
    store<u32>(ring + (tail << 2), u);
    waiting++;
  }
}
