/**
 * Ties by bookings: on one booking; on bookings that one agent made within minutes for the same flight (docs/typologies.md B7); paid
 * by the same name, or by a named person (B3, B4). Group bookings and agents working through a queue of a tour are benign twins.
 */
import { assert } from "#base/assert.ts";
import { listAt } from "#base/list-at.ts";
import { bookingRowLinks } from "./booking-row.ts";
import type { Flights } from "./flights.ts";
import { entityNumber, entityText } from "./columns-of.ts";
import { nameKey, nameWords, shareSurname, type People } from "./people.ts";
import { rowOf } from "./rows.ts";
import type { SkippedHub } from "./contact-sharing.ts";
import type { AnalyticsSettings } from "./settings.ts";
import { isHub } from "./tie-method.ts";
import type { TieTerms } from "./tie-terms.ts";

export interface BookingFacts {
  /** By booking row (node − start). */
  readonly start: number;
  readonly createdAt: Float64Array;
  readonly ticketedAt: Float64Array;
  readonly firstFlight: Int32Array;
  readonly flightCount: Uint32Array;
  /** 1 = flagged as group, or of so many people that it is one. */
  readonly group: Uint8Array;
  readonly cash: Uint8Array;
  /** 1 = how it was paid is told: it is described, and not only mentioned by who travelled on it. */
  readonly paymentTold: Uint8Array;
  /** 1 = the payer is named and is nobody on the booking, nor of a surname on it. */
  readonly thirdParty: Uint8Array;
  /** 1 = the payer is a firm or an institution, by its name: employers, programmes, schools, agencies. */
  readonly institution: Uint8Array;
  readonly payerKey: readonly string[];
}

/** Words that people's names do not have. */
const INSTITUTION_WORDS = new Set(
  (
    "SA SL SRL SAS LTDA LTD LIMITED LLC INC CORP CORPORATION COMPANY CIA CO GMBH AG BV NV PLC PTE GROUP GRUPO HOLDING " +
    "PROGRAMME PROGRAM PROGRAMA UNIVERSITY UNIVERSIDAD UNIVERSITE COLLEGE SCHOOL ESCUELA COLEGIO INSTITUTE INSTITUTO FOUNDATION FUNDACION " +
    "MINISTRY MINISTERIO EMBASSY EMBAJADA CLUB TEAM EQUIPO FEDERATION FEDERACION CHURCH ASSOCIATION ASOCIACION NGO " +
    "TRAVEL TRAVELS TOURS TOUR VIAJES AGENCY AGENCIA HOTEL RESORT AIRLINES AIRWAYS LOGISTICS SERVICES SERVICIOS HANDLING CONSULTING INDUSTRIES"
  ).split(" "),
);

export function readBookings(people: People, flights: Flights, settings: AnalyticsSettings): BookingFacts {
  const { snapshot } = people;
  const { start, end } = snapshot.nodeRange("Booking");
  const count = end - start;
  const created = entityNumber(snapshot, "Booking", "createdAt");
  const ticketed = entityNumber(snapshot, "Booking", "ticketedAt");
  const flagged = entityNumber(snapshot, "Booking", "group");
  const form = entityText(snapshot, "Booking", "paymentForm");
  const payer = entityText(snapshot, "Booking", "payerName");
  const facts = {
    start,
    createdAt: new Float64Array(count),
    ticketedAt: new Float64Array(count),
    firstFlight: new Int32Array(count).fill(-1),
    flightCount: new Uint32Array(count),
    group: new Uint8Array(count),
    cash: new Uint8Array(count),
    paymentTold: new Uint8Array(count),
    thirdParty: new Uint8Array(count),
    institution: new Uint8Array(count),
    payerKey: [] as string[],
  };
  const bookedFor = snapshot.linkRange("BOOKED_FOR");
  const nameOf = (flight: number): string => snapshot.naturals[flights.start + flight]!;
  const leavesBefore = (a: number, b: number): boolean => {
    const [one, other] = [flights.departsAt[a]!, flights.departsAt[b]!];
    return one < other || (one === other && nameOf(a) < nameOf(b));
  };
  for (let link = bookedFor.start; link < bookedFor.end; link++) {
    const row = snapshot.linkFrom[link]! - start;
    const flight = snapshot.linkTo[link]! - flights.start;
    const first = facts.firstFlight[row]!;
    if (first < 0 || leavesBefore(flight, first)) facts.firstFlight[row] = flight;
    facts.flightCount[row]!++;
  }
  const keys = new Map<string, string>();
  for (let row = 0; row < count; row++) {
    const node = start + row;
    const persons = rowOf(people.bookingPersons, row);
    facts.createdAt[row] = created(node);
    facts.ticketedAt[row] = Number.isNaN(ticketed(node)) ? created(node) : ticketed(node);
    facts.group[row] = flagged(node) === 1 || persons.length >= settings.groupPersonsMin ? 1 : 0;
    facts.cash[row] = form(node) === "CASH" ? 1 : 0;
    facts.paymentTold[row] = form(node) === "" ? 0 : 1;
    const name = payer(node);
    let key = keys.get(name);
    if (key === undefined) {
      key = nameKey(nameWords(name));
      keys.set(name, key);
    }
    facts.payerKey.push(key);
    if (key !== "" && persons.length > 0) {
      const words = key.split(" ");
      facts.institution[row] = words.some((word) => INSTITUTION_WORDS.has(word)) ? 1 : 0;
      const known = [...persons].some(
        (person) => people.nameKeys[person] === key || people.surnames[person]!.some((word) => words.includes(word)),
      );
      facts.thirdParty[row] = known || facts.institution[row] === 1 ? 0 : 1;
    }
  }
  return facts;
}

