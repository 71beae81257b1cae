/**
 * Identities → persons: block, compare, judge, cluster (docs/method.md, "Persons from identities"). Judgements by rule are a function
 * of the data alone, so a run over the same identities gives the same ids, and those that no longer follow can be named. SAME is
 * given along the ties that made each person, not for every pair in it.
 */
import { unionOfHandlings } from "#model/handling.ts";
import { personIdOf } from "#model/ids.ts";
import { judgementId, type Comparison, type Judgement, type Verdict } from "#model/judgement.ts";
import { candidatePairs, PAIR_BASE } from "./blocking.ts";
import { clusterTies, type Tie } from "./cluster.ts";
import { PairComparer } from "./compare.ts";
import { findConflicts } from "./conflicts.ts";
import type { Assignment, ResolveInput, ResolveResult } from "./input.ts";
import { buildProfiles, type Profiles } from "./profiles.ts";
import { posterior, RULE } from "./weights.ts";

/** Two groups are held against each other by at most this many members of each. */
const GROUP_SAMPLE = 8;

type Pair = readonly [number, number];

export function resolveIdentities(input: ResolveInput): ResolveResult {
  const profiles = buildProfiles(input.identities);
  const users = readUserJudgements(profiles, input.userJudgements);
  const comparer = new PairComparer(profiles);
  const { pairs, skipped } = candidatePairs(profiles);

  const ties: Tie[] = users.same.map(([a, b]) => ({ a, b, bits: Infinity, order: 0, byUser: true }));
  const unsure: Pair[] = [];
  const apart: Pair[] = [];
  const twoPlaces: Pair[] = [];
  for (const packed of pairs) {
    const a = Math.floor(packed / PAIR_BASE);
    const b = packed % PAIR_BASE;
    const score = comparer.score(a, b);
    const decision = comparer.decide(a, b, score);
    if (decision === "NOT_SAME") {
      apart.push([a, b]);
      continue;
    }
    if (score.document === "EXACT" && comparer.inTwoPlaces(a, b)) twoPlaces.push([a, b]);
    // A user who has judged the pair outranks the rule, whatever the verdict was.
    if (users.judged.has(packed)) continue;
    else if (decision === "SAME")
      ties.push({ a, b, bits: score.bits, order: profiles.contents[a]! + profiles.contents[b]!, byUser: false });
    else if (decision === "UNSURE") unsure.push([a, b]);
  }

  const fits = (one: readonly number[], other: readonly number[]) => groupsFit({ profiles, comparer }, one, other);
  const { leader, joined, refused } = clusterTies(profiles.count, ties, { byUser: users.notSame, byRule: apart }, fits);

  const judgements: Judgement[] = [];
  const judge = (verdict: Verdict, [a, b]: Pair, reason: string | null) => {
    if (users.judged.has(a * PAIR_BASE + b)) return;
    judgements.push(ruleJudgement({ profiles, comparer }, [a, b], verdict, reason));
  };
  for (const tie of joined) judge("SAME", [tie.a, tie.b], null);
  for (const pair of apart) judge("NOT_SAME", pair, null);
  // What ended up in one person another way needs nobody's decision any more.
  for (const pair of unsure) if (leader[pair[0]] !== leader[pair[1]]) judge("UNSURE", pair, null);
  for (const tie of refused) if (leader[tie.a] !== leader[tie.b]) judge("UNSURE", [tie.a, tie.b], "KEPT_APART");
  judgements.sort((x, y) => (x.id < y.id ? -1 : 1));

  const current = new Set(judgements.map((judgement) => judgement.id));
  const stale = input.ruleJudgements.map((judgement) => judgement.id).filter((id) => !current.has(id));
  const countOf = (verdict: Verdict) => judgements.reduce((sum, judgement) => sum + Number(judgement.verdict === verdict), 0);
  return {
    judgements,
    stale: [...new Set(stale)].sort(),
    assignments: assign(profiles, leader),
    conflicts: findConflicts(profiles, [...apart, ...twoPlaces]),
    skipped,
    counts: {
      identities: profiles.count,
      persons: leader.reduce((sum, head, i) => sum + Number(head === i), 0),
      pairsCompared: pairs.length,
      same: countOf("SAME"),
      unsure: countOf("UNSURE"),
      notSame: countOf("NOT_SAME"),
      refused: refused.length,
    },
  };
}

