/**
 * The service string advice, which says with what characters the rest is written:
 *
 *     UNA:+.? '      component, element, decimal mark, release, repetition (a space: none), segment terminator
 *
 * Senders are found to leave the decimal mark out (`UNA:+\*'`); then five characters follow instead of six.
 */
export interface Separators {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  /** "" when the sender uses none. */
  readonly repetition: string;
  readonly terminator: string;
}

export const DEFAULT_SEPARATORS: Separators = { component: ":", element: "+", release: "?", repetition: "", terminator: "'" };

/** How much text must be there before `readAdvice` can tell. */
export const ADVICE_LENGTH_MAX = 40;

/** Reads `UNA…` at the start of `text`; `length` is how much of it that took. Undefined when it makes no sense. */
export function readAdvice(text: string): { separators: Separators; length: number } | undefined {
  const full = separators(text[3], text[4], text[6], text[7], text[8]);
  if (full !== undefined && segmentFollows(text, 9)) return { separators: full, length: 9 };
  const short = separators(text[3], text[4], text[5], text[6], text[7]);
  if (short !== undefined && segmentFollows(text, 8)) return { separators: short, length: 8 };
  return full === undefined ? undefined : { separators: full, length: 9 };
}

function segmentFollows(text: string, at: number): boolean {
  return /^UN[BGH]/.test(text.slice(at).trimStart());
}

function separators(...given: readonly (string | undefined)[]): Separators | undefined {
  const [component, element, release, repetition, terminator] = given;
  if (
    component === undefined ||
    element === undefined ||
    release === undefined ||
    repetition === undefined ||
    terminator === undefined
  )
    return undefined;
  const used = [component, element, release, terminator, ...(repetition === " " ? [] : [repetition])].filter(
    (character) => character !== " ",
  );
  if (new Set(used).size !== used.length || used.some((character) => /[A-Za-z0-9]/.test(character))) return undefined;
  if (component === " " || element === " " || terminator === " ") return undefined;
  // A space stands for "not used" in both places.
  return {
    component,
    element,
    release: release === " " ? "" : release,
    repetition: repetition === " " ? "" : repetition,
    terminator,
  };
}
