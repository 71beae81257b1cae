/** Who works at the hub, when they are rostered, which flights they handle and which doors they open. */
import { listAt } from "#base/list-at.ts";
import type { Prng } from "#base/prng.ts";
import { formatDate } from "#model/time.ts";
import { between, chance, pick, poisson, sample, weightedIndex } from "./draw.ts";
import { HUB } from "./geography.ts";
import { drawInventedWord } from "./names.ts";
import { makeHousehold, makePerson } from "./people.ts";
import { ordinaryTrip } from "./population.ts";
import type { Flight, Role, Shift, Worker, World } from "./world.ts";
import { DAY, HOUR, MINUTE, stream } from "./world.ts";

const ROLES: readonly { role: Role; share: number; zones: readonly string[]; aFlight: number }[] = [
  { role: "RAMP", share: 0.24, zones: ["APRON-A", "APRON-B", "APRON-C"], aFlight: 3 },
  { role: "BAGGAGE", share: 0.18, zones: ["BAG-HALL", "BAG-TRANSFER"], aFlight: 2 },
  { role: "CARGO", share: 0.08, zones: ["CARGO-SHED", "APRON-C"], aFlight: 1 },
  { role: "CHECK_IN", share: 0.16, zones: ["HALL-1", "GATES-A", "GATES-B"], aFlight: 2 },
  { role: "SECURITY", share: 0.14, zones: ["CHECKPOINT-1", "CHECKPOINT-2", "STAFF-GATE"], aFlight: 0 },
  { role: "CLEANING", share: 0.1, zones: ["APRON-A", "APRON-B", "GATES-A"], aFlight: 1 },
  { role: "CATERING", share: 0.05, zones: ["KITCHEN", "APRON-B"], aFlight: 1 },
  { role: "MAINTENANCE", share: 0.05, zones: ["HANGAR", "APRON-C"], aFlight: 0 },
];

/** Three shifts a day, by hour of start at the hub. */
const SLOTS = [5, 13, 21];
const SHIFT_HOURS = 8;

export function makeStaff(world: World): void {
  const prng = stream(world, "staff");
  const firms = Array.from(
    { length: 5 },
    () => `${drawInventedWord(prng, "spanish")} ${pick(prng, ["Handling", "Ground", "Servicios"])}`,
  );
  for (let i = 0; i < world.settings.staff; i++) {
    const kind =
      ROLES[
        weightedIndex(
          prng,
          ROLES.map((r) => r.share),
        )
      ]!;
    const person = makePerson(world, prng, makeHousehold(prng, HUB), { ageFrom: 20, ageTo: 60 });
    const worker: Worker = {
      person,
      role: kind.role,
      employer: kind.role === "SECURITY" ? "Guardia Portuaria Andarrio" : pick(prng, firms),
      zone: pick(prng, kind.zones),
      employedFrom: formatDate(world.startsAt - between(prng, 20, 4000) * DAY),
      id: "",
      badge: "",
      shifts: [],
      readsPerShift: world.settings.badgeReadsPerShift * (0.55 + 0.9 * prng()),
    };
    world.workers.push(worker);
    roster(world, prng, worker);
    // Staff fly too, on ordinary tickets.
    if (chance(prng, world.make.customs.work.staffFly)) ordinaryTrip(world, prng, [person]);
  }
}

/** Five days on, two off, with the turn changing by the week; some swap, some do overtime, a few do a lot of it. */
function roster(world: World, prng: Prng, worker: Worker): void {
  const first = between(prng, 0, 6);
  let slot = between(prng, 0, 2);
  const { work } = world.make.customs;
  const doubles = chance(prng, work.doubles);
  // Part-time, on leave, ill: rosters are far from equally long.
  const daysOn = chance(prng, work.partTime) ? between(prng, 3, 4) : 5;
  const present = chance(prng, 0.2) ? 0.7 : 0.95;
  for (let day = 0; day < world.settings.days; day++) {
    const turn = (day + first) % 7;
    if (turn === 0) slot = (slot + (chance(prng, 0.5) ? 1 : 0)) % 3;
    if (turn >= daysOn || !chance(prng, present)) continue;
    const swapped = chance(prng, work.swap);
    addShift(world, worker, { day, slot: swapped ? between(prng, 0, 2) : slot, kind: swapped ? "SWAP" : "ROSTER" });
    if (slot < 2 && chance(prng, doubles ? work.doubleShift : work.overtime))
      addShift(world, worker, { day, slot: slot + 1, kind: "OVERTIME" });
  }
}

