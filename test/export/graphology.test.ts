import fc from "fast-check";
import { MultiDirectedGraph, MultiUndirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import type { ExportGraph } from "#export/graph.ts";
import { graphologyLouvain, neighbourhoodCommunities } from "#export/graphology.ts";
import { CsrBuilder, type Csr } from "#graph/csr.ts";
import { louvain } from "#kernels/louvain.ts";
import { modularity } from "#kernels/modularity.ts";
import { randomGraph } from "../kernels/graphs.ts";

type Pairs = readonly (readonly [number, number])[];

function exported(ids: readonly string[], pairs: Pairs): ExportGraph {
  return {
    nodes: ids.map((id) => ({ id, kind: "Person", label: id, props: {} })),
    edges: pairs.map(([a, b], i) => ({ id: `e_${i}`, kind: "CONTACTED", from: ids[a]!, to: ids[b]!, props: {} })),
    handling: "GREEN",
    exercise: true,
  };
}

function csrOf(nodeCount: number, pairs: Pairs): Csr {
  const builder = new CsrBuilder(nodeCount, pairs.length, { directed: false });
  for (const [a, b] of pairs) builder.add(a, b);
  return builder.finish();
}

/** What graphology makes of a multigraph, with the modularity it reports and the one that its communities have. */
function theirs(nodeCount: number, pairs: Pairs) {
  const graph = new MultiUndirectedGraph();
  for (let v = 0; v < nodeCount; v++) graph.addNode(v);
  for (const [a, b] of pairs) graph.addUndirectedEdge(a, b);
  const found = graphologyLouvain.detailed(graph, { getEdgeWeight: null, rng: mulberry32(1) });
  const community = Uint32Array.from({ length: nodeCount }, (_, v) => found.communities[v]!);
  return { community: [...community], reported: found.modularity, actual: modularity(csrOf(nodeCount, pairs), community) };
}

function ours(nodeCount: number, pairs: Pairs) {
  const options = { quality: "modularity", resolution: 1, prng: mulberry32(1), iterationsMax: 100 } as const;
  return louvain(csrOf(nodeCount, pairs), options);
}

describe("neighbourhoodCommunities", () => {
  const TWO = [
    [0, 1],
    [1, 2],
    [2, 0],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 3],
  ] as const;

  it("tells two groups apart, whatever ids they have, and a lonely node from both", () => {
    const ids = ["z", "__proto__", "constructor", "1", "0", "a", "last"];
    // Numbered in order of id: "0" is of the second group, "__proto__" of the first.
    const expected = new Map(ids.map((id, i) => [id, i < 3 ? 1 : i < 6 ? 0 : 2]));
    for (let seed = 0; seed < 5; seed++) {
      expect(
        neighbourhoodCommunities(exported(ids, [...TWO, [0, 0], [4, 4]]), { resolution: 1, prng: mulberry32(seed) }),
      ).toEqual(expected);
    }
  });

  it("puts nodes without links apart, and takes the empty graph", () => {
    expect([...neighbourhoodCommunities(exported(["b", "a"], [[0, 0]]), { resolution: 1, prng: mulberry32(1) })]).toEqual([
      ["a", 0],
      ["b", 1],
    ]);
    expect(neighbourhoodCommunities(exported([], []), { resolution: 1, prng: mulberry32(1) }).size).toBe(0);
  });

  it("counts weights, and makes smaller communities of a higher resolution", () => {
    const ids = ["a", "b", "c", "d"];
    const square = exported(ids, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
    ]);
    const edges = square.edges.map((edge, i) => ({ ...edge, weight: i % 2 === 0 ? 1 : 9 }));
    const found = (resolution: number): number[] => [
      ...neighbourhoodCommunities({ ...square, edges }, { resolution, prng: mulberry32(1) }).values(),
    ];
    expect(found(1)).toEqual([0, 1, 1, 0]);
    expect(found(9)).toEqual([0, 1, 2, 3]);
    expect(found(0.1)).toEqual([0, 0, 0, 0]);
  });

  it("gives the same whatever the order of nodes, links and their ends", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, order) => {
        const { nodeCount, edges } = randomGraph(seed, { nodesMax: 30, edgesMax: 90 });
        const graph = exported(
          Array.from({ length: nodeCount }, (_, v) => `n${v}`),
          edges.map(([a, b]) => [a, b]),
        );
        const weighted = graph.edges.map((edge, i) => ({ ...edge, weight: edges[i]![2] / 3 }));
        const prng = mulberry32(order);
        const mixed = {
          nodes: shuffle([...graph.nodes], prng),
          edges: shuffle([...weighted], prng).map((edge) => (prng() < 0.5 ? edge : { ...edge, from: edge.to, to: edge.from })),
        };
        const options = () => ({ resolution: 1, prng: mulberry32(9) });
        expect(neighbourhoodCommunities(mixed, options())).toEqual(
          neighbourhoodCommunities({ nodes: graph.nodes, edges: weighted }, options()),
        );
      }),
      { numRuns: 60 },
    );
  });

  it("gives the same for the same seed", () => {
    const { nodeCount, edges } = randomGraph(3, { nodesMax: 60, edgesMax: 200 });
    const graph = exported(
      Array.from({ length: nodeCount }, (_, v) => `n${v}`),
      edges.map(([a, b]) => [a, b]),
    );
    const run = (): unknown => [...neighbourhoodCommunities(graph, { resolution: 1, prng: mulberry32(9) })];
    expect(run()).toEqual(run());
  });
});

