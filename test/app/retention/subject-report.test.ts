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
import type { CaseEvent, CaseItem } from "#model/kept/case.ts";
import { Reader } from "#app/reader/reader.ts";
import { localReader } from "../../support/local-reader.ts";
import { addRows, makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

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
  expect(told.person).toEqual({ id: ana, name: "ROJAS, ANA" });
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
  const [flight] = told.links.filter(({ kind }) => kind === "TRAVELLED_ON").map(({ with: other }) => other.values);
  expect(flight).toMatchObject({ departsAt: expect.stringMatching(/^2026-11-\d\dT\d\d:00:00Z$/) as string });
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
  expect(dario.links.map(({ kind }) => kind)).toContain("INVOLVED_IN");
  // Neither his part nor that it is withheld.
  expect(JSON.stringify(dario)).not.toMatch(/COURIER|protected/i);
});

test("tells of no case what stands in it that the reader may not read, nor that it is held by one", async () => {
  const { store } = world.context;
  const plain = () => new Reader(world.context, PLAIN_READER);
  const [all, some] = [(await report("PAN:PA7654321"))!, (await report("PAN:PA7654321", plain()))!];
  const readable = new Set(some.links.map((link) => JSON.stringify(link)));
  expect(readable.size).toBeLessThan(all.links.length);
  const said = { at: "2026-01-01T00:00:00Z", by: "maria", handling: "GREEN" };
  const put = async (id: string, item: CaseItem) => {
    const events: CaseEvent[] = [
      { ...said, id: `${id}o`, kind: "OPENED", title: id, assignee: null },
      { ...said, id: `${id}a`, kind: "ADDED", items: [item], note: null },
    ];
    await store.putDocs([{ collection: "cases", append: [{ id, sort: id, refs: [], body: { events } }] }]);
  };
  const { links } = await localReader(world.context).links({ entity: all.identities[0]!.id });
  const known = new Set((await plain().links({ entity: all.identities[0]!.id })).links.map(({ id }) => id));
  await put("open", { kind: "LINK", ref: links.find(({ id }) => known.has(id))!.id });
  await put("shut", { kind: "LINK", ref: links.find(({ id }) => !known.has(id))!.id });
  await put("other", { kind: "ENTITY", ref: await world.person(ANA) });
  await holdRecords(localReader(world.context), { scope: "CASE", of: "shut", reason: "the court asked" });
  const told = async (reader: Reader) => (await report("PAN:PA7654321", reader))!;
  expect((await told(localReader(world.context))).cases.map(({ id }) => id)).toEqual(["open", "shut"]);
  expect((await told(plain())).cases.map(({ id }) => id)).toEqual(["open"]);
  expect((await told(localReader(world.context))).records.some(({ held }) => held)).toBe(true);
  expect((await told(plain())).records.some(({ held }) => held)).toBe(false);
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
  expect((await world.context.store.sources())[0]).toMatchObject({ withdrawn: 1 });
  await expect(take([wrong!])).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("earlier versions of a row are told, and what is held may be taken back and stays as it came", async () => {
  const { flights, ana } = { flights: tourBundle()["flights.csv"]!, ana: tourBundle()["travel.csv"]![0]! };
  for (const seat of ["20A", "21B"]) await addRows(world, folder, { "flights.csv": flights, "travel.csv": [{ ...ana, seat }] });
  const versions = async () =>
    (await report(ANA))!.records.flatMap(({ source, kind, status, id }) =>
      source === "LATER" && kind === "TRAVEL" ? [{ status, id }] : [],
    );
  const [active, ...others] = (await versions()).sort((a, b) => (a.status < b.status ? -1 : 1));
  expect([active!.status, ...others.map(({ status }) => status)]).toEqual(["ACTIVE", "SUPERSEDED"]);
  const reader = localReader(world.context);
  await holdRecords(reader, { scope: "RECORD", of: active!.id, reason: "the court asked" });
  await takeBackRecords(reader, { records: [active!.id], reason: "it was her sister" });
  expect(await versions()).toEqual([]);
  await retainStore(reader, { dryRun: false, now: 190 * 86_400_000 });
  expect(await world.context.store.rawText(active!.id)).toMatch(/20A|21B/);
  expect(await world.context.store.rawText(others[0]!.id)).toBeNull();
});
