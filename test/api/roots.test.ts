/** What each root answers, on the tour's made-up world; paging, references, errors. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PathsQuery } from "#app/graph-client.ts";
import { makeFinding, putFindings } from "../support/tour-world.ts";
import { type Served, serveWorld } from "./server.ts";

let served: Served;
let ana: string;
let bruno: string;
let asked: PathsQuery | undefined;
const ask = (query: string, variables?: Record<string, unknown>) => served.data(query, variables);
const codeOf = async (query: string, variables?: Record<string, unknown>) =>
  (await served.ask(query, variables)).body.errors?.[0]?.extensions?.code;
/* eslint-disable-next-line @typescript-eslint/no-explicit-any */
const nodes = (connection: any): any[] => connection.edges.map((edge: { node: unknown }) => edge.node);

beforeAll(async () => {
  served = await serveWorld({
    parts: {
      graph: {
        snapshotId: async () => "s_test",
        paths: async (_access, query) => {
          asked = query;
          const flight = served.context.minter.entity("Flight", "X1204/PTY/2026-11-01");
          const steps = [
            {
              from: query.from,
              to: flight,
              kind: "TRAVELLED_ON" as const,
              forward: true,
              at: Date.parse("2026-11-01T10:00:00Z"),
              records: ["r_unknown"],
              bits: 3.5,
            },
            { from: flight, to: query.to, kind: "TRAVELLED_ON" as const, forward: false, at: null, records: [], bits: 3.5 },
          ];
          return {
            paths: [{ entities: [query.from, flight, query.to], steps, cost: 1.25 }],
            explored: 7,
            truncated: true,
            timedOut: false,
            hubsSkipped: [flight],
            snapshot: "s_test",
          };
        },
        exposure: async () => null,
        close: async () => {},
      },
    },
  });
  [ana, bruno] = [await served.person("PAN:PA1234567"), await served.person("PAN:PA7654321")];
  const worker = await served.person("PTY:S0042");
  const member = { role: "COURIER", roleBasis: "INFERRED" as const, stability: 0.8 };
  await putFindings(served.context, [
    makeFinding({
      id: "x_cell",
      score: 0.9,
      members: [
        { ...member, entity: bruno, score: 0.7 },
        { ...member, entity: ana, score: 0.6, stability: 0.6 },
      ],
      nextTravel: { flight: "X1204/PTY/2026-11-21", departsAt: "2026-11-21T10:00:00Z" },
      counterReasons: [{ code: "FAMILY", params: { percent: 50 }, weight: -1, records: [], members: [] }],
    }),
    makeFinding({
      id: "x_insider",
      type: "INSIDER",
      kind: "INSIDER_RING",
      score: 0.8,
      members: [{ ...member, entity: worker, score: 0.8, stability: null }],
      changes: [],
      status: "CONTINUING",
      reasons: [
        {
          code: "PRESENT_AT_INCIDENTS",
          params: { observed: 5, expected: 1.5, chance: 0.01, flights: [] },
          weight: 3,
          records: [],
          members: [],
        },
      ],
    }),
    makeFinding({ id: "x_gone", score: 0.1, members: [], status: "DISSOLVED" }),
    makeFinding({
      id: "x_old",
      score: 0.2,
      members: [{ ...member, entity: ana, score: 0.2 }],
      run: "u_0",
      review: "DISMISSED",
      decisions: [{ review: "DISMISSED", by: "maria", at: "2026-11-20T12:00:00Z", reason: "family", incidents: [], codes: [] }],
    }),
  ]);
  const run = (id: string, finishedAt: string) => ({
    id,
    sort: finishedAt,
    refs: [],
    body: {
      id,
      status: "DONE",
      by: "local",
      startedAt: finishedAt,
      finishedAt,
      ms: 1,
      seq: 1,
      snapshot: "s_test",
      asOf: "2026-11-21T10:00:00Z",
      method: "m",
      counts: {},
      fresh: 2,
      notes: ["1 hub skipped"],
      error: null,
    },
  });
  await served.context.store.putDocs(
    [{ collection: "runs", docs: [run("u_0", "2026-11-19T00:00:00Z"), run("u_1", "2026-11-21T00:00:00Z")] }],
    { at: Date.parse("2026-11-21T00:00:00Z"), kind: "DETECT", source: null, count: 4 },
  );
  const report = {
    id: "ig_1",
    source: "TOUR",
    records: { read: 3, new: 2, superseding: 0, unchanged: 0, rejected: 1 },
    entities: { Flight: 1, Person: 0 },
    links: {},
    stubs: 1,
    stubNames: ["F9"],
    rejects: [{ file: "travel.csv", line: 2, column: "surname", valueClass: "empty", code: "MISSING", text: "a surname" }],
    warnings: [],
    droppedColumns: [],
    startedAt: "2026-11-20T00:00:00Z",
    finishedAt: null,
    ms: 5,
    seqFrom: 0,
    seqTo: 1,
  };
  await served.context.store.putDocs([
    { collection: "ingestReports", docs: [{ id: "ig_1", sort: "1", refs: [], body: report }] },
  ]);
});
afterAll(() => served.close());

