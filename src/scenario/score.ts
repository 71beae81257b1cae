/**
 * Measures findings against the truth of a made-up world. A group is found when one of the first K findings holds at least half
 * of its members and is at least half made of them. Whoever is named by any one of several documents or staff ids is that person.
 */
import type { Truth, TruthMember } from "./truth/truth.ts";

/** What the scorer reads of a line of `detect --json`. */
export interface ScoredFinding {
  readonly id: string;
  readonly kind: string;
  readonly score: number;
  readonly members: readonly {
    readonly documents: readonly string[];
    readonly staff: readonly string[];
    readonly score: number | null;
  }[];
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
  /** Findings scored 0.5 or higher: in a world without crime each of them is a false alert. */
  readonly findingsFromHalf: number;
  /** Share of the first K findings at least half of whose members belong to one planted group. */
  readonly precisionAtK: number | null;
  readonly kinds: readonly KindScore[];
  readonly total: KindScore;
  readonly groups: readonly GroupScore[];
  readonly insiders: { readonly planted: number; readonly ranked: number; readonly averagePrecision: number | null };
  /** Planted victims who carry a score in any finding: must be 0. */
  readonly victimsScored: number;
}

export interface ScoreInput {
  readonly truth: Truth;
  /** Highest score first. */
  readonly findings: readonly ScoredFinding[];
  readonly k?: number;
}

export function scoreFindings({ truth, findings, k = 50 }: ScoreInput): Score {
  const groups = truth.groups.map((group) => ({ ...group, names: group.members.map(namesOf) }));
  const first = findings.slice(0, k);
  const groupScores = groups.map((group) => scoreGroup(group, first));
  const isPure = (f: ScoredFinding) =>
    f.members.length > 0 && groups.some((group) => madeOf(f, group.names) * 2 >= f.members.length);
  const pure = first.filter(isPure).length;
  const kinds = [...new Set(groupScores.map((g) => g.kind))].sort();
  return {
    k,
    findings: findings.length,
    findingsFromHalf: findings.filter((finding) => finding.score >= 0.5).length,
    precisionAtK: first.length === 0 ? null : pure / first.length,
    kinds: kinds.map((kind) =>
      sumUp(
        kind,
        groupScores.filter((g) => g.kind === kind),
      ),
    ),
    total: sumUp("TOTAL", groupScores),
    groups: groupScores,
    insiders: scoreInsiders(truth, findings),
    victimsScored: countScoredVictims(truth, findings),
  };
}

type Names = ReadonlySet<string>;

function namesOf(member: TruthMember): Names {
  const names = [member.document, member.staff, ...(member.other_documents ?? [])];
  return new Set(names.filter((name): name is string => name !== undefined));
}

function isNamed(names: Names, member: ScoredFinding["members"][number]): boolean {
  return member.documents.some((d) => names.has(d)) || member.staff.some((s) => names.has(s));
}

/** How many of a finding's members belong to the group. */
function madeOf(finding: ScoredFinding, group: readonly Names[]): number {
  return finding.members.filter((member) => group.some((names) => isNamed(names, member))).length;
}

/** How many of the group a finding holds: one person under two names counts once. */
function holds(finding: ScoredFinding, group: readonly Names[]): number {
  return group.filter((names) => finding.members.some((member) => isNamed(names, member))).length;
}

function scoreGroup(group: { id: string; kind: string; names: readonly Names[] }, first: readonly ScoredFinding[]): GroupScore {
  const at = first.findIndex(
    (f) =>
      f.members.length > 0 && holds(f, group.names) * 2 >= group.names.length && madeOf(f, group.names) * 2 >= f.members.length,
  );
  return {
    id: group.id,
    kind: group.kind,
    members: group.names.length,
    named: group.names.filter((names) => first.some((f) => f.members.some((member) => isNamed(names, member)))).length,
    foundAt: at < 0 ? null : at + 1,
    kindRight: at >= 0 && first[at]!.kind === group.kind,
  };
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

/** Average precision of the ranking of workers, each at their best score; workers never named count as not found. */
function scoreInsiders(truth: Truth, findings: readonly ScoredFinding[]): Score["insiders"] {
  const planted = new Set(truth.groups.flatMap((g) => g.members.flatMap((m) => (m.staff === undefined ? [] : [m.staff]))));
  const best = new Map<string, { score: number; order: number }>();
  let order = 0;
  for (const finding of findings) {
    for (const member of finding.members) {
      order++;
      if (member.score === null) continue;
      for (const staff of member.staff) {
        const known = best.get(staff);
        if (known === undefined || member.score > known.score) best.set(staff, { score: member.score, order });
      }
    }
  }
  const ranking = [...best]
    .sort(([a, x], [b, y]) => y.score - x.score || x.order - y.order || (a < b ? -1 : 1))
    .map(([staff]) => staff);
  let hits = 0;
  let sum = 0;
  ranking.forEach((staff, i) => {
    if (!planted.has(staff)) return;
    hits++;
    sum += hits / (i + 1);
  });
  return { planted: planted.size, ranked: ranking.length, averagePrecision: planted.size === 0 ? null : sum / planted.size };
}

function countScoredVictims(truth: Truth, findings: readonly ScoredFinding[]): number {
  const victims = truth.groups.flatMap((g) => g.members.filter((m) => m.role === "VICTIM").map(namesOf));
  const scored = findings.flatMap((finding) => finding.members.filter((member) => member.score !== null));
  return victims.filter((names) => scored.some((member) => isNamed(names, member))).length;
}
