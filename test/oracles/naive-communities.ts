/** Qualities of a partition straight from their definitions, and the best partition by trying all of them. */
import type { EdgeList } from "../kernels/graphs.ts";

type Objective = { readonly quality: "cpm" | "modularity"; readonly resolution: number };

export function naiveQuality(graph: EdgeList, community: ArrayLike<number>, objective: Objective): number {
  const labels = new Set(Array.from(community));
  const m = graph.edges.reduce((sum, [, , weight]) => sum + weight, 0);
  let quality = 0;
  for (const c of labels) {
    const inside = graph.edges.filter(([s, t]) => community[s] === c && community[t] === c).reduce((sum, [, , w]) => sum + w, 0);
    const ends = graph.edges.reduce((sum, [s, t, w]) => sum + (community[s] === c ? w : 0) + (community[t] === c ? w : 0), 0);
    const size = Array.from(community).filter((other) => other === c).length;
    if (objective.quality === "cpm") quality += inside - (objective.resolution * size * (size - 1)) / 2;
    else if (m > 0) quality += inside / m - objective.resolution * (ends / (2 * m)) ** 2;
  }
  return quality;
}

/** The best quality over all partitions: for up to some eight nodes. */
export function bestQuality(graph: EdgeList, objective: Objective): number {
  const community = new Array<number>(graph.nodeCount).fill(0);
  let best = -Infinity;
  const place = (v: number, used: number): void => {
    if (v === graph.nodeCount) {
      best = Math.max(best, naiveQuality(graph, community, objective));
      return;
    }
    for (let c = 0; c <= used; c++) {
      community[v] = c;
      place(v + 1, Math.max(used, c + 1));
    }
  };
  place(0, 0);
  return best;
}

/** What greed without any cleverness finds: single nodes move to where they gain until none does, then whole communities merge so. */
export function greedyQuality(graph: EdgeList, objective: Objective): number {
  let community = Array.from({ length: graph.nodeCount }, (_, v) => v);
  let quality = naiveQuality(graph, community, objective);
  const better = (other: number[]): boolean => {
    const found = naiveQuality(graph, other, objective);
    if (found <= quality + 1e-9) return false;
    [community, quality] = [other, found];
    return true;
  };
  for (let improved = true; improved;) {
    improved = false;
    for (let v = 0; v < graph.nodeCount; v++) {
      for (let c = 0; c < graph.nodeCount; c++) improved = better(community.with(v, c)) || improved;
    }
    for (let c = 0; c < graph.nodeCount; c++) {
      for (let d = 0; d < c; d++) improved = better(community.map((own) => (own === c ? d : own))) || improved;
    }
  }
  return quality;
}

/** Whether the nodes of every community reach each other by edges inside it. */
export function allConnected(graph: EdgeList, community: ArrayLike<number>): boolean {
  return [...new Set(Array.from(community))].every((c) => {
    const members = Array.from({ length: graph.nodeCount }, (_, v) => v).filter((v) => community[v] === c);
    const reached = new Set([members[0]!]);
    for (let grown = true; grown;) {
      grown = false;
      for (const [s, t] of graph.edges) {
        if (community[s] !== c || community[t] !== c || reached.has(s) === reached.has(t)) continue;
        reached.add(s).add(t);
        grown = true;
      }
    }
    return reached.size === members.length;
  });
}
