/** flights.csv, travel.csv, bookings.csv and the PAXLST file, in shuffled order with ids that say nothing. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listAt } from "#base/list-at.ts";
import type { Prng } from "#base/prng.ts";
import { shuffle } from "#base/prng.ts";
import { formatTime } from "#model/time.ts";
import { HandedFile } from "./handed-file.ts";
import { dirtyCells } from "./dirt.ts";
import { between, chance, pick } from "./draw.ts";
import { CARRIERS } from "./geography.ts";
import type { Passenger } from "./paxlst.ts";
import { interchange, paxlstMessage } from "./paxlst.ts";
import type { Boarding, Booking, Flight, World } from "./world.ts";
import { HOUR, MINUTE, stream } from "./world.ts";

/** ISO 8601 with the offset of the place, or Z. */
export function localTime(ms: number, offsetMin: number): string {
  const sign = offsetMin < 0 ? "-" : "+";
  const offset = Math.abs(offsetMin);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${new Date(ms + offsetMin * MINUTE).toISOString().slice(0, 19)}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

/** Numbers 1…n in random order behind a prefix. */
export function shuffledIds(prng: Prng, prefix: string, count: number): string[] {
  const width = String(count).length + 1;
  const numbers = shuffle(
    Array.from({ length: count }, (_, i) => i + 1),
    prng,
  );
  return numbers.map((n) => prefix + String(n).padStart(width, "0"));
}

export function writeFlights(world: World, dir: string): number {
  const prng = stream(world, "flight-ids");
  const flights = [...world.flights].sort((a, b) => a.departsAt - b.departsAt || (a.registration < b.registration ? -1 : 1));
  const ids = shuffledIds(prng, "F", flights.length);
  const file = new HandedFile(world, dir, "flights.csv", [
    "flight_id",
    "carrier",
    "number",
    "date",
    "origin",
    "destination",
    "departs_at",
    "arrives_at",
    "aircraft_registration",
    "capacity",
  ]);
  flights.forEach((f, i) => {
    f.id = ids[i]!;
    const times = [localTime(f.departsAt, f.origin.utcOffsetMin), localTime(f.arrivesAt, f.destination.utcOffsetMin)] as const;
    file.add(
      f.id,
      f.carrier.code,
      f.number,
      f.date,
      f.origin.code,
      f.destination.code,
      times[0],
      times[1],
      f.registration,
      f.capacity,
    );
  });
  file.close();
  return file.rows;
}

export function writeTravel(world: World, dir: string): number {
  const prng = stream(world, "travel-rows");
  const byFlight = new Map<Flight, Boarding[]>(world.flights.map((f) => [f, []]));
  for (const boarding of world.boardings) byFlight.get(boarding.flight)!.push(boarding);
  const file = new HandedFile(world, dir, "travel.csv", [
    "flight_id",
    "surname",
    "given_names",
    "sex",
    "date_of_birth",
    "nationality",
    "document_type",
    "document_number",
    "document_issuer",
    "document_expiry",
    "booking_ref",
    "traveller_type",
    "seat",
    "bag_count",
    "bag_weight_kg",
    "bag_tags",
    "boarded",
    "status",
    "checked_in_at",
    "destination_address",
  ]);
  const { dirt } = world.make;
  const messages: string[] = [];
  const flights = [...world.flights].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const flight of flights) {
    const way = prng();
    // Some carriers send messages instead of rows, and a few flights come both ways.
    const asMessage = way < dirt.asMessage;
    const asRows = way > dirt.asMessage - dirt.bothWays;
    const boardings = shuffleParties(prng, byFlight.get(flight)!);
    const seats = assignSeats(prng, flight, boardings);
    const rows = boardings.map((boarding, i) => {
      const open = boarding.status === "BOOKED";
      const seat = open || chance(prng, dirt.noSeat) ? "" : seats[i]!;
      return { boarding, cells: dirtyCells(world, prng, boarding), seat };
    });
    shuffle(rows, prng);
    if (asMessage && rows.length > 0) {
      const passengers: Passenger[] = rows.map(({ boarding, cells, seat }) => ({
        cells,
        seat,
        reference: boarding.booking.reference,
        bags: boarding.bags,
      }));
      messages.push(paxlstMessage(messages.length + 1, flight, passengers));
    }
    if (!asRows) {
      for (const { boarding } of rows) world.handed.noteColumns(boarding, BY_MESSAGE);
      continue;
    }
    for (const { boarding, cells, seat } of rows) {
      const open = boarding.status === "BOOKED";
      const bags = open ? 0 : boarding.bags;
      const weight = bags === 0 ? "" : String(bags * between(prng, 11, 23));
      const checkedIn = open
        ? ""
        : formatTime(
            flight.departsAt - Math.round((0.9 + 20 * prng() ** 3) * 60) * MINUTE - (chance(prng, 0.002) ? 5 * HOUR : 0),
          );
      const boarded = open ? "" : boarding.status === "BOARDED";
      const row = [
        flight.id,
        cells.surname,
        cells.givenNames,
        cells.sex,
        cells.birthDate,
        cells.nationality,
        cells.documentType,
        cells.documentNumber,
        cells.documentIssuer,
        cells.documentExpiry,
        boarding.booking.reference,
        "PAX",
        seat,
        bags,
        weight,
        bags === 0 ? "" : boarding.bagTags.join(";"),
        boarded,
        boarding.status,
        checkedIn,
        boarding.destinationAddress,
      ];
      world.handed.note(boarding, file, file.add(...row));
      // Sent again: the same row a second time.
      if (chance(prng, dirt.sentAgain)) file.add(...row);
    }
    if (flight.departsAt < world.exportedAt) addCrew(world, file, prng, flight);
  }
  file.close();
  if (messages.length > 0) writeFileSync(join(dir, "paxlst.edi"), interchange(messages));
  return file.rows;
}

