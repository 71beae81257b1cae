/** Plans that cut things and watch people: what hangs on a phone falls with it, unless somebody protected uses it. On both stores. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makePlan, targetOf } from "#app/queries/disruption/plan.ts";
import { planGraph } from "#app/queries/disruption/plan-files.ts";
import { IdMinter } from "#model/ids.ts";
import { localReader } from "../../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { close, open, type Opened } from "../../support/planned-world.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { addRows, KEY, type Bundle } from "../../support/tour-world.ts";

/** People who know each other by one phone alone, one booking and flight each. */
function callers(phone: string, numbers: readonly string[], bornIn: (i: number) => string): Bundle {
  const of = (i: number): string => `${phone.slice(-2)}${i}`;
  return {
    "flights.csv": numbers.map((_, i) => ({
      ...{ flight_id: `G${of(i)}`, carrier: "X2", number: `7${of(i)}`, date: `2026-10-1${i}`, origin: "BOG", destination: "LIS" },
      departs_at: `2026-10-1${i}T10:00:00Z`,
    })),
    "travel.csv": numbers.map((number, i) => ({
      ...{ flight_id: `G${of(i)}`, surname: `CALLER${"ABCDE"[i]!}`, given_names: `X${"VW"[Number(phone.slice(-1))]!}`, sex: "M" },
      ...{ date_of_birth: bornIn(i), nationality: "COL", document_type: "P", document_number: number, document_issuer: "COL" },
      ...{ booking_ref: `GG${of(i)}Q`, status: "BOARDED", boarded: "true" },
    })),
    "bookings.csv": numbers.map((_, i) => ({
      ...{ booking_ref: `GG${of(i)}Q`, carrier: "X2", created_at: `2026-09-1${i}T09:00:00Z`, flight_ids: `G${of(i)}`, phone },
      payment_form: "CASH",
    })),
  };
}

const PHONE = "+50760003330";
const CHILDS = "+50760004441";
const GROWN = ["XA1111111", "XA2222222", "XA3333333", "XA4444444"];
const WITH_CHILD = ["XB1111111", "XB2222222", "XB3333333"];
const adult = (i: number): string => `198${i}-03-04`;

