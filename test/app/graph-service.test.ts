/** The graph worker over a real store file: what it answers, under whom, and after what landed meanwhile. */
import { mkdtempSync, readdirSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import type { PathsQuery } from "#app/snapshot/paths-answer.ts";
import { GraphService } from "#app/snapshot/graph-service.ts";
import { loadSnapshot } from "#app/snapshot/load-snapshot.ts";
import { AppError } from "#base/errors.ts";
import { LOCAL_ACCESS, type Access } from "#model/access.ts";
import { personIdOf } from "#model/ids.ts";
import type { StoreConfig, Store } from "#store/port.ts";
import { openStore } from "#store/open.ts";
import { batch, DAY, draft, entity, KEY_CHECK, minter, source, T0 } from "../support/batches.ts";
import { judge } from "../support/judge.ts";

const ANA = minter.entity("Identity", "ANA");
const BRUNO = minter.entity("Identity", "BRUNO");
const CARLA = minter.entity("Identity", "CARLA");
const PHONE = minter.entity("Contact", "PHONE");
const FLIGHT = minter.entity("Flight", "FLIGHT");

/** `who` uses the phone, or was on the flight, in one record. */
const uses = (who: string, handling = "AMBER") =>
  draft("ALFA", `phone ${who}`, "", {
    handling,
    entities: [entity("Identity", who), entity("Contact", "PHONE")],
    links: [{ kind: "USES", from: 0, to: 1 }],
  });
const flew = (who: string) =>
  draft("ALFA", `flight ${who}`, "", {
    entities: [entity("Identity", who), entity("Flight", "FLIGHT")],
    links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, at: T0, event: true }],
  });

const QUERY: PathsQuery = {
  from: [ANA],
  to: [BRUNO],
  through: [],
  avoiding: [],
  waitMax: null,
  k: 3,
  hopsMax: 2,
  linkKinds: null,
  timeFrom: null,
  timeUntil: null,
  hubDegreeMax: 200,
  timeRespecting: false,
  timeoutMs: 60_000,
};
const PLAIN: Access = {
  reader: "maria",
  roles: ["investigator"],
  clearance: { all: false, tlp: "AMBER", agency: "AG-ALFA", compartments: [] },
  purpose: null,
  case: null,
};

let dataDir: string;
let storeConfig: StoreConfig;
let store: Store;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "trama-graph-"));
  storeConfig = { url: `sqlite:${join(dataDir, "test.db")}`, keyCheck: KEY_CHECK };
  store = await openStore(storeConfig);
  await store.ingestBatch(
    batch(source("ALFA"), uses("ANA", "AMBER//VICTIM"), uses("BRUNO"), uses("CARLA"), flew("ANA"), flew("BRUNO"), flew("CARLA")),
  );
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

describe("the graph worker", () => {
  it("answers from its thread, follows the feed, and brings errors back by their code", async () => {
    const graph = new GraphService({ storeConfig, dataDir });
    try {
      const { paths, snapshot, hubsSkipped, truncated } = await graph.ask("paths", { access: LOCAL_ACCESS, query: QUERY });
      expect({ snapshot, behind: 0 }).toEqual(await graph.ask("graph", { access: LOCAL_ACCESS }));
      expect({ hubsSkipped, truncated }).toEqual({ hubsSkipped: [], truncated: false });
      expect(paths.map((path) => path.entities)).toEqual(
        [
          [ANA, FLIGHT, BRUNO],
          [ANA, PHONE, BRUNO],
        ].sort(),
      );
      const byPhone = paths.find((path) => path.entities.includes(PHONE))!;
      expect(byPhone.steps.map(({ kind, forward, records }) => ({ kind, forward, records }))).toEqual([
        { kind: "USES", forward: true, records: [uses("ANA", "AMBER//VICTIM").id] },
        { kind: "USES", forward: false, records: [uses("BRUNO").id] },
      ]);

      await expect(
        graph.ask("paths", { access: LOCAL_ACCESS, query: { ...QUERY, to: [minter.entity("Identity", "NOBODY")] } }),
      ).rejects.toMatchObject({
        code: "NOT_FOUND",
        status: 404,
      });

      await store.ingestBatch(batch(source("BRAVO"), uses("DARIO")));
      const later = await graph.ask("paths", {
        access: LOCAL_ACCESS,
        query: { ...QUERY, to: [minter.entity("Identity", "DARIO")] },
      });
      expect(later.snapshot).not.toBe(snapshot);
      expect(later.paths[0]!.entities).toEqual([ANA, PHONE, minter.entity("Identity", "DARIO")]);
    } finally {
      await graph.close();
    }
  });

  it("fails every question when the store cannot be opened, and can be closed", async () => {
    const graph = new GraphService({ storeConfig: { ...storeConfig, keyCheck: "another" }, dataDir });
    await expect(graph.ask("graph", { access: LOCAL_ACCESS })).rejects.toMatchObject({ code: "STORE_KEY_MISMATCH" });
    await graph.close();
  });

  it("closes without having been asked anything", async () => {
    await new GraphService({ storeConfig, dataDir }).close();
  });
});

