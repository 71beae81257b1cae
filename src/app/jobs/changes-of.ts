/** What a resolution changes of what the store holds. */
import { personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import type { ResolveResult } from "#resolve/input.ts";
import type { JudgingAct } from "#store/port.ts";

/** `before`: rules' judgements that it was told of. `current`: persons of all identities that it may have given another one. */
export function changesOf(
  result: ResolveResult,
  before: readonly Judgement[],
  current: ReadonlyMap<string, string>,
): Pick<JudgingAct, "ruled" | "dropped" | "persons"> {
  const beforeText = new Map(before.map((judgement) => [judgement.id, JSON.stringify(judgement)]));
  const ruled = result.judgements.filter((judgement) => beforeText.get(judgement.id) !== JSON.stringify(judgement));
  const wanted = new Map(result.assignments.map(({ identity, person }) => [identity, person]));
  const persons = [...wanted]
    .filter(([identity, person]) => current.get(identity) !== person)
    .map(([identity, person]) => ({ identity, person }));
  // Those that were of a larger person and are no longer go back to being their own.
  for (const [identity, person] of current)
    if (!wanted.has(identity) && person !== personIdOf(identity)) persons.push({ identity, person: personIdOf(identity) });
  return { ruled, dropped: result.stale, persons };
}

/** What users said before, then what is being said. */
export function withSaid(known: readonly Judgement[], said: readonly Judgement[]): Judgement[] {
  const ids = new Set(known.map(({ id }) => id));
  return [...known, ...said.filter(({ id }) => !ids.has(id))];
}
