/**
 * A user's judgement with all that follows from it, worked out of the identities that hang together with its two: of no other one can the
 * person be another then (resolve/ has the property test). Milliseconds, where a resolution of the whole store takes a snapshot.
 */
import { nowMs } from "#base/clock.ts";
import type { Judgement } from "#model/judgement.ts";
import { connects, isByUser } from "#model/judgements-in-force.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";
import { RULE } from "#resolve/weights.ts";
import type { Store } from "#store/port.ts";
import { askedOfSets } from "../reader/label-texts.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { changesOf, withSaid } from "./changes-of.ts";
import { identityInputs } from "./identity-inputs.ts";
import { keptCommonness } from "./kept-commonness.ts";
import { snapshotOfPart } from "./snapshot-of-part.ts";

/** More than this hang together only where something is amiss; then the whole is not much more work, and is done in a worker. */
const PART_MAX = 500;

/** False, and nothing is written, when it takes a resolution of the whole store: the part is too large, or what only that knows is not kept. */
export async function resolvePart(store: Store, said: Judgement): Promise<boolean> {
  return untilUnchanged(async () => {
    const judgedSeq = await store.judgedSeq();
    const kept = await keptCommonness(store);
    if (kept?.commonness.rule !== RULE) return false;
    const part = await hangingTogether(store, [said.left, said.right]);
    if (part === undefined) return false;
    const snapshot = await snapshotOfPart(store, part);
    const compared = compareIdentities(identityInputs(snapshot, askedOfSets(await store.labels())), kept.commonness);
    const within = new Set(part);
    const known = (await store.judgementsOf(part)).filter(({ left, right }) => within.has(left) && within.has(right));
    const ruleJudgements = known.filter((judgement) => !isByUser(judgement));
    const result = personsFrom(compared, { userJudgements: withSaid(known.filter(isByUser), [said]), ruleJudgements });
    const persons = await store.personsOf(part);
    const current = new Map(part.map((identity, i) => [identity, persons[i]!]));
    await store.judge({ judgedSeq, said: [said], ...changesOf(result, ruleJudgements, current), docs: [], at: nowMs() });
    return true;
  });
}

/** These and all whom judgements that may join lead to; undefined when they are too many. */
async function hangingTogether(store: Store, identities: readonly string[]): Promise<string[] | undefined> {
  const reached = new Set(identities);
  for (let newest = [...identities]; newest.length > 0;) {
    const judgements = (await store.judgementsOf(newest)).filter(connects);
    newest = [...new Set(judgements.flatMap(({ left, right }) => [left, right]))].filter((id) => !reached.has(id));
    for (const id of newest) reached.add(id);
    if (reached.size > PART_MAX) return undefined;
  }
  return [...reached];
}
