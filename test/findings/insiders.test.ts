import { describe, expect, test } from "vitest";
import { badgeRead, shift, worker } from "../support/staff-world.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, plantCell, season } from "./cell-world.ts";
import { codesOf, detect, findingOf, memberOf, scoreOf } from "./detect.ts";

/** Four more flights an evening, so that a shift has something to share out. */
function busySeason(days = 60): SnapshotWorld {
  const world = season(days, 30);
  for (let d = 0; d < days; d++) {
    for (let k = 0; k < 4; k++) world.flight(`XB${20 + k}/PTY/${day(d)}`, "LIM", `${day(d)}T${15 + 2 * k}:30:00Z`);
  }
  return world;
}

const seizureDays = [5, 12, 19, 26, 33];

/** Bags without a passenger, seized on the evening flight to MAD. */
function seizures(world: SnapshotWorld): void {
  for (const d of seizureDays) world.incident(`rip ${d}`, { at: `${day(d)}T19:00:00Z`, flight: out(d), seized: ["DRUG"] });
}

/** Evening shifts, day on day off; each handles one or two of the five flights, in turn. */
function evenings(
  world: SnapshotWorld,
  name: string,
  of: { first: number; step: number; handles: (d: number) => readonly string[] },
): void {
  for (let d = of.first; d < 58; d += of.step)
    shift(world, name, { from: `${day(d)}T14:00:00Z`, hours: 9, flights: of.handles(d) });
}

const other = (d: number, turn = 0): string => `XB${20 + ((d + turn) % 4)}/PTY/${day(d)}`;

