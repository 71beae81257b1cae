/** flights.csv: one dated flight leg. It says what the source's `flight_id` stands for. */
import { valueTokens } from "#model/search-keys.ts";
import { localDay } from "#model/airports/airport-zones.ts";
import { formatDate } from "#model/time.ts";
import { airportCode, lacksAirport, lacksCarrier } from "#model/station-codes.ts";
import { known } from "../facts/person-facts.ts";
import { airport, carrier, CellProblem, code, count, date, needed, optional, text, time, type CellType } from "./cells.ts";
import { csvTable } from "./table.ts";

const flightNumberCell: CellType<string> = {
  read: (cell) =>
    /^\d{1,4}[A-Za-z]?$/.test(cell)
      ? cell.toUpperCase()
      : new CellProblem("BAD_FLIGHT_NUMBER", "one to four digits and at most one letter, without the airline"),
  unknown: "",
  form: "one to four digits and at most one letter",
};

const CODE_UNKNOWN = new CellProblem(
  "CODE_UNKNOWN",
  "an IATA code, or an ICAO code that is known: this one is kept as it is, and does not meet the same in IATA's",
);

const DAY_OF_UTC = new CellProblem(
  "DAY_OF_UTC",
  "the local day at the origin: of departures around midnight UTC this and others have the day of UTC, and were read as the day before or after",
);

/** The local day of a departure that the row puts on the day of UTC instead; undefined where they agree or it is not known. */
function dayOfUtc(row: { date: string; origin: string; departs_at: number | undefined }): string | undefined {
  if (row.departs_at === undefined || formatDate(row.departs_at) !== row.date) return undefined;
  const day = localDay(row.origin, row.departs_at);
  return day === row.date ? undefined : day;
}

export const flights = csvTable({
  file: "flights.csv",
  kind: "FLIGHT",
  row: "one dated flight leg",
  keyOf: "`flight_id`",
  columns: {
    flight_id: needed(text, "the leg, under the name by which the source's other files speak of it", "F1"),
    carrier: needed(carrier, "the operating airline", "QM"),
    number: needed(flightNumberCell, "the flight number, without the airline", "204"),
    date: needed(date, "the day of departure at the origin", "2026-11-21"),
    origin: needed(airport, "where it leaves from", "PTY"),
    destination: needed(airport, "where it goes", "MIA"),
    departs_at: optional(time, "departure, scheduled or actual", "2026-11-21T08:05:00-05:00"),
    arrives_at: optional(time, "arrival, scheduled or actual", "2026-11-21T12:10:00-05:00"),
    aircraft_registration: optional(code, "the aircraft's registration", "HP-1234ZZ"),
    capacity: optional(count, "seats", "160"),
  },
  placeOf: { departs_at: "origin", arrives_at: "destination" },
  key: (row) => row.flight_id,
  mend: (row) => {
    const day = dayOfUtc(row);
    return day === undefined ? undefined : { row: { ...row, date: day }, column: "date", problem: DAY_OF_UTC };
  },
  scanned: ["flight_id", "date", "origin", "departs_at"],
  scan: (row, index) => index.flightNames.addRow(row.flight_id, { date: row.date, departsAt: row.departs_at }),
  remember: (row, index, closed) => {
    if (closed) return;
    index.addFlight(row.flight_id, {
      carrier: row.carrier,
      number: row.number,
      origin: row.origin,
      date: row.date,
      departsAt: row.departs_at,
    });
  },
  assertRow: (row, { things, index, out, warn }) => {
    for (const column of ["carrier", "origin", "destination"] as const) {
      const lacks = column === "carrier" ? lacksCarrier : lacksAirport;
      if (lacks(row[column]) && index.firstTold(`${column} ${row[column]}`)) warn(column, row[column], CODE_UNKNOWN);
    }
    const mention = things.flight({ carrier: row.carrier, number: row.number, origin: row.origin, date: row.date });
    const asserted = known("Flight", {
      destination: airportCode(row.destination),
      departsAt: row.departs_at,
      arrivesAt: row.arrives_at,
      capacity: row.capacity,
      aircraftRegistration: row.aircraft_registration,
    });
    const flight = out.add({
      ...mention,
      asserted,
      tokens: [...mention.tokens!, ...valueTokens(asserted)],
      aliases: [things.aliasId("Flight", row.flight_id)],
    });
    out.link("DEPARTS_FROM", flight, out.add(things.airport(row.origin)), { at: row.departs_at });
    out.link("ARRIVES_AT", flight, out.add(things.airport(row.destination)), { at: row.arrives_at });
  },
});
