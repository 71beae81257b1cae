/**
 * What the rest of a path costs at least, by hops left: breadth-first layers around where it has to lead, a round of relaxing each. Exact within
 * the layers laid so far; beyond them a floor that no path goes below.
 */
import { growableF64 } from "#graph/growable.ts";
import type { ArcReader } from "./path-arcs.ts";
import { stepBits, type PathView } from "./path-view.ts";
import type { Marks } from "./place-marks.ts";

export interface RestCostsOptions {
  /** Any of these will do. */
  readonly goals: Iterable<number>;
  readonly hopsMax: number;
  readonly arcs: ArcReader;
  /** Place → its row of costs; nothing else may use it while these costs are asked for. */
  readonly marks: Marks;
  /** Not to be entered at all. */
  readonly closed: (place: number) => boolean;
  /** Where paths may begin or end: they have a cost, but lead nowhere. */
  readonly isEnd: (place: number) => boolean;
  /** Counts a place that is looked at; true when there is no budget left for it. */
  readonly take: () => boolean;
}

export class RestCosts {
  readonly #view: PathView;
  readonly #options: RestCostsOptions;
  readonly #width: number;
  /** Row of a place × hops left, `#depth + 1` of them in use. */
  readonly #costs = growableF64();
  #rows = 0;
  #depth = 0;
  #frontier: number[];

  constructor(view: PathView, options: RestCostsOptions) {
    this.#view = view;
    this.#options = options;
    this.#width = options.hopsMax + 1;
    this.#frontier = [...options.goals];
    options.marks.forget();
    for (const goal of this.#frontier) this.#costs.put(this.#rowOf(goal) * this.#width, 0);
  }

  /** Where the next layer would be laid from. */
  get frontier(): readonly number[] {
    return this.#frontier;
  }

  /** Lays one more layer. */
  grow(): void {
    const { arcs, closed, isEnd, take } = this.#options;
    const width = this.#width;
    const layer = ++this.#depth;
    const costs = this.#costs;
    for (let row = 0; row < this.#rows; row++) costs.put(row * width + layer, costs.at(row * width + layer - 1));
    const next: number[] = [];
    for (const place of this.#frontier) {
      if (take()) break;
      const base = costs.at(this.#rowOf(place) * width + layer - 1);
      const count = arcs.read(place);
      for (let i = 0; i < count; i++) {
        const neighbour = arcs.places.at(i);
        if (closed(neighbour)) continue;
        const cost = base + 1 / stepBits(this.#view, place, neighbour);
        const at = this.#rowOf(neighbour) * width + layer;
        if (cost >= costs.at(at)) continue;
        if (costs.at(at) === costs.at(at - 1) && !isEnd(neighbour)) next.push(neighbour);
        costs.put(at, cost);
      }
    }
    this.#frontier = next;
  }

  /** No rest from here with so many hops left costs less. */
  floor(place: number, hopsLeft: number): number {
    const row = this.#options.marks.get(place);
    const within = row === -1 ? Infinity : this.#costs.at(row * this.#width + Math.min(hopsLeft, this.#depth));
    return hopsLeft <= this.#depth ? within : Math.min(within, (this.#depth + 1) / this.#view.bitsMax);
  }

  /** A place's row of costs, made when it has none. */
  #rowOf(place: number): number {
    const { marks } = this.#options;
    const known = marks.get(place);
    if (known !== -1) return known;
    marks.set(place, this.#rows);
    for (let i = 0; i < this.#width; i++) this.#costs.push(Infinity);
    return this.#rows++;
  }
}
