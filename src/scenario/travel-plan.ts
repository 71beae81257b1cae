/**
 * How anyone travels. Planted, twin and ordinary travellers all go through `bookTrip` and `ordinaryContact`, so that no column
 * is filled in differently for them: a story may only override what its people would do otherwise.
 */
import type { Prng } from "#base/prng.ts";
import { between, chance, code, geometric, logNormal, pick, poisson } from "./draw.ts";
import type { Airport, Carrier } from "./geography.ts";
import { CARRIERS, HUB } from "./geography.ts";
import { drawAddress, drawStreet, fullName, streetWords } from "./people.ts";
import { flightAfter } from "./schedule.ts";
import type { Agency, Boarding, Booking, Contact, Flight, Person, TravelDocument, World } from "./world.ts";
import { DAY, HOUR, MINUTE } from "./world.ts";

export interface Trip {
  readonly travellers: readonly Person[];
  readonly from: Airport;
  readonly to: Airport;
  /** Leaves on the first flight at or after this. */
  readonly notBefore: number;
  /** Days away; undefined for one way. */
  readonly stayDays: number | undefined;
  readonly contact?: Partial<Contact>;
  /** Which document each shows on the way out and back: by default their first. */
  readonly document?: (person: Person, flight: Flight) => TravelDocument;
  readonly destinationAddress?: string;
  readonly bagsMean?: number;
}

export interface Booked {
  readonly booking: Booking;
  readonly out: readonly Flight[];
  readonly back: readonly Flight[];
  readonly boardings: readonly Boarding[];
}

/** One leg to or from the hub, or two through it. Undefined when nothing flies in time. */
export function findRoute(
  world: World,
  trip: Pick<Trip, "from" | "to" | "notBefore">,
  need: { seats: number; carrier?: Carrier },
) {
  const wait = world.settings.pairsPerDay < 8 ? 7 * DAY : 2 * DAY;
  const direct = trip.from === HUB || trip.to === HUB;
  // Whoever connects does so on the hub's own carrier, which alone flies everywhere.
  const carrier = need.carrier ?? (direct ? undefined : CARRIERS[0]);
  const first = flightAfter(world, `${trip.from.code}-${trip.from === HUB ? trip.to.code : HUB.code}`, {
    from: trip.notBefore,
    until: trip.notBefore + wait,
    seats: need.seats,
    carrier,
  });
  if (first === undefined) return undefined;
  if (direct) return [first];
  const second = flightAfter(world, `${HUB.code}-${trip.to.code}`, {
    from: first.arrivesAt + 45 * MINUTE,
    until: first.arrivesAt + wait,
    seats: need.seats,
    carrier,
  });
  return second === undefined ? undefined : [first, second];
}

export function bookTrip(world: World, prng: Prng, trip: Trip): Booked | undefined {
  const seats = trip.travellers.length;
  const out = findRoute(world, trip, { seats });
  if (out === undefined) return undefined;
  let back: Flight[] = [];
  if (trip.stayDays !== undefined) {
    const notBefore = out[out.length - 1]!.arrivesAt + trip.stayDays * DAY;
    back = findRoute(world, { from: trip.to, to: trip.from, notBefore }, { seats, carrier: out[0]!.carrier }) ?? [];
  }
  const lead = trip.travellers[0]!;
  const contact = { ...ordinaryContact(world, prng, { person: lead, departsAt: out[0]!.departsAt }), ...trip.contact };
  return issue(world, prng, { trip, out, back, contact });
}

function issue(world: World, prng: Prng, plan: { trip: Trip; out: Flight[]; back: Flight[]; contact: Contact }): Booked {
  const { trip, out, back } = plan;
  const flights = [...out, ...back];
  const { travel } = world.make.customs;
  const booking: Booking = { ...plan.contact, reference: drawReference(world, prng, flights[0]!), flights };
  if (booking.createdAt > world.exportedAt - HOUR) {
    booking.createdAt = world.exportedAt - between(prng, 60, 4000) * MINUTE;
    booking.ticketedAt = booking.createdAt + between(prng, 1, 50) * MINUTE;
  }
  world.bookings.push(booking);
  const boardings: Boarding[] = [];
  for (const person of trip.travellers) {
    const bags = poisson(prng, trip.bagsMean ?? travel.bags);
    const tagsOut = drawBagTags(prng, bags, flights[0]!);
    const tagsBack = back.length > 0 ? drawBagTags(prng, bags, back[0]!) : [];
    const staysAt = trip.destinationAddress ?? ordinaryDestination(world, prng, { person, to: trip.to });
    const noShow = chance(prng, travel.noShow);
    for (const flight of flights) {
      flight.booked++;
      boardings.push({
        flight,
        person,
        document: trip.document?.(person, flight) ?? person.documents[0]!,
        booking,
        bags,
        destinationAddress: out.includes(flight) ? staysAt : "",
        status: flight.departsAt > world.exportedAt ? "BOOKED" : noShow ? "NO_SHOW" : "BOARDED",
        bagTags: out.includes(flight) ? tagsOut : tagsBack,
      });
    }
  }
  world.boardings.push(...boardings);
  return { booking, out, back, boardings };
}

