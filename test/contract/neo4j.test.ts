import { int } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { COLLECTIONS } from "#model/documents.ts";
import { personIdOf } from "#model/ids.ts";
import type { Props } from "#model/record.ts";
import type { Store } from "#store/port.ts";
import { openStore } from "#store/open.ts";
import { alias, batch, contentOf, draft, entity, KEY_CHECK, minter, randomBatches, source, T0 } from "../support/batches.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { judge } from "../support/judge.ts";
import { RULE_BEFORE, WORDS_BEFORE } from "../support/words-before.ts";
import { fourIdentities } from "./persons.contract.ts";
import { storeContract, type OpenedStore } from "./store.contract.ts";

const required = neo4jForTests();
const flightRow = draft("ALFA", "f", "a", {
  kind: "FLIGHT",
  entities: [entity("Flight", "XX1", { asserted: {}, aliases: [minter.alias("Flight", "ALFA/F1")] })],
});

describe.skipIf(!required.there)(required.title("on a real server"), () => {
  let neo4j: TestNeo4j;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => neo4j.release());

  const open = async (): Promise<OpenedStore> => {
    await neo4j.empty(KEY_CHECK);
    let store = await openStore({ ...neo4j.config, keyCheck: KEY_CHECK });
    return {
      store,
      async reopen(keyCheck = KEY_CHECK) {
        await store.close();
        store = await openStore({ ...neo4j.config, keyCheck });
        return store;
      },
      another: () => openStore({ ...neo4j.config, keyCheck: KEY_CHECK }),
      ageLeases: async (ms) => void (await neo4j.query("MATCH (l:_Lease) SET l.given = l.given - $rows[0]", [int(ms)])),
      cleanup: () => store.close(),
    };
  };
  storeContract("neo4j", open, { randomRuns: 2 });

  it("takes over names of the first version, which kept all mentions in one list", async () => {
    const opened = await open();
    const flew = (i: number) =>
      draft("ALFA", `${i}`, "a", {
        entities: [entity("Identity", `P${i}`), alias("Flight", "ALFA/F1")],
        links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true }],
      });
    await opened.store.ingestBatch(batch(source("ALFA"), ...Array.from({ length: 300 }, (_, i) => flew(i))));
    await neo4j.query(
      `MATCH (r:Record) WITH collect(r.id) AS records MATCH (m:_AliasMentions) DELETE m
        WITH DISTINCT records MATCH (a:_Alias) SET a.claims = [], a.mentions = records REMOVE a.said`,
    );
    await neo4j.query("MATCH (m:_Meta) SET m.schemaVersion = 1 WITH m MATCH (s:_Statement) DELETE s");
    const store = await opened.reopen!();
    expect(await neo4j.query("MATCH (a:_Alias) RETURN a.claims AS before, a.said IS NOT NULL AS packed")).toEqual([
      { before: null, packed: true },
    ]);
    await store.ingestBatch(batch(source("ALFA"), flew(300), flightRow));
    expect((await store.links({ entity: flightRow.entities[0]!.id, direction: "in", limit: 1000 })).length).toBe(301);
    expect(await store.check()).toEqual([]);
    await opened.cleanup();
  });

  it("leaves what analysts put beside what is trama's, and takes away what trama no longer says", async () => {
    const opened = await open();
    const { store } = opened;
    const [ana, anna, phone] = [entity("Identity", "ANA"), entity("Identity", "ANNA"), entity("Contact", "PHONE/+1")];
    const row = (from: string, content: string, asserted: Props, at: { at?: number }) =>
      draft(from, "row", content, {
        entities: [{ ...ana, asserted }, phone],
        links: [{ kind: "USES", from: 0, to: 1, ...at }],
      });
    const other = draft("ALFA", "other", "a", { entities: [anna, phone], links: [{ kind: "USES", from: 0, to: 1 }] });
    await store.ingestBatch(batch(source("ALFA"), row("ALFA", "a", { surname: "ROJAS", sex: "F" }, { at: T0 }), other));
    const person = personIdOf([ana.id, anna.id].sort()[0]!);
    await judge(store, { persons: [ana.id, anna.id].map((identity) => ({ identity, person })) });
    await neo4j.query("MATCH (n) WHERE n:Entity OR n:Person SET n.watched = 'by maria'");
    await neo4j.query("MATCH (:Entity)-[r:USES]->() SET r.watched = 'by maria'");
    const seen = () =>
      neo4j.query(`MATCH (n:Entity {id: '${ana.id}'})-[r:USES]->(), (n)-[:IDENTIFIED_AS]->(p)
        RETURN n.watched AS entity, r.watched AS link, p.watched AS person, n.surname AS surname, n.sex AS sex, r.at IS NULL AS untimed`);
    const kept = { entity: "by maria", link: "by maria", person: "by maria" };
    await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 1 }), row("ALFA", "b", { surname: "ROJAS LEON" }, {})));
    expect(await seen()).toEqual([{ ...kept, surname: "ROJAS LEON", sex: null, untimed: true }]);
    await store.ingestBatch(batch(source("BRAVO"), row("BRAVO", "c", { sex: "F" }, { at: T0 })));
    expect(await seen()).toEqual([{ ...kept, surname: "ROJAS LEON", sex: "F", untimed: false }]);
    await store.withdrawSource("BRAVO", T0);
    expect(await seen()).toEqual([{ ...kept, surname: "ROJAS LEON", sex: null, untimed: true }]);
    expect(await store.check()).toEqual([]);
    await opened.cleanup();
  });

  it("hands on who carries a token before they are many, and finds each of them until they no longer carry it", async () => {
    const { store, cleanup } = await open();
    const people = Array.from({ length: 130 }, (_, i) => entity("Identity", `P${i}`, { tokens: ["ROJAS", `PA${i}00000`] }));
    const rows = people.map((one, i) => draft(i % 3 === 0 ? "ALFA" : "BRAVO", `${i}`, "a", { entities: [one] }));
    const pages = async () => (await neo4j.query("MATCH (p:_TokenPage) RETURN p.token AS token")).length;
    const rowsOf = (name: string) => rows.filter((_, i) => (i % 3 === 0) === (name === "ALFA"));
    for (let from = 0; from < 90; from += 10)
      await store.ingestBatch(batch(source("BRAVO"), ...rowsOf("BRAVO").slice(from, from + 10)));
    await store.ingestBatch(batch(source("ALFA"), ...rowsOf("ALFA")));
    expect(await pages()).toBeGreaterThan(2);
    const carriers = (of: readonly { id: string }[]) => of.map(({ id }) => id).sort();
    const found = async (limit: number) => (await store.searchPostings(["ROJAS"], null, limit)).map(({ entity }) => entity);
    expect(await found(1000)).toEqual(carriers(people));
    expect(await found(7)).toEqual(carriers(people).slice(0, 7));
    expect(await store.check()).toEqual([]);
    await store.withdrawSource("BRAVO", T0);
    expect(await found(1000)).toEqual(carriers(people.filter((_, i) => i % 3 === 0)));
    expect(await store.check()).toEqual([]);
    await store.withdrawSource("ALFA", T0);
    expect(await store.searchTokens({ exact: ["ROJAS"], keys: ["$0000"], limit: 9 })).toEqual([]);
    expect(await neo4j.query("MATCH (n:_Token|_TokenPage|_TokenKey) RETURN labels(n) AS labels")).toEqual([]);
    await cleanup();
  });

  it("takes over documents of before they had versions, and lets go of leases, which were by another clock", async () => {
    const opened = await open();
    const run = { id: "u_1", sort: "1", refs: [], body: { id: "u_1" } as never };
    await opened.store.putDocs([{ collection: "runs", append: [run] }]);
    await neo4j.query("MATCH (d:Run) REMOVE d._version, d._locked");
    await neo4j.query("CREATE (:_Lease {name: 'detect', holder: 'who died', until: timestamp() + 86400000})");
    await neo4j.query("MATCH (s:_Statement) WHERE s.name STARTS WITH '004' DELETE s");
    const store = await opened.reopen!();
    expect(await store.docs("runs", ["u_1"])).toEqual([{ ...run, version: 1 }]);
    await store.putDocs([{ collection: "runs", replace: [{ ...run, version: 1 }] }]);
    expect(await store.lease("detect", "another", 60_000)).toEqual({ lease: "detect", token: 1 });
    await opened.cleanup();
  });

  it("gives a collection and a kind that came later their constraint and their code in a database made before", async () => {
    const opened = await open();
    const constraints = () =>
      neo4j.query("SHOW CONSTRAINTS YIELD name WHERE name STARTS WITH 'document_id_' RETURN name ORDER BY name");
    const all = await constraints();
    expect(all).toHaveLength(COLLECTIONS.length);
    await neo4j.query("DROP CONSTRAINT document_id_Setting");
    await neo4j.query("MATCH (s:_Statement {name: '001-document-id Setting'}) DELETE s");
    await neo4j.query("MATCH (w:_Word {name: 'settings'}) DELETE w");
    await opened.reopen!();
    expect(await constraints()).toEqual(all);
    expect(await neo4j.query("MATCH (w:_Word {list: 'collection'}) RETURN w.name AS name ORDER BY w.code")).toEqual(
      COLLECTIONS.map((name) => ({ name })),
    );
    await neo4j.query("CREATE (:_Word {list: 'link kind', name: 'SHIPPED_VIA', code: 99})");
    await expect(opened.reopen!()).rejects.toMatchObject({ code: "STORE_WORDS" });
    await neo4j.query("MATCH (w:_Word {code: 99}) DELETE w");
    await opened.cleanup();
  });

  it("takes over every word that users said, once, where the last on a pair stood in the place of those before", async () => {
    const opened = await open();
    await fourIdentities(opened);
    const [first, second, third, other] = WORDS_BEFORE;
    // As the builds before this one wrote them: plain values are properties, and the whole is text beside them.
    await neo4j.query(
      "UNWIND $rows AS row CREATE (j:Judgement) SET j = row.props WITH j MATCH (i:Entity) WHERE i.id IN [j.left, j.right] CREATE (j)-[:JUDGES]->(i)",
      [third, other, RULE_BEFORE].map((one) => {
        const { comparisons, ...plain } = one;
        return { props: { ...plain, _body: JSON.stringify({ ...one, comparisons }) } };
      }),
    );
    const docs = [second, third, first].map((word) => ({
      id: `${word.id}.${word.at}`,
      sort: word.at!,
      refs: [word.left],
      body: word,
    }));
    const finding = { id: "x1.0", sort: "2026", refs: [], body: { finding: "x1", review: "DISMISSED" } };
    await opened.store.putDocs([{ collection: "decisions", append: [...docs, finding] as never }]);
    await neo4j.query("MATCH (s:_Statement) WHERE s.name STARTS WITH '004-judgement' DELETE s");
    const store = await opened.reopen!();
    const kept = [RULE_BEFORE, ...WORDS_BEFORE.map((word) => ({ ...word, id: `${word.id}.${word.at}` }))];
    expect(await store.judgements()).toEqual(kept);
    expect((await store.listDocs("decisions", { limit: 9 })).map(({ id }) => id)).toEqual(["x1.0"]);
    expect(await neo4j.query("MATCH (j:Judgement)-[:JUDGES]->() RETURN j.id AS id, count(*) AS judged ORDER BY id")).toEqual(
      kept.map(({ id }) => ({ id, judged: 2 })).sort((one, two) => (one.id < two.id ? -1 : 1)),
    );
    const later = { ...first, id: "j_9" };
    await judge(store, { said: [later] });
    expect((await store.judgements()).slice(-2).map(({ id }) => id)).toEqual([kept.at(-1)!.id, "j_9"]);
    await opened.cleanup();
  });

  it("gives a database made before its captions, times and days as the database's own, and a person for everybody", async () => {
    const opened = await open();
    const shift = entity("Shift", "PTY:S1/1", {
      intrinsic: { startsAt: "2026-01-01T08:00:00Z", airport: "PTY" },
      asserted: { zone: "APRON" },
    });
    const ana = entity("Identity", "ANA", { asserted: { surname: "PEREZ", dateOfBirth: "1990-02-03" } });
    const document = entity("TravelDocument", "PAN:1", { asserted: {} });
    const links = [
      { kind: "ROSTERED", from: 0, to: 1 },
      { kind: "HOLDS", from: 0, to: 2, props: { expiry: "2030-01-01" } },
    ] as const;
    await opened.store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana, shift, document], links })));
    const said = {
      id: "j_1",
      left: ana.id,
      right: ana.id,
      verdict: "UNSURE",
      by: "user:maria",
      score: null,
      comparisons: [],
    } as const;
    await judge(opened.store, { said: [{ ...said, reason: null, at: "2026-01-01T00:00:00.000Z", handling: "AMBER" }] });
    const run = { id: "u_1", sort: "1", refs: [personIdOf(ana.id)], body: { startedAt: "2026-01-02T00:00:00.000Z" } as never };
    await opened.store.putDocs([{ collection: "runs", append: [run] }]);
    const seen = () =>
      neo4j.query(
        `MATCH (p:Person)<-[:IDENTIFIED_AS]-(i:Identity)-[:ROSTERED]->(s:Shift), (i)-[h:HOLDS]->(), (j:Judgement), (d:Run)-[:CONCERNS]->(p)
         RETURN p.id AS person, p.name AS name, s.name AS shift, valueType(s.startsAt) AS startsAt, valueType(i.dateOfBirth) AS born,
           valueType(h.expiry) AS expiry, valueType(j.at) AS judged, valueType(d.startedAt) AS started, size(s.records) AS records`,
      );
    const now = await seen();
    const [moment, day] = ["ZONED DATETIME NOT NULL", "DATE NOT NULL"];
    expect(now).toEqual([
      {
        ...{ person: personIdOf(ana.id), name: "PEREZ", shift: "PTY/APRON 2026-01-01T08:00:00Z", records: 1 },
        ...{ startsAt: moment, born: day, expiry: day, judged: moment, started: moment },
      },
    ]);
    // As the builds before this one left it.
    await neo4j.query(
      `MATCH (d:Run)-[c:CONCERNS]->(p:Person)<-[:IDENTIFIED_AS]-(i:Identity)-[:ROSTERED]->(s:Shift), (i)-[h:HOLDS]->(), (j:Judgement)
       CREATE (d)-[:CONCERNS]->(i)
       SET s.startsAt = toString(s.startsAt), s.name = s.natural, i.dateOfBirth = toString(i.dateOfBirth), h.expiry = toString(h.expiry),
         j.at = toString(j.at), d.startedAt = toString(d.startedAt)
       REMOVE s.records
       DETACH DELETE p`,
    );
    await neo4j.query("MATCH (s:_Statement) WHERE s.name STARTS WITH '006' OR s.name = 'readable properties' DELETE s");
    const store = await opened.reopen!();
    expect(await seen()).toEqual(now);
    expect(await store.check()).toEqual([]);
    await opened.cleanup();
  });

  it("keeps a person's node by who is who: its name, whom it leads to, and what concerns it", async () => {
    const opened = await open();
    const { store } = opened;
    const named = (key: string, surname: string) =>
      draft("ALFA", key, "a", { entities: [entity("Identity", key, { asserted: { surname } })] });
    await store.ingestBatch(batch(source("ALFA"), named("A", "PEREZ"), named("B", "GOMEZ")));
    const [a, b] = ["A", "B"].map((key) => entity("Identity", key).id).sort() as [string, string];
    const doc = { id: "u_1", sort: "1", refs: [personIdOf(b)], body: {} as never };
    await store.putDocs([{ collection: "runs", append: [doc] }]);
    const people = () =>
      neo4j.query(
        `MATCH (p:Person) OPTIONAL MATCH (d:Run)-[:CONCERNS]->(p)
         RETURN p.id AS id, COUNT { (p)<-[:IDENTIFIED_AS]-(:Identity) } AS identities, d.id AS run ORDER BY id`,
      );
    const [pa, pb] = [personIdOf(a), personIdOf(b)];
    expect(await people()).toEqual([
      { id: pa, identities: 1, run: null },
      { id: pb, identities: 1, run: "u_1" },
    ]);
    await judge(store, { persons: [a, b].map((identity) => ({ identity, person: pa })) });
    expect(await people()).toEqual([{ id: pa, identities: 2, run: "u_1" }]);
    await judge(store, { persons: [{ identity: b, person: pb }] });
    expect((await people()).map((row) => (row as { identities: number }).identities)).toEqual([1, 1]);
    expect(await store.check()).toEqual([]);
    const later = { ...source("ALFA"), exportedAt: T0 + 1_000 };
    await store.ingestBatch(
      batch(later, draft("ALFA", "A", "b", { entities: [entity("Identity", "A", { asserted: { surname: "PEREIRA" } })] })),
    );
    expect(await neo4j.query("MATCH (p:Person) RETURN p.name AS name ORDER BY name")).toEqual([
      { name: "GOMEZ" },
      { name: "PEREIRA" },
    ]);
    await store.withdrawSource("ALFA", T0);
    expect(await people()).toEqual([]);
    await opened.cleanup();
  });

  it("takes over an SQLite store by its backup and hands it back, line for line", async () => {
    const { store, cleanup } = await open();
    const [first, second] = await Promise.all([sqlite(), sqlite()]);
    for (const batch of randomBatches(mulberry32(5))) await first.ingestBatch(batch);
    await first.withdrawSource("ALFA", 5);
    const lines = await linesOf(first);
    await store.restore(streamOf(lines));
    expect(await store.check()).toEqual([]);
    expect(await contentOf(store)).toEqual(await contentOf(first));
    expect(await linesOf(store)).toEqual(lines);
    await second.restore(streamOf(await rawLinesOf(store)));
    expect(await linesOf(second)).toEqual(lines);
    await Promise.all([cleanup(), first.close(), second.close()]);
  });

  it("leaves nothing of a backup that turns out damaged, and can be filled afterwards", async () => {
    const { store, cleanup } = await open();
    const first = await sqlite();
    for (const batch of randomBatches(mulberry32(6))) await first.ingestBatch(batch);
    const lines = await rawLinesOf(first);
    await expect(store.restore(streamOf(lines.slice(0, -1)))).rejects.toMatchObject({ code: "BAD_INPUT" });
    expect(await store.info()).toMatchObject({ records: 0, entities: {}, links: {} });
    await store.restore(streamOf(lines));
    expect(await store.check()).toEqual([]);
    await Promise.all([cleanup(), first.close()]);
  });

  it("has a batch whole or not at all when the connection goes in the middle of it", async () => {
    const { store, cleanup } = await open();
    const drafts = Array.from({ length: 300 }, (_, i) => draft("ALFA", `${i}`, "a", { entities: [entity("Identity", `P${i}`)] }));
    const landing = store.ingestBatch(batch(source("ALFA"), ...drafts)).catch(() => undefined);
    await Promise.all([cleanup(), landing]);
    const again = await openStore({ ...neo4j.config, keyCheck: KEY_CHECK });
    expect([0, 300]).toContain((await again.info()).records);
    expect(await again.check()).toEqual([]);
    await again.ingestBatch(batch(source("ALFA"), ...drafts));
    expect(await again.info()).toMatchObject({ records: 300, entities: { Identity: 300 } });
    await again.close();
  });

  it("keeps what it wrote readable in Browser: labels, types, plain values, names", async () => {
    const { store, cleanup } = await open();
    const ana = entity("Identity", "ANA", { asserted: { surname: "PEREZ", givenNames: "ANA" } });
    const flight = entity("Flight", "CM204/PTY/2026-11-21", { asserted: { capacity: 160 } });
    const link = { kind: "TRAVELLED_ON", from: 0, to: 1, at: T0, props: { seat: "12A", bagCount: 2 } } as const;
    await store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana, flight], links: [link] })));
    expect(
      await neo4j.query(
        `MATCH (i:Identity:Entity)-[r:TRAVELLED_ON]->(f:Flight:Entity)
         RETURN i.name AS name, i.surname AS surname, f.name AS flight, f.capacity AS capacity, r.seat AS seat, r.bagCount AS bags, toString(r.at) AS at`,
      ),
    ).toEqual([
      {
        name: "PEREZ, ANA",
        surname: "PEREZ",
        flight: "CM204/PTY/2026-11-21",
        capacity: 160,
        seat: "12A",
        bags: 2,
        at: "2026-01-01T00:00:00Z",
      },
    ]);
    expect(
      await neo4j.query(
        "MATCH (r:Record)-[:HAS_RAW]->(t:RawText) RETURN r.source AS source, r.status AS status, t.text IS NOT NULL AS text",
      ),
    ).toEqual([{ source: "ALFA", status: "ACTIVE", text: true }]);
    await cleanup();
  });
});

describe("a Neo4j that cannot be reached", () => {
  it("is told apart from other failures", async () => {
    const config = { url: "bolt://127.0.0.1:1", username: "neo4j", password: "x", keyCheck: KEY_CHECK };
    await expect(openStore(config)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });
});

function sqlite(): Promise<Store> {
  return openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
}

async function rawLinesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.backup()) lines.push(line);
  return lines;
}

/** Parsed, because the order of names in an object is no part of what it says. */
async function linesOf(store: Store): Promise<unknown[]> {
  return (await rawLinesOf(store)).map((line) => JSON.parse(line) as unknown);
}

async function* streamOf(lines: readonly unknown[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === "string" ? line : JSON.stringify(line);
}
