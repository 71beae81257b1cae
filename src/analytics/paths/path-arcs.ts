/** The steps that a search may take from a place: one a neighbour, under the reader's clearance and the query's filters. */
import { growableU32 } from "#graph/growable.ts";
import type { Incidence } from "#graph/snapshot.ts";
import { addMoment, firstAfter, linkEnd, type Moments } from "./path-times.ts";
import { nodesOf, type PathView } from "./path-view.ts";
import type { PlaceMarks } from "./place-marks.ts";

export interface ArcFilter {
  /** By code of the link kind, 1 = may be used; null = all. */
  readonly kinds: Uint8Array | null;
  /** Links with a time outside [timeFrom, timeUntil) are not there; one that lasts counts when any of it lies inside. */
  readonly timeFrom: number;
  readonly timeUntil: number;
}

export class ArcReader {
  /** What the last `read` found: neighbours and the first link to each. */
  readonly places = growableU32();
  readonly links = growableU32();
  /** Links of the place that is read that may be used, and where they lead. */
  readonly #usable = growableU32();
  readonly #leadsTo = growableU32();
  readonly #view: PathView;
  readonly #filter: ArcFilter;
  readonly #marks: PlaceMarks;

  constructor(view: PathView, filter: ArcFilter, marks: PlaceMarks) {
    this.#view = view;
    this.#filter = filter;
    this.#marks = marks;
  }

  /** Steps from `place`; returns how many. Of parallel links the first is taken. */
  read(place: number): number {
    this.#gather(place);
    this.#marks.forget();
    this.places.clear();
    this.links.clear();
    for (let i = 0; i < this.#usable.length; i++) {
      const neighbour = this.#leadsTo.at(i);
      if (this.#marks.get(neighbour) === -1) this.#put(neighbour, this.#usable.at(i));
    }
    return this.places.length;
  }

  /**
   * Steps from `place` that fit in time behind any of `before`, with no wait longer than `waitMax` ms; returns how many, and in `after`
   * the moments after each.
   */
  readInTime(place: number, { before, waitMax, after }: { before: Moments; waitMax: number; after: number[][] }): number {
    this.#gather(place);
    this.#marks.forget();
    this.places.clear();
    this.links.clear();
    after.length = 0;
    for (let i = 0; i < this.#usable.length; i++) {
      const link = this.#usable.at(i);
      const at = this.#view.linkAt[link]!;
      if (Number.isNaN(at)) {
        const known = this.#momentsAt(i, after);
        for (let m = 0; m < before.length; m += 2) addMoment(known, { first: before[m]!, last: before[m + 1]!, waitMax });
        continue;
      }
      const end = linkEnd(this.#view, link);
      const first = firstAfter(before, { at, end, waitMax });
      if (first < Infinity) addMoment(this.#momentsAt(i, after), { first, last: end, waitMax });
    }
    return this.places.length;
  }

  /** All links between two places that may be used, by number. */
  between(place: number, next: number): number[] {
    this.#gather(place);
    const links: number[] = [];
    for (let i = 0; i < this.#usable.length; i++) if (this.#leadsTo.at(i) === next) links.push(this.#usable.at(i));
    return links.sort((a, b) => a - b);
  }

  /** Those known of the neighbour that a usable link leads to. */
  #momentsAt(usable: number, after: number[][]): number[] {
    const neighbour = this.#leadsTo.at(usable);
    if (this.#marks.get(neighbour) === -1) {
      this.#put(neighbour, this.#usable.at(usable));
      after.push([]);
    }
    return after[this.#marks.get(neighbour)]!;
  }

  #put(neighbour: number, link: number): void {
    this.#marks.set(neighbour, this.places.length);
    this.places.push(neighbour);
    this.links.push(link);
  }

  #gather(place: number): void {
    this.#usable.clear();
    this.#leadsTo.clear();
    const { snapshot, fromPlace, toPlace } = this.#view;
    for (const node of nodesOf(this.#view, place)) {
      this.#gatherSide(node, snapshot.out, toPlace);
      this.#gatherSide(node, snapshot.in, fromPlace);
    }
  }

  #gatherSide(node: number, incidence: Incidence, other: Uint32Array): void {
    const { linkSeen, linkAt, snapshot } = this.#view;
    const { kinds, timeFrom, timeUntil } = this.#filter;
    const { linkKinds } = snapshot;
    const end = incidence.offsets[node + 1]!;
    for (let i = incidence.offsets[node]!; i < end; i++) {
      const link = incidence.links[i]!;
      if (linkSeen[link] === 0 || (kinds !== null && kinds[linkKinds[link]!] === 0)) continue;
      const at = linkAt[link]!;
      // Comparisons with NaN are false: a link without a time always passes.
      if (at >= timeUntil || (at < timeFrom && linkEnd(this.#view, link) < timeFrom)) continue;
      this.#usable.push(link);
      this.#leadsTo.push(other[link]!);
    }
  }
}
