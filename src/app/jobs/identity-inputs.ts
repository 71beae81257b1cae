/** Feeds resolution from a snapshot: every identity with its documents, contacts, cards and boarded flights, its own or its bookings'. */
import type { Column, RecordsSnapshot } from "#graph/snapshot.ts";
import type { LinkKind } from "#model/kinds.ts";
import type { ColumnName } from "#model/properties.ts";
import type { FlightStay, IdentityInput } from "#resolve/input.ts";

const NONE: readonly string[] = [];

/** One at a time, because all of them take more memory than what resolution makes of them. `handlingOf`: the combined handling text of a label set. */
export function* identityInputs(snapshot: RecordsSnapshot, handlingOf: (labelSet: number) => string): Generator<IdentityInput> {
  const contactText = reader(snapshot, "Contact", "value");
  const contactType = reader(snapshot, "Contact", "type");
  const documents = targetsByFrom(snapshot, "HOLDS");
  const uses = targetsByFrom(snapshot, "USES");
  const paid = targetsByFrom(snapshot, "PAID_WITH");
  const bookings = targetsByFrom(snapshot, "ON_BOOKING");
  const stays = boardedStays(snapshot);
  const field = (name: ColumnName<"Identity">) => reader(snapshot, "Identity", name);
  const [surname, givenNames, dateOfBirth] = [field("surname"), field("givenNames"), field("dateOfBirth")];
  const [sex, nationality, document] = [field("sex"), field("nationality"), field("document")];
  const documentRange = snapshot.nodeRange("TravelDocument");
  const held = new Set<string>();
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
    const own = document(node);
    if (own !== "") held.add(own);
    for (const target of documents.of(node))
      if (target >= documentRange.start && target < documentRange.end) held.add(snapshot.naturals[target]!);
    reach(node);
    for (const booking of bookings.of(node)) {
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
      phones: taken(contacts.PHONE),
      emails: taken(contacts.EMAIL),
      cards: taken(contacts.PAYMENT_CARD),
      addresses: taken(contacts.ADDRESS),
      flights: stays.get(node) ?? [],
      handling: handlingOf(snapshot.nodeLabelSet[node]!),
    };
  }
}

/** What a set has gathered, sorted; the set is empty then, for the next identity. */
function taken(texts: Set<string>): readonly string[] {
  if (texts.size === 0) return NONE;
  const sorted = [...texts].sort();
  texts.clear();
  return sorted;
}

type Read = (node: number) => string;

function reader<K extends "Identity" | "Contact">(snapshot: RecordsSnapshot, kind: K, name: ColumnName<K>): Read {
  const column: Column = snapshot.entityColumn(kind, name);
  const start = snapshot.nodeRange(kind).start;
  return (node) => (column.type === "dict" ? column.values[column.codes[node - start]!]! : "");
}

/** Targets of one kind of link by its `from` node; links of a kind are ordered by `from`, so a node's lie together. */
function targetsByFrom(snapshot: RecordsSnapshot, kind: LinkKind): { of(node: number): Uint32Array } {
  const { start, end } = snapshot.linkRange(kind);
  const { linkFrom, linkTo } = snapshot;
  return {
    of(node) {
      let first = start;
      for (let beyond = end; first < beyond;) {
        const middle = (first + beyond) >>> 1;
        if (linkFrom[middle]! < node) first = middle + 1;
        else beyond = middle;
      }
      let last = first;
      while (last < end && linkFrom[last] === node) last++;
      return linkTo.subarray(first, last);
    },
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
