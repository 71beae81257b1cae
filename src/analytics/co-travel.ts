/**
 * Co-travel beyond chance (docs/method.md, "Travelling together"): route-conditioned Poisson-binomial over outward journeys. For a
 * flight f of person i on route r, q_f is its share of the route's journeys, and j with d journeys on r is on it with chance 1 − (1 −
 * q_f)^d; where both travel often, of the route's journeys on that weekday and in that quarter. Only people who travel often enough
 * to meet thrice are paired, flight by flight: a flight is never made a clique of its passengers.
 */
import { poissonBinomialTail } from "#kernels/poisson-binomial.ts";
import type { Flights } from "./flights.ts";
import type { Journeys } from "./journeys.ts";
import type { People } from "./people.ts";
import { buildRows, rowOf } from "./rows.ts";
import type { AnalyticsSettings } from "./settings.ts";
import type { TieTerms } from "./tie-terms.ts";

/** A flight carrying more frequent travellers than this says nothing about any two of them. */
const FREQUENT_ON_FLIGHT_MAX = 60;

/** Flights that are alternatives to each other, and the share of their journeys that each has. */
interface Strata {
  /** By flight row. */
  readonly of: Uint32Array;
  readonly share: Float64Array;
}

function strataOf(journeys: Journeys, flights: Flights, keyOf: (flight: number) => string | number): Strata {
  const codes = new Map<string | number, number>();
  const of = new Uint32Array(flights.count);
  for (let flight = 0; flight < flights.count; flight++) {
    const key = keyOf(flight);
    if (!codes.has(key)) codes.set(key, codes.size);
    of[flight] = codes.get(key)!;
  }
  const onFlight = new Float64Array(flights.count);
  const inStratum = new Float64Array(codes.size);
  for (let j = 0; j < journeys.count; j++) {
    onFlight[journeys.outFlight[j]!]!++;
    inStratum[of[journeys.outFlight[j]!]!]!++;
  }
  return { of, share: onFlight.map((count, flight) => count / Math.max(1, inStratum[of[flight]!]!)) };
}

/** Weekday and quarter: those who travel often have habits, and their season. */
function habitOf(flights: Flights, flight: number): string {
  const at = new Date(flights.departsAt[flight]!);
  return `${flights.route[flight]!}/${at.getUTCDay()}/${at.getUTCFullYear()}/${Math.floor(at.getUTCMonth() / 3)}`;
}

function flightsOf(journeys: Journeys, person: number): Uint32Array {
  return journeys.outFlight.subarray(journeys.offsets[person]!, journeys.offsets[person + 1]!);
}

/** P(person `other`, travelling as often as they do in each stratum, is on at least k of `person`'s flights by chance). */
function meetingChance(journeys: Journeys, strata: Strata, k: number, [person, other]: readonly [number, number]): number {
  const trips = new Map<number, number>();
  for (const flight of flightsOf(journeys, other)) trips.set(strata.of[flight]!, (trips.get(strata.of[flight]!) ?? 0) + 1);
  const ps: number[] = [];
  for (const flight of flightsOf(journeys, person)) {
    const d = trips.get(strata.of[flight]!) ?? 0;
    if (d > 0) ps.push(1 - (1 - strata.share[flight]!) ** d);
  }
  return poissonBinomialTail(ps, k);
}

export function addCoTravelTies(
  terms: TieTerms,
  people: People,
  travel: { journeys: Journeys; flights: Flights },
  settings: AnalyticsSettings,
): void {
  const { journeys, flights } = travel;
  const byRoute = strataOf(journeys, flights, (flight) => flights.route[flight]!);
  const byHabit = strataOf(journeys, flights, (flight) => habitOf(flights, flight));
  const frequent = (person: number): boolean =>
    journeys.offsets[person + 1]! - journeys.offsets[person]! >= settings.coTravelJourneysMin;
  const onFlight = buildRows(flights.count, (add) => {
    for (let j = 0; j < journeys.count; j++) if (frequent(journeys.person[j]!)) add(journeys.outFlight[j]!, j);
  });
  const meetings = new Map<number, number[]>();
  for (let flight = 0; flight < flights.count; flight++) {
    const here = rowOf(onFlight, flight);
    if (here.length > FREQUENT_ON_FLIGHT_MAX) continue;
    for (let a = 0; a < here.length; a++) {
      for (let b = a + 1; b < here.length; b++) {
        const left = here[a]!;
        const right = here[b]!;
        // Fellow passengers of one booking are tied by the booking, not by being on its flight.
        if (journeys.booking[left]! >= 0 && journeys.booking[left] === journeys.booking[right]) continue;
        const pair = journeys.person[left]! * people.count + journeys.person[right]!;
        const known = meetings.get(pair);
        if (known === undefined) meetings.set(pair, [left, right]);
        else known.push(left, right);
      }
    }
  }
  const pairs = [...meetings].filter(([, met]) => met.length / 2 >= settings.coTravelMin).sort(([a], [b]) => a - b);
  for (const [pair, met] of pairs) {
    const left = Math.floor(pair / people.count);
    const right = pair % people.count;
    if (left === right) continue;
    const k = met.length / 2;
    const often = Math.min(flightsOf(journeys, left).length, flightsOf(journeys, right).length) >= settings.habitJourneysMin;
    const strata = often ? byHabit : byRoute;
    const p = Math.max(meetingChance(journeys, strata, k, [left, right]), meetingChance(journeys, strata, k, [right, left]));
    if (p > settings.coTravelChanceMax) continue;
    terms.add(
      [left, right],
      "CO_TRAVEL",
      { chance: p },
      {
        shared: -1,
        links: met.map((journey) => journeys.links[journeys.linkOffsets[journey]!]!),
      },
    );
  }
}
