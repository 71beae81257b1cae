/**
 * What a reader sees of an entity or link: values, dates and corroboration from readable assertions only (docs/model.md, "Who may see
 * what").
 */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { PropsOf } from "#model/properties.ts";
import { isPersonal, maskedProps, pseudonymOf } from "#model/retention/masking.ts";
import type { StoredEntity, StoredLink } from "#store/port.ts";
import { STUB_KINDS } from "#store/stub-kinds.ts";
import type { LabelSight } from "./label-sight.ts";

export interface VisibleEntity<K extends EntityKind = EntityKind> {
  readonly id: string;
  readonly kind: K;
  readonly natural: string;
  readonly stub: boolean;
  readonly props: PropsOf<K>;
  /** Readable records that describe it, latest export last. */
  readonly records: readonly string[];
}

export interface VisibleLink<K extends LinkKind = LinkKind> {
  readonly id: string;
  readonly kind: K;
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
  readonly at: number | null;
  readonly until: number | null;
  readonly props: PropsOf<K>;
  readonly records: readonly string[];
}

/** Identities judged to be one, in id order; the first gives the person its id. What they go by takes a look at their links. */
export interface Unnamed {
  readonly id: string;
  readonly kind: "Person";
  readonly identities: readonly VisibleEntity<"Identity">[];
}

export interface Person extends Unnamed {
  /** What they go by (agreed-name.ts); "" when no name is known. */
  readonly name: string;
}

export type AnyEntity = VisibleEntity | Person;

/** Of several kinds, one of either, told apart by its kind. */
export type EntityOf<K extends EntityKind> = K extends EntityKind ? VisibleEntity<K> : never;

export function isOfKind<K extends EntityKind>(
  entity: VisibleEntity,
  ...kinds: readonly K[]
): entity is EntityOf<K> & VisibleEntity {
  return (kinds as readonly EntityKind[]).includes(entity.kind);
}

export function isPerson<P extends Unnamed>(entity: VisibleEntity | P): entity is P {
  return entity.kind === "Person";
}

/** Kinds that sources mention by a name of their own: what they are known by everywhere comes from the record that describes them. */
const NAMED_BY_DESCRIPTION: ReadonlySet<EntityKind> = new Set(["Flight", "Booking"]);

export function visibleEntity(given: StoredEntity, sight: LabelSight): VisibleEntity {
  // Others may read by what it goes; by what this reader may read it is masked.
  const stored = isPersonal(given.kind) && sight.isMasked(given) ? maskedEntity(given) : given;
  const { id, kind, natural, assertions } = stored;
  const readable = sight.assertions(assertions);
  // Described only by records that may not be read, it is to this reader what a stub is: known by mention.
  const stub = stored.stub || (readable.length === 0 && STUB_KINDS.has(kind));
  const records = readable.map((assertion) => assertion.record);
  if (stub && !stored.stub && NAMED_BY_DESCRIPTION.has(kind)) return { id, kind, natural: id, stub, props: {}, records };
  return { id, kind, natural, stub, props: sight.props(stored), records };
}

function maskedEntity(stored: StoredEntity): StoredEntity {
  return { ...stored, natural: pseudonymOf(stored.id), intrinsic: maskedProps(stored, stored.intrinsic) };
}

/** False for what goes by its id alone, since the reader may not read what it is called, or nobody may: no name leads to it. */
export function isNamed(entity: VisibleEntity): boolean {
  return entity.natural !== entity.id && entity.natural !== pseudonymOf(entity.id);
}

/** Undefined when no readable record asserts the link. */
export function visibleLink(stored: StoredLink, sight: LabelSight): VisibleLink | undefined {
  const readable = sight.assertions(stored.assertions);
  if (readable.length === 0) return undefined;
  const { id, kind, from, to, discriminator } = stored;
  return {
    id,
    kind,
    from,
    to,
    discriminator,
    ...sight.time(stored),
    props: sight.props(stored),
    records: readable.map((assertion) => assertion.record),
  };
}
