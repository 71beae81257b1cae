import { describe, expect, test } from "vitest";
import { custody, parcel, shift, worker } from "../support/staff-world.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, letters, out, plantCell, season } from "./cell-world.ts";
import { detect, findingOf, scoreOf } from "./detect.ts";

const DAYS = 58;
/** Days on which a courier of the cell leaves. */
const leaves = [5, 11, 17, 23, 32, 37, 42, 47];
const couriers = ["alba", "bruno", "celia", "dario"];

/** Four more flights an afternoon or as many as told, and `staff` on rosters: each handles one or two of those of their turn. */
function airport(
  staff: readonly string[],
  { kindOf = () => "ROSTER", services = 4 }: { kindOf?: (name: string, d: number) => string; services?: number } = {},
): SnapshotWorld {
  const world = season(60, 30);
  for (let d = 0; d < 60; d++)
    for (let k = 0; k < services; k++) world.flight(other(d, k), "LIM", `${day(d)}T${15 + 2 * (k % 4)}:30:00Z`);
  staff.forEach((name, w) => {
    worker(world, name, name === "tracer" ? { role: "TRACING" } : {});
    for (let d = 0; d < DAYS; d++) {
      const swap = kindOf(name, d) === "SWAP";
      if ((d + w) % 7 > 4 && !swap) continue;
      const late = swap || Math.floor((d + w) / 7) % 2 === 1;
      const flights = late ? [(d + w) % 3 === 0 || swap ? out(d) : other(d, (d + w) % 4)] : [back(d)];
      shift(world, name, { from: `${day(d)}T${late ? "14" : "05"}:00:00Z`, kind: kindOf(name, d), flights });
    }
  });
  return world;
}

const other = (d: number, k: number): string => `XB${20 + k}/PTY/${day(d)}`;
const names = (count: number): string[] => Array.from({ length: count }, (_, w) => `w${w}`);
const said = (finding: ReturnType<typeof findingOf>, code: string) =>
  finding?.reasons.find((reason) => reason.code === code)?.params;

describe("swaps", () => {
  const staff = [...names(90), "swapper"];
  /** The swapper swaps into late shifts of which each has a flight of the cell; so does `as` one who is kin. */
  const onto = (name: string, d: number, rate: number, w: number): string =>
    (name === "swapper" && leaves.slice(0, 6).includes(d)) || (d * 13 + w * 29) % 100 < rate ? "SWAP" : "ROSTER";

  test("into shifts with flights of a courier cell, at hours like any other, where colleagues swap now and then", async () => {
    const world = airport(staff, { kindOf: (name, d) => onto(name, d, name === "swapper" ? 0 : 12, staff.indexOf(name)) });
    plantCell(world);
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, ["swapper"]);
    // Hardly less likely than anything that 91 workers have by chance in eight weeks: who they are is told, with that.
    expect(said(finding, "PRESENT_FOR_SUSPECTED")).toMatchObject({ swaps: 6, swapped: 0 });
    expect(said(finding, "PRESENT_FOR_SUSPECTED")!["chance"]).toBeLessThan(0.003);
    expect(scoreOf(drafts, world, ["swapper"])).toBeGreaterThan(0.05);
    expect(scoreOf(drafts, world, names(90))).toBeLessThan(0.05);
  });

  test("where everybody swaps a swap is not odd", async () => {
    const world = airport(staff, { kindOf: (name, d) => onto(name, d, 45, staff.indexOf(name)) });
    plantCell(world);
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, staff)).toBeLessThan(0.05);
  });

  test("who swaps to see their family off stays silent, though nothing but the name is told of them", async () => {
    const world = airport(staff, { kindOf: (name, d) => onto(name, d, name === "swapper" ? 0 : 12, staff.indexOf(name)) });
    plantCell(world);
    for (const name of [...couriers, "swapper"]) world.person(name, { surname: "HERMANO" });
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, ["swapper"])).toBe(0);
  });
});

/** Every evening eight bags of the crowd, each in the hands of the next of `staff`. */
function bags(world: SnapshotWorld, staff: readonly string[]): void {
  for (let d = 0; d < DAYS; d++)
    for (let k = 0; k < 8; k++)
      custody(world, staff[(d * 5 + k) % staff.length]!, { bag: `T${d}-${k}`, flight: out(d), checkedBy: `crowd${k}a` });
}

