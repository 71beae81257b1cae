/** The English texts of reasons, changes and findings, made on reading: findings keep codes and parameters. */
import { kindOfId } from "#model/ids.ts";
import type { TieCode } from "#analytics/tie-method.ts";
import type { Finding, FindingChange, FindingKind, Reason } from "#model/finding.ts";
import { isToldReason, TOLD_REASONS } from "./told-codes.ts";

/** The English text of a reason; of one that another version gave, its code. `nameOf` gives what the reader may know an entity as; undefined leaves its id. */
export function renderReason(reason: Pick<Reason, "code" | "params">, nameOf: (id: string) => string | undefined): string {
  if (!isToldReason(reason.code)) return reason.code;
  const { text, textBefore } = TOLD_REASONS[reason.code];
  const isTold = namesIn(text).every((name) => Object.hasOwn(reason.params, name) || Object.hasOwn(NOT_TOLD, name));
  return fill(isTold ? text : (textBefore ?? text), reason.params, nameOf);
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

/** The English text of a change; of one that another version made, its code. */
export function renderChange(change: FindingChange, nameOf: (id: string) => string | undefined): string {
  if (!Object.hasOwn(CHANGES, change.code)) return change.code;
  const template = change.code === "DISSOLVED" && "into" in change.params ? "Dissolved into {into}." : CHANGES[change.code];
  return fill(template, change.params, nameOf);
}

/** Of findings stored before these were kept. */
const NOT_TOLD: Readonly<Record<string, string>> = { worker: "A worker", people: "some of the members" };

/** Kinds of ties as they stand in a sentence. */
export const KINDS_OF_TIE = {
  SAME_BOOKING: "a booking",
  SEQUENTIAL_BOOKING: "bookings one after the other",
  SHARED_CARD: "a card",
  SHARED_PAYER: "a payer",
  PAID_FOR: "tickets that one paid for another",
  SHARED_PHONE: "a phone",
  SHARED_EMAIL: "an e-mail address",
  SHARED_ADDRESS: "an address",
  SHARED_IP: "an IP address",
  SHARED_DOCUMENT: "a travel document",
  SEQUENTIAL_DOCUMENTS: "neighbouring documents",
  CO_TRAVEL: "flights together",
  CALLS: "calls",
  SAME_INCIDENT: "an incident",
  CARGO_LINK: "consignments",
} as const satisfies Record<TieCode, string>;

function namesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

function fill(template: string, params: Reason["params"], nameOf: (id: string) => string | undefined): string {
  const show = (value: string): string =>
    kindOfId(value) === undefined
      ? ((KINDS_OF_TIE as Readonly<Record<string, string>>)[value] ?? value)
      : (nameOf(value) ?? value);
  const worded = template.replace(/\[([^/\]]*)\/([^\]]*)\]/g, (_, one: string, many: string) =>
    (params.count ?? params.observed) === 1 ? one : many,
  );
  return worded.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return NOT_TOLD[name] ?? "not known";
    // Names have commas of their own; words for kinds have none.
    if (typeof value === "object") return value.length === 0 ? "none" : value.map(show).join(name === "kinds" ? ", " : "; ");
    if (typeof value === "boolean") return value ? "yes" : "no";
    // Whoever reads a chance of 0.0616 needs no more digits of it.
    return typeof value === "string" ? show(value) : String(Number.isInteger(value) ? value : Number(value.toPrecision(4)));
  });
}
