import { describe, expect, test } from "vitest";
import { idOf, type SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, season } from "./cell-world.ts";
import { codesOf, detect, findingOf, memberOf, scoreOf } from "./detect.ts";

interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly goods: string;
  readonly kg: number;
  readonly value: number;
  readonly currency?: string;
}

function ship(world: SnapshotWorld, number: string, parcel: Parcel): void {
  world.newRecord();
  const node = world.entity("Consignment", number, {
    number,
    kind: "HAWB",
    goods: parcel.goods,
    weightKg: parcel.kg,
    declaredValue: parcel.value,
    declaredCurrency: parcel.currency ?? "USD",
    pieces: 1,
  });
  world.link("SHIPPED_BY", node, organization(world, parcel.from));
  world.link("SHIPPED_TO", node, organization(world, parcel.to));
}

/** `NAME PHONE`: an organization that uses the phone. */
function organization(world: SnapshotWorld, nameAndPhone: string): string {
  const [name, phone] = nameAndPhone.split(" ");
  const id = world.entity("Organization", name!, { name: name! });
  if (phone !== undefined) world.link("USES", id, world.contact("PHONE", phone));
  return id;
}

describe("arms in cargo", () => {
  const ring = ["rex", "sam", "tom", "uma"];

  function plantRing(currency = "USD"): SnapshotWorld {
    const world = season();
    ring.forEach((name, i) => {
      world.person(name, { surname: `${name}ford`, document: `USA:${name.toUpperCase()}`, phone: `+1${name}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(5 + i * 4), back(20 + i * 4)],
        at: `${day(i)}T10:00:00Z`,
        phone: `+1${name}`,
      });
    });
    for (let i = 0; i < 6; i++) {
      const sender = ring[i % 3]!;
      ship(world, `H${i}`, {
        from: `SHIP${sender} +1${sender}`,
        to: "TALLER +1uma",
        goods: i % 2 === 0 ? "auto parts" : "tools",
        kg: 4,
        value: 90,
        currency,
      });
    }
    // One of the senders is sent something too, and by only one.
    ship(world, "H6", { from: "SHOP +19", to: "SHIPrex +1rex", goods: "books", kg: 2, value: 30 });
    world.incident("opened", {
      at: `${day(30)}T09:00:00Z`,
      seized: ["FIREARM"],
      consignments: ["H0"],
      parties: { uma: "RECEIVER" },
    });
    return world;
  }

  test("small parcels of parts from several senders to one hand, one of them opened", async () => {
    const world = plantRing();
    const finding = findingOf((await detect(world)).drafts, world, ring);
    expect(finding).toMatchObject({ type: "CLUSTER", kind: "ARMS" });
    expect(finding!.members.map((member) => member.entity).sort()).toEqual(ring.map((name) => world.personId(name)).sort());
    expect(codesOf(finding)).toEqual(
      expect.arrayContaining(["SEIZURE_KIND", "SMALL_PARTS_PARCELS", "SPLIT_SHIPMENT", "CARGO_LINK"]),
    );
    const paramsOf = (code: string) => finding!.reasons.find((reason) => reason.code === code)!.params;
    expect(paramsOf("SPLIT_SHIPMENT")).toMatchObject({ count: 6, shippers: 3 });
    expect(paramsOf("SMALL_PARTS_PARCELS")).toMatchObject({ count: 6, of: 7 });
    expect(memberOf(finding, world, "uma")).toMatchObject({ role: "RECEIVER", roleBasis: "REPORTED" });
    expect(memberOf(finding, world, "rex")).toMatchObject({ role: "SENDER", roleBasis: "INFERRED" });
  });

  test("one sender under two spellings, by phone once and by address once, is one sender", async () => {
    const world = plantRing();
    const spelt = world.entity("Organization", "FORDHAM REX", { name: "FORDHAM REX" });
    world.link("USES", spelt, world.contact("PHONE", "+1rex"));
    const turned = world.entity("Organization", "REX FORDHAM", { name: "REX FORDHAM" });
    world.link("USES", turned, world.contact("ADDRESS", "1 ROAD"));
    for (const [number, from] of [
      ["H7", spelt],
      ["H8", turned],
    ] as const) {
      ship(world, number, { from: "SHIPrex +1rex", to: "TALLER +1uma", goods: "tools", kg: 3, value: 50 });
      world.link("SHIPPED_BY", idOf("Consignment", number), from);
    }
    const finding = findingOf((await detect(world)).drafts, world, ring);
    expect(finding!.reasons.find(({ code }) => code === "SPLIT_SHIPMENT")!.params).toMatchObject({ count: 8, shippers: 3 });
  });

  test("of a value in money whose worth is not known nothing is said", async () => {
    const world = plantRing("KRW");
    expect(codesOf(findingOf((await detect(world)).drafts, world, ring))).not.toContain("SMALL_PARTS_PARCELS");
  });

  test("a repair shop with its suppliers stays silent", async () => {
    const world = season();
    const people = ["owner", "clerk", "vendor"];
    people.forEach((name, i) => {
      world.person(name, { surname: `${name}wright`, document: `USA:${name.toUpperCase()}`, phone: `+2${name}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(5 + i * 4), back(20 + i * 4)],
        at: `${day(i)}T10:00:00Z`,
        phone: `+2${name}`,
      });
    });
    for (let i = 0; i < 6; i++)
      ship(world, `R${i}`, {
        from: `SUPPLIER${i % 2} +2${i % 2 === 0 ? "vendor" : "clerk"}`,
        to: "REPAIR +2owner",
        goods: "auto parts",
        kg: 120,
        value: 4_000,
      });
    expect(scoreOf((await detect(world)).drafts, world, people)).toBeLessThan(0.3);
  });
});
