/**
 * What Louvain and Leiden work on: a graph whose nodes stand for sets of nodes, and one objective for both qualities,
 * Σ_c [e_c − rate·A_c²/2] with A_c the mass of community c. CPM: mass = number of nodes, rate = γ. Modularity: mass = strength,
 * rate = γ/2m. Parallel edges add up; a self-loop counts twice in its node's strength. Weights must not be negative.
 */
import { assert } from "#base/assert.ts";
import type { Arena } from "#base/wasm.ts";
import type { Csr } from "#graph/csr.ts";

export interface CommunityGraph {
  readonly nodeCount: number;
  /** Rows without self-loops and without edges of weight 0. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** Null where every arc weighs 1. */
  readonly weights: Float64Array | null;
  readonly mass: Float64Array;
}

export type Quality = "cpm" | "modularity";

export interface Objective {
  readonly quality: Quality;
  /** CPM: a density of weight; modularity: 1 is the classic one. */
  readonly resolution: number;
  /** CPM only: how many nodes each node stands for; 1 where not given. */
  readonly nodeSizes?: Float64Array;
}

export interface CommunityInput {
  readonly graph: CommunityGraph;
  /** That of the objective. */
  readonly rate: number;
  /** Sum of the nodes' strengths. */
  readonly total: number;
}

/** Arrays of the graph lie in the arena; in a plain one they may be those of the input. */
export function communityGraph(csr: Csr, objective: Objective, arena: Arena): CommunityInput {
  const { quality, resolution, nodeSizes } = objective;
  assert(!csr.directed, "communities are found in undirected graphs");
  const { nodeCount } = csr;
  const mass = arena.f64(nodeCount);
  const { total, dropped } = strengths(csr, mass);
  const rows = dropped === 0 ? adoptRows(csr, arena) : keptRows(csr, csr.targets.length - dropped, arena);
  if (quality === "cpm" && nodeSizes !== undefined) mass.set(nodeSizes);
  else if (quality === "cpm") mass.fill(1);
  const rate = quality === "cpm" ? resolution : total === 0 ? 0 : resolution / total;
  return { graph: { nodeCount, ...rows, mass }, rate, total };
}

/** Writes each node's strength; gives their sum, and how many arcs a community graph has no use for. */
function strengths(csr: Csr, strength: Float64Array): { total: number; dropped: number } {
  const { nodeCount, offsets, targets, weights } = csr;
  let total = 0;
  let dropped = 0;
  for (let v = 0; v < nodeCount; v++) {
    const end = offsets[v + 1]!;
    let sum = 0;
    if (weights === null) {
      let loops = 0;
      for (let arc = offsets[v]!; arc < end; arc++) if (targets[arc] === v) loops++;
      sum = end - offsets[v]! + loops;
      dropped += loops;
    } else {
      for (let arc = offsets[v]!; arc < end; arc++) {
        const weight = weights[arc]!;
        assert(weight >= 0, `communities are found by weights that are not negative; this one is ${weight}`);
        const loop = targets[arc] === v;
        sum += loop ? 2 * weight : weight;
        if (loop || weight === 0) dropped++;
      }
    }
    strength[v] = sum;
    total += sum;
  }
  return { total, dropped };
}

type Rows = Pick<CommunityGraph, "offsets" | "targets" | "weights">;

function adoptRows(csr: Csr, arena: Arena): Rows {
  const weights = csr.weights === null ? null : arena.f64(csr.weights.length);
  if (weights !== null) weights.set(csr.weights!);
  return { offsets: arena.adopt(csr.offsets), targets: arena.adopt(csr.targets), weights };
}

function keptRows(csr: Csr, arcCount: number, arena: Arena): Rows {
  const offsets = arena.u32(csr.nodeCount + 1);
  const targets = arena.u32(arcCount);
  const weights = csr.weights === null ? null : arena.f64(arcCount);
  let arcs = 0;
  offsets[0] = 0;
  for (let v = 0; v < csr.nodeCount; v++) {
    for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) {
      if (csr.targets[arc] === v || csr.weights?.[arc] === 0) continue;
      targets[arcs] = csr.targets[arc]!;
      if (weights !== null) weights[arcs] = csr.weights![arc]!;
      arcs++;
    }
    offsets[v + 1] = arcs;
  }
  assert(arcs === arcCount, `kept ${arcs} arcs, counted ${arcCount}`);
  return { offsets, targets, weights };
}

/** Renumbers communities in order of their first node, in place; labels lie below `labelOf.length`, which is scratch. Gives how many there are. */
export function renumber(community: Uint32Array, labelOf: Uint32Array): number {
  // 0 is "not met yet", so labels are kept one higher.
  labelOf.fill(0);
  let count = 0;
  for (let v = 0; v < community.length; v++) {
    const c = community[v]!;
    let label = labelOf[c]!;
    if (label === 0) labelOf[c] = label = ++count;
    community[v] = label - 1;
  }
  return count;
}
