/**
 * No time, date, place, number or name need be there: whatever goes missing of a made-up world on its way, everything that is asked of what
 * arrives has an answer, in words that make sense. `TRAMA_ABSENT_RUNS=500 TRAMA_ABSENT_SEED=0` runs more of them, from a seed on.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphql } from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Cursors } from "#api/cursor.ts";
import { Request } from "#api/request.ts";
import { makeSchema } from "#api/schema.ts";
import { auditIn } from "#app/audit/open-audit.ts";
import type { AppContext } from "#app/context.ts";
import { JobEvents } from "#app/job-events.ts";
import { keepPlan } from "#app/jobs/keep-plan.ts";
import { detectStore } from "#app/jobs/detect-store.ts";
import { resolveStore } from "#app/jobs/resolve-store.ts";
import { Resolutions } from "#app/jobs/resolutions.ts";
import { Kept, type SharedAnswer } from "#app/reader/kept.ts";
import { UNBOUNDED } from "#app/memory.ts";
import { RunningJobs } from "#app/jobs/running-jobs.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { describeFindings, findingToJson } from "#app/answers/describe-findings.ts";
import { exportGraph } from "#app/queries/export-graph.ts";
import { EXPORT_FORMATS, writeExport } from "#app/queries/write-export.ts";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import type { Logger } from "#base/logger.ts";
import { mulberry32, type Prng } from "#base/prng.ts";
import { printFindings } from "#cli/detect.ts";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { NO_CEILINGS } from "#model/handling.ts";
import { IdMinter, personIdOf } from "#model/ids.ts";
import { ENTITY_KINDS, PROTECTED_ROLES } from "#model/kinds.ts";
import { DEFAULT_RULES } from "#model/retention/rules.ts";
import { DEFAULT_LOOKS } from "#findings/worth/looks.ts";
import { openStore } from "#store/open.ts";
import { graphOf } from "../support/graph-of.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";
import { everyQuestion, type Samples, type Things } from "./ask-everything.ts";
import { damaged } from "./damage.ts";
import { smallWorld, TINY, writeWorld, type Bundle } from "../support/small-world.ts";

const RUNS = Number(process.env["TRAMA_ABSENT_RUNS"] ?? 10);
const SEED = Number(process.env["TRAMA_ABSENT_SEED"] ?? 1);
/** Every question is asked in one world of so many: that takes ten times what detection takes. */
const ASKED_SHARE = 6;
const OF_EACH_KIND = 1;
/** Asking every question takes its time on a machine that does other things, too. */
const SLOW_MS = 300_000;
const RECEIVED_AT = Date.parse("2026-12-01T00:00:00Z");
/** What a value that is not known looks like when nobody asked whether it is. */
const NONSENSE = /\bNaN\b|\bundefined\b|Invalid Date|\[object |1970-01-01|\bInfinity\b/;

const folder = mkdtempSync(join(tmpdir(), "trama-absent-"));
const schema = makeSchema();
let whole: Bundle;
beforeAll(() => {
  whole = smallWorld(TINY);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface World {
  readonly context: AppContext;
  /** What was logged as somebody's mistake. */
  readonly mistakes: string[];
}

async function arrive(bundle: Bundle): Promise<World> {
  const key = new Uint8Array(32).fill(5);
  const minter = new IdMinter(key);
  const storeConfig = { url: "sqlite::memory:", keyCheck: minter.keyCheck() };
  const store = await openStore(storeConfig);
  const mistakes: string[] = [];
  const logger: Logger = { ...silentLogger, error: (fields) => void mistakes.push(JSON.stringify(fields)) };
  const dataDir = mkdtempSync(join(folder, "world-"));
  const arrived = join(dataDir, "ABSENT");
  writeWorld(bundle, arrived);
  const opened = await openBundle(arrived);
  for await (const batch of parseBundle(opened, minter))
    if (batch.records.length > 0)
      await store.ingestBatch({ source: opened.info, receivedAt: RECEIVED_AT, records: batch.records });
  await resolveStore(store, dataDir);
  const fence = (await store.lease("detect", "local", 60_000))!;
  await detectStore({ store, dataDir, run: "u_1", by: "local", fence, onProgress: () => {} });
  const answers = new GraphAnswers(store, dataDir);
  const graph = graphOf(graphQuestions(async () => answers));
  const events = new JobEvents();
  const resolutions = new Resolutions(store, { storeConfig, dataDir });
  const jobs = {
    events,
    resolutions,
    protection: new Kept<boolean>(1000),
    answers: new Kept<SharedAnswer>(1000),
    audit: auditIn(dataDir, key, { threaded: false }),
    looks: DEFAULT_LOOKS,
    ceilings: NO_CEILINGS,
    requestsPerDay: 20,
    retention: DEFAULT_RULES,
    running: new RunningJobs(),
    memory: UNBOUNDED,
  };
  return { context: { store, storeConfig, dataDir, idKey: key, minter, logger, graph, ...jobs }, mistakes };
}

/** Ids of each kind, chosen at random. */
async function thingsIn({ context }: World, prng: Prng): Promise<Things> {
  const things: Record<string, string[]> = {};
  for (const kind of ENTITY_KINDS) {
    const listed = (await context.store.listEntities(kind === "Person" ? "Identity" : kind, null, 2000)).map(({ id }) => id);
    const ids = kind === "Person" ? listed.map(personIdOf) : listed;
    const chosen = Array.from({ length: Math.min(OF_EACH_KIND, ids.length) }, () => ids[Math.floor(prng() * ids.length)]!);
    things[kind] = [...new Set(chosen)];
  }
  return things;
}

async function samplesOf({ context }: World, things: Things): Promise<Samples> {
  const text = (value: string | undefined): string => JSON.stringify(value ?? "nothing");
  const findings = await currentFindings(localReader(context), { onlyFresh: false, limit: 1 });
  const persons = [...new Set([...findings.flatMap(({ members }) => members.map(({ entity }) => entity)), ...things["Person"]!])];
  const [from, to] = [persons[0], persons.at(-1)];
  const plan = {
    refs: [from, to].filter((id) => id !== undefined),
    radius: 1,
    budget: 1,
    stepsMax: 1,
    costs: [],
    sparing: [],
    membersMax: 50,
    seed: 1,
  };
  const asked = { ...plan, eligibility: "ANYBODY", things: true, observe: 1 } as const;
  const plans = [];
  for (const name of ["one", "another"])
    plans.push((await keepPlan(localReader(context), { name, plan: asked }).catch(() => undefined))?.id);
  const of = (kind: string): string => text(things[kind]?.[0]);
  return {
    ref: text(from),
    refs: `[${text(from)}, ${text(to)}]`,
    id: text(from),
    text: text("maria"),
    input: `{ from: ${text(from)}, to: ${text(to)} }`,
    codes: `["PTY", "QQQ"]`,
    "Query.case.id": text("cs_none"),
    "Query.replayAnswer.seq": "1",
    "Query.replayAnswer.query": text("{ me { reader } }"),
    "Query.request.id": text("rq_none"),
    "Query.viewExport.input": `{ things: [${text(from)}, ${text(to)}], ties: [{ from: ${text(from)}, to: ${text(to)} }], form: FTM }`,
    "Query.caseExport.input": `{ case: "cs_none", form: HTML }`,
    "Query.expansion.input": `{ ref: ${text(from)}, present: [${text(to)}] }`,
    "Query.timeline.input": `{ refs: [${text(from)}, ${text(to)}] }`,
    "Query.keyPlayers.input": `{ refs: [${text(from)}, ${text(to)}], k: 1 }`,
    "Query.disruptionPlan.input": `{ refs: [${text(from)}, ${text(to)}], radius: 1, membersMax: 30, stepsMax: 2, eligibility: ANYBODY, things: true, observe: 1 }`,
    "Query.comparePlans.ids": `[${plans.map(text).join(", ")}]`,
    "Query.plan.id": text(plans[0]),
    "Query.replayPlan.id": text(plans[0]),
    "Query.document.ref": of("TravelDocument"),
    "Query.contact.ref": of("Contact"),
    "Query.booking.ref": of("Booking"),
    "Query.flight.ref": of("Flight"),
    "Query.consignment.ref": of("Consignment"),
    "Query.finding.id": text(findings[0]?.id),
    "Query.cluster.id": text(findings[0]?.id),
    "Query.record.id": text(findings[0]?.reasons[0]?.records[0]),
  };
}

/** What a reader is told, without the signed positions in lists. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (/cursor$/i.test(name) ? [] : wordsIn(inner)));
}

/** What is wrong with the answer: mistakes of ours, and words that make no sense. */
async function wrongIn({ context, mistakes }: World, question: string): Promise<readonly string[]> {
  const contextValue = new Request({
    reader: localReader(context),
    cursors: new Cursors(context.idKey),
    logger: context.logger,
  }).begin("query");
  const { data, errors } = await graphql({ schema, source: question, contextValue });
  const ours = (errors ?? []).filter(({ extensions }) => extensions["code"] === "INTERNAL" || extensions["code"] === undefined);
  const wrong = [
    ...ours.map(({ message, path }) => `${message} at ${path?.join(".")}`),
    ...mistakes.splice(0),
    ...nonsense(wordsIn(data)),
  ];
  return wrong.map((what) => `${what} ← ${question}`);
}

function nonsense(texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const found = NONSENSE.exec(text);
    return found === null ? [] : [text.slice(Math.max(0, found.index - 100), found.index + 100)];
  });
}

async function exported({ context }: World): Promise<string[]> {
  const graph = await exportGraph(localReader(context), { around: [], finding: null, hops: 2, hubDegreeMax: 200 });
  const texts: string[] = [];
  for (const format of EXPORT_FORMATS) {
    for (const pieces of writeExport(graph, format).values()) {
      const parts: string[] = [];
      for await (const piece of pieces) parts.push(piece);
      texts.push(parts.join(""));
    }
  }
  return texts;
}

/** Persons in a protected part of some incident, as the store has it. */
async function protectedPersons({ context: { store } }: World): Promise<ReadonlySet<string>> {
  const persons = new Set<string>();
  for (const { id } of await store.listEntities("Incident", null, 1000)) {
    const parties = await store.links({ entity: id, kinds: ["INVOLVED_IN"], direction: "in", limit: 1000 });
    const hidden = parties.filter(({ assertions }) => assertions.some(({ props }) => PROTECTED_ROLES.has(String(props["role"]))));
    for (const person of await store.personsOf(hidden.map(({ from }) => from))) if (person !== undefined) persons.add(person);
  }
  return persons;
}

test.each(Array.from({ length: RUNS }, (_, i) => SEED + i))(
  "world %i, of which some never arrived, is answered for",
  async (seed) => {
    const prng = mulberry32(seed);
    const world = await arrive(seed === 1 ? whole : damaged(whole, prng));
    try {
      const reader = localReader(world.context);
      const findings = await describeFindings(reader, await currentFindings(reader, { onlyFresh: false, limit: null }));
      if (seed === 1) expect(new Set(findings.map(({ kind }) => kind)).size).toBeGreaterThan(3);
      const printed: string[] = [];
      printFindings(
        { write: (text: string) => void printed.push(text) } as unknown as Parameters<typeof printFindings>[0],
        findings,
      );
      const hidden = await protectedPersons(world);
      for (const { members, reasons, counterReasons, nextTravel } of findings) {
        if (nextTravel !== null) expect(nextTravel.flight).toMatch(/\d{4}-\d{2}-\d{2}$/);
        for (const { records, params, members: about } of [...reasons, ...counterReasons]) {
          if (params["worker"] !== undefined)
            expect([...about, ...[params["people"] ?? []].flat()].filter((id) => hidden.has(String(id)))).toEqual([]);
          expect(records.length).toBeGreaterThan(0);
          expect(await world.context.store.records(records)).not.toContain(undefined);
        }
        expect(members.filter(({ entity, score }) => score !== null && hidden.has(entity))).toEqual([]);
      }
      const wrong = nonsense([...wordsIn(findings.map(findingToJson)), ...printed, ...(await exported(world))]);
      if (seed % ASKED_SHARE === 1) {
        const things = await thingsIn(world, prng);
        for (const question of everyQuestion(schema, await samplesOf(world, things), things))
          wrong.push(...(await wrongIn(world, question)));
      }
      expect(wrong).toEqual([]);
    } finally {
      await world.context.store.close();
    }
  },
  SLOW_MS,
);
