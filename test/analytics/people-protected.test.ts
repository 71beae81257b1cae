import { describe, expect, test } from "vitest";
import { protectedIdentities, protectedPersons, protectedThenOrNow } from "#analytics/protection.ts";
import { readPeople } from "#analytics/people.ts";
import { readSeeds } from "#analytics/seeds.ts";
import { idOf, SnapshotWorld } from "../support/snapshot-world.ts";

function told(): SnapshotWorld {
  const world = new SnapshotWorld();
  world.flight("XA1/PTY/2026-03-01", "MAD", "2026-03-01T18:00:00Z");
  world.incident("N", { at: "2026-03-02T10:00:00Z" });
  return world;
}

describe("who is protected", () => {
  test("victims, potential victims and witnesses, with all identities of the person; nobody else", () => {
    const world = told();
    for (const name of ["v", "v again", "p", "w", "c", "bystander"]) world.person(name, { born: "1980-01-01" });
    world.same("v", "v again");
    world.incident("M", {
      at: "2026-03-02T10:00:00Z",
      parties: { v: "VICTIM", p: "POTENTIAL_VICTIM", w: "WITNESS", c: "COURIER" },
    });
    const { snapshot } = world.build();
    const ids = protectedIdentities(snapshot);
    expect(ids).toEqual(["v", "v again", "p", "w"].map((name) => idOf("Identity", name)).sort());
    const marked = protectedPersons(snapshot, ids);
    expect(snapshot.personIds.filter((_, person) => marked[person] === 1)).toEqual(
      ["v", "p", "w"].map((name) => world.personId(name)).sort(),
    );
  });

  test("minors now, and those who were minors when they travelled", () => {
    const world = told();
    world.person("child", { born: "2012-06-01" });
    world.person("was seventeen", { born: "2008-03-02" });
    world.person("was eighteen", { born: "2008-03-01" });
    world.person("unknown");
    for (const name of ["was seventeen", "was eighteen"]) world.travel(name, "XA1/PTY/2026-03-01");
    // The snapshot's time is a month later: by then both are of age.
    world.incident("later", { at: "2026-04-02T10:00:00Z" });
    const { snapshot } = world.build();
    expect(protectedIdentities(snapshot)).toEqual(["child", "was seventeen"].map((name) => idOf("Identity", name)).sort());
  });

  test("minors by a flight's date where its time is not known, and by the time of their part in an incident", () => {
    const world = new SnapshotWorld();
    const flight = world.entity("Flight", "XA9/PTY/2026-03-01", {
      ...{ carrier: "XA", number: "9", origin: "PTY", destination: "MAD", date: "2026-03-01" },
    });
    for (const [name, born] of [
      ["young", "2008-03-02"],
      ["grown", "2008-02-20"],
      ["caught young", "2008-03-15"],
    ] as const)
      world.person(name, { born });
    for (const name of ["young", "grown"]) world.link("TRAVELLED_ON", world.entity("Identity", name), flight, {});
    world.incident("then", { at: "2026-03-10T10:00:00Z", parties: { "caught young": "COURIER", grown: "COURIER" } });
    world.incident("later", { at: "2026-04-02T10:00:00Z" });
    expect(protectedIdentities(world.build().snapshot)).toEqual(
      ["caught young", "young"].map((name) => idOf("Identity", name)).sort(),
    );
  });
});

test("of a merged person every identity's birth date counts, for the travel of each", () => {
  const world = told();
  for (const [name, born] of [
    ["as grown", "1980-01-01"],
    ["as child", "2008-03-02"],
    ["as nobody", undefined],
  ] as const)
    world.person(name, born === undefined ? {} : { born });
  world.same("as grown", "as child", "as nobody");
  world.travel("as nobody", "XA1/PTY/2026-03-01");
  world.incident("later", { at: "2026-04-02T10:00:00Z" });
  expect(protectedIdentities(world.build().snapshot)).toEqual(
    ["as grown", "as child", "as nobody"].map((name) => idOf("Identity", name)).sort(),
  );
});

