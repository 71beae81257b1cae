/**
 * The ordinary traffic: agencies, employers and the many who travel for reasons of their own (src/scenario/README.md, "What a world
 * holds").
 */
import type { Prng } from "#base/prng.ts";
import { between, chance, code, normal, pick, weightedIndex } from "./draw.ts";
import { HUB } from "./geography.ts";
import { drawInventedWord } from "./names.ts";
import { drawCard, drawHome, drawPhone, makeHousehold, makePerson, nextDocument } from "./people.ts";
import { bookTrip, drawDeparture, drawDestination, drawStay } from "./travel-plan.ts";
import type { Household, Person, World } from "./world.ts";
import { stream } from "./world.ts";

export function makeTrades(world: World): void {
  const prng = stream(world, "trades");
  const count = world.settings.agencies;
  const online = Math.max(1, Math.round(count / 9));
  for (let i = 0; i < count; i++) {
    const word = drawInventedWord(prng, pick(prng, ["spanish", "portuguese", "english"]));
    const isOnline = i > 0 && i <= online;
    world.agencies.push({
      iata: code(prng, "0123456789", 8),
      name: isOnline ? `${word}Fly Online` : `${pick(prng, ["Viajes", "Agencia", "Turismo", "Travel"])} ${word}`,
      agents: Array.from(
        { length: isOnline ? 2 : between(prng, 2, 7) },
        () => `${code(prng, "0123456789", 4)}${code(prng, "ABCDEFGHKLMNPRST", 2)}`,
      ),
      phone: drawPhone(prng),
      email: `reservas@${word.toLowerCase().replace(/[^a-z]/g, "")}.example`,
      virtualCards: isOnline ? Array.from({ length: 3 }, () => drawCard(prng)) : [],
    });
  }
  for (let i = 0; i < 8; i++) world.forwarders.push(`${drawInventedWord(prng, "english")} Cargo`);
  for (let i = 0; i < count; i++)
    world.employers.push(`${drawInventedWord(prng, "spanish")} ${pick(prng, ["S.A.", "Corp", "Ltd", "Group", "y Cia"])}`);
}

/** Fills the flights to their loads. What is planted later comes on top: a handful of seats. */
export function populate(world: World): void {
  const prng = stream(world, "population");
  const seats = world.flights.reduce((sum, f) => sum + f.capacity, 0);
  const target = seats * normal(prng, world.make.customs.travel.load, 0.004);
  let misses = 0;
  while (world.boardings.length < target && misses < 20_000 + world.boardings.length / 4) {
    const household = makeHousehold(prng, drawHome(prng, world));
    const party = makeParty(world, prng, household);
    const trips = [1, 3, 8, 20][weightedIndex(prng, world.make.customs.travel.tripCounts)]!;
    for (let i = 0; i < trips; i++) {
      // Frequent travellers go alone more often than not.
      const travellers = i === 0 || chance(prng, 0.3) ? party : [party[0]!];
      if (!ordinaryTrip(world, prng, travellers)) misses++;
    }
  }
}

/** A trip such as anyone makes. */
export function ordinaryTrip(world: World, prng: Prng, travellers: readonly Person[]): boolean {
  const { travel } = world.make.customs;
  const home = travellers[0]!.household.home;
  const away = drawDestination(prng, world, home);
  const inbound = chance(prng, 0.3);
  const from = inbound ? away : home;
  const to = inbound ? home : away;
  const stayDays = chance(prng, inbound ? travel.returnIn : travel.returnOut) ? drawStay(world, prng) : undefined;
  const trip = { travellers, from, to, notBefore: drawDeparture(world, prng), stayDays };
  if (travellers.length === 1 || !chance(prng, travel.splitBooking)) return bookTrip(world, prng, trip) !== undefined;
  // A booking that was split: the first goes on under a new locator with everything else unchanged.
  const rest = bookTrip(world, prng, { ...trip, travellers: travellers.slice(1) });
  if (rest !== undefined) bookTrip(world, prng, { ...trip, travellers: travellers.slice(0, 1), contact: rest.booking });
  return rest !== undefined;
}

/** Alone, a couple, a family: 55/27/10/8 %. Families often hold documents issued at one counter on one day. */
export function makeParty(world: World, prng: Prng, household: Household): Person[] {
  const { travel } = world.make.customs;
  const size = [1, 2, 3, 4][weightedIndex(prng, travel.partySizes)]! + (chance(prng, 0.02) ? 2 : 0);
  const party = [makePerson(world, prng, household)];
  const together = chance(prng, travel.papersTogether);
  for (let i = 1; i < size; i++) {
    const child = i > 1;
    const person = makePerson(world, prng, household, {
      ...(child ? { ageFrom: 1, ageTo: 24 } : {}),
      ...(chance(prng, child ? 0.05 : 0.35) ? { surname: makeHousehold(prng, household.home).surname } : {}),
    });
    const first = party[0]!.documents[0]!;
    if (together && person.nationality === party[0]!.nationality) person.documents[0] = nextDocument(world, prng, first);
    party.push(person);
  }
  return party;
}

/** A destination that is not the hub and not `than`. */
export function otherSpoke(world: World, prng: Prng, than: readonly { code: string }[]) {
  const spokes = world.spokes.filter((s) => s !== HUB && !than.some((t) => t.code === s.code));
  return pick(prng, spokes);
}
