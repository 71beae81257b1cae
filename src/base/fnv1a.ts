/** FNV-1a (Fowler, Noll and Vo), 32 bits, over the UTF-16 units of a text: tells values apart, keeps nobody from guessing them. */

export const FNV_START = 0x811c9dc5;

/** `from`: what the text goes on from, as an earlier call gave it. */
export function fnv1a(text: string, from = FNV_START): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Over several texts, whose ends count: "AB", "C" is not "A", "BC". */
export function fnv1aOf(texts: Iterable<string>): number {
  let hash = FNV_START;
  for (const text of texts) hash = fnv1a("\u001f", fnv1a(text, hash));
  return hash;
}
