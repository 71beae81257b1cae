/** The network of people through the API, on a made-up world whose graph is answered for real. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";

let world: World;
let everything: Served;
let plain: Served;

beforeAll(async () => {
  const opened = await openWorld();
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  const graph = graphOf(graphQuestions(async () => answers));
  world = { ...opened, context: { ...opened.context, graph } };
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

const ANA = `refs: ["PAN:PA1234567"]`;
const names = (members: readonly { person: { name: string } }[]): string[] => members.map(({ person }) => person.name);

test("shows who is tied to whom by what, with the records, and where each stands", async () => {
  const { network } = await everything.data(`{ network(${ANA}, radius: 1) {
    truncated explored communityCount asOf
    members { person { name } distance community isStaff degree strength betweenness coreness }
    ties { ends { name } weight benign terms { code weight shared { label } evidence { source } } } } }`);
  expect(network).toMatchObject({ truncated: false, explored: 3, communityCount: 1, asOf: "2026-11-19T09:15:00Z" });
  expect(network.members).toEqual(
    [
      ["ROJAS, ANA", 0],
      ["QUIROS, ELENA", 1],
      ["VEGA, BRUNO", 1],
    ].map(([name, distance]) => ({
      person: { name },
      ...{ distance, community: 0, isStaff: false, degree: 2, strength: 4.842725, betweenness: 0, coreness: 2 },
    })),
  );
  expect(network.ties.map((tie: { ends: { name: string }[] }) => tie.ends.map(({ name }) => name))).toEqual([
    ["ROJAS, ANA", "QUIROS, ELENA"],
    ["ROJAS, ANA", "VEGA, BRUNO"],
    ["QUIROS, ELENA", "VEGA, BRUNO"],
  ]);
  for (const { weight, terms } of network.ties) {
    expect(terms).toEqual([
      { code: "SHARED_PHONE", weight, shared: { label: "+50760001111" }, evidence: expect.any(Array) as unknown[] },
    ]);
    expect(terms[0].evidence.length).toBeGreaterThan(1);
  }
});

test("says who is connected with whom over which ties, through and around whom, in words", async () => {
  const ways = async (input: string, served = everything) => {
    const { tiePaths } = await served.data(
      `{ tiePaths(input: { ${input} }) { explored truncated paths { cost persons { name } ties { text weight } } } }`,
    );
    return tiePaths.paths as { readonly persons: { readonly name: string }[]; readonly ties: { readonly text: string }[] }[];
  };
  const ends = `from: "PAN:PA1234567", to: ["PAN:PA7654321"]`;
  const found = await ways(`${ends}, k: 2`);
  expect(found.map(({ persons }) => names(persons.map((person) => ({ person }))))).toEqual([
    ["ROJAS, ANA", "VEGA, BRUNO"],
    ["ROJAS, ANA", "QUIROS, ELENA", "VEGA, BRUNO"],
  ]);
  expect(found[0]!.ties[0]!.text).toBe(
    "ROJAS, ANA and VEGA, BRUNO are tied by a phone (+50760001111); weight 2.421363; 4 records.",
  );
  const elena = "QUIROS, ELENA";
  const over = async (input: string) => (await ways(input)).map(({ persons }) => persons.some(({ name }) => name === elena));
  for (const led of await over(`${ends}, through: ["PAN:PA3333333"]`)) expect(led).toBe(true);
  expect(await over(`${ends}, avoiding: ["PAN:PA3333333"]`)).toContain(false);
  expect(await over(`${ends}, avoiding: ["PAN:PA3333333"]`)).not.toContain(true);
  // Who is known by closed records only is nobody, and so is whoever was never told of.
  const asked = (ref: string) => `{ tiePaths(input: { ${ends}, through: ["${ref}"] }) { explored } }`;
  expect((await plain.ask(asked("PAN:PA3333333"))).body).toEqual((await plain.ask(asked("PAN:NOBODY"))).body);
});

test("measures nobody protected, and says of nobody why", async () => {
  const { network } = await everything.data(
    `{ network(${ANA}, radius: 3) { members { person { name } degree strength betweenness coreness } } }`,
  );
  const unmeasured = network.members.filter(({ degree }: { degree: number | null }) => degree === null);
  // A victim of an incident, and a child.
  expect(names(unmeasured)).toEqual(["SOTO, DARIO", "ROJAS, CARLA"]);
  for (const { strength, betweenness, coreness } of unmeasured)
    expect([strength, betweenness, coreness]).toEqual([null, null, null]);
});

test("is made of what its reader may read, while protection is by all records", async () => {
  const ask = `{ network(${ANA}, radius: 3) { snapshot members { person { name } degree role } ties { weight } } }`;
  const [all, some] = [(await everything.data(ask)).network, (await plain.data(ask)).network];
  expect(some.snapshot).not.toBe(all.snapshot);
  expect(some.members.length).toBeLessThan(all.members.length);
  expect(some.ties.length).toBeLessThan(all.ties.length);
  const dario = (from: typeof all) =>
    from.members.find(({ person }: { person: { name: string } }) => person.name === "SOTO, DARIO");
  expect(dario(all)).toMatchObject({ role: "VICTIM", degree: null });
  expect(dario(some)).toMatchObject({ role: null, degree: null });
});

test("knows as much as was known at a time", async () => {
  const ask = (at: string): string => `{ network(${ANA}, radius: 3, at: "${at}") { asOf members { person { name } } } }`;
  const { network: now } = await everything.data(`{ network(${ANA}, radius: 3) { members { person { name } } } }`);
  const { network: then } = await everything.data(ask("2026-10-01T00:00:00Z"));
  expect(then.asOf).toBe("2026-10-01T00:00:00Z");
  expect(names(then.members).length).toBeLessThan(names(now.members).length);
});

test("knows as much as had been received by a time", async () => {
  const ask = (until: string): string =>
    `{ network(${ANA}, radius: 3, receivedUntil: "${until}") { members { person { name } } ties { terms { evidence { id } } } } }`;
  const { network: now } = await everything.data(
    `{ network(${ANA}, radius: 3) { members { person { name } } ties { terms { evidence { id } } } } }`,
  );
  // All of this world was received at one moment.
  expect((await everything.data(ask("1970-01-01T00:00:00Z"))).network).toEqual(now);
  const { body } = await everything.ask(ask("1969-12-31T23:59:59Z"));
  expect(body.errors?.[0]?.extensions?.["code"]).toBe("NOT_FOUND");
});

test("a person's ties are a page, heaviest first", async () => {
  const { person } = await everything.data(
    `{ person(ref: "PAN:PA7654321") { ties(first: 2) { totalCount edges { node { person { name } tie { weight } } } pageInfo { hasNextPage } } } }`,
  );
  expect(person.ties).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
  const weights = person.ties.edges.map(({ node }: { node: { tie: { weight: number } } }) => node.tie.weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(person.ties.edges.every(({ node }: { node: { person: { name: string } } }) => node.person.name !== "VEGA, BRUNO")).toBe(
    true,
  );
});

test("a finding tells who outside it is tied to its members, and stands for them as a reference", async () => {
  const members = [await world.person("PAN:PA1234567"), await world.person("PAN:PA7654321")].map((entity) => ({
    entity,
    ...{ role: "UNKNOWN" as const, roleBasis: "INFERRED" as const, score: 0.5, stability: 1 },
  }));
  await putFindings(world.context, [makeFinding({ id: "x_pair", score: 0.7, members })]);
  const { finding, network } = await everything.data(`{
    finding(id: "x_pair") { related { person { name } weight ties { ends { name } } } }
    network(refs: ["x_pair"], radius: 0) { members { person { name } distance } ties { weight } } }`);
  expect(names(network.members).sort()).toEqual(["ROJAS, ANA", "VEGA, BRUNO"]);
  expect(network.ties.length).toBe(1);
  expect(finding.related[0]).toMatchObject({ person: { name: "QUIROS, ELENA" }, ties: [{}, {}] });
  expect(names(finding.related)).not.toContain("ROJAS, ANA");
  const weights = finding.related.map(({ weight }: { weight: number }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
});

test.each([
  ["radius: 4", "LIMIT_EXCEEDED"],
  ["resolution: 0", "LIMIT_EXCEEDED"],
  ["membersMax: 201", "LIMIT_EXCEEDED"],
])("refuses %s", async (argument, code) => {
  const { body } = await everything.ask(`{ network(${ANA}, ${argument}) { explored } }`);
  expect(body.errors?.[0]?.extensions?.["code"]).toBe(code);
});

test.each([
  ["[]", "BAD_INPUT"],
  [`["PAN:NOBODY99"]`, "NOT_FOUND"],
])("refuses the references %s", async (refs, code) => {
  const { body } = await everything.ask(`{ network(refs: ${refs}) { explored } }`);
  expect(body.errors?.[0]?.extensions?.["code"]).toBe(code);
});
