/**
 * A row of removals made better by local search: a node is exchanged for one that is not in it (so that what was taken too early goes back,
 * the reinsertion of dismantling), or moved to another place. First by simulated annealing from a temperature of some nodes down to a fraction of one, then
 * downhill until no single move helps. Work is bounded in arcs read, never in time: equal seeds give equal orders on any machine.
 */
import { mulberry32, randomInt } from "#base/prng.ts";
import { isOver, mayGo, spentOn, type Removals } from "./removals.ts";
import { RowArea } from "./row-area.ts";

export interface Row {
  readonly order: readonly number[];
  /** As `RowArea` has it: smaller is better. */
  readonly area: number;
}

export interface ImproveOptions {
  readonly seed: number;
  /** Arcs that may be read. */
  readonly work: number;
  /** Nodes that other ways to choose would take: exchanged for more often than any others. */
  readonly favoured: readonly number[];
}

/** Temperatures, in parts of the first row's mean largest component. */
const HOT = 0.05;
const COLD = 0.0005;
/** Of the work, for annealing; the rest is left for going downhill. */
const ANNEALING = 0.6;
const FAVOURED = 0.7;

/** `horizon`: what is spent at the most, as `RowArea` counts it. */
export function improveOrder(removals: Removals, start: readonly number[], horizon: number, options: ImproveOptions): Row {
  const search = new Search(removals, start, horizon, options);
  search.anneal();
  search.descend();
  return search.best();
}

class Search {
  readonly #removals: Removals;
  readonly #area: RowArea;
  readonly #options: ImproveOptions;
  readonly #candidates: readonly number[];
  readonly #inRow: Uint8Array;
  #row: number[];
  #now: number;
  #best: Row;
  #left: number;

  constructor(removals: Removals, start: readonly number[], horizon: number, options: ImproveOptions) {
    this.#removals = removals;
    this.#area = new RowArea(removals, horizon);
    this.#options = options;
    this.#left = options.work;
    const { nodeCount } = removals.csr;
    this.#candidates = Array.from({ length: nodeCount }, (_, v) => v).filter((v) => mayGo(removals, v));
    this.#inRow = new Uint8Array(nodeCount);
    for (const v of start) this.#inRow[v] = 1;
    this.#row = [...start];
    this.#now = this.#measure();
    this.#best = { order: [...start], area: this.#now };
  }

  best(): Row {
    return this.#best;
  }

  anneal(): void {
    const prng = mulberry32(this.#options.seed);
    const { steps } = this.#removals;
    const whole = this.#left;
    const until = whole * (1 - ANNEALING);
    const scale = this.#now / Math.max(1, steps);
    while (this.#left > until && this.#row.length > 0) {
      const done = (whole - this.#left) / (whole - until);
      const heat = scale * HOT * Math.pow(COLD / HOT, done);
      const before = this.#now;
      const undo = this.#change(prng);
      if (undo === null) {
        // A draw that changes nothing is paid for as well: there may be no other.
        this.#left -= this.#cost();
        continue;
      }
      this.#now = this.#measure();
      if (this.#now <= before || prng() < Math.exp((before - this.#now) / heat)) {
        this.#keep();
        continue;
      }
      undo();
      this.#now = before;
    }
  }

  /** Every exchange and every move, the first that helps is made; until none does, or the work is done. */
  descend(): void {
    this.#set(this.#best.order);
    for (let helped = true; helped && this.#left > 0;) {
      helped = false;
      for (let at = this.#row.length - 1; at >= 0 && this.#left > 0; at--) {
        if (this.#bestMove(at) || this.#bestExchange(at)) helped = true;
      }
      if (this.#append()) helped = true;
    }
  }

  /** A step more where the budget has room. */
  #append(): boolean {
    if (this.#row.length >= this.#removals.steps) return false;
    for (const v of this.#worthTrying()) {
      if (this.#inRow[v] === 1 || this.#left <= 0) continue;
      this.#row.push(v);
      this.#inRow[v] = 1;
      if (this.#helps()) return true;
      this.#row.pop();
      this.#inRow[v] = 0;
    }
    return false;
  }

  /** All who may go, or the favoured where all would take too much of the work that is left. */
  #worthTrying(): readonly number[] {
    return this.#candidates.length * this.#cost() > this.#left / 4 ? this.#options.favoured : this.#candidates;
  }

  #bestMove(at: number): boolean {
    for (let to = 0; to < this.#row.length && this.#left > 0; to++) {
      if (to === at) continue;
      moveItem(this.#row, at, to);
      if (this.#helps()) return true;
      moveItem(this.#row, to, at);
    }
    return false;
  }

  #bestExchange(at: number): boolean {
    const was = this.#row[at]!;
    for (const v of this.#worthTrying()) {
      if (this.#inRow[v] === 1 || this.#left <= 0) continue;
      this.#exchange(at, v);
      if (this.#helps()) return true;
      this.#exchange(at, was);
    }
    return false;
  }

  #helps(): boolean {
    const before = this.#now;
    const area = this.#measure();
    if (area >= before - 1e-9) return false;
    this.#now = area;
    this.#keep();
    return true;
  }

  /** Makes a change by chance and hands back how to undo it; null = there was none to make. */
  #change(prng: () => number): (() => void) | null {
    const row = this.#row;
    const at = randomInt(prng, row.length);
    if (prng() < 0.5) {
      const to = randomInt(prng, row.length);
      if (to === at) return null;
      moveItem(row, at, to);
      return () => moveItem(row, to, at);
    }
    const { favoured } = this.#options;
    const from = favoured.length > 0 && prng() < FAVOURED ? favoured : this.#candidates;
    const v = from[randomInt(prng, from.length)]!;
    if (this.#inRow[v] === 1) return null;
    const was = row[at]!;
    this.#exchange(at, v);
    return () => this.#exchange(at, was);
  }

  #exchange(at: number, v: number): void {
    this.#inRow[this.#row[at]!] = 0;
    this.#inRow[v] = 1;
    this.#row[at] = v;
  }

  #set(order: readonly number[]): void {
    for (const v of this.#row) this.#inRow[v] = 0;
    for (const v of order) this.#inRow[v] = 1;
    this.#row = [...order];
    this.#now = this.#best.area;
  }

  #keep(): void {
    if (this.#now < this.#best.area - 1e-9) this.#best = { order: [...this.#row], area: this.#now };
  }

  #cost(): number {
    const { csr } = this.#removals;
    return csr.nodeCount + csr.targets.length;
  }

  #measure(): number {
    this.#left -= this.#cost();
    const { costs, budget } = this.#removals;
    if (costs !== null && budget !== null && isOver(this.#removals, spentOn(this.#removals, this.#row))) return Infinity;
    return this.#area.of(this.#row);
  }
}

function moveItem(row: number[], from: number, to: number): void {
  const [item] = row.splice(from, 1);
  row.splice(to, 0, item!);
}
