/** Who uses a phone, e-mail, address, card or IP address: directly, or by a booking it was given with. */
import type { Reader } from "../reader/reader.ts";
import { linkedPersons, linksOf } from "../reader/entity-links.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { type AnyEntity, isOfKind, type Person, type VisibleEntity, type VisibleLink } from "../reader/visible.ts";

export interface ContactUser {
  readonly user: AnyEntity;
  readonly through: VisibleEntity<"Booking"> | null;
  readonly link: VisibleLink;
}

/** Bookings that are followed to their travellers; an agency's phone has thousands. */
const BOOKINGS_MAX = 500;

export async function contactUsers(reader: Reader, args: PageArgs & { contact: VisibleEntity }): Promise<Page<ContactUser>> {
  const { links, truncated } = await linksOf(reader, args.contact, { kinds: ["USES", "PAID_WITH"], direction: "in" });
  const users = new Map<string, ContactUser>();
  const add = (use: ContactUser): void => {
    const known = users.get(use.user.id);
    // Direct use says more than use by a booking.
    if (known === undefined || (known.through !== null && use.through === null)) users.set(use.user.id, use);
  };
  const ends = await Promise.all(links.map(({ from }) => reader.entity(from)));
  let bookings = 0;
  const used = await Promise.all(
    links.map(async (link, i): Promise<readonly ContactUser[]> => {
      const user = ends[i];
      if (user === undefined) return [];
      if (user.kind === "Identity") return usesBy([await reader.personOfIdentity(user.id)], null, link);
      if (!isOfKind(user, "Booking")) return [{ user, through: null, link }];
      if (++bookings > BOOKINGS_MAX) return [];
      return usesBy(await linkedPersons(reader, user, { kinds: ["ON_BOOKING"], direction: "in" }), user, link);
    }),
  );
  for (const use of used.flat()) add(use);
  const found = [...users.values()].sort(
    order(
      (use) => (use.through === null ? 1 : 0),
      (use) => use.user.id,
    ),
  );
  return pageOf(found, (use) => use.user.id, args, { explored: links.length, truncated: truncated || bookings > BOOKINGS_MAX });
}

function usesBy(
  persons: readonly (Person | undefined)[],
  through: VisibleEntity<"Booking"> | null,
  link: VisibleLink,
): ContactUser[] {
  return persons.flatMap((user) => (user === undefined ? [] : [{ user, through, link }]));
}
