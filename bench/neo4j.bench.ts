/**
 * A made-up season in a SQLite file and in a real Neo4j, which is emptied first, by turns: loading batch by batch, who is who, detection, and
 * the questions of the tour and of who looks around, with medians and worst. Prints a table of both and their ratio.
 *
 * Run: npx tsx --conditions=trama-src bench/neo4j.bench.ts [small|medium] [UNTIL]
 *
 * UNTIL: as the season would have been handed over at that moment (2026-09-29 of medium is a third of it). TRAMA_TEST_NEO4J and
 * TRAMA_TEST_NEO4J_PASSWORD say where the server is; with TRAMA_BENCH_NEO4J_HOME, the folder that .ci/neo4j/start-neo4j.sh was given, its
 * processor time and what it keeps on the disk are measured too: of a folder that is new, for files of a database do not shrink.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openContext, closeContext } from "#app/open-context.ts";
import { App } from "#app/app.ts";
import type { AppContext } from "#app/context.ts";
import { PartedIngest } from "#app/jobs/ingest-in-parts.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { startServer } from "#api/server.ts";
import { monotonicMs } from "#base/clock.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { generateWorld } from "#scenario/generate.ts";
import type { StoreConfig } from "#store/port.ts";
import { bundleUntil } from "../test/support/bundle-until.ts";
import { takeNeo4j } from "../test/support/neo4j.ts";
import { silentLogger } from "../test/support/silent-logger.ts";
import { tablesOf, writeWorld } from "../test/support/small-world.ts";
import { type Ask, questionsOf } from "./neo4j-questions.ts";

const BATCH = 2_000;
const COLD_BATCHES = 5;
const ROUNDS = 15;
const NAMES = ["file", "neo4j"] as const;
type Name = (typeof NAMES)[number];

interface Spent {
  /** By the clock. */
  ms: number;
  /** Processor time of this process and, of Neo4j's turns, of the server. */
  cpuMs: number;
}

const size = (process.argv[2] ?? "small") as "small" | "medium";
const until = process.argv[3];
const home = process.env["TRAMA_BENCH_NEO4J_HOME"];
const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
const bundle = join(folder, "bundle");

console.log("| What | SQLite | Neo4j | ratio | ratio of processor time |\n| --- | --: | --: | --: | --: |");
const spentRow = (what: string, of: Record<Name, Spent>, shown: (spent: Spent) => string): void => {
  const ratio = (key: keyof Spent): string => (of.neo4j[key] / of.file[key]).toFixed(2);
  console.log(`| ${what} | ${shown(of.file)} | ${shown(of.neo4j)} | ${ratio("ms")} | ${ratio("cpuMs")} |`);
};

const neo4j = await takeNeo4j({
  url: process.env["TRAMA_TEST_NEO4J"] ?? "bolt://127.0.0.1:7687",
  username: "neo4j",
  password: process.env["TRAMA_TEST_NEO4J_PASSWORD"] ?? "",
});
try {
  generateWorld({ seed: 101, size, world: "full", outDir: bundle });
  if (until !== undefined) {
    const info = readFileSync(join(bundle, "bundle.json"), "utf8");
    const cut = bundleUntil({ tables: tablesOf(bundle), messages: [], info }, Date.parse(until));
    rmSync(bundle, { recursive: true });
    writeWorld(cut, bundle);
  }
  const file = await opened("file", { url: `sqlite:${join(folder, "bench.db")}` });
  const contexts = { file, neo4j: await opened("neo4j", neo4j.config) };
  await load(contexts);
  await detect(contexts);
  sizes();
  await ask(contexts);
  for (const name of NAMES) await closeContext(contexts[name]);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await neo4j.release();
}

/** Both under one key, so that they hold the same ids. */
async function opened(name: Name, store: Omit<StoreConfig, "keyCheck">): Promise<AppContext> {
  const dataDir = join(folder, name);
  mkdirSync(dataDir);
  if (name === "neo4j") copyFileSync(join(folder, "file", "id.key"), join(dataDir, "id.key"));
  const context = await openContext({ dataDir, store, logger: silentLogger });
  await context.store.migrate();
  return context;
}

