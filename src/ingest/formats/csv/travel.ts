/** travel.csv: one traveller on one leg, as advance passenger information gives it. */
import { PART } from "#model/ids.ts";
import { givenNamesKey, normaliseName } from "#model/names.ts";
import { documentKey, seatKey } from "#model/natural-key.ts";
import { DAY_MS, HOUR_MS } from "#model/time.ts";
import { wordsOf } from "#model/words.ts";
import { contactFact } from "../facts/contact-facts.ts";
import type { BundleIndex } from "../bundle-index.ts";
import { bagFlight } from "../facts/bag-flight.ts";
import { identityFact, known } from "../facts/person-facts.ts";
import {
  birthDate,
  code,
  count,
  country,
  date,
  documentNumberCell,
  flag,
  label,
  list,
  needed,
  number,
  oneOf,
  optional,
  sexCell,
  text,
  time,
} from "./cells.ts";
import { locator } from "./naming-cells.ts";
import { csvTable } from "./table.ts";
import { TRAVEL_STATUS_WORDS, TRAVELLER_TYPE_WORDS } from "./value-words.ts";

const KEY_COLUMNS = [
  "flight_id",
  "surname",
  "given_names",
  "date_of_birth",
  "document_number",
  "document_issuer",
  "booking_ref",
] as const;
const TRAIT_COLUMNS = ["sex", "nationality", "seat"] as const;
type Cells<K extends readonly string[]> = Readonly<Record<K[number], string>>;

/** The key of builds that told travellers apart by less. */
function formerKeyOf(row: Cells<typeof KEY_COLUMNS>): string {
  const who =
    row.document_number === ""
      ? `${row.surname}/${row.given_names}${PART}${row.date_of_birth}`
      : documentKey(row.document_issuer, row.document_number);
  return `${row.flight_id}${PART}${who}${PART}${row.booking_ref}`;
}

/** People show one passport, as families do: the name is part of it. */
function keyOf(row: Cells<typeof KEY_COLUMNS>): string {
  const key = formerKeyOf(row);
  if (row.document_number === "") return key;
  return `${key}${PART}${normaliseName(row.surname)}/${givenNamesKey(row.given_names)}/${row.date_of_birth}`;
}

/** Without a document two bookings are two identities already; with one that two namesakes show they are not. */
function whoOf(row: Cells<typeof KEY_COLUMNS>): string {
  return row.document_number === "" ? keyOf(row) : keyOf({ ...row, booking_ref: "" });
}

/** Whether this may be another of the same name: it takes a document and a whole birth date to say who somebody is. */
function isDoubtful(row: Cells<typeof KEY_COLUMNS>): boolean {
  return row.document_number === "" || row.date_of_birth === "";
}

function isTold(row: Cells<typeof KEY_COLUMNS>, index: BundleIndex): boolean {
  return isDoubtful(row) && index.listedTwice.has(whoOf(row));
}

function traitsOf({ sex, nationality, seat }: Cells<typeof TRAIT_COLUMNS>): string[] {
  return [sex, nationality, seatKey(seat)];
}

