/** Lines that end with a carriage return alone, as old office programs write them, made to end with a line feed. Lengths and places stay. */
import { NEWLINE, QUOTE, RETURN } from "./row-scanner.ts";

/** Whether the first line ends so; the others of a file do as it does. */
export function endsWithReturns(bytes: Uint8Array): boolean {
  const at = bytes.indexOf(RETURN);
  const newline = bytes.indexOf(NEWLINE);
  return at !== -1 && (newline === -1 || at < newline) && bytes[at + 1] !== NEWLINE;
}

/** Every such return outside quotes, also in a file whose other lines end otherwise; the same bytes when there is none. */
export function withLineFeeds(bytes: Uint8Array): Uint8Array {
  let at = lone(bytes, 0);
  if (at === -1) return bytes;
  const copy = Uint8Array.from(bytes);
  const quotes = quoteEnds(bytes);
  for (; at !== -1; at = lone(bytes, at + 1)) {
    if (quotes === null || !quotes.holds(at)) copy[at] = NEWLINE;
  }
  return copy;
}

function lone(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(RETURN, from);
  while (at !== -1 && bytes[at + 1] === NEWLINE) at = bytes.indexOf(RETURN, at + 1);
  return at;
}

/** Asked for ascending places, tells whether each lies in quotes; null when quotes are not in pairs, so that they are none. */
function quoteEnds(bytes: Uint8Array): { holds(at: number): boolean } | null {
  let count = 0;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) count++;
  if (count % 2 === 1) return null;
  let next = bytes.indexOf(QUOTE);
  let quoted = false;
  return {
    holds(at) {
      for (; next !== -1 && next < at; next = bytes.indexOf(QUOTE, next + 1)) quoted = !quoted;
      return quoted;
    },
  };
}
