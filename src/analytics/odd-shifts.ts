/**
 * Shifts unlike those of colleagues (docs/typologies.md I5): at hours at which hardly anybody begins, in a zone where hardly anybody of
 * the role stands, with flights where they have none, or marked as swapped or added where few are. Whoever swaps onto a flight leaves
 * such a shift, and so does who covers for somebody once. How rare it is, is taken from the other workers' shifts in the same data;
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

export function readOddShifts(reader: PresenceReader, roleOf: (person: number) => string): (person: number) => OddShifts {
  const presences = reader.staff.map((person) => reader.presenceOf(person)).filter(({ shifts }) => shifts.length > 0);
  const everybody = tell(presences.flatMap(({ shifts }) => shifts));
  const byRole = new Map<string, Shift[]>();
  for (const { person, shifts } of presences) listAt(byRole, roleOf(person)).push(...shifts);
  const roles = new Map([...byRole].map(([role, shifts]) => [role, tell(shifts)] as const));
  const shares = presences.map(({ person, shifts }) => sharesOf(shifts, { role: roles.get(roleOf(person))!, everybody }));
  const sorted = FEATURES.map((_, feature) => sortedOf(shares.flat(), feature));
  const told = presences.map(({ person }, i) => {
    const own = shares[i]!;
    const mine = FEATURES.map((_, feature) => sortedOf(own, feature));
    const others = everybody.all - own.length;
    /** Which share of others' shifts is as rare in a feature, or rarer. */
    const asRare = (share: number, feature: number): number =>
      (1 + countUpTo(sorted[feature]!, share) - countUpTo(mine[feature]!, share)) / (1 + others);
    const chances = own.map((one) => Math.min(1, FEATURES.length * Math.min(...one.map(asRare))));
    return { person, chances, odd: exceptions(chances) };
  });
  // Among colleagues, as some trades stand in odd places by turns, and the same few workers do.
  const oddOnes = told.reduce((sum, { odd }) => sum + odd.length, 0);
  const usual = { mean: (oddOnes + 1) / (everybody.all + 2), correlation: ODD_CORRELATION };
  const samples = new Map<string, { person: number; count: number; trials: number }[]>();
  for (const { person, chances, odd } of told)
    listAt(samples, roleOf(person)).push({ person, count: odd.length, trials: chances.length });
  const found = new Map<number, OddShifts>();
  for (const { person, chances, odd } of told) {
    const colleagues = samples.get(roleOf(person))!.filter((one) => one.person !== person);
    const chance =
      odd.length === 0 ? 1 : betaBinomialTail(fitBetaBinomial(colleagues, usual, PRIORS), odd.length, chances.length);
    found.set(person, { chances, odd, chance });
  }
  return (person) => found.get(person) ?? NONE;
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
  readonly zones: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
  readonly handling: number;
}

type Count = (told: Told, shift: Shift) => number;

/** What a shift is compared in: how many shifts are like it. */
const FEATURES: readonly Count[] = [
  ({ starts }, shift) => near(starts, minuteOf(shift)),
  ({ zones }, { zone }) => zones.get(zone) ?? 0,
  ({ kinds }, { kind }) => kinds.get(kind) ?? 0,
  // Nobody is handed flights in every shift.
  ({ all, handling }, { handled }) => (handled.size > 0 ? handling : all),
];

/** Share of colleagues' shifts that are like it in each feature, drawn towards that of all workers; nobody is their own colleague. */
function sharesOf(shifts: readonly Shift[], { role, everybody }: { role: Told; everybody: Told }): number[][] {
  const own = tell(shifts);
  return shifts.map((shift) =>
    FEATURES.map((count) => {
      const mine = count(own, shift);
      const usual = (count(everybody, shift) - mine + 1) / (everybody.all - own.all + 1);
      const inRole = (count(role, shift) - mine + 1) / (role.all - own.all + 1);
      // Hours are the airport's, zones and flights the trade's.
      return count === FEATURES[0] || count === FEATURES[2]
        ? (count(role, shift) - mine + PRIOR_SHIFTS * usual) / (role.all - own.all + PRIOR_SHIFTS)
        : inRole;
    }),
  );
}

function tell(shifts: readonly Shift[]): Told {
  const starts = new Float64Array(DAY_MINUTES);
  const zones = new Map<string, number>();
  const kinds = new Map<string, number>();
  let handling = 0;
  for (const shift of shifts) {
    starts[minuteOf(shift)]!++;
    zones.set(shift.zone, (zones.get(shift.zone) ?? 0) + 1);
    kinds.set(shift.kind, (kinds.get(shift.kind) ?? 0) + 1);
    if (shift.handled.size > 0) handling++;
  }
  return { all: shifts.length, starts, zones, kinds, handling };
}

function minuteOf({ startsAt }: Shift): number {
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
