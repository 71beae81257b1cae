/**
 * The graph of ties: for every pair with terms, the grouped and capped sum of its log-likelihood ratios, damped where a benign
 * relation explains it (kin, one group or tour, commuters on one route), kept above a floor (design, "From evidence to ties").
 */
import { addBookingTies, addPayerTies, type BookingFacts } from "./tie-bookings.ts";
import { addCallTies } from "./tie-calls.ts";
import { addCargoTies, type Consignments } from "./cargo-links.ts";
import { addContactTies } from "./tie-contacts.ts";
import { addCoTravelTies } from "./co-travel.ts";
import { addDocumentTies, addSequentialDocumentTies } from "./tie-documents.ts";
import { addIncidentTies } from "./tie-incidents.ts";
import type { ContactSharing, SkippedHub } from "./contact-sharing.ts";
import type { Flights } from "./flights.ts";
import type { Journeys } from "./journeys.ts";
import { shareSurname, type People } from "./people.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { GROUP_OF_CODE, TIE_CODES, TIE_GROUP_COUNT, TieTerms, type TieTerm } from "./tie-terms.ts";

export interface Tie {
  readonly low: number;
  readonly high: number;
  /** Combined and damped. */
  readonly weight: number;
  readonly terms: readonly TieTerm[];
  /** The benign relation that damped it. */
  readonly benign: "" | "KIN" | "COMMUTERS";
}

export interface TieGraph {
  /** Above the floor, by low, then high. */
  readonly ties: readonly Tie[];
  readonly belowFloor: number;
  readonly skipped: readonly SkippedHub[];
}

export interface TieInputs {
  readonly people: People;
  readonly flights: Flights;
  readonly journeys: Journeys;
  readonly bookings: BookingFacts;
  readonly sharing: ContactSharing;
  readonly consignments: Consignments;
}

export function buildTies(inputs: TieInputs, settings: AnalyticsSettings): TieGraph {
  const { people, flights, journeys, bookings, sharing, consignments } = inputs;
  const terms = new TieTerms(settings.termMax);
  addBookingTies(terms, people, bookings, settings);
  addContactTies(terms, sharing, settings);
  addDocumentTies(terms, people, settings);
  addCallTies(terms, people, sharing, settings);
  addIncidentTies(terms, people, consignments, settings);
  const skipped = [
    ...sharing.skipped,
    ...addPayerTies(terms, people, bookings, settings),
    ...addSequentialDocumentTies(terms, people, { journeys, flights }, settings),
    ...addCargoTies(terms, people, consignments, settings),
  ];
  addCoTravelTies(terms, people, { journeys, flights }, settings);
  return { ...combine(inputs, terms.finish(), settings), skipped };
}

function combine(inputs: TieInputs, terms: readonly TieTerm[], settings: AnalyticsSettings): { ties: Tie[]; belowFloor: number } {
  const ties: Tie[] = [];
  let belowFloor = 0;
  for (let from = 0; from < terms.length;) {
    const { low, high } = terms[from]!;
    let to = from + 1;
    while (to < terms.length && terms[to]!.low === low && terms[to]!.high === high) to++;
    const own = terms.slice(from, to);
    from = to;
    const benign = benignRelation(inputs, own, settings);
    const factor = benign === "KIN" ? settings.kinFactor : benign === "COMMUTERS" ? settings.commuterFactor : 1;
    const weight = groupedSum(own, settings.restShare) * factor;
    if (weight >= settings.tieFloor) ties.push({ low, high, weight, terms: own, benign });
    else belowFloor++;
  }
  return { ties, belowFloor };
}

/** Σ over groups of the strongest term and a share of the rest. */
export function groupedSum(terms: readonly TieTerm[], restShare: number): number {
  const strongest = new Float64Array(TIE_GROUP_COUNT);
  const all = new Float64Array(TIE_GROUP_COUNT);
  for (const term of terms) {
    const group = GROUP_OF_CODE[TIE_CODES.indexOf(term.code)]!;
    strongest[group] = Math.max(strongest[group]!, term.weight);
    all[group] = all[group]! + term.weight;
  }
  let sum = 0;
  for (let group = 0; group < TIE_GROUP_COUNT; group++) sum += strongest[group]! + restShare * (all[group]! - strongest[group]!);
  return sum;
}

function benignRelation(inputs: TieInputs, terms: readonly TieTerm[], settings: AnalyticsSettings): Tie["benign"] {
  const { low, high } = terms[0]!;
  const strong = terms.some((term) => term.code === "SAME_INCIDENT");
  if (strong) return "";
  const domestic = terms.some(
    (term) =>
      term.code === "SAME_BOOKING" ||
      term.code === "SHARED_ADDRESS" ||
      term.code === "SHARED_PHONE" ||
      term.code === "SHARED_EMAIL" ||
      term.code === "SHARED_CARD",
  );
  if (domestic && shareSurname(inputs.people, low, high)) return "KIN";
  if (terms.some((term) => term.code === "CO_TRAVEL") && commuteTogether(inputs, low, high, settings)) return "COMMUTERS";
  return "";
}

/** Both travel some route so often that they would meet on it. */
function commuteTogether(inputs: TieInputs, a: number, b: number, settings: AnalyticsSettings): boolean {
  const left = routeTrips(inputs, a);
  const right = routeTrips(inputs, b);
  return [...left].some(
    ([route, trips]) => trips >= settings.commuterJourneys && (right.get(route) ?? 0) >= settings.commuterJourneys,
  );
}

function routeTrips({ journeys, flights }: TieInputs, person: number): Map<number, number> {
  const trips = new Map<number, number>();
  for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
    const route = flights.route[journeys.outFlight[j]!]!;
    trips.set(route, (trips.get(route) ?? 0) + 1);
  }
  return trips;
}
