/** Benign twins that share exactly one thing: a card, a phone, an agent, a front door, a payer. */
import type { Prng } from "#base/prng.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawAddress, drawPhone, drawStreet, fullName, makeHousehold, makePerson, makeStranger } from "../people.ts";
import { bookLate } from "../plant/crew.ts";
import { bookTrip, drawDeparture, drawDestination, drawStay, ordinaryContact } from "../travel-plan.ts";
import type { Contact, Person, World } from "../world.ts";
import { stream } from "../world.ts";
import { noteTwins, twinCount } from "./twin-sets.ts";

/** A trip like any other but for what `contact` and `stay` say. */
function travel(
  world: World,
  prng: Prng,
  person: Person,
  override: { contact?: Partial<Contact>; staysAt?: string; oneWay?: boolean },
): void {
  const home = person.household.home;
  bookTrip(world, prng, {
    travellers: [person],
    from: home,
    to: drawDestination(prng, world, home),
    notBefore: drawDeparture(world, prng),
    stayDays: override.oneWay === true || chance(prng, 0.4) ? undefined : drawStay(world, prng),
    contact: override.contact ?? {},
    ...(override.staysAt === undefined ? {} : { destinationAddress: override.staysAt }),
  });
}

/** The one with the bank account buys for the neighbours. */
export function makeHelpfulCards(world: World): void {
  const prng = stream(world, "helpful-cards");
  for (let i = twinCount(world, "helpful-cards", 40); i > 0; i--) {
    const helper = makeStranger(world, prng);
    const people = [helper];
    const town = helper.household.home;
    const contact = { paymentForm: "CARD", card: helper.household.card, payer: fullName(helper) };
    for (let n = between(prng, 3, 6); n > 0; n--) {
      const person = makePerson(world, prng, makeHousehold(prng, town));
      people.push(person);
      travel(world, prng, person, { contact });
    }
    travel(world, prng, helper, {});
    noteTwins(world, { name: "helpful-cards", looksLike: "DRUG_COURIERS" }, people);
  }
}

/** A phone that half a village gives as its own, and mailboxes kept for the old. */
export function makeCommonContacts(world: World): void {
  const prng = stream(world, "common-contacts");
  for (let i = twinCount(world, "common-contacts", 60); i > 0; i--) {
    const keeper = makeStranger(world, prng);
    const town = keeper.household.home;
    const contact = i % 3 === 0 ? { email: keeper.household.email } : { phone: keeper.household.phone };
    const people: Person[] = [];
    for (let n = between(prng, 3, 7); n > 0; n--) {
      const person = makePerson(world, prng, makeHousehold(prng, town));
      people.push(person);
      travel(world, prng, person, { contact });
    }
    noteTwins(world, { name: "common-contacts", looksLike: "DRUG_COURIERS" }, people);
  }
}

/** Small agencies that serve one community: many bookings, one agent, few customers from elsewhere. */
export function makeNicheAgencies(world: World): void {
  const prng = stream(world, "niche-agencies");
  for (let i = Math.min(twinCount(world, "niche-agencies", 6), world.agencies.length); i > 0; i--) {
    const agency = world.agencies[world.agencies.length - i]!;
    const town = pick(prng, world.spokes);
    const people: Person[] = [];
    for (let n = between(prng, 40, 70); n > 0; n--) {
      const contact = { agency, agent: agency.agents[0]!, ip: "", ...(chance(prng, 0.3) ? { phone: agency.phone } : {}) };
      const person = makePerson(world, prng, makeHousehold(prng, town));
      people.push(person);
      travel(world, prng, person, { contact });
    }
    noteTwins(world, { name: "niche-agencies", looksLike: "DRUG_COURIERS" }, people);
  }
}

/** Hostels, universities, employers: many strangers who give one address, some of them one way. */
export function makeAddressHubs(world: World): void {
  const prng = stream(world, "address-hubs");
  for (let i = twinCount(world, "address-hubs", 20); i > 0; i--) {
    const city = chance(prng, 0.4) ? HUB : pick(prng, world.spokes);
    const staysAt = drawAddress(prng, city, drawStreet(prng, city));
    const to = city;
    const people: Person[] = [];
    for (let n = i % 2 === 0 ? between(prng, 4, 10) : between(prng, 20, 60); n > 0; n--) {
      const person = makeStranger(world, prng, { ageTo: 40 });
      people.push(person);
      const from =
        person.household.home === to
          ? pick(
              prng,
              world.spokes.filter((s) => s !== to),
            )
          : person.household.home;
      const stayDays = chance(prng, 0.5) ? undefined : drawStay(world, prng);
      bookTrip(world, prng, {
        travellers: [person],
        from,
        to,
        notBefore: drawDeparture(world, prng),
        stayDays,
        destinationAddress: staysAt,
      });
    }
    noteTwins(world, { name: "address-hubs", looksLike: "TRAFFICKING_IN_PERSONS" }, people);
  }
}

/** Au pairs, students, seasonal hands: young, one way, first trip, paid for by a programme. */
export function makeProgrammes(world: World): void {
  const prng = stream(world, "programmes");
  for (let i = twinCount(world, "programmes", 12); i > 0; i--) {
    const payer = `${pick(prng, world.employers)} Programme`;
    const card = makeHousehold(prng, HUB).card;
    const phone = drawPhone(prng);
    const people: Person[] = [];
    const usesPhone = chance(prng, 0.3);
    for (let n = between(prng, 4, 9); n > 0; n--) {
      const contact = { paymentForm: "CARD", card, payer, ...(usesPhone ? { phone } : {}) };
      const person = makeStranger(world, prng, { ageFrom: 17, ageTo: 26 });
      people.push(person);
      travel(world, prng, person, { contact, oneWay: true });
    }
    noteTwins(world, { name: "programmes", looksLike: "TRAFFICKING_IN_PERSONS" }, people);
  }
}

/** People who pay cash the day before: a funeral, a job, a quarrel with a bank. */
export function makeLastMinuteCash(world: World): void {
  const prng = stream(world, "last-minute-cash");
  for (let i = twinCount(world, "last-minute-cash", 300); i > 0; i--) {
    const person = makeStranger(world, prng);
    const home = person.household.home;
    const departsAt = drawDeparture(world, prng);
    const contact = { ...ordinaryContact(world, prng, { person, departsAt }), paymentForm: "CASH", card: "" };
    bookLate(prng, contact, departsAt);
    const stayDays = chance(prng, 0.6) ? between(prng, 1, 5) : undefined;
    bookTrip(world, prng, {
      travellers: [person],
      from: home,
      to: drawDestination(prng, world, home),
      notBefore: departsAt,
      stayDays,
      contact,
    });
  }
}
