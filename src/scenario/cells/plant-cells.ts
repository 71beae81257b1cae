/** Plants the groups of a drawn make: so many of each story as its make has a liking for, each by its own tradecraft. */
import { weightedIndex } from "../draw.ts";
import type { Crime } from "../make/crime.ts";
import type { World } from "../world.ts";
import { stream } from "../world.ts";
import { STORIES } from "./stories.ts";
import { drawTradecraft } from "./tradecraft.ts";

/** Needs the staff and their rosters; comes before the ordinary traffic, which fills what seats are left. */
export function plantCells(world: World, crime: Crime): void {
  const { planted, detection } = world.settings;
  const { drugCells, insiderRings, cashRings, smugglingRings, traffickingRings, armsRings } = planted;
  const count = Math.round((drugCells + insiderRings + cashRings + smugglingRings + traffickingRings + armsRings) * crime.groups);
  const weights = STORIES.map(({ name }) => crime.weightOf(name));
  const prng = stream(world, "cells");
  const caught = {
    trip: detection.trip * crime.caught,
    ripOn: detection.ripOn * crime.caught,
    parcel: detection.parcel * crime.caught,
  };
  for (let i = 0; i < count; i++) {
    const { name, plant } = STORIES[weightedIndex(prng, weights)]!;
    const own = stream(world, `cell-${i}`);
    world.groups.push(plant(world, own, { story: name, craft: drawTradecraft(own, crime), caught, offRoster: crime.offRoster }));
  }
}
