/** A view that somebody saved in a case, as it was left: things where they lay, what was hidden, with the links that stand now. */
import type { Client } from "@urql/core";
import { OneCaseDocument } from "../../query/documents.gen.ts";
import { Gone } from "../../query/gone.ts";
import type { SessionStore } from "../../session/session-store.ts";
import { named } from "./begin.ts";
import { linksAmong } from "./connect.ts";

/** Throws what the client gives as an error, and Gone; leaves a view alone that holds something. */
export async function beginView(
  client: Client,
  store: SessionStore,
  { id, view }: { readonly id: string; readonly view: string },
): Promise<void> {
  if (store.current().graph.nodes.size > 0) return;
  const { data, error } = await client.query(OneCaseDocument, { id }).toPromise();
  if (!data) throw error;
  const saved = data.case?.views.find((one) => one.id === view);
  if (saved === undefined) throw new Gone();
  const { nodes: places, hidden } = saved.content;
  const nodes = await named(
    client,
    places.map((place) => place.id),
  );
  // The API counts downwards, the canvas upwards.
  const positions = new Map(places.map((place) => [place.id, { x: place.x, y: -place.y }]));
  store.dispatch({
    type: "begin",
    addition: {
      nodes,
      links: await linksAmong(
        client,
        nodes.map((node) => node.id),
      ),
      positions,
    },
    pinned: places.filter(({ pinned }) => pinned).map((place) => place.id),
    hidden,
  });
}
