/**
 * Two methods over one frozen window of an open store, without a word to it: the one in use, and one that somebody proposes. Findings,
 * priorities, lineage and runs stay as they are; each finding stands by itself.
 */
import { availableParallelism } from "node:os";
import { nowIso } from "#base/clock.ts";
import { protectedIdentities, protectedThenOrNow } from "#analytics/protection.ts";
import { applyLineage } from "#findings/lineage.ts";
import { runDetection } from "#findings/run-detection.ts";
import type { DetectionSettings } from "#findings/settings.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import type { Finding } from "#model/finding.ts";
import { personIdOf } from "#model/ids.ts";
import { formatTime } from "#model/time.ts";
import type { Store } from "#store/port.ts";
import { namedSince } from "#analytics/named-since.ts";
import type { RunStage } from "../job-events.ts";
import { loadSnapshot } from "../snapshot/load-snapshot.ts";
import { snapshotUntil, type Window } from "../snapshot/snapshot-until.ts";
import { methodInUse } from "../queries/method-in-use.ts";
import { draftHandling } from "./draft-handling.ts";

export interface BackTestParts {
  readonly store: Store;
  readonly dataDir: string;
  /** Id that the findings bear as that of their run. */
  readonly run: string;
  readonly window: Window;
  readonly proposed: DetectionSettings;
  readonly onProgress: (stage: RunStage, done: number) => void;
}

interface Found {
  /** Of the method. */
  readonly id: string;
  /** All of them, whoever may read them. */
  readonly findings: readonly Finding[];
}

export interface BackTested {
  readonly present: Found;
  readonly proposed: Found;
  readonly snapshot: string;
  /** ISO; null of a window in which nothing happened. */
  readonly asOf: string | null;
  /** Person ids, as findings have them, of those who were named as offenders after the window. */
  readonly namedLater: readonly string[];
}

export async function backTestStore(parts: BackTestParts): Promise<BackTested> {
  const { store, dataDir, window, proposed, onProgress } = parts;
  onProgress("snapshot", 0);
  const { snapshot } = await snapshotUntil(store, { asOf: window.to, receivedUntil: null }, window.from);
  const today = await loadSnapshot(store, dataDir);
  const protectedIds = protectedThenOrNow(protectedIdentities(today), snapshot);
  const found = async (settings: DetectionSettings, from: number): Promise<Found> => {
    const result = await runDetection({
      threads: availableParallelism(),
      snapshot,
      settings,
      protectedIds,
      evidence: { recordsOfLinks: (links) => store.linkRecords(links.map((link) => snapshot.linkRef[link]!)) },
      onProgress: (stage, done, total) => (done < total ? onProgress(stage, from + (0.35 * done) / total) : undefined),
    });
    const { findings } = await applyLineage({
      previous: [],
      drafts: result.drafts,
      run: parts.run,
      at: nowIso(),
      method: result.method.id,
      snapshot,
      labelsOf: await draftHandling(store, snapshot),
    });
    return { id: result.method.id, findings };
  };
  return {
    present: await found((await methodInUse(store)).method.settings, 0.3),
    proposed: await found(proposed, 0.65),
    snapshot: snapshot.id,
    asOf: snapshot.asOf === 0 ? null : formatTime(snapshot.asOf),
    namedLater: personsIn(snapshot, namedSince(today, snapshot.asOf)),
  };
}

/** Persons who hold one of these identities. */
function personsIn(snapshot: Snapshot, identities: readonly string[]): string[] {
  const { start } = snapshot.nodeRange("Identity");
  const nodes = identities.flatMap((id) => snapshot.nodeIndex(id) ?? []);
  return [
    ...new Set(
      nodes.map((node) => snapshot.personIds[snapshot.personOfIdentity[node - start]!] ?? personIdOf(snapshot.ids[node]!)),
    ),
  ].sort();
}
