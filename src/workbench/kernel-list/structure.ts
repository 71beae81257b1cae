/** Kernels that can be asked for by name: what hangs together, and what holds it together. */
import { cutPoints } from "#kernels/articulation.ts";
import { blocksOf } from "#kernels/biconnected.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { coreNumbers } from "#kernels/k-core.ts";
import { triangles } from "#kernels/neighbourhoods/triangles.ts";
import { parallelComponents } from "#kernels/parallel/components.ts";
import { strongComponents } from "#kernels/strong-components.ts";
import { values, type GraphKernel } from "./graph-kernel.ts";

export const STRUCTURE: readonly GraphKernel[] = [
  {
    name: "components",
    about: "connected components, whatever the direction of edges",
    work: (csr) => csr.targets.length,
    run: async ({ csr, pool, onProgress, signal }) =>
      values((await parallelComponents(csr, { pool, onProgress, signal })).component),
  },
  {
    name: "wcc",
    about: "the same, by its other name: weakly connected components",
    run: ({ csr }) => values(connectedComponents(csr).component),
  },
  { name: "scc", about: "strongly connected components", run: ({ csr }) => values(strongComponents(csr).component) },
  {
    name: "biconnected-components",
    about: "blocks that no single node's loss cuts apart, each as its nodes; a node between blocks is in all of them",
    undirectedOnly: true,
    run: ({ csr }) => ({ result: { form: "blocks", blocks: blocksOf(csr) } }),
  },
  {
    name: "articulation-points",
    about: "nodes whose loss cuts a component apart",
    undirectedOnly: true,
    run: ({ csr }) => {
      const { articulation } = cutPoints(csr);
      return { result: { form: "nodes", nodes: indicesOf(articulation) } };
    },
  },
  {
    name: "bridges",
    about: "edges whose loss cuts a component apart",
    undirectedOnly: true,
    run: ({ csr }) => ({ result: { form: "pairs", pairs: cutPoints(csr).bridges } }),
  },
  { name: "coreness", about: "core numbers (k-core)", undirectedOnly: true, run: ({ csr }) => values(coreNumbers(csr)) },
  {
    name: "triangles",
    about: "how many triangles there are",
    run: ({ csr }) => ({ result: { form: "number", value: triangles(csr).total } }),
  },
  {
    name: "lcc",
    about: "local clustering coefficients; in directed graphs as LDBC Graphalytics has them",
    run: ({ csr }) => values(triangles(csr).clustering),
  },
];

function indicesOf(flags: Uint8Array): number[] {
  const indices: number[] = [];
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) indices.push(i);
  return indices;
}
