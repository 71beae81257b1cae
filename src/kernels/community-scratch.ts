/** What the steps of Louvain and Leiden write on, made once for a run: enough for a graph of `nodeCount` nodes and every coarser one. */
import type { Arena } from "#base/wasm.ts";

export interface CommunityScratch {
  /** Two doubles a label, side by side because they are read together: weight from the node in hand, mass. */
  readonly slots: Float64Array;
  /** How many nodes have a label. */
  readonly sizeOf: Uint32Array;
  /** An order of nodes; when moving, a ring of those that wait. */
  readonly ring: Uint32Array;
  readonly queued: Uint8Array;
  /** Labels met at the node in hand. */
  readonly touched: Uint32Array;
  /** Labels that no node has. */
  readonly empty: Uint32Array;
  /** Refinement: weight between a set and the rest of its community, and each community's mass. */
  readonly outward: Float64Array;
  readonly communityMass: Float64Array;
}

export function communityScratch(nodeCount: number, arena: Arena): CommunityScratch {
  return {
    slots: arena.f64(2 * nodeCount),
    sizeOf: arena.u32(nodeCount + 1),
    ring: arena.u32(nodeCount),
    queued: arena.u8(nodeCount),
    touched: arena.u32(nodeCount),
    empty: arena.u32(nodeCount),
    outward: arena.f64(nodeCount),
    communityMass: arena.f64(nodeCount),
  };
}
