/**
 * Shifts unlike those of colleagues (docs/typologies.md I5): at hours at which hardly anybody begins, in a zone where hardly anybody of
 * the role stands, with flights where they have none, or marked as swapped or added where few are; of whom no roster tells of, visits at
 * such hours, by doors that colleagues do not open, or on weekdays on which they do not come. Whoever swaps onto a flight leaves such a shift, and so does who covers for somebody once. How rare it is, is taken from the other workers' shifts in the same data;
 * where everybody swaps a swap says nothing.
 */
import { listAt } from "#base/list-at.ts";
import { betaBinomialTail, fitBetaBinomial } from "#kernels/beta-binomial.ts";
import type { PresenceReader, Shift } from "./presence.ts";

export interface OddShifts {
  /** Of each of the worker's shifts, by start: the share of others' shifts that are as unlike their colleagues' or more. */
  readonly chances: readonly number[];
  /** The shifts so unlike that hardly any is expected, most unlike first; none when a third of all are: then it is how they work. */
  readonly odd: readonly number[];
  /** How likely a colleague with as many shifts is to have so many so unlike. */
  readonly chance: number;
}

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** Shifts that begin this near to each other, in minutes, begin at the same hour. */
const SAME_START = 15;
/** What all workers do counts as so many shifts of the role. */
const PRIOR_SHIFTS = 50;
/** A shift is odd when fewer than this are expected of a colleague with as many shifts. */
const EXPECTED_MAX = 0.2;
/** More odd shifts than a third of all are no exception but how somebody works. */
const EXCEPTION_SHARE = 1 / 3;
/** How alike the shifts of one worker are taken to be where colleagues are few, and how many shifts and colleagues that counts as. */
const ODD_CORRELATION = 0.02;
const PRIORS = { priorTrials: 200, priorGroups: 20 };
const NONE: OddShifts = { chances: [], odd: [], chance: 1 };

/** Rostered shifts are compared with rostered shifts, and visits of whom no roster tells of with everybody's visits. */
export function readOddShifts(reader: PresenceReader, tradeOf: (person: number) => string): (person: number) => OddShifts {
  const presences = reader.staff.map((person) => reader.presenceOf(person));
  const by = (way: "ROSTER" | "BADGE"): number[] => presences.filter((one) => one.by === way).map(({ person }) => person);
  const rostered = by("ROSTER").map((person) => ({ person, turns: reader.presenceOf(person).shifts.map(rosteredTurn) }));
  const found = oddAmong(rostered, tradeOf, ROSTERED);
  const badged = new Set(by("BADGE"));
  if (badged.size > 0) {
    const visits = reader.staff.map((person) => ({ person, turns: reader.visitsOf(person).map(visitTurn) }));
    const odd = oddAmong(
      visits.filter(({ turns }) => turns.length > 0),
      tradeOf,
      VISITED,
    );
    for (const person of badged) found.set(person, odd.get(person)!);
  }
  return (person) => found.get(person) ?? NONE;
}

/** Share of the shifts of each worker's colleagues that were swapped, drawn towards that of all workers; nobody is their own colleague. */
export function swapShares(reader: PresenceReader, tradeOf: (person: number) => string): (person: number) => number {
  const tellOf = (shifts: readonly Shift[]): Swaps => ({
    all: shifts.length,
    swapped: shifts.filter(({ kind }) => kind === "SWAP").length,
  });
  const trades = new Map<string, Swaps>();
  let everybody: Swaps = { all: 0, swapped: 0 };
  for (const person of reader.staff) {
    const own = tellOf(reader.presenceOf(person).shifts);
    everybody = together(everybody, own);
    trades.set(tradeOf(person), together(trades.get(tradeOf(person)) ?? { all: 0, swapped: 0 }, own));
  }
  return (person) => {
    const own = tellOf(reader.presenceOf(person).shifts);
    const trade = trades.get(tradeOf(person)) ?? own;
    const usual = (everybody.swapped - own.swapped) / Math.max(1, everybody.all - own.all);
    return (trade.swapped - own.swapped + PRIOR_SHIFTS * usual) / (trade.all - own.all + PRIOR_SHIFTS);
  };
}

interface Swaps {
  readonly all: number;
  readonly swapped: number;
}

function together(a: Swaps, b: Swaps): Swaps {
  return { all: a.all + b.all, swapped: a.swapped + b.swapped };
}

/** A shift or a visit in what it is compared in: of each mark the values, one of them rare makes it rare, none is like any. */
interface Turn {
  readonly startsAt: number;
  readonly marks: readonly (readonly (string | number)[])[];
}

/** Which marks are the airport's habit and which the trade's: the first are drawn towards what all workers do. */
type Habits = readonly ("AIRPORT" | "TRADE")[];

const ROSTERED: Habits = ["TRADE", "AIRPORT", "TRADE"];
const VISITED: Habits = ["TRADE", "AIRPORT"];

function rosteredTurn({ startsAt, zone, kind, handled }: Shift): Turn {
  // Nobody is handed flights in every shift.
  return { startsAt, marks: [[zone], [kind], handled.size > 0 ? ["flights"] : []] };
}

function visitTurn({ startsAt, doors }: Shift): Turn {
  return { startsAt, marks: [doors, [new Date(startsAt).getUTCDay()]] };
}

