/**
 * What of a session is drawn, listed and counted: one meaning for the picture, the table and what is exported. A thing is visible when it
 * is not put aside, its kind is not, and it has neighbours enough; a link when its kind and both ends are.
 */
import type { Filter, Graph, Group, ShownLink, ShownNode, Where } from "./state.ts";

export interface Visible {
  readonly nodes: readonly ShownNode[];
  readonly links: readonly VisibleLink[];
  /** Things on the canvas that are not drawn, by filter or put aside. */
  readonly hiddenCount: number;
}

export interface VisibleLink extends ShownLink {
  /** Outside the window of time, or elsewhere: drawn pale, where it is. */
  readonly faded: boolean;
}

export function visibleOf(graph: Graph): Visible {
  const { filter } = graph;
  const ofKind = new Set<string>();
  for (const { id, kind } of graph.nodes.values()) if (!graph.hidden.has(id) && !filter.nodeKinds.has(kind)) ofKind.add(id);
  const between = [...graph.links.values()].filter(
    ({ kind, from, to }) => !filter.linkKinds.has(kind) && ofKind.has(from) && ofKind.has(to),
  );
  const shown = filter.neighboursMin === 0 ? ofKind : new Set([...ofKind].filter(enough(between, filter.neighboursMin)));
  const nodes = [...graph.nodes.values()].filter(({ id }) => shown.has(id));
  const links = between.filter(({ from, to }) => shown.has(from) && shown.has(to));
  return {
    nodes,
    links: links.map((link) => ({ ...link, faded: !within(link, filter) || !isThere(graph, link) })),
    hiddenCount: graph.nodes.size - nodes.length,
  };
}

function enough(links: readonly ShownLink[], neighboursMin: number): (id: string) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    if (from === to) continue;
    note(neighbours, from, to);
    note(neighbours, to, from);
  }
  return (id) => (neighbours.get(id)?.size ?? 0) >= neighboursMin;
}

function note(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([id]));
  else set.add(id);
}

/** What has no time is outside no window. */
export function within(
  { at, until }: { readonly at: string | null; readonly until: string | null },
  { from, until: before }: Pick<Filter, "from" | "until">,
): boolean {
  if (at === null) return true;
  return (from === null || (until ?? at) >= from) && (before === null || at < before);
}

/** Of a link that leads to things at places one must be there; what is at no place is nowhere else. */
function isThere({ nodes, filter }: Graph, { from, to }: ShownLink): boolean {
  const placed = [nodes.get(from), nodes.get(to)].filter((end) => end !== undefined && end.where !== null);
  return placed.length === 0 || placed.some((end) => isAt(end!.where!, filter.airports));
}

/** At the airport, or between the two; what is not known to be anywhere is nowhere else. */
export function isAt({ touches }: Where, airports: readonly string[]): boolean {
  return touches.length === 0 || airports.every((airport) => touches.includes(airport));
}

/** What of a group, or of all, is on the canvas, hidden or not, and what is not: together what the server counted. */
export interface NeighbourCount {
  readonly shown: number;
  /** Never below 0: more may have come onto the canvas by other ways, of a later state of the data, than were counted. */
  readonly rest: number;
}

export interface CountedNeighbours extends NeighbourCount {
  readonly groups: readonly (NeighbourCount & { readonly group: Group })[];
}

/** Null for what was not expanded. */
export function countNeighbours(graph: Graph, id: string): CountedNeighbours | null {
  const expansion = graph.expansions.get(id);
  if (expansion === undefined) return null;
  const all = new Set<string>();
  const byGroup = new Map<string, Set<string>>();
  for (const { kind, from, to } of graph.links.values()) {
    // A tie is made of links, and no link itself.
    if (kind === "TIE" || from === to || (from !== id && to !== id)) continue;
    const [other, direction] = from === id ? [to, "OUT"] : [from, "IN"];
    all.add(other);
    note(byGroup, keyOf(kind, direction, graph.nodes.get(other)!.kind), other);
  }
  const counted = (total: number, shown: number): NeighbourCount => ({ shown, rest: Math.max(0, total - shown) });
  return {
    ...counted(expansion.total, all.size),
    groups: expansion.groups.map((group) => ({
      group,
      ...counted(group.total, byGroup.get(keyOf(group.linkKind, group.direction, group.nodeKind))?.size ?? 0),
    })),
  };
}

function keyOf(linkKind: string, direction: string, nodeKind: string): string {
  return `${linkKind} ${direction} ${nodeKind}`;
}

/** Expanded things of which some neighbours are not on the canvas, and how many: what their digests stand for. */
export function digests(graph: Graph): ReadonlyMap<string, number> {
  const rests = new Map<string, number>();
  for (const id of graph.expansions.keys()) {
    const { rest } = countNeighbours(graph, id)!;
    if (rest > 0) rests.set(id, rest);
  }
  return rests;
}
