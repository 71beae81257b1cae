/**
 * Simple paths between two places, or two sets of them, in order of cost, each step costing 1/bits (docs/method.md, "Paths"), with at
 * most `hopsMax` links.
 *
 * Method: first breadth-first layers from both ends, always on the side with less to look at, until together they span `hopsMax`; the far
 * side keeps the least cost to the target by hops left. Then A* over partial paths from the source with those costs as its bound
 * (Hart, Nilsson and Raphael 1968, doi:10.1109/TSSC.1968.300136): exact within the far side's reach, a safe floor beyond it. Whole paths come
 * out cheapest first, so the k best need no further searches (as Yen 1971 would), and times and diversity cost nothing extra.
 * What has to be passed gets layers of its own, and a partial path costs no less than over each of those that it has still before it.
 * A path leaves the places it may begin at and enters those it may end at once, so that of two of them none is shown on the way.
 * Limits: the budget counts places taken from a frontier; past it the search ends and says so.
 */
import { MinHeap } from "#base/heap.ts";
import { growableF64, growableI32, growableU32, growableU8 } from "#graph/growable.ts";
import { ArcReader, type ArcFilter } from "./path-arcs.ts";
import { ANY_MOMENT, type Moments } from "./path-times.ts";
import { stepBits, type PathView } from "./path-view.ts";
import { FewMarks, type Marks, type PathScratch } from "./place-marks.ts";
import { RestCosts } from "./rest-costs.ts";

export interface SearchOptions extends ArcFilter {
  /** Where paths may begin and end; a place in both is a path without links. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** Of each of these sets paths pass some place, ends included, in any order; at most 8 sets. Hubs among them are walked through. */
  readonly through: readonly (readonly number[])[];
  /** Never entered; none of them is one of the others. */
  readonly avoided: ReadonlySet<number>;
  readonly hopsMax: number;
  readonly hubDegreeMax: number;
  /** Each step no earlier than the one before (path-times.ts), and no wait between longer than `waitMax` ms; Infinity = however long. */
  readonly timeRespecting: boolean;
  readonly waitMax: number;
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
  /** A link of each step: the first of parallel ones that fits. */
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

/** Something to pass: what leads there costs at least, and what leads from there to a target by hops left. */
interface Stop {
  readonly bit: number;
  readonly costs: RestCosts;
  readonly onwards: readonly number[];
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
  /** Place → bits of the sets to pass that it is in. */
  readonly #passes = new Map<number, number>();
  readonly #toTarget: RestCosts;
  readonly #stops: Stop[] = [];

  constructor(view: PathView, options: SearchOptions) {
    this.#view = view;
    this.#options = options;
    this.#sources = new Set(options.sources);
    this.#targets = new Set(options.targets);
    this.#arcs = new ArcReader(view, options, options.scratch.neighbours);
    options.through.forEach((places, i) => {
      for (const place of places) this.#passes.set(place, (this.#passes.get(place) ?? 0) | (1 << i));
    });
    this.#toTarget = this.#restCosts(this.#targets, options.scratch.costRows);
  }

