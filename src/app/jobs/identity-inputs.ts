/** Feeds resolution from a snapshot: every identity with its documents, contacts, cards and boarded flights, its own or its bookings'. */
import type { Column, RecordsSnapshot } from "#graph/snapshot.ts";
import type { LinkKind } from "#model/kinds.ts";
import { locatorForm, seatKey } from "#model/natural-key.ts";
import type { ColumnName } from "#model/properties.ts";
import type { FlightStay, IdentityInput, ListedSeat } from "#resolve/input.ts";
import { isPersonalDocument } from "#resolve/personal-number.ts";

const NONE: readonly string[] = [];

/** What label sets say: the combined handling text, and whether only masked records have them. */
export interface LabelSets {
  readonly handlingOf: (labelSet: number) => string;
  readonly isMasked: (labelSet: number) => boolean;
}

/** One at a time, because all of them take more memory than what resolution makes of them. */
export function* identityInputs(snapshot: RecordsSnapshot, { handlingOf, isMasked }: LabelSets): Generator<IdentityInput> {
  const contactText = reader(snapshot, "Contact", "value");
  const contactType = reader(snapshot, "Contact", "type");
  const documents = targetsByFrom(snapshot, "HOLDS");
  const uses = targetsByFrom(snapshot, "USES");
  const paid = targetsByFrom(snapshot, "PAID_WITH");
  const bookings = targetsByFrom(snapshot, "ON_BOOKING");
  const stays = boardedStays(snapshot);
  const seats = listedSeats(snapshot);
  const field = (name: ColumnName<"Identity">) => reader(snapshot, "Identity", name);
  const [surname, givenNames, dateOfBirth] = [field("surname"), field("givenNames"), field("dateOfBirth")];
  const [sex, nationality, document] = [field("sex"), field("nationality"), field("document")];
  const documentRange = snapshot.nodeRange("TravelDocument");
  const documentType = reader(snapshot, "TravelDocument", "type");
  const held = new Set<string>();
  const personal = new Set<string>();
  const locators = new Set<string>();
  const contacts = {
    PHONE: new Set<string>(),
    EMAIL: new Set<string>(),
    ADDRESS: new Set<string>(),
    PAYMENT_CARD: new Set<string>(),
  };
  const setOf = new Map<string, Set<string>>(Object.entries(contacts));
  const reach = (holder: number) => {
    for (const target of uses.of(holder)) setOf.get(contactType(target))?.add(contactText(target));
  };
  const { start, end } = snapshot.nodeRange("Identity");
  for (let node = start; node < end; node++) {
    const labelSet = snapshot.nodeLabelSet[node]!;
    if (isMasked(labelSet)) {
      yield { ...MASKED, id: snapshot.ids[node]!, handling: handlingOf(labelSet) };
      continue;
    }
    const own = document(node);
    if (own !== "") held.add(own);
    for (const target of documents.of(node))
      if (target >= documentRange.start && target < documentRange.end) {
        held.add(snapshot.naturals[target]!);
        if (isPersonalDocument(documentType(target))) personal.add(snapshot.naturals[target]!);
      }
    reach(node);
    for (const booking of bookings.of(node)) {
      locators.add(locatorOf(snapshot.naturals[booking]!));
      reach(booking);
      for (const card of paid.of(booking)) contacts.PAYMENT_CARD.add(contactText(card));
    }
    yield {
      id: snapshot.ids[node]!,
      surname: surname(node),
      givenNames: givenNames(node),
      dateOfBirth: dateOfBirth(node),
      sex: sex(node),
      nationality: nationality(node),
      documents: taken(held),
      personalNumbers: taken(personal),
      phones: taken(contacts.PHONE),
      emails: taken(contacts.EMAIL),
      cards: taken(contacts.PAYMENT_CARD),
      addresses: taken(contacts.ADDRESS),
      flights: stays.get(node) ?? [],
      seats: seats(node),
      locators: taken(locators),
      handling: handlingOf(labelSet),
    };
  }
}

/** Somebody of whom nothing is told any more by which people are compared: who they were judged to be stands. */
const MASKED: Omit<IdentityInput, "id" | "handling"> = {
  ...{ isMasked: true, surname: "", givenNames: "", dateOfBirth: "", sex: "", nationality: "" },
  ...{ documents: NONE, personalNumbers: NONE, phones: NONE, emails: NONE, cards: NONE, addresses: NONE },
  ...{ flights: [], seats: [], locators: NONE },
};

