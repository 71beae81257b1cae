/** Places for what comes onto the canvas: asked of the layout, with all that is there held fast. */
import { askLayout } from "../../canvas/ask-layout.ts";
import type { Addition } from "../../session/actions.ts";
import type { Graph, Position } from "../../session/state.ts";

export async function placed(graph: Graph, addition: Omit<Addition, "positions">): Promise<Addition> {
  const loose = addition.nodes.filter(({ id }) => !graph.nodes.has(id)).map(({ id }) => id);
  const pairs = [...graph.links.values(), ...addition.links].map(({ from, to }) => [from, to] as const);
  const places = await askLayout({ fixed: [...graph.positions], loose, pairs });
  return { ...addition, positions: new Map<string, Position>(places) };
}
