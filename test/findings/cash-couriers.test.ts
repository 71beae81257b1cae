import { describe, expect, test } from "vitest";
import type { SnapshotWorld } from "../support/snapshot-world.ts";
import { back, day, out, season } from "./cell-world.ts";
import { codesOf, detect, findingOf, scoreOf } from "./detect.ts";

let declarations = 0;

function declare(
  world: SnapshotWorld,
  person: string,
  at: { day: number; declared: number; counted?: number; currency?: string },
): void {
  world.newRecord();
  const node = world.entity("Declaration", `declaration ${declarations++}`, {
    at: Date.parse(`${day(at.day)}T16:00:00Z`),
    airport: "PTY",
    currency: at.currency ?? "USD",
    declaredAmount: at.declared,
    ...(at.counted === undefined ? {} : { countedAmount: at.counted }),
  });
  world.link("DECLARED", world.person(person, { surname: `${person}ic`, document: `HRV:${person.toUpperCase()}` }), node);
  world.link("DECLARED_ON", node, world.flight(out(at.day), "MAD", `${day(at.day)}T18:00:00Z`));
}

describe("cash couriers", () => {
  const ring = ["ivo", "jana", "karlo", "lea"];

  function plantRing(currency = "USD"): SnapshotWorld {
    const world = season();
    ring.forEach((name, i) => {
      world.person(name, { surname: `${name}ic`, document: `HRV:${name.toUpperCase()}` });
      const leave = i < 2 ? 10 : 20 + i;
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(leave), back(leave + 3)],
        at: `${day(leave - 4)}T10:00:00Z`,
        phone: "+50765555",
        card: "handler",
        payer: "HANDLER NOBODY",
      });
      declare(world, name, { day: leave, declared: 9_600, ...(i === 3 ? { counted: 31_000 } : {}), currency });
    });
    return world;
  }

  test("unrelated carriers on one phone who declare just under the line, less than they hold, and split a sum on one flight", async () => {
    const world = plantRing();
    const finding = findingOf((await detect(world)).drafts, world, ring);
    expect(finding).toMatchObject({ type: "CLUSTER", kind: "CASH_COURIERS" });
    expect(finding!.score).toBeGreaterThan(0.7);
    expect(finding!.members).toHaveLength(4);
    expect(codesOf(finding)).toEqual(
      expect.arrayContaining(["JUST_UNDER", "UNDER_DECLARED", "CASH_SPLIT", "SHARED_PHONE", "SHARED_CARD"]),
    );
    expect(finding!.members.every((member) => member.role === "COURIER")).toBe(true);
  });

  test("the line is in dollars, balboas and euros: as many pesos are little", async () => {
    const said = async (currency: string) => {
      const world = plantRing(currency);
      return codesOf(findingOf((await detect(world)).drafts, world, ring)).filter((code) =>
        ["JUST_UNDER", "UNDER_DECLARED", "CASH_SPLIT"].includes(code),
      );
    };
    expect(await said("EUR")).toHaveLength(3);
    expect(await said("COP")).toEqual([]);
  });

  test("honest people who declare what they carry, and a family each with its own money, stay silent", async () => {
    const world = season();
    const honest = ["hana", "iris", "jure"];
    honest.forEach((name, i) => {
      world.person(name, { surname: `${name}ic`, document: `HRV:${name.toUpperCase()}` });
      world.booking(`b${name}`, {
        persons: [name],
        flights: [out(10 + i), back(30 + i)],
        at: `${day(i)}T10:00:00Z`,
        card: `own ${name}`,
        payer: `${name} ${name}ic`,
      });
      declare(world, name, { day: 10 + i, declared: i === 0 ? 24_000 : 9_500 });
    });
    const family = ["fa", "fb", "fc"];
    for (const name of family)
      world.person(name, { surname: "PERIC", given: name.toUpperCase(), document: `HRV:${name.toUpperCase()}` });
    world.booking("family", {
      persons: family,
      flights: [out(15), back(29)],
      at: `${day(1)}T10:00:00Z`,
      card: "peric",
      phone: "+38511111",
    });
    for (const name of family) {
      world.newRecord();
      const node = world.entity("Declaration", `family ${name}`, {
        at: Date.parse(`${day(15)}T16:00:00Z`),
        airport: "PTY",
        currency: "USD",
        declaredAmount: 9_000,
      });
      world.link("DECLARED", world.entity("Identity", name), node);
      world.link("DECLARED_ON", node, world.entity("Flight", out(15)));
    }
    const { drafts } = await detect(world);
    expect(scoreOf(drafts, world, [...honest, ...family])).toBe(0);
  });
});