export function addBookingTies(terms: TieTerms, people: People, bookings: BookingFacts, settings: AnalyticsSettings): void {
  const { snapshot } = people;
  const { start, end } = snapshot.linkRange("ON_BOOKING");
  const linksOf = new Map<number, number[]>();
  for (let link = start; link < end; link++) {
    const row = snapshot.linkTo[link]! - bookings.start;
    listAt(linksOf, row).push(link);
  }
  for (let row = 0; row < bookings.group.length; row++) {
    const persons = rowOf(people.bookingPersons, row);
    if (persons.length < 2 || bookings.group[row] === 1) continue;
    // A booking of two says more than one of nine.
    const counts = { n: persons.length - 1 };
    const linkOf = new Map(linksOf.get(row)!.map((link) => [people.personOf(snapshot.linkFrom[link]!), link]));
    for (let i = 0; i < persons.length; i++) {
      for (let j = i + 1; j < persons.length; j++) {
        terms.add([persons[i]!, persons[j]!], "SAME_BOOKING", counts, {
          shared: bookings.start + row,
          links: [linkOf.get(persons[i]!)!, linkOf.get(persons[j]!)!],
        });
      }
    }
  }
  addSequential(terms, people, bookings, { linksOf, settings });
}

interface SequentialContext {
  linksOf: ReadonlyMap<number, readonly number[]>;
  settings: AnalyticsSettings;
}

/** Runs of bookings by one agent, each within minutes of the last and for the same first flight. */
function addSequential(terms: TieTerms, people: People, bookings: BookingFacts, { linksOf, settings }: SequentialContext): void {
  const { snapshot } = people;
  const agency = entityText(snapshot, "Booking", "agencyIata");
  const agencyName = entityText(snapshot, "Booking", "agencyName");
  const sign = entityText(snapshot, "Booking", "agentSign");
  const desk = (row: number): string =>
    `${agency(bookings.start + row) || agencyName(bookings.start + row)}/${sign(bookings.start + row)}`;
  const rows: { row: number; desk: string }[] = [];
  for (let row = 0; row < bookings.group.length; row++) {
    if (bookings.group[row] === 1 || Number.isNaN(bookings.createdAt[row]!) || bookings.firstFlight[row]! < 0) continue;
    if (desk(row) !== "/") rows.push({ row, desk: desk(row) });
  }
  rows.sort(
    (a, b) =>
      (a.desk < b.desk ? -1 : a.desk > b.desk ? 1 : 0) ||
      bookings.firstFlight[a.row]! - bookings.firstFlight[b.row]! ||
      bookings.createdAt[a.row]! - bookings.createdAt[b.row]! ||
      a.row - b.row,
  );
  const gapMax = settings.sequentialBookingMinutes * 60_000;
  for (let from = 0; from < rows.length;) {
    let to = from + 1;
    while (to < rows.length && follows(rows[to - 1]!, rows[to]!)) to++;
    const persons = [...new Set(rows.slice(from, to).flatMap(({ row }) => [...rowOf(people.bookingPersons, row)]))].sort(
      (a, b) => a - b,
    );
    // More than a van full: an agent working through a tour.
    if (to - from >= 2 && persons.length < settings.groupPersonsMin) link(rows.slice(from, to).map(({ row }) => row));
    from = to;
  }

  function follows(a: { row: number; desk: string }, b: { row: number; desk: string }): boolean {
    return (
      a.desk === b.desk &&
      bookings.firstFlight[a.row] === bookings.firstFlight[b.row] &&
      bookings.createdAt[b.row]! - bookings.createdAt[a.row]! <= gapMax
    );
  }

  function rowLinks(row: number): readonly number[] {
    return bookingRowLinks(snapshot, bookings.start + row);
  }

  function link(run: readonly number[]): void {
    for (let i = 0; i < run.length; i++) {
      for (let j = i + 1; j < run.length; j++) {
        for (const a of linksOf.get(run[i]!) ?? []) {
          for (const b of linksOf.get(run[j]!) ?? []) {
            const left = people.personOf(snapshot.linkFrom[a]!);
            const right = people.personOf(snapshot.linkFrom[b]!);
            if (left === right || shareSurname(people, left, right)) continue;
            terms.add(
              [left, right],
              "SEQUENTIAL_BOOKING",
              {},
              {
                shared: bookings.start + run[i]!,
                links: [a, b, ...rowLinks(run[i]!), ...rowLinks(run[j]!)],
              },
            );
          }
        }
      }
    }
  }
}

