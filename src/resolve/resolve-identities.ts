/**
 * Identities → persons: block, compare, judge, cluster (docs/method.md, "Persons from identities"). Judgements by rule are a function
 * of the data alone, so a run over the same identities gives the same ids, and those that no longer follow can be named. SAME is
 * given along the ties that made each person, not for every pair in it.
 */
import type { Commonness } from "#model/commonness.ts";
import { unionOfHandlings } from "#model/handling.ts";
import { personIdOf } from "#model/ids.ts";
import { judgementId, type Comparison, type Judgement, type Verdict } from "#model/judgement.ts";
import { judgementsInForce, KEPT_APART } from "#model/judgements-in-force.ts";
import { candidatePairs, PAIR_BASE } from "./blocking.ts";
import { commonnessOf } from "./commonness.ts";
import { clusterTies, type Tie } from "./cluster.ts";
import { PairComparer } from "./compare.ts";
import { findConflicts } from "./conflicts.ts";
import type { Assignment, IdentityInput, KnownJudgements, ResolveResult, SkippedBlocks } from "./input.ts";
import { buildProfiles, type Profiles } from "./profiles.ts";
import { posterior, RULE } from "./weights.ts";

/** Two groups are held against each other by at most this many members of each. */
const GROUP_SAMPLE = 8;

/** More bits than any pair has. */
const IN_SPITE = 1000;

type Pair = readonly [number, number];

/** What rules say of every pair that is worth comparing, whatever users have said: most of the work, and done once. */
export interface Compared {
  readonly profiles: Profiles;
  readonly comparer: PairComparer;
  readonly same: readonly Tie[];
  readonly unsure: readonly Pair[];
  readonly notSame: readonly Pair[];
  /** Not to be joined by what others say: unsure as well, or two people by what both say of themselves. */
  readonly apart: readonly Pair[];
  /** Of one document, in two places at once or two seats of one flight, and yet not judged NOT_SAME. */
  readonly twoPlaces: readonly Pair[];
  readonly skipped: readonly SkippedBlocks[];
  readonly pairCount: number;
  /** How common values are among these. */
  readonly commonness: Commonness;
}

/** `identities`: gone through once. `among`: how common values are among all, when these are some of them: then the same is said of each pair. */
export function compareIdentities(identities: Iterable<IdentityInput>, among?: Commonness): Compared {
  const profiles = buildProfiles(identities, among);
  const comparer = new PairComparer(profiles);
  const { pairs, skipped, skippedKeys } = candidatePairs(profiles, among);
  const same: Tie[] = [];
  const unsure: Pair[] = [];
  const notSame: Pair[] = [];
  const apart: Pair[] = [];
  const twoPlaces: Pair[] = [];
  for (const packed of pairs) {
    const [a, b] = unpack(packed);
    const score = comparer.score(a, b);
    const decision = comparer.decide(a, b, score);
    if (decision === "NOT_SAME") {
      notSame.push([a, b]);
      continue;
    }
    if (score.document === "EXACT" && (decision === "APART" || comparer.meeting(a, b) === "TIMES")) twoPlaces.push([a, b]);
    if (decision === "SAME" || decision === "SAME_IN_SPITE")
      // What something speaks against joins after all that nothing speaks against.
      same.push({
        a,
        b,
        bits: score.bits - (decision === "SAME" ? 0 : IN_SPITE),
        order: profiles.contents[a]! + profiles.contents[b]!,
        byUser: false,
      });
    else if (decision === "UNSURE" || decision === "APART") unsure.push([a, b]);
    if (decision === "APART" || decision === "BARRED") apart.push([a, b]);
  }
  const commonness = among ?? commonnessOf(profiles, skippedKeys);
  return { profiles, comparer, same, unsure, notSame, apart, twoPlaces, skipped, pairCount: pairs.length, commonness };
}

