/**
 * What is usual among groups of the same sort. Nearly every group that ties hold together is innocent, in any data: so what a group does
 * is compared with the groups of these data that are most like it in all else, and only what is rare among those speaks. Their habits are
 * the empirical null (Efron 2004, "Large-scale simultaneous hypothesis testing: the choice of a null hypothesis", JASA 99, 96–104).
 */
import { betaBinomialTail, fitBetaBinomial, type BetaBinomial, type Sample } from "#kernels/beta-binomial.ts";
import { nearestAmong } from "./nearest-among.ts";

export interface PeerSettings {
  /** Each group is compared with so many, or with a quarter of all where there are fewer. */
  readonly peers: number;
  /** How alike the choices of one group are taken to be where groups are few. */
  readonly peerCorrelation: number;
  /** What all travellers do counts as so many trials among a group's peers, and the correlation above as so many of them. */
  readonly peerPriorTrials: number;
  readonly peerPriorGroups: number;
}

/** How often others do a thing, and how alike the choices of one of them are. */
export type Habit = BetaBinomial;

/** Of one group. */
export interface Peers {
  /** How many groups it was compared with. */
  readonly count: number;
  /** What they do, by behaviour, in the order of the samples. */
  readonly habits: readonly Habit[];
}

/** More references than these make nothing surer, and each group is compared with all of them. */
const REFERENCES_MAX = 4096;

/**
 * `traits`: a row of numbers from 0 to 1 a group, what sort it is. `samples`: a row a group, one a behaviour. `usual`: the share of each
 * behaviour among all travellers, in (0, 1). `among`: so many groups from the first on are what all are compared with; absent: all of them.
 * O(groups · references).
 */
export function peersOf(
  traits: readonly (readonly number[])[],
  samples: readonly (readonly Sample[])[],
  usual: readonly number[],
  settings: PeerSettings & { readonly among?: number },
): Peers[] {
  const among = settings.among ?? traits.length;
  const step = Math.max(1, among / REFERENCES_MAX);
  const references = Array.from({ length: Math.min(among, REFERENCES_MAX) }, (_, i) => Math.floor(i * step));
  const nearestTo = nearestAmong(traits, references, settings.peers);
  return traits.map((_, group) => {
    const nearest = nearestTo(group);
    const habits = usual.map((mean, at) =>
      habitOf(
        nearest.map((peer) => samples[peer]![at]!),
        mean,
        settings,
      ),
    );
    return { count: nearest.length, habits };
  });
}

/** `usual`: the share where few are known, in (0, 1). */
export function habitOf(samples: readonly Sample[], usual: number, settings: PeerSettings): Habit {
  return fitBetaBinomial(
    samples,
    { mean: usual, correlation: settings.peerCorrelation },
    { priorTrials: settings.peerPriorTrials, priorGroups: settings.peerPriorGroups },
  );
}

/** How likely a group of this sort is to show it in `count` of `trials` or more; ½ without trials. */
export function chanceAmongPeers(habit: Habit, { count, trials }: Sample): number {
  return betaBinomialTail(habit, count, trials);
}
