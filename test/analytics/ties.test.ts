import { describe, expect, test } from "vitest";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import { groupedSum } from "#analytics/ties.ts";
import type { TieTerm } from "#analytics/tie-terms.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { readWorld } from "./read-world.ts";

function world(people: Readonly<Record<string, string>>): SnapshotWorld {
  const told = new SnapshotWorld();
  for (let d = 1; d <= 28; d++) {
    const date = `2026-03-${String(d).padStart(2, "0")}`;
    told.flight(`XA1/PTY/${date}`, "MAD", `${date}T18:00:00Z`);
  }
  for (const [name, surname] of Object.entries(people)) told.person(name, { surname });
  return told;
}

const flight = (d: number): string => `XA1/PTY/2026-03-${String(d).padStart(2, "0")}`;

describe("ties by contacts", () => {
  test("a phone on two bookings ties two strangers by ln(hub − 1); on many it falls, and what is common in the data falls further", () => {
    const told = world({ a: "ALFA", b: "BRAVO", c: "CHARLIE" });
    told.booking("A", { persons: ["a"], flights: [flight(1)], phone: "+1" });
    told.booking("B", { persons: ["b"], flights: [flight(9)], phone: "+1" });
    const two = readWorld(told);
    const pair = two.tieBetween(two.tieGraph().ties, "a", "b")!;
    expect(pair).toMatchObject({ benign: "", terms: [{ code: "SHARED_PHONE" }] });
    expect(pair.weight).toBeCloseTo(Math.min(ANALYTICS_SETTINGS.termMax, Math.log(24)), 10);
    told.booking("C", { persons: ["c"], flights: [flight(17)], phone: "+1" });
    const three = readWorld(told);
    expect(three.tieBetween(three.tieGraph().ties, "a", "b")!.weight).toBeCloseTo(
      -Math.log((3 * 2 + 1000 * (2 / 24)) / (3 + 1000)),
      10,
    );
  });

  test("people on one booking share its phone by being on it: no second tie", () => {
    const told = world({ a: "ALFA", b: "BRAVO" });
    told.booking("AB", { persons: ["a", "b"], flights: [flight(1)], phone: "+1", card: "x" });
    const read = readWorld(told);
    expect(read.tieBetween(read.tieGraph().ties, "a", "b")!.terms.map(({ code }) => code)).toEqual(["SAME_BOOKING"]);
  });

  test("kin on one phone are damped below the floor, a stranger on it is not", () => {
    const told = world({ a: "ALFA", b: "ALFA", s: "STRANGER" });
    told.booking("A", { persons: ["a"], flights: [flight(1)], phone: "+1" });
    told.booking("B", { persons: ["b"], flights: [flight(9)], phone: "+1" });
    told.booking("S", { persons: ["s"], flights: [flight(17)], phone: "+1" });
    const read = readWorld(told);
    const { ties, belowFloor } = read.tieGraph();
    expect(belowFloor).toBe(1);
    expect(read.tieBetween(ties, "a", "b")).toBeUndefined();
    expect(read.tieBetween(ties, "a", "s")).toBeDefined();
  });

  test("a family phone with one stranger on it is shared by two parties, not five", () => {
    const told = world({ a: "ALFA", b: "ALFA", c: "ALFA", d: "ALFA", s: "STRANGER" });
    for (const name of ["a", "b", "c", "d"]) told.booking(name, { persons: [name], flights: [flight(3)], phone: "+1" });
    told.booking("S", { persons: ["s"], flights: [flight(9)], phone: "+1" });
    expect(readWorld(told).sharing.shared).toMatchObject([{ parties: 2, persons: { length: 5 } }]);
  });

  test("a person's two identities are no two sharers", () => {
    const told = world({ a: "ALFA", a2: "ALPHA" });
    told.same("a", "a2");
    told.booking("A", { persons: ["a"], flights: [flight(1)], phone: "+1" });
    told.booking("B", { persons: ["a2"], flights: [flight(9)], phone: "+1" });
    expect(readWorld(told).sharing.shared).toEqual([]);
  });
});

