/** Groups beside those of their sort: what each does that is compared, and what its peers do. */
import { chanceAmongPeers, peersOf, type Peers } from "#analytics/peers.ts";
import { baseRate, BEHAVIOURS, countBehaviour, type BehaviourCount } from "./behaviour.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group, LoneGroup } from "./group-evidence.ts";
import { traitsOf } from "./group-traits.ts";
import { partiesOf } from "./parties.ts";

const COMPARED = [...BEHAVIOURS, "MET_APART"] as const;
export type ComparedCode = (typeof COMPARED)[number];

/** In the order of the groups, of which the first `apart` overlap no other and are what all are compared with. */
export function peersOfGroups(world: BaseWorld, groups: readonly LoneGroup[], apart: number): Peers[] {
  const samples = groups.map((group) =>
    COMPARED.map((code) => {
      const { count, of } = code === "MET_APART" ? metApart(world, group) : countBehaviour(world, code, group.open);
      return { count, trials: of };
    }),
  );
  const usual = COMPARED.map((code) => (code === "MET_APART" ? world.settings.metApartShare : baseRate(world, code)));
  return peersOf(
    groups.map((group) => traitsOf(world, group)),
    samples,
    usual,
    { ...world.settings, among: apart },
  );
}

export interface AmongPeers {
  /** How likely a group of this sort is to show it as often. */
  readonly chance: number;
  /** Share that its peers show it in. */
  readonly usual: number;
  readonly peers: number;
}

export function amongPeers(
  { peers }: Group,
  code: ComparedCode,
  { count, of }: Pick<BehaviourCount, "count" | "of">,
): AmongPeers {
  const habit = peers.habits[COMPARED.indexOf(code)]!;
  return { chance: chanceAmongPeers(habit, { count, trials: of }), usual: habit.mean, peers: peers.count };
}

/** Flights on which members of two parties of the group have been, of all that its members have been on: each party booked for itself. */
export function metApart(world: BaseWorld, group: LoneGroup): BehaviourCount {
  const { snapshot, journeys, flights } = world;
  const party = partiesOf(world, group.open);
  const aboard = new Map<number, { parties: Set<number>; members: number[]; links: number[] }>();
  for (const person of group.open) {
    const [first, end] = [journeys.offsets[person]!, journeys.offsets[person + 1]!];
    for (let i = journeys.linkOffsets[first]!; i < journeys.linkOffsets[end]!; i++) {
      const link = journeys.links[i]!;
      const flight = snapshot.linkTo[link]!;
      // What is booked for may yet be missed.
      if (flights.departsAt[flight - flights.start]! > snapshot.asOf) continue;
      const there = aboard.get(flight) ?? { parties: new Set(), members: [], links: [] };
      aboard.set(flight, there);
      there.parties.add(party.get(person)!);
      there.members.push(person);
      there.links.push(link);
    }
  }
  const met = [...aboard.values()].filter(({ parties }) => parties.size > 1);
  return {
    count: met.length,
    of: aboard.size,
    members: [...new Set(met.flatMap(({ members }) => members))].sort((a, b) => a - b),
    links: met.flatMap(({ links }) => links),
  };
}
