/** bookings.csv: one PNR. It says what the locators on travel rows stand for. */
import { PART } from "#model/ids.ts";
import { bookingKey } from "#model/natural-key.ts";
import { idTokens } from "#model/search-keys.ts";
import { formatDate } from "#model/time.ts";
import { known } from "../facts/person-facts.ts";
import type { BundleIndex } from "../bundle-index.ts";
import {
  cardToken,
  carrier,
  code,
  flag,
  freeText,
  label,
  list,
  needed,
  oneOfOr,
  optional,
  phoneCell,
  text,
  time,
} from "./cells.ts";
import { addContact } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const bookings = csvTable({
  file: "bookings.csv",
  kind: "BOOKING",
  columns: {
    booking_ref: needed(code),
    carrier: needed(carrier),
    created_at: optional(time),
    ticketed_at: optional(time),
    flight_ids: optional(list),
    agency_iata: optional(code),
    agency_name: optional(label),
    agent_sign: optional(freeText),
    group: optional(flag),
    payment_form: optional(oneOfOr(["CASH", "CARD", "VOUCHER", "MILES", "OTHER"], "OTHER")),
    payment_card: optional(cardToken),
    payer_name: optional(freeText),
    phone: optional(phoneCell),
    email: optional(text),
    address: optional(label),
    ip_address: optional(text),
  },
  key: (row) => `${row.carrier}${PART}${row.booking_ref}${PART}${row.created_at ?? ""}`,
  assertRow: (row, context) => {
    const { things, index, out } = context;
    const day = row.created_at === undefined ? firstFlight(index, row.flight_ids) : formatDate(row.created_at);
    const key = bookingKey(row.carrier, row.booking_ref, day);
    const aliases = row.flight_ids.flatMap((flightId) => {
      const flight = index.flight(flightId);
      const byId = things.bookingAliasId(row.booking_ref, flightId);
      return flight === undefined ? [byId] : [byId, things.bookingAliasId(row.booking_ref, flight.key)];
    });
    const booking = out.add({
      kind: "Booking",
      id: things.minter.entity("Booking", key),
      natural: key,
      intrinsic: { carrier: row.carrier, locator: row.booking_ref },
      asserted: known({
        createdAt: row.created_at,
        ticketedAt: row.ticketed_at,
        agencyIata: row.agency_iata,
        agencyName: row.agency_name,
        agentSign: row.agent_sign,
        group: row.group,
        paymentForm: row.payment_form,
        payerName: row.payer_name,
      }),
      ...(aliases.length === 0 ? {} : { aliases }),
      tokens: idTokens(row.booking_ref),
    });
    for (const flightId of row.flight_ids) {
      out.link("BOOKED_FOR", booking, out.add(things.flightAlias(flightId)), { at: index.flight(flightId)?.departsAt });
    }
    addContact(context, booking, { type: "PAYMENT_CARD", column: "payment_card", cell: row.payment_card, link: "PAID_WITH" });
    addContact(context, booking, { type: "PHONE", column: "phone", cell: row.phone });
    addContact(context, booking, { type: "EMAIL", column: "email", cell: row.email });
    addContact(context, booking, { type: "ADDRESS", column: "address", cell: row.address });
    addContact(context, booking, { type: "IP", column: "ip_address", cell: row.ip_address });
  },
});

/** Without a creation date: the earliest flight date known, else the first flight's local name (natural-key.ts). */
function firstFlight(index: BundleIndex, flightIds: readonly string[]): string {
  const dates = flightIds.map((flightId) => index.flight(flightId)?.date).filter((day) => day !== undefined);
  return dates.sort()[0] ?? [...flightIds].sort()[0] ?? "";
}
