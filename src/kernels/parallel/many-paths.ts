/**
 * A path of the fewest hops for each of many pairs of nodes (../paths/bidirectional.ts), on all threads of a pool: a chunk is some pairs in
 * order of asking. Of equally short paths the smallest is given, as by one search alone.
 */
import { assert } from "#base/assert.ts";
import { Bitset } from "#base/bitset.ts";
import type { ChunkTask } from "#base/chunks.ts";
import { sharedU32, type Csr } from "#graph/csr.ts";
import { Meeting, MeetingScratch } from "../paths/bidirectional.ts";
import { stagesOf, type OnPool } from "./stages.ts";

export interface ManyPathsOptions {
  /** Pair i goes from `pairs[2i]` to `pairs[2i + 1]`. */
  readonly pairs: ArrayLike<number>;
  /** Longer paths do not count. */
  readonly hopsMax?: number;
  /** By edge: set = may be used. */
  readonly mask?: Bitset;
}

export interface ManyPaths {
  /** Pair → hops; −1 = no path. */
  readonly hops: Int32Array;
  /** Nodes of pair i's path, ends included, are `nodes[starts[i] … starts[i + 1])`; none when there is no path. */
  readonly starts: Uint32Array;
  readonly nodes: Uint32Array;
}

interface PathsInput {
  readonly csr: Csr;
  readonly reverse: Csr;
  readonly pairs: Uint32Array;
  readonly hopsMax: number;
  readonly maskWords: Uint32Array | null;
}

/** One chunk's pairs: nodes on each path, and the paths one after the other. */
interface SomePaths {
  readonly nodeCounts: Uint32Array;
  readonly nodes: Uint32Array;
}

const PAIRS_PER_CHUNK = 32;

export const pathsTask: ChunkTask<PathsInput, SomePaths> = ({ csr, reverse, pairs, hopsMax, maskWords }, stopped) => {
  const mask = maskWords === null ? undefined : new Bitset(csr.edgeCount);
  if (maskWords !== null) mask!.words.set(maskWords);
  const meeting = new Meeting(csr, { reverse, mask, scratch: new MeetingScratch(csr.nodeCount) });
  return (chunk) => {
    const mine = pairs.subarray(2 * PAIRS_PER_CHUNK * chunk, 2 * PAIRS_PER_CHUNK * (chunk + 1));
    return somePaths(meeting, { pairs: mine, hopsMax, stopped });
  };
};

/** Not in the task's closure: V8 throws optimised code away with the last closure that it was made for. */
function somePaths(
  meeting: Meeting,
  { pairs, hopsMax, stopped }: { pairs: Uint32Array; hopsMax: number; stopped: () => boolean },
): SomePaths {
  const nodeCounts = new Uint32Array(pairs.length / 2);
  const nodes: number[] = [];
  for (let i = 0; i < nodeCounts.length && !stopped(); i++) {
    const before = nodes.length;
    const [source, target] = [pairs[2 * i]!, pairs[2 * i + 1]!];
    if (source === target) nodes.push(source);
    else meeting.find({ source, target, hopsMax }, nodes);
    nodeCounts[i] = nodes.length - before;
  }
  return { nodeCounts, nodes: Uint32Array.from(nodes) };
}

export async function shortestPaths(csr: Csr, options: ManyPathsOptions, on: OnPool): Promise<ManyPaths> {
  const { hopsMax = Infinity, mask } = options;
  assert(options.pairs.length % 2 === 0, "pairs have two ends");
  const pairs = sharedU32(options.pairs.length);
  pairs.set(options.pairs);
  for (const node of pairs) assert(node < csr.nodeCount, "a pair leaves the graph");
  const pairCount = pairs.length / 2;
  const chunkCount = Math.ceil(pairCount / PAIRS_PER_CHUNK);
  const stage = stagesOf(on, 1 + chunkCount);
  const reverse = (await on.pool.run("transpose", { input: csr, chunkCount: 1, sumLength: 0 }, stage(1))).values[0]!;
  const input = { csr, reverse, pairs, hopsMax, maskWords: mask?.words ?? null };
  const { values } = await on.pool.run("paths", { input, chunkCount, sumLength: 0 }, stage(chunkCount));
  const hops = new Int32Array(pairCount);
  const starts = new Uint32Array(pairCount + 1);
  const nodes = new Uint32Array(values.reduce((sum, some) => sum + some.nodes.length, 0));
  let pair = 0;
  let end = 0;
  for (const some of values) {
    nodes.set(some.nodes, end);
    for (const nodeCount of some.nodeCounts) {
      hops[pair] = nodeCount - 1;
      end += nodeCount;
      starts[++pair] = end;
    }
  }
  return { hops, starts, nodes };
}
