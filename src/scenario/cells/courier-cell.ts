/** Couriers of drugs: many or few, by turns or each once, in halves that know one go-between, by relay, behind a contract booker or a firm (docs/typologies.md B1–B9). */
import type { Prng } from "#base/prng.ts";
import { drugSeizure, inspect, party } from "../border.ts";
import { between, chance, pick } from "../draw.ts";
import { interdict, subpoena } from "../plant/crew.ts";
import type { Group, Person, World } from "../world.ts";
import { corridor, groupOf, leaveCalls, liveBesides, recruitSome } from "./cast.ts";
import { Means } from "./means.ts";
import { storyOf, type Telling } from "./story.ts";
import { headTravels, relay, runTrips, type Run } from "./trips.ts";

export function plantCourierCell(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const { source, market } = corridor(world, prng);
  const heads = recruitSome(world, prng, { craft, town: source, count: between(prng, 1, 2) });
  const couriers = recruitSome(world, prng, {
    craft,
    town: source,
    count: craft.usedOnce ? between(prng, 5, 9) : between(prng, 3, 6),
  });
  const means = halves(world, prng, { telling, heads, city: market });
  // In halves, whoever books for both is the only one to tie them: a courier of the first half carries for the second, once.
  const half = couriers.length / 2;
  const meansOf = (courier: Person) => means[couriers.indexOf(courier) < half ? 0 : means.length - 1]!;
  const caught = telling.caught.trip;
  const onCaught = (run: Run) => seizeFrom(world, prng, { run, heads });
  const trips = runTrips(world, prng, {
    couriers,
    meansOf,
    from: source,
    to: market,
    rounds: craft.usedOnce ? 1 : 3,
    caught,
    onCaught,
  });
  if (means.length > 1)
    runTrips(world, prng, {
      couriers: [couriers[0]!],
      meansOf: () => means[1]!,
      from: source,
      to: market,
      rounds: 1,
      caught,
      onCaught,
    });
  if (chance(prng, 0.2)) relay(world, prng, { pair: [couriers[0]!, couriers[1]!], means: means[0]!, from: source, to: market });
  if (craft.headsFly)
    for (const head of heads)
      headTravels(world, prng, {
        head,
        means: means[0]!,
        from: source,
        to: market,
        ...(trips.length > 0 ? { near: pick(prng, trips) } : {}),
      });
  leaveCalls(world, prng, means[0]!, [...heads, ...couriers]);
  liveBesides(world, prng, craft, [...heads, ...couriers]);
  const roles = ["ORGANISER", "FACILITATOR"];
  return groupOf(
    "DRUG_COURIERS",
    [...heads.map((h, i) => [h, roles[i]!] as const), ...couriers.map((c) => [c, "COURIER"] as const)],
    storyOf(telling),
  );
}

/** One who books for two crews from two towns, who know nothing of each other: one group only because of the hands that book. */
export function plantContractBooker(world: World, prng: Prng, telling: Telling): Group {
  const { craft } = telling;
  const booker = recruitSome(world, prng, { craft, town: corridor(world, prng).source, count: 1 })[0]!;
  const couriers: Person[] = [];
  const means = new Means(world, prng, { craft, payer: booker, city: corridor(world, prng).market });
  for (let crews = 2; crews > 0; crews--) {
    const { source, market } = corridor(world, prng);
    const crew = recruitSome(world, prng, { craft, town: source, count: between(prng, 2, 4) });
    couriers.push(...crew);
    runTrips(world, prng, {
      couriers: crew,
      meansOf: () => means,
      from: source,
      to: market,
      rounds: craft.usedOnce ? 1 : 2,
      caught: telling.caught.trip,
      onCaught: (run) => seizeFrom(world, prng, { run, heads: [booker] }),
    });
    headTravels(world, prng, { head: booker, means, from: source, to: market });
  }
  leaveCalls(world, prng, means, [booker, ...couriers]);
  liveBesides(world, prng, craft, [booker, ...couriers]);
  return groupOf("DRUG_COURIERS", [[booker, "FACILITATOR"], ...couriers.map((c) => [c, "COURIER"] as const)], storyOf(telling));
}

/** One set of means, or two for those who keep the halves of a cell apart. */
export function halves(
  world: World,
  prng: Prng,
  { telling, heads, city }: { telling: Telling; heads: readonly Person[]; city: World["spokes"][number] },
): Means[] {
  const { craft } = telling;
  return (craft.cutOut ? [heads[0]!, heads[heads.length - 1]!] : [heads[0]!]).map(
    (payer) => new Means(world, prng, { craft, payer, city }),
  );
}

export function seizeFrom(world: World, prng: Prng, { run, heads }: { run: Run; heads: readonly Person[] }): void {
  const { trip, flight, courier } = run;
  const parties = [party(courier, "COURIER")];
  if (chance(prng, 0.12)) parties.push(party(heads[0]!, "FACILITATOR"));
  const concealment = pick(prng, ["INGESTED", "BODY_WORN", "FALSE_BOTTOM", "WITHIN_GOODS", "FOOTWEAR"]);
  const plan = { concealment, seizures: [drugSeizure(prng, flight)], parties };
  const incident = interdict(world, prng, { trip, flight, plan });
  inspect(world, prng, { person: courier, flight, incident });
  if (chance(prng, 0.3)) subpoena(world, prng, { incident, phones: [courier, ...heads].map((p) => p.household.phone) });
}
