/** Plans that are kept: who is told of them, what is kept of anybody, and what comes of them when the data changes. On both stores. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IdMinter } from "#model/ids.ts";
import type { Served } from "../../api/server.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { close, open, type Opened } from "../../support/planned-world.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { addRows, KEY } from "../../support/tour-world.ts";

const [ANA, BRUNO, ELENA] = ["ROJAS, ANA", "VEGA, BRUNO", "QUIROS, ELENA"];
const ASKED = `refs: ["PAN:PA1234567"], radius: 3, eligibility: ANYBODY`;
const KEPT = `id name by at spent area method snapshot changedSince isOutdated steps { action person { id name } } handling { text }
  asked { refs radius budget stepsMax costs { ref cost } eligibility sparing membersMax seed }`;

interface Kept {
  readonly id: string;
  readonly steps: readonly { readonly person: { readonly name: string } }[];
  readonly area: number;
  readonly snapshot: string;
}
const namesOf = ({ steps }: Kept): string[] => steps.map(({ person }) => person.name);

async function keep(served: Served, name: string, more = ""): Promise<Kept> {
  const { keepPlan } = await served.data(
    `mutation ($name: String!) { keepPlan(input: { name: $name, plan: { ${ASKED}${more} } }) { plan { ${KEPT} } made { area snapshot steps { person { name } } } } }`,
    { name },
  );
  const { plan, made } = keepPlan as { plan: Kept; made: Kept };
  expect([namesOf(made), made.area, made.snapshot]).toEqual([namesOf(plan), plan.area, plan.snapshot]);
  return plan;
}

function suite(opening: () => Promise<Opened>): void {
  let opened: Opened;
  let folder: string;
  const plans: Kept[] = [];
  beforeAll(async () => {
    opened = await opening();
    folder = mkdtempSync(join(tmpdir(), "trama-plans-"));
  }, TURN_MS);
  afterAll(async () => {
    await close(opened);
    rmSync(folder, { recursive: true, force: true });
  });
  const listed = async (served: Served): Promise<readonly Kept[]> => {
    const { plans } = await served.data(`{ plans { totalCount edges { node { ${KEPT} } } } }`);
    const nodes = plans.edges.map(({ node }: { node: Kept }) => node) as Kept[];
    expect(plans.totalCount).toBe(nodes.length);
    return nodes;
  };
  const compared = async (ids: readonly string[], served = opened.everything) =>
    (await served.data(
      `query ($ids: [ID!]!) { comparePlans(ids: $ids) { leastArea comparable partsAt notes common { name } plans { id } } }`,
      { ids },
    )) as { comparePlans: Record<string, unknown> };

  it("keeps what was asked and whom it takes by ids, and nothing else of anybody", async () => {
    plans.push(await keep(opened.everything, "all of them", `, costs: [{ ref: "PAN:PA7654321", cost: 2 }]`));
    plans.push(await keep(opened.everything, "without Ana", `, sparing: ["PAN:PA1234567"]`));
    const [first, second] = plans as [Kept, Kept];
    expect(new Set(namesOf(first))).toEqual(new Set([ANA, BRUNO, ELENA]));
    expect(first).toMatchObject({
      name: "all of them",
      by: "local",
      isOutdated: false,
      changedSince: false,
      spent: 4,
      asked: { refs: [opened.ids.get(ANA)], costs: [{ ref: opened.ids.get(BRUNO), cost: 2 }], radius: 3, seed: 1 },
    });
    expect(second).toMatchObject({ asked: { sparing: [opened.ids.get(ANA)] } });
    expect(await listed(opened.everything)).toEqual([second, first]);
    const kept = JSON.stringify(await opened.world.context.store.listDocs("plans", { limit: 9 }));
    expect(kept).not.toMatch(/PA1234567|PA7654321|ROJAS|VEGA|QUIROS|COURIER/);
  });

  it("is not there for who may not read all that it rests on, not even in counts", async () => {
    expect(await listed(opened.plain)).toEqual([]);
    const [first, second] = plans.map(({ id }) => id);
    expect(await opened.plain.data(`query ($id: ID!) { plan(id: $id) { id } }`, { id: first })).toEqual({ plan: null });
    const { body } = await opened.plain.ask(`query ($ids: [ID!]!) { comparePlans(ids: $ids) { notes } }`, {
      ids: [first, second],
    });
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
    const own = await keep(opened.plain, "of what I may read");
    expect(await listed(opened.plain)).toEqual([own]);
    expect((await listed(opened.everything)).map(({ id }) => id)).toEqual([own.id, second, first]);
  });

  it("says of two whom both take, where they part, and which leaves less", async () => {
    const [first, second] = plans as [Kept, Kept];
    const both = namesOf(first).filter((name) => namesOf(second).includes(name));
    const { comparePlans } = await compared([first.id, second.id]);
    expect(comparePlans).toMatchObject({ comparable: true, common: both.map((name) => ({ name })), notes: [] });
    expect(comparePlans["partsAt"]).toBe(namesOf(first).findIndex((name, i) => namesOf(second)[i] !== name) + 1);
    const least = first.area === second.area ? null : first.area < second.area ? first.id : second.id;
    expect(comparePlans["leastArea"]).toBe(least);
    const cheap = await keep(opened.everything, "less to spend", ", budget: 1");
    expect((await compared([first.id, cheap.id])).comparePlans).toMatchObject({
      comparable: false,
      notes: ["made with a budget of their own: their areas do not say which is better"],
    });
    const { body } = await opened.everything.ask(`query ($ids: [ID!]!) { comparePlans(ids: $ids) { notes } }`, {
      ids: [first.id, first.id],
    });
    expect(body.errors?.[0]?.message).toMatch(/2 to 10 different plans/);
  });

  const replay = async (id: string) =>
    (
      await opened.everything.data(
        `query ($id: ID!) { replayPlan(id: $id) { same partsAt differs plan { id steps { person { name } } isOutdated } made { steps { person { name } } } } }`,
        { id },
      )
    ).replayPlan as Record<string, unknown> & { made: Kept; differs: string[] };

  it("comes out the same when it is asked again of the same data", async () => {
    for (const { id } of plans) expect(await replay(id)).toMatchObject({ same: true, partsAt: null, differs: [] });
  });

  it("tells nobody who is protected by now that they were to be taken: it is to be made again", async () => {
    const [first, second] = plans as [Kept, Kept];
    const bruno = { surname: "VEGA", given_names: "BRUNO", date_of_birth: "1988-05-06", nationality: "PAN" };
    const row = { incident_id: "I9", ...bruno, sex: "M", document_number: "PA7654321", document_issuer: "PAN" };
    await addRows(opened.world, folder, {
      "incidents.csv": [
        { incident_id: "I9", at: "2026-11-02T10:00:00Z", airport: "PTY", kind: "OTHER", handling: "RED//VICTIM" },
      ],
      "incident_parties.csv": [{ ...row, role: "VICTIM", handling: "RED//VICTIM" }],
    });
    for (const plan of await listed(opened.everything)) {
      const was = [first, second].find(({ id }) => id === plan.id);
      if (was === undefined) continue;
      expect(plan).toMatchObject({ isOutdated: true, steps: [], changedSince: true, asked: { costs: [], sparing: [] } });
    }
    const { comparePlans } = await compared([first.id, second.id]);
    expect(comparePlans).toMatchObject({ partsAt: null, common: [] });
    expect(JSON.stringify(comparePlans)).not.toContain(BRUNO);
    const again = await replay(first.id);
    expect(again).toMatchObject({ same: false, partsAt: null, plan: { steps: [], isOutdated: true } });
    expect(again.differs[0]).toMatch(/must be made again/);
    expect(again.differs[1]).toMatch(/^made from snapshot .+, now from .+/);
    expect(namesOf(again.made)).not.toContain(BRUNO);
  });
}

describe("on SQLite", () => suite(() => open()));

const required = neo4jForTests();

describe.skipIf(!required.there)(required.title("on Neo4j"), () => {
  let neo4j: TestNeo4j;
  afterAll(() => neo4j.release());
  suite(async () => {
    neo4j = await takeNeo4j(required.value());
    await neo4j.empty(new IdMinter(KEY).keyCheck());
    return open(neo4j.config);
  });
});
