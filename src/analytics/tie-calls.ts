/** Ties by lawful call records and address books: phones that contacted each other, and the people who use them. */
import type { ContactSharing } from "./contact-sharing.ts";
import type { People } from "./people.ts";
import { linkText } from "./columns-of.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { isHub } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

const USERS_MAX = 6;

interface PhoneUser {
  person: number;
  link: number;
}

export function addCallTies(terms: TieTerms, people: People, sharing: ContactSharing, settings: AnalyticsSettings): void {
  const { snapshot } = people;
  const { start, end } = snapshot.linkRange("CONTACTED");
  if (start === end) return;
  const hubs = new Set(sharing.skipped.map((hub) => hub.entity));
  const kind = linkText(snapshot, "CONTACTED", "kind");
  const calls = new Map<string, { a: number; b: number; links: number[]; book: boolean }>();
  const partners = new Map<number, Set<number>>();
  for (let link = start; link < end; link++) {
    const a = Math.min(snapshot.linkFrom[link]!, snapshot.linkTo[link]!);
    const b = Math.max(snapshot.linkFrom[link]!, snapshot.linkTo[link]!);
    if (a === b) continue;
    const key = `${a}/${b}`;
    const known = calls.get(key) ?? { a, b, links: [], book: false };
    known.links.push(link);
    known.book ||= kind(link) === "ADDRESS_BOOK";
    calls.set(key, known);
    for (const [from, to] of [[a, b] as const, [b, a] as const]) {
      const set = partners.get(from) ?? new Set<number>();
      partners.set(from, set.add(to));
    }
  }
  const users = new Map<number, PhoneUser[]>();
  for (const { a, b, links, book } of [...calls.values()].sort((x, y) => x.a - y.a || x.b - y.b)) {
    if (hubs.has(snapshot.ids[a]!) || hubs.has(snapshot.ids[b]!)) continue;
    const widest = Math.max(partners.get(a)!.size, partners.get(b)!.size);
    if (isHub(settings.ties.CALLS, widest)) continue;
    const left = phoneUsers(people, a, users);
    const right = phoneUsers(people, b, users);
    if (left.length * right.length === 0 || left.length > USERS_MAX || right.length > USERS_MAX) continue;
    // One call may be a wrong number; an address-book entry, or a second call, is not.
    const counts = { n: widest, pairs: left.length * right.length, once: links.length < 2 && !book };
    for (const x of left) {
      for (const y of right) {
        if (x.person !== y.person)
          terms.add([x.person, y.person], "CALLS", counts, { shared: b, links: [x.link, y.link, ...links.slice(0, 20)] });
      }
    }
  }
}

/** Persons of a phone, directly or through a booking; one link each. */
function phoneUsers(people: People, phone: number, cache: Map<number, PhoneUser[]>): PhoneUser[] {
  const known = cache.get(phone);
  if (known !== undefined) return known;
  const { snapshot } = people;
  const identities = snapshot.nodeRange("Identity");
  const bookings = snapshot.nodeRange("Booking");
  const uses = snapshot.linkRange("USES");
  const found = new Map<number, number>();
  for (let i = snapshot.in.offsets[phone]!; i < snapshot.in.offsets[phone + 1]!; i++) {
    const link = snapshot.in.links[i]!;
    if (link < uses.start || link >= uses.end) continue;
    const from = snapshot.linkFrom[link]!;
    if (from >= identities.start && from < identities.end) found.set(people.personOf(from), link);
    else if (from >= bookings.start && from < bookings.end) {
      const row = from - bookings.start;
      for (let k = people.bookingPersons.offsets[row]!; k < people.bookingPersons.offsets[row + 1]!; k++) {
        const person = people.bookingPersons.items[k]!;
        if (!found.has(person)) found.set(person, link);
      }
    }
  }
  const list = [...found].map(([person, link]) => ({ person, link })).sort((x, y) => x.person - y.person);
  cache.set(phone, list);
  return list;
}
