/**
 * How entities and links lie in Neo4j. Readable properties (the merged values, `name`, `natural`, `at`) are for people in Browser
 * or Bloom; the program reads only the bookkeeping beside them, whose names begin with `_`:
 *
 *   _state     JSON. Of an entity: what follows from its key, one [record, exportedAt, label, props] an active record that describes it,
 *              [label, how many records] and [search token, how many records]. Of a link: one [record, exportedAt, label, at, until,
 *              props] an active record
 *   _labelSet  interned set of the labels of all active records
 */
import { compareVersions, lastProps, lastTime } from "#model/assertions.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import type { Assertion, LinkAssertion } from "../port.ts";
import { STUB_KINDS } from "../stub-kinds.ts";
import { int, pointInTime, toBolt } from "./connection.ts";

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

const ENTITY_RESERVED = new Set(["id", "natural", "stub"]);
const LINK_RESERVED = new Set(["id", "at", "until", "records"]);

export function entityProps(state: EntityState, labelSet: number): Record<string, unknown> {
  const merged = lastProps(state.assertions, state.intrinsic);
  const props = readable(merged, ENTITY_RESERVED);
  if (props["name"] === undefined) props["name"] = caption(state, merged);
  props["id"] = state.id;
  props["natural"] = state.natural;
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

export function linkProps(state: LinkState, labelSet: number): Record<string, unknown> {
  const props = readable(lastProps(state.assertions), LINK_RESERVED);
  props["id"] = state.id;
  props["records"] = state.assertions.map((a) => a.record).sort();
  for (const [end, ms] of Object.entries(lastTime(state.assertions)) as [string, number | null][]) {
    if (ms !== null) props[end] = pointInTime(ms);
  }
  props["_state"] = encodeLink(state);
  props["_labelSet"] = int(labelSet);
  return props;
}

/** Names of times, which the model keeps in milliseconds. */
const MOMENT = /^at$|At$/;

/** Properties as a person reads them, less names that the store itself uses. */
function readable(values: Props, reserved: ReadonlySet<string>): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === "" || name.startsWith("_") || reserved.has(name)) continue;
    props[name] = typeof value === "number" && MOMENT.test(name) ? pointInTime(value) : toBolt(value);
  }
  return props;
}

/** What a node is called on a picture. */
function caption(state: EntityState, merged: Props): string {
  if (state.kind !== "Identity") return state.natural;
  const words = [merged["surname"], merged["givenNames"]].filter((word) => typeof word === "string" && word !== "");
  return words.length > 0 ? words.join(", ") : state.natural;
}