interface Turns {
  readonly person: number;
  readonly turns: readonly Turn[];
}

function oddAmong(presences: readonly Turns[], tradeOf: (person: number) => string, habits: Habits): Map<number, OddShifts> {
  const everybody = tell(
    presences.flatMap(({ turns }) => turns),
    habits,
  );
  const byTrade = new Map<string, Turn[]>();
  for (const { person, turns } of presences) listAt(byTrade, tradeOf(person)).push(...turns);
  const trades = new Map([...byTrade].map(([trade, turns]) => [trade, tell(turns, habits)] as const));
  const shares = presences.map(({ person, turns }) =>
    sharesOf(turns, { trade: trades.get(tradeOf(person))!, everybody, habits }),
  );
  const features = Array.from({ length: 1 + habits.length }, (_, feature) => feature);
  const sorted = features.map((feature) => sortedOf(shares.flat(), feature));
  const told = presences.map(({ person }, i) => {
    const own = shares[i]!;
    const mine = features.map((feature) => sortedOf(own, feature));
    const others = everybody.all - own.length;
    /** Which share of others' shifts is as rare in a feature, or rarer. */
    const asRare = (share: number, feature: number): number =>
      (1 + countUpTo(sorted[feature]!, share) - countUpTo(mine[feature]!, share)) / (1 + others);
    const chances = own.map((one) => Math.min(1, features.length * Math.min(...one.map(asRare))));
    return { person, chances, odd: exceptions(chances) };
  });
  // Among colleagues, as some trades stand in odd places by turns, and the same few workers do.
  const oddOnes = told.reduce((sum, { odd }) => sum + odd.length, 0);
  const usual = { mean: (oddOnes + 1) / (everybody.all + 2), correlation: ODD_CORRELATION };
  const samples = new Map<string, { person: number; count: number; trials: number }[]>();
  for (const { person, chances, odd } of told)
    listAt(samples, tradeOf(person)).push({ person, count: odd.length, trials: chances.length });
  const found = new Map<number, OddShifts>();
  for (const { person, chances, odd } of told) {
    const colleagues = samples.get(tradeOf(person))!.filter((one) => one.person !== person);
    const chance =
      odd.length === 0 ? 1 : betaBinomialTail(fitBetaBinomial(colleagues, usual, PRIORS), odd.length, chances.length);
    found.set(person, { chances, odd, chance });
  }
  return found;
}

function exceptions(chances: readonly number[]): number[] {
  const odd = chances
    .map((_, i) => i)
    .filter((i) => chances[i]! * chances.length <= EXPECTED_MAX)
    .sort((a, b) => chances[a]! - chances[b]! || a - b);
  return odd.length > chances.length * EXCEPTION_SHARE ? [] : odd;
}

interface Told {
  readonly all: number;
  readonly starts: Float64Array;
  /** Of each mark how many have a value. */
  readonly marks: readonly ReadonlyMap<string | number, number>[];
}

function countLike(told: Told, { marks }: Turn, mark: number): number {
  return marks[mark]!.reduce((least: number, value) => Math.min(least, told.marks[mark]!.get(value) ?? 0), told.all);
}

/** Share of colleagues' turns that are like it in hour and marks, drawn towards that of all workers; nobody is their own colleague. */
function sharesOf(
  turns: readonly Turn[],
  { trade, everybody, habits }: { trade: Told; everybody: Told; habits: Habits },
): number[][] {
  const own = tell(turns, habits);
  return turns.map((turn) => {
    const share = (habit: Habits[number], count: (told: Told) => number): number => {
      const mine = count(own);
      if (habit === "TRADE") return (count(trade) - mine + 1) / (trade.all - own.all + 1);
      const usual = (count(everybody) - mine + 1) / (everybody.all - own.all + 1);
      return (count(trade) - mine + PRIOR_SHIFTS * usual) / (trade.all - own.all + PRIOR_SHIFTS);
    };
    // Hours are the airport's, zones and flights the trade's.
    return [
      share("AIRPORT", ({ starts }) => near(starts, minuteOf(turn))),
      ...habits.map((habit, mark) => share(habit, (told) => countLike(told, turn, mark))),
    ];
  });
}

function tell(turns: readonly Turn[], habits: Habits): Told {
  const starts = new Float64Array(DAY_MINUTES);
  const marks = habits.map(() => new Map<string | number, number>());
  for (const turn of turns) {
    starts[minuteOf(turn)]!++;
    turn.marks.forEach((values, mark) => {
      for (const value of values) marks[mark]!.set(value, (marks[mark]!.get(value) ?? 0) + 1);
    });
  }
  return { all: turns.length, starts, marks };
}

function minuteOf({ startsAt }: Turn): number {
  return Math.floor(startsAt / MINUTE) % DAY_MINUTES;
}

/** The clock goes round. */
function near(starts: Float64Array, minute: number): number {
  let count = 0;
  for (let step = -SAME_START; step <= SAME_START; step++) count += starts[(minute + step + DAY_MINUTES) % DAY_MINUTES]!;
  return count;
}

function sortedOf(shares: readonly (readonly number[])[], feature: number): Float64Array {
  return Float64Array.from(shares, (one) => one[feature]!).sort();
}

function countUpTo(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