test("a look back protects who was a minor then, and who is protected now", () => {
  const at = (moment: string): SnapshotWorld => {
    const world = new SnapshotWorld();
    for (const [name, born] of [
      ["minor then", "2008-03-15"],
      ["victim now", "1980-01-01"],
      ["nobody", "1980-01-01"],
    ] as const)
      world.person(name, { born });
    world.incident("M", { at: moment });
    return world;
  };
  const now = at("2026-11-01T00:00:00Z");
  now.incident("N", { at: "2026-10-01T00:00:00Z", parties: { "victim now": "VICTIM" } });
  const protectedNow = protectedIdentities(now.build().snapshot);
  expect(protectedNow).toEqual([idOf("Identity", "victim now")]);
  expect(protectedThenOrNow(protectedNow, at("2026-03-01T00:00:00Z").build().snapshot)).toEqual(
    ["minor then", "victim now"].map((name) => idOf("Identity", name)).sort(),
  );
});

describe("seeds", () => {
  function seedsOf(world: SnapshotWorld) {
    const { snapshot } = world.build();
    const people = readPeople(snapshot);
    const seeds = readSeeds(people, protectedPersons(snapshot, protectedIdentities(snapshot)));
    const nameOf = (names: readonly string[]) =>
      names.filter((name) => seeds.offender[snapshot.personIndex(world.personId(name))!] === 1);
    return { seeds, nameOf, personOf: (name: string) => snapshot.personIndex(world.personId(name))! };
  }

  test("offenders' roles make one; victims, unknowns, the acquitted and the dismissed are none", () => {
    const world = told();
    const names = ["courier", "unknown", "acquitted", "dismissed", "charged", "both"];
    for (const name of names) world.person(name);
    world.incident("M", {
      at: "2026-03-02T10:00:00Z",
      parties: {
        courier: "COURIER",
        unknown: "UNKNOWN",
        acquitted: "SUSPECT",
        dismissed: "SUSPECT",
        charged: "SUSPECT",
        both: "COURIER",
      },
    });
    world.incident("K", { at: "2026-03-03T10:00:00Z", parties: { both: "VICTIM" } });
    for (const [name, stage] of [
      ["acquitted", "ACQUITTED"],
      ["dismissed", "DISMISSED"],
      ["charged", "CHARGED"],
    ] as const) {
      world.link("CHARGED_WITH", idOf("Identity", name), idOf("Incident", "M"), { at: 5, props: { stage } });
    }
    expect(seedsOf(world).nameOf(names)).toEqual(["courier", "charged"]);
  });

  test("an acquittal ends one incident's word, not another's", () => {
    const world = told();
    world.person("twice");
    world.incident("M", { at: "2026-03-02T10:00:00Z", parties: { twice: "COURIER" } });
    world.incident("K", { at: "2026-03-03T10:00:00Z", parties: { twice: "COURIER" } });
    world.link("CHARGED_WITH", idOf("Identity", "twice"), idOf("Incident", "M"), { at: 5, props: { stage: "ACQUITTED" } });
    const { seeds, personOf } = seedsOf(world);
    expect(seeds.links.get(personOf("twice"))).toHaveLength(1);
  });

  test("lists count while they are in force, CLEARED apart", () => {
    const world = told();
    for (const name of ["listed", "lapsed", "cleared"]) world.person(name);
    world.link(
      "LISTED_AS",
      idOf("Identity", "listed"),
      world.entity("WatchlistEntry", "1", { list: "LOOKOUT", validUntil: "2026-12-31" }),
    );
    world.link(
      "LISTED_AS",
      idOf("Identity", "lapsed"),
      world.entity("WatchlistEntry", "2", { list: "LOOKOUT", validUntil: "2025-12-31" }),
    );
    world.link("LISTED_AS", idOf("Identity", "cleared"), world.entity("WatchlistEntry", "3", { list: "CLEARED" }));
    const { seeds, personOf } = seedsOf(world);
    expect([...seeds.listed.keys()]).toEqual([personOf("listed")]);
    expect([...seeds.cleared.keys()]).toEqual([personOf("cleared")]);
  });
});
