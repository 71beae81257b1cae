/** Works out anew who is who, and writes only what changed. Users' judgements come first and stay for good. */
import { nowMs } from "#base/clock.ts";
import { withPersons } from "#graph/with-persons.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";
import type { ResolveResult } from "#resolve/input.ts";
import type { Judgement } from "#model/judgement.ts";
import { isByUser } from "#model/judgements-in-force.ts";
import { RULE } from "#resolve/weights.ts";
import type { JudgingAct, Store } from "#store/port.ts";
import { changesRecords, feedAfter, recordsSeq, recordsSnapshot, saveSnapshot } from "../snapshot/load-snapshot.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { keepLatestEvent } from "../reader/latest-event.ts";
import { askedOfSets } from "../reader/label-texts.ts";
import { changesOf, withSaid } from "./changes-of.ts";
import { identityInputs } from "./identity-inputs.ts";
import { keptCommonness, toKeep } from "./kept-commonness.ts";

/** Whoever judges meanwhile is heard, and only persons are made anew: what rules say of the pairs, which is most of the work, stands. */
const AGAIN_MS = 600_000;

/** `said`: what users say with it, which lands together with what follows from it. */
export async function resolveStore(store: Store, dataDir: string, said: readonly Judgement[] = []): Promise<ResolveResult> {
  const records = await recordsSeq(store);
  const { records: found, state } = await recordsSnapshot(store, dataDir);
  await keepLatestEvent(store, found);
  const compared = compareIdentities(identityInputs(found, askedOfSets(await store.labels())));
  const result = await untilUnchanged(async () => {
    const judgedSeq = await store.judgedSeq();
    // Somebody else's resolution has seen later records, and this one must not undo it.
    if (((await keptCommonness(store))?.records ?? 0) > records) return undefined;
    const known = await store.judgements();
    const ruleJudgements = known.filter((judgement) => !isByUser(judgement));
    const userJudgements = withSaid(known.filter(isByUser), said);
    const result = personsFrom(compared, { userJudgements, ruleJudgements });
    const act = {
      ...{ judgedSeq, said, ...changesOf(result, ruleJudgements, await store.personAssignments()) },
      ...{ docs: await toKeep(store, { commonness: compared.commonness, records }), at: nowMs() },
    };
    // Made before it lands, so that whoever asks right after finds the file, or nearly so.
    const snapshot = withPersons(found, personsOf(result), found.seq);
    const written = isEmpty(act) ? judgedSeq : await store.judge(act);
    const persons = await store.personAssignments();
    // Whoever waits for the end of an ingest, or begins a detection, need not scan again.
    if ((await store.judgedSeq()) === written)
      saveSnapshot(dataDir, { ...snapshot, seq: await seqWith(store, found.seq, written) }, { state, persons });
    return result;
  }, AGAIN_MS);
  return result ?? resolveStore(store, dataDir, said);
}

/** Whether the last resolution has seen all records that have come or gone, and judged them as this build does. */
export async function isResolved(store: Store): Promise<boolean> {
  return ((await keptCommonness(store))?.records ?? 0) === (await recordsSeq(store)) && !(await isJudgedOtherwise(store));
}

/** Whether the persons were made by the rule of another build. */
export async function isJudgedOtherwise(store: Store): Promise<boolean> {
  const kept = await keptCommonness(store);
  return kept !== undefined && kept.commonness.rule !== RULE;
}

/** The feed's sequence up to which a snapshot knows everything whose records are of one sequence and whose persons of a later one. */
async function seqWith(store: Store, recordsSeq: number, personsSeq: number): Promise<number> {
  for await (const entry of feedAfter(store, recordsSeq)) if (entry.seq < personsSeq && changesRecords(entry)) return recordsSeq;
  return Math.max(recordsSeq, personsSeq);
}

function personsOf({ assignments }: ResolveResult): Map<string, string> {
  return new Map(assignments.map(({ identity, person }) => [identity, person]));
}

function isEmpty({ said, ruled, dropped, persons, docs }: JudgingAct): boolean {
  return said.length + ruled.length + dropped.length + persons.length + docs.length === 0;
}
