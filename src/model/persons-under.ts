/**
 * Which identities are one person to a reader (docs/model.md, "Who may see what"). Two of them are when judgements SAME that the
 * reader may read lead from one to the other through identities of which the reader may read; and never when all judgements together
 * keep them apart, since what is not known to a reader may only part, not join.
 */
import { listAt } from "#base/list-at.ts";
import { personIdOf } from "./ids.ts";
import type { Judgement } from "./judgement.ts";

/** Whether the judgement is one of those by which two identities are one person. `personOf`: by all judgements, undefined = nobody's but its own. */
export function isJoining(
  { left, right, verdict }: Pick<Judgement, "left" | "right" | "verdict">,
  personOf: (identity: string) => string | number | undefined,
): boolean {
  const person = personOf(left);
  return verdict === "SAME" && person !== undefined && person === personOf(right);
}

export interface ReadersJudgements {
  /** Those in force, of all that there are, that the reader may read. */
  readonly judgements: Iterable<Judgement>;
  /** Person of an identity by all judgements; may be undefined where it is alone. */
  readonly personOf: (identity: string) => string | undefined;
  /** Whether the reader may read of an identity. */
  readonly seen: (identity: string) => boolean;
}

/** Person of each identity that is one with another one to this reader: that of the earliest of them. */
export function personsUnder({ judgements, personOf, seen }: ReadersJudgements): ReadonlyMap<string, string> {
  const next = new Map<string, string[]>();
  for (const judgement of judgements) {
    const { left, right } = judgement;
    if (!isJoining(judgement, personOf) || !seen(left) || !seen(right)) continue;
    listAt(next, left).push(right);
    listAt(next, right).push(left);
  }
  const persons = new Map<string, string>();
  // In id order, so that each person is met first at its earliest identity.
  for (const first of [...next.keys()].sort()) {
    if (persons.has(first)) continue;
    const reached = [first];
    for (const identity of reached) {
      if (persons.has(identity)) continue;
      persons.set(identity, personIdOf(first));
      reached.push(...next.get(identity)!);
    }
  }
  return persons;
}
