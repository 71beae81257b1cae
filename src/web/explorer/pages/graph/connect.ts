/** Puts things on the canvas with the links between them and what is there: one question for each, of what is present and nothing more. */
import type { Client } from "@urql/core";
import { ExpandDocument, type ThingFragment } from "../../query/documents.gen.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { ShownLink } from "../../session/state.ts";
import { linksTo, PRESENT_MAX } from "./expand.ts";
import { nodeOf } from "./node-of.ts";
import { placed } from "./place-new.ts";

/** Throws what the client gives as an error. */
export async function connect(client: Client, store: SessionStore, things: readonly ThingFragment[]): Promise<void> {
  const there = [...store.current().graph.nodes.keys()];
  const links = await linksAmong(
    client,
    things.map(({ id }) => id),
    there,
  );
  store.dispatch({ type: "add", addition: await placed(store.current().graph, { nodes: things.map(nodeOf), links }) });
  store.dispatch({ type: "select", ids: things.map(({ id }) => id), how: "only" });
}

/** Links of each of these with the others and with what is there. */
export async function linksAmong(
  client: Client,
  ids: readonly string[],
  there: readonly string[] = [],
): Promise<readonly ShownLink[]> {
  const present = [...new Set([...ids, ...there])].slice(0, PRESENT_MAX);
  const ask = (ref: string) => client.query(ExpandDocument, { input: { ref, first: 1, present } }).toPromise();
  const answers = await Promise.all(ids.map(ask));
  return answers.flatMap(({ data, error }) => {
    if (!data) throw error;
    const { expansion } = data;
    return expansion === null ? [] : expansion.present.flatMap((met) => linksTo(expansion.entity.id, met));
  });
}

/** Puts those in a person's place who hold the reports after a judgement. */
export async function replace(
  client: Client,
  store: SessionStore,
  { id, persons }: { readonly id: string; readonly persons: readonly ThingFragment[] },
): Promise<void> {
  store.dispatch({ type: "remove", ids: [id] });
  await connect(client, store, persons);
}