describe("people and things", () => {
  test("who is this", async () => {
    const { person, staff, search } = await ask(`{
      person(ref: "PAN:PA1234567") { id kind natural name datesOfBirth priority documents { document { natural } } contacts { contact { value type } through { locator } } }
      staff(ref: "PTY:S0042") { name staffNumbers identities { employer role employedFrom } documents { document { kind natural } } exposure { observed expected pValue finding { id } } }
      search(text: "rojaz anna") { edges { node { entity { id } } } }
    }`);
    expect(person).toEqual({
      id: ana,
      kind: "PERSON",
      natural: "PAN:PA1234567",
      name: "ROJAS, ANA",
      datesOfBirth: ["1990-02-03"],
      priority: 0.6,
      documents: [{ document: { natural: "PAN:PA1234567" } }],
      contacts: [{ contact: { value: "+50760001111", type: "PHONE" }, through: { locator: "AAA111" } }],
    });
    expect(staff).toEqual({
      name: "MORA, FELIX",
      staffNumbers: ["PTY:S0042"],
      identities: [{ employer: "RAMPA UNO", role: "RAMP", employedFrom: null }],
      documents: [{ document: { kind: "BADGE", natural: "PTY/K77" } }],
      exposure: { observed: 5, expected: 1.5, pValue: 0.01, finding: { id: "x_insider" } },
    });
    expect(nodes(search)[0]).toEqual({ entity: { id: ana } });
  });

  test("who else uses this phone", async () => {
    const { contact } = await ask(
      `{ contact(ref: "+507 6000-1111") { value users { totalCount edges { node { user { label } through { locator } } } } } }`,
    );
    expect(contact.users.totalCount).toBe(4);
    expect(
      nodes(contact.users)
        .map(({ user, through }) => [user.label, through.locator])
        .sort(),
    ).toEqual([
      ["QUIROS, ELENA", "EEE333"],
      ["ROJAS, ANA", "AAA111"],
      ["ROJAS, CARLA", "AAA111"],
      ["VEGA, BRUNO", "BBB111"],
    ]);
  });

  test("who travels with this person, and why", async () => {
    const { person } = await ask(
      `{ person(ref: "PAN:PA1234567") { coTravellers { totalCount truncated edges { node { person { name } flightCount adjacentSeatCount bookings { locator } flights { natural } } } } } }`,
    );
    expect(nodes(person.coTravellers)).toEqual([
      {
        person: { name: "VEGA, BRUNO" },
        flightCount: 3,
        adjacentSeatCount: 1,
        bookings: [],
        flights: ["21", "11", "01"].map((day) => ({ natural: `X1204/PTY/2026-11-${day}` })),
      },
      {
        person: { name: "ROJAS, CARLA" },
        flightCount: 1,
        adjacentSeatCount: 1,
        bookings: [{ locator: "AAA111" }],
        flights: [{ natural: "X1204/PTY/2026-11-01" }],
      },
    ]);
  });

  test("tonight's manifest by priority, the unscored by seat", async () => {
    const { flight } = await ask(
      `{ flight(ref: "x1204/pty/2026-11-21") { label origin destination departsAt capacity manifest { edges { node { priority person { name } travel { seat status } findings { id } } } } } }`,
    );
    expect([flight.label, flight.capacity, flight.departsAt]).toEqual(["X1204 PTY–MAD 2026-11-21", 180, "2026-11-21T10:00:00Z"]);
    expect(
      nodes(flight.manifest).map(({ priority, person, travel, findings }) => [
        priority,
        person.name,
        travel.seat,
        findings.map(({ id }: { id: string }) => id),
      ]),
    ).toEqual([
      [0.7, "VEGA, BRUNO", "11A", ["x_cell"]],
      [0.6, "ROJAS, ANA", "10A", ["x_cell", "x_old"]],
      [null, "QUIROS, ELENA", "2C", []],
      [null, "SOTO, DARIO", "3B", []],
    ]);
  });

  test("what these share", async () => {
    const { shared } = await ask(
      `{ shared(refs: ["PAN:PA1234567", "PAN:PA7654321", "PAN:PA3333333"]) { totalCount edges { node { entity { kind natural } sharedBy { label } } } } }`,
    );
    expect(nodes(shared)[0]).toEqual({
      entity: { kind: "CONTACT", natural: "+50760001111" },
      sharedBy: [{ label: "ROJAS, ANA" }, { label: "VEGA, BRUNO" }, { label: "QUIROS, ELENA" }],
    });
    expect(
      nodes(shared)
        .slice(1)
        .map(({ entity }) => entity.natural),
    ).toEqual(expect.arrayContaining(["X1204/PTY/2026-11-01", "X1204/PTY/2026-11-11"]));
  });

  test("who handled this item", async () => {
    const { consignment } = await ask(
      `{ consignment(ref: "020-12345675") { number shippers { name } custody { at event zone weightKg seal handler { name } flight { natural } } } }`,
    );
    expect(consignment).toEqual({
      number: "02012345675",
      shippers: [{ name: "MAR AZUL" }],
      custody: [
        { at: "2026-11-01T08:00:00Z", event: "SCREENED", zone: "CARGO", weightKg: 42.5, seal: "A1", handler: null, flight: null },
        {
          at: "2026-11-01T09:00:00Z",
          event: "LOADED",
          zone: "RAMP",
          weightKg: 40,
          seal: "A2",
          handler: { name: "MORA, FELIX" },
          flight: { natural: "X1204/PTY/2026-11-01" },
        },
      ],
    });
  });

  test("expanding, after looking at the counts", async () => {
    const { flight } = await ask(`{ flight(ref: "X1204/PTY/2026-11-01") {
      neighbourCounts { kind direction count }
      neighbours(kinds: [TRAVELLED_ON], first: 2) { totalCount pageInfo { hasNextPage } edges { node { direction entity { __typename label } link { kind records { kind source } originators corroboration } } } }
      handledBy { name } incidents { natural } consignments { number }
    } }`);
    expect(flight.neighbourCounts).toEqual(
      expect.arrayContaining([
        { kind: "TRAVELLED_ON", direction: "IN", count: 3 },
        { kind: "HANDLED", direction: "IN", count: 1 },
      ]),
    );
    expect([flight.neighbours.totalCount, flight.neighbours.pageInfo.hasNextPage]).toEqual([3, true]);
    expect(nodes(flight.neighbours)[0]).toMatchObject({
      direction: "IN",
      entity: { __typename: "Person" },
      link: { kind: "TRAVELLED_ON", records: [{ kind: "TRAVEL", source: "TOUR" }], originators: ["PAN-SNA"], corroboration: 1 },
    });
    expect([flight.handledBy, flight.incidents, flight.consignments]).toEqual([
      [{ name: "MORA, FELIX" }],
      [{ natural: "I1" }],
      [{ number: "02012345675" }],
    ]);
  });

  test("a record, as received, with its label", async () => {
    const { person } = await ask(`{ person(ref: "PAN:PA3333333") { records { edges { node { id } } } } }`);
    const [{ id }] = nodes(person.records);
    const { record, node } = await ask(
      `query ($id: ID!) { record(id: $id) { source agency originator reliability credibility status file exportedAt handling { text tlp compartments } raw history { id status } } node(id: $id) { __typename id } }`,
      { id },
    );
    expect(record).toMatchObject({
      source: "TOUR",
      agency: "PAN-SNA",
      reliability: "B",
      status: "ACTIVE",
      exportedAt: "2026-11-20T00:00:00Z",
      handling: { tlp: "AMBER", compartments: ["HARBOUR"] },
      history: [{ id, status: "ACTIVE" }],
    });
    expect(record.raw).toContain("QUIROS");
    expect(node).toEqual({ __typename: "Record", id });
  });
});

