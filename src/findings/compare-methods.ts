/**
 * What two methods make of the same data, beside each other: what only one of them raises, how findings move, and what each makes of the
 * findings of which people have said what they are.
 */
import type { Finding } from "#model/finding.ts";
import type { MethodOutcome } from "#model/method.ts";
import { matchLineage } from "./match-lineage.ts";
import { isUpheld } from "./review.ts";

export interface MovedFinding {
  readonly before: Finding;
  readonly after: Finding;
  /** From 1. */
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface MethodComparison {
  readonly raised: readonly Finding[];
  readonly dropped: readonly Finding[];
  /** Those that both raise, another in score, kind or rank; the farthest moved first. */
  readonly moved: readonly MovedFinding[];
  readonly same: number;
  /** Upheld findings that the proposed method no longer raises. */
  readonly missed: readonly Finding[];
  readonly present: MethodOutcome;
  readonly proposed: MethodOutcome;
}

export interface ComparedMethods {
  /** Highest score first. */
  readonly present: readonly Finding[];
  readonly proposed: readonly Finding[];
  /** Findings with decisions, as they stand today. */
  readonly decided: readonly Finding[];
  /** Person ids. */
  readonly namedLater: readonly string[];
  /** A person's id of any run as the compared findings have it. */
  readonly personNow: (id: string) => string;
  /** How many of the first are told of apart. */
  readonly firstOf: number;
}

export function compareMethods(input: ComparedMethods): MethodComparison {
  const { present, proposed } = input;
  const { continues } = matchLineage(present, proposed, (id) => id);
  const kept = new Set([...continues.values()].map(({ id }) => id));
  const rankBefore = new Map(present.map(({ id }, i) => [id, i + 1]));
  const pairs = proposed.flatMap((after, i) => {
    const before = continues.get(i);
    return before === undefined ? [] : [{ before, after, rankBefore: rankBefore.get(before.id)!, rankAfter: i + 1 }];
  });
  const moved = pairs.filter(
    ({ before, after, ...rank }) =>
      before.score !== after.score || before.kind !== after.kind || rank.rankBefore !== rank.rankAfter,
  );
  const byStep = (one: MovedFinding): number => Math.abs(one.after.score - one.before.score);
  const outcomes = { present: outcomeOf(present, input), proposed: outcomeOf(proposed, input) };
  return {
    raised: proposed.filter((_, i) => !continues.has(i)),
    dropped: present.filter(({ id }) => !kept.has(id)),
    moved: moved.sort((a, b) => byStep(b) - byStep(a) || a.rankAfter - b.rankAfter),
    same: pairs.length - moved.length,
    missed: outcomes.proposed.missed,
    present: outcomes.present.outcome,
    proposed: outcomes.proposed.outcome,
  };
}

function outcomeOf(
  findings: readonly Finding[],
  { decided, namedLater, personNow, firstOf }: ComparedMethods,
): { outcome: MethodOutcome; missed: readonly Finding[] } {
  const { continues, absorbed } = matchLineage(decided, findings, personNow);
  /** A decided finding → the place of what raises it. */
  const raisedAt = new Map([...continues].map(([i, { id }]) => [id, i]));
  for (const [i, some] of absorbed) for (const { id } of some) raisedAt.set(id, i);
  const upheld = decided.filter(isUpheld);
  const cleared = decided.filter(({ review }) => review === "DISMISSED");
  const hits = upheld.filter(({ id }) => raisedAt.has(id));
  const clearedAgain = cleared.filter(({ id }) => raisedAt.has(id)).length;
  const scored = new Set(
    findings.flatMap(({ members }) => members.flatMap(({ entity, score }) => (score === null ? [] : entity))),
  );
  return {
    missed: upheld.filter(({ id }) => !raisedAt.has(id)),
    outcome: {
      looks: findings.length,
      undecided: findings.length - new Set(raisedAt.values()).size,
      hits: hits.length,
      misses: upheld.length - hits.length,
      hitsFirst: hits.filter(({ id }) => raisedAt.get(id)! < firstOf).length,
      clearedAgain,
      clearedSpared: cleared.length - clearedAgain,
      looksPerHit: hits.length === 0 ? null : Math.round((findings.length / hits.length) * 100) / 100,
      namedLater: namedLater.length,
      namedLaterScored: namedLater.filter((person) => scored.has(person)).length,
    },
  };
}
