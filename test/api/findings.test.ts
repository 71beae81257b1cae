/** What is answered about findings and groups. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodes, type ServedTour, serveTour } from "./serve-tour.ts";

let tour: ServedTour;
beforeAll(async () => {
  tour = await serveTour();
});
afterAll(() => tour.served.close());

describe("findings", () => {
  test("in order of their score, in words, with what speaks against them", async () => {
    const { findings } = await tour.ask(
      `{ findings { totalCount edges { node { id title kind score review status members { name role roleBasis score stability documents staff person { id } } reasons { code text weight evidence { id } } counterReasons { code text } changes { code text } nextTravel { flight departsAt flightEntity { label } } decisions { by reason } } } } }`,
    );
    expect(nodes(findings).map(({ id }) => id)).toEqual(["x_cell", "x_insider", "x_old"]);
    expect(nodes(findings)[0]).toMatchObject({
      title: "Possible drug courier cell, 2 people around VEGA, BRUNO",
      members: [
        { name: "VEGA, BRUNO", score: 0.7, documents: ["PAN:PA7654321"], staff: [], person: { id: tour.bruno } },
        { name: "ROJAS, ANA", score: 0.6, documents: ["PAN:PA1234567"], staff: [], person: { id: tour.ana } },
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
      nodes((await tour.ask(`{ findings(filter: { ${filter} }) { edges { node { id } } } }`)).findings).map(({ id }) => id),
    ).toEqual(ids);
  });

  test("that are new since my shift: noticed by a run since then, gone since then, or decided since then", async () => {
    const since = async (time: string) =>
      nodes(
        (await tour.ask(`query ($time: DateTime!) { findings(since: $time) { edges { node { id } } } }`, { time })).findings,
      ).map(({ id }) => id);
    expect(await since("2026-11-18T00:00:00+05:00")).toEqual(["x_cell", "x_old", "x_gone"]);
    expect(await since("2026-11-20T13:00:00Z")).toEqual(["x_cell", "x_gone"]);
    expect(await since("2026-11-20T11:00:00Z")).toEqual(["x_cell", "x_old", "x_gone"]);
    expect(await since("2026-11-22T00:00:00Z")).toEqual([]);
    const { findings } = await tour.ask(
      `{ findings(since: "2026-11-18T00:00:00Z", filter: { statuses: [DISSOLVED] }) { edges { node { id changes { run at code } } } } }`,
    );
    expect(nodes(findings)).toEqual([
      {
        id: "x_gone",
        changes: [
          { run: "u_0", at: "2026-11-19T00:00:00Z", code: "BORN" },
          { run: "u_1", at: "2026-11-21T00:00:00Z", code: "DISSOLVED" },
        ],
      },
    ]);
  });

  test("that are groups, with stability and lineage", async () => {
    const { clusters, cluster, insider } = await tour.ask(
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
