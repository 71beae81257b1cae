/**
 * Stores as a build before this one wrote them (fixtures/, written by write-before.ts) hold the same graph for this build, and for any
 * build whose lists of kinds, statuses and roles stand in another order or have a word put between.
 */
import { execFile } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LINK_KINDS } from "#model/kinds.ts";
import { STORED_WORDS } from "#model/stored-words.ts";
import { openStore } from "#store/open.ts";
import { pointInTime } from "#store/neo4j/connection.ts";
import { KEY_CHECK } from "../support/batches.ts";
import { writeMovedBuild } from "../support/moved-lines.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { readAll, snapshotIdOf } from "./read-all.ts";

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(file(name), "utf8"));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const WRITTEN = withVersions(json("fixtures/before.content.json") as Record<string, unknown>);

/** As if they had just been made. */
function withVersions(written: Record<string, unknown>): Record<string, unknown> {
  const content = written["content"] as { others: { type: string; doc?: object }[] };
  const others = content.others.map((line) => (line.type === "doc" ? { ...line, doc: { ...line.doc, version: 1 } } : line));
  return { ...written, content: { ...content, others } };
}

/** Some thirty builds are written and loaded. */
const SLOW_MS = 180_000;

const folder = mkdtempSync(join(tmpdir(), "trama-before-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a file of a build before this one", () => {
  let snapshot: string;

  it("has every kind of link, so that none can have become another unseen", () => {
    const { linkCounts } = WRITTEN["graph"] as { linkCounts: object };
    // A kind that came later is in no store of before.
    const later = LINK_KINDS.slice(29);
    expect(Object.keys(linkCounts).sort()).toEqual(LINK_KINDS.filter((kind) => !later.includes(kind)).sort());
  });

  it("reads the same, and is sound", async () => {
    const path = join(folder, "before.db");
    copyFileSync(file("fixtures/before.db"), path);
    const store = await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });
    expect(plain(await readAll(store))).toEqual(WRITTEN);
    expect(await store.check()).toEqual([]);
    snapshot = await snapshotIdOf(store);
    await store.close();
  });

  it(
    "reads the same wherever the lines of kinds, statuses and roles stand and a new one is put in between",
    async () => {
      const builds = join(folder, "builds");
      const places = Math.max(...Object.values(STORED_WORDS).map((words) => words.names.length));
      for (let place = 0; place <= places; place++) {
        const build = join(builds, String(place));
        expect(writeMovedBuild(build, place, ["base", "model", "store", "graph"])).toBe(Object.keys(STORED_WORDS).length);
        copyFileSync(file("fixtures/before.db"), join(build, "store.db"));
      }
      const flags = ["-C", "trama-src", file("moved-lines-child.js"), builds];
      const { stdout } = await promisify(execFile)(process.execPath, flags, { maxBuffer: 1e9 });
      const said = stdout.trim().split("\n");
      expect(said).toHaveLength(places + 1);
      for (const line of said) {
        const { place, ...said } = JSON.parse(line) as { place: number; read: unknown; snapshot: string };
        expect(said, `with a word put in at ${place}`).toEqual({ read: WRITTEN, snapshot });
      }
      // What a build has given a store words for, one that lacks them does not open.
      const url = `sqlite:${join(builds, "0", "store.db")}`;
      await expect(openStore({ url, keyCheck: KEY_CHECK })).rejects.toMatchObject({
        code: "STORE_WORDS",
        message: expect.stringContaining("link kind NewWord") as unknown,
      });
    },
    SLOW_MS,
  );
});

const required = neo4jForTests();

interface Dump {
  readonly schema: readonly string[];
  readonly nodes: readonly { readonly labels: readonly string[]; readonly props: Record<string, unknown> }[];
  readonly links: readonly {
    readonly from: number;
    readonly to: number;
    readonly type: string;
    readonly props: Record<string, unknown>;
  }[];
}

describe.skipIf(!required.there)(required.title("a database of a build before this one"), () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => server.release());

  it("reads the same, is sound, and has the constraints of one made now", async () => {
    const constraints = () => server.query("SHOW CONSTRAINTS YIELD createStatement AS text RETURN text ORDER BY text");
    await (await openStore({ ...server.config, keyCheck: KEY_CHECK })).close();
    const now = await constraints();
    await load(server, json("fixtures/before.neo4j.json") as Dump);
    expect((await constraints()).length).toBeLessThan(now.length);
    const store = await openStore({ ...server.config, keyCheck: KEY_CHECK });
    expect(plain(await readAll(store))).toEqual(WRITTEN);
    expect(await store.check()).toEqual([]);
    expect(await constraints()).toEqual(now);
    await store.close();
  });
});

/** Makes the server's database what was dumped. */
async function load(server: TestNeo4j, dump: Dump): Promise<void> {
  await server.empty();
  for (const { name } of (await server.query("SHOW CONSTRAINTS YIELD name")) as { name: string }[])
    await server.query(`DROP CONSTRAINT ${name}`);
  for (const { name } of (await server.query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")) as {
    name: string;
  }[])
    await server.query(`DROP INDEX ${name}`);
  for (const statement of dump.schema) await server.query(statement);
  const nodes = dump.nodes.map(({ labels, props }, number) => ({ labels, props: read(props), number: neo4j.int(number) }));
  await server.query("UNWIND $rows AS row CREATE (n) SET n = row.props, n:$(row.labels), n._number = row.number", nodes);
  const links = dump.links.map(({ from, to, type, props }) => ({
    ...{ from: neo4j.int(from), to: neo4j.int(to), type, props: read(props) },
  }));
  await server.query(
    "UNWIND $rows AS row MATCH (a {_number: row.from}), (b {_number: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.props",
    links,
  );
  await server.query("MATCH (n) REMOVE n._number");
}

/** Whole numbers were dumped as `{ int }`, times as `{ time }`. */
function read(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== "object" || value === null) return value;
  const { int, time } = value as { int?: number; time?: number };
  if (int !== undefined) return neo4j.int(int);
  if (time !== undefined) return pointInTime(time);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one)]));
}
