/** Single impostors: somebody else's document with a name of their own. Nothing else gives them away, and they are in no group. */
import { chance, pick } from "../draw.ts";
import { makeStranger } from "../people.ts";
import { bookTrip, drawDeparture, drawDestination } from "../travel-plan.ts";
import type { World } from "../world.ts";
import { stream } from "../world.ts";

export function plantImpostors(world: World): void {
  const prng = stream(world, "impostors");
  for (let i = 0; i < world.settings.impostors; i++) {
    const owner = pick(prng, world.boardings).person;
    const impostor = makeStranger(world, prng, { sex: owner.sex });
    // A look-alike either takes over the whole identity or has the name changed.
    if (chance(prng, 0.6)) impostor.documents[0] = owner.documents[0]!;
    const shown = chance(prng, 0.5) ? impostor : owner;
    const from = impostor.household.home;
    bookTrip(world, prng, {
      travellers: [shown],
      from,
      to: drawDestination(prng, world, from),
      notBefore: drawDeparture(world, prng),
      stayDays: undefined,
      document: () => owner.documents[0]!,
    });
  }
}
