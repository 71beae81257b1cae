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
    if (link.at === null) return true;
    return link.at < query.timeUntil && (link.at >= query.timeFrom || (link.until !== null && link.until >= query.timeFrom));
  });
  const found: NaivePath[] = [];
  const walk = (places: readonly string[], cost: number, time: number): void => {
    const here = places[places.length - 1]!;
    if (query.to.includes(here)) {
      found.push({ places, cost });
      if (places.length > 1) return;
    }
    if (places.length > query.hopsMax || (places.length > 1 && degree(here) > query.hubDegreeMax)) return;
    const next = new Set(
      usable.filter((link) => link.ends.includes(here)).map((link) => (link.ends[0] === here ? link.ends[1] : link.ends[0])),
    );
    for (const place of next) {
      if (places.includes(place) || query.from.includes(place)) continue;
      const times = usable.filter((link) => link.ends.includes(here) && link.ends.includes(place)).map((link) => link.at ?? time);
      // The earliest link that may still be taken leaves the most for later.
      const after = query.timeRespecting ? Math.min(...times.filter((at) => at >= time)) : time;
      if (after < Infinity) walk([...places, place], cost + 1 / bits(here, place), after);
    }
  };
  for (const from of query.from) walk([from], 0, -Number.MAX_VALUE);
  return found.sort((a, b) => a.cost - b.cost);
}

/** The persons of a path in their order, what kinds of thing lie between them, and what is evidence by itself; a flight's booking is nothing beside it. */
export function naiveStory(world: World, path: NaivePath): string {
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
