/** shifts.csv: one rostered shift and the flights handled in it. */
import { HOUR_MS } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { known, staffFact } from "../facts/person-facts.ts";
import { airport, CellProblem, code, list, needed, oneOf, optional, time } from "./cells.ts";
import { staffNumber } from "./naming-cells.ts";
import { csvTable } from "./table.ts";

const ENDS_BEFORE = new CellProblem("TIMES_REVERSED", "a time after starts_at");

export const shifts = csvTable({
  file: "shifts.csv",
  kind: "SHIFT",
  row: "one rostered shift",
  keyOf: "`airport`, `staff_id`, `starts_at`",
  columns: {
    staff_id: needed(staffNumber, "the worker", "S1"),
    airport: needed(airport, "the airport", "PTY"),
    starts_at: needed(time, "beginning", "2026-11-21T05:00:00-05:00"),
    ends_at: needed(time, "end, after the beginning", "2026-11-21T13:00:00-05:00"),
    zone: optional(code, "where", "RAMP"),
    flight_ids: optional(list, "flights that the shift handled", "F1"),
    kind: optional(oneOf(wordsOf("ShiftKind")), "how the shift came about", "ROSTER"),
  },
  placeOf: { starts_at: "airport", ends_at: "airport" },
  flown: (row) => [row.starts_at! - HOUR_MS, row.ends_at! + 3 * HOUR_MS],
  key: (row) => `${row.airport}:${row.staff_id.toUpperCase()}/${new Date(row.starts_at!).toISOString()}`,
  refuse: (row) =>
    row.ends_at! > row.starts_at! ? undefined : { column: "ends_at", valueClass: "date-like", problem: ENDS_BEFORE },
  assertRow: (row, { things, index, out }) => {
    const at = row.starts_at!;
    const until = row.ends_at;
    const worker = out.add(staffFact(things, row.airport, row.staff_id));
    const shift = out.add({
      ...things.shift(row.airport, row.staff_id, at),
      asserted: known("Shift", { endsAt: until, zone: row.zone, kind: row.kind }),
    });
    out.link("ROSTERED", worker, shift, { at, until });
    for (const flightId of row.flight_ids) {
      out.link("HANDLED", shift, out.add(things.flightAlias(flightId)), { at: index.flight(flightId)?.departsAt ?? at });
    }
  },
});
