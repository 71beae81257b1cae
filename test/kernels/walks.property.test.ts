import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { maskedCsr } from "#graph/edge-mask.ts";
import { transpose } from "#graph/transpose.ts";
import { allShortestPaths } from "#kernels/paths/all-shortest-paths.ts";
import { cutPoints } from "#kernels/articulation.ts";
import { biconnectedComponents, type Biconnected } from "#kernels/biconnected.ts";
import { MeetingScratch, shortestPath } from "#kernels/paths/bidirectional.ts";
import { breadthFirst, BreadthFirstScratch } from "#kernels/paths/breadth-first.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { cheapestPath, dijkstra, DijkstraScratch } from "#kernels/paths/dijkstra.ts";
import { strongComponents } from "#kernels/strong-components.ts";
import { kShortestPaths } from "#kernels/paths/yen.ts";
import * as naive from "../oracles/naive-graph.ts";
import {
  naiveArcs,
  naiveBiconnected,
  naiveBridgePairs,
  naiveSimplePaths,
  naiveStrongComponents,
} from "../oracles/naive-walks.ts";
import { csrOf, plainCsrOf, randomGraph, type EdgeList } from "./graphs.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 14, edgesMax: 30 }));
/** Few enough edges for all simple paths and cycles to be walked. */
const sparse = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 8, edgesMax: 12, weightMax: 3 }));

/** Denser, with many ways that cost the same: half of the arcs cost nothing. */
const costly = fc
  .nat()
  .map((seed) => randomGraph(seed, { nodesMax: 7, edgesMax: 16, weightMax: 2 }))
  .map((graph) => ({ ...graph, edges: graph.edges.map(([s, t, w]) => [s, t, w - 1] as const) }));

/** About two thirds of the edges, and the graph that has only those. */
function masked(graph: EdgeList, seed: number): { mask: Bitset; left: EdgeList } {
  const prng = mulberry32(seed);
  const mask = new Bitset(graph.edges.length);
  graph.edges.forEach((_, edge) => prng() < 0.67 && mask.add(edge));
  return { mask, left: { ...graph, edges: graph.edges.filter((_, edge) => mask.has(edge)) } };
}

/** That of an edge: the end discovered later knows it. */
function componentOfEdge({ component, place }: Biconnected, a: number, b: number): number {
  return place[a]! > place[b]! ? component[a]! : component[b]!;
}

