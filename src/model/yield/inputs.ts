/**
 * What detectors and questions read of the data, each with what gives it and what stays unseen without it. Which detector and question
 * needs which stands beside them (findings/detectors, app/queries/questions.ts); how full each is, analytics/inputs counts.
 */
export interface Input {
  /** What is counted, and among what where it is a share. */
  readonly about: string;
  /** Files of the bundle and their columns, and the messages, that give it. */
  readonly from: string;
  /** What cannot be seen where it is missing. */
  readonly unseen: string;
  /** Of a share: what such data give as a rule where they are handed over whole; rough, and only to tell what is far from it. */
  readonly usual?: number;
}

export const INPUTS = {
  JOURNEYS: {
    about: "Journeys: a traveller on a flight leg.",
    from: "travel.csv; PAXLST; PNRGOV",
    unseen: "who travels, and with whom",
  },
  JOURNEY_TIMES: {
    about: "Journeys whose time is known, among all.",
    from: "flights.csv: departs_at, date",
    unseen: "stays, returns and who was on board when",
    usual: 0.9,
  },
  BOARDING: {
    about: "Journeys of which it is told whether the traveller boarded, among all.",
    from: "travel.csv: boarded, status; close-outs",
    unseen: "who did not come, and who was really on board together",
    usual: 0.9,
  },
  TRAVEL_DOCUMENTS: {
    about: "Journeys whose traveller showed a document, among all.",
    from: "travel.csv: document_number, document_issuer",
    unseen: "one document in several hands, documents changed on the way, and who is one person under two spellings",
    usual: 0.9,
  },
  BIRTH_DATES: {
    about: "Journeys whose traveller's birth date is known, among all.",
    from: "travel.csv: date_of_birth",
    unseen: "who is a minor and so protected, and namesakes apart",
    usual: 0.9,
  },
  BOOKINGS: {
    about: "Journeys whose traveller is on a booking that is described, among all.",
    from: "travel.csv: booking_ref, with bookings.csv: booking_ref; PNRGOV",
    unseen: "who was booked together, by whom and with what",
    usual: 0.9,
  },
  BOOKING_TIMES: {
    about: "Bookings whose making or ticketing is dated, among those described.",
    from: "bookings.csv: created_at, ticketed_at",
    unseen: "tickets bought at the last minute or one after another",
    usual: 0.9,
  },
  PAYMENT_FORMS: {
    about: "Bookings of which it is told how they were paid, among those described.",
    from: "bookings.csv: payment_form",
    unseen: "tickets paid in cash",
    usual: 0.9,
  },
  PAYERS: {
    about: "Bookings whose payer is named, among those described.",
    from: "bookings.csv: payer_name",
    unseen: "tickets paid by somebody who does not travel",
    usual: 0.6,
  },
  PAYMENT_CARDS: {
    about: "Bookings with the token of a card, among those described.",
    from: "bookings.csv: payment_card",
    unseen: "one card behind several bookings",
    usual: 0.6,
  },
  BOOKING_CONTACTS: {
    about: "Bookings with a phone, e-mail, postal or network address, among those described.",
    from: "bookings.csv: phone, email, address, ip_address",
    unseen: "one phone or address behind several bookings",
    usual: 0.9,
  },
  AGENCIES: {
    about: "Bookings whose agency is named, among those described.",
    from: "bookings.csv: agency_iata, agency_name, agent_sign",
    unseen: "bookings made by one agent within minutes, and an agency's own contact taken for a traveller's",
    usual: 0.3,
  },
  BAGS: {
    about: "Journeys with bags counted or tagged, among all.",
    from: "travel.csv: bag_count, bag_tags",
    unseen: "whose bag it is",
    usual: 0.9,
  },
  WORKERS: {
    about: "Airport workers.",
    from: "staff.csv",
    unseen: "who of those found works at the airport",
  },
  WORKER_CONTACTS: {
    about: "Workers with a phone or an address, among all.",
    from: "staff.csv: phone, email, address",
    unseen: "workers' private ties",
    usual: 0.8,
  },
  SHIFTS: {
    about: "Rostered shifts.",
    from: "shifts.csv",
    unseen: "what presence a roster explains",
  },
  HANDLED_FLIGHTS: {
    about: "Shifts that name the flights they handled, among all.",
    from: "shifts.csv: flight_ids",
    unseen: "who handled which flight, but by badge and hours",
    usual: 0.2,
  },
  BADGE_READS: {
    about: "Reads of badges at doors.",
    from: "access_events.csv",
    unseen: "who was where, and visits off the roster",
  },
  BADGE_HOLDERS: {
    about: "Reads whose badge belongs to a worker, among all.",
    from: "access_events.csv: badge_number, with staff.csv: badge_number",
    unseen: "whose reads those are",
    usual: 0.9,
  },
  INCIDENTS: {
    about: "Interdictions and other events.",
    from: "incidents.csv",
    unseen: "what was found before, and so whom findings could start from",
  },
  INCIDENT_FLIGHTS: {
    about: "Incidents that name a flight, among all.",
    from: "incidents.csv: flight_id",
    unseen: "which flights are of interest",
    usual: 0.6,
  },
  INCIDENT_PARTIES: {
    about: "Incidents with somebody named in them, among all.",
    from: "incident_parties.csv",
    unseen: "offenders reported, and victims and witnesses, who are protected",
    usual: 0.6,
  },
  SEIZURES: { about: "Lots seized.", from: "seizures.csv", unseen: "what goods or money the incidents were about" },
  DECLARATIONS: {
    about: "Declarations of currency.",
    from: "declarations.csv",
    unseen: "sums declared just under the line or split between travellers",
  },
  DECLARERS: {
    about: "Declarations whose declarer is named, among all.",
    from: "declarations.csv: the person's columns",
    unseen: "who declared",
    usual: 0.9,
  },
  COUNTED_AMOUNTS: {
    about: "Declarations with the amount that was counted, among all.",
    from: "declarations.csv: counted_amount",
    unseen: "less declared than was carried",
    usual: 0.1,
  },
  CONSIGNMENTS: { about: "Air waybills and other consignments.", from: "consignments.csv", unseen: "cargo" },
  CONSIGNMENT_PARTIES: {
    about: "Consignments with a shipper or consignee, among all.",
    from: "consignments.csv: the shipper's and consignee's columns",
    unseen: "who sends to whom",
    usual: 0.9,
  },
  CUSTODY: { about: "Handovers of bags and cargo.", from: "custody.csv", unseen: "who handled which bag or consignment" },
  COMMUNICATIONS: { about: "Calls, messages and address-book entries.", from: "communications.csv", unseen: "who calls whom" },
  LISTINGS: { about: "Entries of watch lists.", from: "watchlist.csv", unseen: "who is listed or was cleared" },
  INSPECTIONS: { about: "Searches and checks.", from: "inspections.csv", unseen: "who was searched, and nothing was found" },
  OUTCOMES: { about: "What became of persons after an incident.", from: "outcomes.csv", unseen: "who was acquitted" },
} as const satisfies Record<string, Input>;

export type InputCode = keyof typeof INPUTS;
export const INPUT_CODES = Object.keys(INPUTS) as readonly InputCode[];
