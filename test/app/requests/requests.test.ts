/** What agencies ask each other, on either store: who sees what of it, what is proposed to whom, and that nothing is answered but by a person. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { auditReport } from "#app/audit/audit-report.ts";
import { nowMs } from "#base/clock.ts";
import { serveWorld } from "../../api/server.ts";
import { localReader } from "../../support/local-reader.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { ANA, ANSWER, ASK, DAY_MS, due, type Name, PER_DAY, type Setting, setting, TOLD, WITHDRAW } from "./setting.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ELENA = "PAN:PA3333333";

const required = neo4jForTests();

describe.each([
  ["SQLite", true],
  [required.title("Neo4j"), required.there],
])("on %s", (store, there) => {
  let neo4j: TestNeo4j | undefined;
  let it: Setting;
  beforeAll(async () => {
    if (!there) return;
    if (store !== "SQLite") neo4j = await takeNeo4j(required.value());
    it = await setting(neo4j);
  }, TURN_MS);
  afterAll(async () => {
    if (!there) return;
    await it.close();
    await neo4j?.release();
  });
  const input = (given: object) => ({
    input: { agency: "pan-sna", purpose: "a courier stopped at MIA", case: "MIA 77", dueAt: due(), ...given },
  });
  const asked = async (given: object, who: Name = "carl") => (await it.ask(who, ASK, input(given))).askAgency.request;
  const read = async (who: Name, id: string) => (await it.ask(who, `{ request(id: "${id}") { ${TOLD} } }`)).request;
  const proposed = async (given: object, who: Name = "paz") => {
    const { id } = await asked(given);
    const { proposal } = await read(who, id);
    return [proposal.verdict, ...proposal.entities.map(({ natural }: any) => natural)];
  };
  const answer = (request: any, given: object) => ({
    input: { request: request.id, expectedVersion: request.version, ...given },
  });

  test.skipIf(!there)("what is asked is seen by both agencies as far as its label lets them, and by no third", async () => {
    const request = await asked({ ref: ANA });
    expect(request).toMatchObject({
      ...{ box: "SENT", from: "USA-CBP", to: "PAN-SNA", by: "carl", state: "ASKED", ref: ANA, case: "MIA 77", overdue: false },
      ...{ answer: null, proposal: null, version: 1 },
    });
    expect(request.handling.text).toBe("GREEN//REL PAN-SNA");
    const received = await read("paz", request.id);
    // A colleague's name and case are their agency's.
    expect(received).toMatchObject({ box: "RECEIVED", by: "USA-CBP", case: null, purpose: "a courier stopped at MIA" });
    expect(received.events).toMatchObject([{ kind: "ASKED", by: "USA-CBP" }]);
    expect((await read("cora", request.id)).by).toBe("carl");
    const none = { request: null, node: null, requests: { totalCount: 0 } };
    const query = `{ request(id: "${request.id}") { id } node(id: "${request.id}") { id } requests { totalCount } }`;
    for (const who of ["otto", "leo"] as const) {
      expect(await it.ask(who, query)).toEqual(none);
      expect(await it.code(who, ANSWER, answer(request, { answer: "NO_HIT" }))).toBe("NOT_FOUND");
      expect(await it.code(who, WITHDRAW, answer(request, {}))).toBe("NOT_FOUND");
    }
    expect((await it.ask("keeper", query)).node).toEqual({ id: request.id });
    expect((await it.ask("paz", `{ requests(filter: { box: SENT }) { totalCount } }`)).requests.totalCount).toBe(0);
    const secret = await asked({ ref: ANA, handling: "AMBER//HARBOUR" }, "cora").catch((error: Error) => error.message);
    expect(secret).toContain("may not read");
    await it.ask("carl", WITHDRAW, answer(request, { reason: "found ourselves" }));
    expect(await it.code("paz", ANSWER, answer({ ...request, version: 2 }, { answer: "NO_HIT" }))).toBe("BAD_INPUT");
  });

  test.skipIf(!there)(
    "is asked by whoever may decide, of another agency that is known, of something that is a number or a whole person",
    async () => {
      expect(await it.code("amy", ASK, input({ ref: ANA }))).toBe("FORBIDDEN");
      for (const given of [
        ...[{ ref: ANA, agency: "USA-CBP" }, { ref: ANA, agency: "PAN-SMA" }, {}, { ref: "ROJAS ANA" }, { name: "ROJAS ANA" }],
        ...[
          { birthDate: "1990-02-03" },
          { ref: ANA, name: "ROJAS ANA", birthDate: "1990-02-03" },
          { name: "ANA", birthDate: "1990-02-03" },
        ],
        ...[{ ref: await it.world.person(ANA) }, { ref: ANA, dueAt: "2020-01-01T00:00:00Z" }, { ref: ANA, purpose: "" }],
      ])
        expect([given, await it.code("carl", ASK, input(given))]).toEqual([given, "BAD_INPUT"]);
      expect(await it.code("keeper", ASK, input({ ref: ANA }))).toBe("BAD_INPUT");
    },
  );

  test.skipIf(!there)("to whoever is asked it is proposed what their own records come to", async () => {
    expect(await proposed({ ref: ANA })).toEqual(["HIT_STRONG", ANA]);
    expect(await proposed({ ref: "+507 6000-1111" })).toEqual(["HIT_STRONG", expect.any(String)]);
    expect(await proposed({ ref: "020-12345675" })).toEqual(["HIT_STRONG", expect.any(String)]);
    // Without its issuer a number may be another's, and so may a name with a birth date.
    expect(await proposed({ ref: "PA1234567" })).toEqual(["HIT_POSSIBLE", ANA]);
    expect((await proposed({ name: "Ana Rojas", birthDate: "1990-02-03" }))[0]).toBe("HIT_POSSIBLE");
    expect((await proposed({ name: "ROJAZ, ANA", birthDate: "1990-02-03" }))[0]).toBe("HIT_POSSIBLE");
    expect(await proposed({ name: "Ana Rojas", birthDate: "1990-02-04" })).toEqual(["NO_HIT"]);
    expect(await proposed({ name: "Bruno Rojas", birthDate: "1990-02-03" })).toEqual(["NO_HIT"]);
    expect(await proposed({ ref: "PAN:PA9999999" })).toEqual(["NO_HIT"]);
    // Told of by rows of a compartment alone.
    expect(await proposed({ ref: ELENA })).toEqual(["NO_HIT"]);
    expect(await proposed({ ref: ELENA }, "pia")).toEqual(["HIT_STRONG", ELENA]);
    expect((await proposed({ name: "Elena Quiros", birthDate: "1979-01-01" }))[0]).toBe("NO_HIT");
    expect((await proposed({ name: "Elena Quiros", birthDate: "1979-01-01" }, "pia"))[0]).toBe("HIT_POSSIBLE");
  });

  test.skipIf(!there)("is answered by a person of the agency that was asked, and by nobody else", async () => {
    const request = await asked({ ref: ANA });
    expect(await it.code("carl", ANSWER, answer(request, { answer: "NO_HIT" }))).toBe("FORBIDDEN");
    expect(await it.code("keeper", ANSWER, answer(request, { answer: "NO_HIT" }))).toBe("BAD_INPUT");
    expect(await it.code("paz", WITHDRAW, answer(request, {}))).toBe("FORBIDDEN");
    for (const given of [{ answer: "HIT_STRONG" }, { answer: "HIT_STRONG", contact: "desk 4" }, { answer: "REFUSED" }])
      expect(await it.code("paz", ANSWER, answer(request, given))).toBe("BAD_INPUT");
    const hit = { answer: "HIT_STRONG", contact: "PAN-SNA desk 4, +507 500 0000", handling: "AMBER+STRICT" };
    const codes = await Promise.all(["paz", "pia"].map((who) => it.code(who as Name, ANSWER, answer(request, hit))));
    expect(codes.sort()).toEqual(["CONFLICT", undefined]);
    const told = await read("carl", request.id);
    expect(told.answer).toEqual({
      ...{ kind: "ANSWERED", verdict: "HIT_STRONG", contact: "PAN-SNA desk 4, +507 500 0000", handling: "AMBER+STRICT" },
      ...{ reason: null, by: "PAN-SNA" },
    });
    expect([told.state, told.version, told.proposal]).toEqual(["ANSWERED", 2, null]);
    expect(await it.code("carl", WITHDRAW, answer(told, {}))).toBe("BAD_INPUT");
    // It may be put right; what was said stays.
    await it.ask("paz", ANSWER, answer(told, { answer: "REFUSED", reason: "the matter is before a court" }));
    const after = await read("carl", request.id);
    expect([after.state, after.answer.reason]).toEqual(["REFUSED", "the matter is before a court"]);
    expect(after.events.map(({ kind }: any) => kind)).toEqual(["REFUSED", "ANSWERED", "ASKED"]);
    expect((await read("paz", request.id)).events[0].by).toBe("paz");
  });

  test.skipIf(!there)("is the same of somebody protected, to both sides", async () => {
    const shown = async (ref: string) => {
      const request = await asked({ ref });
      const received = await read("pia", request.id);
      const hit = { answer: received.proposal.verdict, contact: "desk 4", handling: "AMBER" };
      await it.ask("pia", ANSWER, answer(request, hit));
      return JSON.stringify([received, await read("carl", request.id)])
        .replaceAll(ref, "REF")
        .replaceAll(request.id, "ID")
        .replace(/"(askedAt|dueAt)":"[^"]*"/g, "");
    };
    const ana = await shown(ANA);
    // A child, and somebody who was reported as a victim.
    expect(await shown("PAN:PA1111111")).toBe(ana);
    expect(await shown("COL:CC2222222")).toBe(ana);
    const known = (who: Name, name: string, birthDate: string) =>
      proposed({ name, birthDate }, who).then(([verdict, ...others]) => [verdict, others.length]);
    for (const who of ["paz", "pia"] as const) {
      expect(await known(who, "Ana Rojas", "1990-02-03")).toEqual(["HIT_POSSIBLE", 1]);
      expect(await known(who, "Carla Rojas", "2015-07-08")).toEqual(["HIT_POSSIBLE", 1]);
      expect(await known(who, "Dario Soto", "1999-09-09")).toEqual(["HIT_POSSIBLE", 1]);
    }
  });

  test.skipIf(!there)("in a group is for its members, as long as they are", async () => {
    const group = { compartment: "OP-CONDOR", purpose: "couriers", template: "SIMPLE", endsAt: due(), agencies: [] };
    const opened = { ...group, users: ["cora", "pia", "sara"] };
    await it.ask("sara", "mutation ($input: OpenGroupInput!) { openGroup(input: $input) { epoch } }", { input: opened });
    const request = await asked({ ref: ANA, handling: "AMBER//OP-CONDOR" }, "cora");
    expect(await read("paz", request.id)).toBeNull();
    expect(await it.code("carl", ASK, input({ ref: ANA, handling: "GREEN//OP-CONDOR" }))).toBe("BAD_INPUT");
    expect((await read("pia", request.id)).proposal.verdict).toBe("HIT_STRONG");
    const leaves = { group: "OP-CONDOR", expectedEpoch: 1, agencies: [], users: ["cora", "sara"], reason: "back to her unit" };
    const change = "mutation ($input: ChangeGroupMembersInput!) { changeGroupMembers(input: $input) { epoch } }";
    await it.ask("sara", change, { input: leaves });
    expect(await read("pia", request.id)).toBeNull();
    expect(await it.code("pia", ANSWER, answer(request, { answer: "NO_HIT" }))).toBe("NOT_FOUND");
    expect((await read("sara", request.id)).state).toBe("ASKED");
  });

  test.skipIf(!there)("is overdue to both once an answer was due and there is none", async () => {
    const request = await asked({ ref: "PAN:PA8888888" });
    const list = "{ requests(filter: { overdue: true }) { edges { node { id } } } }";
    const ids = async (who: Name) => (await it.ask(who, list)).requests.edges.map(({ node }: any) => node.id);
    expect(await ids("carl")).toEqual([]);
    vi.useFakeTimers({ toFake: ["Date"], now: nowMs() + 4 * DAY_MS });
    try {
      expect(await ids("carl")).toContain(request.id);
      expect(await ids("paz")).toEqual(await ids("carl"));
      expect(await ids("otto")).toEqual([]);
      await it.ask("paz", ANSWER, answer(request, { answer: "NO_HIT" }));
      expect(await ids("carl")).not.toContain(request.id);
    } finally {
      vi.useRealTimers();
    }
  });

  test.skipIf(!there)("lies sealed in the store, and is told to nobody once it is not as it was sealed", async () => {
    const request = await asked({ name: "Zacarias Ulloa", birthDate: "1971-12-13", purpose: "seen with a courier" });
    const other = await asked({ ref: "PAN:PA7777771" });
    let backup = "";
    for await (const line of it.world.context.store.backup()) backup += line;
    expect(backup).toContain(request.id);
    for (const text of ["Zacarias", "Ulloa", "1971-12-13", "PA7777771", "seen with a courier"])
      expect(backup).not.toContain(text);
    const { store: kept } = it.world.context;
    const [doc, donor] = await kept.docs("requests", [request.id, other.id]);
    // What was sealed for another request does not open here, nor does what was cut off.
    await kept.putDocs([
      {
        collection: "requests",
        replace: [{ ...doc!, body: { ...doc!.body, sealed: [...doc!.body.sealed, donor!.body.sealed[0]!] } }],
      },
    ]);
    for (const who of ["carl", "paz", "keeper"] as const) expect(await read(who, request.id)).toBeNull();
    expect(it.world.logged.at(-1)).toMatchObject({ fields: { code: "STORE_CORRUPT", request: request.id } });
    const [again] = await kept.docs("requests", [request.id]);
    await kept.putDocs([{ collection: "requests", replace: [{ ...again!, body: doc!.body }] }]);
    expect(await read("carl", request.id)).toBeNull();
    expect((await it.ask("carl", "{ requests { totalCount } }")).requests.totalCount).toBeGreaterThan(3);
  });

  test.skipIf(!there)("is asked so often a day by one asker, and who mostly gets no hit is told in the report", async () => {
    const report = async () =>
      (await auditReport(localReader(it.world.context), {}, [])).alerts
        .filter(({ kind }) => kind === "FISHING")
        .map(({ reader }) => reader);
    expect(await report()).toEqual([]);
    for (let i = 0; i < 12; i++) {
      const request = await asked({ ref: `PAN:PX00000${String(i).padStart(2, "0")}` }, "cora");
      await it.ask("paz", ANSWER, answer(request, { answer: "NO_HIT" }));
    }
    expect(await report()).toEqual(["cora"]);
    let refused: unknown;
    for (let i = 0; i < PER_DAY && refused === undefined; i++)
      refused = await it.code("cora", ASK, input({ ref: `PAN:PY00000${i}` }));
    expect(refused).toBe("LIMIT_EXCEEDED");
    const { requests } = await it.ask("keeper", `{ requests(first: 200) { edges { node { by } } } }`);
    expect(requests.edges.filter(({ node }: any) => node.by === "cora")).toHaveLength(PER_DAY);
    vi.useFakeTimers({ toFake: ["Date"], now: nowMs() + 2 * DAY_MS });
    try {
      expect(await it.code("cora", ASK, input({ ref: ANA }))).toBeUndefined();
    } finally {
      vi.useRealTimers();
    }
  });
});

test("the one reader of an installation without users is of no agency, and is told what is missing", async () => {
  const served = await serveWorld();
  const { body } = await served.ask(ASK, { input: { agency: "PAN-SNA", ref: ANA, purpose: "a test", dueAt: due() } });
  expect(body.errors![0]!.extensions!["code"]).toBe("BAD_INPUT");
  expect(body.errors![0]!.message).toContain("TRAMA_USERS");
  expect((await served.data("{ requests { totalCount } }")).requests.totalCount).toBe(0);
  await served.close();
});
