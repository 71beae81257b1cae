/**
 * Migrant smuggling: an escort and a contact take clients over in three waves, on papers of their own making (docs/typologies.md
 * B11–B16).
 */
import type { Prng } from "#base/prng.ts";
import { party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makeDocument, makePerson, makeHousehold, nextDocument } from "../people.ts";
import { bookTrip, drawDeparture } from "../travel-plan.ts";
import type { Booked } from "../travel-plan.ts";
import type { Group, Person, TravelDocument, World } from "../world.ts";
import { DAY, HOUR } from "../world.ts";
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

const HABITS: Carelessness = { cash: 0.2, card: 0.5, phone: 0.5, email: 0.3, agency: 0.5, ip: 0.4, lastMinute: 0.4 };

export function plantSmugglingRing(world: World, prng: Prng): Group {
  const { source, market } = drawCorridor(world, prng);
  const escort = recruit(world, prng, source);
  const contact = recruit(world, prng, source);
  const crew = makeCrew(world, prng, contact, market);
  const papersFrom = pick(prng, world.spokes).country;
  const papers: TravelDocument[] = [];
  const clients: Person[] = [];
  for (let wave = 0; wave < 3; wave++) {
    const size = world.size === "small" ? between(prng, 2, 3) : between(prng, 4, 6);
    const people = Array.from({ length: size }, () =>
      makePerson(world, prng, makeHousehold(prng, chance(prng, 0.7) ? source : pick(prng, world.spokes))),
    );
    if (chance(prng, 0.6)) renumber(world, prng, people);
    clients.push(...people);
    const startsAt = world.startsAt + ((wave + prng() * 0.8) / 3) * (world.endsAt - world.startsAt);
    moveWave(world, prng, { people, escort, crew, source, market, startsAt, papersFrom, papers });
  }
  bookTrip(world, prng, {
    travellers: [contact],
    from: source,
    to: market,
    notBefore: drawDeparture(world, prng),
    stayDays: between(prng, 2, 9),
    contact: crewContact(world, prng, crew, {
      person: contact,
      departsAt: drawDeparture(world, prng),
      habits: { ...HABITS, lastMinute: 0 },
    }),
  });
  liveOrdinarily(world, prng, [escort, contact]);
  return group("MIGRANT_SMUGGLING", [
    [escort, "FACILITATOR"],
    [contact, "ORGANISER"],
    ...clients.map((c) => [c, "VICTIM"] as const),
  ]);
}

/** Papers handed out at one counter follow each other. */
function renumber(world: World, prng: Prng, people: readonly Person[]): void {
  for (let i = 1; i < people.length; i++) {
    if (chance(prng, 0.75)) people[i]!.documents[0] = nextDocument(world, prng, people[i - 1]!.documents[0]!);
  }
}

interface Wave {
  readonly people: readonly Person[];
  readonly escort: Person;
  readonly crew: Crew;
  readonly source: World["spokes"][number];
  readonly market: World["spokes"][number];
  readonly startsAt: number;
  readonly papersFrom: string;
  /** Second documents used so far: now and then one is used again by somebody else. */
  readonly papers: TravelDocument[];
}

function moveWave(world: World, prng: Prng, wave: Wave): void {
  let previous: Booked | undefined;
  for (const person of wave.people) {
    const contact = crewContact(world, prng, wave.crew, { person, departsAt: wave.startsAt, habits: HABITS });
    if (previous !== undefined && chance(prng, 0.6)) bookNext(prng, contact, previous.booking);
    const address = chance(prng, 0.5) ? { destinationAddress: houseAddress(prng, wave.crew) } : {};
    const broken = chance(prng, 0.6);
    const first = bookTrip(world, prng, {
      travellers: [person],
      from: wave.source,
      to: broken ? HUB : wave.market,
      notBefore: wave.startsAt,
      stayDays: undefined,
      contact,
      ...(broken ? {} : address),
    });
    if (first === undefined) continue;
    previous = first;
    const last = broken ? goOn(world, prng, { wave, person, landed: first, address }) : first;
    if (last !== undefined && isPast(world, last.out[last.out.length - 1]!) && chance(prng, world.settings.detection.trip / 2)) {
      stopClient(world, prng, { trip: last, person, escort: wave.escort });
    }
  }
  if (previous === undefined || !chance(prng, 0.85)) return;
  bookTrip(world, prng, {
    travellers: [wave.escort],
    from: wave.source,
    to: wave.market,
    notBefore: previous.out[0]!.departsAt,
    stayDays: between(prng, 1, 6),
    contact: crewContact(world, prng, wave.crew, {
      person: wave.escort,
      departsAt: wave.startsAt,
      habits: { ...HABITS, cash: 0.1 },
    }),
  });
}

/** Onward on another booking, sometimes on another document. */
function goOn(
  world: World,
  prng: Prng,
  of: { wave: Wave; person: Person; landed: Booked; address: { destinationAddress?: string } },
): Booked | undefined {
  const { wave, person, landed, address } = of;
  const landsAt = landed.out[0]!.arrivesAt;
  let shown = person.documents[0]!;
  if (chance(prng, 0.4)) {
    const used = wave.papers.length > 0 && chance(prng, 0.35);
    shown = used ? pick(prng, wave.papers) : makeDocument(world, prng, wave.papersFrom);
    if (!used) {
      wave.papers.push(shown);
      person.documents.push(shown);
    }
  }
  return bookTrip(world, prng, {
    travellers: [person],
    from: HUB,
    to: wave.market,
    notBefore: landsAt + between(prng, 2, 20) * HOUR,
    stayDays: undefined,
    contact: crewContact(world, prng, wave.crew, { person, departsAt: landsAt + DAY, habits: HABITS }),
    document: () => shown,
    ...address,
  });
}

function stopClient(world: World, prng: Prng, { trip, person, escort }: { trip: Booked; person: Person; escort: Person }): void {
  const parties = [party(person, chance(prng, 0.5) ? "VICTIM" : "POTENTIAL_VICTIM")];
  if (chance(prng, 0.3)) parties.push(party(escort, "SUSPECT"));
  interdict(world, prng, {
    trip,
    flight: trip.out[trip.out.length - 1]!,
    plan: { kind: chance(prng, 0.5) ? "REFUSED_ENTRY" : "DETENTION", parties },
  });
}
