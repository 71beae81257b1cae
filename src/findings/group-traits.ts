/**
 * What sort of group it is: how large, how openly it travels, what ties it, how often and how variously its people fly. Sorts are what
 * groups are compared within, so nothing here is what they are compared on, and nothing is of nationality, sex, name or age.
 */
import { TIE_KINDS } from "#analytics/tie-method.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { LoneGroup } from "./group-evidence.ts";
import { bookedTogether, openParties, tourists } from "./parties.ts";
import { countsByKind, tiedByKind } from "./tie-kinds.ts";

/**
 * Size, share of bookings that a firm paid, members who travel openly, on one booking, ties between kin, journeys a member, an agency's contact, the
 * commonest route, workers, cargo, and what ties them by each kind; each from 0 to 1, so that distances between groups weigh them alike.
 */
export function traitsOf(world: BaseWorld, group: LoneGroup): number[] {
  const { journeys, flights, bookings, people, sharing } = world;
  const size = group.members.length;
  const share = (persons: Iterable<number>): number => new Set(persons).size / size;
  const tied = countsByKind(tiedByKind(world, group));
  const cargo = TIE_KINDS.indexOf("CARGO");
  const named = group.bookings.filter((booking) => bookings.payerKey[booking - bookings.start] !== "");
  const sponsored = named.filter((booking) => bookings.institution[booking - bookings.start] === 1).length;
  const routes = new Map<number, number>();
  let trips = 0;
  for (const person of group.members) {
    const own = new Set<number>();
    for (let j = journeys.offsets[person]!; j < journeys.offsets[person + 1]!; j++)
      own.add(flights.route[journeys.outFlight[j]!]!);
    for (const route of own) routes.set(route, (routes.get(route) ?? 0) + 1);
    trips += journeys.offsets[person + 1]! - journeys.offsets[person]!;
  }
  return [
    Math.min(1, Math.log2(size) / 5),
    Math.min(1, (2 * sponsored) / Math.max(1, named.length)),
    share([...openParties(world, group).persons, ...tourists(world, group.members).persons]),
    share(bookedTogether(world, group).persons),
    group.ties.filter((tie) => tie.benign === "KIN").length / Math.max(1, group.ties.length),
    Math.min(1, Math.log2(1 + trips / size) / 3),
    group.ties.some((tie) => tie.terms.some((term) => sharing.agencyNodes.has(term.shared))) ? 1 : 0,
    Math.max(0, ...routes.values()) / size,
    share(group.members.filter((person) => people.staff[person] === 1)),
    tied[cargo]! / size,
    ...tied.toSpliced(cargo, 1).map((count) => count / size),
  ];
}
