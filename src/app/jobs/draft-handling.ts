/**
 * The label of a finding: that of every record behind the links it rests on, and of every judgement by which its members' identities
 * are one (docs/model.md, "Who may see what"). `sight`: of those that may be read by it, where it was made of these alone.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import type { FindingDraft } from "#model/finding.ts";
import { unionOfHandlings } from "#model/handling.ts";
import { judgementsInForce } from "#model/judgements-in-force.ts";
import { isJoining } from "#model/persons-under.ts";
import type { Store } from "#store/port.ts";
import type { LabelSight } from "../reader/label-sight.ts";
import { setTexts } from "../reader/label-texts.ts";

export async function draftHandling(
  store: Store,
  snapshot: Snapshot,
  sight?: LabelSight,
): Promise<(draft: FindingDraft) => string> {
  const counts = (text: string): boolean => sight === undefined || sight.handling(text);
  const known = await store.labels();
  const { start } = snapshot.nodeRange("Identity");
  const personOf = (identity: string): number | undefined => {
    const node = snapshot.nodeIndex(identity);
    return node === undefined ? undefined : snapshot.personOfIdentity[node - start];
  };
  const judged = new Map<number, Set<string>>();
  for (const judgement of judgementsInForce(await store.judgements())) {
    if (!counts(judgement.handling) || !isJoining(judgement, personOf)) continue;
    const person = personOf(judgement.left)!;
    judged.set(person, (judged.get(person) ?? new Set()).add(judgement.handling));
  }
  return ({ members, labelSets = [] }) => {
    const texts = setTexts(known, labelSets).filter(counts);
    for (const { entity } of members) {
      const person = snapshot.personIndex(entity);
      for (const handling of (person === undefined ? undefined : judged.get(person)) ?? []) texts.push(handling);
    }
    return unionOfHandlings(texts);
  };
}
