/**
 * The one judgement that would take a person apart: of those by which its identities are one, a bridge (whatever other judgements join, they
 * join within the two sides of it), and of the bridges the one that is the least sure. Rules give SAME along the ties that made a person and
 * along no others, so nearly every judgement is a bridge; a user's beside a rule's is none.
 */
import { isByUser } from "../judgements-in-force.ts";
import type { Judgement } from "../judgement.ts";

export interface WeakestLink<J extends Judgement = Judgement> {
  readonly judgement: J;
  /** The identities of the side with fewer, sorted; of equal sides that with the greatest id, since the earliest gives the person its id. */
  readonly apart: readonly string[];
}

/** `judgements`: in force, of whatever pairs; those of others than `identities` do not count. Undefined of one identity, and where none is a bridge. O(SAME²). */
export function weakestLink<J extends Judgement>(
  identities: readonly string[],
  judgements: readonly J[],
): WeakestLink<J> | undefined {
  const own = new Set(identities);
  const ties = judgements.filter(({ verdict, left, right }) => verdict === "SAME" && own.has(left) && own.has(right));
  const surest = (judgement: J) => (isByUser(judgement) ? Infinity : (judgement.score ?? 0));
  const weakestFirst = ties.toSorted((x, y) => surest(x) - surest(y) || (x.id < y.id ? -1 : 1));
  for (const judgement of weakestFirst) {
    const side = reached(judgement.left, ties, judgement);
    if (side.has(judgement.right)) continue;
    const others = identities.filter((id) => !side.has(id)).sort();
    const own = [...side].sort();
    const isApart = own.length < others.length || (own.length === others.length && own.at(-1)! > others.at(-1)!);
    return { judgement, apart: isApart ? own : others };
  }
  return undefined;
}

/** Identities that ties lead to but for one. */
function reached(start: string, ties: readonly Judgement[], without: Judgement): Set<string> {
  const found = new Set([start]);
  for (const id of found)
    for (const tie of ties) if (tie !== without && (tie.left === id || tie.right === id)) found.add(tie.left).add(tie.right);
  return found;
}
