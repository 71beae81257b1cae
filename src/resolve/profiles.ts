/**
 * Identities as typed arrays: values dictionary-encoded, names cut into words, dates as numbers, lists as offsets and codes. Index
 * order is id order, so nothing after this depends on the order of the input.
 */
import { fnv1aOf } from "#base/fnv1a.ts";
import type { Commonness, CountedValues } from "#model/commonness.ts";
import { normaliseGivenNames, normaliseSurname } from "#model/names.ts";
import { parseDate } from "#model/time.ts";
import type { FlightStay, IdentityInput } from "./input.ts";
import { foldSpelling } from "#model/similarity.ts";
import { agreementBits } from "./weights.ts";

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

export const CONTACT_KINDS = ["phones", "emails", "cards", "addresses"] as const;

/** The codes of row i are `codes[offsets[i] … offsets[i+1])`, ascending. */
export interface Lists {
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  /** How many rows have each code, of all identities. */
  readonly counts: Uint32Array;
  readonly texts: readonly string[];
}

/** Distinct names, whole and by word; `0` is the name that is not known. */
export interface Names {
  readonly texts: readonly string[];
  /** Name → its words, as codes into `words`. */
  readonly wordsOf: readonly (readonly number[])[];
  readonly words: readonly string[];
  /** Word → its spelling without differences of transliteration. */
  readonly folded: readonly string[];
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
  readonly handling: readonly string[];
  readonly names: Names;
  /** Codes into `names`. */
  readonly surname: Uint32Array;
  readonly given: Uint32Array;
  /** `yyyymmdd`, 0 = not known. */
  readonly birth: Uint32Array;
  readonly birthBits: Float64Array;
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
  /** Boarded flights by start, then flight; only those with both times known. */
  readonly stays: readonly (readonly FlightStay[])[];
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
  const birthBits = new Float64Array(count);
  for (let i = 0; i < count; i++) birthBits[i] = agreementBits(birthCounts.get(birth[i]!)!, population, "birth");
  const nationalities = nationalityDictionary.texts;
  const nationalityCounts = amongAll(nationalities, countsOf(nationality, nationalities.length), among?.nationalities);
  const contacts = (kind: (typeof CONTACT_KINDS)[number]): Lists => {
    const lists = buildLists(rows, (row) => row[kind]);
    const crowded = among?.crowded[kind]?.map((text) => [text, Infinity] as const);
    return { ...lists, counts: amongAll(lists.texts, lists.counts, crowded) };
  };
  return {
    count,
    population,
    ids: rows.map((row) => row.id),
    handling: rows.map((row) => row.handling),
    names: buildNames({ texts: nameDictionary.texts, surname, given, population, among }),
    surname,
    given,
    birth,
    birthBits,
    sex,
    nationality,
    nationalities,
    nationalityCounts,
    nationalityBits: shareBits(nationalityCounts, population, "nationality"),
    documents: buildLists(rows, (row) => row.documents),
    phones: contacts("phones"),
    emails: contacts("emails"),
    cards: contacts("cards"),
    addresses: contacts("addresses"),
    stays: rows.map((row) => (row.flights.length === 0 ? NONE : sortStays(row.flights))),
    contents: Uint32Array.from(rows, contentOf),
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
    surnameCounts,
    givenCounts,
    wordCounts,
    wordBits: shareBits(wordCounts, population, "word"),
    surnameBits,
    givenBits,
    eitherBits: surnameBits.map((bits, name) => Math.min(bits, givenBits[name]!)),
  };
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
  return { offsets, codes: array, counts: countsOf(array, dictionary.texts.length), texts: dictionary.texts };
}

function sortStays(stays: readonly FlightStay[]): readonly FlightStay[] {
  return stays
    .filter((stay) => stay.until > stay.from)
    .sort((a, b) => a.from - b.from || a.until - b.until || (a.flight < b.flight ? -1 : a.flight > b.flight ? 1 : 0));
}