  run(): void {
    const { hopsMax, through } = this.#options;
    if (!this.#meet(this.#toTarget, hopsMax)) return;
    for (const [i, places] of through.entries()) {
      const costs = this.#restCosts(places, new FewMarks());
      if (!this.#meet(costs, hopsMax - 1)) return;
      const onwards = Array.from({ length: hopsMax + 1 }, (_, hopsLeft) =>
        places.reduce((least, place) => Math.min(least, this.#toTarget.floor(place, hopsLeft)), Infinity),
      );
      this.#stops.push({ bit: 1 << i, costs, onwards });
    }
    this.#fromSource();
  }

  #restCosts(goals: Iterable<number>, marks: Marks): RestCosts {
    return new RestCosts(this.#view, {
      goals,
      hopsMax: this.#options.hopsMax,
      arcs: this.#arcs,
      marks,
      closed: (place) => this.#closed(place),
      isEnd: (place) => this.#sources.has(place) || this.#targets.has(place),
      take: () => this.#take(),
    });
  }

  /** Grows both sides until they span so many hops; false when the budget is spent. */
  #meet(costs: RestCosts, span: number): boolean {
    const { reached } = this.#options.scratch;
    reached.forget();
    let forward = [...this.#sources];
    for (const source of forward) reached.set(source, 0);
    for (let hops = 0; hops < span; hops++) {
      if (this.#volume(costs.frontier) <= this.#volume(forward)) costs.grow();
      else forward = this.#reachLayer(forward, reached);
      if (this.#spent()) return false;
    }
    return true;
  }

  #volume(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + this.#view.linkDegree[place]!, 0);
  }

  /** One more layer around the sources, only to know how much there is. */
  #reachLayer(frontier: readonly number[], reached: Marks): number[] {
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

  /** No path from here with so many hops left, that passes what is missing, costs less. */
  #floor(place: number, hopsLeft: number, passed: number): number {
    let floor = this.#toTarget.floor(place, hopsLeft);
    for (const { bit, costs, onwards } of this.#stops) {
      if ((passed & bit) !== 0) continue;
      let over = Infinity;
      for (let hops = 0; hops <= hopsLeft; hops++) over = Math.min(over, costs.floor(place, hops) + onwards[hopsLeft - hops]!);
      floor = Math.max(floor, over);
    }
    return floor;
  }

  /** A* over partial paths, kept as a tree of (place, link, parent). */
  #fromSource(): void {
    const { hopsMax, through, timeRespecting, waitMax, onPath } = this.#options;
    const all = (1 << through.length) - 1;
    const [places, links, hops, passes] = [growableU32(), growableU32(), growableU8(), growableU8()];
    const [parents, costs] = [growableI32(), growableF64()];
    /** Moments of partial i: [momentsFrom(i), momentsFrom(i + 1)) of `moments`. */
    const [moments, momentsFrom] = [growableF64(), growableU32()];
    const heap = new MinHeap();
    const add = (place: number, from: { link: number; parent: number; hops: number; cost: number; moments: Moments }): void => {
      const passed = (from.parent === -1 ? 0 : passes.at(from.parent)) | (this.#passes.get(place) ?? 0);
      const isLast = from.hops > 0 && this.#targets.has(place);
      const floor = isLast ? (passed === all ? 0 : Infinity) : this.#floor(place, hopsMax - from.hops, passed);
      if (floor === Infinity) return;
      heap.push(places.length, from.cost + floor);
      places.push(place);
      links.push(from.link);
      parents.push(from.parent);
      hops.push(from.hops);
      passes.push(passed);
      costs.push(from.cost);
      if (timeRespecting) {
        momentsFrom.push(moments.length);
        for (let i = 0; i < from.moments.length; i++) moments.push(from.moments[i]!);
      }
    };
    const after: number[][] = [];
    const readFrom = (partial: number): number => {
      if (!timeRespecting) return this.#arcs.read(places.at(partial));
      const end = partial + 1 < momentsFrom.length ? momentsFrom.at(partial + 1) : moments.length;
      const before = moments.values().subarray(momentsFrom.at(partial), end);
      return this.#arcs.readInTime(places.at(partial), { before, waitMax, after });
    };
    for (const place of this.#sources) add(place, { link: 0, parent: -1, hops: 0, cost: 0, moments: ANY_MOMENT });
    for (let top = heap.pop(); top !== undefined && !this.#take(); top = heap.pop()) {
      const partial = top.payload;
      const place = places.at(partial);
      if (this.#targets.has(place) && passes.at(partial) === all) {
        const path: PlacePath = { ...chain(partial, { places, links, parents }), cost: costs.at(partial) };
        if (!onPath(path)) return;
        // A place where paths may both begin and end is one by itself, and others begin there.
        if (path.links.length > 0) continue;
      }
      const hopsNow = hops.at(partial);
      if (hopsNow === hopsMax) continue;
      const cost = costs.at(partial);
      const count = readFrom(partial);
      for (let i = 0; i < count; i++) {
        const neighbour = this.#arcs.places.at(i);
        if (this.#sources.has(neighbour) || this.#closed(neighbour) || onChain(neighbour, partial, { places, parents })) continue;
        add(neighbour, {
          link: this.#arcs.links.at(i),
          parent: partial,
          hops: hopsNow + 1,
          cost: cost + 1 / stepBits(this.#view, place, neighbour),
          moments: timeRespecting ? after[i]! : ANY_MOMENT,
        });
      }
      if (places.length > PARTIAL_MAX) this.exhausted = true;
    }
  }

  /** Hubs are not walked through; the ends, and what is to be passed, may be hubs. */
  #closed(place: number): boolean {
    if (this.#options.avoided.has(place)) return true;
    if (this.#view.linkDegree[place]! <= this.#options.hubDegreeMax) return false;
    if (this.#sources.has(place) || this.#targets.has(place) || this.#passes.has(place)) return false;
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
