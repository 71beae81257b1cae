/** Carriers of cash, each under the line or none of it declared; some carry for a courier cell on the way back (docs/typologies.md C1–C5). */
import type { Prng } from "#base/prng.ts";
import { cashSeizure, declare, inspect, party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { fullName } from "../people.ts";
import { interdict } from "../plant/crew.ts";
import type { Group, Person, World } from "../world.ts";
import { corridor, groupOf, leaveCalls, liveBesides, recruitSome } from "./cast.ts";
import { halves, seizeFrom } from "./courier-cell.ts";
import { storyOf, type Telling } from "./story.ts";
import { headTravels, runTrips, type Run } from "./trips.ts";

const LINE_USD = 10_000;

export function plantCashCell(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const handler = recruitSome(world, prng, { craft, town: source, count: 1 })[0]!;
  const carriers = recruitSome(world, prng, {
    craft,
    town: source,
    count: craft.usedOnce ? between(prng, 5, 8) : between(prng, 3, 5),
  });
  const means = halves(world, prng, { telling, heads: [handler], city: market })[0]!;
  const owner = chance(prng, 0.4) ? fullName(handler) : pick(prng, world.employers);
  const [declares, nearTheLine] = [prng(), prng()];
  const trips = runTrips(world, prng, {
    couriers: carriers,
    meansOf: () => means,
    from: source,
    to: market,
    rounds: craft.usedOnce ? 1 : 3,
    caught: telling.caught.trip,
    onCaught: (run) => count(world, prng, run),
    onFlown: (run) => {
      if (!chance(prng, declares)) return;
      const declared = chance(prng, nearTheLine) ? between(prng, 80, 99) * 100 : between(prng, 10, 180) * 100;
      declare(world, prng, { person: run.courier, flight: run.flight, declared, ...(chance(prng, 0.4) ? { owner } : {}) });
    },
  });
  if (craft.headsFly)
    headTravels(world, prng, {
      head: handler,
      means,
      from: source,
      to: market,
      ...(trips[0] === undefined ? {} : { near: trips[0] }),
    });
  leaveCalls(world, prng, means, [handler, ...carriers]);
  liveBesides(world, prng, craft, [handler, ...carriers]);
  return groupOf("CASH_COURIERS", [[handler, "ORGANISER"], ...carriers.map((c) => [c, "COURIER"] as const)], storyOf(telling));
}

/** Drugs one way, money back by others of the same group. */
export function plantDrugsAndCash(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const head = recruitSome(world, prng, { craft, town: source, count: 1 })[0]!;
  const couriers = recruitSome(world, prng, { craft, town: source, count: between(prng, 2, 4) });
  const carriers = recruitSome(world, prng, { craft, town: market, count: between(prng, 2, 3) });
  const [out, back] = halves(world, prng, { telling, heads: [head], city: market });
  const shared = { rounds: 2, caught: telling.caught.trip };
  runTrips(world, prng, {
    ...shared,
    couriers,
    meansOf: () => out!,
    from: source,
    to: market,
    onCaught: (run) => seizeFrom(world, prng, { run, heads: [head] }),
  });
  runTrips(world, prng, {
    ...shared,
    couriers: [...carriers, couriers[0]!],
    meansOf: () => back ?? out!,
    from: market,
    to: source,
    onCaught: (run) => count(world, prng, run),
    onFlown: ({ courier, flight }) => {
      if (chance(prng, 0.4)) declare(world, prng, { person: courier, flight, declared: between(prng, 60, 99) * 100 });
    },
  });
  if (craft.headsFly) headTravels(world, prng, { head, means: out!, from: source, to: market });
  const all: Person[] = [head, ...couriers, ...carriers];
  leaveCalls(world, prng, out!, all);
  liveBesides(world, prng, craft, all);
  return groupOf(
    "DRUG_COURIERS",
    [[head, "ORGANISER"], ...[...couriers, ...carriers].map((c) => [c, "COURIER"] as const)],
    storyOf(telling),
  );
}

function count(world: World, prng: Prng, { trip, flight, courier }: Run): void {
  const held = Math.round(LINE_USD * (1.05 + prng() * 4));
  const declared = chance(prng, 0.5) ? between(prng, 70, 99) * 100 : undefined;
  const incident = interdict(world, prng, {
    trip,
    flight,
    plan: {
      concealment: pick(prng, ["BODY_WORN", "FALSE_BOTTOM", "WITHIN_GOODS"]),
      seizures: [cashSeizure(flight, held, declared)],
      parties: [party(courier, "SUSPECT")],
    },
  });
  inspect(world, prng, { person: courier, flight, incident });
  if (declared !== undefined) declare(world, prng, { person: courier, flight, declared, counted: held, incident });
}
