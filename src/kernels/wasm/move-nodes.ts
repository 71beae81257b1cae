/**
 * The inner loop of `moveNodes` (src/kernels/move-nodes.ts, which is the reference: change both, in the same order of arithmetic).
 * `begin` takes addresses and lays the state out in globals, `step` looks at up to `budget` nodes and gives how many still wait:
 * it is called again and again because the engine swaps in optimised code only between calls.
 */

/** See GAIN_MIN in the reference. */
const GAIN_MIN: f64 = 1e-12;

let nodeCount: u32 = 0;
let offsets: usize = 0;
let targets: usize = 0;
/** 0 where every edge counts 1. */
let weights: usize = 0;
let mass: usize = 0;
let community: usize = 0;
/** Two doubles a community: weight from the node in hand, mass. */
let slots: usize = 0;
let sizeOf: usize = 0;
let ring: usize = 0;
let queued: usize = 0;
let touched: usize = 0;
let empty: usize = 0;
let emptyCount: u32 = 0;
let rate: f64 = 0;
let state: u32 = 0;
let head: u32 = 0;
let waiting: u32 = 0;
let moves: u32 = 0;

export function begin(
  nodes: u32,
  offsetsAt: usize,
  targetsAt: usize,
  weightsAt: usize,
  massAt: usize,
  communityAt: usize,
  slotsAt: usize,
  sizeOfAt: usize,
  ringAt: usize,
  queuedAt: usize,
  touchedAt: usize,
  emptyAt: usize,
  empties: u32,
  nodesWaiting: u32,
  objectiveRate: f64,
  seed: u32,
): void {
  nodeCount = nodes;
  offsets = offsetsAt;
  targets = targetsAt;
  weights = weightsAt;
  mass = massAt;
  community = communityAt;
  slots = slotsAt;
  sizeOf = sizeOfAt;
  ring = ringAt;
  queued = queuedAt;
  touched = touchedAt;
  empty = emptyAt;
  emptyCount = empties;
  waiting = nodesWaiting;
  rate = objectiveRate;
  state = seed;
  head = 0;
  moves = 0;
}

/** How many times a node changed community since `begin`. */
export function moved(): u32 {
  return moves;
}

/** The same numbers as `mulberry32` of base/prng.ts. */
function random(): f64 {
  state += 0x6d2b79f5;
  let t = state;
  t = (t ^ (t >>> 15)) * (t | 1);
  t ^= t + (t ^ (t >>> 7)) * (t | 61);
  return <f64>(t ^ (t >>> 14)) / 4294967296.0;
}

export function step(budget: u32): u32 {
  const end = waiting;
  for (let looked: u32 = 0; looked < budget && waiting > 0; looked++) look();
  return end === 0 ? 0 : waiting;
}

function look(): void {
  const v = load<u32>(ring + (head << 2));
  head = head + 1 === nodeCount ? 0 : head + 1;
  waiting--;
  store<u8>(queued + v, 0);
  const ownMass = load<f64>(mass + (v << 3));
  const old = load<u32>(community + (v << 2));
  const rowAt = targets + (load<u32>(offsets + (v << 2)) << 2);
  const rowEnd = targets + (load<u32>(offsets + (v << 2), 4) << 2);
  let touchedAt = touched;
  let strength: f64 = 0;
  if (weights === 0) {
    strength = <f64>((rowEnd - rowAt) >>> 2);
    for (let at = rowAt; at < rowEnd; at += 4) {
      const c = load<u32>(community + (load<u32>(at) << 2));
      const slot = slots + (c << 4);
      const sum = load<f64>(slot);
      if (sum === 0) {
        store<u32>(touchedAt, c);
        touchedAt += 4;
      }
      store<f64>(slot, sum + 1);
    }
  } else {
    let weightAt = weights + ((rowAt - targets) << 1);
    for (let at = rowAt; at < rowEnd; at += 4, weightAt += 8) {
      const c = load<u32>(community + (load<u32>(at) << 2));
      const slot = slots + (c << 4);
      const sum = load<f64>(slot);
      const weight = load<f64>(weightAt);
      if (sum === 0) {
        store<u32>(touchedAt, c);
        touchedAt += 4;
      }
      store<f64>(slot, sum + weight);
      strength += weight;
    }
  }
  const own = rate * ownMass;
  const oldSlot = slots + (old << 4);
  let best = old;
  let bestGain = load<f64>(oldSlot) - own * (load<f64>(oldSlot, 8) - ownMass) + GAIN_MIN * (strength + own);
  if (bestGain < 0 && load<u32>(sizeOf + (old << 2)) > 1) {
    best = load<u32>(empty + ((emptyCount - 1) << 2));
    bestGain = 0;
  }
  let ties: u32 = 1;
  for (let at = touched; at < touchedAt; at += 4) {
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
  for (let at = rowAt; at < rowEnd; at += 4) {
    const u = load<u32>(at);
    if (load<u8>(queued + u) !== 0 || load<u32>(community + (u << 2)) === best) continue;
    store<u8>(queued + u, 1);
    let tail = head + waiting;
    if (tail >= nodeCount) tail -= nodeCount;
    store<u32>(ring + (tail << 2), u);
    waiting++;
  }
}
