/** What of a session is exported: what is selected with the links between it, or, with nothing selected, all that is visible. */
import type { Visible } from "./shown.ts";
import type { Session } from "./state.ts";

export function visibleOrSelected({ selection }: Session, visible: Visible): Visible {
  if (selection.size === 0) return visible;
  return {
    ...visible,
    nodes: visible.nodes.filter(({ id }) => selection.has(id)),
    links: visible.links.filter(({ from, to }) => selection.has(from) && selection.has(to)),
  };
}
