/**
 * Who travels with whom openly. People on one booking made one choice between them, and left one form with one card, one phone and
 * one address on it: that these are the same is no more than that they booked together. Cells keep apart.
 */
import { rowOf } from "#analytics/rows.ts";
import type { BaseWorld } from "./detection-world.ts";

/** Bookings made at the same instant for the same flight are one that was split: airlines do so when a party's plans part. */
export function partyKey(world: BaseWorld, booking: number): string {
  const row = booking - world.bookings.start;
  const createdAt = world.bookings.createdAt[row]!;
  return Number.isNaN(createdAt) ? `booking ${booking}` : `${createdAt}/${world.bookings.firstFlight[row]}`;
}

/** For each person the party they belong to: those whom bookings join, directly or by way of others of the group. */
export function partiesOf(world: BaseWorld, persons: readonly number[]): ReadonlyMap<number, number> {
  const party = new Map(persons.map((person) => [person, person]));
  const first = new Map<string, number>();
  for (const person of persons) {
    for (const link of rowOf(world.people.bookings, person)) {
      const key = partyKey(world, world.snapshot.linkTo[link]!);
      const known = first.get(key);
      if (known === undefined) first.set(key, person);
      else merge(party, party.get(known)!, party.get(person)!);
    }
  }
  return party;
}

function merge(party: Map<number, number>, a: number, b: number): void {
  if (a === b) return;
  const [low, high] = a < b ? [a, b] : [b, a];
  for (const [person, of] of party) if (of === high) party.set(person, low);
}

/** Members who travelled with two or more unrelated others openly, on one booking: friends, teams and tours do. */
export function openParties(
  world: BaseWorld,
  group: { readonly members: readonly number[]; readonly bookings: readonly number[] },
): { persons: number[]; links: number[] } {
  const inside = new Set(group.members);
  const open = new Set<number>();
  const bookings = new Set<number>();
  for (const booking of group.bookings) {
    const on = [...rowOf(world.people.bookingPersons, booking - world.bookings.start)].filter((person) => inside.has(person));
    const families = new Set(on.map((person) => world.people.surnames[person]![0] ?? `${person}`));
    if (families.size < 3) continue;
    bookings.add(booking);
    for (const person of on) open.add(person);
  }
  const persons = [...open].sort((a, b) => a - b);
  const links = persons.flatMap((person) =>
    [...rowOf(world.people.bookings, person)].filter((link) => bookings.has(world.snapshot.linkTo[link]!)),
  );
  return { persons, links };
}

/** Members who are on one booking with another member. */
export function bookedTogether(
  world: BaseWorld,
  group: { readonly members: readonly number[]; readonly bookings: readonly number[] },
): { persons: number[]; links: number[] } {
  const inside = new Set(group.members);
  const persons = new Set<number>();
  const links: number[] = [];
  for (const booking of group.bookings) {
    const on = [...rowOf(world.people.bookingPersons, booking - world.bookings.start)].filter((person) => inside.has(person));
    if (new Set(on).size < 2) continue;
    for (const person of new Set(on)) {
      persons.add(person);
      links.push(...[...rowOf(world.people.bookings, person)].filter((link) => world.snapshot.linkTo[link] === booking));
    }
  }
  return { persons: [...persons].sort((a, b) => a - b), links };
}

/** Members with a link to a booking that says of itself that it is a group's. */
export function tourists(world: BaseWorld, members: readonly number[]): { persons: number[]; links: number[] } {
  const persons: number[] = [];
  const links: number[] = [];
  for (const person of members) {
    const link = [...rowOf(world.people.bookings, person)].find(
      (candidate) => world.bookings.group[world.snapshot.linkTo[candidate]! - world.bookings.start] === 1,
    );
    if (link === undefined) continue;
    persons.push(person);
    links.push(link);
  }
  return { persons, links };
}
