/**
 * Protection once more, on reading: a victim or witness may have become known after the run that scored them. The protected come
 * last, in an order that tells nothing, without a score or an offender's role, and no reason speaks of them by what they are
 * suspected of; one that spoke of them alone is left out.
 */
import type { Finding, Reason } from "#model/finding.ts";
import { compareMembers, withoutOffence } from "#model/protection.ts";
import type { Reader } from "./reader.ts";

export async function shieldFinding(reader: Reader, finding: Finding): Promise<Finding> {
  const known = new Set<string>();
  for (const { entity, score } of finding.members) if (score !== null && (await reader.isProtected(entity))) known.add(entity);
  if (known.size === 0) return finding;
  const all = finding.members.map((member) => (known.has(member.entity) ? { ...withoutOffence(member), score: null } : member));
  return {
    ...finding,
    members: all.sort(compareMembers),
    reasons: finding.reasons.flatMap((reason) => without(reason, known)),
    counterReasons: finding.counterReasons.flatMap((reason) => without(reason, known)),
    wouldRemove: finding.wouldRemove
      .flatMap((reason) => without({ ...reason, params: {} }, known))
      .map(({ code, members }) => ({ code, members })),
  };
}

function without<R extends Pick<Reason, "members" | "params">>(reason: R, known: ReadonlySet<string>): R[] {
  const members = reason.members.filter((member) => !known.has(member));
  if (members.length === reason.members.length) return [reason];
  if (members.length === 0) return [];
  const params = Object.entries(reason.params).map(([name, value]) => {
    if (name === "count" && value === reason.members.length) return [name, members.length];
    return [name, Array.isArray(value) ? value.filter((item) => !known.has(item)) : value];
  });
  return [{ ...reason, members, params: Object.fromEntries(params) as Reason["params"] }];
}
