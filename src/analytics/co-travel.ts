/**
 * Co-travel beyond chance (domain C3): route-conditioned Poisson-binomial over outward journeys. For a flight f of person i on
 * route r, q_f is its share of the route's journeys, and j with d journeys on r is on it with chance 1 − (1 − q_f)^d. Only
 * people who travel often enough to meet thrice are paired, flight by flight: a flight is never made a clique of its passengers.
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

/** For each journey's flight: what share of the route's journeys leave on it. */
function flightShares(journeys: Journeys, flights: Flights): Float64Array {
  const onFlight = new Float64Array(flights.count);
  const onRoute = new Float64Array(flights.routeNames.length);
  for (let j = 0; j < journeys.count; j++) {
    const flight = journeys.outFlight[j]!;
    onFlight[flight] = onFlight[flight]! + 1;
    onRoute[flights.route[flight]!] = onRoute[flights.route[flight]!]! + 1;
  }
  for (let flight = 0; flight < flights.count; flight++)
    onFlight[flight] = onFlight[flight]! / Math.max(1, onRoute[flights.route[flight]!]!);
  return onFlight;
}

/** Journeys of a person on each route. */
function routeCounts(journeys: Journeys, flights: Flights, person: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
    const route = flights.route[journeys.outFlight[j]!]!;
    counts.set(route, (counts.get(route) ?? 0) + 1);
  }
  return counts;
}

/** P(person `other`, travelling as often as they do on each route, is on at least k of these flights by chance). */
function meetingChance(
  flightRows: readonly number[],
  k: number,
  other: ReadonlyMap<number, number>,
  context: { flights: Flights; shares: Float64Array },
): number {
  const ps: number[] = [];
  for (const flight of flightRows) {
    const d = other.get(context.flights.route[flight]!) ?? 0;
    if (d > 0) ps.push(1 - (1 - context.shares[flight]!) ** d);
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
  const shares = flightShares(journeys, flights);
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
    const flightsOf = (person: number): number[] => {
      const rows: number[] = [];
      for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) rows.push(journeys.outFlight[j]!);
      return rows;
    };
    const context = { flights, shares };
    const p = Math.max(
      meetingChance(flightsOf(left), k, routeCounts(journeys, flights, right), context),
      meetingChance(flightsOf(right), k, routeCounts(journeys, flights, left), context),
    );
    // 0.3·min(1, −log10 p / 6) of domain C2, on this scale.
    const weight = settings.coTravelMax * Math.min(1, -Math.log10(Math.max(p, 1e-12)) / 6);
    if (weight <= 0.1) continue;
    terms.add([left, right], "CO_TRAVEL", weight, {
      shared: -1,
      links: met.map((journey) => journeys.links[journeys.linkOffsets[journey]!]!),
    });
  }
}
