/** Pulling things: the one under the pointer, with the rest of the selection when it is part of it. Told once, when let go. */
import type { DirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { Position } from "../session/state.ts";

export function pullNodes(
  sigma: Sigma,
  graph: DirectedGraph,
  selected: () => ReadonlySet<string>,
  moved: (positions: ReadonlyMap<string, Position>) => void,
): void {
  let pulled: ReadonlyMap<string, Position> | null = null;
  let from: Position = { x: 0, y: 0 };
  let by: Position = { x: 0, y: 0 };

  sigma.on("downNode", ({ node, event }) => {
    const ids = selected().has(node) ? [...selected()] : [node];
    pulled = new Map(ids.map((id) => [id, placeOf(graph, id)]));
    from = sigma.viewportToGraph(event);
    by = { x: 0, y: 0 };
  });
  const mouse = sigma.getMouseCaptor();
  mouse.on("mousemovebody", (event) => {
    if (pulled === null) return;
    const now = sigma.viewportToGraph(event);
    by = { x: now.x - from.x, y: now.y - from.y };
    for (const [id, place] of pulled) graph.mergeNodeAttributes(id, { x: place.x + by.x, y: place.y + by.y });
    event.preventSigmaDefault();
    event.original.preventDefault();
  });
  mouse.on("mouseup", () => {
    const places = pulled;
    pulled = null;
    if (places === null || (by.x === 0 && by.y === 0)) return;
    moved(new Map([...places].map(([id, place]) => [id, { x: place.x + by.x, y: place.y + by.y }])));
  });
}

function placeOf(graph: DirectedGraph, id: string): Position {
  const { x, y } = graph.getNodeAttributes(id) as Position;
  return { x, y };
}
