/**
 * Connected components (weak) of a large graph on all threads: Afforest as in ../connected-components.ts, with one forest on shared
 * memory. Trees are joined by swapping the larger root's entry for the smaller root if it still is a root (compare and exchange), so no
 * lock is held and the answer does not depend on who comes first: labels go by first node.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { sharedU32, type Csr } from "#graph/csr.ts";
import {
  connectedComponents,
  FIRST_NEIGHBOURS,
  labelTrees,
  mostFrequent,
  root,
  type Components,
} from "../connected-components.ts";
import { stagesOf, type OnPool } from "./stages.ts";

interface ComponentsInput {
  readonly csr: Csr;
  /** Node → a node of its tree that comes before it, itself for a root. */
  readonly parent: Uint32Array;
  readonly pass: "each alone" | "first neighbours" | "the rest";
  /** In the last pass nodes of this one's tree are left out; −1 = none. */
  readonly inLargest: number;
}

const NODES_PER_CHUNK = 16_384;
/** A node is about as much work as this many arcs. With fewer than ARCS_MIN in all one thread is done, in some hundredths of a second, before others have woken. */
const ARCS_A_NODE = 4;
const ARCS_MIN = 2_500_000;

export const componentsTask: ChunkTask<ComponentsInput, void> = ({ csr, parent, pass, inLargest }) => {
  const { nodeCount, offsets, targets } = csr;
  return (chunk) => {
    const end = Math.min(nodeCount, (chunk + 1) * NODES_PER_CHUNK);
    for (let v = chunk * NODES_PER_CHUNK; v < end; v++) {
      if (pass === "each alone") {
        parent[v] = v;
        continue;
      }
      const rowEnd = offsets[v + 1]!;
      const first = offsets[v]! + FIRST_NEIGHBOURS;
      if (pass === "first neighbours") {
        for (let arc = offsets[v]!; arc < rowEnd && arc < first; arc++) join(parent, v, targets[arc]!);
        continue;
      }
      if (inLargest !== -1 && root(parent, v) === root(parent, inLargest)) continue;
      for (let arc = first; arc < rowEnd; arc++) join(parent, v, targets[arc]!);
    }
  };
};

/** A node of what is probably the largest tree. */
export const largestTreeTask: ChunkTask<Uint32Array, number> = (parent) => () => {
  flatten(parent);
  return mostFrequent(parent);
};

export const labelTreesTask: ChunkTask<Uint32Array, Components> = (parent) => () => {
  flatten(parent);
  return labelTrees(parent);
};

/** The plain kernel. */
export const allComponentsTask: ChunkTask<Csr, Components> = (csr) => () => connectedComponents(csr);

/** On one thread, and where there is no more to do than `arcsMin`, it is the plain kernel. */
export async function parallelComponents(csr: Csr, on: OnPool, arcsMin = ARCS_MIN): Promise<Components> {
  const { nodeCount } = csr;
  const { pool } = on;
  const topology = { ...csr, weights: null, edges: null };
  const small = ARCS_A_NODE * nodeCount + csr.targets.length <= arcsMin;
  if (pool.threads === 1 || small) {
    const { values } = await pool.run("allComponents", alone(topology), { ...stagesOf(on, 1)(1), small });
    return values[0]!;
  }
  const parent = sharedU32(nodeCount);
  const chunkCount = Math.ceil(nodeCount / NODES_PER_CHUNK);
  const stage = stagesOf(on, 3 * chunkCount + 2);
  const run = async (pass: ComponentsInput["pass"], inLargest: number): Promise<void> => {
    const input = { csr: topology, parent, pass, inLargest };
    await pool.run("components", { input, chunkCount, sumLength: 0 }, stage(chunkCount));
  };
  await run("each alone", -1);
  await run("first neighbours", -1);
  const largest = (await pool.run("largestTree", alone(parent), stage(1))).values[0]!;
  await run("the rest", csr.directed ? -1 : largest);
  const { values } = await pool.run("labelTrees", alone(parent), stage(1));
  return values[0]!;
}

/** A job of a single chunk. */
function alone<Input>(input: Input): { input: Input; chunkCount: number; sumLength: number } {
  return { input, chunkCount: 1, sumLength: 0 };
}

/** Parents come before their children, so that one pass upwards points every node at its root. */
function flatten(parent: Uint32Array): void {
  for (let v = 0; v < parent.length; v++) parent[v] = parent[parent[v]!]!;
}

/**
 * Roots are found by plain reads and writes, though other threads write too: an entry is always some node further up the same tree, so
 * one that is late costs steps and nothing else, and halving never touches a root.
 */
function join(parent: Uint32Array, v: number, u: number): void {
  for (;;) {
    const a = root(parent, v);
    const b = root(parent, u);
    if (a === b) return;
    const high = a < b ? b : a;
    if (Atomics.compareExchange(parent, high, high, a < b ? a : b) === high) return;
  }
}
