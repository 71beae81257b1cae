/** How full each input is in one snapshot. A pass over the links that it is about, and one over all links for who has which. */
import { Bitset } from "#base/bitset.ts";
import type { Range, Snapshot } from "#graph/snapshot.ts";
import { INPUT_CODES, type InputCode } from "#model/yield/inputs.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { entityNumber, entityText, linkNumber, linkText, type NumberAt, type TextAt } from "../columns-of.ts";
import { readFlights } from "../flights.ts";
import { type InputRows, measureInput, type MeasuredInput } from "./measured-input.ts";

/** In the order of the table of inputs. */
export function measureInputs(snapshot: Snapshot): readonly MeasuredInput[] {
  const rows = { ...journeyRows(snapshot), ...bookingRows(snapshot), ...workRows(snapshot), ...thingRows(snapshot) };
  const all: Readonly<Record<InputCode, InputRows>> = rows;
  return INPUT_CODES.map((input) => measureInput(input, all[input]));
}

type RowsOf<C extends InputCode> = Readonly<Record<C, InputRows>>;

function journeyRows(
  snapshot: Snapshot,
): RowsOf<"JOURNEYS" | "JOURNEY_TIMES" | "BOARDING" | "TRAVEL_DOCUMENTS" | "BIRTH_DATES" | "BOOKINGS" | "BAGS"> {
  const { linkFrom, linkTo, linkAt } = snapshot;
  const flights = readFlights(snapshot);
  const boarded = linkNumber(snapshot, "TRAVELLED_ON", "boarded");
  const status = linkText(snapshot, "TRAVELLED_ON", "status");
  const bagCount = linkNumber(snapshot, "TRAVELLED_ON", "bagCount");
  const document = entityText(snapshot, "Identity", "document");
  const born = entityText(snapshot, "Identity", "dateOfBirth");
  const isDescribed = describedBookings(snapshot);
  const booked = ends(snapshot, "ON_BOOKING", "from", (link) => isDescribed(linkTo[link]!));
  const checked = ends(snapshot, "CHECKED", "from");
  const all = {
    ...snapshot.linkRange("TRAVELLED_ON"),
    at: (link: number) => linkAt[link]!,
    airports: (link: number) => {
      const row = linkTo[link]! - flights.start;
      return [flights.origin[row]!, flights.destination[row]!];
    },
  };
  return {
    JOURNEYS: all,
    JOURNEY_TIMES: { ...all, has: (link) => !Number.isNaN(linkAt[link]!) },
    BOARDING: { ...all, has: (link) => status(link) !== "" || !Number.isNaN(boarded(link)) },
    TRAVEL_DOCUMENTS: { ...all, has: (link) => document(linkFrom[link]!) !== "" },
    BIRTH_DATES: { ...all, has: (link) => born(linkFrom[link]!) !== "" },
    BOOKINGS: { ...all, has: (link) => booked.has(linkFrom[link]!) },
    BAGS: { ...all, has: (link) => bagCount(link) >= 0 || checked.has(linkFrom[link]!) },
  };
}

/** A locator that only travellers name stands for a booking of which nothing is known. */
function describedBookings(snapshot: Snapshot): (node: number) => boolean {
  const carrier = entityText(snapshot, "Booking", "carrier");
  return (node) => carrier(node) !== "";
}

function bookingRows(
  snapshot: Snapshot,
): RowsOf<"BOOKING_TIMES" | "PAYMENT_FORMS" | "PAYERS" | "PAYMENT_CARDS" | "BOOKING_CONTACTS" | "AGENCIES"> {
  const text = (name: "agencyIata" | "agencyName" | "agentSign" | "paymentForm" | "payerName"): TextAt =>
    entityText(snapshot, "Booking", name);
  const [agencyIata, agencyName, agentSign] = [text("agencyIata"), text("agencyName"), text("agentSign")];
  const [paymentForm, payerName] = [text("paymentForm"), text("payerName")];
  const createdAt = entityNumber(snapshot, "Booking", "createdAt");
  const ticketedAt = entityNumber(snapshot, "Booking", "ticketedAt");
  const carded = ends(snapshot, "PAID_WITH", "from");
  const reached = ends(snapshot, "USES", "from");
  const at: NumberAt = (node) => (Number.isNaN(createdAt(node)) ? ticketedAt(node) : createdAt(node));
  const all = { ...snapshot.nodeRange("Booking"), counts: describedBookings(snapshot), at };
  return {
    BOOKING_TIMES: { ...all, has: (node) => !Number.isNaN(at(node)) },
    PAYMENT_FORMS: { ...all, has: (node) => paymentForm(node) !== "" },
    PAYERS: { ...all, has: (node) => payerName(node) !== "" },
    PAYMENT_CARDS: { ...all, has: (node) => carded.has(node) },
    BOOKING_CONTACTS: { ...all, has: (node) => reached.has(node) },
    AGENCIES: { ...all, has: (node) => agencyIata(node) + agencyName(node) + agentSign(node) !== "" },
  };
}

