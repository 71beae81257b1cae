/**
 * What users judge, worked out of the part it changes, is what a resolution of the whole store makes of it (the oracle): it finds nothing
 * to change. On the made-up world of support/small-store.ts.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { packageRoot } from "#base/worker.ts";
import type { AppContext } from "#app/context.ts";
import { judgeIdentities } from "#app/jobs/judge-identities.ts";
import { resolvePart } from "#app/jobs/resolve-part.ts";
import { isResolved, resolveStore } from "#app/jobs/resolve-store.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { newJudgementId, VERDICTS, type Judgement, type Verdict } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import type { Store } from "#store/port.ts";
import { batch, draft, entity, source } from "../support/batches.ts";
import { localReader } from "../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { openSmallStore } from "../support/small-store.ts";
import { silentLogger } from "../support/silent-logger.ts";

const SLOW_MS = 300_000;

const folder = mkdtempSync(join(tmpdir(), "trama-resolutions-"));
let context: AppContext;

afterAll(() => rmSync(folder, { recursive: true }));

function said(verdict: Verdict, left: string, right: string, by = "user:maria"): Judgement {
  const [smaller, greater] = [left, right].sort() as [string, string];
  const rest = { score: null, comparisons: [], reason: "photographs", at: "2026-11-22T08:00:00.000Z", handling: "AMBER" };
  return { id: newJudgementId(), left: smaller, right: greater, verdict, by, ...rest };
}

/** A pair that the rule joined. */
async function joinedPair(store: Store): Promise<Judgement> {
  return (await store.judgements()).find(({ verdict, by }) => verdict === "SAME" && by.startsWith("rule:"))!;
}

/** Random words on random pairs, most of which rules or users spoke of before. */
async function sayMuch(store: Store, dataDir: string, words: number): Promise<void> {
  const prng = mulberry32(5);
  const pick = <T>(list: readonly T[]): T => list[randomInt(prng, list.length)]!;
  const identities = (await store.listEntities("Identity", null, 5_000)).map(({ id }) => id);
  for (let i = 0; i < words; i++) {
    const known = await store.judgements();
    const some = pick([known.filter(isByUser), known.filter(({ verdict }) => verdict === "SAME"), known, []][i % 4]!);
    const pair = some ?? { left: pick(identities), right: pick(identities) };
    const word = said(pick(VERDICTS), pair.left, pair.right, `user:${i % 2}`);
    expect(await resolvePart(store, word)).toBe(true);
    const seq = await store.seq();
    await resolveStore(store, dataDir);
    expect(await store.seq(), `after ${i + 1} words`).toBe(seq);
  }
  const all = await store.judgements();
  expect(all.filter(isByUser)).toHaveLength(words);
}

