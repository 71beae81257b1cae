import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { triangles } from "#kernels/neighbourhoods/triangles.ts";
import { naiveClustering, naiveNeighbours, naiveTriangles } from "../oracles/naive-measures.ts";
import { A, B, C, csrOf, D, plainCsrOf, randomGraph, TOY } from "./graphs.ts";

const close = (values: readonly number[]): unknown[] => values.map((value) => expect.closeTo(value, 12) as unknown);

describe("triangles", () => {
  it("are two in the toy graph", () => {
    const third = 1 / 3;
    expect(triangles(csrOf(TOY))).toEqual({
      total: 2,
      perNode: Uint32Array.of(1, 1, 1, 1, 1, 1, 0, 0),
      clustering: Float64Array.of(1, 1, third, third, 1, 1, 0, 0),
      // 6 closed pairs of 2 × (1 + 1 + 3) + 3 at X.
      transitivity: 6 / 13,
    });
  });

  it("count parallel edges once and self-loops not at all", () => {
    const edges = [
      [A, B, 1],
      [B, A, 1],
      [A, B, 1],
      [B, C, 1],
      [C, C, 1],
      [C, A, 1],
    ] as const;
    expect(triangles(csrOf({ nodeCount: 4, edges }))).toMatchObject({
      total: 1,
      perNode: Uint32Array.of(1, 1, 1, 0),
      clustering: Float64Array.of(1, 1, 1, 0),
    });
  });

  it("of a directed graph close by an arc either way, and count the arcs among neighbours", () => {
    const edges = [
      [A, B, 1],
      [B, A, 1],
      [B, C, 1],
      [A, C, 1],
      [C, D, 1],
    ] as const;
    const found = triangles(csrOf({ nodeCount: 5, edges }, true));
    expect([...found.perNode]).toEqual([1, 1, 1, 0, 0]);
    // Among A's neighbours B and C there is one arc of two; among C's neighbours A, B, D there are two of six.
    expect([...found.clustering]).toEqual([0.5, 0.5, 2 / 6, 0, 0]);
  });

  it("are none in graphs too small for them", () => {
    const none = { total: 0, transitivity: 0 };
    expect(triangles(plainCsrOf({ nodeCount: 0, edges: [] }))).toMatchObject(none);
    expect(triangles(plainCsrOf({ nodeCount: 1, edges: [[0, 0, 1]] }, true))).toMatchObject(none);
  });

  it("are those that a look at all triples finds", () => {
    const shapes = fc.record({ nodesMax: fc.integer({ min: 3, max: 16 }), edgesMax: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(fc.nat(), shapes, fc.boolean(), (seed, shape, directed) => {
        const graph = randomGraph(seed, shape);
        const found = triangles(plainCsrOf(graph, directed));
        const { total, perNode } = naiveTriangles(graph);
        expect(found.total).toBe(total);
        expect([...found.perNode]).toEqual(perNode);
        expect([...found.clustering]).toEqual(close(naiveClustering(graph, { directed })));
        expect(triangles(plainCsrOf(graph, directed), { useWasm: false })).toEqual(found);
        const pairs = naiveNeighbours(graph).reduce((sum, { size }) => sum + (size * (size - 1)) / 2, 0);
        expect(found.transitivity).toBeCloseTo(pairs === 0 ? 0 : (3 * total) / pairs, 12);
      }),
      { numRuns: 300 },
    );
  });

  it("are the same in wasm, call by call, and in TypeScript", () => {
    const prng = mulberry32(3);
    const nodeCount = 10_000;
    // Half of all ends are among a few nodes, so that rows differ in length.
    const edges = Array.from(
      { length: 60_000 },
      () => [randomInt(prng, nodeCount), randomInt(prng, prng() < 0.5 ? 200 : nodeCount), 1] as const,
    );
    const csr = plainCsrOf({ nodeCount, edges });
    const found = triangles(csr);
    expect(triangles(csr, { useWasm: false })).toEqual(found);
    expect(found.total).toBe(found.perNode.reduce((sum, count) => sum + count, 0) / 3);
    expect(found.total).toBeGreaterThan(1000);
  });
});
