import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { surveyExposure } from "#analytics/exposure-survey.ts";
import { mulberry32, randomInt } from "#base/prng.ts";
import { buildNetwork, type Network } from "#analytics/network/network.ts";
import { readNetworkFacts } from "#analytics/network/network-facts.ts";
import { otherEnd, packTies, termsOf, tieAt, tiesOf } from "#analytics/network/tie-table.ts";
import { protectedIdentities } from "#analytics/protection.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import { TIE_CODES } from "#analytics/tie-method.ts";
import type { TieTerm } from "#analytics/tie-terms.ts";
import { buildTies, type Tie } from "#analytics/ties.ts";
import { back, day, out, plantCell, season } from "../findings/cell-world.ts";
import { idOf, SnapshotWorld } from "../support/snapshot-world.ts";
import { shift, worker } from "../support/staff-world.ts";

async function networkIn(world: SnapshotWorld, seed?: number): Promise<Network> {
  const { snapshot } = world.build(seed === undefined ? undefined : mulberry32(seed));
  return buildNetwork(snapshot, protectedIdentities(snapshot), ANALYTICS_SETTINGS);
}

/** Ties in order among some persons, the last of whom has none; some without links or shared nodes. */
function randomTies(seed: number): { ties: Tie[]; persons: number } {
  const prng = mulberry32(seed);
  const persons = 2 + randomInt(prng, 12);
  const links = (): number[] => Array.from({ length: randomInt(prng, 4) }, (_, i) => 10 * i + randomInt(prng, 10));
  const ties: Tie[] = [];
  for (let low = 0; low < persons - 1; low++) {
    for (let high = low + 1; high < persons - 1; high++) {
      if (prng() < 0.5) continue;
      const terms = TIE_CODES.filter(() => prng() < 0.2).map((code): TieTerm => ({
        low,
        high,
        code,
        weight: prng(),
        shared: randomInt(prng, 5) - 1,
        links: links(),
      }));
      const benign = (["", "KIN", "COMMUTERS"] as const)[randomInt(prng, 3)]!;
      ties.push({ low, high, weight: prng() * 9, terms, benign, benignLinks: benign === "" ? [] : links() });
    }
  }
  return { ties, persons };
}

