/** Values as text that no reader of a file can be hurt by. */
import { replaceUnsafe } from "#base/unsafe-text.ts";
import type { PropValue } from "#model/record.ts";

export function safeText(text: string): string {
  return replaceUnsafe(text, () => "");
}

/** Lists with `; ` between; numbers and booleans as written in code. */
export function valueText(value: PropValue): string {
  return typeof value === "object" ? value.join("; ") : String(value);
}

/** For XML text and double- or single-quoted attributes. */
export function xmlText(text: string): string {
  return safeText(text).replace(/[&<>"'\t\n\r]/g, (character) => XML_ESCAPES[character]!);
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

const CHUNK_LENGTH = 1 << 16;

/** Lines joined to chunks worth a write each. */
export async function* inChunks(lines: Iterable<string>): AsyncGenerator<string> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}
