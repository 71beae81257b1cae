/** Closed groups through the API, on either store: whoever is in one reads what is labelled for it, as long as they are, and as long as it lasts. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GraphAnswers } from "#app/snapshot/graph-answers.ts";
import { graphQuestions } from "#app/snapshot/graph-questions.ts";
import { Users } from "#app/users/users.ts";
import { addUser } from "#app/users/change-users.ts";
import { nowMs } from "#base/clock.ts";
import type { Role } from "#model/users/rights.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "graphql-ws";
import { vi } from "vitest";
import WebSocket from "ws";
import { groupId, type KeptGroup } from "#model/groups/group.ts";
import { silentLogger } from "../../support/silent-logger.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../../support/neo4j.ts";
import { neo4jForTests } from "../../support/requirements.ts";
import { graphOf } from "../../support/graph-of.ts";
import { addRows, KEY, makeFinding, openWorld, putFindings, tourBundle, type World } from "../../support/tour-world.ts";
import { IdMinter } from "#model/ids.ts";
import { type Served, serveWorld } from "../../api/server.ts";

/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read by the expectations beside them */
const ELENA = "PAN:PA3333333";
const ID = groupId(new IdMinter(KEY), "OP-CONDOR");
const DAY_MS = 24 * 3600 * 1000;
const GROUP = `id compartment state purpose template fields agencies users endsAt epoch reaches epochs { number by agencies users reason }`;

const required = neo4jForTests();

/** The rows that the tour keeps for HARBOUR are for this group instead. */
const bundleOf = (word: string) =>
  Object.fromEntries(
    Object.entries(tourBundle()).map(([file, rows]) => [
      file,
      rows.map((row) => ({ ...row, handling: (row["handling"] ?? "").replace("HARBOUR", word) })),
    ]),
  );

