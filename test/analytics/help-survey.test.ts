import { describe, expect, test } from "vitest";
import { mulberry32, randomInt, shuffle, type Prng } from "#base/prng.ts";
import { surveyHelp } from "#analytics/help-survey.ts";
import { meetingsOf } from "#analytics/meetings.ts";
import { readOddShifts } from "#analytics/odd-shifts.ts";
import { readPresence } from "#analytics/presence.ts";
import { SnapshotWorld } from "../support/snapshot-world.ts";
import { badgeRead, shift, worker } from "../support/staff-world.ts";
import { readWorld } from "./read-world.ts";

const DAYS = 56;
const SERVICES = 12;
const HOURS = ["05", "13", "21"];
const date = (d: number): string => new Date(Date.UTC(2026, 2, 1 + d)).toISOString().slice(0, 10);
const flight = (d: number, k: number): string => `XA${10 + k}/PTY/${date(d)}`;
/** Four flights in each of three turns; the last turn's stand on the day on which it begins. */
const hourOf = (k: number): string => String([6, 8, 9, 11, 14, 16, 17, 19, 21, 22, 22, 23][k]).padStart(2, "0");
const none: ReadonlySet<number> = new Set();

interface Roster {
  /** Turns on a day, and flights handled on each. */
  readonly turns: readonly { day: number; turn: number; flights: readonly number[] }[];
  /** Day and service that they come in for. */
  readonly visits: readonly (readonly [number, number])[];
}

/** Five days on and two off, a turn a week, one or two flights of four; a visit now and then. */
function roster(prng: Prng, doubles = false): Roster {
  const first = randomInt(prng, 7);
  const turns: Roster["turns"][number][] = [];
  for (let day = 0; day < DAYS; day++) {
    if ((day + first) % 7 > 4) continue;
    const turn = Math.floor((day + first) / 7) % 3;
    for (const own of doubles && turn < 2 ? [turn, turn + 1] : [turn])
      turns.push({
        day,
        turn: own,
        flights: shuffle([0, 1, 2, 3], prng)
          .slice(0, 1 + randomInt(prng, 2))
          .map((k) => 4 * own + k),
      });
  }
  const visits = Array.from({ length: 4 }, () => [randomInt(prng, DAYS), randomInt(prng, SERVICES)] as const);
  return { turns, visits };
}

function survey(rosters: readonly Roster[], sets: readonly (readonly string[])[]) {
  const world = new SnapshotWorld();
  for (let d = 0; d < DAYS; d++)
    for (let k = 0; k < SERVICES; k++) world.flight(flight(d, k), "MAD", `${date(d)}T${hourOf(k)}:30:00Z`);
  rosters.forEach(({ turns, visits }, w) => {
    worker(world, `w${w}`);
    for (const { day, turn, flights } of turns)
      shift(world, `w${w}`, { from: `${date(day)}T${HOURS[turn]}:00:00Z`, flights: flights.map((k) => flight(day, k)) });
    for (const [day, k] of visits)
      if (!turns.some((turn) => turn.day === day || (turn.day === day - 1 && turn.turn === 2)))
        badgeRead(world, `w${w}`, `${date(day)}T${hourOf(k)}:10:00Z`);
  });
  const { people, flights, snapshot, personOf } = readWorld(world);
  const reader = readPresence(people, flights);
  const oddShifts = readOddShifts(reader, () => "RAMP");
  const rows = sets.map((set) => set.map((natural) => snapshot.naturals.indexOf(natural) - flights.start).sort((a, b) => a - b));
  const inputs = { reader, flights, oddShifts, doorShare: () => 1, swapShare: () => 0, looseBags: () => new Map() };
  const found = surveyHelp(
    rosters.map((_, w) => meetingsOf(inputs, personOf(`w${w}`))!),
    { flights, sets: rows, weights: sets.map(() => 1 / sets.length), tiedTo: () => none, rowsFor: (_person, set) => rows[set]! },
  );
  return (w: number) => found[w]!;
}

function drawSets(prng: Prng, count: number): string[][] {
  return Array.from({ length: count }, () => {
    const services = [randomInt(prng, SERVICES), randomInt(prng, SERVICES)];
    return [...new Set(Array.from({ length: 14 }, () => flight(randomInt(prng, DAYS), services[randomInt(prng, 2)]!)))];
  });
}

describe("help for suspected sets of flights", () => {
  test("on shuffled rosters the chance is uniform", () => {
    const chances: number[] = [];
    for (let seed = 1; seed <= 6; seed++) {
      const prng = mulberry32(seed);
      const rosters = Array.from({ length: 60 }, (_, w) => roster(prng, w % 6 === 0));
      const of = survey(rosters, drawSets(prng, 8));
      rosters.forEach((_, w) => chances.push(of(w).chance));
    }
    // 360 draws, 60 of one world together: within three standard errors and a little.
    for (const at of [0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const share = chances.filter((chance) => chance <= at).length / chances.length;
      expect(Math.abs(share - at)).toBeLessThan(3 * Math.sqrt((at * (1 - at)) / chances.length) + 0.03);
    }
  });

  const prng = mulberry32(77);
  const sets = drawSets(prng, 8);
  const rosters = Array.from({ length: 60 }, () => roster(prng));
  /** Handles a flight of the first set whenever on duty for it, and comes in for others. */
  const helper: Roster = {
    turns: rosters[0]!.turns.map((own) => {
      const ofSet = [0, 1, 2, 3].map((k) => 4 * own.turn + k).filter((k) => sets[0]!.includes(flight(own.day, k)));
      return ofSet.length > 0 ? { ...own, flights: ofSet } : own;
    }),
    visits: sets[0]!.slice(0, 8).map((natural) => {
      const day = Array.from({ length: DAYS }, (_, d) => d).find((d) => natural.endsWith(date(d)))!;
      return [day, Number(natural.slice(2, 4)) - 10] as const;
    }),
  };

  test("who comes for the flights of one is found, and by which way", () => {
    const of = survey([helper, ...rosters.slice(1)], sets);
    expect(of(0)).toMatchObject({ set: 0 });
    expect(of(0).log).toBeGreaterThan(3);
    expect(of(0).chance).toBeLessThan(0.01);
    const ways = new Set([...of(0).help!.met.values()].map(({ way }) => way));
    expect(ways).toContain("OFF_ROSTER");
    for (const w of [1, 7, 30]) expect(of(w).chance).toBeGreaterThan(0.01);
  });

  test("who handles everything of every turn, twice a day, is not", () => {
    const double: Roster = {
      turns: Array.from({ length: DAYS }, (_, day) =>
        [0, 1].map((turn) => ({ day, turn, flights: [0, 1, 2, 3].map((k) => 4 * turn + k) })),
      ).flat(),
      visits: [],
    };
    const of = survey([double, ...rosters.slice(1)], sets);
    expect(of(0).log).toBeLessThan(0);
  });

  test("who always stands at that service is not, though it is the set's every day", () => {
    const service = 5;
    const stand: Roster = {
      turns: Array.from({ length: DAYS }, (_, day) => ({ day, turn: 1, flights: [service] })),
      visits: [],
    };
    const of = survey([stand, ...rosters.slice(1)], [[2, 9, 12, 20, 31, 44].map((d) => flight(d, service)), ...sets.slice(1)]);
    expect(of(0).log).toBeLessThan(0);
  });
});
