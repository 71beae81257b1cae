/** The map of the explorer: each visible thing is drawn, listed or counted once, and what is zoomed or named is where it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesIn, gather, type Place } from "../../../src/web/explorer/place/gather.ts";
import { namesWithRoom } from "../../../src/web/explorer/place/names.ts";
import { fitted, panned, PLANE, viewBoxOf, WHOLE, zoomed } from "../../../src/web/explorer/place/zoom.ts";
import { visibleOf } from "../../../src/web/explorer/session/shown.ts";
import { EMPTY_GRAPH, type Graph, NO_FILTER, type ShownLink, type ShownNode } from "../../../src/web/explorer/session/state.ts";

const PLACES: ReadonlyMap<string, Place> = new Map([
  ["PTY", { latitude: 9.07, longitude: -79.38 }],
  ["MAD", { latitude: 40.47, longitude: -3.56 }],
  ["BOG", { latitude: 4.7, longitude: -74.14 }],
]);
const COUNTRIES: ReadonlyMap<string, Place> = new Map([
  ["COL", { latitude: 5.7, longitude: -74.5 }],
  ["ESP", { latitude: 39, longitude: -4 }],
]);
const at = (airports: readonly string[], way: readonly string[] = []) => ({ airports, touches: airports, way });
const node = (id: string, kind: ShownNode["kind"], where: ShownNode["where"] = null): ShownNode => ({
  ...{ id, kind, label: id, natural: id, at: null, until: null, where },
});
const link = (from: string, to: string, day: number): ShownLink => ({
  ...{ id: `${from} ${to}`, kind: "TRAVELLED_ON", from, to, at: `2026-11-0${day}T08:00:00Z`, until: null },
});
const graphOf = (nodes: readonly ShownNode[], links: readonly ShownLink[], filter: Partial<Graph["filter"]> = {}): Graph => ({
  ...EMPTY_GRAPH,
  nodes: new Map(nodes.map((one) => [one.id, one])),
  links: new Map(links.map((one) => [one.id, one])),
  filter: { ...NO_FILTER, ...filter },
});
const gathered = (graph: Graph) => gather(graph, visibleOf(graph), { airports: PLACES, countries: COUNTRIES });

describe("what is gathered for the map", () => {
  const flights = [
    node("there", "FLIGHT", at(["PTY", "MAD"])),
    node("back", "FLIGHT", at(["MAD", "PTY"])),
    node("again", "FLIGHT", at(["MAD", "PTY"])),
    node("other", "FLIGHT", at(["PTY", "BOG"])),
  ];
  const people = [node("ana", "PERSON"), node("bruno", "PERSON")];
  const journeys = [link("ana", "there", 1), link("ana", "back", 3), link("bruno", "back", 3), link("bruno", "other", 5)];

  it("joins flights both ways to one route, with each traveller once and those within the window", () => {
    const { routes } = gathered(graphOf([...flights, ...people], journeys, { until: "2026-11-02T00:00:00Z" }));
    expect(
      routes.map(({ key, there, back, travellers, within, faded }) => [key, there, back, travellers, within, faded]),
    ).toEqual([
      ["MAD|PTY", 2, 1, ["ana", "bruno"], 1, false],
      ["BOG|PTY", 0, 1, ["bruno"], 0, true],
    ]);
  });

  it("lets what is elsewhere fade, and keeps it where it is", () => {
    const all = gathered(graphOf([...flights, ...people], journeys));
    const only = gathered(graphOf([...flights, ...people], journeys, { airports: ["BOG", "PTY"] }));
    expect(all.routes.map(({ faded }) => faded)).toEqual([false, false]);
    expect(only.routes.map(({ faded }) => faded)).toEqual([true, false]);
    expect(only.spots.map(({ code, faded }) => [code, faded])).toEqual([
      ["BOG", false],
      ["MAD", true],
      ["PTY", false],
    ]);
    expect(only.spots.map(({ place }) => place)).toEqual(all.spots.map(({ place }) => place));
  });

  it("draws the ways of goods from country to country, each lot once a leg", () => {
    const seizure = node("lot", "SEIZURE", at(["MAD"], ["COL", "ESP"]));
    const another = node("another", "SEIZURE", at(["MAD"], ["COL", "QQQ", "ESP"]));
    const { flows, marks, unknownCodes } = gathered(graphOf([seizure, another], []));
    expect(flows.map(({ key, things }) => [key, things.map(({ id }) => id)])).toEqual([["COL>ESP", ["lot", "another"]]]);
    expect(marks.map(({ key, things }) => [key, things.length])).toEqual([["MAD SEIZURE", 2]]);
    expect(unknownCodes).toEqual(["QQQ"]);
  });

  const KINDS = ["PERSON", "FLIGHT", "CONSIGNMENT", "AIRPORT", "INCIDENT", "SEIZURE", "SHIFT"] as const;
  const things = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      airports: fc.array(fc.constantFrom("PTY", "MAD", "BOG", "QQQ"), { maxLength: 2 }),
      way: fc.array(fc.constantFrom("COL", "ESP", "QQQ"), { maxLength: 3 }),
    }),
    { maxLength: 20 },
  );

  it("is every visible thing once, on the map, in the list or in a count", () => {
    fc.assert(
      fc.property(things, fc.subarray(["PTY", "MAD"]), (all, airports) => {
        const nodes = all.map(({ kind, airports: codes, way }, i) =>
          node(String(i), kind, kind === "PERSON" ? null : at(codes, way)),
        );
        const graph = graphOf(nodes, [], { airports });
        const found = gathered(graph);
        const drawn = [...found.routes, ...found.spots, ...found.marks].flatMap((one) => one.things.map(({ id }) => id));
        const listed = [...drawn, ...found.unplaced.map(({ id }) => id)];
        expect(new Set(listed).size).toBe(listed.length);
        expect(listed.length + found.placeless).toBe(nodes.length);
        const asked = codesIn(visibleOf(graph)).airports;
        expect(found.spots.every(({ code }) => asked.includes(code))).toBe(true);
        if (asked.includes("QQQ")) expect(found.unknownCodes).toContain("QQQ");
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is seen of the map", () => {
  const point = fc.tuple(
    fc.double({ min: 0, max: PLANE.width, noNaN: true }),
    fc.double({ min: 0, max: PLANE.height, noNaN: true }),
  );
  const boxOf = (zoom: Parameters<typeof viewBoxOf>[0]): readonly number[] => viewBoxOf(zoom).split(" ").map(Number);

  it("holds all the points that it is fitted to", () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (points) => {
        const [x, y, width, height] = boxOf(fitted(points)) as [number, number, number, number];
        for (const [px, py] of points)
          expect([px >= x - 1e-6, px <= x + width + 1e-6, py >= y - 1e-6, py <= y + height + 1e-6]).toEqual(Array(4).fill(true));
      }),
    );
    expect(fitted([])).toEqual(WHOLE);
  });

  it("never leaves the map, however it is moved, and comes back where it was", () => {
    const move = fc.oneof(
      fc.tuple(fc.constant("zoom" as const), fc.double({ min: 0.3, max: 4, noNaN: true })),
      fc.tuple(fc.constant("pan" as const), fc.integer({ min: -500, max: 500 })),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const end = moves.reduce((zoom, [how, by]) => (how === "zoom" ? zoomed(zoom, by) : panned(zoom, [by, -by])), WHOLE);
        const [x, y, width, height] = boxOf(end) as [number, number, number, number];
        expect([x > -1e-6, y > -1e-6, x + width < PLANE.width + 1e-6, y + height < PLANE.height + 1e-6]).toEqual(
          Array(4).fill(true),
        );
      }),
    );
    const near = zoomed(WHOLE, 4, [300, 200]);
    expect(boxOf(near)).toEqual([225, 150, 240, 122.5]);
    expect(zoomed(near, 0.25, [300, 200])).toEqual(WHOLE);
  });

  it("has no name over another, the weightiest first, the same in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, fc.nat({ max: 9 })), { maxLength: 12 }), (all) => {
        const named = all.map(([where, weight], i) => ({ key: String.fromCharCode(97 + i), at: where, weight }));
        const room = { width: 34, height: 13 };
        const written = namesWithRoom(named, room);
        expect(namesWithRoom([...named].reverse(), room)).toEqual(written);
        const drawn = named.filter(({ key }) => written.has(key));
        for (const one of drawn)
          for (const other of drawn)
            if (one !== other)
              expect(Math.abs(one.at[0] - other.at[0]) >= 34 || Math.abs(one.at[1] - other.at[1]) >= 13).toBe(true);
        if (named.length > 0) expect(written.size).toBeGreaterThan(0);
      }),
    );
  });
});
