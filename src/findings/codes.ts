/**
 * Every code of a reason and counter-reason, the correlated group it belongs to, and its text. Findings keep codes and
 * parameters (ids, counts, times); the text is made on reading, in the reader's clearance. docs/findings.md lists the same codes.
 */
import { kindOfId } from "#model/ids.ts";
import type { Finding, FindingChange, FindingKind, Reason } from "#model/finding.ts";

export interface CodeEntry {
  /** Reasons of one group speak of the same thing: the strongest counts whole, the rest in part. */
  readonly group: string;
  readonly against?: true;
  /** `{name}` stands for a parameter; ids in it are shown by what the reader may know them as. `[one/many]` goes by `{count}`. */
  readonly text: string;
}

export const CODES = {
  SEVERAL_KINDS_OF_TIE: { group: "VARIETY", text: "{count} independent kinds of evidence tie the members: {kinds}." },
  REPORTED_OFFENDERS: {
    group: "INCIDENT",
    text: "{count} of the members [is/are] named as [an offender/offenders] in reported incidents: {incidents}.",
  },
  SEIZURE_KIND: { group: "SEIZURE", text: "What was seized in their incidents fits this kind: {seizures}." },
  LISTED: { group: "INCIDENT", text: "{count} of the members [is/are] on a watch list." },
  SAME_INCIDENT: {
    group: "INCIDENT_TIE",
    text: "Members were named in the same incident, or stand behind a consignment that was: {shared}.",
  },
  SHARED_CARD: {
    group: "PAYMENT",
    text: "{count} unrelated members share a card with another member, in separate bookings: {shared}.",
  },
  SHARED_PAYER: {
    group: "PAYMENT",
    text: "{count} unrelated members had their tickets paid by a third party whose name paid for another member's too.",
  },
  PAID_FOR: {
    group: "PAYMENT",
    text: "The tickets of {count} [member/members] were paid for by somebody with another member's name, not travelling with them.",
  },
  SHARED_PHONE: {
    group: "CONTACT",
    text: "{count} unrelated members share a phone with another member, in separate bookings: {shared}.",
  },
  SHARED_EMAIL: {
    group: "CONTACT",
    text: "{count} unrelated members share an e-mail address with another member, in separate bookings: {shared}.",
  },
  SHARED_ADDRESS: {
    group: "CONTACT",
    text: "{count} unrelated members give an address that another member gives too: {shared}.",
  },
  SHARED_IP: {
    group: "CONTACT",
    text: "{count} unrelated members' bookings were made from an IP address that another member's was made from: {shared}.",
  },
  CALLS: { group: "CALLS", text: "{count} members' phones called each other, or one has the other in its address book." },
  SAME_BOOKING: {
    group: "BOOKING",
    text: "{count} members are on a booking with a member of another surname: {shared}.",
  },
  SEQUENTIAL_BOOKING: {
    group: "BOOKING",
    text: "{count} unrelated members were booked for the flight of another member, by the same agent within minutes.",
  },
  SHARED_DOCUMENT: { group: "DOCUMENT", text: "One travel document was presented by different members: {shared}." },
  SEQUENTIAL_DOCUMENTS: {
    group: "DOCUMENT",
    text: "{count} unrelated members hold a document that neighbours another member's in number, of one issuer, on one route.",
  },
  CO_TRAVEL: { group: "TRAVEL", text: "{count} members were on the same flights more often than their routes explain." },
  CARGO_LINK: {
    group: "CARGO",
    text: "{count} members stand behind the shippers or the consignee of the same consignments: {shared}.",
  },
  LAST_MINUTE: {
    group: "TICKET",
    text: "{count} of {of} bookings were ticketed within {hours} hours of departure, against {basePercent} % of all.",
  },
  CASH_TICKET: { group: "TICKET", text: "{count} of {of} bookings were paid in cash, against {basePercent} % of all." },
  THIRD_PARTY_PAYER: {
    group: "PAYMENT",
    text: "{count} of {of} bookings were paid by somebody not travelling and not kin, against {basePercent} % of all.",
  },
  SHORT_STAY: {
    group: "TRIP",
    text: "{count} of {of} trips, a booking counted once, turned back within {hours} hours, against {basePercent} % of all.",
  },
  ONE_WAY: {
    group: "TRIP",
    text: "{count} of {of} trips, a booking counted once, had no way back, against {basePercent} % of all.",
  },
  ONE_WAY_CLIENTS: {
    group: "TRIP",
    text: "{count} of {of} members were moved one way, on one trip, without paying for anybody.",
  },
  VICTIMS_REPORTED: { group: "INCIDENT", text: "{count} [report names/reports name] victims or potential victims in the group." },
  ESCORT: {
    group: "ESCORT",
    text: "{count} [member/members] came back within a week from flights that others of the group left on for good: {flights}.",
  },
  BROKEN_JOURNEY: {
    group: "ROUTE",
    text: "{count} [member/members] arrived on one booking and went on within 72 hours on another.",
  },
  DOCUMENT_SWITCH: { group: "DOCUMENT", text: "{count} [member/members] showed documents of two issuers." },
  YOUNG_TRAVELLERS: { group: "AGE", text: "{count} of those moved [is/are] younger than {years}." },
  JUST_UNDER: { group: "DECLARATION", text: "{count} [declaration lies/declarations lie] just under the line of {threshold}." },
  UNDER_DECLARED: {
    group: "SEIZURE",
    text: "{count} [declaration was/declarations were] under the line of {threshold} and the money counted was over it.",
  },
  CASH_SPLIT: {
    group: "SPLIT",
    text: "On {count} [flight/flights] members who are no kin declared parts that together exceed the line of {threshold}: {flights}.",
  },
  SMALL_PARTS_PARCELS: {
    group: "PARCELS",
    text: "{count} of {of} parcels are small, of low declared value and described as parts or tools: {parcels}.",
  },
  SPLIT_SHIPMENT: { group: "PARCELS", text: "{shippers} different senders sent {count} parcels to the same hands: {parcels}." },
  DOCUMENT_REUSE: {
    group: "DOCUMENT",
    text: "The document {document} was presented by {count} different persons (names differ: {names}, birth dates differ: {births}).",
  },
  PRESENT_AT_INCIDENTS: {
    group: "PRESENCE",
    text: "Present at {observed} flights with incidents, where the roster predicts {expected} (chance {chance}): {flights}.",
  },
  PRESENT_FOR_ASSOCIATES: {
    group: "PRESENCE",
    text: "Handled {observed} flights of people they are privately tied to, where the roster predicts {expected} (chance {chance}): {flights}.",
  },
  OFF_ROSTER_READS: {
    group: "OFF_ROSTER",
    text: "{observed} of {visits} visits off the roster were around flights of interest (chance {chance}): {flights}.",
  },
  LOOSE_BAGS: {
    group: "BAGS",
    text: "Handled {count} [bag/bags] without a passenger or sent in a rush, where their share of the work predicts {expected} (chance {chance}).",
  },
  PRIVATE_TIE: { group: "PRIVATE", text: "Privately tied to {count} [person/people] outside the airport, by {kinds}: {people}." },
  STAFF_AMONG_MEMBERS: { group: "STAFF", text: "{count} of {of} members [works/work] at the airport." },
  FAMILY: {
    group: "FAMILY",
    against: true,
    text: "{percent} % of the ties are between people with one surname who share a booking, a card or a contact.",
  },
  TOUR_GROUP: { group: "GROUP", against: true, text: "{count} of the members travelled on a group booking." },
  ONE_KIND_OF_TIE: {
    group: "VARIETY",
    against: true,
    text: "No second kind of thing ties enough of the members: a neighbour's card or a village phone would tie them as much.",
  },
  OPEN_PARTIES: {
    group: "OPEN",
    against: true,
    text: "{count} of the members travelled openly with two or more unrelated others on one booking.",
  },
  INSTITUTION_PAYER: {
    group: "INSTITUTION",
    against: true,
    text: "{count} of {of} bookings were paid by a firm or an institution.",
  },
  COMMUTERS: {
    group: "COMMUTERS",
    against: true,
    text: "{count} of the members [travels/travel] one route so often that they would meet on it.",
  },
  AGENCY_CONTACT: { group: "AGENCY", against: true, text: "A shared contact is probably a travel agency's own: {shared}." },
  CLEARED: { group: "CLEARED", against: true, text: "{count} of the members [was/were] cleared before." },
  OTHER_SEIZURE: { group: "SEIZURE", against: true, text: "What was seized in {count} of their incidents fits another kind." },
  MOVED_ONE_WAY: { group: "TRIP", against: true, text: "{count} of {of} members went one way; couriers come back." },
  INSPECTED_NEGATIVE: { group: "CLEARED", against: true, text: "{count} [inspection/inspections] of members found nothing." },
} as const satisfies Record<string, CodeEntry>;

