/**
 * Things by which people are tied: a phone or other contact, what was booked for them together, a travel document that several presented. A tie that holds by one
 * thing alone falls with it. What somebody protected uses is never a thing to cut, by all records, whoever asks.
 */
import { listAt } from "#base/list-at.ts";
import { kindOfId } from "#model/ids.ts";
import { contextOf } from "../../context.ts";
import { textOf } from "../../reader/prop-values.ts";
import type { Reader } from "../../reader/reader.ts";
import { isOfKind } from "../../reader/visible.ts";
import type { TieAnswer } from "../../snapshot/network-answers.ts";

/** Addresses are lived at, and behind one IP address is whoever is on its line. */
const CUT_CONTACTS: ReadonlySet<string | null> = new Set(["PHONE", "EMAIL", "PAYMENT_CARD"]);
const KINDS: ReadonlySet<string | undefined> = new Set(["Contact", "Booking", "TravelDocument"]);
/** Who uses a thing that more links lead to is not looked up: it stays. */
const LINKS_MAX = 1000;

/** The one thing that a tie holds by; undefined where it holds by several, or by what nobody can cut. */
export function thingOf({ terms }: TieAnswer): string | undefined {
  const shared = new Set(terms.map((term) => term.shared));
  const [only] = shared;
  return shared.size === 1 && typeof only === "string" && KINDS.has(kindOfId(only)) ? only : undefined;
}

/** Things that can be cut, in order of id, each with the ids of those whose ties hang on it. */
export async function thingsThatTie(reader: Reader, ties: readonly TieAnswer[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const users = new Map<string, string[]>();
  for (const tie of ties) {
    const thing = thingOf(tie);
    if (thing !== undefined) listAt(users, thing).push(...tie.ends);
  }
  const ids = [...users.keys()].sort();
  const may = await Promise.all(ids.map((id) => mayBeCut(reader, id)));
  return new Map(ids.flatMap((id, i) => (may[i] === true ? [[id, [...new Set(users.get(id))].sort()]] : [])));
}

async function mayBeCut(reader: Reader, id: string): Promise<boolean> {
  const thing = await reader.entity(id);
  if (thing === undefined) return false;
  if (isOfKind(thing, "Contact") && !CUT_CONTACTS.has(textOf(thing.props, "type"))) return false;
  return !(await isOfProtected(reader, id));
}

/** Whether somebody protected uses it, holds it, is on it, or is on what was booked or paid with it. True where that cannot be told. */
export async function isOfProtected(reader: Reader, id: string): Promise<boolean> {
  const { store } = contextOf(reader);
  const links = await store.links({ entity: id, limit: LINKS_MAX });
  const ends = links.map(({ from, to }) => (from === id ? to : from));
  const bookings = ends.filter((end) => kindOfId(end) === "Booking");
  const at = [...new Set(bookings)].map((entity) => ({ entity }));
  const onThem = at.length === 0 ? [] : await store.linksOf({ at, kinds: ["ON_BOOKING"], direction: "in", limit: LINKS_MAX });
  if ([links, ...onThem].some(({ length }) => length === LINKS_MAX)) return true;
  const behind = [...ends, ...onThem.flat().map(({ from }) => from)].filter((end) => kindOfId(end) === "Identity");
  const persons = await store.personsOf([...new Set(behind)]);
  const isProtected = await Promise.all([...new Set(persons)].map((person) => reader.isProtected(person)));
  return isProtected.includes(true);
}
