/** What a file says of each node in one word: its group, or the community it was in. */

export const NO_LABEL = 0xffffffff;

export interface NodeLabels {
  /** Node → number of its label, in order of first node; NO_LABEL where it has none. */
  readonly labelOf: Uint32Array;
  readonly count: number;
  /** Nodes without a label. */
  readonly without: number;
}

export function numberLabels(texts: readonly (string | undefined)[]): NodeLabels {
  const numbers = new Map<string, number>();
  const labelOf = new Uint32Array(texts.length).fill(NO_LABEL);
  let without = 0;
  for (const [node, text] of texts.entries()) {
    if (text === undefined) {
      without++;
      continue;
    }
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    labelOf[node] = number;
  }
  return { labelOf, count: numbers.size, without };
}
