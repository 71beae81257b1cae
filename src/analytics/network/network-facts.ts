/**
 * What a network is made of, read from a snapshot once: the people with their links, flights, journeys, bookings, shared contacts,
 * consignments and the presence of workers. Detection reads it beside the network for as long as a run; who keeps only the network lets
 * it go, since it takes several times the memory.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { readConsignments, type Consignments } from "../cargo-links.ts";
import { readContactSharing, type ContactSharing } from "../contact-sharing.ts";
import { readFlights, type Flights } from "../flights.ts";
import { readJourneys, type Journeys } from "../journeys.ts";
import { readPeople, type People } from "../people.ts";
import { readPresence, type PresenceReader } from "../presence.ts";
import type { AnalyticsSettings } from "../settings.ts";
import { readBookings, type BookingFacts } from "../tie-bookings.ts";

export interface NetworkFacts {
  readonly snapshot: Snapshot;
  readonly people: People;
  readonly flights: Flights;
  readonly journeys: Journeys;
  readonly bookings: BookingFacts;
  readonly sharing: ContactSharing;
  readonly consignments: Consignments;
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
