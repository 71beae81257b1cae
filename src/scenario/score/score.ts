/**
 * Measures findings against the truth of a made-up world. A group is found when one of the first K findings holds at least half
 * of its members and is at least half made of them. Whoever is named by any one of several documents or staff ids is that person.
 */
import type { Truth } from "../truth/truth.ts";
import { calibrationOf, isTrue, type Calibration } from "./calibration.ts";
import { candidateRecall, type Candidate, type CandidateRecall } from "./candidates.ts";
import { harmTo, type Harm } from "./harm.ts";
import { whyMissed, type MissedGroup } from "./misses.ts";
import { isGroup, isNamed, namesOf, type Named, type Names } from "./named.ts";
import { rankInsiders, rankPersons, type Ranking } from "./ranking.ts";

/** What the scorer reads of a line of `detect --json`. */
export interface ScoredFinding {
  readonly id: string;
  readonly kind: string;
  readonly score: number;
  readonly members: readonly (Named & { readonly role?: string; readonly score: number | null })[];
}

/** What it reads of truth_extra.json, where there is one. */
export interface ScoredExtra {
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly groups: readonly { readonly id: string; readonly difficulty: string }[];
  readonly twins: readonly {
    readonly label: string;
    readonly members: readonly { readonly document?: string; readonly staff?: string }[];
  }[];
  readonly minors: readonly string[];
}

export interface GroupScore {
  readonly id: string;
  readonly kind: string;
  readonly members: number;
  /** Members named anywhere among the first K findings. */
  readonly named: number;
  /** Place of the first finding that finds it, from 1; null when none of the first K does. */
  readonly foundAt: number | null;
  /** That finding says what kind of group it is. */
  readonly kindRight: boolean;
}

export interface KindScore {
  readonly kind: string;
  readonly groups: number;
  readonly found: number;
  readonly kindRight: number;
  readonly members: number;
  readonly named: number;
  readonly memberRecall: number | null;
}

export interface Score {
  readonly k: number;
  readonly findings: number;
  /** Findings scored 0.5 or higher, and 0.2 or higher: in a world without crime each of them is a false alert. */
  readonly findingsFromHalf: number;
  readonly findingsFromFifth: number;
  /** Share of the first K findings at least half of whose members belong to one planted group. */
  readonly precisionAtK: number | null;
  readonly kinds: readonly KindScore[];
  readonly total: KindScore;
  readonly groups: readonly GroupScore[];
  /** Groups found by any of the first 20 findings. */
  readonly foundIn20: number;
  /** Groups and those found by how much of them was handed over; empty where that is not known. */
  readonly byDifficulty: readonly { readonly difficulty: string; readonly groups: number; readonly found: number }[];
  /** Null where no network was given. */
  readonly candidates: CandidateRecall | null;
  /** The groups that none of the first K findings is, and where each was lost. */
  readonly missed: readonly MissedGroup[];
  readonly insiders: Ranking;
  /** Offenders among all who are named. */
  readonly persons: Ranking;
  readonly calibration: Calibration;
  /** Sets of look-alikes that a finding at 0.5 or more is, by kind. */
  readonly twinsRaised: Readonly<Record<string, number>>;
  /** Planted victims who carry a score in any finding: must be 0. */
  readonly victimsScored: number;
  readonly victims: Harm;
  readonly minors: Harm;
}

export interface ScoreInput {
  readonly truth: Truth;
  /** Highest score first. */
  readonly findings: readonly ScoredFinding[];
  readonly k?: number;
  readonly extra?: ScoredExtra;
  /** Sets of people that hold together before any score; findings are added to them. */
  readonly candidates?: readonly Candidate[];
}

