/** How one group works: which kinds of evidence it leaves, how often, and what it avoids. Drawn for each group from the make's ranges. */
import type { Prng } from "#base/prng.ts";
import { between, chance, sample, uniform } from "../draw.ts";
import type { Crime } from "../make/crime.ts";

/** What may tie two bookings or two people of a group. Whether it is in the data depends on what is handed over, too. */
export const CLUES = [
  "PHONE",
  "EMAIL",
  "CARD",
  "PAYER",
  "AGENT",
  "IP",
  "ADDRESS",
  "STAY",
  "MINUTES",
  "TOGETHER",
  "SEATS",
  "LEAD",
  "PAPERS",
  "CALLS",
] as const;
export type Clue = (typeof CLUES)[number];

export interface Tradecraft {
  /** Chance of each in one booking. */
  readonly clues: ReadonlyMap<Clue, number>;
  /** Bookings after which phone, card, agency and address are others; never when undefined. */
  readonly changesAfter: number | undefined;
  readonly cutOut: boolean;
  readonly usedOnce: boolean;
  readonly corporate: boolean;
  readonly headsFly: boolean;
  readonly late: number;
  readonly cash: number;
  readonly brief: number;
  readonly ownTrips: number;
  /** Hours between booking and departure, for those who always book alike. */
  readonly leadHours: number;
  /** People of one town among those who are recruited. */
  readonly sameTown: number;
}

export function drawTradecraft(prng: Prng, crime: Crime): Tradecraft {
  const count = between(prng, crime.cluesMin, crime.cluesMax);
  const clues = new Map(sample(prng, CLUES, count).map((clue) => [clue, uniform(prng, crime.clueMin, crime.clueMax)]));
  return {
    clues,
    changesAfter: chance(prng, crime.changing) ? between(prng, 1, 4) : undefined,
    cutOut: chance(prng, crime.cutOut),
    usedOnce: chance(prng, crime.usedOnce),
    corporate: chance(prng, crime.corporate),
    headsFly: chance(prng, crime.headsFly),
    late: uniform(prng, 0, crime.late),
    cash: uniform(prng, 0, crime.cash),
    brief: uniform(prng, 0, crime.brief),
    ownTrips: crime.ownTrips,
    leadHours: between(prng, 6, 30 * 24),
    sameTown: uniform(prng, 0, 1),
  };
}
