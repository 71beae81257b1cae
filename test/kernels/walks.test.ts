import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { allShortestPaths } from "#kernels/paths/all-shortest-paths.ts";
import { cutPoints } from "#kernels/articulation.ts";
import { biconnectedComponents, NO_COMPONENT } from "#kernels/biconnected.ts";
import { MeetingScratch, shortestPath } from "#kernels/paths/bidirectional.ts";
import { breadthFirst } from "#kernels/paths/breadth-first.ts";
import { connectedComponents } from "#kernels/connected-components.ts";
import { dijkstra } from "#kernels/paths/dijkstra.ts";
import { strongComponents } from "#kernels/strong-components.ts";
import { kShortestPaths } from "#kernels/paths/yen.ts";
import { A, B, C, csrOf, D, E, F, G, plainCsrOf, TOY, X, type EdgeList } from "./graphs.ts";

const toy = plainCsrOf(TOY);
const empty = plainCsrOf({ nodeCount: 0, edges: [] });
const graphOf = (nodeCount: number, ...pairs: [number, number][]): EdgeList => ({
  nodeCount,
  edges: pairs.map(([s, t]) => [s, t, 1] as const),
});

describe("the toy graph", () => {
  it("is one component, seen hop by hop", () => {
    expect(connectedComponents(toy)).toEqual({ component: new Uint32Array(8), count: 1, sizes: Uint32Array.of(8) });
    expect(breadthFirst(toy, { sources: [A] })).toEqual({
      hops: Int32Array.of(0, 1, 1, 3, 4, 4, 3, 2),
      levelSizes: [1, 2, 1, 2, 2],
    });
    expect([...breadthFirst(toy, { sources: [A], hopsMax: 2 }).hops]).toEqual([0, 1, 1, -1, -1, -1, -1, 2]);
  });

  it("has cut points C, D, X and the bridges at X", () => {
    const { articulation, bridges } = cutPoints(toy);
    expect([...articulation.keys()].filter((v) => articulation[v] === 1)).toEqual([C, D, X]);
    expect([...bridges]).toEqual([C, X, D, X, G, X]);
  });

  it("has two triangles and three bridges for biconnected components", () => {
    const { count, component } = biconnectedComponents(toy);
    // A was discovered by no edge; then A–B, B–C and with it A–C; C–X, X–D, D–E, E–F and with it D–F; X–G.
    expect(count).toBe(5);
    expect([...component]).toEqual([NO_COMPONENT, 0, 0, 2, 3, 3, 4, 1]);
  });

  it("is crossed from A to F over C, X and D", () => {
    expect(shortestPath(toy, { source: A, target: F })).toEqual([A, C, X, D, F]);
    expect(shortestPath(toy, { source: F, target: A })).toEqual([F, D, X, C, A]);
    expect(shortestPath(toy, { source: A, target: F, hopsMax: 3 })).toBeUndefined();
    expect(shortestPath(toy, { source: A, target: A, hopsMax: 0 })).toEqual([A]);
  });

  it("is not crossed by edges that the mask hides", () => {
    const mask = new Bitset(TOY.edges.length);
    for (let edge = 0; edge < mask.size; edge++) if (edge !== 6) mask.add(edge);
    const csr = csrOf(TOY);
    expect(shortestPath(csr, { source: A, target: F, mask })).toBeUndefined();
    expect([...breadthFirst(csr, { sources: [A], mask }).hops]).toEqual([0, 1, 1, -1, -1, -1, -1, -1]);
    expect(() => shortestPath(toy, { source: A, target: F, mask })).toThrow("a mask needs a graph with edge ids");
  });
});

