/** Works out anew who is who, and writes only what changed. Users' judgements come first and stay for good. */
import { assert } from "#base/assert.ts";
import { nowMs } from "#base/clock.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { resolveIdentities } from "#resolve/resolve-identities.ts";
import type { ResolveResult } from "#resolve/input.ts";
import type { Judgement } from "#model/judgement.ts";
import { personIdOf } from "#model/ids.ts";
import type { Store } from "#store/port.ts";
import { saveSnapshot } from "../load-snapshot.ts";
import { combinedHandling } from "./combined-handling.ts";
import { identityInputs } from "./identity-inputs.ts";

export async function resolveStore(store: Store, dataDir: string): Promise<ResolveResult> {
  const builder = new SnapshotBuilder();
  const { seq } = await store.scan({
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  const { labels, sets } = await store.labels();
  const handlingBySet = new Map(
    [...sets].map(([set, members]) => [set, combinedHandling(members.map((label) => labels.get(label) ?? "RED").sort())]),
  );
  const known = await store.judgements();
  const ruleJudgements = known.filter(({ by }) => by.startsWith("rule:"));
  const resolve = (unresolved: Snapshot): ResolveResult =>
    resolveIdentities({
      identities: identityInputs(unresolved, (set) => handlingBySet.get(set) ?? "RED"),
      userJudgements: known.filter(({ by }) => by.startsWith("user:")),
      ruleJudgements,
    });
  let result: ResolveResult | undefined;
  const snapshot = builder.finish((unresolved) => {
    result = resolve(unresolved);
    return personsOf(result);
  }, seq);
  assert(result !== undefined, "finishing the snapshot resolves it");
  const written = await writeResult(store, result, { before: ruleJudgements, seq });
  // Where nothing else landed meanwhile this is the store's present snapshot, and detection need not scan again.
  if (written <= seq + 1 && (await store.seq()) === written) await saveSnapshot(store, dataDir, { ...snapshot, seq: written });
  return result;
}

function personsOf({ assignments }: ResolveResult): Map<string, string> {
  return new Map(assignments.map(({ identity, person }) => [identity, person]));
}

/** Returns the feed sequence after it: that of the scan when persons are as they were. */
async function writeResult(
  store: Store,
  result: ResolveResult,
  scan: { before: readonly Judgement[]; seq: number },
): Promise<number> {
  const beforeText = new Map(scan.before.map((judgement) => [judgement.id, JSON.stringify(judgement)]));
  const changed = result.judgements.filter((judgement) => beforeText.get(judgement.id) !== JSON.stringify(judgement));
  if (changed.length > 0) await store.putJudgements(changed);
  if (result.stale.length > 0) await store.dropRuleJudgements(result.stale);
  const current = await store.personAssignments();
  const wanted = personsOf(result);
  const assignments = result.assignments.filter(({ identity, person }) => current.get(identity) !== person);
  // Those that were of a larger person and are no longer go back to being their own.
  for (const identity of current.keys()) if (!wanted.has(identity)) assignments.push({ identity, person: personIdOf(identity) });
  if (assignments.length === 0) return scan.seq;
  await store.setPersons(assignments);
  // Tells those who hold a snapshot (the graph worker) that its persons are others now.
  return store.putDocs([], { at: nowMs(), kind: "JUDGE", source: null, count: assignments.length });
}
