/** Values as text that no reader of a file can be hurt by. */
import type { PropValue } from "#model/record.ts";

/** Control characters but tab and line ends; bidirectional overrides, which make a name read as another; halves of surrogate pairs; non-characters. */
const UNSAFE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function safeText(text: string): string {
  return text.replace(UNSAFE, "");
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
