/** Workers who look as helpers do: they swap to see their own off, their kin fly often, they let rooms to travellers, step in everywhere, chase lost bags. */
import type { Prng } from "#base/prng.ts";
import { between, chance, pick, sample } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makePerson, makeStranger } from "../people.ts";
import { swapOnto } from "../plant/insider-ring.ts";
import { addShift, atHub, readBadge } from "../staffing.ts";
import { bookTrip, drawBagTags, drawDeparture, drawDestination, drawStay, type Booked } from "../travel-plan.ts";
import type { Contact, Person, Worker, World } from "../world.ts";
import { MINUTE, stream } from "../world.ts";
import { noteTwins, twinCount } from "./twin-sets.ts";

interface StaffInnocent {
  readonly name: string;
  readonly atMedium: number;
  /** Gives those outside who are tied to the worker. */
  readonly make: (world: World, prng: Prng, worker: Worker) => readonly Person[];
}

const STAFF_INNOCENTS: readonly StaffInnocent[] = [
  { name: "swaps-for-kin", atMedium: 25, make: swapForKin },
  {
    name: "kin-fly-often",
    atMedium: 30,
    make: (world, prng, worker) => kinFlights(world, prng, worker, between(prng, 3, 8)).people,
  },
  { name: "lodgers-of-staff", atMedium: 12, make: letRooms },
  { name: "helps-everywhere", atMedium: 25, make: helpEverywhere },
  { name: "double-shifts", atMedium: 25, make: workDoubles },
  { name: "bag-chasers", atMedium: 8, make: chaseBags },
];

export function makeStaffInnocents(world: World): void {
  const planted = new Set(world.groups.flatMap((g) => g.members.flatMap((m) => m.worker ?? [])));
  const free = world.workers.filter((worker) => !planted.has(worker));
  for (const { name, atMedium, make } of STAFF_INNOCENTS) {
    const prng = stream(world, `innocent/${name}`);
    for (const worker of sample(prng, free, Math.min(twinCount(world, name, atMedium), Math.floor(free.length / 8))))
      noteTwins(world, { name, looksLike: "INSIDER_RING" }, make(world, prng, worker), [worker]);
  }
}

/** A relative on tickets with the household's phone, card or address. */
function kinFlights(world: World, prng: Prng, worker: Worker, times: number): { people: Person[]; trips: Booked[] } {
  const { household } = worker.person;
  const relative = makePerson(world, prng, household);
  const contact: Partial<Contact> = chance(prng, 0.5) ? {} : { phone: household.phone, address: household.address };
  const trips: Booked[] = [];
  for (let i = 0; i < times; i++) {
    const trip = bookTrip(world, prng, {
      travellers: [relative],
      from: HUB,
      to: drawDestination(prng, world, HUB),
      notBefore: drawDeparture(world, prng),
      stayDays: chance(prng, 0.5) ? between(prng, 1, 4) : drawStay(world, prng),
      contact,
    });
    if (trip !== undefined) trips.push(trip);
  }
  return { people: [relative], trips };
}

function swapForKin(world: World, prng: Prng, worker: Worker): Person[] {
  const { people, trips } = kinFlights(world, prng, worker, between(prng, 2, 5));
  for (const trip of trips) if (chance(prng, 0.8)) swapOnto(world, prng, worker, pick(prng, [...trip.out, ...trip.back]));
  return people;
}

function letRooms(world: World, prng: Prng, worker: Worker): Person[] {
  const { household } = worker.person;
  return Array.from({ length: between(prng, 3, 8) }, () => {
    const lodger = makeStranger(world, prng);
    const home = lodger.household.home;
    bookTrip(world, prng, {
      travellers: [lodger],
      from: home === HUB ? world.spokes[0]! : home,
      to: HUB,
      notBefore: drawDeparture(world, prng),
      stayDays: drawStay(world, prng),
      contact: chance(prng, 0.3) ? { phone: household.phone } : {},
      destinationAddress: household.address,
    });
    return lodger;
  });
}

/** Steps in where somebody is missing: doors of other roles, near flights. */
function helpEverywhere(world: World, prng: Prng, worker: Worker): Person[] {
  const zones = [...new Set(world.workers.map((w) => w.zone))];
  for (const shift of worker.shifts) {
    for (let i = between(prng, 0, 3); i > 0; i--) {
      const at = shift.startsAt + prng() * (shift.endsAt - shift.startsAt);
      readBadge(world, prng, { worker, at, zone: pick(prng, zones), direction: chance(prng, 0.5) ? "IN" : "OUT" });
    }
  }
  return [];
}

function workDoubles(world: World, prng: Prng, worker: Worker): Person[] {
  for (const shift of [...worker.shifts]) {
    const day = Math.floor((shift.startsAt - world.startsAt) / 86_400_000);
    const slot = Math.round(((shift.startsAt - world.startsAt) / 3_600_000 - day * 24 - 5) / 8);
    if (slot < 2 && chance(prng, 0.6)) addShift(world, worker, { day, slot: slot + 1, kind: "OVERTIME" });
  }
  return [];
}

/** Whose work it is to send bags after their owners. */
function chaseBags(world: World, prng: Prng, worker: Worker): Person[] {
  for (const shift of worker.shifts) {
    const during = world.flights.filter((f) => atHub(f) >= shift.startsAt && atHub(f) <= shift.endsAt);
    if (during.length === 0 || !chance(prng, 0.7)) continue;
    const flight = pick(prng, during);
    world.handovers.push({
      kind: "BAG",
      item: drawBagTags(prng, 1, flight)[0]!,
      at: atHub(flight) + between(prng, -45, 45) * MINUTE,
      zone: worker.zone,
      event: "RUSH",
      worker,
      flight,
      weightKg: between(prng, 9, 31),
    });
  }
  return [];
}
