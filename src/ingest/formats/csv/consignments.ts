/** consignments.csv: one air waybill, house waybill, courier or mail item on one leg. */
import { PART } from "#model/ids.ts";
import { normaliseAddress } from "#model/names.ts";
import { awbCheckDigitOk, consignmentKey } from "#model/natural-key.ts";
import { idTokens } from "#model/search-keys.ts";
import { airportCode } from "#model/station-codes.ts";
import { wordsOf } from "#model/words.ts";
import { phoneNumber } from "../facts/contact-facts.ts";
import { known } from "../facts/person-facts.ts";
import { consignmentNatural, consignmentNumber } from "../facts/thing-facts.ts";
import {
  airport,
  amount,
  CellProblem,
  count,
  currency,
  freeText,
  label,
  number,
  oneOf,
  optional,
  phoneCell,
  text,
} from "./cells.ts";
import { company, shipment, waybill } from "./naming-cells.ts";
import { addContact } from "./person-columns.ts";
import { csvTable, type RowContext } from "./table.ts";

export const CHECK_DIGIT = new CellProblem(
  "AWB_CHECK_DIGIT",
  "11 digits, the last being the 7-digit serial modulo 7; kept as given",
);

export const consignments = csvTable({
  file: "consignments.csv",
  kind: "CONSIGNMENT",
  row: "one air waybill, house waybill, courier or mail item on one leg",
  keyOf: "`awb_number` or `consignment_id`, `flight_id`",
  columns: {
    awb_number: optional(
      waybill,
      "the air waybill's number, 11 digits of which the last is the serial's check digit; this or `consignment_id` is needed",
      "999-12345675",
    ),
    consignment_id: optional(shipment, "another number, for what has no air waybill", "C1"),
    kind: optional(oneOf(wordsOf("ConsignmentKind")), "what it is", "AWB"),
    master_awb: optional(waybill, "the air waybill that a house waybill is part of", "999-12345686"),
    origin: optional(airport, "airport where it begins", "MIA"),
    destination: optional(airport, "airport where it ends", "PTY"),
    flight_id: optional(text, "the leg", "F1"),
    shipper_name: optional(company, "who sends", "Acme Parts"),
    shipper_address: optional(label, "the sender's address", "3 Road, Town"),
    shipper_phone: optional(phoneCell, "the sender's phone", "+999320000003"),
    consignee_name: optional(company, "who receives", "Bravo Tools"),
    consignee_address: optional(label, "the receiver's address", "4 Road, Town"),
    consignee_phone: optional(phoneCell, "the receiver's phone", "+999320000004"),
    forwarder: optional(company, "who carries it for them", "Swift Cargo"),
    pieces: optional(count, "pieces", "4"),
    weight_kg: optional(number, "weight", "61.5"),
    goods_description: optional(freeText, "what it is said to hold", "machine parts"),
    hs_code: optional(text, "customs heading (Harmonized System)", "8487"),
    declared_value: optional(amount, "declared value", "400"),
    declared_currency: optional(currency, "its currency", "USD"),
  },
  refuse: (row) =>
    row.awb_number === "" && row.consignment_id === ""
      ? {
          column: "awb_number",
          valueClass: "empty",
          problem: new CellProblem("CELL_MISSING", "awb_number or consignment_id: one of them is needed"),
        }
      : undefined,
  key: (row) => `${numberOf(row)}${PART}${row.flight_id}`,
  // Numbers come round again, so the date of the first leg is part of the key, and only all the legs together tell which is first.
  scan: (row, index) => {
    const flight = index.flight(row.flight_id);
    if (flight !== undefined) index.addConsignmentLeg(numberOf(row), flight.date);
  },
  assertRow: (row, context) => {
    const { things, index, out } = context;
    const name = numberOf(row);
    warnCheckDigit(context, "awb_number", row.awb_number);
    const consignment = out.add({
      kind: "Consignment",
      id: things.minter.entity("Consignment", consignmentKey(name, index.firstFlightDate(name))),
      natural: consignmentNatural(name),
      intrinsic: { number: name },
      asserted: known("Consignment", {
        kind: row.kind,
        origin: airportCode(row.origin),
        destination: airportCode(row.destination),
        pieces: row.pieces,
        weightKg: row.weight_kg,
        goods: row.goods_description,
        hsCode: row.hs_code,
        declaredValue: row.declared_value,
        declaredCurrency: row.declared_currency,
      }),
      aliases: [
        ...new Set(
          [row.awb_number, row.consignment_id]
            .filter((cell) => cell !== "")
            .map((cell) => things.aliasId("Consignment", consignmentNumber(cell))),
        ),
      ],
      claims: things.consignmentClaims(name),
      tokens: idTokens(name, consignmentNatural(name)),
    });
    const at = index.flight(row.flight_id)?.departsAt;
    if (row.flight_id !== "") out.link("CARRIED_ON", consignment, out.add(things.flightAlias(row.flight_id)), { at });
    if (row.master_awb !== "") {
      warnCheckDigit(context, "master_awb", row.master_awb);
      out.link("PART_OF", consignment, out.add(things.consignmentAlias(row.master_awb)));
    }
    addParty(context, {
      consignment,
      at,
      link: "SHIPPED_BY",
      side: "shipper",
      name: row.shipper_name,
      address: row.shipper_address,
      phone: row.shipper_phone,
    });
    addParty(context, {
      consignment,
      at,
      link: "SHIPPED_TO",
      side: "consignee",
      name: row.consignee_name,
      address: row.consignee_address,
      phone: row.consignee_phone,
    });
    const forwarder = things.organization(row.forwarder);
    if (forwarder !== undefined) out.link("FORWARDED_BY", consignment, out.add(forwarder), { at });
  },
});

/** A wrong check digit is a warning: the number is what the parcel bears. Of one with a digit too few its cell has told already. */
export function warnCheckDigit(context: RowContext, column: string, awb: string): void {
  const number = consignmentNumber(awb);
  if (awb !== "" && !awbCheckDigitOk(number) && !/^\d{10}$/.test(number)) context.warn(column, awb, CHECK_DIGIT);
}

function numberOf(row: { awb_number: string; consignment_id: string }): string {
  return consignmentNumber(row.awb_number === "" ? row.consignment_id : row.awb_number);
}

interface Party {
  readonly consignment: number;
  readonly at: number | undefined;
  readonly link: "SHIPPED_BY" | "SHIPPED_TO";
  readonly side: string;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
}

function addParty(context: RowContext, party: Party): void {
  const phone = party.phone === "" ? undefined : phoneNumber(party.phone);
  const at = phone ?? normaliseAddress(party.address);
  const { things, out } = context;
  const fact = things.organization(party.name, at);
  if (fact === undefined) return;
  const organization = out.add(fact);
  out.link(party.link, party.consignment, organization, { at: party.at });
  addContact(context, organization, { type: "PHONE", column: `${party.side}_phone`, cell: party.phone });
  addContact(context, organization, { type: "ADDRESS", column: `${party.side}_address`, cell: party.address });
}