export type ReasonCode = keyof typeof CODES;

/** The English text of a reason. `nameOf` gives what the reader may know an entity as; undefined leaves its id. */
export function renderReason(reason: Pick<Reason, "code" | "params">, nameOf: (id: string) => string | undefined): string {
  if (!Object.hasOwn(CODES, reason.code)) return reason.code;
  return fill(CODES[reason.code as ReasonCode].text, reason.params, nameOf);
}

const KIND_TITLES: Readonly<Record<FindingKind, string>> = {
  DRUG_COURIERS: "Possible drug courier cell",
  CASH_COURIERS: "Possible cash courier ring",
  INSIDER_RING: "Possible insider ring",
  MIGRANT_SMUGGLING: "Possible migrant smuggling",
  TRAFFICKING_IN_PERSONS: "Possible trafficking in persons: refer, do not arrest",
  ARMS: "Possible arms shipments",
  UNKNOWN: "Group to review",
};

/** One line for lists: what it may be, of how many, with the first name that may be shown. */
export function findingTitle(
  finding: Pick<Finding, "type" | "kind" | "members">,
  nameOf: (id: string) => string | undefined,
): string {
  const first = finding.members.find((member) => member.score !== null)?.entity;
  const name = first === undefined ? undefined : nameOf(first);
  if (finding.type === "INSIDER") return `Airport worker to review${name === undefined ? "" : `: ${name}`}`;
  if (finding.type === "PATTERN") return `Document lead: one document, ${finding.members.length} persons`;
  const others = finding.members.length - 1;
  const people = finding.members.length === 1 ? "one person" : `${finding.members.length} people`;
  return `${KIND_TITLES[finding.kind]}, ${people}${name === undefined ? "" : others > 0 ? ` around ${name}` : `: ${name}`}`;
}

