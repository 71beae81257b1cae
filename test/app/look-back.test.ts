/** A question about the past: what it answers, and that the store is the same to the byte after it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nowMs } from "#base/clock.ts";
import type { AppContext } from "#app/context.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { closeContext } from "#app/open-context.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import type { DescribedFinding } from "#app/answers/describe-findings.ts";
import { staleCauses } from "#app/queries/stale-findings.ts";
import { localReader } from "../support/local-reader.ts";
import { openSmallStore } from "../support/small-store.ts";

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
    const back = (asOf: string) => lookBack(localReader(context), { asOf: Date.parse(asOf), receivedUntil: null, limit: null });
    const told = (findings: readonly Pick<DescribedFinding, "id" | "score" | "status">[]) =>
      findings.map(({ id, score, status }) => ({ id, score, status }));

    beforeAll(async () => {
      context = await openSmallStore(folder, "ingested");
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
      expect((await backup()).join("\n") === kept.join("\n")).toBe(true);
      expect((await runDetect(localReader(context))).fresh).toBe(0);
      kept = await backup();
    });

    it("by receipt time finds what was found before more was received, on records that were there", async () => {
      const received = (await context.store.feed(0, 1000)).findLast(({ kind }) => kind === "INGEST")!.at;
      const before = (await lookBack(localReader(context), { asOf: null, receivedUntil: received, limit: null })).findings;
      const today = await currentFindings(localReader(context), { onlyFresh: false, limit: null });
      expect(told(before)).toEqual(told(today).map((finding) => ({ ...finding, status: "NEW" })));
      const members = before[0]!.members.flatMap(({ documents }) => documents[0] ?? []);
      const more = join(folder, "more");
      mkdirSync(more);
      writeFileSync(
        join(more, "bundle.json"),
        JSON.stringify({ source: "LATER", agency: "PAN-SNA", exercise: true, exported_at: "2026-11-22T00:00:00Z" }),
      );
      writeFileSync(join(more, "incidents.csv"), "incident_id,at,airport,kind\nL1,2026-11-05T08:00:00Z,PTY,ARREST\n");
      const rows = members.map((document) => ["L1", "SUSPECT", document.split(":")[1], document.split(":")[0]].join(","));
      writeFileSync(
        join(more, "incident_parties.csv"),
        ["incident_id,role,document_number,document_issuer", ...rows, ""].join("\n"),
      );
      // A tick of the clock that receipts go by, so that the two are not of one moment.
      while (nowMs() <= received) await new Promise((resolve) => setImmediate(resolve));
      await runIngest(localReader(context), { path: more });
      const look = (receivedUntil: number | null, asOf: string) =>
        lookBack(localReader(context), { asOf: Date.parse(asOf), receivedUntil, limit: null });
      const after = await lookBack(localReader(context), { asOf: null, receivedUntil: received, limit: null });
      // The same people, who may go by another id today: that of an identity which was received since and judged to be theirs.
      const plain = (findings: readonly DescribedFinding[]) =>
        findings.map(({ kind, score, members }) => ({ kind, score, members: members.length }));
      expect(plain(after.findings)).toEqual(plain(before));
      // What happened on the 5th counts by event time, though it was received after all else; by both clocks it was not known.
      const known = (await look(null, THEN)).findings.flatMap(({ reasons }) => reasons.flatMap(({ records }) => records));
      const late = (await context.store.records(known)).filter((record) => record!.receivedAt > received);
      expect(late.length).toBeGreaterThan(0);
      const cited = (await look(received, THEN)).findings.flatMap(({ reasons }) => reasons.flatMap(({ records }) => records));
      for (const record of await context.store.records(cited)) expect(record!.receivedAt).toBeLessThanOrEqual(received);
      kept = await backup();
    });

    it("is one at a time, and ends when it is told to", async () => {
      const stop = new AbortController();
      const asOf = Date.parse(THEN);
      const job = { asOf, receivedUntil: null, limit: null };
      const cut = lookBack(localReader(context), { ...job, signal: stop.signal, onProgress: () => stop.abort() });
      await expect(lookBack(localReader(context), job)).rejects.toMatchObject({ code: "RUN_IN_PROGRESS" });
      await expect(cut).rejects.toMatchObject({ code: "CANCELLED" });
      await expect(lookBack(localReader(context), { ...job, timeoutMs: 1 })).rejects.toMatchObject({ code: "TIMED_OUT" });
      expect((await backup()).join("\n") === kept.join("\n")).toBe(true);
    });
  },
  SLOW_MS,
);
