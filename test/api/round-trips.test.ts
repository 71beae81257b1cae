/**
 * How often an answer asks the store: so many times, however much it tells. Each question of the port is one transaction of a server that
 * may be a network away. Asked of a small and a large crowd, in which every answer grows with it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import { Connection } from "#store/neo4j/connection.ts";
import type { PathsResult } from "#app/snapshot/paths-answer.ts";
import type { Store } from "#store/port.ts";
import { monotonicMs } from "#base/clock.ts";
import { tour } from "../../src/web/playground/tour.ts";
import { crowdBundle, documentOf } from "../support/crowd-world.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { graphOf } from "../support/graph-of.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { KEY, makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";
import { IdMinter, personIdOf } from "#model/ids.ts";
import { judgementId } from "#model/judgement.ts";
import { judge } from "../support/judge.ts";
import { type Served, serveWorld } from "./server.ts";

const SIZES = [20, 80] as const;
/** More than any answer needs; a loop that asks for each thing that it tells is over it at once. */
const TRIPS_MAX = 60;

interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const others = [documentOf(1), documentOf(2)];
const flight = "X1204/PTY/2026-11-21";
const QUESTIONS: readonly Asked[] = [
  ...tour({
    ...{ person: documentOf(0), others, name: "garcia", phone: "+50760001111", flight, staff: "PTY:S1000", item: "020-12345675" },
    since: "2026-11-01T00:00:00Z",
  })
    // How many ways lie between two, and who is around somebody, is the graph worker's to find.
    .filter(({ query }) => !/paths\(|network\(/.test(query))
    .map(({ query, variables }) => ({
      name: /query (\w+)/.exec(query)![1]!,
      query: query.replaceAll(/first: \d+/g, "first: 80"),
      ...(variables === undefined ? {} : { variables: JSON.parse(variables) as Record<string, unknown> }),
    })),
  {
    name: "Search by number",
    query: `{ search(text: "PA12345", first: 80) { edges { node { matched entity { label } through { natural } } } } }`,
  },
  {
    name: "Neighbours of a flight",
    query: `{ entity(ref: "${flight}") { neighbours(first: 80) { totalCount edges { node { entity { label natural } link { records { id } } } } } neighbourCounts { kind count } } }`,
  },
  {
    name: "Expansion of a flight",
    query: `{ expansion(input: { ref: "${flight}", first: 80, present: [] }) { entity { label } total digest { text } groups { key total digest { text } }
      neighbours { surprise groups links { link { kind records { id } } } entity { label natural } } linksAmong { links { link { kind } from { label } to { label } } } } }`,
  },
  {
    name: "Flagged flights",
    query: `{ flaggedFlights(from: "2026-11-01T00:00:00Z", until: "2026-12-01T00:00:00Z") { edges { node { flight { natural } count findings { id }
      travellers { person { name } incidents { natural } findings { id } travel { seat } } } } } }`,
  },
  {
    name: "Timeline of the people in findings",
    query: `{ timeline(input: { refs: ["x_0", "x_1", "x_2", "x_3", "x_4", "x_5"] }) { people lanes { person { name } total
      marks { at missed links { records { id } } entity { label ... on Incident { flights { natural } } ... on Seizure { incident { flights { natural } } } } } } } }`,
  },
  {
    name: "Neighbours of a person",
    query: `{ person(ref: "${documentOf(0)}") { neighbours(first: 80) { edges { node { entity { label natural } } } } } }`,
  },
  {
    name: "People of a manifest",
    query: `{ flight(ref: "${flight}") { manifest(first: 80) { edges { node { priority person {
      name natural documents { document { natural } } contacts { contact { value } through { natural } } bookings { natural }
      incidents { link { kind } } judgements { verdict } flights(first: 5) { edges { node { flight { natural } } } } } } } } } }`,
  },
  {
    name: "Incidents",
    query: `{ incidents(first: 80) { edges { node { label flights { natural } seizures { label } parties { link { kind } party { label } } } } } }`,
  },
  { name: "Seizures", query: `{ seizures(first: 80) { edges { node { label incident { label } } } } }` },
  {
    name: "Custody in words",
    query: `{ consignment(ref: "020-12345675") { custodyPath { steps { text gap { text lastHandler { name } } event { links { records { id } } } } changes { text } } } }`,
  },
  {
    name: "Paths in words",
    query: `{ paths(input: { from: "${documentOf(0)}", to: "${flight}" }) { paths { entities { label } steps { text from { label } to { label } evidence { id } } } } }`,
  },
  { name: "Doubtful pairs", query: `{ doubtfulPairs(first: 80) { edges { node { findingCount } } } }` },
];

async function worldOf(size: number, on?: Parameters<typeof openWorld>[2]): Promise<World> {
  const world = await openWorld(crowdBundle(size), {}, on);
  const persons = await joinSpellings(world, size);
  const member = { role: "COURIER" as const, roleBasis: "INFERRED" as const, stability: 0.8, score: 0.5 };
  const findings = Array.from({ length: Math.ceil(size / 3) }, (_, i) =>
    makeFinding({
      id: `x_${i}`,
      score: 0.9 - i / 100,
      members: persons.slice(i * 3, i * 3 + 3).map((entity) => ({ ...member, entity })),
    }),
  );
  await putFindings(world.context, findings);
  const flightId = world.context.minter.entity("Flight", flight);
  const graph = graphOf({ paths: async () => pathsTo(flightId, persons) });
  return { ...world, context: { ...world.context, graph } };
}

/** As the graph worker would find them, which knows nobody's name. */
function pathsTo(flightId: string, persons: readonly string[]): PathsResult {
  const ends = { at: null, since: null, until: null, shared: flightId, sharers: persons.length, bits: 1, records: [] };
  return {
    paths: persons.map((person) => ({
      entities: [person, flightId],
      steps: [{ ...ends, from: person, to: flightId, kind: "TRAVELLED_ON", forward: true }],
      ...{ cost: 1, inOrder: true, longestWait: null, alike: 0 },
    })),
    ...{ explored: 1, truncated: false, timedOut: false, hubsSkipped: [], snapshot: "s_none", behind: 0 },
  };
}

/** Whoever shows one document is one person, as somebody says. */
async function joinSpellings({ context: { store, minter } }: World, size: number): Promise<string[]> {
  const documents = Array.from({ length: size + 1 }, (_, i) => minter.entity("TravelDocument", documentOf(i)));
  const by = "user:maria";
  const said = {
    verdict: "SAME",
    by,
    score: null,
    comparisons: [],
    reason: "",
    at: "2026-11-20T00:00:00Z",
    handling: "AMBER",
  } as const;
  const holders = await Promise.all(
    documents.map(async (entity) => {
      const links = await store.links({ entity, kinds: ["HOLDS"], direction: "in", limit: 10 });
      return links.map(({ from }) => from).sort();
    }),
  );
  const judgements = holders.flatMap(([left, ...others]) =>
    others.map((right) => ({ ...said, id: judgementId(left!, right, by), left: left!, right })),
  );
  const persons = holders.map(([first]) => personIdOf(first!));
  const assigned = holders.flatMap((identities, i) => identities.map((identity) => ({ identity, person: persons[i]! })));
  await judge(store, { said: judgements, persons: assigned });
  return persons;
}

/** `answer`: how much it told, in characters. */
interface Measured {
  readonly trips: number;
  readonly answer: number;
  readonly ms: number;
}

async function measure(served: Served, trips: () => number): Promise<Map<string, Measured>> {
  const measured = new Map<string, Measured>();
  for (const { name, query, variables } of QUESTIONS) {
    const [before, began] = [trips(), monotonicMs()];
    const answer = JSON.stringify(await served.data(query, variables)).length;
    measured.set(name, { trips: trips() - before, answer, ms: Math.round(monotonicMs() - began) });
  }
  return measured;
}

/** Each question asked of the port counts. */
function counted(store: Store): { store: Store; trips: () => number } {
  let trips = 0;
  const counting = new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name === "session") return () => ({ store: counting, end: () => undefined });
      if (typeof value !== "function") return value;
      return (...args: unknown[]): unknown => {
        trips++;
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { store: counting, trips: () => trips };
}

function expectBounded(small: ReadonlyMap<string, Measured>, large: ReadonlyMap<string, Measured>): void {
  const table = [...large].map(([name, { trips, answer, ms }]) => ({ name, small: small.get(name)!.trips, trips, answer, ms }));
  expect(table.filter(({ trips, small }) => trips > small + 2 || trips > TRIPS_MAX)).toEqual([]);
}

describe("what an answer asks the store", () => {
  it.each([
    ["who reads everything", LOCAL_ACCESS],
    ["who does not", PLAIN_READER],
  ] satisfies [string, Access][])("is as many questions of a large crowd as of a small one, to %s", async (_, reader) => {
    const found: Map<string, Measured>[] = [];
    for (const size of SIZES) {
      const world = await worldOf(size);
      const { store, trips } = counted(world.context.store);
      const served = await serveWorld({ world: { ...world, context: { ...world.context, store } }, reader });
      found.push(await measure(served, trips));
      await served.close();
      await world.close();
    }
    expectBounded(found[0]!, found[1]!);
  });
});

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("what an answer asks a real server"), () => {
  let neo4j: TestNeo4j;
  let trips = 0;
  const { read } = Connection.prototype;
  beforeAll(async () => {
    neo4j = await takeNeo4j(required.value());
    Connection.prototype.read = function counting(this: Connection, work) {
      trips++;
      return read.call(this, work) as ReturnType<typeof read>;
    } as typeof read;
  }, TURN_MS);
  afterAll(async () => {
    Connection.prototype.read = read;
    await neo4j.release();
  });

  it("is as many transactions of a large crowd as of a small one", async () => {
    const found: Map<string, Measured>[] = [];
    for (const size of SIZES) {
      await neo4j.empty(new IdMinter(KEY).keyCheck());
      const world = await worldOf(size, neo4j.config);
      const served = await serveWorld({ world });
      if (size === SIZES[1]) await measure(served, () => trips);
      found.push(await measure(served, () => trips));
      await served.close();
      await world.close();
    }
    expectBounded(found[0]!, found[1]!);
  });
});
