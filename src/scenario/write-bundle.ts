/** Turns a finished world into the folder that an agency would hand over, and truth.json beside it. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatTime } from "#model/time.ts";
import { HUB } from "./geography.ts";
import type { TruthExtra } from "./truth/truth-extra.ts";
import type { Truth } from "./truth/truth.ts";
import type { World } from "./world.ts";
import { numberStaff, writeBadgeReads, writeConsignments, writeCustody, writeShifts, writeStaff } from "./write-airport.ts";
import { writeCommunications, writeDeclarations, writeIncidents, writeInspections, writeWatchlist } from "./write-border.ts";
import { writeBookings, writeFlights, writeTravel } from "./write-travel.ts";

/** Rows written, by file. */
export type RowCounts = Readonly<
  Record<"flights" | "travel" | "bookings" | "staff" | "shifts" | "access_events" | "consignments" | "declarations", number>
>;

export function writeBundle(world: World, dir: string): RowCounts {
  mkdirSync(dir, { recursive: true });
  const about = {
    source: `EXERCISE-${HUB.code}`,
    agency: "PAN-SNA",
    originator: "Made-up airport task force",
    exported_at: formatTime(world.exportedAt),
    reliability: "B",
    handling: "AMBER",
    legal_basis: "None needed: every person, carrier and event is invented",
    exercise: true,
  };
  writeFileSync(join(dir, "bundle.json"), `${JSON.stringify(about, null, 2)}\n`);
  world.handed.watch(world);
  numberStaff(world);
  // Flights and incidents first: other files name them by the ids given here.
  const flights = writeFlights(world, dir);
  writeIncidents(world, dir);
  const counts = {
    flights,
    travel: writeTravel(world, dir),
    bookings: writeBookings(world, dir),
    staff: writeStaff(world, dir),
    shifts: writeShifts(world, dir),
    access_events: writeBadgeReads(world, dir),
    consignments: writeConsignments(world, dir),
    declarations: writeDeclarations(world, dir),
  };
  writeInspections(world, dir);
  writeCustody(world, dir);
  writeWatchlist(world, dir);
  writeCommunications(world, dir);
  return counts;
}

export function writeTruth(truth: Truth, dir: string): void {
  const groups = truth.groups.map((group) => `    ${JSON.stringify(group)}`).join(",\n");
  writeFileSync(
    join(dir, "truth.json"),
    truth.groups.length === 0 ? '{ "groups": [] }\n' : `{\n  "groups": [\n${groups}\n  ]\n}\n`,
  );
}

/** One entry a line, so that it can be looked through. */
export function writeTruthExtra(extra: TruthExtra, dir: string): void {
  const parts = Object.entries(extra).map(([name, value]) => {
    const lines = Array.isArray(value)
      ? (value as readonly unknown[]).map((entry) => `\n    ${JSON.stringify(entry)}`)
      : undefined;
    return `  ${JSON.stringify(name)}: ${lines === undefined ? JSON.stringify(value) : `[${lines.join(",")}\n  ]`}`;
  });
  writeFileSync(join(dir, "truth_extra.json"), `{\n${parts.join(",\n")}\n}\n`);
}