describe("insiders", () => {
  test("a worker who is a witness is nobody's finding, however often they were there", async () => {
    const world = busySeason();
    seizures(world);
    for (const name of ["turncoat", "colleague"]) worker(world, name);
    evenings(world, "turncoat", { first: 0, step: 1, handles: (d) => (seizureDays.includes(d) ? [out(d)] : [other(d)]) });
    evenings(world, "colleague", { first: 0, step: 2, handles: (d) => [other(d)] });
    expect(scoreOf((await detect(world)).drafts, world, ["turncoat"])).toBeGreaterThan(0);
    world.incident("seen", { kind: "OTHER", at: `${day(40)}T12:00:00Z`, parties: { turncoat: "WITNESS" } });
    expect(scoreOf((await detect(world)).drafts, world, ["turncoat"])).toBe(0);
  });

  test("a worker who handles the flight exactly when a bag is seized on it stands out; colleagues and a double-shift worker do not", async () => {
    const world = busySeason();
    seizures(world);
    worker(world, "turncoat");
    evenings(world, "turncoat", { first: 0, step: 1, handles: (d) => (seizureDays.includes(d) ? [out(d)] : [other(d)]) });
    const honest = ["honest1", "honest2", "honest3"];
    honest.forEach((name, i) => {
      worker(world, name);
      evenings(world, name, { first: i, step: 2, handles: (d) => (d % 5 === i ? [out(d)] : [other(d)]) });
    });
    worker(world, "double");
    // Works every evening and handles nearly everything: meets every seizure, and everything else.
    evenings(world, "double", {
      first: 0,
      step: 1,
      handles: (d) => (d % 7 === 3 ? [other(d)] : [out(d), other(d), other(d + 1)]),
    });
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, ["turncoat"]);
    expect(finding).toMatchObject({ type: "INSIDER", kind: "INSIDER_RING" });
    expect(finding!.reasons[0]).toMatchObject({ code: "PRESENT_AT_INCIDENTS", params: { observed: 5 } });
    expect(finding!.reasons[0]!.records.length).toBeGreaterThan(0);
    expect(scoreOf(drafts, world, [...honest, "double"])).toBe(0);
  });

  test("workers tied to somebody outside, off their roster when that person flies, are one ring with them", async () => {
    const world = busySeason();
    worker(world, "ramp", { phone: "+5071" });
    worker(world, "belt", { phone: "+5072" });
    world.person("friend", { surname: "OUTSIDER", document: "PAN:FR1" });
    const flown = [6, 16, 26, 36];
    flown.forEach((d, i) => {
      world.booking(`friend${d}`, {
        persons: ["friend"],
        flights: [out(d), back(d + 3)],
        at: `${day(d - 3)}T10:00:00Z`,
        phone: i % 2 === 0 ? "+5071" : "+5072",
        email: "one@mail.example",
      });
      badgeRead(world, "ramp", `${day(d)}T17:40:00Z`);
    });
    world.person("friend2", { surname: "ELSEWHERE", document: "PAN:FR2" });
    world.booking("friend2", {
      persons: ["friend2"],
      flights: [out(40), back(43)],
      at: `${day(38)}T10:00:00Z`,
      phone: "+5072",
      email: "one@mail.example",
    });
    for (let d = 0; d < 58; d++)
      if (!flown.includes(d)) shift(world, "ramp", { from: `${day(d)}T04:00:00Z`, flights: [back(d)] });
    evenings(world, "belt", { first: 0, step: 1, handles: (d) => (flown.includes(d) ? [out(d)] : [other(d)]) });
    world.incident("bag", { at: `${day(6)}T19:00:00Z`, flight: out(6), seized: ["DRUG"], parties: { friend: "RECEIVER" } });
    const finding = findingOf((await detect(world)).drafts, world, ["ramp", "belt", "friend"]);
    expect(finding).toMatchObject({ type: "CLUSTER", kind: "INSIDER_RING" });
    expect(finding!.score).toBeGreaterThan(0.7);
    expect(codesOf(finding)).toEqual(
      expect.arrayContaining(["PRIVATE_TIE", "OFF_ROSTER_READS", "PRESENT_FOR_ASSOCIATES", "STAFF_AMONG_MEMBERS"]),
    );
    expect(memberOf(finding, world, "ramp")).toMatchObject({ role: "STAFF_ACCOMPLICE", roleBasis: "INFERRED" });
    expect(memberOf(finding, world, "friend")).toMatchObject({ role: "RECEIVER", roleBasis: "REPORTED" });
  });

  test("whose own survey is unremarkable is said to be so, with what was looked at, and scores as without it", async () => {
    const world = busySeason();
    seizures(world);
    worker(world, "ramp", { phone: "+5074" });
    evenings(world, "ramp", { first: 0, step: 2, handles: (d) => (d % 10 === 0 ? [out(d)] : [other(d)]) });
    world.person("friend", { surname: "OUTSIDER", document: "PAN:FR4" });
    for (const d of [10, 20, 30, 40])
      world.booking(`friend${d}`, {
        persons: ["friend"],
        flights: [out(d), back(d + 3)],
        at: `${day(d - 3)}T10:00:00Z`,
        phone: "+5074",
      });
    world.incident("bag", { at: `${day(21)}T19:00:00Z`, seized: ["DRUG"], parties: { friend: "RECEIVER" } });
    const finding = findingOf((await detect(world)).drafts, world, ["ramp"])!;
    const said = finding.counterReasons.find(({ code }) => code === "EXPOSURE_UNREMARKABLE")!;
    const person = world.personId("ramp");
    expect(said).toMatchObject({ weight: 0, members: [person], params: { worker: person, workers: 1 } });
    expect(said.params["q"]).toBeGreaterThan(0.05);
    expect(said.records.length).toBeGreaterThan(20);
    expect(finding.reasons.find(({ code }) => code === "PRIVATE_TIE")!.params).toMatchObject({ worker: person, count: 1 });
  });

  test("a worker's brother on the family phone, whose flights the worker sometimes handles, is nobody's business", async () => {
    const world = busySeason();
    seizures(world);
    worker(world, "sister", { surname: "HERMANO", phone: "+5073" });
    world.person("brother", { surname: "HERMANO", given: "LUIS", document: "PAN:BR1" });
    for (const d of [6, 20, 34])
      world.booking(`brother${d}`, {
        persons: ["brother"],
        flights: [out(d), back(d + 3)],
        at: `${day(d - 3)}T10:00:00Z`,
        phone: "+5073",
      });
    evenings(world, "sister", { first: 0, step: 2, handles: (d) => [other(d), ...(d % 4 === 0 ? [out(d)] : [])] });
    expect(scoreOf((await detect(world)).drafts, world, ["sister", "brother"])).toBe(0);
  });

  describe("asked about those who are suspected without them", () => {
    /** Days on which a courier of the cell leaves. */
    const leaves = [5, 11, 17, 23, 32, 37, 42, 47];

    /** Mornings and afternoons by the week; each handles one or two of the flights of their turn, and stays on now and then. */
    function turns(
      world: SnapshotWorld,
      name: string,
      of: { first: number; swaps?: readonly number[]; overtime?: boolean },
    ): void {
      for (let d = 0; d < 58; d++) {
        if (of.swaps?.includes(d) === true) {
          shift(world, name, { from: `${day(d)}T16:20:00Z`, hours: 6, flights: [out(d)] });
          continue;
        }
        if ((d + of.first) % 7 > 4) continue;
        const morning = Math.floor((d + of.first) / 7) % 2 === 0;
        const late = (d + of.first) % 5 === 0 ? [out(d), other(d)] : [other(d, of.first)];
        shift(world, name, { from: `${day(d)}T${morning ? "05" : "14"}:00:00Z`, flights: morning ? [back(d)] : late });
        if (morning && (of.overtime === true || (7 * d + of.first) % 13 === 0))
          shift(world, name, { from: `${day(d)}T14:00:00Z`, kind: "OVERTIME", flights: late });
      }
    }

    function airport(): SnapshotWorld {
      const world = busySeason();
      plantCell(world);
      for (let w = 0; w < 90; w++) {
        worker(world, `w${w}`);
        turns(world, `w${w}`, { first: w });
      }
      for (const name of ["swapper", "sister", "eager"])
        worker(world, name, name === "sister" ? { surname: "HERMANO", phone: "+5079" } : {});
      turns(world, "swapper", { first: 3, swaps: leaves.slice(0, 6) });
      turns(world, "eager", { first: 4, overtime: true });
      world.person("brother", { surname: "HERMANO", given: "LUIS", document: "PAN:BR9" });
      const flies = [8, 28, 44];
      for (const d of flies)
        world.booking(`brother${d}`, {
          persons: ["brother"],
          flights: [out(d), back(d + 3)],
          at: `${day(d - 20)}T10:00:00Z`,
          phone: "+5079",
        });
      turns(world, "sister", { first: 5, swaps: flies });
      return world;
    }

    test("who swaps onto the flights of a courier cell is named with them, how, and how rare that is; nobody else is", async () => {
      const world = airport();
      const { drafts } = await detect(world);
      const finding = findingOf(drafts, world, ["swapper"])!;
      // No phone ties them: being there for the cell, beyond what chance gives any of the staff, makes one ring of both.
      expect(finding).toMatchObject({ type: "CLUSTER", kind: "INSIDER_RING" });
      expect(memberOf(finding, world, "swapper")).toMatchObject({
        role: "STAFF_ACCOMPLICE",
        roleBasis: "INFERRED",
        stability: 0,
      });
      expect(drafts.filter(({ members }) => members.some(({ entity }) => entity === world.personId("swapper")))).toHaveLength(1);
      const said = finding.reasons.find(({ code }) => code === "PRESENT_FOR_SUSPECTED")!;
      expect(said.params).toMatchObject({ swapped: 6, visits: 0, workers: 93 });
      const couriers = ["alba", "bruno", "celia", "dario"].map((name) => world.personId(name));
      expect(finding.members.map(({ entity }) => entity).sort()).toEqual([...couriers, world.personId("swapper")].sort());
      expect((said.params["people"] as string[]).every((person) => couriers.includes(person))).toBe(true);
      expect(finding.reasons.find(({ code }) => code === "ODD_SHIFTS")!.params).toMatchObject({ count: 6 });
      const others = [...Array.from({ length: 90 }, (_, w) => `w${w}`), "sister", "brother", "eager"];
      expect(scoreOf(drafts, world, others)).toBe(0);
    });

    test("and nobody is where nobody is suspected", async () => {
      const world = busySeason();
      for (let w = 0; w < 90; w++) {
        worker(world, `w${w}`);
        turns(world, `w${w}`, { first: w, ...(w === 0 ? { overtime: true } : {}) });
      }
      expect((await detect(world)).drafts).toEqual([]);
    });
  });
});
