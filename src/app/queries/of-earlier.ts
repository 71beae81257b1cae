/**
 * An answer of the graph as it was before an ingest that goes on (snapshot/held-state.ts), passed on under what the store says now: whoever
 * is protected then or now is protected, and what is no longer there is left out. The others were told as much a moment before.
 */
import { kindOfId } from "#model/ids.ts";
import { type PartyRole, PROTECTED_ROLES } from "#model/kinds.ts";
import type { Reader } from "../reader/reader.ts";
import type { Earlier, NetworkAnswer, NetworkMemberAnswer } from "../snapshot/network-answers.ts";
import type { PathsResult } from "../snapshot/paths-answer.ts";
import type { TiePathsAnswer } from "../snapshot/tie-paths-answer.ts";

export async function pathsNow(reader: Reader, result: PathsResult): Promise<PathsResult> {
  if (result.behind === 0) return result;
  const there = await thereNow(
    reader,
    result.paths.flatMap(({ entities }) => entities),
  );
  const found = result.paths.filter(({ entities }) => entities.every((id) => there.has(id)));
  const withheld = await Promise.all(found.map(({ steps }) => isWithheldNow(reader, steps)));
  return { ...result, paths: found.filter((_, i) => !withheld[i]) };
}

/** Whether one of the steps is a link that is told to nobody by now. */
async function isWithheldNow(reader: Reader, steps: PathsResult["paths"][number]["steps"]): Promise<boolean> {
  const links = steps.flatMap(({ kind, forward, from, to }) =>
    kind === "IDENTIFIED_AS" ? [] : [{ kind, from: forward ? from : to }],
  );
  return (await Promise.all(links.map((link) => reader.isWithheld(link)))).includes(true);
}

export async function tiePathsNow<Answer extends TiePathsAnswer & Earlier>(reader: Reader, answer: Answer): Promise<Answer> {
  if (answer.behind === 0) return answer;
  const there = await thereNow(
    reader,
    answer.paths.flatMap(({ persons }) => persons),
  );
  return { ...answer, paths: answer.paths.filter(({ persons }) => persons.every((id) => there.has(id))) };
}

export async function networkNow<Answer extends NetworkAnswer & Earlier>(reader: Reader, answer: Answer): Promise<Answer> {
  if (answer.behind === 0) return answer;
  const there = await thereNow(
    reader,
    answer.members.map(({ person }) => person),
  );
  const members = answer.members.filter(({ person }) => there.has(person)).map((member) => memberNow(reader, member));
  return {
    ...answer,
    members: await Promise.all(members),
    ties: answer.ties.filter(({ ends }) => ends.every((id) => there.has(id))),
  };
}

/** Of items about somebody each. */
export async function onlyNow<Item>(
  reader: Reader,
  { behind }: Earlier,
  { items, personOf }: { readonly items: readonly Item[]; readonly personOf: (item: Item) => string },
): Promise<readonly Item[]> {
  if (behind === 0) return items;
  const there = await thereNow(reader, items.map(personOf));
  return items.filter((item) => there.has(personOf(item)));
}

/** Of things and people, the ids of those that the reader can be told of now. */
async function thereNow(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(distinct.map((id) => (kindOfId(id) === "Person" ? reader.person(id) : reader.entity(id))));
  return new Set(distinct.filter((_, i) => found[i] !== undefined));
}

async function memberNow(reader: Reader, member: NetworkMemberAnswer): Promise<NetworkMemberAnswer> {
  if (member.isProtected || !(await reader.isProtected(member.person))) return member;
  return { ...member, isProtected: true, measures: null, role: roleOfProtected(member.role) };
}

function roleOfProtected(role: PartyRole | null): PartyRole | null {
  return role !== null && PROTECTED_ROLES.has(role) ? role : null;
}
