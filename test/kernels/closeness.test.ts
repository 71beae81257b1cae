import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closeness } from "./in-one-go.ts";
import { naiveDistances } from "../oracles/naive-graph.ts";
import { csrOf, plainCsrOf, randomGraph, TOY, type EdgeList } from "./graphs.ts";

const close = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 10) as unknown);

function expectDefinition(graph: EdgeList, options: { directed: boolean; distances: boolean }): void {
  const csr = (options.distances ? csrOf : plainCsrOf)(graph, options.directed);
  const found = closeness(csr, options);
  const rows = naiveDistances(graph, { hops: !options.distances, directed: options.directed }).map((row, v) =>
    row.filter((d, u) => u !== v && d < Infinity),
  );
  const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
  expect([...found.reached]).toEqual(rows.map((row) => row.length));
  expect([...found.harmonic]).toEqual(close(rows.map((row) => sum(row.map((d) => 1 / d)))));
  expect([...found.closeness]).toEqual(
    close(rows.map((row) => (row.length === 0 ? 0 : row.length ** 2 / sum(row) / (graph.nodeCount - 1)))),
  );
}

describe("closeness", () => {
  it("is greatest at X of the toy graph", () => {
    const found = closeness(plainCsrOf(TOY), { distances: false });
    // X: C, D, G one hop away, A, B, E, F two.
    expect(found.closeness[7]).toBeCloseTo(7 / 11, 12);
    expect(found.harmonic[7]).toBeCloseTo(5, 12);
    expect(Math.max(...found.closeness)).toBe(found.closeness[7]);
  });

  it("is smaller in a small component, and 0 alone", () => {
    const edges = [
      [0, 1, 1],
      [2, 3, 1],
      [3, 4, 1],
    ] as const;
    const found = closeness(plainCsrOf({ nodeCount: 6, edges }), { distances: false });
    expect([...found.closeness]).toEqual(close([1 / 5, 1 / 5, 4 / 15, 2 / 5, 4 / 15, 0]));
    expect([...found.harmonic]).toEqual([1, 1, 1.5, 2, 1.5, 0]);
  });

  it("follows arcs as they point", () => {
    const chain = { nodeCount: 3, edges: [[0, 1, 2] as const, [1, 2, 5] as const] };
    expect([...closeness(csrOf(chain, true), { distances: true }).harmonic]).toEqual(close([1 / 2 + 1 / 7, 1 / 5, 0]));
  });

  it("has no values without nodes, and asks for lengths above 0", () => {
    expect(closeness(plainCsrOf({ nodeCount: 0, edges: [] }), { distances: false }).harmonic.length).toBe(0);
    expect(() => closeness(csrOf({ nodeCount: 2, edges: [[0, 1, 0]] }), { distances: true })).toThrow("above 0");
  });

  it("is that of all distances", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, directed, distances) => {
        expectDefinition(randomGraph(seed, { nodesMax: 14, edgesMax: 40 }), { directed, distances });
      }),
      { numRuns: 150 },
    );
  });

  it("is so in graphs of more nodes than one wave starts from, with few and with many on its front", () => {
    const shapes = fc.record({ nodesMax: fc.constant(320), edgesMax: fc.constantFrom(340, 900) });
    fc.assert(
      fc.property(fc.nat(), shapes, fc.boolean(), (seed, shape, directed) => {
        expectDefinition(randomGraph(seed, shape), { directed, distances: false });
      }),
      { numRuns: 10 },
    );
    const ring = Array.from({ length: 150 }, (_, v) => [v, (v + 1) % 150, 1] as const);
    for (const directed of [false, true]) expectDefinition({ nodeCount: 150, edges: ring }, { directed, distances: false });
  });
});
