/** With what the sealed text of a masked record begins, in a store and in its backup. No row of a bundle and no message begins so. */
export const SEALED_PREFIX = "sealed:1:";

export function isSealed(text: string): boolean {
  return text.startsWith(SEALED_PREFIX);
}