describe("the graph's answers", () => {
  it("under a clearance are those of a store without the other records", async () => {
    const answers = new GraphAnswers(store, dataDir);
    const all = await answers.paths(LOCAL_ACCESS, QUERY);
    const plain = await answers.paths(PLAIN, QUERY);
    expect(all.paths.length).toBe(2);
    expect(plain.paths.map((path) => path.entities)).toEqual([[ANA, FLIGHT, BRUNO]]);

    const elsewhere = mkdtempSync(join(tmpdir(), "trama-graph-"));
    const other = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
    await other.ingestBatch(batch(source("ALFA"), uses("BRUNO"), uses("CARLA"), flew("ANA"), flew("BRUNO"), flew("CARLA")));
    const { snapshot: _, ...expected } = await new GraphAnswers(other, elsewhere).paths(LOCAL_ACCESS, QUERY);
    expect(plain).toMatchObject(expected);
    await other.close();
    rmSync(elsewhere, { recursive: true });
  });

  it("list only the records of a step that the reader may read", async () => {
    await store.ingestBatch(
      batch(
        source("BRAVO"),
        draft("BRAVO", "phone BRUNO", "", {
          handling: "AMBER//VICTIM",
          entities: uses("BRUNO").entities,
          links: [{ kind: "USES", from: 0, to: 1 }],
        }),
      ),
    );
    const query = { ...QUERY, from: [CARLA], linkKinds: ["USES"] as const };
    const answers = new GraphAnswers(store, dataDir);
    expect((await answers.paths(PLAIN, query)).paths[0]!.steps[1]!.records).toEqual([uses("BRUNO").id]);
    expect((await answers.paths(LOCAL_ACCESS, query)).paths[0]!.steps[1]!.records.length).toBe(2);
  });

  it("date a step by the records that the reader may read, and filter by that", async () => {
    const dated = (handling: string, exportedAt: number, at: number) =>
      batch(
        source(`DATED ${handling}`, { exportedAt }),
        draft("DATED", `phone BRUNO ${handling}`, "", {
          handling,
          entities: uses("BRUNO").entities,
          links: [{ kind: "USES", from: 0, to: 1, at }],
        }),
      );
    await store.ingestBatch(dated("AMBER", T0, T0 + 1000));
    await store.ingestBatch(dated("AMBER//VICTIM", T0 + DAY, T0 + 5000));
    const query = { ...QUERY, from: [CARLA], linkKinds: ["USES"] as const };
    const answers = new GraphAnswers(store, dataDir);
    const times = async (access: Access, window: Partial<PathsQuery> = {}) =>
      (await answers.paths(access, { ...query, ...window })).paths.map(({ steps }) => steps.map(({ at }) => at));
    expect(await times(LOCAL_ACCESS)).toEqual([[null, T0 + 5000]]);
    expect(await times(PLAIN)).toEqual([[null, T0 + 1000]]);
    const early = { timeFrom: T0, timeUntil: T0 + 2000 };
    expect(await times(LOCAL_ACCESS, early)).toEqual([]);
    expect(await times(PLAIN, early)).toEqual([[null, T0 + 1000]]);
  });

  it("follow persons that were joined and parted", async () => {
    const answers = new GraphAnswers(store, dataDir);
    const query = { ...QUERY, from: [personIdOf(ANA)], to: [personIdOf(CARLA)], hubDegreeMax: 1 };
    expect((await answers.paths(LOCAL_ACCESS, query)).paths).toEqual([]);
    await judge(store, { persons: [{ identity: CARLA, person: personIdOf(ANA) }] });
    const joined = await answers.paths(LOCAL_ACCESS, { ...query, from: [ANA], to: [CARLA] });
    expect(joined.paths.map((path) => path.entities)).toEqual([[ANA, personIdOf(ANA), CARLA]]);
  });

  it("join identities only by judgements that the reader may read", async () => {
    const same = (left: string, right: string, handling: string) => ({
      ...{ id: `j_${left.slice(2, 16)}${right.slice(2, 16)}`, left, right, handling },
      ...{ verdict: "SAME" as const, by: "rule:test@1", score: 0.99, comparisons: [], reason: null, at: null },
    });
    const [first, second] = [BRUNO, CARLA].sort() as [string, string];
    const join = async (handling: string) => {
      await judge(store, {
        ruled: [same(first, second, handling)],
        persons: [{ identity: second, person: personIdOf(first) }],
      });
    };
    // One step, over the person: without it they are two steps apart.
    const query = { ...QUERY, from: [BRUNO], to: [CARLA], hubDegreeMax: 2 };
    const answers = new GraphAnswers(store, dataDir);
    const apart = await answers.paths(PLAIN, query);
    await join("AMBER//VICTIM");
    expect((await answers.paths(LOCAL_ACCESS, query)).paths.map(({ entities }) => entities)).toEqual([
      [BRUNO, personIdOf(first), CARLA],
    ]);
    expect(await answers.paths(PLAIN, query)).toMatchObject({ paths: apart.paths, explored: apart.explored });
    await join("AMBER");
    expect((await answers.paths(PLAIN, query)).paths.map(({ entities }) => entities)).toEqual([
      [BRUNO, personIdOf(first), CARLA],
    ]);
  });

  it("do not hand a reader the times that another one sees, where both may read the same things", async () => {
    const dated = (handling: string, at?: number) =>
      draft("DATED", `phone ${handling}`, "", {
        handling,
        entities: [entity("Identity", "DARIO"), entity("Contact", "OTHER")],
        links: [{ kind: "USES", from: 0, to: 1, ...(at === undefined ? {} : { at }) }],
      });
    await store.ingestBatch(batch(source("DATED"), dated("AMBER")));
    await store.ingestBatch(batch(source("DATED"), dated("AMBER//LEFT", T0 + 1000)));
    await store.ingestBatch(batch(source("DATED"), dated("AMBER//RIGHT", T0 + 5000)));
    const cleared = (compartment: string): Access => ({
      ...PLAIN,
      clearance: { ...PLAIN.clearance, compartments: [compartment] },
    });
    const query = { ...QUERY, from: [minter.entity("Identity", "DARIO")], to: [minter.entity("Contact", "OTHER")] };
    const answers = new GraphAnswers(store, dataDir);
    const times = async (access: Access) =>
      (await answers.paths(access, query)).paths.map(({ steps }) => steps.map(({ at }) => at));
    expect(await times(cleared("LEFT"))).toEqual([[T0 + 1000]]);
    expect(await times(cleared("RIGHT"))).toEqual([[T0 + 5000]]);
  });
});

