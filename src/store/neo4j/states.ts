/**
 * How entities and links lie in Neo4j. Readable properties (the merged values, `name`, `natural`, `at`) are for people in Browser
 * or Bloom; the program reads only the bookkeeping beside them, whose names begin with `_`:
 *
 *   _assertions  one JSON text an active record: [record, exportedAt, label, props], on links [record, exportedAt, label, at, until, props]
 *   _labelSet    interned set of the labels of all active records
 *   _labels, _labelRefs   of an entity: each label, and how many active records under it speak of the entity
 *   _tokens, _tokenRefs   of an entity: each search token, and how many active records give it
 */
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Props } from "#model/record.ts";
import type { Assertion } from "../port.ts";
import { compareVersions, mergeAssertions } from "../rules.ts";
import { STUB_KINDS } from "../stub-kinds.ts";
import { int, pointInTime, toBolt } from "./connection.ts";

export interface LinkAssertion extends Assertion {
  readonly at: number | null;
  readonly until: number | null;
}

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

export function decodeAssertions(texts: readonly string[]): Assertion[] {
  return texts.map((text) => {
    const [record, exportedAt, label, props] = JSON.parse(text) as [string, number, number, Props];
    return { record, exportedAt, label, props };
  });
}

export function decodeLinkAssertions(texts: readonly string[]): LinkAssertion[] {
  return texts.map((text) => {
    const [record, exportedAt, label, at, until, props] = JSON.parse(text) as [
      string,
      number,
      number,
      number | null,
      number | null,
      Props,
    ];
    return { record, exportedAt, label, at, until, props };
  });
}

export function sortAssertions<T extends Assertion>(assertions: T[]): T[] {
  return assertions.length < 2
    ? assertions
    : assertions.sort((a, b) =>
        compareVersions({ exportedAt: a.exportedAt, id: a.record }, { exportedAt: b.exportedAt, id: b.record }),
      );
}

/** From the latest assertion that gives one. */
export function latestTime(assertions: readonly LinkAssertion[], field: "at" | "until"): number | null {
  for (let i = assertions.length - 1; i >= 0; i--) {
    const value = assertions[i]![field];
    if (value !== null) return value;
  }
  return null;
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
  const merged = mergeAssertions([{ props: state.intrinsic }, ...state.assertions]);
  const props = readable(merged, ENTITY_RESERVED);
  if (props["name"] === undefined) props["name"] = caption(state, merged);
  props["id"] = state.id;
  props["natural"] = state.natural;
  if (isStub(state)) props["stub"] = true;
  props["_intrinsic"] = JSON.stringify(state.intrinsic);
  props["_assertions"] = state.assertions.map((a) => JSON.stringify([a.record, a.exportedAt, a.label, a.props]));
  props["_labelSet"] = int(labelSet);
  props["_labels"] = [...state.labelRefs.keys()].map((label) => int(label));
  props["_labelRefs"] = [...state.labelRefs.values()].map((count) => int(count));
  props["_tokens"] = [...state.tokenRefs.keys()];
  props["_tokenRefs"] = [...state.tokenRefs.values()].map((count) => int(count));
  return props;
}

export function linkProps(state: LinkState, labelSet: number): Record<string, unknown> {
  const props = readable(mergeAssertions(state.assertions), LINK_RESERVED);
  props["id"] = state.id;
  props["records"] = state.assertions.map((a) => a.record).sort();
  for (const field of ["at", "until"] as const) {
    const ms = latestTime(state.assertions, field);
    if (ms === null) continue;
    props[field] = pointInTime(ms);
    props[`_${field}`] = int(ms);
  }
  props["_assertions"] = state.assertions.map((a) => JSON.stringify([a.record, a.exportedAt, a.label, a.at, a.until, a.props]));
  props["_labelSet"] = int(labelSet);
  return props;
}

/** Properties as a person reads them, less names that the store itself uses. */
function readable(values: Props, reserved: ReadonlySet<string>): Record<string, unknown> {
  const props: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === "" || name.startsWith("_") || reserved.has(name)) continue;
    props[name] = toBolt(value);
  }
  return props;
}

/** What a node is called on a picture. */
function caption(state: EntityState, merged: Props): string {
  if (state.kind !== "Identity") return state.natural;
  const words = [merged["surname"], merged["givenNames"]].filter((word) => typeof word === "string" && word !== "");
  return words.length > 0 ? words.join(", ") : state.natural;
}
