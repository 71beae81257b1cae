import { describe, expect, it } from "vitest";
import { writeFtm } from "#export/ftm.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "#export/graph.ts";
import { safeText } from "#export/text.ts";
import { ENTITY_KINDS, LINK_KINDS, LINKS } from "#model/kinds.ts";
import { type Kind, propertiesOf } from "#model/properties.ts";
import type { PropValue } from "#model/record.ts";
import { EMPTY, HOSTILE, HOSTILE_GRAPH, textOf } from "./hostile.ts";

/**
 * What FollowTheMoney's schemata have, of what is used here, in both its models 3.8 and 4.11: whether one is a thing (may be at the end of a link), what it must
 * have, what else it has, and which properties lead to other entities.
 */
const THING = ["summary", "description", "notes"];
const SCHEMATA: Readonly<Record<string, { thing: boolean; required: string[]; has: string[]; leadsTo?: string[] }>> = {
  Person: {
    ...{ thing: true, required: ["name"] },
    has: [...THING, "firstName", "lastName", "birthDate", "nationality", "gender", "idNumber", "position"],
  },
  Organization: { thing: true, required: ["name"], has: THING },
  Passport: {
    thing: false,
    required: ["holder", "number"],
    has: ["type", "country", "startDate", "endDate", "description"],
    leadsTo: ["holder"],
  },
  Identification: {
    ...{ thing: false, required: ["holder", "number"], leadsTo: ["holder"] },
    has: ["type", "country", "authority", "startDate", "endDate", "description"],
  },
  Trip: {
    ...{ thing: true, required: ["name", "startLocation", "endLocation"], leadsTo: ["startLocation", "endLocation"] },
    has: [...THING, "startDate", "endDate"],
  },
  Event: { thing: true, required: ["name"], has: [...THING, "startDate", "endDate", "location"] },
  Address: { thing: true, required: [], has: [...THING, "name", "full"] },
  Asset: { thing: true, required: [], has: [...THING, "name", "amount", "currency", "amountUsd"] },
  Vehicle: { thing: true, required: [], has: [...THING, "name"] },
  BankAccount: { thing: true, required: [], has: [...THING, "name", "accountNumber", "accountType"] },
  UserAccount: { thing: true, required: ["username"], has: [...THING, "name", "service", "email", "ipAddress"] },
  Note: { thing: true, required: [], has: [...THING, "name", "entity"], leadsTo: ["entity"] },
  Employment: {
    ...{ thing: false, required: ["employee", "employer"], leadsTo: ["employee", "employer"] },
    has: ["role", "startDate", "endDate", "description"],
  },
  UnknownLink: {
    ...{ thing: false, required: ["subject", "object"], leadsTo: ["subject", "object"] },
    has: ["role", "startDate", "endDate", "summary", "description"],
  },
};
const ID = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  readonly handling: string;
  readonly exercise: boolean;
}

async function read(graph: ExportGraph): Promise<Entity[]> {
  const text = await textOf(writeFtm(graph));
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entity);
}

/** Each is as its schema wants it, and marked. */
function holdsToSchemata(entities: readonly Entity[], marking: string): void {
  const schemaOf = new Map(entities.map(({ id, schema }) => [id, schema]));
  expect(schemaOf.size).toBe(entities.length);
  for (const { id, schema, properties } of entities) {
    const { required, has, leadsTo = [] } = SCHEMATA[schema]!;
    expect(id).toMatch(ID);
    expect([...required, ...has]).toEqual(expect.arrayContaining(Object.keys(properties)));
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
    expect([...(properties["notes"] ?? []), ...(properties["description"] ?? [])]).toContain(marking);
    for (const [name, values] of Object.entries(properties)) {
      expect(values.length).toBeGreaterThan(0);
      expect(new Set(values).size).toBe(values.length);
      for (const value of values) expect(typeof value === "string" && value.trim() !== "").toBe(true);
      if (name.endsWith("Date")) for (const value of values) expect(value).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?$/);
      if (!leadsTo.includes(name)) continue;
      for (const value of values) {
        expect(SCHEMATA[schemaOf.get(value)!]!.thing).toBe(true);
        if (name === "holder") expect(["Person", "Organization"]).toContain(schemaOf.get(value));
      }
    }
  }
}

const SAMPLES: Readonly<Record<string, PropValue>> = {
  ...{ code: "CODE", text: "TEXT", number: 2.5, whole: 3, flag: true },
  ...{ instant: "2026-11-21T10:00:00Z", day: "2026-11-21", list: ["ESP", "PAN"] },
};
const propsOf = (kind: Kind): Record<string, PropValue> =>
  Object.fromEntries(Object.entries(propertiesOf(kind)).map(([name, { type }]) => [name, SAMPLES[type]!]));

/** Two things of every kind and a link of every kind between every two kinds that it may lead between. */
function everything(given: (kind: Kind) => Record<string, PropValue>): ExportGraph {
  const kinds = [...ENTITY_KINDS, "Finding"];
  const nodes: ExportNode[] = kinds.flatMap((kind) =>
    [1, 2].map((number) => ({
      id: `${kind}_${number}`,
      kind,
      label: `${kind} ${number}`,
      props: kind === "Finding" ? {} : given(kind as Kind),
    })),
  );
  const edge = (kind: string, from: string, to: string, props: Record<string, PropValue>): ExportEdge => ({
    ...{ id: `${kind}~${from}_1~${to}_2~at/1`, kind, from: `${from}_1`, to: `${to}_2`, props },
  });
  return {
    nodes,
    edges: [
      ...LINK_KINDS.flatMap((kind) =>
        LINKS[kind].from.flatMap((from) =>
          LINKS[kind].to.map((to) =>
            edge(kind, from, to, { ...given(kind), at: SAMPLES["instant"]!, until: SAMPLES["instant"]! }),
          ),
        ),
      ),
      edge("MEMBER_OF", "Person", "Finding", { role: "COURIER", score: 0.5 }),
      edge("TIED_TO", "Person", "Person", { weight: 2 }),
    ],
    handling: "AMBER//HARBOUR",
    exercise: true,
  };
}

