import { describe, expect, test } from "vitest";
import { notesOf } from "#app/jobs/run-notes.ts";
import { badgeRead, shift, worker } from "../support/staff-world.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, plantCell, season } from "./cell-world.ts";
import { detect, findingOf, memberOf, scoreOf } from "./detect.ts";

const DAYS = 60;
/** Days on which a courier of the cell leaves. */
const leaves = [5, 11, 17, 23, 32, 37, 42, 47];

/** Four more flights an afternoon. */
function busySeason(): SnapshotWorld {
  const world = season(DAYS, 30);
  for (let d = 0; d < DAYS; d++)
    for (let k = 0; k < 4; k++) world.flight(`XB${20 + k}/PTY/${day(d)}`, "LIM", `${day(d)}T${15 + 2 * k}:30:00Z`);
  return world;
}

const at = (d: number, minutes: number): string =>
  `${day(d)}T${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00Z`;

/** In by the gate, read at a door now and then, out by the gate. */
function visit(world: SnapshotWorld, name: string, of: { d: number; from: number; minutes: number; doors?: string }): void {
  const { d, from, minutes, doors = "APRON" } = of;
  badgeRead(world, name, at(d, from), "GATE");
  for (let m = 40; m < minutes - 20; m += 95) badgeRead(world, name, at(d, from + m), doors);
  badgeRead(world, name, at(d, from + minutes), "GATE");
}

/** Mornings and early afternoons by the week, five days on and two off; `comes` by night to an evening flight as well. */
function turns(
  world: SnapshotWorld,
  name: string,
  of: { first: number; comes?: readonly number[]; doubles?: boolean; rostered?: boolean },
): void {
  for (let d = 0; d < DAYS - 2; d++) {
    if (of.comes?.includes(d) === true) {
      visit(world, name, { d, from: 17 * 60 + 10 + (d % 9), minutes: 55 });
      continue;
    }
    if ((d + of.first) % 7 > 4) continue;
    const morning = Math.floor((d + of.first) / 7) % 2 === 0;
    const from = (morning ? 5 : 11) * 60 + ((d * 7 + of.first * 3) % 20);
    visit(world, name, { d, from, minutes: of.doubles === true ? 720 : 480 });
    if (of.rostered === true) shift(world, name, { from: `${day(d)}T${morning ? "05" : "11"}:00:00Z`, flights: [back(d)] });
  }
}

/** `ninety` colleagues, and the few whom the tests are about; only the ninety may be `rostered`. */
function airport(rostered: boolean): SnapshotWorld {
  const world = busySeason();
  plantCell(world);
  for (let w = 0; w < 90; w++) {
    worker(world, `w${w}`);
    turns(world, `w${w}`, { first: w, rostered });
  }
  for (const name of ["helper", "eager", "rare"]) worker(world, name);
  turns(world, "helper", { first: 3, comes: leaves.slice(0, 6) });
  turns(world, "eager", { first: 4, doubles: true });
  for (const d of [5, 11]) visit(world, "rare", { d, from: 17 * 60 + 10, minutes: 55 });
  worker(world, "sister", { surname: "HERMANO", phone: "+5079" });
  world.person("brother", { surname: "HERMANO", given: "LUIS", document: "PAN:BR9" });
  const flies = [8, 28, 44];
  for (const d of flies)
    world.booking(`brother${d}`, {
      persons: ["brother"],
      flights: [out(d), back(d + 3)],
      at: `${day(d - 20)}T10:00:00Z`,
      phone: "+5079",
    });
  turns(world, "sister", { first: 5, comes: flies });
  return world;
}

describe("workers of whom badges alone tell", () => {
  test.each([
    ["all of them, as the agency hands over no roster", false],
    ["one of them, beside rostered colleagues", true],
  ])(
    "%s: who comes for the flights of a courier cell is named with it; who comes often, or for kin, is not",
    async (_, rostered) => {
      const world = airport(rostered);
      const result = await detect(world);
      const { drafts } = result;
      const finding = findingOf(drafts, world, ["helper"])!;
      expect(finding).toMatchObject({ type: "CLUSTER", kind: "INSIDER_RING" });
      expect(memberOf(finding, world, "helper")).toMatchObject({ role: "STAFF_ACCOMPLICE", roleBasis: "INFERRED" });
      const said = finding.reasons.find(({ code }) => code === "PRESENT_FOR_SUSPECTED")!;
      // Over all staff, by roster or by badge; of the one who came twice nothing can be asked.
      expect(said.params).toMatchObject({ swapped: 6, visits: 0, workers: 93 });
      expect(finding.reasons.find(({ code }) => code === "ODD_SHIFTS")!.params).toMatchObject({ count: 6 });
      const others = [...Array.from({ length: 90 }, (_own, w) => `w${w}`), "eager", "rare", "sister", "brother"];
      expect(scoreOf(drafts, world, others)).toBe(0);
      expect(result.notes).toMatchObject({ workersAsked: 93, workersNotAsked: 1 });
      expect(notesOf(result, null)).toContain("airport workers asked 93, not asked for want of a roster or of visits 1");
    },
  );

  test("nobody is named where nobody is suspected, and hardly who comes by night now and then", async () => {
    const world = busySeason();
    for (let w = 0; w < 60; w++) {
      worker(world, `w${w}`);
      turns(world, `w${w}`, { first: w, ...(w === 0 ? { comes: leaves.slice(0, 3) } : {}) });
    }
    const { drafts, notes } = await detect(world);
    const others = Array.from({ length: 59 }, (_, w) => `w${w + 1}`);
    expect(scoreOf(drafts, world, others)).toBe(0);
    // Who is the only one to come by night is told of as that, at the end of the list.
    expect(scoreOf(drafts, world, ["w0"])).toBeLessThan(0.05);
    expect(notes).toMatchObject({ workersAsked: 60, workersNotAsked: 0 });
  });

  test("a flight with a seizure is met by badge as by roster", async () => {
    const world = busySeason();
    const seizureDays = [5, 12, 19, 26, 33];
    for (const d of seizureDays) world.incident(`rip ${d}`, { at: `${day(d)}T19:00:00Z`, flight: out(d), seized: ["DRUG"] });
    for (const name of ["turncoat", "honest"]) worker(world, name);
    for (let d = 0; d < DAYS - 2; d++) {
      // Each stays over the evening, and reads at a door around one of the flights.
      badgeRead(world, "turncoat", at(d, 14 * 60), "GATE");
      badgeRead(world, "turncoat", at(d, seizureDays.includes(d) ? 18 * 60 : 15 * 60 + 20 + 120 * (d % 2) * 2), "APRON");
      badgeRead(world, "honest", at(d, 14 * 60 + 5), "GATE");
      badgeRead(world, "honest", at(d, 15 * 60 + 20 + 120 * (d % 3)), "APRON");
    }
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, ["turncoat"])!;
    expect(finding.reasons.find(({ code }) => code === "PRESENT_AT_INCIDENTS")!.params).toMatchObject({ observed: 5 });
    expect(scoreOf(drafts, world, ["honest"])).toBe(0);
  });
});
