import { describe, expect, test } from "vitest";
import { mulberry32, randomInt, shuffle } from "#base/prng.ts";
import { readCustody, type HandledItem } from "#analytics/custody.ts";
import { inHands } from "#analytics/hands.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { custody, worker } from "../support/staff-world.ts";
import { readWorld } from "./read-world.ts";

const FLIGHTS = 60;
const WORKERS = 10;

interface Given {
  readonly flight: number;
  readonly by: readonly number[];
}

/** Ten bags a flight, each in the hands of the next of ten workers; `loose` besides. */
function bags(loose: readonly Given[], usual = (flight: number, k: number): number => (flight + k) % WORKERS) {
  const items: (HandledItem & { loose: boolean })[] = [];
  const add = ({ flight, by }: Given, isLoose: boolean): void => {
    const hands = new Map(by.map((one) => [one, [items.length]] as const));
    items.push({ node: items.length, flights: [flight], hands, loose: isLoose });
  };
  for (let flight = 0; flight < FLIGHTS; flight++) for (let k = 0; k < 10; k++) add({ flight, by: [usual(flight, k)] }, false);
  for (const one of loose) add(one, true);
  return items;
}

const asked = (items: readonly (HandledItem & { loose: boolean })[], tradeOf = (_: number): string => "RAMP") => {
  const looseOnes = new Set(items.filter(({ loose }) => loose).map(({ node }) => node));
  const found = inHands(items, ({ node }) => looseOnes.has(node), tradeOf);
  return (one: number) => found.find((own) => own.worker === one)!;
};

/** One astray in the hands of each of the others. */
const astray = Array.from({ length: WORKERS - 1 }, (_, w): Given => ({ flight: 6 * w, by: [w + 1] }));

describe("what passes through the same hands", () => {
  test("is told of who has it beyond their share of the flights and beyond colleagues; of nobody else", () => {
    const of = asked(bags([...astray, ...[3, 14, 25, 36, 47, 58].map((flight) => ({ flight, by: [0] }))]));
    expect(of(0).items).toHaveLength(6);
    expect(of(0).expected).toBeLessThan(2);
    expect(of(0).chance).toBeLessThan(0.05);
    for (let w = 1; w < WORKERS; w++) expect(of(w).chance).toBeGreaterThan(0.2);
  });

  test("not of who handles nearly everything on the flights that it is on", () => {
    const stand = (flight: number, k: number): number => (flight < 12 && k > 0 ? 0 : 1 + ((flight + k) % (WORKERS - 1)));
    const of = asked(bags([...astray, ...[1, 3, 5, 7, 9, 11].map((flight) => ({ flight, by: [0] }))], stand));
    expect(of(0).expected).toBeGreaterThan(4);
    expect(of(0).chance).toBeGreaterThan(0.1);
  });

  test("nor of whose trade it is: at the desk for lost bags every bag is astray", () => {
    const desk = [20, 21, 22].flatMap((by) =>
      Array.from({ length: 40 }, (_, i) => ({ flight: (i * 7 + by) % FLIGHTS, by: [by] })),
    );
    const items = bags([...astray, ...desk]);
    const of = asked(items, (one) => (one >= 20 ? "LOST BAGS" : "RAMP"));
    for (const w of [20, 21, 22]) expect(of(w).chance).toBeGreaterThan(0.05);
    expect(asked(items)(20).chance).toBeLessThan(0.005);
  });

  test("a bag that three had in hand counts for each as likely as three bags would", () => {
    const of = asked(bags(Array.from({ length: 30 }, (_, i) => ({ flight: 2 * i, by: [i % 10, (i + 3) % 10, (i + 7) % 10] }))));
    for (let w = 0; w < WORKERS; w++) {
      expect(of(w).expected).toBeCloseTo(9, 0);
      expect(of(w).chance).toBeGreaterThan(0.2);
    }
  });

  test("by chance it is hardly anybody, and the same in any order", () => {
    let [small, all] = [0, 0];
    for (let seed = 1; seed <= 40; seed++) {
      const prng = mulberry32(seed);
      const items = bags(
        Array.from({ length: 25 }, () => ({ flight: randomInt(prng, FLIGHTS), by: [randomInt(prng, WORKERS)] })),
        () => randomInt(prng, WORKERS),
      );
      const of = asked(items);
      const again = asked(shuffle([...items], prng));
      for (let w = 0; w < WORKERS; w++) {
        expect(again(w).chance).toBeCloseTo(of(w).chance, 12);
        if (of(w).chance <= 0.05) small++;
        all++;
      }
    }
    expect(small / all).toBeLessThan(0.05);
  });
});

test("a bag is loose in a rush, or when nobody checked it in on a flight whose bags are told; else nobody can say", () => {
  const world = new SnapshotWorld();
  for (const key of ["XA1/PTY/2026-03-01", "XA2/PTY/2026-03-01"]) world.flight(key, "MAD", "2026-03-01T10:00:00Z");
  world.person("traveller");
  worker(world, "ramp");
  const [told, untold] = ["XA1/PTY/2026-03-01", "XA2/PTY/2026-03-01"];
  custody(world, "ramp", { bag: "own", flight: told, checkedBy: "traveller" });
  custody(world, "ramp", { bag: "nobody's", flight: told });
  custody(world, "ramp", { bag: "unlisted", flight: untold });
  custody(world, "ramp", { bag: "rushed", flight: untold, event: "RUSH" });
  const { people, flights, snapshot } = readWorld(world);
  const { bags: found } = readCustody(people, flights);
  expect(found.filter(({ loose }) => loose).map(({ node }) => snapshot.naturals[node]!.split("/")[0])).toEqual(
    expect.arrayContaining(["nobody's", "rushed"]),
  );
  expect(found.filter(({ loose }) => !loose)).toHaveLength(2);
});