export const travel = csvTable({
  file: "travel.csv",
  kind: "TRAVEL",
  row: "one traveller on one leg, as advance passenger information gives it",
  keyOf:
    "`flight_id`, document, name and birth date, `booking_ref`; where the document or the birth date is missing, and rows of the file that have the same differ in sex, nationality or seat, also these",
  columns: {
    flight_id: needed(text, "the leg", "F1"),
    surname: needed(text, "surname or surnames, as written", "Roe"),
    given_names: optional(text, "given names, as written", "Ana"),
    sex: optional(sexCell, "sex, as in the document", "F"),
    date_of_birth: optional(birthDate, "birth date", "1990-01-02"),
    nationality: optional(country, "nationality", "PAN"),
    document_type: optional(code, "P passport, I identity card, V visa, or another letter of the document", "P"),
    document_number: optional(documentNumberCell, "number of the document that was shown", "PA1234567"),
    document_issuer: optional(country, "the state that issued it", "PAN"),
    document_expiry: optional(date, "when it runs out", "2031-05-01"),
    booking_ref: optional(locator, "the booking's locator", "AB12CD"),
    traveller_type: optional(oneOf(wordsOf("TravellerType"), TRAVELLER_TYPE_WORDS), "passenger or crew", "PAX"),
    seat: optional(code, "seat, as on the boarding pass", "12A"),
    bag_count: optional(count, "bags checked in", "1"),
    bag_weight_kg: optional(number, "their weight in all", "23.5"),
    bag_tags: optional(list, "their tags", "Q1;Q2"),
    boarded: optional(flag, "whether the traveller was on board", "true"),
    status: optional(oneOf(wordsOf("TravelStatus"), TRAVEL_STATUS_WORDS), "how far the traveller got", "BOARDED"),
    checked_in_at: optional(time, "check-in", "2026-11-21T06:50:00-05:00"),
    visa_number: optional(documentNumberCell, "a visa's number", "V7654321"),
    destination_address: optional(label, "where the traveller says they will stay", "1 Road, Town"),
  },
  placeOf: { checked_in_at: "flight_id" },
  flown: (row) => (row.checked_in_at === undefined ? undefined : [row.checked_in_at - HOUR_MS, row.checked_in_at + DAY_MS]),
  key: (row, index) => (isTold(row, index) ? [keyOf(row), ...traitsOf(row)].join(PART) : keyOf(row)),
  formerKey: (row, index) => (row.document_number !== "" || isTold(row, index) ? formerKeyOf(row) : undefined),
  scanned: [...KEY_COLUMNS, ...TRAIT_COLUMNS],
  scan: (row, index) => {
    if (isDoubtful(row)) index.listedTwice.add(whoOf(row), traitsOf(row));
  },
  assertRow: (row, { things, index, keyHash, out }) => {
    const identity = out.add(identityFact(things, isTold(row, index) ? { ...row, told: true } : row, keyHash));
    const leg = things.flightAlias(row.flight_id);
    const flight = out.add(leg);
    const at = index.flight(row.flight_id)?.departsAt;
    out.link("TRAVELLED_ON", identity, flight, {
      // Two rows of one export that name somebody twice on a flight, with other seats, are not one: which of them counted would be chance.
      discriminator: keyHash,
      at,
      props: known("TRAVELLED_ON", {
        status: row.status,
        boarded: row.boarded,
        seat: row.seat,
        bagCount: row.bag_count,
        bagWeightKg: row.bag_weight_kg,
        travellerType: row.traveller_type,
        checkedInAt: row.checked_in_at,
      }),
    });
    if (row.booking_ref !== "") {
      const booking = out.add(things.bookingAlias(row.booking_ref, row.flight_id, leg));
      out.link("ON_BOOKING", identity, booking);
      // Many an export of bookings names no flights: who travelled on it says what it was for.
      out.link("BOOKED_FOR", booking, flight, { at });
    }
    if (row.document_number !== "") {
      const document = out.add(things.document(row.document_issuer, row.document_number, row.document_type));
      out.link("HOLDS", identity, document, { props: known("HOLDS", { expiry: row.document_expiry }) });
    }
    // A visa is known by its number alone: travel rows do not say who issued it.
    if (row.visa_number !== "") out.link("HOLDS", identity, out.add(things.document("", row.visa_number, "V")));
    const address = row.destination_address === "" ? undefined : contactFact(things, "ADDRESS", row.destination_address);
    if (address !== undefined) out.link("USES", identity, out.add(address), { at });
    for (const tag of row.bag_tags) {
      const bag = out.add(things.bag(tag, bagFlight(index, row.flight_id)));
      out.link("CHECKED", identity, bag);
      out.link("CARRIED_ON", bag, flight, { at });
    }
  },
});
