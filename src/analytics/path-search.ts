/**
 * Simple paths between two places, or two sets of them, in order of cost, each step costing 1/bits (docs/method.md, "Paths"), with at
 * most `hopsMax` links.
 *
 * Method: first breadth-first layers from both ends, always on the side with less to look at, until together they span `hopsMax`; the far
 * side keeps the least cost to the target by hops left. Then A* over partial paths from the source with those costs as its bound
 * (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136): exact within the far side's reach, a safe floor beyond it. Whole paths come
 * out cheapest first, so the k best need no further searches (as Yen 1971 would), and times and diversity cost nothing extra.
 * A path leaves the places it may begin at and enters those it may end at once, so that of two of them none is shown on the way.
 * Limits: the budget counts places taken from a frontier; past it the search ends and says so.
 */
import { MinHeap } from "#base/heap.ts";
import { growableF64, growableI32, growableU8, growableU32 } from "#graph/growable.ts";
import { ArcReader, type ArcFilter } from "./path-arcs.ts";
import { stepBits, type PathView } from "./path-view.ts";
import type { PathScratch, PlaceMarks } from "./place-marks.ts";

export interface SearchOptions extends ArcFilter {
  /** Where paths may begin and end; a place in both is a path without links. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly hopsMax: number;
  readonly hubDegreeMax: number;
  readonly timeRespecting: boolean;
  readonly exploredMax: number;
  /** True when the time is up. */
  readonly timeUp: () => boolean;
  readonly scratch: PathScratch;
  /** Gets each path, cheapest first; false = no more are wanted. */
  readonly onPath: (path: PlacePath) => boolean;
}

export interface PlacePath {
  /** From source to target. */
  readonly places: readonly number[];
  /** The link of each step. */
  readonly links: readonly number[];
  readonly cost: number;
}

export interface SearchOutcome {
  readonly explored: number;
  /** The budget ended it. */
  readonly exhausted: boolean;
  readonly timedOut: boolean;
  /** Places that were too connected to walk through. */
  readonly hubs: ReadonlySet<number>;
}

/** The clock is asked once in so many places. */
const CLOCK_EVERY = 64;
/** Partial paths kept at most: some 30 bytes each. */
const PARTIAL_MAX = 2_000_000;

export function searchPaths(view: PathView, options: SearchOptions): SearchOutcome {
  const search = new Search(view, options);
  search.run();
  return search;
}

class Search implements SearchOutcome {
  explored = 0;
  exhausted = false;
  timedOut = false;
  readonly hubs = new Set<number>();
  readonly #view: PathView;
  readonly #options: SearchOptions;
  readonly #arcs: ArcReader;
  readonly #sources: ReadonlySet<number>;
  readonly #targets: ReadonlySet<number>;
  /** Least cost to the target: row of a place (scratch.costRows) × hops left, `#depth + 1` of them in use. */
  readonly #costs = growableF64();
  readonly #width: number;
  #rows = 0;
  #depth = 0;

  constructor(view: PathView, options: SearchOptions) {
    this.#view = view;
    this.#options = options;
    this.#sources = new Set(options.sources);
    this.#targets = new Set(options.targets);
    this.#arcs = new ArcReader(view, options, options.scratch.neighbours);
    this.#width = options.hopsMax + 1;
  }

