/**
 * The k shortest simple paths. Yen 1971, doi:10.1287/mnsc.17.11.712: each further path leaves an earlier one at some node, by a way that
 * no earlier path with the same beginning took. O(k·n) searches. A path is its sequence of nodes: of parallel edges the cheapest is taken.
 */
import type { Csr } from "#graph/csr.ts";
import { dijkstra } from "./dijkstra.ts";

export interface NodePath {
  readonly nodes: readonly number[];
  readonly cost: number;
}

/** What a search for the rest of a path must avoid. */
export interface Spur {
  /** The beginning up to and with the node where the path leaves earlier ones. Only its last node may be used, as the start. */
  readonly root: readonly number[];
  /** Nodes that may not follow directly after the root. */
  readonly bannedNext: ReadonlySet<number>;
}

/** The search gives the whole path (root and rest) and its cost, or undefined when there is none. */
export function yen(k: number, from: number, search: (spur: Spur) => NodePath | undefined): NodePath[] {
  const found: NodePath[] = [];
  const candidates = new Map<string, NodePath>();
  const offer = (path: NodePath | undefined): void => {
    if (path !== undefined) candidates.set(path.nodes.join(), path);
  };
  offer(search({ root: [from], bannedNext: new Set() }));
  while (found.length < k && candidates.size > 0) {
    const [key, path] = [...candidates].reduce((best, other) => (comparePaths(other[1], best[1]) < 0 ? other : best));
    candidates.delete(key);
    found.push(path);
    if (found.length === k) break;
    for (let at = 0; at + 1 < path.nodes.length; at++) {
      const root = path.nodes.slice(0, at + 1);
      const bannedNext = new Set(
        found.filter((other) => root.every((node, i) => other.nodes[i] === node)).map((other) => other.nodes[at + 1]!),
      );
      offer(search({ root, bannedNext }));
    }
  }
  return found;
}

/** Yen's paths over a graph with arc weights as costs. */
export function kShortestPaths(
  csr: Csr,
  options: { readonly source: number; readonly target: number; readonly k: number },
): NodePath[] {
  const { source, target, k } = options;
  return yen(k, source, ({ root, bannedNext }) => {
    const start = root[root.length - 1]!;
    if (start === target) return root.length === 1 ? { nodes: root, cost: 0 } : undefined;
    const bannedNodes = new Uint8Array(csr.nodeCount);
    for (const node of root) bannedNodes[node] = 1;
    const bannedEdges = new Uint8Array(csr.edgeCount);
    for (let arc = csr.offsets[start]!; arc < csr.offsets[start + 1]!; arc++) {
      if (bannedNext.has(csr.targets[arc]!)) bannedEdges[csr.edges![arc]!] = 1;
    }
    const { distance, parent } = dijkstra(csr, start, { target, bannedNodes, bannedEdges });
    if (distance[target] === Infinity) return undefined;
    const rest: number[] = [];
    for (let v = target; v !== start; v = parent[v]!) rest.push(v);
    return { nodes: [...root, ...rest.reverse()], cost: costOf(csr, root) + distance[target]! };
  });
}

/** Cheaper first, then fewer nodes, then smaller nodes. */
export function comparePaths(a: NodePath, b: NodePath): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length;
  const at = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return at === -1 ? 0 : a.nodes[at]! - b.nodes[at]!;
}

function costOf(csr: Csr, nodes: readonly number[]): number {
  let cost = 0;
  for (let i = 0; i + 1 < nodes.length; i++) {
    let cheapest = Infinity;
    for (let arc = csr.offsets[nodes[i]!]!; arc < csr.offsets[nodes[i]! + 1]!; arc++) {
      if (csr.targets[arc] === nodes[i + 1]) cheapest = Math.min(cheapest, csr.weights?.[arc] ?? 1);
    }
    cost += cheapest;
  }
  return cost;
}