function workRows(
  snapshot: Snapshot,
): RowsOf<"WORKERS" | "WORKER_CONTACTS" | "SHIFTS" | "HANDLED_FLIGHTS" | "BADGE_READS" | "BADGE_HOLDERS"> {
  const { linkFrom, linkTo, linkAt } = snapshot;
  const staff = entityText(snapshot, "Identity", "staff");
  const worksAt = entityText(snapshot, "Identity", "airport");
  const startsAt = entityNumber(snapshot, "Shift", "startsAt");
  const shiftAt = entityText(snapshot, "Shift", "airport");
  const zoneAt = entityText(snapshot, "Zone", "airport");
  const reached = ends(snapshot, "USES", "from");
  const handled = ends(snapshot, "HANDLED", "from");
  const held = ends(snapshot, "HOLDS", "to", (link) => staff(linkFrom[link]!) !== "");
  const workers = {
    ...snapshot.nodeRange("Identity"),
    counts: (node: number) => staff(node) !== "",
    airports: (node: number) => [worksAt(node)],
  };
  const shifts = { ...snapshot.nodeRange("Shift"), at: startsAt, airports: (node: number) => [shiftAt(node)] };
  const reads = {
    ...snapshot.linkRange("ENTERED"),
    at: (link: number) => linkAt[link]!,
    airports: (link: number) => [zoneAt(linkTo[link]!)],
  };
  return {
    WORKERS: workers,
    WORKER_CONTACTS: { ...workers, has: (node) => reached.has(node) },
    SHIFTS: shifts,
    HANDLED_FLIGHTS: { ...shifts, has: (node) => handled.has(node) },
    BADGE_READS: reads,
    BADGE_HOLDERS: { ...reads, has: (link) => held.has(linkFrom[link]!) },
  };
}

function thingRows(
  snapshot: Snapshot,
): RowsOf<
  | ("INCIDENTS" | "INCIDENT_FLIGHTS" | "INCIDENT_PARTIES" | "SEIZURES" | "OUTCOMES" | "LISTINGS" | "INSPECTIONS")
  | ("DECLARATIONS" | "DECLARERS" | "COUNTED_AMOUNTS" | "CONSIGNMENTS" | "CONSIGNMENT_PARTIES" | "CUSTODY" | "COMMUNICATIONS")
> {
  const { linkAt } = snapshot;
  const identities = snapshot.nodeRange("Identity");
  const dated = (kind: "Incident" | "Declaration" | "Inspection") => {
    const airport = entityText(snapshot, kind, "airport");
    const at = entityNumber(snapshot, kind, "at");
    // Without a time it is known by mention only: a row that describes one has it.
    const counts = (node: number): boolean => !Number.isNaN(at(node));
    return { ...snapshot.nodeRange(kind), counts, at, airports: (node: number) => [airport(node)] };
  };
  const events = (kind: LinkKind) => ({ ...snapshot.linkRange(kind), at: (link: number) => linkAt[link]! });
  const incidents = dated("Incident");
  const declarations = dated("Declaration");
  const flown = ends(snapshot, "OCCURRED_ON", "from");
  const named = ends(snapshot, "INVOLVED_IN", "to", (link) => isIn(identities, snapshot.linkFrom[link]!));
  const declared = ends(snapshot, "DECLARED", "to");
  const counted = entityNumber(snapshot, "Declaration", "countedAmount");
  const sentOrReceived = [ends(snapshot, "SHIPPED_BY", "from"), ends(snapshot, "SHIPPED_TO", "from")];
  const [origin, destination] = [
    entityText(snapshot, "Consignment", "origin"),
    entityText(snapshot, "Consignment", "destination"),
  ];
  const [goods, kind] = [entityText(snapshot, "Consignment", "goods"), entityText(snapshot, "Consignment", "kind")];
  const consignments = {
    ...snapshot.nodeRange("Consignment"),
    // Numbers that only other records name are not counted.
    counts: (node: number) =>
      origin(node) + destination(node) + goods(node) + kind(node) !== "" || sentOrReceived.some((some) => some.has(node)),
    airports: (node: number) => [origin(node), destination(node)],
  };
  const custodyAt = linkText(snapshot, "CUSTODY", "airport");
  return {
    INCIDENTS: incidents,
    INCIDENT_FLIGHTS: { ...incidents, has: (node) => flown.has(node) },
    INCIDENT_PARTIES: { ...incidents, has: (node) => named.has(node) },
    SEIZURES: plain(snapshot, "Seizure"),
    DECLARATIONS: declarations,
    DECLARERS: { ...declarations, has: (node) => declared.has(node) },
    COUNTED_AMOUNTS: { ...declarations, has: (node) => !Number.isNaN(counted(node)) },
    CONSIGNMENTS: consignments,
    CONSIGNMENT_PARTIES: { ...consignments, has: (node) => sentOrReceived.some((some) => some.has(node)) },
    CUSTODY: { ...events("CUSTODY"), airports: (link) => [custodyAt(link)] },
    COMMUNICATIONS: events("CONTACTED"),
    LISTINGS: plain(snapshot, "WatchlistEntry"),
    INSPECTIONS: dated("Inspection"),
    OUTCOMES: events("CHARGED_WITH"),
  };
}

function plain(snapshot: Snapshot, kind: EntityKind): InputRows {
  return snapshot.nodeRange(kind);
}

/** Nodes at one end of some links of a kind. */
function ends(snapshot: Snapshot, kind: LinkKind, end: "from" | "to", which: (link: number) => boolean = () => true): Bitset {
  const range = snapshot.linkRange(kind);
  const nodes = end === "from" ? snapshot.linkFrom : snapshot.linkTo;
  const found = new Bitset(snapshot.nodeCount);
  for (let link = range.start; link < range.end; link++) if (which(link)) found.add(nodes[link]!);
  return found;
}

function isIn({ start, end }: Range, node: number): boolean {
  return node >= start && node < end;
}
