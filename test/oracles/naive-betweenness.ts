/** Betweenness from its definition: for every pair of ends, the share of all shortest paths that pass. Lengths are whole numbers here. */
import type { EdgeList } from "../kernels/graphs.ts";
import { naiveDistances } from "./naive-graph.ts";

export interface NaiveOptions {
  readonly directed: boolean;
  readonly byWeight: boolean;
  /** Ends that paths may start from; all when left out. */
  readonly sources?: readonly number[];
}

interface Paths {
  readonly distance: number[][];
  /** How many sequences of nodes are shortest paths from s to t. */
  readonly ways: (s: number, t: number) => number;
  /** The lightest edge from u to v. */
  readonly step: (u: number, v: number) => number;
}

function pathsOf({ nodeCount, edges }: EdgeList, { directed, byWeight }: NaiveOptions): Paths {
  const distance = naiveDistances({ nodeCount, edges }, { hops: !byWeight, directed });
  const steps = new Map<string, number>();
  const keep = (u: number, v: number, weight: number): void => {
    if (u !== v) steps.set(`${u} ${v}`, Math.min(steps.get(`${u} ${v}`) ?? Infinity, byWeight ? weight : 1));
  };
  for (const [s, t, weight] of edges) {
    keep(s, t, weight);
    if (!directed) keep(t, s, weight);
  }
  const step = (u: number, v: number): number => steps.get(`${u} ${v}`) ?? Infinity;
  const known = new Map<string, number>();
  const ways = (s: number, t: number): number => {
    if (s === t) return 1;
    const key = `${s} ${t}`;
    let count = known.get(key);
    if (count === undefined) {
      count = 0;
      for (let u = 0; u < nodeCount; u++) {
        if (distance[s]![u]! + step(u, t) === distance[s]![t] && distance[s]![t] !== Infinity) count += ways(s, u);
      }
      known.set(key, count);
    }
    return count;
  };
  return { distance, ways, step };
}

function pairs({ nodeCount }: EdgeList, { directed, sources }: NaiveOptions, distance: number[][]): [number, number, number][] {
  const scale = (directed ? 1 : 0.5) * (sources === undefined ? 1 : nodeCount / sources.length);
  const all = Array.from({ length: nodeCount }, (_, v) => v);
  return (sources ?? all).flatMap((s) =>
    all.filter((t) => t !== s && distance[s]![t] !== Infinity).map((t): [number, number, number] => [s, t, scale]),
  );
}

export function naiveBetweenness(graph: EdgeList, options: NaiveOptions): number[] {
  const { distance, ways } = pathsOf(graph, options);
  return Array.from({ length: graph.nodeCount }, (_, v) => {
    let sum = 0;
    for (const [s, t, scale] of pairs(graph, options, distance)) {
      if (s === v || t === v || distance[s]![v]! + distance[v]![t]! !== distance[s]![t]) continue;
      sum += (scale * ways(s, v) * ways(v, t)) / ways(s, t);
    }
    return sum;
  });
}

/** What passes between two neighbours, either way when edges have no direction, is shared by the edges that are as light as the lightest. */
export function naiveEdgeBetweenness(graph: EdgeList, options: NaiveOptions): number[] {
  const { directed, byWeight } = options;
  const { distance, ways, step } = pathsOf(graph, options);
  const over = (u: number, v: number): number => {
    let sum = 0;
    for (const [s, t, scale] of pairs(graph, options, distance)) {
      if (distance[s]![u]! + step(u, v) + distance[v]![t]! === distance[s]![t])
        sum += (scale * ways(s, u) * ways(v, t)) / ways(s, t);
    }
    return sum;
  };
  return graph.edges.map(([u, v, weight]) => {
    if (u === v || (byWeight && weight !== step(u, v))) return 0;
    const sharers = graph.edges.filter(
      ([a, b, other]) => ((a === u && b === v) || (!directed && a === v && b === u)) && (!byWeight || other === weight),
    ).length;
    return (over(u, v) + (directed ? 0 : over(v, u))) / sharers;
  });
}
