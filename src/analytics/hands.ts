/**
 * Whether things of interest (bags that nobody brought, parcels of the suspected) passed through the same hands more often than those
 * hands' work explains (docs/method.md, "Exposure of airport workers"). Two explanations are tried, and the better one counts: the worker's
 * share of whatever else was handled on the same flights, and how often colleagues of the trade have such things in hand.
 */
import { betaBinomialTail, fitBetaBinomial, type Sample } from "#kernels/beta-binomial.ts";
import { listAt } from "#base/list-at.ts";
import type { HandledItem } from "./custody.ts";
import { poissonTail } from "./poisson-tail.ts";

export interface InHands {
  readonly worker: number;
  readonly items: readonly HandledItem[];
  /** How many the worker's share of the work on these flights leads one to expect. */
  readonly expected: number;
  /** How many colleagues' habit does. */
  readonly usual: number;
  /** How likely as many are, by the explanation that makes them likelier. */
  readonly chance: number;
}

/** Weight of the worker's share of all work against that of the very flight, in items. */
const SHARE_PRIOR = 2;
/** How alike the items of one worker are taken to be where colleagues are few, and how many items and colleagues that counts as. */
const HANDS_CORRELATION = 0.1;
const PRIORS = { priorTrials: 10, priorGroups: 5 };

/** Of everybody through whose hands any of `all` passed; those of interest among them by `isOfInterest`. In order of persons. */
export function inHands(
  all: readonly HandledItem[],
  isOfInterest: (item: HandledItem) => boolean,
  tradeOf: (person: number) => string,
): InHands[] {
  const interest = all.filter(isOfInterest);
  const others = all.filter((item) => !isOfInterest(item));
  const touched = new Map<number, HandledItem[]>();
  for (const item of interest) for (const worker of item.hands.keys()) listAt(touched, worker).push(item);
  const work = new Map<number, number>();
  const onFlight = new Map<number, { all: number; byWorker: Map<number, number> }>();
  for (const { flights, hands } of others) {
    for (const worker of hands.keys()) count(work, worker);
    for (const row of flights) {
      const flight = onFlight.get(row) ?? { all: 0, byWorker: new Map<number, number>() };
      onFlight.set(row, flight);
      flight.all += hands.size;
      for (const worker of hands.keys()) count(flight.byWorker, worker);
    }
  }
  const workers = [...new Set([...touched.keys(), ...work.keys()])].sort((a, b) => a - b);
  const allWork = [...work.values()].reduce((sum, own) => sum + own, 0);
  // Drawn towards an even share: somebody with a handful of items has no rate of their own.
  const shareOf = (worker: number): number =>
    ((work.get(worker) ?? 0) + allWork / workers.length + 1) / (2 * allWork + workers.length);
  const flightOf = ({ flights }: HandledItem) => flights.flatMap((row) => onFlight.get(row) ?? []);
  const unknown = interest.reduce((sum, item) => sum + item.hands.size * leastPart(flightOf(item)), 0);
  const extra = new Map<number, number>();
  for (const item of interest) {
    const known = flightOf(item);
    // Of an item that passed through three pairs of hands each worker's are three times as likely to be one.
    const times = item.hands.size;
    const least = leastPart(known);
    for (const worker of new Set(known.flatMap(({ byWorker }) => [...byWorker.keys()]))) {
      const share = shareOf(worker);
      const most = Math.max(
        ...known.map((flight) => (SHARE_PRIOR * share + (flight.byWorker.get(worker) ?? 0)) / (SHARE_PRIOR + flight.all)),
      );
      extra.set(worker, (extra.get(worker) ?? 0) + times * (most - least * share));
    }
  }
  const samples = new Map<string, (Sample & { worker: number })[]>();
  for (const worker of workers) {
    const own = touched.get(worker)?.length ?? 0;
    listAt(samples, tradeOf(worker)).push({ worker, count: own, trials: own + (work.get(worker) ?? 0) });
  }
  const handled = samplesTotal([...samples.values()].flat());
  const prior = { mean: (handled.count + 1) / (handled.trials + 2), correlation: HANDS_CORRELATION };
  return [...samples.values()]
    .flatMap((trade) =>
      trade.map(({ worker, ...own }): InHands => {
        const expected = Math.max(0, shareOf(worker) * unknown + (extra.get(worker) ?? 0));
        const habit = fitBetaBinomial(
          trade.filter((one) => one.worker !== worker),
          prior,
          PRIORS,
        );
        const byColleagues = own.count === 0 ? 1 : betaBinomialTail(habit, own.count, own.trials);
        const chance = Math.max(poissonTail(expected, own.count), byColleagues);
        return { worker, items: touched.get(worker) ?? [], expected, usual: habit.mean * own.trials, chance };
      }),
    )
    .sort((a, b) => a.worker - b.worker);
}

/** What is left of a worker's share of all work where the flights say nothing of the worker: of several flights the most. */
function leastPart(flights: readonly { readonly all: number }[]): number {
  return flights.length === 0 ? 1 : Math.max(...flights.map(({ all }) => SHARE_PRIOR / (SHARE_PRIOR + all)));
}

function samplesTotal(samples: readonly Sample[]): Sample {
  return samples.reduce((sum, own) => ({ count: sum.count + own.count, trials: sum.trials + own.trials }), {
    count: 0,
    trials: 0,
  });
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
