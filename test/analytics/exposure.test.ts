import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exposureOf } from "#analytics/exposure.ts";
import { incidentFlights } from "#analytics/exposure-survey.ts";
import { readPresence } from "#analytics/presence.ts";
import { poissonTail } from "#analytics/poisson-tail.ts";
import { answerExposure, makeNetwork } from "#app/snapshot/network-answers.ts";
import { idOf, SnapshotWorld } from "../support/snapshot-world.ts";
import { badgeRead, shift, worker } from "../support/staff-world.ts";
import { readWorld } from "./read-world.ts";

const date = (d: number): string => `2026-03-${String(d).padStart(2, "0")}`;
const flight = (d: number, k = 0): string => `XA${k}/PTY/${date(d)}`;

/** Four flights every afternoon in March, the first to a place of interest. */
function march(): SnapshotWorld {
  const world = new SnapshotWorld();
  for (let d = 1; d <= 30; d++) for (let k = 0; k < 4; k++) world.flight(flight(d, k), "MAD", `${date(d)}T${14 + 2 * k}:00:00Z`);
  return world;
}

function exposure(world: SnapshotWorld, name: string, interest: readonly string[]) {
  const { people, flights, snapshot, personOf } = readWorld(world);
  const rows = new Set(interest.map((natural) => snapshot.naturals.indexOf(natural) - flights.start));
  return exposureOf(readPresence(people, flights), flights, personOf(name), rows);
}

describe("exposure of a worker", () => {
  const interest = [3, 9, 15, 21].map((d) => flight(d));

  test("handling exactly the flights of interest is a surprise; handling everything is none", () => {
    const world = march();
    worker(world, "odd");
    worker(world, "double");
    for (let d = 1; d <= 28; d++) {
      shift(world, "odd", {
        from: `${date(d)}T13:00:00Z`,
        flights: [[3, 9, 15, 21].includes(d) ? flight(d) : flight(d, 1 + (d % 3))],
      });
      shift(world, "double", { from: `${date(d)}T13:00:00Z`, flights: [0, 1, 2, 3].map((k) => flight(d, k)) });
    }
    const odd = exposure(world, "odd", interest);
    const double = exposure(world, "double", interest);
    expect(odd.duty).toMatchObject({ observed: 4, flights: { length: 4 }, links: { length: 4 } });
    expect(odd.duty.expected).toBeLessThan(0.3);
    expect(odd.duty.p).toBeLessThan(1e-4);
    expect(double.duty.observed).toBe(4);
    expect(double.duty.expected).toBeGreaterThan(3.5);
    expect(double.duty.p).toBeGreaterThan(0.5);
  });

  test("a worker always put on that service is expected there", () => {
    const world = march();
    worker(world, "regular");
    for (let d = 1; d <= 28; d++) shift(world, "regular", { from: `${date(d)}T13:00:00Z`, flights: [flight(d)] });
    expect(exposure(world, "regular", interest).duty.p).toBeGreaterThan(0.3);
  });

  test("badge reads outside every shift are visits; those inside or at its edges are not", () => {
    const world = march();
    worker(world, "visitor");
    for (const d of [2, 4, 6]) shift(world, "visitor", { from: `${date(d)}T05:00:00Z` });
    badgeRead(world, "visitor", `${date(2)}T04:20:00Z`);
    badgeRead(world, "visitor", `${date(4)}T13:40:00Z`);
    for (const d of [3, 9, 15]) {
      badgeRead(world, "visitor", `${date(d)}T13:40:00Z`);
      badgeRead(world, "visitor", `${date(d)}T14:20:00Z`);
    }
    const { offRoster } = exposure(world, "visitor", interest);
    expect(offRoster).toMatchObject({ episodes: 3, observed: 3, flights: { length: 3 } });
    expect(offRoster.p).toBeLessThan(0.001);
  });

  test("somebody without a roster is never off it", () => {
    const world = march();
    worker(world, "unrostered");
    badgeRead(world, "unrostered", `${date(3)}T13:40:00Z`);
    expect(exposure(world, "unrostered", interest).offRoster).toMatchObject({ episodes: 0, p: 1 });
  });

  test("the answer for one worker: flights by id; nothing for passengers, strangers and the protected", async () => {
    const world = march();
    worker(world, "odd");
    world.person("passenger");
    for (let d = 1; d <= 28; d++)
      shift(world, "odd", { from: `${date(d)}T13:00:00Z`, flights: [[3, 9, 15, 21].includes(d) ? flight(d) : flight(d, 1)] });
    for (const d of [3, 9, 15, 21]) world.incident(`n${d}`, { at: `${date(d)}T15:00:00Z`, flight: flight(d), seized: ["DRUG"] });
    world.incident("refused", { kind: "REFUSED_ENTRY", at: `${date(5)}T15:00:00Z`, flight: flight(5) });
    const { snapshot, flights } = readWorld(world);
    expect(incidentFlights(snapshot, flights).size).toBe(4);
    const network = await makeNetwork(snapshot, []);
    expect([...network.exposures.values()].map(({ q }) => q < 0.05)).toEqual([true]);
    expect(answerExposure(network, world.personId("odd"))).toMatchObject({
      observed: 4,
      flights: interest.map((natural) => snapshot.ids[snapshot.naturals.indexOf(natural)]).sort(),
      offRoster: { visits: 0, observed: 0, flights: [] },
    });
    expect(answerExposure(network, world.personId("passenger"))).toBeNull();
    expect(answerExposure(network, "p_0000000000000000000000000000")).toBeNull();
    expect(answerExposure(await makeNetwork(snapshot, [idOf("Identity", "odd")]), world.personId("odd"))).toBeNull();
  });
});

describe("the Poisson tail", () => {
  test("known values", () => {
    expect(poissonTail(1, 0)).toBe(1);
    expect(poissonTail(0, 1)).toBe(0);
    expect(poissonTail(1, 1)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(poissonTail(2, 3)).toBeCloseTo(0.32332358381693654, 12);
  });

  test("falls in k, rises in the mean, and stays a chance", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 40, noNaN: true }), fc.integer({ min: 0, max: 60 }), (mean, k) => {
        const p = poissonTail(mean, k);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(poissonTail(mean, k + 1)).toBeLessThanOrEqual(p + 1e-12);
        expect(poissonTail(mean * 1.5, k)).toBeGreaterThanOrEqual(p - 1e-9);
      }),
    );
  });
});
