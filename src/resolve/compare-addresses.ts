/**
 * Addresses held against each other in parts, since no two offices write one alike: words and numbers in any order, cut in two or run
 * together, misspelt, some left out. What a part says depends on how many addresses have it: a town's name says little, a street's more.
 */
import type { CountedValues } from "#model/commonness.ts";
import { oneEditApart } from "#model/similarity.ts";
import { agreementBits, ONE_PLACE } from "./weights.ts";

/** Distinct addresses by code, cut into words. */
export interface AddressWords {
  /** How many different addresses there are in all. */
  readonly total: number;
  readonly words: readonly string[];
  /** Address → its words in order, as codes into `words`. */
  readonly wordsOf: readonly Uint32Array[];
  /** How many addresses have each word. */
  readonly counts: Uint32Array;
  readonly bits: Float64Array;
}

export interface CountedWords {
  readonly total: number;
  readonly words: CountedValues;
}

/** More words than this are no address of one home. */
const WORDS_MAX = 24;
/** In shorter words and numbers a letter makes another: houses of one street are numbered one after the other, postcodes are longer. */
const EDIT_MIN = 4;
/** The most that a number says that may be a house's, and that a word says that stands in any address, also where few addresses are known. */
const BITS_MAX = { number: 4, ofAny: 1 } as const;
const OF_ANY: ReadonlySet<string> = new Set(
  `APARTAMENTO APT APTO AV AVE AVENIDA AVENUE BAIRRO BARRIO BLOCK BLOQUE BLVD BOULEVARD CALLE CARRERA CASA CHEMIN CIRCUIT CITY CIUDAD CL CLOSE COURT CRA CRESCENT DA DE DEL
   DEPTO DES DIAGONAL DO DRIVE DU EDIF EDIFICIO EL FLAT FLOOR HOUSE LA LANE LAS LOS NO PISO PLACE PLAZA PRACA RD RESIDENCIAL ROAD RUA RUE SECTOR ST STRASSE STREET TORRE
   TRANSVERSAL TRAVESSA UNIT URB URBANIZACION VIA WAY`.split(/\s+/),
);

/** `texts`: by code, the first is none. `among`: counts among all, when these are some of them. */
export function addressWordsOf(texts: readonly string[], among: CountedWords | undefined): AddressWords {
  const codes = new Map<string, number>();
  const words: string[] = [];
  const tallied: number[] = [];
  const wordsOf = texts.map((text) => {
    const found = text === "" ? [] : [...new Set(text.split(" "))].slice(0, WORDS_MAX);
    return Uint32Array.from(found, (word) => {
      let code = codes.get(word);
      if (code === undefined) {
        codes.set(word, (code = words.push(word) - 1));
        tallied.push(0);
      }
      tallied[code]!++;
      return code;
    });
  });
  for (const [word, count] of among?.words ?? []) {
    const code = codes.get(word);
    if (code !== undefined) tallied[code] = count;
  }
  const total = among?.total ?? texts.length;
  const counts = Uint32Array.from(tallied);
  const bits = Float64Array.from(counts, (count, code) => Math.min(agreementBits(count, total, "word"), mostBits(words[code]!)));
  return { total, words, wordsOf, counts, bits };
}

/** Whether two different addresses are of one place, give or take the number of a house. */
export function areOnePlace(addresses: AddressWords, x: number, y: number): boolean {
  const { words, bits } = addresses;
  const [one, other] = [addresses.wordsOf[x]!, addresses.wordsOf[y]!];
  const [sumOne, sumOther] = [sumOf(one, bits), sumOf(other, bits)];
  if (Math.min(sumOne, sumOther) < ONE_PLACE.bitsMin) return false;
  const takenOne = new Uint8Array(one.length);
  const takenOther = new Uint8Array(other.length);
  let matched = 0;
  let rarest = 0;
  let numbers = 0;
  const take = (i: number, j: number, both: number) => {
    takenOne[i] = takenOther[j] = 1;
    matched += both;
    if (isNumber(words[one[i]!]!)) numbers++;
    else rarest = Math.max(rarest, both);
  };
  for (let i = 0; i < one.length; i++) {
    const j = other.indexOf(one[i]!);
    if (j >= 0) take(i, j, bits[one[i]!]!);
  }
  for (let i = 0; i < one.length; i++) {
    for (let j = 0; j < other.length && takenOne[i] === 0; j++) {
      if (takenOther[j] === 0 && areMisspelt(words[one[i]!]!, words[other[j]!]!))
        take(i, j, Math.min(bits[one[i]!]!, bits[other[j]!]!));
    }
  }
  matched += runTogether(addresses, [one, takenOne], [other, takenOther]);
  matched += runTogether(addresses, [other, takenOther], [one, takenOne]);
  const hasNumber = (codes: Uint32Array) => codes.some((code) => isNumber(words[code]!));
  // The words of a camp or a housing estate come together, and say no more together than one of them.
  if (rarest < ONE_PLACE.wordBitsMin) return false;
  if (numbers === 0 && hasNumber(one) && hasNumber(other)) return false;
  return (
    matched >= ONE_PLACE.bitsMin &&
    matched >= ONE_PLACE.shareOfShorter * Math.min(sumOne, sumOther) &&
    matched >= ONE_PLACE.shareOfLonger * Math.max(sumOne, sumOther)
  );
}

type Marked = readonly [codes: Uint32Array, taken: Uint8Array];

/** Bits of words of the one that stand in the other as two. */
function runTogether({ words, bits }: AddressWords, [one, takenOne]: Marked, [other, takenOther]: Marked): number {
  let matched = 0;
  for (let j = 0; j + 1 < other.length; j++) {
    if (takenOther[j] === 1 || takenOther[j + 1] === 1) continue;
    const whole = words[other[j]!]! + words[other[j + 1]!]!;
    for (let i = 0; i < one.length; i++) {
      const word = words[one[i]!]!;
      if (takenOne[i] === 1 || (word !== whole && !areMisspelt(word, whole))) continue;
      takenOne[i] = takenOther[j] = takenOther[j + 1] = 1;
      matched += Math.min(bits[one[i]!]!, bits[other[j]!]! + bits[other[j + 1]!]!);
      break;
    }
  }
  return matched;
}

function mostBits(word: string): number {
  if (OF_ANY.has(word)) return BITS_MAX.ofAny;
  return isNumber(word) && word.length < EDIT_MIN ? BITS_MAX.number : Infinity;
}

function sumOf(codes: Uint32Array, bits: Float64Array): number {
  let sum = 0;
  for (const code of codes) sum += bits[code]!;
  return sum;
}

function areMisspelt(a: string, b: string): boolean {
  return a.length >= EDIT_MIN && b.length >= EDIT_MIN && oneEditApart(a, b);
}

function isNumber(word: string): boolean {
  return word.charCodeAt(0) <= 0x39;
}
