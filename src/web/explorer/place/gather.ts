/**
 * What of a session is drawn on the map, and what cannot be: routes, places, what happened there, and the ways that goods took. Every
 * visible thing is in just one of routes, spots, marks, unplaced and placeless, so that the map and its list hold what the picture holds.
 */
import { isAt, type Visible, within } from "../session/shown.ts";
import type { Graph, ShownNode, Where } from "../session/state.ts";

/** Degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** By code; what is not in them, or null, is not known. */
export interface Places {
  readonly airports: ReadonlyMap<string, Place | null>;
  readonly countries: ReadonlyMap<string, Place | null>;
}

interface Drawn {
  readonly key: string;
  readonly things: readonly ShownNode[];
  /** All of it is outside the window of time, or elsewhere. */
  readonly faded: boolean;
}

/** All that goes between two airports, either way. */
export interface Route extends Drawn {
  readonly from: string;
  readonly to: string;
  /** How many of the things go from `from` to `to`, and how many back. */
  readonly there: number;
  readonly back: number;
  /** People on the canvas who travelled it, each once, and how many of them within the window. */
  readonly travellers: readonly string[];
  readonly within: number;
}

/** An airport that something leads to, or that is on the canvas itself. */
export interface Spot {
  readonly code: string;
  readonly place: Place;
  readonly things: readonly ShownNode[];
  /** Everything on the canvas that has to do with it. */
  readonly touching: readonly string[];
  readonly faded: boolean;
}

/** Things of one kind that happened or are at one airport, or on the way between two. */
export interface Mark extends Drawn {
  readonly kind: ShownNode["kind"];
  readonly airports: readonly string[];
}

/** A leg of the ways that goods were reported to have taken, from country to country. */
export interface Flow extends Drawn {
  readonly from: string;
  readonly to: string;
}

export interface Gathered {
  readonly routes: readonly Route[];
  readonly spots: readonly Spot[];
  readonly marks: readonly Mark[];
  readonly flows: readonly Flow[];
  /** Things that are somewhere, it is not known where. */
  readonly unplaced: readonly ShownNode[];
  /** Codes of places that the table of places lacks. */
  readonly unknownCodes: readonly string[];
  /** How many things are of kinds that are at no place. */
  readonly placeless: number;
}

/** What goes from one airport to another. */
const GOING: ReadonlySet<string> = new Set<ShownNode["kind"]>(["FLIGHT", "CONSIGNMENT"]);

type Placed = ShownNode & { readonly where: Where };

export function gather(graph: Graph, visible: Visible, { airports, countries }: Places): Gathered {
  const placed = visible.nodes.filter((node): node is Placed => node.where !== null);
  const isKnown = (code: string): boolean => (airports.get(code) ?? null) !== null;
  const isFaded = fadesIn(graph, visible);
  const routes = new Map<string, Placed[]>();
  const marks = new Map<string, Placed[]>();
  const own = new Map<string, Placed[]>();
  const unplaced: ShownNode[] = [];
  for (const node of placed) {
    const [first, second] = node.where.airports;
    const isWhole = second !== undefined || !GOING.has(node.kind);
    if (first === undefined || !isWhole || !node.where.airports.every(isKnown)) unplaced.push(node);
    else if (GOING.has(node.kind) && first !== second) into(routes, [first, second!].sort().join("|"), node);
    else if (node.kind === "AIRPORT") into(own, first, node);
    else into(marks, `${[...new Set(node.where.airports)].join("|")} ${node.kind}`, node);
  }
  const flows = flowsOf(placed, countries);
  const codes = new Set([
    ...own.keys(),
    ...[...routes.values(), ...marks.values()].flatMap((things) => things[0]!.where.airports),
  ]);
  const travels = travellersBy(graph, visible);
  return {
    routes: [...routes].map(([key, things]) => routeOf({ key, things, travels, isFaded })),
    spots: [...codes].sort().map((code) => {
      const touching = placed.filter(({ where }) => where.touches.includes(code));
      return {
        code,
        place: airports.get(code)!,
        things: own.get(code) ?? [],
        touching: touching.map(({ id }) => id),
        faded: touching.every(isFaded),
      };
    }),
    marks: [...marks].map(([key, things]) => ({
      key,
      things,
      faded: things.every(isFaded),
      kind: things[0]!.kind,
      airports: [...new Set(things[0]!.where.airports)],
    })),
    flows: flows.map(({ key, things }) => {
      const [from, to] = key.split(">") as [string, string];
      return { key, things, from, to, faded: things.every(isFaded) };
    }),
    unplaced,
    unknownCodes: [
      ...placed.flatMap(({ where }) => where.airports.filter((code) => !isKnown(code))),
      ...placed.flatMap(({ where }) => where.way.filter((code) => (countries.get(code) ?? null) === null)),
    ].filter((code, i, all) => all.indexOf(code) === i),
    placeless: visible.nodes.length - placed.length,
  };
}