function suite(opening: () => Promise<Opened>): void {
  let opened: Opened;
  let folder: string;
  beforeAll(async () => {
    opened = await opening();
    folder = mkdtempSync(join(tmpdir(), "trama-things-"));
    const [one, other] = [callers(PHONE, GROWN, adult), callers(CHILDS, WITH_CHILD, (i) => (i === 1 ? "2017-05-05" : adult(i)))];
    await addRows(
      opened.world,
      folder,
      Object.fromEntries(Object.entries(one).map(([file, rows]) => [file, [...rows, ...other[file]!]])),
    );
  }, TURN_MS);
  afterAll(async () => {
    await close(opened);
    rmSync(folder, { recursive: true, force: true });
  });
  const asked = {
    radius: 2,
    membersMax: 50,
    budget: 1,
    stepsMax: 3,
    costs: [],
    sparing: [],
    seed: 1,
    eligibility: "ANYBODY",
  } as const;
  const madeFor = (number: string, more: { things?: boolean; observe?: number; sparing?: readonly string[] } = {}) =>
    makePlan(localReader(opened.world.context), { ...asked, things: true, observe: 0, refs: [`COL:${number}`], ...more });

  it("cuts a phone that is all that ties four people, for less than any of them costs", async () => {
    const { found, choice } = await madeFor(GROWN[0]!);
    expect([found.members, found.before.largest, found.severable]).toEqual([4, 4, 1]);
    expect(found.steps[0]).toMatchObject({ action: "SEVER", person: null, cost: 0.5, role: null, successors: [], findings: [] });
    expect(found.steps[0]!.after).toMatchObject({ largest: 1, components: 4, efficiency: 0, reach: 0, fragmentation: 1 });
    expect(found.steps[0]!.why).toMatch(/all that ties 4 people to each other, of 0 of whom evidence is on record/);
    expect(found.hiding).toEqual([]);
    for (const bands of [found.rewired, ...found.doubts.map(({ largest }) => largest)])
      bands.forEach(({ lower, upper }) => expect([lower >= 1, upper <= 5]).toEqual([true, true]));
    const graph = await planGraph(localReader(opened.world.context), { found, choice, heldUnder: "AMBER" });
    expect(graph.nodes.at(-1)).toMatchObject({ kind: "Contact", props: { removalStep: 1, cost: 0.5 } });
    expect(graph.edges.map(({ props }) => props["fallsAt"])).toEqual(Array(6).fill(1));
  });

  it("measures people as if those who share the phone were tied, and comes to the same without cutting anything", async () => {
    const [with_, without] = [await madeFor(GROWN[0]!), await madeFor(GROWN[0]!, { things: false })];
    expect(with_.found.before).toEqual(without.found.before);
    expect([without.found.severable, without.found.steps.every(({ action }) => action === "ARREST")]).toEqual([0, true]);
    expect(with_.found.area).toBeLessThan(without.found.area);
  });

  it("cuts nothing that somebody protected uses, nor what is used by somebody to be spared, and does not say why", async () => {
    const { found, choice } = await madeFor(WITH_CHILD[0]!);
    expect([found.members, found.severable, choice.things]).toEqual([3, 0, []]);
    expect(found.steps.every(({ action }) => action === "ARREST")).toBe(true);
    const spared = await madeFor(GROWN[0]!, { sparing: [`COL:${GROWN[1]!}`] });
    expect(spared.found.severable).toBe(0);
  });

  it("watches those who reach the most of who is left, never the protected or who is taken", async () => {
    const { found } = await madeFor(WITH_CHILD[0]!, { observe: 2, things: false });
    const taken = found.steps.map(targetOf);
    const { persons, reached, left, cost } = found.observing!;
    expect([persons.length, left, reached, cost]).toEqual([1, 2, 2, 0.25]);
    expect(taken).not.toContain(persons[0]);
    const { network } = await opened.everything.data(
      `{ network(refs: ["COL:${WITH_CHILD[1]!}"], radius: 0) { members { person { id } } } }`,
    );
    expect([...taken, ...persons]).not.toContain(network.members[0].person.id);
    expect((await madeFor(GROWN[0]!)).found.observing).toBeNull();
  });

  it("is kept with its things, and told in GraphQL as somebody or something", async () => {
    const { keepPlan } = await opened.everything.data(`mutation { keepPlan(input: { name: "by phone", plan: {
      refs: ["COL:${GROWN[0]!}"], eligibility: ANYBODY, things: true, observe: 1, budget: 0.5 } }) {
      made { severable steps { action person { id } thing { kind ... on Contact { natural } } } alternatives { things { id } persons { id } } observing { persons { id } reached left cost } }
      plan { id asked { things observe } steps { action person { id } thing { kind } } } } }`);
    const { made, plan } = keepPlan;
    expect(made.steps).toEqual([
      { action: "SEVER", person: null, thing: { kind: "CONTACT", natural: expect.stringContaining(PHONE) } },
    ]);
    expect(plan.asked).toEqual({ things: true, observe: 1 });
    expect(plan.steps).toEqual([
      { action: "SEVER", person: null, thing: { kind: "CONTACT" } },
      { action: "OBSERVE", person: made.observing.persons[0], thing: null },
    ]);
    const { replayPlan } = await opened.everything.data(`{ replayPlan(id: "${plan.id}") { same differs } }`);
    expect(replayPlan).toEqual({ same: true, differs: [] });
    const kept = JSON.stringify(await opened.world.context.store.listDocs("plans", { limit: 9 }));
    expect(kept).not.toContain(PHONE);
    // Who becomes known as a witness takes their things out of every plan.
    const witness = { surname: "CALLERA", given_names: "XV", date_of_birth: adult(0), nationality: "COL", sex: "M" };
    await addRows(opened.world, join(folder, "again"), {
      "incidents.csv": [
        { incident_id: "I8", at: "2026-11-02T10:00:00Z", airport: "PTY", kind: "OTHER", handling: "RED//VICTIM" },
      ],
      "incident_parties.csv": [
        {
          incident_id: "I8",
          role: "WITNESS",
          ...witness,
          document_number: GROWN[0]!,
          document_issuer: "COL",
          handling: "RED//VICTIM",
        },
      ],
    });
    const after = await opened.everything.data(`{ plan(id: "${plan.id}") { isOutdated steps { action } } }`);
    expect(after.plan).toEqual({ isOutdated: true, steps: [] });
    expect((await madeFor(GROWN[1]!)).found.severable).toBe(0);
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
