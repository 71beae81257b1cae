/**
 * A benchmark graph in memory: `NAME.bin` is little-endian uint32 n, m, then m pairs; `NAME.pairs.bin` beside it is 1,000 pairs of source
 * and target, then the pivots of a sampled betweenness; `NAME.csv` holds the same edges as text.
 */
import { readFileSync } from "node:fs";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { openKernelPool, type KernelPool } from "#kernels/parallel/kernel-pool.ts";

const PAIR_COUNT = 1000;

export interface KernelWorld {
  readonly csr: Csr;
  /** Edge e joins `ends[2e]` and `ends[2e + 1]`; for checks only. */
  readonly ends: Uint32Array;
  readonly csvPath: string;
  /** Kernels that can be shared out run on it. */
  readonly pool: KernelPool;
  /** Source and target by turns. */
  readonly pairs: Uint32Array;
  readonly pivots: Uint32Array;
  readonly buildMs: number;
  readonly graphBytes: number;
}

export function readKernelWorld(binPath: string, threads: number): KernelWorld {
  const [nodeCount, edgeCount, ends] = readEdges(binPath);
  const base = binPath.replace(/\.bin$/, "");
  const questions = wordsOf(`${base}.pairs.bin`);
  collect();
  const started = performance.now();
  const csr = csrOfPairs(nodeCount!, ends.subarray(0, 2 * edgeCount!), { directed: false });
  const buildMs = performance.now() - started;
  // What its arrays hold: the process grows by less, because it uses memory again that reading the file gave back.
  const graphBytes = csr.offsets.byteLength + csr.targets.byteLength;
  return {
    csr,
    ends,
    csvPath: `${base}.csv`,
    pool: openKernelPool(threads),
    pairs: questions.subarray(0, 2 * PAIR_COUNT),
    pivots: questions.subarray(2 * PAIR_COUNT),
    buildMs,
    graphBytes,
  };
}

function readEdges(path: string): [number, number, Uint32Array] {
  const words = wordsOf(path);
  return [words[0]!, words[1]!, words.subarray(2)];
}

function wordsOf(path: string): Uint32Array {
  const bytes = readFileSync(path);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Only where Node was started with --expose-gc, as the benchmarks are. */
export function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}
