/** The CSV file kinds in the order they are read: what others refer to first, so that a bundle is the same in any order of its files. */
import { accessEvents } from "./access-events.ts";
import { bookings } from "./bookings.ts";
import { communications } from "./communications.ts";
import { consignments } from "./consignments.ts";
import { custody } from "./custody.ts";
import { declarations } from "./declarations.ts";
import { flights } from "./flights.ts";
import { incidentParties } from "./incident-parties.ts";
import { incidents } from "./incidents.ts";
import { inspections } from "./inspections.ts";
import { outcomes } from "./outcomes.ts";
import { seizures } from "./seizures.ts";
import { shifts } from "./shifts.ts";
import { staff } from "./staff.ts";
import type { CsvTable } from "./table.ts";
import { travel } from "./travel.ts";
import { watchlist } from "./watchlist.ts";

export const CSV_TABLES: readonly CsvTable[] = [
  flights,
  bookings,
  staff,
  incidents,
  shifts,
  consignments,
  travel,
  accessEvents,
  seizures,
  incidentParties,
  watchlist,
  declarations,
  inspections,
  custody,
  outcomes,
  communications,
];

export const CSV_TABLE_OF_FILE: ReadonlyMap<string, CsvTable> = new Map(CSV_TABLES.map((table) => [table.file, table]));
