/**
 * What a finding would be without one of the sources behind it, by what each of its reasons cites: one all of whose records are of the
 * source falls away; one that keeps some may weigh less by an amount that its records do not tell, so the score is given with it and without it.
 * Who is one person, who is in the group and whom it is compared with is not worked out anew: that takes a run without the source.
 */
import type { Reason } from "#model/finding.ts";
import type { KeptMethod } from "#model/method.ts";
import { order } from "#base/order.ts";
import { logistic, roundScore, sharedOut, strongestOf } from "../score.ts";

/** What of a method makes a score out of the reasons that a finding has. */
export interface Scoring {
  readonly priorLogit: number;
  readonly scoreFloor: number;
  readonly restShare: number;
  /** Reasons list at most so many records: one that lists as many may rest on more. */
  readonly recordsMax: number;
  /** Code → group. */
  readonly groups: ReadonlyMap<string, string>;
}

export interface WithoutSource<R> {
  readonly source: string;
  /** How many records of the source the finding's reasons cite. */
  readonly records: number;
  /** For and against, all of whose records are of the source. */
  readonly fallen: readonly R[];
  /** Some of whose records are. */
  readonly weakened: readonly R[];
  /** The score with the weakened that speak for it and without those that speak against it, and the reverse; null where the method is not known. */
  readonly scoreMost: number | null;
  readonly scoreLeast: number | null;
  /** Whether it would be a finding; null where that depends on what the weakened would weigh, or the method is not known. */
  readonly stands: boolean | null;
}

type Cited = Pick<Reason, "weight" | "records"> & { readonly code: string };

/** Undefined for a method that was kept without these: of before they were settings. */
export function scoringOf({ settings }: Pick<KeptMethod, "settings">): Scoring | undefined {
  const all = new Map<string, unknown>(Object.entries(settings));
  const [priorLogit, scoreFloor, restShare, recordsMax] = ["priorLogit", "scoreFloor", "restShare", "recordsMax"].map((name) => {
    const value = all.get(name);
    return typeof value === "number" ? value : undefined;
  });
  const reasons = all.get("reasons");
  if (priorLogit === undefined || scoreFloor === undefined || restShare === undefined || recordsMax === undefined)
    return undefined;
  if (typeof reasons !== "object" || reasons === null) return undefined;
  const groups = Object.entries(reasons).flatMap(([code, row]: [string, unknown]): [string, string][] =>
    typeof row === "object" && row !== null && "group" in row && typeof row.group === "string" ? [[code, row.group]] : [],
  );
  return { priorLogit, scoreFloor, restShare, recordsMax, groups: new Map(groups) };
}

/** Each source behind the reasons, the one that most hangs on first. `sourceOf`: of a record; undefined of one that may not be read. */
export function withoutEachSource<R extends Cited>(
  reasons: readonly R[],
  sourceOf: (record: string) => string | undefined,
  scoring: Scoring | undefined,
): WithoutSource<R>[] {
  const records = [...new Set(reasons.flatMap((reason) => reason.records))];
  const sources = [...new Set(records.flatMap((record) => sourceOf(record) ?? []))].sort();
  return sources
    .map((source) => without(source, records, { reasons, sourceOf, scoring }))
    .sort(
      order(
        ({ scoreMost }) => -(scoreMost ?? 0),
        ({ records: count }) => count,
        ({ source }) => source,
      ),
    );
}

function without<R extends Cited>(
  source: string,
  records: readonly string[],
  {
    reasons,
    sourceOf,
    scoring,
  }: { reasons: readonly R[]; sourceOf: (record: string) => string | undefined; scoring: Scoring | undefined },
): WithoutSource<R> {
  const isOf = (record: string): boolean => sourceOf(record) === source;
  const touched = reasons.filter((reason) => reason.records.some(isOf));
  const mayHaveMore = (reason: R): boolean => scoring !== undefined && reason.records.length >= scoring.recordsMax;
  const fallen = touched.filter((reason) => reason.records.every(isOf) && !mayHaveMore(reason));
  const weakened = touched.filter((reason) => !fallen.includes(reason));
  const scoreLess = (gone: (reason: R) => boolean): number | null =>
    scoring === undefined
      ? null
      : scoreOfStored(
          reasons,
          reasons.map((reason) => !fallen.includes(reason) && !(weakened.includes(reason) && gone(reason))),
          scoring,
        );
  const scoreMost = scoreLess(({ weight }) => weight < 0);
  const scoreLeast = scoreLess(({ weight }) => weight > 0);
  const count = records.filter(isOf).length;
  return {
    ...{ source, records: count, fallen, weakened, scoreMost, scoreLeast },
    stands: standsAt(scoreMost, scoreLeast, scoring),
  };
}

function standsAt(most: number | null, least: number | null, scoring: Scoring | undefined): boolean | null {
  if (scoring === undefined || most === null || least === null) return null;
  if (most < scoring.scoreFloor) return false;
  return least >= scoring.scoreFloor ? true : null;
}

/** Of those of a stored finding's reasons that are kept. What the others left to share in their groups goes to these. */
function scoreOfStored(reasons: readonly Cited[], keeps: readonly boolean[], scoring: Scoring): number {
  const whole = wholeWeights(reasons, scoring);
  const left = reasons.flatMap((reason, i) => (keeps[i] ? [{ group: groupOf(reason, scoring), weight: whole[i]! }] : []));
  const sum = sharedOut(left, scoring.restShare).reduce((total, weight) => total + weight, 0);
  return roundScore(logistic(roundScore(scoring.priorLogit + sum)));
}

/** What each weighed before its group was shared out among the correlated: `sharedOut` turned round. */
function wholeWeights(reasons: readonly Cited[], scoring: Scoring): number[] {
  const weighed = reasons.map((reason) => ({ group: groupOf(reason, scoring), weight: reason.weight }));
  const strongest = strongestOf(weighed);
  const { restShare } = scoring;
  return weighed.map(({ group, weight }) => {
    const best = strongest.get(group);
    if (weight <= 0 || best === undefined) return weight;
    return weight < best.weight ? weight / restShare : (weight * best.count) / (1 + (best.count - 1) * restShare);
  });
}

/** A code that the method's table does not have is a group of its own. */
function groupOf({ code }: Cited, { groups }: Scoring): string {
  return groups.get(code) ?? code;
}
