import fc from "fast-check";
import { expect, it } from "vitest";
import { plainCsrOf, randomGraph, type EdgeList } from "../../kernels/graphs.ts";
import { naiveKatz } from "../../oracles/naive-measures.ts";
import { asked, valuesOf } from "./asked.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 9, edgesMax: 20 }));
/** Walks this long weigh nothing any more where a step takes half of what surely converges. */
const ALL = 60;

function matrixOf({ nodeCount, edges }: EdgeList): number[][] {
  const matrix = Array.from({ length: nodeCount }, () => new Array<number>(nodeCount).fill(0));
  for (const [s, t] of edges) {
    matrix[s]![t]!++;
    if (s !== t) matrix[t]![s]!++;
  }
  return matrix;
}

it("similarity and link-prediction count walks of any length, and say what was left out of those cut at --walks", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.option(fc.integer({ min: 1, max: 6 })), async (graph, walks) => {
      fc.pre(graph.nodeCount >= 2);
      const csr = plainCsrOf(graph);
      const run = await asked("similarity", csr, { from: "0", to: "1", walks });
      const { attenuation, walks: length, converged, leftOutMax } = run.beside as Record<string, number>;
      const whole = naiveKatz(matrixOf(graph), attenuation!, ALL)[0]!;
      const cut = naiveKatz(matrixOf(graph), attenuation!, length!)[0]!;
      const found = run.result.form === "facts" ? run.result.facts["katz"]! : NaN;
      expect(found).toBeCloseTo(cut[1]!, 12);
      expect(whole[1]! - found).toBeLessThanOrEqual(leftOutMax! + 1e-15);
      if (walks === null) expect([found, converged, leftOutMax! < 1e-11]).toEqual([expect.closeTo(whole[1]!, 11), true, true]);
      else expect(length).toBeLessThanOrEqual(walks);
      const ranked = await asked("link-prediction", csr, { source: ["0"], by: "katz", walks, k: 100 });
      const scores = ranked.result.form === "scores" ? ranked.result.scores : [];
      for (const [node, score] of scores) expect(score).toBeCloseTo(cut[node]!, 12);
      expect(ranked.beside).toEqual(run.beside);
    }),
    { numRuns: 200 },
  );
});

it("katz bounds what longer walks add to any node, and says so when nothing bounds it", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, fc.integer({ min: 1, max: 5 }), async (graph, walks) => {
      const run = await asked("katz", plainCsrOf(graph), { walks });
      const { attenuation, leftOutMax } = run.beside as Record<string, number>;
      const all = naiveKatz(matrixOf(graph), attenuation!, ALL);
      valuesOf(run, graph.nodeCount).forEach((score, node) => {
        const whole = all.reduce((sum, row) => sum + row[node]!, 0);
        expect(whole - (score as number)).toBeLessThanOrEqual(leftOutMax! + 1e-12);
      });
    }),
  );
  const triangle = {
    nodeCount: 3,
    edges: [
      [0, 1, 1],
      [1, 2, 1],
      [2, 0, 1],
    ],
  } as const;
  const grows = await asked("katz", plainCsrOf(triangle), { attenuation: 0.6, walks: 9 });
  expect(grows.beside).toMatchObject({ walks: 9, converged: false, leftOutMax: null });
});
