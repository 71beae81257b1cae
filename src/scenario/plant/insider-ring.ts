/** Rip-on, rip-off: two or three airport workers and two outside who collect, over three to six bags (docs/typologies.md I1–I6). */
import type { Prng } from "#base/prng.ts";
import { addIncident, drugSeizure, party, staffParty } from "../border.ts";
import { between, chance, pick, sample } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawSpoke, fullName, makeHousehold, makePerson } from "../people.ts";
import { addShift, atHub, readBadge, slotAt } from "../staffing.ts";
import { bookTrip, drawBagTags, drawDeparture, drawStay } from "../travel-plan.ts";
import type { Flight, Group, IncidentParty, Person, Worker, World } from "../world.ts";
import { HOUR, MINUTE } from "../world.ts";
import { isPast, liveOrdinarily, subpoena } from "./crew.ts";

export interface InsiderRing {
  readonly group: Group;
  readonly insiders: readonly Worker[];
}

export function plantInsiderRing(world: World, prng: Prng): InsiderRing {
  // Those who get at bags, for the most part: but a cook has been known to help.
  const airside = ["RAMP", "BAGGAGE", "CARGO", "CLEANING", "SECURITY"];
  const able = world.workers.filter((w) => airside.includes(w.role) || chance(prng, 0.5));
  const free = able.filter((w) => !world.groups.some((g) => g.members.some((m) => m.worker === w)));
  const insiders = sample(prng, free, between(prng, 2, 3));
  const receivers = Array.from({ length: 2 }, () =>
    makePerson(world, prng, makeHousehold(prng, chance(prng, 0.6) ? HUB : pick(prng, world.spokes))),
  );
  const spoke = drawSpoke(prng, world);
  const legs = [world.flightsByLeg.get(`${spoke.code}-${HUB.code}`)!, world.flightsByLeg.get(`${HUB.code}-${spoke.code}`)!];
  const count = between(prng, 3, 6);
  for (let i = 0; i < count; i++) {
    const flights = chance(prng, 0.75) ? pick(prng, legs) : world.flights;
    const flight = chance(prng, 0.5) ? flightOnDuty(prng, flights, pick(prng, insiders)) : pick(prng, flights);
    handleBag(world, prng, { flight, insiders, receivers });
  }
  for (const insider of insiders) befriend(world, prng, insider, pick(prng, receivers));
  if (chance(prng, 0.5))
    holiday(
      world,
      prng,
      sample(prng, insiders, 2).map((w) => w.person),
    );
  for (const receiver of receivers)
    if (!world.boardings.some((b) => b.person === receiver))
      collect(world, prng, { receiver, insiders, notBefore: drawDeparture(world, prng) });
  liveOrdinarily(world, prng, receivers);
  const members = [
    ...insiders.map((worker) => ({ person: worker.person, worker, role: "STAFF_ACCOMPLICE" })),
    ...receivers.map((person) => ({ person, worker: undefined, role: "RECEIVER" })),
  ];
  return { group: { kind: "INSIDER_RING", members, consignments: [] }, insiders };
}

/** Criminals too prefer a day on which they are at work anyway. */
function flightOnDuty(prng: Prng, flights: readonly Flight[], worker: Worker): Flight {
  const during = flights.filter((f) => worker.shifts.some((s) => atHub(f) >= s.startsAt && atHub(f) <= s.endsAt));
  return pick(prng, during.length > 0 ? during : flights);
}

interface Event {
  readonly flight: Flight;
  readonly insiders: readonly Worker[];
  readonly receivers: readonly Person[];
}

function handleBag(world: World, prng: Prng, { flight, insiders, receivers }: Event): void {
  const at = atHub(flight);
  const tag = drawBagTags(prng, 1, flight)[0]!;
  const present = insiders.filter(() => chance(prng, 0.8));
  present.forEach((worker, i) => {
    beThere(world, prng, worker, flight);
    if (i === 0 && chance(prng, 0.7)) {
      const event = chance(prng, 0.6) ? "RUSH" : "LOADED";
      world.handovers.push({
        kind: "BAG",
        item: tag,
        at: at + between(prng, -45, 45) * MINUTE,
        zone: worker.zone,
        event,
        worker,
        flight,
        weightKg: between(prng, 12, 31),
      });
    }
  });
  const receiver = pick(prng, receivers);
  if (chance(prng, 0.6)) collect(world, prng, { receiver, insiders, notBefore: flight.departsAt, flight });
  if (!isPast(world, flight) || !chance(prng, world.settings.detection.ripOn)) return;
  const parties: IncidentParty[] = [];
  if (chance(prng, 0.4)) parties.push(party(receiver, "RECEIVER"));
  if (present.length > 0 && chance(prng, 0.2)) parties.push(staffParty(present[0]!, "STAFF_ACCOMPLICE"));
  const incident = addIncident(world, prng, {
    at: at + between(prng, 5, 70) * MINUTE,
    flight,
    concealment: "RIP_ON_BAG",
    narrative: "Bag without a passenger.",
    seizures: [drugSeizure(prng, flight)],
    parties,
  });
  if (chance(prng, 0.4))
    subpoena(world, prng, { incident, phones: [receiver, ...insiders.map((w) => w.person)].map((p) => p.household.phone) });
}

