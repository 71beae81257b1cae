/** What must never be: somebody who was moved, or is a minor, with a score or an offender's role. */
import { OFFENDER_ROLES } from "#model/kinds.ts";
import type { Names } from "./named.ts";
import { isNamed } from "./named.ts";
import type { ScoredFinding } from "./score.ts";

export interface Harm {
  readonly people: number;
  readonly scored: number;
  readonly calledOffenders: number;
}

export function harmTo(people: readonly Names[], findings: readonly ScoredFinding[]): Harm {
  const members = findings.flatMap((finding) => finding.members);
  const byName = new Map<string, ScoredFinding["members"][number][]>();
  for (const member of members)
    for (const name of [...member.documents, ...member.staff]) byName.set(name, [...(byName.get(name) ?? []), member]);
  const meant = people.map((names) =>
    [...names].flatMap((name) => byName.get(name) ?? []).filter((member) => isNamed(names, member)),
  );
  return {
    people: people.length,
    scored: meant.filter((of) => of.some(({ score }) => score !== null)).length,
    calledOffenders: meant.filter((of) => of.some(({ role }) => role !== undefined && OFFENDER_ROLES.has(role))).length,
  };
}
