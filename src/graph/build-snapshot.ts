/**
 * Builds the snapshot from one scan of a store: announce nothing, add entities, then links, finish. While adding, all is in
 * growing typed arrays by kind; `finish`, called once, sorts by content, so that the order of the scan leaves no trace, and lets go
 * of each kind as soon as it is done with it, so that what was added and the snapshot are never both there whole.
 * Links that agree in all that a snapshot holds of them are in no particular order among themselves.
 */
import { assert } from "#base/assert.ts";
import { lastValue } from "#model/assertions.ts";
import { ENTITY_COLUMNS, GATHERED_COLUMNS, LINK_COLUMNS, type ColumnType } from "#model/columns.ts";
import {
  ENTITY_CODES,
  ENTITY_KINDS,
  ENTITY_PREFIX,
  LINK_CODES,
  LINK_KINDS,
  type EntityKind,
  type LinkKind,
} from "#model/kinds.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { asOfSnapshot } from "./as-of.ts";
import { columnBuilder, type ColumnBuilder } from "./column-builder.ts";
import { contentHash } from "./content-hash.ts";
import { contractPersons } from "./contract-persons.ts";
import { growableF64, growableI32, growableU32, sharedF64, sharedI32, sharedU8, sharedU32 } from "./growable.ts";
import { makeSnapshot, type SnapshotData } from "./make-snapshot.ts";
import { linksInOrder, type LinkRows } from "./order-links.ts";
import type { Column, Incidence, RecordsSnapshot, Snapshot } from "./snapshot.ts";

interface NodeRows {
  readonly ids: string[];
  readonly naturals: string[];
  readonly labelSets: ReturnType<typeof growableI32>;
  /** Position in order of adding, over all kinds. */
  readonly added: ReturnType<typeof growableU32>;
  readonly columns: ReadonlyMap<string, ColumnBuilder>;
}

/** Node of what was left out. */
const NOWHERE = 0xffffffff;

/** Nodes go by id bytes and ids begin with the kind's letter, so kinds go by letter. */
const KINDS_BY_LETTER = [...ENTITY_KINDS].sort((a, b) => (ENTITY_PREFIX[a] < ENTITY_PREFIX[b] ? -1 : 1));

export class SnapshotBuilder {
  readonly #nodes = new Map(ENTITY_KINDS.map((kind) => [kind, nodeRows(kind)]));
  readonly #links = new Map(LINK_KINDS.map((kind) => [kind, linkRows(kind)]));
  /** The scan's number of an entity → position in order of adding. */
  readonly #addedByRef = new Map<number, number>();
  readonly #leftOut = new Set<number>();
  #linkCount = 0;

