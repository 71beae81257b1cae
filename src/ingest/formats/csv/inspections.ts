/** inspections.csv: one search or check, whether it found something or not. */
import { aroundLanding } from "../flight-names.ts";
import { airportCode } from "#model/station-codes.ts";
import { formatDate } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { bagFlight } from "../facts/bag-flight.ts";
import { known } from "../facts/person-facts.ts";
import { airport, needed, oneOf, optional, text, timeAndDay } from "./cells.ts";
import { waybill } from "./naming-cells.ts";
import { warnCheckDigit } from "./consignments.ts";
import { addPerson, namesSomeone, personColumns } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const inspections = csvTable({
  file: "inspections.csv",
  kind: "INSPECTION",
  row: "one search or check, whether it found something or not",
  keyOf: "`inspection_id`",
  columns: {
    inspection_id: needed(text, "its number", "N1"),
    at: needed(timeAndDay, "when", "2026-11-21T12:25:00Z"),
    airport: needed(airport, "where", "PTY"),
    subject: optional(oneOf(wordsOf("InspectionSubject")), "what was looked at", "BAG"),
    ...personColumns,
    flight_id: optional(text, "the leg", "F1"),
    bag_tag: optional(text, "the bag", "Q1"),
    awb_number: optional(waybill, "the air waybill", "999-12345675"),
    reason: optional(oneOf(wordsOf("InspectionReason")), "why this one", "TARGETED"),
    finding_id: optional(text, "the finding that led to it", "x_0"),
    outcome: needed(oneOf(wordsOf("InspectionOutcome")), "what came of it", "POSITIVE"),
    incident_id: optional(text, "the incident that came of it", "I1"),
  },
  placeOf: { at: "airport" },
  flown: (row) => aroundLanding(row.at!.at),
  key: (row) => row.inspection_id,
  assertRow: (row, context) => {
    const { things, index, out } = context;
    const { at, day } = row.at!;
    const inspection = out.add({
      ...things.numbered("Inspection", row.inspection_id),
      asserted: known("Inspection", {
        at,
        day,
        airport: airportCode(row.airport),
        subject: row.subject,
        reason: row.reason,
        outcome: row.outcome,
        findingId: row.finding_id,
      }),
    });
    out.link("OCCURRED_AT", inspection, out.add(things.airport(row.airport)), { at });
    if (namesSomeone(row)) out.link("INSPECTED", inspection, addPerson(context, row, row.airport), { at });
    if (row.bag_tag !== "") {
      const flightOrDay = row.flight_id === "" ? formatDate(at) : bagFlight(index, row.flight_id);
      out.link("INSPECTED", inspection, out.add(things.bag(row.bag_tag, flightOrDay)), { at });
    }
    if (row.awb_number !== "") {
      warnCheckDigit(context, "awb_number", row.awb_number);
      out.link("INSPECTED", inspection, out.add(things.consignmentAlias(row.awb_number)), { at });
    }
    if (row.flight_id !== "") out.link("INSPECTED", inspection, out.add(things.flightAlias(row.flight_id)), { at });
    if (row.incident_id !== "") out.link("INSPECTED", inspection, out.add(things.incident(row.incident_id)), { at });
  },
});