describe("findings", () => {
  test("in order of their score, in words, with what speaks against them", async () => {
    const { findings } = await ask(
      `{ findings { totalCount edges { node { id title kind score review status members { name role roleBasis score stability documents staff person { id } } reasons { code text weight evidence { id } } counterReasons { code text } changes { code text } nextTravel { flight departsAt flightEntity { label } } decisions { by reason } } } } }`,
    );
    expect(nodes(findings).map(({ id }) => id)).toEqual(["x_cell", "x_insider", "x_old"]);
    expect(nodes(findings)[0]).toMatchObject({
      title: "Possible drug courier cell, 2 people around VEGA, BRUNO",
      members: [
        { name: "VEGA, BRUNO", score: 0.7, documents: ["PAN:PA7654321"], staff: [], person: { id: bruno } },
        { name: "ROJAS, ANA", score: 0.6, documents: ["PAN:PA1234567"], staff: [], person: { id: ana } },
      ],
      reasons: [{ code: "SHARED_PHONE", weight: 4.2, evidence: [] }],
      counterReasons: [{ code: "FAMILY" }],
      changes: [{ code: "BORN", text: "New." }],
      nextTravel: {
        flight: "X1204/PTY/2026-11-21",
        departsAt: "2026-11-21T10:00:00Z",
        flightEntity: { label: "X1204 PTY–MAD 2026-11-21" },
      },
    });
  });

  test.each([
    ["types: [INSIDER]", ["x_insider"]],
    ["scoreMin: 0.8", ["x_cell", "x_insider"]],
    ["statuses: [DISSOLVED]", ["x_gone"]],
    ["reviews: [DISMISSED]", ["x_old"]],
    ['member: "PAN:PA1234567"', ["x_cell", "x_old"]],
    ["kinds: [ARMS]", []],
  ])("that fit { %s }", async (filter, ids) => {
    expect(
      nodes((await ask(`{ findings(filter: { ${filter} }) { edges { node { id } } } }`)).findings).map(({ id }) => id),
    ).toEqual(ids);
  });

  test("that are new since my shift: raised by a run since then, or decided since then", async () => {
    const since = async (time: string) =>
      nodes((await ask(`query ($time: DateTime!) { findings(since: $time) { edges { node { id } } } }`, { time })).findings).map(
        ({ id }) => id,
      );
    expect(await since("2026-11-18T00:00:00+05:00")).toEqual(["x_cell", "x_old"]);
    expect(await since("2026-11-20T13:00:00Z")).toEqual(["x_cell"]);
    expect(await since("2026-11-20T11:00:00Z")).toEqual(["x_cell", "x_old"]);
    expect(await since("2026-11-22T00:00:00Z")).toEqual([]);
  });

  test("that are groups, with stability and lineage", async () => {
    const { clusters, cluster, insider } = await ask(
      `{ clusters(first: 1) { totalCount edges { node { id stability members { role stability } lineage { code } finding { score } } } } cluster(id: "x_cell") { id } insider: cluster(id: "x_insider") { id } }`,
    );
    expect(clusters.totalCount).toBe(2);
    expect(nodes(clusters)[0]).toMatchObject({
      id: "x_cell",
      members: [{ stability: 0.8 }, { stability: 0.6 }],
      lineage: [{ code: "BORN" }],
      finding: { score: 0.9 },
    });
    expect(nodes(clusters)[0].stability).toBeCloseTo(0.7, 6);
    expect([cluster, insider]).toEqual([{ id: "x_cell" }, null]);
  });
});

