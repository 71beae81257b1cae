/** What one view finds: detection on what may be read under its clearance, with nobody scored whom any record protects. */
import { runDetection } from "#findings/run-detection.ts";
import type { Method } from "#findings/method.ts";
import type { FindingDraft } from "#model/finding.ts";
import type { View } from "#model/users/view.ts";
import type { LineageInput } from "#findings/lineage.ts";
import type { Store } from "#store/port.ts";
import { LabelSight } from "../reader/label-sight.ts";
import { readersSnapshot } from "../snapshot/readers-snapshot.ts";
import { draftHandling } from "./draft-handling.ts";

export interface FoundInView extends Pick<LineageInput, "snapshot" | "labelsOf"> {
  readonly drafts: readonly FindingDraft[];
}

export interface ViewParts {
  readonly store: Store;
  readonly method: Method;
  readonly threads: number;
  /** Identity ids that any record protects. */
  readonly protectedIds: readonly string[];
  /** Called now and then; what it throws ends it. */
  readonly endIfAsked: () => void;
}

/** Of nobody who is named as a recipient: a view is for whoever has the clearance. */
const NOBODY = { reader: "", roles: [], purpose: null, case: null };

export async function findInView(view: View, parts: ViewParts): Promise<FoundInView> {
  const { store, method, threads, protectedIds, endIfAsked } = parts;
  const sight = await LabelSight.of(store, { ...NOBODY, clearance: view });
  const snapshot = await readersSnapshot(store, sight, { moment: { asOf: null, receivedUntil: null }, endIfAsked });
  const { drafts } = await runDetection({
    ...{ snapshot, threads, protectedIds, settings: method.settings },
    evidence: {
      recordsOfLinks: (links) =>
        readableBehind(
          store,
          sight,
          links.map((link) => snapshot.linkRef[link]!),
        ),
    },
    onProgress: endIfAsked,
  });
  return { drafts, snapshot, labelsOf: await draftHandling(store, snapshot, sight) };
}

async function readableBehind(
  store: Store,
  sight: LabelSight,
  linkRefs: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const behind = await store.linkRecords(linkRefs);
  const ids = [...new Set(behind.flat())];
  const records = await store.records(ids);
  const readable = new Set(ids.filter((_, i) => sight.handling(records[i]!.handling)));
  return behind.map((some) => some.filter((id) => readable.has(id)));
}
