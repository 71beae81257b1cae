/** A question about the past: what it answers, and that the store is the same to the byte after it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packageRoot } from "#base/worker.ts";
import type { AppContext } from "#app/context.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext, openContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import type { DescribedFinding } from "#app/answers/describe-findings.ts";
import { staleCauses } from "#app/queries/stale-findings.ts";
import { localReader } from "../support/local-reader.ts";
import { silentLogger } from "../support/silent-logger.ts";

const SLOW_MS = 300_000;
const THEN = "2026-11-10T00:00:00Z";

describe(
  "a look back",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "trama-past-"));
    let context: AppContext;
    let kept: readonly string[];
    let lastEvent: string;

    async function backup(): Promise<string[]> {
      const lines: string[] = [];
      for await (const line of context.store.backup()) lines.push(line);
      return lines;
    }
    const back = (asOf: string) => lookBack(localReader(context), { asOf: Date.parse(asOf), limit: null });
    const told = (findings: readonly Pick<DescribedFinding, "id" | "score" | "status">[]) =>
      findings.map(({ id, score, status }) => ({ id, score, status }));

    beforeAll(async () => {
      context = await openContext({ dataDir: folder, store: { url: `sqlite:${folder}/a.db` }, logger: silentLogger });
      await runIngest(localReader(context), { path: join(packageRoot, "seed") });
      lastEvent = (await runDetect(localReader(context))).asOf!;
      kept = await backup();
    }, SLOW_MS);
    afterAll(async () => {
      await closeContext(context);
      rmSync(folder, { recursive: true, force: true });
    });

    it("finds at the latest event what a first run finds", async () => {
      const { run, findings } = await back(lastEvent);
      expect(run).toMatchObject({ status: "DONE", asOf: lastEvent, fresh: 0 });
      const today = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
      expect(today.length).toBeGreaterThan(4);
      expect(told(findings)).toEqual(told(today));
    });

    it("finds less at an earlier moment, each finding by itself, and the same when asked again", async () => {
      const { run, findings } = await back(THEN);
      expect(run.asOf).toBe(THEN);
      expect(findings.length).toBeGreaterThan(0);
      for (const { asOf, status, review, decisions, firstSeen } of findings)
        expect({ asOf, status, review, decisions, firstSeen }).toEqual({
          ...{ asOf: THEN, status: "NEW", review: "NEW", decisions: [], firstSeen: THEN },
        });
      const today = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
      expect(told(findings)).not.toEqual(told(today));
      for (const finding of findings) expect(await staleCauses(localReader(context), finding)).toEqual([]);
      expect(told((await back(THEN)).findings)).toEqual(told(findings));
    });

    it("rests on what had happened by then", async () => {
      const { findings } = await back(THEN);
      const incidents = await context.store.entities(findings.flatMap((finding) => finding.incidents));
      expect(incidents.length).toBeGreaterThan(0);
      for (const incident of incidents) expect(incident!.assertions[0]!.props["at"]).toBeLessThanOrEqual(Date.parse(THEN));
    });

    it("leaves findings, lineage, runs and the feed as they were, to the byte", async () => {
      await back(THEN);
      expect(await backup()).toEqual(kept);
      expect((await runDetect(localReader(context))).fresh).toBe(0);
      kept = await backup();
    });

    it("is one at a time, and ends when it is told to", async () => {
      const stop = new AbortController();
      const asOf = Date.parse(THEN);
      const job = { asOf, limit: null };
      const cut = lookBack(localReader(context), { ...job, signal: stop.signal, onProgress: () => stop.abort() });
      await expect(lookBack(localReader(context), job)).rejects.toMatchObject({ code: "RUN_IN_PROGRESS" });
      await expect(cut).rejects.toMatchObject({ code: "CANCELLED" });
      await expect(lookBack(localReader(context), { ...job, timeoutMs: 1 })).rejects.toMatchObject({ code: "TIMED_OUT" });
      expect(await backup()).toEqual(kept);
    });
  },
  SLOW_MS,
);