describe("routes, paths, operations", () => {
  test("seizures by route and concealment", async () => {
    const { flows, seizures } = await ask(
      `{ flows(filter: { kinds: ["CASH", "DRUG"] }) { totalCount edges { node { origin transit destination kind month count valueUsd amounts { unit quantity } concealments { concealment count } } } } seizures(filter: { concealment: "BODY_WORN", airport: "MAD" }) { totalCount edges { node { label incident { natural } } } } }`,
    );
    expect(nodes(flows)).toEqual([
      {
        origin: "COL",
        transit: ["PAN"],
        destination: "ESP",
        kind: "DRUG",
        month: "2026-11",
        count: 1,
        valueUsd: 90000,
        amounts: [{ unit: "kg", quantity: 2.5 }],
        concealments: [{ concealment: "FALSE_BOTTOM", count: 1 }],
      },
      {
        origin: "PAN",
        transit: [],
        destination: "ESP",
        kind: "CASH",
        month: "2026-11",
        count: 2,
        valueUsd: 35320,
        amounts: [{ unit: "USD", quantity: 35320 }],
        concealments: [{ concealment: "BODY_WORN", count: 2 }],
      },
    ]);
    expect(nodes(seizures).map(({ incident }) => incident.natural)).toEqual(["I4", "I2"]);
  });

  test("incidents, latest first, within a time", async () => {
    const { incidents } = await ask(
      `{ incidents(filter: { from: "2026-11-02T00:00:00Z", until: "2026-11-13T00:00:00Z" }) { totalCount edges { node { natural incidentKind seizures { quantity currency declaredAmount } } } } }`,
    );
    expect(nodes(incidents)).toEqual([
      { natural: "I3", incidentKind: "VICTIM_IDENTIFIED", seizures: [] },
      { natural: "I2", incidentKind: "SEIZURE", seizures: [{ quantity: 15320, currency: "USD", declaredAmount: 9900 }] },
    ]);
  });

  test("how two are connected", async () => {
    const { paths } = await ask(
      `{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321", timeFrom: "2026-11-01T00:00:00Z", linkKinds: [TRAVELLED_ON] }) { explored truncated timedOut snapshot hubsSkipped { natural } paths { cost entities { label } steps { kind forward at bits from { label } to { label } evidence { id } } } } }`,
    );
    expect(asked).toMatchObject({
      k: 3,
      hopsMax: 6,
      linkKinds: ["TRAVELLED_ON"],
      timeFrom: Date.parse("2026-11-01T00:00:00Z"),
      timeUntil: null,
      timeRespecting: false,
    });
    expect([asked!.from, asked!.to]).toEqual([ana, bruno]);
    expect(paths).toMatchObject({
      explored: 7,
      truncated: true,
      timedOut: false,
      snapshot: "s_test",
      hubsSkipped: [{ natural: "X1204/PTY/2026-11-01" }],
    });
    expect(paths.paths[0].entities.map(({ label }: { label: string }) => label)).toEqual([
      "ROJAS, ANA",
      "X1204 PTY–MAD 2026-11-01",
      "VEGA, BRUNO",
    ]);
    expect(paths.paths[0].steps[0]).toMatchObject({
      kind: "TRAVELLED_ON",
      forward: true,
      at: "2026-11-01T10:00:00Z",
      bits: 3.5,
      evidence: [],
    });
  });

  test("limits of a path search are checked before it starts", async () => {
    for (const limit of ["k: 21", "hopsMax: 9", "timeoutMs: 10001"])
      expect(await codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321", ${limit} }) { explored } }`)).toBe(
        "LIMIT_EXCEEDED",
      );
    expect(await codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA1234567" }) { explored } }`)).toBe("BAD_INPUT");
    expect(await codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:NOBODY" }) { explored } }`)).toBe("NOT_FOUND");
  });

  test("runs, reports, changes, and who is asking", async () => {
    const { runs, ingestReports, changes, later, me } = await ask(
      `{ runs { edges { node { id status new finishedAt notes } } } ingestReports { edges { node { source records { read rejected } entities { kind count } rejects { file line code } finishedAt } } } changes { edges { node { seq kind source } } } later: changes(sinceSeq: 1) { totalCount edges { node { kind } } } me { reader readsEverything exercise seq } }`,
    );
    expect(nodes(runs)).toEqual([
      { id: "u_1", status: "DONE", new: 2, finishedAt: "2026-11-21T00:00:00Z", notes: ["1 hub skipped"] },
      { id: "u_0", status: "DONE", new: 2, finishedAt: "2026-11-19T00:00:00Z", notes: ["1 hub skipped"] },
    ]);
    expect(nodes(ingestReports)).toEqual([
      {
        source: "TOUR",
        records: { read: 3, rejected: 1 },
        entities: [{ kind: "Flight", count: 1 }],
        rejects: [{ file: "travel.csv", line: 2, code: "MISSING" }],
        finishedAt: null,
      },
    ]);
    expect(nodes(changes)).toEqual([
      { seq: 1, kind: "INGEST", source: "TOUR" },
      { seq: 2, kind: "DETECT", source: null },
    ]);
    expect([later.totalCount, nodes(later)]).toEqual([1, [{ kind: "DETECT" }]]);
    expect(me).toEqual({ reader: "local", readsEverything: true, exercise: true, seq: 2 });
  });

  test("anything again by its id", async () => {
    const flight = served.context.minter.entity("Flight", "X1204/PTY/2026-11-01");
    const { person } = await ask(
      `{ person(ref: "PAN:PA1234567") { neighbours(kinds: [HOLDS]) { edges { node { link { id } } } } } }`,
    );
    for (const [id, type] of [
      [ana, "Person"],
      [ana.replace("p_", "i_"), "Identity"],
      [flight, "Flight"],
      ["x_cell", "Finding"],
      ["u_1", "Run"],
      ["ig_1", "IngestReport"],
      [nodes(person.neighbours)[0].link.id, "Link"],
    ]) {
      expect((await ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).node).toEqual({ __typename: type, id });
    }
    for (const id of ["__proto__", "x_none", "~~~", `p_${"0".repeat(28)}`, "", "HOLDS~i_1~d_1~"])
      expect((await ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).node).toBeNull();
  });
});

describe("pages", () => {
  test("one after the other give the whole, each thing once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { incidents } = await ask(
        `query ($after: String) { incidents(first: 3, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { natural } } } }`,
        { after },
      );
      expect([incidents.totalCount, incidents.pageInfo.hasPreviousPage]).toEqual([4, page > 0]);
      expect([incidents.pageInfo.startCursor, incidents.pageInfo.endCursor]).toEqual([
        incidents.edges[0].cursor,
        incidents.edges.at(-1).cursor,
      ]);
      seen.push(...nodes(incidents).map(({ natural }) => natural));
      if (!incidents.pageInfo.hasNextPage) break;
      after = incidents.pageInfo.endCursor;
    }
    expect(seen).toEqual(["I4", "I3", "I2", "I1"]);
  });

  test("through the store give the whole too", async () => {
    const query = `query ($first: Int!, $after: String) { flight(ref: "X1204/PTY/2026-11-01") { neighbours(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { link { id } } } } } }`;
    const whole = (await ask(query, { first: 200 })).flight.neighbours;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const neighbours: any = (await ask(query, { first: 2, after })).flight.neighbours; // eslint-disable-line @typescript-eslint/no-explicit-any
      expect(neighbours.totalCount).toBe(whole.totalCount);
      seen.push(...nodes(neighbours).map(({ link }) => link.id));
      after = neighbours.pageInfo.hasNextPage ? neighbours.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(nodes(whole).map(({ link }) => link.id));
    expect(seen.length).toBe(whole.totalCount);
  });

  test("take only their own list's cursors, unchanged", async () => {
    const { incidents } = await ask(`{ incidents(first: 1) { pageInfo { endCursor } } }`);
    const cursor: string = incidents.pageInfo.endCursor;
    const forged = Buffer.from(`${"x".repeat(12)}n_1`).toString("base64url");
    for (const [field, given] of [
      ["seizures", cursor],
      ["incidents", `A${cursor.slice(1)}`],
      ["incidents", forged],
      ["incidents", ""],
      ["incidents", "%%%"],
    ]) {
      expect([
        field,
        given,
        await codeOf(`query ($after: String) { ${field}(after: $after) { totalCount } }`, { after: given }),
      ]).toEqual([field, given, "BAD_INPUT"]);
    }
  });

  test("hold from 0 to 200", async () => {
    expect((await ask(`{ incidents(first: 0) { totalCount edges { cursor } } }`)).incidents).toEqual({
      totalCount: 4,
      edges: [],
    });
    for (const first of [-1, 201]) expect(await codeOf(`{ incidents(first: ${first}) { totalCount } }`)).toBe("LIMIT_EXCEEDED");
  });
});

