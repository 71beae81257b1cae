import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, type Prng } from "#base/prng.ts";
import { asserts, type RecordBatch } from "#model/record.ts";
import { isPersonal, pseudonymOf } from "#model/retention/masking.ts";
import { SEALED_PREFIX } from "#model/retention/sealed.ts";
import type { Store, StoredEntity } from "#store/port.ts";
import {
  alias,
  backupOf,
  batch,
  contentOf,
  draft,
  entity,
  graphOf,
  linesOf,
  randomBatches,
  source,
  T0,
} from "../support/batches.ts";
import { judge } from "../support/judge.ts";
import { judgement } from "./persons.contract.ts";
import type { Subject } from "./store.contract.ts";

const ana = entity("Identity", "GARCIA/ANA", {
  intrinsic: { surname: "GARCIA", givenNames: "ANA", dateOfBirth: "1990-05-03", document: "PAN:PA1234567", nationality: "PAN" },
  asserted: { surname: "GARCIA" },
  tokens: ["GARCIA", "ANA", "1990-05-03"],
});
const passport = entity("TravelDocument", "PAN:PA1234567", {
  intrinsic: { issuer: "PAN", number: "PA1234567" },
  tokens: ["PA1234567"],
});
const phone = entity("Contact", "+50760001111", { intrinsic: { type: "PHONE", value: "+50760001111" }, tokens: ["50760001111"] });
const flight = entity("Flight", "CM204/PTY/2026-01-01", { intrinsic: { carrier: "CM" }, tokens: ["CM204"] });

function travel(from: string, key: string, handling = "AMBER") {
  return draft(from, key, "GARCIA ANA PA1234567", {
    handling,
    entities: [ana, passport, flight, phone],
    links: [
      { kind: "TRAVELLED_ON", from: 0, to: 2, event: true, at: T0, props: { boarded: true, residence: "PAN" } },
      { kind: "HOLDS", from: 0, to: 1, props: { expiry: "2031-01-01", validFrom: "2021-01-01" } },
      { kind: "USES", from: 0, to: 3 },
    ],
  });
}

const READABLE = ["GARCIA", "ANA", "PA1234567", "50760001111", "1990-05-03", "2031-01-01"];

