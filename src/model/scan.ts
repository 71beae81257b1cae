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

/** When a link held or happened: ms since 1970 UTC. */
export interface LinkTime {
  readonly at: number | null;
  readonly until: number | null;
}

/** What one active record says of a link, its time included. */
export interface LinkAssertion extends Assertion, LinkTime {}

/** `ref` numbers entities within one scan only. */
export interface ScannedEntity {
  readonly ref: number;
  readonly id: string;
  readonly kind: EntityKind;
  readonly natural: string;
  readonly intrinsic: Props;
  /** What records say, ordered by exportedAt, then record id; the last one wins, value by value. Who says it a snapshot does not ask. */
  readonly assertions: readonly Pick<Assertion, "props">[];
  readonly labelSet: number;
}

/** Its time and values are those of all its records: the port's `linkTimesUnder` tells where a reader with less sees another time. */
export interface ScannedLink extends LinkTime {
  readonly kind: LinkKind;
  readonly from: number;
  readonly to: number;
  /** Merged over all active assertions, the latest export winning, value by value. */
  readonly props: Props;
  readonly labelSet: number;
  /** Asks the port's `linkRecords` for the records behind it; valid while the store's sequence stands. */
  readonly linkRef: number;
}