  addEntities(batch: readonly ScannedEntity[]): void {
    for (const entity of batch) {
      const rows = this.#nodes.get(entity.kind);
      assert(rows !== undefined, `no entity kind ${entity.kind}`);
      assert(entity.id.startsWith(`${ENTITY_PREFIX[entity.kind]}_`), `${entity.id} is not the id of a ${entity.kind}`);
      const added = this.#addedByRef.size;
      this.#addedByRef.set(entity.ref, added);
      assert(this.#addedByRef.size === added + 1, `entity number ${entity.ref} was scanned twice`);
      rows.ids.push(entity.id);
      rows.naturals.push(entity.natural);
      rows.labelSets.push(entity.labelSet);
      rows.added.push(added);
      for (const [name, column] of rows.columns)
        column.push(GATHERED_COLUMNS[entity.kind]?.[name]?.(entity) ?? lastValue(entity, name));
    }
  }

  addLinks(batch: readonly ScannedLink[]): void {
    for (const link of batch) {
      const rows = this.#links.get(link.kind);
      assert(rows !== undefined, `no link kind ${link.kind}`);
      const from = this.#addedByRef.get(link.from);
      const to = this.#addedByRef.get(link.to);
      assert(from !== undefined && to !== undefined, `a ${link.kind} link has an end that was not scanned before it`);
      rows.from.push(from);
      rows.to.push(to);
      rows.at.push(link.at ?? NaN);
      rows.until.push(link.until ?? NaN);
      rows.labelSets.push(link.labelSet);
      rows.refs.push(link.linkRef);
      for (const [name, column] of rows.columns) column.push(link.props[name]);
      this.#linkCount++;
    }
  }

  /** Of what was added, entities that no link was added to: by the scan's numbers. */
  leaveOut(refs: Iterable<number>): void {
    for (const ref of refs) {
      const added = this.#addedByRef.get(ref);
      if (added !== undefined) this.#leftOut.add(added);
    }
  }

  /**
   * `persons`: identity → person of all identities that are not their own person's only identity. `asOfGiven`: the moment it is the
   * snapshot of, when not that of its latest event.
   */
  finish(persons: ReadonlyMap<string, string>, seq: number, asOfGiven?: number): Snapshot {
    const data = this.#finishData(persons, seq, asOfGiven);
    return makeSnapshot({ ...data, id: contentHash(data) });
  }

  /** The records with every identity its own person, for who goes on to say whose each is (`withPersons`): only what that makes has an id. */
  finishRecords(seq: number, asOfGiven?: number): RecordsSnapshot {
    return makeSnapshot(this.#finishData(new Map(), seq, asOfGiven));
  }

  #finishData(persons: ReadonlyMap<string, string>, seq: number, asOfGiven: number | undefined): SnapshotData {
    const addedCount = this.#addedByRef.size;
    this.#addedByRef.clear();
    const columns = new Map<string, Column>();
    const { nodeOfAdded, identities, ...nodes } = this.#finishNodes(addedCount, columns);
    const nodeCount = nodes.ids.length;
    const links = this.#finishLinks(nodeOfAdded, columns);
    const data = {
      id: "",
      seq,
      asOf: 0,
      ...nodes,
      ...links,
      out: incidence(nodeCount, links.linkFrom),
      in: incidence(nodeCount, links.linkTo),
      ...contractPersons(nodes.ids.slice(identities.start, identities.end), identities.start, persons),
      columns,
    };
    return { ...data, asOf: asOfGiven ?? asOfSnapshot(makeSnapshot(data)) };
  }

  #finishNodes(addedCount: number, columns: Map<string, Column>) {
    const nodeCount = addedCount - this.#leftOut.size;
    const ids: string[] = [];
    const naturals: string[] = [];
    const kinds = sharedU8(nodeCount);
    const nodeLabelSet = sharedI32(nodeCount);
    const nodeOfAdded = new Uint32Array(addedCount).fill(NOWHERE);
    let identities = { start: 0, end: 0 };
    for (const kind of KINDS_BY_LETTER) {
      const rows = this.#nodes.get(kind)!;
      const added = rows.added.values();
      const order = orderOfIds(rows.ids).filter((row) => !this.#leftOut.has(added[row]!));
      const start = ids.length;
      const labelSets = rows.labelSets.values();
      const code = ENTITY_CODES.of[kind];
      for (const row of order) {
        const node = ids.length;
        kinds[node] = code;
        nodeLabelSet[node] = labelSets[row]!;
        nodeOfAdded[added[row]!] = node;
        ids.push(rows.ids[row]!);
        naturals.push(rows.naturals[row]!);
      }
      if (kind === "Identity") identities = { start, end: ids.length };
      finishColumns(kind, rows.columns, order, columns);
      this.#nodes.delete(kind);
    }
    assert(ids.length === nodeCount, `wrote ${ids.length} nodes of ${nodeCount}`);
    return { ids, naturals, kinds, nodeLabelSet, nodeOfAdded, identities };
  }

  #finishLinks(nodeOfAdded: Uint32Array, columns: Map<string, Column>) {
    const count = this.#linkCount;
    const linkFrom = sharedU32(count);
    const linkTo = sharedU32(count);
    const linkKinds = sharedU8(count);
    const linkAt = sharedF64(count);
    const linkUntil = sharedF64(count);
    const linkLabelSet = sharedI32(count);
    const linkRef = sharedF64(count);
    let link = 0;
    for (const kind of LINK_KINDS) {
      const code = LINK_CODES.of[kind];
      const rows = this.#links.get(kind)!;
      for (const column of rows.columns.values()) column.seal();
      const order = linksInOrder(rows, nodeOfAdded);
      const [from, to, at, until] = [rows.from.values(), rows.to.values(), rows.at.values(), rows.until.values()];
      const [labelSets, refs] = [rows.labelSets.values(), rows.refs.values()];
      for (let i = 0; i < order.length; i++, link++) {
        const row = order[i]!;
        linkFrom[link] = nodeOfAdded[from[row]!]!;
        linkTo[link] = nodeOfAdded[to[row]!]!;
        assert(linkFrom[link] !== NOWHERE && linkTo[link] !== NOWHERE, `a ${kind} link has an end that was left out`);
        linkKinds[link] = code;
        linkAt[link] = at[row]!;
        linkUntil[link] = until[row]!;
        linkLabelSet[link] = labelSets[row]!;
        linkRef[link] = refs[row]!;
      }
      for (const [name, column] of rows.columns) columns.set(`${kind}.${name}`, column.finish(order));
      this.#links.delete(kind);
    }
    assert(link === count, `wrote ${link} links of ${count}`);
    return { linkFrom, linkTo, linkKinds, linkAt, linkUntil, linkLabelSet, linkRef };
  }
}