interface UserVerdicts {
  readonly same: readonly Pair[];
  readonly notSame: readonly Pair[];
  /** Packed pairs with any verdict by a user. */
  readonly judged: ReadonlySet<number>;
}

/** Between users NOT_SAME stands; of one user's judgements on a pair only the last is kept (they share an id). */
function readUserJudgements(p: Profiles, judgements: readonly Judgement[]): UserVerdicts {
  const indexOf = new Map<string, number>(judgements.flatMap(({ left, right }) => [[left, -1] as const, [right, -1] as const]));
  p.ids.forEach((id, i) => {
    if (indexOf.has(id)) indexOf.set(id, i);
  });
  const verdicts = new Map<number, Verdict>();
  for (const judgement of judgements) {
    const one = indexOf.get(judgement.left)!;
    const other = indexOf.get(judgement.right)!;
    // An identity that is no longer asserted by any record: the judgement waits for its return.
    if (one < 0 || other < 0 || one === other) continue;
    const pair = Math.min(one, other) * PAIR_BASE + Math.max(one, other);
    const known = verdicts.get(pair);
    if (known === undefined || RANK[judgement.verdict] > RANK[known]) verdicts.set(pair, judgement.verdict);
  }
  const pairsOf = (verdict: Verdict) => [...verdicts].filter(([, given]) => given === verdict).map(([pair]) => unpack(pair));
  return { same: pairsOf("SAME"), notSame: pairsOf("NOT_SAME"), judged: new Set(verdicts.keys()) };
}

const RANK: Readonly<Record<Verdict, number>> = { UNSURE: 0, SAME: 1, NOT_SAME: 2 };

function unpack(packed: number): Pair {
  return [Math.floor(packed / PAIR_BASE), packed % PAIR_BASE];
}

/** Average linkage: members of the two groups must on average speak for each other, not only the two that the tie joins. */
function groupsFit(
  { profiles, comparer }: { profiles: Profiles; comparer: PairComparer },
  one: readonly number[],
  other: readonly number[],
): boolean {
  if (one.length === 1 && other.length === 1) return true;
  const { contents } = profiles;
  const sample = (members: readonly number[]) =>
    members.toSorted((a, b) => contents[a]! - contents[b]! || a - b).slice(0, GROUP_SAMPLE);
  const others = sample(other);
  let bits = 0;
  for (const a of sample(one)) for (const b of others) bits += comparer.score(Math.min(a, b), Math.max(a, b)).bits;
  return bits > 0;
}

function ruleJudgement(
  { profiles, comparer }: { profiles: Profiles; comparer: PairComparer },
  [a, b]: Pair,
  verdict: Verdict,
  reason: string | null,
): Judgement {
  const comparisons: Comparison[] = [];
  const { bits } = comparer.score(a, b, comparisons);
  const left = profiles.ids[a]!;
  const right = profiles.ids[b]!;
  return {
    id: judgementId(left, right, RULE),
    left,
    right,
    verdict,
    by: RULE,
    score: Math.round(posterior(bits + comparer.prior) * 1e6) / 1e6,
    comparisons,
    reason,
    at: null,
    handling: unionOfHandlings([profiles.handling[a]!, profiles.handling[b]!]),
  };
}

function assign(p: Profiles, leader: Uint32Array): Assignment[] {
  const sizes = new Uint32Array(p.count);
  for (const head of leader) sizes[head]!++;
  const assignments: Assignment[] = [];
  // Index order is id order, so the smallest index is the smallest id, whose person it is.
  leader.forEach((head, i) => {
    if (sizes[head]! > 1) assignments.push({ identity: p.ids[i]!, person: personIdOf(p.ids[head]!) });
  });
  return assignments;
}
