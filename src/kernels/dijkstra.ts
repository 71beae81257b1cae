/**
 * Shortest paths from one node by arc weight as cost. Dijkstra 1959, doi:10.1007/BF01386390, with a binary heap: O(m log n). Costs must not
 * be negative. Among equally short ways the one found over the smaller node wins, so that paths never depend on the heap's history.
 */
import { assert } from "#base/assert.ts";
import { MinHeap } from "#base/heap.ts";
import type { Csr } from "#graph/csr.ts";

export interface DijkstraOptions {
  /** Stops when this node is settled. */
  readonly target?: number;
  /** 1 = not to be entered. */
  readonly bannedNodes?: Uint8Array;
  /** 1 = not to be used, by edge. */
  readonly bannedEdges?: Uint8Array;
}

export interface ShortestPaths {
  /** Infinity = not reached. */
  readonly distance: Float64Array;
  /** Node → arc that leads to it on its shortest path; −1 for the source and what was not reached. */
  readonly parentArc: Int32Array;
  readonly parent: Int32Array;
}

export function dijkstra(csr: Csr, source: number, options: DijkstraOptions = {}): ShortestPaths {
  const { nodeCount, offsets, targets, weights, edges } = csr;
  const { target, bannedNodes, bannedEdges } = options;
  assert(bannedEdges === undefined || edges !== null, "edges can be banned only in a graph with edge ids");
  const distance = new Float64Array(nodeCount).fill(Infinity);
  const parentArc = new Int32Array(nodeCount).fill(-1);
  const parent = new Int32Array(nodeCount).fill(-1);
  const settled = new Uint8Array(nodeCount);
  const heap = new MinHeap();
  distance[source] = 0;
  heap.push(source, 0);
  for (let top = heap.pop(); top !== undefined; top = heap.pop()) {
    const v = top.payload;
    if (settled[v] === 1) continue;
    settled[v] = 1;
    if (v === target) break;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (settled[u] === 1 || bannedNodes?.[u] === 1 || (bannedEdges !== undefined && bannedEdges[edges![arc]!] === 1)) continue;
      const through = top.priority + (weights?.[arc] ?? 1);
      if (through > distance[u]! || (through === distance[u]! && v >= parent[u]!)) continue;
      if (through < distance[u]!) heap.push(u, through);
      distance[u] = through;
      parent[u] = v;
      parentArc[u] = arc;
    }
  }
  return { distance, parentArc, parent };
}
