/**
 * Findings as readers get them: stored ids and codes become text here, on reading, in the reader's clearance.
 * `detect --json` and GraphQL's `Finding` are both made from this (docs/findings.md, "What `detect --json` prints").
 */
import { contractFinding, personsIn } from "#findings/contract-finding.ts";
import { findingTitle, renderChange, renderReason } from "#findings/reason-text.ts";
import { type ToldReasonCode, toldReasonCode } from "#findings/told-codes.ts";
import {
  type Finding,
  type FindingChange,
  type FindingMember,
  type FindingStatus,
  type LineageStep,
  type Reason,
  type ToldDetector,
  toldDetector,
} from "#model/finding.ts";
import { publishedHandling } from "#model/handling.ts";
import { type ToldWord, toldWord } from "#model/words.ts";
import type { Reader } from "../reader/reader.ts";
import { describePeople, type DescribedPerson } from "./describe-people.ts";
import { stepsOf, stepsSince, timeOf } from "./lineage-steps.ts";
import { readableFinding, shieldFinding } from "../reader/finding-for-reader.ts";

export interface DescribedMember extends FindingMember {
  readonly name: string;
  readonly documents: readonly string[];
  readonly staff: readonly string[];
}

export interface DescribedReason extends Omit<Reason, "code"> {
  readonly code: ToldReasonCode;
  readonly text: string;
}

/** What one run noticed about a finding, in words. */
export interface DescribedStep {
  readonly run: string;
  /** When the run noticed it, by the clock; null when that is not known any more. */
  readonly at: string | null;
  readonly asOf: string;
  readonly status: FindingStatus;
  readonly code: ToldWord<"ChangeCode">;
  readonly text: string;
}

/** What is told otherwise than it is stored. */
type Told = "detector" | "members" | "reasons" | "counterReasons" | "wouldRemove" | "changes" | "history";

export interface DescribedFinding extends Omit<Finding, Told> {
  readonly detector: ToldDetector;
  readonly title: string;
  readonly members: readonly DescribedMember[];
  readonly reasons: readonly DescribedReason[];
  readonly counterReasons: readonly DescribedReason[];
  /** With the records of the reason. */
  readonly wouldRemove: readonly Pick<DescribedReason, "code" | "members" | "records">[];
  /** Those of the last run, or of all runs since a time. */
  readonly changes: readonly (DescribedStep & Pick<FindingChange, "params">)[];
  /** Run by run, the latest first. */
  readonly lineage: readonly DescribedStep[];
}

export type NextTravel = NonNullable<DescribedFinding["nextTravel"]>;

/** `since`: ms; changes are then those that runs noticed since. Null: those of the last run. */
export async function describeFindings(
  reader: Reader,
  findings: readonly Finding[],
  since: number | null = null,
): Promise<readonly DescribedFinding[]> {
  return Promise.all(findings.map((finding) => describeFinding(reader, finding, since)));
}

export async function describeFinding(reader: Reader, stored: Finding, since: number | null): Promise<DescribedFinding> {
  const told = await ofToday(reader, await readableFinding(reader, stored));
  const [people, naturals] = await Promise.all([peopleOf(reader, told), naturalsOf(reader, told)]);
  const nameOf = (id: string): string => people.get(id)?.name || naturals.get(id) || id;
  const { history: _, ...finding } = await shieldFinding(reader, told);
  const lineage = await describedSteps(reader, stepsOf(told), nameOf);
  const noticed = since === null ? [told] : await stepsSince(reader, told, since);
  return {
    ...finding,
    title: findingTitle(finding, nameOf),
    members: finding.members.map((member) => ({
      ...member,
      name: people.get(member.entity)?.name ?? "",
      documents: people.get(member.entity)?.documents ?? [],
      staff: people.get(member.entity)?.staff ?? [],
    })),
    detector: toldDetector(finding.detector),
    reasons: finding.reasons.map((reason) => describedReason(reason, nameOf)),
    counterReasons: finding.counterReasons.map((reason) => describedReason(reason, nameOf)),
    wouldRemove: finding.wouldRemove.map((one) => ({
      ...{ code: toldReasonCode(one.code), members: one.members },
      records: finding.reasons.find((reason) => isSame(reason, one))?.records ?? [],
    })),
    changes: await describedSteps(reader, noticed, nameOf),
    lineage: lineage.reverse(),
  };
}

