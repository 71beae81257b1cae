/**
 * People who belong together for a good reason and look as a group does: what they share and how they travel is data (companies.ts). A make
 * bends every share of a kind by itself, so that no kind looks the same at two airports.
 */
import { fnv1a } from "#base/fnv1a.ts";
import type { Prng } from "#base/prng.ts";
import { declare } from "../border.ts";
import { between, chance, normal, pick, streamOf } from "../draw.ts";
import type { Airport } from "../geography.ts";
import { HUB } from "../geography.ts";
import { drawInventedWord } from "../names.ts";
import {
  drawAddress,
  drawCard,
  drawIp,
  drawPhone,
  drawSpoke,
  drawStreet,
  fullName,
  makeHousehold,
  makePerson,
  nextDocument,
} from "../people.ts";
import { bookLate, bookNext } from "../plant/crew.ts";
import { bookTrip, drawAgency, drawDeparture, drawDestination, drawStay, ordinaryContact } from "../travel-plan.ts";
import type { Booked } from "../travel-plan.ts";
import type { Agency, Contact, GroupKind, Person, World } from "../world.ts";
import { DAY, MINUTE, stream } from "../world.ts";
import { noteTwins, twinCount } from "./twin-sets.ts";

/** Chances, each of one booking but for `sameTown` and `papers`, which are of one person. */
export interface Shares {
  readonly phone: number;
  readonly email: number;
  readonly card: number;
  readonly cash: number;
  readonly agent: number;
  readonly ip: number;
  readonly stay: number;
  readonly late: number;
  readonly brief: number;
  readonly oneWay: number;
  /** On the flight of the one before, and booked minutes after. */
  readonly together: number;
  readonly minutes: number;
  readonly sameTown: number;
  readonly papers: number;
  /** Carries cash and says so. */
  readonly declares: number;
  /** One of them goes on each of the group's days. */
  readonly leads: number;
}

export interface Company {
  readonly name: string;
  readonly looksLike: GroupKind;
  /** So many in a medium season, before the make's own rate. */
  readonly atMedium: number;
  readonly size: readonly [number, number];
  /** Trips of each. */
  readonly trips: readonly [number, number];
  readonly ages: readonly [number, number];
  /** Who pays, where somebody else does. */
  readonly payer: "FIRM" | "ONE_OF_THEM" | "NOBODY";
  /** Travellers on one booking. */
  readonly aBooking: readonly [number, number];
  /** All at the hub, or all from there. */
  readonly toHub?: boolean;
  readonly shares: Partial<Shares>;
}

const NONE: Shares = {
  phone: 0,
  email: 0,
  card: 0,
  cash: 0,
  agent: 0,
  ip: 0,
  stay: 0,
  late: 0,
  brief: 0,
  oneWay: 0,
  together: 0,
  minutes: 0,
  sameTown: 0.5,
  papers: 0,
  declares: 0,
  leads: 0,
};

/** A kind's shares at this airport: each moved in log odds; what the kind never does stays so. */
function bent(make: string, company: Company): Shares {
  const prng = streamOf(fnv1a(make), `make/company/${company.name}`);
  const shares = { ...NONE, ...company.shares };
  return Object.fromEntries(
    Object.entries(shares).map(([share, p]) => [
      share,
      p <= 0 ? 0 : 1 / (1 + Math.exp(-(Math.log(p / (1 - p)) + normal(prng, 0, 0.9)))),
    ]),
  ) as unknown as Shares;
}

export function makeCompany(world: World, company: Company): void {
  const prng = stream(world, `company/${company.name}`);
  const shares = bent(world.make.name, company);
  for (let i = twinCount(world, company.name, company.atMedium); i > 0; i--) gather(world, prng, { company, shares });
}

interface Common {
  readonly phone: string;
  readonly email: string;
  readonly card: string;
  readonly payer: string;
  readonly ip: string;
  readonly agency: Agency;
  readonly agent: string;
  readonly house: string;
}

