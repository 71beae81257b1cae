/**
 * Protection over all findings of a run. Who looks moved rather than moving in one finding is a possible victim in every other one
 * too, reported or not; and a finding that is about the protected alone is nobody's to look at, but for those that are for referral.
 */
import type { People } from "#analytics/people.ts";
import type { Finding, FindingKind } from "#model/finding.ts";
import { OFFENDER_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import { withoutOffence } from "#model/protection.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { RawFinding, RawMember } from "./raw-finding.ts";

/** Findings of these kinds are made to help the people in them: they stand when all of them are protected. */
const FOR_REFERRAL: ReadonlySet<FindingKind> = new Set(["TRAFFICKING_IN_PERSONS", "MIGRANT_SMUGGLING"]);

/** Kinds whose people go and come back. */
const OF_WHO_COMES_BACK: ReadonlySet<FindingKind> = new Set(["DRUG_COURIERS", "CASH_COURIERS", "INSIDER_RING"]);

/** The findings that may stand, with nobody protected in an offender's role; and for each of them who has no score in it, 1 by person. */
export function protect(
  findings: readonly RawFinding[],
  world: Pick<BaseWorld, "isProtected" | "people" | "journeys">,
): { readonly findings: readonly RawFinding[]; readonly unscored: readonly Uint8Array[] } {
  const hidden = world.isProtected.slice();
  const members = findings.flatMap((finding) => finding.members);
  for (const { person, role } of members) if (PROTECTED_ROLES.has(role)) hidden[person] = 1;
  hideNamesakes(world.people, hidden, members);
  const standing = findings.filter((finding) =>
    mayStand(
      finding,
      finding.members.map(({ person }) => hidden[person] === 0),
    ),
  );
  const notBack = neverSeenBack(world);
  const unscored = standing.map((finding) => unscoredIn(finding, hidden, notBack));
  return {
    findings: standing.map((finding, i) => ({
      ...finding,
      members: finding.members.map((member) => shielded(member, unscored[i]!)),
    })),
    unscored,
  };
}

/**
 * Who has no score in a finding: the hidden, and in one for referral everybody who is not said to be behind it. Not all who are
 * moved look moved, and nobody is to be ranked for being in the company of victims. In a finding of another kind those have none of
 * whom it says itself that they went one way, at another's expense; nor have, among couriers and workers, those who have travelled and were
 * never seen to come back, unless somebody reported them or they paid for others: late and in cash is how tickets are bought for those who are moved.
 */
function unscoredIn(finding: RawFinding, hidden: Uint8Array, notBack: Uint8Array): Uint8Array {
  const { kind, members, reasons } = finding;
  const unscored = hidden.slice();
  if (ranksNobody(finding)) for (const { person, role } of members) if (!OFFENDER_ROLES.has(role)) unscored[person] = 1;
  for (const { person, role } of members) if (FOR_REFERRAL.has(kind) && !OFFENDER_ROLES.has(role)) unscored[person] = 1;
  for (const reason of reasons) if (reason.code === "MOVED_ONE_WAY") for (const person of reason.members) unscored[person] = 1;
  if (OF_WHO_COMES_BACK.has(kind))
    for (const { person, role, roleBasis } of members)
      if (notBack[person] === 1 && roleBasis === "INFERRED" && role !== "ORGANISER") unscored[person] = 1;
  return unscored;
}

/** By person: 1 = travelled, and no journey of theirs has a way back. Workers of the airport are at home there. */
function neverSeenBack({ people, journeys }: Pick<BaseWorld, "people" | "journeys">): Uint8Array {
  const notBack = new Uint8Array(people.count);
  for (let person = 0; person < people.count; person++) {
    const stays = journeys.stayMs.subarray(journeys.offsets[person]!, journeys.offsets[person + 1]!);
    notBack[person] = Number(people.staff[person] === 0 && stays.length > 0 && stays.every((stay) => Number.isNaN(stay)));
  }
  return notBack;
}

/**
 * Whether it says of nobody by itself what they did: of a group of no known kind it is not known who is behind it and who is moved by it, and a
 * document that several showed is a lead on the document. Members have a score only where something is said of them alone, so that none of
 * them is protected for having none.
 */
export function ranksNobody({ type, kind, detector }: Pick<Finding, "type" | "kind" | "detector">): boolean {
  return (type === "CLUSTER" && kind === "UNKNOWN") || detector === "document-reuse";
}

/**
 * Those who are moved are handed other papers on the way, so one of them may be there twice: with all names and the birth date of
 * somebody protected, a member is taken to be them.
 */
function hideNamesakes(people: People, hidden: Uint8Array, members: readonly RawMember[]): void {
  const keyOf = (person: number): string | undefined =>
    people.nameKeys[person] === "" || people.birthDates[person] === ""
      ? undefined
      : `${people.nameKeys[person]}/${people.birthDates[person]}`;
  const known = new Set<string | undefined>();
  for (let person = 0; person < people.count; person++) if (hidden[person] === 1) known.add(keyOf(person));
  known.delete(undefined);
  for (const { person } of members) if (known.has(keyOf(person))) hidden[person] = 1;
}

/** Whether a finding stands with these members; each is open, or protected. */
export function mayStand({ kind, detector }: Pick<Finding, "kind" | "detector">, open: readonly boolean[]): boolean {
  if (FOR_REFERRAL.has(kind)) return true;
  // Those who showed one document may be one human being under two names: what protects one of them protects the other.
  return detector === "document-reuse" ? !open.includes(false) : open.includes(true);
}

function shielded(member: RawMember, unscored: Uint8Array): RawMember {
  return unscored[member.person] === 0 ? member : withoutOffence(member);
}
