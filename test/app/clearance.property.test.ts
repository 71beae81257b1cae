/**
 * The oracle with all at random: who is on which row, which rows there are, how each is labelled, and what the reader holds. The reader is told, by any
 * question, what a store tells that has nothing but the rows they may read. Rows of flights and bookings stay open (what those are called is another
 * test's matter), and nobody is a victim here: protection is the one thing that all records decide.
 * TRAMA_TEST_WORLDS: how many worlds on each store; TRAMA_TEST_SEED: the first one's seed.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { mulberry32, type Prng, randomInt } from "#base/prng.ts";
import { type Access, LOCAL_ACCESS } from "#model/access.ts";
import type { Tlp } from "#model/handling.ts";
import { serveWorld } from "../api/server.ts";
import { takeNeo4j, type TestNeo4j, TURN_MS } from "../support/neo4j.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { OPEN_FILES, openAnswering, QUESTIONS, type TourBundle as Bundle } from "../support/tour-questions.ts";
import { PLAIN_READER, tourBundle, type World } from "../support/tour-world.ts";

type Row = Bundle[string][number];

const WORLDS = process.env["TRAMA_TEST_WORLDS"];
const FIRST = Number(process.env["TRAMA_TEST_SEED"] ?? 1);
const seeds = (few: number): readonly number[] => Array.from({ length: Number(WORLDS ?? few) }, (_, i) => FIRST + i);
const WORLD_MS = 300_000;

const PERSON = [
  "surname",
  "given_names",
  "sex",
  "date_of_birth",
  "nationality",
  "document_type",
  "document_number",
  "document_issuer",
];
/** Whose rows stay theirs: a minor, whom one closed row more or less would show or hide. */
const CHILD = "CARLA";
const TRAVELS = 8;

interface Held {
  readonly tlp: Tlp;
  readonly agency: string;
  readonly compartments: readonly string[];
}

/** Labels of rows in a bundle of PAN-SNA that is AMBER, and whether a reader called `plain` may read them: by hand, as the standard is read. */
const LABELS: readonly (readonly [string, (held: Held) => boolean])[] = [
  ["GREEN", () => true],
  ["AMBER//HARBOUR", ({ compartments }) => compartments.includes("HARBOUR")],
  ["AMBER//HARBOUR,LAKE", ({ compartments }) => compartments.length === 2],
  ["AMBER//REL USA-CBP", ({ agency }) => agency !== "ESP-GC"],
  ["AMBER//REL USA-CBP,ESP-GC//LAKE", ({ compartments }) => compartments.includes("LAKE")],
  ["AMBER+STRICT", ({ tlp, agency }) => tlp !== "AMBER" && agency === "PAN-SNA"],
  ["AMBER+STRICT//REL ESP-GC", ({ tlp, agency }) => tlp !== "AMBER" && agency !== "USA-CBP"],
  ["RED//TO maria,plain", ({ tlp }) => tlp === "RED"],
  ["RED//TO maria", () => false],
];

const pick = <T>(prng: Prng, from: readonly T[]): T => from[randomInt(prng, from.length)]!;

function randomHeld(prng: Prng): Held {
  return {
    tlp: pick(prng, ["AMBER", "AMBER+STRICT", "RED"]),
    agency: pick(prng, ["PAN-SNA", "USA-CBP", "ESP-GC"]),
    compartments: ["HARBOUR", "LAKE"].filter(() => prng() < 0.5),
  };
}

/** Some rows of the tour less, some journeys more, some adults' rows another's; a share of them labelled. */
function randomBundle(prng: Prng): Bundle {
  const share = 0.1 + 0.5 * prng();
  const tour = Object.entries(tourBundle());
  const adults = tour
    .flatMap(([file, rows]) => (file === "travel.csv" ? rows : []))
    .filter(({ given_names }) => given_names !== CHILD)
    .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => PERSON.includes(column))));
  const asOther = (row: Row): Row => {
    if (row["given_names"] === CHILD || !("surname" in row) || "staff_id" in row || prng() >= 0.3) return row;
    const other = pick(prng, adults);
    return {
      ...row,
      ...Object.fromEntries(Object.keys(other).flatMap((column) => (column in row ? [[column, other[column]!]] : []))),
    };
  };
  const more = (file: string): readonly Row[] =>
    file !== "travel.csv"
      ? []
      : Array.from({ length: randomInt(prng, TRAVELS) }, () => ({
          ...{ flight_id: pick(prng, ["F1", "F2", "F3"]), ...pick(prng, adults) },
          ...{
            booking_ref: pick(prng, ["AAA111", "BBB111", "DDD333"]),
            seat: `${1 + randomInt(prng, 30)}A`,
            status: "CHECKED_IN",
          },
        }));
  return Object.fromEntries(
    tour.map(([file, rows]) => {
      if (OPEN_FILES.has(file)) return [file, rows.map((row) => ({ ...row, handling: "" }))];
      const kept = rows.filter(({ role, kind }) => role !== "VICTIM" && kind !== "VICTIM_IDENTIFIED" && prng() < 0.9);
      return [
        file,
        once([...kept.map(asOther), ...more(file)]).map((row) => ({
          ...row,
          handling: prng() < share ? pick(prng, LABELS)[0] : "",
        })),
      ];
    }),
  );
}

/** The first row of each that is a record of its own: one that came again would be a newer version of it, whoever may read that. */
function once(rows: readonly Row[]): readonly Row[] {
  const keyOf = ({
    flight_id,
    incident_id,
    document_number,
    booking_ref,
    role,
    surname,
    declaration_id,
    entry_id,
    at,
    kind,
  }: Row): string =>
    JSON.stringify([flight_id, incident_id, document_number, booking_ref, role, surname, declaration_id, entry_id, at, kind]);
  return [...new Map([...rows].reverse().map((row) => [keyOf(row), row])).values()];
}

const mayRead = (held: Held, { handling }: Row): boolean =>
  handling === "" || LABELS.find(([text]) => text === handling)![1](held);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function answersOf(world: World, reader: Access): Promise<readonly unknown[]> {
  closing.push(() => world.close());
  const served = await serveWorld({ world, reader });
  closing.push(() => served.close());
  const answers: unknown[] = [];
  for (const question of QUESTIONS) answers.push([question, (await served.ask(question)).body]);
  return answers;
}

async function expectWithin(seed: number, open: (bundle: Bundle) => Promise<World>): Promise<void> {
  const prng = mulberry32(seed);
  const held = randomHeld(prng);
  const bundle = randomBundle(prng);
  const readable = Object.fromEntries(
    Object.entries(bundle).map(([file, rows]) => [file, rows.filter((row) => mayRead(held, row))]),
  );
  const expected = await answersOf(await open(readable), LOCAL_ACCESS);
  const told = await answersOf(await open(bundle), { ...PLAIN_READER, clearance: { all: false, ...held } });
  expect(told).toEqual(expected);
}

describe("on SQLite", () => {
  it.each(seeds(6))("labels of seed %i", (seed) => expectWithin(seed, (bundle) => openAnswering(bundle)), WORLD_MS);
});

const neo4j = neo4jForTests();
describe.skipIf(!neo4j.there)(neo4j.title("on Neo4j"), () => {
  let server: TestNeo4j;
  beforeAll(async () => {
    server = await takeNeo4j(neo4j.value());
  }, TURN_MS);
  afterAll(() => server.release());

  it.each(seeds(1))(
    "labels of seed %i",
    (seed) =>
      expectWithin(seed, async (bundle) => {
        await server.empty();
        return openAnswering(bundle, server.config);
      }),
    WORLD_MS,
  );
});
