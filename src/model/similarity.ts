/** How alike two words are: Jaro–Winkler for names, one edit for numbers and typing mistakes, folding for transliterations. */
import { NAME_VARIANTS } from "./alike/name-variants.ts";

const MAX = 64;
const takenA = new Uint8Array(MAX);
const takenB = new Uint8Array(MAX);

/**
 * Jaro 1989 with Winkler's prefix bonus (1990): 0.1 for each of up to four equal first letters. O(|a|·|b|) at worst, no allocation.
 * Words longer than 64 letters are compared by their first 64.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const lengthA = Math.min(a.length, MAX);
  const lengthB = Math.min(b.length, MAX);
  if (lengthA === 0 || lengthB === 0) return 0;
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  takenA.fill(0, 0, lengthA);
  takenB.fill(0, 0, lengthB);
  let matches = 0;
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i);
    const end = Math.min(lengthB, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] === 0 && b.charCodeAt(j) === letter) {
        takenA[i] = 1;
        takenB[j] = 1;
        matches++;
        break;
      }
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let i = 0, j = 0; i < lengthA; i++) {
    if (takenA[i] === 0) continue;
    while (takenB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  const jaro = (matches / lengthA + matches / lengthB + (matches - outOfOrder / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < lengthA && prefix < lengthB && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Exactly one insertion, deletion, substitution or swap of neighbours apart. O(length). */
export function oneEditApart(a: string, b: string): boolean {
  if (a === b) return false;
  if (a.length > b.length) return oneEditApart(b, a);
  if (b.length - a.length > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/**
 * One spelling for what transliteration tables spell in several ways: `MUELLER`, `MULLER`; `YOUSSEF`, `IUSEF`; `ALEKSANDR`, `ALEXANDR`.
 * Unlike the phonetic key it keeps vowels, so that names that sound alike stay two.
 */
export function foldSpelling(word: string): string {
  const letters = foldLetters(word);
  return FIRST_OF_VARIANT.get(letters) ?? letters;
}

function foldLetters(word: string): string {
  return word
    .replace(/AE/g, "A")
    .replace(/OE/g, "O")
    .replace(/OU|UE|OO/g, "U")
    .replace(/EE/g, "I")
    .replace(/PH/g, "F")
    .replace(/KS/g, "X")
    .replace(/KH/g, "H")
    .replace(/SCH|SH/g, "S")
    .replace(/TCH|CH/g, "C")
    .replace(/CK|Q|C(?=[AOUKLRT]|$)/g, "K")
    .replace(/[YJ]/g, "I")
    .replace(/W/g, "V")
    .replace(/Z/g, "S")
    .replace(/(.)\1+/g, "$1")
    .replace(/^IE(?=.)/, "E");
}

const FIRST_OF_VARIANT = new Map(NAME_VARIANTS.map(([variant, first]) => [foldLetters(variant), foldLetters(first)]));