describe("errors", () => {
  test("an ambiguous reference lists the candidates", async () => {
    const { body } = await served.ask(`{ entity(ref: "X1204") { id } }`);
    expect(body.errors?.[0]?.extensions?.code).toBe("AMBIGUOUS_REF");
    const candidates = body.errors?.[0]?.extensions?.candidates as { natural: string; kind: string }[];
    expect(candidates.map(({ natural, kind }) => `${kind} ${natural}`).sort()).toEqual(
      ["01", "11", "21"].map((day) => `Flight X1204/PTY/2026-11-${day}`),
    );
  });

  test("a reference to nothing, or to a thing of another kind, is null", async () => {
    expect(
      await ask(
        `{ entity(ref: "PAN:NOBODY") { id } person(ref: "PAN:NOBODY") { id } flight(ref: "PAN:PA1234567") { id } proto: entity(ref: "__proto__") { id } }`,
      ),
    ).toEqual({ entity: null, person: null, flight: null, proto: null });
  });

  test("what goes wrong inside is masked, with an id that the log knows", async () => {
    const store = Object.create(served.context.store) as typeof served.context.store;
    store.info = async () => {
      throw new Error("secret: /var/lib/trama.db is on fire");
    };
    const context = { ...served.context, store };
    const broken = await serveWorld({ world: { ...served, context } });
    const { status, body } = await broken.ask("{ me { reader } }");
    await broken.close();
    const [error] = body.errors!;
    expect([status, error!.message, error!.extensions]).toEqual([
      200,
      "An internal error; its details are in the log.",
      { code: "INTERNAL", id: expect.any(String) },
    ]);
    expect(JSON.stringify(body)).not.toContain("secret");
    const [logged] = served.logged.filter(({ fields }) => fields.id === error!.extensions!.id);
    expect(String(logged!.fields.error)).toContain("on fire");
  });

  test("times and dates that are none are said to be none", async () => {
    expect(await codeOf(`{ incidents(filter: { from: "yesterday" }) { totalCount } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
    expect(
      await codeOf(`query ($t: DateTime) { incidents(filter: { from: $t }) { totalCount } }`, { t: "2026-13-01T00:00:00Z" }),
    ).toBe("BAD_USER_INPUT");
  });
});