describe("on random multigraphs", () => {
  it("components are those of the definitions", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), (graph, directed) => {
        const expected = naive.naiveComponents(graph);
        const { component, count, sizes } = connectedComponents(plainCsrOf(graph, directed));
        expect([...component]).toEqual(expected);
        expect([...sizes]).toEqual(Array.from({ length: count }, (_, c) => expected.filter((other) => other === c).length));
        const reach = naive.naiveDistances(graph, { hops: true, directed });
        const strong = strongComponents(plainCsrOf(graph, directed));
        expect([...strong.component]).toEqual(naiveStrongComponents(reach));
        expect([...strong.sizes]).toEqual(
          Array.from({ length: strong.count }, (_, c) => strong.component.filter((other) => other === c).length),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("hops are those of the definition, from one source or several, under a mask, either way of looking", () => {
    fc.assert(
      fc.property(graphs, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = csrOf(graph, directed);
        const reverse = transpose(csr);
        const { mask, left } = masked(graph, seed);
        const scratch = new BreadthFirstScratch(graph.nodeCount);
        const finite = (d: number): number => (d === Infinity ? -1 : d);
        const all = naive.naiveDistances(graph, { hops: true, directed });
        const some = naive.naiveDistances(left, { hops: true, directed });
        for (let v = 0; v < graph.nodeCount; v++) {
          const reach = breadthFirst(csr, { sources: [v], scratch });
          expect([...reach.hops]).toEqual(all[v]!.map(finite));
          expect(reach.levelSizes).toEqual(reach.levelSizes.map((_, level) => all[v]!.filter((hops) => hops === level).length));
          expect([...breadthFirst(csr, { sources: [v], reverse }).hops]).toEqual(all[v]!.map(finite));
          expect([...breadthFirst(csr, { sources: [v], reverse, mask, scratch }).hops]).toEqual(some[v]!.map(finite));
          const near = all[v]!.map((d, u) => Math.min(d, all[0]![u]!)).map((d) => (d > 2 ? -1 : d));
          expect([...breadthFirst(csr, { sources: [v, 0, v], reverse, hopsMax: 2 }).hops]).toEqual(near);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("cut points, bridges and biconnected components are those of the definitions", () => {
    fc.assert(
      fc.property(sparse, (graph) => {
        const csr = plainCsrOf(graph);
        const { articulation, bridges } = cutPoints(csr);
        expect([...articulation]).toEqual(naive.naiveArticulation(graph));
        expect([...bridges]).toEqual(naiveBridgePairs(graph, naive.naiveBridges(graph)));
        const found = biconnectedComponents(csr);
        const sets = Array.from({ length: found.count }, () => [] as number[]);
        graph.edges.forEach(([s, t], edge) => {
          if (s !== t) sets[componentOfEdge(found, s, t)]!.push(edge);
        });
        expect(sets.sort((a, b) => a[0]! - b[0]!)).toEqual(naiveBiconnected(graph).sort((a, b) => a[0]! - b[0]!));
      }),
      { numRuns: 200 },
    );
  });

  it("cut points by a forest are those by a depth-first search, in sparse graphs and in dense ones", () => {
    fc.assert(
      fc.property(fc.oneof(sparse, graphs), (graph) => {
        const csr = plainCsrOf(graph);
        expect(cutPoints(csr, { forestFrom: 0 })).toEqual(cutPoints(csr, { forestFrom: Infinity }));
      }),
      { numRuns: 600 },
    );
  });

  it("a large graph has the same cut points both ways", () => {
    const prng = mulberry32(11);
    const nodeCount = 5000;
    // A crowd in which each level of a search is wide, and as many nodes that hang on it here and there, some of them on each other.
    const inCrowd = Array.from(
      { length: 30_000 },
      () => [randomInt(prng, nodeCount / 2), randomInt(prng, nodeCount / 2), 1] as const,
    );
    const outside = Array.from(
      { length: 3000 },
      () => [nodeCount / 2 + randomInt(prng, nodeCount / 2), randomInt(prng, nodeCount), 1] as const,
    );
    const csr = plainCsrOf({ nodeCount, edges: [...inCrowd, ...outside] });
    const found = cutPoints(csr);
    expect(found).toEqual(cutPoints(csr, { forestFrom: Infinity }));
    expect(found.bridges.length).toBeGreaterThan(1000);
    expect(found.articulation.reduce((sum, cut) => sum + cut, 0)).toBeGreaterThan(100);
  });

  it("a masked graph has the components and cut points of the graph without the other edges", () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (graph, seed) => {
        const { mask, left } = masked(graph, seed);
        const [through, without] = [maskedCsr(csrOf(graph), mask), csrOf(left)];
        expect(connectedComponents(through)).toEqual(connectedComponents(without));
        expect(cutPoints(through)).toEqual(cutPoints(without));
        expect(biconnectedComponents(through)).toEqual(biconnectedComponents(without));
        expect(strongComponents(maskedCsr(csrOf(graph, true), mask))).toEqual(strongComponents(csrOf(left, true)));
      }),
      { numRuns: 100 },
    );
  });

  it("the shortest path is the first of all simple paths, whichever sides were searched", () => {
    fc.assert(
      fc.property(sparse, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = csrOf(graph, directed);
        const { mask, left } = masked(graph, seed);
        const scratch = new MeetingScratch(graph.nodeCount);
        for (let pair = 0; pair < 6; pair++) {
          const prng = mulberry32(seed + pair);
          const [source, target] = [randomInt(prng, graph.nodeCount), randomInt(prng, graph.nodeCount)];
          const best = naiveSimplePaths(naiveArcs(graph, { hops: true, directed }), source, target)[0]?.nodes;
          expect(shortestPath(csr, { source, target, scratch })).toEqual(best);
          const hopsMax = randomInt(prng, 4);
          const near = best !== undefined && best.length - 1 <= hopsMax ? best : undefined;
          expect(shortestPath(csr, { source, target, hopsMax, scratch })).toEqual(near);
          const under = naiveSimplePaths(naiveArcs(left, { hops: true, directed }), source, target)[0]?.nodes;
          expect(shortestPath(csr, { source, target, mask, scratch })).toEqual(under);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("paths by cost", () => {
  it("Dijkstra's costs are those of the definition, its path the first of all simple paths", () => {
    fc.assert(
      fc.property(costly, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const csr = csrOf(graph, directed);
        const { mask, left } = masked(graph, seed);
        const scratch = new DijkstraScratch(graph.nodeCount);
        const [all, some] = [naiveArcs(graph, { hops: false, directed }), naiveArcs(left, { hops: false, directed })];
        for (let source = 0; source < graph.nodeCount; source++) {
          const tree = dijkstra(csr, { source });
          const under = dijkstra(csr, { source, mask, scratch });
          for (let target = 0; target < graph.nodeCount; target++) {
            const best = naiveSimplePaths(all, source, target)[0];
            expect([tree.distance[target], cheapestPath(tree, target)]).toEqual([best?.cost ?? Infinity, best?.nodes]);
            const left = naiveSimplePaths(some, source, target)[0];
            expect([under.distance[target], cheapestPath(under, target)]).toEqual([left?.cost ?? Infinity, left?.nodes]);
          }
          const target = seed % graph.nodeCount;
          expect(cheapestPath(dijkstra(csr, { source, target, scratch }), target)).toEqual(cheapestPath(tree, target));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("arcs of the parents are the cheapest and the first of their like", () => {
    fc.assert(
      fc.property(costly, fc.boolean(), (graph, directed) => {
        const csr = csrOf(graph, directed);
        const { parent, parentArc } = dijkstra(csr, { source: 0 });
        for (let v = 0; v < graph.nodeCount; v++) {
          if (parent[v] === -1) continue;
          const between = graph.edges.flatMap(([s, t, w], edge) =>
            (s === parent[v] && t === v) || (!directed && t === parent[v] && s === v) ? [{ w, edge }] : [],
          );
          expect(csr.edges![parentArc[v]!]).toBe(between.sort((a, b) => a.w - b.w || a.edge - b.edge)[0]!.edge);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("the k shortest paths are the first of all simple paths", () => {
    fc.assert(
      fc.property(costly, fc.boolean(), fc.boolean(), fc.nat(), (graph, hops, directed, seed) => {
        const csr = hops ? { ...csrOf(graph, directed), weights: null } : csrOf(graph, directed);
        const { mask, left } = masked(graph, seed);
        const prng = mulberry32(seed);
        const scratch = new MeetingScratch(graph.nodeCount);
        for (let pair = 0; pair < 3; pair++) {
          const [source, target] = [randomInt(prng, graph.nodeCount), randomInt(prng, graph.nodeCount)];
          const k = 1 + randomInt(prng, 12);
          const costMax = 1 + randomInt(prng, 8);
          const all = naiveSimplePaths(naiveArcs(graph, { hops, directed }), source, target);
          expect(kShortestPaths(csr, { source, target, k, scratch })).toEqual(all.slice(0, k));
          const cheap = all.filter((path) => path.cost <= costMax).slice(0, k);
          expect(kShortestPaths(csr, { source, target, k, costMax, scratch })).toEqual(cheap);
          const under = naiveSimplePaths(naiveArcs(left, { hops, directed }), source, target).slice(0, k);
          expect(kShortestPaths(csr, { source, target, k, mask, scratch })).toEqual(under);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("all shortest paths are those simple paths that cost least", () => {
    fc.assert(
      fc.property(costly, fc.boolean(), fc.boolean(), fc.nat(), (graph, hops, directed, seed) => {
        const csr = hops ? { ...csrOf(graph, directed), weights: null } : csrOf(graph, directed);
        const { mask, left } = masked(graph, seed);
        const scratch = new MeetingScratch(graph.nodeCount);
        const target = seed % graph.nodeCount;
        const best = (world: EdgeList): { paths: (readonly number[])[]; cost: number } => {
          const all = naiveSimplePaths(naiveArcs(world, { hops, directed }), 0, target);
          const cost = all[0]?.cost ?? Infinity;
          const equal = all.filter((path) => path.cost === cost).map((path) => path.nodes);
          return { cost, paths: equal.sort(inOrderOfNodes) };
        };
        const [whole, under] = [best(graph), best(left)];
        expect(allShortestPaths(csr, { source: 0, target, limit: 1000, scratch })).toEqual({ ...whole, truncated: false });
        expect(allShortestPaths(csr, { source: 0, target, limit: 1000, mask })).toEqual({ ...under, truncated: false });
        expect(allShortestPaths(csr, { source: 0, target, limit: 2, scratch })).toEqual({
          cost: whole.cost,
          paths: whole.paths.slice(0, 2),
          truncated: whole.paths.length > 2,
        });
      }),
      { numRuns: 300 },
    );
  });

  // Ways that cost the same may differ by their rounding, so that which of them comes first is not for an oracle to say.
  it("costs that do not add up alike in either direction are those of all simple paths", () => {
    fc.assert(
      fc.property(sparse, fc.boolean(), fc.nat(), (graph, directed, seed) => {
        const prng = mulberry32(seed);
        const uneven = { ...graph, edges: graph.edges.map(([s, t]) => [s, t, 0.1 * (1 + randomInt(prng, 9))] as const) };
        const target = seed % graph.nodeCount;
        const all = naiveSimplePaths(naiveArcs(uneven, { hops: false, directed }), 0, target);
        const found = kShortestPaths(csrOf(uneven, directed), { source: 0, target, k: 9 });
        expect(found.map(({ cost }) => cost)).toEqual(all.slice(0, 9).map(({ cost }) => expect.closeTo(cost, 12)));
        const costOf = new Map(all.map(({ nodes, cost }) => [nodes.join(), cost]));
        expect(found.map(({ nodes }) => costOf.get(nodes.join()))).toEqual(found.map(({ cost }) => cost));
        expect(new Set(found.map(({ nodes }) => nodes.join())).size).toBe(found.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe("on larger graphs", () => {
  // Large enough for breadth-first search to turn round, and for the two sides to grow several levels.
  it("a plain queue finds the same hops, the same paths and as many", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, directed) => {
        const graph = randomGraph(seed, { nodesMax: 600, edgesMax: 2400 });
        const csr = plainCsrOf(graph, directed);
        const reverse = transpose(csr);
        const scratch = new MeetingScratch(graph.nodeCount);
        const source = randomInt(mulberry32(seed), graph.nodeCount);
        const { hops, parent, ways } = plainSearch(csr, source);
        expect([...breadthFirst(csr, { sources: [source], reverse }).hops]).toEqual(hops);
        for (let target = 0; target < graph.nodeCount; target += 7) {
          const path: number[] = [];
          for (let v = target; v !== -1; v = parent[v]!) path.unshift(v);
          const found = shortestPath(csr, { source, target, reverse, scratch });
          expect(found).toEqual(hops[target] === -1 ? undefined : path);
          const { paths, truncated } = allShortestPaths(csr, { source, target, limit: 200, reverse, scratch });
          expect([paths[0], paths.length, truncated]).toEqual([found, Math.min(200, ways[target]!), ways[target]! > 200]);
          expect(new Set(paths.map((nodes) => nodes.join())).size).toBe(paths.length);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("by cost on larger graphs", () => {
  it("costs of 1 give the paths of fewest hops, and uneven costs the same path from either end", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, directed) => {
        const graph = randomGraph(seed, { nodesMax: 120, edgesMax: 500 });
        const prng = mulberry32(seed);
        const costing = (cost: () => number): ReturnType<typeof csrOf> =>
          csrOf({ ...graph, edges: graph.edges.map(([s, t]) => [s, t, cost()] as const) }, directed);
        const source = randomInt(prng, graph.nodeCount);
        const ones = costing(() => 1);
        const uneven = costing(() => 0.1 * randomInt(prng, 4));
        const [byHops, byCost] = [dijkstra(ones, { source }), dijkstra(uneven, { source })];
        for (let target = 0; target < graph.nodeCount; target += 11) {
          expect(cheapestPath(byHops, target)).toEqual(shortestPath(ones, { source, target }));
          const first = kShortestPaths(uneven, { source, target, k: 1 })[0];
          expect([first?.cost ?? Infinity, first?.nodes]).toEqual([byCost.distance[target], cheapestPath(byCost, target)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function inOrderOfNodes(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, i) => node !== b[i]);
  return at === -1 ? 0 : a[at]! - (b[at] ?? -1);
}

function plainSearch(csr: ReturnType<typeof plainCsrOf>, source: number): { hops: number[]; parent: number[]; ways: number[] } {
  const hops = new Array<number>(csr.nodeCount).fill(-1);
  const parent = new Array<number>(csr.nodeCount).fill(-1);
  const ways = new Array<number>(csr.nodeCount).fill(0);
  const queue = [source];
  hops[source] = 0;
  ways[source] = 1;
  for (const v of queue) {
    for (const u of new Set(csr.targets.subarray(csr.offsets[v], csr.offsets[v + 1]))) {
      if (hops[u] === -1) {
        hops[u] = hops[v]! + 1;
        parent[u] = v;
        queue.push(u);
      }
      if (hops[u] === hops[v]! + 1) ways[u]! += ways[v]!;
    }
  }
  return { hops, parent, ways };
}