export function retentionContract(subject: Subject): void {
  describe("retention", () => {
    it("erases a record with all that it alone says, and keeps it erased when it comes again", async () => {
      const { store } = subject;
      const [mine, others] = [travel("ALFA", "1"), draft("BRAVO", "2", "b", { entities: [flight] })];
      await store.ingestBatch(batch(source("ALFA"), mine));
      await store.ingestBatch(batch(source("BRAVO"), others));
      expect(await store.retain({ erase: [mine.id, "r_none"], mask: [], at: T0 })).toMatchObject({
        seq: 3,
        erased: [mine.id],
        masked: [],
      });
      expect((await store.records([mine.id]))[0]).toMatchObject({ status: "ERASED", source: "ALFA" });
      expect(await store.rawText(mine.id)).toBeNull();
      expect((await store.entities([ana.id, passport.id, phone.id])).filter((one) => one !== undefined)).toEqual([]);
      expect((await store.entities([flight.id]))[0]?.natural).toBe(flight.natural);
      await expectNowhere(store);
      expect(await store.retain({ erase: [mine.id], mask: [{ id: mine.id, sealed: "x" }], at: T0 })).toEqual({
        ...{ seq: 3, withdrawn: [], erased: [], masked: [] },
      });
      expect(await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 1 }), mine))).toMatchObject({
        new: 0,
        unchanged: 1,
      });
      expect((await store.records([mine.id]))[0]?.status).toBe("ERASED");
      await store.shred();
      await expectNowhere(store);
      expect(await store.check()).toEqual([]);
      expect((await store.feed(2, 9)).map(({ kind, source: of, count }) => [kind, of, count])).toEqual([["RETAIN", null, 1]]);
    });

    it("masks a record: what hangs together stays, and nothing says who it was", async () => {
      const { store } = subject;
      const mine = travel("ALFA", "1");
      await store.ingestBatch(batch(source("ALFA"), mine));
      const before = await shapeOf(store);
      expect((await store.retain({ erase: [], mask: [{ id: mine.id, sealed: "sealed:1:00" }], at: T0 })).masked).toEqual([
        mine.id,
      ]);
      expect(await shapeOf(store)).toEqual(before);
      expect((await store.records([mine.id]))[0]).toMatchObject({ status: "MASKED", handling: "AMBER" });
      expect(await store.rawText(mine.id)).toBe("sealed:1:00");
      const [identity, document, contact, plain] = await entitiesOf(store, [ana.id, passport.id, phone.id, flight.id]);
      expect(identity).toMatchObject({ natural: pseudonymOf(ana.id), intrinsic: { bornBy: "1990-12-31" } });
      expect(Object.keys({ ...identity!.intrinsic, ...identity!.assertions[0]?.props })).toEqual(["bornBy"]);
      expect(document).toMatchObject({ natural: pseudonymOf(passport.id), intrinsic: { issuer: "PAN" } });
      expect(contact).toMatchObject({ natural: pseudonymOf(phone.id), intrinsic: { type: "PHONE" } });
      expect(plain!.natural).toBe(flight.natural);
      const links = await store.links({ entity: ana.id, limit: 9 });
      expect(links.map(({ kind, at, assertions }) => [kind, at, assertions[0]!.props])).toEqual([
        ["TRAVELLED_ON", T0, { boarded: true }],
        ["HOLDS", null, { validFrom: "2021-01-01" }],
        ["USES", null, {}],
      ]);
      await expectNowhere(store);
      expect(await store.searchPostings(["CM204"], null, 9)).toHaveLength(1);
      expect(await store.check((keyHash, content) => `${keyHash}${content}`)).toEqual([]);
      expect((await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 1 }), mine))).unchanged).toBe(1);
      expect((await store.records([mine.id]))[0]?.status).toBe("MASKED");
      await expectNowhere(store);
    });

    it("says of a thing what another record says of it, as long as that is neither masked nor gone", async () => {
      const { store } = subject;
      const [first, second] = [travel("ALFA", "1"), travel("BRAVO", "2", "GREEN")];
      await store.ingestBatch(batch(source("ALFA"), first));
      await store.retain({ erase: [], mask: [{ id: first.id, sealed: null }], at: T0 });
      await store.ingestBatch(batch(source("BRAVO"), second));
      const after = await graphOf(store);
      expect((await entitiesOf(store, [passport.id, ana.id])).map(({ natural }) => natural)).toEqual([
        passport.natural,
        ana.natural,
      ]);
      expect(await store.searchPostings(["PA1234567"], null, 9)).toHaveLength(1);
      expect(await store.check()).toEqual([]);
      // The same as if it had been masked with the other there.
      const other = await subject.fresh();
      await other.ingestBatch(batch(source("BRAVO"), second));
      await other.ingestBatch(batch(source("ALFA"), first));
      await other.retain({ erase: [], mask: [{ id: first.id, sealed: null }], at: T0 });
      expect(await graphOf(other)).toEqual(after);
      // What a masked record says in a backup is what it says itself.
      const lines = (await backupOf(other)).map((line) => JSON.parse(line) as { source?: { source: string } });
      expect(JSON.stringify(lines.find((line) => line.source?.source === "ALFA"))).not.toMatch(/GARCIA|PA1234567|60001111/);
      await other.withdrawSource("BRAVO", T0);
      await expectNowhere(other, ["BRAVO"]);
      expect((await entitiesOf(other, [passport.id]))[0]!.natural).toBe(pseudonymOf(passport.id));
      expect(await other.check()).toEqual([]);
    });

    it("calls by no name of its source's what masked records alone call so", async () => {
      const { store } = subject;
      const mention = (key: string) =>
        draft("ALFA", key, key, {
          entities: [alias("Identity", "ALFA/S77", { natural: "S77", tokens: ["S77"] }), flight],
          links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true }],
        });
      const staff = entity("Identity", "PTY:S9", { asserted: {}, aliases: [minted()], tokens: ["S9"] });
      const roster = draft("ALFA", "staff", "s", { kind: "STAFF", entities: [staff] });
      const [one, two] = [mention("one"), mention("two")];
      await store.ingestBatch(batch(source("ALFA"), one, two, roster));
      await store.retain({ erase: [], mask: [{ id: one.id, sealed: null }], at: T0 });
      expect(await store.searchPostings(["S77"], null, 9)).toHaveLength(1);
      await store.retain({ erase: [], mask: [{ id: two.id, sealed: null }], at: T0 });
      expect(await store.searchPostings(["S77"], null, 9)).toEqual([]);
      expect(await store.searchPostings(["S9"], null, 9)).toHaveLength(1);
      expect(await store.check()).toEqual([]);
      await store.retain({ erase: [roster.id], mask: [], at: T0 });
      expect((await store.stubs(9)).naturals.join()).not.toContain("S77");
      expect((await backupOf(store)).join()).not.toContain("S77");
      expect(await store.check()).toEqual([]);
    });

    it("lets a newer row take the place of a masked one, and takes masked ones back with their source", async () => {
      const { store } = subject;
      const [old, kept] = [travel("ALFA", "1"), travel("ALFA", "2")];
      await store.ingestBatch(batch(source("ALFA"), old, kept));
      await store.retain({ erase: [], mask: [old, kept].map(({ id }) => ({ id, sealed: null })), at: T0 });
      const newer = draft("ALFA", "1", "nobody", { entities: [flight] });
      expect(await store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 1 }), newer))).toMatchObject({ superseding: 1 });
      expect((await store.records([old.id, kept.id])).map((record) => record?.status)).toEqual(["SUPERSEDED", "MASKED"]);
      expect(await store.check()).toEqual([]);
      expect((await store.withdrawSource("ALFA", T0)).records).toBe(2);
      expect((await store.info()).links).toEqual({});
      // Of what asserts nothing any more the text is all there is to mask.
      expect((await store.retain({ erase: [], mask: [{ id: newer.id, sealed: "sealed:1:00" }], at: T0 })).masked).toEqual([
        newer.id,
      ]);
      expect(await store.rawText(newer.id)).toBeNull();
      expect((await store.retain({ erase: [], mask: [{ id: newer.id, sealed: null }], at: T0 })).masked).toEqual([]);
      expect((await store.retain({ erase: [newer.id], mask: [], at: T0 })).erased).toEqual([newer.id]);
      expect((await store.sources()).map(({ records, withdrawn }) => [records, withdrawn])).toEqual([[3, 1]]);
      expect(await store.check()).toEqual([]);
    });

    it("takes out of judgements what was compared of who is masked, and of who is gone what users said", async () => {
      const { store } = subject;
      const bea = entity("Identity", "LOPEZ/BEA", { asserted: { surname: "LOPEZ" } });
      const [mine, hers] = [travel("ALFA", "1"), draft("ALFA", "2", "b", { entities: [bea] })];
      await store.ingestBatch(batch(source("ALFA"), mine, hers));
      const comparisons = [{ field: "document", left: "PA1234567", right: "PA7654321", outcome: "EXACT", weight: 9 } as const];
      const pair: [string, string] = [ana.id, bea.id];
      const said = judgement("j_2", pair, "user:maria", { reason: "GARCIA is LOPEZ", at: "2026-01-01T00:00:00.000Z" });
      await judge(store, { ruled: [judgement("j_1", pair, "rule:x@1", { comparisons })], said: [said] });
      await store.retain({ erase: [], mask: [{ id: mine.id, sealed: null }], at: T0 });
      const masked = await store.judgements();
      expect(masked.map(({ reason, verdict }) => [reason, verdict])).toEqual([
        [null, "SAME"],
        ["GARCIA is LOPEZ", "SAME"],
      ]);
      expect(masked[0]!.comparisons).toEqual([{ field: "document", left: "", right: "", outcome: "EXACT", weight: 9 }]);
      await store.retain({ erase: [mine.id], mask: [], at: T0 });
      expect((await store.judgements()).map(({ reason }) => reason)).toEqual([null, "erased"]);
      await expectNowhere(store, ["ALFA"]);
    });

    it("takes a wrong record back, for the corrected row to take its place", async () => {
      const { store } = subject;
      const [wrong, right] = [travel("ALFA", "1"), draft("ALFA", "1", "another", { entities: [flight] })];
      await store.ingestBatch(batch(source("ALFA"), wrong, travel("ALFA", "2")));
      const act = { withdraw: [wrong.id], erase: [], mask: [], at: T0 };
      expect(await store.retain(act)).toEqual({ seq: 2, withdrawn: [wrong.id], erased: [], masked: [] });
      expect(await store.retain(act)).toEqual({ seq: 2, withdrawn: [], erased: [], masked: [] });
      expect((await store.links({ entity: ana.id, kinds: ["TRAVELLED_ON"], limit: 9 })).length).toBe(1);
      const later = source("ALFA", { exportedAt: T0 + 1 });
      expect(await store.ingestBatch(batch(later, wrong, right))).toMatchObject({ unchanged: 1, new: 1 });
      expect((await store.records([wrong.id, right.id])).map((record) => record?.status)).toEqual(["WITHDRAWN", "ACTIVE"]);
      expect(await store.rawText(wrong.id)).toContain("GARCIA");
      expect((await store.sources()).map(({ records, withdrawn }) => [records, withdrawn])).toEqual([[3, 1]]);
      expect(await store.check()).toEqual([]);
    });

    it("takes a masked record back, whose text goes with the next masking", async () => {
      const { store } = subject;
      const [wrong, other] = [travel("ALFA", "1"), travel("ALFA", "2")];
      await store.ingestBatch(batch(source("ALFA"), wrong, other));
      const masked = [wrong, other].map(({ id }) => ({ id, sealed: `${SEALED_PREFIX}${id}` }));
      await store.retain({ erase: [], mask: masked, at: T0 });
      const act = { withdraw: [wrong.id], erase: [], mask: [], at: T0 };
      expect(await store.retain(act)).toMatchObject({ withdrawn: [wrong.id], masked: [] });
      expect((await store.records([wrong.id, other.id])).map((record) => record?.status)).toEqual(["WITHDRAWN", "MASKED"]);
      expect(await store.check()).toEqual([]);
      const mask = [{ id: wrong.id, sealed: null }];
      expect(await store.retain({ erase: [], mask, at: T0 })).toMatchObject({ masked: [wrong.id] });
      expect(await store.rawText(wrong.id)).toBeNull();
      expect(await store.check()).toEqual([]);
      await store.retain({ ...act, withdraw: [other.id] });
      expect((await graphOf(store)).links).toEqual([]);
    });

    it("lists by their ids the records that were received by a moment", async () => {
      const { store } = subject;
      const drafts = ["1", "2", "3"].map((key) => travel("ALFA", key));
      await store.ingestBatch({ ...batch(source("ALFA"), ...drafts.slice(0, 2)), receivedAt: 100 });
      await store.ingestBatch({ ...batch(source("ALFA"), drafts[2]!), receivedAt: 101 });
      const ids = drafts
        .slice(0, 2)
        .map(({ id }) => id)
        .sort();
      const due = { receivedUntil: 100, statuses: ["ACTIVE"], after: null, limit: 9 } as const;
      expect((await store.recordsReceived(due)).map(({ id }) => id)).toEqual(ids);
      expect((await store.recordsReceived({ ...due, limit: 1 })).map(({ id }) => id)).toEqual(ids.slice(0, 1));
      expect((await store.recordsReceived({ ...due, after: ids[0]! })).map(({ id }) => id)).toEqual(ids.slice(1));
      expect(await store.recordsReceived({ ...due, statuses: ["WITHDRAWN", "MASKED"] })).toEqual([]);
    });

    it("of random worlds leaves what a store holds that never had what was erased; masking changes no thing and no link", async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 0x7fffffff }), async (seed) => {
          const prng = mulberry32(seed);
          const batches = randomBatches(prng);
          const store = await subject.fresh();
          for (const one of batches) await store.ingestBatch(one);
          const all = [...new Set(batches.flatMap(({ records }) => records.map(({ id }) => id)))];
          const erase = all.filter(() => prng() < 0.3);
          const mask = all.filter((id) => !erase.includes(id) && prng() < 0.5);
          await inParts(store, { erase, mask: [] }, prng);
          const shape = await shapeOf(store);
          await inParts(store, { erase: [], mask }, prng);
          expect(await store.check()).toEqual([]);
          expect(await shapeOf(store)).toEqual(shape);
          await expectPseudonyms(store);
          const content = await contentOf(store);
          const graph = await graphOf(store);
          const lines = await backupOf(store);

          const restored = await subject.fresh();
          await restored.restore(linesOf(lines));
          expect(await restored.check()).toEqual([]);
          expect(await contentOf(restored)).toEqual(content);
          const left = await assertingOnly(restored, batches);

          const never = await subject.fresh();
          for (const one of left) await never.ingestBatch(one);
          await inParts(never, { erase: [], mask }, prng);
          expect(await graphOf(never)).toEqual(graph);
        }),
        { numRuns: subject.randomRuns, seed: 3, endOnFailure: true },
      );
    });
  });
}