describe("FollowTheMoney", () => {
  it("a few people, whole", async () => {
    const graph: ExportGraph = {
      nodes: [
        {
          ...{ id: "p_1", kind: "Person", label: "ROJAS, ANA" },
          props: {
            names: ["ROJAS, ANA", "ROXAS, ANA"],
            sex: ["F"],
            nationality: ["PAN", "XXA"],
            document: ["PAN:PA1"],
            dateOfBirth: ["1990-02-03"],
          },
        },
        { id: "d_1", kind: "TravelDocument", label: "PAN:PA1", props: { issuer: "PAN", number: "PA1", type: "P" } },
        {
          ...{ id: "f_1", kind: "Flight", label: "X1204 PTY–MAD" },
          props: { origin: "PTY", destination: "MAD", departsAt: "2026-11-21T10:00:00Z", arrivesAt: "2026-11-21T20:00:00.000Z" },
        },
        { id: "a_1", kind: "Airport", label: "MAD", props: { code: "MAD" } },
      ],
      edges: [
        { id: "HOLDS~1", kind: "HOLDS", from: "p_1", to: "d_1", props: { expiry: "2030-01-01" } },
        {
          id: "TRAVELLED_ON~1",
          kind: "TRAVELLED_ON",
          from: "p_1",
          to: "f_1",
          props: { seat: "14C", boarded: true, at: "2026-11-21T10:00:00Z" },
        },
      ],
      handling: "AMBER",
      exercise: false,
    };
    const notes = ["Handling: TLP:AMBER"];
    const marked = { handling: "AMBER", exercise: false };
    expect(await read(graph)).toEqual([
      {
        ...{ id: "p-1", schema: "Person", ...marked },
        properties: {
          ...{
            name: ["ROJAS, ANA", "ROXAS, ANA"],
            birthDate: ["1990-02-03"],
            nationality: ["pa"],
            gender: ["female"],
            idNumber: ["PA1"],
            notes,
          },
        },
      },
      {
        ...{ id: "d-1", schema: "Passport", ...marked },
        properties: {
          number: ["PA1"],
          type: ["P"],
          country: ["pa"],
          holder: ["p-1"],
          endDate: ["2030-01-01"],
          description: notes,
        },
      },
      {
        id: "airport-PTY",
        schema: "Address",
        ...marked,
        properties: { name: ["PTY"], full: ["PTY"], summary: ["airport"], notes },
      },
      {
        ...{ id: "f-1", schema: "Trip", ...marked },
        properties: {
          ...{
            name: ["X1204 PTY–MAD"],
            startDate: ["2026-11-21T10:00:00"],
            endDate: ["2026-11-21T20:00:00"],
            summary: ["flight"],
          },
          ...{ startLocation: ["airport-PTY"], endLocation: ["a-1"], notes },
        },
      },
      { id: "a-1", schema: "Address", ...marked, properties: { name: ["MAD"], full: ["MAD"], summary: ["airport"], notes } },
      {
        ...{ id: expect.stringMatching(/^l-[0-9a-f]{28}$/), schema: "UnknownLink", ...marked },
        properties: {
          ...{ subject: ["p-1"], object: ["f-1"], role: ["travelled on"], summary: ["seat: 14C; boarded: true"] },
          ...{ startDate: ["2026-11-21T10:00:00"], description: notes },
        },
      },
    ]);
  });

  it.each([
    ["with all that may be known of it", propsOf],
    ["with nothing known of it", () => ({})],
  ])("has a schema for every kind of thing and link, %s", async (_, given) => {
    const graph = everything(given);
    const entities = await read(graph);
    holdsToSchemata(entities, "EXERCISE: made-up data. Handling: TLP:AMBER//HARBOUR");
    expect(entities.length).toBeGreaterThan(graph.nodes.length);
    expect(entities.every(({ handling, exercise }) => handling === "AMBER//HARBOUR" && exercise)).toBe(true);
    // Nobody is called sanctioned, wanted or of interest.
    expect(JSON.stringify(entities)).not.toMatch(/"Sanction"|"topics"/);
  });

  it("contacts by their sort", async () => {
    const types = ["PHONE", "EMAIL", "ADDRESS", "PAYMENT_CARD", "IP"];
    const nodes = types.map((type) => ({ id: `t_${type}`, kind: "Contact", label: type, props: { type, value: `${type} 1` } }));
    const entities = await read({ ...EMPTY, nodes });
    holdsToSchemata(entities, "Handling: TLP:CLEAR");
    expect(entities.map(({ schema }) => schema)).toEqual(["UserAccount", "UserAccount", "Address", "BankAccount", "UserAccount"]);
  });

  it("hostile texts stay texts, one entity a line", async () => {
    const entities = await read(HOSTILE_GRAPH);
    holdsToSchemata(entities, "EXERCISE: made-up data. Handling: TLP:RED//TO maria");
    expect(entities.slice(0, HOSTILE.length).map(({ properties }) => properties["name"])).toEqual(
      HOSTILE.map((text) => [safeText(text)]),
    );
    expect(await textOf(writeFtm(EMPTY))).toBe("");
  });
});
