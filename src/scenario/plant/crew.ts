/**
 * What a crew shares, and how often it is careless with it. A crew's travellers are made and booked like anyone; each clue is
 * laid with a chance of its own, so that no two bookings of a crew look alike.
 */
import type { Prng } from "#base/prng.ts";
import type { IncidentPlan } from "../border.ts";
import { addIncident } from "../border.ts";
import { between, chance, logNormal, pick } from "../draw.ts";
import type { Airport } from "../geography.ts";
import {
  drawAddress,
  drawEmail,
  drawIp,
  drawPhone,
  drawSpoke,
  drawStreet,
  fullName,
  makeHousehold,
  makePerson,
  makeStranger,
} from "../people.ts";
import { ordinaryTrip } from "../population.ts";
import { atHub } from "../staffing.ts";
import type { Booked } from "../travel-plan.ts";
import { drawAgency, ordinaryContact } from "../travel-plan.ts";
import type { Agency, Call, Contact, Flight, Group, Incident, Person, World } from "../world.ts";
import { DAY, HOUR, MINUTE } from "../world.ts";

export interface Crew {
  /** Whose card and name pay. */
  readonly payer: Person;
  /** A phone bought for the work. */
  readonly phone: string;
  readonly email: string;
  readonly ip: string;
  readonly agency: Agency;
  readonly agent: string;
  /** Where people are told to go. */
  readonly house: { readonly street: string; readonly city: Airport };
}

/** How likely each clue is in one booking. */
export interface Carelessness {
  readonly cash: number;
  readonly card: number;
  readonly phone: number;
  readonly email: number;
  readonly agency: number;
  readonly ip: number;
  readonly lastMinute: number;
}

export const COURIER_HABITS: Carelessness = {
  cash: 0.25,
  card: 0.5,
  phone: 0.5,
  email: 0.35,
  agency: 0.5,
  ip: 0.5,
  lastMinute: 0.5,
};

export function makeCrew(world: World, prng: Prng, payer: Person, city: Airport): Crew {
  let agency = drawAgency(world, prng);
  while (agency.virtualCards.length > 0) agency = drawAgency(world, prng);
  const alias = makeHousehold(prng, payer.household.home);
  return {
    payer,
    phone: drawPhone(prng),
    email: chance(prng, 0.5) ? payer.household.email : drawEmail(prng, payer.givenNames, alias.surname),
    ip: drawIp(prng),
    agency,
    agent: pick(prng, agency.agents),
    house: { street: drawStreet(prng, city), city },
  };
}

/** A booking of the crew's: what an ordinary traveller would have given, with some of it replaced by what the crew shares. */
export function crewContact(
  world: World,
  prng: Prng,
  crew: Crew,
  of: { person: Person; departsAt: number; habits: Carelessness },
): Contact {
  const { person, departsAt, habits } = of;
  const contact = ordinaryContact(world, prng, { person, departsAt });
  if (chance(prng, habits.lastMinute)) bookLate(prng, contact, departsAt);
  if (chance(prng, habits.agency)) {
    contact.agency = crew.agency;
    contact.agent = chance(prng, 0.75) ? crew.agent : pick(prng, crew.agency.agents);
    contact.ip = "";
  } else if (contact.agency === undefined && chance(prng, habits.ip)) contact.ip = crew.ip;
  const payment = prng();
  if (payment < habits.cash) {
    contact.paymentForm = "CASH";
    contact.card = "";
    contact.payer = chance(prng, 0.4) ? fullName(crew.payer) : fullName(person);
  } else if (payment < habits.cash + habits.card) {
    contact.paymentForm = "CARD";
    contact.card = crew.payer.household.card;
    contact.payer = chance(prng, 0.75) ? fullName(crew.payer) : "";
  }
  if (chance(prng, habits.phone)) contact.phone = chance(prng, 0.8) ? crew.phone : crew.payer.household.phone;
  if (chance(prng, habits.email)) contact.email = crew.email;
  return contact;
}

export function bookLate(prng: Prng, contact: Contact, departsAt: number): void {
  contact.createdAt = Math.round((departsAt - between(prng, 5, 72) * HOUR - prng() * HOUR) / 1000) * 1000;
  contact.ticketedAt = contact.createdAt + between(prng, 2, 100) * MINUTE;
}

/** Fills in `when` for a booking that is made right after another by the same hands. */
export function bookNext(prng: Prng, contact: Contact, previous: Contact): void {
  contact.createdAt = previous.createdAt + between(prng, 90, 900) * 1000;
  contact.ticketedAt = contact.createdAt + between(prng, 2, 40) * MINUTE;
}

/** People of a crew: half of them from one town, the rest from anywhere. */
export function recruit(world: World, prng: Prng, town: Airport): Person {
  return chance(prng, 0.5) ? makePerson(world, prng, makeHousehold(prng, town)) : makeStranger(world, prng);
}

/** Crew members have lives: some fly for their own reasons, on their own cards. */
export function liveOrdinarily(world: World, prng: Prng, people: readonly Person[]): void {
  for (const person of people) if (chance(prng, 0.35)) ordinaryTrip(world, prng, [person]);
}

/** An address in the crew's house, never written the same way for long. */
export function houseAddress(prng: Prng, crew: Crew): string {
  const written = drawAddress(prng, crew.house.city, crew.house.street);
  return chance(prng, 0.75) ? `${crew.house.street} 77, ${crew.house.city.city}` : written;
}

/** Whether the bundle can know of something at this flight yet. */
export function isPast(world: World, flight: Flight): boolean {
  return atHub(flight) < world.exportedAt - 6 * HOUR;
}

/** Caught on a flight: what was booked after it is not flown. */
export function interdict(
  world: World,
  prng: Prng,
  caught: { trip: Booked; flight: Flight; plan: Omit<IncidentPlan, "at" | "flight"> },
): Incident {
  const { trip, flight } = caught;
  for (const boarding of trip.boardings) {
    if (boarding.flight.departsAt > flight.departsAt && boarding.status === "BOARDED") boarding.status = "NO_SHOW";
  }
  return addIncident(world, prng, { ...caught.plan, at: atHub(flight) + between(prng, -35, 80) * MINUTE, flight });
}

/** Call records that a court lets officers see after an incident: the crew's among those of people who have nothing to do with it. */
export function subpoena(world: World, prng: Prng, about: { incident: Incident; phones: readonly string[] }): void {
  const { incident, phones } = about;
  const strangers = Array.from({ length: 4 }, () => drawPhone(prng));
  for (let i = between(prng, 6, 14); i > 0; i--) {
    const from = pick(prng, phones);
    const to = chance(prng, 0.5) ? pick(prng, phones) : pick(prng, strangers);
    if (from === to) continue;
    const kind: Call["kind"] = chance(prng, 0.6) ? "CALL" : chance(prng, 0.8) ? "MESSAGE" : "ADDRESS_BOOK";
    const at = incident.at - prng() * 20 * DAY;
    world.calls.push({ from, to, at, kind, durationS: kind === "CALL" ? Math.round(logNormal(prng, 60, 1)) : 0, incident });
  }
}

export function group(kind: Group["kind"], members: readonly (readonly [Person, string])[]): Group {
  return { kind, members: members.map(([person, role]) => ({ person, worker: undefined, role })), consignments: [] };
}

/** Two ends of a crew's business, neither of them the hub. */
export function drawCorridor(world: World, prng: Prng): { source: Airport; market: Airport } {
  const source = drawSpoke(prng, world);
  let market = drawSpoke(prng, world);
  while (market === source) market = drawSpoke(prng, world);
  return { source, market };
}
