/**
 * One flight's passengers as a UN/EDIFACT PAXLST message (docs/bundle.md, "Passenger list messages"), for the flights whose carrier
 * sends messages, not rows.
 * `NAD+FL+++SURNAME:GIVEN'ATT+2++M'DTM+329:850211'LOC+178+BOG'LOC+179+PTY'NAT+2+COL'RFF+AVF:K7WJK2'DOC+P:110:111+AB1234567'…`
 */
import { HUB } from "./geography.ts";
import type { PersonCells } from "./dirt.ts";
import type { Flight } from "./world.ts";
import { MINUTE } from "./world.ts";

export interface Passenger {
  readonly cells: PersonCells;
  readonly reference: string;
  readonly seat: string;
  readonly bags: number;
}

/** The whole interchange: service string advice, envelope, one message a flight. */
export function interchange(messages: readonly string[]): string {
  return [
    "UNA:+.? '",
    "UNB+UNOA:4+TRAMADEMO+PTYAPIS+261122:0000+REF1++APIS'",
    ...messages,
    `UNZ+${messages.length}+REF1'`,
    "",
  ].join("\n");
}

export function paxlstMessage(index: number, flight: Flight, passengers: readonly Passenger[]): string {
  const number = `${flight.carrier.code}${flight.number}`;
  const segments = [
    `UNH+${index}+PAXLST:D:05B:UN:IATA+${number}/${stamp(flight.departsAt, flight.origin.utcOffsetMin).slice(0, 6)}'`,
    "BGM+745'",
    `NAD+MS+++${escape(flight.carrier.name.toUpperCase())}'`,
    `TDT+20+${number}'`,
    `LOC+125+${flight.origin.code}'`,
    `DTM+189:${stamp(flight.departsAt, flight.origin.utcOffsetMin)}:201'`,
    `LOC+87+${flight.destination.code}'`,
    `DTM+232:${stamp(flight.arrivesAt, flight.destination.utcOffsetMin)}:201'`,
  ];
  for (const passenger of passengers) segments.push(...passengerSegments(flight, passenger));
  segments.push(`CNT+42:${passengers.length}'`);
  segments.push(`UNT+${segments.length + 1}+${index}'`);
  return segments.join("\n");
}

function passengerSegments(flight: Flight, { cells, reference, seat, bags }: Passenger): string[] {
  const segments = [`NAD+FL+++${escape(cells.surname)}:${escape(cells.givenNames)}'`, `ATT+2++${cells.sex}'`];
  if (cells.birthDate !== "") segments.push(`DTM+329:${shortDate(cells.birthDate)}'`);
  if (bags > 0) segments.push(`MEA+CT++${bags}'`);
  segments.push(`LOC+178+${flight.origin === HUB ? HUB.code : flight.origin.code}'`, `LOC+179+${flight.destination.code}'`);
  segments.push(`NAT+2+${cells.nationality}'`, `RFF+AVF:${reference}'`);
  if (seat !== "") segments.push(`RFF+SEA:${seat}'`);
  if (cells.documentNumber !== "") {
    segments.push(`DOC+${cells.documentType}:110:111+${cells.documentNumber}'`);
    segments.push(`DTM+36:${shortDate(cells.documentExpiry)}'`, `LOC+91+${cells.documentIssuer}'`);
  }
  return segments;
}

function shortDate(date: string): string {
  return date.slice(2).replaceAll("-", "");
}

/** YYMMDDHHMM in local time. */
function stamp(ms: number, offsetMin: number): string {
  return new Date(ms + offsetMin * MINUTE).toISOString().slice(2, 16).replace(/[-T:]/g, "");
}

function escape(text: string): string {
  return text.replace(/[?+:']/g, "?$&");
}
