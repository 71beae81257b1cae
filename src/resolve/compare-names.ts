/**
 * Names compared word by word: any order, either field, a second surname or middle name left out, cut off as in machine-readable
 * zones, spelt by another transliteration, or misspelt.
 */
import { endsInTitle } from "#model/names.ts";
import type { Names } from "./profiles.ts";
import { jaroWinkler, oneEditApart } from "#model/similarity.ts";
import { ESTABLISHED_COUNT, JARO_WINKLER, MISSPELT_COUNT, WEIGHTS } from "./weights.ts";

/** Outcomes that say "this is the name", of given names too. A TYPO is not among them: twins are named alike. */
const SURE_OUTCOMES = ["EXACT", "SPELLING", "REORDERED", "SUBSET", "TRUNCATED", "MISSPELT"] as const;
type SureOutcome = (typeof SURE_OUTCOMES)[number];

export type NameOutcome =
  "MISSING" | SureOutcome | "TYPO" | "NEAR" | "INITIAL" | "ALIKE" | "PARTIAL" | "OTHER_NAME" | "DIFFERENT";

const SURE: ReadonlySet<NameOutcome> = new Set<NameOutcome>(SURE_OUTCOMES);
const CONTRADICTING: ReadonlySet<NameOutcome> = new Set<NameOutcome>(["DIFFERENT", "OTHER_NAME"]);

export interface FieldMatch<O extends NameOutcome = NameOutcome> {
  readonly outcome: O;
  readonly bits: number;
}

interface Arranged<A extends string, O extends NameOutcome> {
  readonly surname: FieldMatch;
  readonly given: FieldMatch<O>;
  readonly arrangement: A;
  readonly bits: number;
}

type SwappedOutcome = SureOutcome | "TYPO";

/** SWAPPED: surname against given names. POOLED: all words together. */
export type NameMatch =
  Arranged<"STRAIGHT", NameOutcome> | Arranged<"SWAPPED", SwappedOutcome> | Arranged<"POOLED", "REORDERED" | "SUBSET">;

/** One given name agrees for certain, the surname at least nearly. */
export function namesAgree(match: NameMatch): boolean {
  const surname = match.surname.outcome;
  return isSure(match.given) && (isSure(match.surname) || surname === "TYPO" || surname === "NEAR");
}

export function isSure(match: FieldMatch): match is FieldMatch<SureOutcome> {
  return SURE.has(match.outcome);
}

function isNearlySure(match: FieldMatch): match is FieldMatch<SwappedOutcome> {
  return isSure(match) || match.outcome === "TYPO";
}

export function contradicts(field: FieldMatch): boolean {
  return CONTRADICTING.has(field.outcome);
}

const MISSING: FieldMatch = { outcome: "MISSING", bits: 0 };
const { name: W } = WEIGHTS;
const FIXED: Readonly<Record<"INITIAL" | "NEAR" | "ALIKE" | "PARTIAL" | "OTHER_NAME", FieldMatch>> = {
  INITIAL: { outcome: "INITIAL", bits: W.initial },
  NEAR: { outcome: "NEAR", bits: W.near },
  ALIKE: { outcome: "ALIKE", bits: W.alike },
  PARTIAL: { outcome: "PARTIAL", bits: W.partial },
  OTHER_NAME: { outcome: "OTHER_NAME", bits: W.otherName },
};
const SURNAME_DIFFERENT: FieldMatch = { outcome: "DIFFERENT", bits: W.surnameDifferent };
const GIVEN_DIFFERENT: FieldMatch = { outcome: "DIFFERENT", bits: W.givenDifferent };
/** Shorter names than this agree with the start of a longer one by chance; longer ones were cut off. */
const TRUNCATED_MIN = 8;
const WORD_ALIKE_MIN = 4;

export interface NamePair {
  readonly surnameA: number;
  readonly givenA: number;
  readonly surnameB: number;
  readonly givenB: number;
}

