import { describe, expect, test } from "vitest";
import { readOddShifts } from "#analytics/odd-shifts.ts";
import { readPresence } from "#analytics/presence.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { tradesOfStaff } from "#analytics/colleagues.ts";
import { badgeRead, shift, worker, type ShiftGiven } from "../support/staff-world.ts";
import { readWorld } from "./read-world.ts";

const date = (d: number): string => `2026-03-${String(d).padStart(2, "0")}`;

/** Thirty colleagues, a shift a day, mornings and afternoons by turns; `of` says what is otherwise. */
function rosters(of: (worker: number, day: number) => Partial<ShiftGiven>) {
  const world = new SnapshotWorld();
  for (let w = 0; w < 30; w++) {
    worker(world, `w${w}`);
    for (let d = 1; d <= 28; d++)
      shift(world, `w${w}`, { from: `${date(d)}T${(w + d) % 2 === 0 ? "05" : "13"}:00:00Z`, ...of(w, d) });
  }
  const { people, flights, personOf } = readWorld(world);
  const odd = readOddShifts(readPresence(people, flights), () => "RAMP");
  return (w: number) => odd(personOf(`w${w}`));
}

describe("shifts unlike colleagues'", () => {
  test("those at hours or in a zone that no colleague has; nobody else's are", () => {
    const oddOf = rosters((w, d) =>
      w === 3 && [4, 11, 18].includes(d) ? { from: `${date(d)}T17:30:00Z` } : w === 4 && d === 9 ? { zone: "VAULT" } : {},
    );
    expect(oddOf(3)).toMatchObject({ odd: [3, 10, 17] });
    expect(oddOf(3).chance).toBeLessThan(0.01);
    expect(oddOf(4)).toMatchObject({ odd: [8] });
    expect(oddOf(4).chance).toBeGreaterThan(oddOf(3).chance);
    for (const w of [0, 1, 2, 5, 29]) expect(oddOf(w)).toMatchObject({ odd: [], chance: 1 });
  });

  test("where everybody swaps a swap says nothing, and where one does it says something", () => {
    const all = rosters((w, d) => ((w * 7 + d) % 9 === 0 ? { kind: "SWAP" } : {}));
    for (const w of [0, 3, 17]) expect(all(w).odd).toEqual([]);
    const one = rosters((w, d) => (w === 3 && d % 9 === 0 ? { kind: "SWAP" } : {}));
    expect(one(3).odd.length).toBe(3);
  });

  test("who always works at hours of their own has no odd shifts", () => {
    const oddOf = rosters((w, d) => (w === 3 ? { from: `${date(d)}T09:30:00Z` } : {}));
    expect(oddOf(3)).toMatchObject({ odd: [], chance: 1 });
  });

  test("among colleagues of whom many now and then stand elsewhere, to stand elsewhere is no surprise", () => {
    const oddOf = rosters((w, d) => (w % 3 === 0 && d % 14 === 0 ? { zone: `Z${w}` } : {}));
    expect(oddOf(3).chance).toBeGreaterThan(0.1);
  });
});

/** Thirty workers without a roster: ten in the hall, ten on the apron, ten in the kitchen; of no role that the staff list names. */
function visits(of: (worker: number, day: number) => { door?: string; hour?: number } | null) {
  const world = new SnapshotWorld();
  const doors = ["HALL", "APRON", "KITCHEN"];
  for (let w = 0; w < 30; w++) {
    worker(world, `w${w}`, { role: "" });
    for (let d = 1; d <= 28; d++) {
      const own = of(w, d);
      if (own === null) continue;
      const hour = own.hour ?? ((w + d) % 2 === 0 ? 5 : 13);
      const at = (h: number): string =>
        `${date(d)}T${String(h).padStart(2, "0")}:${String((w * 7 + d) % 10).padStart(2, "0")}:00Z`;
      badgeRead(world, `w${w}`, at(hour), "GATE");
      for (const h of [2, 4, 6]) badgeRead(world, `w${w}`, at(hour + h), h === 4 ? (own.door ?? doors[w % 3]!) : doors[w % 3]!);
    }
  }
  const { people, flights, personOf } = readWorld(world);
  const reader = readPresence(people, flights);
  const tradeOf = tradesOfStaff(people, reader);
  const odd = readOddShifts(reader, tradeOf);
  return { oddOf: (w: number) => odd(personOf(`w${w}`)), tradeOf: (w: number) => tradeOf(personOf(`w${w}`)) };
}

describe("visits unlike colleagues', where no roster tells of them", () => {
  /** 2026-03-01 is a Sunday, and nobody but w4 works on Sundays. */
  const sunday = (d: number): boolean => d % 7 === 1;

  test("those by a door that no colleague opens, at an hour or on a weekday on which none comes; nobody else's are", () => {
    const { oddOf, tradeOf } = visits((w, d) => {
      if (sunday(d) && !(w === 4 && d === 15)) return null;
      if (w === 3 && d === 10) return { door: "VAULT" };
      return w === 6 && d === 10 ? { hour: 9 } : {};
    });
    // Colleagues are those of one door: the gate, which everybody comes in by, tells of no trade.
    expect(new Set([0, 3, 27].map(tradeOf)).size).toBe(1);
    expect(new Set([0, 1, 2].map(tradeOf)).size).toBe(3);
    expect(oddOf(3)).toMatchObject({ odd: [7] });
    expect(oddOf(6)).toMatchObject({ odd: [7] });
    expect(oddOf(4)).toMatchObject({ odd: [12] });
    for (const w of [0, 1, 2, 5, 29]) expect(oddOf(w)).toMatchObject({ odd: [], chance: 1 });
  });

  test("not those by a door of another trade where the trade opens it as well", () => {
    const { oddOf } = visits((w, d) => (w % 3 === 0 && (w + d) % 5 === 0 ? { door: "VAULT" } : {}));
    for (const w of [0, 3, 27]) expect(oddOf(w).odd).toEqual([]);
  });

  test("of few visits nothing is said", () => {
    const { oddOf } = visits((w, d) => (w === 3 && d > 4 ? null : w === 3 ? { door: "VAULT" } : {}));
    expect(oddOf(3)).toEqual({ chances: [], odd: [], chance: 1 });
  });
});
