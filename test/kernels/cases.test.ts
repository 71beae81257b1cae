import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseReport, checkCases } from "../../bench/cases.ts";
import { modularityChecks } from "../../bench/modularity-cases.ts";

/** Two triangles tied by an edge, and one node alone: A B C – D E F, G. */
const EXPECTED = {
  n: 7,
  m: 7,
  components: 2,
  articulation_points: ["D", "C"],
  bridges: 1,
  max_core: 2,
  triangles: 2,
  avg_clustering: (4 + 2 / 3) / 7,
  betweenness_raw_top10: [
    ["C", 6],
    ["D", 6],
    ["A", 0],
  ],
  harmonic_top10: [["C", 4]],
  "pagerank_0.85_top10": [],
  // Half of the edges' ends are in each: 6/7 - 1/2.
  best_modularity_leiden_50_seeds: 6 / 7 - 1 / 2,
  // C and D are alike: which goes first is anybody's choice.
  attack_betweenness_recomputed: [
    [0, 6, 2, 1 - 30 / 42],
    [1, 3, 3, 1 - 8 / 30, "C", true],
  ],
  attack_degree_recomputed: [
    [0, 6, 2, 1 - 30 / 42],
    [1, 3, 3, 1 - 8 / 30, "D", true],
  ],
  kpp_neg_F_k1_exhaustive: { F: 1 - 8 / 30, optimal_sets: 2, sets: [["C"], ["D"]] },
  // C and one of the other triangle, D and one of A and B.
  kpp_neg_F_k2_exhaustive: { F: 1 - 4 / 20, optimal_sets: 5, sets: [["C", "E"]] },
  // An edge and one who is tied to neither of its ends stay.
  kpp_neg_F_k3_exhaustive: { F: 1 - 2 / 12, optimal_sets: 14, sets: [["C", "D", "E"]] },
};

describe("the script that runs published cases", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "trama-cases-test-"));
    const covert = join(folder, "covert");
    mkdirSync(covert);
    writeFileSync(join(covert, "expected.json"), JSON.stringify({ right: EXPECTED, wrong: { ...EXPECTED, triangles: 3 } }));
    for (const name of ["right", "wrong"]) {
      writeFileSync(join(covert, `${name}.csv`), "source,target,weight\nA,B,1\nB,C,2\nA,C,1\nC,D,9\nD,E,1\nE,F,1\nD,F,3\n");
      writeFileSync(join(covert, `${name}.nodes.csv`), "id\nA\nB\nC\nD\nE\nF\nG\n");
    }
    const communities = join(folder, "communities");
    mkdirSync(communities);
    for (const name of ["karate", "pair"]) {
      writeFileSync(join(communities, `${name}.csv`), "source,target,weight\nA,B,1\nB,C,1\nA,C,1\nC,D,2\nD,E,1\nE,F,1\nD,F,1\n");
    }
    const graphalytics = join(folder, "graphalytics");
    mkdirSync(graphalytics);
    const file = (name: string, text: string): void => writeFileSync(join(graphalytics, name), text);
    file("test-bfs-directed.properties", "graph.test-bfs-directed.bfs.source-vertex = 10\n");
    file("bfs-directed-input", "10 20 30\n20 30\n30\n40 10\n");
    file("bfs-directed-output", "10 0\n20 1\n30 1\n40 9223372036854775807");
    file("test-wcc-directed.properties", "");
    file("wcc-directed-input", "1 2\n2\n3\n");
    file("wcc-directed-output", "1 1\n2 1\n3 1\n");
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it("counts the answers that agree and tells those that differ", async () => {
    const report = caseReport(await checkCases(folder));
    expect(report.find((line) => line.startsWith("triangles"))).toMatch(/ 1 ok +1 differ$/);
    expect(report.find((line) => line.startsWith("in all"))).toMatch(/ 36 ok +3 differ$/);
    expect(report.slice(-3)).toEqual([
      "wrong, triangles: 2, expected 3",
      "test-wcc-directed, Graphalytics WCC: 3 has 3, expected 1",
      "karate, nodes and edges: 6 and 7, expected 34 and 78",
    ]);
  });

  it("tells at which seed the best modularity known is found, and takes neither less nor more for it", async () => {
    const pair = { name: "pair", weighted: false, nodes: 6, edges: 7 };
    // Each triangle has half of the ends: 6/7 - 1/2, and with the weight of the bridge 6/8 - 1/2.
    const best = [
      { ...pair, modularity: 0.357143 },
      { ...pair, weighted: true, modularity: 0.25 },
      { ...pair, modularity: 0.357 },
      { ...pair, modularity: 0.3572 },
      { ...pair, name: "not there", modularity: 0.5 },
    ];
    const report = caseReport(await modularityChecks(join(folder, "communities"), best));
    expect(report.find((line) => line.startsWith("in all"))).toMatch(/ 12 ok +8 differ$/);
    expect(report).toContain("pair, Leiden, the same, a run a seed: 0.357143 at seed 1");
    expect(report).toContain("pair with weights, Louvain, best modularity: 0.25 at seed 1");
    const most = 6 / 7 - 1 / 2;
    expect(report.filter((line) => line.includes("Louvain, best") && line.includes("expected"))).toEqual([
      expect.stringMatching(new RegExp(`^pair, Louvain, best modularity: ${String(most).slice(0, 10)}.* expected 0.357$`)),
      expect.stringMatching(new RegExp(`^pair, Louvain, best modularity: ${String(most).slice(0, 10)}.* expected 0.3572$`)),
    ]);
  });
});
