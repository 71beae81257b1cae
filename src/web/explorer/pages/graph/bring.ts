/** Puts what is on a timeline onto the canvas, with the links by which its people had to do with it: all of it was told with the timeline. */
import type { Client } from "@urql/core";
import { TimelineDocument, type TimelineQuery } from "../../query/documents.gen.ts";
import type { SessionStore } from "../../session/session-store.ts";
import type { ShownLink } from "../../session/state.ts";
import { nodeOf } from "./node-of.ts";
import { placed } from "./place-new.ts";

/** Of as many people, and as much of them, as a timeline is of. */
export const PEOPLE_MAX = 60;
export const MARKS_MAX = 2_000;

type Lanes = TimelineQuery["timeline"]["lanes"];

/** What is there already stays where it is. */
export async function bring(store: SessionStore, lanes: Lanes, ids: ReadonlySet<string>): Promise<void> {
  const marks = lanes.flatMap(({ person, marks: own }) =>
    own.filter(({ entity }) => ids.has(entity.id)).map((mark) => ({ ...mark, person: person.id })),
  );
  const nodes = [...new Map(marks.map(({ entity }) => [entity.id, nodeOf(entity)])).values()];
  const links = marks.flatMap((mark) =>
    mark.links.map(({ id, kind, at, until, to }): ShownLink => {
      // A seizure is linked with its incident, all else with the person.
      const [from, target] = kind === "SEIZED_IN" ? [mark.entity.id, to.id] : [mark.person, mark.entity.id];
      return { id, kind, from, to: target, at, until };
    }),
  );
  store.dispatch({ type: "add", addition: await placed(store.current().graph, { nodes, links }) });
}

/** The flights of these people, in one question. Throws what the client gives as an error. */
export async function bringJourneys(client: Client, store: SessionStore, people: readonly string[]): Promise<void> {
  const input = { refs: people.slice(0, PEOPLE_MAX), marksMax: MARKS_MAX };
  const { data, error } = await client.query(TimelineDocument, { input }).toPromise();
  if (!data) throw error;
  const { lanes } = data.timeline;
  const entities = lanes.flatMap(({ marks }) => marks.map(({ entity }) => entity));
  await bring(store, lanes, new Set(entities.flatMap(({ kind, id }) => (kind === "FLIGHT" ? [id] : []))));
}
