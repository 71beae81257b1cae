import { describe, expect, test } from "vitest";
import { readOddShifts } from "#analytics/odd-shifts.ts";
import { readPresence } from "#analytics/presence.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { shift, worker, type ShiftGiven } from "../support/staff-world.ts";
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
