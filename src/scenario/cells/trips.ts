/** Trips of those who carry: one after the other or together, there and back, by turns or once, some handed over from one to the next at the hub. */
import type { Prng } from "#base/prng.ts";
import { inspect } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import type { Airport } from "../geography.ts";
import { HUB } from "../geography.ts";
import { isPast } from "../plant/crew.ts";
import type { Booked } from "../travel-plan.ts";
import { bookTrip, drawDeparture, drawStay } from "../travel-plan.ts";
import type { Flight, Person, World } from "../world.ts";
import { DAY, HOUR } from "../world.ts";
import type { Means } from "./means.ts";

export interface Run {
  readonly trip: Booked;
  readonly flight: Flight;
  readonly courier: Person;
  readonly means: Means;
}

export interface Runs {
  readonly couriers: readonly Person[];
  /** Of whoever books for a courier. */
  readonly meansOf: (courier: Person) => Means;
  readonly from: Airport;
  readonly to: Airport;
  readonly rounds: number;
  /** Chance that one comes to nothing. */
  readonly caught: number;
  readonly onCaught: (run: Run) => void;
  /** What else is done on a trip that goes well. */
  readonly onFlown?: (run: Run) => void;
}

export function runTrips(world: World, prng: Prng, runs: Runs): Booked[] {
  const done: Booked[] = [];
  const caught = new Set<Person>();
  const previous = new Map<Means, Booked>();
  for (let round = 0; round < runs.rounds; round++) {
    for (const courier of runs.couriers) {
      if (caught.has(courier) || (round > 0 && !chance(prng, 0.65))) continue;
      const means = runs.meansOf(courier);
      const trip = runOnce(world, prng, { runs, courier, means, before: previous.get(means) });
      if (trip === undefined) continue;
      previous.set(means, trip);
      done.push(trip);
      const run = { trip, flight: pick(prng, trip.out), courier, means };
      if (isPast(world, run.flight) && chance(prng, runs.caught)) {
        caught.add(courier);
        runs.onCaught(run);
      } else {
        runs.onFlown?.(run);
        if (chance(prng, 0.04)) inspect(world, prng, { person: courier, flight: run.flight });
      }
    }
  }
  return done;
}

interface One {
  readonly runs: Runs;
  readonly courier: Person;
  readonly means: Means;
  readonly before: Booked | undefined;
}

function runOnce(world: World, prng: Prng, { runs, courier, means, before }: One): Booked | undefined {
  const together = before !== undefined && means.leaves("TOGETHER");
  const notBefore = together ? before.out[0]!.departsAt : drawDeparture(world, prng);
  const trip = bookTrip(world, prng, {
    travellers: [courier],
    from: runs.from,
    to: runs.to,
    notBefore,
    stayDays: chance(prng, means.craft.brief) ? between(prng, 1, 3) : drawStay(world, prng),
    contact: means.contact({ person: courier, departsAt: notBefore, previous: before?.booking }),
    ...means.stay(),
  });
  if (trip !== undefined && together && means.leaves("SEATS")) trip.booking.besides = before.booking;
  return trip;
}

/** One brings it to the hub, and hours later the next takes it on: two who are never on one flight. */
export function relay(
  world: World,
  prng: Prng,
  of: { pair: readonly [Person, Person]; means: Means; from: Airport; to: Airport },
): void {
  const { pair, means, from, to } = of;
  const notBefore = drawDeparture(world, prng);
  const first = bookTrip(world, prng, {
    travellers: [pair[0]],
    from,
    to: HUB,
    notBefore,
    stayDays: between(prng, 1, 4),
    contact: means.contact({ person: pair[0], departsAt: notBefore, previous: undefined }),
    ...means.stay(),
  });
  if (first === undefined) return;
  const onwards = first.out[0]!.arrivesAt + between(prng, 2, 20) * HOUR;
  bookTrip(world, prng, {
    travellers: [pair[1]],
    from: HUB,
    to,
    notBefore: onwards,
    stayDays: between(prng, 1, 6),
    contact: means.contact({ person: pair[1], departsAt: onwards, previous: first.booking }),
    ...means.stay(),
  });
}

/** Those who give the orders fly once, if they do, about when the others do. */
export function headTravels(
  world: World,
  prng: Prng,
  of: { head: Person; means: Means; from: Airport; to: Airport; near?: Booked },
): void {
  const { head, means, from, to, near } = of;
  const departs = near === undefined ? drawDeparture(world, prng) : near.out[0]!.departsAt - between(prng, 0, 3) * DAY;
  bookTrip(world, prng, {
    travellers: [head],
    from,
    to,
    notBefore: departs,
    stayDays: drawStay(world, prng),
    contact: means.contact({ person: head, departsAt: departs, previous: near?.booking }),
    ...means.stay(),
  });
}
