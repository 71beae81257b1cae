/**
 * Candidate recall: is there, before any score, a set of people that holds half of a planted group and is half made of it? What no cluster
 * holds together no score can find.
 */
import { isGroup, type Named, type Names } from "./named.ts";

/** A set of people that detection or the network holds together. */
export interface Candidate {
  readonly of: CandidateKind;
  readonly members: readonly Named[];
}

export const CANDIDATE_KINDS = ["CLUSTER", "COMMUNITY", "FINDING"] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

export interface CandidateRecall {
  readonly groups: number;
  /** Groups that any candidate is, and those of each kind. */
  readonly any: number;
  readonly by: Readonly<Record<CandidateKind, number>>;
  /** Ids of the groups that none is. */
  readonly missed: readonly string[];
}

export function candidateRecall(
  groups: readonly { readonly id: string; readonly names: readonly Names[] }[],
  candidates: readonly Candidate[],
): CandidateRecall {
  // Only candidates that name somebody of the group are looked at.
  const holders = new Map<string, number[]>();
  candidates.forEach(({ members }, at) => {
    for (const { documents, staff } of members)
      for (const name of [...documents, ...staff]) {
        const known = holders.get(name);
        if (known === undefined) holders.set(name, [at]);
        else if (known[known.length - 1] !== at) known.push(at);
      }
  });
  const by: Record<CandidateKind, number> = { CLUSTER: 0, COMMUNITY: 0, FINDING: 0 };
  const missed: string[] = [];
  for (const { id, names } of groups) {
    const near = new Set(names.flatMap((of) => [...of].flatMap((name) => holders.get(name) ?? [])));
    const kinds = new Set(
      [...near]
        .map((at) => candidates[at]!)
        .filter(({ members }) => isGroup(members, names))
        .map(({ of }) => of),
    );
    for (const kind of kinds) by[kind]++;
    if (kinds.size === 0) missed.push(id);
  }
  return { groups: groups.length, any: groups.length - missed.length, by, missed };
}
