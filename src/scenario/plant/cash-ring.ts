/** A cash ring: a handler and three to five who carry, each just under the line, often two on a flight (docs/typologies.md C1–C3). */
import type { Prng } from "#base/prng.ts";
import { cashSeizure, declare, inspect, party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { fullName } from "../people.ts";
import { bookTrip, drawDeparture, drawStay } from "../travel-plan.ts";
import type { Booked } from "../travel-plan.ts";
import type { Flight, Group, Person, World } from "../world.ts";
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

const LINE_USD = 10_000;

export function plantCashRing(world: World, prng: Prng, alsoWorksFor: readonly Person[]): Group {
  const { source, market } = drawCorridor(world, prng);
  const handler = recruit(world, prng, source);
  const carriers = Array.from({ length: between(prng, 3, 5) - alsoWorksFor.length }, () => recruit(world, prng, source));
  carriers.push(...alsoWorksFor);
  const crew = makeCrew(world, prng, handler, market);
  const owner = chance(prng, 0.5) ? fullName(handler) : pick(prng, world.employers);
  let previous: Booked | undefined;
  const caught = new Set<Person>();
  for (let round = 0; round < 3; round++) {
    for (const carrier of carriers) {
      if (caught.has(carrier) || (round > 0 && !chance(prng, 0.6))) continue;
      const together = previous !== undefined && chance(prng, 0.45);
      const notBefore = together ? previous!.out[0]!.departsAt : drawDeparture(world, prng);
      const contact = crewContact(world, prng, crew, {
        person: carrier,
        departsAt: notBefore,
        habits: { ...COURIER_HABITS, lastMinute: 0.35 },
      });
      if (together) bookNext(prng, contact, previous!.booking);
      const trip = bookTrip(world, prng, {
        travellers: [carrier],
        from: source,
        to: market,
        notBefore,
        stayDays: chance(prng, 0.6) ? between(prng, 1, 4) : drawStay(world, prng),
        contact,
        ...(chance(prng, 0.3) ? { destinationAddress: houseAddress(prng, crew) } : {}),
      });
      if (trip === undefined) continue;
      previous = trip;
      const flight = pick(prng, trip.out);
      if (carry(world, prng, { trip, flight, carrier, owner, handler })) caught.add(carrier);
    }
  }
  bookTrip(world, prng, {
    travellers: [handler],
    from: source,
    to: market,
    notBefore: drawDeparture(world, prng),
    stayDays: drawStay(world, prng),
    contact: { phone: chance(prng, 0.6) ? crew.phone : handler.household.phone, email: crew.email },
  });
  liveOrdinarily(world, prng, [handler, ...carriers]);
  return group("CASH_COURIERS", [[handler, "ORGANISER"], ...carriers.map((c) => [c, "COURIER"] as const)]);
}

interface Carried {
  readonly trip: Booked;
  readonly flight: Flight;
  readonly carrier: Person;
  readonly owner: string;
  readonly handler: Person;
}

/** One trip's form, if any; true when the notes were counted and there were more. */
function carry(world: World, prng: Prng, of: Carried): boolean {
  const { trip, flight, carrier, owner, handler } = of;
  const kind = prng();
  // Half of it looks compliant: small sums, or a large one honestly stated.
  const near = between(prng, 70, 99) * 100 + (chance(prng, 0.5) ? 0 : between(prng, 1, 9) * 10);
  const declared = kind < 0.6 ? near : kind < 0.8 ? between(prng, 10, 69) * 100 : between(prng, 101, 190) * 100;
  const declares = chance(prng, 0.75);
  const form = {
    person: carrier,
    flight,
    declared,
    ...(chance(prng, 0.5) ? { owner } : {}),
    ...(chance(prng, 0.4) ? { purpose: "BUSINESS" } : {}),
  };
  if (!isPast(world, flight) || !chance(prng, world.settings.detection.trip)) {
    if (declares) declare(world, prng, form);
    return false;
  }
  const held = Math.round(LINE_USD * (1.05 + prng() * 2.5));
  const incident = interdict(world, prng, {
    trip,
    flight,
    plan: {
      concealment: pick(prng, ["BODY_WORN", "FALSE_BOTTOM", "WITHIN_GOODS", "ELECTRONICS"]),
      seizures: [cashSeizure(flight, held, declares ? declared : undefined)],
      parties: [party(carrier, "SUSPECT")],
    },
  });
  inspect(world, prng, { person: carrier, flight, incident });
  if (declares) declare(world, prng, { ...form, counted: held, incident });
  const phones = [carrier.household.phone, handler.household.phone, trip.booking.phone].filter((phone) => phone !== "");
  if (chance(prng, 0.4)) subpoena(world, prng, { incident, phones });
  return true;
}