describe("resolutions", { timeout: SLOW_MS }, () => {
  let number = 0;
  beforeEach(async () => {
    // Each test has a store of its own.
    context = await openSmallStore(join(folder, String(number++)), "ingested");
    return () => closeContext(context);
  });

  it("of a part write what one of the whole would", async () => {
    await sayMuch(context.store, context.dataDir, 40);
  });

  it("of the whole are not made for judgements in a row, nor for many at once", async () => {
    const { left, right } = await joinedPair(context.store);
    const judge = (verdict: Verdict) => judgeIdentities(localReader(context), { left, right, verdict, reason: "photographs" });
    for (const verdict of [...VERDICTS, ...VERDICTS]) expect(await judge(verdict)).toMatchObject({ verdict, inForce: true });
    await Promise.all([...VERDICTS, ...VERDICTS].map(judge));
    expect(context.resolutions.counts).toEqual({ whole: 0, part: 12 });
    expect((await context.store.judgements()).filter(isByUser)).toHaveLength(12);
  });

  it("of the whole serve all who asked before they began, one at a time", async () => {
    const { left, right } = await joinedPair(context.store);
    const { resolutions, store } = context;
    const first = resolutions.whole();
    // Only now has it begun: what is asked for after that it may not know of.
    await Promise.resolve();
    const later = [said("UNSURE", left, right), said("NOT_SAME", left, right), undefined].map((word) =>
      resolutions.whole(word === undefined ? [] : [word]),
    );
    await first;
    expect((await store.judgements()).filter(isByUser)).toEqual([]);
    await Promise.all(later);
    expect(resolutions.counts).toEqual({ whole: 2, part: 0 });
    expect((await store.judgements()).filter(isByUser).map(({ verdict }) => verdict)).toEqual(["UNSURE", "NOT_SAME"]);
    const [one, other] = await store.personsOf([left, right]);
    expect(one).not.toBe(other);
  });

  it("of the whole that began before a judgement and end after it leave it as it is", async () => {
    const { left, right } = await joinedPair(context.store);
    const { store, dataDir } = context;
    const word = said("NOT_SAME", left, right);
    let refused = 0;
    const slow: Store = {
      ...store,
      judge: async (act) => {
        if ((await store.judgedSeq()) === act.judgedSeq && refused === 0) await resolvePart(store, word);
        return store.judge(act).catch((error: unknown) => {
          refused++;
          throw error;
        });
      },
    };
    // It has something to write, and another has judged before it can.
    await resolveStore(slow, dataDir, [said("SAME", left, right, "user:joao")]);
    expect(refused).toBe(1);
    const [one, other] = await store.personsOf([left, right]);
    expect(one).not.toBe(other);
    expect((await store.judgements()).filter(isByUser).map(({ by }) => by)).toEqual(["user:maria", "user:joao"]);
  });

  it("of earlier records do not undo those of later ones", async () => {
    const { store, dataDir } = context;
    const flew = (key: string) => {
      const holder = entity("Identity", key, { asserted: { surname: "ZUNIGA", givenNames: "ANA", dateOfBirth: "1980-01-01" } });
      const paper = entity("TravelDocument", "PAN:ZZ1", { asserted: {} });
      return draft("ALFA", key, "a", { entities: [holder, paper], links: [{ kind: "HOLDS", from: 0, to: 1 }] });
    };
    const exercise = { ...source("ALFA"), exercise: true };
    await store.ingestBatch({ ...batch(source("ALFA"), flew("ANA/1")), source: exercise });
    // Nor does a judgement meanwhile make it seem done.
    const { left, right } = await joinedPair(store);
    expect(await resolvePart(store, said("NOT_SAME", left, right))).toBe(true);
    expect(await isResolved(store)).toBe(false);
    let overtaken = false;
    const slow: Store = {
      ...store,
      judge: async (act) => {
        if (!overtaken) {
          overtaken = true;
          await store.ingestBatch({ ...batch(source("ALFA"), flew("ANA/2")), source: exercise });
          await resolveStore(store, dataDir);
        }
        return store.judge(act);
      },
    };
    await resolveStore(slow, dataDir);
    expect(overtaken).toBe(true);
    expect(await isResolved(store)).toBe(true);
    const [one, other] = await store.personsOf(["ANA/1", "ANA/2"].map((key) => entity("Identity", key).id));
    expect(one).toBe(other);
  });

  it("take the whole where what only that knows is not kept, and land with the judgement all the same", async () => {
    const { left, right } = await joinedPair(context.store);
    const other: Store = { ...context.store, docs: async (_collection, ids) => ids.map(() => undefined) };
    expect(await resolvePart(other, said("NOT_SAME", left, right))).toBe(false);
    expect((await context.store.judgements()).filter(isByUser)).toEqual([]);
    await context.resolutions.whole([said("NOT_SAME", left, right)]);
    const [one, two] = await context.store.personsOf([left, right]);
    expect(one).not.toBe(two);
  });
});

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("resolutions on a real server"), { timeout: SLOW_MS }, () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await takeNeo4j(required.value());
  }, TURN_MS);
  afterAll(() => server.release());

  it("of a part write what one of the whole would", async () => {
    const dataDir = join(folder, "neo4j");
    const graph = await openContext({ dataDir, store: server.config, logger: silentLogger });
    await runIngest(localReader(graph), { path: join(packageRoot, "seed") });
    await sayMuch(graph.store, dataDir, 12);
    await closeContext(graph);
  });
});
