/**
 * Patterns in the travel of a group that are rare among the innocent (docs/typologies.md): journeys broken at a hub onto another
 * booking (B11), two documents within one journey (B12), waves on one flight with the same companion who goes back alone (B15).
 */
import { entityText } from "#analytics/columns-of.ts";
import { flightBookings } from "#analytics/journeys.ts";
import { listAt } from "#base/list-at.ts";
import { DAY_MS } from "#model/time.ts";
import { rowOf } from "#analytics/rows.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Counts } from "./reason-weight.ts";

const HOUR_MS = DAY_MS / 24;

export interface Pattern {
  readonly count: number;
  readonly members: readonly number[];
  readonly links: readonly number[];
}

/** Persons who arrived on one booking and went on from the same airport within 72 hours on another. */
export function brokenJourneys(world: BaseWorld, persons: readonly number[]): Pattern {
  const { journeys, flights } = world;
  const bookingOf = flightBookings(world.people);
  const members: number[] = [];
  const links: number[] = [];
  for (const person of persons) {
    const legs: { flight: number; link: number; booking: number }[] = [];
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
      for (let i = journeys.linkOffsets[j]!; i < journeys.linkOffsets[j + 1]!; i++) {
        const link = journeys.links[i]!;
        const flight = world.snapshot.linkTo[link]! - flights.start;
        legs.push({ flight, link, booking: bookingOf(person, world.snapshot.linkTo[link]!) });
      }
    }
    const at = legs.findIndex((leg, i) => {
      const next = legs[i + 1];
      if (next === undefined || leg.booking < 0 || next.booking < 0 || leg.booking === next.booking) return false;
      const wait = flights.departsAt[next.flight]! - flights.arrivesAt[leg.flight]!;
      const onward =
        flights.origin[next.flight] === flights.destination[leg.flight] &&
        flights.destination[next.flight] !== flights.origin[leg.flight];
      return onward && wait >= 0 && wait <= world.settings.onwardWithinHours * HOUR_MS;
    });
    if (at < 0) continue;
    members.push(person);
    links.push(legs[at]!.link, legs[at + 1]!.link);
  }
  return { count: members.length, members, links };
}

/** Persons who hold documents of two issuers. The issuer serves this rule only. */
export function documentSwitches(world: BaseWorld, persons: readonly number[]): Pattern {
  const { snapshot, people } = world;
  const documents = snapshot.nodeRange("TravelDocument");
  const issuer = entityText(snapshot, "TravelDocument", "issuer");
  const members: number[] = [];
  const links: number[] = [];
  for (const person of persons) {
    const held = [...rowOf(people.holdings, person)].filter(
      (link) => snapshot.linkTo[link]! >= documents.start && snapshot.linkTo[link]! < documents.end,
    );
    const issuers = new Set(held.map((link) => issuer(snapshot.linkTo[link]!)));
    // A document of which nobody said who issued it may be the other one, read badly.
    for (const unknown of ["", "XXX"]) issuers.delete(unknown);
    if (issuers.size < 2) continue;
    members.push(person);
    links.push(...held);
  }
  return { count: members.length, members, links };
}

export interface Escort {
  readonly person: number;
  /** Flights on which the escort was with people of the group who did not come back. */
  readonly flights: readonly number[];
  readonly links: readonly number[];
}

/** Members who came back within a week from flights that others of the group left on for good. */
export function escortsOf(world: BaseWorld, clients: readonly number[], returning: readonly number[]): Escort[] {
  const { journeys, snapshot, flights } = world;
  const oneWay = new Map<number, number[]>();
  for (const person of clients) {
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
      for (let i = journeys.linkOffsets[j]!; i < journeys.linkOffsets[j + 1]!; i++) {
        const flight = snapshot.linkTo[journeys.links[i]!]!;
        listAt(oneWay, flight).push(journeys.links[i]!);
      }
    }
  }
  const escorts: Escort[] = [];
  for (const person of returning) {
    const found = new Set<number>();
    const links: number[] = [];
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++) {
      // Comparisons with NaN are false: no way back, no escort.
      if (!(journeys.stayMs[j]! <= world.settings.escortBackWithinDays * DAY_MS)) continue;
      const flight = journeys.outFlight[j]! + flights.start;
      const with_ = oneWay.get(flight);
      if (with_ === undefined) continue;
      found.add(flight);
      const [first, last] = [journeys.linkOffsets[j]!, journeys.linkOffsets[j + 1]! - 1];
      links.push(journeys.links[first]!, journeys.links[last]!, ...with_);
    }
    if (found.size > 0) escorts.push({ person, flights: [...found].sort((a, b) => a - b), links });
  }
  return escorts;
}

/** The flights of all of them, each once. */
export function escortFlights(escorts: readonly Escort[]): number[] {
  return [...new Set(escorts.flatMap((escort) => escort.flights))].sort((a, b) => a - b);
}

/** Flights of the busiest escort, and the share of those who left that did so openly, on one booking, as a tour does with its leader. */
export function escortCounts(escorts: readonly Escort[], clients: readonly number[], openly: readonly number[]): Counts {
  const flights = Math.max(0, ...escorts.map((escort) => escort.flights.length));
  return { flights, openly: clients.filter((person) => openly.includes(person)).length / Math.max(1, clients.length) };
}
