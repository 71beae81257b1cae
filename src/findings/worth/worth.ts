/**
 * What a look at a finding is expected to bring for what it costs, and which findings are worth the hours there are. The chance is the
 * score, moved by what became of the findings of its detector that people have decided on: calibration in the large (Cox 1958,
 * doi:10.2307/2333203) towards a share upheld that starts where scores put it and goes by a beta prior. Choosing is a knapsack, filled by
 * value for each hour (Dantzig 1957, doi:10.1287/opre.5.2.266), or from the one finding that is worth more than all of that: never less than half of the best.
 */
import { order } from "#base/order.ts";
import type { Finding } from "#model/finding.ts";
import { ENTITY_PREFIX } from "#model/kinds.ts";
import type { LookSettings } from "./looks.ts";
import { isUpheld } from "../review.ts";
import { logistic, roundScore } from "../score.ts";

/** What became of a detector's findings, of those that stand as upheld or dismissed. */
export interface DetectorOutcome {
  readonly detector: string;
  readonly decided: number;
  readonly upheld: number;
  /** How many their scores had said. */
  readonly expected: number;
  /** What the logits of its chances are moved by. */
  readonly shift: number;
}

export interface Worth {
  /** That it is upheld when looked at. */
  readonly chance: number;
  /** Who is scored in it; where nobody is, everybody in it. */
  readonly people: number;
  /** Flights that it rests on, and the next one that a member is booked on. */
  readonly flights: number;
  readonly hours: number;
  /** Chance times what one of its kind is worth. */
  readonly value: number;
  readonly valuePerHour: number;
}

export interface WorthKnown {
  readonly finding: Finding;
  readonly worth: Worth;
}

export interface ChosenLooks {
  /** In the order in which to look; those that fit into the hours. */
  readonly chosen: readonly WorthKnown[];
  /** In the same order. */
  readonly leftOut: readonly WorthKnown[];
}

/** Beyond it a chance is 0 or 1 in the steps that scores have. */
const SHIFT_MAX = 30;
const SHIFT_STEPS = 60;
const SCORE_STEP = 1e-6;

export function isDecided({ review }: Pick<Finding, "review">): boolean {
  return review === "DISMISSED" || isUpheld({ review });
}

/** By detector, of those of which something is decided, most decided first. */
export function detectorOutcomes(
  findings: readonly Finding[],
  { priorLooks }: Pick<LookSettings, "priorLooks">,
): DetectorOutcome[] {
  const byDetector = new Map<string, Finding[]>();
  for (const finding of findings)
    if (isDecided(finding)) byDetector.set(finding.detector, [...(byDetector.get(finding.detector) ?? []), finding]);
  return [...byDetector]
    .map(([detector, of]) => {
      const scores = of.map(({ score }) => score).sort((a, b) => a - b);
      const upheld = of.filter(isUpheld).length;
      const expected = sumOf(scores);
      const mean = expected / scores.length;
      // Beta(priorLooks · mean, priorLooks · (1 − mean)) before, and its mean after so many trials.
      const share = (priorLooks * mean + upheld) / (priorLooks + scores.length);
      const shift = shiftTo(scores, share * scores.length);
      return { ...{ detector, decided: scores.length, upheld, shift }, expected: roundScore(expected) };
    })
    .sort(
      order(
        ({ decided }) => decided,
        ({ detector }) => detector,
      ),
    );
}

/** The shift at which the chances of these scores come to `sum`, which grows with it. */
function shiftTo(scores: readonly number[], sum: number): number {
  let [low, high] = [-SHIFT_MAX, SHIFT_MAX];
  for (let i = 0; i < SHIFT_STEPS; i++) {
    const middle = (low + high) / 2;
    if (sumOf(scores.map((score) => shifted(score, middle))) < sum) low = middle;
    else high = middle;
  }
  return roundScore((low + high) / 2);
}

function shifted(score: number, shift: number): number {
  const inside = Math.min(1 - SCORE_STEP, Math.max(SCORE_STEP, score));
  return logistic(Math.log(inside / (1 - inside)) + shift);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** `shift`: of its detector; 0 where nothing was decided. */
export function worthOf(finding: Finding, shift: number, { kinds }: LookSettings): Worth {
  const { members, related, nextTravel, kind, score } = finding;
  const scored = members.filter((member) => member.score !== null).length;
  const people = scored === 0 ? members.length : scored;
  const flights = related.filter((id) => id.startsWith(`${ENTITY_PREFIX.Flight}_`)).length + Number(nextTravel !== null);
  const rates = kinds[kind];
  const chance = roundScore(shift === 0 ? score : shifted(score, shift));
  const hours = roundScore(rates.hoursPerFinding + people * rates.hoursPerPerson + flights * rates.hoursPerFlight);
  const value = roundScore(chance * rates.worth);
  return { ...{ chance, people, flights, hours, value }, valuePerHour: roundScore(value / hours) };
}

/** The most for an hour first; of equals the likelier one, then by id, so that two who ask are told the same. */
export const byValuePerHour = order<WorthKnown>(
  ({ worth }) => worth.valuePerHour,
  ({ worth }) => worth.chance,
  ({ finding }) => finding.id,
);

/** What to look at in these hours. */
export function chooseLooks(known: readonly WorthKnown[], hours: number): ChosenLooks {
  const sorted = known.toSorted(byValuePerHour);
  const fitting = filled(sorted, hours);
  const [best] = sorted
    .filter(({ worth }) => worth.hours <= hours)
    .sort(
      order(
        ({ worth }) => worth.value,
        ({ finding }) => finding.id,
      ),
    );
  const outweighs = best !== undefined && best.worth.value > sumOf([...fitting].map(({ worth }) => worth.value));
  const chosen = outweighs ? filled([best, ...sorted.filter((one) => one !== best)], hours) : fitting;
  return { chosen: sorted.filter((one) => chosen.has(one)), leftOut: sorted.filter((one) => !chosen.has(one)) };
}

/** Each that still fits, in order; an hour is never given to what is worth nothing. */
function filled(known: readonly WorthKnown[], hours: number): ReadonlySet<WorthKnown> {
  const taken = new Set<WorthKnown>();
  let left = hours;
  for (const one of known) {
    if (one.worth.hours > left || one.worth.value === 0) continue;
    left = roundScore(left - one.worth.hours);
    taken.add(one);
  }
  return taken;
}
