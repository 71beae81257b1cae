/**
 * What a network is made of, read from a snapshot once: the people with their links, flights, journeys, bookings, shared contacts,
 * consignments and the presence of workers. Detection reads it beside the network for as long as a run; who keeps only the network lets
 * it go, since it takes several times the memory.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import { readConsignments } from "../cargo-links.ts";
import type { ClusterThreads } from "../clusters.ts";
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

/** Settings, threads for the clustering, and what is called between the parts of the work, each of which takes a second or so at a million links: what it throws ends it. */
export interface BuildSettings extends AnalyticsSettings {
  readonly endIfAsked?: () => void;
  readonly threads?: ClusterThreads | undefined;
}

export function readNetworkFacts(snapshot: Snapshot, settings: BuildSettings): NetworkFacts {
  const read = <T>(part: () => T): T => {
    settings.endIfAsked?.();
    return part();
  };
  const people = read(() => readPeople(snapshot));
  const flights = read(() => readFlights(snapshot));
  const journeys = read(() => readJourneys(people, flights));
  const bookings = read(() => readBookings(people, flights, settings));
  const sharing = read(() => readContactSharing(people, settings));
  const consignments = read(() => readConsignments(people, sharing));
  const presence = read(() => readPresence(people, flights));
  return { snapshot, people, flights, journeys, bookings, sharing, consignments, presence };
}