interface Asker {
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  code(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  readonly token: string;
}

interface Setting {
  readonly world: World;
  readonly served: Served;
  readonly as: Record<"lucia" | "maria" | "joao" | "otto" | "keeper", Asker>;
  close(): Promise<void>;
}

async function setting(on?: TestNeo4j): Promise<Setting> {
  await on?.empty(new IdMinter(KEY).keyCheck());
  // A group comes before what is labelled for it; the other rows are there from the start.
  const opened = await openWorld(bundleOf("OP-CONDOR"), {}, on?.config);
  const answers = new GraphAnswers(opened.context.store, opened.context.dataDir);
  const world = { ...opened, context: { ...opened.context, graph: graphOf(graphQuestions(async () => answers)) } };
  const folder = mkdtempSync(join(tmpdir(), "trama-groups-"));
  const file = join(folder, "users.json");
  const add = (name: string, role: Role, agency: string, more: object = {}): string =>
    addUser(file, {
      ...{ name, roles: [role], self: [] },
      clearance: { all: false, tlp: "AMBER", agency, compartments: [], ...more },
    });
  const tokens = {
    // By the file both the one who opens it and another hold the word: that counts until it is a group's.
    lucia: add("lucia", "supervisor", "PAN-SNA", { compartments: ["OP-CONDOR"] }),
    maria: add("maria", "investigator", "PAN-SNA"),
    joao: add("joao", "investigator", "PAN-SNA", { compartments: ["OP-CONDOR"] }),
    otto: add("otto", "supervisor", "PAN-SNA"),
    keeper: add("keeper", "supervisor", "PAN-SNA", { all: true }),
  };
  const users = new Users(file, silentLogger);
  const served = await serveWorld({ world, access: users });
  const asker = (token: string): Asker => {
    const ask = async (query: string, variables: Record<string, unknown> = {}) =>
      (await served.ask(query, variables, { authorization: `Bearer ${token}`, "x-trama-purpose": "a test" })).body;
    return {
      token,
      ask: async (query, variables) => {
        const { data, errors } = await ask(query, variables);
        if (errors !== undefined) throw new Error(JSON.stringify(errors));
        return data;
      },
      code: async (query, variables) => (await ask(query, variables)).errors?.[0]?.extensions?.["code"],
    };
  };
  return {
    ...{ world, served },
    as: Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, asker(token)])) as Setting["as"],
    async close() {
      await served.close();
      users.close();
      await world.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const OPEN = `mutation ($input: OpenGroupInput!) { openGroup(input: $input) { epoch group { ${GROUP} } } }`;
const CHANGE = `mutation ($input: ChangeGroupMembersInput!) { changeGroupMembers(input: $input) { epoch group { ${GROUP} } } }`;
const CLOSE = `mutation ($input: CloseGroupInput!) { closeGroup(input: $input) { epoch group { ${GROUP} } } }`;
const READ = `{ group(ref: "OP-CONDOR") { ${GROUP} } groups { totalCount edges { cursor node { id } } } }`;
const NOTHING = { group: null, groups: { totalCount: 0, edges: [] } };
const SEEN = `{ person(ref: "${ELENA}") { id } search(text: "quiros", first: 10) { totalCount } incidents { totalCount }
  paths(input: { from: "${ELENA}", to: "PAN:PA7654321" }) { paths { entities { label } } } me { compartments } }`;
const until = (): string => new Date(nowMs() + 30 * DAY_MS).toISOString();

describe.each([
  ["SQLite", true],
  [required.title("Neo4j"), required.there],
])("on %s", (name, there) => {
  let neo4j: TestNeo4j | undefined;
  let it: Setting;
  beforeAll(async () => {
    if (!there) return;
    if (name !== "SQLite") neo4j = await takeNeo4j(required.value());
    it = await setting(neo4j);
  }, TURN_MS);
  afterAll(async () => {
    if (!there) return;
    await it.close();
    await neo4j?.release();
  });

  const input = (given: object = {}) => ({
    input: { compartment: "op-condor", purpose: "couriers by way of PTY", endsAt: until(), users: ["lucia", "maria"], ...given },
  });
  const change = async (given: object, who: keyof Setting["as"] = "lucia") => {
    const { group } = await it.as.keeper.ask(READ);
    return it.as[who].ask(CHANGE, { input: { group: group.id, expectedEpoch: group.epoch, ...given } });
  };
  const seen = async (who: keyof Setting["as"]) => {
    const { served, as } = it;
    const headers = { authorization: `Bearer ${as[who].token}`, "x-trama-purpose": "a test" };
    const { data, errors } = (await served.ask(SEEN, {}, headers)).body as any;
    return {
      person: data?.person?.id ?? null,
      found: data?.search?.totalCount,
      incidents: data?.incidents?.totalCount,
      paths: errors?.[0]?.extensions?.code ?? "some",
    };
  };

  test.skipIf(!there)("only a supervisor opens one, over no word that is somebody else's", async () => {
    expect(await it.as.maria.code(OPEN, input())).toBe("FORBIDDEN");
    // Its rows are labelled so: whoever does not hold the word would come to read them.
    expect(await it.as.otto.code(OPEN, input({ users: ["otto"] }))).toBe("CONFLICT");
    expect(await it.as.lucia.code(OPEN, input({ compartment: "INTEGRITY" }))).toBe("BAD_INPUT");
    expect(await it.as.lucia.code(OPEN, input({ compartment: "op condor" }))).toBe("BAD_INPUT");
    expect(await it.as.lucia.code(OPEN, input({ users: ["mario"] }))).toBe("BAD_INPUT");
    expect(await it.as.lucia.code(OPEN, input({ endsAt: "2020-01-01T00:00:00Z" }))).toBe("BAD_INPUT");
    expect(await it.as.lucia.code(OPEN, input({ endsAt: "2120-01-01T00:00:00Z" }))).toBe("BAD_INPUT");
    expect(await it.as.lucia.code(OPEN, input({ purpose: "" }))).toBe("BAD_INPUT");
    // As long as it is no group's, the file of users gives the word.
    const joao = await seen("joao");
    expect(joao.person).not.toBeNull();
    const { openGroup } = await it.as.lucia.ask(OPEN, input());
    expect(openGroup).toMatchObject({
      epoch: 1,
      group: {
        compartment: "OP-CONDOR",
        state: "OPEN",
        template: "SIMPLE",
        users: ["lucia", "maria"],
        reaches: ["lucia", "maria"],
      },
    });
    expect(await it.as.lucia.code(OPEN, input())).toBe("CONFLICT");
    expect(await it.as.otto.code(OPEN, input())).toBe("CONFLICT");
    expect(await seen("maria")).toEqual(joao);
    // What the file says of the word counts for nothing from now on.
    expect(await seen("joao")).toEqual(await seen("otto"));
    expect((await seen("joao")).person).toBeNull();
    expect((await it.as.joao.ask("{ me { compartments } }")).me.compartments).toEqual([]);
    expect((await it.as.maria.ask("{ me { compartments } }")).me.compartments).toEqual(["OP-CONDOR"]);
  });

  test.skipIf(!there)("is told of to its members; to others it is as if it were not there", async () => {
    const { group, groups } = await it.as.maria.ask(READ);
    expect(group.fields).toContain("incidents.at");
    expect(groups).toMatchObject({ totalCount: 1, edges: [{ node: { id: group.id } }] });
    expect((await it.as.maria.ask(`{ node(id: "${group.id}") { ... on Group { compartment } } }`)).node.compartment).toBe(
      "OP-CONDOR",
    );
    for (const who of ["otto", "joao"] as const) {
      expect(await it.as[who].ask(READ)).toEqual(NOTHING);
      expect((await it.as[who].ask(`{ node(id: "${group.id}") { id } }`)).node).toBeNull();
    }
    const asked = (ref: string) => ({ input: { group: ref, expectedEpoch: 1, users: ["otto"] } });
    const refusal = async (ref: string) => {
      const headers = { authorization: `Bearer ${it.as.otto.token}`, "x-trama-purpose": "a test" };
      return (await it.served.ask(CHANGE, asked(ref), headers)).body.errors;
    };
    expect(await refusal("OP-CONDOR")).toEqual(await refusal("OP-NOBODY"));
    expect(await it.as.maria.code(CHANGE, asked("OP-CONDOR"))).toBe("FORBIDDEN");
    // A cursor of a member's list is of no use to others.
    const { cursor } = groups.edges[0];
    expect(await it.as.otto.code(`{ groups(after: "${cursor}") { totalCount } }`)).toBe("CONFLICT");
  });

  test.skipIf(!there)(
    "whoever leaves sees from then on what others see: answers, cases, findings, plans' lists and who can see what",
    async () => {
      await putFindings(it.world.context, [
        makeFinding({ id: "x_group", score: 0.5, members: [], handling: "AMBER//OP-CONDOR" }),
      ]);
      const opened = await it.as.maria.ask(
        `mutation { openCase(input: { title: "CONDOR", handling: "AMBER//OP-CONDOR" }) { case { id version } } }`,
      );
      const { id, version } = opened.openCase.case;
      const elena = (await seen("maria")).person;
      await it.as.maria.ask(
        `mutation { saveCaseView(input: { case: "${id}", expectedVersion: "${version}", name: "table", handling: "AMBER//OP-CONDOR", nodes: [{ id: "${elena}", x: 1, y: 2 }] }) { case { id } } }`,
      );
      // A member may be named as nobody's case, and others write nothing that they could not read back.
      expect(
        await it.as.otto.code(`mutation { openCase(input: { title: "X", handling: "AMBER//OP-CONDOR" }) { case { id } } }`),
      ).toBe("BAD_INPUT");
      const kept = `{ case(id: "${id}") { title views { name content { nodes { id } } } history { kind } } cases { totalCount } finding(id: "x_group") { id }
      findings { totalCount } node(id: "${elena}") { id } }`;
      const before = await it.as.maria.ask(kept);
      expect(before).toMatchObject({ case: { title: "CONDOR" }, finding: { id: "x_group" }, node: { id: elena } });
      expect((await it.as.lucia.ask(`{ whoCanSee(id: "${elena}") }`)).whoCanSee).toEqual(["keeper", "lucia", "maria"]);
      expect((await it.as.lucia.ask(`{ whoCanSee(id: "x_group") }`)).whoCanSee).toEqual(["keeper", "lucia", "maria"]);
      expect((await it.as.otto.ask(`{ whoCanSee(id: "${elena}") }`)).whoCanSee).toBeNull();

      const { changeGroupMembers } = await change({ users: ["lucia", "joao"], reason: "back to his own unit" });
      expect(changeGroupMembers.group.epochs[0]).toMatchObject({ number: 2, by: "lucia", users: ["joao", "lucia"] });
      expect(await it.as.maria.ask(kept)).toEqual(await it.as.otto.ask(kept));
      expect(await it.as.maria.ask(kept)).toMatchObject({ case: null, finding: null, node: null });
      expect(await seen("maria")).toEqual(await seen("otto"));
      expect((await seen("joao")).person).toBe(elena);
      expect(await it.as.maria.ask(READ)).toEqual(NOTHING);
      expect((await it.as.lucia.ask(`{ whoCanSee(id: "${elena}") }`)).whoCanSee).toEqual(["joao", "keeper", "lucia"]);
      expect((await it.as.lucia.ask(`{ whoCanSee(id: "${changeGroupMembers.group.id}") }`)).whoCanSee).toEqual([
        "joao",
        "keeper",
        "lucia",
      ]);

      // Who answers for the log without being in the group is not told by it what groups there are.
      const log = "{ auditEntries(first: 200) { edges { node { labels ids } } } }";
      expect(JSON.stringify(await it.as.lucia.ask(log))).toContain("OP-CONDOR");
      expect(JSON.stringify(await it.as.otto.ask(log))).not.toContain("OP-CONDOR");

      // By agency, and back again.
      await change({ agencies: ["pan-sna"] });
      expect((await seen("otto")).person).toBe(elena);
      expect(await it.as.maria.ask(kept)).toEqual(before);
      await change({ agencies: [] });
      expect((await seen("otto")).person).toBeNull();
    },
  );

  test.skipIf(!there)("a subscription that was open before goes on without what one is no member for any more", async () => {
    await change({ users: ["lucia", "maria"] });
    await putFindings(it.world.context, [makeFinding({ id: "x_all", score: 0.4, members: [] })]);
    const client = createClient({
      ...{ url: `${it.served.server.url.replace("http", "ws")}/graphql`, webSocketImpl: WebSocket },
      connectionParams: { authorization: `Bearer ${it.as.maria.token}`, "x-trama-purpose": "a test" },
    });
    const events = client.iterate({ query: "subscription { findingChanged { finding { id } } }" });
    const heard: string[] = [];
    const listening = (async () => {
      for await (const { data } of events) heard.push((data as any).findingChanged.finding.id);
    })();
    const tell = (finding: string): void => it.world.context.events.findingChanged({ finding });
    await vi.waitFor(() => (tell("x_group"), expect(heard).toContain("x_group")));
    await change({ users: ["lucia"] });
    // What was told up to here was told to a member; the mark comes after all of it.
    await vi.waitFor(() => (tell("x_all"), expect(heard).toContain("x_all")));
    heard.length = 0;
    tell("x_group");
    await vi.waitFor(() => (tell("x_all"), expect(heard.length).toBeGreaterThan(2)));
    expect(new Set(heard)).toEqual(new Set(["x_all"]));
    await events.return!(undefined);
    await listening;
    await client.dispose();
  });

  test.skipIf(!there)("of two who change one epoch one gets through, and the other is told", async () => {
    const { group } = await it.as.lucia.ask(READ);
    const given = { group: group.id, expectedEpoch: group.epoch };
    const codes = await Promise.all(
      ["lucia", "keeper"].map((who) => it.as[who as "lucia"].code(CHANGE, { input: { ...given, users: ["lucia", "maria"] } })),
    );
    expect(codes.sort()).toEqual(["CONFLICT", undefined]);
    expect(await it.as.lucia.code(CHANGE, { input: { ...given, users: [] } })).toBe("CONFLICT");
    expect(await it.as.lucia.code(CHANGE, { input: { ...given, expectedEpoch: group.epoch + 1 } })).toBe("BAD_INPUT");
  });

  test.skipIf(!there)("one without members reaches nobody, and whoever leaves is told no more of it", async () => {
    expect((await change({ users: [] })).changeGroupMembers.group).toBeNull();
    for (const who of ["lucia", "maria", "joao"] as const) expect(await seen(who)).toEqual(await seen("otto"));
    expect(await it.as.lucia.ask(READ)).toEqual(NOTHING);
    expect((await it.as.keeper.ask(READ)).group).toMatchObject({ users: [], agencies: [], reaches: [] });
    expect((await seen("keeper")).person).not.toBeNull();
    await change({ users: ["lucia", "maria"] }, "keeper");
    expect((await seen("maria")).person).not.toBeNull();
  });

  test.skipIf(!there)("one whose time is over reaches nobody, by the clock at each reading", async () => {
    expect((await seen("maria")).person).not.toBeNull();
    vi.useFakeTimers({ toFake: ["Date"], now: nowMs() + 31 * DAY_MS });
    try {
      for (const who of ["lucia", "maria"] as const) expect(await seen(who)).toEqual(await seen("otto"));
      // What the file says of the word stays without effect.
      expect(await seen("joao")).toEqual(await seen("otto"));
      expect(await it.as.lucia.ask(READ)).toEqual(NOTHING);
      const { group } = await it.as.keeper.ask(READ);
      expect(group.state).toBe("ENDED");
      const input = { group: group.id, expectedEpoch: group.epoch, users: ["otto"] };
      expect(await it.as.keeper.code(CHANGE, { input })).toBe("BAD_INPUT");
    } finally {
      vi.useRealTimers();
    }
    expect((await seen("maria")).person).not.toBeNull();
  });

  test.skipIf(!there)("one that was closed reaches nobody, and its word is no other group's", async () => {
    await it.as.lucia.ask(OPEN, input({ compartment: "OP-SUR", users: ["lucia"] }));
    const rosa = {
      surname: "LIMA",
      given_names: "ROSA",
      document_type: "P",
      document_number: "BR7777777",
      document_issuer: "BRA",
    };
    const flight = { flight_id: "F9", carrier: "X1", number: "990", date: "2026-11-22", origin: "PTY", destination: "BOG" };
    await addRows(it.world, it.world.context.dataDir, {
      "flights.csv": [flight],
      "travel.csv": [{ flight_id: "F9", ...rosa, handling: "AMBER//OP-SUR" }],
    });
    const find = `{ document(ref: "BRA:BR7777777") { natural } }`;
    expect((await it.as.lucia.ask(find)).document).not.toBeNull();
    expect((await it.as.maria.ask(find)).document).toBeNull();
    const close = { input: { group: "OP-SUR", expectedEpoch: 1, reason: "done" } };
    expect(await it.as.otto.code(CLOSE, close)).toBe("NOT_FOUND");
    expect((await it.as.lucia.ask(CLOSE, close)).closeGroup).toEqual({ epoch: 2, group: null });
    expect((await it.as.lucia.ask(find)).document).toBeNull();
    expect((await it.as.keeper.ask(find)).document).not.toBeNull();
    expect(await it.as.keeper.code(CLOSE, { input: { ...close.input, expectedEpoch: 2 } })).toBe("BAD_INPUT");
    expect(await it.as.keeper.code(OPEN, input({ compartment: "OP-SUR" }))).toBe("CONFLICT");
  });

  test.skipIf(!there)("one whose epoch was changed, put in, or cut off reaches nobody, and says so in the log", async () => {
    const { store } = it.world.context;
    const put = async (tampered: (body: KeptGroup) => KeptGroup) => {
      const [doc] = await store.docs("groups", [ID]);
      await store.putDocs([{ collection: "groups", replace: [{ ...doc!, body: tampered(doc!.body) }] }]);
    };
    const [whole] = await store.docs("groups", [ID]);
    const last = whole!.body.epochs.at(-1)!;
    for (const tampered of [
      (body: KeptGroup) => ({ ...body, epochs: [...whole!.body.epochs, { ...last, number: last.number + 1, users: ["otto"] }] }),
      (body: KeptGroup) => ({ ...body, epochs: whole!.body.epochs.slice(0, -1) }),
      (body: KeptGroup) => ({ ...body, epochs: whole!.body.epochs.map((epoch) => ({ ...epoch, agencies: ["PAN-SNA"] })) }),
      (body: KeptGroup) => ({
        ...body,
        epochs: whole!.body.epochs.map((epoch) => ({ ...epoch, endsAt: "2031-01-01T00:00:00.000Z" })),
      }),
      (body: KeptGroup) => ({ ...body, epochs: [] }),
    ]) {
      await put(tampered);
      for (const who of ["lucia", "maria", "joao"] as const) expect(await seen(who)).toEqual(await seen("otto"));
      expect(it.world.logged.at(-1)).toMatchObject({ fields: { code: "GROUP_BROKEN", group: ID } });
    }
  });
});
