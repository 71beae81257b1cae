/**
 * A finding as today's persons make it. Persons may have been judged one since the run: then two of its members are, and it must not list
 * somebody twice. One row a person, with the higher score; a part that makes a victim or witness beats every other, one that was
 * reported beats one that was inferred, and whoever may not be scored under one of the names is not scored under any.
 */
import { listAt } from "#base/list-at.ts";
import type { Finding, FindingMember, Reason } from "#model/finding.ts";
import { PROTECTED_ROLES } from "#model/kinds.ts";
import { compareMembers, withoutOffence } from "#model/protection.ts";

/** `now`: whoever holds the identity that a person of the run was named after; the id itself when that is as it was. */
export function contractFinding(finding: Finding, now: (personId: string) => string): Finding {
  const ids = personsIn(finding);
  if ([...ids].every((id) => now(id) === id)) return finding;
  const reasons = (list: readonly Reason[]): Reason[] => list.map((reason) => contractReason(reason, now));
  return {
    ...finding,
    members: contractMembers(finding.members, now),
    reasons: reasons(finding.reasons),
    counterReasons: reasons(finding.counterReasons),
    wouldRemove: finding.wouldRemove.map(({ code, members }) => ({ code, members: distinct(members.map(now)) })),
    changes: finding.changes.map((change) => ({ ...change, params: contractParams(change.params, now) })),
    ...(finding.history === undefined
      ? {}
      : {
          history: finding.history.map((step) => ({
            ...step,
            changes: step.changes.map((change) => ({ ...change, params: contractParams(change.params, now) })),
          })),
        }),
  };
}

/** Highest score first, those without one last; ties by id. */
export function contractMembers(members: readonly FindingMember[], now: (personId: string) => string): FindingMember[] {
  const byPerson = new Map<string, FindingMember[]>();
  for (const member of members) {
    const person = now(member.entity);
    listAt(byPerson, person).push(member);
  }
  return [...byPerson].map(([entity, rows]) => oneRow(entity, rows)).sort(compareMembers);
}

function oneRow(entity: string, rows: readonly FindingMember[]): FindingMember {
  const best = [...rows].sort((a, b) => rank(b) - rank(a) || compareMembers(a, b))[0]!;
  const stabilities = rows.flatMap(({ stability }) => stability ?? []);
  const stability = stabilities.length === 0 ? null : Math.max(...stabilities);
  const isProtected = rows.some(({ role, score }) => score === null || PROTECTED_ROLES.has(role));
  if (!isProtected) return { ...best, entity, stability, score: Math.max(...rows.map(({ score }) => score!)) };
  return { ...withoutOffence(best), entity, stability, score: null };
}

/** Which part is told of a person who has several. */
function rank({ role, roleBasis }: FindingMember): number {
  if (PROTECTED_ROLES.has(role)) return 3;
  if (role === "UNKNOWN") return 0;
  return roleBasis === "REPORTED" ? 2 : 1;
}

function contractReason(reason: Reason, now: (personId: string) => string): Reason {
  const members = distinct(reason.members.map(now));
  const params = contractParams(reason.params, now);
  const counted = members.length < reason.members.length && params["count"] === reason.members.length;
  return { ...reason, members, params: counted ? { ...params, count: members.length } : params };
}

function contractParams<P extends Reason["params"]>(params: P, now: (personId: string) => string): P {
  const told = Object.entries(params).map(([name, value]) => {
    if (typeof value === "string") return [name, isPerson(value) ? now(value) : value];
    return [name, Array.isArray(value) ? distinct((value as string[]).map((id) => (isPerson(id) ? now(id) : id))) : value];
  });
  return Object.fromEntries(told) as P;
}

/** Every person that a finding speaks of. */
export function personsIn(finding: Finding): ReadonlySet<string> {
  const told = [
    ...finding.reasons,
    ...finding.counterReasons,
    ...[finding, ...(finding.history ?? [])].flatMap(({ changes }) => changes),
  ];
  const values = told.flatMap(({ params }) => Object.values(params)).flat();
  const named = [
    ...finding.members.map(({ entity }) => entity),
    ...[...finding.reasons, ...finding.counterReasons, ...finding.wouldRemove].flatMap(({ members }) => members),
    ...values.filter((value) => typeof value === "string"),
  ];
  return new Set(named.filter(isPerson));
}

function isPerson(value: string): boolean {
  return value.startsWith("p_");
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}
