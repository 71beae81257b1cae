/** What resolution is handed and what it hands back. Strings only, so that any store scan or snapshot can feed it. */
import type { Judgement } from "#model/judgement.ts";

/** A boarded flight as a stretch of time, ms since 1970 UTC. NaN for a time that is not known. */
export interface FlightStay {
  readonly flight: string;
  readonly from: number;
  readonly until: number;
}

/** A place on a list of a flight's travellers, boarded or not; `seat` "" = not known. */
export interface ListedSeat {
  readonly flight: string;
  readonly seat: string;
}

/** One identity with all that its sources say. Empty text and empty lists mean not known. */
export interface IdentityInput {
  readonly id: string;
  /** What it was compared by is masked: rules' judgements on it stand as they were, and there are no others. */
  readonly isMasked?: true;
  /** As reported, or normalised: both come to the same. */
  readonly surname: string;
  readonly givenNames: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  /** For telling identities apart only: never for risk. */
  readonly sex: string;
  readonly nationality: string;
  /** `ISSUER:NUMBER` of every document presented under this identity. */
  readonly documents: readonly string[];
  /** Those of them that are given to one person alone, as identity cards and national numbers are: a family may travel on one passport. */
  readonly personalNumbers: readonly string[];
  /** The identity's own, or its bookings': any strings that are equal when the contact is the same. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly cards: readonly string[];
  readonly addresses: readonly string[];
  /** Boarded flights only. */
  readonly flights: readonly FlightStay[];
  /** All flights on whose lists it stands, but those that it was kept off. */
  readonly seats: readonly ListedSeat[];
  /** Locators of its bookings: one booking is known under several ids until its own record has come. */
  readonly locators: readonly string[];
  /** Handling text of the records it comes from ("" = no limit); a judgement combines those of both its identities. */
  readonly handling: string;
}

export interface KnownJudgements {
  /** All that users ever said, in the order in which they did. */
  readonly userJudgements: readonly Judgement[];
  /** Judgements by rule from the run before, so that those that no longer follow can be named. */
  readonly ruleJudgements: readonly Judgement[];
}

export const CONFLICT_CODES = ["DOCUMENT_TWO_PEOPLE", "DOCUMENT_TWO_PLACES", "IDENTITY_TWO_PLACES"] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** A contradiction in the data that is itself a lead. */
export interface Conflict {
  readonly code: ConflictCode;
  /** `ISSUER:NUMBER`; "" for an identity without a document. */
  readonly document: string;
  /** Sorted ids. */
  readonly identities: readonly string[];
  /** Flights boarded at the same time, sorted; empty for DOCUMENT_TWO_PEOPLE. */
  readonly flights: readonly string[];
}

export const BLOCK_KINDS = ["document", "birth", "phone", "email", "card", "address", "name", "nameYear"] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Blocks too large to compare all pairs of: hubs such as an agency's phone. Skipped, never silently. */
export interface SkippedBlocks {
  readonly kind: BlockKind;
  readonly blocks: number;
  readonly largest: number;
}

export interface Assignment {
  readonly identity: string;
  readonly person: string;
}

export interface ResolveResult {
  /** All judgements by rule, by id. */
  readonly judgements: readonly Judgement[];
  /** Ids of the given rule judgements that no longer follow from the data. */
  readonly stale: readonly string[];
  /** Every identity of a person with more than one, by identity id. All others are their own person. */
  readonly assignments: readonly Assignment[];
  readonly conflicts: readonly Conflict[];
  readonly skipped: readonly SkippedBlocks[];
  readonly counts: {
    readonly identities: number;
    readonly persons: number;
    readonly pairsCompared: number;
    readonly same: number;
    readonly unsure: number;
    readonly notSame: number;
    /** SAME ties, by rule or user, that a NOT_SAME, or the rest of the two groups, kept from joining. */
    readonly refused: number;
  };
}
