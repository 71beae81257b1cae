/**
 * The questions of docs/neo4j.md on the made-up world of seed/, as an analyst would put them to a real server: each answer is what loops over an
 * SQLite store of the same world come to (analyst-answers.ts), and there is one.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { isDate, isDateTime } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatTime } from "#model/time.ts";
import { checkStore } from "#app/jobs/look-after-store.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { localReader } from "../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { PlainWorld } from "../support/plain-world.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { ANSWERS, type Answer, type Cell } from "./analyst-answers.ts";

const PAGE = readFileSync("docs/neo4j.md", "utf8");
const QUESTIONS = [...PAGE.matchAll(/^\*\*\d+\. (.+?)\*\*[^]*?```cypher\n([^]*?)```/gm)].map(
  ([, title, cypher]) => [title!, cypher!] as const,
);
const INGEST_MS = 300_000;

it("every question of the page has an answer to compare with, and the other way round", () => {
  expect(QUESTIONS.map(([title]) => title)).toEqual(Object.keys(ANSWERS));
  expect(QUESTIONS.length).toBeGreaterThan(30);
});

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("questions of analysts on a real server"), () => {
  const dataDir = mkdtempSync(join(tmpdir(), "trama-analyst-"));
  let server: TestNeo4j;
  let world: PlainWorld;

  beforeAll(async () => {
    server = await takeNeo4j(required.value());
    for (const store of [server.config, { url: `sqlite:${join(dataDir, "seed.db")}` }]) {
      const context = await openContext({ dataDir, store, logger: silentLogger });
      await runIngest(localReader(context), { path: "seed" });
      if (store === server.config) expect(await checkStore(localReader(context))).toEqual([]);
      else world = await PlainWorld.of(context.store);
      await closeContext(context);
    }
  }, TURN_MS + INGEST_MS);
  afterAll(async () => {
    await server.release();
    rmSync(dataDir, { recursive: true });
  });

  it.each(QUESTIONS)(
    "%s",
    async (title, cypher) => {
      const { params = {}, rows } = ANSWERS[title]!(world);
      expect(rows.length).toBeGreaterThan(0);
      expect(inOrder(await server.table(cypher, paramsOf(params)))).toEqual(inOrder(rows));
    },
    INGEST_MS,
  );

  it("has everybody whom the store knows as a Person, once, with their identities", async () => {
    const people = new Map<string, string[]>();
    for (const one of world.entities("Identity"))
      people.set(world.personOf(one), [...(people.get(world.personOf(one)) ?? []), one.id]);
    const there = await server.table("MATCH (p:Person)<-[:IDENTIFIED_AS]-(i:Identity) RETURN p.id, p.name, collect(i.id)");
    expect(inOrder(there)).toEqual(inOrder([...people].map(([id, identities]) => [id, world.nameOf(id), identities])));
  });
});

function paramsOf(params: NonNullable<Answer["params"]>): Record<string, unknown> {
  const entries = Object.entries(params).map(([name, value]) => [
    name,
    value instanceof Date ? neo4j.types.DateTime.fromStandardDate(value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** Rows, and lists in them, in an order of their own; times and days as text. */
function inOrder(rows: readonly (readonly unknown[])[]): unknown[] {
  return sorted(rows.map((row) => row.map(plain)));
}

function plain(value: unknown): Cell {
  if (Array.isArray(value)) return sorted(value.map(plain)) as Cell[];
  if (isDateTime(value as object))
    return formatTime((value as InstanceType<typeof neo4j.types.DateTime>).toStandardDate().getTime());
  if (isDate(value as object)) return String(value);
  return value as Cell;
}

function sorted<T>(items: readonly T[]): T[] {
  const keyed = items.map((item) => [JSON.stringify(item), item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}
