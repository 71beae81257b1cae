/**
 * Detection as of a moment of the past, on an open store and without a word to it: whoever asks what could have been seen then gets an
 * answer, and findings, priorities, lineage and runs stay those of today. Who is one person, and what names lead to one thing, is as judged
 * today; each finding stands by itself, since there is no run before it to compare with.
 */
import { availableParallelism } from "node:os";
import { nowIso } from "#base/clock.ts";
import { protectedIdentities, protectedThenOrNow } from "#analytics/protection.ts";
import { applyLineage } from "#findings/lineage.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { Finding } from "#model/finding.ts";
import type { PastMoment } from "#model/run.ts";
import { formatTime } from "#model/time.ts";
import type { Store } from "#store/port.ts";
import type { RunStage } from "../job-events.ts";
import { loadSnapshot } from "../snapshot/load-snapshot.ts";
import { snapshotUntil } from "../snapshot/snapshot-until.ts";
import { methodInUse } from "../queries/method-in-use.ts";
import { draftHandling } from "./draft-handling.ts";
import { notesOf } from "./run-notes.ts";

export interface LookBackParts {
  readonly store: Store;
  readonly dataDir: string;
  /** Id that the findings bear as that of their run. */
  readonly run: string;
  readonly moment: PastMoment;
  readonly onProgress: (stage: RunStage, done: number) => void;
}

export interface PastFindings {
  /** All of them, whoever may read them. */
  readonly findings: readonly Finding[];
  readonly snapshot: string;
  /** ISO; the event time asked about, else the latest event that was there, if any. */
  readonly asOf: string | null;
  /** Feed sequence of the store that was asked. */
  readonly seq: number;
  /** Rows that are not there as they stood, because another version was received since. */
  readonly replaced: number;
  readonly notes: readonly string[];
}

export async function lookBackStore(parts: LookBackParts): Promise<PastFindings> {
  const { store, run, moment, onProgress } = parts;
  onProgress("snapshot", 0);
  const { snapshot, replaced } = await snapshotUntil(store, moment);
  onProgress("detection", 0.3);
  const { method, passedOver } = await methodInUse(store);
  const result = await runDetection({
    threads: availableParallelism(),
    snapshot,
    settings: method.settings,
    // No later event is used, but whoever is protected now was never an offender to be scored then.
    protectedIds: protectedThenOrNow(protectedIdentities(await loadSnapshot(store, parts.dataDir)), snapshot),
    evidence: {
      recordsOfLinks: (links) =>
        recordsThen(
          parts,
          links.map((link) => snapshot.linkRef[link]!),
        ),
    },
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
  return {
    ...{ findings, snapshot: snapshot.id, seq: snapshot.seq, replaced },
    asOf: moment.asOf === null && snapshot.asOf === 0 ? null : formatTime(snapshot.asOf),
    notes: [
      ...(replaced === 0 ? [] : [`rows left out because another version was received since: ${replaced}`]),
      ...notesOf(result, passedOver),
    ],
  };
}

/** The records behind links: evidence must have been there then. */
async function recordsThen(
  { store, moment }: LookBackParts,
  linkRefs: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const behind = await store.linkRecords(linkRefs);
  const { receivedUntil } = moment;
  if (receivedUntil === null) return behind;
  const ids = [...new Set(behind.flat())];
  const records = await store.records(ids);
  const there = new Set(ids.filter((_, i) => records[i]!.receivedAt <= receivedUntil));
  return behind.map((some) => some.filter((id) => there.has(id)));
}
