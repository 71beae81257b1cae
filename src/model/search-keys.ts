/**
 * Search keys. Entities carry *tokens* (name words, birth dates, document numbers, phones, flights, registrations, air waybills); a
 * dictionary of distinct tokens carries keys: of words their sound and trigrams, of numbers their last characters. Stores only look
 * both up, so both find the same misspellings.
 */
import type { EntityFact, Props } from "./record.ts";

const TOKENS_MAX = 24;
/** How many characters at its end a number is looked up by; more are compared once it is found. */
export const TAIL_LENGTH = 4;
/** Shorter numbers (flights, locators) are known whole by who asks for them. */
const TAILED_LENGTH_MIN = 7;

/** Tokens of a person's name. */
export function nameTokens(surname: string, givenNames: string): string[] {
  return distinct(`${surname} ${givenNames}`.split(" "));
}

/** Tokens of values that are no names of a thing and by which it is asked for all the same: a birth date, an aircraft's registration. */
export function valueTokens(props: Props): string[] {
  const { dateOfBirth, aircraftRegistration } = props;
  return [
    ...(typeof dateOfBirth === "string" ? [dateOfBirth] : []),
    // The mark has its hyphen in one list and not in the next.
    ...(typeof aircraftRegistration === "string" ? [compactId(aircraftRegistration)] : []),
  ];
}

/** A fact as this build would have made it: backups of earlier ones have no tokens of values. */
export function withValueTokens(fact: EntityFact): EntityFact {
  const tokens = [...valueTokens(fact.intrinsic ?? {}), ...valueTokens(fact.asserted ?? {})];
  return tokens.length === 0 ? fact : { ...fact, tokens: [...new Set([...(fact.tokens ?? []), ...tokens])] };
}

/** An identifier without its separators, in upper case. */
export function compactId(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9@+]/g, "");
}

/** Tokens of identifiers: each as given and, where it has separators, without them. */
export function idTokens(...texts: readonly string[]): string[] {
  return distinct(texts.flatMap((text) => [text.toUpperCase(), compactId(text)]));
}

/**
 * Keys of a dictionary token: sound and trigrams of a word; the end of a number, whose misspellings are looked for by edits instead.
 */
export function tokenKeys(token: string): string[] {
  if (token.length >= TAILED_LENGTH_MIN && /^(?=.*\d)[A-Z0-9]+$/.test(token)) return [tailKey(token)];
  if (!/^[A-Z]{3,}$/.test(token)) return [];
  const padded = `^${token}$`;
  const keys = [`~${phonetic(token)}`];
  for (let i = 0; i + 3 <= padded.length; i++) keys.push(padded.slice(i, i + 3));
  return [...new Set(keys)];
}

/** No trigram begins so. */
export const TAIL_MARK = "$";

export function tailKey(end: string): string {
  return `${TAIL_MARK}${end.slice(-TAIL_LENGTH)}`;
}

/**
 * A coarse phonetic key for names of many languages: folds letters that transliterations confuse, drops vowels and H after the
 * first letter, and doubled letters; a vowel at the start is any vowel. `GONZALEZ`, `GONSALES` → `GNSLS`; `YELENA`, `ELENA` → `ALN`.
 */
export function phonetic(token: string): string {
  const folded = token
    .replace(/PH/g, "F")
    .replace(/SCH|SH|TCH|CH|CZ|SZ|ZH|KS/g, "S")
    .replace(/CK|QU|KH|Q|C(?=[AOUKLRT]|$)/g, "K")
    .replace(/[CZX]/g, "S")
    .replace(/GH|J|G(?=[EI])/g, "H")
    .replace(/[WV]/g, "B")
    .replace(/Y/g, "I")
    .replace(/D(?=T)/g, "");
  const start = folded.replace(/^[AEIOU]+/, "A");
  return (start.slice(0, 1) + start.slice(1).replace(/[AEIOUH]+/g, "")).replace(/(.)\1+/g, "$1");
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words.filter((word) => word.length >= 2))].slice(0, TOKENS_MAX);
}
