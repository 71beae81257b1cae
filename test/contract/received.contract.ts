/** What a store tells of what it had received by a moment, and what of that it does not keep. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mulberry32, randomInt, shuffle, type Prng } from "#base/prng.ts";
import type { RecordBatch } from "#model/record.ts";
import { openStore } from "#store/open.ts";
import type { ScanOutcome, Store } from "#store/port.ts";
import { batch, DAY, draft, entity, KEY_CHECK, minter, randomBatches, source, T0 } from "../support/batches.ts";
import { scanned } from "../support/scanned.ts";
import type { Subject } from "./store.contract.ts";

const seeds = fc.integer({ min: 0, max: 0x7fffffff });

export function receivedContract(subject: Subject): void {
  describe("a scan until a moment of receipt", () => {
    it("is that of a store which was given only the batches received by then", async () => {
      await fc.assert(
        fc.asyncProperty(seeds, fc.boolean(), async (seed, isUnderLabels) => {
          const prng = mulberry32(seed);
          const batches = delivered(firstVersions(randomBatches(prng, 9)), prng);
          const receivedUntil = randomInt(prng, batches.length);
          const whole = await subject.fresh();
          for (const one of batches) await whole.ingestBatch(one);
          const then = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
          for (const one of batches) if (one.receivedAt <= receivedUntil) await then.ingestBatch(one);
          expect(await scanned(whole, { receivedUntil, ...(isUnderLabels ? await amber(whole) : {}) })).toEqual(
            await scanned(then, isUnderLabels ? await amber(then) : {}),
          );
          expect((await outcomeOf(whole, receivedUntil)).replaced).toBe(0);
          await then.close();
        }),
        { numRuns: subject.randomRuns, seed: 3, endOnFailure: true },
      );
    });

    it("has everything when everything was received by then, nothing before, and what is only mentioned too", async () => {
      const seen = entity("Zone", "PTY/A");
      const first = draft("ALFA", "1", "a", { entities: [entity("Airport", "PTY"), seen] });
      const second = draft("ALFA", "2", "a", { entities: [entity("Airport", "MIA"), seen] });
      await subject.store.ingestBatch({ ...batch(source("ALFA"), first), receivedAt: 10 });
      await subject.store.ingestBatch({ ...batch(source("ALFA"), second), receivedAt: 20 });
      expect(await scanned(subject.store, { receivedUntil: 20 })).toEqual(await scanned(subject.store));
      expect(await scanned(subject.store, { receivedUntil: 19 })).toHaveLength(2);
      expect(await scanned(subject.store, { receivedUntil: 9 })).toEqual([]);
    });

    it("gives values and times of the records received by then alone", async () => {
      const held = (name: string, expiry: string, at: number) =>
        draft(name, "1", expiry, {
          entities: [entity("Identity", "A", { asserted: { note: name } }), entity("TravelDocument", "P1")],
          links: [{ kind: "HOLDS", from: 0, to: 1, at, props: { expiry } }],
        });
      await subject.store.ingestBatch({ ...batch(source("ALFA"), held("ALFA", "2030", 1)), receivedAt: 10 });
      const alone = await scanned(subject.store);
      await subject.store.ingestBatch({
        ...batch(source("BRAVO", { exportedAt: T0 + DAY }), held("BRAVO", "2031", 2)),
        receivedAt: 20,
      });
      expect(await scanned(subject.store, { receivedUntil: 10 })).toEqual(alone);
      expect(await scanned(subject.store)).not.toEqual(alone);
    });

    it("lacks a row that was replaced since, and counts it; one that was withdrawn it lacks as well", async () => {
      const row = (content: string) => draft("ALFA", "1", content, { entities: [entity("Airport", content)] });
      const other = draft("BRAVO", "1", "a", { entities: [entity("Airport", "MIA")] });
      await subject.store.ingestBatch({ ...batch(source("ALFA"), row("PTY")), receivedAt: 10 });
      await subject.store.ingestBatch({ ...batch(source("BRAVO"), other), receivedAt: 10 });
      await subject.store.ingestBatch({ ...batch(source("ALFA", { exportedAt: T0 + DAY }), row("BOG")), receivedAt: 20 });
      expect(await outcomeOf(subject.store, 10)).toMatchObject({ replaced: 1 });
      expect(await outcomeOf(subject.store, 20)).toMatchObject({ replaced: 0 });
      const lines = await scanned(subject.store, { receivedUntil: 10 });
      expect(lines).toEqual([expect.stringContaining(minter.entity("Airport", "MIA"))]);
      await subject.store.withdrawSource("BRAVO", 30);
      expect(await scanned(subject.store, { receivedUntil: 10 })).toEqual([]);
    });
  });
}

function outcomeOf(store: Store, receivedUntil: number): Promise<ScanOutcome> {
  return store.scan({ entities() {}, links() {} }, { receivedUntil });
}

async function amber(store: Store): Promise<{ readonly labels: ReadonlySet<number> }> {
  const { labels } = await store.labels();
  return { labels: new Set([...labels].flatMap(([label, text]) => (text === "AMBER" ? [label] : []))) };
}

/** Less the later versions of rows, which would take the place of what was received before. */
function firstVersions(batches: readonly RecordBatch[]): RecordBatch[] {
  const known = new Set<string>();
  return batches.map((one) => ({
    ...one,
    records: one.records.filter(({ keyHash }) => !known.has(keyHash) && known.add(keyHash)),
  }));
}

/** One after the other, a tick each, those that say what a name stands for first: names lead where they lead today. */
function delivered(batches: readonly RecordBatch[], prng: Prng): RecordBatch[] {
  const part = (isTravel: boolean): RecordBatch[] =>
    batches.map((one) => ({ ...one, records: one.records.filter(({ kind }) => (kind === "TRAVEL") === isTravel) }));
  const late = shuffle(part(true), prng).map((one, tick) => ({ ...one, receivedAt: tick }));
  return [...part(false).map((one) => ({ ...one, receivedAt: -1 })), ...late];
}
