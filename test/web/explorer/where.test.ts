/** Where things are, as the API tells of them, and where that is on the map. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { nodeOf } from "../../../src/web/explorer/pages/graph/node-of.ts";
import { arcBetween, middleOf, pointOf } from "../../../src/web/explorer/place/atlas.ts";
import { PLANE } from "../../../src/web/explorer/place/zoom.ts";

const named = { id: "x", label: "X", natural: "x" };
const leg = { origin: "BOG", destination: "PTY" };
const whereOf = (...given: Parameters<typeof nodeOf>) => nodeOf(...given).where;

it("puts a flight between its airports, an incident where it was or else on its flight, a seizure with its incident, and people nowhere", () => {
  const times = { departsAt: "2026-11-01T08:00:00Z", arrivesAt: null };
  expect(nodeOf({ ...named, kind: "FLIGHT", ...leg, ...times })).toEqual({
    ...{ ...named, kind: "FLIGHT", at: times.departsAt, until: null },
    where: { airports: ["BOG", "PTY"], touches: ["BOG", "PTY"], way: [] },
  });
  expect(whereOf({ ...named, kind: "FLIGHT", origin: null, destination: "PTY", ...times })?.airports).toEqual(["PTY"]);
  const incident = { airport: "PTY", at: "2026-11-02T00:00:00Z", flights: [leg] };
  expect([
    whereOf({ ...named, kind: "INCIDENT", ...incident }),
    whereOf({ ...named, kind: "INCIDENT", ...incident, airport: null }),
    whereOf({ ...named, kind: "INCIDENT", airport: null, at: null, flights: [] }),
  ]).toEqual([
    { airports: ["PTY"], touches: ["PTY", "BOG"], way: [] },
    { airports: ["BOG", "PTY"], touches: ["BOG", "PTY"], way: [] },
    { airports: [], touches: [], way: [] },
  ]);
  const goods = { originCountry: "COL", transitCountries: ["PAN"], destinationCountry: null };
  expect(nodeOf({ ...named, kind: "SEIZURE", ...goods, incident })).toMatchObject({
    ...{ at: incident.at, where: { airports: ["PTY"], touches: ["PTY", "BOG"], way: ["COL", "PAN"] } },
  });
  expect(whereOf({ ...named, kind: "SEIZURE", ...goods, incident: null })?.airports).toEqual([]);
  expect(whereOf({ ...named, kind: "PERSON" })).toBe(null);
});

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
});

it("draws every place on the map, north above south and east to the right of west", () => {
  fc.assert(
    fc.property(place, ({ latitude, longitude }) => {
      const [x, y] = pointOf({ latitude, longitude });
      expect([x >= 0, x <= PLANE.width, y >= 0, y <= PLANE.height]).toEqual(Array(4).fill(true));
      if (latitude > 0.1) expect(y).toBeLessThan(pointOf({ latitude: -latitude, longitude })[1]);
      if (longitude > 0.1) expect(x).toBeGreaterThan(pointOf({ latitude, longitude: -longitude })[0]);
    }),
  );
});

it("draws the shortest way from one place to the other, with what happened on it in the middle", () => {
  const [bogota, madrid] = [
    { latitude: 4.7, longitude: -74.15 },
    { latitude: 40.49, longitude: -3.57 },
  ];
  const numbers = arcBetween(bogota, madrid)
    .match(/-?\d+(\.\d+)?/g)!
    .map(Number);
  const near = (at: number): number => Math.round(at * 10) / 10;
  expect(numbers.slice(0, 2).map(near)).toEqual(pointOf(bogota).map(near));
  expect(numbers.slice(-2).map(near)).toEqual(pointOf(madrid).map(near));
  // North of the straight line, as ways over the globe are there.
  const [x, y] = middleOf(bogota, madrid);
  expect(y).toBeLessThan((pointOf(bogota)[1] + pointOf(madrid)[1]) / 2);
  expect(x > pointOf(bogota)[0] && x < pointOf(madrid)[0]).toBe(true);
  // Over the date line it is cut in two.
  const auckland = { latitude: -37.01, longitude: 174.79 };
  expect(arcBetween(auckland, { latitude: -33.39, longitude: -70.79 }).match(/M/g)).toHaveLength(2);
});
