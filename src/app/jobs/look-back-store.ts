/**
 * Detection as of a moment of the past, on an open store and without a word to it: whoever asks what could have been seen then gets an
 * answer, and findings, priorities, lineage and runs stay those of today. Who is one person, and what names lead to one thing, is as judged
 * today; each finding stands by itself, since there is no run before it to compare with.
 */
import { nowIso } from "#base/clock.ts";
import { protectedIdentities, protectedThenOrNow } from "#analytics/protection.ts";
import { applyLineage } from "#findings/lineage.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { Finding } from "#model/finding.ts";
import type { PastMoment } from "#model/run.ts";
import { formatTime } from "#model/time.ts";
import type { Store } from "#store/port.ts";
import { loadSnapshot } from "../snapshot/load-snapshot.ts";
import { snapshotUntil } from "../snapshot/snapshot-until.ts";
import { draftHandling } from "./draft-handling.ts";
import { notesOf } from "./run-notes.ts";

export interface LookBackParts {
  readonly store: Store;
  readonly dataDir: string;
  /** Id that the findings bear as that of their run. */
  readonly run: string;
  readonly moment: PastMoment;
  readonly onProgress: (stage: string, done: number) => void;
}

export interface PastFindings {
  /** All of them, whoever may read them. */
  readonly findings: readonly Finding[];
  readonly snapshot: string;
  /** ISO; the moment asked about. */
  readonly asOf: string;
  /** Feed sequence of the store that was asked. */
  readonly seq: number;
  readonly notes: readonly string[];
}

export async function lookBackStore(parts: LookBackParts): Promise<PastFindings> {
  const { store, run, onProgress } = parts;
  onProgress("snapshot", 0);
  const snapshot = await snapshotUntil(store, parts.moment.asOf);
  onProgress("detection", 0.3);
  const result = await runDetection({
    snapshot,
    // No later event is used, but whoever is protected now was never an offender to be scored then.
    protectedIds: protectedThenOrNow(protectedIdentities(await loadSnapshot(store, parts.dataDir)), snapshot),
    evidence: { recordsOfLinks: (links) => store.linkRecords(links.map((link) => snapshot.linkRef[link]!)) },
    onProgress: (stage, done, total) => (done < total ? onProgress(stage, 0.3 + (0.7 * done) / total) : undefined),
  });
  const { findings } = await applyLineage({
    previous: [],
    drafts: result.drafts,
    run,
    at: nowIso(),
    method: result.method.id,
    snapshot,
    labelsOf: await draftHandling(store, snapshot),
  });
  return { findings, snapshot: snapshot.id, asOf: formatTime(snapshot.asOf), seq: snapshot.seq, notes: notesOf(result) };
}
