/**
 * What is on the canvas, as plain data: things and links by id, what each expansion counted, where things lie, what is put aside. The
 * session is immutable: every action makes a new one, so that undo is a matter of going back to it, and whoever draws can compare.
 */
import type { EntityKind, LinkKind } from "../query/kinds.ts";

export interface ShownNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly natural: string;
  /** When it was, ISO 8601 in UTC; null where that is not known, or things of its kind have no time of their own. */
  readonly at: string | null;
  readonly until: string | null;
  /** Null for kinds of things that are at no place. */
  readonly where: Where | null;
}

/** Where a thing is, by codes alone: where these lie is known to the map. */
export interface Where {
  /** One airport; two for what goes from one to another; none where it is not known. */
  readonly airports: readonly string[];
  /** All that it has to do with: an incident on a flight also with both of its airports. */
  readonly touches: readonly string[];
  /** Countries that goods came from, by and to, in this order; alpha-3. */
  readonly way: readonly string[];
}

export interface ShownLink {
  readonly id: string;
  readonly kind: LinkKind;
  /** Ids of the things it leads from and to. */
  readonly from: string;
  readonly to: string;
  /** ISO 8601 in UTC; null where it has no time. */
  readonly at: string | null;
  readonly until: string | null;
}

/** Neighbours of a thing by one kind of link, one way and of one kind, as counted by the server when the thing was expanded. */
export interface Group {
  readonly linkKind: LinkKind;
  readonly direction: "OUT" | "IN";
  readonly nodeKind: EntityKind;
  readonly total: number;
}

/** An expansion of a thing: its groups, in the order the server gave them, and how to go on. */
export interface Expansion {
  readonly groups: readonly Group[];
  /** Distinct neighbours; who is linked in several ways is in several groups. */
  readonly total: number;
  /** There are more links than were read: all counts are at least so many. */
  readonly truncated: boolean;
  /** Where the next page begins; null when all was given. */
  readonly after: string | null;
}

/** In units of the canvas, of which 200 fit the window at first; y upwards. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface Filter {
  /** Kinds of things, and of links, that are not drawn. */
  readonly nodeKinds: ReadonlySet<EntityKind>;
  readonly linkKinds: ReadonlySet<LinkKind>;
  /** Links that end before or start at or after this window fade; ISO 8601 in UTC. */
  readonly from: string | null;
  readonly until: string | null;
  /** Links of things that are elsewhere fade: at one airport, or on the way between two; none for anywhere. */
  readonly airports: readonly string[];
  /** Things with fewer neighbours on the canvas are not drawn. */
  readonly neighboursMin: number;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, ShownNode>;
  readonly links: ReadonlyMap<string, ShownLink>;
  readonly expansions: ReadonlyMap<string, Expansion>;
  /** Which expansion brought a thing; not there for what was put on the canvas by itself. */
  readonly broughtBy: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly pinned: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly filter: Filter;
}

export interface Session {
  readonly graph: Graph;
  readonly selection: ReadonlySet<string>;
  readonly past: readonly Graph[];
  readonly future: readonly Graph[];
}

export const NO_FILTER: Filter = {
  nodeKinds: new Set(),
  linkKinds: new Set(),
  from: null,
  until: null,
  airports: [],
  neighboursMin: 0,
};

export const EMPTY_GRAPH: Graph = {
  nodes: new Map(),
  links: new Map(),
  expansions: new Map(),
  broughtBy: new Map(),
  positions: new Map(),
  pinned: new Set(),
  hidden: new Set(),
  filter: NO_FILTER,
};

export const EMPTY_SESSION: Session = { graph: EMPTY_GRAPH, selection: new Set(), past: [], future: [] };
