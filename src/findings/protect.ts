/**
 * Protection over all findings of a run. Who looks moved rather than moving in one finding is a possible victim in every other one
 * too, reported or not; and a finding that is about the protected alone is nobody's to look at, but for those that are for referral.
 */
import { OFFENDER_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import type { FindingKind } from "#model/finding.ts";
import type { RawFinding, RawMember } from "./raw-finding.ts";

/** Findings of these kinds are made to help the people in them, so they stand when all of them are protected. */
export const FOR_REFERRAL: ReadonlySet<FindingKind> = new Set(["TRAFFICKING_IN_PERSONS", "MIGRANT_SMUGGLING"]);

/** The findings that may stand, with nobody protected in an offender's role. `isProtected`: 1 = by some record, by person. */
export function protect(
  findings: readonly RawFinding[],
  isProtected: Uint8Array,
): { readonly findings: readonly RawFinding[]; readonly hidden: Uint8Array } {
  const hidden = isProtected.slice();
  for (const { members } of findings) for (const { person, role } of members) if (PROTECTED_ROLES.has(role)) hidden[person] = 1;
  const standing = findings.filter((finding) => mayStand(finding, hidden));
  return {
    findings: standing.map((finding) => ({ ...finding, members: finding.members.map((m) => shielded(m, hidden)) })),
    hidden,
  };
}

function mayStand({ kind, detector, members }: RawFinding, hidden: Uint8Array): boolean {
  if (FOR_REFERRAL.has(kind)) return true;
  // Those who showed one document may be one human being under two names: what protects one of them protects the other.
  if (detector === "document-reuse") return members.every(({ person }) => hidden[person] === 0);
  return members.some(({ person }) => hidden[person] === 0);
}

function shielded(member: RawMember, hidden: Uint8Array): RawMember {
  if (hidden[member.person] === 0 || !OFFENDER_ROLES.has(member.role)) return member;
  return { ...member, role: "UNKNOWN", roleBasis: "INFERRED" };
}