describe("ties by bookings, documents, calls and incidents", () => {
  test("an agent who books strangers for one flight within minutes; not hours apart, not another desk", () => {
    const told = world({ a: "ALFA", b: "BRAVO", c: "CHARLIE", d: "DELTA" });
    const desk = { agency: "1", sign: "X", flights: [flight(5)] };
    told.booking("A", { ...desk, persons: ["a"], at: "2026-03-01T10:00:00Z" });
    told.booking("B", { ...desk, persons: ["b"], at: "2026-03-01T10:12:00Z" });
    told.booking("C", { ...desk, persons: ["c"], at: "2026-03-01T15:00:00Z" });
    told.booking("D", { ...desk, sign: "Y", persons: ["d"], at: "2026-03-01T10:05:00Z" });
    expect(
      readWorld(told)
        .tieGraph()
        .ties.map((tie) => tie.terms.map(({ code }) => code)),
    ).toEqual([["SEQUENTIAL_BOOKING"]]);
  });

  test("the person named as payer is tied to those paid for", () => {
    const told = world({ a: "ALFA", b: "BRAVO" });
    told.person("boss", { surname: "MECENAS", given: "MARIO" });
    told.booking("A", { persons: ["a"], flights: [flight(1)], payer: "Mario Mecenas" });
    told.booking("B", { persons: ["b"], flights: [flight(9)], payer: "MECENAS/MARIO MR" });
    const read = readWorld(told);
    const { ties } = read.tieGraph();
    for (const name of ["a", "b"])
      expect(read.tieBetween(ties, name, "boss")!.terms.map(({ code }) => code)).toEqual(["PAID_FOR"]);
  });

  test("one document held by two persons; neighbouring numbers on one route", () => {
    const told = new SnapshotWorld();
    told.flight(flight(1), "MAD", "2026-03-01T18:00:00Z");
    for (const [name, document] of [
      ["a", "PAN:P1000001"],
      ["b", "PAN:P1000001"],
      ["c", "PAN:P1000020"],
      ["d", "PAN:P1900000"],
    ] as const) {
      told.person(name, { surname: `${name}${name}`, document });
      told.travel(name, flight(1));
    }
    const read = readWorld(told);
    const codes = read.tieGraph().ties.map((tie) => tie.terms.map(({ code }) => code));
    expect(codes.flat().sort()).toEqual(["SEQUENTIAL_DOCUMENTS", "SEQUENTIAL_DOCUMENTS", "SHARED_DOCUMENT"]);
  });

  test("calls tie the users of two phones, twice more than once; a phone that calls everybody ties nobody", () => {
    const told = world({ a: "ALFA", b: "BRAVO", c: "CHARLIE" });
    const phones = ["a", "b", "c"].map((name) => {
      told.link("USES", told.entity("Identity", name), told.contact("PHONE", `+${name}`));
      return told.contact("PHONE", `+${name}`);
    });
    for (const at of [1, 2]) told.link("CONTACTED", phones[0]!, phones[1]!, { at, props: { kind: "CALL" } });
    told.link("CONTACTED", phones[0]!, phones[2]!, { at: 3, props: { kind: "CALL" } });
    for (let i = 0; i < 40; i++)
      told.link("CONTACTED", phones[2]!, told.contact("PHONE", `+other${i}`), { at: 10 + i, props: { kind: "CALL" } });
    const read = readWorld(told);
    const { ties } = read.tieGraph();
    expect(ties.map((tie) => tie.terms.map(({ code }) => code))).toEqual([["CALLS"]]);
    expect(read.tieBetween(ties, "a", "b")).toBeDefined();
  });

  test("an incident ties its parties, even kin", () => {
    const told = world({ a: "ALFA", b: "ALFA" });
    told.booking("AB", { persons: ["a", "b"], flights: [flight(1)] });
    told.incident("N", { at: "2026-03-01T20:00:00Z", parties: { a: "COURIER", b: "ORGANISER" } });
    expect(readWorld(told).tieGraph().ties).toMatchObject([
      { benign: "", terms: [{ code: "SAME_BOOKING" }, { code: "SAME_INCIDENT" }] },
    ]);
  });
});

describe("co-travel", () => {
  test("a full flight is never a clique: people who met once or twice are not paired", () => {
    const names = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`p${i}`, `S${String.fromCharCode(65 + i)}X`]));
    const told = world(names);
    for (const name of Object.keys(names)) for (const d of [3, 17]) told.travel(name, flight(d));
    expect(readWorld(told).tieGraph()).toMatchObject({ ties: [], belowFloor: 0 });
  });

  test("meeting again and again on a route served daily is beyond chance, commuters' meetings are damped", () => {
    const crowd = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `c${i}`,
        `C${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`,
      ]),
    );
    const told = world({ a: "ALFA", b: "BRAVO", v: "VICTOR", w: "WHISKEY", x: "XRAY", y: "YANKEE", ...crowd });
    Object.keys(crowd).forEach((name, i) => told.travel(name, flight(1 + (i % 28))));
    // On five weekdays: on one and the same it would be a habit.
    for (const d of [2, 10, 18, 26, 6]) for (const name of ["a", "b"]) told.travel(name, flight(d));
    for (const d of [5, 12, 19, 26]) for (const name of ["v", "w"]) told.travel(name, flight(d));
    for (const name of ["v", "w"]) told.travel(name, flight(name === "v" ? 3 : 4));
    for (const d of [1, 4, 8, 11, 15, 18, 22, 25]) for (const name of ["x", "y"]) told.travel(name, flight(d));
    const read = readWorld(told);
    const { ties } = read.tieGraph();
    expect(read.tieBetween(ties, "a", "b")).toMatchObject({ benign: "", terms: [{ code: "CO_TRAVEL" }] });
    expect(read.tieBetween(ties, "x", "y")).toBeUndefined();
    // Every Thursday: both would be there without each other.
    expect(read.tieBetween(ties, "v", "w")).toBeUndefined();
  });

  test("the weight is that of the Poisson-binomial tail over the shares of the route, worked out by hand", () => {
    const crowd = Array.from({ length: 140 }, (_, i) => `c${i}`);
    const told = world({ a: "ALFA", b: "BRAVO", ...Object.fromEntries(crowd.map((name) => [name, ""])) });
    crowd.forEach((name, i) => told.travel(name, flight(1 + (i % 28))));
    for (const d of [2, 13, 24]) for (const name of ["a", "b"]) told.travel(name, flight(d));
    const read = readWorld(told);
    // 5 of the crowd and these two on each of three flights, of 146 journeys on the route; three journeys of each of them.
    const onOne = 1 - (1 - 7 / 146) ** 3;
    const weight = 1.5 * (-Math.log10(onOne ** 3) / 6);
    expect(weight).toBeCloseTo(0.6473, 4);
    expect(read.tieBetween(read.tieGraph().ties, "a", "b")!.weight).toBeCloseTo(weight, 10);
  });
});

test("terms of one group: the strongest whole, the rest in part; groups add up", () => {
  const term = (code: TieTerm["code"], weight: number): TieTerm => ({ low: 0, high: 1, code, weight, shared: -1, links: [] });
  expect(groupedSum([term("SHARED_PHONE", 2), term("SHARED_EMAIL", 1), term("SHARED_CARD", 3)], ANALYTICS_SETTINGS)).toBeCloseTo(
    2 + 0.3 + 3,
    12,
  );
});
