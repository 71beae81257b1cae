/**
 * What a source says of victims and witnesses has the compartment VICTIM by itself: whoever does not hold it finds nothing of it in any field or
 * file, whatever the source's own label.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportGraph } from "#app/queries/export-graph.ts";
import { Reader } from "#app/reader/reader.ts";
import type { Access } from "#model/access.ts";
import { askAll, withGraph } from "../../support/ask-all.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { makeFinding, openWorld, PLAIN_READER, putFindings, tourBundle, type World } from "../../support/tour-world.ts";

const SLOW_MS = 300_000;
const HOLDER: Access = { ...PLAIN_READER, clearance: { ...PLAIN_READER.clearance, compartments: ["VICTIM"] } };
/** Said of whom no other row speaks. */
const UNKNOWN = { surname: "TRIGO", given_names: "PILAR", date_of_birth: "2001-01-01", phone: "+50769999999" };

/** The rows have no label of their own. */
function bundle(): ReturnType<typeof tourBundle> {
  const tour = tourBundle();
  const unlabelled = (rows: readonly Record<string, string>[]) => rows.map(({ handling: _, ...row }) => row);
  const [, , identified] = tour["incidents.csv"]!;
  return {
    ...tour,
    "incidents.csv": [...tour["incidents.csv"]!.slice(0, 2), ...unlabelled([{ ...identified!, narrative: "found asleep" }])],
    "seizures.csv": tour["seizures.csv"]!.slice(0, 2),
    "incident_parties.csv": [
      ...unlabelled(tour["incident_parties.csv"]!),
      { incident_id: "I3", role: "VICTIM", ...UNKNOWN },
      { incident_id: "I1", role: "WITNESS", ...UNKNOWN },
    ],
  };
}

const required = neo4jForTests();

describe.each([
  { name: "SQLite", there: true, title: "in SQLite" },
  { name: "Neo4j", there: required.there, title: required.title("in Neo4j") },
])("$title", ({ name, there }) => {
  describe.skipIf(!there)("of victims", () => {
    let neo4j: TestNeo4j | undefined;
    let world: World;
    let closed: readonly string[];
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
      world = withGraph(await openWorld(bundle(), {}, neo4j?.config));
      const { store } = world.context;
      const rows = [];
      for await (const line of store.backup())
        rows.push(JSON.parse(line) as { type: string; draft?: { id: string; handling: string } });
      closed = rows.flatMap(({ draft }) => (draft !== undefined && draft.handling?.includes("VICTIM") ? [draft.id] : []));
      const member = { role: "UNKNOWN", roleBasis: "INFERRED", stability: 1 } as const;
      const members = [{ ...member, entity: await world.person("PAN:PA1234567"), score: 0.5 }];
      await putFindings(world.context, [
        makeFinding({ id: "x_closed", score: 0.8, handling: "AMBER//VICTIM", kind: "TRAFFICKING_IN_PERSONS", members }),
      ]);
    }, TURN_MS);
    afterAll(async () => {
      await world.close();
      await neo4j?.release();
    });

    const telling = (answer: string): readonly string[] =>
      [...closed, "x_closed", "VICTIM", "WITNESS", "I3", "TRIGO", "69999999", "found asleep"].filter((word) =>
        new RegExp(`(?<![A-Z])${word}(?!\\w)`).test(answer),
      );

    test(
      "no field tells it, but to who holds it",
      async () => {
        expect(closed).toHaveLength(4);
        const people = await Promise.all(["COL:CC2222222", "PAN:PA7654321"].map((ref) => world.person(ref)));
        const about = { people, finding: "x_closed", record: closed[0]!, case: "cs_none", text: "trigo pilar" };
        const told = await askAll(world, PLAIN_READER, about);
        expect(told.flatMap(({ question, answer }) => telling(answer).map((word) => `${word} ← ${question}`))).toEqual([]);
        if (name === "Neo4j") return;
        const open = new Set((await askAll(world, HOLDER, about)).flatMap(({ answer }) => telling(answer)));
        expect(open.size).toBe(closed.length + 7);
      },
      SLOW_MS,
    );

    test("no file tells it, but to who holds it", async () => {
      const whole = { around: [], finding: null, hops: 2, hubDegreeMax: 100 };
      const exported = async (access: Access): Promise<string> =>
        JSON.stringify(await exportGraph(new Reader(world.context, access), whole));
      expect(telling(await exported(PLAIN_READER))).toEqual([]);
      expect(telling(await exported(HOLDER))).toEqual(expect.arrayContaining(["VICTIM", "WITNESS", "I3", "TRIGO"]));
    });
  });
});
