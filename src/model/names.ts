/** Names as they come out of travel documents and bookings, made comparable (domain A3, C13). */
import anyAscii from "any-ascii";

/** Titles that airlines glue to given names: `MOLLYMRS`, `JOHN MR`. Longest first. */
const TITLES = ["MSTR", "MISS", "PROF", "CHD", "INF", "MRS", "MR", "MS", "DR"];
const NOT_KNOWN = new Set(["FNU", "LNU", "XXX", "UNKNOWN", "NFN", "NLN"]);

/** Upper-case ASCII letters, single spaces; diacritics folded; `XXX`, `FNU`, `LNU` are not known (empty). */
export function normaliseName(text: string): string {
  const words = anyAscii(text)
    .toUpperCase()
    .replace(/['`’]/g, "")
    .replace(/[^A-Z]+/g, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "" && !NOT_KNOWN.has(word));
  return words.join(" ");
}

/** Given names without the title glued to them or standing after them. `MOLLYMRS` → `MOLLY`; `MR` alone → ``. */
export function normaliseGivenNames(text: string): string {
  const words = normaliseName(text).split(" ");
  while (words.length > 0 && TITLES.includes(words[words.length - 1]!)) words.pop();
  while (words.length > 0 && TITLES.includes(words[0]!)) words.shift();
  const last = words[words.length - 1];
  if (last !== undefined) {
    const title = TITLES.find((candidate) => last.endsWith(candidate) && last.length - candidate.length >= 2);
    // `DR` and `MS` end real given names (ALEJANDR is none, but ADAMS is): only titles that follow a whole name are cut.
    if (title !== undefined && title !== "DR" && title !== "INF") words[words.length - 1] = last.slice(0, -title.length);
  }
  return words.join(" ");
}

/** `SURNAME/GIVEN NAMES`, normalised: the name part of an identity's key. */
export function fullNameKey(surname: string, givenNames: string): string {
  return `${normaliseName(surname)}/${normaliseGivenNames(givenNames)}`;
}

/** Organisation names: normalised words without legal forms, in order. */
export function normaliseOrganization(text: string): string {
  return anyAscii(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, " ")
    .trim()
    .replace(/\b(S A|SA|LLC|LTD|INC|GMBH|SL|SRL|CORP|CO|BV|AG|PLC)\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Addresses: normalised words and numbers, sorted out of punctuation only. */
export function normaliseAddress(text: string): string {
  return anyAscii(text).toUpperCase().replace(/[^A-Z0-9]+/g, " ").trim();
}
