/**
 * A stored finding as one reader may be told it, or that they may not. Labels decide first: the whole needs all its records, and its
 * past and its members' parts rest on records of their own. Then protection once more, since a victim or witness may have become known
 * after the run that scored them.
 */
import { mayStand, ranksNobody } from "#findings/protect.ts";
import { namedBesideWorkers, withoutTiesToProtected } from "#findings/workers/ties-to-protected.ts";
import type { Finding, FindingMember, Reason } from "#model/finding.ts";
import { OFFENDER_ROLES } from "#model/kinds.ts";
import { compareMembers, withoutOffence } from "#model/protection.ts";
import { isInside, viewText } from "#model/users/view.ts";
import { contextOf } from "../context.ts";
import { linksOf } from "./entity-links.ts";
import type { Reader } from "./reader.ts";

/** By its view, and by what it rests on. */
export async function mayReadFinding(reader: Reader, finding: Finding): Promise<boolean> {
  const { views } = contextOf(reader);
  const isOfView =
    finding.view === undefined
      ? reader.view === null
      : views?.some((view) => viewText(view) === finding.view && isInside(view, reader.access.clearance)) === true;
  return isOfView && restsOnReadable(reader, finding);
}

/** Whether lists tell it: they are of the reader's own view, and whoever has an id that leads to another one may open that. */
export function isOfOwnView(reader: Reader, finding: Pick<Finding, "view">): boolean {
  return (finding.view ?? null) === reader.view;
}

/**
 * A finding that has nobody left who may be scored is about the protected alone, and is shown to nobody, but for those that are for
 * referral; nor is one that accuses a worker of ties to the protected.
 */
export async function restsOnReadable(reader: Reader, finding: Finding): Promise<boolean> {
  if (!(await reader.sight()).handling(finding.handling)) return false;
  if ((await withoutTies(reader, finding)) === undefined) return false;
  if (finding.members.length === 0) return true;
  const scored = (score: number | null): boolean => score !== null || ranksNobody(finding);
  const open = finding.members.map(async ({ entity, score }) => scored(score) && !(await reader.isProtected(entity)));
  return mayStand(finding, await Promise.all(open));
}

/** Only of one that may be read. */
export async function readableFinding(reader: Reader, finding: Finding): Promise<Finding> {
  if (reader.readsAll) return finding;
  const members = await Promise.all(finding.members.map((member) => readablePart(reader, member)));
  return readableSteps(reader, { ...finding, members });
}

/** Less the steps that compare it with what may not be read: a finding may have rested on other records before. */
export async function readableSteps(reader: Reader, finding: Finding): Promise<Finding> {
  const sight = await reader.sight();
  const hidden = (finding.history ?? []).filter(({ handling }) => handling !== undefined && !sight.handling(handling));
  if (hidden.length === 0) return finding;
  const history = finding.history!.filter((step) => !hidden.includes(step));
  const now = hidden.some(({ run }) => run === finding.run);
  return { ...finding, history, ...(now ? { changes: [], status: "CONTINUING" as const } : {}) };
}

/** A part that was reported is told to who may read a report of it: that somebody is a victim or a witness is often for few. */
async function readablePart(reader: Reader, member: FindingMember): Promise<FindingMember> {
  if (member.roleBasis !== "REPORTED") return member;
  const person = await reader.person(member.entity);
  const { links } =
    person === undefined ? { links: [] } : await linksOf(reader, person, { kinds: ["INVOLVED_IN"], direction: "out" });
  const told = links.some(
    ({ props: { role } }) =>
      role === member.role || (OFFENDER_ROLES.has(member.role) && typeof role === "string" && OFFENDER_ROLES.has(role)),
  );
  return told ? member : { ...member, role: "UNKNOWN", roleBasis: "INFERRED" };
}

/**
 * The protected come last, in an order that tells nothing, without a score or an offender's role, and no reason speaks of them by what
 * they are suspected of; one that spoke of them alone is left out.
 */
export async function shieldFinding(reader: Reader, told: Finding): Promise<Finding> {
  const finding = await withoutNamed(reader, told);
  const scored = finding.members.filter(({ score }) => score !== null).map(({ entity }) => entity);
  const isProtected = await Promise.all(scored.map((entity) => reader.isProtected(entity)));
  const known = new Set(scored.filter((_, i) => isProtected[i]));
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

async function withoutTies(reader: Reader, finding: Finding): Promise<Finding | undefined> {
  const known = await protectedBesideWorkers(reader, finding);
  return withoutTiesToProtected(finding, (person) => known.has(person));
}

/** Nor are the rows about them cited, but for those that are about somebody else who is named as well. */
async function withoutNamed(reader: Reader, finding: Finding): Promise<Finding> {
  const known = await protectedBesideWorkers(reader, finding);
  // What is told at all stands without them (mayReadFinding).
  const told = withoutTiesToProtected(finding, (person) => known.has(person)) ?? finding;
  if (known.size === 0) return told;
  const hidden = await rowsAbout(reader, [...known]);
  const cited = async (reason: Reason): Promise<Reason> => {
    if (reason.params["worker"] === undefined || !reason.records.some((record) => hidden.has(record))) return reason;
    const others = await rowsAbout(reader, reason.members);
    return { ...reason, records: reason.records.filter((record) => !hidden.has(record) || others.has(record)) };
  };
  const [reasons, counterReasons] = await Promise.all(
    [told.reasons, told.counterReasons].map((list) => Promise.all(list.map(cited))),
  );
  return { ...told, reasons: reasons!, counterReasons: counterReasons! };
}

async function protectedBesideWorkers(reader: Reader, finding: Finding): Promise<ReadonlySet<string>> {
  const named = namedBesideWorkers(finding);
  const isProtected = await Promise.all(named.map((person) => reader.isProtected(person)));
  return new Set(named.filter((_, i) => isProtected[i]));
}

async function rowsAbout(reader: Reader, persons: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(persons.map((person) => reader.unnamed(person)));
  const identities = found.flatMap((person) => person?.identities ?? []);
  const about = await Promise.all(identities.map(({ id }) => reader.recordsAbout(id)));
  return new Set([...identities, ...about].flatMap(({ records }) => records));
}

function without<R extends Pick<Reason, "members" | "params">>(reason: R, known: ReadonlySet<string>): R[] {
  // What is about one of them by name is about nobody else: the others whom it touches are tied to that one.
  if (Object.values(reason.params).some((value) => typeof value === "string" && known.has(value))) return [];
  const members = reason.members.filter((member) => !known.has(member));
  if (members.length === reason.members.length) return [reason];
  if (members.length === 0) return [];
  const params = Object.entries(reason.params).map(([name, value]) => {
    if (name === "count" && value === reason.members.length) return [name, members.length];
    return [name, Array.isArray(value) ? value.filter((item) => !known.has(item)) : value];
  });
  return [{ ...reason, members, params: Object.fromEntries(params) as Reason["params"] }];
}
