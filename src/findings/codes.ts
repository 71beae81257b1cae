/**
 * The reasons of the method, one row a code: the correlated group it belongs to, what it weighs, which links it rests on, and its text.
 * Findings keep codes and parameters (ids, counts, times); the text is made on reading (reason-text.ts), in the reader's clearance. The
 * numbers are part of a run's method id; docs/findings.md and docs/method.md are made from this table.
 */
import type { DetectorId } from "#model/finding.ts";
import type { LinkKind } from "#model/kinds.ts";
import { behaviour, cohesion, part, SEIZED, surprise, TIE_LINKS, victims } from "./code-weights.ts";
import type { Weight } from "./reason-weight.ts";

export interface CodeEntry {
  /** Reasons of one group speak of the same thing: the strongest counts whole, the rest in part. */
  readonly group: string;
  /** Speaks against: its weight is taken away. */
  readonly against?: true;
  /** `{name}` stands for a parameter; ids in it are shown by what the reader may know them as. `[one/many]` goes by `{count}`, or else by `{observed}`. */
  readonly text: string;
  /** Of findings by methods that did not tell how many groups it was compared with. */
  readonly textBefore?: string;
  /** One for all, or one for each detector that gives this reason. */
  readonly weight: Weight | { readonly byDetector: Readonly<Partial<Record<DetectorId, Weight>>> };
  /** Is shown to whoever reviews and moves no score. */
  readonly informs?: true;
  /** Where it weighs nothing it is not a reason at all. */
  readonly onlyIfTelling?: true;
  /** Kinds of the links whose records it lists. */
  readonly cites: readonly LinkKind[];
}

