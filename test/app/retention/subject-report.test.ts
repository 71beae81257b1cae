/** What a person is told who asks what is held about them, and what becomes of what is wrong. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeDown } from "#app/audit/write-down.ts";
import { holdRecords } from "#app/jobs/retention/hold.ts";
import { retainStore } from "#app/jobs/retention/retain-store.ts";
import { takeBackRecords } from "#app/jobs/retention/take-back.ts";
import { subjectReport } from "#app/jobs/retention/subject-report.ts";
import { Reader } from "#app/reader/reader.ts";
import { localReader } from "../../support/local-reader.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

const ANA = "PAN:PA1234567";
let folder: string;
let world: World;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "trama-subject-"));
  world = await openWorld(tourBundle(), {}, { url: `sqlite:${join(folder, "trama.db")}` });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const report = (ref: string, reader = localReader(world.context), texts = false) => subjectReport(reader, { ref, texts });

test("tells values, links, records with their times, findings, cases and who was told", async () => {
  const { store } = world.context;
  const ana = await world.person(ANA);
  const member = { entity: ana, role: "COURIER", roleBasis: "INFERRED", stability: 1, score: 0.5 } as const;
  await putFindings(world.context, [makeFinding({ id: "x_1", score: 0.5, members: [member] })]);
  const said = { at: "2026-01-01T00:00:00Z", by: "maria", handling: "AMBER" };
  const events = [
    { ...said, id: "e1", kind: "OPENED", title: "HARBOUR", assignee: null },
    { ...said, id: "e2", kind: "ADDED", items: [{ kind: "ENTITY", ref: ana }], note: null },
  ] as const;
  await store.putDocs([{ collection: "cases", append: [{ id: "case_1", sort: "1", refs: [], body: { events } }] }]);
  const maria = new Reader(world.context, { ...PLAIN_READER, reader: "maria", purpose: "weekly review" });
  await maria.person(ana);
  maria.seen.id(ana);
  await writeDown(maria, { via: "HTTP", operation: ["person"], question: "?", answer: "!", outcome: "ok", ms: 1 });

  const told = (await report(ANA))!;
  expect(told.person).toEqual({ id: ana, name: "ROJAS, ANA", protected: false });
  expect(told.identities[0]!.values).toMatchObject({ surname: "ROJAS", dateOfBirth: "1990-02-03" });
  expect(told.links.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["TRAVELLED_ON", "HOLDS", "ON_BOOKING"]));
  expect(told.links.filter(({ kind }) => kind === "HOLDS").map(({ with: document }) => document.called)).toEqual([ANA]);
  const rests = new Set([...told.identities, ...told.links].flatMap(({ records }) => records));
  expect(told.records.map(({ id }) => id)).toEqual([...rests].sort());
  for (const record of told.records)
    expect(record).toMatchObject({
      ...{ source: "TOUR", status: "ACTIVE", held: false, text: null, receivedAt: "1970-01-01T00:00:00Z" },
      ...{ maskedAfter: "1970-07-01T00:00:00Z", erasedAfter: "1975-01-01T00:00:00Z" },
    });
  expect(told.findings).toMatchObject([{ id: "x_1", review: "NEW" }]);
  expect(told.cases).toEqual([{ id: "case_1", title: "HARBOUR" }]);
  expect(told.told).toMatchObject([{ reader: "maria", operation: ["person"], purpose: "weekly review" }]);
  // That this was asked is told the next time.
  expect((await report(ANA))!.told.map(({ operation }) => operation)).toEqual([["subject report"], ["person"]]);
  expect((await report(ANA, localReader(world.context), true))!.records.some(({ text }) => text?.includes("ROJAS"))).toBe(true);
  expect(await report("PAN:XX999")).toBeUndefined();
});

test("tells each reader no more than they may read, and says of somebody protected what anybody is told", async () => {
  const [all, plain] = [
    (await report("PAN:PA7654321"))!,
    (await report("PAN:PA7654321", new Reader(world.context, PLAIN_READER)))!,
  ];
  expect(plain.records.length).toBeLessThan(all.records.length);
  const readable = new Set(plain.records.map(({ id }) => id));
  for (const { records } of [...plain.links, ...plain.identities]) for (const id of records) expect(readable).toContain(id);
  const dario = (await report("COL:CC2222222"))!;
  expect(dario.person.protected).toBe(true);
  expect(JSON.stringify(dario)).not.toContain("COURIER");
});

test("says what is held, and of who is masked only what is left", async () => {
  const ana = await world.person(ANA);
  await holdRecords(localReader(world.context), { scope: "SOURCE", of: "TOUR", reason: "the court asked" });
  expect((await report(ANA))!.records.every(({ held }) => held)).toBe(true);
  const other = await openWorld(tourBundle(), {}, { url: `sqlite:${join(folder, "other.db")}` });
  await retainStore(localReader(other.context), { dryRun: false, now: 190 * 86_400_000 });
  const reader = localReader(other.context);
  expect(await subjectReport(reader, { ref: ANA, texts: true })).toBeUndefined();
  const masked = (await subjectReport(reader, { ref: ana, texts: true }))!;
  expect(masked.records.length).toBeGreaterThan(2);
  expect(JSON.stringify(masked)).not.toMatch(/ROJAS|PA1234567|1990-02-03/);
  await other.close();
});

test("what is wrong is taken back, with a reason, and says nothing any more", async () => {
  const reader = () => localReader(world.context);
  const [wrong] = (await report(ANA))!.links.filter(({ kind }) => kind === "TRAVELLED_ON").flatMap(({ records }) => records);
  const take = (records: string[], reason = "it was her sister") => takeBackRecords(reader(), { records, reason });
  await expect(take([wrong!], " ")).rejects.toMatchObject({ code: "BAD_INPUT" });
  await expect(take(["r_none"])).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(take([])).rejects.toMatchObject({ code: "BAD_INPUT" });
  expect(await take([wrong!])).toMatchObject({ records: [wrong], by: "local", reason: "it was her sister" });
  expect((await report(ANA))!.records.map(({ id }) => id)).not.toContain(wrong);
  expect((await reader().record(wrong!))?.status).toBe("WITHDRAWN");
  await expect(take([wrong!])).rejects.toMatchObject({ code: "NOT_FOUND" });
});