function minted(): string {
  return alias("Identity", "ALFA/S77").id;
}

/** In acts of a few. */
async function inParts(store: Store, { erase, mask }: { erase: string[]; mask: string[] }, prng: Prng): Promise<void> {
  const [erasing, masking] = [[...erase], [...mask]];
  while (erasing.length + masking.length > 0) {
    const size = 1 + Math.floor(prng() * 6);
    const part = masking.splice(0, size).map((id) => ({ id, sealed: prng() < 0.5 ? null : "sealed:1:00" }));
    await store.retain({ erase: erasing.splice(0, size), mask: part, at: T0 });
  }
}

async function entitiesOf(store: Store, ids: readonly string[]): Promise<StoredEntity[]> {
  return (await store.entities(ids)).filter((one) => one !== undefined);
}

/** Which things there are and what links them, when and by which records. */
async function shapeOf(store: Store): Promise<unknown> {
  const graph = (await graphOf(store)) as {
    entities: { id: string; kind: string; stub: boolean; assertions: { record: string }[] }[];
    links: { id: string; at: number | null; until: number | null; assertions: { record: string }[] }[];
  };
  const records = (said: readonly { record: string }[]): string[] => said.map(({ record }) => record);
  return {
    entities: graph.entities.map(({ id, kind, stub, assertions }) => [id, kind, stub, records(assertions)]),
    links: graph.links.map(({ id, at, until, assertions }) => [id, at, until, records(assertions)]).sort(),
  };
}

