/** What a masked record said is read by two persons, for one case and for a time, and by nobody else. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import { auditEntries } from "#app/audit/read-audit.ts";
import {
  approveUnmasking,
  listUnmaskings,
  readUnmasked,
  requestUnmasking,
  type ToldUnmasking,
} from "#app/jobs/retention/unmask.ts";
import { rawOf } from "#app/queries/records.ts";
import { Reader } from "#app/reader/reader.ts";
import { nowMs } from "#base/clock.ts";
import { IdMinter, identityIdOf } from "#model/ids.ts";
import { isUnmasked } from "#model/retention/unmasking.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { Role } from "#model/users/rights.ts";
import type { StoreConfig } from "#store/port.ts";
import { localReader } from "../../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { KEY, openWorld, PLAIN_READER, tourBundle, type World } from "../../support/tour-world.ts";

const DAY = 86_400_000;

function suite(opening: (folder: string) => Promise<Omit<StoreConfig, "keyCheck">>): void {
  let folder: string;
  let world: World;
  let record: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "trama-unmask-"));
    world = await openWorld(tourBundle(), {}, await opening(folder));
    const ana = identityIdOf(await world.person("PAN:PA1234567"));
    record = (await localReader(world.context).links({ entity: ana, kinds: ["TRAVELLED_ON"] })).links[0]!.records[0]!;
    await retainStore(localReader(world.context), { dryRun: false, now: 190 * DAY });
  }, TURN_MS);
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (reader: string, roles: readonly Role[], under: string | null = "C-7", rest = {}) =>
    new Reader(world.context, { ...LOCAL_ACCESS, reader, roles, case: under, purpose: "appeal", ...rest });
  const maria = (under: string | null = "C-7") => as("maria", ["investigator"], under);
  const sofia = (under: string | null = "C-7") => as("sofia", ["supervisor"], under);
  const text = async (reader: Reader) => rawOf(reader, { record: (await localReader(world.context).record(record))! });
  const ask = (reader: Reader, given: object = {}) =>
    requestUnmasking(reader, { records: [record], reason: "the court asks who flew", until: nowMs() + DAY, ...given });

  let asked: ToldUnmasking;

  test("is asked for with a case, a reason, an end and records that are masked", async () => {
    await expect(ask(maria(null))).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(ask(maria(), { reason: " " })).rejects.toMatchObject({ code: "BAD_INPUT" });
    for (const until of [0, nowMs() + 91 * DAY])
      await expect(ask(maria(), { until })).rejects.toMatchObject({ code: "BAD_INPUT" });
    for (const records of [["r_none"], [record, "r_none"]])
      await expect(ask(maria(), { records })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(ask(maria(), { records: [] })).rejects.toMatchObject({ code: "BAD_INPUT" });
    asked = await ask(maria());
    expect(asked).toMatchObject({ by: "maria", case: "C-7", records: [record], approved: null });
    expect(await text(maria())).toBeNull();
  });

  test("is approved by somebody else, who is a supervisor", async () => {
    const { id } = asked;
    await expect(approveUnmasking(as("joao", ["investigator"]), { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(approveUnmasking(as("maria", ["supervisor"]), { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(approveUnmasking(sofia(), { id: "unmasking.none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const blind = as("vera", ["supervisor"], "C-7", { clearance: { ...PLAIN_READER.clearance, tlp: "GREEN" } });
    await expect(approveUnmasking(blind, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await approveUnmasking(sofia(), { id })).approved?.by).toBe("sofia");
    await expect(approveUnmasking(sofia(), { id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("then lets the two read it for that case, and nobody else, nor them for another", async () => {
    expect(await text(maria())).toContain("ROJAS");
    expect(await text(sofia())).toContain("ROJAS");
    for (const reader of [maria("C-8"), maria(null), as("joao", ["investigator"]), localReader(world.context)])
      expect(await text(reader)).toBeNull();
    expect(await readUnmasked(maria(), { id: record })).toContain("ROJAS");
    const kept = await auditEntries(localReader(world.context), { ref: record, users: [] }, { limit: 9 });
    expect(kept.map(({ reader, operation, case: under }) => [reader, operation, under])).toEqual([
      ["maria", ["unmask read"], "C-7"],
    ]);
    await expect(readUnmasked(maria("C-8"), { id: record })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await listUnmaskings(as("joao", ["investigator"]))).length).toBe(0);
    expect((await listUnmaskings(maria())).map(({ id }) => id)).toEqual([asked.id]);
    expect((await listUnmaskings(as("vera", ["supervisor"]))).length).toBe(1);
    // Whom it is for, and why, is for whoever may read the records.
    const blind = { clearance: { ...PLAIN_READER.clearance, tlp: "GREEN" } } as const;
    expect(await listUnmaskings(as("vera", ["supervisor"], "C-7", blind))).toEqual([]);
  });

  test("ends with its time", () => {
    const body = { ...asked, approved: { by: "sofia", at: asked.at } };
    const reading = { record, reader: "maria", case: "C-7" };
    expect(isUnmasked(body, { ...reading, now: Date.parse(asked.until) - 1 })).toBe(true);
    expect(isUnmasked(body, { ...reading, now: Date.parse(asked.until) })).toBe(false);
    expect(isUnmasked({ ...body, approved: null }, { ...reading, now: 0 })).toBe(false);
  });

  test("leaves nothing to read once the record is erased", async () => {
    await retainStore(localReader(world.context), { dryRun: false, now: 5 * 366 * DAY });
    expect(await text(maria())).toBeNull();
  });
}

describe("on SQLite", () => {
  suite(async (folder) => Promise.resolve({ url: `sqlite:${join(folder, "trama.db")}` }));
});

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("on Neo4j"), () => {
  let neo4j: TestNeo4j;
  afterAll(() => neo4j.release());
  suite(async () => {
    neo4j = await takeNeo4j(required.value());
    await neo4j.empty(new IdMinter(KEY).keyCheck());
    return neo4j.config;
  });
});
