/** `Unknown link kind "FLEW_ON". Did you mean "TRAVELLED_ON"?`: the nearest of the allowed words, within a third of its length. */
export function didYouMean(given: string, allowed: readonly string[]): string {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const word of allowed) {
    const distance = editDistance(given.toUpperCase(), word.toUpperCase());
    if (distance < bestDistance) {
      bestDistance = distance;
      best = word;
    }
  }
  return best !== undefined && bestDistance <= Math.max(2, Math.floor(best.length / 3)) ? ` Did you mean "${best}"?` : "";
}

/** Optimal string alignment distance (insert, delete, substitute, swap of neighbours), O(|a|·|b|) time, three rows of memory. */
export function editDistance(a: string, b: string): number {
  const width = b.length + 1;
  let older = new Array<number>(width).fill(0);
  let previous = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = new Array<number>(width).fill(0);
    current[0] = i;
    for (let j = 1; j < width; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, older[j - 2]! + 1);
      current[j] = value;
    }
    older = previous;
    previous = current;
  }
  return previous[b.length]!;
}
