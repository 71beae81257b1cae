/**
 * How two entities or persons, or two sets of them, are connected: the k most telling paths (docs/method.md, "Paths"), each step with
 * its link, each telling something else (path-story.ts). Hops count links; stepping between a person and one of its identities is
 * shown (IDENTIFIED_AS) but is no hop and costs nothing, at the ends and in between.
 */
import { LINK_CODES, type LinkKind } from "#model/kinds.ts";
import { ArcReader } from "./path-arcs.ts";
import { searchPaths, type PlacePath, type SearchOptions } from "./path-search.ts";
import { pathStory } from "./path-story.ts";
import { bestTiming, linkEnd } from "./path-times.ts";
import { nodesOf, sharedEnd, sharersOf, stepBits, type PathView } from "./path-view.ts";
import type { PathScratch } from "./place-marks.ts";
import { sharesLittle } from "./shares-little.ts";

export interface PathsRequest {
  /** Entity or person ids, at least one each: paths lead from any of the ones to any of the others. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Of each of these sets of ids, at most 8, paths pass some thing, in any order. */
  readonly through: readonly (readonly string[])[];
  /** What paths never lead over; a person by any identity. */
  readonly avoiding: readonly string[];
  readonly k: number;
  readonly hopsMax: number;
  readonly linkKinds: readonly LinkKind[] | null;
  /** ms; links with a time outside [timeFrom, timeUntil) are not there. */
  readonly timeFrom: number | null;
  readonly timeUntil: number | null;
  /** Intermediate nodes with more incident links than this are not walked through, unless paths are to pass them. */
  readonly hubDegreeMax: number;
  /** Only paths whose dated steps are each no earlier than the one before (path-times.ts). */
  readonly timeRespecting: boolean;
  /** ms; of these, only those that nowhere wait longer from one dated step to the next. Null = however long. */
  readonly waitMax: number | null;
  readonly exploredMax: number;
  readonly timeUp: () => boolean;
}

export interface FoundStep {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind | "IDENTIFIED_AS";
  readonly forward: boolean;
  /** ms. On a path in order of time, when the step is taken at the earliest; else when its link happened or began. */
  readonly at: number | null;
  /** ms; of a link that lasts, since and until when; null until = it lasts on. */
  readonly since: number | null;
  readonly until: number | null;
  /** Index of the snapshot's link; null for IDENTIFIED_AS. */
  readonly link: number | null;
  readonly bits: number;
  /** The end of its link that more share, which it is told by; null for IDENTIFIED_AS. */
  readonly shared: string | null;
  /** How many are linked so to what is shared, this one included; 1 for IDENTIFIED_AS. */
  readonly sharers: number;
}

export interface FoundPaths {
  readonly paths: readonly {
    readonly entities: readonly string[];
    readonly steps: readonly FoundStep[];
    readonly cost: number;
    /** Whether each of its dated steps is, or by links beside these could be, no earlier than the one before. */
    readonly inOrder: boolean;
    /** ms between the end of one dated step and the beginning of the next, at the most; null when it has fewer than two, or no order. */
    readonly longestWait: number | null;
    /** Further paths that tell the same and were met before the search ended. */
    readonly alike: number;
  }[];
  readonly explored: number;
  readonly truncated: boolean;
  readonly timedOut: boolean;
  readonly hubsSkipped: readonly string[];
}

const HUBS_SHOWN = 20;

/** Why there is no answer: nothing of one of the ends, or of what is to be passed, is in the snapshot or may be seen; or it is to be avoided too. */
export type PathsRefusal = "UNKNOWN" | "AVOIDED";

export function findPaths(view: PathView, request: PathsRequest, scratch: PathScratch): FoundPaths | PathsRefusal {
  const sources = endsOf(view, request.from);
  const targets = endsOf(view, request.to);
  const through = request.through.map((ids) => [...endsOf(view, ids).keys()]);
  if ([sources.size, targets.size, ...through.map(({ length }) => length)].includes(0)) return "UNKNOWN";
  const avoided = new Set(endsOf(view, request.avoiding).keys());
  if ([...sources.keys(), ...targets.keys(), ...through.flat()].some((place) => avoided.has(place))) return "AVOIDED";
  const chosen = new Map<string, { readonly path: PlacePath; alike: number }>();
  const options: SearchOptions = {
    sources: [...sources.keys()],
    targets: [...targets.keys()],
    ...{ through, avoided },
    hopsMax: request.hopsMax,
    kinds: request.linkKinds === null ? null : kindMask(request.linkKinds),
    timeFrom: request.timeFrom ?? -Infinity,
    timeUntil: request.timeUntil ?? Infinity,
    hubDegreeMax: request.hubDegreeMax,
    timeRespecting: request.timeRespecting,
    waitMax: request.waitMax ?? Infinity,
    exploredMax: request.exploredMax,
    timeUp: request.timeUp,
    scratch,
    onPath(path) {
      const story = pathStory(view, path);
      const told = chosen.get(story);
      if (told !== undefined) told.alike++;
      else if ([...chosen.values()].every((better) => sharesLittle(stepsOf(path), stepsOf(better.path))))
        chosen.set(story, { path, alike: 0 });
      return chosen.size < request.k;
    },
  };
  const { explored, exhausted, timedOut, hubs } = searchPaths(view, options);
  const arcs = new ArcReader(view, options, scratch.neighbours);
  return {
    paths: [...chosen.values()].map(({ path, alike }) => {
      const [from, to] = [sources.get(path.places[0]!)!, targets.get(path.places[path.places.length - 1]!)!];
      return { ...render(view, timed(view, path, arcs), { from, to }), alike };
    }),
    explored,
    truncated: exhausted || timedOut || hubs.size > 0,
    timedOut,
    hubsSkipped: mostConnected(view, hubs),
  };
}

