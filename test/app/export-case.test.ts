/** Cases as files through the API: what is in them, how they are labelled, and for whom. */
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LOCAL_ACCESS } from "#model/access.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { all, readXml } from "../export/read-xml.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ANA = "PAN:PA1234567";
const BRUNO = "PAN:PA7654321";
/** A child. */
const CARLA = "PAN:PA1111111";
/** Reported by rows of the compartment HARBOUR alone, or not. */
const ELENA = "PAN:PA3333333";

let world: World;
let maria: Served;
let plain: Served;
beforeAll(async () => {
  world = await openWorld();
  const member = { role: "COURIER", roleBasis: "INFERRED", stability: 1, score: 0.5 } as const;
  const members = await Promise.all([ANA, BRUNO, CARLA].map(async (ref) => ({ ...member, entity: await world.person(ref) })));
  await putFindings(world.context, [makeFinding({ id: "x_seen", members, score: 0.5 })]);
  maria = await serveWorld({ world, reader: { ...LOCAL_ACCESS, reader: "maria" } });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([maria.close(), plain.close()]);
  await world.close();
});

const change = async (mutation: string, input: object): Promise<any> => {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const found = await maria.data(
    `mutation ($input: ${name}!) { ${mutation}(input: $input) { case { id version items { key } } } }`,
    {
      input,
    },
  );
  return found[mutation].case;
};
const at = ({ id, version }: { id: string; version: string }) => ({ case: id, expectedVersion: version });
const open = (handling = "GREEN") => change("openCase", { title: "QUAY 4 & <b>", handling });
const FILE = `caseExport(input: $input) { name mediaType text exercise nodeCount linkCount handling { text } }`;
const file = async (id: string, form: string, served = maria): Promise<any> =>
  (await served.data(`query ($input: CaseExportInput!) { ${FILE} }`, { input: { case: id, form } })).caseExport;

test("a case as a page, as rows and as a graph: the same things under the same label", async () => {
  const { person } = await maria.data(
    `{ person(ref: "${BRUNO}") { id neighbours(kinds: [TRAVELLED_ON], first: 1) { edges { node { link { id } } } } } }`,
  );
  const links = [person.neighbours.edges[0].node.link.id];
  const one = await change("addToCase", { ...at(await open()), entities: [ANA], links, findings: ["x_seen"], note: "=seen()" });
  const forms = ["HTML", "NODES_CSV", "LINKS_CSV", "GRAPHML", "GEXF", "FTM"];
  const files = await Promise.all(forms.map((form) => file(one.id, form)));
  expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
    [`case-${one.id}.html`, "text/html"],
    [`case-${one.id}.nodes.csv`, "text/csv"],
    [`case-${one.id}.links.csv`, "text/csv"],
    [`case-${one.id}.graphml`, "application/graphml+xml"],
    [`case-${one.id}.gexf`, "application/gexf+xml"],
    [`case-${one.id}.ftm.jsonl`, "application/jsonl"],
  ]);
  // A row of the compartment says something of Bruno.
  for (const { text, nodeCount, linkCount, exercise, handling } of files) {
    // Ana, Bruno, the flight and the finding; his journey, and two of three in the finding: the child is protected.
    expect([nodeCount, linkCount, exercise, handling.text]).toEqual([4, 3, true, "AMBER//HARBOUR"]);
    expect(text).toContain("AMBER//HARBOUR");
  }
  const [page, nodes, edges, graphml, gexf] = files.map(({ text }) => text);
  expect(page).toContain("<h1>QUAY 4 &amp; &lt;b&gt;</h1>");
  expect(page).toContain("EXERCISE: made-up data. Handling: TLP:AMBER//HARBOUR");
  expect(page).toContain("VEGA, BRUNO is reported on X1204 PTY–MAD");
  expect(page).toContain("<tr><td>ROJAS, CARLA</td><td>not known</td><td>none</td></tr>");
  const rows = parse(nodes, { columns: true }) as Record<string, string>[];
  expect(rows.map(({ label, kind, handling, exercise }) => [label, kind, handling, exercise]).sort()).toEqual([
    ["Possible drug courier cell, 3 people around ROJAS, ANA", "Finding", "AMBER//HARBOUR", "true"],
    ["ROJAS, ANA", "Person", "AMBER//HARBOUR", "true"],
    ["VEGA, BRUNO", "Person", "AMBER//HARBOUR", "true"],
    [expect.stringMatching(/^X1204 PTY–MAD/), "Flight", "AMBER//HARBOUR", "true"],
  ]);
  const ids = new Set(rows.map(({ id }) => id));
  for (const { source, target } of parse(edges, { columns: true }) as Record<string, string>[])
    expect([ids.has(source!), ids.has(target!)]).toEqual([true, true]);
  for (const xml of [graphml, gexf]) {
    const root = readXml(xml);
    expect([all(root, "node").length, all(root, "edge").length]).toEqual([4, 3]);
  }
});

test("is labelled by what is told in passing, too: what views show, who was taken out, and who is at the end of a link", async () => {
  const label = async (id: string): Promise<string> => (await file(id, "NODES_CSV")).handling.text;
  const empty = await open();
  expect(await label(empty.id)).toBe("GREEN");
  const elena = await world.person(ELENA);
  const shown = await change("saveCaseView", {
    ...at(empty),
    name: "table",
    nodes: [{ id: elena, x: 0, y: 0 }],
    handling: "GREEN",
  });
  expect(await label(shown.id)).toBe("AMBER//HARBOUR");
  const added = await change("addToCase", { ...at(await open()), entities: [ELENA], handling: "GREEN" });
  expect(await label(added.id)).toBe("AMBER//HARBOUR");
  const gone = await change("removeFromCase", { ...at(added), keys: [added.items[0].key], handling: "GREEN" });
  const { handling, text, nodeCount } = await file(gone.id, "HTML");
  expect([handling.text, nodeCount, text.includes("QUIROS, ELENA")]).toEqual(["AMBER//HARBOUR", 0, true]);
});

test("holds nothing for a reader who may read nothing of it, and is none for who may not know of the case", async () => {
  let one = await change("addToCase", {
    ...at(await open()),
    entities: [ELENA, ANA],
    note: "of a witness",
    handling: "RED//TO maria",
  });
  one = await change("commentOnCase", { ...at(one), text: "for few", handling: "RED//TO maria" });
  const less = await file(one.id, "HTML", plain);
  expect(less.handling.text).toBe("AMBER");
  expect(less.nodeCount).toBe(1);
  expect(less.text).toContain("1 item;");
  expect(less.text).not.toMatch(/QUIROS|witness|for few|HARBOUR|maria may read/);
  expect((await file(one.id, "HTML")).text).toMatch(/QUIROS.*witness.*for few/s);
  const secret = await open("RED//TO maria");
  for (const id of [secret.id, "cs_none"]) {
    const { body } = await plain.ask(`query ($input: CaseExportInput!) { ${FILE} }`, { input: { case: id, form: "HTML" } });
    expect(body.errors![0]!.extensions!["code"]).toBe("NOT_FOUND");
  }
});
