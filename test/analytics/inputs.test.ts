/** How full the inputs of a snapshot are: counts, days and airports of a small told world, and of one in which nothing is. */
import { expect, test } from "vitest";
import { measureInputs } from "#analytics/inputs/measure-inputs.ts";
import { mulberry32 } from "#base/prng.ts";
import { INPUT_CODES, INPUTS, type InputCode } from "#model/yield/inputs.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";

const MONDAY = "CM204/PTY/2026-11-16";
const THURSDAY = "CM204/PTY/2026-11-19";

function told(): SnapshotWorld {
  const world = new SnapshotWorld();
  world.person("ana", { document: "PAN:PA1", born: "1990-01-02" });
  world.person("ben", { document: "PAN:PA2" });
  world.person("cia");
  world.person("worker", { staff: "PTY:S1", badge: "B1", phone: "+50760000001" });
  world.person("colleague", { staff: "BOG:S2" });
  world.flight(MONDAY, "MAD", "2026-11-16T10:00:00Z");
  world.flight(THURSDAY, "BOG", "2026-11-19T10:00:00Z");
  world.booking("AAA111", { persons: ["ana"], flights: [MONDAY], card: "tok-1", at: "2026-11-01T00:00:00Z" });
  world.booking("BBB222", { persons: ["ben"], flights: [THURSDAY], form: "CASH", phone: "+50760000002", agency: "91" });
  world.travel("cia", THURSDAY, {});
  // A locator that only a traveller's row names.
  world.link("ON_BOOKING", world.person("dan"), world.entity("Booking", "CCC333"));
  world.travel("dan", MONDAY, { bagCount: 0 });
  const zone = world.entity("Zone", "PTY/GATE", { airport: "PTY", code: "GATE" });
  for (const badge of ["B1", "B9"])
    world.link("ENTERED", world.entity("Badge", badge, { number: badge }), zone, { at: Date.parse("2026-11-16T08:00:00Z") });
  world.incident("I1", { at: "2026-11-16T20:00:00Z", flight: MONDAY, parties: { ana: "COURIER" }, seized: ["DRUG"] });
  world.incident("I2", { at: "2026-11-17T20:00:00Z" });
  // Named by another record, and described by none.
  world.entity("Incident", "I3");
  world.entity("Consignment", "020-12345675");
  return world;
}

const only = (world: SnapshotWorld, input: InputCode) =>
  measureInputs(world.build().snapshot).find((measured) => measured.input === input)!;

test.each<[InputCode, number, number | null]>([
  ["JOURNEYS", 4, null],
  ["JOURNEY_TIMES", 4, 4],
  ["BOARDING", 2, 4],
  ["TRAVEL_DOCUMENTS", 2, 4],
  ["BIRTH_DATES", 1, 4],
  ["BOOKINGS", 2, 4],
  ["BOOKING_TIMES", 1, 2],
  ["PAYMENT_FORMS", 1, 2],
  ["PAYERS", 0, 2],
  ["PAYMENT_CARDS", 1, 2],
  ["BOOKING_CONTACTS", 1, 2],
  ["AGENCIES", 1, 2],
  ["BAGS", 1, 4],
  ["WORKERS", 2, null],
  ["WORKER_CONTACTS", 1, 2],
  ["BADGE_READS", 2, null],
  ["BADGE_HOLDERS", 1, 2],
  ["INCIDENTS", 2, null],
  ["INCIDENT_FLIGHTS", 1, 2],
  ["INCIDENT_PARTIES", 1, 2],
  ["SEIZURES", 1, null],
  ["CONSIGNMENTS", 0, null],
  ["SHIFTS", 0, null],
])("%s: %i of %s", (input, count, of) => {
  expect(only(told(), input)).toMatchObject({ count, of });
});

test("tells days, the empty ones between them, and the airports at both ends of a leg", () => {
  expect(only(told(), "JOURNEYS")).toEqual({
    ...{ input: "JOURNEYS", count: 4, of: null },
    ...{ firstDay: "2026-11-16", lastDay: "2026-11-19", days: 2, emptyDays: 2 },
    airports: [
      { airport: "PTY", count: 4, firstDay: "2026-11-16", lastDay: "2026-11-19", days: 2, emptyDays: 2 },
      { airport: "BOG", count: 2, firstDay: "2026-11-19", lastDay: "2026-11-19", days: 1, emptyDays: 0 },
      { airport: "MAD", count: 2, firstDay: "2026-11-16", lastDay: "2026-11-16", days: 1, emptyDays: 0 },
    ],
  });
});

test("the order in which a world is told changes nothing", () => {
  const expected = measureInputs(told().build().snapshot);
  for (const seed of [1, 2, 3]) expect(measureInputs(told().build(mulberry32(seed)).snapshot)).toEqual(expected);
});

test("of nothing there is nothing, and no share", () => {
  const measured = measureInputs(new SnapshotWorld().build().snapshot);
  expect(measured.map(({ input }) => input)).toEqual(INPUT_CODES);
  for (const one of measured) expect(one).toMatchObject({ count: 0, firstDay: null, days: 0, emptyDays: 0, airports: [] });
});

test("a share has what is usual beside it, and nothing else has", () => {
  const usual = INPUT_CODES.filter((input) => "usual" in INPUTS[input]);
  const shares = measureInputs(told().build().snapshot).filter(({ of }) => of !== null);
  expect(usual).toEqual(shares.map(({ input }) => input));
});
