/**
 * Ties by a shared contact: the rarer it is, in these data, to share as rare a thing of its kind with anybody, the heavier (docs/method.md, "Ties"). Two people of one booking share its phone by being on it: that is the booking's tie, and no second one.
 */
import type { ContactSharing, SharedContact } from "./contact-sharing.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { CODE_OF_CONTACT, tieWeight } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

/** Pairs per contact are bounded by its persons; a contact of few parties may still be on very large bookings. */
const PERSONS_MAX = 120;

export function addContactTies(terms: TieTerms, sharing: ContactSharing, settings: AnalyticsSettings): void {
  for (const contact of sharing.shared) {
    if (contact.parties < 2 || contact.persons.length > PERSONS_MAX) continue;
    const code = CODE_OF_CONTACT[contact.type];
    const counts = { partners: sharing.partners(contact.type, contact.parties), agency: contact.agency };
    if (tieWeight(settings.ties[code], counts) <= 0) continue;
    const byPerson = usesByPerson(contact);
    for (let i = 0; i < byPerson.length; i++) {
      for (let j = i + 1; j < byPerson.length; j++) {
        const left = byPerson[i]!;
        const right = byPerson[j]!;
        if (onlyTogether(left.bookings, right.bookings)) continue;
        terms.add([left.person, right.person], code, counts, {
          shared: contact.node,
          links: [...left.links, ...right.links],
        });
      }
    }
  }
}

interface PersonUse {
  person: number;
  bookings: number[];
  links: readonly number[];
}

function usesByPerson(contact: SharedContact): PersonUse[] {
  const out: PersonUse[] = [];
  for (const use of contact.uses) {
    const last = out[out.length - 1];
    if (last !== undefined && last.person === use.person) last.bookings.push(use.booking);
    else out.push({ person: use.person, bookings: [use.booking], links: use.links });
  }
  return out;
}

/** Every use of both is through one and the same set of bookings. */
function onlyTogether(a: readonly number[], b: readonly number[]): boolean {
  return !a.includes(-1) && !b.includes(-1) && a.length === b.length && a.every((booking) => b.includes(booking));
}
