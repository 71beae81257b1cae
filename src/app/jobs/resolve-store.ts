/** Works out anew who is who, and writes only what changed. Users' judgements come first and stay for good. */
import { nowMs } from "#base/clock.ts";
import { withPersons } from "#graph/with-persons.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";
import type { ResolveResult } from "#resolve/input.ts";
import { unionOfHandlings } from "#model/handling.ts";
import type { Judgement } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import { personIdOf } from "#model/ids.ts";
import type { JudgingAct, Store } from "#store/port.ts";
import { recordsSnapshot, saveSnapshot } from "../snapshot/load-snapshot.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { keepLatestEvent } from "../reader/latest-event.ts";
import { setTexts } from "../reader/label-texts.ts";
import { identityInputs } from "./identity-inputs.ts";

/** Whoever judges meanwhile is heard, and only persons are made anew: what rules say of the pairs, which is most of the work, stands. */
const AGAIN_MS = 600_000;

/** `said`: what users say with it, which lands together with what follows from it. */
export async function resolveStore(store: Store, dataDir: string, said: readonly Judgement[] = []): Promise<ResolveResult> {
  const found = await recordsSnapshot(store, dataDir);
  await keepLatestEvent(store, found);
  const held = await store.labels();
  const handlingBySet = new Map([...held.sets.keys()].map((set) => [set, unionOfHandlings(setTexts(held, [set]))]));
  const compared = compareIdentities(identityInputs(found, (set) => handlingBySet.get(set) ?? "RED"));
  return untilUnchanged(async () => {
    const judgedSeq = await store.judgedSeq();
    const known = await store.judgements();
    const ruleJudgements = known.filter((judgement) => !isByUser(judgement));
    const userJudgements = withSaid(known.filter(isByUser), said);
    const result = personsFrom(compared, { userJudgements, ruleJudgements });
    const act = { judgedSeq, said, ...(await changesOf(store, result, ruleJudgements)), docs: [], at: nowMs() };
    const written = isEmpty(act) ? found.seq : await store.judge(act);
    // Where nothing else landed meanwhile this is the store's present snapshot, and detection need not scan again.
    if (written <= found.seq + 1 && (await store.seq()) === written)
      await saveSnapshot(store, dataDir, withPersons(found, personsOf(result), written));
    return result;
  }, AGAIN_MS);
}

/** What was said before, then what is being said. */
function withSaid(known: readonly Judgement[], said: readonly Judgement[]): Judgement[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...said.filter(({ id }) => !ids.has(id))];
}

function isEmpty({ said, ruled, dropped, persons }: JudgingAct): boolean {
  return said.length + ruled.length + dropped.length + persons.length === 0;
}

function personsOf({ assignments }: ResolveResult): Map<string, string> {
  return new Map(assignments.map(({ identity, person }) => [identity, person]));
}

async function changesOf(
  store: Store,
  result: ResolveResult,
  before: readonly Judgement[],
): Promise<Pick<JudgingAct, "ruled" | "dropped" | "persons">> {
  const beforeText = new Map(before.map((judgement) => [judgement.id, JSON.stringify(judgement)]));
  const ruled = result.judgements.filter((judgement) => beforeText.get(judgement.id) !== JSON.stringify(judgement));
  const current = await store.personAssignments();
  const wanted = personsOf(result);
  const persons = result.assignments.filter(({ identity, person }) => current.get(identity) !== person);
  // Those that were of a larger person and are no longer go back to being their own.
  for (const identity of current.keys()) if (!wanted.has(identity)) persons.push({ identity, person: personIdOf(identity) });
  return { ruled, dropped: result.stale, persons };
}
