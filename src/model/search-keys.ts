/**
 * Search keys. Entities carry *tokens* (name words, document numbers, phones, flights, air waybills); a dictionary of distinct
 * tokens carries keys (phonetic, trigrams) for those made of letters. Stores only look both up, so both find the same misspellings.
 */
const TOKENS_MAX = 24;

/** Tokens of a person's name. */
export function nameTokens(surname: string, givenNames: string): string[] {
  return distinct(`${surname} ${givenNames}`.split(" "));
}

/** Tokens of identifiers: each as given and, where it has separators, without them. */
export function idTokens(...texts: readonly string[]): string[] {
  return distinct(texts.flatMap((text) => [text.toUpperCase(), text.toUpperCase().replace(/[^A-Z0-9@+]/g, "")]));
}

/** Keys of a dictionary token; none for tokens with digits, whose misspellings are looked for by edits instead. */
export function tokenKeys(token: string): string[] {
  if (!/^[A-Z]{3,}$/.test(token)) return [];
  const padded = `^${token}$`;
  const keys = [`~${phonetic(token)}`];
  for (let i = 0; i + 3 <= padded.length; i++) keys.push(padded.slice(i, i + 3));
  return [...new Set(keys)];
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
