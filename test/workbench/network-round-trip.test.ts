/** A network that was exported is read back by `trama graph` with nothing said but what to compute. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeEdgesCsv } from "#export/csv.ts";
import { writeGexf } from "#export/gexf.ts";
import type { ExportGraph } from "#export/graph.ts";
import { writeGraphml } from "#export/graphml.ts";
import { NO_SETTINGS, type KernelSettings } from "#workbench/kernel-list/graph-kernel.ts";
import { readGraph } from "#workbench/reading/read-graph.ts";
import { runGraphKernel, type GraphKernelAnswer } from "#workbench/run-graph-kernel.ts";
import { textOf } from "../export/hostile.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 10, 1);

/** Four persons tied in a row, twice between the middle ones, once without a date; one more with no tie. */
const NETWORK: ExportGraph = {
  nodes: ["a", "b", "__proto__", "d", "loner"].map((name, i) => ({
    id: `p_${name}`,
    kind: "Person",
    label: `NAME, ${name}`,
    props: {
      score: i / 4,
      role: i === 0 ? "courier" : "staff, airport",
      reasons: ["SAME_BOOKING", "SHARED_PHONE"],
      community: i >> 1,
    },
    during: { from: FIRST, until: FIRST + 9 * DAY },
  })),
  edges: (
    [
      ["a", "b", 2.5, 0, 2],
      ["b", "__proto__", 0.125, 3, null],
      ["__proto__", "b", 1, 5, 8],
      ["__proto__", "d", 7, null, null],
    ] as const
  ).map(([from, to, weight, start, end], i) => ({
    id: `t_${i}`,
    kind: "TIED_TO",
    from: `p_${from}`,
    to: `p_${to}`,
    weight,
    props: { terms: ["SAME_BOOKING 2.0", "CALLS 0.5"] },
    during: { from: start === null ? null : FIRST + start * DAY, until: end === null ? null : FIRST + end * DAY },
  })),
  undirected: true,
  handling: "GREEN",
  exercise: true,
};

const WRITERS = { "network.gexf": writeGexf, "network.graphml": writeGraphml, "network.csv": writeEdgesCsv };

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-network-"));
  for (const [name, write] of Object.entries(WRITERS)) writeFileSync(join(folder, name), await textOf(write(NETWORK)));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Asked = Partial<KernelSettings> & { readonly fromTime?: string; readonly toTime?: string; readonly weight?: "strength" };

function ask(kernel: string, file: string, { fromTime, toTime, weight, ...settings }: Asked = {}): Promise<GraphKernelAnswer> {
  return runGraphKernel({
    kernel,
    file: join(folder, file),
    directed: null,
    weight: weight ?? null,
    nodesFile: null,
    saveTo: null,
    seed: 1,
    threads: 1,
    fromTime: fromTime ?? null,
    toTime: toTime ?? null,
    settings: { ...NO_SETTINGS, ...settings },
  });
}

function entriesOf({ result }: GraphKernelAnswer): unknown {
  return result.form === "values" ? [...result.entries()] : result;
}

describe.each(Object.keys(WRITERS))("%s", (file) => {
  it("has its persons, its ties without direction, their weights and their times", () => {
    const read = { directed: null, weighted: true, edgeIds: true, nodesPath: null, times: { time: null, timeEnd: null } };
    const { ids, csr, times } = readGraph(join(folder, file), read);
    expect([csr.directed, csr.edgeCount, ids.names()]).toEqual([false, 4, ["p___proto__", "p_a", "p_b", "p_d", "p_loner"]]);
    const { pairs, at, until, unit } = times!;
    const day = (ms: number): number => (ms - FIRST) / DAY;
    expect(unit).toBe("date");
    expect(
      NETWORK.edges.map((_, e) => [ids.name(pairs[2 * e]!), ids.name(pairs[2 * e + 1]!), day(at[e]!), day(until[e]!)]),
    ).toEqual([
      ["p_a", "p_b", 0, 2],
      ["p_b", "p___proto__", 3, NaN],
      ["p___proto__", "p_b", 5, 8],
      ["p___proto__", "p_d", NaN, NaN],
    ]);
    const weightOf = new Map(Array.from(csr.edges!, (edge, arc) => [edge, csr.weights![arc]]));
    expect([0, 1, 2, 3].map((edge) => weightOf.get(edge))).toEqual([2.5, 0.125, 1, 7]);
  });

  it("is asked by time, and by weight, like any other graph", async () => {
    expect(entriesOf(await ask("degree", file, { weight: "strength" }))).toEqual([
      ["p___proto__", 8.125],
      ["p_a", 2.5],
      ["p_b", 3.625],
      ["p_d", 7],
      ["p_loner", 0],
    ]);
    // On the fifth and sixth of the month the first tie is over, and the second lies before.
    const window = { fromTime: "2026-11-05", toTime: "2026-11-07" };
    expect(entriesOf(await ask("degree", file, window))).toEqual([
      ["p___proto__", 2],
      ["p_a", 0],
      ["p_b", 1],
      ["p_d", 1],
      ["p_loner", 0],
    ]);
  });
});

it.each(["network.gexf", "network.graphml"])("%s says what its persons are", async (file) => {
  const { result } = await ask("brokerage", file, { groupBy: "community" });
  const rows = result.form === "columns" ? new Map(result.entries()) : new Map();
  expect(result.form === "columns" ? result.names : []).toContain("gatekeeper");
  expect([...rows.keys()]).toHaveLength(5);
  expect(await ask("brokerage", file, { groupBy: "role" })).toMatchObject({ nodes: 5 });
});
