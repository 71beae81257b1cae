/** When two ways count as two answers: the rule of all paths that are told of. */

/** A way that has a larger share of its steps in common with a better one is not told of (docs/method.md, "Paths"). */
const SHARED_MAX = 0.6;

export function sharesLittle<Step>(steps: readonly Step[], better: readonly Step[]): boolean {
  if (steps.length === 0) return true;
  const theirs = new Set(better);
  return steps.filter((step) => theirs.has(step)).length / steps.length <= SHARED_MAX;
}
