/** Benign twins of insiders: relatives of staff who fly, bags that went astray, and the ordinary custody trail they stand in. */
import { listAt } from "#base/list-at.ts";
import { between, chance, pick } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makePerson } from "../people.ts";
import { atHub } from "../staffing.ts";
import { bookTrip, drawBagTags, drawDeparture, drawDestination, drawStay } from "../travel-plan.ts";
import type { Flight, Worker, World } from "../world.ts";
import { HOUR, MINUTE, stream } from "../world.ts";
import { noteTwins, twinCount, twinRate } from "./twin-sets.ts";

/** Wives, brothers and daughters of airport workers: one phone, one address, no secret. */
export function makeStaffFamilies(world: World): void {
  const prng = stream(world, "staff-families");
  for (const worker of world.workers) {
    if (!chance(prng, 0.12 * twinRate(world, "staff-families"))) continue;
    const { household } = worker.person;
    const relative = makePerson(world, prng, household, chance(prng, 0.4) ? {} : { surname: household.surname });
    const travellers = chance(prng, 0.25) ? [worker.person, relative] : [relative];
    const to = drawDestination(prng, world, HUB);
    bookTrip(world, prng, { travellers, from: HUB, to, notBefore: drawDeparture(world, prng), stayDays: drawStay(world, prng) });
    noteTwins(world, { name: "staff-families", looksLike: "INSIDER_RING" }, [relative], [worker]);
  }
}

/** A trail of scans for some bags, and now and then one that is sent after its owner. Comes after flights have handlers. */
export function makeCustody(world: World): void {
  const prng = stream(world, "custody");
  const handlers = new Map<Flight, Worker[]>();
  for (const worker of world.workers) {
    if (worker.role !== "BAGGAGE" && worker.role !== "RAMP") continue;
    for (const shift of worker.shifts) {
      for (const flight of shift.flights) {
        listAt(handlers, flight).push(worker);
      }
    }
  }
  const scan = (item: string, flight: Flight, step: { event: string; minutes: number; weightKg: number }) => {
    const workers = handlers.get(flight);
    if (workers === undefined) return;
    const worker = pick(prng, workers);
    world.handovers.push({
      kind: "BAG",
      item,
      at: atHub(flight) + step.minutes * MINUTE,
      zone: worker.zone,
      event: step.event,
      worker,
      flight,
      weightKg: step.weightKg,
    });
  };
  const scanned = world.size === "small" ? 0.06 : 0.025;
  for (const boarding of world.boardings) {
    if (boarding.bagTags.length === 0 || boarding.flight.origin !== HUB || !chance(prng, scanned)) continue;
    const weightKg = between(prng, 9, 26);
    scan(boarding.bagTags[0]!, boarding.flight, { event: "SCREENED", minutes: -between(prng, 60, 110), weightKg });
    scan(boarding.bagTags[0]!, boarding.flight, { event: "LOADED", minutes: -between(prng, 15, 45), weightKg });
  }
  for (let i = twinCount(world, "stray-bags", 220); i > 0; i--) {
    const flight = pick(prng, world.flights);
    const item = drawBagTags(prng, 1, flight)[0]!;
    scan(item, flight, {
      event: chance(prng, 0.8) ? "RUSH" : "LOADED",
      minutes: between(prng, -45, 45),
      weightKg: between(prng, 9, 31),
    });
  }
  releaseCargo(world, prng);
}

function releaseCargo(world: World, prng: () => number): void {
  const shed = world.workers.filter((w) => w.role === "CARGO");
  for (const consignment of world.consignments) {
    if (consignment.flight.destination !== HUB || !chance(prng, 0.25)) continue;
    const at = consignment.flight.arrivesAt + between(prng, 3, 40) * HOUR;
    const worker = pick(prng, shed);
    const kept = Math.round(consignment.weightKg * (chance(prng, 0.02) ? 0.96 : 1) * 10) / 10;
    world.handovers.push({
      kind: "CONSIGNMENT",
      item: consignment.number,
      at,
      zone: worker.zone,
      event: "RELEASED",
      worker,
      flight: consignment.flight,
      weightKg: kept,
    });
  }
}
