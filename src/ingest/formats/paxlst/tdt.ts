/**
 * TDT details of transport.
 *
 *     TDT+20+DL123+++DL'      0 stage: 20 main carriage, 34 over-flight   1 flight, with or without the airline   4 airline
 *     TDT+20+OK688'
 */
import { part, type Segment } from "../edifact/segment.ts";

export interface FlightDesignator {
  readonly carrier: string;
  readonly number: string;
}

/** Three letters (ICAO) or two characters (IATA), then one to four digits and at most one letter. */
const DESIGNATOR = /^([A-Z]{3}|[A-Z0-9]{2})0*(\d{1,4}[A-Z]?)$/;
const NUMBER = /^0*(\d{1,4}[A-Z]?)$/;

/** Undefined when no flight can be read out of it. */
export function decodeTdt(segment: Segment): FlightDesignator | undefined {
  const flight = part(segment, 1).toUpperCase().replace(/\s/g, "");
  const carrier = part(segment, 4).trim().toUpperCase();
  if (/^[A-Z0-9]{2,3}$/.test(carrier)) {
    const rest = flight.startsWith(carrier) ? flight.slice(carrier.length) : flight;
    const number = NUMBER.exec(rest);
    if (number !== null) return { carrier, number: number[1]! };
  }
  const whole = DESIGNATOR.exec(flight);
  return whole === null ? undefined : { carrier: whole[1]!, number: whole[2]! };
}
