/**
 * Nodes that may have an undocumented tie to a given one: those two steps away, ranked by what they share with it (similarity.ts; Liben-Nowell
 * and Kleinberg 2007, doi:10.1002/asi.20591). O(Σ of the neighbours' degrees), for Jaccard also of the candidates'. A suggestion to look,
 * never a link. Katz's measure ranks by walks of all lengths: katz.ts.
 *
 * Undirected; parallel edges count once, self-loops and weights not.
 */
import type { Bitset } from "#base/bitset.ts";
import type { Csr } from "#graph/csr.ts";
import { jaccard, neighboursOf, similarity, type Similarity } from "./similarity.ts";

export interface CandidatesOptions {
  readonly node: number;
  readonly by: keyof Similarity;
  readonly countMax: number;
  /** By edge: set = may be used; null = all may. */
  readonly mask: Bitset | null;
}

export interface Candidate extends Similarity {
  readonly node: number;
}

/** Highest first, then by number. */
export function linkCandidates(csr: Csr, options: CandidatesOptions): Candidate[] {
  const { node, by, countMax, mask } = options;
  const neighbours = neighboursOf(csr, node, mask);
  const excluded = new Set(neighbours).add(node);
  const scores = new Map<number, number>();
  for (const z of neighbours) {
    const beyond = neighboursOf(csr, z, mask);
    const worth = by === "adamicAdar" ? 1 / Math.log(beyond.length) : by === "resourceAllocation" ? 1 / beyond.length : 1;
    for (const u of beyond) if (!excluded.has(u)) scores.set(u, (scores.get(u) ?? 0) + worth);
  }
  if (by === "jaccard") {
    for (const [u, common] of scores) scores.set(u, jaccard(common, neighbours.length, neighboursOf(csr, u, mask).length));
  }
  return [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
    .slice(0, countMax)
    .map(([u]) => ({ node: u, ...similarity(csr, [node, u], mask) }));
}