describe("graphology's Louvain beside ours", () => {
  it("means the same modularity by parallel edges and by one self-loop a node", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { nodeCount, edges } = randomGraph(seed, { nodesMax: 14, edgesMax: 40 });
        const looped = new Set<number>();
        const pairs = edges.map(([a, b]) => [a, b] as const).filter(([a, b]) => a !== b || (!looped.has(a) && looped.add(a)));
        fc.pre(pairs.length > 0);
        const { reported, actual } = theirs(nodeCount, pairs);
        expect(reported).toBeCloseTo(actual, 9);
      }),
    );
  });

  it("counts only the last of several self-loops inside a node", () => {
    const pairs = [
      [0, 1],
      [0, 0],
      [0, 0],
    ] as const;
    // All in one community: nothing is between, so modularity is 0.
    expect(theirs(2, pairs)).toEqual({ community: [0, 0], reported: expect.closeTo(2 / 9, 9) as number, actual: 0 });
    expect(ours(2, pairs)).toMatchObject({ count: 1, quality: 0 });
  });

  it("has no modularity where there is no edge", () => {
    expect(theirs(2, [])).toEqual({ community: [0, 1], reported: NaN, actual: 0 });
    expect(ours(2, [])).toMatchObject({ count: 2, quality: 0 });
  });

  it("heeds directions where ours refuses them", () => {
    const graph = new MultiDirectedGraph();
    for (let v = 0; v < 4; v++) graph.addNode(v);
    const arcs = [
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 3],
      [3, 2],
    ] as const;
    for (const [a, b] of arcs) graph.addEdge(a, b);
    expect(graphologyLouvain.detailed(graph, { rng: mulberry32(1) }).modularity).toBeCloseTo(0.32, 9);
    const directed = new CsrBuilder(2, 0, { directed: true }).finish();
    expect(() => louvain(directed, { quality: "modularity", resolution: 1, prng: mulberry32(1), iterationsMax: 9 })).toThrow(
      "undirected",
    );
  });

  it("breaks on a node named __proto__", () => {
    const graph = new MultiUndirectedGraph();
    graph.addNode("__proto__");
    graph.addNode("a");
    graph.addEdge("a", "__proto__");
    try {
      expect(() => graphologyLouvain(graph, { rng: mulberry32(1) })).toThrow(RangeError);
    } finally {
      // It took the prototype of all objects for its table's entry and wrote in it, which is not for the tests that follow to find.
      for (const name of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