/** By something or somebody on it, or as what is filtered by. */
export function isRouteChosen(
  { things, travellers, from, to }: Route,
  { selection, airports }: { readonly selection: ReadonlySet<string>; readonly airports: readonly string[] },
): boolean {
  return (
    things.some(({ id }) => selection.has(id)) ||
    travellers.some((id) => selection.has(id)) ||
    (airports.length === 2 && airports.includes(from) && airports.includes(to))
  );
}

/** Codes of all places that the things name. */
export function codesIn({ nodes }: Visible): { readonly airports: string[]; readonly countries: string[] } {
  const all = nodes.flatMap(({ where }) => where ?? []);
  const sorted = (codes: readonly string[]): string[] => [...new Set(codes)].sort();
  return { airports: sorted(all.flatMap(({ airports }) => airports)), countries: sorted(all.flatMap(({ way }) => way)) };
}

/** Of things with a time of their own, by that and by where they are; of others, with all of their links. */
function fadesIn({ filter }: Graph, { links }: Visible): (node: Placed) => boolean {
  const bright = new Set(links.filter(({ faded }) => !faded).flatMap(({ from, to }) => [from, to]));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  return (node) =>
    !isAt(node.where, filter.airports) ||
    (node.at === null ? linked.has(node.id) && !bright.has(node.id) : !within(node, filter));
}

/** Who travelled on each flight, of those who are visible. */
function travellersBy({ nodes }: Graph, { links }: Visible): ReadonlyMap<string, readonly string[]> {
  const travellers = new Map<string, string[]>();
  for (const { kind, from, to } of links)
    if (kind === "TRAVELLED_ON" && nodes.get(from)!.kind === "PERSON") into(travellers, to, from);
  return travellers;
}

interface RouteParts {
  readonly key: string;
  readonly things: readonly Placed[];
  readonly travels: ReadonlyMap<string, readonly string[]>;
  readonly isFaded: (node: Placed) => boolean;
}

function routeOf({ key, things, travels, isFaded }: RouteParts): Route {
  const [from, to] = key.split("|") as [string, string];
  const there = things.filter(({ where }) => where.airports[0] === from).length;
  const onThem = (flights: readonly Placed[]): string[] => [...new Set(flights.flatMap(({ id }) => travels.get(id) ?? []))];
  const bright = things.filter((thing) => !isFaded(thing));
  return {
    key,
    things,
    faded: bright.length === 0,
    from,
    to,
    there,
    back: things.length - there,
    travellers: onThem(things),
    within: onThem(bright).length,
  };
}

function flowsOf(
  placed: readonly Placed[],
  countries: Places["countries"],
): readonly { readonly key: string; readonly things: readonly Placed[] }[] {
  const flows = new Map<string, Placed[]>();
  for (const node of placed) {
    const way = node.where.way.filter((code) => (countries.get(code) ?? null) !== null);
    for (const [i, to] of way.entries()) {
      const from = way[i - 1];
      const things = flows.get(`${from}>${to}`);
      if (from !== undefined && from !== to && things?.at(-1) !== node) into(flows, `${from}>${to}`, node);
    }
  }
  return [...flows].map(([key, things]) => ({ key, things }));
}

function into<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