/** Where people say they stay: hotels mostly, some at home or with friends, many say nothing. */
function ordinaryDestination(world: World, prng: Prng, { person, to }: { person: Person; to: Airport }): string {
  const { noStay, hotel } = world.make.customs.travel;
  if (chance(prng, noStay)) return "";
  if (to === person.household.home) return person.household.address;
  if (hotel > 0 && chance(prng, hotel)) return drawHotel(prng, to);
  return drawAddress(prng, to, drawStreet(prng, to));
}

/** A city has a dozen large hotels, whose addresses many give. */
function drawHotel(prng: Prng, city: Airport): string {
  const words = streetWords(city);
  const at = Math.floor(prng() ** 2 * 12);
  return `Hotel ${words[at * 7]!}, ${words[at * 11 + 3]!} ${at * 10 + 1}, ${city.city}`;
}

/** From the first one's home, away and back, like any trip but for what is said of it. */
export function bookRoundTrip(
  world: World,
  prng: Prng,
  travellers: readonly Person[],
  own: Pick<Trip, "document"> = {},
): Booked | undefined {
  const home = travellers[0]!.household.home;
  return bookTrip(world, prng, {
    travellers,
    from: home,
    to: drawDestination(prng, world, home),
    notBefore: drawDeparture(world, prng),
    stayDays: drawStay(world, prng),
    ...own,
  });
}

/** Ten digits: carrier's number and a serial. A bag goes through to the end of its direction on one tag. */
export function drawBagTags(prng: Prng, count: number, flight: Flight): string[] {
  return Array.from({ length: count }, () => `0${flight.carrier.prefix}${code(prng, "0123456789", 6)}`);
}

const LOCATOR = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

function drawReference(world: World, prng: Prng, flight: Flight): string {
  for (;;) {
    const reference = code(prng, LOCATOR, 6);
    const key = `${flight.carrier.code}/${reference}`;
    if (world.taken.has(key)) continue;
    world.taken.add(key);
    return reference;
  }
}

export interface ContactFor {
  readonly person: Person;
  readonly departsAt: number;
}

/** When and how an ordinary traveller books: three weeks ahead at the median, their own card, one booking in three by an agency. */
export function ordinaryContact(world: World, prng: Prng, about: ContactFor): Contact {
  const home = about.person.household;
  const { booking: custom } = world.make.customs;
  const leadDays = logNormal(prng, custom.leadDays, custom.leadSpread);
  const createdAt = about.departsAt - Math.min(300 * DAY, Math.max(3 * HOUR, leadDays * DAY));
  const ticketedAt =
    createdAt + (chance(prng, custom.ticketedAtOnce) ? between(prng, 1, 90) * MINUTE : between(prng, 2, 40) * HOUR);
  const contact: Contact = {
    paymentForm: "CARD",
    card: home.card,
    payer: fullName(about.person),
    phone: home.phone,
    email: home.email,
    address: chance(prng, custom.address) ? home.address : "",
    ip: home.ip,
    agency: undefined,
    agent: "",
    createdAt: Math.round(createdAt / 1000) * 1000,
    ticketedAt: Math.min(Math.round(ticketedAt / 1000) * 1000, about.departsAt - HOUR),
    group: false,
  };
  if (chance(prng, custom.byAgency)) applyAgency(world, prng, contact, drawAgency(world, prng));
  const other = prng();
  const cash = Math.min(0.9, custom.cash * (custom.cashAt[home.home.code] ?? 1));
  if (other < cash) contact.paymentForm = "CASH";
  else if (other < cash + custom.otherForm) contact.paymentForm = pick(prng, ["VOUCHER", "MILES", "OTHER"]);
  if (contact.paymentForm !== "CARD") contact.card = "";
  else if (chance(prng, custom.companyPays)) contact.payer = pick(prng, world.employers);
  else if (chance(prng, custom.noPayer)) contact.payer = "";
  if (chance(prng, custom.noEmail)) contact.email = "";
  if (chance(prng, custom.noPhone)) contact.phone = "";
  return contact;
}

/** Agencies by size: a few sell most. */
export function drawAgency(world: World, prng: Prng): Agency {
  return world.agencies[Math.floor(prng() ** world.make.customs.booking.agencySkew * world.agencies.length)]!;
}

/** Booked through an agency: its agent's sign, no address of the customer's computer, sometimes its own phone or virtual card. */
export function applyAgency(world: World, prng: Prng, contact: Contact, agency: Agency): void {
  const { agencyPhone, agencyEmail } = world.make.customs.booking;
  contact.agency = agency;
  contact.agent = pick(prng, agency.agents);
  contact.ip = "";
  if (chance(prng, agencyPhone)) contact.phone = agency.phone;
  if (chance(prng, agencyEmail)) contact.email = agency.email;
  if (agency.virtualCards.length > 0) {
    contact.card = pick(prng, agency.virtualCards);
    contact.payer = agency.name;
  }
}

/** Nights away. */
export function drawStay(world: World, prng: Prng): number {
  return Math.min(30, 1 + geometric(prng, world.make.customs.travel.goesHome));
}

/** A moment in the season at which a trip may start; trips that would not end in it are fine. */
export function drawDeparture(world: World, prng: Prng): number {
  return world.startsAt + prng() * (world.endsAt - world.startsAt);
}

/** Somewhere other than home, by demand. */
export function drawDestination(prng: Prng, world: World, home: Airport): Airport {
  for (;;) {
    const to = home !== HUB && chance(prng, 0.3) ? HUB : world.spokes[Math.floor(prng() ** 1.7 * world.spokes.length)]!;
    if (to !== home) return to;
  }
}
