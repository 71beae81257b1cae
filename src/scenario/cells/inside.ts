/**
 * Workers who help: by swaps onto flights, by coming when they are not rostered, by doors that are not theirs, by bags that nobody brought, or by
 * nothing but being where their roster puts them; tied to those outside by kin, phone, address, card, a trip, or not at all (docs/typologies.md I1–I6).
 */
import type { Prng } from "#base/prng.ts";
import { addIncident, drugSeizure, party, staffParty } from "../border.ts";
import { between, chance, pick, sample } from "../draw.ts";
import { HUB } from "../geography.ts";
import { drawSpoke, fullName, makeHousehold, makePerson } from "../people.ts";
import { isPast } from "../plant/crew.ts";
import { swapOnto } from "../plant/insider-ring.ts";
import { atHub, readBadge } from "../staffing.ts";
import { bookTrip, drawBagTags, drawDeparture, drawStay } from "../travel-plan.ts";
import type { Contact, Flight, Group, Person, Worker, World } from "../world.ts";
import { MINUTE } from "../world.ts";
import { corridor, groupOf, leaveCalls, liveBesides, recruitSome } from "./cast.ts";
import { seizeFrom } from "./courier-cell.ts";
import { Means } from "./means.ts";
import { storyOf, type Telling } from "./story.ts";
import { headTravels, runTrips } from "./trips.ts";

export const WAYS = ["ROSTERED", "SWAP", "OFF_ROSTER", "FOREIGN_DOOR", "CUSTODY"] as const;
type Way = (typeof WAYS)[number];
export const TIES = ["KIN", "PHONE", "ADDRESS", "CARD", "TRIP", "NONE"] as const;

/** Zones of which most roles have no business in one. */
const DOORS = ["BAG-HALL", "BAG-TRANSFER", "CARGO-SHED", "APRON-C", "HANGAR", "KITCHEN"];

export function plantInsideRing(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const workers = freeWorkers(world, prng, between(prng, 1, 3));
  const spoke = drawSpoke(prng, world);
  const ties = sample(prng, TIES, between(prng, 1, 2));
  const receivers = Array.from({ length: between(prng, 1, 3) }, () => outsider(world, prng, { workers, ties }));
  const means = new Means(world, prng, { craft, payer: receivers[0]!, city: spoke });
  const legs = [`${spoke.code}-${HUB.code}`, `${HUB.code}-${spoke.code}`].flatMap((leg) => world.flightsByLeg.get(leg)!);
  const ways = waysOf(prng, telling);
  for (let bags = between(prng, 2, 6); bags > 0; bags--) {
    const flight = chooseFlight(prng, { flights: chance(prng, 0.7) ? legs : world.flights, ways, worker: pick(prng, workers) });
    const present = workers.filter((worker) => chance(prng, 0.85) && helpAt(world, prng, { worker, flight, ways }));
    const receiver = pick(prng, receivers);
    if (chance(prng, 0.6)) headTravels(world, prng, { head: receiver, means, from: flight.origin, to: flight.destination });
    if (!isPast(world, flight) || !chance(prng, telling.caught.ripOn)) continue;
    const parties = chance(prng, 0.3) ? [party(receiver, "RECEIVER")] : [];
    if (present.length > 0 && chance(prng, 0.15)) parties.push(staffParty(present[0]!, "STAFF_ACCOMPLICE"));
    const seizures = [drugSeizure(prng, flight)];
    addIncident(world, prng, {
      at: atHub(flight) + between(prng, 5, 70) * MINUTE,
      flight,
      concealment: "RIP_ON_BAG",
      narrative: "Bag without a passenger.",
      seizures,
      parties,
    });
  }
  for (const worker of workers) tieTo(world, prng, { worker, outside: pick(prng, receivers), ties });
  for (const receiver of receivers)
    if (!world.boardings.some((b) => b.person === receiver))
      headTravels(world, prng, { head: receiver, means, from: HUB, to: spoke });
  leaveCalls(world, prng, means, [...workers.map((w) => w.person), ...receivers]);
  liveBesides(world, prng, craft, receivers);
  return withWorkers(
    groupOf(
      "INSIDER_RING",
      receivers.map((r) => [r, "RECEIVER"] as const),
      storyOf(telling),
    ),
    { workers, ways, ties },
  );
}

/** A courier cell whose bags workers look after: what ties the two is the flights, and whatever one of them left. */
export function plantCouriersAndInsiders(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const workers = freeWorkers(world, prng, between(prng, 1, 2));
  const { source, market } = corridor(world, prng);
  const ties = sample(prng, TIES, between(prng, 1, 2));
  const couriers = [
    ...recruitSome(world, prng, { craft, town: source, count: between(prng, 2, 4) }),
    outsider(world, prng, { workers, ties }),
  ];
  const means = new Means(world, prng, { craft, payer: couriers[0]!, city: market });
  const ways = waysOf(prng, telling);
  const trips = runTrips(world, prng, {
    couriers,
    meansOf: () => means,
    from: source,
    to: market,
    rounds: 2,
    caught: telling.caught.trip,
    onCaught: (run) => seizeFrom(world, prng, { run, heads: [couriers[0]!] }),
  });
  for (const trip of trips) {
    const worker = pick(prng, workers);
    if (chance(prng, 0.8)) helpAt(world, prng, { worker, flight: pick(prng, trip.out), ways });
  }
  for (const worker of workers) tieTo(world, prng, { worker, outside: couriers[couriers.length - 1]!, ties });
  leaveCalls(world, prng, means, [...workers.map((w) => w.person), ...couriers]);
  liveBesides(world, prng, craft, couriers);
  return withWorkers(
    groupOf(
      "INSIDER_RING",
      couriers.map((c) => [c, "COURIER"] as const),
      storyOf(telling),
    ),
    { workers, ways, ties },
  );
}

