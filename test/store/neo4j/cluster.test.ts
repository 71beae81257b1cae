/**
 * A store on a cluster, by a stub that speaks its routing table before one real server: who is asked what, and a leader that changes or goes.
 * What a real cluster does besides (members that lag, elections) is not seen here.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { GraphService } from "#app/snapshot/graph-service.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import type { Store, StoreConfig } from "#store/port.ts";
import { openStore } from "#store/open.ts";
import { statement } from "#store/neo4j/statements.ts";
import { batch, draft, entity, KEY_CHECK, source } from "../../support/batches.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { type Asked, stubCluster, type StubCluster } from "../../support/stub-cluster.ts";

const required = neo4jForTests();
const SLOW_MS = 120_000;
const MEMBERS = 3;

describe.skipIf(!required.there)(required.title("a store on a cluster"), () => {
  let neo4j: TestNeo4j;
  let cluster: StubCluster;
  let config: StoreConfig;
  /** Of two processes, say: they share nothing but the cluster. */
  let [one, other]: Store[] = [];
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => neo4j.release());
  beforeEach(async () => {
    await neo4j.empty(KEY_CHECK);
    cluster = await stubCluster(Number(new URL(neo4j.config.url).port), MEMBERS);
    // Of a database that is named drivers keep the table; of another they ask a server of this Bolt each time.
    config = { ...neo4j.config, url: cluster.url, database: "neo4j", keyCheck: KEY_CHECK };
    one = await openStore(config);
    other = await openStore(config);
  }, SLOW_MS);
  afterEach(async () => {
    await Promise.all([one!.close(), other!.close()]);
    await cluster.close();
  });

  const flew = (key: string) =>
    draft("ALFA", key, "a", {
      entities: [entity("Identity", `P${key}`), entity("Flight", "XX1")],
      links: [{ kind: "TRAVELLED_ON", from: 0, to: 1 }],
    });
  const land = (store: Store, ...keys: string[]) => store.ingestBatch(batch(source("ALFA"), ...keys.map(flew)));
  const P = (key: string): string => entity("Identity", `P${key}`).id;
  const doc = (text: string) => ({ id: "u_1", sort: "1", refs: [], body: { text } as never });
  const since = async (work: () => Promise<unknown>): Promise<readonly Asked[]> => {
    const from = cluster.asked.length;
    await work();
    return cluster.asked.slice(from);
  };
  const at = (asked: readonly Asked[], name: string): Asked[] => asked.filter(({ text }) => text === statement(name));

  it("writes and reads at the leader, but for sessions, which read at followers", { timeout: SLOW_MS }, async () => {
    await land(one!, "1");
    await one!.putDocs([{ collection: "runs", append: [doc("a")] }]);
    const [read] = await one!.docs("runs", ["u_1"]);
    await one!.putDocs([{ collection: "runs", replace: [read!] }]);
    await one!.lease("detect", "me", 60_000);
    await one!.leases(["detect"]);
    await one!.judgedSeq();
    await one!.personAssignments();
    await one!.feed(0, 10);
    await one!.scan({ entities: () => {}, links: () => {} });
    expect(await one!.check()).toEqual([]);
    expect(await one!.migrate()).toEqual([]);
    expect(cluster.asked.filter(({ leads, access }) => !leads || access === "read")).toEqual([]);

    const { store } = one!.session();
    const asked = await since(async () => {
      expect(await store.entities([P("1")])).toMatchObject([{ id: P("1") }]);
      expect(await store.links({ entity: P("1"), limit: 9 })).toHaveLength(1);
    });
    const answering = [...at(asked, "read/entities"), ...asked.filter(({ text }) => text.includes("$at"))];
    expect(answering.length).toBeGreaterThan(1);
    for (const { leads, access } of answering) expect({ leads, access }).toEqual({ leads: false, access: "read" });
    expect(at(asked, "read/meta")).toMatchObject([{ leads: true, access: "write" }]);
  });

  it(
    "has a session wait for what any process had written before it began, by the leader's bookmark",
    { timeout: SLOW_MS },
    async () => {
      await land(one!, "1");
      const reading = async () => at(await since(() => other!.session().store.entities([P("1")])), "read/entities")[0]!;
      const written = cluster.lastBookmark()!;
      expect(await reading()).toMatchObject({ leads: false, bookmarks: [written] });
      await land(one!, "2");
      expect(cluster.lastBookmark()).not.toBe(written);
      expect(await reading()).toMatchObject({ leads: false, bookmarks: [cluster.lastBookmark()] });
    },
  );

  it("has worker threads know what any process had written, from the leader", { timeout: SLOW_MS }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "trama-cluster-"));
    const graph = new GraphService({ storeConfig: one!.again(), dataDir });
    const known = () => graph.ask("graph", { access: LOCAL_ACCESS });
    await land(one!, "1");
    const before = await known();
    const asked = await since(async () => {
      await land(other!, "2");
      expect(await known()).not.toEqual(before);
    });
    expect(at(asked, "read/scan-entities")).toHaveLength(1);
    expect(asked.filter(({ leads }) => !leads)).toEqual([]);
    await graph.close();
    rmSync(dataDir, { recursive: true });
  });

  it(
    "finds the new leader when another leads, and takes no answer of the old one for the present",
    { timeout: SLOW_MS },
    async () => {
      await land(one!, "1");
      await other!.seq();
      cluster.lead(1);
      const asked = await since(async () => expect(await other!.seq()).toBe(1));
      // The old leader has answered what reads, and that was not taken.
      expect(at(asked, "read/meta").map(({ member }) => member)).toContain(1);
      expect(at(asked, "write/at-leader").map(({ member, leads }) => [member, leads])).toEqual([
        [0, false],
        [1, true],
      ]);
      await land(one!, "2");
      await one!.putDocs([{ collection: "runs", append: [doc("b")] }]);
      expect(await other!.docs("runs", ["u_1"])).toMatchObject([{ body: { text: "b" } }]);
      expect(await other!.lease("detect", "me", 60_000)).toMatchObject({ token: 1 });
      expect(await one!.check()).toEqual([]);
      expect((await one!.info()).records).toBe(2);
    },
  );

  it("goes on when the leader and first address is gone, and opens there too", { timeout: SLOW_MS }, async () => {
    await land(one!, "1");
    cluster.lead(2);
    cluster.cut(0);
    await land(one!, "2");
    const opened = await openStore(config);
    expect((await opened.info()).records).toBe(2);
    await opened.ready();
    await opened.close();
  });

  it("is not ready, and answers nothing, while nobody leads", { timeout: SLOW_MS }, async () => {
    await land(one!, "1");
    cluster.lead(null);
    await expect(one!.ready()).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    await expect(one!.session().store.entities([P("1")])).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    cluster.lead(1);
    await one!.ready();
    expect(await one!.session().store.entities([P("1")])).toHaveLength(1);
  });

  it(
    "scans again from the start when the leader goes in the middle of it, and gives what has landed meanwhile",
    { timeout: SLOW_MS },
    async () => {
      await land(one!, "1", "2");
      const meanwhile = openStore({ ...neo4j.config, keyCheck: KEY_CHECK });
      const direct = await meanwhile;
      let landing: Promise<unknown> = Promise.resolve();
      let broken = 0;
      cluster.onAsked = ({ text, member }) => {
        if (broken > 0 || text !== statement("read/scan-links", "TRAVELLED_ON")) return;
        broken++;
        cluster.cut(member);
        cluster.lead(null);
        // Nobody leads until it has landed: the lock of the scan went with its connection.
        landing = land(direct, "3").then(() => cluster.lead(1));
      };
      const scanned = scanning();
      const { seq } = await one!.scan(scanned);
      await landing;
      expect([broken, scanned.begun, seq]).toEqual([1, 2, 2]);
      const plain = scanning();
      await direct.scan(plain);
      expect(scanned.given()).toEqual(plain.given());
      expect(new Set(scanned.given()).size).toBe(scanned.given().length);
      expect(scanned.given()).toHaveLength(4 + 3);
      await direct.close();
    },
  );

  it("says when the database has no memory for a transaction, and takes what it has for", { timeout: SLOW_MS }, async () => {
    const noMemory = "Neo.TransientError.General.MemoryPoolOutOfMemoryError";
    cluster.onAsked = ({ text }) => (text === statement("write/create-records") ? noMemory : undefined);
    await expect(land(one!, "1")).rejects.toMatchObject({ code: "STORE_MEMORY" });
    cluster.onAsked = () => undefined;
    expect(await land(one!, "1")).toMatchObject({ seq: 1, new: 1 });
  });

  it("tells who cannot begin anew that a scan was broken off", { timeout: SLOW_MS }, async () => {
    await land(one!, "1");
    cluster.onAsked = ({ text, member }) => {
      if (text === statement("read/scan-entities")) cluster.cut(member);
    };
    await expect(one!.scan({ entities: () => {}, links: () => {} })).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
  });
});

function scanning() {
  let given: string[] = [];
  const visitor = {
    begun: 1,
    anew() {
      visitor.begun++;
      given = [];
    },
    entities: (batch: readonly ScannedEntity[]) => void given.push(...batch.map(({ id, ref }) => `${id} ${ref}`)),
    links: (batch: readonly ScannedLink[]) =>
      void given.push(...batch.map(({ kind, from, to, linkRef }) => `${kind} ${from} ${to} ${linkRef}`)),
    given: () => [...given].sort(),
  };
  return visitor;
}