const CHANGES: Readonly<Record<FindingChange["code"], string>> = {
  BORN: "New.",
  JOINED: "Joined: {members}.",
  LEFT: "Left: {members}.",
  MERGED_FROM: "Merged with {findings}.",
  SPLIT_FROM: "Split from {finding}.",
  NEW_REASON: "New reasons: {codes}.",
  LOST_REASON: "Reasons that no longer hold: {codes}.",
  KIND: "Resembles {to} now; before, {from}.",
  NEW_INCIDENT: "New incidents: {incidents}.",
  SCORE: "Score from {from} to {to}.",
  REOPENED: "Dismissed before and open again; new since then: incidents {incidents}, reasons {codes}, merged with {findings}.",
  DISSOLVED: "Dissolved.",
};

/** The English text of a change. */
export function renderChange(change: FindingChange, nameOf: (id: string) => string | undefined): string {
  const template = change.code === "DISSOLVED" && "into" in change.params ? "Dissolved into {into}." : CHANGES[change.code];
  return fill(template, change.params, nameOf);
}

function fill(template: string, params: Reason["params"], nameOf: (id: string) => string | undefined): string {
  const show = (value: string): string => (kindOfId(value) === undefined ? value : (nameOf(value) ?? value));
  const worded = template.replace(/\[([^/\]]*)\/([^\]]*)\]/g, (_, one: string, many: string) =>
    params.count === 1 ? one : many,
  );
  return worded.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return "not known";
    // Names have commas of their own.
    if (typeof value === "object") return value.length === 0 ? "none" : value.map(show).join("; ");
    if (typeof value === "boolean") return value ? "yes" : "no";
    // Whoever reads a chance of 0.0616 needs no more digits of it.
    return typeof value === "string" ? show(value) : String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  });
}
