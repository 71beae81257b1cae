/** A made-up bundle as it would have been handed over at a moment before its end: what had happened by then, and seats booked ahead. */
import type { Bundle, Row } from "./small-world.ts";

/** Without its passenger lists, of which nothing says when each was handed in. `then`: ms. */
export function bundleUntil({ tables, info }: Bundle, then: number): Bundle {
  const rows = (name: string): readonly Row[] => tables.get(name) ?? [];
  const by = (time: string | undefined): boolean => Date.parse(time ?? "") <= then;
  const known = (name: string, column: string, time: string): ReadonlySet<string> =>
    new Set(rows(name).flatMap((row) => (by(row[time]) ? (row[column] ?? []) : [])));
  const left = known("flights.csv", "flight_id", "departs_at");
  const made = known("bookings.csv", "booking_ref", "created_at");
  const reported = known("incidents.csv", "incident_id", "at");
  const among = (names: ReadonlySet<string>, cell: string | undefined): string => (names.has(cell ?? "") ? cell! : "");

  const cut: Record<string, (row: Row) => Row | undefined> = {
    "bookings.csv": (row) =>
      made.has(row.booking_ref!) ? { ...row, ticketed_at: by(row.ticketed_at) ? row.ticketed_at! : "" } : undefined,
    "travel.csv": (row) => {
      const booking_ref = among(made, row.booking_ref);
      if (left.has(row.flight_id!)) return { ...row, booking_ref };
      const plan = { ...row, booking_ref, boarded: "", destination_address: "", bag_tags: "" };
      if (by(row.checked_in_at)) return { ...plan, status: "CHECKED_IN" };
      if (booking_ref === "") return undefined;
      return { ...plan, status: "BOOKED", seat: "", bag_count: "", bag_weight_kg: "", checked_in_at: "" };
    },
    "consignments.csv": (row) => (left.has(row.flight_id!) ? row : undefined),
    "shifts.csv": (row) => {
      const flights = row.flight_ids!.split(";").filter((flight) => left.has(flight));
      return by(row.starts_at) ? { ...row, flight_ids: flights.join(";") } : undefined;
    },
    "outcomes.csv": (row) => (reported.has(row.incident_id!) && by(row.at) ? row : undefined),
  };
  for (const name of ["access_events.csv", "custody.csv", "communications.csv"])
    cut[name] = (row) => (by(row.at) ? row : undefined);
  for (const name of ["incidents.csv", "incident_parties.csv", "seizures.csv"])
    cut[name] = (row) => (reported.has(row.incident_id!) ? row : undefined);
  for (const name of ["declarations.csv", "inspections.csv"])
    cut[name] = (row) => (by(row.at) ? { ...row, incident_id: among(reported, row.incident_id) } : undefined);
  const until = new Map<string, readonly Row[]>();
  for (const [name, all] of tables) {
    const then = cut[name];
    until.set(name, then === undefined ? all : all.flatMap((row) => listOf(then(row))));
  }
  return { tables: until, messages: [], info };
}

function listOf(row: Row | undefined): readonly Row[] {
  return row === undefined ? [] : [row];
}
