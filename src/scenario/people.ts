/** Invented people and what they hold: households, travel documents, phones that cannot be assigned, addresses of no place. */
import type { Prng } from "#base/prng.ts";
import { formatDate } from "#model/time.ts";
import { between, chance, code, pick, weightedIndex } from "./draw.ts";
import type { Airport, Naming } from "./geography.ts";
import { HUB } from "./geography.ts";
import { drawFamilyName, drawGivenNames, drawInventedWord } from "./names.ts";
import type { Household, Person, TravelDocument, World } from "./world.ts";
import { DAY } from "./world.ts";

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
export const HEX = "0123456789abcdef";

/** Country code 999 is reserved and not assigned to anyone. */
export function drawPhone(prng: Prng): string {
  return `+999${between(prng, 1, 9)}${code(prng, DIGITS, 8)}`;
}

export function drawCard(prng: Prng): string {
  return `tok_${code(prng, HEX, 16)}`;
}

/** 2001:db8::/32 is for documentation: no such address is ever routed. */
export function drawIp(prng: Prng): string {
  return `2001:db8:${code(prng, HEX, 4)}:${code(prng, HEX, 4)}::${between(prng, 1, 9)}`;
}

const DOMAINS = ["example.com", "example.net", "example.org", "mail.example", "post.invalid"];

export function drawEmail(prng: Prng, givenNames: string, surname: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[^A-Za-z ]/g, "")
      .toLowerCase()
      .split(" ")[0]!;
  const shape = between(prng, 0, 3);
  const number = code(prng, DIGITS, between(prng, 1, 4));
  const name =
    shape === 0
      ? `${plain(givenNames)}.${plain(surname)}${number}`
      : shape === 1
        ? `${plain(surname)}${number}`
        : shape === 2
          ? `${plain(givenNames)[0] ?? "x"}${plain(surname)}_${number}`
          : `${drawInventedWord(prng, "english").toLowerCase()}${number}`;
  return `${name}@${pick(prng, DOMAINS)}`;
}

const STREET: Readonly<Record<Naming, (word: string) => string>> = {
  spanish: (word) => `Calle ${word}`,
  portuguese: (word) => `Rua ${word}`,
  english: (word) => `${word} Street`,
  dutch: (word) => `${word}straat`,
  turkish: (word) => `${word} Sokak`,
  french: (word) => `Rue ${word}`,
};

/** A city has some hundreds of streets in these worlds, so that neighbours exist. */
export function drawStreet(prng: Prng, city: Airport): string {
  const index = Math.floor(prng() ** 1.6 * 600);
  const words = streetWords(city);
  return STREET[city.naming](words[index]!);
}

const streetWordsByCity = new Map<string, string[]>();

export function streetWords(city: Airport): string[] {
  let words = streetWordsByCity.get(city.code);
  if (words === undefined) {
    // A fixed stream for each city: its streets are the same in every world.
    let state = [...city.code].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7);
    const prng: Prng = () => (state = (state * 16807) % 2147483647) / 2147483647;
    words = Array.from({ length: 600 }, () => drawInventedWord(prng, city.naming));
    streetWordsByCity.set(city.code, words);
  }
  return words;
}

export function drawAddress(prng: Prng, city: Airport, street: string): string {
  const unit = chance(prng, 0.4) ? ` Apt ${between(prng, 1, 30)}${pick(prng, ["", "A", "B", "C"])}` : "";
  return `${street} ${between(prng, 1, 240)}${unit}, ${city.city}`;
}

export function makeHousehold(prng: Prng, home: Airport): Household {
  const surname = drawFamilyName(prng, home.naming);
  const street = drawStreet(prng, home);
  return {
    home,
    surname,
    phone: drawPhone(prng),
    email: drawEmail(prng, drawGivenNames(prng, home.naming, "F"), surname),
    street,
    address: drawAddress(prng, home, street),
    card: drawCard(prng),
    ip: drawIp(prng),
  };
}

/** Where travellers live: the hub's own people, and everyone else by demand for their route. */
export function drawHome(prng: Prng, world: World): Airport {
  return chance(prng, world.make.customs.travel.hubHome) ? HUB : drawSpoke(prng, world);
}

/** A place by demand for its route. */
export function drawSpoke(prng: Prng, world: World): Airport {
  return world.spokes[
    weightedIndex(
      prng,
      world.spokes.map((_, i) => 1 / (i + 1) ** 0.6),
    )
  ]!;
}

export interface PersonTraits {
  readonly sex?: "F" | "M";
  readonly ageFrom?: number;
  readonly ageTo?: number;
  readonly surname?: string;
}

export function makePerson(world: World, prng: Prng, household: Household, traits: PersonTraits = {}): Person {
  const sex = traits.sex ?? (chance(prng, 0.48) ? "F" : "M");
  const from = traits.ageFrom ?? 19;
  const to = traits.ageTo ?? 72;
  const age = from + (to - from) * prng() ** 1.5;
  const birthDate = formatDate(world.exportedAt - Math.floor(age * 365.25 + prng() * 300) * DAY);
  const nationality = chance(prng, 1 - world.make.customs.travel.foreigner)
    ? household.home.country
    : pick(prng, world.spokes).country;
  const person: Person = {
    surname: traits.surname ?? household.surname,
    givenNames: drawGivenNames(prng, household.home.naming, sex),
    sex,
    birthDate,
    nationality,
    household,
    documents: [],
  };
  person.documents.push(makeDocument(world, prng, nationality));
  return person;
}

/** Each country has its own way of numbering; the number says nothing about when or to whom it was issued. */
export function makeDocument(world: World, prng: Prng, issuer: string): TravelDocument {
  const type = chance(prng, 0.95) ? "P" : "I";
  const shape = (issuer.charCodeAt(0) + issuer.charCodeAt(2)) % 4;
  for (;;) {
    const number =
      shape === 0
        ? code(prng, LETTERS, 2) + code(prng, DIGITS, 7)
        : shape === 1
          ? code(prng, DIGITS, 9)
          : shape === 2
            ? code(prng, LETTERS, 1) + code(prng, DIGITS, 8)
            : code(prng, LETTERS, 3) + code(prng, DIGITS, 6);
    if (takeNumber(world, issuer, number)) {
      return { type, issuer, number, expiry: formatDate(world.exportedAt + between(prng, 40, 3650) * DAY) };
    }
  }
}

/** The next number after `document`, as handed out at one counter to people who came together. */
export function nextDocument(world: World, prng: Prng, document: TravelDocument): TravelDocument {
  const digits = /\d+$/.exec(document.number)![0];
  const opening = document.number.slice(0, document.number.length - digits.length);
  let value = Number(digits);
  for (;;) {
    value = (value + between(prng, 1, 9)) % 10 ** digits.length;
    const number = opening + String(value).padStart(digits.length, "0");
    if (takeNumber(world, document.issuer, number)) {
      const expiry = formatDate(Date.parse(document.expiry) + between(prng, 0, 4) * DAY);
      return { ...document, number, expiry };
    }
  }
}

function takeNumber(world: World, issuer: string, number: string): boolean {
  const key = `${issuer}:${number}`;
  if (world.taken.has(key)) return false;
  world.taken.add(key);
  return true;
}

/** One person alone, of an ordinary household. */
export function makeStranger(world: World, prng: Prng, traits: PersonTraits = {}): Person {
  return makePerson(world, prng, makeHousehold(prng, drawHome(prng, world)), traits);
}

export function fullName(person: Person): string {
  return `${person.givenNames} ${person.surname}`;
}
