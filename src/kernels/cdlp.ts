/**
 * Community detection by label propagation as LDBC Graphalytics defines it (Iosup et al. 2016, doi:10.14778/3007263.3007270): all nodes
 * at once take the label that is most frequent among their neighbours, the smallest of equals, for a fixed number of rounds. Both
 * directions of a directed edge count, so that a pair joined by both counts twice; so do parallel edges and, once, self-loops; weights
 * do not. A node without neighbours keeps its label. No randomness. O(m) a round.
 */
import type { Csr } from "#graph/csr.ts";
import { transpose } from "#graph/transpose.ts";

export interface CdlpOptions {
  readonly rounds: number;
}

/** Node → label, which is the index of a node. */
export function cdlp(csr: Csr, { rounds }: CdlpOptions): Uint32Array {
  const { nodeCount } = csr;
  const sides = csr.directed ? [csr, transpose(csr)] : [csr];
  let labels = Uint32Array.from({ length: nodeCount }, (_, v) => v);
  let next = new Uint32Array(nodeCount);
  const seen = new Uint32Array(nodeCount);
  const touched = new Uint32Array(nodeCount);
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (let v = 0; v < nodeCount; v++) {
      let touchedCount = 0;
      for (const { offsets, targets } of sides) {
        const end = offsets[v + 1]!;
        for (let arc = offsets[v]!; arc < end; arc++) {
          const label = labels[targets[arc]!]!;
          if (seen[label]!++ === 0) touched[touchedCount++] = label;
        }
      }
      let best = labels[v]!;
      let most = 0;
      for (let i = 0; i < touchedCount; i++) {
        const label = touched[i]!;
        const count = seen[label]!;
        seen[label] = 0;
        if (count < most || (count === most && label > best)) continue;
        best = label;
        most = count;
      }
      changed ||= best !== labels[v];
      next[v] = best;
    }
    [labels, next] = [next, labels];
    // A round that changes nothing would be followed by others like it.
    if (!changed) break;
  }
  return labels;
}
