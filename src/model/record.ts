/**
 * Records and what they assert. A record is one row or message part as received; entities and links exist only
 * because active records assert them, and go when the last one goes.
 */
import { codesOf } from "./codes.ts";
import type { EntityKind, LinkKind } from "./kinds.ts";
import type { PropsOf } from "./properties.ts";

/** A value of an entity, link or record. Lists are of strings. Absent means not known; null never occurs. */
export type PropValue = string | number | boolean | readonly string[];
export type Props = Readonly<Record<string, PropValue>>;

export const STATUS_CODES = codesOf({ ACTIVE: 0, SUPERSEDED: 1, WITHDRAWN: 2, MASKED: 3, ERASED: 4 });
export type RecordStatus = keyof typeof STATUS_CODES.of;
export const RECORD_STATUSES = STATUS_CODES.names;

/** Whether records of this status assert something: a masked one goes on saying what hangs together (retention/masking.ts). */
export function asserts(status: RecordStatus): boolean {
  return status === "ACTIVE" || status === "MASKED";
}

/** What a record is, one for each file of the bundle (docs/bundle.md), plus two kinds of parts of PAXLST and two of PNRGOV messages. */
export const RECORD_CODES = codesOf({
  FLIGHT: 0,
  TRAVEL: 1,
  BOOKING: 2,
  STAFF: 3,
  SHIFT: 4,
  ACCESS_EVENT: 5,
  CONSIGNMENT: 6,
  INCIDENT: 7,
  SEIZURE: 8,
  INCIDENT_PARTY: 9,
  WATCHLIST: 10,
  DECLARATION: 11,
  INSPECTION: 12,
  CUSTODY: 13,
  OUTCOME: 14,
  COMMUNICATION: 15,
  PAXLST_FLIGHT: 16,
  PAXLST_TRAVELLER: 17,
  PNRGOV_BOOKING: 18,
  PNRGOV_FLIGHT: 19,
});
export type RecordKind = keyof typeof RECORD_CODES.of;

/** Where an alias is drawn from. Follows from the alias's id: every record that mentions it says the same. */
export interface PoolPlace {
  /** An alias id that stands for the name alone. */
  readonly pool: string;
  /** Id of the flight (or of an alias of it) that tells the time, if any does; the record names it among its entities. */
  readonly flight?: string;
}

/** That an entity may be meant by what is drawn from a pool. */
export interface PoolClaim {
  readonly pool: string;
  /** Days since 1970 (UTC); absent when it is not known when the entity came to be. */
  readonly day?: number;
  /** Absent when it has none. */
  readonly carrier?: string;
  /** Ids of flights (or of aliases of them) that are known to be its own, absent when none are; the record names them among its entities. */
  readonly flights?: readonly string[];
}

/**
 * One entity that a record speaks of.
 *
 * - `id` is the keyed hash of kind and natural key (ids.ts). With `alias: true` it is the hash of a source-local name
 *   (a `flight_id`, say): the store follows it to the entity that claimed it, or makes a stub under it.
 * - `natural` is the natural form for people (`PAN:PA1234567`, `CM204/PTY/2026-11-21`); for an alias what the source called it.
 * - `intrinsic` values follow from the natural key alone, so every record gives the same ones.
 * - `asserted` values are this record's own claim about the entity. Present (even when empty) = the record is about this entity;
 *   absent = it only mentions it. What is seen is merged from the readable active records, the latest export winning.
 * - `aliases` are alias ids that this entity claims: stubs under them are filled by (merged into) it.
 * - `drawnFrom` and `claims`: pools of names, which say what they mean only together with a time (pools.ts).
 * - `tokens` are search tokens (search-keys.ts).
 */
interface Fact<K extends EntityKind, P> {
  readonly kind: K;
  readonly id: string;
  readonly alias?: true;
  readonly natural: string;
  readonly intrinsic?: P;
  readonly asserted?: P;
  readonly aliases?: readonly string[];
  readonly drawnFrom?: PoolPlace;
  readonly claims?: readonly PoolClaim[];
  readonly tokens?: readonly string[];
}

/** A fact of whatever kind, and one of a kind whose values have the names of the table of properties. */
export type EntityFact = Fact<EntityKind, Props>;
export type EntityFactOf<K extends EntityKind> = Fact<K, PropsOf<K>>;

/** One link that a record asserts, between two of its entities (indices into `RecordDraft.entities`). Times are ms since 1970 UTC. */
export interface LinkFact {
  readonly kind: LinkKind;
  readonly from: number;
  readonly to: number;
  /** "" for holdings; the record key hash for events (kinds.ts), so that a repeat of the record is the same link. */
  readonly discriminator: string;
  readonly at?: number;
  readonly until?: number;
  readonly props?: Props;
}

/** A record as ingest hands it to the store. */
export interface RecordDraft {
  /** `r_` + keyed hash of key and content. */
  readonly id: string;
  /** Keyed hash of source + kind + natural key: two versions of one row share it. */
  readonly keyHash: string;
  /** What builds whose keys held less made of the row: it may be in a store under this id. */
  readonly was?: { readonly id: string; readonly keyHash: string };
  /** That the record is there already, and more is known now of what it names: it says the same, and what it asserts is put anew. */
  readonly restated?: true;
  readonly kind: RecordKind;
  readonly file: string;
  readonly line: number;
  /** The row or segments as received, less what is never stored (full card numbers, special service codes). */
  readonly raw: string;
  /** Canonical handling text (handling.ts), e.g. `AMBER//REL PAN-SNA//VICTIM`. */
  readonly handling: string;
  /** Admiralty credibility 1–6; 6 = cannot be judged. */
  readonly credibility: number;
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
}

/** What all records of one bundle share. */
export interface SourceInfo {
  readonly source: string;
  readonly agency: string;
  /** Distinct originators of a fact are its corroboration. */
  readonly originator: string;
  /** ms since 1970 UTC. */
  readonly exportedAt: number;
  readonly reliability: Reliability;
  readonly legalBasis: string | null;
  readonly exercise: boolean;
}

/** Admiralty reliability of a source; F = cannot be judged. */
export const RELIABILITIES = ["A", "B", "C", "D", "E", "F"] as const;
export type Reliability = (typeof RELIABILITIES)[number];

/** Some 2,000 records that land together or not at all. */
export interface RecordBatch {
  readonly source: SourceInfo;
  readonly receivedAt: number;
  readonly records: readonly RecordDraft[];
}

/** A record as the store gives it back (never with its raw text, which has a place and a call of its own). */
export interface StoredRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly source: string;
  readonly agency: string;
  readonly originator: string;
  readonly reliability: Reliability;
  readonly credibility: number;
  readonly handling: string;
  readonly status: RecordStatus;
  readonly file: string;
  readonly line: number;
  readonly exportedAt: number;
  readonly receivedAt: number;
  /** The feed sequence at which it landed. */
  readonly seq: number;
}
