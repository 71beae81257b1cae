/** Expanding a thing: one request, at most 200 at a time, the most surprising first; what is left out is counted. */
import type { Client } from "@urql/core";
import { ExpandDocument, type ExpandQuery } from "../../query/documents.gen.ts";
import { Gone } from "../../query/gone.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { ShownLink } from "../../session/state.ts";
import { nodeOf } from "./node-of.ts";
import { placed } from "./place-new.ts";

const NEIGHBOURS_MAX = 200;
/** The API takes so many ids of what is on the canvas: the latest to come are given. */
export const PRESENT_MAX = 1_000;

type Expanded = NonNullable<ExpandQuery["expansion"]>;

export interface ToExpand {
  readonly id: string;
  readonly first?: number;
}

/** Throws what the client gives as an error, and Gone. A thing that was expanded before goes on where that ended. */
export async function expand(client: Client, store: SessionStore, { id, first = NEIGHBOURS_MAX }: ToExpand): Promise<void> {
  const before = store.current().graph;
  const present = [...before.nodes.keys()].filter((node) => node !== id).slice(-PRESENT_MAX);
  const after = before.expansions.get(id)?.after ?? null;
  const input = { ref: id, first, present, after };
  const { data, error } = await client.query(ExpandDocument, { input }, { requestPolicy: "network-only" }).toPromise();
  if (!data) throw error;
  if (data.expansion === null) throw new Gone();
  const { entity, neighbours, present: met, groups, total, digest, linksAmong, truncated } = data.expansion;
  const addition = await placed(store.current().graph, {
    nodes: [entity, ...neighbours.map((neighbour) => neighbour.entity)].map(nodeOf),
    links: [
      ...[...neighbours, ...met].flatMap((neighbour) => linksTo(entity.id, neighbour)),
      ...linksAmong.links.map(({ from, to, link }) => linkBetween(from.id, to.id, link)),
    ],
    expanded: {
      id: entity.id,
      expansion: {
        groups: groups.map(({ kind, direction, entityKind, total }) => ({
          linkKind: kind,
          direction: direction === "OUT" ? "OUT" : "IN",
          nodeKind: entityKind,
          total,
        })),
        total,
        truncated,
        after: digest.after ?? null,
      },
    },
  });
  store.dispatch({ type: "add", addition });
}

export function linksTo(id: string, { entity, links }: Expanded["neighbours"][number]): readonly ShownLink[] {
  return links.map(({ direction, link }) =>
    direction === "OUT" ? linkBetween(id, entity.id, link) : linkBetween(entity.id, id, link),
  );
}

function linkBetween(from: string, to: string, link: Expanded["linksAmong"]["links"][number]["link"]): ShownLink {
  return { id: link.id, kind: link.kind, from, to, at: link.at ?? null, until: link.until ?? null };
}
