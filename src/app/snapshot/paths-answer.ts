/** A question for paths between two things, and its answer. */
import type { PathsRequest } from "#analytics/paths/find-paths.ts";
import type { LinkKind } from "#model/kinds.ts";

/** What a search is asked, but for what ends it: the time it may take. */
export interface PathsQuery extends Omit<PathsRequest, "exploredMax" | "timeUp"> {
  readonly timeoutMs: number;
}

export interface PathStep {
  readonly from: string;
  readonly to: string;
  /** `IDENTIFIED_AS` for the step between a person and one of its identities. */
  readonly kind: LinkKind | "IDENTIFIED_AS";
  readonly forward: boolean;
  /** ms. On a path in order of time, when the step is taken at the earliest; else when its link happened or began. */
  readonly at: number | null;
  /** ms; of a link that lasts, since and until when; null until = it lasts on. */
  readonly since: number | null;
  readonly until: number | null;
  readonly records: readonly string[];
  /** log2((N−1)/(d−1)) of the entity shared at this step (docs/method.md, "Paths"); how telling it is. */
  readonly bits: number;
  /** The end of its link that more share; null for `IDENTIFIED_AS`. */
  readonly shared: string | null;
  /** How many are linked so to what is shared, this one included; 1 for `IDENTIFIED_AS`. */
  readonly sharers: number;
}

export interface FoundPath {
  readonly entities: readonly string[];
  readonly steps: readonly PathStep[];
  readonly cost: number;
  /** Whether its dated steps can be taken each no earlier than the one before (analytics/paths/path-times.ts). */
  readonly inOrder: boolean;
  /** ms from the end of one dated step to the beginning of the next, at the most; null when it has fewer than two, or no order. */
  readonly longestWait: number | null;
  /** Further paths that tell the same: see analytics/paths/path-story.ts. */
  readonly alike: number;
}

export interface PathsResult {
  readonly paths: readonly FoundPath[];
  /** Nodes taken from the frontier. */
  readonly explored: number;
  /** More paths or wider hubs may exist than were looked at. */
  readonly truncated: boolean;
  readonly timedOut: boolean;
  /** Entity ids of hubs that were not walked through, most connected first, at most 20. */
  readonly hubsSkipped: readonly string[];
  readonly snapshot: string;
  /** How many changes of records (feed entries) that does not know yet; 0 = of all that had landed. */
  readonly behind: number;
}