/** Neither in what is read, nor in what is found, nor in what a backup holds. */
async function expectNowhere(store: Store, inRawOf: readonly string[] = []): Promise<void> {
  const lines = (await backupOf(store)).filter((line) => !inRawOf.some((name) => line.includes(`"source":"${name}"`)));
  const text = JSON.stringify([await graphOf(store), lines]);
  expect(READABLE.filter((value) => text.includes(value))).toEqual([]);
  expect(await store.searchPostings(READABLE, null, 99)).toEqual([]);
}

/** What only masked records speak of is called by its id, and nothing is of which none does. */
async function expectPseudonyms(store: Store): Promise<void> {
  const graph = (await graphOf(store)) as {
    entities: { id: string; kind: StoredEntity["kind"]; natural: string; handlings: string[] }[];
  };
  for (const { id, kind, natural, handlings } of graph.entities) {
    const masked = handlings.filter((text) => text.endsWith("~MASKED"));
    const isCalled = natural !== pseudonymOf(id);
    if (isPersonal(kind) && masked.length === handlings.length) expect([id, isCalled]).toEqual([id, false]);
    if (masked.length === 0) expect([id, isCalled]).toEqual([id, true]);
  }
}

/** The batches, less the records that assert nothing, as of the export that counts. */
async function assertingOnly(store: Store, batches: readonly RecordBatch[]): Promise<RecordBatch[]> {
  const kept: RecordBatch[] = [];
  for (const one of batches) {
    const stored = await store.records(one.records.map((record) => record.id));
    const records = one.records.filter((_, i) => {
      const record = stored[i];
      return record !== undefined && asserts(record.status) && record.exportedAt === one.source.exportedAt;
    });
    kept.push({ ...one, records });
  }
  return kept;
}
