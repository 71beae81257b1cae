/** Every field of the schema, asked of a made-up world as some reader, about its people, incidents and all else. */
import { graphql } from "graphql";
import { Cursors } from "#api/cursor.ts";
import { Request } from "#api/request.ts";
import { makeSchema } from "#api/schema.ts";
import { Reader } from "#app/reader/reader.ts";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import type { Access } from "#model/access.ts";
import { ENTITY_KINDS } from "#model/kinds.ts";
import { everyQuestion, type Things } from "../absent/ask-everything.ts";
import { graphOf } from "./graph-of.ts";
import type { World } from "./tour-world.ts";

const schema = makeSchema();

export interface AskedAbout {
  /** Persons. */
  readonly people: readonly string[];
  readonly finding: string;
  readonly record: string;
  readonly case: string;
  /** What to search for. */
  readonly text: string;
}

/** With a graph that answers in this thread. */
export function withGraph(world: World): World {
  const answers = new GraphAnswers(world.context.store, world.context.dataDir);
  return { ...world, context: { ...world.context, graph: graphOf(graphQuestions(async () => answers)) } };
}

/** Each question with its answer as JSON, cursors and all. */
export async function askAll(
  { context }: World,
  access: Access,
  about: AskedAbout,
): Promise<readonly { readonly question: string; readonly answer: string }[]> {
  const held = (await Promise.all(ENTITY_KINDS.map((kind) => context.store.listEntities(kind, null, 1000)))).flat();
  const idsOf = (kind: string): string[] => held.flatMap((entity) => (entity.kind === kind ? [entity.id] : []));
  const things: Things = {
    ...Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, idsOf(kind).slice(0, 1)])),
    ...{ Incident: idsOf("Incident"), Identity: idsOf("Identity"), Person: about.people },
  };
  const text = (value: string | undefined): string => JSON.stringify(value ?? "nothing");
  const [from, to] = [about.people[0], about.people[1]].map(text) as [string, string];
  const several = `[${about.people.map(text).join(", ")}]`;
  const first = (kind: string): string => text(things[kind]?.[0]);
  const samples = {
    ...{ ref: from, refs: several, id: from, text: text(about.text), codes: `["PTY"]`, input: `{ from: ${from}, to: ${to} }` },
    "Query.case.id": text(about.case),
    "Query.replayAnswer.seq": "1",
    "Query.replayAnswer.query": text("{ me { reader } }"),
    "Query.request.id": text("rq_none"),
    "Query.viewExport.input": `{ things: ${several}, form: FTM }`,
    "Query.caseExport.input": `{ case: ${text(about.case)}, form: HTML }`,
    "Query.expansion.input": `{ ref: ${first("Incident")}, present: ${several} }`,
    "Query.timeline.input": `{ refs: ${several} }`,
    "Query.keyPlayers.input": `{ refs: ${several}, k: 1 }`,
    "Query.disruptionPlan.input": `{ refs: ${several}, radius: 1, membersMax: 30, stepsMax: 2, eligibility: ANYBODY, things: true, observe: 1 }`,
    "Query.comparePlans.ids": "[]",
    "Query.document.ref": first("TravelDocument"),
    "Query.contact.ref": first("Contact"),
    "Query.booking.ref": first("Booking"),
    "Query.flight.ref": first("Flight"),
    "Query.consignment.ref": first("Consignment"),
    "Query.finding.id": text(about.finding),
    "Query.cluster.id": text(about.finding),
    "Query.record.id": text(about.record),
  };
  const told = [];
  for (const question of everyQuestion(schema, samples, things)) {
    const request = { reader: new Reader(context, access), cursors: new Cursors(context.idKey), logger: context.logger };
    const { data } = await graphql({ schema, source: question, contextValue: new Request(request).begin("query") });
    told.push({ question, answer: JSON.stringify(data) });
  }
  return told;
}
