/**
 * What a plan of removals is worth where the network is known in part only. Worlds are drawn that the network may be a part of: some more people, who know
 * somebody and some of those whom that one knows, and some more ties, most of which close a triangle, as people meet through people (Granovetter 1973,
 * doi:10.1086/225469). In each the plan is carried out, and other plans are made for that world; where none of them is better, or the best begins with the same node,
 * the first choice survives. And a first choice may hide: `roam` takes the tie to the best connected neighbour away and ties that one to
 * three of the others (Waniek and others 2018, doi:10.1038/s41562-017-0290-3), and it is asked whether a plan of what is then seen still has that node.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { mulberry32, randomInt, type Prng } from "#base/prng.ts";
import { csrOfPairs, type Csr } from "#graph/csr.ts";
import { simpleArcs } from "../simple-arcs.ts";
import { attack } from "./attack.ts";
import type { RemovalMeasure } from "./measures.ts";
import { removalCurve } from "./removal-curve.ts";
import type { Removals } from "./removals.ts";
import { RowArea } from "./row-area.ts";

export interface HiddenInput {
  readonly removals: Removals;
  readonly order: readonly number[];
  readonly horizon: number;
  /** Of people and of ties, that are not known. */
  readonly share: number;
}

/** Of one world. */
export interface HiddenWorld {
  /** By step. */
  readonly largest: readonly number[];
  readonly survives: boolean;
}

/** Cheap, and close to the best of all measures on networks of people. */
const OTHERS: readonly RemovalMeasure[] = ["degree", "cnd", "one-step"];
/** Measures that each drawn world is planned by. */
export const OTHERS_TRIED = OTHERS.length;
const CLOSES_TRIANGLE = 0.7;
const ROAM_MANY = 3;
export const ROAM_ROUNDS = 3;

/** Chunk → a world, drawn from the seed and its number. */
export const hiddenWorldsTask: ChunkTask<HiddenInput, HiddenWorld> =
  ({ removals, order, horizon, share }) =>
  (chunk) => {
    const prng = mulberry32((removals.seed * 7919 + chunk * 104_729 + Math.round(share * 1e6)) >>> 0);
    const csr = fuller(removals.csr, share, prng);
    const world = inWorld(removals, csr);
    const { first, area } = bestOther(world, horizon);
    const own = new RowArea(world, horizon).areaOf(order);
    return { largest: [...removalCurve(csr, order, world.counted).largest], survives: own <= area || first === order[0] };
  };

/** Chunk → whether, after so many rounds and one of hiding, a plan still has the node that comes first. */
export const roamTask: ChunkTask<HiddenInput, boolean> =
  ({ removals, order, horizon }) =>
  (chunk) => {
    const hider = order[0]!;
    let { csr } = removals;
    for (let round = 0; round <= chunk; round++) csr = roam(csr, hider);
    return bestOther(inWorld(removals, csr), horizon).order.includes(hider);
  };

/** Who is not known cannot be taken. */
function inWorld(removals: Removals, csr: Csr): Removals {
  const known = removals.csr.nodeCount;
  const eligible = new Uint8Array(csr.nodeCount);
  for (let v = 0; v < known; v++) eligible[v] = removals.eligible?.[v] ?? 1;
  const costs = removals.costs === null ? null : new Float64Array(csr.nodeCount).fill(1);
  costs?.set(removals.costs!);
  const counted = removals.counted === null ? null : new Uint8Array(csr.nodeCount).fill(1);
  counted?.set(removals.counted!);
  const rank = removals.rank === null ? null : new Uint32Array(csr.nodeCount).map((_, v) => removals.rank![v] ?? v);
  return { ...removals, csr, eligible, costs, counted, rank };
}

function bestOther(
  removals: Removals,
  horizon: number,
): { readonly order: readonly number[]; readonly first: number; readonly area: number } {
  const area = new RowArea(removals, horizon);
  const rows = OTHERS.map((by) => attack(removals, { by, recompute: true, radius: 1, sources: 1 }).order);
  const areas = rows.map((order) => area.areaOf(order));
  const best = areas.indexOf(Math.min(...areas));
  return { order: rows[best]!, first: rows[best]![0] ?? -1, area: areas[best]! };
}

function fuller(csr: Csr, share: number, prng: Prng): Csr {
  const { nodeCount, offsets, targets } = csr;
  const edgeCount = targets.length / 2;
  const people = wholeNear(share * nodeCount, prng);
  const ties = wholeNear(share * edgeCount, prng);
  const pairs: number[] = [];
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) if (targets[arc]! < v) pairs.push(targets[arc]!, v);
  }
  const near = (v: number): number => targets[offsets[v]! + randomInt(prng, offsets[v + 1]! - offsets[v]!)]!;
  // By the end of a tie: who has many meets many.
  const somebody = (): number => (targets.length === 0 ? randomInt(prng, nodeCount) : targets[randomInt(prng, targets.length)]!);
  for (let i = 0; i < ties && targets.length > 0; i++) {
    const from = somebody();
    const to = prng() < CLOSES_TRIANGLE ? near(near(from)) : somebody();
    if (from !== to) pairs.push(from, to);
  }
  for (let i = 0; i < people; i++) {
    const first = somebody();
    const degree = offsets[first + 1]! - offsets[first]!;
    pairs.push(nodeCount + i, first);
    const wanted = targets.length === 0 ? 0 : randomInt(prng, Math.max(1, degree));
    for (let more = 0; more < wanted; more++)
      pairs.push(nodeCount + i, prng() < CLOSES_TRIANGLE && degree > 0 ? near(first) : somebody());
  }
  return simpleArcs(csrOfPairs(nodeCount + people, Uint32Array.from(pairs), { directed: false }), false);
}

/** A part of one is drawn for. */
function wholeNear(count: number, prng: Prng): number {
  return Math.floor(count) + (prng() < count - Math.floor(count) ? 1 : 0);
}

function roam(csr: Csr, hider: number): Csr {
  const { nodeCount, offsets, targets } = csr;
  const degree = (v: number): number => offsets[v + 1]! - offsets[v]!;
  const near = [...targets.subarray(offsets[hider], offsets[hider + 1])].sort((a, b) => degree(b) - degree(a) || a - b);
  const [left, ...others] = near;
  if (left === undefined || others.length === 0) return csr;
  const known = new Set(targets.subarray(offsets[left], offsets[left + 1]));
  const met = others
    .filter((v) => !known.has(v))
    .sort((a, b) => degree(a) - degree(b) || a - b)
    .slice(0, ROAM_MANY);
  const pairs = met.flatMap((v) => [left, v]);
  for (let v = 0; v < nodeCount; v++) {
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = targets[arc]!;
      if (u < v && !(Math.max(u, v) === Math.max(hider, left) && Math.min(u, v) === Math.min(hider, left))) pairs.push(u, v);
    }
  }
  return csrOfPairs(nodeCount, Uint32Array.from(pairs), { directed: false });
}
