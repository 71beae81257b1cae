/**
 * The present method less one tie or one reason at a time, as method files for `trama backtest`: what is found without it says what it is
 * worth. A weight is put to nothing; what is counted, and what else it weighs in, stays.
 */
import { detectionSettings } from "#findings/settings.ts";

export interface Ablation {
  /** `tie SHARED_CARD`, `reason LAST_MINUTE`. */
  readonly name: string;
  /** JSON of findings/method-file.ts. */
  readonly method: string;
}

/** Those that weigh anything. */
export function ablations(): Ablation[] {
  const { analytics, reasons } = detectionSettings();
  return [
    ...Object.entries(analytics.ties).flatMap(([code, { weight }]) =>
      ablation(`tie ${code}`, weight, (without) => ({ analytics: { ties: { [code]: { weight: without } } } })),
    ),
    ...Object.entries(reasons).flatMap(([code, { weight }]) =>
      ablation(`reason ${code}`, weight, (without) => ({ reasons: { [code]: { weight: without } } })),
    ),
  ];
}

function ablation(name: string, weight: unknown, table: (without: unknown) => object): Ablation[] {
  const without = withoutSize(weight);
  return JSON.stringify(without) === JSON.stringify(weight) ? [] : [{ name, method: JSON.stringify(table(without)) }];
}

/** Every number that makes it larger is 0. */
function withoutSize(weight: unknown): unknown {
  if (typeof weight !== "object" || weight === null || Array.isArray(weight)) return weight;
  return Object.fromEntries(
    Object.entries(weight).map(([name, value]) => {
      if (name === "byDetector")
        return [name, Object.fromEntries(Object.entries(value as object).map(([id, own]) => [id, withoutSize(own)]))];
      return [name, name === "size" || name === "max" || name === "base" ? 0 : value];
    }),
  );
}