/** On duty it looks like work; off duty there is a swap, or a door opened at an odd hour. */
function beThere(world: World, prng: Prng, worker: Worker, flight: Flight): void {
  const at = atHub(flight);
  const onDuty = worker.shifts.find((s) => at >= s.startsAt && at <= s.endsAt);
  if (onDuty !== undefined) {
    if (!onDuty.flights.includes(flight) && chance(prng, 0.8)) onDuty.flights.push(flight);
    return;
  }
  if (chance(prng, 0.4)) {
    swapOnto(world, prng, worker, flight);
    return;
  }
  const comes = at - between(prng, 15, 45) * MINUTE;
  readBadge(world, prng, { worker, at: comes, zone: worker.zone, direction: "IN" });
  if (chance(prng, 0.8))
    readBadge(world, prng, { worker, at: comes + between(prng, 25, 90) * MINUTE, zone: worker.zone, direction: "OUT" });
}

/** A swap gives up one shift for another. */
export function swapOnto(world: World, prng: Prng, worker: Worker, flight: Flight): void {
  const given = worker.shifts.filter((s) => s.flights.length === 0 && s.kind === "ROSTER");
  const taken = addShift(world, worker, { ...slotAt(world, atHub(flight)), kind: "SWAP" });
  if (taken === undefined || given.length === 0) return;
  taken.flights.push(flight);
  worker.shifts.splice(worker.shifts.indexOf(pick(prng, given)), 1);
}

/** A receiver flies on the bag's flight, or at least makes it look like a trip. */
function collect(
  world: World,
  prng: Prng,
  of: { receiver: Person; insiders: readonly Worker[]; notBefore: number; flight?: Flight },
): void {
  const { receiver, insiders, notBefore, flight } = of;
  const helper = pick(prng, insiders).person.household;
  bookTrip(world, prng, {
    travellers: [receiver],
    from: flight?.origin ?? HUB,
    to: flight?.destination ?? drawSpoke(prng, world),
    notBefore,
    stayDays: chance(prng, 0.6) ? drawStay(world, prng) : undefined,
    contact: {
      ...(chance(prng, 0.35) ? { phone: helper.phone } : {}),
      ...(chance(prng, 0.2) ? { email: helper.email } : {}),
      ...(chance(prng, 0.2) ? { address: helper.address } : {}),
    },
  });
}

/** What ties a worker to somebody outside: a card lent, a holiday together, a ticket booked. */
function befriend(world: World, prng: Prng, worker: Worker, receiver: Person): void {
  const home = worker.person.household;
  if (chance(prng, 0.7)) {
    bookTrip(world, prng, {
      travellers: [receiver],
      from: HUB,
      to: drawSpoke(prng, world),
      notBefore: drawDeparture(world, prng),
      stayDays: drawStay(world, prng),
      contact: chance(prng, 0.5)
        ? { paymentForm: "CARD", card: home.card, payer: fullName(worker.person), phone: home.phone }
        : { phone: home.phone, ...(chance(prng, 0.5) ? { email: home.email } : {}) },
    });
  }
  if (chance(prng, 0.4)) {
    const notBefore = drawDeparture(world, prng);
    const to = drawSpoke(prng, world);
    const createdAt = notBefore - between(prng, 100, 900) * HOUR;
    for (const who of [worker.person, receiver]) {
      const contact = {
        createdAt,
        ticketedAt: createdAt + between(prng, 5, 60) * MINUTE,
        ...(who === receiver && chance(prng, 0.5) ? { phone: home.phone } : {}),
      };
      bookTrip(world, prng, { travellers: [who], from: HUB, to, notBefore, stayDays: 4, contact });
    }
  }
}

function holiday(world: World, prng: Prng, people: readonly Person[]): void {
  bookTrip(world, prng, {
    travellers: people,
    from: HUB,
    to: drawSpoke(prng, world),
    notBefore: drawDeparture(world, prng),
    stayDays: drawStay(world, prng),
  });
}