interface TimedPath extends PlacePath {
  /** ms, a step each. */
  readonly times: readonly (number | null)[];
  readonly inOrder: boolean;
  readonly longestWait: number | null;
}

/** Over parallel links, those that are in order of time with the least waiting; where none are, the links it was found by. */
function timed(view: PathView, path: PlacePath, arcs: ArcReader): TimedPath {
  const timing = bestTiming(
    view,
    path.links.map((_, i) => arcs.between(path.places[i]!, path.places[i + 1]!)),
  );
  if (timing !== undefined) return { ...path, ...timing, inOrder: true };
  const times = path.links.map((link) => numberOrNull(view.linkAt[link]!));
  return { ...path, times, inOrder: false, longestWait: null };
}

/** Ends by place. Of two identities of one person the first stands for both. */
function endsOf(view: PathView, ids: readonly string[]): ReadonlyMap<number, End> {
  const ends = new Map<number, End>();
  for (const id of ids) {
    const end = endOf(view, id);
    if (end !== undefined && !ends.has(end.place)) ends.set(end.place, end);
  }
  return ends;
}

interface End {
  readonly place: number;
  /** Null for a person. */
  readonly node: number | null;
}

/** An end as asked for: a person (node null) or one entity. */
function endOf(view: PathView, id: string): End | undefined {
  const { snapshot, nodeSeen, placeOf } = view;
  const node = snapshot.nodeIndex(id);
  if (node !== undefined) return nodeSeen[node] === 1 ? { place: placeOf[node]!, node } : undefined;
  const person = snapshot.personIndex(id);
  if (person === undefined) return undefined;
  const place = snapshot.nodeCount + person;
  return nodesOf(view, place).some((identity) => nodeSeen[identity] === 1) ? { place, node: null } : undefined;
}

function kindMask(kinds: readonly LinkKind[]): Uint8Array {
  const mask = new Uint8Array(LINK_CODES.size);
  for (const kind of kinds) mask[LINK_CODES.of[kind]] = 1;
  return mask;
}

/** The same whichever way round they are taken. */
function stepsOf({ places, links }: PlacePath): string[] {
  return links.map((_, i) => [places[i]!, places[i + 1]!].sort((a, b) => a - b).join());
}

function mostConnected(view: PathView, hubs: ReadonlySet<number>): string[] {
  const { nodeCount, ids, personIds } = view.snapshot;
  return [...hubs]
    .sort((a, b) => view.linkDegree[b]! - view.linkDegree[a]! || a - b)
    .slice(0, HUBS_SHOWN)
    .map((place) => (place < nodeCount ? ids[place]! : personIds[place - nodeCount]!));
}

/** Places back to entities: where a path enters a person by one identity and leaves by another, it goes over the person. */
function render(view: PathView, path: TimedPath, ends: { from: End; to: End }): Omit<FoundPaths["paths"][number], "alike"> {
  const { snapshot } = view;
  const { nodeCount, ids, personIds, linkFrom, linkTo, linkKinds } = snapshot;
  const steps: FoundStep[] = [];
  const first = path.places[0]!;
  const personOf = (place: number): string => personIds[place - nodeCount]!;
  const idOf = (place: number, node: number | null): string => (node === null ? personOf(place) : ids[node]!);
  const entities = [idOf(first, ends.from.node)];
  /** Null while at the person itself. */
  let at = ends.from.node;
  const identify = (from: string, to: string, forward: boolean): void => {
    const none = { at: null, since: null, until: null, link: null, shared: null };
    steps.push({ from, to, kind: "IDENTIFIED_AS", forward, ...none, bits: 0, sharers: 1 });
    entities.push(to);
  };
  const goTo = (place: number, node: number | null): void => {
    if (at === node) return;
    if (at !== null) identify(ids[at]!, personOf(place), true);
    if (node !== null) identify(personOf(place), ids[node]!, false);
    at = node;
  };
  path.links.forEach((link, i) => {
    const [place, nextPlace] = [path.places[i]!, path.places[i + 1]!];
    const forward = view.fromPlace[link] === place;
    const [leaves, enters] = forward ? [linkFrom[link]!, linkTo[link]!] : [linkTo[link]!, linkFrom[link]!];
    goTo(place, leaves);
    steps.push({
      from: ids[leaves]!,
      to: ids[enters]!,
      kind: LINK_CODES.nameOf(linkKinds[link]!),
      forward,
      at: path.times[i]!,
      ...durationOf(view, link),
      link,
      shared: ids[sharedEnd(view, place, nextPlace) === place ? leaves : enters]!,
      bits: stepBits(view, place, nextPlace),
      sharers: sharersOf(view, link),
    });
    entities.push(ids[enters]!);
    at = enters;
  });
  goTo(path.places[path.places.length - 1]!, ends.to.node);
  return { entities, steps, cost: path.cost, inOrder: path.inOrder, longestWait: path.longestWait };
}

function durationOf(view: PathView, link: number): Pick<FoundStep, "since" | "until"> {
  const [at, end] = [view.linkAt[link]!, linkEnd(view, link)];
  return end > at ? { since: at, until: end === Infinity ? null : end } : { since: null, until: null };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
