/** custody.csv: one handover of a bag, consignment or container. */
import { aroundLanding } from "../flight-names.ts";
import { PART } from "#model/ids.ts";
import { airportCode } from "#model/station-codes.ts";
import { formatDate, formatTime } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { bagFlight } from "../facts/bag-flight.ts";
import { known, staffAlias, staffFact } from "../facts/person-facts.ts";
import { airport, code, needed, number, oneOf, optional, text, time } from "./cells.ts";
import { staffNumber } from "./naming-cells.ts";
import { csvTable } from "./table.ts";

export const custody = csvTable({
  file: "custody.csv",
  kind: "CUSTODY",
  row: "one handover of a bag, consignment or container",
  keyOf: "`item_kind`, `item`, `at`, `event`",
  columns: {
    item_kind: needed(oneOf(["BAG", "CONSIGNMENT", "ULD"]), "what was handed over", "BAG"),
    item: needed(text, "its tag or number", "Q1"),
    at: needed(time, "when", "2026-11-21T12:15:00Z"),
    airport: optional(airport, "where", "PTY"),
    zone: optional(code, "in which zone", "RAMP"),
    event: optional(oneOf(wordsOf("CustodyEventKind")), "what was done", "LOADED"),
    staff_id: optional(staffNumber, "by whom", "S1"),
    flight_id: optional(text, "the leg", "F1"),
    weight_kg: optional(number, "what it weighed", "23.5"),
    seal: optional(text, "the seal's number", "SL9"),
  },
  placeOf: { at: "airport" },
  flown: (row) => aroundLanding(row.at!),
  key: (row) => [row.item_kind, row.item, formatTime(row.at!), row.event].join(PART),
  assertRow: (row, { things, index, keyHash, out }) => {
    const at = row.at!;
    const flightOrDay = row.flight_id === "" ? formatDate(at) : bagFlight(index, row.flight_id);
    const item = out.add(
      row.item_kind === "BAG"
        ? things.bag(row.item, flightOrDay)
        : row.item_kind === "ULD"
          ? things.uld(row.item)
          : things.consignmentAlias(row.item),
    );
    const more = {
      discriminator: keyHash,
      at,
      props: known("CUSTODY", {
        event: row.event,
        zone: row.zone,
        airport: airportCode(row.airport),
        weightKg: row.weight_kg,
        seal: row.seal,
      }),
    };
    if (row.staff_id !== "") {
      const worker = row.airport === "" ? staffAlias(things, row.staff_id) : staffFact(things, row.airport, row.staff_id);
      out.link("CUSTODY", item, out.add(worker), more);
    }
    if (row.airport !== "")
      out.link(
        "CUSTODY",
        item,
        out.add(row.zone === "" ? things.airport(row.airport) : things.zone(row.airport, row.zone)),
        more,
      );
    if (row.flight_id !== "") out.link("CUSTODY", item, out.add(things.flightAlias(row.flight_id)), more);
  },
});