function withWorkers(
  group: Group,
  inside: { workers: readonly Worker[]; ways: readonly string[]; ties: readonly string[] },
): Group {
  const workers = inside.workers.map((worker) => ({ person: worker.person, worker, role: "STAFF_ACCOMPLICE" }));
  const story = { ...group.story!, ways: inside.ways, ties: inside.ties };
  return { ...group, members: [...workers, ...group.members], story };
}

function freeWorkers(world: World, prng: Prng, count: number): Worker[] {
  const taken = new Set(world.groups.flatMap((g) => g.members.flatMap((m) => m.worker ?? [])));
  return sample(
    prng,
    world.workers.filter((w) => !taken.has(w)),
    count,
  );
}

function waysOf(prng: Prng, { offRoster }: Telling): Way[] {
  const ways: Way[] = sample(prng, ["ROSTERED", "SWAP", "FOREIGN_DOOR", "CUSTODY"] as const, between(prng, 1, 2));
  if (chance(prng, offRoster)) ways.push("OFF_ROSTER");
  return ways;
}

/** Who wants to be there by their roster picks a flight that their roster has. */
function chooseFlight(prng: Prng, of: { flights: readonly Flight[]; ways: readonly Way[]; worker: Worker }): Flight {
  const { flights, ways, worker } = of;
  const during = flights.filter((f) => worker.shifts.some((s) => atHub(f) >= s.startsAt && atHub(f) <= s.endsAt));
  const byRoster = ways.includes("ROSTERED") || ways.includes("FOREIGN_DOOR") || ways.includes("CUSTODY");
  return pick(prng, during.length > 0 && byRoster && chance(prng, 0.8) ? during : flights);
}

/** True when the worker comes to be at the flight. */
function helpAt(
  world: World,
  prng: Prng,
  { worker, flight, ways }: { worker: Worker; flight: Flight; ways: readonly Way[] },
): boolean {
  const at = atHub(flight);
  const onDuty = worker.shifts.find((s) => at >= s.startsAt && at <= s.endsAt);
  const way = pick(prng, ways);
  if (onDuty === undefined) {
    if (ways.includes("SWAP")) swapOnto(world, prng, worker, flight);
    else if (ways.includes("OFF_ROSTER")) {
      const comes = at - between(prng, 15, 50) * MINUTE;
      readBadge(world, prng, { worker, at: comes, zone: worker.zone, direction: "IN" });
      readBadge(world, prng, { worker, at: comes + between(prng, 25, 90) * MINUTE, zone: worker.zone, direction: "OUT" });
    } else return false;
  } else if (way !== "FOREIGN_DOOR" && !onDuty.flights.includes(flight) && chance(prng, 0.8)) onDuty.flights.push(flight);
  if (ways.includes("FOREIGN_DOOR")) {
    const foreign = pick(
      prng,
      DOORS.filter((door) => door !== worker.zone),
    );
    readBadge(world, prng, { worker, at: at - between(prng, -15, 45) * MINUTE, zone: foreign, direction: "IN" });
  }
  if (ways.includes("CUSTODY") && chance(prng, 0.75))
    world.handovers.push({
      kind: "BAG",
      item: drawBagTags(prng, 1, flight)[0]!,
      at: at + between(prng, -45, 45) * MINUTE,
      zone: worker.zone,
      event: chance(prng, 0.6) ? "RUSH" : "LOADED",
      worker,
      flight,
      weightKg: between(prng, 12, 31),
    });
  return true;
}

function outsider(world: World, prng: Prng, { workers, ties }: { workers: readonly Worker[]; ties: readonly string[] }): Person {
  if (ties.includes("KIN") && chance(prng, 0.6)) return makePerson(world, prng, pick(prng, workers).person.household);
  return makePerson(world, prng, makeHousehold(prng, chance(prng, 0.6) ? HUB : drawSpoke(prng, world)));
}

/** What a worker and somebody outside have left in common: a ticket bought, a number given, a trip made together. */
function tieTo(
  world: World,
  prng: Prng,
  { worker, outside, ties }: { worker: Worker; outside: Person; ties: readonly string[] },
): void {
  const home = worker.person.household;
  const contact: Partial<Contact> = {
    ...(ties.includes("PHONE") ? { phone: home.phone } : {}),
    ...(ties.includes("ADDRESS") ? { address: home.address } : {}),
    ...(ties.includes("CARD") ? { paymentForm: "CARD", card: home.card, payer: fullName(worker.person) } : {}),
  };
  const together = ties.includes("TRIP") && chance(prng, 0.7);
  if (Object.keys(contact).length === 0 && !together) return;
  bookTrip(world, prng, {
    travellers: together ? [worker.person, outside] : [outside],
    from: HUB,
    to: drawSpoke(prng, world),
    notBefore: drawDeparture(world, prng),
    stayDays: drawStay(world, prng),
    contact,
  });
}
