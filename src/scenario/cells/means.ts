/**
 * What a group has for its bookings: phones, cards, an agent, a house. Who is careful has others after some bookings; whoever is cut off from
 * the other half has means of their own.
 */
import type { Prng } from "#base/prng.ts";
import { between, chance, pick } from "../draw.ts";
import type { Airport } from "../geography.ts";
import { drawInventedWord } from "../names.ts";
import { drawAddress, drawCard, drawEmail, drawIp, drawPhone, drawStreet, fullName, makeHousehold } from "../people.ts";
import { bookLate, bookNext } from "../plant/crew.ts";
import { drawAgency, ordinaryContact } from "../travel-plan.ts";
import type { Agency, Booking, Contact, Person, World } from "../world.ts";
import { HOUR, MINUTE } from "../world.ts";
import type { Clue, Tradecraft } from "./tradecraft.ts";

interface Held {
  readonly phone: string;
  readonly email: string;
  readonly card: string;
  readonly payer: string;
  readonly ip: string;
  readonly address: string;
  readonly agency: Agency;
  readonly agent: string;
  readonly house: string;
}

export class Means {
  readonly craft: Tradecraft;
  readonly #world: World;
  readonly #prng: Prng;
  readonly #payer: Person;
  readonly #city: Airport;
  #held: Held;
  #booked = 0;

  /** `payer`: whose card and name pay, unless a firm's do; `city`: where the house is. */
  constructor(world: World, prng: Prng, of: { craft: Tradecraft; payer: Person; city: Airport }) {
    this.craft = of.craft;
    this.#world = world;
    this.#prng = prng;
    this.#payer = of.payer;
    this.#city = of.city;
    this.#held = this.#draw(true);
  }

  #draw(first: boolean): Held {
    const [world, prng, payer] = [this.#world, this.#prng, this.#payer];
    const home = payer.household;
    const agency = drawAgency(world, prng);
    const own = first && chance(prng, 0.4);
    return {
      phone: own ? home.phone : drawPhone(prng),
      email: own ? home.email : drawEmail(prng, payer.givenNames, makeHousehold(prng, home.home).surname),
      card: own && !this.craft.corporate ? home.card : drawCard(prng),
      payer: this.craft.corporate
        ? `${drawInventedWord(prng, home.home.naming)} ${pick(prng, ["S.A.", "Ltd", "Group"])}`
        : fullName(payer),
      ip: drawIp(prng),
      address: drawAddress(prng, home.home, drawStreet(prng, home.home)),
      agency,
      agent: pick(prng, agency.agents),
      house: drawAddress(prng, this.#city, drawStreet(prng, this.#city)),
    };
  }

  /** Whether a clue that this group leaves is in the next booking. */
  leaves(clue: Clue): boolean {
    const rate = this.craft.clues.get(clue);
    return rate !== undefined && chance(this.#prng, rate);
  }

  /** What an ordinary traveller would have given, with what the group shares in its place. */
  contact(of: { person: Person; departsAt: number; previous: Booking | undefined }): Contact {
    const { craft } = this;
    const prng = this.#prng;
    if (craft.changesAfter !== undefined && this.#booked > 0 && this.#booked % craft.changesAfter === 0)
      this.#held = this.#draw(false);
    this.#booked++;
    const held = this.#held;
    const contact = ordinaryContact(this.#world, prng, of);
    if (this.leaves("LEAD")) this.#bookAt(contact, of.departsAt - craft.leadHours * HOUR - between(prng, 0, 90) * MINUTE);
    else if (chance(prng, craft.late)) bookLate(prng, contact, of.departsAt);
    if (this.leaves("AGENT")) {
      contact.agency = held.agency;
      contact.agent = chance(prng, 0.85) ? held.agent : pick(prng, held.agency.agents);
      contact.ip = "";
    } else if (this.leaves("IP")) {
      contact.agency = undefined;
      contact.agent = "";
      contact.ip = held.ip;
    }
    if (this.leaves("CARD")) this.#pay(contact, { card: held.card, payer: chance(prng, 0.7) ? held.payer : "" });
    else if (chance(prng, craft.cash)) this.#pay(contact, undefined);
    else if (this.leaves("PAYER")) this.#pay(contact, { card: drawCard(prng), payer: held.payer });
    if (this.leaves("PHONE")) contact.phone = held.phone;
    if (this.leaves("EMAIL")) contact.email = held.email;
    if (this.leaves("ADDRESS")) contact.address = held.address;
    if (of.previous !== undefined && this.leaves("MINUTES")) bookNext(prng, contact, of.previous);
    return contact;
  }

  /** Where they say they stay, if that is the group's house. */
  stay(): { destinationAddress?: string } {
    return this.leaves("STAY") ? { destinationAddress: this.#held.house } : {};
  }

  #bookAt(contact: Contact, at: number): void {
    contact.createdAt = Math.round(at / 1000) * 1000;
    contact.ticketedAt = contact.createdAt + between(this.#prng, 1, 60) * MINUTE;
  }

  #pay(contact: Contact, by: { card: string; payer: string } | undefined): void {
    contact.paymentForm = by === undefined ? "CASH" : "CARD";
    contact.card = by?.card ?? "";
    if (by !== undefined) contact.payer = by.payer;
  }
}