describe("paths by cost", () => {
  // 0 –5– 1, 0 –2– 1, a loop at 1, and 2 apart.
  const edges = [
    [0, 1, 5],
    [0, 1, 2],
    [1, 1, 1],
  ] as const;

  it("take the cheaper of parallel edges and say by which arc they came", () => {
    const csr = csrOf({ nodeCount: 3, edges });
    const { distance, parentArc } = dijkstra(csr, { source: 0 });
    expect([...distance]).toEqual([0, 2, Infinity]);
    expect(csr.edges![parentArc[1]!]).toBe(1);
    expect(parentArc[2]).toBe(-1);
  });

  it("refuse costs below 0 and costs that are no number", () => {
    for (const weight of [-1, NaN, Infinity]) {
      const csr = csrOf({ nodeCount: 2, edges: [[0, 1, weight]] });
      expect(() => dijkstra(csr, { source: 0 })).toThrow("costs must be finite and not negative");
      expect(() => kShortestPaths(csr, { source: 0, target: 1, k: 1 })).toThrow("costs must be finite and not negative");
    }
  });

  it("there are four simple ways from A to F", () => {
    const expected = [
      { cost: 4, nodes: [A, C, X, D, F] },
      { cost: 5, nodes: [A, B, C, X, D, F] },
      { cost: 5, nodes: [A, C, X, D, E, F] },
      { cost: 6, nodes: [A, B, C, X, D, E, F] },
    ];
    expect(kShortestPaths(toy, { source: A, target: F, k: 9 })).toEqual(expected);
    expect(kShortestPaths(csrOf(TOY), { source: A, target: F, k: 9 })).toEqual(expected);
    expect(kShortestPaths(toy, { source: A, target: F, k: 9, costMax: 5 })).toEqual(expected.slice(0, 3));
    expect(kShortestPaths(toy, { source: A, target: A, k: 9 })).toEqual([{ cost: 0, nodes: [A] }]);
  });

  it("there is none between parts that are not joined", () => {
    expect(kShortestPaths(csrOf({ nodeCount: 3, edges }), { source: 0, target: 2, k: 2 })).toEqual([]);
    expect(kShortestPaths(plainCsrOf({ nodeCount: 3, edges }), { source: 0, target: 2, k: 2 })).toEqual([]);
  });
});

describe("small shapes", () => {
  it("without nodes have no components, cut points or bridges", () => {
    expect(connectedComponents(empty)).toEqual({ component: new Uint32Array(0), count: 0, sizes: new Uint32Array(0) });
    expect(strongComponents(empty)).toEqual(connectedComponents(empty));
    expect(cutPoints(empty)).toEqual({ articulation: new Uint8Array(0), bridges: new Uint32Array(0) });
    expect(biconnectedComponents(empty).count).toBe(0);
    expect(breadthFirst(empty, { sources: [] })).toEqual({ hops: new Int32Array(0), levelSizes: [] });
  });

  it("a second edge makes a bridge none, a self-loop nothing, an isolated node a component", () => {
    const graph = plainCsrOf(graphOf(4, [0, 1], [1, 2], [2, 1], [2, 2]));
    expect([...cutPoints(graph).bridges]).toEqual([0, 1]);
    expect([...cutPoints(graph).articulation]).toEqual([0, 1, 0, 0]);
    expect(biconnectedComponents(graph).count).toBe(2);
    expect([...connectedComponents(graph).sizes]).toEqual([3, 1]);
  });

  it("arcs one way are weakly connected, strongly only where they lead round", () => {
    //  0 → 1 ⇄ 2 → 3, 4
    const graph = plainCsrOf(graphOf(5, [0, 1], [1, 2], [2, 1], [2, 3]), true);
    expect([...connectedComponents(graph).component]).toEqual([0, 0, 0, 0, 1]);
    expect([...strongComponents(graph).component]).toEqual([0, 1, 1, 2, 3]);
    expect([...breadthFirst(graph, { sources: [1] }).hops]).toEqual([-1, 0, 1, 2, -1]);
    expect(shortestPath(graph, { source: 0, target: 3 })).toEqual([0, 1, 2, 3]);
    expect(shortestPath(graph, { source: 3, target: 0 })).toBeUndefined();
    expect(() => cutPoints(graph)).toThrow("undirected");
  });

  it("of equal paths the smallest is taken, read from the source", () => {
    // 0 – {1, 2} – {3, 4} – 5, where 1 leads to 4 only.
    const graph = plainCsrOf(graphOf(6, [0, 2], [0, 1], [2, 3], [2, 4], [1, 4], [4, 5], [3, 5]));
    expect(shortestPath(graph, { source: 0, target: 5 })).toEqual([0, 1, 4, 5]);
    expect(shortestPath(graph, { source: 5, target: 0 })).toEqual([5, 3, 2, 0]);
    expect(allShortestPaths(graph, { source: 0, target: 5, limit: 2 })).toEqual({
      paths: [
        [0, 1, 4, 5],
        [0, 2, 3, 5],
      ],
      cost: 3,
      truncated: true,
    });
    expect(allShortestPaths(graph, { source: 5, target: 0, limit: 3 }).truncated).toBe(false);
  });
});

describe("a lent scratch", () => {
  it("forgets earlier searches, also when its stamps run out", () => {
    const scratch = new MeetingScratch(toy.nodeCount);
    scratch.stamp = 0x7fffffff - 40;
    for (let round = 0; round < 10; round++) {
      expect(shortestPath(toy, { source: A, target: F, scratch })).toEqual([A, C, X, D, F]);
      expect(shortestPath(toy, { source: G, target: C, scratch })).toEqual([G, X, C]);
    }
    expect(scratch.stamp).toBeLessThan(1000);
  });
});
