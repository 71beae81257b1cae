/**
 * Trafficking in persons: a recruiter who travels with two to four victims, and someone who takes them in (docs/typologies.md B17,
 * B18).
 */
import type { Prng } from "#base/prng.ts";
import { party } from "../border.ts";
import { between, chance } from "../draw.ts";
import { makeHousehold, makePerson } from "../people.ts";
import { bookTrip, drawDeparture } from "../travel-plan.ts";
import type { Group, Person, World } from "../world.ts";
import type { Carelessness, Crew } from "./crew.ts";
import {
  bookNext,
  crewContact,
  drawCorridor,
  group,
  houseAddress,
  interdict,
  isPast,
  liveOrdinarily,
  makeCrew,
  recruit,
} from "./crew.ts";

const HABITS: Carelessness = { cash: 0.15, card: 0.6, phone: 0.6, email: 0.45, agency: 0.4, ip: 0.5, lastMinute: 0.45 };

export function plantTraffickingRing(world: World, prng: Prng): Group {
  const { source, market } = drawCorridor(world, prng);
  const recruiter = recruit(world, prng, source);
  const receiver = recruit(world, prng, market);
  const crew = makeCrew(world, prng, recruiter, market);
  const victims: Person[] = [];
  const count = between(prng, 2, 4);
  for (let i = 0; i < count; i++) {
    const young = chance(prng, 0.6) ? { ageFrom: 16, ageTo: 26 } : {};
    const victim = makePerson(world, prng, makeHousehold(prng, source), young);
    victims.push(victim);
    takeOver(world, prng, { victim, recruiter, crew });
  }
  bookTrip(world, prng, {
    travellers: [receiver],
    from: market,
    to: source,
    notBefore: drawDeparture(world, prng),
    stayDays: between(prng, 2, 8),
    contact: crewContact(world, prng, crew, {
      person: receiver,
      departsAt: drawDeparture(world, prng),
      habits: { ...HABITS, cash: 0, lastMinute: 0.1 },
    }),
  });
  liveOrdinarily(world, prng, [recruiter, receiver]);
  const protectedOnes = victims.map((v) => [v, "VICTIM"] as const);
  return group("TRAFFICKING_IN_PERSONS", [[recruiter, "ORGANISER"], [receiver, "RECEIVER"], ...protectedOnes]);
}

function takeOver(
  world: World,
  prng: Prng,
  { victim, recruiter, crew }: { victim: Person; recruiter: Person; crew: Crew },
): void {
  const notBefore = drawDeparture(world, prng);
  const from = victim.household.home;
  const trip = bookTrip(world, prng, {
    travellers: [victim],
    from,
    to: crew.house.city,
    notBefore,
    // A return is sometimes bought for the border's eyes and not flown.
    stayDays: chance(prng, 0.25) ? between(prng, 10, 25) : undefined,
    contact: crewContact(world, prng, crew, { person: victim, departsAt: notBefore, habits: HABITS }),
    bagsMean: 0.6,
    ...(chance(prng, 0.6) ? { destinationAddress: houseAddress(prng, crew) } : {}),
  });
  if (trip === undefined) return;
  for (const boarding of trip.boardings)
    if (trip.back.includes(boarding.flight) && boarding.status === "BOARDED") boarding.status = "NO_SHOW";
  if (chance(prng, 0.7)) {
    const contact = crewContact(world, prng, crew, { person: recruiter, departsAt: notBefore, habits: HABITS });
    if (chance(prng, 0.6)) bookNext(prng, contact, trip.booking);
    const to = crew.house.city;
    bookTrip(world, prng, {
      travellers: [recruiter],
      from,
      to,
      notBefore: trip.out[0]!.departsAt,
      stayDays: between(prng, 1, 6),
      contact,
    });
  }
  const flight = trip.out[trip.out.length - 1]!;
  if (!isPast(world, flight) || !chance(prng, world.settings.detection.trip)) return;
  const parties = [party(victim, chance(prng, 0.7) ? "VICTIM" : "POTENTIAL_VICTIM")];
  if (chance(prng, 0.4)) parties.push(party(recruiter, "SUSPECT"));
  interdict(world, prng, {
    trip,
    flight,
    plan: { kind: "VICTIM_IDENTIFIED", parties, narrative: "Referred to the national commission." },
  });
}
