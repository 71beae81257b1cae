/** Key players and plans of disruption through the API, on a made-up world whose graph is answered for real, on both stores. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IdMinter } from "#model/ids.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { close, confirm, open, type Opened } from "../support/planned-world.ts";
import { KEY } from "../support/tour-world.ts";

const PLAN = `
  warnings robust heals spent area chosenBy members ties eligible truncated seed runs healed hiding
  before { largest components fragmentation efficiency reach }
  steps { person { id name } cost role why findings after { largest components } successors { person { name } share } }
  alternatives { by area persons { name } }
  rewired { lower median upper } doubts { share survives largest { lower median upper } }
  without { name survives } evidenceNeeded { person { name } missing findings }`;
const around = (more: string): string => `input: { refs: ["PAN:PA1234567"], radius: 3${more} }`;

const [ANA, BRUNO, ELENA] = ["ROJAS, ANA", "VEGA, BRUNO", "QUIROS, ELENA"];
/** A victim of an incident, and a child. */
const PROTECTED = ["SOTO, DARIO", "ROJAS, CARLA"];
type Named = { person: { name: string } };
type Band = { lower: number; median: number; upper: number };
interface Plan {
  readonly warnings: string[];
  readonly before: { largest: number };
  readonly steps: (Named & { after: { largest: number }; successors: Named[] })[];
  readonly alternatives: { area: number; persons: { name: string }[] }[];
  readonly area: number;
  readonly eligible: number;
  readonly members: number;
  readonly rewired: Band[];
  readonly doubts: { largest: Band[] }[];
  readonly without: { name: string }[];
  readonly evidenceNeeded: (Named & { missing: string })[];
}
const namesOf = (of: readonly Named[]): string[] => of.map(({ person }) => person.name);

function suite(opening: () => Promise<Opened>): void {
  let opened: Opened;
  beforeAll(async () => {
    opened = await opening();
  }, TURN_MS);
  afterAll(() => close(opened));
  const plan = async (more = ""): Promise<Plan> =>
    ((await opened.everything.data(`{ disruptionPlan(${around(more)}) { ${PLAN} } }`)) as { disruptionPlan: Plan })
      .disruptionPlan;

  it("plans nothing where nobody may be taken, and says of whom evidence is needed", async () => {
    // BRUNO was reported as a courier.
    const found = await plan(`, sparing: ["PAN:PA7654321"]`);
    expect(found).toMatchObject({
      steps: [],
      robust: false,
      heals: false,
      eligible: 0,
      spent: 0,
      doubts: [],
      rewired: [],
      hiding: [],
    });
    expect(found.warnings).toEqual([expect.stringMatching(/^no plan: nobody here may be taken/)]);
    expect(found.evidenceNeeded).not.toEqual([]);
    for (const { missing } of found.evidenceNeeded)
      expect(missing).toBe("no reported role, and no finding that names this person");
  });

  it("takes nobody protected, nor names them as successor, key, or lacking evidence", async () => {
    const found = await plan(", eligibility: ANYBODY, budget: 50, stepsMax: 50");
    const named = [
      ...namesOf(found.steps),
      ...found.steps.flatMap(({ successors }) => namesOf(successors)),
      ...namesOf(found.evidenceNeeded),
      ...found.alternatives.flatMap(({ persons }) => persons.map(({ name }) => name)),
    ];
    expect(new Set(namesOf(found.steps))).toEqual(new Set([ANA, BRUNO, ELENA]));
    expect(named.filter((name) => PROTECTED.includes(name))).toEqual([]);
    expect(found.warnings).toContainEqual(expect.stringMatching(/^people without a reported role or a confirmed finding/));
    const { keyPlayers } = await opened.everything.data(
      `{ keyPlayers(${around(", k: 2")}) { persons { name } articulation { name } fragmentation gap exact equals members groupBetweenness } }`,
    );
    expect(keyPlayers).toMatchObject({ gap: 0, exact: true, members: 5 });
    for (const { name } of [...keyPlayers.persons, ...keyPlayers.articulation]) expect(PROTECTED).not.toContain(name);
  });

  it("takes those of a confirmed finding, by the costs that are given, and spares whom it is told to", async () => {
    await confirm(opened, [ANA, BRUNO, ...PROTECTED]);
    const found = await plan(`, budget: 2, costs: [{ ref: "PAN:PA7654321", cost: 2.5 }]`);
    expect(found).toMatchObject({ eligible: 2, spent: 1, members: 5, truncated: false, seed: 1 });
    expect(found.steps).toMatchObject([
      {
        person: { name: ANA },
        cost: 1,
        findings: ["x_1"],
        why: expect.stringContaining("in the confirmed finding x_1") as string,
      },
    ]);
    // Neither a band nor healing is better than what is seen.
    for (const bands of [found.rewired, ...found.doubts.map(({ largest }) => largest)]) {
      bands.forEach(({ lower, median, upper }, i) => {
        const own = i === 0 ? found.before.largest : found.steps[i - 1]!.after.largest;
        expect([lower <= own, own <= upper, lower <= median, median <= upper]).toEqual([true, true, true, true]);
      });
    }
    for (const { area } of found.alternatives as { area: number }[]) expect(found.area).toBeLessThanOrEqual(area);
    expect(found.without.map(({ name }) => name)).toContain("SHARED_PHONE");
    const spared = await plan(`, sparing: ["PAN:PA1234567"]`);
    expect([namesOf(spared.steps), spared.eligible]).toEqual([[BRUNO], 1]);
    expect(await plan()).toEqual(await plan());
  });

  it("is made of what its reader may read", async () => {
    const { disruptionPlan } = await opened.plain.data(`{ disruptionPlan(${around(", eligibility: ANYBODY")}) { ${PLAN} } }`);
    const { network } = await opened.plain.data(
      `{ network(refs: ["PAN:PA1234567"], radius: 3) { snapshot members { person { name } } } }`,
    );
    expect(disruptionPlan.members).toBe(network.members.length);
    expect(disruptionPlan.members).toBeLessThan(5);
  });

  it("says what is wrong with what is asked", async () => {
    const refused = async (query: string): Promise<string> =>
      (await opened.everything.ask(query)).body.errors?.[0]?.message ?? "";
    expect(await refused(`{ disruptionPlan(${around(", budget: 0")}) { spent } }`)).toMatch(/budget must be from 0.01 to 1000/);
    expect(await refused(`{ disruptionPlan(${around(`, costs: [{ ref: "PAN:PA1234567", cost: 0 }]`)}) { spent } }`)).toMatch(
      /a cost must be above 0/,
    );
    expect(await refused(`{ keyPlayers(${around(", k: 9")}) { gap } }`)).toMatch(/3 people lie there of whom this may be asked/);
    expect(await refused(`{ keyPlayers(${around(", m: 2")}) { gap } }`)).toMatch(/it goes with the goal REACH/);
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