describe("bags that nobody brought", () => {
  test("in the hands of one, on the flights of a courier cell; not of who traces lost ones, nor of who handles the cell's own", async () => {
    const staff = names(60);
    const world = airport([...staff, "helper", "colleague", "tracer"], { services: 40 });
    plantCell(world);
    bags(world, [...staff, "helper", "colleague"]);
    for (const [i, d] of leaves.entries()) {
      if (i < 6) custody(world, "helper", { bag: `RIP${d}`, flight: out(d) });
      custody(world, "colleague", { bag: `OWN${d}`, flight: out(d), checkedBy: couriers[i % 4]! });
    }
    for (let d = 0; d < DAYS; d++) custody(world, "tracer", { bag: `LOST${d}`, flight: out(d), event: "RUSH" });
    for (let d = 2; d < DAYS; d += 9) custody(world, staff[d]!, { bag: `ASTRAY${d}`, flight: out(d) });
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, ["helper"]);
    expect(said(finding, "PRESENT_FOR_SUSPECTED")!["bags"]).toBeGreaterThanOrEqual(4);
    expect(said(finding, "LOOSE_BAGS")).toMatchObject({ count: 6 });
    expect(scoreOf(drafts, world, ["helper"])).toBeGreaterThan(0.1);
    expect(scoreOf(drafts, world, [...staff, "colleague", "tracer"])).toBeLessThan(0.05);
  });

  test("of as many as some handler has by chance that is said beside them, and they make no ring of who shares a flat", async () => {
    const staff = names(40);
    const world = airport(staff);
    bags(world, staff);
    for (let d = 1; d < DAYS; d += 2) custody(world, staff[(d * 7) % 40]!, { bag: `ASTRAY${d}`, flight: out(d) });
    for (const d of [12, 40]) custody(world, "w3", { bag: `MORE${d}`, flight: out(d) });
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, staff)).toBeLessThan(0.05);
  });
});

describe("parcels of the suspected", () => {
  const ring = ["rex", "sam", "tom", "uma"];

  /** Eight small parcels of parts to one of the ring, among two hundred of others; `handles` says who has the ring's in hand. */
  function cargo(of: { handles: (i: number) => string; others: (i: number) => string }): SnapshotWorld {
    const world = airport([...names(20), "loader"]);
    ring.forEach((name, i) => {
      world.person(name, { surname: `${name}ford`, given: "ANA", document: `USA:${name.toUpperCase()}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(5 + i * 4), back(20 + i * 4)],
        at: `${day(i)}T10:00:00Z`,
        phone: "+1999",
      });
    });
    for (let i = 0; i < 200; i++) {
      const name = `BOX${i}`;
      parcel(world, name, { flight: back(i % 50), to: `FIRM ${letters(i % 40)}`, goods: "FLOWERS", kg: 120 });
      custody(world, of.others(i), { consignment: name });
    }
    for (let i = 0; i < 8; i++) {
      const name = `PARTS${i}`;
      parcel(world, name, { flight: back(6 * i + 3), to: "ANA UMAFORD", from: `SHOP ${i % 3}` });
      custody(world, of.handles(i), { consignment: name });
    }
    world.incident("opened", {
      at: `${day(30)}T09:00:00Z`,
      seized: ["FIREARM"],
      consignments: ["PARTS0"],
      parties: { uma: "RECEIVER" },
    });
    return world;
  }

  test("in the hands of one, beyond that one's share of the cargo on their flights, make a ring with them", async () => {
    const world = cargo({ handles: (i) => (i < 7 ? "loader" : "w1"), others: (i) => (i % 25 === 0 ? "loader" : `w${i % 20}`) });
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, ["loader"]);
    expect(said(finding, "PARCELS_HANDLED")).toMatchObject({ count: 7, of: 8, handlers: 21 });
    expect(finding!.members.map(({ entity }) => entity)).toContain(world.personId("uma"));
    expect(scoreOf(drafts, world, names(20))).toBe(0);
  });

  test("not in those of who loads nearly everything that comes", async () => {
    const world = cargo({ handles: (i) => (i < 7 ? "loader" : "w1"), others: (i) => (i % 10 > 0 ? "loader" : `w${i % 20}`) });
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, [...names(20), "loader"])).toBe(0);
  });

  test("nor in those of whose sister is sent them", async () => {
    const world = cargo({ handles: (i) => (i < 7 ? "loader" : "w1"), others: (i) => (i % 25 === 0 ? "loader" : `w${i % 20}`) });
    world.person("loader", { surname: "umaford" });
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, ["loader"])).toBe(0);
  });
});
