/**
 * Who is protected and what that does (docs/model.md, "Protection"; docs/decisions/0007). Victims, potential victims and witnesses of
 * any incident, and whoever was a minor at the latest event known, when they travelled or at an incident in which they had a part. It
 * is decided from all records and applied for every reader; and victim beats offender: nobody protected is shown with an offender's
 * role, or with what became of them after an incident.
 *
 * This is the one place that decides it. Whoever has the facts of a person (the snapshot, the store) supplies them and asks.
 */
import { kindOfId } from "./ids.ts";
import { OFFENDER_ROLES, PROTECTED_ROLES } from "./kinds.ts";
import type { Props } from "./record.ts";
import { parseDate } from "./time.ts";

const ADULT_YEARS = 18;

/** What all records say of all identities that are judged to be the person. */
export interface PersonFacts {
  /** Roles in incidents. */
  readonly roles: Iterable<string>;
  /** Every birth date that some record gives of some identity: where they differ, the youngest counts. */
  readonly birthDates: Iterable<string>;
  /** When they travelled, or an incident was in which they had a part, ms. Who is a minor once was one before: the earliest is enough. */
  readonly times: Iterable<number>;
}

/** `now`: the latest event in the store, ms (`Snapshot.asOf`), never the clock: data that is a year old is about people as they were. */
export function isProtected({ roles, birthDates, times }: PersonFacts, now: number): boolean {
  for (const role of roles) if (PROTECTED_ROLES.has(role)) return true;
  const adultAt = adultFrom(birthDates);
  if (now < adultAt) return true;
  for (const time of times) if (time < adultAt) return true;
  return false;
}

/**
 * The moment, ms, from which somebody of these birth dates is of age by all of them; -Infinity when none is known. A birth date that is still to
 * come is no reason to take somebody for an adult. Who was born on 29 February comes of age on 1 March.
 */
export function adultFrom(birthDates: Iterable<string>): number {
  let latest = -Infinity;
  for (const date of birthDates) {
    const born = parseDate(date);
    if (born === undefined) continue;
    const day = new Date(born);
    latest = Math.max(latest, day.setUTCFullYear(day.getUTCFullYear() + ADULT_YEARS));
  }
  return latest;
}

/** The birth dates that an identity's records give, each once, sorted; masked ones give the last day that it can be. */
export function birthDatesOf(identity: {
  readonly intrinsic: Props;
  readonly assertions: readonly { readonly props: Props }[];
}): readonly string[] {
  const said = [identity.intrinsic, ...identity.assertions.map(({ props }) => props)];
  const dates = said.flatMap(({ dateOfBirth, bornBy }) => [dateOfBirth, bornBy]);
  return [...new Set(dates)].filter((date) => typeof date === "string" && date !== "").sort() as string[];
}

/** A protected person's part in a finding as it is shown; nor does it show that somebody reported an offender's. */
export function withoutOffence<Part extends { readonly role: string; readonly roleBasis: "REPORTED" | "INFERRED" }>(
  part: Part,
): Part {
  return OFFENDER_ROLES.has(part.role) ? { ...part, role: "UNKNOWN", roleBasis: "INFERRED" } : part;
}

interface PartInIncident {
  readonly id: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
  readonly props: Props;
}

/** Whether a link tells of an offender's part in an incident that an identity had. */
export function tellsOffence({ kind, from, props: { role } }: PartInIncident): boolean {
  return kind === "INVOLVED_IN" && kindOfId(from) === "Identity" && typeof role === "string" && OFFENDER_ROLES.has(role);
}

/** Whether a link tells what became of somebody after an incident: of nobody protected is that told, whatever it was. */
export function tellsProceedings({ kind }: Pick<PartInIncident, "kind">): boolean {
  return kind === "CHARGED_WITH";
}

/** A link of an offender's part of a protected person as it is shown. The role is its discriminator, which ends its id: `hidden` stands there instead. */
export function linkWithoutOffence<Link extends PartInIncident>(link: Link, hidden: string): Link {
  const { role: _role, ...props } = link.props;
  return { ...link, id: `${link.kind}~${link.from}~${link.to}~${hidden}`, discriminator: hidden, props };
}

interface ListedMember {
  readonly entity: string;
  readonly score: number | null;
}

/** Members as they are listed: the highest score first; the protected, who have none, come last and by id, which tells nothing. */
export function compareMembers(a: ListedMember, b: ListedMember): number {
  const byId = a.entity < b.entity ? -1 : 1;
  if (a.score === null || b.score === null) return Number(a.score === null) - Number(b.score === null) || byId;
  return b.score - a.score || byId;
}
