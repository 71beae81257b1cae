import { describe, expect, test } from "vitest";
import { idOf } from "../support/snapshot-world.ts";
import { back, day, out, plantCell, season } from "./cell-world.ts";
import { codesOf, detect, findingOf, memberOf, scoreOf } from "./detect.ts";

describe("drug courier cells", () => {
  test("unrelated couriers on one phone and payer, late and in cash, are one finding that names them, with records", async () => {
    const world = season();
    const cell = plantCell(world);
    const { drafts } = await detect(world);
    const [top] = drafts;
    expect(top).toMatchObject({ type: "CLUSTER", kind: "DRUG_COURIERS", detector: "drug-couriers", counterReasons: [] });
    expect(top!.members.map((member) => member.entity).sort()).toEqual(cell.map((name) => world.personId(name)).sort());
    expect(top!.score).toBeGreaterThan(0.9);
    expect(codesOf(top)).toEqual(
      expect.arrayContaining(["REPORTED_OFFENDERS", "SEIZURE_KIND", "LAST_MINUTE", "SHARED_PHONE", "SHARED_PAYER"]),
    );
    expect(memberOf(top, world, "alba")).toMatchObject({ role: "COURIER", roleBasis: "REPORTED" });
    expect(memberOf(top, world, "dario")).toMatchObject({ role: "COURIER", roleBasis: "INFERRED" });
  });

  test("without a seizure the cell is still found, lower", async () => {
    const caught = season();
    plantCell(caught);
    const free = season();
    const cell = plantCell(free, "", false);
    const [first] = (await detect(caught)).drafts;
    const second = findingOf((await detect(free)).drafts, free, cell);
    expect(second!.kind).toBe("DRUG_COURIERS");
    expect(second!.score).toBeGreaterThan(0.5);
    expect(second!.score).toBeLessThan(first!.score);
  });

  test("the smallest change that removes it brings the score below the floor", async () => {
    const world = season();
    plantCell(world);
    const [top] = (await detect(world)).drafts;
    expect(top!.wouldRemove.length).toBeGreaterThan(0);
    expect(top!.wouldRemove.length).toBeLessThan(top!.reasons.length);
  });

  test("the next flight that a member is booked on is given", async () => {
    const world = season();
    plantCell(world);
    world.flight("XA100/PTY/2026-06-01", "MAD", "2026-06-01T18:00:00Z");
    world.booking("later", { persons: ["bruno"], flights: ["XA100/PTY/2026-06-01"], at: `${day(50)}T08:00:00Z`, flown: false });
    const [top] = (await detect(world)).drafts;
    expect(top!.nextTravel).toEqual({ flight: "XA100/PTY/2026-06-01", departsAt: "2026-06-01T18:00:00Z" });
  });

  test.each([
    ["a flight of which only the day is known is given by its day", { date: "2026-06-01" }, true],
    ["one that is known by name alone may be long gone", {}, false],
  ])("%s", async (_, props, given) => {
    const world = season();
    plantCell(world);
    const name = given ? "XA100/PTY/2026-06-01" : "F9";
    const flight = world.entity("Flight", name, props);
    world.link("TRAVELLED_ON", idOf("Identity", "alba"), flight, { props: { status: "BOOKED" } });
    world.link("BOOKED_FOR", idOf("Booking", "bruno11"), flight);
    const [top] = (await detect(world)).drafts;
    expect(top!.nextTravel).toEqual(given ? { flight: name, departsAt: null } : null);
  });
});

