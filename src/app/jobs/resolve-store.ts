/** Works out anew who is who, and writes only what changed. Users' judgements come first and stay for good. */
import { nowMs } from "#base/clock.ts";
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import { resolveIdentities } from "#resolve/resolve-identities.ts";
import type { ResolveResult } from "#resolve/input.ts";
import type { Judgement } from "#model/judgement.ts";
import { personIdOf } from "#model/ids.ts";
import type { Store } from "#store/port.ts";
import { combinedHandling } from "./combined-handling.ts";
import { identityInputs } from "./identity-inputs.ts";

export async function resolveStore(store: Store): Promise<ResolveResult> {
  const builder = new SnapshotBuilder();
  const { seq } = await store.scan({
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  const snapshot = builder.finish(new Map(), seq);
  const { labels, sets } = await store.labels();
  const handlingBySet = new Map(
    [...sets].map(([set, members]) => [set, combinedHandling(members.map((label) => labels.get(label) ?? "RED").sort())]),
  );
  const known = await store.judgements();
  const ruleJudgements = known.filter(({ by }) => by.startsWith("rule:"));
  const result = resolveIdentities({
    identities: identityInputs(snapshot, (set) => handlingBySet.get(set) ?? "RED"),
    userJudgements: known.filter(({ by }) => by.startsWith("user:")),
    ruleJudgements,
  });
  await writeResult(store, result, ruleJudgements);
  return result;
}

async function writeResult(store: Store, result: ResolveResult, before: readonly Judgement[]): Promise<void> {
  const beforeText = new Map(before.map((judgement) => [judgement.id, JSON.stringify(judgement)]));
  const changed = result.judgements.filter((judgement) => beforeText.get(judgement.id) !== JSON.stringify(judgement));
  if (changed.length > 0) await store.putJudgements(changed);
  if (result.stale.length > 0) await store.dropRuleJudgements(result.stale);
  const current = await store.personAssignments();
  const wanted = new Map(result.assignments.map(({ identity, person }) => [identity, person]));
  const assignments = result.assignments.filter(({ identity, person }) => current.get(identity) !== person);
  // Those that were of a larger person and are no longer go back to being their own.
  for (const identity of current.keys()) if (!wanted.has(identity)) assignments.push({ identity, person: personIdOf(identity) });
  if (assignments.length === 0) return;
  await store.setPersons(assignments);
  // Tells those who hold a snapshot (the graph worker) that its persons are others now.
  await store.putDocs([], { at: nowMs(), kind: "JUDGE", source: null, count: assignments.length });
}
