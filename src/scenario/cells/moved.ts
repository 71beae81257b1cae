/** Groups that move people: smuggling in waves, papers used by several, and people held by whoever took them over (docs/typologies.md B11–B18). */
import type { Prng } from "#base/prng.ts";
import { party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makeDocument } from "../people.ts";
import { interdict, isPast } from "../plant/crew.ts";
import type { Booked } from "../travel-plan.ts";
import { bookTrip, drawDeparture } from "../travel-plan.ts";
import type { Group, Person, TravelDocument, World } from "../world.ts";
import { HOUR } from "../world.ts";
import { corridor, groupOf, leaveCalls, liveBesides, recruitSome } from "./cast.ts";
import { Means } from "./means.ts";
import { storyOf, type Telling } from "./story.ts";
import { headTravels } from "./trips.ts";

type Town = World["spokes"][number];

interface Move {
  readonly person: Person;
  readonly means: Means;
  readonly from: Town;
  readonly to: Town;
  readonly at: number;
  readonly previous: Booked | undefined;
  /** In two bookings through the hub; the second on this document, if given. */
  readonly broken: boolean;
  readonly second?: TravelDocument;
  /** A return that is bought for the border's eyes. */
  readonly unusedReturn?: boolean;
}

/** One who is moved, one way. */
function move(world: World, prng: Prng, m: Move): Booked | undefined {
  const stayDays = m.unusedReturn === true ? between(prng, 8, 25) : undefined;
  const first = bookTrip(world, prng, {
    travellers: [m.person],
    from: m.from,
    to: m.broken ? HUB : m.to,
    notBefore: m.at,
    stayDays: m.broken ? undefined : stayDays,
    contact: m.means.contact({ person: m.person, departsAt: m.at, previous: m.previous?.booking }),
    ...(m.broken ? {} : m.means.stay()),
  });
  if (first === undefined) return undefined;
  if (m.previous !== undefined && m.means.leaves("SEATS")) first.booking.besides = m.previous.booking;
  for (const boarding of first.boardings)
    if (first.back.includes(boarding.flight) && boarding.status === "BOARDED") boarding.status = "NO_SHOW";
  if (!m.broken) return first;
  const onwards = first.out[0]!.arrivesAt + between(prng, 2, 30) * HOUR;
  const { second } = m;
  bookTrip(world, prng, {
    travellers: [m.person],
    from: HUB,
    to: m.to,
    notBefore: onwards,
    stayDays: undefined,
    contact: m.means.contact({ person: m.person, departsAt: onwards, previous: m.previous?.booking }),
    ...(second === undefined ? {} : { document: () => second }),
    ...m.means.stay(),
  });
  return first;
}

export function plantSmugglers(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const [escort, contact] = recruitSome(world, prng, { craft, town: source, count: 2 });
  const means = new Means(world, prng, { craft, payer: contact!, city: market });
  const [escorted, brokenShare, switched, papersFrom] = [prng(), prng(), prng(), pick(prng, world.spokes).country];
  const moved: Person[] = [];
  const waves = world.size === "small" ? 2 : between(prng, 2, 4);
  for (let wave = 0; wave < waves; wave++) {
    const people = recruitSome(world, prng, { craft, town: source, count: world.size === "small" ? 2 : between(prng, 2, 5) });
    moved.push(...people);
    const startsAt = world.startsAt + ((wave + prng() * 0.9) / waves) * (world.endsAt - world.startsAt);
    let previous: Booked | undefined;
    for (const person of people) {
      // Some waves travel on one day, some a few days apart.
      const at = means.leaves("TOGETHER") ? startsAt : startsAt + prng() * 96 * HOUR;
      const second = chance(prng, switched) ? makeDocument(world, prng, papersFrom) : undefined;
      const broken = chance(prng, brokenShare);
      if (second !== undefined && broken) person.documents.push(second);
      const trip = move(world, prng, {
        person,
        means,
        from: source,
        to: market,
        at,
        previous,
        broken,
        ...(second === undefined ? {} : { second }),
      });
      if (trip !== undefined && chance(prng, telling.caught.trip / 2)) stop(world, prng, { trip, person, head: escort! });
      previous = trip ?? previous;
    }
    if (previous !== undefined && chance(prng, escorted))
      headTravels(world, prng, { head: escort!, means, from: source, to: market, near: previous });
  }
  headTravels(world, prng, { head: escort!, means, from: source, to: market });
  if (craft.headsFly) headTravels(world, prng, { head: contact!, means, from: source, to: market });
  leaveCalls(world, prng, means, [escort!, contact!, ...moved]);
  liveBesides(world, prng, craft, [escort!, contact!]);
  return groupOf(
    "MIGRANT_SMUGGLING",
    [[escort!, "FACILITATOR"], [contact!, "ORGANISER"], ...moved.map((p) => [p, "VICTIM"] as const)],
    storyOf(telling),
  );
}

