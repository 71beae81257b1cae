/** bookings.csv: one PNR. It says what the locators on travel rows stand for. */
import { PART } from "#model/ids.ts";
import { bookingKey } from "#model/natural-key.ts";
import { idTokens } from "#model/search-keys.ts";
import { formatDate } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
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
import { company, locator } from "./naming-cells.ts";
import { addContact } from "./person-columns.ts";
import { csvTable } from "./table.ts";

export const bookings = csvTable({
  file: "bookings.csv",
  kind: "BOOKING",
  row: "one passenger name record (PNR)",
  keyOf: "`carrier`, `booking_ref`, `created_at`",
  columns: {
    booking_ref: needed(locator, "the locator", "AB12CD"),
    carrier: needed(carrier, "the airline whose record it is", "QM"),
    created_at: optional(time, "when it was made", "2026-11-01T12:00:00Z"),
    ticketed_at: optional(time, "when the ticket was issued", "2026-11-01T12:05:00Z"),
    flight_ids: optional(list, "the legs that are booked", "F1"),
    agency_iata: optional(code, "the agency's IATA number", "91234567"),
    agency_name: optional(company, "the agency's name", "Sol Travel"),
    agent_sign: optional(freeText, "who there made it", "XX1"),
    group: optional(flag, "whether it is a group's booking", "false"),
    payment_form: optional(oneOfOr(wordsOf("PaymentForm"), "OTHER"), "how it was paid", "CARD"),
    payment_card: optional(cardToken, "a token that stands for the card", "tok-1"),
    payer_name: optional(freeText, "who paid", "Jo Poe"),
    phone: optional(phoneCell, "phone given for the booking", "+999320000001"),
    email: optional(text, "e-mail address given", "ana@mail.example"),
    address: optional(label, "address given", "1 Road, Town"),
    ip_address: optional(text, "address on the network from which it was made", "192.0.2.1"),
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
      asserted: known("Booking", {
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
