import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Bitset } from "#base/bitset.ts";
import { mulberry32 } from "#base/prng.ts";
import { CsrBuilder, type Csr } from "#graph/csr.ts";
import { edgeMask, maskedCsr } from "#graph/edge-mask.ts";
import { randomGraph } from "../kernels/graphs.ts";

function bits(size: number, members: readonly number[]): Bitset {
  const set = new Bitset(size);
  for (const member of members) set.add(member);
  return set;
}

function membersOf(set: Bitset): number[] {
  return Array.from({ length: set.size }, (_, i) => i).filter((i) => set.has(i));
}

const EVERYTHING = { readable: null, timeFrom: null, timeUntil: null };

describe("edgeMask", () => {
  it("takes all edges when nothing is asked", () => {
    expect(membersOf(edgeMask({ edgeCount: 3 }, EVERYTHING))).toEqual([0, 1, 2]);
    expect(membersOf(edgeMask({ edgeCount: 0 }, EVERYTHING))).toEqual([]);
  });

  it("takes the edges whose label set is readable", () => {
    const columns = { edgeCount: 4, labelSet: Int32Array.of(0, 2, 1, 2) };
    expect(membersOf(edgeMask(columns, { ...EVERYTHING, readable: bits(3, [2]) }))).toEqual([1, 3]);
  });

  it("takes a moment from the window's start up to, but not at, its end; and what has no time", () => {
    const columns = { edgeCount: 6, at: Float64Array.of(9, 10, 19, 20, NaN, -5) };
    expect(membersOf(edgeMask(columns, { ...EVERYTHING, timeFrom: 10, timeUntil: 20 }))).toEqual([1, 2, 4]);
    expect(membersOf(edgeMask(columns, { ...EVERYTHING, timeFrom: 10 }))).toEqual([1, 2, 3, 4]);
    expect(membersOf(edgeMask(columns, { ...EVERYTHING, timeUntil: 10 }))).toEqual([0, 4, 5]);
  });

  it("takes what lasts into the window", () => {
    const columns = { edgeCount: 4, at: Float64Array.of(1, 1, 1, 30), until: Float64Array.of(5, 12, NaN, 40) };
    expect(membersOf(edgeMask(columns, { ...EVERYTHING, timeFrom: 10, timeUntil: 20 }))).toEqual([1]);
  });

  it("asks for the columns that the question needs", () => {
    expect(() => edgeMask({ edgeCount: 1 }, { ...EVERYTHING, readable: bits(1, [0]) })).toThrow("one label set an edge");
    expect(() => edgeMask({ edgeCount: 1 }, { ...EVERYTHING, timeFrom: 0 })).toThrow("one time an edge");
  });
});

describe("maskedCsr", () => {
  it("is the graph built without the other edges, but for the numbers of the edges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.boolean(), fc.boolean(), (seed, directed, weighted) => {
        const graph = randomGraph(seed, { nodesMax: 12, edgesMax: 30 });
        const prng = mulberry32(seed);
        const kept = graph.edges.map((_, edge) => edge).filter(() => prng() < 0.6);
        const build = (edges: readonly number[]): Csr => {
          const builder = new CsrBuilder(graph.nodeCount, edges.length, { directed, weighted, edgeIds: true });
          for (const edge of edges) {
            const [from, to, weight] = graph.edges[edge]!;
            builder.add(from, to, weighted ? weight : 1);
          }
          return builder.finish();
        };
        const without = build(kept);
        expect(maskedCsr(build(graph.edges.map((_, edge) => edge)), bits(graph.edges.length, kept))).toEqual({
          ...without,
          edgeCount: graph.edges.length,
          edges: without.edges!.map((edge) => kept[edge]!),
        });
      }),
    );
  });

  it("needs edge ids and a mask of as many edges", () => {
    const builder = new CsrBuilder(2, 1, { directed: false });
    builder.add(0, 1);
    expect(() => maskedCsr(builder.finish(), new Bitset(1))).toThrow("with edge ids");
    const other = new CsrBuilder(2, 0, { directed: false, edgeIds: true }).finish();
    expect(() => maskedCsr(other, new Bitset(1))).toThrow("a mask of 1 edges for a graph of 0");
  });
});
