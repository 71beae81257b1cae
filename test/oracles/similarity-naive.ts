/** Jaro–Winkler written from its definition, on arrays of letters. */
export function jaroWinklerNaive(a: string, b: string): number {
  const left = [...a];
  const right: (string | null)[] = [...b];
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const pairs: [number, number][] = [];
  left.forEach((letter, i) => {
    const j = right.findIndex((other, at) => other === letter && Math.abs(at - i) <= reach);
    if (j >= 0) {
      right[j] = null;
      pairs.push([i, j]);
    }
  });
  const m = pairs.length;
  if (m === 0) return 0;
  const inB = pairs.map(([, j]) => j).sort((x, y) => x - y);
  const transposed = pairs.filter(([i], at) => a[i] !== b[inB[at]!]).length / 2;
  const jaro = (m / a.length + m / b.length + (m - transposed) / m) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] !== undefined && a[prefix] === b[prefix]) prefix++;
  return jaro + 0.1 * prefix * (1 - jaro);
}
