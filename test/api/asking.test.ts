/** Ways of asking: by number, by natural form, with arguments left empty; and numbers as readers get them. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, PLAIN_READER, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
let served: Served;
let plain: Served;
beforeAll(async () => {
  served = await serveWorld();
  plain = await serveWorld({ world: served, reader: PLAIN_READER });
});
afterAll(async () => {
  await plain.close();
  await served.close();
});

const HITS = `query ($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    edges { cursor node { score entity { kind label } through { label } } }
  }
}`;
const hits = async (text: string, more: Record<string, unknown> = {}, where = served): Promise<any[]> =>
  (await where.data(HITS, { text, ...more })).search.edges.map(({ node }: any) => [
    node.entity.kind,
    node.entity.label,
    node.through?.label ?? null,
  ]);

describe("who searches a number", () => {
  test.each([
    ["a document without its letters", "1234567", ["TRAVEL_DOCUMENT PAN:PA1234567", "PERSON ROJAS, ANA"]],
    ["a document's last digits", "4567", ["TRAVEL_DOCUMENT PAN:PA1234567", "PERSON ROJAS, ANA"]],
    ["a phone without its country", "6000-3333", ["CONTACT +50760003333", "PERSON MORA, FELIX"]],
    ["a phone's last digits", "03333", ["CONTACT +50760003333", "PERSON MORA, FELIX"]],
    ["an air waybill without its airline", "12345675", ["CONSIGNMENT 02012345675 PTY–MAD"]],
    ["a birth date", "3 Feb 1990", ["PERSON ROJAS, ANA"]],
    ["a worker's birth date", "1985-03-04", ["PERSON MORA, FELIX"]],
    ["a registration", "xq tkn", ["FLIGHT X1204 PTY–MAD 2026-11-01"]],
  ])("finds by %s", async (_, text, found) => {
    expect((await hits(text)).map(([kind, label]) => `${kind} ${label}`)).toEqual(expect.arrayContaining(found));
    expect(found).toContain((await hits(text)).map(([kind, label]) => `${kind} ${label}`)[0]);
  });

  test("finds the document, and behind it the person who holds it", async () => {
    expect(await hits("PA1234567")).toEqual([
      ["TRAVEL_DOCUMENT", "PAN:PA1234567", null],
      ["PERSON", "ROJAS, ANA", "PAN:PA1234567"],
    ]);
    expect(await hits("PA1234567", { kinds: ["PERSON"] })).toEqual([["PERSON", "ROJAS, ANA", "PAN:PA1234567"]]);
    expect(await hits("PA1234567", { kinds: ["TRAVEL_DOCUMENT"] })).toEqual([["TRAVEL_DOCUMENT", "PAN:PA1234567", null]]);
  });

  test("finds everyone who uses the phone, page by page, each once, and as many as it says", async () => {
    const whole = await served.data(HITS, { text: "+50760001111" });
    const labels = whole.search.edges.map(({ node }: any) => node.entity.label);
    expect(labels[0]).toBe("+50760001111");
    expect(labels).toEqual(expect.arrayContaining(["ROJAS, ANA", "VEGA, BRUNO"]));
    expect(new Set(labels).size).toBe(whole.search.totalCount);
    const paged: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < labels.length; page++) {
      const { search } = await served.data(HITS, { text: "+50760001111", first: 1, after });
      expect(search.totalCount).toBe(labels.length);
      paged.push(...search.edges.map(({ node }: any) => node.entity.label));
      after = search.edges[0].cursor;
    }
    expect(paged).toEqual(labels);
  });

  test("sees nobody behind it whom they may not see", async () => {
    expect(await hits("PA3333333")).toEqual([
      ["TRAVEL_DOCUMENT", "PAN:PA3333333", null],
      ["PERSON", "QUIROS, ELENA", "PAN:PA3333333"],
    ]);
    expect(await hits("PA3333333", {}, plain)).toEqual([]);
  });

  test("finds a flight and a booking by the form they are shown in, and a name whole before a longer one", async () => {
    expect(await hits("X1204/PTY/2026-11-21")).toEqual([["FLIGHT", "X1204 PTY–MAD 2026-11-21", null]]);
    expect((await hits("X1/AAA111/2026-10-20"))[0]).toEqual(["BOOKING", "X1/AAA111/2026-10-20", null]);
  });
});

test("everything answers to the natural form it gives of itself", async () => {
  // An identity goes by its document, which is a thing of its own; lots and shifts go by their ids.
  const kinds = ENTITY_KINDS.filter((kind: EntityKind) => !["Person", "Identity", "Seizure", "Shift"].includes(kind));
  const seen: string[] = [];
  for (const kind of kinds) {
    for (const stored of await served.context.store.listEntities(kind, null, 50)) {
      const { node } = await served.data(`query ($id: ID!) { node(id: $id) { id ... on Entity { natural } } }`, {
        id: stored.id,
      });
      const { body } = await served.ask(`query ($ref: ID!) { entity(ref: $ref) { id kind } }`, { ref: node.natural });
      const found = body.data?.entity as { id: string; kind: string } | null | undefined;
      // Several of one natural form are listed.
      if (found?.id !== stored.id && body.errors?.[0]?.extensions?.code !== "AMBIGUOUS_REF")
        seen.push(`${kind} ${node.natural}: ${JSON.stringify(body)}`);
    }
  }
  expect(seen).toEqual([]);
});

describe("an argument left empty", () => {
  test("is one that was not given: its default holds", async () => {
    const empty = await served.data(
      `query ($n: Int, $d: Direction) {
      findings(first: null, filter: null, since: null, after: null) { totalCount }
      incidents(first: $n, filter: { kinds: null, airport: null, from: null }) { totalCount edges { node { id } } }
      changes(sinceSeq: null) { totalCount }
      person(ref: "PAN:PA1234567") { neighbours(direction: $d, kinds: null, first: null) { totalCount } coTravellers(flightsMin: null) { totalCount } }
    }`,
      { n: null, d: null },
    );
    const given = await served.data(`{
      findings { totalCount }
      incidents { totalCount edges { node { id } } }
      changes { totalCount }
      person(ref: "PAN:PA1234567") { neighbours { totalCount } coTravellers { totalCount } }
    }`);
    expect(empty).toEqual(given);
  });

  test("also inside an input", async () => {
    const { paths } = await served.data(
      `{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321", k: null, hopsMax: null, linkKinds: null, timeFrom: null, timeUntil: null, hubDegreeMax: null, timeRespecting: null, fromAny: null, toAny: null, through: null, avoiding: null, waitMaxHours: null, timeoutMs: null }) { explored } }`,
    );
    expect(paths).toEqual({ explored: 0 });
  });
});

test("a declaration lies on the route of its flight", async () => {
  const { flows, elsewhere } = await served.data(`{
    flows(filter: { kinds: [CASH_DECLARED], origin: "pty" }) { edges { node { kind origin destination originAirport destinationAirport count valueUsd } } }
    elsewhere: flows(filter: { transit: "PAN" }) { edges { node { kind transit } } }
  }`);
  const ends = { origin: null, destination: null, originAirport: "PTY", destinationAirport: "MAD" };
  expect(flows.edges).toEqual([{ node: { kind: "CASH_DECLARED", ...ends, count: 1, valueUsd: 9900 } }]);
  expect(elsewhere.edges).toEqual([{ node: { kind: "DRUG", transit: ["PAN"] } }]);
});

describe("a filter that would find nothing", () => {
  const errorOf = async (query: string) => {
    const { body } = await served.ask(query);
    expect(body.data ?? null).toBeNull();
    return body.errors![0]!;
  };

  test("for a kind that there is none of says which there are", async () => {
    expect((await errorOf(`{ seizures(filter: { kinds: [GUN] }) { totalCount } }`)).message).toMatch(
      /"GUN" does not exist in "SeizureKind"/,
    );
    const near = await errorOf(`{ incidents(filter: { kinds: [SIEZURE] }) { totalCount } }`);
    expect(near.message).toMatch(/Did you mean the enum value "SEIZURE"/);
    const text = await errorOf(`{ flows(filter: { kinds: ["CASH"] }) { totalCount } }`);
    expect(text.message).toMatch(/Did you mean the enum value "CASH"/);
  });

  test("for a code that is none, or that nothing has, says what would be right", async () => {
    const said = async (field: string, filter: string) => {
      const { message, extensions } = await errorOf(`{ ${field}(filter: { ${filter} }) { totalCount } }`);
      expect(extensions?.code).toBe("BAD_INPUT");
      return message;
    };
    expect(await said("seizures", `origin: "Spain"`)).toBe(
      "origin: a country is three letters (ISO 3166 alpha-3), such as ESP. Known are COL, ESP, PAN.",
    );
    expect(await said("seizures", `destination: "ESO"`)).toBe(
      'destination: nothing that you may read here names this as a country. Did you mean "ESP"?',
    );
    expect(await said("flows", `origin: "Panama City"`)).toMatch(/^origin: a country or airport is three letters .* Known are /);
    expect(await said("flows", `transit: "MAD"`)).toMatch(/^transit: nothing that you may read here names this as a country\./);
    expect(await said("incidents", `airport: "PTX"`)).toMatch(/names this as an airport\. Did you mean "PTY"\?$/);
    expect(await said("incidents", `concealment: "FALSE_BOTOM"`)).toMatch(/Did you mean "FALSE_BOTTOM"\?$/);
  });
});

test("times among a link's values are times", async () => {
  const { person } = await served.data(
    `{ person(ref: "PAN:PA1234567") { neighbours { edges { node { link { properties { name value } } } } } } }`,
  );
  const values = person.neighbours.edges.flatMap(({ node }: any) => node.link.properties);
  for (const { name, value } of values) if (name.endsWith("At")) expect(value).toMatch(/^\d{4}-\d{2}-\d{2}T/);
});

test("staff are airport workers, and nobody else", async () => {
  const { worker, traveller } = await served.data(
    `{ worker: staff(ref: "PTY:S0042") { staffNumbers } traveller: staff(ref: "PAN:PA1234567") { staffNumbers } }`,
  );
  expect(worker).toEqual({ staffNumbers: ["PTY:S0042"] });
  expect(traveller).toBeNull();
});

test("numbers have no tails", async () => {
  const graph = graphOf({
    paths: async () => ({
      paths: [{ entities: [], cost: 0.1 + 0.2, inOrder: true, longestWait: 1000, alike: 0, steps: [] }],
      explored: 1,
      truncated: false,
      timedOut: false,
      hubsSkipped: [],
      snapshot: "s_none",
      behind: 0,
    }),
    exposure: async () => ({
      observed: 1,
      expected: 0.1 * 4 - 0.000000000001,
      p: 1.23456789e-9,
      flights: [],
      behind: 0,
      offRoster: { visits: 3, observed: 1, expected: 0.1 + 0.2, p: 0.1 + 0.2, flights: [] },
    }),
  });
  const world = { ...served, context: { ...served.context, graph } };
  const tails = await serveWorld({ world });
  const { paths, staff } = await tails.data(
    `{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321" }) { paths { cost longestWaitHours } } staff(ref: "PTY:S0042") { exposure { expected pValue offRoster { expected pValue } } } }`,
  );
  expect(paths.paths).toEqual([{ cost: 0.3, longestWaitHours: 0.000278 }]);
  expect(staff.exposure).toEqual({ expected: 0.4, pValue: 1.23457e-9, offRoster: { expected: 0.3, pValue: 0.3 } });
  await tails.close();
});

describe("a finding of somebody who turns out to be protected", () => {
  const child = () => served.person("PAN:PA1111111");

  test("is shown to nobody when it is about them alone, in no list, by no id, in no count", async () => {
    const entity = await child();
    const member = { entity, role: "COURIER" as const, roleBasis: "INFERRED" as const, score: 0.7, stability: null };
    await putFindings(served.context, [makeFinding({ id: "x_alone", type: "PATTERN", score: 0.9, members: [member] })]);
    expect(
      await served.data(
        `{ finding(id: "x_alone") { id } node(id: "x_alone") { id } findings { totalCount } person(ref: "PAN:PA1111111") { priority findings { id } } }`,
      ),
    ).toEqual({ finding: null, node: null, findings: { totalCount: 0 }, person: { priority: null, findings: [] } });
  });

  test("stands when it is for referral, with nobody scored in it", async () => {
    const entity = await child();
    const member = { entity, role: "COURIER" as const, roleBasis: "INFERRED" as const, score: 0.7, stability: null };
    await putFindings(served.context, [
      makeFinding({ id: "x_refer", kind: "TRAFFICKING_IN_PERSONS", score: 0.9, members: [member] }),
    ]);
    const { finding } = await served.data(`{ finding(id: "x_refer") { title members { role score } } }`);
    expect(finding.members).toEqual([{ role: "UNKNOWN", score: null }]);
    expect(finding.title).not.toMatch(/CARLA/);
  });
});
