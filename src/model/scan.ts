/** What a scan of a store hands to the snapshot's builder. */
import type { EntityKind, LinkKind } from "./kinds.ts";
import type { Props } from "./record.ts";

/** What one active record says of an entity or link. */
export interface Assertion {
  readonly record: string;
  readonly exportedAt: number;
  /** Interned id of the record's label (see the port's `labels()`). */
  readonly label: number;
  readonly props: Props;
}

/** `ref` numbers entities within one scan only. */
export interface ScannedEntity {
  readonly ref: number;
  readonly id: string;
  readonly kind: EntityKind;
  readonly natural: string;
  readonly intrinsic: Props;
  /** Ordered by exportedAt, then record id; the last one wins, value by value. */
  readonly assertions: readonly Assertion[];
  readonly labelSet: number;
}

export interface ScannedLink {
  readonly kind: LinkKind;
  readonly from: number;
  readonly to: number;
  /** ms since 1970 UTC. */
  readonly at: number | null;
  readonly until: number | null;
  /** Merged over all active assertions, the latest export winning, value by value. */
  readonly props: Props;
  readonly labelSet: number;
  /** Asks the port's `linkRecords` for the records behind it; valid while the store's sequence stands. */
  readonly linkRef: number;
}
