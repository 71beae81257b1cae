/**
 * Identities as typed arrays: values dictionary-encoded, names cut into words, dates as numbers, lists as offsets and codes. Index
 * order is id order, so nothing after this depends on the order of the input.
 */
import { fnv1aOf } from "#base/fnv1a.ts";
import type { Commonness, CountedValues } from "#model/commonness.ts";
import { normaliseGivenNames, normaliseSurname } from "#model/names.ts";
import { parseDate } from "#model/time.ts";
import { addressWordsOf, type AddressWords } from "./compare-addresses.ts";
import { isVague, vagueBirthsOf } from "./compare-births.ts";
import type { FlightStay, IdentityInput, ListedSeat } from "./input.ts";
import { peopleOfValues, type Holders } from "./people-of-values.ts";
import { foldSpelling } from "#model/similarity.ts";
import { agreementBits, BIRTH_YEAR_BITS, RARE_COUNT } from "./weights.ts";

/** Strings → codes; code 0 is "". */
export class Dictionary {
  readonly texts: string[] = [""];
  readonly #codes = new Map<string, number>([["", 0]]);

  encode(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}

/** Kinds of values that several may hold. */
export const VALUE_KINDS = ["documents", "phones", "emails", "cards", "addresses"] as const;

/** The codes of row i are `codes[offsets[i] … offsets[i+1])`, ascending. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  /** How many rows have each code. */
  readonly counts: Uint32Array;
  /** How many different people do, of all identities (people-of-values.ts). */
  readonly people: Uint32Array;
  readonly texts: readonly string[];
}

/** Seats on lists of flights: those of row i at `offsets[i] … offsets[i+1])`; seat 0 is not known. */
export interface Places {
  readonly offsets: Uint32Array;
  readonly flights: Uint32Array;
  readonly seats: Uint32Array;
}

/** Distinct names, whole and by word; `0` is the name that is not known. */
export interface Names {
  readonly texts: readonly string[];
  /** Name → its words, as codes into `words`. */
  readonly wordsOf: readonly (readonly number[])[];
  readonly words: readonly string[];
  /** Word → its spelling without differences of transliteration. */
  readonly folded: readonly string[];
  /** Name → all its words in one, spelt so: MAC CARTHY is MACCARTHY. */
  readonly joined: readonly string[];
  /** Name → each word with the next in one. */
  readonly pairs: readonly (readonly string[])[];
  /** How many identities bear each. */
  readonly surnameCounts: Uint32Array;
  readonly givenCounts: Uint32Array;
  readonly wordCounts: Uint32Array;
  readonly wordBits: Float64Array;
  readonly surnameBits: Float64Array;
  readonly givenBits: Float64Array;
  /** The lesser of both, for names that stand in different fields. */
  readonly eitherBits: Float64Array;
}

export interface Profiles {
  readonly count: number;
  /** How many identities there are in all: more than `count` where these are some of them. */
  readonly population: number;
  readonly ids: readonly string[];
  /** Indices of those that are masked. */
  readonly masked: ReadonlySet<number>;
  readonly handling: readonly string[];
  readonly names: Names;
  /** Codes into `names`. */
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  /** `yyyymmdd`, 0 = not known. */
  readonly birth: Uint32Array;
  readonly birthBits: Float64Array;
  /** 1 where the date is no whole one (compare-births.ts). */
  readonly birthVague: Uint8Array;
  readonly vagueBirths: readonly string[];
  /** First letter's code for F and M, else 0. */
  readonly sex: Uint8Array;
  readonly nationality: Uint32Array;
  readonly nationalities: readonly string[];
  readonly nationalityCounts: Uint32Array;
  readonly nationalityBits: Float64Array;
  readonly documents: Lists;
  readonly phones: Lists;
  readonly emails: Lists;
  readonly cards: Lists;
  readonly addresses: Lists;
  readonly addressWords: AddressWords;
  /** Document → 1 where it is one person's own. */
  readonly personal: Uint8Array;
  /** Boarded flights by start, then flight; only those with both times known. */
  readonly stays: readonly (readonly FlightStay[])[];
  readonly places: Places;
  readonly locators: Lists;
  /** A hash of the values above, which orders what is otherwise equal: ids are made under an installation's own key. */
  readonly contents: Uint32Array;
}

const NONE: readonly FlightStay[] = [];

