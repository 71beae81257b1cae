/**
 * From reasons to a score: the prior's logit plus the reasons, grouped so that correlated ones count once and in part, plus the
 * counter-reasons; then the logistic. It orders findings for review and is never a probability of guilt.
 */
import type { RawReason } from "./raw-finding.ts";
import type { DetectionSettings } from "./settings.ts";

export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** In [0, 1] in steps of 1e-6, so that sums in another order cannot reorder findings. */
export function roundScore(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/**
 * The prior's logit where of a thousand candidates so many are of interest: the natural logarithm of their odds, rate / (1000 − rate).
 * `ratePerThousand` lies between 0 and 1000, both left out.
 */
export function priorOf(ratePerThousand: number): number {
  return roundScore(Math.log(ratePerThousand / (1000 - ratePerThousand)));
}

/** `priorOf` turned round: of a thousand candidates, in five digits that count. */
export function baseRateOf(priorLogit: number): number {
  return Number((1000 * logistic(priorLogit)).toPrecision(5));
}

/**
 * What each adds to the logit: the strongest of its group all of its weight, the others a share; what speaks against, all. Those that are
 * equally the strongest have equal parts of what they add together: two workers alike score alike.
 */
export function sharedOut(weighed: readonly { readonly group: string; readonly weight: number }[], restShare: number): number[] {
  const strongest = strongestOf(weighed);
  return weighed.map(({ group, weight }) => {
    const best = strongest.get(group);
    const share =
      weight <= 0 || best === undefined ? 1 : weight < best.weight ? restShare : (1 + (best.count - 1) * restShare) / best.count;
    return Math.round(weight * share * 1e6) / 1e6;
  });
}

/** Of what speaks for something, by group: the most, and how many weigh as much. */
export function strongestOf(
  weighed: readonly { readonly group: string; readonly weight: number }[],
): ReadonlyMap<string, { readonly weight: number; readonly count: number }> {
  const strongest = new Map<string, { weight: number; count: number }>();
  for (const { group, weight } of weighed) {
    if (weight <= 0) continue;
    const best = strongest.get(group);
    if (best === undefined || weight > best.weight) strongest.set(group, { weight, count: 1 });
    else if (weight === best.weight) best.count++;
  }
  return strongest;
}

/** What each reason adds to the logit. */
export function effectiveWeights(reasons: readonly RawReason[], settings: DetectionSettings): number[] {
  const weighed = reasons.map(({ code, weight }) => ({ group: settings.reasons[code].group, weight }));
  return sharedOut(weighed, settings.restShare);
}

/** The logit behind a score, which still tells apart what rounds to one score; rounded so that sums in another order agree. */
export function logitOf(reasons: readonly RawReason[], settings: DetectionSettings): number {
  const sum = effectiveWeights(reasons, settings).reduce((total, weight) => total + weight, 0);
  return roundScore(settings.priorLogit + sum);
}

export function scoreOf(reasons: readonly RawReason[], settings: DetectionSettings): number {
  return roundScore(logistic(logitOf(reasons, settings)));
}

/** The fewest reasons whose absence would bring the score below the floor: the heaviest go first. */
export function removalOf(reasons: readonly RawReason[], settings: DetectionSettings): readonly RawReason[] {
  const left = [...reasons];
  const removed: RawReason[] = [];
  while (scoreOf(left, settings) >= settings.scoreFloor) {
    const weights = effectiveWeights(left, settings);
    let heaviest = -1;
    weights.forEach((weight, i) => {
      if (weight > 0 && (heaviest < 0 || weight > weights[heaviest]!)) heaviest = i;
    });
    if (heaviest < 0) break;
    removed.push(...left.splice(heaviest, 1));
  }
  return removed;
}
