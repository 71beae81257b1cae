/** From a bundle to a GraphQL answer, on the SQLite file and on a real Neo4j: the same findings, in any order of rows, and nothing new the second time. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentLogger } from "../support/silent-logger.ts";
import { mulberry32, shuffle } from "#base/prng.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { describeFindings, findingToJson } from "#app/answers/describe-findings.ts";
import { scoreBundle } from "#app/queries/score-bundle.ts";
import { startServer } from "#api/server.ts";
import { generateWorld } from "#scenario/generate.ts";
import { localReader } from "../support/local-reader.ts";
import { writeMovedBuild } from "../support/moved-lines.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { cutOf, writeWorld } from "../support/small-world.ts";

const SLOW_MS = 400_000;
const OF_BOOKINGS = new Set([
  ...["SHARED_CARD", "SHARED_PAYER", "PAID_FOR", "THIRD_PARTY_PAYER", "CASH_TICKET", "LAST_MINUTE", "SEQUENTIAL_BOOKING"],
  "INSTITUTION_PAYER",
]);
const neo4j = neo4jForTests();
const folder = mkdtempSync(join(tmpdir(), "trama-e2e-"));
const scenario = join(folder, "scenario");
/** Of the scenario, less most of the crowd. */
const bundle = join(folder, "bundle");
/** One data folder, so one id key: ids of both stores can be compared. */
const dataDir = join(folder, "data");

function open(url: string, extra: { username?: string; password?: string } = {}): Promise<AppContext> {
  return openContext({ dataDir, store: { url, ...extra }, logger: silentLogger });
}

async function findingLines(context: AppContext): Promise<string[]> {
  const findings = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
  return (await describeFindings(localReader(context), findings)).map((finding) => JSON.stringify(findingToJson(finding)));
}

/** What a line says, less what only tells how it came about in this store. */
function essence(line: string): unknown {
  const { status, changes, ...rest } = JSON.parse(line) as Record<string, unknown>;
  return [rest, typeof status, typeof changes];
}

