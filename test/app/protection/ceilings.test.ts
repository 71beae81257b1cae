/** Nothing is written above a ceiling, in any form, and nothing is taken in above its source's; whoever is refused hears what would be right. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AppContext } from "#app/context.ts";
import { addToCase } from "#app/jobs/cases/case-changes.ts";
import { openCase } from "#app/jobs/cases/change-case.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { exportNetwork } from "#app/queries/export-network.ts";
import { exportCase } from "#app/queries/exports/export-case.ts";
import { exportView } from "#app/queries/exports/export-view.ts";
import { readCeilings } from "#app/queries/exports/read-ceilings.ts";
import { Reader } from "#app/reader/reader.ts";
import { runCli } from "#cli/program.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { type Ceilings, NO_CEILINGS } from "#model/handling.ts";
import { withGraph } from "../../support/ask-all.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { openWorld, tourBundle, type World } from "../../support/tour-world.ts";
import { partsWithoutStore } from "../../cli/parts-without-store.ts";

const AT = "2026-11-30T10:00:00.000Z";
const DOCUMENTS = ["PAN:PA1234567", "PAN:PA3333333"];

let world: World;
let kept: string;
let things: readonly string[];
/** One of rows for anybody, and one of rows of the compartment HARBOUR. */
async function open(on?: TestNeo4j["config"]): Promise<void> {
  world = withGraph(await openWorld(tourBundle(), {}, on));
  things = await Promise.all(DOCUMENTS.map((ref) => world.person(ref)));
  const one = await openCase(readerUnder(NO_CEILINGS), { title: "QUAY 4", assignee: null, handling: "GREEN" });
  const nothing = { links: [], findings: [], paths: [], note: null, handling: "GREEN" };
  await addToCase(readerUnder(NO_CEILINGS), { case: one.id, expectedVersion: one.version, entities: things, ...nothing });
  kept = one.id;
}

const contextUnder = (ceilings: Ceilings): AppContext => ({ ...world.context, ceilings });
const readerUnder = (ceilings: Ceilings): Reader => new Reader(contextUnder(ceilings), LOCAL_ACCESS);
const most = (text: string): Ceilings => readCeilings(JSON.stringify({ export: text }), "ceilings.json");

/** Whatever is written, of rows of the compartment HARBOUR too; or none of it. */
const WRITTEN: readonly [string, (reader: Reader, ceiling: string | null) => Promise<{ readonly handling: string }>][] = [
  [
    "entities and links",
    (reader, ceiling) => exportGraph(reader, { around: [], finding: null, hops: 1, hubDegreeMax: 100, ceiling }),
  ],
  ["the network", (reader, ceiling) => exportNetwork(reader, { around: [], radius: 1, resolution: 1, ceiling })],
  ["answers", (reader, ceiling) => exportAnswers(reader, { around: [], radius: 1, ceiling })],
  ["a case as a page", (reader, ceiling) => exportCase(reader, { id: kept, form: "HTML", at: AT, ceiling })],
  ["a case as rows", (reader, ceiling) => exportCase(reader, { id: kept, form: "NODES_CSV", at: AT, ceiling })],
  ["a view", (reader, ceiling) => exportView(reader, { things, links: [], ties: [], form: "FTM", ceiling })],
];

const required = neo4jForTests();