/** What a passenger list message says, by the names that a file has for it. */
const BY_MESSAGE = ["booking_ref", "document_number", "seat"];

/** Crews are on the carrier's list without booking, seat or bags. */
function addCrew(world: World, file: HandedFile, prng: Prng, flight: Flight): void {
  for (const person of world.crews.get(flight)!) {
    const c = dirtyCells(world, prng, { person, document: person.documents[0]! });
    file.add(
      flight.id,
      c.surname,
      c.givenNames,
      c.sex,
      c.birthDate,
      c.nationality,
      c.documentType,
      c.documentNumber,
      c.documentIssuer,
      c.documentExpiry,
      "",
      "CREW",
      "",
      "",
      "",
      "",
      true,
      "BOARDED",
      "",
      "",
    );
  }
}

/** The first of bookings whose travellers sit beside each other. */
function besides(booking: Booking): Booking {
  let first = booking;
  while (first.besides !== undefined) first = first.besides;
  return first;
}

/** Parties in random order, each kept together: they sit side by side. */
function shuffleParties(prng: Prng, boardings: readonly Boarding[]): Boarding[] {
  const parties = new Map<Booking, Boarding[]>();
  for (const boarding of boardings) {
    listAt(parties, besides(boarding.booking)).push(boarding);
  }
  return shuffle([...parties.values()], prng).flat();
}

function assignSeats(prng: Prng, flight: Flight, boardings: readonly Boarding[]): string[] {
  let free = Math.max(0, flight.capacity - boardings.length);
  let next = 0;
  return boardings.map((_, i) => {
    // Empty seats are spread over the cabin.
    while (free > 0 && chance(prng, free / (free + boardings.length - i))) {
      free--;
      next++;
    }
    const seat = next++;
    return `${Math.floor(seat / 6) + 1}${"ABCDEF"[seat % 6]!}`;
  });
}

export function writeBookings(world: World, dir: string): number {
  const prng = stream(world, "booking-rows");
  const file = new HandedFile(world, dir, "bookings.csv", [
    "booking_ref",
    "carrier",
    "created_at",
    "ticketed_at",
    "flight_ids",
    "agency_iata",
    "agency_name",
    "agent_sign",
    "group",
    "payment_form",
    "payment_card",
    "payer_name",
    "phone",
    "email",
    "address",
    "ip_address",
  ]);
  const { soldByOther } = world.make.handover;
  for (const b of shuffle([...world.bookings], prng)) {
    const flown = b.flights[0]!.carrier;
    const sold = soldByOther > 0 && chance(prng, soldByOther) ? pick(prng, CARRIERS) : flown;
    const written = file.add(
      b.reference,
      sold.code,
      formatTime(b.createdAt),
      formatTime(b.ticketedAt),
      b.flights.map((f) => f.id).join(";"),
      b.agency?.iata,
      b.agency?.name,
      b.agent,
      b.group,
      b.paymentForm,
      b.card,
      b.payer,
      b.phone,
      b.email,
      b.address,
      b.ip,
    );
    world.handed.note(b, file, written);
  }
  file.close();
  return file.rows;
}
