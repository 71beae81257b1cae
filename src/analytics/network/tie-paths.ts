/**
 * How people are connected over the network of ties: simple paths from any of some persons to any of others, cheapest first, a tie of weight w
 * (a natural logarithm of a likelihood ratio) costing 1/w, so that many weak ties do not beat a strong one (docs/method.md, "Paths").
 *
 * Method: least costs to a target by ties left, a round of relaxing each over the whole table (Bellman 1958, doi:10.1090/qam/102435), the same to
 * each set to pass; then A* over partial paths with these as its bound (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136).
 * O(tiesMax · ties) and the partial paths that a bound on their number ends.
 */
import { MinHeap } from "#base/heap.ts";
import { sharesLittle } from "../paths/shares-little.ts";
import type { Network } from "./network.ts";
import { otherEnd, tiesOf, type TieTable } from "./tie-table.ts";

export interface TiePathsRequest {
  /** Person indices. Paths lead from any of the ones to any of the others, and over none of them. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Of each of these sets paths pass some person, in any order; at most 8. */
  readonly through: readonly (readonly number[])[];
  /** Never passed; none of them is one of the others. */
  readonly avoided: ReadonlySet<number>;
  readonly k: number;
  readonly tiesMax: number;
  readonly exploredMax: number;
  readonly timeUp: () => boolean;
}

export interface TiePath {
  /** Person indices, from source to target. */
  readonly persons: readonly number[];
  /** Positions in the table of ties. */
  readonly ties: readonly number[];
  readonly cost: number;
}

export interface FoundTiePaths {
  readonly paths: readonly TiePath[];
  /** Partial paths looked at. */
  readonly explored: number;
  readonly truncated: boolean;
  readonly timedOut: boolean;
}

interface Partial extends TiePath {
  /** Bit i = some person of set i was passed. */
  readonly passed: number;
}

/** Partial paths kept at most: some 200 bytes each. */
const PARTIAL_MAX = 1_000_000;

export function tiePaths({ ties: table, personCount }: Network, request: TiePathsRequest): FoundTiePaths {
  const { sources, targets, through, avoided, k, tiesMax, exploredMax, timeUp } = request;
  const ends = { sources: new Set(sources), targets: new Set(targets) };
  const restTo = (goals: readonly number[]): Float64Array[] => restCosts(table, { goals, ends, avoided, tiesMax, personCount });
  const toTarget = restTo(targets);
  const stops = through.map((goals) => {
    const onwards = toTarget.map((costs) => Math.min(...goals.map((goal) => costs[goal]!)));
    return { goals: new Set(goals), costs: restTo(goals), onwards };
  });
  const all = (1 << stops.length) - 1;
  const passedAt = (person: number): number =>
    stops.reduce((bits, { goals }, i) => (goals.has(person) ? bits | (1 << i) : bits), 0);
  const floor = (person: number, left: number, passed: number): number => {
    let least = toTarget[left]![person]!;
    stops.forEach(({ costs, onwards }, i) => {
      if ((passed & (1 << i)) !== 0) return;
      let over = Infinity;
      for (let n = 0; n <= left; n++) over = Math.min(over, costs[n]![person]! + onwards[left - n]!);
      least = Math.max(least, over);
    });
    return least;
  };
  const partials: Partial[] = [];
  const heap = new MinHeap();
  const add = (partial: Partial): void => {
    const person = partial.persons[partial.persons.length - 1]!;
    const isLast = partial.ties.length > 0 && ends.targets.has(person);
    const rest = isLast ? (partial.passed === all ? 0 : Infinity) : floor(person, tiesMax - partial.ties.length, partial.passed);
    if (rest < Infinity) heap.push(partials.push(partial) - 1, partial.cost + rest);
  };
  for (const person of ends.sources) add({ persons: [person], ties: [], cost: 0, passed: passedAt(person) });
  const paths: TiePath[] = [];
  let explored = 0;
  let [exhausted, timedOut] = [false, false];
  for (let top = heap.pop(); top !== undefined && paths.length < k; top = heap.pop()) {
    if (explored >= exploredMax || partials.length > PARTIAL_MAX) exhausted = true;
    else if (++explored % 256 === 0 && timeUp()) timedOut = true;
    if (exhausted || timedOut) break;
    const partial = partials[top.payload]!;
    const person = partial.persons[partial.persons.length - 1]!;
    if (ends.targets.has(person) && partial.passed === all) {
      if (paths.every((better) => sharesLittle(partial.ties, better.ties))) paths.push(partial);
      if (partial.ties.length > 0) continue;
    }
    if (partial.ties.length === tiesMax) continue;
    for (const tie of tiesOf(table, person)) {
      const next = otherEnd(table, tie, person);
      if (ends.sources.has(next) || avoided.has(next) || partial.persons.includes(next)) continue;
      add({
        persons: [...partial.persons, next],
        ties: [...partial.ties, tie],
        cost: partial.cost + 1 / table.weight[tie]!,
        passed: partial.passed | passedAt(next),
      });
    }
  }
  const found = paths.map(({ persons, ties, cost }) => ({ persons, ties, cost }));
  return { paths: found, explored, truncated: exhausted || timedOut, timedOut };
}

interface RestRequest {
  readonly goals: readonly number[];
  readonly ends: { readonly sources: ReadonlySet<number>; readonly targets: ReadonlySet<number> };
  readonly avoided: ReadonlySet<number>;
  readonly tiesMax: number;
  readonly personCount: number;
}

/** By ties left, person → least cost to one of the goals; a way there leads over no end. */
function restCosts(table: TieTable, { goals, ends, avoided, tiesMax, personCount }: RestRequest): Float64Array[] {
  const isGoal = new Set(goals);
  const leadsOn = (person: number): boolean =>
    isGoal.has(person) || !(ends.sources.has(person) || ends.targets.has(person) || avoided.has(person));
  const layers = [new Float64Array(personCount).fill(Infinity)];
  for (const goal of goals) layers[0]![goal] = 0;
  for (let left = 1; left <= tiesMax; left++) {
    const before = layers[left - 1]!;
    const costs = before.slice();
    for (let tie = 0; tie < table.count; tie++) {
      const [a, b] = [table.low[tie]!, table.high[tie]!];
      const cost = 1 / table.weight[tie]!;
      if (before[b]! + cost < costs[a]! && leadsOn(b)) costs[a] = before[b]! + cost;
      if (before[a]! + cost < costs[b]! && leadsOn(a)) costs[b] = before[a]! + cost;
    }
    layers.push(costs);
  }
  return layers;
}