describe.each([
  { name: "SQLite", there: true, title: "in SQLite" },
  { name: "Neo4j", there: required.there, title: required.title("in Neo4j") },
])("$title", ({ name, there }) => {
  describe.skipIf(!there)("a ceiling", () => {
    let neo4j: TestNeo4j | undefined;
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
      await open(neo4j?.config);
    }, TURN_MS);
    afterAll(async () => {
      await world.close();
      await neo4j?.release();
    });

    test.each(WRITTEN)(
      "%s: refused above what is asked for, and above the installation's ceiling, whichever is lower",
      async (_, write) => {
        const { handling } = await write(readerUnder(NO_CEILINGS), null);
        expect(handling).toMatch(/^AMBER.*HARBOUR/);
        const above = {
          code: "HANDLING_ABOVE_CEILING",
          message: expect.stringContaining(`its handling would be ${handling}`) as string,
        };
        for (const [installed, asked] of [
          [NO_CEILINGS, "AMBER"],
          [NO_CEILINGS, "GREEN//HARBOUR,VICTIM"],
          [most("AMBER"), null],
          [most("AMBER"), "RED//HARBOUR,VICTIM"],
          [most("RED//HARBOUR,VICTIM"), "AMBER"],
        ] as const)
          await expect(write(readerUnder(installed), asked)).rejects.toMatchObject(above);
        for (const [installed, asked] of [
          [most("AMBER//HARBOUR,VICTIM"), null],
          [most("RED//HARBOUR,VICTIM"), "AMBER//HARBOUR,VICTIM"],
        ] as const)
          expect(await write(readerUnder(installed), asked)).toMatchObject({ handling });
      },
    );

    test("no file of a plan or an export is written above it by a command", async () => {
      const folder = mkdtempSync(join(tmpdir(), "trama-ceilings-"));
      const under = (ceiling: string): string[] => ["--ceiling", ceiling, "--json"];
      const out = (file: string): string => join(folder, file);
      const plan = ["disrupt", DOCUMENTS[1]!, "--radius", "1", "--anybody"];
      const commands = [
        [...plan, "--report", out("plan.html"), "--csv", out("plan.csv"), "--graphml", out("plan.graphml")],
        ["export", "--around", DOCUMENTS[1]!, "--format", "csv", "--out", out("around")],
        ["export", "--network", "--format", "gexf", "--out", out("network")],
        ["export", "--case", kept, "--format", "html", "--out", out("case")],
      ];
      for (const command of commands) {
        const refused = await run([...command, ...under("AMBER")]);
        expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining("above the ceiling AMBER asked for")]);
      }
      expect(readdirSync(folder)).toEqual([]);
      for (const command of commands) expect((await run([...command, ...under("AMBER//HARBOUR,VICTIM")])).stderr).toBe("");
      expect(readdirSync(folder)).toHaveLength(7);
      rmSync(folder, { recursive: true });
    });

    test("what is no ceiling is told so", async () => {
      const view = { things, links: [], ties: [], form: "FTM" } as const;
      for (const [ceiling, right] of [
        ["PURPLE", "one of CLEAR, GREEN, AMBER, AMBER+STRICT, RED"],
        ["AMBER//OWNER PAN-SNA", "a ceiling is a level, agencies and compartments"],
        ["RED//TO maria", "names readers"],
      ] as const)
        await expect(exportView(readerUnder(NO_CEILINGS), { ...view, ceiling })).rejects.toMatchObject({
          code: "BAD_INPUT",
          message: expect.stringContaining(right) as string,
        });
      for (const [text, right] of [
        ["{", "ceilings.json cannot be used: it is not JSON"],
        ['{"exports": "AMBER"}', "exports"],
        ['{"export": "PURPLE"}', 'export: "PURPLE" is not a TLP 2.0 label'],
        ['{"sources": {"GATE": "RED//TO maria"}}', "sources.GATE: "],
      ] as const)
        expect(() => readCeilings(text, "ceilings.json")).toThrow(right);
    });

    describe("a source", () => {
      const folder = mkdtempSync(join(tmpdir(), "trama-ceilings-"));
      afterAll(() => rmSync(folder, { recursive: true, force: true }));

      function bundle(source: string, handling: string): string {
        const path = join(folder, source);
        mkdirSync(path, { recursive: true });
        writeFileSync(join(path, "bundle.json"), JSON.stringify({ source, handling, exercise: true }));
        writeFileSync(join(path, "incidents.csv"), "incident_id,at,airport,kind\nI1,2026-11-02T10:00:00Z,PTY,OTHER\n");
        writeFileSync(
          join(path, "incident_parties.csv"),
          "incident_id,role,surname,handling\nI1,SUSPECT,ALBA,\nI1,SUSPECT,BRAVO,RED\nI1,SUSPECT,CIDRA,AMBER//OP-X\nI1,VICTIM,DORA,\n",
        );
        return path;
      }
      const ceilings = readCeilings(
        '{"sources": {"GATE": "AMBER", "DOCK": "AMBER//OP-X"}, "otherSources": "GREEN"}',
        "ceilings.json",
      );
      const ingest = (source: string, handling: string) => runIngest(readerUnder(ceilings), { path: bundle(source, handling) });

      test("is taken in as far as its ceiling, its victims with it", async () => {
        const { records, rejects } = await ingest("GATE", "AMBER");
        expect(records).toMatchObject({ read: 5, new: 3, rejected: 2 });
        expect(rejects.map(({ file, line, code, text }) => [file, line, code, text])).toEqual(
          [3, 4].map((line) => [
            ...["incident_parties.csv", line, "BAD_HANDLING"],
            "AMBER or a label below it, the ceiling of this source (TRAMA_CEILINGS)",
          ]),
        );
        expect((await ingest("GATE", "AMBER")).records).toMatchObject({ new: 0, unchanged: 3, rejected: 2 });
        expect((await ingest("DOCK", "AMBER")).records).toMatchObject({ new: 4, rejected: 1 });
      });

      test("of a label above it hands over nothing, and what is there stays", async () => {
        const before = await world.context.store.seq();
        for (const [source, handling] of [
          ["GATE", "RED"],
          ["GATE", "AMBER//OP-X"],
          ["UNKNOWN", "AMBER"],
        ] as const)
          await expect(ingest(source, handling)).rejects.toMatchObject({
            code: "HANDLING_ABOVE_CEILING",
            message: expect.stringContaining(
              "the ceiling of this source (TRAMA_CEILINGS); nothing of the bundle was taken in",
            ) as string,
          });
        expect(await world.context.store.seq()).toBe(before);
      });
    });
  });
});

/** Of `trama`, of everything in the world. */
async function run(args: readonly string[]): Promise<{ code: number; stderr: string }> {
  let [code, stderr] = [0, ""];
  const parts = partsWithoutStore({
    stderr: { write: (text) => void (stderr += text), isTTY: false },
    open: async () => ({
      ...{ logger: world.context.logger, reader: () => readerUnder(NO_CEILINGS), close: async () => {} },
      serve: () => Promise.reject(new Error("not in this test")),
    }),
    exit: (asked) => void (code = asked),
  });
  await runCli(args, parts);
  return { code, stderr };
}
