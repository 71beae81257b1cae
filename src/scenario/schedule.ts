/** The season's flights: every route out of the hub and back, in two banks a day so that connections exist. */
import { listAt } from "#base/list-at.ts";
import { formatDate } from "#model/time.ts";
import { between, chance, code, pick } from "./draw.ts";
import type { Airport, Carrier } from "./geography.ts";
import { CARRIERS, HUB, minutesFromHub } from "./geography.ts";
import type { Flight, World } from "./world.ts";
import { DAY, HOUR, MINUTE, stream } from "./world.ts";

export function makeSchedule(world: World): void {
  const prng = stream(world, "schedule");
  const weights = world.spokes.map((_, i) => 1 / (i + 1) ** 0.6);
  const total = weights.reduce((sum, w) => sum + w, 0);
  const fleets = CARRIERS.map((carrier) =>
    Array.from({ length: 14 }, () => carrier.registration + code(prng, "ABCDEFGHJKLMNP", 2)),
  );
  // What is owed to each route: whole flights are flown when a day's share adds up to one.
  const owed = weights.map(() => prng());
  const ownTurns = Math.ceil(world.settings.pairsPerDay / 20);
  for (let day = 0; day < world.settings.days; day++) {
    world.spokes.forEach((spoke, route) => {
      owed[route]! += (world.settings.pairsPerDay * weights[route]!) / total;
      for (let turn = 0; owed[route]! >= 1; turn++) {
        owed[route]!--;
        // The hub's own carrier flies everywhere; the others add flights where there is demand for more than it offers.
        const airline = turn < ownTurns ? 0 : 1 + ((route + turn) % (CARRIERS.length - 1));
        const carrier = CARRIERS[airline]!;
        const registration = pick(prng, fleets[airline]!);
        const number = 100 + route * 10 + turn * 2;
        const capacity = between(prng, world.settings.capacity[0], world.settings.capacity[1]);
        // Arrivals of a bank come in before its departures go out.
        const bank = world.startsAt + day * DAY + ((route + turn + (chance(prng, 0.15) ? 1 : 0)) % 2 === 0 ? 8 : 16) * HOUR;
        const flown = minutesFromHub(spoke) * MINUTE;
        const landsAt = bank - between(prng, 6, 24) * 5 * MINUTE;
        const leavesAt = bank + between(prng, 0, 36) * 5 * MINUTE;
        const shared = { carrier, registration, capacity, booked: 0, id: "" };
        addFlight(world, { ...shared, number: String(number + 1), ...leg(spoke, HUB, landsAt - flown, landsAt) });
        addFlight(world, { ...shared, number: String(number), ...leg(HUB, spoke, leavesAt, leavesAt + flown) });
      }
    });
  }
  for (const flights of world.flightsByLeg.values())
    flights.sort((a, b) => a.departsAt - b.departsAt || (a.number < b.number ? -1 : 1));
}

function leg(origin: Airport, destination: Airport, departsAt: number, arrivesAt: number) {
  return { origin, destination, departsAt, arrivesAt, date: formatDate(departsAt + origin.utcOffsetMin * MINUTE) };
}

function addFlight(world: World, flight: Flight): void {
  const key = `${flight.carrier.code}${flight.number}/${flight.origin.code}/${flight.date}`;
  // Two long flights may fall on one local date: a flight key must be one flight.
  if (world.taken.has(key)) return;
  world.taken.add(key);
  world.flights.push(flight);
  const legKey = `${flight.origin.code}-${flight.destination.code}`;
  listAt(world.flightsByLeg, legKey).push(flight);
}

export interface Span {
  readonly from: number;
  readonly until: number;
  readonly seats: number;
  /** A booking is with one carrier; undefined for whichever comes first. */
  readonly carrier: Carrier | undefined;
}

/** The first flight of a leg that leaves at or after `from`, no later than `until`, with `seats` free. */
export function flightAfter(world: World, leg: string, span: Span): Flight | undefined {
  const flights = world.flightsByLeg.get(leg);
  if (flights === undefined) return undefined;
  let low = 0;
  let high = flights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (flights[middle]!.departsAt < span.from) low = middle + 1;
    else high = middle;
  }
  for (; low < flights.length && flights[low]!.departsAt <= span.until; low++) {
    const flight = flights[low]!;
    if (flight.booked + span.seats <= flight.capacity && (span.carrier === undefined || flight.carrier === span.carrier))
      return flight;
  }
  return undefined;
}
