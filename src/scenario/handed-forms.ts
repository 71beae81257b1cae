/** The ways in which one phone, address, document number or name is written. Each leaves the value what it was to whoever reads it well. */
import type { Prng } from "#base/prng.ts";
import { normaliseName } from "#model/names.ts";
import type { Cell } from "./csv.ts";
import { pick } from "./draw.ts";
import type { Forms } from "./make/handover.ts";

export type FormOf = "PHONE" | "ADDRESS" | "DOCUMENT" | "NAME";

const PHONES = ["phone", "shipper_phone", "consignee_phone", "from", "to"];
const ADDRESSES = ["address", "destination_address", "shipper_address", "consignee_address"];
const NAMES = ["payer_name", "shipper_name", "consignee_name", "owner_name"];

/** Which form a column has, if any is used that is not the plain one. */
export function formOf(column: string, forms: Forms): FormOf | undefined {
  if (PHONES.includes(column)) return forms.phones.some((form) => form !== "E164") ? "PHONE" : undefined;
  if (ADDRESSES.includes(column)) return forms.addresses.some((form) => form !== "AS_SAID") ? "ADDRESS" : undefined;
  if (column === "document_number") return forms.documents.some((form) => form !== "PLAIN") ? "DOCUMENT" : undefined;
  return forms.capitals && NAMES.includes(column) ? "NAME" : undefined;
}

export function asHanded(prng: Prng, cell: Cell, by: { form: FormOf | undefined; forms: Forms }): Cell {
  if (by.form === undefined || typeof cell !== "string") return cell;
  if (by.form === "PHONE") return asPhone(cell, pick(prng, by.forms.phones));
  if (by.form === "ADDRESS") return asAddress(cell, pick(prng, by.forms.addresses));
  if (by.form === "DOCUMENT") return asDocument(cell, pick(prng, by.forms.documents));
  return normaliseName(cell);
}

/** Of `+999512345678`. */
export function asPhone(phone: string, form: Forms["phones"][number]): string {
  const digits = phone.slice(1);
  if (form === "NO_PLUS") return digits;
  if (form === "DOUBLE_ZERO") return `00${digits}`;
  if (form === "SPACED") return `+${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6, 9)} ${digits.slice(9)}`.trim();
  if (form === "DASHED") return `+${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
  return phone;
}

/** Of `Calle Barado 77 Apt 3B, Bogota`. */
export function asAddress(address: string, form: Forms["addresses"][number]): string {
  if (form === "CAPITALS") return normaliseAddress(address);
  if (form === "NUMBERED")
    return normaliseAddress(address)
      .replace(/ (\d+)/, " NO $1")
      .replace(" APT ", " APTO ");
  if (form === "HASHED") return address.replace(/ (\d+)/, " # $1").replace(" Apt ", " Ap. ");
  if (form === "CUT") return address.replace("Calle ", "Cl. ").replace("Street", "St.").replace("Rua ", "R. ").replace(", ", " ");
  return address;
}

function normaliseAddress(address: string): string {
  return address.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
}

function asDocument(number: string, form: Forms["documents"][number]): string {
  if (form === "SPACED") return number.replace(/^([A-Z]+)(\d)/, "$1 $2");
  return form === "LOWER_CASE" ? number.toLowerCase() : number;
}
