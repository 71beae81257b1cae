/**
 * Natural keys, one function a kind: the only place that says what makes two mentions the same thing
 * (docs/model.md, "Entities and their ids"). Ingest builds ids from them; refs.ts finds entities by them.
 */
import { PART } from "./ids.ts";
import type { ContactType } from "./kinds.ts";
import { airportCode, carrierCode } from "./station-codes.ts";

/** `CMP`, `0204`, `MPTO`, `2026-11-21` → `CM204/PTY/2026-11-21`. Leading zeros of the number are dropped; a letter suffix stays. */
export function flightKey(f: { carrier: string; number: string; origin: string; date: string }): string {
  return `${carrierCode(f.carrier)}${flightNumber(f.number)}/${airportCode(f.origin)}/${f.date}`;
}

/** `0204` → `204`, `12a` → `12A`. */
export function flightNumber(text: string): string {
  return text
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, "");
}

/** `PAN`, `pa 123-4567` → `PAN:PA1234567`. */
export function documentKey(issuer: string, number: string): string {
  return `${stateCode(issuer) || "XXX"}:${documentNumber(number)}`;
}

/**
 * Upper case; `D`, which German documents bear, is `DEU` (docs/bundle.md, "Numbers and names"): readers of the chip and of the list
 * must give one document.
 */
export function stateCode(text: string): string {
  const code = text.trim().toUpperCase();
  return code === "D" ? "DEU" : code;
}

export function documentNumber(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/** `01A`, `1-A` → `1A`; what is no seat of an aircraft (a dash, a standby's or a crew member's word) → ``. */
export function seatKey(text: string): string {
  const parts = /^0*(\d{1,3})([A-Z])$/.exec(text.toUpperCase().replace(/[^A-Z0-9]/g, ""));
  return parts === null ? "" : `${parts[1]}${parts[2]}`;
}

export function staffKey(airport: string, staffId: string): string {
  return `${airportCode(airport)}:${staffId.trim().toUpperCase()}`;
}

export function badgeKey(airport: string, badgeNumber: string): string {
  return `${airportCode(airport)}/${badgeNumber.trim().toUpperCase()}`;
}

export function zoneKey(airport: string, zone: string): string {
  return `${airportCode(airport)}/${zone.trim().toUpperCase()}`;
}

export function shiftKey(airport: string, staffId: string, startsAtMs: number): string {
  return `${staffKey(airport, staffId)}/${new Date(startsAtMs).toISOString()}`;
}

/**
 * A locator however it is written: `ab12cd`, `AB1 2CD`, `AB-12CD`, `CM/AB12CD`, `1A AB12CD`, `AB12CD/CM` → `AB12CD`. What stands before or behind it
 * is a carrier or system only where enough is left to be a locator.
 */
export function locatorForm(text: string): string {
  const upper = text.trim().toUpperCase();
  if (/^[A-Z0-9]+$/.test(upper)) return upper;
  const parts = upper.split(/[^A-Z0-9]+/).filter((part) => part !== "");
  const length = (some: readonly string[]): number => some.reduce((sum, part) => sum + part.length, 0);
  const { [0]: first = "", [parts.length - 1]: last = "" } = parts;
  if (isCarrier(first) && length(parts.slice(1)) >= LOCATOR_LENGTH_MIN) return parts.slice(1).join("");
  if (isCarrier(last) && length(parts.slice(0, -1)) >= LOCATOR_LENGTH_MIN) return parts.slice(0, -1).join("");
  return parts.join("");
}

const LOCATOR_LENGTH_MIN = 5;

function isCarrier(part: string): boolean {
  return /^([A-Z0-9]{2}|[A-Z]{3})$/.test(part);
}

/** Carrier + locator + creation date (else the ticket's, else a flight's local name, else ""): locators are recycled. */
export function bookingKey(carrier: string, locator: string, date: string): string {
  return `${carrierCode(carrier)}/${locatorForm(locator)}/${date}`;
}

/** `020-12345675` in any spelling → its 11 digits. */
export function awbDigits(text: string): string {
  return text.replace(/[^0-9]/g, "");
}

/** The last digit of an air waybill is its 7-digit serial modulo 7 (docs/bundle.md, "Numbers and names"). Expects 11 digits. */
export function awbCheckDigitOk(digits: string): boolean {
  return digits.length === 11 && Number(digits.slice(3, 10)) % 7 === Number(digits[10]);
}

/** Air waybill + first flight date: numbers come round again. */
export function consignmentKey(number: string, firstFlightDate: string): string {
  return `${number}/${firstFlightDate}`;
}

/** Phones: E.164 digits with `+`. E-mail: lower case. Address: normalised words. Card: the token. IP: as given, lower case. */
export function contactKey(type: ContactType, value: string): string {
  return `${type}${PART}${value}`;
}

/**
 * What makes one identity as a source reports it: normalised name, birth date, sex, nationality and document;
 * without a document number also the record key, so that namesakes are never merged for good. `told`: only its record key
 * tells it from another on its list, document or not.
 */
export function identityKey(p: {
  name: string;
  birthDate: string;
  sex: string;
  nationality: string;
  document: string;
  recordKey: string;
  told?: boolean;
}): string {
  const isKnownBy = p.document === "" || p.told === true ? p.recordKey : "";
  return [p.name, p.birthDate, p.sex, p.nationality, p.document, isKnownBy].join(PART);
}
