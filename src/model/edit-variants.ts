/**
 * What an identifier may have been before one typing or reading mistake: every text one edit away that could be an identifier too.
 * A store then finds misread numbers by equality, without an index of its own for them.
 */
export const VARIANTS_MAX = 800;
/** Shorter identifiers have so many others one edit away that nothing is learnt. */
const LENGTH_MIN = 5;

const DIGITS = "0123456789";
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/** Pairs that eyes and readers confuse across letters and digits. */
const CONFUSED = new Map<string, string>(
  [..."O0", ..."I1", ..."S5", ..."B8", ..."Z2", ..."G6"].map((c, i, all) => [c, all[i ^ 1]!]),
);

/**
 * The likeliest first: neighbours swapped, one character too many, one misread (letters for letters, digits for digits, look-alikes
 * for each other), one missing; cut at VARIANTS_MAX. Expects upper case. An issuer before a colon is left as it is.
 */
export function editVariants(text: string): string[] {
  const start = text.indexOf(":") + 1;
  const head = text.slice(0, start);
  const body = text.slice(start);
  if (body.length < LENGTH_MIN) return [];
  const found = new Set<string>();
  const add = (variant: string) => {
    if (variant !== body && found.size < VARIANTS_MAX) found.add(head + variant);
  };
  for (let i = 0; i + 1 < body.length; i++) add(body.slice(0, i) + body[i + 1]! + body[i]! + body.slice(i + 2));
  for (let i = 0; i < body.length; i++) add(body.slice(0, i) + body.slice(i + 1));
  for (let i = 0; i < body.length; i++) {
    const confused = CONFUSED.get(body[i]!);
    for (const letter of (confused ?? "") + alphabetOf(body[i]!)) add(body.slice(0, i) + letter + body.slice(i + 1));
  }
  for (let i = 0; i <= body.length; i++) {
    const letters = new Set([...alphabetOf(body[i - 1] ?? ""), ...alphabetOf(body[i] ?? "")]);
    for (const letter of letters) add(body.slice(0, i) + letter + body.slice(i));
  }
  return [...found];
}

function alphabetOf(character: string): string {
  if (character === "") return "";
  return DIGITS.includes(character) ? DIGITS : LETTERS.includes(character) ? LETTERS : "";
}
