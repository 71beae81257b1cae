/** The questions whose answer may be empty because the data lack something, by their place in the schema, and what they are answered from. */
import type { InputCode } from "#model/yield/inputs.ts";

export interface QuestionInputs {
  /** Without one of these the answer is empty. */
  readonly needs: readonly InputCode[];
  /** Without one of these it says less. */
  readonly helps: readonly InputCode[];
}

const TIES: readonly InputCode[] = [
  "PAYMENT_CARDS",
  "PAYERS",
  "BOOKING_CONTACTS",
  "AGENCIES",
  "TRAVEL_DOCUMENTS",
  "JOURNEY_TIMES",
  "COMMUNICATIONS",
  "CONSIGNMENT_PARTIES",
  "INCIDENT_PARTIES",
];

export const QUESTIONS: Readonly<Record<string, QuestionInputs>> = {
  "Query.network": { needs: ["JOURNEYS"], helps: ["BOOKINGS", ...TIES] },
  "Query.paths": { needs: [], helps: ["JOURNEYS", "BOOKINGS", ...TIES, "SHIFTS", "BADGE_READS", "CUSTODY"] },
  "Query.incidents": { needs: ["INCIDENTS"], helps: ["INCIDENT_FLIGHTS", "INCIDENT_PARTIES"] },
  "Query.seizures": { needs: ["SEIZURES"], helps: ["INCIDENTS"] },
  "Query.flows": { needs: [], helps: ["SEIZURES", "DECLARATIONS", "INCIDENT_FLIGHTS"] },
  "Person.coTravellers": { needs: ["JOURNEYS"], helps: ["JOURNEY_TIMES", "BOARDING"] },
  "Person.ties": { needs: ["JOURNEYS"], helps: ["BOOKINGS", ...TIES] },
  "Person.exposure": {
    needs: ["WORKERS", "SHIFTS"],
    helps: ["HANDLED_FLIGHTS", "BADGE_READS", "BADGE_HOLDERS", "INCIDENTS", "INCIDENT_FLIGHTS"],
  },
  "Flight.manifest": { needs: ["JOURNEYS"], helps: ["BOARDING", "TRAVEL_DOCUMENTS", "BIRTH_DATES"] },
  "Contact.users": {
    needs: [],
    helps: ["BOOKINGS", "BOOKING_CONTACTS", "PAYMENT_CARDS", "WORKER_CONTACTS", "CONSIGNMENT_PARTIES"],
  },
  "Consignment.custody": { needs: ["CUSTODY"], helps: [] },
};
