import fc from "fast-check";
import { expect, it } from "vitest";
import { csrOf, randomGraph } from "../../kernels/graphs.ts";
import { naiveQuality } from "../../oracles/naive-communities.ts";
import { asked, valuesOf } from "./asked.ts";

const graphs = fc.nat().map((seed) => randomGraph(seed, { nodesMax: 12, edgesMax: 30 }));
const resolutions = fc.constantFrom(0.1, 0.5, 1, 2);

it.each(["louvain", "leiden", "consensus"])(
  "%s says what its communities are worth at the resolution asked for",
  async (kernel) => {
    await fc.assert(
      fc.asyncProperty(graphs, resolutions, async (graph, resolution) => {
        const run = await asked(kernel, csrOf(graph), { resolution, ...(kernel === "consensus" ? { samples: 3 } : {}) });
        const community = valuesOf(run, graph.nodeCount) as number[];
        const at = (gamma: number): number => naiveQuality(graph, community, { quality: "modularity", resolution: gamma });
        expect(run.beside!["modularity"]).toBeCloseTo(at(resolution), 9);
        if (resolution === 1) expect(run.beside).not.toHaveProperty("modularityAt1");
        else expect(run.beside!["modularityAt1"]).toBeCloseTo(at(1), 9);
      }),
      { numRuns: 60 },
    );
  },
);

it.each(["leiden", "consensus"])(
  "%s by the constant Potts model says its value, and the modularity beside it",
  async (kernel) => {
    await fc.assert(
      fc.asyncProperty(graphs, resolutions, async (graph, resolution) => {
        const settings = { quality: "cpm", resolution, ...(kernel === "consensus" ? { samples: 3 } : {}) } as const;
        const run = await asked(kernel, csrOf(graph), settings);
        const community = valuesOf(run, graph.nodeCount) as number[];
        expect(run.beside!["cpm"]).toBeCloseTo(naiveQuality(graph, community, { quality: "cpm", resolution }), 9);
        expect(run.beside!["modularity"]).toBeCloseTo(
          naiveQuality(graph, community, { quality: "modularity", resolution: 1 }),
          9,
        );
      }),
      { numRuns: 60 },
    );
  },
);
