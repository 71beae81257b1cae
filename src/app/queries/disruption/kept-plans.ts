/**
 * Plans that were kept, as one reader may be told them. A plan rests on all its records, so its label decides first; and one with somebody in it
 * whom the reader may not see is not there, not even in counts. Who is protected is in no plan: one that takes somebody who is protected since is told without
 * its people, without saying whom it is about, and is to be made again.
 */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import type { AskedPlan, KeptPlan, PlanAction } from "#model/kept/plan.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { allDocs } from "../all-docs.ts";
import { findingMembers } from "../findings.ts";

export interface ToldStep {
  readonly person: string;
  readonly action: PlanAction;
}

export interface ToldPlan extends Omit<KeptPlan, "steps"> {
  /** By ids that people go by now; none where it is to be made again. */
  readonly steps: readonly ToldStep[];
  readonly isOutdated: boolean;
}

/** Latest first. */
export async function listPlans(reader: Reader, args: PageArgs): Promise<Page<ToldPlan>> {
  const docs = await allDocs(contextOf(reader).store, "plans", { descending: true });
  const told = await Promise.all(docs.map(({ body }) => toldPlan(reader, body)));
  return pageOf(
    told.filter((plan) => plan !== undefined),
    ({ id }) => id,
    args,
  );
}

export async function getPlan(reader: Reader, { id }: { readonly id: string }): Promise<ToldPlan | undefined> {
  const [doc] = await contextOf(reader).store.docs("plans", [id]);
  return doc === undefined ? undefined : toldPlan(reader, doc.body);
}

export async function planThere(reader: Reader, id: string): Promise<ToldPlan> {
  const plan = await getPlan(reader, { id });
  if (plan === undefined) throw new AppError("NOT_FOUND", "no readable plan has one of these ids");
  return plan;
}

async function toldPlan(reader: Reader, plan: KeptPlan): Promise<ToldPlan | undefined> {
  if (!(await reader.sight()).handling(plan.handling)) return undefined;
  const { asked, steps } = plan;
  const costly = asked.costs.map(({ ref }) => ref);
  const named = [...asked.refs, ...asked.sparing, ...costly, ...steps.map(({ target }) => target)];
  const now = new Map<string, string>();
  for (const id of new Set(named)) {
    const there = await idNow(reader, id);
    if (there === undefined) return undefined;
    now.set(id, there);
  }
  const taken = [...new Set(steps.map(({ target }) => now.get(target)!))];
  const isProtected = await Promise.all(taken.map((id) => reader.isProtected(id)));
  const isOutdated = isProtected.includes(true);
  const idsNow = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => now.get(id)!))];
  return {
    ...plan,
    asked: {
      ...asked,
      refs: idsNow(asked.refs),
      // What somebody costs to take is of the plan's people too.
      sparing: isOutdated ? [] : idsNow(asked.sparing),
      costs: isOutdated ? [] : asked.costs.map(({ ref, cost }) => ({ ref: now.get(ref)!, cost })),
    },
    steps: isOutdated ? [] : taken.map((person) => ({ person, action: "ARREST" })),
    isOutdated,
  };
}

/** Undefined for what the reader may not see: somebody, or a finding. */
async function idNow(reader: Reader, id: string): Promise<string | undefined> {
  if (kindOfId(id) === "Person") return (await reader.unnamed(id))?.id;
  return (await findingMembers(reader, { id })) === undefined ? undefined : id;
}

/** What was asked, as a plan is asked for; of one that is to be made again too. */
export async function askedOf(reader: Reader, { id }: Pick<KeptPlan, "id">): Promise<AskedPlan> {
  const [doc] = await contextOf(reader).store.docs("plans", [id]);
  if (doc === undefined) throw new AppError("NOT_FOUND", "no readable plan has one of these ids");
  return doc.body.asked;
}
