/** A question for paths between two things, and its answer. */
import type { PathsRequest } from "#analytics/find-paths.ts";
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
  readonly at: number | null;
  readonly records: readonly string[];
  /** log2((N−1)/(d−1)) of the entity shared at this step (docs/method.md, "Paths"); how telling it is. */
  readonly bits: number;
}

export interface FoundPath {
  readonly entities: readonly string[];
  readonly steps: readonly PathStep[];
  readonly cost: number;
  /** Further paths that tell the same: see analytics/path-story.ts. */
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