  run(): void {
    if (this.#meetInTheMiddle()) this.#fromSource();
  }

  /** Grows both sides; false when they cannot meet or the budget is spent. */
  #meetInTheMiddle(): boolean {
    const { hopsMax, scratch } = this.#options;
    scratch.reached.forget();
    scratch.costRows.forget();
    let forward = [...this.#sources];
    let backward = [...this.#targets];
    for (const source of forward) scratch.reached.set(source, 0);
    for (const target of backward) this.#costs.put(this.#rowOf(target) * this.#width, 0);
    for (let hops = 0; hops < hopsMax; hops++) {
      if (this.#volume(backward) <= this.#volume(forward)) backward = this.#costLayer(backward);
      else forward = this.#reachLayer(forward, scratch.reached);
      if (this.#spent()) return false;
    }
    return true;
  }

  #volume(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + this.#view.linkDegree[place]!, 0);
  }

  /** One more layer around the sources, only to know how much there is. */
  #reachLayer(frontier: readonly number[], reached: PlaceMarks): number[] {
    const next: number[] = [];
    for (const place of frontier) {
      if (this.#take()) break;
      const count = this.#arcs.read(place);
      for (let i = 0; i < count; i++) {
        const neighbour = this.#arcs.places.at(i);
        if (reached.get(neighbour) !== -1 || this.#closed(neighbour)) continue;
        reached.set(neighbour, 1);
        if (!this.#targets.has(neighbour)) next.push(neighbour);
      }
    }
    return next;
  }

  /** One more layer of least costs to the target: a round of relaxing from what changed in the last. */
  #costLayer(frontier: readonly number[]): number[] {
    const width = this.#width;
    const layer = ++this.#depth;
    for (let row = 0; row < this.#rows; row++) this.#costs.put(row * width + layer, this.#costs.at(row * width + layer - 1));
    const next: number[] = [];
    for (const place of frontier) {
      if (this.#take()) break;
      const base = this.#costs.at(this.#rowOf(place) * width + layer - 1);
      const count = this.#arcs.read(place);
      for (let i = 0; i < count; i++) {
        const neighbour = this.#arcs.places.at(i);
        if (this.#closed(neighbour)) continue;
        const cost = base + 1 / stepBits(this.#view, place, neighbour);
        const at = this.#rowOf(neighbour) * width + layer;
        if (cost >= this.#costs.at(at)) continue;
        if (this.#costs.at(at) === this.#costs.at(at - 1) && !this.#sources.has(neighbour)) next.push(neighbour);
        this.#costs.put(at, cost);
      }
    }
    return next;
  }

  /** A place's row of costs, made when it has none. */
  #rowOf(place: number): number {
    const { costRows } = this.#options.scratch;
    const known = costRows.get(place);
    if (known !== -1) return known;
    costRows.set(place, this.#rows);
    for (let i = 0; i < this.#width; i++) this.#costs.push(Infinity);
    return this.#rows++;
  }

  /** No path from here with so many hops left costs less. */
  #floor(place: number, hopsLeft: number): number {
    const row = this.#options.scratch.costRows.get(place);
    const within = row === -1 ? Infinity : this.#costs.at(row * this.#width + Math.min(hopsLeft, this.#depth));
    return hopsLeft <= this.#depth ? within : Math.min(within, (this.#depth + 1) / this.#view.bitsMax);
  }

  /** A* over partial paths, kept as a tree of (place, link, parent). */
  #fromSource(): void {
    const { hopsMax, timeRespecting, onPath } = this.#options;
    const [places, links, hops] = [growableU32(), growableU32(), growableU8()];
    const [parents, costs, times] = [growableI32(), growableF64(), growableF64()];
    const heap = new MinHeap();
    const add = (partial: { place: number; link: number; parent: number; hops: number; cost: number; time: number }): void => {
      const floor = this.#floor(partial.place, hopsMax - partial.hops);
      if (floor === Infinity) return;
      heap.push(places.length, partial.cost + floor);
      places.push(partial.place);
      links.push(partial.link);
      parents.push(partial.parent);
      hops.push(partial.hops);
      costs.push(partial.cost);
      times.push(partial.time);
    };
    // The last time before all: a path that respects times may begin with any link.
    const start = timeRespecting ? -Number.MAX_VALUE : -Infinity;
    for (const place of this.#sources) add({ place, link: 0, parent: -1, hops: 0, cost: 0, time: start });
    for (let top = heap.pop(); top !== undefined && !this.#take(); top = heap.pop()) {
      const partial = top.payload;
      const place = places.at(partial);
      if (this.#targets.has(place)) {
        const path: PlacePath = { ...chain(partial, { places, links, parents }), cost: costs.at(partial) };
        if (!onPath(path)) return;
        // A place where paths may both begin and end is one by itself, and others begin there.
        if (path.links.length > 0) continue;
      }
      const hopsNow = hops.at(partial);
      if (hopsNow === hopsMax) continue;
      const cost = costs.at(partial);
      const count = this.#arcs.read(place, times.at(partial));
      for (let i = 0; i < count; i++) {
        const neighbour = this.#arcs.places.at(i);
        if (this.#sources.has(neighbour) || this.#closed(neighbour) || onChain(neighbour, partial, { places, parents })) continue;
        const time = timeRespecting ? this.#arcs.times.at(i) : -Infinity;
        const further = cost + 1 / stepBits(this.#view, place, neighbour);
        add({ place: neighbour, link: this.#arcs.links.at(i), parent: partial, hops: hopsNow + 1, cost: further, time });
      }
      if (places.length > PARTIAL_MAX) this.exhausted = true;
    }
  }

  /** Hubs are not walked through; the ends may be hubs. */
  #closed(place: number): boolean {
    if (this.#view.linkDegree[place]! <= this.#options.hubDegreeMax) return false;
    if (this.#sources.has(place) || this.#targets.has(place)) return false;
    this.hubs.add(place);
    return true;
  }

  /** Counts one place taken from a frontier; true when there is no budget left for it. */
  #take(): boolean {
    if (this.#spent()) return true;
    if (this.explored >= this.#options.exploredMax) this.exhausted = true;
    else if (++this.explored % CLOCK_EVERY === 0 && this.#options.timeUp()) this.timedOut = true;
    return this.#spent();
  }

  #spent(): boolean {
    return this.exhausted || this.timedOut;
  }
}

interface Numbers {
  at(index: number): number;
}

function chain(last: number, tree: { places: Numbers; links: Numbers; parents: Numbers }): { places: number[]; links: number[] } {
  const places: number[] = [];
  const links: number[] = [];
  for (let i = last; i !== -1; i = tree.parents.at(i)) {
    places.push(tree.places.at(i));
    if (tree.parents.at(i) !== -1) links.push(tree.links.at(i));
  }
  return { places: places.reverse(), links: links.reverse() };
}

function onChain(place: number, last: number, tree: { places: Numbers; parents: Numbers }): boolean {
  for (let i = last; i !== -1; i = tree.parents.at(i)) if (tree.places.at(i) === place) return true;
  return false;
}
