/** declarations.csv: one currency declaration. */
import { known } from "../facts/person-facts.ts";
import { airport, currency, freeText, needed, number, oneOf, optional, text, time } from "./cells.ts";
import { addPerson, namesSomeone, personColumns } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const declarations = csvTable({
  file: "declarations.csv",
  kind: "DECLARATION",
  columns: {
    declaration_id: needed(text),
    at: needed(time),
    airport: needed(airport),
    flight_id: optional(text),
    direction: optional(oneOf(["ARRIVAL", "DEPARTURE", "TRANSIT"])),
    ...personColumns,
    currency: needed(currency),
    declared_amount: needed(number),
    counted_amount: optional(number),
    owner_name: optional(freeText),
    purpose: optional(freeText),
    incident_id: optional(text),
  },
  key: (row) => row.declaration_id,
  assertRow: (row, context) => {
    const { things, out } = context;
    const at = row.at;
    const declaration = out.add({
      ...things.numbered("Declaration", row.declaration_id),
      asserted: known({
        at,
        airport: row.airport,
        direction: row.direction,
        currency: row.currency,
        declaredAmount: row.declared_amount,
        countedAmount: row.counted_amount,
        ownerName: row.owner_name,
        purpose: row.purpose,
      }),
    });
    out.link("OCCURRED_AT", declaration, out.add(things.airport(row.airport)), { at });
    if (namesSomeone(row)) out.link("DECLARED", addPerson(context, row, row.airport), declaration, { at });
    if (row.flight_id !== "") out.link("DECLARED_ON", declaration, out.add(things.flightAlias(row.flight_id)), { at });
    if (row.incident_id !== "") out.link("DECLARED_ON", declaration, out.add(things.incident(row.incident_id)), { at });
  },
});
