/** All paths between two entities of a scan, by walking every way there is over plain objects. */
import type { LinkKind } from "#model/kinds.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";

export interface NaiveQuery {
  /** Persons or entities where paths may begin and end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly hopsMax: number;
  readonly kinds: readonly LinkKind[] | null;
  readonly timeFrom: number;
  readonly timeUntil: number;
  readonly hubDegreeMax: number;
  readonly timeRespecting: boolean;
  /** Infinity = however long. */
  readonly waitMax: number;
  /** Of each of these some place has to be passed. */
  readonly through: readonly (readonly string[])[];
  readonly avoided: readonly string[];
  readonly readable: ReadonlySet<number>;
}

interface World {
  readonly entities: readonly ScannedEntity[];
  readonly links: readonly ScannedLink[];
  /** Identity → person. */
  readonly persons: ReadonlyMap<string, string>;
}

export interface NaivePath {
  readonly places: readonly string[];
  readonly cost: number;
  /** Of all ways to take one link a step in order of time, the least of their longest waits; null for one that has no wait, undefined where no way is in order. */
  readonly longestWait: number | null | undefined;
}

/** All simple paths from any of the ones to any of the others, cheapest first; inside, they lead over none of them. */
export function naivePaths(world: World, query: NaiveQuery): NaivePath[] {
  const seen = new Map(world.entities.filter((e) => query.readable.has(e.labelSet)).map((e) => [e.ref, e]));
  const placeOf = (ref: number): string => {
    const entity = seen.get(ref)!;
    return entity.kind === "Identity" ? (world.persons.get(entity.id) ?? `p_${entity.id.slice(2)}`) : entity.id;
  };
  const links = world.links
    .filter((link) => query.readable.has(link.labelSet) && seen.has(link.from) && seen.has(link.to))
    .map((link) => ({ ...link, ends: [placeOf(link.from), placeOf(link.to)] as const }))
    .filter((link) => link.ends[0] !== link.ends[1]);
  const persons = new Set([...seen.values()].filter((e) => e.kind === "Identity").map((e) => placeOf(e.ref))).size;
  const degree = (place: string): number => links.filter((link) => link.ends.includes(place)).length;
  const sharing = (place: string): number =>
    new Set(
      links.filter((link) => link.ends.includes(place)).map((link) => (link.ends[0] === place ? link.ends[1] : link.ends[0])),
    ).size;
  const bits = (u: string, v: string): number => {
    const shared = u.startsWith("p_") ? sharing(v) : v.startsWith("p_") ? sharing(u) : Math.max(sharing(u), sharing(v));
    const most = Math.max(1, Math.log2(Math.max(2, persons - 1)));
    return Math.max(0.25, most - Math.log2(Math.max(1, shared - 1)));
  };
  const usable = links.filter((link) => {
    if (query.kinds !== null && !query.kinds.includes(link.kind)) return false;
    return link.at === null || (link.at < query.timeUntil && endOf(link) >= query.timeFrom);
  });
  const found: NaivePath[] = [];
  // `ways`: every choice of one link a step that is in order of time.
  const walk = (places: readonly string[], cost: number, ways: readonly (readonly ScannedLink[])[]): void => {
    const here = places[places.length - 1]!;
    if (query.to.includes(here)) {
      const passed = query.through.every((set) => set.some((place) => places.includes(place)));
      if (passed) found.push({ places, cost, longestWait: leastOf(ways.map(longestWaitOf)) });
      if (places.length > 1) return;
    }
    const named = [...query.from, ...query.through.flat()];
    if (places.length > query.hopsMax || (!named.includes(here) && degree(here) > query.hubDegreeMax)) return;
    const next = new Set(
      usable.filter((link) => link.ends.includes(here)).map((link) => (link.ends[0] === here ? link.ends[1] : link.ends[0])),
    );
    for (const place of next) {
      if (places.includes(place) || query.from.includes(place) || query.avoided.includes(place)) continue;
      const parallel = usable.filter((link) => link.ends.includes(here) && link.ends.includes(place));
      const further = ways.flatMap((way) => parallel.map((link) => [...way, link])).filter(isInOrder);
      const allowed = further.filter((way) => (longestWaitOf(way) ?? 0) <= query.waitMax);
      if (!query.timeRespecting) walk([...places, place], cost + 1 / bits(here, place), further);
      else if (allowed.length > 0) walk([...places, place], cost + 1 / bits(here, place), allowed);
    }
  };
  for (const from of query.from) walk([from], 0, [[]]);
  return found.sort((a, b) => a.cost - b.cost);
}

/** What is held, with no end told, lasts on; a link with neither end nor duration is over at once. */
function endOf({ kind, at, until }: ScannedLink): number {
  return until ?? (kind === "HOLDS" ? Infinity : at!);
}

const dated = (way: readonly ScannedLink[]): ScannedLink[] => way.filter(({ at }) => at !== null);

/** Moments within all of its links can be found, each no earlier than the one before: none has ended before a former begins. */
function isInOrder(way: readonly ScannedLink[]): boolean {
  return dated(way).every((link, i, all) => all.slice(0, i).every((former) => former.at! <= endOf(link)));
}

function longestWaitOf(way: readonly ScannedLink[]): number | null {
  const waits = dated(way).flatMap((link, i, all) => (i === 0 ? [] : [Math.max(0, link.at! - endOf(all[i - 1]!))]));
  return waits.length === 0 ? null : Math.max(...waits);
}

function leastOf(waits: readonly (number | null)[]): number | null | undefined {
  if (waits.length === 0) return undefined;
  return waits.includes(null) ? null : Math.min(...waits.map((wait) => wait ?? 0));
}

/** The persons of a path in their order, what kinds of thing lie between them, and what is evidence by itself; a flight's booking is nothing beside it. */
export function naiveStory(world: World, path: Pick<NaivePath, "places">): string {
  const kindOf = new Map(world.entities.map((entity) => [entity.id, entity.kind]));
  const told: string[] = [];
  path.places.forEach((place, i) => {
    const isEnd = i === 0 || i === path.places.length - 1;
    const kind = kindOf.get(place);
    if (isEnd || kind === undefined) told.push(place);
    else told.push(`a ${kind}`);
  });
  return told.filter((word, i) => !(word === "a Booking" && [told[i - 1], told[i + 1]].includes("a Flight"))).join(", ");
}