describe("a question that nobody wants the answer to any more", () => {
  const PAST = {
    ...{ persons: null, radius: 0, membersMax: 10, at: T0 + DAY, receivedUntil: null, brief: true, waits: false },
  };
  /** Whoever asks is gone when asked for the so-many-th time. */
  const goneAt = (time: number) => {
    const asked = { times: 0, talk: { endIfAsked: () => undefined } };
    asked.talk.endIfAsked = () => {
      if (++asked.times === time) throw new AppError("CANCELLED");
      return undefined;
    };
    return asked;
  };

  it("about a moment of the past ends wherever it stands, and leaves the next one what it was", async () => {
    const answers = new GraphAnswers(store, dataDir);
    const stays = goneAt(Infinity);
    const whole = await new GraphAnswers(store, dataDir).network(LOCAL_ACCESS, PAST, stays.talk);
    // Pages of the scan, and parts of the network.
    expect(stays.times).toBeGreaterThan(10);
    for (let time = 1; time <= stays.times; time++) {
      const gone = goneAt(time);
      await expect(answers.network(LOCAL_ACCESS, PAST, gone.talk)).rejects.toMatchObject({ code: "CANCELLED" });
      expect(gone.times).toBe(time);
    }
    expect(await answers.network(LOCAL_ACCESS, PAST)).toEqual(whole);
  });

  it("about the present leaves what it made to the next one", async () => {
    const answers = new GraphAnswers(store, dataDir);
    const now = { ...PAST, at: null };
    const first = goneAt(1);
    await expect(answers.network(LOCAL_ACCESS, now, first.talk)).rejects.toMatchObject({ code: "CANCELLED" });
    const second = goneAt(Infinity);
    expect(await answers.network(LOCAL_ACCESS, now, second.talk)).toMatchObject({ behind: 0 });
    expect(second.times, "nothing was made").toBe(0);
  });

  it("for paths ends its search", async () => {
    // Enough to look at that the search looks at the clock.
    for (let i = 0; i < 3; i++)
      await store.ingestBatch(batch(source("CROWD"), ...Array.from({ length: 700 }, (_, j) => uses(`CROWD ${i}.${j}`))));
    const answers = new GraphAnswers(store, dataDir);
    const query = { ...QUERY, from: [minter.entity("Identity", "CROWD 0.0")], to: [FLIGHT], hopsMax: 6, hubDegreeMax: 100_000 };
    const stays = goneAt(Infinity);
    const whole = await answers.paths(LOCAL_ACCESS, query, stays.talk);
    expect(stays.times).toBeGreaterThan(0);
    await expect(answers.paths(LOCAL_ACCESS, query, goneAt(1).talk)).rejects.toMatchObject({ code: "CANCELLED" });
    expect(await answers.paths(LOCAL_ACCESS, query)).toEqual(whole);
  });
});

