/** What is on a canvas as a file, through the API: these things and links, and nothing beside. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { graphOf } from "../support/graph-of.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ANA = "PAN:PA1234567";
const BRUNO = "PAN:PA7654321";
/** Reported by rows of the compartment HARBOUR alone. */
const ELENA = "PAN:PA3333333";

let world: World;
let maria: Served;
let plain: Served;
beforeAll(async () => {
  const opened = await openWorld();
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  world = { ...opened, context: { ...opened.context, graph: graphOf(graphQuestions(async () => answers)) } };
  maria = await serveWorld({ world, reader: { ...LOCAL_ACCESS, reader: "maria" } });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([maria.close(), plain.close()]);
  await world.close();
});

const view = async (input: object, served = maria): Promise<any> =>
  (
    await served.data(
      `query ($input: ViewExportInput!) { viewExport(input: $input) { name mediaType text nodeCount linkCount exercise handling { text } } }`,
      { input },
    )
  ).viewExport;
const rows = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

/** A person, what they are linked with, and the links. */
async function around(ref: string, served = maria): Promise<{ id: string; things: string[]; links: string[] }> {
  const { person } = await served.data(
    `{ person(ref: "${ref}") { id neighbours(kinds: [TRAVELLED_ON, USES, HOLDS]) { edges { node { entity { id } link { id } } } } } }`,
  );
  const nodes = person.neighbours.edges.map((edge: any) => edge.node);
  return {
    id: person.id,
    things: [person.id, ...nodes.map((one: any) => one.entity.id)],
    links: nodes.map((one: any) => one.link.id),
  };
}

test("what is given is what is there, each once, in every form", async () => {
  const { things, links } = await around(ANA);
  for (const form of ["NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"]) {
    const { nodeCount, linkCount, text, handling, exercise, name } = await view({ things: [...things, things[0]], links, form });
    expect([nodeCount, linkCount, exercise]).toEqual([new Set(things).size, new Set(links).size, true]);
    expect(text).toContain(handling.text);
    expect(name).toMatch(/^view\./);
  }
  const nodes = rows((await view({ things, links, form: "NODES_CSV" })).text);
  expect(nodes.map(({ id }) => id).sort()).toEqual([...new Set(things)].sort());
  const edges = rows((await view({ things, links, form: "LINKS_CSV" })).text);
  expect(edges.map(({ id }) => id).sort()).toEqual([...new Set(links)].sort());
  expect(new Set(edges.map(({ source }) => source))).toEqual(new Set([things[0]]));
});

test("links that lead elsewhere, and what is not there, are left out", async () => {
  const { id, links } = await around(ANA);
  const few = await view({
    things: [id, "p_0000000000000000000000000000", "nonsense"],
    links: [...links, "USES~x"],
    form: "NODES_CSV",
  });
  expect([few.nodeCount, few.linkCount]).toEqual([1, 0]);
  const { body } = await maria.ask(`query ($input: ViewExportInput!) { viewExport(input: $input) { name } }`, {
    input: { things: Array(3001).fill("x"), form: "FTM" },
  });
  expect(body.errors![0]!.extensions!["code"]).toBe("LIMIT_EXCEEDED");
});

test("ties are those that the network has, with what they are made of", async () => {
  const [ana, bruno, elena] = await Promise.all([ANA, BRUNO, ELENA].map((ref) => world.person(ref)));
  const { network } = await maria.data(`{ network(refs: ["${ANA}"], radius: 1) { ties { ends { id } weight } } }`);
  const real = network.ties.find(({ ends }: any) => ends.some(({ id }: any) => id === bruno));
  const ties = [
    { from: bruno, to: ana },
    { from: ana, to: ana },
  ];
  const { text, linkCount } = await view({ things: [ana, bruno, elena], ties, form: "LINKS_CSV" });
  expect(linkCount).toBe(1);
  expect(rows(text)).toEqual([
    expect.objectContaining({ kind: "TIED_TO", weight: String(real.weight), terms: expect.stringMatching(/\w/) }),
  ]);
  expect((await view({ things: [ana], ties, form: "LINKS_CSV" })).linkCount).toBe(0);
});

test("a reader who may read less is given less, under a milder label", async () => {
  const [ana, elena] = [await around(ANA), await around(ELENA)];
  const input = { things: [...ana.things, ...elena.things], links: [...ana.links, ...elena.links], form: "NODES_CSV" };
  const [all, less] = [await view(input), await view(input, plain)];
  const known = await around(ANA, plain);
  expect(all.handling.text).toBe("AMBER//HARBOUR");
  expect(less.handling.text).toBe("AMBER");
  expect(less.text).not.toMatch(/QUIROS|HARBOUR/);
  expect(less.nodeCount).toBeLessThan(all.nodeCount);
  expect(rows(less.text).map(({ id }) => id)).toEqual(expect.arrayContaining(known.things));
});
