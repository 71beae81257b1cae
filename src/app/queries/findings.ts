/**
 * Findings as a reader gets them: those whose records are all readable, in words, and with protection applied once more, since a
 * victim may have become known after the run that scored them.
 */
import { byValuePerHour } from "#findings/worth/worth.ts";
import type { Finding, FindingKind, FindingStatus, FindingType, Review } from "#model/finding.ts";
import { personIdOf } from "#model/ids.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { toldFindings } from "./current-findings.ts";
import { describeFinding, type DescribedFinding } from "../answers/describe-findings.ts";
import { stepsSince } from "../answers/lineage-steps.ts";
import { readableSteps } from "../reader/finding-for-reader.ts";
import { mayReadFinding } from "../reader/finding-for-reader.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import type { Person } from "../reader/visible.ts";
import { worths } from "./worths.ts";

export interface FindingFilter {
  readonly types: readonly FindingType[] | null;
  readonly kinds: readonly FindingKind[] | null;
  /** Null = all but DISSOLVED; with `since` those too that dissolved since then. */
  readonly statuses: readonly FindingStatus[] | null;
  readonly reviews: readonly Review[] | null;
  readonly scoreMin: number | null;
  readonly member: Person | null;
  /** ms; only what a run that ended since then noticed something about, or a reviewer decided on since then. */
  readonly since: number | null;
}

/** Highest score first; or those that bring the most for an hour of looking first, then what is decided, by score. */
export type FindingOrder = "SCORE" | "VALUE_PER_HOUR";

export const NO_FILTER: FindingFilter = {
  types: null,
  kinds: null,
  statuses: null,
  reviews: null,
  scoreMin: null,
  member: null,
  since: null,
};

export async function listFindings(
  reader: Reader,
  args: FindingFilter & PageArgs & { readonly order?: FindingOrder },
): Promise<Page<DescribedFinding>> {
  const byScore = await fittingFindings(reader, args);
  const fitting = args.order === "VALUE_PER_HOUR" ? await byWorth(reader, byScore) : byScore;
  const { since } = args;
  const isNew = since === null ? [] : await Promise.all(fitting.map((finding) => isNewSince(reader, finding, since)));
  const found = since === null ? fitting : fitting.filter((_, i) => isNew[i]);
  const page = pageOf(found, (finding) => finding.id, args);
  const described = await describeStored(
    reader,
    page.items.map(({ node }) => node),
    since,
  );
  return { ...page, items: described.map((node) => ({ key: node.id, node })) };
}

/** Those that the reader may read, as they are kept, highest score first. What has happened `since` is not asked here. */
export async function fittingFindings(reader: Reader, filter: FindingFilter): Promise<readonly Finding[]> {
  return (await readable(reader)).filter((finding) => fits(finding, filter));
}

async function byWorth(reader: Reader, findings: readonly Finding[]): Promise<readonly Finding[]> {
  const { open } = await worths(reader);
  const known = findings.flatMap(({ id }) => open.get(id) ?? []).sort(byValuePerHour);
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  return [...known.map(({ finding }) => byId.get(finding.id)!), ...findings.filter(({ id }) => !open.has(id))];
}

export async function getFinding(reader: Reader, args: { id: string }): Promise<DescribedFinding | undefined> {
  const [doc] = await contextOf(reader).store.docs("findings", [args.id]);
  const finding = doc?.body;
  if (finding === undefined || !(await mayReadFinding(reader, finding))) return undefined;
  return (await describeStored(reader, [finding]))[0];
}

/** Who is in a finding, or, where nobody is, what it rests on; undefined for what is no finding that may be read. */
export async function findingMembers(reader: Reader, args: { id: string }): Promise<readonly string[] | undefined> {
  const [doc] = await contextOf(reader).store.docs("findings", [args.id]);
  if (doc === undefined || !(await mayReadFinding(reader, doc.body))) return undefined;
  const { members, related } = doc.body;
  return members.length > 0 ? members.map(({ entity }) => entity) : related;
}

/** Current findings that the person is a member of, highest first. */
export async function findingsOfPerson(reader: Reader, args: { person: Person }): Promise<readonly DescribedFinding[]> {
  const found = (await readable(reader)).filter((finding) => finding.status !== "DISSOLVED" && hasMember(finding, args.person));
  return found.length === 0 ? [] : describeStored(reader, found);
}

/** All current findings, highest first, as they are told. */
export async function currentFindingsOf(reader: Reader): Promise<readonly DescribedFinding[]> {
  return describeStored(
    reader,
    (await readable(reader)).filter((finding) => finding.status !== "DISSOLVED"),
  );
}

/** The highest own score in a current finding that was not dismissed; null for everyone else, the protected among them. */
export async function priorityOf(reader: Reader, args: { person: Person }): Promise<number | null> {
  const ids = memberIds(args.person);
  let priority: number | null = null;
  for (const finding of await readable(reader)) {
    if (finding.status === "DISSOLVED" || finding.review === "DISMISSED") continue;
    for (const member of finding.members) {
      if (member.score !== null && ids.has(member.entity)) priority = Math.max(priority ?? 0, member.score);
    }
  }
  return priority !== null && (await reader.isProtected(args.person.id)) ? null : priority;
}

/** Of these as they are kept, and so made once for all who may read the same. */
export function describeStored(
  reader: Reader,
  findings: readonly Finding[],
  since: number | null = null,
): Promise<DescribedFinding[]> {
  return Promise.all(
    findings.map((finding) => reader.shared(`finding ${finding.id} ${since}`, () => describeFinding(reader, finding, since))),
  );
}

/** All readable findings, highest score first; read once for a reader. */
function readable(reader: Reader): Promise<readonly Finding[]> {
  return reader.shared("findings", () => toldFindings(reader));
}

function fits(finding: Finding, filter: FindingFilter): boolean {
  return (
    (filter.types === null || filter.types.includes(finding.type)) &&
    (filter.kinds === null || filter.kinds.includes(finding.kind)) &&
    (filter.statuses === null
      ? finding.status !== "DISSOLVED" || filter.since !== null
      : filter.statuses.includes(finding.status)) &&
    (filter.reviews === null || filter.reviews.includes(finding.review)) &&
    (filter.scoreMin === null || finding.score >= filter.scoreMin) &&
    (filter.member === null || hasMember(finding, filter.member))
  );
}

/** What was dismissed makes no sound, but for the dismissal itself. */
async function isNewSince(reader: Reader, finding: Finding, since: number): Promise<boolean> {
  if (finding.decisions.some((decision) => Date.parse(decision.at) >= since)) return true;
  if (finding.review === "DISMISSED") return false;
  return (await stepsSince(reader, await readableSteps(reader, finding), since)).length > 0;
}

/** Any `p_X` speaks of whoever holds identity X, so that a finding made before a merge still finds its member. */
function memberIds(person: Person): ReadonlySet<string> {
  return new Set(person.identities.map((identity) => personIdOf(identity.id)));
}

function hasMember(finding: Finding, person: Person): boolean {
  const ids = memberIds(person);
  return finding.members.some((member) => ids.has(member.entity));
}
