/** What a story is told with, and what of it is kept for the truth. */
import type { Group } from "../world.ts";
import type { Tradecraft } from "./tradecraft.ts";

export interface Telling {
  /** Its name in the list of stories. */
  readonly story: string;
  readonly craft: Tradecraft;
  /** Chance that a trip, a bag or a parcel is caught. */
  readonly caught: { readonly trip: number; readonly ripOn: number; readonly parcel: number };
  /** Insiders who come off their roster, of all ways to be there. */
  readonly offRoster: number;
}

export function storyOf({ story, craft }: Telling): Pick<Group, "story"> {
  return {
    story: {
      name: story,
      clues: [...craft.clues.keys()],
      changesAfter: craft.changesAfter ?? null,
      cutOut: craft.cutOut,
      usedOnce: craft.usedOnce,
      corporate: craft.corporate,
    },
  };
}