/** `among`: how common values are among all identities, when these are some of them. */
export function buildProfiles(input: Iterable<IdentityInput>, among?: Commonness): Profiles {
  const rows = [...input].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const count = rows.length;
  const nameDictionary = new Dictionary();
  const nationalityDictionary = new Dictionary();
  const surname = new Uint32Array(count);
  const given = new Uint32Array(count);
  const birth = new Uint32Array(count);
  const sex = new Uint8Array(count);
  const nationality = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    surname[i] = nameDictionary.encode(normaliseSurname(row.surname));
    given[i] = nameDictionary.encode(normaliseGivenNames(row.givenNames));
    birth[i] = parseDate(row.dateOfBirth) === undefined ? 0 : Number(row.dateOfBirth.replaceAll("-", ""));
    sex[i] = row.sex === "F" || row.sex === "M" ? row.sex.charCodeAt(0) : 0;
    nationality[i] = nationalityDictionary.encode(row.nationality === "XXX" ? "" : row.nationality);
  }
  const population = among?.identities ?? count;
  const birthCounts = new Map<number, number>();
  for (const day of birth) birthCounts.set(day, (birthCounts.get(day) ?? 0) + 1);
  for (const [day, known] of among?.births ?? []) if (birthCounts.has(Number(day))) birthCounts.set(Number(day), known);
  const vagueBirths = among?.vagueBirths ?? vagueBirthsOf(bornByName(birth, surname, given));
  const vague = new Set(vagueBirths);
  const birthVague = Uint8Array.from(birth, (date) => Number(date !== 0 && isVague(date, vague)));
  const birthBits = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const bits = agreementBits(birthCounts.get(birth[i]!)!, population, "birth");
    birthBits[i] = birthVague[i] === 1 ? Math.min(bits, BIRTH_YEAR_BITS) : bits;
  }
  const nationalities = nationalityDictionary.texts;
  const nationalityCounts = amongAll(nationalities, countsOf(nationality, nationalities.length), among?.nationalities);
  const names = buildNames({ texts: nameDictionary.texts, surname, given, population, among });
  const contents = Uint32Array.from(rows, contentOf);
  const held = (kind: (typeof VALUE_KINDS)[number]): Lists =>
    withPeople(
      buildLists(rows, (row) => row[kind]),
      { names, surname, given, birth, contents },
      among?.people[kind],
    );
  const documents = held("documents");
  const addresses = held("addresses");
  return {
    count,
    population,
    ids: rows.map((row) => row.id),
    masked: new Set(rows.flatMap(({ isMasked }, i) => (isMasked === true ? [i] : []))),
    handling: rows.map((row) => row.handling),
    names,
    surname,
    given,
    birth,
    birthBits,
    birthVague,
    vagueBirths,
    sex,
    nationality,
    nationalities,
    nationalityCounts,
    nationalityBits: shareBits(nationalityCounts, population, "nationality"),
    documents,
    phones: held("phones"),
    emails: held("emails"),
    cards: held("cards"),
    addresses,
    addressWords: addressWordsOf(addresses.texts, among?.addresses),
    personal: personalOf(documents.texts, rows),
    stays: rows.map((row) => (row.flights.length === 0 ? NONE : sortStays(row.flights))),
    places: buildPlaces(rows),
    locators: buildLists(rows, (row) => row.locators),
    contents,
  };
}

/** The birth date of each name with each date, once. */
function* bornByName(birth: Uint32Array, surname: Uint32Array, given: Uint32Array): Generator<number> {
  const met = new Set<number>();
  for (let i = 0; i < birth.length; i++) {
    if (birth[i] === 0) continue;
    // A date takes 25 bits; the rest of what a double counts exactly is for the name.
    const key = birth[i]! * 0x10000000 + ((Math.imul(surname[i]!, 0x9e3779b1) ^ given[i]!) & 0xfffffff);
    if (met.has(key)) continue;
    met.add(key);
    yield birth[i]!;
  }
}

/** Two at least: no weight takes note of fewer, and of a part, where what is not counted among all is held by two at most, it is not known who else holds it. */
function withPeople(lists: Lists, who: Holders, known: CountedValues | undefined): Lists {
  const people =
    known === undefined
      ? peopleOfValues(lists, who).map((count) => Math.max(count, RARE_COUNT))
      : amongAll(lists.texts, new Uint32Array(lists.texts.length).fill(RARE_COUNT), known);
  return { ...lists, people };
}

function personalOf(documents: readonly string[], rows: readonly IdentityInput[]): Uint8Array {
  const numbers = new Set(rows.flatMap(({ personalNumbers }) => personalNumbers));
  return Uint8Array.from(documents, (document) => Number(numbers.has(document)));
}

