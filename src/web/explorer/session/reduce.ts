/** The one reducer of the explorer: a session and an action make a session. */
import type { Action, Addition } from "./actions.ts";
import { EMPTY_GRAPH, type Graph, type Session } from "./state.ts";

/** Steps that can be undone; what is older is let go. */
const STEPS_MAX = 1_000;

export function reduce(session: Session, action: Action): Session {
  switch (action.type) {
    case "begin":
      return { graph: begun(action), selection: new Set(), past: [], future: [] };
    case "select":
      return { ...session, selection: selected(session, action.ids, action.how) };
    case "undo": {
      const graph = session.past.at(-1);
      if (graph === undefined) return session;
      return settled(session, { graph, past: session.past.slice(0, -1), future: [session.graph, ...session.future] });
    }
    case "redo": {
      const [graph, ...future] = session.future;
      if (graph === undefined) return session;
      return settled(session, { graph, past: [...session.past, session.graph], future });
    }
    default: {
      const graph = changed(session.graph, action);
      if (graph === session.graph) return session;
      return settled(session, { graph, past: [...session.past, session.graph].slice(-STEPS_MAX), future: [] });
    }
  }
}

function begun({ addition, pinned = [], hidden = [] }: Extract<Action, { type: "begin" }>): Graph {
  const graph = added(EMPTY_GRAPH, addition);
  const there = (ids: readonly string[]): Set<string> => new Set(ids.filter((id) => graph.nodes.has(id)));
  return { ...graph, pinned: there(pinned), hidden: there(hidden) };
}

/** Nothing stays selected that is not there. */
function settled(session: Session, next: Omit<Session, "selection">): Session {
  const kept = [...session.selection].filter((id) => next.graph.nodes.has(id) && !next.graph.hidden.has(id));
  return { ...next, selection: kept.length === session.selection.size ? session.selection : new Set(kept) };
}

function selected({ graph, selection }: Session, ids: readonly string[], how: "only" | "add" | "toggle"): ReadonlySet<string> {
  const there = ids.filter((id) => graph.nodes.has(id) && !graph.hidden.has(id));
  if (how === "only") return new Set(there);
  const next = new Set(selection);
  for (const id of there)
    if (how === "toggle" && selection.has(id)) next.delete(id);
    else next.add(id);
  return next;
}

/** The graph itself when the action changes nothing. */
function changed(graph: Graph, action: Exclude<Action, { type: "begin" | "select" | "undo" | "redo" }>): Graph {
  switch (action.type) {
    case "add":
      return added(graph, action.addition);
    case "move": {
      const moved = [...action.positions].filter(([id, { x, y }]) => {
        const now = graph.positions.get(id);
        return now !== undefined && (now.x !== x || now.y !== y);
      });
      return moved.length === 0 ? graph : { ...graph, positions: new Map([...graph.positions, ...moved]) };
    }
    case "pin":
      return withIds(
        graph,
        "pinned",
        action.ids.filter((id) => graph.nodes.has(id)),
      );
    case "unpin":
      return withoutIds(graph, "pinned", action.ids);
    case "hide":
      return withIds(
        graph,
        "hidden",
        action.ids.filter((id) => graph.nodes.has(id)),
      );
    case "showHidden":
      return graph.hidden.size === 0 ? graph : { ...graph, hidden: new Set() };
    case "remove":
      return without(graph, new Set(action.ids));
    case "collapse":
      return collapsed(graph, action.id);
    case "filter":
      return { ...graph, filter: action.filter };
    case "load":
      return action.graph;
  }
}

function added(graph: Graph, { nodes, links, positions, expanded }: Addition): Graph {
  const newNodes = nodes.filter(({ id }) => !graph.nodes.has(id));
  const all =
    newNodes.length === 0 ? graph.nodes : new Map([...graph.nodes, ...newNodes.map((node) => [node.id, node] as const)]);
  const newLinks = links.filter(({ id, from, to }) => !graph.links.has(id) && all.has(from) && all.has(to));
  if (newNodes.length + newLinks.length === 0 && expanded === undefined) return graph;
  const places = newNodes.map(({ id }) => [id, positions.get(id) ?? { x: 0, y: 0 }] as const);
  const brought = expanded === undefined ? [] : newNodes.map(({ id }) => [id, expanded.id] as const);
  return {
    ...graph,
    nodes: all,
    links: newLinks.length === 0 ? graph.links : new Map([...graph.links, ...newLinks.map((link) => [link.id, link] as const)]),
    expansions: expanded === undefined ? graph.expansions : new Map([...graph.expansions, [expanded.id, expanded.expansion]]),
    broughtBy: brought.length === 0 ? graph.broughtBy : new Map([...graph.broughtBy, ...brought]),
    positions: places.length === 0 ? graph.positions : new Map([...graph.positions, ...places]),
  };
}

/**
 * Takes away what an expansion brought and nothing else has a use for: things that lead on to others on the canvas, that were expanded
 * themselves or pinned, stay. The expansion is forgotten, so that it can be asked for anew.
 */
function collapsed(graph: Graph, id: string): Graph {
  if (!graph.expansions.has(id)) return graph;
  const leaning = new Set<string>();
  for (const { from, to } of graph.links.values()) {
    if (from !== id) leaning.add(to);
    if (to !== id) leaning.add(from);
  }
  const going = [...graph.broughtBy]
    .filter(([node, by]) => by === id && !leaning.has(node) && !graph.expansions.has(node) && !graph.pinned.has(node))
    .map(([node]) => node);
  const left = without(graph, new Set(going));
  return { ...left, expansions: new Map([...left.expansions].filter(([of]) => of !== id)) };
}

function without(graph: Graph, ids: ReadonlySet<string>): Graph {
  if (![...ids].some((id) => graph.nodes.has(id))) return graph;
  const keep = <T>(map: ReadonlyMap<string, T>): Map<string, T> => new Map([...map].filter(([id]) => !ids.has(id)));
  const stay = (set: ReadonlySet<string>): Set<string> => new Set([...set].filter((id) => !ids.has(id)));
  const nodes = keep(graph.nodes);
  if (nodes.size === 0) return { ...EMPTY_GRAPH, filter: graph.filter };
  return {
    ...graph,
    nodes,
    links: new Map([...graph.links].filter(([, { from, to }]) => !ids.has(from) && !ids.has(to))),
    expansions: keep(graph.expansions),
    broughtBy: new Map([...graph.broughtBy].filter(([id, by]) => !ids.has(id) && !ids.has(by))),
    positions: keep(graph.positions),
    pinned: stay(graph.pinned),
    hidden: stay(graph.hidden),
  };
}

function withIds(graph: Graph, field: "pinned" | "hidden", ids: readonly string[]): Graph {
  return ids.every((id) => graph[field].has(id)) ? graph : { ...graph, [field]: new Set([...graph[field], ...ids]) };
}

function withoutIds(graph: Graph, field: "pinned" | "hidden", ids: readonly string[]): Graph {
  if (!ids.some((id) => graph[field].has(id))) return graph;
  const gone = new Set(ids);
  return { ...graph, [field]: new Set([...graph[field]].filter((id) => !gone.has(id))) };
}
