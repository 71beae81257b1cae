/**
 * The kinds of entities and links (docs/model.md, "Entities and their ids", "Links"). Labels in Neo4j, types in GraphQL. Codes are
 * stored: a new kind takes the next one, wherever its line stands, and no code is ever given again (codes.ts).
 */
import { codesOf } from "./codes.ts";

/** Kind → its code and the prefix of its ids. `p` is special: a person's id is `p_` + the body of its earliest identity's id. */
export const ENTITIES = {
  Person: { code: 0, prefix: "p" },
  Identity: { code: 1, prefix: "i" },
  TravelDocument: { code: 2, prefix: "d" },
  Flight: { code: 3, prefix: "f" },
  Booking: { code: 4, prefix: "b" },
  Bag: { code: 5, prefix: "g" },
  Consignment: { code: 6, prefix: "c" },
  Uld: { code: 7, prefix: "u" },
  Incident: { code: 8, prefix: "n" },
  Seizure: { code: 9, prefix: "z" },
  Declaration: { code: 10, prefix: "e" },
  Inspection: { code: 11, prefix: "s" },
  Organization: { code: 12, prefix: "o" },
  Contact: { code: 13, prefix: "t" },
  Airport: { code: 14, prefix: "a" },
  Zone: { code: 15, prefix: "q" },
  Badge: { code: 16, prefix: "k" },
  Shift: { code: 17, prefix: "h" },
  WatchlistEntry: { code: 18, prefix: "w" },
  Vehicle: { code: 19, prefix: "v" },
} as const satisfies Record<string, { code: number; prefix: string }>;

export type EntityKind = keyof typeof ENTITIES;
export const ENTITY_CODES = codesOf(ENTITIES);
export const ENTITY_KINDS = ENTITY_CODES.names;

export const ENTITY_PREFIX = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, ENTITIES[kind].prefix])) as unknown as {
  readonly [K in EntityKind]: (typeof ENTITIES)[K]["prefix"];
};

export const CONTACT_TYPES = ["PHONE", "EMAIL", "ADDRESS", "PAYMENT_CARD", "IP"] as const;
export type ContactType = (typeof CONTACT_TYPES)[number];

/** Kind → its code and its two ends. A holding has one link per pair of ends; an event has one per record (its discriminator is the record key). */
export const LINKS = {
  // Lists, close-outs and bookings in messages that tell of one traveller on one flight tell of one journey. Each row of travel.csv has its own.
  TRAVELLED_ON: { code: 0, from: ["Identity"], to: ["Flight"], event: false },
  ON_BOOKING: { code: 1, from: ["Identity"], to: ["Booking"], event: false },
  BOOKED_FOR: { code: 2, from: ["Booking"], to: ["Flight"], event: false },
  HOLDS: { code: 3, from: ["Identity"], to: ["TravelDocument", "Badge"], event: false },
  USES: { code: 4, from: ["Identity", "Booking", "Organization"], to: ["Contact"], event: false },
  PAID_WITH: { code: 5, from: ["Booking"], to: ["Contact"], event: false },
  CHECKED: { code: 6, from: ["Identity"], to: ["Bag"], event: false },
  EMPLOYED_BY: { code: 7, from: ["Identity"], to: ["Organization"], event: false },
  ROSTERED: { code: 8, from: ["Identity"], to: ["Shift"], event: false },
  HANDLED: { code: 9, from: ["Shift"], to: ["Flight"], event: false },
  ENTERED: { code: 10, from: ["Badge"], to: ["Zone"], event: true },
  SHIPPED_BY: { code: 11, from: ["Consignment"], to: ["Organization"], event: false },
  SHIPPED_TO: { code: 12, from: ["Consignment"], to: ["Organization"], event: false },
  FORWARDED_BY: { code: 13, from: ["Consignment"], to: ["Organization"], event: false },
  PART_OF: { code: 14, from: ["Consignment"], to: ["Consignment"], event: false },
  CARRIED_ON: { code: 15, from: ["Consignment", "Bag"], to: ["Flight"], event: false },
  CUSTODY: { code: 16, from: ["Bag", "Consignment", "Uld"], to: ["Identity", "Zone", "Airport", "Flight"], event: true },
  INVOLVED_IN: { code: 17, from: ["Identity", "Consignment"], to: ["Incident"], event: false },
  SEIZED_IN: { code: 18, from: ["Seizure"], to: ["Incident"], event: false },
  OCCURRED_ON: { code: 19, from: ["Incident"], to: ["Flight"], event: false },
  OCCURRED_AT: { code: 20, from: ["Incident", "Declaration", "Inspection"], to: ["Airport"], event: false },
  INSPECTED: { code: 21, from: ["Inspection"], to: ["Identity", "Bag", "Consignment", "Flight", "Incident"], event: false },
  DECLARED: { code: 22, from: ["Identity"], to: ["Declaration"], event: false },
  DECLARED_ON: { code: 23, from: ["Declaration"], to: ["Flight", "Incident"], event: false },
  CHARGED_WITH: { code: 24, from: ["Identity"], to: ["Incident"], event: true },
  CONTACTED: { code: 25, from: ["Contact"], to: ["Contact"], event: true },
  LISTED_AS: { code: 26, from: ["Identity", "TravelDocument"], to: ["WatchlistEntry"], event: false },
  DEPARTS_FROM: { code: 27, from: ["Flight"], to: ["Airport"], event: false },
  ARRIVES_AT: { code: 28, from: ["Flight"], to: ["Airport"], event: false },
} as const satisfies Record<string, { code: number; from: readonly EntityKind[]; to: readonly EntityKind[]; event: boolean }>;

export type LinkKind = keyof typeof LINKS;
/** Kinds of what stands at the end that links of a kind lead to (`out`) or come from (`in`). */
export type EndOf<L extends LinkKind, D extends "out" | "in"> = L extends LinkKind
  ? (typeof LINKS)[L][D extends "out" ? "to" : "from"][number]
  : never;
export const LINK_CODES = codesOf(LINKS);
export const LINK_KINDS = LINK_CODES.names;

/** A person's part in an incident (docs/bundle.md, "incident_parties.csv"). */
export const ROLE_CODES = codesOf({
  COURIER: 0,
  ORGANISER: 1,
  FACILITATOR: 2,
  SENDER: 3,
  RECEIVER: 4,
  STAFF_ACCOMPLICE: 5,
  SUSPECT: 6,
  VICTIM: 7,
  POTENTIAL_VICTIM: 8,
  WITNESS: 9,
  UNKNOWN: 10,
});
export type PartyRole = keyof typeof ROLE_CODES.of;
export const PARTY_ROLES = ROLE_CODES.names;

/** Roles that protect: never scored, ranked, used as a seed, or shown with an offender's role (docs/model.md, "Protection"). */
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
