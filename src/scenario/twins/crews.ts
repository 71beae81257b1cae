/** Rotation crews: the same few people on the same flights week after week, on no booking at all. */
import { between, sample } from "../draw.ts";
import { HUB } from "../geography.ts";
import { makeHousehold, makePerson } from "../people.ts";
import type { Person, World } from "../world.ts";
import { stream } from "../world.ts";

export function makeCrews(world: World): void {
  const prng = stream(world, "crews");
  const small = world.settings.capacity[0] < 100;
  const pools = new Map<string, Person[]>();
  for (const { carrier } of world.flights) {
    const pool = pools.get(carrier.code) ?? [];
    // About one more for every six flights: each flies a dozen or two legs in a season.
    if (pool.length * 6 < world.flights.length / 3)
      pool.push(makePerson(world, prng, makeHousehold(prng, HUB), { ageFrom: 22, ageTo: 58 }));
    pools.set(carrier.code, pool);
  }
  // Who flew out comes back with the next flight of that carrier from there.
  const away = new Map<string, Person[]>();
  for (const flight of [...world.flights].sort((a, b) => a.departsAt - b.departsAt || (a.number < b.number ? -1 : 1))) {
    const outbound = flight.origin === HUB;
    const place = `${flight.carrier.code}/${(outbound ? flight.destination : flight.origin).code}`;
    const waiting = outbound ? undefined : away.get(place);
    const crew = waiting ?? sample(prng, pools.get(flight.carrier.code)!, small ? 3 : between(prng, 4, 6));
    if (outbound) away.set(place, crew);
    else away.delete(place);
    world.crews.set(flight, crew);
  }
}
