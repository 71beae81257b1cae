/**
 * A season made a year, or a year ten airports: copies of a snapshot side by side, each later than the one before. Nothing of one copy is
 * of another, but the order of nodes and links is the same as a store's would be: each node's copies stand together.
 */
import type { Column, Incidence, Snapshot } from "#graph/snapshot.ts";
import { columnsOf } from "#graph/snapshot-codec.ts";
import { makeSnapshot } from "#graph/make-snapshot.ts";
import { DAY_MS } from "#model/time.ts";

export function tileSnapshot(one: Snapshot, copies: number, apartDays: number): Snapshot {
  if (copies === 1) return one;
  const { order, copyOf } = tiledLinks(one, copies);
  const linkFrom = shared(Uint32Array, order.length, (i) => one.linkFrom[order[i]!]! * copies + copyOf[i]!);
  const linkTo = shared(Uint32Array, order.length, (i) => one.linkTo[order[i]!]! * copies + copyOf[i]!);
  const later = (copy: number): number => copy * apartDays * DAY_MS;
  const nodes = one.nodeCount * copies;
  const columns = new Map<string, Column>();
  for (const [name, , column] of columnsOf(one)) {
    const kind = name.slice(0, name.indexOf("."));
    columns.set(name, kind === kind.toUpperCase() ? tiledLinkColumn(kind, column) : tiledEntityColumn(name, column));
  }
  return makeSnapshot({
    id: one.id,
    seq: one.seq,
    asOf: one.asOf + later(copies - 1),
    ids: texts(one.ids, copies),
    naturals: texts(one.naturals, copies),
    personIds: texts(one.personIds, copies),
    kinds: shared(Uint8Array, nodes, (i) => one.kinds[Math.floor(i / copies)]!),
    nodeLabelSet: shared(Int32Array, nodes, (i) => one.nodeLabelSet[Math.floor(i / copies)]!),
    linkFrom,
    linkTo,
    linkKinds: shared(Uint8Array, order.length, (i) => one.linkKinds[order[i]!]!),
    linkAt: shared(Float64Array, order.length, (i) => one.linkAt[order[i]!]! + later(copyOf[i]!)),
    linkUntil: shared(Float64Array, order.length, (i) => one.linkUntil[order[i]!]! + later(copyOf[i]!)),
    linkLabelSet: shared(Int32Array, order.length, (i) => one.linkLabelSet[order[i]!]!),
    linkRef: shared(Float64Array, order.length, (i) => i),
    out: incidence(linkFrom, nodes),
    in: incidence(linkTo, nodes),
    personOfIdentity: shared(
      Uint32Array,
      one.personOfIdentity.length * copies,
      (i) => one.personOfIdentity[Math.floor(i / copies)]! * copies + (i % copies),
    ),
    ...tiledPersons(one, copies),
    columns,
  });

  function tiledEntityColumn(name: string, column: Column): Column {
    if (column.type === "dict" && TELLING.has(name)) {
      const codes = shared(Uint32Array, column.codes.length * copies, (i) => {
        const code = column.codes[Math.floor(i / copies)]!;
        return code === 0 ? 0 : 1 + (code - 1) * copies + (i % copies);
      });
      // Codes are places in the order of the texts.
      const values = column.values.slice(1).flatMap((text) => Array.from({ length: copies }, (_, copy) => marked(text, copy)));
      const order = values.map((_, at) => at).sort((a, b) => (values[a]! < values[b]! ? -1 : 1));
      const codeAt = new Uint32Array(values.length + 1);
      order.forEach((at, place) => (codeAt[at + 1] = place + 1));
      return { ...column, codes: codes.map((code) => codeAt[code]!), values: ["", ...order.map((at) => values[at]!)] };
    }
    if (column.type === "dict") return { ...column, codes: spread(Uint32Array, column.codes) };
    if (column.type === "flag") return { ...column, values: spread(Uint8Array, column.values) };
    const add = column.type === "time" ? later : (): number => 0;
    const { values } = column;
    return {
      ...column,
      values: shared(Float64Array, values.length * copies, (i) => values[Math.floor(i / copies)]! + add(i % copies)),
    };
  }

  function tiledLinkColumn(kind: string, column: Column): Column {
    const { start, end } = one.linkRange(kind as Parameters<Snapshot["linkRange"]>[0]);
    const length = (end - start) * copies;
    // Kinds are contiguous and stay in order, so the tiled rows of one begin where its own begin, that many times over.
    const row = (i: number): number => order[start * copies + i]! - start;
    if (column.type === "dict") return { ...column, codes: shared(Uint32Array, length, (i) => column.codes[row(i)]!) };
    if (column.type === "flag") return { ...column, values: shared(Uint8Array, length, (i) => column.values[row(i)]!) };
    const add = column.type === "time" ? later : (): number => 0;
    const { values } = column;
    return { ...column, values: shared(Float64Array, length, (i) => values[row(i)]! + add(copyOf[start * copies + i]!)) };
  }

  function spread<T extends Uint32Array | Uint8Array>(make: Maker<T>, codes: T): T {
    return shared(make, codes.length * copies, (i) => codes[Math.floor(i / copies)]!);
  }

  function tiledPersons({ personOffsets, personIdentities }: Snapshot, count: number) {
    const offsets = shared(Uint32Array, one.personCount * count + 1, () => 0);
    const members = shared(Uint32Array, personIdentities.length * count, () => 0);
    let at = 0;
    for (let person = 0; person < one.personCount; person++) {
      for (let copy = 0; copy < count; copy++) {
        for (let i = personOffsets[person]!; i < personOffsets[person + 1]!; i++)
          members[at++] = personIdentities[i]! * count + copy;
        offsets[person * count + copy + 1] = at;
      }
    }
    return { personOffsets: offsets, personIdentities: members };
  }
}

