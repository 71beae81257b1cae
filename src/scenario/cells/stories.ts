/** The stories that drawn makes plant. One more is one more line, and is drawn in makes of names that are known already. */
import type { Prng } from "#base/prng.ts";
import type { Group, World } from "../world.ts";
import { plantCashCell, plantDrugsAndCash } from "./cash-cell.ts";
import { plantContractBooker, plantCourierCell } from "./courier-cell.ts";
import { plantCouriersAndInsiders, plantInsideRing } from "./inside.ts";
import { plantPaperRing, plantSmugglers, plantTraffickers } from "./moved.ts";
import { plantParcelRing } from "./parcels.ts";
import type { Telling } from "./story.ts";

export interface Story {
  readonly name: string;
  readonly plant: (world: World, prng: Prng, telling: Telling) => Group;
}

export const STORIES: readonly Story[] = [
  { name: "courier-cell", plant: plantCourierCell },
  { name: "contract-booker", plant: plantContractBooker },
  { name: "cash-cell", plant: plantCashCell },
  { name: "drugs-and-cash", plant: plantDrugsAndCash },
  { name: "smugglers", plant: plantSmugglers },
  { name: "paper-ring", plant: plantPaperRing },
  { name: "traffickers", plant: plantTraffickers },
  { name: "parcel-ring", plant: plantParcelRing },
  { name: "inside-ring", plant: plantInsideRing },
  { name: "couriers-and-insiders", plant: plantCouriersAndInsiders },
];