export function addShift(
  world: World,
  worker: Worker,
  at: { day: number; slot: number; kind: Shift["kind"] },
): Shift | undefined {
  const startsAt = world.startsAt + at.day * DAY + SLOTS[at.slot]! * HOUR;
  if (worker.shifts.some((s) => s.startsAt === startsAt)) return undefined;
  const shift: Shift = { worker, startsAt, endsAt: startsAt + SHIFT_HOURS * HOUR, zone: worker.zone, flights: [], kind: at.kind };
  worker.shifts.push(shift);
  return shift;
}

/** When a flight is at the hub. */
export function atHub(flight: Flight): number {
  return flight.origin === HUB ? flight.departsAt : flight.arrivesAt;
}

/** Day and slot on duty at a moment. */
export function slotAt(world: World, at: number): { day: number; slot: number } {
  const sinceFive = at - world.startsAt - SLOTS[0]! * HOUR;
  return { day: Math.floor(sinceFive / DAY), slot: Math.floor((((sinceFive % DAY) + DAY) % DAY) / (SHIFT_HOURS * HOUR)) };
}

/** Hands every flight to people on duty, after all rosters (also those of stories) are known. */
export function assignFlights(world: World): void {
  const prng = stream(world, "handling");
  const onDuty = new Map<string, Shift[]>();
  for (const worker of world.workers) {
    for (const shift of worker.shifts) {
      const { day, slot } = slotAt(world, shift.startsAt);
      const key = `${worker.role}/${day}/${slot}`;
      listAt(onDuty, key).push(shift);
    }
  }
  for (const flight of world.flights) {
    const { day, slot } = slotAt(world, atHub(flight));
    for (const { role, aFlight } of ROLES) {
      if (aFlight === 0) continue;
      for (const shift of sample(prng, onDuty.get(`${role}/${day}/${slot}`) ?? [], aFlight)) {
        if (!shift.flights.includes(flight)) shift.flights.push(flight);
      }
    }
  }
}

/** Doors opened: at the start and end of a shift, in between, and now and then off roster for reasons nobody wrote down. */
export function makeBadgeReads(world: World): void {
  const prng = stream(world, "badges");
  const { work } = world.make.customs;
  const zones = [...new Set(ROLES.flatMap((r) => r.zones))];
  for (const worker of world.workers) {
    for (const shift of worker.shifts) {
      readBadge(world, prng, { worker, at: shift.startsAt - between(prng, 2, 28) * MINUTE, zone: "STAFF-GATE", direction: "IN" });
      readBadge(world, prng, { worker, at: shift.endsAt + between(prng, 1, 28) * MINUTE, zone: "STAFF-GATE", direction: "OUT" });
      for (let i = poisson(prng, worker.readsPerShift - 1); i > 0; i--) {
        const flight = shift.flights.length > 0 && chance(prng, work.readAtFlight) ? pick(prng, shift.flights) : undefined;
        const at =
          flight === undefined ? shift.startsAt + prng() * SHIFT_HOURS * HOUR : atHub(flight) + between(prng, -50, 20) * MINUTE;
        readBadge(world, prng, {
          worker,
          at,
          zone: chance(prng, 1 - work.foreignZoneRead) ? shift.zone : pick(prng, zones),
          direction: chance(prng, 0.6) ? "IN" : "OUT",
        });
      }
      if (chance(prng, work.offRosterRead)) {
        const at = chance(prng, 0.5)
          ? shift.startsAt - between(prng, 75, 300) * MINUTE
          : shift.endsAt + between(prng, 75, 300) * MINUTE;
        readBadge(world, prng, { worker, at, zone: shift.zone, direction: "IN" });
        readBadge(world, prng, { worker, at: at + between(prng, 20, 70) * MINUTE, zone: shift.zone, direction: "OUT" });
      }
    }
  }
}

export function readBadge(
  world: World,
  prng: Prng,
  read: { worker: Worker; at: number; zone: string; direction: "IN" | "OUT" },
): void {
  if (read.at >= world.exportedAt || read.at < world.startsAt) return;
  world.badgeReads.push({ ...read, at: Math.round(read.at / 1000) * 1000, granted: !chance(prng, 0.006) });
}
