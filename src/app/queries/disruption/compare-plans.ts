/** Kept plans side by side, and one of them asked again on what the store holds now. What differs is told in words, with its numbers. */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import { rounded } from "../../answers/rounded.ts";
import type { Reader } from "../../reader/reader.ts";
import { graphState } from "../graph-state.ts";
import { askedOf, planThere, type ToldPlan, type ToldStep } from "./kept-plans.ts";
import { disruptionPlan, type DisruptionFound, planMethod, targetOf } from "./plan.ts";

export interface PlanComparison {
  readonly plans: readonly ToldPlan[];
  /** Id of the plan whose largest group is the smallest in the mean; null where two have the same. */
  readonly leastArea: string | null;
  /** Whether areas say which plan is better: same people looked at, same budget, same snapshot. */
  readonly comparable: boolean;
  /** Whom all take, in the order of the first. */
  readonly common: readonly string[];
  /** The step from which on they do not all take the same person; null where they never part, or one is to be made again. */
  readonly partsAt: number | null;
  readonly notes: readonly string[];
}

export interface PlanReplay {
  readonly plan: ToldPlan;
  readonly made: DisruptionFound;
  readonly same: boolean;
  readonly partsAt: number | null;
  readonly differs: readonly string[];
}

const PLANS = [2, 10] as const;

export async function comparePlans(reader: Reader, { ids }: { readonly ids: readonly string[] }): Promise<PlanComparison> {
  const distinct = [...new Set(ids)];
  if (distinct.length < PLANS[0] || distinct.length > PLANS[1])
    throw new AppError("BAD_INPUT", `give the ids of ${PLANS[0]} to ${PLANS[1]} different plans`);
  const plans = await Promise.all(distinct.map((id) => planThere(reader, id)));
  const least = Math.min(...plans.map(({ area }) => area));
  const best = plans.filter(({ area }) => area === least);
  const outdated = plans.filter(({ isOutdated }) => isOutdated);
  const rows = plans.map(({ steps }) => rowOf(steps));
  const unlike = unlikeIn(plans);
  const { snapshot } = await graphState(reader);
  const older = plans.filter((plan) => plan.snapshot !== snapshot);
  return {
    plans,
    leastArea: best.length === 1 ? best[0]!.id : null,
    comparable: unlike.length === 0,
    common: rows[0]!.filter((id) => kindOfId(id) === "Person" && rows.every((row) => row.includes(id))),
    partsAt: outdated.length > 0 ? null : partingOf(rows),
    notes: [
      ...unlike.map((what) => `made with ${what} of their own: their areas do not say which is better`),
      ...outdated.map(({ id }) => againText(id)),
      ...older.map((plan) => `${plan.id} was made from snapshot ${plan.snapshot}; what you may read is now ${snapshot}`),
    ],
  };
}

export async function replayPlan(reader: Reader, { id }: { readonly id: string }): Promise<PlanReplay> {
  const plan = await planThere(reader, id);
  const made = await disruptionPlan(reader, await askedOf(reader, plan));
  const rows = [plan.steps, made.steps].map(rowOf);
  const partsAt = plan.isOutdated ? null : partingOf(rows);
  const method = planMethod();
  const [was, is] = [plan.area, made.area].map(rounded);
  return {
    plan,
    made,
    same: !plan.isOutdated && partsAt === null && was === is,
    partsAt,
    differs: [
      ...(plan.isOutdated ? [againText(id)] : []),
      ...(plan.snapshot === made.snapshot ? [] : [`made from snapshot ${plan.snapshot}, now from ${made.snapshot}`]),
      ...(plan.method === method ? [] : [`made by method ${plan.method}, now by ${method}`]),
      ...(partsAt === null ? [] : [`the order parts at step ${partsAt}`]),
      ...(was === is ? [] : [`the mean largest group was ${was}, and is now ${is}`]),
      ...(plan.snapshot !== made.snapshot && plan.by !== reader.name
        ? ["kept by somebody else, who may read other records"]
        : []),
    ],
  };
}

/** Who is taken and what is cut, first to last. */
function rowOf(steps: readonly ToldStep[]): string[] {
  return steps.flatMap((step) => (step.action === "OBSERVE" ? [] : [targetOf(step)]));
}

function againText(id: string): string {
  return `${id} must be made again: what is known of the people in it has changed`;
}

/** The first step, from 1, at which rows do not all have the same; null where they are equal. */
function partingOf(rows: readonly (readonly string[])[]): number | null {
  const longest = Math.max(...rows.map(({ length }) => length));
  for (let step = 0; step < longest; step++) if (new Set(rows.map((row) => row[step])).size > 1) return step + 1;
  return null;
}

/** What areas hang on, and is not the same in all. */
function unlikeIn(plans: readonly ToldPlan[]): string[] {
  const asked: Record<string, (plan: ToldPlan) => unknown> = {
    "a snapshot": ({ snapshot }) => snapshot,
    "a method": ({ method }) => method,
    "a budget": (plan) => plan.asked.budget,
    "people looked at": ({ asked: { refs, radius, membersMax } }) => JSON.stringify([[...refs].sort(), radius, membersMax]),
  };
  return Object.entries(asked).flatMap(([what, of]) => (new Set(plans.map(of)).size > 1 ? [what] : []));
}
