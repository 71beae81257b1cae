import fc from "fast-check";
import { expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { CutEffects } from "#kernels/dismantling/cut-effects.ts";
import { removalCurve } from "#kernels/dismantling/removal-curve.ts";
import { plainCsrOf, randomGraph } from "../graphs.ts";
import { largestLeft, nodesLeft, pairsLeft, sizesLeft } from "./naive.ts";

const graphs = fc.record({ seed: fc.nat(), dense: fc.boolean() }).map(({ seed, dense }) => {
  const csr = plainCsrOf(randomGraph(seed, { nodesMax: 24, edgesMax: dense ? 90 : 26 }));
  const prng = mulberry32(seed + 1);
  const gone = new Set(Array.from({ length: csr.nodeCount }, (_, v) => v).filter(() => prng() < 0.2));
  return { csr, gone, prng };
});

it("says of every node what its loss leaves, whatever is gone already", () => {
  fc.assert(
    fc.property(graphs, ({ csr, gone }) => {
      const effects = new CutEffects(csr);
      const flags = Uint8Array.from({ length: csr.nodeCount }, (_, v) => (gone.has(v) ? 1 : 0));
      // Twice, as scratch is used again.
      effects.measure(new Uint8Array(csr.nodeCount));
      effects.measure(flags);
      expect([effects.left, effects.largest, effects.components, effects.pairs]).toEqual([
        nodesLeft(csr, gone).length,
        largestLeft(csr, gone),
        sizesLeft(csr, gone).length,
        pairsLeft(csr, gone),
      ]);
      for (const v of nodesLeft(csr, gone)) {
        const without = new Set([...gone, v]);
        expect([effects.largestAfter[v], effects.componentsAfter[v], effects.pairsAfter[v]]).toEqual([
          largestLeft(csr, without),
          sizesLeft(csr, without).length,
          pairsLeft(csr, without),
        ]);
      }
    }),
  );
});

it("follows a row of removals, and none of them makes the largest component larger", () => {
  fc.assert(
    fc.property(graphs, ({ csr, prng }) => {
      const order = Array.from({ length: csr.nodeCount }, (_, v) => ({ v, at: prng() }))
        .sort((a, b) => a.at - b.at)
        .map(({ v }) => v)
        .slice(0, 1 + Math.floor(prng() * csr.nodeCount));
      const { largest, components, pairs } = removalCurve(csr, order);
      for (let step = 0; step <= order.length; step++) {
        const gone = new Set(order.slice(0, step));
        expect([largest[step], components[step], pairs[step]]).toEqual([
          largestLeft(csr, gone),
          sizesLeft(csr, gone).length,
          pairsLeft(csr, gone),
        ]);
        if (step > 0) expect(largest[step]).toBeLessThanOrEqual(largest[step - 1]!);
      }
    }),
  );
});
