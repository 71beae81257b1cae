/** Who is meant by whom: a planted person goes by any of several documents or staff ids, and so does a member of a finding. */
import type { TruthMember } from "../truth/truth.ts";

export type Names = ReadonlySet<string>;

/** One or more names of one person, as findings and networks give them. */
export interface Named {
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

/** `aliases`: further names by one of the person's names. */
export function namesOf(member: TruthMember, aliases: Readonly<Record<string, readonly string[]>> = {}): Names {
  const own = [member.document, member.staff, ...(member.other_documents ?? [])].filter((name) => name !== undefined);
  return new Set(own.flatMap((name) => [name, ...(aliases[name] ?? [])]));
}

export function isNamed(names: Names, member: Named): boolean {
  return member.documents.some((d) => names.has(d)) || member.staff.some((s) => names.has(s));
}

/** How many of these belong to the group. */
export function madeOf(members: readonly Named[], group: readonly Names[]): number {
  return members.filter((member) => group.some((names) => isNamed(names, member))).length;
}

/** How many of the group are among these: one person under two names counts once. */
export function holds(members: readonly Named[], group: readonly Names[]): number {
  return group.filter((names) => members.some((member) => isNamed(names, member))).length;
}

/** Half of the group is among them, and half of them are of the group. */
export function isGroup(members: readonly Named[], group: readonly Names[]): boolean {
  return members.length > 0 && holds(members, group) * 2 >= group.length && madeOf(members, group) * 2 >= members.length;
}