/** Codes are kept in findings: one that goes is not used again, and its text is kept among those that went (told-codes.ts). */
export const CODES = {
  SEVERAL_KINDS_OF_TIE: {
    group: "VARIETY",
    text: "{count} independent kinds of evidence tie the members: {kinds}.",
    weight: {
      shape: "counted",
      base: 0,
      each: { kinds: { add: 0.4, beyond: 1 } },
      max: 1.2,
      times: [{ by: "less", of: "openly", size: 1 }],
    },
    cites: TIE_LINKS,
  },
  REPORTED_OFFENDERS: {
    group: "INCIDENT",
    text: "{count} of the members [is/are] named as [an offender/offenders] in reported incidents: {incidents}.",
    weight: {
      shape: "counted",
      base: 2.5,
      each: { offenders: { add: 0.8, beyond: 1 } },
      max: 4.5,
      times: [{ by: "part", of: "share" }],
    },
    cites: ["INVOLVED_IN"],
  },
  SEIZURE_KIND: {
    group: "SEIZURE",
    text: "What was seized in their incidents fits this kind: {seizures}.",
    weight: SEIZED,
    cites: ["SEIZED_IN"],
  },
  LISTED: {
    group: "INCIDENT",
    text: "{count} of the members [is/are] on a watch list.",
    weight: { shape: "counted", base: 0, each: { persons: { add: 0.8 } }, max: 2, times: [{ by: "part", of: "share" }] },
    cites: ["LISTED_AS"],
  },
  SAME_INCIDENT: {
    group: "INCIDENT_TIE",
    text: "Members were named in the same incident, or stand behind a consignment that was: {shared}.",
    weight: cohesion(0.8),
    cites: ["INVOLVED_IN", "SHIPPED_BY", "SHIPPED_TO", "USES", "ON_BOOKING"],
  },
  SHARED_CARD: {
    group: "PAYMENT",
    text: "{count} unrelated members share a card with another member, in separate bookings: {shared}.",
    weight: cohesion(0.5),
    cites: ["ON_BOOKING", "PAID_WITH"],
  },
  SHARED_PAYER: {
    group: "PAYMENT",
    text: "{count} unrelated members had their tickets paid by a third party whose name paid for another member's too.",
    weight: cohesion(0.5),
    cites: ["ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  PAID_FOR: {
    group: "PAYMENT",
    text: "The tickets of {count} [member/members] were paid for by somebody with another member's name, not travelling with them.",
    weight: cohesion(0.5),
    cites: ["ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  SHARED_PHONE: {
    group: "CONTACT",
    text: "{count} unrelated members share a phone with another member, in separate bookings: {shared}.",
    weight: cohesion(0.5),
    cites: ["USES", "ON_BOOKING"],
  },
  SHARED_EMAIL: {
    group: "CONTACT",
    text: "{count} unrelated members share an e-mail address with another member, in separate bookings: {shared}.",
    weight: cohesion(0.5),
    cites: ["USES", "ON_BOOKING"],
  },
  SHARED_ADDRESS: {
    group: "CONTACT",
    text: "{count} unrelated members give an address that another member gives too: {shared}.",
    weight: cohesion(0.5),
    cites: ["USES", "ON_BOOKING"],
  },
  SHARED_IP: {
    group: "CONTACT",
    text: "{count} unrelated members' bookings were made from an IP address that another member's was made from: {shared}.",
    weight: cohesion(0.5),
    cites: ["USES", "ON_BOOKING"],
  },
  CALLS: {
    group: "CALLS",
    text: "{count} members' phones called each other, or one has the other in its address book.",
    weight: cohesion(1.2),
    cites: ["USES", "CONTACTED"],
  },
  SAME_BOOKING: {
    group: "BOOKING",
    text: "{count} members are on a booking with a member of another surname: {shared}.",
    // Who books together hides nothing: it is what other ties are read beside.
    informs: true,
    weight: { shape: "constant", size: 0 },
    cites: ["ON_BOOKING"],
  },
  SEQUENTIAL_BOOKING: {
    group: "BOOKING",
    text: "{count} unrelated members were booked for the flight of another member, by the same agent within minutes.",
    weight: cohesion(0.4),
    cites: ["ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  SHARED_DOCUMENT: {
    group: "DOCUMENT",
    text: "One travel document was presented by different members: {shared}.",
    weight: cohesion(1),
    cites: ["HOLDS"],
  },
  SEQUENTIAL_DOCUMENTS: {
    group: "DOCUMENT",
    text: "{count} unrelated members hold a document that neighbours another member's in number, of one issuer, on one route.",
    weight: cohesion(0.4),
    cites: ["HOLDS"],
  },
  CO_TRAVEL: {
    group: "TRAVEL",
    text: "{count} members were on the same flights more often than their routes explain.",
    weight: cohesion(0.5),
    cites: ["TRAVELLED_ON"],
  },
  CARGO_LINK: {
    group: "CARGO",
    text: "{count} members stand behind the shippers or the consignee of the same consignments: {shared}.",
    weight: cohesion(0.5),
    cites: ["SHIPPED_BY", "SHIPPED_TO", "USES", "ON_BOOKING"],
  },
  LAST_MINUTE: {
    group: "LATE",
    text: "{count} of {of} bookings were ticketed within {hours} hours of departure, against {usualPercent} % in the {peers} groups most like it.",
    textBefore: "{count} of {of} bookings were ticketed within {hours} hours of departure, against {basePercent} % of all.",
    weight: behaviour(2),
    onlyIfTelling: true,
    cites: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  CASH_TICKET: {
    group: "CASH",
    text: "{count} of {of} bookings were paid in cash, against {usualPercent} % in the {peers} groups most like it.",
    textBefore: "{count} of {of} bookings were paid in cash, against {basePercent} % of all.",
    weight: behaviour(2),
    onlyIfTelling: true,
    cites: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  THIRD_PARTY_PAYER: {
    group: "PAYER",
    text: "{count} of {of} bookings were paid by somebody not travelling and not kin, against {usualPercent} % in the {peers} groups most like it.",
    textBefore: "{count} of {of} bookings were paid by somebody not travelling and not kin, against {basePercent} % of all.",
    weight: behaviour(2),
    onlyIfTelling: true,
    cites: ["TRAVELLED_ON", "ON_BOOKING", "BOOKED_FOR", "USES", "PAID_WITH"],
  },
  SHORT_STAY: {
    group: "TRIP",
    text: "{count} of {of} trips, a booking counted once, turned back within {hours} hours, against {usualPercent} % in the {peers} groups most like it.",
    textBefore:
      "{count} of {of} trips, a booking counted once, turned back within {hours} hours, against {basePercent} % of all.",
    weight: { byDetector: { "drug-couriers": behaviour(2), "cash-couriers": behaviour(2) } },
    onlyIfTelling: true,
    cites: ["TRAVELLED_ON"],
  },
  MET_APART: {
    group: "MEETING",
    text: "Members who booked apart were together on {count} of {of} flights, against {usualPercent} % in the {peers} groups most like it.",
    weight: behaviour(1),
    onlyIfTelling: true,
    cites: ["TRAVELLED_ON"],
  },
  ONE_WAY_CLIENTS: {
    group: "TRIP",
    text: "{count} of {of} members were moved one way, on one trip, without paying for anybody.",
    weight: { byDetector: { "migrant-smuggling": behaviour(2.4), "trafficking-in-persons": behaviour(2) } },
    cites: ["TRAVELLED_ON"],
  },
  VICTIMS_REPORTED: {
    group: "INCIDENT",
    text: "{count} of the group [is/are] reported as [a victim or potential victim/victims or potential victims].",
    weight: { byDetector: { "trafficking-in-persons": victims(2.5), "migrant-smuggling": victims(2) } },
    cites: ["INVOLVED_IN"],
  },
  ESCORT: {
    group: "ESCORT",
    text: "{count} [member/members] came back within a week from flights that others of the group left on for good: {flights}.",
    weight: {
      shape: "counted",
      base: 0,
      each: { flights: { add: 0.8 } },
      max: 2.4,
      times: [{ by: "less", of: "openly", size: 0.75 }],
    },
    cites: ["TRAVELLED_ON"],
  },
  BROKEN_JOURNEY: {
    group: "ROUTE",
    text: "{count} [member/members] arrived on one booking and went on within 72 hours on another.",
    weight: { shape: "counted", base: 0, each: { persons: { add: 0.4 } }, max: 1.8 },
    cites: ["TRAVELLED_ON"],
  },
  DOCUMENT_SWITCH: {
    group: "DOCUMENT",
    text: "{count} [member/members] showed documents of two issuers.",
    weight: { shape: "counted", base: 0, each: { persons: { add: 0.5 } }, max: 1.8 },
    cites: ["HOLDS"],
  },
  YOUNG_TRAVELLERS: {
    group: "AGE",
    text: "{count} of those moved [is/are] younger than {years}.",
    // Age is no measure of anybody: it is shown to whoever refers them.
    informs: true,
    weight: { shape: "constant", size: 0 },
    cites: ["TRAVELLED_ON"],
  },
  JUST_UNDER: {
    group: "DECLARATION",
    text: "{count} [declaration lies/declarations lie] just under the line of {threshold}.",
    // One person who does it again and again is a trader or a courier; several who know each other are hardly all traders.
    weight: { shape: "counted", base: 0, each: { declarations: { add: 0.6 }, persons: { add: 0.6, beyond: 1 } }, max: 3 },
    cites: ["DECLARED"],
  },
  UNDER_DECLARED: {
    group: "SEIZURE",
    text: "{count} [declaration was/declarations were] under the line of {threshold} and the money counted was over it.",
    weight: { shape: "counted", base: 1.5, each: { declarations: { add: 0.5, beyond: 1 } }, max: 2.5 },
    cites: ["DECLARED"],
  },
  CASH_SPLIT: {
    group: "SPLIT",
    text: "On {count} [flight/flights] members who are no kin declared parts that together exceed the line of {threshold}: {flights}.",
    weight: { shape: "counted", base: 1.5, each: { sums: { add: 0.5, beyond: 1 } }, max: 2.5 },
    cites: ["DECLARED"],
  },
  SMALL_PARTS_PARCELS: {
    group: "PARCELS",
    text: "{count} of {of} parcels are small, of low declared value and described as parts or tools, against {usualPercent} % of what is sent to others: {parcels}.",
    textBefore: "{count} of {of} parcels are small, of low declared value and described as parts or tools: {parcels}.",
    weight: behaviour(4),
    onlyIfTelling: true,
    cites: ["SHIPPED_BY", "SHIPPED_TO", "USES", "ON_BOOKING"],
  },
  SPLIT_SHIPMENT: {
    group: "PARCELS",
    text: "{shippers} different senders sent {count} parcels to the same hands: {parcels}.",
    weight: { shape: "counted", base: 0, each: { shippers: { add: 0.3, beyond: 1 } }, max: 0.9 },
    cites: ["SHIPPED_BY", "SHIPPED_TO", "USES", "ON_BOOKING"],
  },
  DOCUMENT_REUSE: {
    group: "DOCUMENT",
    text: "The document {document} was presented by {count} different persons (names differ: {names}, birth dates differ: {births}).",
    // A name misread and a birth date mistyped each happen; both at once on one number hardly do.
    weight: { shape: "counted", base: 2.6, each: { differences: { add: 1.2, beyond: 1 } }, max: 3.8 },
    cites: ["HOLDS"],
  },
  PRESENT_AT_INCIDENTS: {
    group: "PRESENCE",
    text: "{worker} was present at {observed} flights with incidents, where their own shifts or visits predict {expected} (chance {chance}): {flights}.",
    weight: surprise(3),
    cites: ["HANDLED", "ENTERED"],
  },
  PRESENT_FOR_ASSOCIATES: {
    group: "PRESENCE",
    text: "{worker} handled {observed} flights of people they are privately tied to, where their own shifts or visits predict {expected} (chance {chance}): {flights}.",
    weight: surprise(3),
    cites: ["HANDLED", "ENTERED"],
  },
  PRESENT_FOR_SUSPECTED: {
    group: "PRESENCE",
    text: "{worker} was at {observed} of {of} flights of people and parcels suspected without them ({people}), {swapped} on shifts unlike their colleagues', {swaps} on shifts swapped into, {visits} off the roster, {doors} at doors of another trade, {bags} with a bag in hand that nobody brought, where their own ways predict {expected} on duty (chance {chance}, false discovery rate {q} over {workers} workers): {flights}.",
    textBefore:
      "{worker} was at {observed} of {of} flights of people suspected without them ({people}), {swapped} on shifts unlike their colleagues', {visits} off the roster, {doors} at doors of another trade, where their own ways predict {expected} on duty (chance {chance}, false discovery rate {q} over {workers} workers): {flights}.",
    weight: { shape: "surprise", at: 0.01, max: 4.5 },
    onlyIfTelling: true,
    cites: ["HANDLED", "ENTERED", "CUSTODY", "TRAVELLED_ON", "CARRIED_ON"],
  },
  ODD_SHIFTS: {
    group: "ROSTER",
    text: "{count} of {of} shifts of {worker} (or visits by badge, where no roster tells of them) are at hours, on weekdays, in a zone or with flights that hardly any of their colleagues have (chance {chance}, false discovery rate with their flights {q} over {workers} workers).",
    // Who covers for somebody once leaves one too.
    weight: surprise(2.6),
    onlyIfTelling: true,
    cites: ["ROSTERED", "ENTERED"],
  },
  PARCELS_HANDLED: {
    group: "PRESENCE",
    text: "{worker} handled {count} of {of} consignments of people suspected without them ({people}), where their share of the cargo on the same flights predicts {expected}, and their colleagues' habit {usual} (chance {chance}, false discovery rate {q} over {handlers} workers who handle cargo): {parcels}.",
    weight: surprise(3),
    onlyIfTelling: true,
    cites: ["CUSTODY"],
  },
  OFF_ROSTER_READS: {
    group: "OFF_ROSTER",
    text: "{observed} of {visits} visits off the roster by {worker} [was/were] around flights of interest (chance {chance}): {flights}.",
    weight: surprise(2.4),
    cites: ["ENTERED"],
  },
  LOOSE_BAGS: {
    group: "BAGS",
    text: "{worker} handled {count} [bag/bags] without a passenger or sent in a rush, where their share of the work on the same flights predicts {expected}, and their colleagues' habit {usual} (chance {chance}, false discovery rate {q} over {handlers} workers who handle bags).",
    textBefore:
      "{worker} handled {count} [bag/bags] without a passenger or sent in a rush, where their share of the work predicts {expected} (chance {chance}).",
    weight: surprise(1.5),
    onlyIfTelling: true,
    cites: ["CUSTODY"],
  },
  PRIVATE_TIE: {
    group: "PRIVATE",
    text: "{worker} is privately tied to {count} [person/people] outside the airport, by {kinds}: {people}.",
    // Two independent ties are worth far more than one: neighbours share a thing, accomplices several.
    weight: { shape: "counted", base: 0.4, each: { kinds: { add: 0.5, beyond: 1 }, offender: { add: 1.2 } }, max: 2.4 },
    cites: TIE_LINKS,
  },
  STAFF_AMONG_MEMBERS: {
    group: "STAFF",
    text: "{count} of {of} members [works/work] at the airport.",
    weight: {
      shape: "counted",
      base: 2,
      each: { workers: { add: 1.3, beyond: 1 } },
      max: 3.3,
      times: [{ by: "part", of: "share" }],
    },
    cites: ["EMPLOYED_BY", "HOLDS", "ROSTERED"],
  },
  FAMILY: {
    group: "FAMILY",
    against: true,
    text: "{percent} % of the ties are between people with one surname who share a booking, a card or a contact.",
    weight: part(2.5),
    cites: TIE_LINKS,
  },
  TOUR_GROUP: {
    group: "GROUP",
    against: true,
    text: "{count} of the members travelled on a group booking.",
    weight: part(2),
    cites: ["ON_BOOKING"],
  },
  ONE_KIND_OF_TIE: {
    group: "VARIETY",
    against: true,
    text: "No second kind of thing ties enough of the members, and {alikePercent} % of the groups here are tied by the same one alone: a neighbour's card or a village phone would tie them as much.",
    textBefore:
      "No second kind of thing ties enough of the members: a neighbour's card or a village phone would tie them as much.",
    // What ties half of all groups alone is worth e^-1.5 of what ties one in a hundred.
    weight: { shape: "counted", base: 0.3, each: { alike: { add: 2.5 } }, max: 2.5 },
    cites: TIE_LINKS,
  },
  OPEN_PARTIES: {
    group: "OPEN",
    against: true,
    text: "{count} of the members travelled openly with two or more unrelated others on one booking.",
    weight: part(2.2),
    cites: ["ON_BOOKING"],
  },
  BOOKED_TOGETHER: {
    group: "OPEN",
    against: true,
    text: "{count} of the members [is/are] on one booking with another member: who keeps apart does not book together.",
    weight: part(1),
    cites: ["ON_BOOKING"],
  },
  REGULAR_TRAVELLERS: {
    group: "COMMUTERS",
    against: true,
    text: "{count} of the members [travels/travel] {trips} times or more in the {days} days of these data, as traders and commuters do.",
    weight: part(1.5),
    cites: ["TRAVELLED_ON"],
  },
  INSTITUTION_PAYER: {
    group: "INSTITUTION",
    against: true,
    text: "{count} of {of} bookings were paid by a firm or an institution.",
    weight: part(2.5),
    cites: ["BOOKED_FOR", "USES", "PAID_WITH"],
  },
  COMMUTERS: {
    group: "COMMUTERS",
    against: true,
    text: "{count} of the members [travels/travel] one route so often that they would meet on it.",
    weight: part(2),
    cites: ["TRAVELLED_ON"],
  },
  AGENCY_CONTACT: {
    group: "AGENCY",
    against: true,
    text: "A shared contact is probably a travel agency's own: {shared}.",
    weight: part(2),
    cites: ["USES", "ON_BOOKING", "PAID_WITH"],
  },
  CLEARED: {
    group: "CLEARED",
    against: true,
    text: "{count} of the members [was/were] cleared before.",
    weight: { shape: "counted", base: 1, each: { share: { add: 2 } }, max: 3 },
    cites: ["LISTED_AS"],
  },
  OTHER_SEIZURE: {
    group: "SEIZURE",
    against: true,
    text: "What was seized in {count} of their incidents fits another kind.",
    weight: SEIZED,
    cites: ["SEIZED_IN"],
  },
  MOVED_ONE_WAY: {
    group: "TRIP",
    against: true,
    text: "{count} of {of} members went one way; couriers come back.",
    // Of groups of no known kind and of workers it says only who is not to be ranked.
    weight: {
      byDetector: {
        "drug-couriers": part(2),
        "cash-couriers": part(2),
        "unknown-groups": part(0),
        "insider-rings": part(0),
      },
    },
    cites: ["TRAVELLED_ON"],
  },
  INSPECTED_NEGATIVE: {
    group: "CLEARED",
    against: true,
    text: "{count} [inspection/inspections] of members found nothing: {people}.",
    weight: { shape: "counted", base: 0, each: { inspections: { add: 0.3 } }, max: 1 },
    cites: ["INSPECTED"],
  },
  EXPOSURE_UNREMARKABLE: {
    group: "PRESENCE",
    against: true,
    informs: true,
    text: "{worker} was present at {observed} [flight/flights] with incidents, where their own shifts or visits predict {expected}: among {workers} workers nothing unusual (false discovery rate {q}).",
    weight: { shape: "constant", size: 0 },
    cites: ["HANDLED", "ENTERED", "ROSTERED"],
  },
  WITHIN_CHANCE: {
    group: "ROSTER",
    against: true,
    informs: true,
    text: "Among {workers} workers somebody is as exceptional as {worker} in shifts and flights by chance (false discovery rate {q}).",
    weight: { shape: "constant", size: 0 },
    cites: ["ROSTERED", "ENTERED"],
  },
  BAGS_WITHIN_CHANCE: {
    group: "BAGS",
    against: true,
    informs: true,
    text: "Among {handlers} workers who handle bags somebody has as many without a passenger in hand as {worker} by chance (false discovery rate {q}).",
    weight: { shape: "constant", size: 0 },
    cites: ["CUSTODY"],
  },
} as const satisfies Record<string, CodeEntry>;

export type ReasonCode = keyof typeof CODES;
export type ReasonTable = Readonly<Record<ReasonCode, CodeEntry>>;
