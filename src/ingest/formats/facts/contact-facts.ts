/**
 * Phones, e-mail and postal addresses, cards and network addresses as contacts. Phones become E.164 where the numbering plan
 * says they are valid; exercise data uses numbers that cannot be assigned, so digits that look like a number are kept too.
 */
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { isFiller, isFillerEmail, isFillerIp } from "#model/fillers.ts";
import { PART } from "#model/ids.ts";
import { normaliseAddress } from "#model/names.ts";
import { contactKey } from "#model/natural-key.ts";
import type { ContactType } from "#model/kinds.ts";
import type { EntityFactOf } from "#model/record.ts";
import { compactId } from "#model/search-keys.ts";
import { withoutFraction } from "../spreadsheet.ts";
import { detach } from "./detach.ts";
import type { ThingFacts } from "./thing-facts.ts";

const IS_FILLER: Record<ContactType, (cell: string) => boolean> = {
  PHONE: isFiller,
  EMAIL: (cell) => isFiller(cell) || isFillerEmail(cell),
  ADDRESS: isFiller,
  PAYMENT_CARD: isFiller,
  IP: (cell) => isFiller(cell) || isFillerIp(cell),
};

/** Whether a cell stands where there is no contact. */
export function isFillerContact(type: ContactType, cell: string): boolean {
  return IS_FILLER[type](cell);
}

/** The contact a cell names, or undefined when the cell cannot be one. */
export function contactFact(things: ThingFacts, type: ContactType, cell: string): EntityFactOf<"Contact"> | undefined {
  const value = isFillerContact(type, cell) ? undefined : VALUE[type](cell);
  if (value === undefined) return undefined;
  return things.cached(`t${PART}${type}${PART}${value}`, () => {
    const kept = detach(value);
    return {
      kind: "Contact",
      id: things.minter.entity("Contact", contactKey(type, kept)),
      natural: kept,
      intrinsic: { type, value: kept },
      tokens: contactTokens(type, kept),
    };
  });
}

const VALUE: Record<ContactType, (cell: string) => string | undefined> = {
  PHONE: phoneNumber,
  EMAIL: (cell) => {
    const lower = cell.trim().toLowerCase();
    const at = lower.indexOf("@");
    return at > 0 && at < lower.length - 1 && lower.indexOf("@", at + 1) < 0 && !/\s/.test(lower) ? lower : undefined;
  },
  ADDRESS: (cell) => normaliseAddress(cell) || undefined,
  PAYMENT_CARD: (cell) => cell.trim().toUpperCase() || undefined,
  IP: (cell) => (/^[0-9a-fA-F.:]{3,45}$/.test(cell.trim()) ? cell.trim().toLowerCase() : undefined),
};

/** A number inside a house, which is no part of the house's: `x136`, `ext. 136`, `anexo 12`, `ramal 12`, `poste 3`, `;ext=5`, `#5`. */
const EXTENSION = /(?:ext(?:n|ension|ensi[oó]n)?|x|anexo|ramal|interno|int|poste|durchwahl|dw|#)[ .:=]{0,2}\d{1,6}$/i;
/** With its word and blanks. */
const EXTENSION_LENGTH_MAX = 24;

const phones = new Map<string, string>();

/** `+507 6123-4567`, `00507…` → `+50761234567`; undefined for what has not 7 to 15 digits, or one digit only (`0000000`). */
export function phoneNumber(cell: string): string | undefined {
  const known = phones.get(cell);
  if (known !== undefined) return known;
  const house = withoutExtension(withoutFraction(cell.trim()));
  let digits = house.replace(/[^0-9]/g, "");
  if (cell.trimStart().startsWith("00")) digits = digits.slice(2);
  if (digits.length < 7 || digits.length > 15 || /[A-Za-z@]{3}/.test(house) || /^(.)\1*$/.test(digits)) return undefined;
  const parsed = hasCallingCode(digits) ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  const value = parsed?.isValid() ? parsed.number : `+${digits}`;
  if (phones.size >= 20_000) phones.clear();
  phones.set(detach(cell), value);
  return value;
}

/** Whether any plan could hold the number: for one that none could, the library makes and throws an error, which costs more than the rest. */
function hasCallingCode(digits: string): boolean {
  return CALLING_CODES.has(digits.slice(0, 1)) || CALLING_CODES.has(digits.slice(0, 2)) || CALLING_CODES.has(digits.slice(0, 3));
}

/** Of countries, and of what is no country's (ITU E.164, annex A). */
const CALLING_CODES: ReadonlySet<string> = new Set([
  ...getCountries().map((country) => String(getCountryCallingCode(country))),
  ..."800 808 870 878 881 882 883 888 979".split(" "),
]);

function withoutExtension(text: string): string {
  const end = text.slice(-EXTENSION_LENGTH_MAX);
  return text.slice(0, text.length - end.length) + end.replace(EXTENSION, "");
}

/** Without separators only: what is asked for is looked up in that form too, and contacts are the most of what a store finds by number. */
function contactTokens(type: ContactType, value: string): string[] {
  if (type === "PHONE") return [value.slice(1)];
  return type === "ADDRESS" ? [] : [compactId(value)];
}
