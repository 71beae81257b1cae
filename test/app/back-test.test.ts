/** Another method over a frozen window: what it would do to findings and to what is known of them, and that it does nothing to the store. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { backTest } from "#app/jobs/back-test.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { Reader } from "#app/reader/reader.ts";
import type { Finding } from "#model/finding.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";
import { PLAIN_READER } from "../support/tour-world.ts";

const SLOW_MS = 300_000;

describe(
  "a back-test",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-back-test-"));
    let context: AppContext;
    let current: readonly Finding[];

    const test = (method: object, window = {}) =>
      backTest(localReader(context), {
        method: JSON.stringify(method),
        window: { from: null, to: null, ...window },
        firstOf: 3,
      });

    beforeAll(async () => {
      context = await openSmallStore(folder, "detected");
      current = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
      const decide = (finding: Finding, review: "CONFIRMED" | "DISMISSED") =>
        decideFinding(localReader(context), { finding: finding.id, review, reason: "seen" });
      await decide(current[0]!, "CONFIRMED");
      await decide(current[1]!, "DISMISSED");
      await decide(current.at(-1)!, "CONFIRMED");
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("of the present method finds nothing else than is found, and leaves the store as it was, to the byte", async () => {
      const lines = async (): Promise<string[]> => {
        const all: string[] = [];
        for await (const line of context.store.backup()) all.push(line);
        return all;
      };
      const before = await lines();
      const { raised, dropped, moved, missed, same, present, proposed, methods } = await test({});
      expect([raised, dropped, moved, missed]).toEqual([[], [], [], []]);
      expect(same).toBe(current.length);
      expect(methods.present).toBe(methods.proposed);
      expect(present).toEqual(proposed);
      expect(present).toMatchObject({
        looks: current.length,
        hits: 2,
        misses: 0,
        hitsFirst: 1,
        clearedAgain: 1,
        clearedSpared: 0,
      });
      expect(present.looksPerHit).toBeCloseTo(current.length / 2, 1);
      expect((await lines()).join("\n") === before.join("\n")).toBe(true);
    });

    it("tells what a method that raises less drops, which upheld ones it misses, and what looks it saves", async () => {
      const weakest = current.at(-1)!;
      const above = (current.at(-1)!.score + current.at(-2)!.score) / 2;
      const { raised, dropped, missed, proposed } = await test({ scoreFloor: above });
      expect(raised).toEqual([]);
      expect(dropped.map(({ id }) => id)).toEqual([weakest.id]);
      expect(missed.map(({ id }) => id)).toEqual([weakest.id]);
      expect(proposed).toMatchObject({ looks: current.length - 1, hits: 1, misses: 1, clearedAgain: 1 });
    });

    it("tells how findings move under other weights, and what a lower floor would cost", async () => {
      const lighter = await test({ priorLogit: -8 });
      expect(lighter.moved.length).toBeGreaterThan(0);
      for (const { before, after } of lighter.moved) expect(after.score).toBeLessThan(before.score);
      const more = await test({ priorLogit: -4 });
      expect(more.proposed.looks).toBeGreaterThan(more.present.looks);
      expect(more.raised.length).toBe(more.proposed.looks - more.present.looks);
      expect(more.proposed.undecided).toBeGreaterThan(more.present.undecided);
    });

    it("looks at its window alone, and counts who was named as an offender after it", async () => {
      const [from, to] = [Date.parse("2026-11-05T00:00:00Z"), Date.parse("2026-11-12T00:00:00Z")];
      const { present, asOf } = await test({}, { from, to });
      expect(asOf).toBe("2026-11-12T00:00:00Z");
      expect(present.namedLater).toBeGreaterThan(0);
      expect(present.namedLaterScored).toBeLessThanOrEqual(present.namedLater);
      const whole = await test({ priorLogit: -4 }, { from, to });
      const incidents = await context.store.entities(whole.raised.flatMap((finding) => finding.incidents));
      for (const incident of incidents) {
        const at = incident!.assertions[0]!.props["at"];
        expect(at).toBeGreaterThanOrEqual(from);
        expect(at).toBeLessThanOrEqual(to);
      }
    });

    it("tells nothing to whoever may read nothing of it, and refuses what is no method before anything is done", async () => {
      const clearance = { ...PLAIN_READER.clearance, tlp: "CLEAR" as const, agency: "" };
      const reader = new Reader(context, { ...PLAIN_READER, clearance });
      const job = { method: '{"priorLogit":-4}', window: { from: null, to: null }, firstOf: 3 };
      const told = await backTest(reader, job);
      expect([told.raised, told.dropped, told.moved, told.missed]).toEqual([[], [], [], []]);
      expect(told.proposed).toMatchObject({ looks: 0, hits: 0, namedLater: 0 });
      await expect(backTest(localReader(context), { ...job, method: '{"floor":1}' })).rejects.toMatchObject({
        code: "BAD_INPUT",
      });
    });
  },
  SLOW_MS,
);