/** Persons by what rules and users say together. */
export function personsFrom(compared: Compared, known: KnownJudgements): ResolveResult {
  const { profiles, unsure, notSame } = compared;
  const users = readUserJudgements(profiles, known.userJudgements);
  // A user who has judged the pair outranks the rule, whatever the verdict was.
  const isJudged = (a: number, b: number) => users.judged.has(a * PAIR_BASE + b);
  const ties: Tie[] = users.same.map(([a, b]) => ({ a, b, bits: Infinity, order: 0, byUser: true }));
  for (const tie of compared.same) if (!isJudged(tie.a, tie.b)) ties.push(tie);
  const standing = standingOf(profiles, known.ruleJudgements);
  // As when it was given, whatever is known of the two no more; a user who says otherwise is heard.
  for (const [a, b] of standing.pairs("SAME")) if (!isJudged(a, b)) ties.push({ a, b, bits: Infinity, order: 0, byUser: true });
  const fits = (one: readonly number[], other: readonly number[]) => groupsFit(compared, one, other);
  const bans = { byUser: users.notSame, byRule: [...notSame, ...compared.apart, ...standing.pairs("NOT_SAME")] };
  const { leader, joined, refused } = clusterTies(profiles.count, ties, bans, fits);

  const judgements: Judgement[] = [...standing.judgements];
  const judge = (verdict: Verdict, [a, b]: Pair, reason: string | null) =>
    judgements.push(ruleJudgement(compared, [a, b], verdict, reason));
  for (const pair of notSame) judge("NOT_SAME", pair, null);
  for (const { a, b, byUser } of joined) if (!byUser) judge("SAME", [a, b], null);
  for (const { a, b, byUser } of refused) if (!byUser && leader[a] !== leader[b]) judge("UNSURE", [a, b], KEPT_APART);
  // What ended up in one person another way needs nobody's decision any more. Of a pair that users judged, what the rule says of the
  // two alone stays beside it, to be read.
  for (const [a, b] of unsure) if (isJudged(a, b) || leader[a] !== leader[b]) judge("UNSURE", [a, b], null);
  for (const { a, b } of compared.same) if (isJudged(a, b)) judge("SAME", [a, b], null);
  judgements.sort((x, y) => (x.id < y.id ? -1 : 1));

  const current = new Set(judgements.map((judgement) => judgement.id));
  const stale = known.ruleJudgements.map((judgement) => judgement.id).filter((id) => !current.has(id));
  const countOf = (verdict: Verdict) => judgements.reduce((sum, judgement) => sum + Number(judgement.verdict === verdict), 0);
  return {
    judgements,
    stale: [...new Set(stale)].sort(),
    assignments: assign(profiles, leader),
    conflicts: findConflicts(profiles, [...notSame, ...compared.twoPlaces]),
    skipped: compared.skipped,
    counts: {
      identities: profiles.count,
      persons: leader.reduce((sum, head, i) => sum + Number(head === i), 0),
      pairsCompared: compared.pairCount,
      same: countOf("SAME"),
      unsure: countOf("UNSURE"),
      notSame: countOf("NOT_SAME"),
      refused: refused.length,
    },
  };
}

interface Standing {
  readonly judgements: readonly Judgement[];
  pairs(verdict: Verdict): Pair[];
}

/** What rules said of who is masked by now, and of others who are there: it cannot be worked out anew, and stands. */
function standingOf({ ids, masked }: Profiles, known: readonly Judgement[]): Standing {
  if (masked.size === 0) return { judgements: [], pairs: () => [] };
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const found = known.flatMap((judgement): { judgement: Judgement; pair: Pair }[] => {
    const [one, other] = [indexOf.get(judgement.left), indexOf.get(judgement.right)];
    if (one === undefined || other === undefined || one === other || !(masked.has(one) || masked.has(other))) return [];
    return [{ judgement, pair: [Math.min(one, other), Math.max(one, other)] }];
  });
  return {
    judgements: found.map(({ judgement }) => judgement),
    pairs: (verdict) => found.filter(({ judgement }) => judgement.verdict === verdict).map(({ pair }) => pair),
  };
}

interface UserVerdicts {
  readonly same: readonly Pair[];
  readonly notSame: readonly Pair[];
  /** Packed pairs with any verdict by a user. */
  readonly judged: ReadonlySet<number>;
}

function readUserJudgements(p: Profiles, judgements: readonly Judgement[]): UserVerdicts {
  const indexOf = new Map<string, number>(judgements.flatMap(({ left, right }) => [[left, -1] as const, [right, -1] as const]));
  p.ids.forEach((id, i) => {
    if (indexOf.has(id)) indexOf.set(id, i);
  });
  const verdicts = new Map<number, Verdict>();
  for (const { left, right, verdict } of judgementsInForce(judgements)) {
    const one = indexOf.get(left)!;
    const other = indexOf.get(right)!;
    // An identity that is no longer asserted by any record: the judgement waits for its return.
    if (one < 0 || other < 0 || one === other) continue;
    verdicts.set(Math.min(one, other) * PAIR_BASE + Math.max(one, other), verdict);
  }
  const pairsOf = (verdict: Verdict) => [...verdicts].filter(([, given]) => given === verdict).map(([pair]) => unpack(pair));
  return { same: pairsOf("SAME"), notSame: pairsOf("NOT_SAME"), judged: new Set(verdicts.keys()) };
}

function unpack(packed: number): Pair {
  return [Math.floor(packed / PAIR_BASE), packed % PAIR_BASE];
}

/** Average linkage: members of the two groups must on average speak for each other, not only the two that the tie joins. */
function groupsFit({ profiles, comparer }: Compared, one: readonly number[], other: readonly number[]): boolean {
  if (one.length === 1 && other.length === 1) return true;
  const { contents } = profiles;
  const sample = (members: readonly number[]) =>
    members.toSorted((a, b) => contents[a]! - contents[b]! || a - b).slice(0, GROUP_SAMPLE);
  const others = sample(other);
  let bits = 0;
  for (const a of sample(one)) for (const b of others) bits += comparer.score(Math.min(a, b), Math.max(a, b)).bits;
  return bits > 0;
}

function ruleJudgement({ profiles, comparer }: Compared, [a, b]: Pair, verdict: Verdict, reason: string | null): Judgement {
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
