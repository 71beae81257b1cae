/**
 * What a network is made of, read from a snapshot once: the people with their links, flights, journeys, bookings, shared contacts,
 * consignments and the presence of workers. Detection reads it beside the network for as long as a run; who keeps only the network lets
 * it go, since it takes several times the memory.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { readConsignments } from "../cargo-links.ts";
import { readContactSharing } from "../contact-sharing.ts";
import { readFlights } from "../flights.ts";
import { readJourneys } from "../journeys.ts";
import { readPeople } from "../people.ts";
import { readPresence, type PresenceReader } from "../presence.ts";
import type { AnalyticsSettings } from "../settings.ts";
import { readBookings } from "../tie-bookings.ts";
import type { TieInputs } from "../ties.ts";

export interface NetworkFacts extends TieInputs {
  readonly snapshot: Snapshot;
  readonly presence: PresenceReader;
}

export function readNetworkFacts(snapshot: Snapshot, settings: AnalyticsSettings): NetworkFacts {
  const people = readPeople(snapshot);
  const flights = readFlights(snapshot);
  const journeys = readJourneys(people, flights);
  const bookings = readBookings(people, flights, settings);
  const sharing = readContactSharing(people, settings);
  const consignments = readConsignments(people, sharing);
  const presence = readPresence(people, flights);
  return { snapshot, people, flights, journeys, bookings, sharing, consignments, presence };
}
