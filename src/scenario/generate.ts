/** One call from a seed to a bundle: the season is made, stories are planted among look-alikes, then everything is written out. */
import { plantCells } from "./cells/plant-cells.ts";
import { makeAdministrativeIncidents, makeInspections, makeLoneOffenders, makeWatchlist } from "./border.ts";
import { makeCargo } from "./cargo.ts";
import { makeNamed, STANDARD_MAKE } from "./make/make.ts";
import { dropTraceless, plantGroups } from "./plant/plant-groups.ts";
import { plantImpostors } from "./plant/impostors.ts";
import { makeTrades, populate } from "./population.ts";
import { makeSchedule } from "./schedule.ts";
import type { Size, WorldKind } from "./settings.ts";
import { assignFlights, makeBadgeReads, makeStaff } from "./staffing.ts";
import { truthExtraOf } from "./truth/truth-extra.ts";
import { truthOf } from "./truth/truth.ts";
import { makeCustody } from "./twins/airport.ts";
import { makeCrews } from "./twins/crews.ts";
import { makeTwins } from "./twins/make-twins.ts";
import type { World } from "./world.ts";
import { emptyWorld } from "./world.ts";
import type { RowCounts } from "./write-bundle.ts";
import { writeBundle, writeTruth, writeTruthExtra } from "./write-bundle.ts";

export interface WorldOptions {
  readonly seed: number;
  readonly size: Size;
  readonly world: WorldKind;
  /** Its name: the standard one when not given. */
  readonly make?: string;
  readonly outDir: string;
}

export interface WorldSummary {
  readonly outDir: string;
  readonly rows: RowCounts;
  readonly groups: number;
  readonly incidents: number;
}

export function generateWorld(options: WorldOptions): WorldSummary {
  const world = makeWorld(options);
  const rows = writeBundle(world, options.outDir);
  writeTruth(truthOf(world, world.groups), options.outDir);
  // The standard worlds keep the files that they have always had.
  if (world.make !== STANDARD_MAKE) writeTruthExtra(truthExtraOf(world), options.outDir);
  return { outDir: options.outDir, rows, groups: world.groups.length, incidents: world.incidents.length };
}

/** The world before it is written: everything known, nothing dirty. */
export function makeWorld(options: Omit<WorldOptions, "outDir">): World {
  const { seed, size, world: kind, make = STANDARD_MAKE.name } = options;
  const world = emptyWorld({ seed, size, kind, make: makeNamed(make) });
  makeSchedule(world);
  makeCrews(world);
  makeTrades(world);
  makeStaff(world);
  if (world.make.crime === undefined) plantGroups(world);
  else plantCells(world, world.make.crime);
  dropTraceless(world);
  makeTwins(world);
  makeLoneOffenders(world);
  populate(world);
  plantImpostors(world);
  makeCargo(world);
  assignFlights(world);
  makeBadgeReads(world);
  makeCustody(world);
  makeAdministrativeIncidents(world);
  makeInspections(world);
  makeWatchlist(world);
  return world;
}
