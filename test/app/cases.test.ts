/** Cases through the API: what is in them, who may read what of it, and of two who change one at once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { type Served, serveWorld } from "../api/server.ts";
import { graphOf } from "../support/graph-of.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, type World } from "../support/tour-world.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ANA = "PAN:PA1234567";
const BRUNO = "PAN:PA7654321";
/** Reported by rows of the compartment HARBOUR alone, or not. */
const FLIGHT = "X1204/PTY/2026-11-01";
const CASE = `id version title status assignee openedBy handling { text } comments { text by handling { tlp } }
  items { key kind note by entity { id label } link { id kind } finding { id } steps { from { id } to { id } kind } }
  views { name by content { nodes { id x y pinned } links hidden filters { linkKinds text } } }
  history { kind by title status assignee text view items { key } }`;

let world: World;
let maria: Served;
let plain: Served;
let finding: string;
beforeAll(async () => {
  const opened = await openWorld();
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  world = { ...opened, context: { ...opened.context, graph: graphOf(graphQuestions(async () => answers)) } };
  const member = { role: "COURIER", roleBasis: "INFERRED", stability: 1, score: 0.5 } as const;
  const members = await Promise.all([ANA, BRUNO].map(async (ref) => ({ ...member, entity: await world.person(ref) })));
  finding = "x_seen";
  await putFindings(world.context, [
    makeFinding({ id: finding, members, score: 0.5 }),
    makeFinding({ id: "x_hidden", members, score: 0.5, handling: "RED//VICTIM" }),
  ]);
  maria = await serveWorld({ world, reader: { ...LOCAL_ACCESS, reader: "maria" } });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});
afterAll(async () => {
  await Promise.all([maria.close(), plain.close()]);
  await world.close();
});

const change = async (mutation: string, input: object, served = maria): Promise<any> => {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const found = await served.data(`mutation ($input: ${name}!) { ${mutation}(input: $input) { case { ${CASE} } } }`, { input });
  return found[mutation].case;
};
const refused = async (mutation: string, input: object, served = maria): Promise<any> => {
  const name = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { body } = await served.ask(`mutation ($input: ${name}!) { ${mutation}(input: $input) { case { id } } }`, { input });
  return body.errors![0]!;
};
const read = async (id: string, served = maria): Promise<any> => (await served.data(`{ case(id: "${id}") { ${CASE} } }`)).case;
const at = ({ id, version }: { id: string; version: string }) => ({ case: id, expectedVersion: version });
const open = (given: object = {}, served = maria) => change("openCase", { title: "HARBOUR NIGHTS", ...given }, served);

