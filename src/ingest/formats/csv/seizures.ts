/** seizures.csv: one lot seized in an incident. */
import { PART } from "#model/ids.ts";
import { stateCode } from "#model/natural-key.ts";
import { wordsOf } from "#model/words.ts";
import { known } from "../facts/person-facts.ts";
import { amount, CellProblem, country, currency, freeText, list, needed, number, oneOfOr, optional, text } from "./cells.ts";
import { csvTable } from "./table.ts";

const NO_COUNTRY = new CellProblem("BAD_COUNTRY", "countries as three letters (ISO 3166 alpha-3), with ; between; kept as given");

export const seizures = csvTable({
  file: "seizures.csv",
  kind: "SEIZURE",
  row: "one lot seized in an incident",
  keyOf: "`incident_id`, `kind`, `commodity`, `currency`, `serial_number`, and which of several like lots",
  columns: {
    incident_id: needed(text, "the incident", "I1"),
    kind: needed(oneOfOr(wordsOf("SeizureKind"), "OTHER"), "what was seized", "DRUG"),
    commodity: optional(freeText, "more closely", "cocaine"),
    quantity: optional(number, "how much; of cash the amount", "2.4"),
    unit: optional(text, "unit of the quantity", "kg"),
    currency: optional(currency, "of cash: the currency", "USD"),
    declared_amount: optional(amount, "of cash: what had been declared", "9900"),
    value_usd: optional(number, "value in US dollars", "60000"),
    origin_country: optional(country, "country it came from", "COL"),
    transit_countries: optional(list, "countries on the way, in alpha-3", "CRI;NIC"),
    destination_country: optional(country, "country it was for", "USA"),
    serial_number: optional(text, "of arms: the serial number", "SN123"),
  },
  key: (row, index, content) => {
    const lot = lotOf(row);
    return `${lot}${PART}${index.occurrence(lot, content)}`;
  },
  scan: (row, index, content) => index.addOccurrence(lotOf(row), content),
  assertRow: (row, { things, keyHash, out, warn }) => {
    const transit = row.transit_countries.map(stateCode).filter((state) => state !== "XXX");
    const odd = transit.find((state) => !/^[A-Z]{3}$/.test(state));
    if (odd !== undefined) warn("transit_countries", odd, NO_COUNTRY);
    const incident = out.add(things.incident(row.incident_id));
    const seizure = out.add({
      ...things.numbered("Seizure", keyHash),
      natural: `${row.incident_id} ${row.kind}${row.commodity === "" ? "" : ` ${row.commodity}`}`,
      asserted: known("Seizure", {
        kind: row.kind,
        commodity: row.commodity,
        quantity: row.quantity,
        unit: row.unit,
        currency: row.currency,
        declaredAmount: row.declared_amount,
        valueUsd: row.value_usd,
        originCountry: row.origin_country,
        transitCountries: transit.join(";"),
        destinationCountry: row.destination_country,
        serialNumber: row.serial_number,
      }),
      tokens: row.serial_number === "" ? [] : [row.serial_number.toUpperCase()],
    });
    out.link("SEIZED_IN", seizure, incident);
  },
});

/**
 * What tells lots of one incident apart before the occurrence number does. Quantity and value stay out of it: a corrected weight
 * supersedes, it does not add a second lot.
 */
function lotOf(row: { incident_id: string; kind: string; commodity: string; currency: string; serial_number: string }): string {
  return [row.incident_id, row.kind, row.commodity, row.currency, row.serial_number].join(PART);
}
