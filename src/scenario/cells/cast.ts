/** Who is in a group: people of one town or of any, some with papers of one counter. */
import type { Prng } from "#base/prng.ts";
import { chance } from "../draw.ts";
import type { Airport } from "../geography.ts";
import { drawPhone, drawSpoke, makeHousehold, makePerson, makeStranger, nextDocument } from "../people.ts";
import { ordinaryTrip } from "../population.ts";
import type { Call, Group, Person, World } from "../world.ts";
import { DAY } from "../world.ts";
import type { Means } from "./means.ts";
import type { Tradecraft } from "./tradecraft.ts";

/** Group members with their roles, as they are put together. */
export type Cast = readonly (readonly [Person, string])[];

export interface Recruiting {
  readonly craft: Tradecraft;
  readonly town: Airport;
  readonly count: number;
  readonly traits?: { readonly ageFrom?: number; readonly ageTo?: number };
}

export function recruitSome(world: World, prng: Prng, { craft, town, count, traits = {} }: Recruiting): Person[] {
  const people: Person[] = [];
  const papers = craft.clues.get("PAPERS") ?? 0;
  for (let i = 0; i < count; i++) {
    const person = chance(prng, craft.sameTown)
      ? makePerson(world, prng, makeHousehold(prng, town), traits)
      : makeStranger(world, prng, traits);
    const before = people[people.length - 1]?.documents[0];
    if (before !== undefined && chance(prng, papers)) person.documents[0] = nextDocument(world, prng, before);
    people.push(person);
  }
  return people;
}

/** Two ends of a business, neither of them the hub. */
export function corridor(world: World, prng: Prng): { readonly source: Airport; readonly market: Airport } {
  const source = drawSpoke(prng, world);
  let market = drawSpoke(prng, world);
  while (market === source) market = drawSpoke(prng, world);
  return { source, market };
}

export function liveBesides(world: World, prng: Prng, craft: Tradecraft, people: readonly Person[]): void {
  for (const person of people) if (chance(prng, craft.ownTrips)) ordinaryTrip(world, prng, [person]);
}

/** Lawful records of calls between some of them, with as many to people who have nothing to do with it. */
export function leaveCalls(world: World, prng: Prng, means: Means, people: readonly Person[]): void {
  const rate = means.craft.clues.get("CALLS");
  if (rate === undefined) return;
  for (const person of people) {
    if (!chance(prng, rate)) continue;
    const other = people[Math.floor(prng() * people.length)]!;
    for (const to of [other === person ? drawPhone(prng) : other.household.phone, drawPhone(prng)]) {
      const at = world.exportedAt - prng() * 30 * DAY;
      const kind: Call["kind"] = chance(prng, 0.7) ? "CALL" : "MESSAGE";
      world.calls.push({ from: person.household.phone, to, at, kind, durationS: kind === "CALL" ? 60 : 0, incident: undefined });
    }
  }
}

export function groupOf(kind: Group["kind"], cast: Cast, told: Pick<Group, "story">, more: Partial<Group> = {}): Group {
  return {
    kind,
    members: cast.map(([person, role]) => ({ person, worker: undefined, role })),
    consignments: [],
    ...told,
    ...more,
  };
}
