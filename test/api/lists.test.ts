/** Routes, paths, operations, and anything by its id. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodes, type ServedTour, serveTour } from "./serve-tour.ts";

let tour: ServedTour;
beforeAll(async () => {
  tour = await serveTour();
});
afterAll(() => tour.served.close());

describe("routes, paths, operations", () => {
  test("seizures by route and concealment", async () => {
    const { flows, seizures } = await tour.ask(
      `{ flows(filter: { kinds: [CASH, DRUG] }) { totalCount edges { node { origin transit destination kind month count valueUsd amounts { unit quantity } concealments { concealment count } } } } seizures(filter: { concealment: "BODY_WORN", airport: "MAD" }) { totalCount edges { node { label incident { natural } } } } }`,
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
    const { incidents } = await tour.ask(
      `{ incidents(filter: { from: "2026-11-02T00:00:00Z", until: "2026-11-13T00:00:00Z" }) { totalCount edges { node { natural incidentKind seizures { quantity currency declaredAmount } } } } }`,
    );
    expect(nodes(incidents)).toEqual([
      { natural: "I3", incidentKind: "VICTIM_IDENTIFIED", seizures: [] },
      { natural: "I2", incidentKind: "SEIZURE", seizures: [{ quantity: 15320, currency: "USD", declaredAmount: 9900 }] },
    ]);
  });

  test("how two are connected", async () => {
    const { paths } = await tour.ask(
      `{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321", timeFrom: "2026-11-01T00:00:00Z", linkKinds: [TRAVELLED_ON] }) { explored truncated timedOut snapshot hubsSkipped { natural } paths { cost alike inOrder longestWaitHours entities { label } steps { kind text forward at since bits sharedBy from { label } to { label } evidence { id } } } } }`,
    );
    expect(tour.asked[0]).toMatchObject({
      k: 3,
      hopsMax: 6,
      linkKinds: ["TRAVELLED_ON"],
      timeFrom: Date.parse("2026-11-01T00:00:00Z"),
      timeUntil: null,
      timeRespecting: false,
    });
    expect([tour.asked[0]!.from, tour.asked[0]!.to]).toEqual([[tour.ana], [tour.bruno]]);
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
    expect(paths.paths[0]).toMatchObject({ cost: 1.25, alike: 2, inOrder: true, longestWaitHours: 1.5 });
    expect(paths.paths[0].steps[0]).toMatchObject({
      kind: "TRAVELLED_ON",
      forward: true,
      at: "2026-11-01T10:00:00Z",
      since: null,
      bits: 3.5,
      sharedBy: 12,
      evidence: [],
    });
    // The same link from its other end is the same sentence.
    expect(paths.paths[0].steps.map(({ text }: { text: string }) => text)).toEqual([
      "ROJAS, ANA is reported on flight X1204 PTY–MAD 2026-11-01 at 2026-11-01T10:00:00Z; one of 12 people linked so; 1 record.",
      "VEGA, BRUNO is reported on flight X1204 PTY–MAD 2026-11-01, at a time not told; one of 12 people linked so; 0 records.",
    ]);
  });

  test("how the members of a finding are connected with somebody", async () => {
    await tour.ask(`{ paths(input: { from: "x_cell", to: "PTY:S0042" }) { explored } }`);
    const { from, to } = tour.asked.at(-1)!;
    const { staff } = await tour.ask(`{ staff(ref: "PTY:S0042") { id } }`);
    expect([[...from].sort(), to]).toEqual([[tour.ana, tour.bruno].sort(), [staff.id]]);
    expect(await tour.codeOf(`{ paths(input: { from: "x_cell", to: "x_cell" }) { explored } }`)).toBe("BAD_INPUT");
    expect(await tour.codeOf(`{ paths(input: { from: "x_none", to: "PTY:S0042" }) { explored } }`)).toBe("NOT_FOUND");
  });

  test("how any of several are connected with any of others, over what and around what", async () => {
    await tour.ask(
      `query ($from: ID!, $others: [ID!]!) { paths(input: { from: $from, fromAny: $others, toAny: ["PTY:S0042", "PTY:S0042"], through: ["x_cell", "X1204/PTY/2026-11-01"], avoiding: ["X1204/PTY/2026-11-21"], waitMaxHours: 1.5 }) { explored } }`,
      { from: "PAN:PA1234567", others: ["PAN:PA7654321"] },
    );
    const { staff, flight, other } = await tour.ask(
      `{ staff(ref: "PTY:S0042") { id } flight(ref: "X1204/PTY/2026-11-01") { id } other: flight(ref: "X1204/PTY/2026-11-21") { id } }`,
    );
    expect(tour.asked.at(-1)).toMatchObject({
      from: [tour.ana, tour.bruno],
      to: [staff.id],
      through: [[tour.bruno, tour.ana], [flight.id]],
      avoiding: [other.id],
      timeRespecting: true,
      waitMax: 5_400_000,
    });
    const ends = `from: "PAN:PA1234567", to: "PTY:S0042"`;
    const codeOf = (input: string) => tour.codeOf(`{ paths(input: { ${input} }) { explored } }`);
    expect(await codeOf(`to: "PTY:S0042"`)).toBe("BAD_INPUT");
    expect(await codeOf(`${ends}, through: ["PAN:NOBODY"]`)).toBe("NOT_FOUND");
    expect(await codeOf(`${ends}, avoiding: ["PAN:NOBODY"]`)).toBe("NOT_FOUND");
    expect(await codeOf(`${ends}, waitMaxHours: -1`)).toBe("LIMIT_EXCEEDED");
    expect(await codeOf(`${ends}, through: [${'"PTY:S0042",'.repeat(8)}]`)).toBe("LIMIT_EXCEEDED");
  });

  test("limits of a path search are checked before it starts", async () => {
    for (const limit of ["k: 21", "hopsMax: 9", "timeoutMs: 10001"])
      expect(await tour.codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA7654321", ${limit} }) { explored } }`)).toBe(
        "LIMIT_EXCEEDED",
      );
    expect(await tour.codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:PA1234567" }) { explored } }`)).toBe("BAD_INPUT");
    expect(await tour.codeOf(`{ paths(input: { from: "PAN:PA1234567", to: "PAN:NOBODY" }) { explored } }`)).toBe("NOT_FOUND");
  });

  test("runs, reports, changes, and who is asking", async () => {
    const { runs, ingestReports, changes, later, me } = await tour.ask(
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
        entities: [{ kind: "FLIGHT", count: 1 }],
        rejects: [{ file: "travel.csv", line: 2, code: "CELL_MISSING" }],
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
    const flight = tour.served.context.minter.entity("Flight", "X1204/PTY/2026-11-01");
    const { person } = await tour.ask(
      `{ person(ref: "PAN:PA1234567") { neighbours(kinds: [HOLDS]) { edges { node { link { id } } } } } }`,
    );
    for (const [id, type] of [
      [tour.ana, "Person"],
      [tour.ana.replace("p_", "i_"), "Identity"],
      [flight, "Flight"],
      ["x_cell", "Finding"],
      ["u_1", "Run"],
      ["ig_1", "IngestReport"],
      [nodes(person.neighbours)[0].link.id, "Link"],
    ]) {
      expect((await tour.ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })).node).toEqual({
        __typename: type,
        id,
      });
    }
    for (const id of ["__proto__", "x_none", "~~~", `p_${"0".repeat(28)}`, "", "HOLDS~i_1~d_1~"])
      expect((await tour.ask(`query ($id: ID!) { node(id: $id) { id } }`, { id })).node).toBeNull();
  });
});