/** The same bundle with the rows of every CSV file in another order. */
function shuffledBundle(seed: number): string {
  const target = join(folder, `shuffled-${seed}`);
  mkdirSync(target);
  const prng = mulberry32(seed);
  for (const name of readdirSync(bundle)) {
    const text = readFileSync(join(bundle, name), "utf8");
    if (!name.endsWith(".csv")) {
      writeFileSync(join(target, name), text);
      continue;
    }
    const lines = text.split(/(?<=\n)/);
    expect(
      lines.every((line) => (line.match(/"/g) ?? []).length % 2 === 0),
      `${name} has no cell over two lines`,
    ).toBe(true);
    writeFileSync(join(target, name), lines[0]! + shuffle(lines.slice(1), prng).join(""));
  }
  return target;
}

let lines: string[];

beforeAll(() => {
  generateWorld({ seed: 11, size: "small", world: "full", outDir: scenario });
  writeWorld(cutOf(scenario, { crowdShare: 5, messagesKept: Infinity }), bundle);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe(
  "bundle to findings on SQLite",
  () => {
    let context: AppContext;
    beforeAll(async () => {
      context = await open(`sqlite:${join(folder, "a.db")}`);
    });
    afterAll(() => closeContext(context));

    it("lands every row and raises findings with reasons and records", async () => {
      const report = await runIngest(localReader(context), { path: bundle });
      expect(report.records.rejected).toBe(0);
      expect(report.records.new).toBeGreaterThan(2_000);
      const run = await runDetect(localReader(context));
      expect(run.status).toBe("DONE");
      lines = await findingLines(context);
      expect(lines.length).toBeGreaterThan(3);
      expect(run.fresh).toBe(lines.length);
      for (const line of lines) {
        const finding = JSON.parse(line) as {
          score: number;
          status: string;
          members: unknown[];
          reasons: { code: string; text: string; records: string[] }[];
          counter_reasons: { code: string; text: string; records: string[] }[];
        };
        expect(finding.status).toBe("NEW");
        expect(finding.members.length).toBeGreaterThan(0);
        expect(finding.reasons.length).toBeGreaterThan(0);
        const said = [...finding.reasons, ...finding.counter_reasons];
        expect(said.filter(({ records }) => records.length === 0)).toEqual([]);
        // What is said of payers and payment stands in bookings only.
        for (const { code, records } of said.filter(({ code: of }) => OF_BOOKINGS.has(of))) {
          const files = (await context.store.records(records)).map((record) => record!.file);
          expect([code, files]).toEqual([code, expect.arrayContaining(["bookings.csv"])]);
        }
        expect(await context.store.records(said.flatMap(({ records }) => records))).not.toContain(undefined);
        expect(said.every(({ text }) => text.length > 0 && !text.includes("undefined"))).toBe(true);
      }
    });

    it("finds at least half of what was planted", async () => {
      const file = join(folder, "findings.jsonl");
      writeFileSync(file, lines.join("\n"));
      const { score } = await scoreBundle({ bundle: scenario, findings: file, top: 50, network: null });
      expect(score.total.groups).toBeGreaterThanOrEqual(5);
      expect(score.total.found * 2).toBeGreaterThanOrEqual(score.total.groups);
    });

    it("raises nothing new from the same bundle again", async () => {
      const seq = await context.store.seq();
      const report = await runIngest(localReader(context), { path: bundle });
      expect(report.records).toMatchObject({ new: 0, superseding: 0, rejected: 0 });
      expect([report.entities, report.links]).toEqual([{}, {}]);
      expect(await context.store.seq()).toBe(seq);
      const run = await runDetect(localReader(context));
      expect([run.fresh, Object.keys(run.counts)]).toEqual([0, ["CONTINUING"]]);
      expect((await findingLines(context)).map(essence)).toEqual(lines.map(essence));
    });

    it("says the same in a build whose kinds, statuses and roles stand in another order, with one put in between", async () => {
      const [build, data, file] = ["moved", "moved-data", "moved.db"].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeMovedBuild(build, 3);
      cpSync(dataDir, data, { recursive: true });
      const db = new DatabaseSync(join(folder, "a.db"));
      db.exec(`VACUUM INTO '${file}'`);
      db.close();
      const detect = [join(build, "dist/main.js"), "detect", "--store", `sqlite:${file}`, "--json", "--top", "1000"];
      const { stdout } = await promisify(execFile)(process.execPath, detect, {
        env: { ...process.env, TRAMA_DATA: data },
        maxBuffer: 1e9,
      });
      expect(stdout.trim().split("\n").map(essence)).toEqual(lines.map(essence));
    });

    it("answers the same over GraphQL", async () => {
      const server = await startServer(new App(context), {
        host: "127.0.0.1",
        port: 0,
        access: () => LOCAL_ACCESS,
        pages: false,
      });
      try {
        const response = await fetch(`${server.url}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({
            query:
              "{ findings(first: 3) { totalCount edges { node { id title score members { name role score } reasons { text } } } } }",
          }),
        });
        const body = (await response.json()) as {
          data: { findings: { totalCount: number; edges: { node: Record<string, unknown> }[] } };
        };
        expect(body.data.findings.totalCount).toBe(lines.length);
        const wanted = lines.slice(0, 3).map((line) => JSON.parse(line) as Record<string, unknown>);
        expect(body.data.findings.edges.map(({ node }) => [node["id"], node["title"], node["score"]])).toEqual(
          wanted.map((finding) => [finding["id"], finding["title"], finding["score"]]),
        );
      } finally {
        await server.close();
      }
    });

    it("gives the same findings whatever the order of rows", async () => {
      const other = await open(`sqlite:${join(folder, "b.db")}`);
      try {
        await runIngest(localReader(other), { path: shuffledBundle(5) });
        await runDetect(localReader(other));
        expect(await findingLines(other)).toEqual(lines);
      } finally {
        await closeContext(other);
      }
    });
  },
  SLOW_MS,
);

interface Line {
  kind: string;
  score: number;
  members: { name: string; documents: string[]; staff: string[]; role: string; score: number | null }[];
  reasons: { code: string; weight: number }[];
}

/** What a finding says, less the ids, which are made under the installation's key, and the orders that go by them. */
function withoutIds(line: string): unknown {
  const { kind, score, members, reasons } = JSON.parse(line) as Line;
  const told = members.map(({ documents, staff, role, score: own }) => [...documents, ...staff, role, own].join(" "));
  return { kind, score, members: told.sort(), reasons: reasons.map(({ code, weight }) => `${code} ${weight}`).sort() };
}

it(
  "gives what matters alike to an installation with a key of its own",
  async () => {
    const context = await openContext({
      dataDir: join(folder, "other-data"),
      store: { url: `sqlite:${join(folder, "other-key.db")}` },
      logger: silentLogger,
    });
    try {
      await runIngest(localReader(context), { path: bundle });
      await runDetect(localReader(context));
      const told = (all: readonly string[]) => all.filter((line) => (JSON.parse(line) as Line).score >= 0.5).map(withoutIds);
      expect(told(lines).length).toBeGreaterThan(2);
      expect(told(await findingLines(context))).toEqual(told(lines));
    } finally {
      await closeContext(context);
    }
  },
  SLOW_MS,
);

describe.skipIf(!neo4j.there)(
  neo4j.title("bundle to findings on Neo4j"),
  () => {
    let server: TestNeo4j;
    let context: AppContext;
    beforeAll(async () => {
      server = await takeNeo4j(neo4j.value());
      const { url, ...login } = server.config;
      context = await open(url, login);
    }, TURN_MS);
    afterAll(async () => {
      await closeContext(context);
      await server.empty();
      await server.release();
    }, SLOW_MS);

    it("gives the findings that SQLite gives", async () => {
      await runIngest(localReader(context), { path: bundle });
      await runDetect(localReader(context));
      expect(await findingLines(context)).toEqual(lines);
    });
  },
  SLOW_MS,
);
