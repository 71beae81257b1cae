/**
 * Exposure of every worker to one set of flights of interest, with the false discovery rate across staff. Flights of interest are those
 * of seizures and arrests, and of the people whom a detector asks about.
 */
import { benjaminiHochberg } from "#kernels/benjamini-hochberg.ts";
import type { Snapshot } from "#graph/snapshot.ts";
import { entityText } from "./columns-of.ts";
import { exposureOf, type Exposure } from "./exposure.ts";
import type { Flights } from "./flights.ts";
import type { PresenceReader } from "./presence.ts";

/** Kinds of incident that say nothing of what went on around the flight. */
const ORDINARY = new Set(["OTHER", "DENIED_BOARDING", "REFUSED_ENTRY", "DEPORTATION"]);

/** Whether an incident (a node) says something of what went on around its flight, or of what was on it. */
export function tellsOfFlight(snapshot: Snapshot): (incident: number) => boolean {
  const kindAt = entityText(snapshot, "Incident", "kind");
  return (incident) => !ORDINARY.has(kindAt(incident));
}

/** Flight row → OCCURRED_ON link, for incidents that make a flight one of interest. */
export function incidentFlights(snapshot: Snapshot, flights: Flights): Map<number, number> {
  const tells = tellsOfFlight(snapshot);
  const { start, end } = snapshot.linkRange("OCCURRED_ON");
  const found = new Map<number, number>();
  for (let link = start; link < end; link++) {
    if (tells(snapshot.linkFrom[link]!)) found.set(snapshot.linkTo[link]! - flights.start, link);
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
  const rates = falseDiscoveryRates(chances);
  return all.map((exposure, i) => ({ ...exposure, q: rates[i]! }));
}

/** At which rate of false discoveries each of those asked would stand out (Benjamini and Hochberg 1995). */
export function falseDiscoveryRates(chances: readonly number[]): Float64Array {
  return benjaminiHochberg(chances, 0.05).qvalues;
}
