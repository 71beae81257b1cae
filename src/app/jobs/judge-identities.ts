/** A person's judgement on two identities: same, not the same, or unsure. Kept for good as it was said, and never overridden by a rule. */
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { unionOfHandlings } from "#model/handling.ts";
import { newJudgementId, type Judgement, type Verdict } from "#model/judgement.ts";
import type { Store } from "#store/port.ts";
import { contextOf } from "../context.ts";
import { toldJudgements, type ToldJudgement } from "../queries/person-facts.ts";
import type { Reader } from "../reader/reader.ts";
import { setTexts } from "../reader/label-texts.ts";
import { reasonText } from "./reason-text.ts";

export interface JudgeInput {
  /** Identity ids. */
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

export async function judgeIdentities(reader: Reader, input: JudgeInput): Promise<ToldJudgement> {
  const reason = reasonText(input.reason, "a judgement");
  const { store } = contextOf(reader);
  const sight = await reader.sight();
  const entities = await store.entities([input.left, input.right]);
  const [left, right] = entities.map((entity) => {
    if (!sight.entity(entity)) throw new AppError("NOT_FOUND");
    if (entity.kind !== "Identity")
      throw new AppError("BAD_INPUT", `judgements are between identities; ${entity.id} is a ${entity.kind}`);
    return entity.id;
  }) as [string, string];
  if (left === right) throw new AppError("BAD_INPUT", "both sides are the same identity");
  const [smaller, greater] = left < right ? [left, right] : [right, left];
  const judgement: Judgement = {
    id: newJudgementId(),
    left: smaller,
    right: greater,
    verdict: input.verdict,
    by: `user:${reader.name}`,
    score: null,
    comparisons: [],
    reason,
    at: nowIso(),
    handling: await handlingOfEntities(
      store,
      entities.map((entity) => entity!.labelSet),
    ),
  };
  await contextOf(reader).resolutions.judge(judgement);
  const told = toldJudgements(await reader.fresh().judgementsOf([smaller])).find(({ id }) => id === judgement.id);
  return told ?? { ...judgement, inForce: false };
}

/** The combined handling of everything these label sets hold. */
async function handlingOfEntities(store: Store, labelSets: readonly number[]): Promise<string> {
  return unionOfHandlings(setTexts(await store.labels(), labelSets));
}
