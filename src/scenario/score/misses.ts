/** Where a planted group was lost that none of the first findings is: what there is to mend differs. */
import type { CandidateRecall } from "./candidates.ts";
import { isGroup, isNamed, type Named, type Names } from "./named.ts";

/** In the order in which they are asked: the first that holds is why. */
export const MISSES = {
  RANKED_LATE: "a finding is it, but not one of the first",
  NOT_IN_DATA: "what was handed over does not hold half of it together",
  NO_CANDIDATE: "no set of people is it, before any score",
  DILUTED: "findings name half of it or more, none of them is it",
  NOT_RAISED: "a set of people is it that no finding was made of",
  NOT_HELD: "no finding is it, and no network was given to say more",
} as const;
export type Miss = keyof typeof MISSES;

export interface MissedGroup {
  readonly id: string;
  readonly kind: string;
  readonly why: Miss;
  /** Place of the first finding that is it, from 1; null when none is. */
  readonly place: number | null;
}

export interface MissesInput {
  readonly missed: readonly { readonly id: string; readonly kind: string; readonly names: readonly Names[] }[];
  /** All, highest score first. */
  readonly findings: readonly { readonly members: readonly Named[] }[];
  /** Null where no network was given. */
  readonly candidates: CandidateRecall | null;
  readonly difficultyOf: ReadonlyMap<string, string>;
}

export function whyMissed({ missed, findings, candidates, difficultyOf }: MissesInput): MissedGroup[] {
  return missed.map(({ id, kind, names }) => {
    const at = findings.findIndex(({ members }) => isGroup(members, names));
    const place = at < 0 ? null : at + 1;
    const named = names.filter((own) => findings.some(({ members }) => members.some((member) => isNamed(own, member)))).length;
    const why = (): Miss => {
      if (place !== null) return "RANKED_LATE";
      if (difficultyOf.get(id) === "HARDLY") return "NOT_IN_DATA";
      if (candidates?.missed.includes(id) === true) return "NO_CANDIDATE";
      if (named * 2 >= names.length) return "DILUTED";
      return candidates === null ? "NOT_HELD" : "NOT_RAISED";
    };
    return { id, kind, why: why(), place };
  });
}
