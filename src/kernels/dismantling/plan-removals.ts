/**
 * A row of removals that takes a network apart: every measure of measures.ts is tried, looked at anew after each removal; then the best of
 * them are improved by local search from several seeds, and the best of all is the plan. So it is never worse than any of those measures, and says
 * by how much it beats each. The parts are chunks (parallel/dismantling.ts); this is what they do and how they are put together.
 */
import type { ChunkTask } from "#base/chunks.ts";
import { attack, type Attack, type AttackOptions } from "./attack.ts";
import { improveOrder, type Row } from "./improve-order.ts";
import { REMOVAL_MEASURES, type RemovalMeasure } from "./measures.ts";
import { eligibleCount, spentOn, type Removals } from "./removals.ts";
import { RowArea } from "./row-area.ts";

export interface RankedRow extends Row {
  /** The measure, or `search` for what local search made of the best. */
  readonly by: RemovalMeasure | "search";
}

export interface RemovalPlan {
  readonly best: RankedRow;
  /** What each measure comes to by itself, in the order of measures. */
  readonly others: readonly RankedRow[];
}

export interface ImproveInput {
  readonly removals: Removals;
  readonly rows: readonly RankedRow[];
  readonly horizon: number;
  readonly work: number;
}

/** Seeds of local search; chunks, so their number has nothing to do with threads. */
export const SEARCHES = 4;
/** Rows that each search looks at: so many for each node in each place, as many as WORK arcs allow, but some in any network. */
const TRIES = 60;
const WORK = 6e7;
const ROWS_MIN = 120;
/** Arcs that sampled betweenness may read in all steps, and the sources that it takes in any case. */
const BETWEENNESS_WORK = 1.5e9;
const SOURCES = [24, 256] as const;
const RADIUS = 2;

/** Chunk → the row that a measure gives. */
export const attacksTask: ChunkTask<Removals, Attack> = (removals) => (chunk) =>
  attack(removals, optionsOf(removals, REMOVAL_MEASURES[chunk]!));

/** Chunk → the row that one seed's search comes to. */
export const improveTask: ChunkTask<ImproveInput, Row> =
  ({ removals, rows, horizon, work }) =>
  (chunk) => {
    const favoured = [...new Set(rows.flatMap(({ order }) => order))].sort((a, b) => a - b);
    const start = rows[chunk % Math.min(2, rows.length)]!;
    return improveOrder(removals, start.order, horizon, { seed: removals.seed + chunk, work, favoured });
  };

function optionsOf({ csr, steps }: Removals, by: RemovalMeasure): AttackOptions {
  const affordable = Math.floor(BETWEENNESS_WORK / (Math.max(1, csr.targets.length) * Math.max(1, steps)));
  return { by, recompute: true, radius: RADIUS, sources: Math.min(SOURCES[1], Math.max(SOURCES[0], affordable)) };
}

/** What the searches are asked, once all measures are known: best rows first. */
export function improveInput(removals: Removals, attacks: readonly Attack[]): ImproveInput {
  const { csr } = removals;
  const horizon = removals.budget ?? Math.min(...attacks.map(({ order }) => spentOn(removals, order)));
  const area = new RowArea(removals, horizon);
  const rows = attacks.map(({ order }, i) => ({ order, area: area.of(order), by: REMOVAL_MEASURES[i]! }));
  const best = rows.map((row, i) => ({ row, i })).sort((a, b) => a.row.area - b.row.area || a.i - b.i);
  const rowWork = csr.nodeCount + csr.targets.length;
  const tries = TRIES * Math.min(removals.steps, csr.nodeCount) * eligibleCount(removals);
  const work = Math.max(ROWS_MIN * rowWork, Math.min(WORK, tries * rowWork));
  return { removals, rows: best.map(({ row }) => row), horizon, work };
}

export function bestPlan({ removals, rows, horizon }: ImproveInput, searched: readonly Row[]): RemovalPlan {
  let best: RankedRow = rows[0]!;
  for (const row of searched) if (row.area < best.area) best = { ...row, by: "search" };
  const area = new RowArea(removals, horizon);
  const told = (row: RankedRow): RankedRow => ({ ...row, area: area.areaOf(row.order) });
  return { best: told(best), others: REMOVAL_MEASURES.map((by) => told(rows.find((row) => row.by === by)!)) };
}
