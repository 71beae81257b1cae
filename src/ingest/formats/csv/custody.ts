/** custody.csv: one handover of a bag, consignment or container. */
import { PART } from "#model/ids.ts";
import { formatDate, formatTime } from "#model/time.ts";
import { bagFlight } from "../facts/bag-flight.ts";
import { known, staffAlias, staffFact } from "../facts/person-facts.ts";
import { airport, code, needed, number, oneOf, optional, text, time } from "./cells.ts";
import { csvTable } from "./table.ts";

export const custody = csvTable({
  file: "custody.csv",
  kind: "CUSTODY",
  columns: {
    item_kind: needed(oneOf(["BAG", "CONSIGNMENT", "ULD"])),
    item: needed(text),
    at: needed(time),
    airport: optional(airport),
    zone: optional(code),
    event: optional(oneOf(["SCREENED", "LOADED", "UNLOADED", "RUSH", "RELEASED"])),
    staff_id: optional(text),
    flight_id: optional(text),
    weight_kg: optional(number),
    seal: optional(text),
  },
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
      props: known({ event: row.event, zone: row.zone, airport: row.airport, weightKg: row.weight_kg, seal: row.seal }),
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
