/** That a third agency is told nothing of what two others ask each other, nor that they do, by whatever way it asks; on either store. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { ANA, ANSWER, ASK, due, type Name, PER_DAY, type Setting, setting, TOLD } from "./setting.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ENTRY = "reader roles purpose case via operation question answer ids idsMore labels state method outcome";
const AT_ONCE = 8;
const FAMILY = ["requests", "request", "askAgency", "answerRequest", "withdrawRequest"];

const required = neo4jForTests();

describe.each([
  ["SQLite", true],
  [required.title("Neo4j"), required.there],
])("on %s", (store, there) => {
  let neo4j: TestNeo4j | undefined;
  let it: Setting;
  let person: string;
  const input = (ref: string) => ({ input: { agency: "PAN-SNA", ref, purpose: "a courier stopped at MIA", dueAt: due() } });
  const asked = async (ref: string, who: Name = "cora"): Promise<any> => (await it.ask(who, ASK, input(ref))).askAgency.request;
  const answered = (request: any, given: object) =>
    it.ask("paz", ANSWER, { input: { request: request.id, expectedVersion: request.version, ...given } });
  const entries = async (who: Name, filter = "{}"): Promise<any[]> =>
    (await it.ask(who, `{ auditEntries(first: 200, filter: ${filter}) { edges { node { ${ENTRY} } } } }`)).auditEntries.edges.map(
      ({ node }: any) => node,
    );
  beforeAll(async () => {
    if (!there) return;
    if (store !== "SQLite") neo4j = await takeNeo4j(required.value());
    it = await setting(neo4j);
    person = await it.world.person(ANA);
  }, TURN_MS);
  afterAll(async () => {
    if (!there) return;
    await it.close();
    await neo4j?.release();
  });

  /** All roots that might tell, of a request and of things that requests were about. */
  const everything = (id: string): string => `{
    node(id: "${id}") { id } request(id: "${id}") { ${TOLD} } entity(ref: "${id}") { id } record(id: "${id}") { id } finding(id: "${id}") { id }
    case(id: "${id}") { id } plan(id: "${id}") { id } group(ref: "${id}") { id }
    requests { totalCount pageInfo { hasNextPage } edges { node { id } } }
    number: search(text: "PX0000001") { totalCount } asked: search(text: "courier stopped") { totalCount }
    person(ref: "${person}") { id label }
    changes(first: 100) { totalCount edges { node { seq kind source count } } } graph { snapshot behind }
    runs(first: 5) { totalCount } cases { totalCount } groups { totalCount } me { seq }
  }`;

  test.skipIf(!there)("it is answered, and refused, as of a store without any request", async () => {
    const before = await it.ask("omar", everything("rq_00000000000000000000000000000000"));
    const one = await asked("PAN:PX0000001");
    const other = await asked(ANA);
    await answered(one, { answer: "REFUSED", reason: "before a court" });
    await answered(other, { answer: "HIT_STRONG", contact: "desk 4", handling: "AMBER" });
    for (const { id } of [one, other]) {
      expect(await it.ask("omar", everything(id))).toEqual(before);
      expect((await it.ask("omar", `{ whoCanSee(id: "${id}") }`)).whoCanSee).toBeNull();
    }
    const { openCase } = await it.ask("omar", `mutation { openCase(input: { title: "a case" }) { case { id version } } }`);
    const { id: under, version } = openCase.case;
    const add = (item: string) =>
      it.code(
        "omar",
        `mutation { addToCase(input: { case: "${under}", expectedVersion: "${version}", entities: ["${item}"] }) { case { id } } }`,
      );
    expect(await add(other.id)).toBe(await add("rq_00000000000000000000000000000000"));
  });

  test.skipIf(!there)(
    "its supervisor reads of them in the audit no more than that somebody opened a page that all have",
    async () => {
      const request = await asked(ANA);
      const { id } = request;
      await answered(request, { answer: "NO_HIT" });
      await it.ask("paz", `{ request(id: "${id}") { proposal { verdict entities { id label } } } }`);
      await it.ask("paz", `{ node(id: "${id}") { id } }`);
      await it.ask("sara", `{ whoCanSee(id: "${id}") }`);
      await it.ask("cora", "{ requests { totalCount } }");
      const told = await entries("omar");
      const text = JSON.stringify(told);
      for (const word of ["rq_", "askAgency", "answerRequest", "withdrawRequest", "REL PAN-SNA", "OWNER USA-CBP"])
        expect(text).not.toContain(word);
      const ofOthers = told.filter(
        ({ reader, operation }) => reader !== "omar" && operation.some((name: string) => FAMILY.includes(name)),
      );
      expect(ofOthers.length).toBeGreaterThan(3);
      // Nothing but who asked, and when, tells one of them from another.
      const shape = ({ reader: _, roles: __, state: ___, ...rest }: any): string => JSON.stringify(rest);
      expect([...new Set(ofOthers.map(shape))]).toHaveLength(1);
      // Nor does giving them again, as their own supervisor may.
      const { seq } = (await it.ask("omar", `{ auditEntries(first: 1, filter: { reader: "cora" }) { edges { node { seq } } } }`))
        .auditEntries.edges[0].node;
      const again = `{ replayAnswer(seq: ${seq}, query: "{ requests { totalCount } }") { same } }`;
      expect(await it.code("omar", again)).toBe("BAD_INPUT");
      expect(await it.code("uma", again)).toBeUndefined();
      // Nor does looking for them.
      for (const name of FAMILY)
        expect((await entries("omar", `{ operation: "${name}" }`)).filter(({ reader }) => reader !== "omar")).toEqual([]);
      const about = (who: Name, ref = ANA) => entries(who, `{ ref: "${ref}" }`);
      expect(await about("omar", id)).toEqual([]);
      expect(new Set((await about("sara", id)).map(({ reader }) => reader))).toEqual(new Set(["paz"]));
      expect(new Set((await about("uma", id)).map(({ reader }) => reader))).toEqual(new Set(["cora"]));
      expect((await about("omar")).filter(({ reader }) => reader === "paz")).toEqual([]);
      expect((await about("sara")).filter(({ reader }) => reader === "paz").map(({ operation }) => operation)).toContainEqual([
        "request",
      ]);
    },
  );

  test.skipIf(!there)(
    "supervisors of the two agencies read in full what their own people did, and name nobody of the other",
    async () => {
      const request = await asked(ANA);
      const { id } = request;
      await answered(request, { answer: "NO_HIT" });
      const operations = async (who: Name, reader: Name): Promise<string[]> => [
        ...new Set<string>((await entries(who, `{ reader: "${reader}" }`)).flatMap(({ operation }) => operation)),
      ];
      expect(await operations("uma", "cora")).toContain("askAgency");
      expect(await operations("uma", "paz")).not.toContain("answerRequest");
      expect(await operations("sara", "paz")).toContain("answerRequest");
      expect(await operations("sara", "cora")).not.toContain("askAgency");
      expect(await operations("keeper", "cora")).toContain("askAgency");
      expect((await it.ask("sara", `{ whoCanSee(id: "${id}") }`)).whoCanSee).toEqual(["keeper", "paz", "pia", "sara"]);
      expect((await it.ask("uma", `{ whoCanSee(id: "${id}") }`)).whoCanSee).toEqual(["amy", "cora", "keeper", "uma"]);
      expect((await it.ask("keeper", `{ whoCanSee(id: "${id}") }`)).whoCanSee).toEqual([
        "amy",
        "cora",
        "keeper",
        "paz",
        "pia",
        "sara",
        "uma",
      ]);
      const received = JSON.stringify(await it.ask("paz", `{ request(id: "${id}") { ${TOLD} } }`));
      expect(received).not.toContain("cora");
    },
  );

  test.skipIf(!there)(
    "of many questions at once each is counted, and whoever fishes is told to their own supervisor",
    async () => {
      const ask = (i: number) => it.code("carl", ASK, input(`PAN:PX1${String(i).padStart(6, "0")}`));
      for (let i = AT_ONCE / 2; i < PER_DAY; i++) expect(await ask(i)).toBeUndefined();
      const codes = await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => ask(PER_DAY + i)));
      expect(codes.sort()).toEqual(Array.from({ length: AT_ONCE }, (_, i) => (i < AT_ONCE / 2 ? "LIMIT_EXCEEDED" : undefined)));
      const { requests } = await it.ask(
        "paz",
        `{ requests(first: 200, filter: { states: ASKED }) { edges { node { id version ref } } } }`,
      );
      const some = requests.edges
        .map(({ node }: any) => node)
        .filter(({ ref }: any) => ref.startsWith("PAN:PX1"))
        .slice(0, 12);
      for (const request of some) await answered(request, { answer: "NO_HIT" });
      const fishing = async (who: Name): Promise<any[]> =>
        (await it.ask(who, "{ auditReport { alerts { kind reader } } }")).auditReport.alerts.filter(
          ({ kind }: any) => kind === "FISHING",
        );
      for (const who of ["uma", "keeper"] as const) expect(await fishing(who)).toEqual([{ kind: "FISHING", reader: "carl" }]);
      for (const who of ["omar", "sara"] as const) expect(await fishing(who)).toEqual([]);
    },
  );

  test.skipIf(!there)("is told nothing of one that was turned to it in the store", async () => {
    const { id } = await asked(ANA);
    const { store: kept } = it.world.context;
    const [doc] = await kept.docs("requests", [id]);
    const body = { ...doc!.body, to: "COL-DIAN", handling: "AMBER//OWNER USA-CBP//REL COL-DIAN" };
    await kept.putDocs([{ collection: "requests", replace: [{ ...doc!, body }] }]);
    // Its version was raised by that write; put back as it was read, it would still be another agency's.
    for (const who of ["otto", "cora"] as const)
      expect((await it.ask(who, `{ request(id: "${id}") { id } }`)).request).toBeNull();
  });
});
