/**
 * The snapshot: one version of the store as typed arrays on SharedArrayBuffer, frozen. An *edge* or *link index* here is a
 * position in these arrays; a *link* is a record in the model.
 *
 * Order is by content, never by store: nodes by id bytes (so each kind is one contiguous range, ids beginning with the kind's
 * letter), links by kind (in the order of codes), from, to, at, until, then columns. Two stores with the same records give equal arrays.
 */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { ColumnName } from "#model/properties.ts";

export interface DictColumn {
  readonly type: "dict";
  /** One code a row, into `values`. */
  readonly codes: Uint32Array;
  /** Sorted; `values[0]` is "" (not known). */
  readonly values: readonly string[];
}
export interface NumColumn {
  readonly type: "num" | "time";
  /** NaN = not known. */
  readonly values: Float64Array;
}
export interface FlagColumn {
  readonly type: "flag";
  /** 1, 0, 255 = not known. */
  readonly values: Uint8Array;
}
export type Column = DictColumn | NumColumn | FlagColumn;

/** Half-open range of indices. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** CSR over links: the incident links of node v are `links[offsets[v] … offsets[v+1])`, in link order. */
export interface Incidence {
  readonly offsets: Uint32Array;
  readonly links: Uint32Array;
}

export interface Snapshot {
  /** `s_` + hash of content (not of surrogate numbers): equal for equal records, on both stores. */
  readonly id: string;
  /** The feed sequence it was built at. */
  readonly seq: number;
  /** The latest event time in it, ms; what detection takes for "now". */
  readonly asOf: number;

  readonly nodeCount: number;
  /** Node index → entity id, ascending. */
  readonly ids: readonly string[];
  /** Node index → natural form. */
  readonly naturals: readonly string[];
  /** Node index → code of its kind (ENTITY_CODES). */
  readonly kinds: Uint8Array;
  readonly nodeLabelSet: Int32Array;
  nodeRange(kind: EntityKind): Range;
  nodeIndex(id: string): number | undefined;

  readonly linkCount: number;
  readonly linkFrom: Uint32Array;
  readonly linkTo: Uint32Array;
  /** Link index → code of its kind (LINK_CODES). */
  readonly linkKinds: Uint8Array;
  /** ms; NaN = no time. */
  readonly linkAt: Float64Array;
  readonly linkUntil: Float64Array;
  readonly linkLabelSet: Int32Array;
  /** Store surrogate for evidence; not part of the content. */
  readonly linkRef: Float64Array;
  linkRange(kind: LinkKind): Range;

  /** Links by their `from` node, and by their `to` node. */
  readonly out: Incidence;
  readonly in: Incidence;

  /** Row of node v of kind K in its columns: `v - nodeRange(K).start`; of link e: `e - linkRange(K).start`. Unknown names assert. */
  entityColumn<K extends EntityKind>(kind: K, name: ColumnName<K>): Column;
  linkColumn<K extends LinkKind>(kind: K, name: ColumnName<K>): Column;

  /** Persons: identities contracted by the judgements. Person index order is by person id bytes. */
  readonly personCount: number;
  readonly personIds: readonly string[];
  /** Identity row (node - nodeRange("Identity").start) → person index. */
  readonly personOfIdentity: Uint32Array;
  /** CSR: identities (node indices) of person p are `personIdentities[personOffsets[p] … personOffsets[p+1])`. */
  readonly personOffsets: Uint32Array;
  readonly personIdentities: Uint32Array;
  personIndex(id: string): number | undefined;
}

/** What a snapshot has before it is said for good whose each identity is: no id yet, which would be another one then. */
export type RecordsSnapshot = Omit<Snapshot, "id">;
