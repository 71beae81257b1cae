/** What of a session is drawn: things where they lie, one line between every two, and how many neighbours are not there. */
import type { Picture } from "../../canvas/canvas.ts";
import { linesOf } from "../../session/picture.ts";
import { digests, type Visible } from "../../session/shown.ts";
import type { Session } from "../../session/state.ts";
import type { Say } from "../../words/use-words.tsx";

/** Begins the id of what stands for neighbours that are not drawn; that of the thing follows. */
export const DIGEST = "digest ";

export function pictureOf(
  { graph, selection }: Session,
  { nodes, links }: Visible,
  { chosenLine, say }: { readonly chosenLine: string | null; readonly say: Say },
): Picture {
  const there = new Set(nodes.map(({ id }) => id));
  const rests = [...digests(graph)].filter(([id]) => there.has(id));
  return {
    nodes: [
      ...nodes.map(({ id, kind, label }) => ({
        id,
        kind,
        label,
        at: graph.positions.get(id)!,
        selected: selection.has(id),
        pinned: graph.pinned.has(id),
      })),
      ...rests.map(([id, count]) => {
        const { x, y } = graph.positions.get(id)!;
        const label = say("graph.digest", { count });
        return { id: DIGEST + id, kind: "DIGEST" as const, label, at: { x: x + 9, y: y + 9 }, selected: false, pinned: false };
      }),
    ],
    lines: [
      ...linesOf(links).map(({ key, from, to, links: ofLine }) => ({
        key,
        from,
        to,
        label: ofLine.length === 1 ? say(`link.${ofLine[0]!.kind}`) : `${ofLine.length}`,
        count: ofLine.length,
        faded: ofLine.every(({ faded }) => faded),
        selected: key === chosenLine,
      })),
      ...rests.map(([id, count]) => ({
        key: DIGEST + id,
        from: id,
        to: DIGEST + id,
        label: "",
        count,
        faded: false,
        selected: false,
      })),
    ],
  };
}
