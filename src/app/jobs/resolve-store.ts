/** Works out anew who is who, and writes only what changed. Users' judgements come first and stay for good. */
import { nowMs } from "#base/clock.ts";
import { withPersons } from "#graph/with-persons.ts";
import { resolveIdentities } from "#resolve/resolve-identities.ts";
import type { ResolveResult } from "#resolve/input.ts";
import { unionOfHandlings } from "#model/handling.ts";
import type { Judgement } from "#model/judgement.ts";
import { personIdOf } from "#model/ids.ts";
import type { Store } from "#store/port.ts";
import { recordsSnapshot, saveSnapshot } from "../snapshot/load-snapshot.ts";
import { keepLatestEvent } from "../reader/latest-event.ts";
import { setTexts } from "../reader/label-texts.ts";
import { identityInputs } from "./identity-inputs.ts";

export async function resolveStore(store: Store, dataDir: string): Promise<ResolveResult> {
  const found = await recordsSnapshot(store, dataDir);
  await keepLatestEvent(store, found);
  const held = await store.labels();
  const handlingBySet = new Map([...held.sets.keys()].map((set) => [set, unionOfHandlings(setTexts(held, [set]))]));
  const known = await store.judgements();
  const ruleJudgements = known.filter(({ by }) => by.startsWith("rule:"));
  const result = resolveIdentities({
    identities: identityInputs(found, (set) => handlingBySet.get(set) ?? "RED"),
    userJudgements: known.filter(({ by }) => by.startsWith("user:")),
    ruleJudgements,
  });
  const { seq } = found;
  const written = await writeResult(store, result, { before: ruleJudgements, seq });
  // Where nothing else landed meanwhile this is the store's present snapshot, and detection need not scan again.
  if (written <= seq + 1 && (await store.seq()) === written) {
    await saveSnapshot(store, dataDir, withPersons(found, personsOf(result), written));
  }
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
  return store.putDocs([], { feed: { at: nowMs(), kind: "JUDGE", source: null, count: assignments.length } });
}
