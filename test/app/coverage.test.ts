/** What detectors and questions can see: every question is one of the schema, and what is missing or thin is said. */
import { GraphQLObjectType } from "graphql";
import { expect, test } from "vitest";
import { coverage, unseenBy } from "#app/queries/coverage.ts";
import { QUESTIONS } from "#app/queries/questions.ts";
import { Reader } from "#app/reader/reader.ts";
import { makeSchema } from "#api/schema.ts";
import { DETECTORS } from "#findings/detectors.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { InputCode } from "#model/yield/inputs.ts";
import { measureInput } from "#analytics/inputs/measured-input.ts";
import { INPUT_CODES } from "#model/yield/inputs.ts";
import { graphOf } from "../support/graph-of.ts";
import { openWorld, tourBundle } from "../support/tour-world.ts";

test("every question is a field of the schema", () => {
  const schema = makeSchema();
  for (const question of Object.keys(QUESTIONS)) {
    const [type, field] = question.split(".");
    const owner = schema.getType(type!);
    expect(owner, question).toBeInstanceOf(GraphQLObjectType);
    expect(Object.keys((owner as GraphQLObjectType).getFields()), question).toContain(field);
  }
});

test("no detector names an input twice", () => {
  for (const { id, needs, helps } of DETECTORS) expect(new Set([...needs, ...helps]).size, id).toBe(needs.length + helps.length);
});

test("says who sees nothing, who sees less, and by what", async () => {
  const counts: Partial<Record<InputCode, [count: number, of: number]>> = {
    PAYMENT_CARDS: [20, 100],
    PAYERS: [31, 100],
    TRAVEL_DOCUMENTS: [95, 100],
  };
  const inputs = INPUT_CODES.map((input) => {
    const [count, of] = counts[input] ?? [input === "WORKERS" || input === "CONSIGNMENTS" ? 0 : 9, 9];
    const measured = measureInput(input, { start: 0, end: 0 });
    return { ...measured, count, of: counts[input] === undefined ? measured.of : of };
  });
  const world = await openWorld(tourBundle());
  try {
    const graph = graphOf({ coverage: async () => ({ inputs, snapshot: "s_told", behind: 0 }) });
    const reader = new Reader({ ...world.context, graph }, LOCAL_ACCESS);
    const found = await coverage(reader);
    const fullness = Object.fromEntries(found.inputs.map((input) => [input.input, input.fullness]));
    expect(fullness).toMatchObject({ WORKERS: "NONE", PAYMENT_CARDS: "THIN", PAYERS: "FULL", TRAVEL_DOCUMENTS: "FULL" });
    expect(found.detectors.filter(({ works }) => !works).map(({ detector }) => detector)).toEqual([
      ...["arms-in-cargo", "insider-rings", "insiders"],
    ]);
    expect(found.questions.filter(({ works }) => !works).map(({ question }) => question)).toEqual(["Person.exposure"]);
    expect(await unseenBy(reader, "unknown-groups")).toEqual([
      "One card behind several bookings, but for 20 of 100: little of bookings.csv: payment_card.",
    ]);
    expect(await unseenBy(reader, "insiders")).toEqual([
      "Who of those found works at the airport: nothing of staff.csv.",
      "Cargo: nothing of consignments.csv.",
    ]);
    expect(await unseenBy(reader, "document-reuse")).toEqual([]);
  } finally {
    await world.close();
  }
});
