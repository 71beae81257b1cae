/**
 * The graph of ties: for every pair with terms, the grouped and capped sum of its log-likelihood ratios, damped where a benign
 * relation explains it (kin, one group or tour, commuters on one route), kept above a floor (docs/method.md, "Ties").
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
import { TieTerms, type TieTerm } from "./tie-terms.ts";

export interface Tie {
  readonly low: number;
  readonly high: number;
  /** Combined and damped. */
  readonly weight: number;
  readonly terms: readonly TieTerm[];
  /** The benign relation that damped it. */
  readonly benign: "" | "KIN" | "COMMUTERS";
  /** What shows that relation. */
  readonly benignLinks: readonly number[];
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
  const terms = new TieTerms(settings);
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
    const { benign, benignLinks } = benignRelation(inputs, own, settings);
    const factor = benign === "KIN" ? settings.kinFactor : benign === "COMMUTERS" ? settings.commuterFactor : 1;
    const weight = groupedSum(own, settings) * factor;
    if (weight >= settings.tieFloor) ties.push({ low, high, weight, terms: own, benign, benignLinks });
    else belowFloor++;
  }
  return { ties, belowFloor };
}

/** Σ over groups of the strongest term and a share of the rest. */
export function groupedSum(terms: readonly TieTerm[], { ties, restShare }: AnalyticsSettings): number {
  const groups = new Map<string, { strongest: number; all: number }>();
  for (const { code, weight } of terms) {
    const { group } = ties[code];
    const known = groups.get(group);
    if (known === undefined) groups.set(group, { strongest: weight, all: weight });
    else {
      known.strongest = Math.max(known.strongest, weight);
      known.all += weight;
    }
  }
  let sum = 0;
  for (const { strongest, all } of groups.values()) sum += strongest + restShare * (all - strongest);
  return sum;
}

function benignRelation(
  inputs: TieInputs,
  terms: readonly TieTerm[],
  settings: AnalyticsSettings,
): Pick<Tie, "benign" | "benignLinks"> {
  const { low, high } = terms[0]!;
  if (terms.some((term) => settings.ties[term.code].stands)) return { benign: "", benignLinks: [] };
  const domestic = terms.filter((term) => settings.ties[term.code].domestic);
  if (domestic.length > 0 && shareSurname(inputs.people, low, high)) return { benign: "KIN", benignLinks: domestic[0]!.links };
  const meetings = commutersMeetings(inputs, low, high, settings);
  return meetings.length === 0 ? { benign: "", benignLinks: [] } : { benign: "COMMUTERS", benignLinks: meetings };
}

/** First legs on the flights both were on, of routes that both travel so often that they would meet; none when they hardly met. */
function commutersMeetings(inputs: TieInputs, a: number, b: number, settings: AnalyticsSettings): number[] {
  const left = routeTrips(inputs, a);
  const right = routeTrips(inputs, b);
  const links: number[] = [];
  let met = 0;
  for (const [route, trips] of left) {
    const others = right.get(route);
    if (others === undefined || Math.min(trips.size, others.size) < settings.commuterJourneys) continue;
    for (const [flight, link] of trips) {
      const other = others.get(flight);
      if (other === undefined) continue;
      met++;
      links.push(link, other);
    }
  }
  return met >= settings.coTravelMin ? links : [];
}

/** Route → flight → first leg, of a person's journeys. */
function routeTrips({ journeys, flights }: TieInputs, person: number): Map<number, Map<number, number>> {
  const trips = new Map<number, Map<number, number>>();
  for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
    const flight = journeys.outFlight[j]!;
    const route = flights.route[flight]!;
    trips.set(route, (trips.get(route) ?? new Map<number, number>()).set(flight, journeys.links[journeys.linkOffsets[j]!]!));
  }
  return trips;
}