function buildPlaces(rows: readonly IdentityInput[]): Places {
  const flightCodes = new Dictionary();
  const seatCodes = new Dictionary();
  const offsets = new Uint32Array(rows.length + 1);
  const listed: ListedSeat[] = [];
  for (let i = 0; i < rows.length; i++) {
    for (const seat of rows[i]!.seats) listed.push(seat);
    offsets[i + 1] = listed.length;
  }
  return {
    offsets,
    flights: Uint32Array.from(listed, ({ flight }) => flightCodes.encode(flight)),
    seats: Uint32Array.from(listed, ({ seat }) => seatCodes.encode(seat)),
  };
}

/** FNV-1a over an identity's values: the same under every key, and as good as its own for nearly every identity. */
function contentOf(row: IdentityInput): number {
  const departures = row.flights.map(({ from }) => from).sort((a, b) => a - b);
  return fnv1aOf([
    ...[row.surname, row.givenNames, row.dateOfBirth, row.sex, row.nationality],
    ...[row.documents, row.phones, row.emails, row.cards, row.addresses].flat(),
    ...departures.map(String),
  ]);
}

interface NameCodes {
  readonly texts: readonly string[];
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  readonly population: number;
  readonly among: Commonness | undefined;
}

function buildNames({ texts, surname, given, population, among }: NameCodes): Names {
  const dictionary = new Dictionary();
  const wordsOf = texts.map((text) => (text === "" ? [] : text.split(" ").map((word) => dictionary.encode(word))));
  const words = dictionary.texts;
  const wordCounts = new Uint32Array(words.length);
  for (const codes of [surname, given]) {
    for (const code of codes) for (const word of wordsOf[code]!) wordCounts[word]!++;
  }
  amongAll(words, wordCounts, among?.words);
  const surnameCounts = amongAll(texts, countsOf(surname, texts.length), among?.surnames);
  const givenCounts = amongAll(texts, countsOf(given, texts.length), among?.givenNames);
  const surnameBits = shareBits(surnameCounts, population, "surname");
  const givenBits = shareBits(givenCounts, population, "given");
  return {
    texts,
    wordsOf,
    words,
    folded: words.map(foldSpelling),
    joined: texts.map((text) => foldSpelling(text.replaceAll(" ", ""))),
    pairs: texts.map((text) => (text.includes(" ") ? pairsOf(text.split(" ")) : NO_PAIRS)),
    surnameCounts,
    givenCounts,
    wordCounts,
    wordBits: shareBits(wordCounts, population, "word"),
    surnameBits,
    givenBits,
    eitherBits: surnameBits.map((bits, name) => Math.min(bits, givenBits[name]!)),
  };
}

const NO_PAIRS: readonly string[] = [];

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => foldSpelling(words[i]! + word));
}

/** The counts with those among all identities put in their place; what is not among these is rarer than any weight takes note of. */
function amongAll(texts: readonly string[], counts: Uint32Array, known: CountedValues | undefined): Uint32Array {
  if (known === undefined) return counts;
  const codes = new Map(texts.map((text, code) => [text, code]));
  for (const [text, count] of known) {
    const code = codes.get(text);
    if (code !== undefined) counts[code] = Math.min(count, MANY);
  }
  return counts;
}

const MANY = 0xffff_ffff;

function countsOf(codes: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (const code of codes) counts[code]!++;
  return counts;
}

function shareBits(counts: Uint32Array, total: number, kind: "surname" | "given" | "word" | "nationality"): Float64Array {
  const bits = new Float64Array(counts.length);
  for (let code = 0; code < counts.length; code++) bits[code] = agreementBits(counts[code]!, total, kind);
  return bits;
}

function buildLists(rows: readonly IdentityInput[], listOf: (row: IdentityInput) => readonly string[]): Lists {
  const dictionary = new Dictionary();
  const offsets = new Uint32Array(rows.length + 1);
  const codes: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const list = listOf(rows[i]!);
    if (list.length === 1 && list[0] !== "") codes.push(dictionary.encode(list[0]!));
    else if (list.length > 1) {
      const distinct = new Set(list.filter((text) => text !== "").map((text) => dictionary.encode(text)));
      codes.push(...[...distinct].sort((a, b) => a - b));
    }
    offsets[i + 1] = codes.length;
  }
  const array = Uint32Array.from(codes);
  const counts = countsOf(array, dictionary.texts.length);
  return { offsets, codes: array, counts, people: counts, texts: dictionary.texts };
}

function sortStays(stays: readonly FlightStay[]): readonly FlightStay[] {
  return stays
    .filter((stay) => stay.until > stay.from)
    .sort((a, b) => a.from - b.from || a.until - b.until || (a.flight < b.flight ? -1 : a.flight > b.flight ? 1 : 0));
}
