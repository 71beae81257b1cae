/** Nodes taken out one after the other, each time the one that a measure puts first: by one look at the whole graph, or looking again after each. */
import { CutEffects } from "./cut-effects.ts";
import { scoresBy, type Left, type RemovalMeasure } from "./measures.ts";
import { costOf, eligibleCount, isOver, mayGo, rankOf, type Removals } from "./removals.ts";

export interface Attack {
  /** Nodes, first to last. */
  readonly order: readonly number[];
  /** Step → whether more than one node had the maximum. */
  readonly ties: readonly boolean[];
}

export interface AttackOptions {
  readonly by: RemovalMeasure;
  readonly recompute: boolean;
  /** Of collective influence. */
  readonly radius: number;
  /** Of betweenness where there are too many nodes to count paths from all. */
  readonly sources: number;
}

/** Scores are sums of many terms, in an order that depends on how nodes are numbered: so much apart, in parts of the larger, they are equal. */
const EQUAL = 1e-9;

/** With costs, a node is wanted by its score for each unit of cost. Whom the rest of the budget does not pay for is passed over. */
export function attack(removals: Removals, { by, recompute, radius, sources }: AttackOptions): Attack {
  const { csr, seed } = removals;
  const steps = Math.min(removals.steps, eligibleCount(removals));
  const gone = new Uint8Array(csr.nodeCount);
  const left: Left = { csr, gone, effects: new CutEffects(csr), radius, sources, seed };
  const order: number[] = [];
  const ties: boolean[] = [];
  let spent = 0;
  let scores: Float64Array | null = null;
  while (order.length < steps) {
    if (scores === null || recompute) scores = scoresBy(by, left);
    const { node, tied } = first(removals, scores, gone, spent);
    if (node === -1) break;
    order.push(node);
    ties.push(tied);
    gone[node] = 1;
    spent += costOf(removals, node);
  }
  return { order, ties };
}

function first(
  removals: Removals,
  scores: Float64Array,
  gone: Uint8Array,
  spent: number,
): { readonly node: number; readonly tied: boolean } {
  const { nodeCount } = removals.csr;
  const may = (v: number): boolean => gone[v] === 0 && mayGo(removals, v) && !isOver(removals, spent + costOf(removals, v));
  let most = -Infinity;
  for (let v = 0; v < nodeCount; v++) {
    if (may(v)) most = Math.max(most, scores[v]! / costOf(removals, v));
  }
  const enough = most - EQUAL * Math.abs(most);
  let node = -1;
  let tied = false;
  for (let v = 0; v < nodeCount; v++) {
    if (!may(v) || scores[v]! / costOf(removals, v) < enough) continue;
    tied = node !== -1;
    if (node === -1 || rankOf(removals, v) < rankOf(removals, node)) node = v;
  }
  return { node, tied };
}
