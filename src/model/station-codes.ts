/**
 * Airlines and airports have a code of IATA's, which messages and tickets write, and one of ICAO's, which flight plans write: CM and CMP,
 * PTY and MPTO. What is written either way is one thing, under the IATA code. Of a code that the table lacks nothing is known: it stays
 * as it is written. One IATA code may be of several ICAO codes (a group's companies, and airlines that have long ceased to fly); a flight is
 * told apart by its number, airport and day as well.
 */
import { AIRPORT_PAIRS, CARRIER_PAIRS } from "./station-codes.gen.ts";

const AIRPORT_LENGTH = 4;
const CARRIER_LENGTH = 3;

let airports: ReadonlyMap<string, string> | undefined;
let carriers: ReadonlyMap<string, string> | undefined;

/** `MPTO`, `mpto` → `PTY`; in capitals and without blanks around it whatever it is. */
export function airportCode(text: string): string {
  const code = text.trim().toUpperCase();
  return code.length === AIRPORT_LENGTH ? (knownAirports().get(code) ?? code) : code;
}

/** `CMP` → `CM`. */
export function carrierCode(text: string): string {
  const code = text.trim().toUpperCase();
  return code.length === CARRIER_LENGTH ? (knownCarriers().get(code) ?? code) : code;
}

/** Whether the text is of ICAO's form and the table has no other code for it: then what writes the other is another thing. */
export function lacksAirport(text: string): boolean {
  const code = text.trim().toUpperCase();
  return code.length === AIRPORT_LENGTH && !knownAirports().has(code);
}

export function lacksCarrier(text: string): boolean {
  const code = text.trim().toUpperCase();
  return code.length === CARRIER_LENGTH && !knownCarriers().has(code);
}

function knownAirports(): ReadonlyMap<string, string> {
  return (airports ??= pairs(AIRPORT_PAIRS, AIRPORT_LENGTH, "MAD".length));
}

function knownCarriers(): ReadonlyMap<string, string> {
  return (carriers ??= pairs(CARRIER_PAIRS, CARRIER_LENGTH, "CM".length));
}

function pairs(packed: string, keyLength: number, valueLength: number): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < packed.length; at += keyLength + valueLength)
    found.set(packed.slice(at, at + keyLength), packed.slice(at + keyLength, at + keyLength + valueLength));
  return found;
}
