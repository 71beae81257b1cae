/** A told world as analytics reads it, with names back from person indices. */
import { readConsignments } from "#analytics/cargo-links.ts";
import { readContactSharing } from "#analytics/contact-sharing.ts";
import { readFlights } from "#analytics/flights.ts";
import { readJourneys } from "#analytics/journeys.ts";
import { readPeople } from "#analytics/people.ts";
import { ANALYTICS_SETTINGS } from "#analytics/settings.ts";
import { readBookings } from "#analytics/tie-bookings.ts";
import { buildTies, type Tie } from "#analytics/ties.ts";
import type { SnapshotWorld } from "../support/snapshot-world.ts";

export function readWorld(world: SnapshotWorld) {
  const { snapshot } = world.build();
  const people = readPeople(snapshot);
  const flights = readFlights(snapshot);
  const journeys = readJourneys(people, flights);
  const bookings = readBookings(people, flights, ANALYTICS_SETTINGS);
  const sharing = readContactSharing(people, ANALYTICS_SETTINGS);
  const consignments = readConsignments(people, sharing);
  const personOf = (name: string): number => snapshot.personIndex(world.personId(name))!;
  const all = { snapshot, people, flights, journeys, bookings, sharing, consignments };
  const tieGraph = () => buildTies(all, ANALYTICS_SETTINGS);
  const tieBetween = (ties: readonly Tie[], a: string, b: string): Tie | undefined => {
    const [low, high] = [personOf(a), personOf(b)].sort((x, y) => x - y);
    return ties.find((tie) => tie.low === low && tie.high === high);
  };
  return { ...all, personOf, tieGraph, tieBetween };
}
