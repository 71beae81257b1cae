/**
 * Exposure of every worker to one set of flights of interest, with the false discovery rate across staff; and one worker's answer
 * for a reader. Flights of interest are those of seizures and arrests, and of the people a reader names.
 */
import { benjaminiHochberg } from "#kernels/benjamini-hochberg.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { entityText } from "./columns-of.ts";
import { exposureOf, type Exposure } from "./exposure.ts";
import { readFlights, type Flights } from "./flights.ts";
import { readPeople, type People } from "./people.ts";
import { readPresence, type PresenceReader } from "./presence.ts";

/** Kinds of incident that say nothing of what went on around the flight. */
const ORDINARY = new Set(["OTHER", "DENIED_BOARDING", "REFUSED_ENTRY", "DEPORTATION"]);

/** Flight row → OCCURRED_ON link, for incidents that make a flight one of interest. */
export function incidentFlights(snapshot: Snapshot, flights: Flights): Map<number, number> {
  const kindAt = entityText(snapshot, "Incident", "kind");
  const { start, end } = snapshot.linkRange("OCCURRED_ON");
  const found = new Map<number, number>();
  for (let link = start; link < end; link++) {
    if (!ORDINARY.has(kindAt(snapshot.linkFrom[link]!))) found.set(snapshot.linkTo[link]! - flights.start, link);
  }
  return found;
}

export interface SurveyedExposure extends Exposure {
  /** Of the smaller of the two chances, across all staff. */
  readonly q: number;
}

export function surveyExposure(reader: PresenceReader, flights: Flights, interest: ReadonlySet<number>): SurveyedExposure[] {
  const all = reader.staff.map((person) => exposureOf(reader, flights, person, interest));
  // Two questions were asked of each worker, so the better answer counts double.
  const chances = all.map((exposure) => Math.min(1, 2 * Math.min(exposure.duty.p, exposure.offRoster.p)));
  const { qvalues } = benjaminiHochberg(chances, 0.05);
  return all.map((exposure, i) => ({ ...exposure, q: qvalues[i]! }));
}

export interface WorkerExposure {
  readonly observed: number;
  readonly expected: number;
  readonly p: number;
  readonly q: number;
  /** Flight ids at which the worker was present. */
  readonly flights: readonly string[];
  readonly offRosterObserved: number;
  readonly offRosterExpected: number;
  readonly offRosterP: number;
  readonly offRosterVisits: number;
  readonly offRosterFlights: readonly string[];
}

/** Answers for single workers on one snapshot; what all of them share is worked out once. */
export function exposureReader(
  snapshot: Snapshot,
  suspiciousPersons: readonly string[] = [],
): (personId: string) => WorkerExposure | undefined {
  const people = readPeople(snapshot);
  const flights = readFlights(snapshot);
  const interest = new Set(incidentFlights(snapshot, flights).keys());
  for (const id of suspiciousPersons) addFlightsOf(people, flights, snapshot.personIndex(id), interest);
  const survey = new Map(
    surveyExposure(readPresence(people, flights), flights, interest).map((exposure) => [exposure.person, exposure]),
  );
  const idsOf = (rows: readonly number[]): string[] => rows.map((row) => snapshot.ids[flights.start + row]!);
  return (personId) => {
    const person = snapshot.personIndex(personId);
    const found = person === undefined ? undefined : survey.get(person);
    if (found === undefined) return undefined;
    return {
      observed: found.duty.observed,
      expected: found.duty.expected,
      p: found.duty.p,
      q: found.q,
      flights: idsOf(found.duty.flights),
      offRosterObserved: found.offRoster.observed,
      offRosterExpected: found.offRoster.expected,
      offRosterP: found.offRoster.p,
      offRosterVisits: found.offRoster.episodes,
      offRosterFlights: idsOf(found.offRoster.flights),
    };
  };
}

function addFlightsOf(people: People, flights: Flights, person: number | undefined, into: Set<number>): void {
  if (person === undefined) return;
  for (let i = people.legs.offsets[person]!; i < people.legs.offsets[person + 1]!; i++)
    into.add(people.snapshot.linkTo[people.legs.items[i]!]! - flights.start);
}
