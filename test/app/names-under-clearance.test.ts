/**
 * A source mentions flights and bookings by names of its own; what they are called everywhere else comes from the row that describes
 * them. Who may not read that row is not told it, and does not find them by it.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Served, serveWorld } from "../api/server.ts";
import { openWorld, PLAIN_READER, tourBundle, type World } from "../support/tour-world.ts";

let world: World;
let everything: Served;
let plain: Served;

const CLOSED: Readonly<Record<string, string>> = { "flights.csv": "F1", "bookings.csv": "BBB111", "travel.csv": "DDD333" };

beforeAll(async () => {
  const bundle = Object.entries(tourBundle()).map(([file, rows]) => [
    file,
    rows.map((row) =>
      [row.flight_id, row.booking_ref].includes(CLOSED[file] ?? "none") ? { ...row, handling: "AMBER//HARBOUR" } : row,
    ),
  ]);
  world = await openWorld(Object.fromEntries(bundle));
  everything = await serveWorld({ world });
  plain = await serveWorld({ world, reader: PLAIN_READER });
});

afterAll(async () => {
  await Promise.all([everything.close(), plain.close()]);
  await world.close();
});

const TRAVELS = `{ person(ref: "PAN:PA7654321") {
  flights { edges { node { flight { id natural label stub carrier number date } seat } } }
  bookings { id natural label stub carrier locator }
  neighbours(first: 50) { edges { node { entity { natural label } } } }
  incidents { incident { flights { natural } } }
} }`;

test("what only a closed row describes goes by its id", async () => {
  const { person } = await plain.data(TRAVELS);
  const flights = person.flights.edges.map(({ node }: { node: { flight: { id: string; natural: string } } }) => node.flight);
  const closed = flights.find(({ id, natural }: { id: string; natural: string }) => id === natural);
  expect(closed).toEqual({
    id: closed.id,
    natural: closed.id,
    label: closed.id,
    stub: true,
    carrier: null,
    number: null,
    date: null,
  });
  const text = JSON.stringify(person);
  expect(text).toContain("X1204/PTY/2026-11-11");
  expect(text).not.toContain("X1204/PTY/2026-11-01");
  expect(text).not.toContain("X1/BBB111");
  expect(JSON.stringify(await everything.data(TRAVELS))).toContain("X1/BBB111/2026-10-20");
});

test("and is not found by what that row calls it", async () => {
  const query = `{ flight(ref: "X1204/PTY/2026-11-01") { id } booking(ref: "X1/BBB111/2026-10-20") { id } search(text: "X1204") { totalCount explored } }`;
  expect(await plain.data(query)).toEqual({ flight: null, booking: null, search: { totalCount: 2, explored: 2 } });
  expect((await everything.data(query)).search.totalCount).toBe(3);
});

test("a document that only a closed row describes is no stub: who may not read that row is not told that there is one", async () => {
  const query = `{ document(ref: "COL:CC2222222") { stub } }`;
  expect(await plain.data(query)).toEqual({ document: { stub: false } });
});