describe("a case", () => {
  test("holds people, things, links, findings and paths by reference, each once, with who put it there and why", async () => {
    const { person } = await maria.data(
      `{ person(ref: "${ANA}") { id neighbours(kinds: [TRAVELLED_ON]) { edges { node { entity { id } link { id } } } } } }`,
    );
    const { entity, link } = person.neighbours.edges[0].node;
    const steps = [{ from: person.id, to: entity.id, kind: "TRAVELLED_ON" }];
    const input = { entities: [ANA, FLIGHT], links: [link.id], findings: [finding], paths: [{ steps }], note: "seen together" };
    const added = await change("addToCase", { ...at(await open()), ...input });
    expect(added.items.map(({ kind, note, by }: any) => [kind, note, by])).toEqual(
      ["ENTITY", "ENTITY", "LINK", "FINDING", "PATH"].map((kind) => [kind, "seen together", "maria"]),
    );
    expect(added.items[0].entity).toMatchObject({ id: person.id, label: "ROJAS, ANA" });
    expect(added.items[4].steps).toEqual([{ from: { id: person.id }, to: { id: entity.id }, kind: "TRAVELLED_ON" }]);
    expect((await refused("addToCase", { ...at(added), entities: [person.id] })).message).toMatch(/in the case already/);
    expect((await refused("addToCase", { ...at(added), entities: ["PAN:XX000"] })).extensions.code).toBe("NOT_FOUND");
    const broken = [{ from: person.id, to: await world.person(BRUNO), kind: "TRAVELLED_ON" }];
    expect((await refused("addToCase", { ...at(added), paths: [{ steps: broken }] })).extensions.code).toBe("NOT_FOUND");
    const less = await change("removeFromCase", { ...at(added), keys: [added.items[1].key], note: "of no use" });
    expect(less.items).toHaveLength(4);
    expect(less.history.map(({ kind, by, text, items }: any) => [kind, by, text, items.length])).toEqual([
      ["REMOVED", "maria", "of no use", 1],
      ["ADDED", "maria", "seen together", 5],
      ["OPENED", "maria", null, 0],
    ]);
    expect(await read(less.id)).toEqual(less);
    expect((await maria.data(`{ node(id: "${less.id}") { ... on Case { title } } }`)).node.title).toBe("HARBOUR NIGHTS");
  });

  test("changes its title, status and assignee, and is left as it is while closed", async () => {
    let one = await open({ assignee: "joao" });
    expect([one.status, one.assignee]).toEqual(["OPEN", "joao"]);
    one = await change("changeCase", { ...at(one), status: "CLOSED", assignee: "", title: "QUAY 4", reason: "done" });
    expect([one.title, one.status, one.assignee]).toEqual(["QUAY 4", "CLOSED", null]);
    expect((await refused("addToCase", { ...at(one), entities: [ANA] })).message).toMatch(/CLOSED: open it again/);
    one = await change("commentOnCase", { ...at(one), text: "one more thing" });
    one = await change("changeCase", { ...at(one), status: "OPEN" });
    expect((await change("addToCase", { ...at(one), entities: [ANA] })).items).toHaveLength(1);
    const list = async (filter: string) =>
      (await maria.data(`{ cases(filter: { ${filter} }) { totalCount edges { node { id } } } }`)).cases.edges.map(
        (e: any) => e.node.id,
      );
    expect(await list(`statuses: [OPEN]`)).toContain(one.id);
    expect(await list(`statuses: [CLOSED]`)).not.toContain(one.id);
    expect(await list(`assignee: "joao"`)).not.toContain(one.id);
  });

  test("tells who was slower what was done meanwhile, and writes nothing of theirs", async () => {
    const before = await open();
    const first = await change("commentOnCase", { ...at(before), text: "mine" });
    await change("addToCase", { ...at(first), entities: [ANA] });
    const now = await read(before.id);
    const late = await refused("changeCase", { ...at(before), title: "OURS" });
    expect(late.message).toMatch(/changed meanwhile by maria \(commented\), maria \(added to it\)/);
    expect(late.extensions).toMatchObject({
      ...{ code: "CONFLICT", version: now.version },
      changes: [
        { kind: "COMMENTED", by: "maria" },
        { kind: "ADDED", by: "maria", items: [now.items[0].key] },
      ],
    });
    expect(await read(before.id)).toEqual(now);
    const atOnce = await Promise.all(
      Array.from({ length: 5 }, (_, i) =>
        maria.ask(`mutation ($input: CommentOnCaseInput!) { commentOnCase(input: $input) { case { id } } }`, {
          input: { ...at(now), text: `at once ${i}` },
        }),
      ),
    );
    const codes = atOnce.map(({ body }) => body.errors?.[0]?.extensions?.["code"] ?? "written");
    expect(codes.sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "CONFLICT", "written"]);
    expect((await read(before.id)).comments).toHaveLength(2);
    expect((await refused("commentOnCase", { ...at(now), expectedVersion: "nonsense", text: "x" })).extensions.code).toBe(
      "BAD_INPUT",
    );
  });

  test("keeps views of the canvas, the latest of each name", async () => {
    const [ana, bruno] = [await world.person(ANA), await world.person(BRUNO)];
    const one = await open();
    const saved = await change("saveCaseView", {
      ...{ ...at(one), name: "table", hidden: [bruno], filters: { linkKinds: ["USES"], text: "rojas" } },
      nodes: [
        { id: ana, x: 1.5, y: -2, pinned: true },
        { id: bruno, x: 3, y: 4 },
      ],
    });
    expect(saved.views).toEqual([
      {
        ...{ name: "table", by: "maria" },
        content: {
          nodes: [
            { id: ana, x: 1.5, y: -2, pinned: true },
            { id: bruno, x: 3, y: 4, pinned: false },
          ],
          ...{ links: [], hidden: [bruno], filters: { linkKinds: ["USES"], text: "rojas" } },
        },
      },
    ]);
    const again = await change("saveCaseView", { ...at(saved), name: "table", nodes: [] });
    expect(again.views).toHaveLength(1);
    expect(again.views[0].content.nodes).toEqual([]);
    const many = Array.from({ length: 1001 }, () => ({ id: ana, x: 0, y: 0 }));
    expect((await refused("saveCaseView", { ...at(again), name: "many", nodes: many })).extensions.code).toBe("LIMIT_EXCEEDED");
    expect(
      (await refused("saveCaseView", { ...at(again), name: "far", nodes: [{ id: ana, x: 1e9, y: 0 }] })).extensions.code,
    ).toBe("BAD_INPUT");
  });

  test("is to a reader with less as if what they may not read were not in it, in counts, history and versions too", async () => {
    const opened = await open({ handling: "GREEN" });
    expect((await read(opened.id, plain)).title).toBe("HARBOUR NIGHTS");
    let one = await change("addToCase", {
      ...at(opened),
      findings: [finding, "x_hidden"],
      entities: [ANA],
      note: "for few",
      handling: "RED//TO maria",
    });
    one = await change("addToCase", { ...at(one), entities: [FLIGHT] });
    one = await change("commentOnCase", { ...at(one), text: "of a witness", handling: "RED//TO maria" });
    one = await change("changeCase", { ...at(one), title: "THE WITNESS", handling: "RED//TO maria" });
    one = await change("saveCaseView", { ...at(one), name: "few", nodes: [], handling: "RED//TO maria" });
    const less = await read(one.id, plain);
    expect(less).toMatchObject({ title: "HARBOUR NIGHTS", comments: [], views: [] });
    expect(less.items.map(({ finding: found, entity, note }: any) => [found?.id ?? entity.label.slice(0, 5), note])).toEqual([
      ["ROJAS", null],
      [finding, null],
      ["X1204", null],
    ]);
    expect(less.history.map(({ kind, text, items }: any) => [kind, text, items.length])).toEqual([
      ["ADDED", null, 1],
      ["ADDED", null, 2],
      ["OPENED", null, 0],
    ]);
    expect(JSON.stringify(less)).not.toMatch(/hidden|witness|few/i);
    expect([less.handling.text, one.handling.text]).not.toContain(undefined);
    expect(one.handling.text).toMatch(/^RED/);
    expect(less.handling.text).not.toMatch(/^RED/);
    // Who may not read what happened is told that something did, and no more.
    const conflict = await refused("commentOnCase", { ...at(opened), text: "late" }, plain);
    expect(conflict.extensions.changes.map(({ kind, items }: any) => [kind, items.length])).toEqual([
      ["ADDED", 2],
      ["ADDED", 1],
    ]);
    const hidden = one.items.find((item: any) => item.finding?.id === "x_hidden").key;
    expect((await refused("removeFromCase", { ...at(less), keys: [hidden] }, plain)).extensions.code).toBe("NOT_FOUND");
    expect((await refused("addToCase", { ...at(less), findings: ["x_hidden"] }, plain)).extensions.code).toBe("NOT_FOUND");
    expect((await refused("commentOnCase", { ...at(less), text: "x", handling: "RED//TO maria" }, plain)).extensions.code).toBe(
      "BAD_INPUT",
    );
    expect((await refused("commentOnCase", { ...at(less), text: "x", handling: "PINK" }, plain)).extensions.code).toBe(
      "BAD_INPUT",
    );
    const secret = await open({ handling: "RED//TO maria" });
    expect(await read(secret.id, plain)).toBeNull();
    expect((await refused("commentOnCase", { ...at(secret), text: "x" }, plain)).extensions.code).toBe("NOT_FOUND");
    const { cases } = await plain.data(`{ cases { totalCount edges { node { id } } } }`);
    expect(cases.edges.map((edge: any) => edge.node.id)).not.toContain(secret.id);
  });

  test("stands for the people and things in it, where a question takes several", async () => {
    const one = await change("addToCase", { ...at(await open()), findings: [finding] });
    const { network } = await maria.data(`{ network(refs: ["${one.id}"], radius: 0) { members { person { id } } } }`);
    expect(network.members.map((member: any) => member.person.id).sort()).toEqual(
      [await world.person(ANA), await world.person(BRUNO)].sort(),
    );
    const ways = await maria.data(`{ paths(input: { from: "${one.id}", to: "PAN:PA3333333" }) { paths { entities { id } } }
      tiePaths(input: { from: ["${one.id}"], to: ["PAN:PA3333333"] }) { paths { persons { id } } } }`);
    expect(ways.paths.paths.length).toBeGreaterThan(0);
    expect(ways.tiePaths.paths.length).toBeGreaterThan(0);
    expect(
      (await plain.ask(`{ network(refs: ["${(await open({ handling: "RED//TO maria" })).id}"]) { members { degree } } }`)).body
        .errors![0]!.extensions!["code"],
    ).toBe("NOT_FOUND");
  });
});
