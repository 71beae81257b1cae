/** incidents.csv: one interdiction or other event. */
import { known } from "../facts/person-facts.ts";
import { airport, credibility, freeText, label, needed, oneOf, oneOfOr, optional, text, time } from "./cells.ts";
import { warnCheckDigit } from "./consignments.ts";
import { csvTable } from "./table.ts";

export const incidents = csvTable({
  file: "incidents.csv",
  kind: "INCIDENT",
  columns: {
    incident_id: needed(text),
    at: needed(time),
    airport: needed(airport),
    kind: optional(
      oneOfOr(
        [
          "SEIZURE",
          "ARREST",
          "DETENTION",
          "REFUSED_ENTRY",
          "DENIED_BOARDING",
          "DEPORTATION",
          "ABANDONED",
          "VICTIM_IDENTIFIED",
          "OTHER",
        ],
        "OTHER",
      ),
    ),
    flight_id: optional(text),
    direction: optional(oneOf(["ARRIVAL", "DEPARTURE", "TRANSIT"])),
    agency: optional(label),
    concealment: optional(freeText),
    detection_method: optional(freeText),
    awb_number: optional(text),
    narrative: optional(freeText),
    credibility: optional(credibility),
  },
  key: (row) => row.incident_id,
  remember: (row, index) => index.addIncident(row.incident_id, row.airport),
  compartments: (row) => (row.kind === "VICTIM_IDENTIFIED" ? ["VICTIM"] : []),
  credibility: (row) => row.credibility,
  assertRow: (row, context) => {
    const { things, out } = context;
    const incident = out.add({
      ...things.incident(row.incident_id),
      asserted: known({
        kind: row.kind,
        at: row.at,
        airport: row.airport,
        direction: row.direction,
        agency: row.agency,
        concealment: row.concealment,
        detectionMethod: row.detection_method,
        credibility: row.credibility,
        narrative: row.narrative,
      }),
    });
    out.link("OCCURRED_AT", incident, out.add(things.airport(row.airport)), { at: row.at });
    if (row.flight_id !== "") out.link("OCCURRED_ON", incident, out.add(things.flightAlias(row.flight_id)), { at: row.at });
    if (row.awb_number !== "") {
      warnCheckDigit(context, "awb_number", row.awb_number);
      out.link("INVOLVED_IN", out.add(things.consignmentAlias(row.awb_number)), incident, { at: row.at });
    }
  },
});
