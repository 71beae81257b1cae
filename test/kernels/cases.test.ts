import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { caseReport, checkCases } from "../../bench/cases.ts";

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
    expect(report.find((line) => line.startsWith("in all"))).toMatch(/ 24 ok +2 differ$/);
    expect(report.slice(-2)).toEqual([
      "wrong, triangles: 2, expected 3",
      "test-wcc-directed, Graphalytics WCC: 3 has 3, expected 1",
    ]);
  });
});
