/**
 * One detection run on an open store: persons, snapshot, detectors, lineage, and all of it written in one commit at the end.
 * Nothing in it depends on the clock but the run's own times.
 */
import { availableParallelism } from "node:os";
import { monotonicMs, nowIso, nowMs } from "#base/clock.ts";
import { protectedIdentities } from "#analytics/protection.ts";
import { applyLineage, type LineageInput, type LineageResult } from "#findings/lineage.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { Finding } from "#model/finding.ts";
import type { DetectionRun } from "#model/run.ts";
import { type View, viewText } from "#model/users/view.ts";
import { formatTime } from "#model/time.ts";
import type { Doc, DocWrite, Fence, Store, StoredDoc } from "#store/port.ts";
import type { RunStage } from "../job-events.ts";
import { keepLatestEvent } from "../reader/latest-event.ts";
import { loadSnapshot } from "../snapshot/load-snapshot.ts";
import { allDocs } from "../queries/all-docs.ts";
import { isFresh, isRaised } from "../queries/current-findings.ts";
import { toldTies } from "../answers/told-ties.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { methodInUse } from "../queries/method-in-use.ts";
import { findInView, type FoundInView } from "./detect-view.ts";
import { draftHandling } from "./draft-handling.ts";
import { unkept } from "./keep-method.ts";
import { tellFindings } from "./tell-findings.ts";
import { notesOf } from "./run-notes.ts";

export interface DetectParts {
  readonly store: Store;
  readonly dataDir: string;
  readonly run: string;
  readonly by: string;
  /** Of the lease that lets one run at a time land: whatever this run writes is refused once another has begun. */
  readonly fence: Fence;
  /** For which detection is run besides. Undefined: nothing is said of that, and what was found in views stays. */
  readonly views?: readonly View[] | undefined;
  readonly onProgress: (stage: RunStage, done: number) => void;
}

export interface DetectOutcome {
  readonly run: DetectionRun;
  /** Findings whose state this run changed, but for the dismissed: those stay silent. */
  readonly changed: readonly Finding[];
}

/** Decisions come one at a time from people; a minute of them without a pause is not from people. */
const LANDING_MS = 60_000;

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
  await untilUnchanged(() => openRun(parts, opened));

  onProgress("snapshot", 0);
  const snapshot = await loadSnapshot(store, parts.dataDir);
  await keepLatestEvent(store, snapshot);
  onProgress("detection", 0.3);
  const { method, passedOver } = await methodInUse(store);
  const result = await runDetection({
    threads: availableParallelism(),
    snapshot,
    settings: method.settings,
    evidence: { recordsOfLinks: (links) => store.linkRecords(links.map((link) => snapshot.linkRef[link]!)) },
    // What is done then is the detectors' part, not the run.
    onProgress: (stage, done, total) => (done < total ? onProgress(stage, 0.3 + (0.6 * done) / total) : undefined),
  });
  onProgress("lineage", 0.9);
  const labelsOf = await draftHandling(store, snapshot);
  const generation = await store.stageAnswers({
    ties: toldTies(result.network, () => onProgress("lineage", 0.9)),
    fence: parts.fence,
  });
  const inViews = new Map<string, FoundInView>();
  const protectedIds = protectedIdentities(snapshot);
  for (const view of parts.views ?? [])
    inViews.set(
      viewText(view),
      await findInView(view, {
        ...{ store, method: result.method, threads: availableParallelism(), protectedIds },
        endIfAsked: () => onProgress("lineage", 0.95),
      }),
    );
  // What was decided meanwhile is looked at again; what was found stays found.
  const outcome = await untilUnchanged(async () => {
    const previous = await allDocs(store, "findings");
    const [own] = await store.docs("runs", [parts.run]);
    // Steps of findings bear it too: whoever asks what is new since a time must find both.
    const finishedAt = nowIso();
    const ofRun = { run: parts.run, at: finishedAt, method: result.method.id };
    const before = (view?: string): Finding[] => previous.map(({ body }) => body).filter((finding) => finding.view === view);
    const { findings, events } = await applyLineage({
      ...{ ...ofRun, previous: before(), drafts: result.drafts, snapshot, labelsOf },
    });
    const views = await lineagesOf(inViews, parts.views === undefined ? [] : previous, {
      ...ofRun,
      before,
      whole: { snapshot, labelsOf },
    });
    const fresh = findings.filter(isRaised).length;
    const run: DetectionRun = {
      ...opened,
      status: "DONE",
      finishedAt,
      ms: Math.round(monotonicMs() - started),
      snapshot: snapshot.id,
      // Of a store in which nothing happened yet, 1970 would be said.
      asOf: snapshot.asOf === 0 ? null : formatTime(snapshot.asOf),
      method: result.method.id,
      counts: countsOf(findings),
      fresh,
      raised: [...findings, ...views.findings]
        .filter(isFresh)
        .map(({ id }) => id)
        .sort(),
      notes: notesOf(result, passedOver),
    };
    const answers =
      generation === null
        ? undefined
        : {
            generation,
            run: run.id,
            method: result.method.id,
            asOf: snapshot.asOf,
            findings: await tellFindings(store, result.network, findings),
          };
    await store.putDocs(
      [
        { collection: "settings", append: await unkept(store, result.method) },
        ...findingWrites(previous, [...findings, ...views.findings]),
        { collection: "runs", replace: [{ ...own!, body: run }] },
      ],
      { feed: { at: nowMs(), kind: "DETECT", source: null, count: fresh }, fence: parts.fence, answers },
    );
    const told = new Set([...events, ...views.events].map(({ finding }) => finding));
    return { run, changed: [...findings, ...views.findings].filter((finding) => told.has(finding.id)) };
  }, LANDING_MS);
  // The run has landed; what it could not take away, the next one does.
  await store.dropOldAnswers().catch(() => undefined);
  return outcome;
}

