import { describe, expect, test } from "vitest";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { readWorld } from "./read-world.ts";

const DAY = 86_400_000;

function world(): SnapshotWorld {
  const told = new SnapshotWorld();
  told.flight("XA1/PTY/2026-03-01", "MAD", "2026-03-01T18:00:00Z");
  told.flight("XA2/MAD/2026-03-10", "PTY", "2026-03-10T09:00:00Z");
  told.flight("XA2/MAD/2026-05-20", "PTY", "2026-05-20T09:00:00Z");
  told.flight("XB1/BOG/2026-03-01", "PTY", "2026-03-01T10:00:00Z");
  told.flight("XB2/PTY/2026-03-10", "BOG", "2026-03-10T20:00:00Z");
  told.flight("XA1/PTY/2026-03-20", "MAD", "2026-03-20T18:00:00Z");
  return told;
}

/** First and turning flight, flight back and stay in days of each of a person's journeys. */
function journeysOf(told: SnapshotWorld, name: string) {
  const { journeys, flights, snapshot, personOf } = readWorld(told);
  const person = personOf(name);
  const natural = (row: number) => (row < 0 ? null : snapshot.naturals[flights.start + row]!);
  return Array.from({ length: journeys.offsets[person + 1]! - journeys.offsets[person]! }, (_, i) => {
    const j = journeys.offsets[person]! + i;
    return {
      out: natural(journeys.outFlight[j]!),
      turn: natural(journeys.turnFlight[j]!),
      back: natural(journeys.backFlight[j]!),
      days: Number.isNaN(journeys.stayMs[j]!) ? null : Math.round(journeys.stayMs[j]! / DAY),
      legs: journeys.linkOffsets[j + 1]! - journeys.linkOffsets[j]!,
    };
  });
}

describe("journeys", () => {
  test("out and back within 30 days is one, without any booking", () => {
    const told = world();
    told.person("ana");
    told.travel("ana", "XA1/PTY/2026-03-01");
    told.travel("ana", "XA2/MAD/2026-03-10");
    expect(journeysOf(told, "ana")).toEqual([
      { out: "XA1/PTY/2026-03-01", turn: "XA1/PTY/2026-03-01", back: "XA2/MAD/2026-03-10", days: 8, legs: 2 },
    ]);
  });

  test("a list and a booking that name somebody differently tell of one journey, and of none when the list says that they did not come", () => {
    const told = world();
    for (const name of ["ana", "ana maria"]) told.person(name);
    told.same("ana", "ana maria");
    told.travel("ana", "XA1/PTY/2026-03-01");
    told.travel("ana maria", "XA1/PTY/2026-03-01", {});
    told.travel("ana", "XA1/PTY/2026-03-20", { status: "NO_SHOW" });
    told.travel("ana maria", "XA1/PTY/2026-03-20", {});
    expect(journeysOf(told, "ana").map(({ out, legs }) => [out, legs])).toEqual([["XA1/PTY/2026-03-01", 1]]);
  });

  test("a return months later is a journey of its own, unless it is on the same booking", () => {
    const told = world();
    told.person("ana");
    told.travel("ana", "XA1/PTY/2026-03-01");
    told.travel("ana", "XA2/MAD/2026-05-20");
    told.person("bo");
    told.booking("B", { persons: ["bo"], flights: ["XA1/PTY/2026-03-01", "XA2/MAD/2026-05-20"] });
    expect(journeysOf(told, "ana").map(({ back }) => back)).toEqual([null, null]);
    expect(journeysOf(told, "bo").map(({ back }) => back)).toEqual(["XA2/MAD/2026-05-20"]);
  });

  test("connections out and back are one journey of four legs", () => {
    const told = world();
    told.person("ana");
    for (const flight of ["XB1/BOG/2026-03-01", "XA1/PTY/2026-03-01", "XA2/MAD/2026-03-10", "XB2/PTY/2026-03-10"])
      told.travel("ana", flight);
    expect(journeysOf(told, "ana")).toEqual([
      { out: "XB1/BOG/2026-03-01", turn: "XA1/PTY/2026-03-01", back: "XA2/MAD/2026-03-10", days: 8, legs: 4 },
    ]);
  });

  test("a second trip on the same route is a second journey; a no-show is none", () => {
    const told = world();
    told.person("ana");
    for (const flight of ["XA1/PTY/2026-03-01", "XA2/MAD/2026-03-10", "XA1/PTY/2026-03-20"]) told.travel("ana", flight);
    told.person("bo");
    told.travel("bo", "XA1/PTY/2026-03-01", { status: "NO_SHOW", boarded: false });
    expect(journeysOf(told, "ana").map(({ out, back }) => [out, back])).toEqual([
      ["XA1/PTY/2026-03-01", "XA2/MAD/2026-03-10"],
      ["XA1/PTY/2026-03-20", null],
    ]);
    expect(journeysOf(told, "bo")).toEqual([]);
  });

  test("two identities of one person on one flight travelled once", () => {
    const told = world();
    told.person("ana");
    told.person("ana in a message");
    told.same("ana", "ana in a message");
    told.travel("ana", "XA1/PTY/2026-03-01");
    told.travel("ana in a message", "XA1/PTY/2026-03-01");
    expect(journeysOf(told, "ana").map(({ legs }) => legs)).toEqual([1]);
  });
});