function isSame(reason: Reason, one: Finding["wouldRemove"][number]): boolean {
  return reason.code === one.code && reason.members.join(" ") === one.members.join(" ");
}

function describedReason(reason: Reason, nameOf: (id: string) => string): DescribedReason {
  return { ...reason, code: toldReasonCode(reason.code), text: renderReason(reason, nameOf) };
}

/** With the persons of the run as they are now. */
async function ofToday(reader: Reader, finding: Finding): Promise<Finding> {
  const ids = [...personsIn(finding)];
  const persons = await Promise.all(ids.map((id) => reader.person(id)));
  const now = new Map(ids.map((id, i) => [id, persons[i]?.id ?? id]));
  return contractFinding(finding, (id) => now.get(id) ?? id);
}

/** In the order of the steps. */
async function describedSteps(
  reader: Reader,
  steps: readonly LineageStep[],
  nameOf: (id: string) => string,
): Promise<(DescribedStep & Pick<FindingChange, "params">)[]> {
  const told = await Promise.all(
    steps.map(async (step) => {
      const { run, asOf, status, changes } = step;
      const at = changes.length === 0 ? null : await timeOf(reader, step);
      return changes.map((change) => ({
        ...{ run, at, asOf, status, params: change.params },
        ...{ code: toldWord("ChangeCode", change.code), text: renderChange(change, nameOf) },
      }));
    }),
  );
  return told.flat();
}

/** One line of `detect --json`. */
export function findingToJson(finding: DescribedFinding): Record<string, unknown> {
  const reason = ({ code, text, weight, records }: DescribedReason) => ({ code, text, weight, records });
  return {
    id: finding.id,
    type: finding.type,
    kind: finding.kind,
    title: finding.title,
    status: finding.status,
    review: finding.review,
    score: finding.score,
    members: finding.members.map(({ entity, name, documents, staff, role, roleBasis, score }) => ({
      entity,
      name,
      documents,
      staff,
      role,
      role_basis: roleBasis,
      score,
    })),
    reasons: finding.reasons.map(reason),
    counter_reasons: finding.counterReasons.map(reason),
    changes: finding.changes.map(({ code, text }) => ({ code, text })),
    next_travel:
      finding.nextTravel === null ? null : { flight: finding.nextTravel.flight, departs_at: finding.nextTravel.departsAt },
    snapshot: finding.snapshot,
    method: finding.method,
    as_of: finding.asOf,
    first_seen: finding.firstSeen,
    handling: publishedHandling(finding.handling),
  };
}

async function peopleOf(reader: Reader, finding: Finding): Promise<ReadonlyMap<string, DescribedPerson>> {
  const ids = new Set(finding.members.map((member) => member.entity));
  for (const id of mentioned(finding)) if (id.startsWith("p_")) ids.add(id);
  const described = await describePeople(reader, [...ids].sort());
  return new Map(described.map((person) => [person.id, person]));
}

async function naturalsOf(reader: Reader, finding: Finding): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(mentioned(finding))].filter((id) => !id.startsWith("p_")).sort();
  const entities = await Promise.all(ids.map((id) => reader.entity(id)));
  return new Map(ids.flatMap((id, i) => (entities[i] === undefined ? [] : [[id, entities[i].natural] as const])));
}

const ID = /^[a-z]_[0-9a-f]{28}$/;

type Params = readonly Pick<Reason, "params">[];
interface WithParams {
  readonly reasons: Params;
  readonly counterReasons: Params;
  readonly changes: Params;
  readonly history?: readonly { readonly changes: Params }[];
}

/** Every entity id in the parameters of reasons and changes. */
export function mentioned(finding: WithParams): string[] {
  const told = [
    ...finding.reasons,
    ...finding.counterReasons,
    ...finding.changes,
    ...(finding.history ?? []).flatMap(({ changes }) => changes),
  ];
  const values = told.flatMap(({ params }) => Object.values(params));
  return values
    .flatMap((value) => (typeof value === "string" ? [value] : Array.isArray(value) ? (value as readonly string[]) : []))
    .filter((value) => ID.test(value));
}