/** View by view, those too that are none any more: what was found there is no finding of anybody's. */
async function lineagesOf(
  inViews: ReadonlyMap<string, FoundInView>,
  previous: readonly StoredDoc<"findings">[],
  {
    before,
    whole,
    ...ofRun
  }: Pick<LineageInput, "run" | "at" | "method"> & {
    readonly before: (view: string) => readonly Finding[];
    readonly whole: Pick<LineageInput, "snapshot" | "labelsOf">;
  },
): Promise<LineageResult> {
  const views = [...new Set([...inViews.keys(), ...previous.flatMap(({ body }) => body.view ?? [])])].sort();
  const each = await Promise.all(
    views.map((view) => {
      const found = inViews.get(view) ?? { ...whole, drafts: [] };
      return applyLineage({ ...ofRun, ...found, view, previous: before(view) });
    }),
  );
  return { findings: each.flatMap(({ findings }) => findings), events: each.flatMap(({ events }) => events) };
}

function runDoc(run: DetectionRun): Doc<"runs"> {
  return { id: run.id, sort: run.startedAt, refs: [], body: run };
}

/** A run that still says RUNNING when another one has the lease was cut off. */
async function openRun({ store, fence }: DetectParts, opened: DetectionRun): Promise<void> {
  const recent = await store.listDocs("runs", { limit: 20, descending: true });
  const cutOff = recent
    .filter(({ body }) => body.status === "RUNNING")
    .map((doc) => ({ ...doc, body: { ...doc.body, status: "INTERRUPTED", finishedAt: opened.startedAt } as const }));
  await store.putDocs(
    [
      { collection: "runs", replace: cutOff },
      { collection: "runs", append: [runDoc(opened)] },
    ],
    { fence },
  );
}

/** What became of findings, as far as it is anything. */
function findingWrites(previous: readonly StoredDoc<"findings">[], findings: readonly Finding[]): DocWrite[] {
  const before = new Map(previous.map((doc) => [doc.id, doc]));
  const append: Doc<"findings">[] = [];
  const replace: StoredDoc<"findings">[] = [];
  for (const finding of findings) {
    const doc = findingDoc(finding);
    const known = before.get(finding.id);
    if (known === undefined) append.push(doc);
    else if (!sameBody(known.body, finding)) replace.push({ ...doc, version: known.version });
  }
  return [
    { collection: "findings", append },
    { collection: "findings", replace },
  ];
}

/** By first sight, so that a list in store order is stable while scores move. */
function findingDoc(finding: Finding): Doc<"findings"> {
  return { id: finding.id, sort: finding.firstSeen, refs: finding.members.map(({ entity }) => entity), body: finding };
}

/** Which run saw it is not a change of the finding. */
function sameBody(a: Finding, b: Finding): boolean {
  return JSON.stringify({ ...a, run: "" }) === JSON.stringify({ ...b, run: "" });
}

function countsOf(findings: readonly Finding[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Object.fromEntries([...counts].sort());
}
