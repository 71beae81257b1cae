/** All that a store says: its graph, the pages of its links, what its backup holds, and its feed. */
import { SnapshotBuilder } from "#graph/build-snapshot.ts";
import type { Store } from "#store/port.ts";
import { allLinks, contentOf, graphOf } from "../support/batches.ts";

export async function readAll(store: Store): Promise<Record<string, unknown>> {
  const graph = await graphOf(store);
  const pages: Record<string, unknown> = {};
  // Where links of several kinds and many times meet.
  const meetings = (graph["entities"] as { id: string; kind: string }[]).filter(({ kind }) =>
    ["Flight", "Incident"].includes(kind),
  );
  for (const { id } of meetings) pages[id] = (await allLinks(store, id, "both", 2)).map((link) => link.id);
  return { graph, pages, content: await contentOf(store), feed: await store.feed(0, 1000) };
}

/** The id of the snapshot that is made of it, which is a hash of all that detection reads; it changes with the columns of a build. */
export async function snapshotIdOf(store: Store, builder = new SnapshotBuilder()): Promise<string> {
  const { seq } = await store.scan({
    entities: (batch) => builder.addEntities(batch),
    links: (batch) => builder.addLinks(batch),
  });
  return builder.finish(new Map(await store.personAssignments()), seq).id;
}
