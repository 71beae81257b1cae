/** Kernels that can be asked for by name: how to get from one node to others. */
import { allShortestPaths } from "#kernels/paths/all-shortest-paths.ts";
import { shortestPath } from "#kernels/paths/bidirectional.ts";
import { breadthFirst } from "#kernels/paths/breadth-first.ts";
import { shortestPaths } from "#kernels/parallel/many-paths.ts";
import { cheapestPath, dijkstra } from "#kernels/paths/dijkstra.ts";
import { kShortestPaths } from "#kernels/paths/yen.ts";
import { values, type GraphKernel, type KernelAnswer, type KernelQuestion } from "./graph-kernel.ts";

export const PATHS: readonly GraphKernel[] = [
  {
    name: "bfs",
    about: "hops from --source, the nearest where several are given",
    requires: ["source"],
    manySources: true,
    run: ({ csr, sources }) => {
      const { hops } = breadthFirst(csr, { sources });
      return { result: { form: "values", valueOf: (v) => (hops[v] === -1 ? null : hops[v]!) } };
    },
  },
  {
    name: "sssp",
    about: "distances from --source",
    weight: "distance",
    requires: ["source"],
    run: ({ csr, sources }) => values(dijkstra(csr, { source: sources[0]! }).distance),
  },
  {
    name: "shortest-path",
    about: "a shortest path --from one node --to another",
    weight: "distance",
    requires: ["from", "to"],
    run: onePath,
  },
  {
    name: "paths-between",
    about: "how several nodes hang together: a path of the fewest hops between each two of --source (several are needed)",
    requires: ["source"],
    manySources: true,
    work: ({ targets, directed }, { source }) => Math.sqrt(targets.length) * pairCount(source?.length ?? 0, directed),
    run: pathsBetween,
  },
  {
    name: "all-shortest-paths",
    about: "the shortest paths --from one node --to another, --k of them at most, and whether there are more (truncated)",
    weight: "distance",
    requires: ["from", "to"],
    allows: { k: 100 },
    run: ({ csr, node, settings }) => {
      const { paths, cost, truncated } = allShortestPaths(csr, { source: node("from"), target: node("to"), limit: settings.k! });
      return { result: { form: "paths", paths: paths.map((nodes) => ({ nodes, length: cost })) }, beside: { truncated } };
    },
  },
  {
    name: "k-shortest-paths",
    about: "the --k shortest paths without repeated nodes (Yen)",
    weight: "distance",
    requires: ["from", "to"],
    allows: { k: 3 },
    run: ({ csr, node, settings }) => {
      const paths = kShortestPaths(csr, { source: node("from"), target: node("to"), k: settings.k! });
      return { result: { form: "paths", paths: paths.map(({ nodes, cost }) => ({ nodes, length: cost })) } };
    },
  },
];

function pairCount(nodes: number, directed: boolean): number {
  return (nodes * (nodes - 1)) / (directed ? 1 : 2);
}

async function pathsBetween({ csr, sources, pool, onProgress, signal }: KernelQuestion): Promise<KernelAnswer> {
  const pairs = sources.flatMap((a, i) => sources.flatMap((b, j) => (i < j || (csr.directed && i > j) ? [a, b] : [])));
  const { hops, starts, nodes } = await shortestPaths(csr, { pairs }, { pool, onProgress, signal });
  const paths = Array.from(hops, (length, pair) => ({ nodes: [...nodes.subarray(starts[pair], starts[pair + 1])], length }));
  const found = paths.filter(({ length }) => length !== -1);
  return { result: { form: "paths", paths: found }, beside: { pairs: paths.length, apart: paths.length - found.length } };
}

function onePath({ csr, node }: KernelQuestion): KernelAnswer {
  const [source, target] = [node("from"), node("to")];
  if (csr.weights === null) {
    const nodes = shortestPath(csr, { source, target });
    return { result: { form: "paths", paths: nodes === undefined ? [] : [{ nodes, length: nodes.length - 1 }] } };
  }
  const found = dijkstra(csr, { source, target });
  const nodes = cheapestPath(found, target);
  return { result: { form: "paths", paths: nodes === undefined ? [] : [{ nodes, length: found.distance[target]! }] } };
}
