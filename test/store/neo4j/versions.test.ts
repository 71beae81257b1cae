/** Which version of a row is active, for every history that a batch can meet. */
import { describe, expect, it } from "vitest";
import { judgeVersions, type StoredVersion } from "#store/neo4j/versions.ts";
import { batch, draft, source, T0 } from "../../support/batches.ts";

const a = draft("ALFA", "row", "a");
const b = draft("ALFA", "row", "b");
const stored = (of: typeof a, status: StoredVersion["status"], exportedAt: number): StoredVersion => ({
  id: of.id,
  key: of.keyHash,
  status,
  exportedAt,
});
const judged = (exportedAt: number, drafts: (typeof a)[], known: StoredVersion[]) => {
  const { counts, created, renewed, removed, superseded } = judgeVersions(
    batch(source("ALFA", { exportedAt }), ...drafts),
    known,
    () => new Set(),
  );
  const plain = (map: ReadonlyMap<typeof a, string>): unknown => [...map].map(([{ id }, status]) => [id, status]);
  return { counts, created: plain(created), renewed: plain(renewed), removed, superseded };
};
const none = {
  counts: { new: 0, superseding: 0, unchanged: 0, outdated: 0 },
  created: [],
  renewed: [],
  removed: [],
  superseded: [],
};

describe("versions of a row", () => {
  it("a first one is new", () => {
    expect(judged(T0, [a], [])).toEqual({ ...none, counts: { ...none.counts, new: 1 }, created: [[a.id, "ACTIVE"]] });
  });

  it("a repeat of the same export changes nothing", () => {
    expect(judged(T0, [a], [stored(a, "ACTIVE", T0)])).toEqual({ ...none, counts: { ...none.counts, unchanged: 1 } });
  });

  it("a later export supersedes", () => {
    expect(judged(T0 + 1, [b], [stored(a, "ACTIVE", T0)])).toEqual({
      ...none,
      counts: { ...none.counts, superseding: 1 },
      created: [[b.id, "ACTIVE"]],
      removed: [a.id],
      superseded: [a.id],
    });
  });

  it("an earlier export that comes late is outdated", () => {
    expect(judged(T0, [b], [stored(a, "ACTIVE", T0 + 1)])).toEqual({
      ...none,
      counts: { ...none.counts, outdated: 1 },
      created: [[b.id, "SUPERSEDED"]],
    });
  });

  it("a row may go back to what it was", () => {
    expect(judged(T0 + 2, [a], [stored(a, "SUPERSEDED", T0), stored(b, "ACTIVE", T0 + 1)])).toEqual({
      ...none,
      counts: { ...none.counts, superseding: 1 },
      renewed: [[a.id, "ACTIVE"]],
      removed: [b.id],
      superseded: [b.id],
    });
  });

  it("what was withdrawn stays withdrawn, and outranks what is older", () => {
    const withdrawn = stored(a, "WITHDRAWN", T0 + 1);
    expect(judged(T0 + 2, [a], [withdrawn])).toEqual({ ...none, counts: { ...none.counts, unchanged: 1 } });
    expect(judged(T0, [b], [withdrawn]).created).toEqual([[b.id, "SUPERSEDED"]]);
    expect(judged(T0 + 2, [b], [withdrawn]).created).toEqual([[b.id, "ACTIVE"]]);
  });

  it("of two versions in one batch the greater id is active", () => {
    const [less, greater] = a.id < b.id ? [a, b] : [b, a];
    expect(judged(T0, [greater, less], []).created).toEqual([
      [greater.id, "ACTIVE"],
      [less.id, "SUPERSEDED"],
    ]);
  });
});