describe("benign look-alikes of a cell stay silent", () => {
  test("a family on one phone and card that leaves in a hurry", async () => {
    const world = season();
    const family = ["f1", "f2", "f3", "f4"];
    family.forEach((name, i) => {
      world.person(name, { surname: "VALDANO", given: name.toUpperCase(), document: `PAN:F${10 + i}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(10 + i), back(12 + i)],
        at: `${day(9 + i)}T20:00:00Z`,
        form: "CASH",
        phone: "+50761111",
        card: "family",
        address: "CALLE 1",
      });
    });
    expect(scoreOf((await detect(world)).drafts, world, family)).toBeLessThan(0.3);
  });

  test("neighbours on the card of the one who has a bank account", async () => {
    const world = season();
    const neighbours = ["n1", "n2", "n3", "n4"];
    neighbours.forEach((name, i) => {
      world.person(name, { surname: `${name}ez`, document: `PAN:N${10 + i * 400}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(10 + i), back(22 + i)],
        at: `${day(i)}T20:00:00Z`,
        form: "CARD",
        card: "helper",
        payer: "HELPER PERSON",
      });
    });
    const { drafts } = await detect(world);
    const finding = findingOf(drafts, world, neighbours);
    expect(finding?.score ?? 0).toBeLessThan(0.3);
  });

  test("customers who all give their agency's phone", async () => {
    const world = season();
    const customers = Array.from({ length: 8 }, (_, i) => `k${i}`);
    customers.forEach((name, i) => {
      world.person(name, { surname: `${name}ova`, document: `PAN:K${10 + i * 400}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(5 + 3 * i), back(17 + 3 * i)],
        at: `${day(i)}T20:00:00Z`,
        phone: "+50762222",
        agency: "7777",
        sign: "AA",
      });
    });
    expect(scoreOf((await detect(world)).drafts, world, customers)).toBeLessThan(0.3);
  });

  test("colleagues who commute on the firm's card", async () => {
    const world = season();
    const colleagues = ["c1", "c2", "c3", "c4"];
    for (const name of colleagues) world.person(name, { surname: `${name}berg`, document: `PAN:${name.toUpperCase()}` });
    for (let week = 0; week < 8; week++) {
      for (const name of colleagues) {
        world.booking(`${name}w${week}`, {
          persons: [name],
          flights: [out(week * 7), back(week * 7 + 3)],
          at: `${day(Math.max(0, week * 7 - 2))}T08:00:00Z`,
          card: "firm",
          payer: "NORDHAVEN LOGISTICS LTD",
        });
      }
    }
    expect(scoreOf((await detect(world)).drafts, world, colleagues)).toBeLessThan(0.5);
  });

  test("a tour on one group booking", async () => {
    const world = season();
    const tour = Array.from({ length: 14 }, (_, i) => `t${i}`);
    for (const name of tour) world.person(name, { surname: `${name}sen`, document: `DNK:${name.toUpperCase()}` });
    world.booking("tour", {
      persons: tour,
      flights: [out(20), back(23)],
      at: `${day(19)}T20:00:00Z`,
      group: true,
      card: "tour",
      phone: "+50763333",
    });
    expect(scoreOf((await detect(world)).drafts, world, tour)).toBe(0);
  });

  test("friends on one booking, late, in cash and for a weekend", async () => {
    const world = season();
    const friends = ["g1", "g2", "g3", "g4"];
    for (const name of friends) world.person(name, { surname: `${name}etti`, document: `ITA:${name.toUpperCase()}` });
    world.booking("weekend", {
      persons: friends,
      flights: [out(20), back(22)],
      at: `${day(19)}T20:00:00Z`,
      form: "CASH",
      phone: "+50764444",
      payer: "SOMEBODY ELSE",
    });
    expect(scoreOf((await detect(world)).drafts, world, friends)).toBe(0);
  });

  test("a family of two surnames whose booking was split in two", async () => {
    const world = season();
    const family = ["mother", "stepfather", "daughter"];
    for (const name of family) world.person(name, { surname: `${name}ova`, document: `CZE:${name.toUpperCase()}` });
    const shared = {
      flights: [out(20), back(22)],
      at: `${day(19)}T20:00:00Z`,
      form: "CASH",
      phone: "+50766666",
      email: "home@mail.example",
      card: "home",
    };
    world.booking("kept", { ...shared, persons: ["mother", "daughter"] });
    world.booking("split", { ...shared, persons: ["stepfather"] });
    expect(scoreOf((await detect(world)).drafts, world, family)).toBe(0);
  });

  test("a season in which nothing happens has no findings", async () => {
    expect((await detect(season())).drafts).toEqual([]);
  });
});
