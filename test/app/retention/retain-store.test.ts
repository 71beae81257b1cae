/** A store through its years: masked after six months, gone after five, and what that does to all that is told of it. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RetentionReport } from "#app/jobs/retention/retain-store.ts";
import { holdRecords, listHolds, releaseHold } from "#app/jobs/retention/hold.ts";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import { TextKeys } from "#app/queries/retention/text-keys.ts";
import { rawOf } from "#app/queries/records.ts";
import { search } from "#app/queries/search.ts";
import { resolveRef } from "#app/reader/resolve-ref.ts";
import { snapshotFolder } from "#app/snapshot/load-snapshot.ts";
import { IdMinter, identityIdOf } from "#model/ids.ts";
import { pseudonymOf } from "#model/retention/masking.ts";
import { openStore } from "#store/open.ts";
import { backupOf, linesOf } from "../../support/batches.ts";
import { localReader } from "../../support/local-reader.ts";
import { KEY, makeFinding, openWorld, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

/** All was received at 0. */
const after = (days: number): number => days * 86_400_000;
const HALF_A_YEAR = after(190);
const FIVE_YEARS = after(5 * 366);
/** Of people, documents, phones, bookings: none of the flights'. */
const PERSONAL = ["ROJAS", "VEGA", "SOTO", "QUIROS", "PA1234567", "PA7654321", "CC2222222", "1990-02-03", "2015-07-08", "AAA111"];

let folder: string;
let file: string;
let world: World;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-retention-"));
  file = join(folder, "trama.db");
  world = await openWorld(tourBundle(), {}, { url: `sqlite:${file}` });
  await world.context.resolutions.whole();
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const reader = () => localReader(world.context);
const retain = (now: number, dryRun = false): Promise<RetentionReport> => retainStore(reader(), { dryRun, now });
const sum = ({ kinds }: RetentionReport, name: "masked" | "erased" | "held") => kinds.reduce((all, row) => all + row[name], 0);
const bytes = () => [file, `${file}-wal`].map((path) => readFileSync(path, { flag: "a+" }).toString("latin1")).join("");
const told = (text: string): string[] => PERSONAL.filter((value) => text.includes(value));
const backup = async () => (await backupOf(world.context.store)).join("\n");

test("nothing is due before its time, and a dry run changes nothing", async () => {
  const { store } = world.context;
  const seq = await store.seq();
  expect(await retain(after(150))).toMatchObject({ kinds: [], emptied: 0, keysDestroyed: 0 });
  const dry = await retain(HALF_A_YEAR, true);
  expect(sum(dry, "masked")).toBeGreaterThan(20);
  expect([sum(dry, "erased"), dry.kinds.some(({ kind }) => kind === "FLIGHT")]).toEqual([0, false]);
  expect(await store.seq()).toBe(seq);
  expect((await retain(HALF_A_YEAR)).kinds).toEqual(dry.kinds);
});