describe("a table of ties", () => {
  test("gives back every tie as it was, and each person's ties", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const { ties, persons } = randomTies(seed);
        const table = packTies(ties, persons);
        expect(Array.from({ length: table.count }, (_, tie) => tieAt(table, tie))).toEqual(ties);
        for (let person = 0; person < persons; person++) {
          const own = ties.flatMap(({ low, high }, tie) => (low === person || high === person ? [tie] : []));
          expect([...tiesOf(table, person)]).toEqual(own);
          expect(own.map((tie) => otherEnd(table, tie, person))).toEqual(
            own.map((tie) => (ties[tie]!.low === person ? ties[tie]!.high : ties[tie]!.low)),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test("of nobody is empty", () => {
    expect(packTies([], 0)).toMatchObject({ count: 0, termOffsets: { length: 1 } });
  });
});

describe("the network", () => {
  test("has the ties, clusters and seeds of its snapshot", async () => {
    const world = season();
    const cell = plantCell(world);
    const network = await networkIn(world);
    const { snapshot, ties, clusters, seeds } = network;
    const person = (name: string): number => snapshot.personIndex(world.personId(name))!;
    const facts = readNetworkFacts(snapshot, ANALYTICS_SETTINGS);
    const graph = buildTies(facts, ANALYTICS_SETTINGS);
    expect(Array.from({ length: ties.count }, (_, tie) => tieAt(ties, tie))).toEqual(graph.ties);
    expect([network.tiesBelowFloor, network.skipped]).toEqual([graph.belowFloor, graph.skipped]);
    const of = network.clusterOf[person(cell[0]!)]!;
    expect(clusters[of]!.members).toEqual(cell.map(person).sort((a, b) => a - b));
    for (const [cluster, { members, stability, ties: inside }] of clusters.entries()) {
      expect(members.map((member) => network.clusterOf[member])).toEqual(members.map(() => cluster));
      expect(stability.length).toBe(members.length);
      for (const tie of inside)
        expect([members.includes(ties.low[tie]!), members.includes(ties.high[tie]!)]).toEqual([true, true]);
    }
    expect(seeds.offender[person(cell[0]!)]).toBe(1);
    expect([...network.reportedRoles]).toEqual([[person(cell[0]!), "COURIER"]]);
    const [first] = tiesOf(ties, person(cell[0]!));
    expect(termsOf(ties, first!).map(({ code }) => code)).toEqual(expect.arrayContaining(["SHARED_PAYER", "SHARED_PHONE"]));
    expect(Object.isFrozen(network)).toBe(true);
  });

  test("is the same however rows are ordered", async () => {
    const world = season();
    plantCell(world);
    const { snapshot: one, ...network } = await networkIn(world);
    for (const seed of [1, 2, 3]) {
      const { snapshot: other, ...again } = await networkIn(world, seed);
      expect(other.id).toBe(one.id);
      expect(again).toEqual(network);
    }
  });

  test("a protected person is no seed and has no offender's role, whatever else was reported", async () => {
    const world = season(60, 4);
    const cell = plantCell(world);
    world.incident("identified", { kind: "VICTIM_IDENTIFIED", at: "2026-03-20T12:00:00Z", parties: { [cell[0]!]: "VICTIM" } });
    const network = await networkIn(world);
    const person = network.snapshot.personIndex(world.personId(cell[0]!))!;
    expect([network.isProtected[person], network.seeds.offender[person], network.reportedRoles.get(person)]).toEqual([
      1,
      0,
      "VICTIM",
    ]);
  });

  test("protection comes from the caller: who is not said to be protected in the view alone still is", async () => {
    const world = season(60, 4);
    const [alba] = plantCell(world);
    const { snapshot } = world.build();
    const network = await buildNetwork(snapshot, [idOf("Identity", alba!)], ANALYTICS_SETTINGS);
    const person = snapshot.personIndex(world.personId(alba!))!;
    expect([network.isProtected[person], network.seeds.offender[person], network.reportedRoles.has(person)]).toEqual([
      1,
      0,
      false,
    ]);
  });

  test("has the exposure of every worker by the rate across all of them, but not of the protected", async () => {
    const world = season(30, 4);
    for (const name of ["one", "two", "three"]) {
      worker(world, name);
      for (let d = 3; d < 20; d++)
        shift(world, name, { from: `${day(d)}T14:00:00Z`, flights: name === "one" ? [out(d)] : [back(d)] });
    }
    world.incident("found", { at: `${day(9)}T19:00:00Z`, flight: out(9) });
    const { snapshot } = world.build();
    const person = (name: string): number => snapshot.personIndex(world.personId(name))!;
    const { flights, presence } = readNetworkFacts(snapshot, ANALYTICS_SETTINGS);
    const row = snapshot.naturals.indexOf(out(9)) - flights.start;
    const all = new Map(surveyExposure(presence, flights, new Set([row])).map((one) => [one.person, one]));
    expect(all.get(person("one"))!.duty.observed).toBe(1);
    expect((await buildNetwork(snapshot, [], ANALYTICS_SETTINGS)).exposures).toEqual(all);
    all.delete(person("two"));
    expect((await buildNetwork(snapshot, [idOf("Identity", "two")], ANALYTICS_SETTINGS)).exposures).toEqual(all);
  });

  test("of an empty world is empty", async () => {
    const network = await networkIn(new SnapshotWorld());
    expect(network).toMatchObject({ personCount: 0, clusters: [], ties: { count: 0 }, clusterOf: { length: 0 } });
  });
});
