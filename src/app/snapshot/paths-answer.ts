/** A question for paths between two things, and its answer. */
import type { LinkKind } from "#model/kinds.ts";

export interface PathsQuery {
  /** Entity or person ids; paths lead from any of the ones to any of the others. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly k: number;
  readonly hopsMax: number;
  readonly linkKinds: readonly LinkKind[] | null;
  /** Links with a time outside [from, until) are not there; ms. */
  readonly timeFrom: number | null;
  readonly timeUntil: number | null;
  /** Intermediate nodes with more incident links than this are not walked through. */
  readonly hubDegreeMax: number;
  /** Only paths whose timed links come in ascending order. */
  readonly timeRespecting: boolean;
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
}
