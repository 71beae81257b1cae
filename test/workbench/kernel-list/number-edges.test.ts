import fc from "fast-check";
import { expect, it } from "vitest";
import { CsrBuilder } from "#graph/csr.ts";
import { numberEdges } from "#workbench/kernel-list/number-edges.ts";

it("gives a graph numbers for its edges and changes nothing else", () => {
  const node = fc.nat(6);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(node, node, fc.integer({ min: 1, max: 3 })), { maxLength: 15 }),
      fc.boolean(),
      fc.boolean(),
      (edges, directed, weighted) => {
        const builder = new CsrBuilder(8, edges.length, { directed, weighted });
        for (const [from, to, weight] of edges) builder.add(from, to, weighted ? weight : 1);
        const plain = builder.finish();
        const { csr, pairs } = numberEdges(plain);
        const ends = (of: readonly (readonly number[])[]): string[] =>
          of.map(([a, b]) => (directed || a! <= b! ? `${a} ${b}` : `${b} ${a}`)).sort();
        expect({ ...csr, edges: null, weights: null }).toEqual({ ...plain, weights: null });
        expect(ends(Array.from({ length: pairs.length / 2 }, (_, e) => [...pairs.subarray(2 * e, 2 * e + 2)]))).toEqual(
          ends(edges),
        );
        for (let v = 0; v < 8; v++) {
          const row = (weights: Float64Array | null): number[] =>
            [...(weights?.subarray(plain.offsets[v], plain.offsets[v + 1]) ?? [])].sort();
          expect(row(csr.weights)).toEqual(row(plain.weights));
          for (let arc = csr.offsets[v]!; arc < csr.offsets[v + 1]!; arc++) {
            const edge = csr.edges![arc]!;
            expect(ends([[...pairs.subarray(2 * edge, 2 * edge + 2)]])).toEqual(
              ends([directed || csr.targets[arc]! >= v ? [v, csr.targets[arc]!] : [csr.targets[arc]!, v]]),
            );
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});
