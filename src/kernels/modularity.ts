/**
 * How good a partition is, as published. Modularity: Newman and Girvan 2004, doi:10.1103/PhysRevE.69.026113, with the resolution γ of
 * Reichardt and Bornholdt 2006: Q = Σ_c [e_c/m − γ·(K_c/2m)²]; 0 for a graph without edges. CPM: Traag, Van Dooren and Nesterov 2011,
 * doi:10.1103/PhysRevE.84.016114: Σ_c [e_c − γ·n_c(n_c − 1)/2]. Undirected graphs; parallel edges add up, a self-loop is inside its
 * community and counts twice in K. O(m).
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";
import type { Objective } from "./community-graph.ts";

/** `community` holds any labels, as long as they are small enough to index an array. */
export function modularity(csr: Csr, community: Uint32Array, resolution = 1): number {
  return qualityOf(csr, community, { quality: "modularity", resolution });
}

export function qualityOf(csr: Csr, community: Uint32Array, objective: Objective): number {
  assert(!csr.directed, "the quality of a partition is defined here for undirected graphs");
  const { nodeCount, offsets, targets, weights } = csr;
  let labels = 0;
  for (let v = 0; v < nodeCount; v++) if (community[v]! >= labels) labels = community[v]! + 1;
  const size = new Float64Array(labels);
  /** Twice the weight inside each community, and the sum of its nodes' strengths. */
  const inside = new Float64Array(labels);
  const strength = new Float64Array(labels);
  for (let v = 0; v < nodeCount; v++) {
    const c = community[v]!;
    const end = offsets[v + 1]!;
    let loops = 0;
    let within = 0;
    let all = end - offsets[v]!;
    if (weights === null) {
      for (let arc = offsets[v]!; arc < end; arc++) {
        const target = targets[arc]!;
        // 1 where the labels are equal, without a branch that is taken half of the time.
        within += ((community[target]! ^ c) - 1) >>> 31;
        if (target === v) loops++;
      }
    } else {
      all = 0;
      for (let arc = offsets[v]!; arc < end; arc++) {
        const weight = weights[arc]!;
        const target = targets[arc]!;
        all += weight;
        if (community[target] === c) within += weight;
        if (target === v) loops += weight;
      }
    }
    // A self-loop has both its ends here.
    within += loops;
    all += loops;
    inside[c]! += within;
    strength[c]! += all;
    size[c]! += objective.nodeSizes === undefined ? 1 : objective.nodeSizes[v]!;
  }
  const { resolution } = objective;
  let sum = 0;
  if (objective.quality === "cpm") {
    for (let c = 0; c < labels; c++) sum += inside[c]! / 2 - (resolution * size[c]! * (size[c]! - 1)) / 2;
    return sum;
  }
  const total = strength.reduce((all, one) => all + one, 0);
  if (total === 0) return 0;
  for (let c = 0; c < labels; c++) sum += inside[c]! / total - resolution * (strength[c]! / total) ** 2;
  return sum;
}