describe("after half a year", () => {
  test("people hang together as before, go by pseudonyms, and nothing leads to them that names them", async () => {
    const { store, dataDir } = world.context;
    const [ana, carla] = await Promise.all(["PAN:PA1234567", "PAN:PA1111111"].map((ref) => world.person(ref)));
    const before = await reader().person(ana!);
    const [links, persons] = [await reader().links({ entity: identityIdOf(ana!) }), await store.personAssignments()];
    const [flew] = links.links.filter(({ kind }) => kind === "TRAVELLED_ON");
    expect(await rawOf(reader(), { record: (await reader().record(flew!.records[0]!))! })).toContain("ROJAS");
    expect(told(await backup())).toEqual(PERSONAL);
    expect(readdirSync(snapshotFolder(dataDir)).length).toBeGreaterThan(0);

    await retain(HALF_A_YEAR);
    expect(await store.check()).toEqual([]);
    expect(before!.name).toBe("ROJAS, ANA");
    const person = (await reader().person(ana!))!;
    expect([person.id, person.name, person.identities.map(({ natural }) => natural)]).toEqual([
      ...[ana, "", before!.identities.map(({ id }) => pseudonymOf(id))],
    ]);
    expect(await store.personAssignments()).toEqual(persons);
    const now = await reader().links({ entity: identityIdOf(ana!) });
    expect(now.links.map(({ id, at }) => [id, at])).toEqual(links.links.map(({ id, at }) => [id, at]));
    expect(await rawOf(reader(), { record: (await reader().record(flew!.records[0]!))! })).toBeNull();
    // A child is one still.
    expect(await reader().isProtected(carla!)).toBe(true);

    for (const ref of PERSONAL) {
      expect([ref, await resolveRef(reader(), { ref })]).toEqual([ref, undefined]);
      expect([ref, (await search(reader(), { text: ref, kinds: null, first: 5, after: null })).items]).toEqual([ref, []]);
    }
    expect(await resolveRef(reader(), { ref: "PAN:PA1234567" })).toBeUndefined();
    expect((await resolveRef(reader(), { ref: "X1204/PTY/2026-11-01" }))?.kind).toBe("Flight");
    expect(told(await backup())).toEqual([]);
    for (const name of readdirSync(snapshotFolder(dataDir)))
      expect(told(readFileSync(join(snapshotFolder(dataDir), name), "latin1"))).toEqual([]);
    expect(JSON.stringify(world.logged)).not.toMatch(/ROJAS|PA1234567/);
    await store.close();
    expect(told(bytes())).toEqual([]);
  });

  test("it is done once", async () => {
    const { store } = world.context;
    await retain(HALF_A_YEAR);
    const seq = await store.seq();
    expect(await retain(HALF_A_YEAR)).toEqual({ dryRun: false, kinds: [], emptied: 0, keysDestroyed: 0 });
    expect(await store.seq()).toBe(seq);
  });

  test("a run that was cut off is gone on with", async () => {
    const { store } = world.context;
    const [some] = await store.recordsReceived({ receivedUntil: 0, statuses: ["ACTIVE"], after: null, limit: 1 });
    await store.retain({ erase: [], mask: [{ id: some!.id, sealed: null }], at: 0 });
    await retain(HALF_A_YEAR);
    expect(told(await backup())).toEqual([]);
    expect(await store.check()).toEqual([]);
  });

  test("numbers tried against pseudonyms fit none without the installation's key", async () => {
    await retain(HALF_A_YEAR);
    const document = new IdMinter(KEY).entity("TravelDocument", "PAN:PA1234567");
    expect((await reader().entity(document))?.natural).toBe(pseudonymOf(document));
    const all = await backup();
    const others = [new IdMinter(new Uint8Array(32)), new IdMinter(new Uint8Array(32).fill(8))];
    const tried = ["PAN:PA1234567", "PA1234567", "TravelDocument\u001fPAN:PA1234567"].flatMap((text) =>
      ["sha256", "sha1", "md5"].map((name) => createHash(name).update(text).digest("hex").slice(0, 28)),
    );
    for (const guess of [...others.map((minter) => minter.entity("TravelDocument", "PAN:PA1234567").slice(2)), ...tried])
      expect(all).not.toContain(guess);
  });
});