export function scoreFindings({ truth, findings, k = 50, extra, candidates }: ScoreInput): Score {
  const groups = truth.groups.map((group) => ({
    ...group,
    names: group.members.map((member) => namesOf(member, extra?.aliases)),
  }));
  const first = findings.slice(0, k);
  const groupScores = groups.map((group) => scoreGroup(group, first));
  const allNames = groups.map(({ names }) => names);
  const kinds = [...new Set(groupScores.map((g) => g.kind))].sort();
  const having = (is: (member: (typeof truth.groups)[number]["members"][number]) => boolean): Names[] =>
    onePerName(groups.flatMap((group) => group.members.flatMap((member, i) => (is(member) ? [group.names[i]!] : []))));
  const victims = harmTo(
    having(({ role }) => role === "VICTIM"),
    findings,
  );
  const recall =
    candidates === undefined
      ? null
      : candidateRecall(groups, [...candidates, ...findings.map(({ members }) => ({ of: "FINDING" as const, members }))]);
  return {
    k,
    findings: findings.length,
    findingsFromHalf: findings.filter((finding) => finding.score >= 0.5).length,
    findingsFromFifth: findings.filter((finding) => finding.score >= 0.2).length,
    precisionAtK: first.length === 0 ? null : first.filter((finding) => isTrue(finding, allNames)).length / first.length,
    kinds: kinds.map((kind) =>
      sumUp(
        kind,
        groupScores.filter((g) => g.kind === kind),
      ),
    ),
    total: sumUp("TOTAL", groupScores),
    groups: groupScores,
    foundIn20: groups.filter((group) => scoreGroup(group, findings.slice(0, 20)).foundAt !== null).length,
    byDifficulty: byDifficulty(groupScores, extra),
    candidates: recall,
    missed: whyMissed({
      missed: groups.filter((_, i) => groupScores[i]!.foundAt === null),
      ...{ findings, candidates: recall },
      difficultyOf: new Map((extra?.groups ?? []).map(({ id, difficulty }) => [id, difficulty])),
    }),
    insiders: rankInsiders(
      having(({ staff }) => staff !== undefined),
      findings,
    ),
    persons: rankPersons(
      having(({ role }) => role !== "VICTIM"),
      findings,
    ),
    calibration: calibrationOf(findings, allNames),
    twinsRaised: twinsRaised(findings, extra),
    victimsScored: victims.scored,
    victims,
    minors: harmTo(
      (extra?.minors ?? []).map((name) => new Set([name])),
      findings,
    ),
  };
}

/** Somebody who is in two groups is one person. */
function onePerName(people: readonly Names[]): Names[] {
  return [...new Map(people.map((names) => [[...names][0]!, names])).values()];
}

function scoreGroup(group: { id: string; kind: string; names: readonly Names[] }, first: readonly ScoredFinding[]): GroupScore {
  const at = first.findIndex((finding) => isGroup(finding.members, group.names));
  return {
    id: group.id,
    kind: group.kind,
    members: group.names.length,
    named: group.names.filter((names) => first.some((f) => f.members.some((member) => isNamed(names, member)))).length,
    foundAt: at < 0 ? null : at + 1,
    kindRight: at >= 0 && first[at]!.kind === group.kind,
  };
}

function byDifficulty(scores: readonly GroupScore[], extra: ScoredExtra | undefined): Score["byDifficulty"] {
  const difficultyOf = new Map((extra?.groups ?? []).map(({ id, difficulty }) => [id, difficulty]));
  return [...new Set(difficultyOf.values())].sort().map((difficulty) => {
    const groups = scores.filter(({ id }) => difficultyOf.get(id) === difficulty);
    return { difficulty, groups: groups.length, found: groups.filter(({ foundAt }) => foundAt !== null).length };
  });
}

function twinsRaised(findings: readonly ScoredFinding[], extra: ScoredExtra | undefined): Record<string, number> {
  const sets = (extra?.twins ?? []).map(({ label, members }) => ({
    label,
    names: members.map(({ document, staff }) => new Set([document, staff].filter((name) => name !== undefined))),
  }));
  const raised: Record<string, number> = {};
  const sure = findings.filter(({ score }) => score >= 0.5);
  for (const { label, names } of sets)
    if (sure.some(({ members }) => isGroup(members, names))) raised[label] = (raised[label] ?? 0) + 1;
  return raised;
}

function sumUp(kind: string, groups: readonly GroupScore[]): KindScore {
  const members = groups.reduce((sum, g) => sum + g.members, 0);
  const named = groups.reduce((sum, g) => sum + g.named, 0);
  return {
    kind,
    groups: groups.length,
    found: groups.filter((g) => g.foundAt !== null).length,
    kindRight: groups.filter((g) => g.kindRight).length,
    members,
    named,
    memberRecall: members === 0 ? null : named / members,
  };
}
