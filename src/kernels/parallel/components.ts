/**
 * Connected components (weak) of a large graph on all threads: Afforest as in ../connected-components.ts, with one forest on shared
 * memory. Trees are joined by swapping the larger root's entry for the smaller root if it still is a root (compare and exchange), so no
 * lock is held and the answer does not depend on who comes first: labels go by first node.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { sharedU32, type Csr } from "#graph/csr.ts";
import { connectedComponents, FIRST_NEIGHBOURS, labelTrees, mostFrequent, type Components } from "../connected-components.ts";
import type { OnPool } from "./betweenness.ts";

interface ComponentsInput {
  readonly csr: Csr;
  /** Node → a node of its tree that comes before it, itself for a root. */
  readonly parent: Uint32Array;
  readonly pass: "first neighbours" | "the rest";
  /** In the second pass nodes of this one's tree are left out; −1 = none. */
  readonly inLargest: number;
}

const NODES_PER_CHUNK = 16_384;
/** In a smaller graph one thread is done before others have woken. */
const ARCS_MIN = 4_000_000;

export const componentsTask: ChunkTask<ComponentsInput, void> = ({ csr, parent, pass, inLargest }) => {
  const { nodeCount, offsets, targets } = csr;
  return (chunk) => {
    const end = Math.min(nodeCount, (chunk + 1) * NODES_PER_CHUNK);
    for (let v = chunk * NODES_PER_CHUNK; v < end; v++) {
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

/** On one thread, and below `arcsMin` arcs, it is the plain kernel. */
export async function parallelComponents(csr: Csr, on: OnPool, arcsMin = ARCS_MIN): Promise<Components> {
  const { nodeCount } = csr;
  if (on.pool.threads === 1 || csr.targets.length < arcsMin) return connectedComponents(csr);
  const parent = sharedU32(nodeCount);
  for (let v = 0; v < nodeCount; v++) parent[v] = v;
  const topology = { ...csr, weights: null, edges: null };
  const chunkCount = Math.ceil(nodeCount / NODES_PER_CHUNK);
  const { onProgress } = on;
  const pass = async (name: ComponentsInput["pass"], inLargest: number, before: number): Promise<void> => {
    const job = { input: { csr: topology, parent, pass: name, inLargest }, chunkCount, sumLength: 0 };
    await on.pool.run("components", job, {
      ...on,
      onProgress: onProgress && ((done) => onProgress(before + done, 2 * chunkCount)),
    });
    // Parents come before their children, so that one pass upwards points every node at its root.
    for (let v = 0; v < nodeCount; v++) parent[v] = parent[parent[v]!]!;
  };
  await pass("first neighbours", -1, 0);
  await pass("the rest", csr.directed || nodeCount === 0 ? -1 : mostFrequent(parent), chunkCount);
  return labelTrees(parent);
}

function join(parent: Uint32Array, v: number, u: number): void {
  for (;;) {
    const a = root(parent, v);
    const b = root(parent, u);
    if (a === b) return;
    const high = a < b ? b : a;
    if (Atomics.compareExchange(parent, high, high, a < b ? a : b) === high) return;
  }
}

/**
 * Plain reads and writes, though other threads write too: an entry is always some node further up the same tree, so one that is late
 * costs steps and nothing else, and halving never touches a root.
 */
function root(parent: Uint32Array, v: number): number {
  let above = parent[v]!;
  while (above !== v) {
    const further = parent[above]!;
    parent[v] = further;
    v = further;
    above = parent[v]!;
  }
  return v;
}