function nodeRows(kind: EntityKind): NodeRows {
  const columns = builders(ENTITY_COLUMNS[kind]);
  return { ids: [], naturals: [], labelSets: growableI32(), added: growableU32(), columns };
}

function linkRows(kind: LinkKind): LinkRows {
  return {
    from: growableU32(),
    to: growableU32(),
    at: growableF64(),
    until: growableF64(),
    labelSets: growableI32(),
    refs: growableF64(),
    columns: builders(LINK_COLUMNS[kind]),
  };
}

function builders(spec: Readonly<Record<string, ColumnType>> = {}): ReadonlyMap<string, ColumnBuilder> {
  return new Map(Object.entries(spec).map(([name, type]) => [name, columnBuilder(type)]));
}

/** Rows in order of id bytes. Ids are hashes, so their first 48 bits, compared as numbers, tell nearly all of them apart. */
function orderOfIds(ids: readonly string[]): Uint32Array {
  const heads = Float64Array.from(ids, headOf);
  const asNumbers = heads.every((head) => head >= 0);
  const byText = (a: number, b: number) => (ids[a]! < ids[b]! ? -1 : 1);
  const order = Uint32Array.from(ids, (_, row) => row).sort(asNumbers ? (a, b) => heads[a]! - heads[b]! || byText(a, b) : byText);
  for (let i = 1; i < order.length; i++) assert(ids[order[i - 1]!] !== ids[order[i]!], `${ids[order[i]!]} was scanned twice`);
  return order;
}

const HEAD_START = 2;
const HEAD_END = 14;

/** The first twelve hexadecimal digits; NaN where they are none. */
function headOf(id: string): number {
  let head = 0;
  for (let i = HEAD_START; i < HEAD_END; i++) {
    const code = id.charCodeAt(i);
    const digit = code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : NaN;
    head = head * 16 + digit;
  }
  return head;
}

function finishColumns(
  kind: string,
  from: ReadonlyMap<string, ColumnBuilder>,
  order: Uint32Array,
  into: Map<string, Column>,
): void {
  for (const [name, column] of from) {
    column.seal();
    into.set(`${kind}.${name}`, column.finish(order));
  }
}

/** Links of each node, in link order: one counting sort. */
function incidence(nodeCount: number, ends: Uint32Array): Incidence {
  const offsets = sharedU32(nodeCount + 1);
  for (let link = 0; link < ends.length; link++) offsets[ends[link]! + 1]!++;
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const links = sharedU32(ends.length);
  for (let link = 0; link < ends.length; link++) links[next[ends[link]!]!++] = link;
  assert(offsets[nodeCount] === ends.length, `rows end at ${offsets[nodeCount]}, wrote ${ends.length} links`);
  return { offsets, links };
}