export class NameComparer {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** The best of the three arrangements; straight when as good. */
  compare(pair: NamePair): NameMatch {
    const { surnameA, givenA, surnameB, givenB } = pair;
    const { surnameBits, givenBits, eitherBits } = this.#names;
    const surname = this.#field(surnameA, surnameB, surnameBits, SURNAME_DIFFERENT);
    const given = this.#field(givenA, givenB, givenBits, GIVEN_DIFFERENT);
    let best: NameMatch = { surname, given, arrangement: "STRAIGHT", bits: surname.bits + given.bits };
    if (namesAgree(best)) return best;
    if (givenA !== 0 && givenB !== 0) {
      const first = this.#field(surnameA, givenB, eitherBits, SURNAME_DIFFERENT);
      // Both must be the other's name, and one of them for certain: half a swap is two people.
      if (isNearlySure(first)) {
        const second = this.#field(givenA, surnameB, eitherBits, GIVEN_DIFFERENT);
        const bits = first.bits + second.bits + W.swapped;
        if (isNearlySure(second) && (isSure(first) || isSure(second)) && bits > best.bits)
          best = { surname: first, given: second, arrangement: "SWAPPED", bits };
      }
    }
    const pooled = this.#pooled(pair);
    if (pooled !== undefined && pooled.bits > best.bits) best = pooled;
    return best;
  }

  /** Whether any word of the one is one of the other's, or like it, in whatever field. */
  haveWordInCommon({ surnameA, givenA, surnameB, givenB }: NamePair): boolean {
    const { wordsOf, folded, words } = this.#names;
    const others = [...wordsOf[surnameB]!, ...wordsOf[givenB]!];
    return [...wordsOf[surnameA]!, ...wordsOf[givenA]!].some((one) =>
      others.some((other) => {
        if (folded[one] === folded[other]) return true;
        const isLong = Math.min(words[one]!.length, words[other]!.length) >= WORD_ALIKE_MIN;
        return isLong && jaroWinkler(words[one]!, words[other]!) >= JARO_WINKLER.near;
      }),
    );
  }

