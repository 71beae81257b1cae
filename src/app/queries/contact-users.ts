/** Who uses a phone, e-mail, address, card or IP address: directly, or by a booking it was given with. */
import type { Reader } from "../reader/reader.ts";
import { linksOf } from "../reader/entity-links.ts";
import { order } from "#base/order.ts";
import { type Page, type PageArgs, pageOf } from "../answers/page.ts";
import { linkedFacts } from "./person-facts.ts";
import { type AnyEntity, isOfKind, type VisibleEntity, type VisibleLink } from "../reader/visible.ts";

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
  const add = (user: AnyEntity, through: VisibleEntity<"Booking"> | null, link: VisibleLink): void => {
    const known = users.get(user.id);
    // Direct use says more than use by a booking.
    if (known === undefined || (known.through !== null && through === null)) users.set(user.id, { user, through, link });
  };
  // Read together; below each is there already.
  await Promise.all(
    links.map(async ({ from }) => ((await reader.entity(from))?.kind === "Identity" ? reader.personOfIdentity(from) : undefined)),
  );
  let bookings = 0;
  for (const link of links) {
    const user = await reader.entity(link.from);
    if (user?.kind === "Identity") {
      const person = await reader.personOfIdentity(user.id);
      if (person !== undefined) add(person, null, link);
    } else if (user !== undefined && isOfKind(user, "Booking")) {
      if (++bookings > BOOKINGS_MAX) continue;
      for (const { other } of await linkedFacts(reader, { entity: user, kind: "ON_BOOKING", direction: "in" })) {
        const person = await reader.personOfIdentity(other.id);
        if (person !== undefined) add(person, user, link);
      }
    } else if (user !== undefined) add(user, null, link);
  }
  const found = [...users.values()].sort(
    order(
      (use) => (use.through === null ? 1 : 0),
      (use) => use.user.id,
    ),
  );
  return pageOf(found, (use) => use.user.id, args, { explored: links.length, truncated: truncated || bookings > BOOKINGS_MAX });
}
