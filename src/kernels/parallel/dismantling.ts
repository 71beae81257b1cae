/** Plans of removals (../dismantling/) on all threads of a pool: a chunk is one measure, then one seed of the search. */
import { attack, type Attack, type AttackOptions } from "../dismantling/attack.ts";
import { bestPlan, improveInput, SEARCHES, type RemovalPlan } from "../dismantling/plan-removals.ts";
import { REMOVAL_MEASURES } from "../dismantling/measures.ts";
import type { HiddenInput, HiddenWorld } from "../dismantling/hidden-parts.ts";
import type { RewireInput } from "../dismantling/rewire.ts";
import type { Removals } from "../dismantling/removals.ts";
import type { ChunkTask } from "#base/chunks.ts";
import { stagesOf, type OnPool } from "./stages.ts";

interface AttackInput {
  readonly removals: Removals;
  readonly options: AttackOptions;
}

export const attackTask: ChunkTask<AttackInput, Attack> =
  ({ removals, options }) =>
  () =>
    attack(removals, options);

export async function parallelAttack(removals: Removals, options: AttackOptions, on: OnPool): Promise<Attack> {
  const { values } = await on.pool.run(
    "attack",
    { input: { removals, options }, chunkCount: 1, sumLength: 0 },
    stagesOf(on, 1)(1),
  );
  return values[0]!;
}

export async function parallelPlan(removals: Removals, on: OnPool): Promise<RemovalPlan> {
  const stage = stagesOf(on, REMOVAL_MEASURES.length + SEARCHES);
  const attacks = await on.pool.run(
    "attacks",
    { input: removals, chunkCount: REMOVAL_MEASURES.length, sumLength: 0 },
    stage(REMOVAL_MEASURES.length),
  );
  const input = improveInput(removals, attacks.values);
  const { values } = await on.pool.run("improve", { input, chunkCount: SEARCHES, sumLength: 0 }, stage(SEARCHES));
  return bestPlan(input, values);
}

/** What the plan is worth in worlds that the network may be a part of, and whether its first choice survives each. */
export async function parallelHidden(
  input: HiddenInput,
  worlds: number,
  { pool, signal }: OnPool,
): Promise<readonly HiddenWorld[]> {
  return (await pool.run("hiddenWorlds", { input, chunkCount: worlds, sumLength: 0 }, { signal })).values;
}

export async function parallelRoam(input: HiddenInput, rounds: number, { pool, signal }: OnPool): Promise<readonly boolean[]> {
  return (await pool.run("roam", { input, chunkCount: rounds, sumLength: 0 }, { signal })).values;
}

/** The largest component by step, of as many courses of things. */
export async function parallelRewire(
  input: RewireInput,
  courses: number,
  { pool, signal }: OnPool,
): Promise<readonly (readonly number[])[]> {
  return (await pool.run("rewire", { input, chunkCount: courses, sumLength: 0 }, { signal })).values;
}
