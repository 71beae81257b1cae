/**
 * Steps in order of time. A link is there at a moment, or lasts from its time until its end; what one holds or where one works, with no end
 * told, lasts on; a link without a time fits anywhere and takes no time. Each step is taken no earlier than the one before, and a wait is
 * the time between the end of one dated step and the beginning of the next: while a link lasts nobody waits.
 *
 * Of a path so far, all that matters for its next step are its *moments*: when its last dated step can be taken at the earliest, and
 * left at the latest. By parallel links there can be several; one that is both later and shorter than another is none.
 */
import { LINK_CODES, type LinkKind } from "#model/kinds.ts";
import type { PathView } from "./path-view.ts";

/** Pairs of earliest and latest, ms. */
export type Moments = ArrayLike<number>;

/** Before the first dated step nobody waits. */
export const ANY_MOMENT: Moments = [-Infinity, Infinity];

const LASTING: ReadonlySet<LinkKind> = new Set<LinkKind>(["EMPLOYED_BY", "HOLDS"]);
const LASTS_ON = Uint8Array.from({ length: LINK_CODES.size }, (_, code) => (LASTING.has(LINK_CODES.nameOf(code)) ? 1 : 0));

/** When a link ends, ms; NaN when it has no time. */
export function linkEnd({ snapshot, linkAt, linkUntil }: PathView, link: number): number {
  const [at, until] = [linkAt[link]!, linkUntil[link]!];
  if (until >= at) return until;
  return LASTS_ON[snapshot.linkKinds[link]!] === 1 && Number.isNaN(until) && !Number.isNaN(at) ? Infinity : at;
}

interface DatedLink {
  readonly at: number;
  readonly end: number;
  readonly waitMax: number;
}

/** When a link that has a time can be taken at the earliest; Infinity when it does not fit behind any of the moments before it. */
export function firstAfter(before: Moments, { at, end, waitMax }: DatedLink): number {
  let first = Infinity;
  for (let i = 0; i < before.length; i += 2) {
    if (before[i]! <= end && at - before[i + 1]! <= waitMax && before[i]! < first) first = before[i]!;
  }
  return first === Infinity ? Infinity : Math.max(at, first);
}

/** Adds moments to others, unless some of those leave as much. Without a longest wait the earliest leave the most. */
export function addMoment(
  to: number[],
  added: { readonly first: number; readonly last: number; readonly waitMax: number },
): void {
  const { first, waitMax } = added;
  const last = waitMax === Infinity ? Infinity : added.last;
  let kept = 0;
  for (let i = 0; i < to.length; i += 2) {
    if (to[i]! <= first && to[i + 1]! >= last) return;
    if (first <= to[i]! && last >= to[i + 1]!) continue;
    to[kept] = to[i]!;
    to[kept + 1] = to[i + 1]!;
    kept += 2;
  }
  to.length = kept;
  to.push(first, last);
}

/** How a path is walked in order of time. */
export interface Timing {
  /** The link of each step. */
  readonly links: readonly number[];
  /** When each step is taken at the earliest, ms; null where its link has no time. */
  readonly times: readonly (number | null)[];
  /** ms; null when fewer than two steps have a time. */
  readonly longestWait: number | null;
}

interface Way {
  readonly link: number;
  readonly time: number | null;
  readonly first: number;
  readonly last: number;
  /** −Infinity before the first dated step, 0 when nobody waited. */
  readonly wait: number;
  readonly before: Way | null;
}

/**
 * Of all ways to take one link a step in order of time, the one with the shortest longest wait; of these the earliest. Undefined when
 * there is none. `steps`: the links of each step to choose from.
 */
export function bestTiming(view: PathView, steps: readonly (readonly number[])[]): Timing | undefined {
  let ways: Way[] = [{ link: -1, time: null, first: -Infinity, last: Infinity, wait: -Infinity, before: null }];
  for (const links of steps) {
    const next: Way[] = [];
    for (const link of links) {
      const own: Way[] = [];
      for (const before of ways) addWay(own, wayOver(view, link, before));
      for (const way of own) addWay(next, way);
    }
    ways = next;
  }
  const best = ways.reduce<Way | undefined>((a, b) => (a === undefined || isBetter(b, a) ? b : a), undefined);
  if (best === undefined) return undefined;
  const taken: Way[] = [];
  for (let way: Way = best; way.before !== null; way = way.before) taken.unshift(way);
  return {
    links: taken.map(({ link }) => link),
    times: taken.map(({ time }) => time),
    longestWait: best.wait === -Infinity ? null : best.wait,
  };
}

function isBetter(a: Way, b: Way): boolean {
  return a.wait !== b.wait ? a.wait < b.wait : a.first < b.first;
}

function wayOver(view: PathView, link: number, before: Way): Way | undefined {
  const at = view.linkAt[link]!;
  if (Number.isNaN(at)) return { ...before, link, time: null, before };
  const end = linkEnd(view, link);
  if (before.first > end) return undefined;
  const first = Math.max(at, before.first);
  const wait = before.first === -Infinity ? -Infinity : Math.max(before.wait, 0, at - before.last);
  return { link, time: first, first, last: end, wait, before };
}

/** Keeps what no other is as good as in every way. */
function addWay(ways: Way[], added: Way | undefined): void {
  if (added === undefined) return;
  const covers = (a: Way, b: Way): boolean => a.first <= b.first && a.last >= b.last && a.wait <= b.wait;
  if (ways.some((way) => covers(way, added))) return;
  for (let i = ways.length - 1; i >= 0; i--) if (covers(added, ways[i]!)) ways.splice(i, 1);
  ways.push(added);
}
