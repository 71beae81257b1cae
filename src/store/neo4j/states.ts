/**
 * How entities and links lie in Neo4j. Readable properties (the merged values, `name`, `natural`, `at`, `records`: docs/neo4j.md) are for
 * people in Browser or Bloom; the program reads only the bookkeeping beside them, whose names begin with `_`:
 *
 *   _state     JSON. Of an entity: what follows from its key, one [record, exportedAt, label, props] an active record that describes it,
 *              [label, how many records] and [search token, how many records]. Of a link: one [record, exportedAt, label, at, until,
 *              props] an active record
 *   _labelSet  interned set of the labels of all active records
 */
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
type LinkText = [string, number, number, number | null, number | null, Props][];

export function encodeEntity(state: EntityState): string {
  const assertions = state.assertions.map((a): EntityText[1][number] => [a.record, a.exportedAt, a.label, a.props]);
  return JSON.stringify([state.intrinsic, assertions, [...state.labelRefs], [...state.tokenRefs]] satisfies EntityText);
}

export function decodeEntity(
  row: { readonly id: string; readonly natural: string; readonly state: string },
  kind: EntityKind,
): EntityState {
  const [intrinsic, assertions, labels, tokens] = JSON.parse(row.state) as EntityText;
  return {
    id: row.id,
    kind,
    natural: row.natural,
    intrinsic,
    assertions: assertions.map(([record, exportedAt, label, props]) => ({ record, exportedAt, label, props })),
    labelRefs: new Map(labels),
    tokenRefs: new Map(tokens),
  };
}

export function encodeLink(state: LinkState): string {
  const assertions: LinkText = state.assertions.map((a) => [a.record, a.exportedAt, a.label, a.at, a.until, a.props]);
  return JSON.stringify(assertions);
}

export function decodeLinkAssertions(text: string): LinkAssertion[] {
  return (JSON.parse(text) as LinkText).map(([record, exportedAt, label, at, until, props]) => ({
    record,
    exportedAt,
    label,
    at,
    until,
    props,
  }));
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

/** Of the readable properties: another number has those of a database made before written anew (restyle.ts). */
export const READABLE_VERSION = 2;

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
 * What an update sets: what a thing of trama's has become, and null for each of the properties that it had of trama and has no more. What
 * else stands there, analysts have put.
 */
export function changedProps(before: Readonly<Record<string, unknown>>, after: Record<string, unknown>): Record<string, unknown> {
  const gone = Object.keys(before).filter((name) => !(name in after));
  return { ...Object.fromEntries(gone.map((name) => [name, null])), ...after };
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
