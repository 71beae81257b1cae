/**
 * Whether two names are two, word by word in any order: every word of the shorter one must be in the longer, in some spelling, as an initial,
 * a letter apart, or in two pieces. One that they share says nothing: siblings have a surname in common, and half a country a middle name.
 */
import { foldSpelling, oneEditApart } from "../similarity.ts";

/** Shorter words are names of their own when a letter differs. */
const EDIT_LENGTH_MIN = 4;

/** Words of whole names, normalised. False where one is not known. O(words²). */
export function namesDiffer(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length <= other.length ? [one, [...other]] : [other, [...one]];
  const left = [...short].filter((word) => !taken(long, (candidate) => foldSpelling(candidate) === foldSpelling(word)));
  const rest = left.filter((word) => !taken(long, (candidate) => isLike(word, candidate)));
  return !(rest.length === 0 || inPieces(rest, long) || inPieces(long, rest));
}

function taken(words: string[], fits: (word: string) => boolean): boolean {
  const at = words.findIndex(fits);
  if (at >= 0) words.splice(at, 1);
  return at >= 0;
}

function isLike(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return (
    Math.min(a.length, b.length) >= EDIT_LENGTH_MIN && (oneEditApart(a, b) || oneEditApart(foldSpelling(a), foldSpelling(b)))
  );
}

/** MAC CARTHY and MACCARTHY. */
function inPieces(wholes: readonly string[], pieces: readonly string[]): boolean {
  if (wholes.length === 0 || pieces.length === 0) return false;
  return wholes.every((whole) =>
    pieces.some((first, i) => pieces.some((second, j) => i !== j && foldSpelling(first + second) === foldSpelling(whole))),
  );
}
