/** Places asked of the layout: for what comes onto the canvas, with all that is there held fast; for a selection, with the rest held fast. */
import { askLayout } from "../../canvas/ask-layout.ts";
import type { Addition } from "../../session/actions.ts";
import type { Graph, Position } from "../../session/state.ts";

export async function placed(graph: Graph, addition: Omit<Addition, "positions">): Promise<Addition> {
  const loose = addition.nodes.filter(({ id }) => !graph.nodes.has(id)).map(({ id }) => id);
  const pairs = [...graph.links.values(), ...addition.links].map(({ from, to }) => [from, to] as const);
  const places = await askLayout({ fixed: [...graph.positions], loose, pairs });
  return { ...addition, positions: new Map<string, Position>(places) };
}

/** What is pinned stays also when it is selected. */
export async function relaid(graph: Graph, ids: readonly string[]): Promise<ReadonlyMap<string, Position>> {
  const loose = ids.filter((id) => graph.nodes.has(id) && !graph.pinned.has(id));
  const moving = new Set(loose);
  const fixed = [...graph.positions].filter(([id]) => !moving.has(id));
  const pairs = [...graph.links.values()].map(({ from, to }) => [from, to] as const);
  return new Map(await askLayout({ fixed, loose, pairs }));
}
