/** incidents.csv: one interdiction or other event. */
import { aroundLanding } from "../flight-names.ts";
import { airportCode } from "#model/station-codes.ts";
import { wordsOf } from "#model/words.ts";
import { known } from "../facts/person-facts.ts";
import { airport, credibility, freeText, label, needed, oneOf, oneOfOr, optional, text, timeAndDay } from "./cells.ts";
import { waybill } from "./naming-cells.ts";
import { warnCheckDigit } from "./consignments.ts";
import { csvTable } from "./table.ts";
import { PASSAGE_WORDS } from "./value-words.ts";

export const incidents = csvTable({
  file: "incidents.csv",
  kind: "INCIDENT",
  row: "one interdiction or other event",
  keyOf: "`incident_id`",
  columns: {
    incident_id: needed(text, "the event's number at the source", "I1"),
    at: needed(timeAndDay, "when", "2026-11-21T12:30:00Z"),
    airport: needed(airport, "where", "PTY"),
    kind: optional(oneOfOr(wordsOf("IncidentKind"), "OTHER"), "what happened", "SEIZURE"),
    flight_id: optional(text, "the leg it belongs to", "F1"),
    direction: optional(oneOf(wordsOf("Passage"), PASSAGE_WORDS), "which way the traveller or thing went", "ARRIVAL"),
    agency: optional(label, "who acted", "PAN-ANA"),
    concealment: optional(freeText, "how it was hidden", "false bottom"),
    detection_method: optional(freeText, "how it was found", "x-ray"),
    awb_number: optional(waybill, "the air waybill it concerns", "999-12345675"),
    narrative: optional(freeText, "what the report says", "Two bags, wrapped."),
    credibility: optional(credibility, "how sure it is", "2"),
  },
  placeOf: { at: "airport" },
  flown: (row) => aroundLanding(row.at!.at),
  key: (row) => row.incident_id,
  remember: (row, index) => index.addIncident(row.incident_id, row.airport),
  compartments: (row) => (row.kind === "VICTIM_IDENTIFIED" ? ["VICTIM"] : []),
  credibility: (row) => row.credibility,
  assertRow: (row, context) => {
    const { things, out } = context;
    const { at, day } = row.at!;
    const incident = out.add({
      ...things.described(things.incident(row.incident_id)),
      asserted: known("Incident", {
        kind: row.kind,
        at,
        day,
        airport: airportCode(row.airport),
        direction: row.direction,
        agency: row.agency,
        concealment: row.concealment,
        detectionMethod: row.detection_method,
        credibility: row.credibility,
        narrative: row.narrative,
      }),
    });
    out.link("OCCURRED_AT", incident, out.add(things.airport(row.airport)), { at });
    if (row.flight_id !== "") out.link("OCCURRED_ON", incident, out.add(things.flightAlias(row.flight_id)), { at });
    if (row.awb_number !== "") {
      warnCheckDigit(context, "awb_number", row.awb_number);
      out.link("INVOLVED_IN", out.add(things.consignmentAlias(row.awb_number)), incident, { at });
    }
  },
});
