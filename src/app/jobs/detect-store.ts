/**
 * One detection run on an open store: persons, snapshot, detectors, lineage, and all of it written in one commit at the end.
 * Nothing in it depends on the clock but the run's own times.
 */
import { monotonicMs, nowIso, nowMs } from "#base/clock.ts";
import { applyLineage } from "#findings/lineage.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { Finding } from "#model/finding.ts";
import type { KeptMethod } from "#model/method.ts";
import type { DetectionRun } from "#model/run.ts";
import { formatTime } from "#model/time.ts";
import type { Store, StoredDoc } from "#store/port.ts";
import type { RunStage } from "../job-events.ts";
import { keepLatestEvent } from "../reader/latest-event.ts";
import { loadSnapshot } from "../snapshot/load-snapshot.ts";
import { allFindings, isFresh, isRaised } from "../queries/current-findings.ts";
import { draftHandling } from "./draft-handling.ts";
import { notesOf } from "./run-notes.ts";

export interface DetectParts {
  readonly store: Store;
  readonly dataDir: string;
  readonly run: string;
  readonly by: string;
  readonly onProgress: (stage: RunStage, done: number) => void;
}

export interface DetectOutcome {
  readonly run: DetectionRun;
  /** Findings whose state this run changed, but for the dismissed: those stay silent. */
  readonly changed: readonly Finding[];
}

export async function detectStore(parts: DetectParts): Promise<DetectOutcome> {
  const { store, onProgress } = parts;
  const started = monotonicMs();
  const opened: DetectionRun = {
    id: parts.run,
    status: "RUNNING",
    by: parts.by,
    startedAt: nowIso(),
    finishedAt: null,
    ms: 0,
    seq: await store.seq(),
    snapshot: null,
    asOf: null,
    method: null,
    counts: {},
    fresh: 0,
    raised: [],
    notes: [],
    error: null,
  };
  await closeInterrupted(store, opened.startedAt);
  await store.putDocs([{ collection: "runs", docs: [runDoc(opened)] }]);

  onProgress("snapshot", 0);
  const snapshot = await loadSnapshot(store, parts.dataDir);
  await keepLatestEvent(store, snapshot.asOf);
  onProgress("detection", 0.3);
  const result = await runDetection({
    snapshot,
    evidence: { recordsOfLinks: (links) => store.linkRecords(links.map((link) => snapshot.linkRef[link]!)) },
    // What is done then is the detectors' part, not the run.
    onProgress: (stage, done, total) => (done < total ? onProgress(stage, 0.3 + (0.6 * done) / total) : undefined),
  });
  onProgress("lineage", 0.9);
  const previous = await allFindings(store);
  // Steps of findings bear it too: whoever asks what is new since a time must find both.
  const finishedAt = nowIso();
  const lineage = await applyLineage({
    previous,
    drafts: result.drafts,
    run: parts.run,
    at: finishedAt,
    method: result.method.id,
    snapshot,
    labelsOf: await draftHandling(store, snapshot),
  });
  const before = new Map(previous.map((finding) => [finding.id, finding]));
  const changed = lineage.findings.filter((finding) => !sameBody(before.get(finding.id), finding));
  const fresh = lineage.findings.filter(isRaised).length;
  const run: DetectionRun = {
    ...opened,
    status: "DONE",
    finishedAt,
    ms: Math.round(monotonicMs() - started),
    snapshot: snapshot.id,
    // Of a store in which nothing happened yet, 1970 would be said.
    asOf: snapshot.asOf === 0 ? null : formatTime(snapshot.asOf),
    method: result.method.id,
    counts: countsOf(lineage.findings),
    fresh,
    raised: lineage.findings
      .filter(isFresh)
      .map(({ id }) => id)
      .sort(),
    notes: notesOf(result),
  };
  await store.putDocs(
    [
      { collection: "settings", docs: await unkept(store, result.method) },
      { collection: "findings", docs: changed.map(findingDoc) },
      { collection: "runs", docs: [runDoc(run)] },
    ],
    { at: nowMs(), kind: "DETECT", source: null, count: fresh },
  );
  const told = new Set(lineage.events.map(({ finding }) => finding));
  return { run, changed: lineage.findings.filter((finding) => told.has(finding.id)) };
}

/** A method is written once: its id says what is in it. */
async function unkept(store: Store, method: KeptMethod): Promise<StoredDoc<"settings">[]> {
  const [kept] = await store.docs("settings", [method.id]);
  return kept === undefined ? [{ id: method.id, sort: method.id, refs: [], body: method }] : [];
}

export function runDoc(run: DetectionRun): StoredDoc<"runs"> {
  return { id: run.id, sort: run.startedAt, refs: [], body: run };
}

/** By first sight, so that a list in store order is stable while scores move. */
function findingDoc(finding: Finding): StoredDoc<"findings"> {
  return { id: finding.id, sort: finding.firstSeen, refs: finding.members.map(({ entity }) => entity), body: finding };
}

/** A run that still says RUNNING when another one has the lease was cut off. */
async function closeInterrupted(store: Store, at: string): Promise<void> {
  const recent = await store.listDocs("runs", { limit: 20, descending: true });
  const cutOff = recent.filter(({ body }) => body.status === "RUNNING");
  if (cutOff.length === 0) return;
  const docs = cutOff.map(({ body }) => runDoc({ ...body, status: "INTERRUPTED", finishedAt: at }));
  await store.putDocs([{ collection: "runs", docs }]);
}

/** Which run saw it is not a change of the finding. */
function sameBody(a: Finding | undefined, b: Finding): boolean {
  return a !== undefined && JSON.stringify({ ...a, run: "" }) === JSON.stringify({ ...b, run: "" });
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
