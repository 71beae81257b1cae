/**
 * The snapshot by person: which links each person's identities have. All personal links start at an identity; detection thinks
 * in persons. Built once a run and handed to every question.
 */
import type { Snapshot } from "#graph/snapshot.ts";
import type { LinkKind } from "#model/kinds.ts";
import { normaliseName } from "#model/names.ts";
import { entityCodes, entityText } from "./columns-of.ts";
import { buildRows, type Rows } from "./rows.ts";

export interface People {
  readonly snapshot: Snapshot;
  readonly count: number;
  /** Person → link indices, by kind, in link order. */
  readonly legs: Rows;
  readonly bookings: Rows;
  readonly holdings: Rows;
  readonly contacts: Rows;
  readonly shifts: Rows;
  readonly incidents: Rows;
  readonly outcomes: Rows;
  readonly declarations: Rows;
  readonly listings: Rows;
  /** 1 = some identity is an airport worker. */
  readonly staff: Uint8Array;
  /** Booking row → persons on it (distinct, ascending). */
  readonly bookingPersons: Rows;
  /** Words of the surnames of each person, normalised; for kin and payer checks only. */
  readonly surnames: readonly (readonly string[])[];
  /** All name words of each person as most of its identities report them, sorted and joined; compared with payers' names. */
  readonly nameKeys: readonly string[];
  /** Earliest known birth date of each person, "" when not known. */
  readonly birthDates: readonly string[];
  readonly personOf: (identityNode: number) => number;
}

export function readPeople(snapshot: Snapshot): People {
  const identityStart = snapshot.nodeRange("Identity").start;
  const personOf = (node: number): number => snapshot.personOfIdentity[node - identityStart]!;
  const identityEnd = snapshot.nodeRange("Identity").end;
  const byPerson = (kind: LinkKind): Rows => {
    const { start, end } = snapshot.linkRange(kind);
    return buildRows(snapshot.personCount, (add) => {
      for (let link = start; link < end; link++) {
        const from = snapshot.linkFrom[link]!;
        if (from >= identityStart && from < identityEnd) add(personOf(from), link);
      }
    });
  };
  const bookings = byPerson("ON_BOOKING");
  const staffAt = entityText(snapshot, "Identity", "staff");
  const staff = new Uint8Array(snapshot.personCount);
  for (let node = identityStart; node < identityEnd; node++) if (staffAt(node) !== "") staff[personOf(node)] = 1;
  return {
    snapshot,
    count: snapshot.personCount,
    legs: byPerson("TRAVELLED_ON"),
    bookings,
    holdings: byPerson("HOLDS"),
    contacts: byPerson("USES"),
    shifts: byPerson("ROSTERED"),
    incidents: byPerson("INVOLVED_IN"),
    outcomes: byPerson("CHARGED_WITH"),
    declarations: byPerson("DECLARED"),
    listings: byPerson("LISTED_AS"),
    staff,
    bookingPersons: personsOnBookings(snapshot, bookings),
    ...names(snapshot),
    personOf,
  };
}

/** Distinct persons of every booking, ascending: the person loop is in order, so only repeats need dropping. */
function personsOnBookings(snapshot: Snapshot, bookings: Rows): Rows {
  const { start, end } = snapshot.nodeRange("Booking");
  return buildRows(end - start, (add) => {
    const last = new Int32Array(end - start).fill(-1);
    for (let person = 0; person < snapshot.personCount; person++) {
      for (let i = bookings.offsets[person]!; i < bookings.offsets[person + 1]!; i++) {
        const row = snapshot.linkTo[bookings.items[i]!]! - start;
        if (last[row] === person) continue;
        last[row] = person;
        add(row, person);
      }
    }
  });
}

function names(snapshot: Snapshot): Pick<People, "surnames" | "nameKeys" | "birthDates"> {
  const surname = entityCodes(snapshot, "Identity", "surname");
  const given = entityCodes(snapshot, "Identity", "givenNames");
  const born = entityText(snapshot, "Identity", "dateOfBirth");
  // Normalising once a distinct value, not once a person.
  const surnameWords = surname.values.map(nameWords);
  const givenWords = given.values.map(nameWords);
  const surnames: (readonly string[])[] = [];
  const nameKeys: string[] = [];
  const birthDates: string[] = [];
  for (let person = 0; person < snapshot.personCount; person++) {
    const words = new Set<string>();
    const keys = new Map<string, number>();
    let birth = "";
    for (let i = snapshot.personOffsets[person]!; i < snapshot.personOffsets[person + 1]!; i++) {
      const node = snapshot.personIdentities[i]!;
      const own = surnameWords[surname.codeAt(node)]!;
      for (const word of own) words.add(word);
      const key = nameKey([...own, ...givenWords[given.codeAt(node)]!]);
      if (key !== "") keys.set(key, (keys.get(key) ?? 0) + 1);
      const date = born(node);
      if (date !== "" && (birth === "" || date < birth)) birth = date;
    }
    surnames.push([...words].sort());
    nameKeys.push(mostCommon(keys));
    birthDates.push(birth);
  }
  return { surnames, nameKeys, birthDates };
}

/** Equally common ones by their text; "" when there is none. */
function mostCommon(counts: ReadonlyMap<string, number>): string {
  let best = "";
  for (const [text, count] of counts) {
    const known = counts.get(best) ?? 0;
    if (count > known || (count === known && text < best)) best = text;
  }
  return best;
}

/** Payers' names come with them, and so do names that were typed whole into one field. */
const TITLES = new Set(["MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "CHD", "INF"]);

export function nameWords(text: string): string[] {
  return normaliseName(text)
    .split(" ")
    .filter((word) => word.length > 1 && !TITLES.has(word));
}

/** Words in any order make the same key. */
export function nameKey(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

/** Whether two persons share a surname word. */
export function shareSurname(people: People, a: number, b: number): boolean {
  const left = people.surnames[a]!;
  return people.surnames[b]!.some((word) => left.includes(word));
}
