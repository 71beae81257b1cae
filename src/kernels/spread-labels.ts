/** The loop of label-propagation.ts. wasm/communities.ts does the same in the same order: change both. */
import { mulberry32, shuffle } from "#base/prng.ts";
import type { CommunityGraph } from "./community-graph.ts";
import type { CommunityScratch } from "./community-scratch.ts";

/** Changes `labels` in place; gives how many nodes still wait when it stops. */
export function spreadLabels(
  graph: CommunityGraph,
  labels: Uint32Array,
  scratch: CommunityScratch,
  { seed, looksMax }: { seed: number; looksMax: number },
): number {
  const { nodeCount, offsets, targets, weights } = graph;
  const { slots, queued, touched } = scratch;
  const prng = mulberry32(seed);
  slots.fill(0, 0, nodeCount);
  const ring = scratch.ring.subarray(0, nodeCount);
  for (let v = 0; v < nodeCount; v++) ring[v] = v;
  shuffle(ring, prng);
  queued.fill(1, 0, nodeCount);
  let head = 0;
  let waiting = nodeCount;
  for (let looked = 0; looked < looksMax && waiting > 0; looked++) {
    const v = ring[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    queued[v] = 0;
    const rowStart = offsets[v]!;
    const rowEnd = offsets[v + 1]!;
    let touchedCount = 0;
    for (let arc = rowStart; arc < rowEnd; arc++) {
      const label = labels[targets[arc]!]!;
      const sum = slots[label]!;
      if (sum === 0) touched[touchedCount++] = label;
      slots[label] = sum + (weights === null ? 1 : weights[arc]!);
    }
    const old = labels[v]!;
    let best = old;
    let most = slots[old]!;
    let ties = 1;
    for (let i = 0; i < touchedCount; i++) {
      const label = touched[i]!;
      const sum = slots[label]!;
      slots[label] = 0;
      if (sum < most || label === old) continue;
      if (sum > most) {
        best = label;
        most = sum;
        ties = 1;
      } else if (best !== old && prng() * ++ties < 1) best = label;
    }
    if (best === old) continue;
    labels[v] = best;
    for (let arc = rowStart; arc < rowEnd; arc++) {
      const u = targets[arc]!;
      if (queued[u] === 1 || labels[u] === best) continue;
      queued[u] = 1;
      let tail = head + waiting;
      if (tail >= nodeCount) tail -= nodeCount;
      ring[tail] = u;
      waiting++;
    }
  }
  return waiting;
}
