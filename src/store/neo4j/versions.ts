/**
 * What becomes of a batch's records, decided from the versions that are known of their rows: the latest export is active, the
 * others are superseded. A withdrawn, masked or erased record stays so, and still outranks what is older.
 */
import { asserts, type RecordBatch, type RecordDraft, type RecordStatus } from "#model/record.ts";
import { compareVersions } from "#model/assertions.ts";

export interface StoredVersion {
  readonly id: string;
  readonly key: string;
  readonly status: RecordStatus;
  readonly exportedAt: number;
}

export interface Verdicts {
  readonly counts: { new: number; superseding: number; unchanged: number; outdated: number };
  /** Records that were not in the store, with the status they land with. */
  readonly created: ReadonlyMap<RecordDraft, RecordStatus>;
  /** Records that were, and that a later export repeats: a row may well go back to what it was. */
  readonly renewed: ReadonlyMap<RecordDraft, RecordStatus>;
  /** Records that stay as they are, but for what they assert. */
  readonly restated: readonly RecordDraft[];
  /** Records whose assertions are to be taken away, as they were. */
  readonly removed: readonly string[];
  /** Those of them that are not renewed. */
  readonly superseded: readonly string[];
}

interface Version {
  readonly id: string;
  exportedAt: number;
  status: RecordStatus;
  /** In the store before this batch, with this status. */
  readonly before: RecordStatus | undefined;
  draft: RecordDraft | undefined;
}

/** `identitiesOf`: whom an active record of the store speaks of. */
export function judgeVersions(
  batch: RecordBatch,
  stored: readonly StoredVersion[],
  identitiesOf: (record: string) => ReadonlySet<string>,
): Verdicts {
  const byKey = new Map<string, Version[]>();
  const versionsOf = (key: string): Version[] => {
    let versions = byKey.get(key);
    if (versions === undefined) byKey.set(key, (versions = []));
    return versions;
  };
  for (const { id, key, status, exportedAt } of stored)
    versionsOf(key).push({ id, exportedAt, status, before: status, draft: undefined });
  const counts = { new: 0, superseding: 0, unchanged: 0, outdated: 0 };
  for (const draft of batch.records) {
    const placed = placedAmong(draft, byKey, identitiesOf);
    counts[judge(placed, batch.source.exportedAt, versionsOf(placed.keyHash))]++;
  }

  const created = new Map<RecordDraft, RecordStatus>();
  const renewed = new Map<RecordDraft, RecordStatus>();
  const removed: string[] = [];
  const superseded: string[] = [];
  const restated: RecordDraft[] = [];
  // One version stands under two keys where its row has got another.
  for (const { id, before, status, draft } of new Set([...byKey.values()].flat())) {
    if (draft?.restated === true) restated.push(draft);
    else if (draft !== undefined) (before === undefined ? created : renewed).set(draft, status);
    if (before === undefined || !asserts(before) || (draft === undefined && asserts(status))) continue;
    removed.push(id);
    if (draft === undefined) superseded.push(id);
  }
  return { counts, created, renewed, restated, removed, superseded };
}

/**
 * The draft under the key under which its row is there. As a build before landed it, it stays when it says the same, and is an earlier version
 * of this one when it speaks of the same identity; any other is another traveller's.
 */
function placedAmong(
  draft: RecordDraft,
  byKey: Map<string, Version[]>,
  identitiesOf: (record: string) => ReadonlySet<string>,
): RecordDraft {
  const { was, ...rest } = draft;
  const former = was === undefined ? undefined : byKey.get(was.keyHash);
  if (was === undefined || former === undefined) return draft;
  const same = former.find((version) => version.id === was.id);
  if (same !== undefined && same.status !== "SUPERSEDED") return { ...rest, ...was };
  const active = former.find(({ status, before }) => asserts(status) && before === status);
  if (active !== undefined && draft.entities.some(({ kind, id }) => kind === "Identity" && identitiesOf(active.id).has(id)))
    byKey.set(draft.keyHash, [...new Set([...(byKey.get(draft.keyHash) ?? []), active])]);
  return draft;
}

function judge(draft: RecordDraft, exportedAt: number, versions: Version[]): keyof Verdicts["counts"] {
  const same = versions.find((version) => version.id === draft.id);
  if (draft.restated === true) {
    if (same?.status === "ACTIVE") same.draft = draft;
    return "unchanged";
  }
  if (same !== undefined && ((same.status !== "ACTIVE" && same.status !== "SUPERSEDED") || same.exportedAt >= exportedAt))
    return "unchanged";
  const others = versions.filter((version) => version !== same);
  const outdated = others.some((other) => compareVersions(other, { id: draft.id, exportedAt }) > 0);
  const active = others.find((other) => asserts(other.status));
  if (same === undefined)
    versions.push({ id: draft.id, exportedAt, status: outdated ? "SUPERSEDED" : "ACTIVE", before: undefined, draft });
  else Object.assign(same, { exportedAt, draft, status: outdated ? same.status : "ACTIVE" });
  if (outdated) return same === undefined ? "outdated" : "unchanged";
  if (active !== undefined) active.status = "SUPERSEDED";
  return active !== undefined ? "superseding" : same === undefined ? "new" : "unchanged";
}
