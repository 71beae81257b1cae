/** The steps that a search may take from a place: one a neighbour, under the reader's clearance and the query's filters. */
import { growableF64, growableU32 } from "#graph/growable.ts";
import type { Incidence } from "#graph/snapshot.ts";
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
  /** What the last `read` found: neighbours, the link to each, and the time after taking it. */
  readonly places = growableU32();
  readonly links = growableU32();
  readonly times = growableF64();
  readonly #view: PathView;
  readonly #filter: ArcFilter;
  readonly #marks: PlaceMarks;
  #notBefore = -Infinity;

  constructor(view: PathView, filter: ArcFilter, marks: PlaceMarks) {
    this.#view = view;
    this.#filter = filter;
    this.#marks = marks;
  }

  /**
   * Steps from `place` whose time, if they have one, is not before `notBefore`; returns how many. Of parallel links the first is
   * taken, and when times matter the one that leaves the most time after it.
   */
  read(place: number, notBefore = -Infinity): number {
    this.#notBefore = notBefore;
    this.#marks.forget();
    for (const list of [this.places, this.links, this.times]) list.clear();
    const { snapshot, fromPlace, toPlace } = this.#view;
    for (const node of nodesOf(this.#view, place)) {
      this.#readSide(node, snapshot.out, toPlace);
      this.#readSide(node, snapshot.in, fromPlace);
    }
    return this.places.length;
  }

  #readSide(node: number, incidence: Incidence, other: Uint32Array): void {
    const { linkSeen, linkAt, linkUntil, snapshot } = this.#view;
    const { kinds, timeFrom, timeUntil } = this.#filter;
    const { linkKinds } = snapshot;
    const end = incidence.offsets[node + 1]!;
    for (let i = incidence.offsets[node]!; i < end; i++) {
      const link = incidence.links[i]!;
      if (linkSeen[link] === 0 || (kinds !== null && kinds[linkKinds[link]!] === 0)) continue;
      const at = linkAt[link]!;
      // Comparisons with NaN are false: a link without a time always passes.
      if (at >= timeUntil || at < this.#notBefore) continue;
      if (at < timeFrom && !(linkUntil[link]! >= timeFrom)) continue;
      const time = at >= this.#notBefore ? at : this.#notBefore;
      const neighbour = other[link]!;
      const known = this.#marks.get(neighbour);
      if (known === -1) {
        this.#marks.set(neighbour, this.places.length);
        this.places.push(neighbour);
        this.links.push(link);
        this.times.push(time);
      } else if (this.#notBefore > -Infinity && time < this.times.at(known)) {
        this.links.put(known, link);
        this.times.put(known, time);
      }
    }
  }
}
