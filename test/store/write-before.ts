/**
 * Writes test/store/fixtures/: a store of each kind as a build left it, and what was in it. The ones that are kept there were written by
 * the last build before stored words had codes, schema 3 of SQLite and 2 of Neo4j; later builds must read the same in them
 * (before.test.ts). To take them of another build: copy this file and read-all.ts to the same places in a checkout of it, and run there
 *
 *     npx tsx --conditions=trama-src test/store/write-before.ts FOLDER bolt://neo4j:PASSWORD@127.0.0.1:7687
 *
 * against a Neo4j that may be emptied. The key is that of test/support/batches.ts: 32 bytes of 7.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { mulberry32 } from "#base/prng.ts";
import { personIdOf } from "#model/ids.ts";
import { LINK_KINDS, LINKS, PARTY_ROLES, type EntityKind } from "#model/kinds.ts";
import { RECORD_CODES } from "#model/record.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { batch, DAY, draft, entity, KEY_CHECK, randomBatches, source, T0 } from "../support/batches.ts";
import { readAll } from "./read-all.ts";
import { judge } from "../support/judge.ts";

/** Every kind of record, link and role, every status that a store can give, and documents in every collection. */
async function fill(store: Store): Promise<void> {
  for (const next of randomBatches(mulberry32(8), 3)) await store.ingestBatch(next);
  const links = LINK_KINDS.map((kind, i) => {
    const { from, to, event } = LINKS[kind];
    const [start, end] = [from, to].map((kinds, end) => entity(kinds.at(-1) as EntityKind, `${kind}/${end}`, { asserted: {} }));
    const time = i % 3 === 0 ? {} : i % 3 === 1 ? { at: T0 + i * DAY } : { at: T0 + i * DAY, until: T0 + (i + 1) * DAY };
    return draft("CHARLIE", kind, "a", {
      kind: RECORD_CODES.names[i % RECORD_CODES.names.length]!,
      entities: [start!, end!],
      links: [{ kind, from: 0, to: 1, event, ...time }],
    });
  });
  const parties = PARTY_ROLES.map((role) =>
    draft("CHARLIE", role, "a", {
      kind: "INCIDENT_PARTY",
      entities: [
        entity("Identity", `PARTY/${role}`, { asserted: { surname: role } }),
        entity("Incident", "I1", { asserted: {} }),
      ],
      links: [{ kind: "INVOLVED_IN", from: 0, to: 1, props: { role } }],
    }),
  );
  await store.ingestBatch(batch(source("CHARLIE"), ...links, ...parties));
  await store.ingestBatch(
    batch(source("DELTA"), ...links.slice(0, 4).map((one, i) => ({ ...one, ...draft("DELTA", `${i}`, "a") }))),
  );
  await store.withdrawSource("DELTA", T0 + 101 * DAY);
  const [left, right] = [entity("Identity", "PARTY/COURIER").id, entity("Identity", "PARTY/SUSPECT").id].sort() as [
    string,
    string,
  ];
  const judged = { left, right, verdict: "SAME", by: "rule", score: 0.9, comparisons: [], reason: null, at: null } as const;
  await judge(store, {
    ruled: [{ id: "j_1", ...judged, handling: "AMBER" }],
    persons: [left, right].map((identity) => ({ identity, person: personIdOf(left) })),
  });
  const docs = ["runs", "findings", "clusters", "ingestReports", "decisions", "audit", "settings"].map((collection) => ({
    collection,
    docs: ["1", "2"].map((id) => ({
      id: `${collection}_${id}`,
      sort: id,
      refs: [left],
      body: { title: collection },
      version: 1,
    })),
  }));
  for (const [kind, write] of [
    ["DETECT", "append"],
    ["REVIEW", "replace"],
  ] as const) {
    const writes = docs.map(({ collection, docs }) => ({ collection, [write]: docs }));
    await store.putDocs(writes as never, { feed: { at: T0 + 102 * DAY, kind, source: null, count: 1 } });
  }
}

/** Nodes and relationships as they lie there, and the statements that make its constraints and indexes. */
async function dump(driver: ReturnType<typeof neo4j.driver>): Promise<unknown> {
  const rows = async (cypher: string): Promise<Record<string, unknown>[]> =>
    (await driver.executeQuery(cypher)).records.map((row) => row.toObject());
  const schema = [
    ...(await rows("SHOW CONSTRAINTS YIELD name, createStatement RETURN createStatement AS text ORDER BY name")),
    ...(await rows(
      "SHOW INDEXES YIELD name, type, owningConstraint, createStatement WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN createStatement AS text ORDER BY name",
    )),
  ].map(({ text }) => text);
  const nodes = await rows("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS props");
  const links = await rows(
    "MATCH (a)-[r]->(b) RETURN elementId(a) AS `from`, elementId(b) AS `to`, type(r) AS type, properties(r) AS props",
  );
  const numbers = new Map(nodes.map(({ id }, i) => [id, i]));
  return {
    schema,
    nodes: nodes.map(({ labels, props }) => ({ labels, props: written(props) })),
    links: links.map(({ from, to, type, props }) => ({
      from: numbers.get(from),
      to: numbers.get(to),
      type,
      props: written(props),
    })),
  };
}

/** JSON has one kind of number and no times: whole numbers as `{ int }`, times as `{ time }` in ms. */
function written(value: unknown): unknown {
  if (neo4j.isInt(value)) return { int: value.toNumber() };
  if (neo4j.isDateTime(value)) return { time: value.toStandardDate().getTime() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one)]));
}

const [folder, server] = process.argv.slice(2) as [string, string];
mkdirSync(folder, { recursive: true });
const write = (name: string, content: unknown): void => writeFileSync(join(folder, name), `${JSON.stringify(content)}\n`);

const path = join(folder, "before.db");
rmSync(path, { force: true });
const file = await openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });
await fill(file);
write("before.content.json", await readAll(file));
await file.close();

const { username, password, host, protocol } = new URL(server);
const driver = neo4j.driver(`${protocol}//${host}`, neo4j.auth.basic(username, password));
await driver.executeQuery("MATCH (n) DETACH DELETE n");
for (const [what, where] of [
  ["CONSTRAINT", "SHOW CONSTRAINTS"],
  ["INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'"],
]) {
  const { records } = await driver.executeQuery(where!);
  for (const row of records) await driver.executeQuery(`DROP ${what} ${row.get("name") as string} IF EXISTS`);
}
const graph = await openStore({ url: `${protocol}//${host}`, username, password, keyCheck: KEY_CHECK });
await fill(graph);
write("before.neo4j.json", await dump(driver));
await Promise.all([graph.close(), driver.close()]);
// All is in the one file once it is closed.
for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true });
