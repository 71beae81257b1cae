/**
 * A graph read from text, kept, and loaded again: processor time of each, and what an edge costs in memory.
 * Run: npx tsx bench/graph-load.bench.ts EDGES.csv (the code runs from dist/).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { writeGraphFile } from "#workbench/reading/graph-file.ts";
import { readGraph } from "#workbench/reading/read-graph.ts";

export interface GraphLoad {
  readonly nodes: number;
  readonly edges: number;
  readonly readMs: number;
  readonly saveMs: number;
  readonly loadMs: number;
  /** Of rows. */
  readonly bytesAnEdge: number;
}

export function benchGraphLoad(path: string): GraphLoad {
  const options = { directed: null, weighted: false, edgeIds: false, nodesPath: null };
  const folder = mkdtempSync(join(tmpdir(), "trama-bench-"));
  try {
    const saved = join(folder, "graph");
    const read = timed(() => readGraph(path, options));
    const save = timed(() => writeGraphFile(saved, read.value));
    const load = timed(() => readGraph(saved, options));
    const { nodeCount, edgeCount, offsets, targets } = load.value.csr;
    return {
      nodes: nodeCount,
      edges: edgeCount,
      readMs: read.ms,
      saveMs: save.ms,
      loadMs: load.ms,
      bytesAnEdge: (offsets.byteLength + targets.byteLength) / edgeCount,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed<T>(work: () => T): { value: T; ms: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1e3 };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(benchGraphLoad(process.argv[2]!));
