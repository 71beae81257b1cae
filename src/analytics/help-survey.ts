/**
 * All workers against all suspected sets of flights. For each worker the likelihoods of helping are averaged over the sets, as much as each
 * is suspected; what that average comes to by chance is read from the same data with the sets' flights moved by whole weeks along their
 * services: rosters, services, double shifts and habits stay as they are, and only the coincidence goes (docs/method.md, "Exposure of
 * airport workers"). On rosters that know nothing of the sets the chance is uniform.
 */
import { listAt } from "#base/list-at.ts";
import type { Flights } from "./flights.ts";
import { helpAt, SERVICE_PRIOR, type Help } from "./helped.ts";
import type { Meeting, Meetings } from "./meetings.ts";
import { buildRows, type Rows } from "./rows.ts";

export interface HelpQuestion {
  readonly flights: Flights;
  /** Flight rows of each set. */
  readonly sets: readonly (readonly number[])[];
  /** How much each is suspected, adding up to 1. */
  readonly weights: readonly number[];
  /** Sets whose people a worker is privately tied to: half of what is suspected of the worker is that they help these. */
  readonly tiedTo: (person: number) => ReadonlySet<number>;
  /** Rows of a set that say something of this worker: nobody is asked why they see their own family off. */
  readonly rowsFor: (person: number, set: number) => readonly number[];
}

export interface HelpSurveyed {
  readonly person: number;
  /** Natural log of the likelihood ratio, averaged over the sets. */
  readonly log: number;
  /** How likely it is to be as much by chance. */
  readonly chance: number;
  /** The set that speaks most, −1 = none. */
  readonly set: number;
  readonly help: Help | null;
}

/** Moves by one week, two, …: as many worlds without the coincidence. */
const WEEKS = [1, 2, 3, 4, 5, 6, 7, 8];
const WEEK_DAYS = 7;
/** Each is compared with so many workers, themselves among them, in all those weeks. */
const ALIKE = 300;
/** Sets that could add less than this to the average are not looked at closely. */
const LOG_LEAST = -5;
/** Share of a set's flights at which somebody is taken to help, when sets are looked through. */
const SCREENED_SHARE = 0.15;
const LOG_NOTHING = -10;

export function surveyHelp(all: readonly Meetings[], question: HelpQuestion): HelpSurveyed[] {
  const setsAt = buildRows(question.flights.count, (add) => {
    question.sets.forEach((rows, set) => {
      for (const row of rows) add(row, set);
    });
  });
  const screen = screening(question, setsAt);
  const moves = movesOf(question.flights);
  const own = all.map((meetings) => best(question, meetings, screen));
  const moved = all.map((meetings) => Float64Array.from(moves, (move) => best(question, meetings, screen, move).log));
  // By how many flights each meets: who works double shifts is compared with those who do.
  const order = all.map((_, i) => i).sort((a, b) => all[a]!.met.size - all[b]!.met.size || a - b);
  const found = new Array<HelpSurveyed>(all.length);
  order.forEach((i, place) => {
    const from = Math.max(0, Math.min(place - ALIKE / 2, all.length - ALIKE));
    const alike = order.slice(from, from + ALIKE);
    const { log, set, help } = own[i]!;
    let asMuch = 0;
    for (const other of alike) for (const theirs of moved[other]!) if (theirs >= log) asMuch++;
    const chance = (1 + asMuch) / (1 + alike.length * moves.length);
    found[i] = { person: all[i]!.person, log, chance, set, help };
  });
  return found;
}

interface Move {
  /** Flight row → the same service so many weeks on, round the end of the data; and the way back. */
  readonly to: Int32Array;
  readonly from: Int32Array;
}

function movesOf(flights: Flights): Move[] {
  const services = new Map<number, number[]>();
  for (let row = 0; row < flights.count; row++) {
    listAt(services, flights.service[row]!).push(row);
  }
  for (const rows of services.values()) rows.sort((a, b) => flights.departsAt[a]! - flights.departsAt[b]! || a - b);
  return WEEKS.map((weeks) => {
    const to = new Int32Array(flights.count);
    const from = new Int32Array(flights.count);
    for (const rows of services.values()) {
      const by = (WEEK_DAYS * weeks) % rows.length || weeks % rows.length;
      rows.forEach((row, i) => {
        const other = rows[(i + by) % rows.length]!;
        to[row] = other;
        from[other] = row;
      });
    }
    return { to, from };
  });
}

type Screen = (meetings: Meetings, weightOf: (set: number) => number, move?: Move) => readonly number[];

/** Which sets are worth a closer look, by all meetings with their flights as if each stood alone. */
function screening({ sets, flights }: HelpQuestion, setsAt: Rows): Screen {
  const sums = new Float64Array(sets.length);
  const touched = new Uint32Array(sets.length);
  return (meetings, weightOf, move) => {
    let count = 0;
    for (const [row, ways] of meetings.met) {
      const at = move === undefined ? row : move.from[row]!;
      const [from, to] = [setsAt.offsets[at]!, setsAt.offsets[at + 1]!];
      if (from === to) continue;
      const log = Math.log1p(SCREENED_SHARE / (1 - SCREENED_SHARE) / leastChance(meetings, flights.service[row]!, ways));
      for (let i = from; i < to; i++) {
        const set = setsAt.items[i]!;
        if (sums[set] === 0) touched[count++] = set;
        sums[set]! += log;
      }
    }
    const worth: number[] = [];
    for (let i = 0; i < count; i++) {
      const set = touched[i]!;
      const log = sums[set]! + sets[set]!.length * Math.log1p(-SCREENED_SHARE);
      sums[set] = 0;
      if (log + Math.log(weightOf(set)) >= LOG_LEAST) worth.push(set);
    }
    return worth.sort((a, b) => a - b);
  };
}

/** On duty, without this flight among those of its service. */
function leastChance({ services }: Meetings, service: number, ways: readonly Meeting[]): number {
  const { present, all } = services.get(service) ?? { present: 1, all: 1 };
  return Math.min(
    ...ways.map(({ way, chance }) =>
      way === "ON_DUTY" ? (SERVICE_PRIOR * chance + present - 1) / (SERVICE_PRIOR + all - 1) : chance,
    ),
  );
}

function best(
  { flights, weights, tiedTo, rowsFor }: HelpQuestion,
  meetings: Meetings,
  screen: Screen,
  move?: Move,
): Pick<HelpSurveyed, "log" | "set" | "help"> {
  const { person } = meetings;
  const tied = tiedTo(person);
  const allTied = [...tied].reduce((sum, set) => sum + weights[set]!, 0);
  const weightOf = (set: number): number =>
    allTied === 0 ? weights[set]! : (weights[set]! + (tied.has(set) ? weights[set]! / allTied : 0)) / 2;
  let sum = 0;
  let found: Pick<HelpSurveyed, "log" | "set" | "help"> = { log: -Infinity, set: -1, help: null };
  for (const set of screen(meetings, weightOf, move)) {
    const rows = rowsFor(person, set);
    const help = helpAt(meetings, flights, move === undefined ? rows : rows.map((row) => move.to[row]!));
    const log = help.log + Math.log(weightOf(set));
    sum += Math.exp(log);
    if (log > found.log) found = { log, set, help };
  }
  return { ...found, log: sum > 0 ? Math.max(LOG_NOTHING, Math.log(sum)) : LOG_NOTHING };
}