describe("after five years", () => {
  test("people and what they left are gone from all places, flights are there, and who was written of is not told of", async () => {
    const { store, dataDir } = world.context;
    const ana = await world.person("PAN:PA1234567");
    const [flew] = (await reader().links({ entity: identityIdOf(ana), kinds: ["TRAVELLED_ON"] })).links;
    const member = { entity: ana, role: "COURIER", roleBasis: "INFERRED", stability: 1, score: 0.5 } as const;
    const decision = {
      review: "DISMISSED",
      by: "maria",
      at: "2026-01-01T00:00:00Z",
      reason: "ROJAS flies home",
      incidents: [],
      codes: [],
    } as const;
    const reasons = [{ code: "SHARED_PHONE", params: { count: 2 }, weight: 4, records: flew!.records, members: [ana] }];
    await putFindings(world.context, [makeFinding({ id: "x_1", score: 0.5, members: [member], reasons, decisions: [decision] })]);
    await retain(HALF_A_YEAR);
    const masked = await backup();
    const record = (await store.records(flew!.records))[0]!;
    const sealed = (await store.rawText(record.id))!;
    expect(new TextKeys(dataDir).opened(record, sealed)).toContain("ROJAS");

    const report = await retain(FIVE_YEARS);
    expect(report).toMatchObject({ emptied: 1, keysDestroyed: 1 });
    expect(Object.keys((await store.info()).entities).sort()).toEqual(["Airport", "Flight"]);
    expect(await store.check()).toEqual([]);
    const [finding] = await store.docs("findings", ["x_1"]);
    expect(finding!.body.decisions.map(({ reason, by }) => [reason, by])).toEqual([["erased", "maria"]]);
    expect(told(await backup())).toEqual([]);
    // Of a backup from before, what was sealed stays so.
    expect(masked).toContain(sealed);
    expect(new TextKeys(dataDir).opened(record, sealed)).toBeNull();
    expect(await retain(FIVE_YEARS)).toMatchObject({ kinds: [], emptied: 0, keysDestroyed: 0 });
    await store.close();
    expect(told(bytes())).toEqual([]);
  });

  test("a backup from before is masked and erased again once it is restored", async () => {
    const lines = await backupOf(world.context.store);
    const url = `sqlite:${join(folder, "restored.db")}`;
    const store = await openStore({ ...world.context.storeConfig, url });
    await store.restore(linesOf(lines));
    const context = { ...world.context, store, storeConfig: store.again() };
    const again = { ...context, resolutions: { whole: async () => undefined } as unknown as typeof context.resolutions };
    await retainStore(localReader(again), { dryRun: false, now: FIVE_YEARS });
    expect(told((await backupOf(store)).join())).toEqual([]);
    await store.close();
  });
});

describe("a hold", () => {
  test("of a source keeps all of it, and its release lets it go", async () => {
    const held = await holdRecords(reader(), { scope: "SOURCE", of: "TOUR", reason: "the court asked" });
    const report = await retain(FIVE_YEARS);
    expect([sum(report, "masked"), sum(report, "erased")]).toEqual([0, 0]);
    expect(sum(report, "held")).toBeGreaterThan(20);
    expect(told(await backup())).toEqual(PERSONAL);
    await releaseHold(reader(), { id: held.id, reason: "it has ruled" });
    expect((await listHolds(reader())).map(({ by, released }) => [by, released?.reason])).toEqual([["local", "it has ruled"]]);
    await expect(releaseHold(reader(), { id: held.id, reason: "x" })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(sum(await retain(FIVE_YEARS), "held")).toBe(0);
    expect(told(await backup())).toEqual([]);
  });

  test("of a case keeps what says anything of whom it is about, and nothing else", async () => {
    const { store } = world.context;
    const ana = await world.person("PAN:PA1234567");
    const said = { id: "e1", at: "2026-01-01T00:00:00Z", by: "maria", handling: "AMBER" };
    const events = [
      { ...said, kind: "OPENED", title: "HARBOUR", assignee: null },
      { ...said, id: "e2", kind: "ADDED", items: [{ kind: "ENTITY", ref: ana }], note: null },
    ] as const;
    await store.putDocs([{ collection: "cases", append: [{ id: "case_1", sort: "1", refs: [], body: { events } }] }]);
    await holdRecords(reader(), { scope: "CASE", of: "case_1", reason: "under appeal" });
    const report = await retain(FIVE_YEARS);
    expect([sum(report, "held") > 2, sum(report, "erased") > 10]).toEqual([true, true]);
    expect((await reader().person(ana))?.name).toBe("ROJAS, ANA");
    expect(await resolveRef(reader(), { ref: "PAN:PA7654321" })).toBeUndefined();
  });

  test("needs a reason, and something that is there", async () => {
    const hold = (of: string, reason: string) => holdRecords(reader(), { scope: "RECORD", of, reason });
    await expect(hold("r_none", "x")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hold("r_none", " ")).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(releaseHold(reader(), { id: "none", reason: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
