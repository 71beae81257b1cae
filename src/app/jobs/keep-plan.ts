/** Makes a plan of disruption and keeps it: by ids, so that whoever reads it is told of people what they may read of them then. */
import { randomUUID } from "node:crypto";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { AskedPlan, KeptPlan } from "#model/kept/plan.ts";
import { contextOf } from "../context.ts";
import { findingMembers } from "../queries/findings.ts";
import { makePlan, type MadePlan, planMethod, targetOf } from "../queries/disruption/plan.ts";
import { personsOf } from "../queries/network.ts";
import type { Reader } from "../reader/reader.ts";
import { untilUnchanged } from "../until-unchanged.ts";

const NAME_MAX = 200;

export interface KeepPlanInput {
  /** As whoever keeps it calls it. */
  readonly name: string;
  readonly plan: AskedPlan;
}

export async function keepPlan(
  reader: Reader,
  input: KeepPlanInput,
  onProgress?: (done: number, of: number) => void,
): Promise<{ readonly id: string; readonly made: MadePlan }> {
  const name = input.name.trim();
  if (name === "") throw new AppError("BAD_INPUT", "a plan that is kept needs a name");
  if (name.length > NAME_MAX) throw new AppError("LIMIT_EXCEEDED", `the name of a plan has at most ${NAME_MAX} characters`);
  const asked = await byIds(reader, input.plan);
  const made = await makePlan(reader, asked, onProgress);
  const { found, heldUnder } = made;
  const plan: KeptPlan = {
    id: `pl_${randomUUID().replaceAll("-", "").slice(0, 28)}`,
    ...{ name, by: reader.name, at: nowIso(), asked, method: planMethod(), snapshot: found.snapshot },
    steps: [
      ...found.steps.map((step) => ({ target: targetOf(step), action: step.action })),
      ...(found.observing?.persons ?? []).map((target) => ({ target, action: "OBSERVE" }) as const),
    ],
    ...{ spent: found.spent, area: found.area, handling: heldUnder },
  };
  const { store } = contextOf(reader);
  await untilUnchanged(async () => {
    // It had landed when the word of it was lost.
    if ((await store.docs("plans", [plan.id]))[0] !== undefined) return;
    await store.putDocs([{ collection: "plans", append: [{ id: plan.id, sort: plan.at, refs: [], body: plan }] }]);
  });
  return { id: plan.id, made };
}

/** With ids for every reference: what people are found by, such as the number of a document, is not to be kept a second time. */
async function byIds(reader: Reader, plan: AskedPlan): Promise<AskedPlan> {
  const idOf = async (ref: string): Promise<string> => {
    const finding = ref.trim();
    if ((await findingMembers(reader, { id: finding })) !== undefined) return finding;
    return (await personsOf(reader, [ref]))[0]!;
  };
  const costs = plan.costs.map(async ({ ref, cost }) => ({ ref: await idOf(ref), cost }));
  return {
    ...plan,
    refs: await Promise.all(plan.refs.map(idOf)),
    sparing: await Promise.all(plan.sparing.map(idOf)),
    costs: await Promise.all(costs),
  };
}