/** Papers of one hand: a passport shown by two or three in turn, or a batch whose numbers follow each other. */
export function plantPaperRing(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const forger = recruitSome(world, prng, { craft, town: source, count: 1 })[0]!;
  const means = new Means(world, prng, { craft, payer: forger, city: market });
  const users = recruitSome(world, prng, { craft, town: source, count: between(prng, 4, 8) });
  const issuer = pick(prng, world.spokes).country;
  const shared = between(prng, 1, 3);
  let paper: TravelDocument | undefined;
  let previous: Booked | undefined;
  users.forEach((person, i) => {
    if (paper === undefined || i % shared === 0) paper = makeDocument(world, prng, issuer);
    const second = paper;
    person.documents.push(second);
    const at = previous !== undefined && means.leaves("TOGETHER") ? previous.out[0]!.departsAt : drawDeparture(world, prng);
    const trip = move(world, prng, { person, means, from: source, to: market, at, previous, broken: true, second });
    if (trip !== undefined && chance(prng, telling.caught.trip)) stop(world, prng, { trip, person, head: forger });
    previous = trip ?? previous;
  });
  headTravels(world, prng, {
    head: forger,
    means,
    from: source,
    to: market,
    ...(previous === undefined ? {} : { near: previous }),
  });
  leaveCalls(world, prng, means, [forger, ...users]);
  liveBesides(world, prng, craft, [forger]);
  return groupOf("MIGRANT_SMUGGLING", [[forger, "ORGANISER"], ...users.map((p) => [p, "VICTIM"] as const)], storyOf(telling));
}

export function plantTraffickers(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const recruiter = recruitSome(world, prng, { craft, town: source, count: 1 })[0]!;
  const receiver = recruitSome(world, prng, { craft, town: market, count: 1 })[0]!;
  const means = new Means(world, prng, { craft, payer: chance(prng, 0.5) ? recruiter : receiver, city: market });
  const traits = chance(prng, 0.6) ? { ageFrom: 15, ageTo: 27 } : {};
  const victims = recruitSome(world, prng, { craft, town: source, count: between(prng, 2, 6), traits });
  const [taken, fakeReturn] = [prng(), prng() * 0.6];
  let previous: Booked | undefined;
  for (const person of victims) {
    const at = previous !== undefined && means.leaves("TOGETHER") ? previous.out[0]!.departsAt : drawDeparture(world, prng);
    const trip = move(world, prng, {
      person,
      means,
      from: source,
      to: market,
      at,
      previous,
      broken: chance(prng, 0.15),
      unusedReturn: chance(prng, fakeReturn),
    });
    if (trip === undefined) continue;
    previous = trip;
    if (chance(prng, taken)) headTravels(world, prng, { head: recruiter, means, from: source, to: market, near: trip });
    if (chance(prng, telling.caught.trip)) stop(world, prng, { trip, person, head: recruiter, kind: "VICTIM_IDENTIFIED" });
  }
  headTravels(world, prng, { head: recruiter, means, from: source, to: market });
  if (craft.headsFly) headTravels(world, prng, { head: receiver, means, from: market, to: source });
  leaveCalls(world, prng, means, [recruiter, receiver, ...victims]);
  liveBesides(world, prng, craft, [recruiter, receiver]);
  return groupOf(
    "TRAFFICKING_IN_PERSONS",
    [[recruiter, "ORGANISER"], [receiver, "RECEIVER"], ...victims.map((p) => [p, "VICTIM"] as const)],
    storyOf(telling),
  );
}

function stop(world: World, prng: Prng, of: { trip: Booked; person: Person; head: Person; kind?: string }): void {
  const { trip, person, head, kind = chance(prng, 0.5) ? "REFUSED_ENTRY" : "DETENTION" } = of;
  const flight = trip.out[trip.out.length - 1]!;
  if (!isPast(world, flight)) return;
  const parties = [party(person, chance(prng, 0.6) ? "VICTIM" : "POTENTIAL_VICTIM")];
  if (chance(prng, 0.3)) parties.push(party(head, "SUSPECT"));
  interdict(world, prng, { trip, flight, plan: { kind, parties } });
}
