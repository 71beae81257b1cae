/**
 * Plans that were kept, as one reader may be told them. A plan rests on all its records, so its label decides first; and one with somebody in it
 * whom the reader may not see is not there, not even in counts. Who is protected is in no plan: one that takes somebody who is protected since is told without
 * its people, without saying whom it is about, and is to be made again.
 */
import { AppError } from "#base/errors.ts";
import { kindOfId } from "#model/ids.ts";
import type { AskedPlan, KeptPlan, KeptStep, PlanAction } from "#model/kept/plan.ts";
import { type Page, type PageArgs, pageOf } from "../../answers/page.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { allDocs } from "../all-docs.ts";
import { findingMembers } from "../findings.ts";
import { isOfProtected } from "./cut-things.ts";

/** Somebody, or something. */
export interface ToldStep {
  readonly person: string | null;
  readonly thing: string | null;
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
  const isProtected = await Promise.all(
    [...new Set(steps.map(({ target }) => now.get(target)!))].map((id) => isNowProtected(reader, id)),
  );
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
    steps: isOutdated ? [] : stepsNow(steps, now),
    isOutdated,
  };
}

/** Two who are one person by now are one step. */
function stepsNow(steps: readonly KeptStep[], now: ReadonlyMap<string, string>): ToldStep[] {
  const told = new Map<string, ToldStep>();
  for (const { target, action } of steps) {
    const id = now.get(target)!;
    const isPerson = kindOfId(id) === "Person";
    if (!told.has(id)) told.set(id, { person: isPerson ? id : null, thing: isPerson ? null : id, action });
  }
  return [...told.values()];
}

function isNowProtected(reader: Reader, id: string): Promise<boolean> {
  return kindOfId(id) === "Person" ? reader.isProtected(id) : isOfProtected(reader, id);
}

/** Undefined for what the reader may not see: somebody, something, or a finding. */
async function idNow(reader: Reader, id: string): Promise<string | undefined> {
  const kind = kindOfId(id);
  if (kind !== undefined && kind !== "Person") return (await reader.entity(id))?.id;
  if (kind === "Person") return (await reader.unnamed(id))?.id;
  return (await findingMembers(reader, { id })) === undefined ? undefined : id;
}

/** What was asked, as a plan is asked for; of one that is to be made again too. */
export async function askedOf(reader: Reader, { id }: Pick<KeptPlan, "id">): Promise<AskedPlan> {
  const [doc] = await contextOf(reader).store.docs("plans", [id]);
  if (doc === undefined) throw new AppError("NOT_FOUND", "no readable plan has one of these ids");
  return doc.body.asked;
}
