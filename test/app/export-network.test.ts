/** The network as an export: the places that people have in findings, and nobody protected scored. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportAnswers } from "#app/queries/export-answers.ts";
import { exportNetwork } from "#app/queries/export-network.ts";
import { Reader } from "#app/reader/reader.ts";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import type { ExportGraph, ExportNode } from "#export/graph.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import type { PartyRole } from "#model/kinds.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";

let world: World;
const exported = (access = LOCAL_ACCESS, around: readonly string[] = []): Promise<ExportGraph> =>
  exportNetwork(new Reader(world.context, access), { around, radius: 1, resolution: 1 });
const called = (graph: ExportGraph, label: string): ExportNode => graph.nodes.find((node) => node.label === label)!;

beforeAll(async () => {
  const opened = await openWorld();
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  world = { ...opened, context: { ...opened.context, graph: graphOf(graphQuestions(async () => answers)) } };
  const role = (entity: string, part: PartyRole, score: number) => ({
    entity,
    ...{ role: part, roleBasis: "INFERRED" as const, score, stability: 1 },
  });
  const members = [
    role(await world.person("PAN:PA1234567"), "ORGANISER", 0.8),
    // A child, whom an earlier run scored.
    role(await world.person("PAN:PA1111111"), "COURIER", 0.6),
  ];
  await putFindings(world.context, [
    makeFinding({ id: "x_one", score: 0.9, members, handling: "AMBER//INTEGRITY" }),
    makeFinding({ id: "x_no", score: 0.95, review: "DISMISSED", members }),
  ]);
});
afterAll(() => world.close());

test("people have their score, part, findings and community, ties their terms and weight", async () => {
  const graph = await exported();
  expect(graph.undirected).toBe(true);
  expect(called(graph, "ROJAS, ANA").props).toMatchObject({ score: 0.8, role: "ORGANISER", findings: ["x_one"], staff: false });
  expect(graph.nodes.every(({ props }) => typeof props["community"] === "number")).toBe(true);
  expect(graph.edges.length).toBeGreaterThan(3);
  for (const { weight, props } of graph.edges) {
    expect(weight).toBeGreaterThan(0);
    expect((props["terms"] as string[]).length).toBeGreaterThan(0);
  }
});

test("nobody protected is scored or shown in an offender's part, and what was dismissed scores nobody", async () => {
  const { props } = called(await exported(), "ROJAS, CARLA");
  expect([props["score"], props["role"]]).toEqual([undefined, "UNKNOWN"]);
});

test("it is handled as strictly as all that it tells of, and a reader with less gets what they may read", async () => {
  const [all, some] = [await exported(), await exported(PLAIN_READER)];
  expect(all.handling).toContain("INTEGRITY");
  expect(some.handling).not.toContain("INTEGRITY");
  expect(some.nodes.length).toBeLessThan(all.nodes.length);
  expect(called(some, "ROJAS, ANA").props).toMatchObject({ role: "UNKNOWN", findings: [] });
});

test("the copy of the answers has findings and their members, nobody protected among them, and what its reader may read", async () => {
  const answers = (access = LOCAL_ACCESS): Promise<ExportGraph> =>
    exportAnswers(new Reader(world.context, access), { around: [], radius: 1 });
  const graph = await answers();
  const ana = await world.person("PAN:PA1234567");
  const told = graph.nodes.filter(({ kind }) => kind === "Finding");
  expect(told.map(({ id, props }) => [id, props["score"], props["review"]])).toEqual([
    ["x_no", 0.95, "DISMISSED"],
    ["x_one", 0.9, "NEW"],
  ]);
  const memberships = graph.edges.filter(({ kind }) => kind === "MEMBER_OF");
  expect(memberships.map(({ from, to, props }) => [from, to, props["role"], props["score"]])).toEqual([
    [ana, "x_no", "ORGANISER", 0.8],
    [ana, "x_one", "ORGANISER", 0.8],
  ]);
  const { edges } = await exported();
  const ends = (ties: ExportGraph["edges"]) => ties.filter(({ kind }) => kind === "TIED_TO").map(({ id }) => id);
  expect(ends(graph.edges)).toEqual(ends(edges));
  const some = await answers(PLAIN_READER);
  expect(some.nodes.filter(({ kind }) => kind === "Finding").map(({ id }) => id)).toEqual(["x_no"]);
  expect(some.edges.length).toBeLessThan(graph.edges.length);
});

test("around somebody it is as large as the radius", async () => {
  const near = await exported(LOCAL_ACCESS, ["PAN:PA1234567"]);
  expect(near.nodes.map(({ label }) => label).sort()).toEqual(["QUIROS, ELENA", "ROJAS, ANA", "VEGA, BRUNO"]);
});