/** Ties by the payer's name: among those a third party paid for, and between them and the one person of that name. */
export function addPayerTies(terms: TieTerms, people: People, bookings: BookingFacts, settings: AnalyticsSettings): SkippedHub[] {
  const { snapshot } = people;
  const skipped: SkippedHub[] = [];
  const paid = new Map<string, number[]>();
  for (let row = 0; row < bookings.group.length; row++) {
    if (bookings.thirdParty[row] === 0 || bookings.group[row] === 1) continue;
    const key = bookings.payerKey[row]!;
    listAt(paid, key).push(row);
  }
  const named = new Map<string, number[]>();
  for (let person = 0; person < people.count; person++) {
    const key = people.nameKeys[person]!;
    if (!paid.has(key)) continue;
    listAt(named, key).push(person);
  }
  for (const key of [...paid.keys()].sort()) {
    const rows = paid.get(key)!;
    const clients = new Map<number, number>();
    for (const row of rows)
      for (const person of rowOf(people.bookingPersons, row)) if (!clients.has(person)) clients.set(person, row);
    if (isHub(settings.ties.SHARED_PAYER, clients.size)) {
      skipped.push({ code: "HUB_PAYER", entity: snapshot.ids[bookings.start + rows[0]!]!, parties: clients.size });
      continue;
    }
    const persons = [...clients.keys()].sort((a, b) => a - b);
    const linksTo = (person: number): readonly number[] => {
      const booking = bookings.start + clients.get(person)!;
      return [onBooking(people, person, booking), ...bookingRowLinks(snapshot, booking)];
    };
    for (let i = 0; i < persons.length; i++) {
      for (let j = i + 1; j < persons.length; j++) {
        if (clients.get(persons[i]!) === clients.get(persons[j]!)) continue;
        const links = [...linksTo(persons[i]!), ...linksTo(persons[j]!)];
        terms.add(
          [persons[i]!, persons[j]!],
          "SHARED_PAYER",
          { n: persons.length },
          {
            shared: bookings.start + clients.get(persons[i]!)!,
            links,
          },
        );
      }
    }
    const payers = named.get(key) ?? [];
    // A name borne by several says little about which of them paid.
    if (payers.length > 3 || key.split(" ").length < 2) continue;
    for (const payer of payers) {
      for (const person of persons) {
        if (person !== payer)
          terms.add(
            [payer, person],
            "PAID_FOR",
            { n: payers.length },
            {
              shared: bookings.start + clients.get(person)!,
              links: linksTo(person),
            },
          );
      }
    }
  }
  return skipped;
}

function onBooking(people: People, person: number, booking: number): number {
  const link = rowOf(people.bookings, person).find((candidate) => people.snapshot.linkTo[candidate] === booking);
  assert(link !== undefined, "a person on a booking has a link to it");
  return link;
}
