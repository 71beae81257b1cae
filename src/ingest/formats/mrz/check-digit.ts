/**
 * Check digits of machine-readable zones (ICAO Doc 9303 part 3, 4.9): weights 7, 3, 1 again and again; digits as they are, A to Z 10 to
 * 35, the filler `<` 0; the sum modulo 10.
 */
const WEIGHTS = [7, 3, 1];

export function checkDigit(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += valueOf(text.charCodeAt(i)) * WEIGHTS[i % 3]!;
  return sum % 10;
}

/** `digit`: as it stands there. A filler stands for nought where all that it protects is fillers. */
export function isChecked(text: string, digit: string): boolean {
  return digit === "<" ? /^<*$/.test(text) : digit === String(checkDigit(text));
}

function valueOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 65 && code <= 90 ? code - 55 : 0;
}
