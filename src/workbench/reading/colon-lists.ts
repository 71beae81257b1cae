/** Lists such as `a: b, c`: a colon behind the node, which no other row of the file lacks. */
import { COMMA, HASH_SIGN, NEWLINE, RETURN, SEMICOLON, SPACE } from "./row-scanner.ts";

const COLON = 58;
const ROW = /^[^:,;|\t"]*[^\s:,;|\t"]\s*:(?:\s|$)/;

/** With a separator in each colon's place, so that the file is rows of cells; null when it is another file. */
export function withoutColons(bytes: Uint8Array, startAt: number): Uint8Array | null {
  const colons: number[] = [];
  const between = new Set<number>();
  let blankInName = false;
  for (let at = startAt; at < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, at);
    if (!isEmpty(bytes, at, end)) {
      const colon = bytes.indexOf(COLON, at);
      if (colon === -1 || colon > end) return null;
      const row = Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString();
      if (!ROW.test(row)) return null;
      blankInName ||= /\S\s+\S/.test(row.slice(0, row.indexOf(":")));
      for (const separator of [COMMA, SEMICOLON]) if (row.includes(String.fromCharCode(separator))) between.add(separator);
      colons.push(colon);
    }
    at = end + 1;
  }
  if (colons.length === 0) return null;
  const copy = Uint8Array.from(bytes);
  const separator = [...between][0] ?? (blankInName ? SEMICOLON : SPACE);
  for (const colon of colons) copy[colon] = separator;
  return copy;
}

function isEmpty(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (bytes[at] === HASH_SIGN) return true;
    if (bytes[at] !== SPACE && bytes[at] !== RETURN) return false;
  }
  return true;
}
