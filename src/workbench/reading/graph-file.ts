/**
 * A graph that was read once, in rows and with the names of its nodes, on disk: tens of millions of edges are back in the time that it takes
 * to read the bytes and check them.
 */
import { assert } from "#base/assert.ts";
import { readArrayFile, writeArrayFile, type NamedArray } from "#graph/array-file.ts";
import type { Numeric } from "#graph/growable.ts";
import type { NamedGraph } from "../file-graph/file-graph.ts";
import { IntegerIds, TextIds, type NodeIds } from "../file-graph/node-ids.ts";

const FORMAT = { magic: "TRAMAGRF", version: 1, name: "saved graph" };

interface Facts {
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly directed: boolean;
}

export function writeGraphFile(path: string, { ids, csr }: NamedGraph): void {
  const { nodeCount, edgeCount, directed } = csr;
  const arrays: NamedArray[] = [
    { name: "offsets", array: csr.offsets },
    { name: "targets", array: csr.targets },
  ];
  if (csr.weights !== null) arrays.push({ name: "weights", array: csr.weights });
  if (csr.edges !== null) arrays.push({ name: "edges", array: csr.edges });
  if (ids instanceof TextIds) {
    arrays.push({ name: "names.bytes", array: ids.table.bytes }, { name: "names.ends", array: ids.table.offsets });
  } else if (ids instanceof IntegerIds && ids.values !== null) arrays.push({ name: "names.values", array: ids.values });
  writeArrayFile<Facts>(path, FORMAT, { facts: { nodeCount, edgeCount, directed }, arrays });
}

export function isGraphFile(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, FORMAT.magic.length)).toString("latin1") === FORMAT.magic;
}

/** Refuses (SNAPSHOT_FORMAT) what is of another version, cut short or damaged. */
export function readGraphFile(path: string): NamedGraph {
  const { facts, arrays } = readArrayFile<Facts>(path, FORMAT, () => {});
  const found = new Map(arrays.map(({ name, array }) => [name, array]));
  const get = <T extends Numeric>(name: string): T => {
    const array = found.get(name);
    assert(array !== undefined, `a saved graph without ${name}`);
    return array as T;
  };
  const { nodeCount, edgeCount, directed } = facts;
  let ids: NodeIds = new IntegerIds(nodeCount);
  if (found.has("names.bytes")) ids = new TextIds({ bytes: get("names.bytes"), offsets: get("names.ends") });
  else if (found.has("names.values")) ids = new IntegerIds(get<Uint32Array>("names.values"));
  const weights = found.has("weights") ? get<Float64Array>("weights") : null;
  const edges = found.has("edges") ? get<Uint32Array>("edges") : null;
  const csr = {
    nodeCount,
    edgeCount,
    directed,
    offsets: get<Uint32Array>("offsets"),
    targets: get<Uint32Array>("targets"),
    weights,
    edges,
  };
  return { ids, csr, times: null, groups: null, notes: [] };
}
