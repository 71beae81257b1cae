/**
 * Natural references: what people write where an id is wanted (docs/model.md, "Entities and their ids"). This says what a text may
 * mean; whether any of it exists, and whether it is only one thing, is for the caller and its store to find out.
 */
import { kindOfId, type IdMinter } from "./ids.ts";
import type { EntityKind } from "./kinds.ts";
import { normaliseAddress } from "./names.ts";
import {
  awbDigits,
  badgeKey,
  bookingKey,
  contactKey,
  documentKey,
  documentNumber,
  flightKey,
  flightNumber,
  staffKey,
  zoneKey,
} from "./natural-key.ts";
import type { Props } from "./record.ts";
import { airportCode, carrierCode } from "./station-codes.ts";

export interface RefCandidate {
  readonly kind: EntityKind;
  readonly id: string;
}

export type Ref =
  | { readonly kind: "id"; readonly id: string; readonly entityKind: EntityKind }
  | {
      readonly kind: "natural";
      /** Things whose key the text is, if they exist. More than one that exists is ambiguous. */
      readonly candidates: readonly RefCandidate[];
      /** Where no candidate exists: search tokens that such a thing would carry; of the finds, those that `namedBy` accepts are meant. */
      readonly tokens: readonly string[];
      readonly text: string;
    }
  | { readonly kind: "none" };

const COLON = /^([A-Z]{1,4}):\s*([A-Z0-9][A-Z0-9 .-]*)$/;
const FLIGHT = /^([A-Z0-9]{2}|[A-Z]{3}) ?(\d{1,4}[A-Z]?)\/([A-Z]{3,4})\/(\d{4}-\d{2}-\d{2})$/;
const BOOKING = /^([A-Z0-9]{2,3})\/([A-Z0-9]{5,8})\/(\d{4}-\d{2}-\d{2}|)$/;
const SLASH = /^([A-Z]{3,4})\/([A-Z0-9][A-Z0-9 _-]*)$/;
const PHONE = /^(?:\+|00)[\d\s().-]{7,24}$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;
const TEXT_MAX = 200;

/** Never throws; text that can be no reference is `none`. */
export function parseRef(given: string, minter: IdMinter): Ref {
  const text = given.trim();
  if (text === "" || text.length > TEXT_MAX) return { kind: "none" };
  const entityKind = kindOfId(text);
  if (entityKind !== undefined) return { kind: "id", id: text, entityKind };
  const upper = text.toUpperCase();
  const candidates: RefCandidate[] = [];
  const add = (kind: EntityKind, key: string) => candidates.push({ kind, id: minter.entity(kind, key) });

  const colon = COLON.exec(upper);
  if (colon !== null) {
    // Issuer and airport are both letters before a colon: PAN:PA1234567, PTY:S0042. What exists decides.
    add("TravelDocument", documentKey(colon[1]!, colon[2]!));
    if (colon[1]!.length >= 3) add("Identity", staffKey(colon[1]!, colon[2]!));
  }
  const flight = FLIGHT.exec(upper);
  if (flight !== null)
    add("Flight", flightKey({ carrier: flight[1]!, number: flight[2]!, origin: flight[3]!, date: flight[4]! }));
  const booking = BOOKING.exec(upper);
  if (booking !== null) add("Booking", bookingKey(booking[1]!, booking[2]!, booking[3]!));
  const slash = SLASH.exec(upper);
  if (slash !== null) {
    add("Badge", badgeKey(slash[1]!, slash[2]!));
    add("Zone", zoneKey(slash[1]!, slash[2]!));
  }
  if (PHONE.test(text)) add("Contact", contactKey("PHONE", `+${text.replace(/\D/g, "").replace(/^00/, "")}`));
  if (EMAIL.test(text)) add("Contact", contactKey("EMAIL", text.toLowerCase()));
  if (/^[A-Z]{3}$/.test(airportCode(upper))) add("Airport", airportCode(upper));
  // Addresses carry no tokens, so only their key leads to them.
  if (candidates.length === 0 && /\S\s+\S/.test(text)) add("Contact", contactKey("ADDRESS", normaliseAddress(text)));
  return { kind: "natural", candidates, tokens: tokensOf(upper), text };
}

/** Whether `text` is one of this thing's own names, and not only something written near it. */
export function namedBy(
  text: string,
  entity: { readonly kind: EntityKind; readonly natural: string; readonly props: Props },
): boolean {
  const upper = text.trim().toUpperCase();
  const plain = documentNumber(upper);
  const { kind, natural, props } = entity;
  if (plain === "" || kind === "Person") return false;
  if (natural.toUpperCase() === upper || documentNumber(natural) === plain) return true;
  switch (kind) {
    case "Identity":
      // Names are searched for, not referred to; a worker goes by the number too.
      return natural.toUpperCase().endsWith(`:${upper}`);
    case "TravelDocument":
    case "Badge":
      return documentNumber(String(props.number ?? "")) === plain;
    case "Flight":
      return `${props.carrier}${flightNumber(String(props.number))}` === flightDesignator(plain);
    case "Booking":
      return props.locator === plain;
    case "Consignment":
      return awbDigits(natural).length === 11 && awbDigits(natural) === awbDigits(upper);
    case "Contact":
      return props.type === "PHONE" && String(props.value).slice(1) === upper.replace(/\D/g, "").replace(/^00/, "");
    default:
      return false;
  }
}

/** The spellings under which ingest keeps identifiers (search-keys.ts). */
function tokensOf(upper: string): string[] {
  const compact = upper.replace(/[^A-Z0-9@+]/g, "");
  const digits = compact.replace(/^(?:\+|00)(?=\d{7})/, "");
  // A company is kept under the words of its name; the longest is the rarest.
  const words = /^[^\d]+ [^\d]+$/.test(upper) ? upper.split(/\s+/).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)) : [];
  const tokens = [upper, compact, digits, flightDesignator(compact), ...words.slice(0, 1)];
  return [...new Set(tokens)].filter((token) => token.length >= 2);
}

/** `CM0204`, `CMP204` → `CM204`; anything else stays. */
function flightDesignator(compact: string): string {
  const [, carrier, number] = /^([A-Z]{2,3}|[A-Z]\d|\d[A-Z])(\d{1,4}[A-Z]?)$/.exec(compact) ?? [];
  return carrier === undefined ? compact : `${carrierCode(carrier)}${flightNumber(number!)}`;
}
