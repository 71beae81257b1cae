/** The steps that Louvain, Leiden and label propagation are made of, in TypeScript or in wasm: equal answers, and each asks the caller's prng for one number. */
import type { Prng } from "#base/prng.ts";
import { plainArena, withWasm, type Arena, type WasmKernel } from "#base/wasm.ts";
import { aggregate, writeAggregate, type AggregateRows } from "./aggregate-communities.ts";
import type { CommunityGraph } from "./community-graph.ts";
import { communityScratch, type CommunityScratch } from "./community-scratch.ts";
import { hubsFirst } from "./hubs-first.ts";
import { moveNodes, SAMPLE_MOVED_MIN, sampleSize, type MoveOptions } from "./move-nodes.ts";
import { refine } from "./refine-communities.ts";
import { spreadLabels } from "./spread-labels.ts";

/** Nodes that wasm looks at in a call: the engine swaps in faster code between calls. */
const NODES_A_CALL = 4096;

export interface CommunitySteps {
  readonly arena: Arena;
  readonly scratch: CommunityScratch;
  /** How much the objective gained; 0 when nothing moved. */
  moveNodes(graph: CommunityGraph, community: Uint32Array, options: Omit<MoveOptions, "seed"> & { prng: Prng }): number;
  refine(graph: CommunityGraph, community: Uint32Array, options: { rate: number; prng: Prng; set: Uint32Array }): void;
  aggregate(graph: CommunityGraph, community: Uint32Array, count: number): CommunityGraph;
  /** How many nodes still wait when it stops. */
  spreadLabels(graph: CommunityGraph, labels: Uint32Array, options: { prng: Prng; looksMax: number }): number;
}

/** Runs a method on the steps for graphs of up to `nodeCount` nodes; what it gives must not lie in the arena. */
export function withCommunitySteps<T>(nodeCount: number, useWasm: boolean, use: (steps: CommunitySteps) => T): T {
  const found = useWasm ? withWasm("communities", (kernel) => ({ value: use(wasmSteps(nodeCount, kernel)) })) : null;
  return found === null ? use(plainSteps(nodeCount)) : found.value;
}

function plainSteps(nodeCount: number): CommunitySteps {
  const arena = plainArena;
  const scratch = communityScratch(nodeCount, arena);
  return {
    arena,
    scratch,
    moveNodes: (graph, community, { prng, ...options }) =>
      moveNodes(graph, community, scratch, { ...options, seed: seedOf(prng) }),
    refine: (graph, community, { rate, prng, set }) => refine(graph, { community, set }, scratch, { rate, seed: seedOf(prng) }),
    aggregate: (graph, community, count) => aggregate(graph, community, scratch, { count, arena, write: writeAggregate }),
    spreadLabels: (graph, labels, { prng, looksMax }) => spreadLabels(graph, labels, scratch, { looksMax, seed: seedOf(prng) }),
  };
}

function wasmSteps(nodeCount: number, { arena, call }: WasmKernel): CommunitySteps {
  const scratch = communityScratch(nodeCount, arena);
  call.lend!(
    ...[scratch.slots, scratch.sizeOf, scratch.ring, scratch.queued].map((array) => array.byteOffset),
    ...[scratch.touched, scratch.empty, scratch.outward, scratch.communityMass].map((array) => array.byteOffset),
  );
  const bind = (graph: CommunityGraph, community: Uint32Array): void => {
    const { offsets, targets, weights, mass } = graph;
    const arrays = [offsets.byteOffset, targets.byteOffset, weights?.byteOffset ?? 0, mass.byteOffset, community.byteOffset];
    call.bind!(graph.nodeCount, ...arrays);
  };
  const write = (graph: CommunityGraph, community: Uint32Array, _: CommunityScratch, rows: AggregateRows): void => {
    bind(graph, community);
    const arrays = [rows.offsets.byteOffset, rows.targets.byteOffset, rows.weights.byteOffset, rows.mass.byteOffset];
    call.startAggregate!(rows.mass.length, ...arrays);
    while (call.stepAggregate!(NODES_A_CALL) > 0);
  };
  return {
    arena,
    scratch,
    moveNodes: (graph, community, { rate, prng, sampled, byHubs }) => {
      bind(graph, community);
      call.startMoves!(rate, seedOf(prng));
      if (byHubs) hubsFirst(graph, scratch);
      const sample = sampled ? sampleSize(graph.nodeCount) : 0;
      if (sampled && call.stepMoves!(sample) > 0 && call.movesMade!() < sample * SAMPLE_MOVED_MIN) return call.gain!();
      while (call.stepMoves!(NODES_A_CALL) > 0);
      return call.gain!();
    },
    refine: (graph, community, { rate, prng, set }) => {
      bind(graph, community);
      call.startRefine!(set.byteOffset, rate, seedOf(prng));
      while (call.stepRefine!(NODES_A_CALL) > 0);
    },
    aggregate: (graph, community, count) => aggregate(graph, community, scratch, { count, arena, write }),
    spreadLabels: (graph, labels, { prng, looksMax }) => {
      bind(graph, labels);
      call.startSpread!(seedOf(prng));
      let left = graph.nodeCount;
      for (let looks = looksMax; looks > 0 && left > 0; looks -= NODES_A_CALL)
        left = call.stepSpread!(Math.min(looks, NODES_A_CALL));
      return left;
    },
  };
}

function seedOf(prng: Prng): number {
  return Math.floor(prng() * 2 ** 32);
}
