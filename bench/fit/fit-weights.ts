/**
 * Learns by how much each code's weight is to be multiplied: a regularised monotone additive model. The signs are the table's, for a factor is
 * never negative; correlated reasons share as they do in scores (findings/score.ts). Maximum likelihood of which groups were planted, each
 * world with a base rate of its own, and of their kinds, with a pull of each factor's logarithm towards 0, which is the table's own weight.
 *
 * Minimised by signs of the gradient (Riedmiller & Braun 1993, "A direct adaptive method for faster backpropagation learning: the RPROP
 * algorithm"), from the same start in the same order: equal cases give equal factors.
 */
import type { CodeEntry } from "#findings/codes.ts";
import type { WorldCases } from "./cases.ts";

export interface FitSettings {
  /** Pull towards the table's weights: of squared logarithms of factors. */
  readonly pull: number;
  /** What saying the right kind counts, beside saying that there is a group. */
  readonly kindShare: number;
  readonly steps: number;
  readonly restShare: number;
}

export const FIT_SETTINGS: FitSettings = { pull: 6, kindShare: 0.5, steps: 300, restShare: 0.3 };

/** Of a group that is planted in part nobody can say whether it is one. */
const PART_OF_ONE = 0.3;
const LOG_LEAST = -2.5;
const LOG_MOST = 1.2;

interface Row {
  readonly planted: boolean;
  /** A row a kind: weights by code, and whether it is the kind planted. */
  readonly as: readonly { readonly weights: readonly (readonly [code: number, weight: number])[]; readonly right: boolean }[];
}

/** Factor by code, in the order of the table. */
export function fitWeights(
  worlds: readonly WorldCases[],
  table: Readonly<Record<string, CodeEntry>>,
  settings: FitSettings,
): Record<string, number> {
  const codes = Object.keys(table);
  const groupOf = groupsOf(table);
  const rows = worlds.map((world) => rowsOf(world, codes));
  // One a code, then one a world: what a group that nothing is known of has.
  const at = new Float64Array(codes.length + worlds.length).fill(0);
  at.fill(-4, codes.length);
  const step = new Float64Array(at.length).fill(0.05);
  const before = new Float64Array(at.length);
  for (let round = 0; round < settings.steps; round++) {
    const slope = slopeAt(at, { rows, groupOf, codes: codes.length }, settings);
    for (let i = 0; i < at.length; i++) {
      const turn = Math.sign(slope[i]!) * Math.sign(before[i]!);
      step[i] = turn > 0 ? Math.min(0.2, step[i]! * 1.2) : turn < 0 ? Math.max(1e-6, step[i]! * 0.5) : step[i]!;
      before[i] = turn < 0 ? 0 : slope[i]!;
      if (turn < 0) continue;
      const to = at[i]! - Math.sign(slope[i]!) * step[i]!;
      at[i] = i < codes.length ? Math.min(LOG_MOST, Math.max(LOG_LEAST, to)) : to;
    }
  }
  return Object.fromEntries(codes.map((code, i) => [code, Math.round(100 * Math.exp(at[i]!)) / 100]));
}

/** The logit of the best kind of each case, by these factors, without a prior; and which kind that is. */
export function scoresBy(
  { cases }: WorldCases,
  table: Readonly<Record<string, CodeEntry>>,
  factors: Readonly<Record<string, number>>,
  restShare: number,
): { readonly score: number; readonly kind: string }[] {
  const codes = Object.keys(table);
  const at = Float64Array.from(codes, (code) => Math.log(Math.max(1e-9, factors[code] ?? 1)));
  const groupOf = groupsOf(table);
  return cases.map(({ as }) => {
    let best = { score: -Infinity, kind: "" };
    for (const { kind, reasons } of as) {
      const weights = reasons.map(([code, weight]) => [codes.indexOf(code), weight] as const);
      const { score } = parted(weights, at, groupOf, restShare);
      if (score > best.score) best = { score, kind };
    }
    return best;
  });
}

function groupsOf(table: Readonly<Record<string, CodeEntry>>): Int32Array {
  const names: string[] = [];
  return Int32Array.from(Object.values(table), ({ group }) => {
    if (!names.includes(group)) names.push(group);
    return names.indexOf(group);
  });
}

function rowsOf({ cases }: WorldCases, codes: readonly string[]): Row[] {
  return cases
    .filter(({ group, share, as }) => (group !== null || share < PART_OF_ONE) && as.length > 0)
    .map(({ group, kind, as }) => ({
      planted: group !== null,
      as: as.map((one) => ({
        weights: one.reasons.map(([code, weight]) => [codes.indexOf(code), weight] as const),
        right: one.kind === kind,
      })),
    }));
}

/** A score, and of each weight in it the part that counts: the strongest of a group whole, the others `restShare`, counter-reasons whole. */
function parted(
  weights: readonly (readonly [number, number])[],
  at: Float64Array,
  groupOf: Int32Array,
  restShare: number,
): { score: number; parts: number[] } {
  const strongest = new Map<number, number>();
  const by = weights.map(([code, weight]) => weight * Math.exp(at[code]!));
  by.forEach((value, i) => {
    const group = groupOf[weights[i]![0]]!;
    const known = strongest.get(group);
    if (value > 0 && (known === undefined || value > by[known]!)) strongest.set(group, i);
  });
  const parts = by.map((value, i) => value * (value <= 0 || strongest.get(groupOf[weights[i]![0]]!) === i ? 1 : restShare));
  return { score: parts.reduce((sum, part) => sum + part, 0), parts };
}

function slopeAt(
  at: Float64Array,
  of: { readonly rows: readonly (readonly Row[])[]; readonly groupOf: Int32Array; readonly codes: number },
  { pull, kindShare, restShare }: FitSettings,
): Float64Array {
  const slope = new Float64Array(at.length);
  for (let i = 0; i < of.codes; i++) slope[i] = 2 * pull * at[i]!;
  of.rows.forEach((rows, world) => {
    const prior = of.codes + world;
    for (const { planted, as } of rows) {
      const each = as.map(({ weights }) => parted(weights, at, of.groupOf, restShare));
      const best = each.reduce((top, { score }, i) => (score > each[top]!.score ? i : top), 0);
      const error = 1 / (1 + Math.exp(-(each[best]!.score + at[prior]!))) - (planted ? 1 : 0);
      slope[prior]! += error;
      as[best]!.weights.forEach(([code], i) => (slope[code]! += error * each[best]!.parts[i]!));
      if (!planted || !as.some(({ right }) => right)) continue;
      const likely = each.map(({ score }) => Math.exp(score - each[best]!.score));
      const all = likely.reduce((sum, one) => sum + one, 0);
      const right = likely.reduce((sum, one, i) => sum + (as[i]!.right ? one : 0), 0);
      as.forEach((one, k) => {
        const off = kindShare * (likely[k]! / all - (one.right ? likely[k]! / right : 0));
        one.weights.forEach(([code], i) => (slope[code]! += off * each[k]!.parts[i]!));
      });
    }
  });
  return slope;
}
