/**
 * A copy that stands on its own. A cell cut out of a piece of a file keeps the whole piece (64 kB) in memory; what outlives
 * its row (caches, the bundle's flights) must not.
 */
export function detach(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, "utf16le").toString("utf16le");
}
