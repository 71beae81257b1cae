/**
 * How entities and links lie in Neo4j. Readable properties (the merged values, `name`, `natural`, `at`, `records`: docs/neo4j.md) are for
 * people in Browser or Bloom; the program reads only the bookkeeping beside them, whose names begin with `_`:
 *
 *   _state     packed (pack.ts). Of an entity, beside its natural form: what follows from its key, one [record, exportedAt, label, props] an
 *              active record that describes it, [label, how many records] and [search token, how many records]. Of a link: one
 *              [exportedAt, label, at, until, props] for each of its `records`, in their order
 *   _labelSet  interned set of the labels of all active records
 */
import { assert } from "#base/assert.ts";
import { compareVersions, lastProps, lastTime } from "#model/assertions.ts";
import { captionOf } from "#model/shown-value.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import { propertiesOf, type Kind } from "#model/properties.ts";
import type { PropertyType } from "#model/property.ts";
import type { Props, PropValue } from "#model/record.ts";
import { momentOf } from "#model/time.ts";
import type { Assertion, LinkAssertion } from "../port.ts";
import { STUB_KINDS } from "../stub-kinds.ts";
import { calendarDay, int, pointInTime, toBolt } from "./connection.ts";
import { pack, unpack } from "./pack.ts";

export interface EntityState {
  readonly id: string;
  readonly kind: EntityKind;
  natural: string;
  intrinsic: Props;
  assertions: Assertion[];
  readonly labelRefs: Map<number, number>;
  readonly tokenRefs: Map<string, number>;
}

export interface LinkState {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  assertions: LinkAssertion[];
}

type Counts<K> = [K, number][];
type EntityText = [
  intrinsic: Props,
  assertions: [string, number, number, Props][],
  labels: Counts<number>,
  tokens: Counts<string>,
];
type LinkText = [number, number, number | null, number | null, Props][];
/** In a database made before, until it is written anew (restyle.ts): JSON, a link's with the record first in each. */
type LinkTextBefore = [string, ...LinkText[number]][];

/** As it lies in the database. */
export type StoredState = Int8Array | string;

export function encodeEntity(state: EntityState): Int8Array {
  const assertions = state.assertions.map((a): EntityText[1][number] => [a.record, a.exportedAt, a.label, a.props]);
  const text: EntityText = [state.intrinsic, assertions, [...state.labelRefs], [...state.tokenRefs]];
  return pack(text, state.natural);
}

export function decodeEntity(
  { id, natural, state }: { readonly id: string; readonly natural: string; readonly state: StoredState },
  kind: EntityKind,
): EntityState {
  const text = typeof state === "string" ? JSON.parse(state) : unpack(state, natural);
  const [intrinsic, assertions, labels, tokens] = text as EntityText;
  return {
    id,
    kind,
    natural,
    intrinsic,
    assertions: assertions.map(([record, exportedAt, label, props]) => ({ record, exportedAt, label, props })),
    labelRefs: new Map(labels),
    tokenRefs: new Map(tokens),
  };
}

export function encodeLink(state: LinkState): Int8Array {
  const byRecord = [...state.assertions].sort((a, b) => (a.record < b.record ? -1 : 1));
  return pack(byRecord.map((a): LinkText[number] => [a.exportedAt, a.label, a.at, a.until, a.props]));
}

/** What a relationship says of itself. */
export interface StoredLinkState {
  readonly records: readonly string[];
  readonly state: StoredState;
}

export function decodeLinkAssertions({ records, state }: StoredLinkState): LinkAssertion[] {
  if (typeof state === "string") {
    const before = JSON.parse(state) as LinkTextBefore;
    return before.map(([record, ...said]) => linkAssertion(record, said));
  }
  const said = unpack(state) as LinkText;
  assert(said.length === records.length, "a link says one thing for each of its records");
  return sortAssertions(said.map((one, i) => linkAssertion(records[i]!, one)));
}

