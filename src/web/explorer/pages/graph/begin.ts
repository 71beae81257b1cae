/** What a view begins with: a finding's members with the ties between them and what they share, or the things that its address names. */
import type { Client } from "@urql/core";
import { FindingNetworkDocument, type LineFragment, ThingDocument, ThingsDocument } from "../../query/documents.gen.ts";
import { Gone } from "../../query/gone.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { ShownLink, ShownNode } from "../../session/state.ts";
import { expand } from "./expand.ts";
import { nodeOf } from "./node-of.ts";
import { placed } from "./place-new.ts";

/** The API says what so many have in common, at most. */
const SHARING_MAX = 20;
/** What is opened by itself comes with a few of its neighbours. */
const FIRST_NEIGHBOURS = 40;

interface Things {
  readonly nodes: readonly ShownNode[];
  readonly links: readonly ShownLink[];
}

/** Throws what the client gives as an error, and Gone; leaves a view alone that holds something. */
export async function begin(client: Client, store: SessionStore, ids: readonly string[]): Promise<void> {
  const [first] = ids;
  if (first === undefined || store.current().graph.nodes.size > 0) return;
  const group = ids.length === 1 ? await membersOf(client, first) : null;
  const { nodes, links } = group ?? { nodes: await named(client, ids), links: [] };
  const between = nodes.length > 1 ? await sharedBy(client, nodes) : { nodes: [], links: [] };
  const addition = { nodes: [...nodes, ...between.nodes], links: [...links, ...between.links] };
  store.dispatch({ type: "begin", addition: await placed(store.current().graph, addition) });
  if (group === null && nodes.length === 1) await expand(client, store, { id: nodes[0]!.id, first: FIRST_NEIGHBOURS });
}

/** Null when the id is no finding's. */
async function membersOf(client: Client, id: string): Promise<Things | null> {
  if (!id.startsWith("x_")) return null;
  const { data, error } = await client.query(FindingNetworkDocument, { id }).toPromise();
  if (!data) throw error;
  return {
    nodes: data.network.members.map(({ person }) => nodeOf(person)),
    links: data.network.ties.map(({ ends, firstAt, lastAt }) => {
      const [from, to] = ends.map((end) => end.id).sort() as [string, string];
      return { id: `tie ${from} ${to}`, kind: "TIE", from, to, at: firstAt ?? null, until: lastAt ?? null };
    }),
  };
}

export async function named(client: Client, ids: readonly string[]): Promise<readonly ShownNode[]> {
  const answers = await Promise.all(ids.map((id) => client.query(ThingDocument, { id }).toPromise()));
  const there = answers.flatMap(({ data }) => data?.entity ?? []);
  const fault = answers.find(({ data }) => !data)?.error;
  if (fault !== undefined) throw fault;
  if (there.length === 0) throw new Gone();
  return there.map(nodeOf);
}

async function sharedBy(client: Client, nodes: readonly ShownNode[]): Promise<Things> {
  const ids = nodes.slice(0, SHARING_MAX).map(({ id }) => id);
  const { data } = await client.query(ThingsDocument, { ids }).toPromise();
  const shared = data?.shared.edges.map(({ node }) => ({ entity: node.entity, links: node.links.map(linkOf) })) ?? [];
  // What is shared by way of bookings hangs on nothing that is drawn yet.
  const drawn = new Set([...ids, ...shared.map(({ entity }) => entity.id)]);
  const hanging = shared.filter(({ links }) => links.some(({ from, to }) => drawn.has(from) && drawn.has(to)));
  return { nodes: hanging.map(({ entity }) => nodeOf(entity)), links: hanging.flatMap(({ links }) => links) };
}

/** Between the things as they are shown: a report of a person as the person. */
function linkOf({ id, kind, at, until, from, to }: LineFragment): ShownLink {
  return { id, kind, from: shownAs(from), to: shownAs(to), at: at ?? null, until: until ?? null };
}

function shownAs(end: LineFragment["from"]): string {
  return "person" in end ? end.person.id : end.id;
}