  #field(x: number, y: number, bits: Float64Array, different: FieldMatch): FieldMatch {
    if (x === 0 || y === 0) return MISSING;
    if (x === y) return { outcome: "EXACT", bits: bits[x]! };
    const { wordsOf, joined } = this.#names;
    const one = this.#inOne(x, wordsOf[y]!);
    const other = this.#inOne(y, one);
    const least = Math.min(bits[x]!, bits[y]!);
    if (joined[x] === joined[y]) return { outcome: "SPELLING", bits: least + W.spelling };
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    let matched = 0;
    let wordBits = 0;
    let looseShort = -1;
    let taken = 0;
    for (let i = 0; i < short.length; i++) {
      const at = this.#find(short[i]!, long, taken);
      if (at < 0) looseShort = looseShort === -1 ? i : -2;
      else {
        taken |= 1 << at;
        matched++;
        wordBits += this.#names.wordBits[short[i]!]!;
      }
    }
    if (matched === short.length) {
      if (short.length === long.length) return { outcome: "REORDERED", bits: least + W.reordered };
      return { outcome: "SUBSET", bits: Math.max(0, Math.min(wordBits, least) + W.subset) };
    }
    const texts = this.#names.texts;
    if (isCutOff(texts[x]!, texts[y]!)) return { outcome: "TRUNCATED", bits: Math.max(0, least + W.truncated) };
    if (looseShort < 0) return matched > 0 ? FIXED.PARTIAL : different;
    // One word of the shorter name is left over: it is an initial of, or like, one that the longer has left, or they differ.
    const loose = short[looseShort]!;
    let best: FieldMatch = matched > 0 ? FIXED.PARTIAL : different;
    for (let j = 0; j < long.length; j++) {
      if (((taken >> j) & 1) !== 0) continue;
      const match = this.#words(loose, long[j]!, least);
      if (match !== undefined && match.bits > best.bits) best = match;
      // Two names alike that many bear are two names, whatever else differs.
      else if (match === FIXED.OTHER_NAME && best === different) best = match;
    }
    return best;
  }

  /** Two words of which neither is the other; undefined when they are not alike at all. */
  #words(a: number, b: number, least: number): FieldMatch | undefined {
    const { folded, wordCounts, words } = this.#names;
    const one = folded[a]!;
    const other = folded[b]!;
    const [short, long] = words[a]!.length <= words[b]!.length ? [words[a]!, words[b]!] : [words[b]!, words[a]!];
    if (short.length === 1) return long.startsWith(short) ? FIXED.INITIAL : undefined;
    const likeness = jaroWinkler(one, other);
    const edit = short.length >= 3 && (oneEditApart(short, long) || oneEditApart(one, other));
    if (likeness < JARO_WINKLER.alike && !edit) return undefined;
    const [rarer, commoner] =
      wordCounts[a]! <= wordCounts[b]! ? [wordCounts[a]!, wordCounts[b]!] : [wordCounts[b]!, wordCounts[a]!];
    if (rarer >= ESTABLISHED_COUNT) return FIXED.OTHER_NAME;
    if (edit && rarer <= MISSPELT_COUNT && commoner >= ESTABLISHED_COUNT) {
      return { outcome: "MISSPELT", bits: Math.max(W.near, Math.min(least, 9) + W.typo) };
    }
    if (edit || likeness >= JARO_WINKLER.typo) return { outcome: "TYPO", bits: Math.max(W.near, Math.min(least, 8) + W.typo) };
    return likeness >= JARO_WINKLER.near ? FIXED.NEAR : FIXED.ALIKE;
  }

  /** All words of both fields as one bag: for a name in one cell, or a word that one source counts to the surname. */
  #pooled(pair: NamePair): NameMatch | undefined {
    const { wordsOf, wordBits } = this.#names;
    const a = [...wordsOf[pair.surnameA]!, ...wordsOf[pair.givenA]!];
    const b = [...wordsOf[pair.surnameB]!, ...wordsOf[pair.givenB]!];
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    if (short.length < 2 || long.length > 31) return undefined;
    // Two words out of many may be anybody's; enough when one side has its whole name in one field.
    const oneField = pair.surnameA === 0 || pair.givenA === 0 || pair.surnameB === 0 || pair.givenB === 0;
    if (short.length < 3 && short.length < long.length && !oneField) return undefined;
    let taken = 0;
    let bits: number = W.pooled;
    for (const word of short) {
      const at = this.#find(word, long, taken);
      if (at < 0) return undefined;
      taken |= 1 << at;
      bits += wordBits[word]!;
    }
    const left = long.length - short.length;
    const half: FieldMatch<"REORDERED" | "SUBSET"> = {
      outcome: left === 0 ? "REORDERED" : "SUBSET",
      bits: (bits + (left === 0 ? 0 : W.subset)) / 2,
    };
    return { surname: half, given: half, arrangement: "POOLED", bits: half.bits * 2 };
  }

  /** Where `word`, in any spelling, stands among the words not yet taken; -1 when nowhere. */
  #find(word: number, among: readonly number[], taken: number): number {
    const folded = this.#names.folded;
    for (let j = 0; j < among.length && j < 31; j++) {
      if (((taken >> j) & 1) === 0 && (among[j] === word || folded[among[j]!] === folded[word])) return j;
    }
    return -1;
  }

  /** The words of a name; two that the other has as one are that one. */
  #inOne(name: number, others: readonly number[]): readonly number[] {
    const { wordsOf, pairs, folded } = this.#names;
    const words = wordsOf[name]!;
    for (let i = 0; i < pairs[name]!.length; i++) {
      const whole = others.find((word) => folded[word] === pairs[name]![i]);
      if (whole !== undefined) return [...words.slice(0, i), whole, ...words.slice(i + 2)];
    }
    return words;
  }
}

/** Machine-readable zones cut names off at 39 letters, old systems earlier; and what looks like a title at its end may be one. */
function isCutOff(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (short.length >= TRUNCATED_MIN && long.startsWith(short)) || endsInTitle(long, short);
}
