/**
 * What one agency asks another of a thing or a person, as it is kept (docs/requests.md): what was asked, and what was answered, one event after
 * another. An answer is a hit or none, with whom to ask and how that may be handled: no counts, no attributes (the "hit, no detail" of the European
 * FIU.net, and of SIENA).
 */
export const VERDICTS = ["HIT_STRONG", "HIT_POSSIBLE", "NO_HIT"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** WITHDRAWN by whoever asked; the others by whoever was asked. */
export const REQUEST_STATES = ["ASKED", "ANSWERED", "REFUSED", "WITHDRAWN"] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** Something by a number that is its own, or somebody by name and birth date. */
export type About =
  | { readonly kind: "REF"; readonly ref: string }
  /** `birthDate`: ISO 8601. */
  | { readonly kind: "PERSON"; readonly name: string; readonly birthDate: string };

interface Said {
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
}

export type RequestEvent = Said &
  (
    | {
        readonly kind: "ASKED";
        readonly about: About;
        readonly purpose: string;
        /** As the asking agency calls it. */
        readonly case: string | null;
        /** ISO 8601. */
        readonly dueAt: string;
      }
    | {
        readonly kind: "ANSWERED";
        readonly verdict: Verdict;
        /** Whom to ask on. */
        readonly contact: string | null;
        /** Label of what they would tell. */
        readonly handling: string | null;
      }
    | { readonly kind: "REFUSED"; readonly reason: string }
    | { readonly kind: "WITHDRAWN"; readonly reason: string | null }
  );

export interface KeptRequest {
  /** Agencies. */
  readonly from: string;
  readonly to: string;
  /** Who asked. */
  readonly by: string;
  /** Label: who of both may read it. */
  readonly handling: string;
  /** Events, each sealed for its place; the document's version is their number. */
  readonly sealed: readonly string[];
}

export function stateOf(events: readonly RequestEvent[]): RequestState {
  return events.at(-1)!.kind;
}
