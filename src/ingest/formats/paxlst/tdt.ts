/**
 * TDT details of transport.
 *
 *     TDT+20+DL123+++DL'      0 stage: 20 main carriage, 34 over-flight   1 flight, with or without the airline   4 airline
 *     TDT+20+OK688'
 *     TDT+20+CMP204+++CM'     the airline by both of its codes
 *     TDT++ZX812+40+ZX'       of the United States' older layout, with the airline at 3
 */
import { carrierCode, lacksCarrier } from "#model/station-codes.ts";
import { part, type Segment } from "../edifact/segment.ts";

export interface FlightDesignator {
  readonly carrier: string;
  readonly number: string;
}

/** Three letters (ICAO) or two characters (IATA), then one to four digits and at most one letter. */
const DESIGNATOR = /^([A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])0*(\d{1,4}[A-Z]?)$/;
const NUMBER = /^0*(\d{1,4}[A-Z]?)$/;
const CARRIER = /^(?:[A-Z]{3}|[A-Z][A-Z0-9]|[0-9][A-Z])$/;

/** Undefined when no flight can be read out of it. */
export function decodeTdt(segment: Segment): FlightDesignator | undefined {
  const flight = part(segment, 1)
    .toUpperCase()
    .replace(/[\s/-]/g, "");
  const carrier = [4, 3].map((element) => part(segment, element).trim().toUpperCase()).find((code) => CARRIER.test(code));
  const alone = NUMBER.exec(carrier !== undefined && flight.startsWith(carrier) ? flight.slice(carrier.length) : flight);
  if (carrier !== undefined && alone !== null) return { carrier, number: alone[1]! };
  const whole = DESIGNATOR.exec(flight);
  if (whole === null) return undefined;
  const [, own, number] = whole;
  // Of a code that only the sender knows it says itself whose it is; a known one of another airline stays.
  const other = carrier !== undefined && (carrierCode(own!) === carrierCode(carrier) || lacksCarrier(own!));
  return { carrier: other ? carrier : own!, number: number! };
}