function gather(world: World, prng: Prng, { company, shares }: { company: Company; shares: Shares }): void {
  const town = company.toHub === false ? HUB : drawSpoke(prng, world);
  const to = company.toHub === true ? HUB : drawDestination(prng, world, town);
  const small = world.size === "small" ? 0.6 : 1;
  const size = Math.max(2, Math.round(between(prng, ...company.size) * small));
  const people: Person[] = [];
  for (let i = 0; i < size; i++) people.push(drawMember(world, prng, { company, shares, town, before: people[i - 1] }));
  const common = drawCommon(world, prng, { company, head: people[0]!, to });
  const rounds = between(prng, ...company.trips);
  for (let round = 0; round < rounds; round++) {
    let previous: Booked | undefined;
    const day = drawDeparture(world, prng);
    for (let i = 0; i < people.length;) {
      const travellers = people.slice(i, i + between(prng, ...company.aBooking));
      i += travellers.length;
      const leads = i > travellers.length && previous !== undefined && chance(prng, shares.leads / people.length);
      if (leads) travellers[0] = people[0]!;
      previous = go(world, prng, { travellers, shares, common, town, to, day, previous }) ?? previous;
    }
  }
  noteTwins(world, company, people);
}

function drawMember(
  world: World,
  prng: Prng,
  of: { company: Company; shares: Shares; town: Airport; before: Person | undefined },
): Person {
  const { company, shares, town, before } = of;
  const home = chance(prng, shares.sameTown) ? town : drawSpoke(prng, world);
  const person = makePerson(world, prng, makeHousehold(prng, home), { ageFrom: company.ages[0], ageTo: company.ages[1] });
  const paper = before?.documents[0];
  if (paper !== undefined && chance(prng, shares.papers)) person.documents[0] = nextDocument(world, prng, paper);
  return person;
}

function drawCommon(world: World, prng: Prng, { company, head, to }: { company: Company; head: Person; to: Airport }): Common {
  const agency = drawAgency(world, prng);
  const firm = `${drawInventedWord(prng, head.household.home.naming)} ${pick(prng, ["S.A.", "Group", "Services", "y Cia", "Foundation"])}`;
  const own = company.payer === "ONE_OF_THEM";
  return {
    phone: own ? head.household.phone : drawPhone(prng),
    email: own ? head.household.email : `office@${drawInventedWord(prng, "english").toLowerCase()}.example`,
    card: own ? head.household.card : drawCard(prng),
    payer: own ? fullName(head) : firm,
    ip: drawIp(prng),
    agency,
    agent: pick(prng, agency.agents),
    house: drawAddress(prng, to, drawStreet(prng, to)),
  };
}

interface Going {
  readonly travellers: readonly Person[];
  readonly shares: Shares;
  readonly common: Common;
  readonly town: Airport;
  readonly to: Airport;
  readonly day: number;
  readonly previous: Booked | undefined;
}

function go(world: World, prng: Prng, { travellers, shares, common, town, to, day, previous }: Going): Booked | undefined {
  const together = previous !== undefined && chance(prng, shares.together);
  const notBefore = together
    ? previous.out[0]!.departsAt
    : day + (chance(prng, shares.together) ? 0 : between(prng, 0, 12) * DAY);
  const home = travellers[0]!.household.home;
  const contact = ordinaryContact(world, prng, { person: travellers[0]!, departsAt: notBefore });
  share(prng, { contact, shares, common });
  if (chance(prng, shares.late)) bookLate(prng, contact, notBefore);
  if (previous !== undefined && chance(prng, shares.minutes)) bookNext(prng, contact, previous.booking);
  const trip = bookTrip(world, prng, {
    travellers,
    from: home === to ? town : home,
    to,
    notBefore,
    stayDays: chance(prng, shares.oneWay) ? undefined : chance(prng, shares.brief) ? between(prng, 1, 3) : drawStay(world, prng),
    contact,
    ...(chance(prng, shares.stay) ? { destinationAddress: common.house } : {}),
  });
  if (trip !== undefined && chance(prng, shares.declares))
    declare(world, prng, { person: travellers[0]!, flight: pick(prng, trip.out), declared: between(prng, 20, 190) * 100 });
  return trip;
}

function share(prng: Prng, { contact, shares, common }: { contact: Contact; shares: Shares; common: Common }): void {
  if (chance(prng, shares.agent)) {
    contact.agency = common.agency;
    contact.agent = common.agent;
    contact.ip = "";
  } else if (chance(prng, shares.ip)) contact.ip = common.ip;
  if (chance(prng, shares.card)) {
    contact.paymentForm = "CARD";
    contact.card = common.card;
    contact.payer = chance(prng, 0.8) ? common.payer : "";
  } else if (chance(prng, shares.cash)) {
    contact.paymentForm = "CASH";
    contact.card = "";
  }
  if (chance(prng, shares.phone)) contact.phone = common.phone;
  if (chance(prng, shares.email)) contact.email = common.email;
  contact.ticketedAt = Math.max(contact.ticketedAt, contact.createdAt + MINUTE);
}
