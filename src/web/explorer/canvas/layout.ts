/**
 * Where new things come to lie: around what they hang on, with everything that is there already held fast (ForceAtlas2, Jacomy et al.
 * 2014, doi:10.1371/journal.pone.0098679). Begins with places that follow from ids, so that the same step draws the same picture.
 */
import { UndirectedGraph } from "graphology";
import forceAtlas2Module from "graphology-layout-forceatlas2";
import type { Position } from "../session/state.ts";

/** Its types speak of a default export; what the CommonJS package exports is the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface LayoutTask {
  /** What stays where it is. */
  readonly fixed: readonly (readonly [id: string, at: Position])[];
  /** What is to be placed, in any order. */
  readonly loose: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
}

export type Places = readonly (readonly [id: string, at: Position])[];

const ROUNDS = 120;
/** The golden angle spreads any number of points evenly over a disc (Vogel 1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPREAD = 7;

export function layOut({ fixed, loose, pairs }: LayoutTask): Places {
  if (loose.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const [id, { x, y }] of [...fixed].sort(byId)) graph.addNode(id, { x, y, size: 4, fixed: true });
  const sorted = [...loose].sort();
  for (const id of sorted) graph.addNode(id, { x: 0, y: 0, size: 4, fixed: false });
  for (const [a, b] of [...pairs].sort(byEnds)) if (a !== b && graph.hasNode(a) && graph.hasNode(b)) graph.mergeEdge(a, b);
  begin(graph, sorted, new Map(fixed));
  const settings = { gravity: 0.4, scalingRatio: 6, slowDown: 4, adjustSizes: true, barnesHutOptimize: graph.order > 600 };
  const places = forceAtlas2(graph, { iterations: ROUNDS, settings });
  return sorted.map((id) => [id, rounded(places[id]!)]);
}

/** Each new thing begins beside those it hangs on that have a place; what hangs on none begins in the middle of all. */
function begin(graph: UndirectedGraph, loose: readonly string[], placed: Map<string, Position>): void {
  const middle = meanOf([...placed.values()]);
  loose.forEach((id, rank) => {
    const around = graph.neighbors(id).flatMap((other) => placed.get(other) ?? []);
    const center = around.length === 0 ? middle : meanOf(around);
    const radius = SPREAD * Math.sqrt(rank + 2);
    const angle = rank * GOLDEN_ANGLE;
    graph.mergeNodeAttributes(id, { x: center.x + radius * Math.cos(angle), y: center.y + radius * Math.sin(angle) });
  });
}

function meanOf(places: readonly Position[]): Position {
  if (places.length === 0) return { x: 0, y: 0 };
  const sum = places.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
  return { x: sum.x / places.length, y: sum.y / places.length };
}

function rounded({ x, y }: Position): Position {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

function byId([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byEnds(a: readonly [string, string], b: readonly [string, string]): number {
  return byId(a, b) || byId([a[1]], [b[1]]);
}
