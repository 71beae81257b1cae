/** What people decide holds against what rules say: judgements, dismissals, withdrawals; on the made-up world of support/small-store.ts. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AppContext } from "#app/context.ts";
import { decideFinding } from "#app/jobs/decide-finding.ts";
import { judgeIdentities } from "#app/jobs/judge-identities.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { withdrawSource } from "#app/jobs/withdraw-source.ts";
import { methodOf } from "#findings/method.ts";
import { detectionSettings } from "#findings/settings.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { toldJudgements } from "#app/queries/person-facts.ts";
import { resolvePerson } from "#app/reader/resolve-ref.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore, smallBundle } from "../support/small-store.ts";

const SLOW_MS = 300_000;

describe(
  "what people decide",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-decide-"));
    let context: AppContext;
    const all = () => currentFindings(localReader(context), { onlyFresh: false, limit: null });

    beforeAll(async () => {
      context = await openSmallStore(folder, "detected");
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("parts identities that rules had joined, for good, and joins them again", async () => {
      const joined = (await resolvePerson(localReader(context), { ref: "PAN:X53293307" }))!;
      const [left, right] = joined.identities.map(({ id }) => id) as [string, string];
      const judge = (verdict: "SAME" | "NOT_SAME") =>
        judgeIdentities(localReader(context), { left, right, verdict, reason: "passport photographs compared" });
      const persons = () => context.store.personsOf([left, right]);

      await judge("NOT_SAME");
      let [a, b] = await persons();
      expect(a).not.toBe(b);
      // Rules are asked again by the next run, and must not win.
      await runDetect(localReader(context));
      [a, b] = await persons();
      expect(a).not.toBe(b);

      await judge("SAME");
      [a, b] = await persons();
      expect(a).toBe(b);
      // What was said before stays as it was said, and so does what the rule says of the two, which counts no more.
      const kept = toldJudgements(await localReader(context).judgementsOf([left])).filter(
        (judgement) => judgement.left === right || judgement.right === right,
      );
      expect(kept.map(({ by, verdict, reason, inForce }) => [by, verdict, reason, inForce])).toEqual([
        ["rule:fellegi-sunter@3", "SAME", null, false],
        ["user:local", "NOT_SAME", "passport photographs compared", false],
        ["user:local", "SAME", "passport photographs compared", true],
      ]);
      expect(kept[0]!.score).toBeGreaterThan(0.9);
      expect(kept[0]!.comparisons.length).toBeGreaterThan(2);
    });

    it("needs a reason, two identities, and things that are there", async () => {
      const joined = (await resolvePerson(localReader(context), { ref: "PAN:X53293307" }))!;
      const [left, right] = joined.identities.map(({ id }) => id) as [string, string];
      const judge = (one: string, other: string, reason: string) =>
        judgeIdentities(localReader(context), { left: one, right: other, verdict: "SAME", reason });
      await expect(judge(left, right, "  ")).rejects.toMatchObject({ code: "BAD_INPUT" });
      await expect(judge(left, left, "x")).rejects.toMatchObject({ code: "BAD_INPUT" });
      await expect(judge(left, `i_${"0".repeat(28)}`, "x")).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(withdrawSource(localReader(context), { source: "NOBODY", reason: "x" })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    });

    it("keeps a dismissed finding silent while nothing new is known of it", async () => {
      await runDetect(localReader(context));
      const [first] = await all();
      await decideFinding(localReader(context), { finding: first!.id, review: "DISMISSED", reason: "a family business" });
      const run = await runDetect(localReader(context));
      expect(run.raised).not.toContain(first!.id);
      const dismissed = (await all()).find(({ id }) => id === first!.id)!;
      expect([dismissed.review, dismissed.decisions.map(({ by, reason }) => [by, reason])]).toEqual([
        "DISMISSED",
        [["local", "a family business"]],
      ]);
    });

    it("stops a run where it is asked to, and lets the next one begin at once", async () => {
      const stop = new AbortController();
      const cut = runDetect(localReader(context), { signal: stop.signal, onProgress: () => stop.abort() });
      await expect(cut).rejects.toMatchObject({ code: "CANCELLED" });
      const [last] = await context.store.listDocs("runs", { limit: 1, descending: true });
      expect(last!.body).toMatchObject({ status: "INTERRUPTED", error: "CANCELLED" });
      expect((await runDetect(localReader(context))).status).toBe("DONE");
    });

    it("keeps the method of its runs once; runs and findings name it", async () => {
      const runs = await context.store.listDocs("runs", { limit: 10, descending: true });
      const named = runs.flatMap(({ body }) => (body.status === "DONE" ? [body.method] : []));
      expect(named.length).toBeGreaterThan(1);
      const settings = await context.store.listDocs("settings", { limit: 10 });
      // Beside it lie the moment of the latest event and how common values are.
      const kept = settings.filter(({ body }) => !("asOf" in body) && !("commonness" in body));
      expect(kept.map(({ body }) => body)).toEqual([methodOf(detectionSettings())]);
      expect(new Set([...named, ...(await all()).map(({ method }) => method)])).toEqual(new Set([kept[0]!.id]));
    });

    it("lets what a withdrawn source alone reported go, and does not take it back", async () => {
      const { records } = await withdrawSource(localReader(context), { source: "EXERCISE-PTY", reason: "sent in error" });
      expect(records).toBeGreaterThan(1_000);
      const info = await context.store.info();
      expect([Object.values(info.entities).reduce((sum, n) => sum + n, 0), Object.keys(info.links)]).toEqual([0, []]);
      const run = await runDetect(localReader(context));
      expect(run.counts).not.toHaveProperty("NEW");
      expect(await all()).toEqual([]);
      const again = await runIngest(localReader(context), { path: await smallBundle() });
      expect(again.records.new).toBe(0);
      expect((await context.store.info()).entities).toEqual({});
    });
  },
  SLOW_MS,
);