async function load(contexts: Record<Name, AppContext>): Promise<void> {
  const none = (): Record<Name, Spent> => ({ file: { ms: 0, cpuMs: 0 }, neo4j: { ms: 0, cpuMs: 0 } });
  const parts = { cold: { links: 0, spent: none() }, warm: { links: 0, spent: none() } };
  const parted = new PartedIngest(contexts.neo4j.store);
  const open = await openBundle(bundle);
  let number = 0;
  for await (const { records } of parseBundle(open, contexts.file.minter, { batchSize: BATCH })) {
    if (records.length === 0) continue;
    const part = number++ < COLD_BATCHES ? parts.cold : parts.warm;
    const batch = { source: open.info, receivedAt: 0, records };
    part.links += records.reduce((sum, record) => sum + record.links.length, 0);
    for (const name of NAMES) {
      const spent = await timed(name, () => (name === "file" ? contexts.file.store.ingestBatch(batch) : parted.ingest(batch)));
      part.spent[name].ms += spent.ms;
      part.spent[name].cpuMs += spent.cpuMs;
    }
    if (number % 10 === 0) console.error(`${number} batches`);
  }
  const { links } = await contexts.file.store.info();
  console.error(`${parts.cold.links + parts.warm.links} links said, ${sum(Object.values(links))} kept`);
  for (const [name, { links: said, spent }] of Object.entries(parts)) {
    if (said === 0) continue;
    spentRow(`Loading, ${name}: links a second`, spent, ({ ms }) => ((said / ms) * 1000).toFixed(0));
    spentRow(`Loading, ${name}: µs of processor a link`, spent, ({ cpuMs }) => ((cpuMs / said) * 1000).toFixed(0));
  }
}

async function detect(contexts: Record<Name, AppContext>): Promise<void> {
  const jobs: Readonly<Record<string, (context: AppContext) => Promise<unknown>>> = {
    "Who is who": ({ resolutions }) => resolutions.whole(),
    Detection: (context) => runDetect(new App(context).reader(LOCAL_ACCESS)),
    "Detection again": (context) => runDetect(new App(context).reader(LOCAL_ACCESS)),
  };
  for (const [what, job] of Object.entries(jobs)) {
    const file = await timed("file", () => job(contexts.file));
    const spent = { file, neo4j: await timed("neo4j", () => job(contexts.neo4j)) };
    spentRow(what, spent, ({ ms }) => `${(ms / 1000).toFixed(1)} s`);
  }
}

function sizes(): void {
  if (home === undefined) return;
  const data = join(home, "data");
  const [file, graph, logs] = [join(folder, "bench.db"), join(data, "databases/neo4j"), join(data, "transactions/neo4j")].map(
    (path) => bytesUnder(path) / 1e6,
  ) as [number, number, number];
  console.log(`| On the disk | ${file.toFixed(0)} MB | ${graph.toFixed(0)} MB | ${(graph / file).toFixed(2)} | |`);
  console.log(`| Transaction logs | | ${logs.toFixed(0)} MB | | |`);
}

function bytesUnder(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return sum(readdirSync(path).map((name) => bytesUnder(join(path, name))));
}

async function ask(contexts: Record<Name, AppContext>): Promise<void> {
  const serve = (name: Name) =>
    startServer(new App(contexts[name]), { host: "127.0.0.1", port: 0, access: () => LOCAL_ACCESS, pages: false });
  const servers = { file: await serve("file"), neo4j: await serve("neo4j") };
  const asking =
    (name: Name): Ask =>
    async (query, variables = {}) => {
      const response = await fetch(`${servers[name].url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    };
  for (const { name: what, query, variables } of await questionsOf(asking("file"))) {
    const spent = { file: [] as Spent[], neo4j: [] as Spent[] };
    for (let round = 0; round < ROUNDS; round++)
      for (const name of NAMES) spent[name].push(await timed(name, () => asking(name)(query, variables)));
    const shown = (of: readonly Spent[]): string => {
      const times = of.map(({ ms }) => ms).sort((a, b) => a - b);
      return `${middle(times).toFixed(1)} ms (${times.at(-1)!.toFixed(0)})`;
    };
    const ratio = (key: keyof Spent): string => {
      const [one, other] = NAMES.map((name) => middle(spent[name].map((of) => of[key]).sort((a, b) => a - b))) as [
        number,
        number,
      ];
      return one === 0 ? "" : (other / one).toFixed(2);
    };
    console.log(`| ${what}: median (worst) | ${shown(spent.file)} | ${shown(spent.neo4j)} | ${ratio("ms")} | |`);
  }
  for (const name of NAMES) await servers[name].close();
}

async function timed(name: Name, work: () => Promise<unknown>): Promise<Spent> {
  const [at, cpu, server] = [monotonicMs(), process.cpuUsage(), name === "neo4j" ? serverCpuMs() : 0];
  await work();
  const ms = monotonicMs() - at;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 + (name === "neo4j" ? serverCpuMs() - server : 0) };
}

/** Where the system tells it: in hundredths of a second. */
function serverCpuMs(): number {
  if (home === undefined) return 0;
  const pid = readFileSync(join(home, "neo4j.pid"), "utf8").trim();
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, n) => total + (n ?? 0), 0);
}
