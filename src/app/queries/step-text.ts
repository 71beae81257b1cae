/**
 * A step of a path as a sentence that can be read out: who or what, by what, when, out of how many, on how many records. It says what is
 * recorded and no more: of a traveller who is told of for a flight, not that they flew; of somebody in an incident, not what they did.
 */
import { kindOfId } from "#model/ids.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { formatTime } from "#model/time.ts";
import { labelOf } from "../reader/names.ts";
import { textOf } from "../reader/prop-values.ts";
import type { Reader } from "../reader/reader.ts";
import { type AnyEntity, isPerson } from "../reader/visible.ts";
import type { PathStep } from "../snapshot/paths-answer.ts";

/** Between the start of a link and its end, whichever way it is walked. */
export const VERBS: Readonly<Record<LinkKind, string>> = {
  TRAVELLED_ON: "is reported on",
  ON_BOOKING: "is on",
  BOOKED_FOR: "is for",
  HOLDS: "is reported to hold",
  USES: "is reported to use",
  PAID_WITH: "was paid with",
  CHECKED: "is reported to have checked in",
  EMPLOYED_BY: "is reported to work for",
  ROSTERED: "was rostered for",
  HANDLED: "was to handle",
  ENTERED: "was read at",
  SHIPPED_BY: "was shipped by",
  SHIPPED_TO: "was shipped to",
  FORWARDED_BY: "was forwarded by",
  PART_OF: "is part of",
  CARRIED_ON: "is reported on",
  CUSTODY: "was handled, as recorded, by or at",
  INVOLVED_IN: "is named in",
  SEIZED_IN: "was made in",
  OCCURRED_ON: "is recorded of",
  OCCURRED_AT: "is recorded at",
  INSPECTED: "was of",
  DECLARED: "made",
  DECLARED_ON: "was made on",
  CHARGED_WITH: "is named in proceedings over",
  CONTACTED: "was in contact with",
  LISTED_AS: "is listed as",
  DEPARTS_FROM: "departs from",
  ARRIVES_AT: "arrives at",
};

/** One and several of a kind, as they stand in a sentence. */
export const NOUNS: Readonly<Record<EntityKind, readonly [string, string]>> = {
  Person: ["person", "people"],
  Identity: ["person", "people"],
  TravelDocument: ["travel document", "travel documents"],
  Flight: ["flight", "flights"],
  Booking: ["booking", "bookings"],
  Bag: ["bag", "bags"],
  Consignment: ["consignment", "consignments"],
  Uld: ["container", "containers"],
  Incident: ["incident", "incidents"],
  Seizure: ["seizure", "seizures"],
  Declaration: ["declaration", "declarations"],
  Inspection: ["inspection", "inspections"],
  Organization: ["organisation", "organisations"],
  Contact: ["contact", "contacts"],
  Airport: ["airport", "airports"],
  Zone: ["zone", "zones"],
  Badge: ["badge", "badges"],
  Shift: ["shift", "shifts"],
  WatchlistEntry: ["watchlist entry", "watchlist entries"],
  Vehicle: ["vehicle", "vehicles"],
};

const CONTACTS: Readonly<Record<string, string>> = {
  PHONE: "phone",
  EMAIL: "e-mail address",
  ADDRESS: "address",
  PAYMENT_CARD: "payment card",
  IP: "IP address",
};

/** Undefined when an end of it may not be read, or is gone. */
export async function stepText(reader: Reader, step: PathStep): Promise<string | undefined> {
  const ends = await Promise.all(
    [step.from, step.to].map((id) => (kindOfId(id) === "Person" ? reader.person(id) : reader.entity(id))),
  );
  const [from, to] = step.forward ? ends : ends.reverse();
  if (from === undefined || to === undefined) return undefined;
  if (step.kind === "IDENTIFIED_AS") return `${nameOf(from)}, as one source reports them, is judged to be ${nameOf(to)}.`;
  const shared = step.shared === from.id ? to : from;
  const parts = [
    `${nameOf(from)} ${VERBS[step.kind]} ${nameOf(to)}${whenText(step)}`,
    step.sharers === 1
      ? `no other ${NOUNS[shared.kind][0]} is linked so`
      : `one of ${step.sharers} ${NOUNS[shared.kind][1]} linked so`,
    step.records.length === 1 ? "1 record" : `${step.records.length} records`,
  ];
  return `${parts.join("; ")}.`;
}

function nameOf(entity: AnyEntity): string {
  if (isPerson(entity) || entity.kind === "Identity") return labelOf(entity);
  const [noun] = NOUNS[entity.kind];
  const type = entity.kind === "Contact" ? CONTACTS[textOf(entity.props, "type") ?? ""] : undefined;
  return `${type ?? noun} ${labelOf(entity)}`;
}

function whenText({ at, since, until }: PathStep): string {
  if (since !== null) return ` from ${formatTime(since)} ${until === null ? "on" : `until ${formatTime(until)}`}`;
  return at === null ? ", at a time not told" : ` at ${formatTime(at)}`;
}
