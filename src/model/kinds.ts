/** The kinds of entities and links (design, "The model"). Labels in Neo4j, types in GraphQL. */

/** Kind → the prefix of its ids. `p` is special: a person's id is `p_` + the body of its earliest identity's id. */
export const ENTITY_PREFIX = {
  Person: "p",
  Identity: "i",
  TravelDocument: "d",
  Flight: "f",
  Booking: "b",
  Bag: "g",
  Consignment: "c",
  Uld: "u",
  Incident: "n",
  Seizure: "z",
  Declaration: "e",
  Inspection: "s",
  Organization: "o",
  Contact: "t",
  Airport: "a",
  Zone: "q",
  Badge: "k",
  Shift: "h",
  WatchlistEntry: "w",
  Vehicle: "v",
} as const;

export type EntityKind = keyof typeof ENTITY_PREFIX;
export const ENTITY_KINDS = Object.keys(ENTITY_PREFIX) as EntityKind[];

export const CONTACT_TYPES = ["PHONE", "EMAIL", "ADDRESS", "PAYMENT_CARD", "IP"] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

/** Kind → its two ends. A holding has one link per pair of ends; an event has one per record (its discriminator is the record key). */
export const LINKS = {
  TRAVELLED_ON: { from: ["Identity"], to: ["Flight"], event: true },
  ON_BOOKING: { from: ["Identity"], to: ["Booking"], event: false },
  BOOKED_FOR: { from: ["Booking"], to: ["Flight"], event: false },
  HOLDS: { from: ["Identity"], to: ["TravelDocument", "Badge"], event: false },
  USES: { from: ["Identity", "Booking", "Organization"], to: ["Contact"], event: false },
  PAID_WITH: { from: ["Booking"], to: ["Contact"], event: false },
  CHECKED: { from: ["Identity"], to: ["Bag"], event: false },
  EMPLOYED_BY: { from: ["Identity"], to: ["Organization"], event: false },
  ROSTERED: { from: ["Identity"], to: ["Shift"], event: false },
  HANDLED: { from: ["Shift"], to: ["Flight"], event: false },
  ENTERED: { from: ["Badge"], to: ["Zone"], event: true },
  SHIPPED_BY: { from: ["Consignment"], to: ["Organization"], event: false },
  SHIPPED_TO: { from: ["Consignment"], to: ["Organization"], event: false },
  FORWARDED_BY: { from: ["Consignment"], to: ["Organization"], event: false },
  PART_OF: { from: ["Consignment"], to: ["Consignment"], event: false },
  CARRIED_ON: { from: ["Consignment", "Bag"], to: ["Flight"], event: false },
  CUSTODY: { from: ["Bag", "Consignment", "Uld"], to: ["Identity", "Zone", "Airport", "Flight"], event: true },
  INVOLVED_IN: { from: ["Identity", "Consignment"], to: ["Incident"], event: false },
  SEIZED_IN: { from: ["Seizure"], to: ["Incident"], event: false },
  OCCURRED_ON: { from: ["Incident"], to: ["Flight"], event: false },
  OCCURRED_AT: { from: ["Incident", "Declaration", "Inspection"], to: ["Airport"], event: false },
  INSPECTED: { from: ["Inspection"], to: ["Identity", "Bag", "Consignment", "Flight", "Incident"], event: false },
  DECLARED: { from: ["Identity"], to: ["Declaration"], event: false },
  DECLARED_ON: { from: ["Declaration"], to: ["Flight", "Incident"], event: false },
  CHARGED_WITH: { from: ["Identity"], to: ["Incident"], event: true },
  CONTACTED: { from: ["Contact"], to: ["Contact"], event: true },
  LISTED_AS: { from: ["Identity", "TravelDocument"], to: ["WatchlistEntry"], event: false },
  DEPARTS_FROM: { from: ["Flight"], to: ["Airport"], event: false },
  ARRIVES_AT: { from: ["Flight"], to: ["Airport"], event: false },
} as const satisfies Record<string, { from: readonly EntityKind[]; to: readonly EntityKind[]; event: boolean }>;

export type LinkKind = keyof typeof LINKS;
export const LINK_KINDS = Object.keys(LINKS) as LinkKind[];

/** A person's part in an incident (formats, incident_parties.csv). */
export const PARTY_ROLES = [
  "COURIER",
  "ORGANISER",
  "FACILITATOR",
  "SENDER",
  "RECEIVER",
  "STAFF_ACCOMPLICE",
  "SUSPECT",
  "VICTIM",
  "POTENTIAL_VICTIM",
  "WITNESS",
  "UNKNOWN",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Roles that protect: never scored, ranked, used as a seed, or shown with an offender's role (design, "Protection"). */
export const PROTECTED_ROLES: ReadonlySet<string> = new Set<PartyRole>(["VICTIM", "POTENTIAL_VICTIM", "WITNESS"]);

/** Roles that make a reported offender, usable as a seed unless the outcome was ACQUITTED or DISMISSED. */
export const OFFENDER_ROLES: ReadonlySet<string> = new Set<PartyRole>([
  "COURIER",
  "ORGANISER",
  "FACILITATOR",
  "SENDER",
  "RECEIVER",
  "STAFF_ACCOMPLICE",
  "SUSPECT",
]);
