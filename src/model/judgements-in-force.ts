/**
 * Which of all that was judged of two identities counts (docs/model.md, "Identity and person"). What people said is never changed:
 * whoever changes their mind says it again, and the last word of each counts. Between people NOT_SAME stands, then SAME, then UNSURE;
 * and where a person has spoken a rule's judgement is there to be read, but does not count.
 */
import type { Judgement, Verdict } from "./judgement.ts";

const RANK: Readonly<Record<Verdict, number>> = { UNSURE: 0, SAME: 1, NOT_SAME: 2 };

export function isByUser({ by }: Pick<Judgement, "by">): boolean {
  return by.startsWith("user:");
}

/** `judgements`: rules' in any order, users' in the order in which they were said, as the store's port gives them. Kept in that order. */
export function judgementsInForce(judgements: readonly Judgement[]): Judgement[] {
  const lastWords = new Map<string, Map<string, Judgement>>();
  for (const judgement of judgements) {
    if (!isByUser(judgement)) continue;
    const pair = pairOf(judgement);
    const known = lastWords.get(pair);
    if (known === undefined) lastWords.set(pair, new Map([[judgement.by, judgement]]));
    else known.set(judgement.by, judgement);
  }
  return judgements.filter((judgement) => {
    const words = lastWords.get(pairOf(judgement));
    if (words === undefined) return true;
    if (words.get(judgement.by) !== judgement) return false;
    return [...words.values()].every(({ verdict }) => RANK[verdict] <= RANK[judgement.verdict]);
  });
}

/** The reason of a rule that would join two but for somebody who is judged not to be one of them, or for the rest of their groups. */
export const KEPT_APART = "KEPT_APART";

/**
 * Whether by this judgement, in whatever order others are counted, its two identities could be of one person. Whoever is not led to by
 * such judgements is nobody whom a judgement on these may join or part.
 */
export function connects({ verdict, by, reason }: Pick<Judgement, "verdict" | "by" | "reason">): boolean {
  return verdict === "SAME" || (!isByUser({ by }) && reason === KEPT_APART);
}

function pairOf({ left, right }: Judgement): string {
  return `${left} ${right}`;
}
