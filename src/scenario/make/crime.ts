/** How those who offend together go about it in a make, and how often they are caught. What one group does is drawn again from these. */
import type { Prng } from "#base/prng.ts";
import { chance, logUniform, uniform } from "../draw.ts";

export interface Crime {
  /** Groups for each that the standard make plants. */
  readonly groups: number;
  /** Weight of each story among those that are planted (src/scenario/cells/stories.ts). */
  readonly weightOf: (story: string) => number;
  /** Kinds of evidence that a group leaves, of a dozen: drawn between these for each. */
  readonly cluesMin: number;
  readonly cluesMax: number;
  /** How often a clue that a group leaves is in one of its bookings: drawn between these for each. */
  readonly clueMin: number;
  readonly clueMax: number;
  /** Groups that change phones, cards, agencies and addresses between trips; whose halves know one go-between only; that use each courier once. */
  readonly changing: number;
  readonly cutOut: number;
  readonly usedOnce: number;
  /** Behind a firm's card and name. */
  readonly corporate: number;
  /** Who gives the orders flies too. */
  readonly headsFly: number;
  /** What profiles look for: bought late, in cash, for a brief stay. Chance of one booking, at most. */
  readonly late: number;
  readonly cash: number;
  readonly brief: number;
  /** Trips of their own, which look like anybody's. */
  readonly ownTrips: number;
  /** Caught for each that the standard make catches. */
  readonly caught: number;
  /** Insiders who come off their roster, of all ways to be there. */
  readonly offRoster: number;
}

/** `of`: the stream of a part. Each story's weight has one of its own, so that one more story leaves the others as they were. */
export function drawCrime(of: (part: string) => Prng): Crime {
  const prng = of("crime");
  const clueMin = uniform(prng, 0.3, 0.7);
  const cluesMin = Math.floor(prng() * 5);
  return {
    groups: uniform(prng, 0.7, 1.7),
    cluesMin,
    cluesMax: cluesMin + 2 + Math.floor(prng() * 6),
    clueMin,
    clueMax: uniform(prng, clueMin, 0.98),
    changing: uniform(prng, 0, 0.7),
    cutOut: uniform(prng, 0, 0.5),
    usedOnce: uniform(prng, 0, 0.6),
    corporate: uniform(prng, 0, 0.3),
    headsFly: uniform(prng, 0.3, 0.95),
    late: uniform(prng, 0, 0.8),
    cash: uniform(prng, 0, 0.6),
    brief: uniform(prng, 0.1, 0.9),
    ownTrips: uniform(prng, 0.1, 0.7),
    caught: logUniform(prng, 0.3, 2),
    offRoster: uniform(prng, 0.1, 0.8),
    weightOf: (story) => drawWeight(of(`stories/${story}`)),
  };
}

/** One story in ten is not to be heard at this airport. */
function drawWeight(prng: Prng): number {
  return chance(prng, 0.1) ? 0 : logUniform(prng, 0.4, 2.5);
}