describe("a loaded snapshot", () => {
  it("is not that of another store that was restored from the same backup: its links have other numbers", async () => {
    // Handed in last what a backup has first, so that the two number their links in another order.
    const late = Array.from({ length: 20 }, (_, i) => uses(`LATE ${i}`)).sort((a, b) => (a.id < b.id ? 1 : -1));
    for (const record of late) await store.ingestBatch(batch(source("BRAVO"), record));
    const restored = await openStore({ url: `sqlite:${join(dataDir, "restored.db")}`, keyCheck: KEY_CHECK });
    await restored.restore(store.backup());
    const behind = async (from: Store) => {
      const snapshot = await loadSnapshot(from, dataDir);
      return { id: snapshot.id, records: await from.linkRecords([...snapshot.linkRef]) };
    };
    expect(await behind(restored)).toEqual(await behind(store));
    await restored.close();
  });

  it("comes from its file until what it holds has changed, and is built anew when the file is damaged", async () => {
    const folder = join(dataDir, "snapshots");
    const first = await loadSnapshot(store, dataDir);
    const [file] = readdirSync(folder);
    await store.putDocs([], { feed: { at: T0, kind: "DETECT", source: null, count: 0 } });
    expect((await loadSnapshot(store, dataDir)).id).toBe(first.id);
    expect(readdirSync(folder)).toEqual([file]);

    truncateSync(join(folder, file!), 100);
    expect((await loadSnapshot(store, dataDir)).id).toBe(first.id);

    for (const who of ["EVA", "FELIX", "GALA"]) {
      await store.ingestBatch(batch(source("BRAVO"), uses(who)));
      expect((await loadSnapshot(store, dataDir)).id).not.toBe(first.id);
    }
    expect(readdirSync(folder).length).toBe(2);
  });
});
