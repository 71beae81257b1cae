/**
 * What Louvain and Leiden work on: a graph whose nodes stand for sets of nodes, and one objective for both qualities,
 * Σ_c [e_c − rate·A_c²/2] with A_c the mass of community c. CPM: mass = number of nodes, rate = γ. Modularity: mass = strength,
 * rate = γ/2m. Parallel edges add up; a self-loop is weight inside its node and counts twice in its strength.
 * Weights must not be negative.
 */
import { assert } from "#base/assert.ts";
import type { Csr } from "#graph/csr.ts";

export interface CommunityGraph {
  readonly nodeCount: number;
  /** Rows without self-loops, each neighbour once. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  /** Weight inside each node. */
  readonly inside: Float64Array;
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

/** The graph and the rate of the objective. */
export function communityGraph(csr: Csr, objective: Objective): { graph: CommunityGraph; rate: number } {
  const { quality, resolution, nodeSizes } = objective;
  assert(!csr.directed, "communities are found in undirected graphs");
  const { nodeCount } = csr;
  const offsets = new Uint32Array(nodeCount + 1);
  const targets = new Uint32Array(csr.targets.length);
  const weights = new Float64Array(csr.targets.length);
  const inside = new Float64Array(nodeCount);
  let arcs = 0;
  for (let v = 0; v < nodeCount; v++) {
    const rowStart = arcs;
    for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) {
      const target = csr.targets[arc]!;
      const weight = csr.weights?.[arc] ?? 1;
      // A row is in order of target, so parallel edges are neighbours.
      if (target === v) inside[v] = inside[v]! + weight;
      else if (arcs > rowStart && targets[arcs - 1] === target) weights[arcs - 1] = weights[arcs - 1]! + weight;
      else {
        targets[arcs] = target;
        weights[arcs++] = weight;
      }
    }
    offsets[v + 1] = arcs;
  }
  const strength = new Float64Array(nodeCount);
  let total = 0;
  for (let v = 0; v < nodeCount; v++) {
    let sum = 2 * inside[v]!;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) sum += weights[arc]!;
    strength[v] = sum;
    total += sum;
  }
  const mass = quality === "cpm" ? (nodeSizes ?? new Float64Array(nodeCount).fill(1)) : strength;
  const rate = quality === "cpm" ? resolution : total === 0 ? 0 : resolution / total;
  return {
    graph: { nodeCount, offsets, targets: targets.subarray(0, arcs), weights: weights.subarray(0, arcs), inside, mass },
    rate,
  };
}

/** The graph whose nodes are the communities 0 … count − 1. */
export function aggregate(graph: CommunityGraph, community: Uint32Array, count: number): CommunityGraph {
  const { nodeCount } = graph;
  const memberOffsets = new Uint32Array(count + 1);
  for (let v = 0; v < nodeCount; v++) memberOffsets[community[v]! + 1]!++;
  for (let c = 0; c < count; c++) memberOffsets[c + 1]! += memberOffsets[c]!;
  const members = new Uint32Array(nodeCount);
  const next = memberOffsets.slice(0, count);
  for (let v = 0; v < nodeCount; v++) members[next[community[v]!]!++] = v;

  const offsets = new Uint32Array(count + 1);
  const targets = new Uint32Array(graph.targets.length);
  const weights = new Float64Array(graph.targets.length);
  const inside = new Float64Array(count);
  const mass = new Float64Array(count);
  const weightTo = new Float64Array(count);
  const seen = new Uint8Array(count);
  const touched = new Uint32Array(count);
  let arcs = 0;
  for (let c = 0; c < count; c++) {
    let touchedCount = 0;
    let twiceInside = 0;
    for (let i = memberOffsets[c]!; i < memberOffsets[c + 1]!; i++) {
      const v = members[i]!;
      inside[c] = inside[c]! + graph.inside[v]!;
      mass[c] = mass[c]! + graph.mass[v]!;
      for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
        const d = community[graph.targets[arc]!]!;
        if (d === c) twiceInside += graph.weights[arc]!;
        else {
          if (seen[d] === 0) {
            seen[d] = 1;
            touched[touchedCount++] = d;
          }
          weightTo[d] = weightTo[d]! + graph.weights[arc]!;
        }
      }
    }
    inside[c] = inside[c]! + twiceInside / 2;
    const row = touched.subarray(0, touchedCount).sort();
    for (const d of row) {
      targets[arcs] = d;
      weights[arcs++] = weightTo[d]!;
      weightTo[d] = 0;
      seen[d] = 0;
    }
    offsets[c + 1] = arcs;
  }
  return { nodeCount: count, offsets, targets: targets.slice(0, arcs), weights: weights.slice(0, arcs), inside, mass };
}

/** Renumbers communities in order of their first node, in place; returns how many there are. */
export function renumber(community: Uint32Array): number {
  const label = new Map<number, number>();
  for (let v = 0; v < community.length; v++) {
    let c = label.get(community[v]!);
    if (c === undefined) {
      c = label.size;
      label.set(community[v]!, c);
    }
    community[v] = c;
  }
  return label.size;
}

/** The quality as published: CPM Σ e_c − γ·n_c(n_c−1)/2; modularity Q. `graph` is the one of the input's nodes. */
export function qualityOf(graph: CommunityGraph, community: Uint32Array, objective: Objective): number {
  const count = community.reduce((most, c) => Math.max(most, c + 1), 0);
  const inside = new Float64Array(count);
  const mass = new Float64Array(count);
  let total = 0;
  for (let v = 0; v < graph.nodeCount; v++) {
    const c = community[v]!;
    let within = 0;
    let all = 0;
    for (let arc = graph.offsets[v]!; arc < graph.offsets[v + 1]!; arc++) {
      all += graph.weights[arc]!;
      if (community[graph.targets[arc]!] === c) within += graph.weights[arc]!;
    }
    inside[c] = inside[c]! + graph.inside[v]! + within / 2;
    mass[c] = mass[c]! + graph.mass[v]!;
    total += graph.inside[v]! + all / 2;
  }
  let sum = 0;
  for (let c = 0; c < count; c++) {
    if (objective.quality === "cpm") sum += inside[c]! - (objective.resolution * mass[c]! * (mass[c]! - 1)) / 2;
    else if (total > 0) sum += inside[c]! / total - objective.resolution * (mass[c]! / (2 * total)) ** 2;
  }
  return sum;
}
