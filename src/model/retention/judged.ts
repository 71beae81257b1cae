import type { Judgement } from "../judgement.ts";

/** A judgement on somebody who is masked or gone: what was compared is no longer told, nor, of who is gone, why. That it was judged stays. */
export function withoutWords(judgement: Judgement, gone: ReadonlySet<string>): Judgement {
  const isGone = gone.has(judgement.left) || gone.has(judgement.right);
  const comparisons = judgement.comparisons.map((one) => ({ ...one, left: "", right: "" }));
  return { ...judgement, comparisons, ...(isGone && judgement.reason !== null ? { reason: ERASED_WORDS } : {}) };
}

/** Stands where users wrote of what is erased. */
export const ERASED_WORDS = "erased";