function linkAssertion(record: string, [exportedAt, label, at, until, props]: LinkText[number]): LinkAssertion {
  return { record, exportedAt, label, at, until, props };
}

export function sortAssertions<T extends Assertion>(assertions: T[]): T[] {
  return assertions.length < 2
    ? assertions
    : assertions.sort((a, b) =>
        compareVersions({ exportedAt: a.exportedAt, id: a.record }, { exportedAt: b.exportedAt, id: b.record }),
      );
}

export function labelsOfLink(state: LinkState): number[] {
  return [...new Set(state.assertions.map((assertion) => assertion.label))].sort((a, b) => a - b);
}

export function labelsOfEntity(state: EntityState): number[] {
  return [...state.labelRefs.keys()].sort((a, b) => a - b);
}

export function isStub(state: Pick<EntityState, "kind" | "assertions">): boolean {
  return STUB_KINDS.has(state.kind) && state.assertions.length === 0;
}

/** Of how things lie: another number has those of a database made before written anew (restyle.ts). */
export const READABLE_VERSION = 3;

const ENTITY_RESERVED = new Set(["id", "natural", "stub", "records"]);
const LINK_RESERVED = new Set(["id", "at", "until", "records"]);

export function entityProps(state: EntityState, labelSet: number): Record<string, unknown> {
  const merged = lastProps(state.assertions, state.intrinsic);
  const props = readable(state.kind, merged, ENTITY_RESERVED);
  props["name"] = nameOfEntity(state, merged);
  props["id"] = state.id;
  props["natural"] = state.natural;
  props["records"] = state.assertions.map((a) => a.record).sort();
  if (isStub(state)) props["stub"] = true;
  props["_state"] = encodeEntity(state);
  props["_labelSet"] = int(labelSet);
  return props;
}

/**
 * What an update sets: what of a thing of trama's has become another, and null for each of the properties that it had of trama and has no
 * more. What else stands there, analysts have put.
 */
export function changedProps(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed: Record<string, unknown> = {};
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) changed[name] = null;
  for (const [name, value] of Object.entries(after)) if (!isSame(before[name], value)) changed[name] = value;
  return changed;
}

/** Of values as the database keeps them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  // Lists, bytes, whole numbers, times and days say all that they are as text; no two kinds of them take turns in one property.
  return String(a) === String(b);
}

/** What a node is called on a picture. */
export function nameOfEntity(state: EntityState, merged = lastProps(state.assertions, state.intrinsic)): string {
  return captionOf({ kind: state.kind, natural: state.natural, props: merged });
}

export function linkProps(state: LinkState, labelSet: number): Record<string, unknown> {
  const props = readable(state.kind, lastProps(state.assertions), LINK_RESERVED);
  props["id"] = state.id;
  props["records"] = state.assertions.map((a) => a.record).sort();
  for (const [end, ms] of Object.entries(lastTime(state.assertions)) as [string, number | null][]) {
    if (ms !== null) props[end] = pointInTime(ms);
  }
  props["_state"] = encodeLink(state);
  props["_labelSet"] = int(labelSet);
  return props;
}

/** Properties as a person reads them, less names that the store itself uses. */
function readable(kind: Kind, values: Props, reserved: ReadonlySet<string>): Record<string, unknown> {
  const known = propertiesOf(kind);
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === "" || name.startsWith("_") || reserved.has(name)) continue;
    props[name] = nativeValue(Object.hasOwn(known, name) ? known[name]!.type : undefined, value);
  }
  return props;
}

/** Times and days as the database's own types, so that they can be compared; what is none is kept as it was given. */
function nativeValue(type: PropertyType | undefined, value: PropValue): unknown {
  const ms = type === "instant" || type === "day" ? momentOf(value) : NaN;
  if (Number.isNaN(ms)) return toBolt(value);
  return type === "day" ? calendarDay(ms) : pointInTime(ms);
}
