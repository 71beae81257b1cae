import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { ROLE_CODES } from "#model/kinds.ts";
import type { Judgement } from "#model/judgement.ts";
import { openStore } from "#store/open.ts";
import { check } from "#store/sqlite/check.ts";
import { Db } from "#store/sqlite/db.ts";
import { type WithdrawPlace, withdrawStep } from "#store/sqlite/withdraw.ts";
import {
  batch,
  contentOf,
  DAY,
  draft,
  entity,
  graphOf,
  KEY_CHECK,
  randomBatches,
  source,
  T0,
  withoutPools,
} from "../../support/batches.ts";
import { RULE_BEFORE, WORDS_BEFORE } from "../../support/words-before.ts";
import { judge } from "../../support/judge.ts";

let folder: string;
let path: string;
const open = (): ReturnType<typeof openStore> => openStore({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-file-"));
  path = join(folder, "data", "trama.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes the file behind the store's back. */
function meddle(sql: string): void {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.close();
}

/** A file in which no name was drawn from a pool. */
const BEFORE_POOLS = `
      DROP TABLE pool_claim;
      DROP INDEX entity_pool;
      DROP INDEX entity_flight;
      ALTER TABLE entity DROP COLUMN pool;
      ALTER TABLE entity DROP COLUMN flight;
`;

describe("the file", () => {
  it("can be read by its owner only, with its companions, and leaves nothing in them when closed", async () => {
    const store = await open();
    await store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a")));
    for (const suffix of ["", "-wal", "-shm"]) expect(statSync(path + suffix).mode & 0o777, suffix).toBe(0o600);
    await store.close();
    await store.close();
    expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("holds the same after a withdrawal in steps as after one in one piece, and is sound after each of them", async () => {
    for (let seed = 20; seed < 26; seed++) {
      const batches = randomBatches(mulberry32(seed));
      const contents: unknown[] = [];
      for (const stepRecords of [1, 3, 1000]) {
        rmSync(join(folder, "data"), { recursive: true, force: true });
        const store = await open();
        for (const batch of batches) await store.ingestBatch(batch);
        await store.close();
        const db = new Db(path);
        const withdrawal = { source: "ALFA", at: 7, writes: [] };
        let records = 0;
        for (let next: WithdrawPlace | null | undefined; next !== null;) {
          const step = db.write(() => withdrawStep(db, withdrawal, next ?? undefined, (count) => count >= stepRecords));
          expect(db.read(() => check(db))).toEqual([]);
          records += step.records;
          next = step.next;
        }
        expect(records).toBeGreaterThan(3);
        db.close();
        const again = await open();
        expect(await again.check()).toEqual([]);
        contents.push(await contentOf(again));
        await again.close();
      }
      expect(contents[0]).toEqual(contents[2]);
      expect(contents[1]).toEqual(contents[2]);
    }
  });

  it("is refused when it is of a newer version, of another program, or no database", async () => {
    await (await open()).close();
    meddle("PRAGMA user_version = 99");
    await expect(open()).rejects.toMatchObject({ code: "STORE_VERSION" });
    meddle("PRAGMA user_version = 1; PRAGMA application_id = 1");
    await expect(open()).rejects.toMatchObject({ code: "STORE_FOREIGN" });
    writeFileSync(path, "not a database, and long enough that no header of one could hide in it ".repeat(20));
    await expect(open()).rejects.toMatchObject({ code: "STORE_FOREIGN" });
    await expect(openStore({ url: `sqlite:${folder}`, keyCheck: KEY_CHECK })).rejects.toMatchObject({
      code: "STORE_UNAVAILABLE",
    });
    await expect(openStore({ url: "sqlite:", keyCheck: KEY_CHECK })).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });

  it("is refused when its words are not this build's, and told of those that it lacks", async () => {
    await (await open()).close();
    meddle("DELETE FROM word WHERE list = 'role'");
    await (await open()).close();
    const db = new DatabaseSync(path);
    const row = db.prepare("SELECT code FROM word WHERE list = 'role' AND name = 'VICTIM'").get() as { code: number };
    db.close();
    expect(row.code).toBe(ROLE_CODES.of.VICTIM);
    meddle("INSERT INTO word (list, name, code) VALUES ('link kind', 'SHIPPED_VIA', 99)");
    await expect(open()).rejects.toMatchObject({ code: "STORE_WORDS" });
    meddle("DELETE FROM word WHERE code = 99; UPDATE word SET code = 99 WHERE name = 'HOLDS'");
    await expect(open()).rejects.toMatchObject({ code: "STORE_WORDS" });
  });

  it("is one and the same by whatever link it is named", async () => {
    await (await open()).close();
    const link = join(folder, "link.db");
    symlinkSync(path, link);
    const { lockService } = await import("#store/sqlite/service-lock.ts");
    const lock = lockService(path, "one");
    expect(() => lockService(link, "two")).toThrow(/^Another service runs on this store: process \d+ \(one\)/);
    lock.release();
    lockService(link, "two").release();
    const linked = await openStore({ url: `sqlite:${link}`, keyCheck: KEY_CHECK });
    await linked.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a")));
    rmSync(`${path}-wal`);
    await expect(linked.withdrawSource("ALFA", T0)).rejects.toMatchObject({ code: "STORE_GONE" });
    await linked.close();
    expect(readdirSync(folder).sort()).toEqual(["data", "link.db"]);
  });

  it("takes fewer records at once while a service runs, also of one that has only just begun, and keeps none from beginning", async () => {
    const alone = await open();
    const { lockService } = await import("#store/sqlite/service-lock.ts");
    const lock = lockService(path, "one");
    const beside = await open();
    lock.release();
    const after = await open();
    lockService(path, "two").release();
    expect(beside.batchRecords).toBeLessThan(alone.batchRecords / 2);
    expect(after.batchRecords).toBe(alone.batchRecords);
    for (const store of [alone, beside, after]) await store.close();
  });

  it("says which versions a migration applied", async () => {
    const { openSqlite } = await import("#store/sqlite/open.ts");
    const store = await openSqlite({ url: `sqlite:${path}`, keyCheck: KEY_CHECK });
    expect(await store.migrate()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(await store.migrate()).toEqual([]);
    expect((await store.info()).schemaVersion).toBe(8);
    await store.close();
  });

  it("takes over a file of the first version: which links have several times is worked out from their records", async () => {
    const store = await open();
    for (const batch of withoutPools(randomBatches(mulberry32(11)))) await store.ingestBatch(batch);
    const { labels } = await store.labels();
    const readable = new Set([...labels].filter(([, text]) => text === "GREEN").map(([label]) => label));
    const times = await store.linkTimesUnder(readable);
    const [left, right] = [entity("Identity", "PTY:S1").id, entity("Identity", "GARCIA/0").id].sort() as [string, string];
    const judgement = { id: "j_1", left, right, verdict: "UNSURE", by: "rule:x@1", score: 0.5, comparisons: [] } as const;
    await judge(store, { ruled: [{ ...judgement, reason: null, at: null, handling: "" }] });
    const content = await contentOf(store);
    expect(times.size).toBeGreaterThan(0);
    await store.close();
    meddle(`
      ${BEFORE_POOLS}
      ALTER TABLE doc DROP COLUMN version;
      DROP TABLE said;
      DROP TABLE word;
      DROP TABLE link_varied;
      ALTER TABLE judgement RENAME TO later;
      CREATE TABLE judgement (id TEXT PRIMARY KEY, left TEXT NOT NULL, right TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO judgement SELECT id, left, right, body FROM later;
      DROP TABLE later;
      CREATE INDEX judgement_left ON judgement (left);
      CREATE INDEX judgement_right ON judgement (right);
      DROP INDEX link_out;
      CREATE INDEX link_out ON link (source, kind, target, hash, at, label_set);
      PRAGMA user_version = 1;
    `);
    const again = await open();
    expect(await again.check()).toEqual([]);
    expect(await again.linkTimesUnder(readable)).toEqual(times);
    expect((await again.judgementsOf([left])).map(({ id }) => id)).toEqual(["j_1"]);
    expect(await contentOf(again)).toEqual(content);
    await again.close();
  });

  it("takes over every word that users said, once, where the last on a pair stood in the place of those before", async () => {
    await (await open()).close();
    const [first, second, third, other] = WORDS_BEFORE;
    const row = (table: string, values: readonly string[]): string =>
      `INSERT INTO ${table} VALUES (${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ")});`;
    const judged = (word: Judgement): string =>
      row("judgement (id, left, right, body)", [word.id, word.left, word.right, JSON.stringify(word)]);
    const decided = (word: Judgement): string => {
      const id = `${word.id}.${word.at}`;
      return (
        row("doc (collection, id, sort, refs, body)", ["decisions", id, word.at!, `["${word.left}"]`, JSON.stringify(word)]) +
        row("doc_ref (collection, ref, sort, id)", ["decisions", word.left, word.at!, id])
      );
    };
    // The last word on the one pair is there twice; on the other a crash came between the judgement and its decision.
    meddle(`
      ${BEFORE_POOLS}
      DROP TABLE said; PRAGMA user_version = 6;
      ${judged(third)} ${judged(other)} ${judged(RULE_BEFORE)} ${[second, third, first].map(decided).join("")}
      ${row("doc (collection, id, sort, refs, body)", ["decisions", "x1.0", "2026", "[]", '{"finding":"x1","review":"DISMISSED"}'])}
    `);
    const again = await open();
    expect(await again.judgements()).toEqual([
      RULE_BEFORE,
      ...WORDS_BEFORE.map((word) => ({ ...word, id: `${word.id}.${word.at}` })),
    ]);
    expect((await again.listDocs("decisions", { limit: 9 })).map(({ id }) => id)).toEqual(["x1.0"]);
    expect(await again.listDocs("decisions", { limit: 9, ref: first.left })).toEqual([]);
    await again.close();
  });

  it("takes over a file in which nobody was found by the end of a number, a birth date or a registration", async () => {
    const born = { dateOfBirth: "1990-05-03" };
    const row = (key: string, at: number, registration: string) =>
      draft("ALFA", key, `${at}`, {
        entities: [
          entity("Identity", "A", { intrinsic: born, tokens: ["ANA", "1990-05-03"] }),
          entity("Identity", "PTY:S1", { asserted: born, tokens: ["PTY:S1", "1990-05-03"] }),
          entity("Flight", "F", {
            asserted: { aircraftRegistration: registration },
            tokens: ["X0281", registration.replace("-", "")],
          }),
          entity("TravelDocument", "PAN:PA1234567", { tokens: ["PA1234567"] }),
        ],
      });
    let store = await open();
    await store.ingestBatch(batch(source("ALFA"), row("1", T0, "XQ-TKN"), row("2", T0, "N123AB")));
    const content = await contentOf(store);
    await store.close();
    meddle(`
      ${BEFORE_POOLS}
      ALTER TABLE doc DROP COLUMN version;
      DROP TABLE said;
      DROP TABLE word;
      DELETE FROM token_key WHERE key GLOB '$*';
      DELETE FROM posting WHERE token IN ('1990-05-03', 'XQTKN', 'N123AB');
      DELETE FROM token_key WHERE token = 'XQTKN';
      UPDATE entity SET base_tokens = 'ANA' WHERE base_tokens LIKE 'ANA%';
      UPDATE entity SET tokens = 'PTY:S1' WHERE tokens LIKE 'PTY%';
      UPDATE entity SET tokens = 'X0281' WHERE tokens LIKE 'X0281%';
      UPDATE entity_assertion SET tokens = substr(tokens, 1, instr(tokens, char(10)) - 1);
      PRAGMA user_version = 3;
    `);
    store = await open();
    expect(await store.check()).toEqual([]);
    expect(await contentOf(store)).toEqual(content);
    await store.close();
  });

  it("takes over a file of before documents had versions, and lets go of its leases, which were by another clock", async () => {
    let store = await open();
    const run = { id: "u_1", sort: "1", refs: [], body: { id: "u_1" } as never };
    await store.putDocs([{ collection: "runs", append: [run] }]);
    await store.close();
    meddle(`
      ${BEFORE_POOLS}
      ALTER TABLE doc DROP COLUMN version;
      DROP TABLE said;
      DROP TABLE lease;
      CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
      INSERT INTO lease VALUES ('detect', 'who died', ${Date.now() + DAY});
      PRAGMA user_version = 5;
    `);
    store = await open();
    expect(await store.docs("runs", ["u_1"])).toEqual([{ ...run, version: 1 }]);
    await store.putDocs([{ collection: "runs", replace: [{ ...run, version: 1 }] }]);
    expect(await store.lease("detect", "another", DAY)).toEqual({ lease: "detect", token: 1 });
    await store.close();
  });

  it("may be written by two at once, neither trusting what it remembers", async () => {
    const batches = randomBatches(mulberry32(5));
    const [one, two] = [await open(), await open()];
    for (const [i, next] of batches.entries()) await (i % 2 === 0 ? one : two).ingestBatch(next);
    await one.withdrawSource("ALFA", T0);
    for (const next of batches) await two.ingestBatch(next);
    const content = await contentOf(two);
    expect(await one.check()).toEqual([]);
    expect(await contentOf(one)).toEqual(content);
    await one.close();
    expect(await contentOf(two)).toEqual(content);
    await two.close();
  });

  it("gives a backup of one moment, however slowly it is read", async () => {
    const store = await open();
    await store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [entity("Zone", "A")] })));
    const lines: string[] = [];
    for await (const line of store.backup()) {
      lines.push(line);
      await store.ingestBatch(batch(source("ALFA"), draft("ALFA", `more ${lines.length}`, "a")));
    }
    expect(lines.filter((line) => line.startsWith('{"type":"record"'))).toHaveLength(1);
    await store.close();
  });
});

describe("check", () => {
  const damages: Record<string, string> = {
    LINK_DANGLING: "UPDATE link SET target = 100000 WHERE num = (SELECT min(num) FROM link)",
    ASSERTION_DANGLING: "UPDATE entity SET record = 100000 WHERE num = (SELECT num FROM entity WHERE record IS NOT NULL LIMIT 1)",
    LINK_UNASSERTED: "UPDATE link SET record = NULL WHERE num = (SELECT num FROM link WHERE record IS NOT NULL LIMIT 1)",
    ENTITY_UNASSERTED: "INSERT INTO entity (num, key, natural, label_set, stub) VALUES (100000, x'61ff', 'x', 0, 0)",
    ALIAS_DANGLING: "UPDATE entity SET target = 100000 WHERE num = (SELECT num FROM entity WHERE target IS NOT NULL LIMIT 1)",
    ALIAS_DRAWN: "UPDATE entity SET target = NULL WHERE pool IS NOT NULL AND target IS NOT NULL",
    POSTING_DANGLING: "INSERT INTO posting (token, entity) VALUES ('X', 100000)",
    TOKEN_DANGLING: "INSERT INTO token_key (key, token) VALUES ('K', 'NOBODY')",
    PERSON_DANGLING: "INSERT INTO person_of (identity, person) VALUES (100000, x'69')",
    RAW_MISSING: "DELETE FROM raw WHERE record = (SELECT min(num) FROM record WHERE status = 0)",
    COUNT_WRONG: "UPDATE tally SET n = n + 1 WHERE what = 'records'",
    LINK_VALUES: "UPDATE link SET at = 12345 WHERE num = (SELECT link FROM link_assertion LIMIT 1)",
    LINK_LABELS:
      "UPDATE link SET label_set = (SELECT max(num) FROM label_set WHERE labels LIKE '%,%') WHERE num = (SELECT num FROM link WHERE record IS NOT NULL LIMIT 1)",
    ENTITY_LABELS:
      "UPDATE entity SET label_set = (SELECT max(num) FROM label_set WHERE labels LIKE '%,%') WHERE num = (SELECT min(num) FROM entity WHERE target IS NULL AND label_set IN (SELECT num FROM label_set WHERE labels NOT LIKE '%,%'))",
    RECORD_STATUS:
      "UPDATE record SET status = 1 WHERE facts IS NOT NULL AND num = (SELECT max(num) FROM record WHERE facts IS NOT NULL)",
    RECORD_LINKS:
      "UPDATE link SET record = (SELECT max(num) FROM record WHERE facts IS NOT NULL) WHERE num = (SELECT num FROM link WHERE record IS NOT NULL LIMIT 1)",
  };

  it.each(Object.entries(damages))("finds %s", async (code, sql) => {
    const store = await open();
    for (const next of randomBatches(mulberry32(8))) await store.ingestBatch(next);
    expect(await store.check()).toEqual([]);
    await store.close();
    meddle(sql);
    const damaged = await open();
    expect((await damaged.check()).map((problem) => problem.code)).toContain(code);
    await damaged.close();
  });

  it("finds a page that is not what it was", async () => {
    const store = await open();
    for (const next of randomBatches(mulberry32(8))) await store.ingestBatch(next);
    await store.close();
    const db = new DatabaseSync(path);
    const [page, size] = [
      "SELECT rootpage AS n FROM sqlite_schema WHERE name = 'link_in'",
      "SELECT page_size AS n FROM pragma_page_size",
    ].map((sql) => (db.prepare(sql).get() as { n: number }).n) as [number, number];
    db.close();
    const file = openSync(path, "r+");
    // The tail of a page holds its entries.
    writeSync(file, Buffer.alloc(200, 7), 0, 200, page * size - 200);
    closeSync(file);
    const damaged = await open();
    expect((await damaged.check()).map((problem) => problem.code)).toContain("ENGINE");
    await damaged.close();
  });

  it("finds nothing wrong after everything was withdrawn, and nothing is left", async () => {
    const store = await open();
    for (const next of randomBatches(mulberry32(8))) await store.ingestBatch(next);
    for (const name of ["ALFA", "BRAVO"]) await store.withdrawSource(name, T0);
    expect(await store.check()).toEqual([]);
    const empty = {
      entities: [],
      links: [],
      counts: [],
      tokens: [],
      postings: [],
      stubs: { count: 0, naturals: [] },
      entityCounts: {},
      linkCounts: {},
    };
    expect(await graphOf(store)).toEqual(empty);
    await store.close();
  });
});
