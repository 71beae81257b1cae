/** bookings.csv: one PNR. It says what the locators on travel rows stand for. */
import { PART } from "#model/ids.ts";
import { bookingKey } from "#model/natural-key.ts";
import { idTokens } from "#model/search-keys.ts";
import { formatDate } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { known } from "../facts/person-facts.ts";
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
import { PAYMENT_FORM_WORDS } from "./value-words.ts";

export const bookings = csvTable({
  file: "bookings.csv",
  kind: "BOOKING",
  row: "one passenger name record (PNR)",
  keyOf: "`carrier`, `booking_ref`, `created_at` (where there is none `ticketed_at`, else the first of `flight_ids`)",
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
    payment_form: optional(oneOfOr(wordsOf("PaymentForm"), "OTHER", PAYMENT_FORM_WORDS), "how it was paid", "CARD"),
    payment_card: optional(cardToken, "a token that stands for the card", "tok-1"),
    payer_name: optional(freeText, "who paid", "Jo Poe"),
    phone: optional(phoneCell, "phone given for the booking", "+999320000001"),
    email: optional(text, "e-mail address given", "ana@mail.example"),
    address: optional(label, "address given", "1 Road, Town"),
    ip_address: optional(text, "address on the network from which it was made", "192.0.2.1"),
  },
  key: (row, index, content) => {
    const key = keyOf(row, row.created_at ?? madeAbout(row));
    const among = isUndated(row) ? index.distinct(key, content) : "";
    return among === "" ? key : `${key}${PART}${among}`;
  },
  formerKey: (row, index) =>
    row.created_at === undefined && (!isUndated(row) || index.isShared(keyOf(row, ""))) ? keyOf(row, "") : undefined,
  // Bookings of which nothing tells when they were made: one locator may then be of several, and only all rows together tell.
  scan: (row, index, content) => {
    if (isUndated(row)) index.addOccurrence(keyOf(row, ""), content);
  },
  assertRow: (row, context) => {
    const { things, index, out, keyHash } = context;
    const shared = isUndated(row) && index.isShared(keyOf(row, ""));
    const madeOn = row.created_at === undefined ? madeAbout(row) : formatDate(row.created_at);
    const key = bookingKey(row.carrier, row.booking_ref, shared ? keyHash : madeOn);
    const flights = row.flight_ids.map((flightId) => ({
      fact: things.flightAlias(flightId),
      departsAt: index.flight(flightId)?.departsAt,
    }));
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
      claims: [
        things.bookingClaim({
          locator: row.booking_ref,
          carrier: row.carrier,
          at: row.created_at ?? row.ticketed_at,
          flights: flights.map(({ fact }) => fact.id),
        }),
      ],
      tokens: idTokens(row.booking_ref),
    });
    for (const { fact, departsAt } of flights) out.link("BOOKED_FOR", booking, out.add(fact), { at: departsAt });
    addContact(context, booking, { type: "PAYMENT_CARD", column: "payment_card", cell: row.payment_card, link: "PAID_WITH" });
    addContact(context, booking, { type: "PHONE", column: "phone", cell: row.phone });
    addContact(context, booking, { type: "EMAIL", column: "email", cell: row.email });
    addContact(context, booking, { type: "ADDRESS", column: "address", cell: row.address });
    addContact(context, booking, { type: "IP", column: "ip_address", cell: row.ip_address });
  },
});

function keyOf(row: { carrier: string; booking_ref: string }, made: number | string): string {
  return `${row.carrier}${PART}${row.booking_ref}${PART}${made}`;
}

interface Times {
  readonly created_at: number | undefined;
  readonly ticketed_at: number | undefined;
  readonly flight_ids: readonly string[];
}

function isUndated(row: Times): boolean {
  return row.created_at === undefined && madeAbout(row) === "";
}

/**
 * Without a creation date: the day of the ticket, else the local name of a flight (natural-key.ts). Nothing that another file of the
 * bundle tells: the row is the same booking when that file comes earlier, later or not at all.
 */
function madeAbout(row: Times): string {
  return row.ticketed_at === undefined ? ([...row.flight_ids].sort()[0] ?? "") : formatDate(row.ticketed_at);
}
