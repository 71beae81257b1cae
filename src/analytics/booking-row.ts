/** The link by which a booking's own row is found: what is said of payer, payment and times stands there, and on no passenger list. */
import type { Snapshot } from "#graph/snapshot.ts";

/** Links that a row of bookings makes, those first that hardly anything else does. */
const OWN = ["PAID_WITH", "USES", "BOOKED_FOR"] as const;

/** None when nothing but its passengers is known of the booking. */
export function bookingRowLinks(snapshot: Snapshot, booking: number): readonly number[] {
  const own = snapshot.out.links.subarray(snapshot.out.offsets[booking]!, snapshot.out.offsets[booking + 1]!);
  for (const kind of OWN) {
    const { start, end } = snapshot.linkRange(kind);
    const found = own.find((link) => link >= start && link < end);
    if (found !== undefined) return [found];
  }
  return [];
}
