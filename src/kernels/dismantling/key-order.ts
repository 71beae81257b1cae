/** The members of a set of key players in the order that breaks a network soonest: each time the member whose loss leaves the fewest connected pairs. */
import type { Attack } from "./attack.ts";
import { CutEffects } from "./cut-effects.ts";
import { rankOf, type Removals } from "./removals.ts";

export function keyPlayersInOrder(removals: Removals, set: readonly number[]): Attack {
  const effects = new CutEffects(removals.csr);
  const gone = new Uint8Array(removals.csr.nodeCount);
  const left = new Set(set);
  const order: number[] = [];
  const ties: boolean[] = [];
  while (left.size > 0) {
    effects.measure(gone);
    const fewest = Math.min(...[...left].map((v) => effects.pairsAfter[v]!));
    const best = [...left]
      .filter((v) => effects.pairsAfter[v] === fewest)
      .sort((a, b) => rankOf(removals, a) - rankOf(removals, b));
    ties.push(best.length > 1);
    order.push(best[0]!);
    gone[best[0]!] = 1;
    left.delete(best[0]!);
  }
  return { order, ties };
}