/** By these, people of two copies would be tied, or taken for kin. */
const TELLING = new Set(["TravelDocument.issuer", "Booking.payerName", "Identity.surname", "Identity.givenNames"]);

/** Each word is another one in each copy. */
function marked(text: string, copy: number): string {
  return text.replaceAll(/\S+/g, (word) => `${word}Q${String.fromCharCode(65 + copy)}`);
}

/** Links from one node stand together: those of each copy come after those of the one before. */
function tiledLinks(one: Snapshot, copies: number): { order: Uint32Array; copyOf: Uint8Array } {
  const order = new Uint32Array(one.linkCount * copies);
  const copyOf = new Uint8Array(order.length);
  let at = 0;
  for (let start = 0; start < one.linkCount;) {
    let end = start + 1;
    while (end < one.linkCount && one.linkFrom[end] === one.linkFrom[start] && one.linkKinds[end] === one.linkKinds[start]) end++;
    for (let copy = 0; copy < copies; copy++) {
      for (let link = start; link < end; link++) {
        order[at] = link;
        copyOf[at++] = copy;
      }
    }
    start = end;
  }
  return { order, copyOf };
}

function incidence(ends: Uint32Array, nodes: number): Incidence {
  const offsets = shared(Uint32Array, nodes + 1, () => 0);
  for (const end of ends) offsets[end + 1]!++;
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const links = shared(Uint32Array, ends.length, () => 0);
  for (let link = 0; link < ends.length; link++) links[next[ends[link]!]!++] = link;
  return { offsets, links };
}

function texts(of: readonly string[], copies: number): string[] {
  // "!" stands before whatever ids are made of, so that they stay in order.
  return of.flatMap((text) => Array.from({ length: copies }, (_, copy) => `${text}!${copy}`));
}

interface Maker<T> {
  new (buffer: SharedArrayBuffer): T;
  readonly BYTES_PER_ELEMENT: number;
}

function shared<T extends { [index: number]: number }>(make: Maker<T>, length: number, valueAt: (i: number) => number): T {
  const array = new make(new SharedArrayBuffer(length * make.BYTES_PER_ELEMENT));
  for (let i = 0; i < length; i++) array[i] = valueAt(i);
  return array;
}
