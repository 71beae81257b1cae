/** shifts.csv: one rostered shift and the flights handled in it. */
import { shiftKey } from "#model/natural-key.ts";
import { known, staffFact } from "../facts/person-facts.ts";
import { airport, CellProblem, code, list, needed, oneOf, optional, text, time } from "./cells.ts";
import { csvTable } from "./table.ts";

const ENDS_BEFORE = new CellProblem("TIMES_REVERSED", "a time after starts_at");

export const shifts = csvTable({
  file: "shifts.csv",
  kind: "SHIFT",
  columns: {
    staff_id: needed(text),
    airport: needed(airport),
    starts_at: needed(time),
    ends_at: needed(time),
    zone: optional(code),
    flight_ids: optional(list),
    kind: optional(oneOf(["ROSTER", "SWAP", "OVERTIME"])),
  },
  key: (row) => shiftKey(row.airport, row.staff_id, row.starts_at!),
  refuse: (row) =>
    row.ends_at! > row.starts_at! ? undefined : { column: "ends_at", valueClass: "date-like", problem: ENDS_BEFORE },
  assertRow: (row, { things, index, out }) => {
    const at = row.starts_at!;
    const until = row.ends_at;
    const worker = out.add(staffFact(things, row.airport, row.staff_id));
    const shift = out.add({
      ...things.shift(row.airport, row.staff_id, at),
      asserted: known({ endsAt: until, zone: row.zone, kind: row.kind }),
    });
    out.link("ROSTERED", worker, shift, { at, until });
    for (const flightId of row.flight_ids) {
      out.link("HANDLED", shift, out.add(things.flightAlias(flightId)), { at: index.flight(flightId)?.departsAt ?? at });
    }
  },
});
