/**
 * Who, in a group, looks moved rather than moving: no way back, paid for by others, not a payer, seen on one trip only. Used by
 * the detectors of smuggling and trafficking, whose clients and victims are protected, not suspected.
 */
import { DAY_MS } from "#model/time.ts";
import type { BaseWorld } from "./detection-world.ts";
import type { Group } from "./group-evidence.ts";
import { payersIn } from "./members.ts";
import { countBehaviour } from "./behaviour.ts";
import { amongPeers } from "./group-peers.ts";
import type { Evidence } from "./raw-finding.ts";
import type { Counts } from "./reason-weight.ts";

export interface OneWay {
  /** Persons moved one way. */
  readonly clients: readonly number[];
  /** Persons of the group who also travel back. */
  readonly returning: readonly number[];
  /** On how many bookings (or journeys without one) they were moved: how many times somebody chose so. */
  readonly choices: number;
  /** First legs of the clients' journeys (TRAVELLED_ON links). */
  readonly links: readonly number[];
}

export function oneWayOf(world: BaseWorld, group: Group): OneWay {
  const { journeys, behaviour } = world;
  const payers = payersIn(world, group);
  const clients: number[] = [];
  const returning: number[] = [];
  const links: number[] = [];
  const choices = new Set<number>();
  for (const person of group.members) {
    const from = journeys.offsets[person]!;
    const to = journeys.offsets[person + 1]!;
    if (from === to) continue;
    let back = false;
    let oneWay = 0;
    for (let j = from; j < to; j++) {
      if (!Number.isNaN(journeys.stayMs[j]!)) back = true;
      else if (behaviour.shown.ONE_WAY[j] === 1) oneWay++;
    }
    // Two halves of a broken journey are one way, days apart at most.
    const near = journeys.departsAt[to - 1]! - journeys.departsAt[from]! <= world.settings.brokenWithinDays * DAY_MS;
    if (back) returning.push(person);
    else if (
      oneWay > 0 &&
      (to - from === 1 || near) &&
      !payers.has(person) &&
      world.people.staff[person] === 0 &&
      world.seeds.offender[person] === 0
    ) {
      clients.push(person);
      choices.add(journeys.booking[from]! >= 0 ? journeys.booking[from]! : -1 - from);
      links.push(journeys.links[journeys.linkOffsets[from]!]!);
    }
  }
  return { clients, returning, choices: choices.size, links };
}

/** How rare it is, among groups of its sort, that so many of a group's trips have no way back. */
export function oneWayCounts(world: BaseWorld, group: Group): Counts {
  return { chance: amongPeers(group, "ONE_WAY", countBehaviour(world, "ONE_WAY", group.members)).chance };
}

/** Couriers come back: a reason against their kinds where many members were moved one way. */
export function notCouriers(world: BaseWorld, group: Group): Evidence[] {
  const { clients, links } = oneWayOf(world, group);
  if (clients.length < 2) return [];
  const params = { count: clients.length, of: group.members.length };
  return [{ code: "MOVED_ONE_WAY", params, counts: { share: clients.length / group.members.length }, links, members: clients }];
}
