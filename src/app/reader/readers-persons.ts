/**
 * The snapshot as one reader may contract it: identities are one person only by judgements that the reader may read (design, "Who may
 * see what"). The same persons as a reader gets from the store (reader.ts).
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { viewWithPersons } from "#graph/with-persons.ts";
import { personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";

export interface ReadersJudgements {
  /** Person of each identity that is not alone, by all judgements. */
  readonly assignments: ReadonlyMap<string, string>;
  /** Those that the reader may read. */
  readonly judgements: readonly Judgement[];
  /** Whether the reader may read of an identity. */
  readonly seen: (identity: string) => boolean;
}

export function snapshotWithPersonsOf(snapshot: Snapshot, given: ReadersJudgements): Snapshot {
  return viewWithPersons(snapshot, joined(given));
}

/** Person of each identity that readable judgements join with another one of its person. */
function joined({ assignments, judgements, seen }: ReadersJudgements): Map<string, string> {
  const next = new Map<string, string[]>();
  const add = (from: string, to: string): void => void next.set(from, [...(next.get(from) ?? []), to]);
  for (const { left, right, verdict } of judgements) {
    if (verdict !== "SAME" || assignments.get(left) === undefined || assignments.get(left) !== assignments.get(right)) continue;
    if (!seen(left) || !seen(right)) continue;
    add(left, right);
    add(right, left);
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