/** What a set has gathered, sorted; the set is empty then, for the next identity. */
function taken(texts: Set<string>): readonly string[] {
  if (texts.size === 0) return NONE;
  const sorted = [...texts].sort();
  texts.clear();
  return sorted;
}

type Read = (node: number) => string;

function reader<K extends "Identity" | "Contact" | "TravelDocument">(
  snapshot: RecordsSnapshot,
  kind: K,
  name: ColumnName<K>,
): Read {
  const column: Column = snapshot.entityColumn(kind, name);
  const start = snapshot.nodeRange(kind).start;
  return (node) => (column.type === "dict" ? column.values[column.codes[node - start]!]! : "");
}

/** Targets of one kind of link by its `from` node. */
function targetsByFrom(snapshot: RecordsSnapshot, kind: LinkKind): { of(node: number): Uint32Array } {
  const links = linksByFrom(snapshot, kind);
  return { of: (node) => snapshot.linkTo.subarray(...links(node)) };
}

/** First link of a kind and the one after the last by their `from` node; links of a kind are ordered by it, so a node's lie together. */
function linksByFrom(snapshot: RecordsSnapshot, kind: LinkKind): (node: number) => [number, number] {
  const { start, end } = snapshot.linkRange(kind);
  const { linkFrom } = snapshot;
  return (node) => {
    let first = start;
    for (let beyond = end; first < beyond;) {
      const middle = (first + beyond) >>> 1;
      if (linkFrom[middle]! < node) first = middle + 1;
      else beyond = middle;
    }
    let last = first;
    while (last < end && linkFrom[last] === node) last++;
    return [first, last];
  };
}

/** Of `CM/AB12CD/2026-11-21`, and of the locator alone, which a booking is known by before its record has come. */
function locatorOf(natural: string): string {
  return locatorForm(natural.split("/")[1] ?? natural);
}

const KEPT_OFF: ReadonlySet<string> = new Set(["NO_SHOW", "DENIED", "OFFLOADED"]);

/** The places of an identity on the lists of flights. */
function listedSeats(snapshot: RecordsSnapshot): (node: number) => ListedSeat[] {
  const { linkTo, ids } = snapshot;
  const seat = snapshot.linkColumn("TRAVELLED_ON", "seat");
  const status = snapshot.linkColumn("TRAVELLED_ON", "status");
  const text = (column: Column, row: number) => (column.type === "dict" ? column.values[column.codes[row]!]! : "");
  const { start } = snapshot.linkRange("TRAVELLED_ON");
  const links = linksByFrom(snapshot, "TRAVELLED_ON");
  return (node) => {
    const listed: ListedSeat[] = [];
    for (let [link, beyond] = links(node); link < beyond; link++) {
      if (KEPT_OFF.has(text(status, link - start))) continue;
      listed.push({ flight: ids[linkTo[link]!]!, seat: seatKey(text(seat, link - start)) });
    }
    return listed;
  };
}

/** Identity node → the flights it boarded, as stretches of time. */
function boardedStays(snapshot: RecordsSnapshot): Map<number, FlightStay[]> {
  const stays = new Map<number, FlightStay[]>();
  const flights = snapshot.nodeRange("Flight");
  const departs = snapshot.entityColumn("Flight", "departsAt");
  const arrives = snapshot.entityColumn("Flight", "arrivesAt");
  const boarded = snapshot.linkColumn("TRAVELLED_ON", "boarded");
  const status = snapshot.linkColumn("TRAVELLED_ON", "status");
  const { start, end } = snapshot.linkRange("TRAVELLED_ON");
  for (let link = start; link < end; link++) {
    const row = link - start;
    const didBoard =
      (boarded.type === "flag" && boarded.values[row] === 1) ||
      (status.type === "dict" && status.values[status.codes[row]!] === "BOARDED");
    if (!didBoard) continue;
    const from = snapshot.linkFrom[link]!;
    const flight = snapshot.linkTo[link]!;
    const at = (column: Column) => (column.type === "time" ? column.values[flight - flights.start]! : NaN);
    const list = stays.get(from) ?? [];
    list.push({ flight: snapshot.ids[flight]!, from: at(departs), until: at(arrives) });
    stays.set(from, list);
  }
  return stays;
}
