/** declarations.csv: one currency declaration. */
import { aroundLanding } from "../flight-names.ts";
import { airportCode } from "#model/station-codes.ts";
import { wordsOf } from "#model/words.ts";
import { known } from "../facts/person-facts.ts";
import { airport, amount, currency, freeText, needed, oneOf, optional, text, timeAndDay } from "./cells.ts";
import { addPerson, namesSomeone, personColumns } from "./person-columns.ts";
import { csvTable } from "./table.ts";
import { PASSAGE_WORDS } from "./value-words.ts";

export const declarations = csvTable({
  file: "declarations.csv",
  kind: "DECLARATION",
  row: "one currency declaration",
  keyOf: "`declaration_id`",
  columns: {
    declaration_id: needed(text, "the declaration's number", "D1"),
    at: needed(timeAndDay, "when", "2026-11-21T12:20:00Z"),
    airport: needed(airport, "where", "PTY"),
    flight_id: optional(text, "the leg", "F1"),
    direction: optional(oneOf(wordsOf("Passage"), PASSAGE_WORDS), "which way the traveller went", "ARRIVAL"),
    ...personColumns,
    currency: needed(currency, "the currency", "USD"),
    declared_amount: needed(amount, "what was declared", "9900"),
    counted_amount: optional(amount, "what was counted", "11190"),
    owner_name: optional(freeText, "whose money it is said to be", "Jo Poe"),
    purpose: optional(freeText, "what for", "tourism"),
    incident_id: optional(text, "the incident that came of it", "I1"),
  },
  placeOf: { at: "airport" },
  flown: (row) => aroundLanding(row.at!.at),
  key: (row) => row.declaration_id,
  assertRow: (row, context) => {
    const { things, out } = context;
    const { at, day } = row.at!;
    const declaration = out.add({
      ...things.numbered("Declaration", row.declaration_id),
      asserted: known("Declaration", {
        at,
        day,
        airport: airportCode(row.airport),
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
