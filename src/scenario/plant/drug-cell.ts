/**
 * A courier cell: an organiser, someone who books and pays, and three to six couriers on staggered trips (docs/typologies.md B1–B4,
 * B8).
 */
import type { Prng } from "#base/prng.ts";
import { drugSeizure, inspect, party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { drawDeparture, drawStay, bookTrip } from "../travel-plan.ts";
import type { Booked } from "../travel-plan.ts";
import type { Flight, Group, Person, World } from "../world.ts";
import { DAY } from "../world.ts";
import type { Crew } from "./crew.ts";
import {
  bookNext,
  COURIER_HABITS,
  crewContact,
  drawCorridor,
  group,
  houseAddress,
  interdict,
  isPast,
  liveOrdinarily,
  makeCrew,
  recruit,
  subpoena,
} from "./crew.ts";

export interface DrugCell {
  readonly group: Group;
  readonly couriers: readonly Person[];
  readonly crew: Crew;
}

export function plantDrugCell(world: World, prng: Prng): DrugCell {
  const { source, market } = drawCorridor(world, prng);
  const organiser = recruit(world, prng, source);
  const booker = recruit(world, prng, source);
  const couriers = Array.from({ length: between(prng, 3, 6) }, () => recruit(world, prng, source));
  const crew = makeCrew(world, prng, booker, market);
  let previous: Booked | undefined;
  const caught = new Set<Person>();
  for (let round = 0; round < 3; round++) {
    for (const courier of couriers) {
      if (caught.has(courier) || (round > 0 && !chance(prng, 0.48))) continue;
      // Three in ten go with the one before, on a booking of their own made minutes later.
      const together = previous !== undefined && chance(prng, 0.3);
      const notBefore = together ? previous!.out[0]!.departsAt : drawDeparture(world, prng);
      const contact = crewContact(world, prng, crew, { person: courier, departsAt: notBefore, habits: COURIER_HABITS });
      if (together) bookNext(prng, contact, previous!.booking);
      if (chance(prng, 0.12)) contact.phone = organiser.household.phone;
      const trip = bookTrip(world, prng, {
        travellers: [courier],
        from: source,
        to: market,
        notBefore,
        stayDays: chance(prng, 0.7) ? between(prng, 1, 3) : drawStay(world, prng),
        contact,
        ...(chance(prng, 0.4) ? { destinationAddress: houseAddress(prng, crew) } : {}),
      });
      if (trip === undefined) continue;
      previous = trip;
      const flight = pick(prng, trip.out);
      if (isPast(world, flight) && chance(prng, world.settings.detection.trip)) {
        caught.add(courier);
        seize(world, prng, { trip, flight, courier, crew, organiser });
      } else if (chance(prng, 0.06)) inspect(world, prng, { person: courier, flight });
    }
  }
  visitMarket(world, prng, { who: organiser, crew, previous });
  visitMarket(world, prng, { who: booker, crew, previous });
  liveOrdinarily(world, prng, [organiser, booker, ...couriers]);
  const members = couriers.map((c) => [c, "COURIER"] as const);
  return { group: group("DRUG_COURIERS", [[organiser, "ORGANISER"], [booker, "FACILITATOR"], ...members]), couriers, crew };
}

interface Seized {
  readonly trip: Booked;
  readonly flight: Flight;
  readonly courier: Person;
  readonly crew: Crew;
  readonly organiser: Person;
}

function seize(world: World, prng: Prng, { trip, flight, courier, crew, organiser }: Seized): void {
  const parties = [party(courier, "COURIER")];
  if (chance(prng, 0.15)) parties.push(party(crew.payer, "FACILITATOR"));
  const concealment = pick(prng, ["INGESTED", "BODY_WORN", "FALSE_BOTTOM", "WITHIN_GOODS", "FOOTWEAR"]);
  const incident = interdict(world, prng, {
    trip,
    flight,
    plan: { concealment, seizures: [drugSeizure(prng, flight)], parties },
  });
  inspect(world, prng, { person: courier, flight, incident });
  if (chance(prng, 0.5))
    subpoena(world, prng, { incident, phones: [courier.household.phone, crew.phone, organiser.household.phone] });
}

/** Those who give the orders fly too, once, sometimes on a courier's flight. */
function visitMarket(
  world: World,
  prng: Prng,
  { who, crew, previous }: { who: Person; crew: Crew; previous: Booked | undefined },
): void {
  const near = previous !== undefined && chance(prng, 0.4);
  const notBefore = near ? previous!.out[0]!.departsAt : drawDeparture(world, prng);
  const habits = { ...COURIER_HABITS, cash: 0.1, card: 0.55, phone: 0.55, lastMinute: 0.2 };
  bookTrip(world, prng, {
    travellers: [who],
    from: previous?.out[0]!.origin ?? who.household.home,
    to: crew.house.city,
    notBefore: near ? notBefore : notBefore - DAY,
    stayDays: drawStay(world, prng),
    contact: crewContact(world, prng, crew, { person: who, departsAt: notBefore, habits }),
    ...(chance(prng, 0.4) ? { destinationAddress: houseAddress(prng, crew) } : {}),
  });
}
