/** Files that are no rows of names, though their lines could pass for such: what such a file is, told from how it begins. */

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\{\s*["}]|^\[\s*[[{"\]]/, "JSON"],
  [/^\*(vertices|network|arcs|edges)\b/i, "Pajek"],
  [/^%%MatrixMarket\b/, "Matrix Market"],
  [/^(strict\s+)?(di)?graph\b[^\n,;]*\{/i, "DOT"],
  [/^(creator\b[^\n]*\n\s*)?graph\s*\[/i, "GML"],
  // A name in angle brackets may be an id: a tag is followed by another.
  [/^<[A-Za-z][\w.:-]*(\s[^<>]*)?>(\s*\n\s*)?</, "XML"],
];

/** What is wrong with it, and that `wanted` would be right; null = nothing that shows. */
export function otherFormat(head: Uint8Array, wanted: string): string | null {
  const begins = (bytes: readonly number[]): boolean => bytes.every((byte, i) => head[i] === byte);
  if (begins(GZIP) || begins(ZIP)) return "this file is compressed: unpack it first";
  const isUtf16 = begins([0xff, 0xfe]) || begins([0xfe, 0xff]);
  if (!isUtf16 && head.includes(0)) return `this is no text: ${wanted} is needed`;
  const text = Buffer.from(head)
    .toString()
    .replace(/^\uFEFF?\s*/, "");
  const found = BEGINNINGS.find(([pattern]) => pattern.test(text));
  return found === undefined ? null : `this is ${found[1]}: ${wanted} is needed`;
}
