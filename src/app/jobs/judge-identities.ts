/** A person's judgement on two identities: same, not the same, or unsure. Kept for good and never overridden by a rule. */
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Access } from "#model/access.ts";
import { unionOfHandlings } from "#model/handling.ts";
import { judgementId, type Judgement, type Verdict } from "#model/judgement.ts";
import type { AppContext } from "../context.ts";
import { Visibility } from "../reader/visibility.ts";
import { labelTexts } from "./label-texts.ts";
import { reasonText } from "./reason-text.ts";
import { resolvePersons } from "./resolve-persons.ts";

export interface JudgeInput {
  /** Identity ids. */
  readonly left: string;
  readonly right: string;
  readonly verdict: Verdict;
  readonly reason: string;
}

export async function judgeIdentities(context: AppContext, access: Access, input: JudgeInput): Promise<Judgement> {
  const reason = reasonText(input.reason, "a judgement");
  const visibility = await Visibility.of(context.store, access);
  const entities = await context.store.entities([input.left, input.right]);
  const [left, right] = entities.map((entity) => {
    if (!visibility.entity(entity)) throw new AppError("NOT_FOUND");
    if (entity.kind !== "Identity")
      throw new AppError("BAD_INPUT", `judgements are between identities; ${entity.id} is a ${entity.kind}`);
    return entity.id;
  }) as [string, string];
  if (left === right) throw new AppError("BAD_INPUT", "both sides are the same identity");
  const [smaller, greater] = left < right ? [left, right] : [right, left];
  const by = `user:${access.reader}`;
  const at = nowIso();
  const judgement: Judgement = {
    id: judgementId(smaller, greater, by),
    left: smaller,
    right: greater,
    verdict: input.verdict,
    by,
    score: null,
    comparisons: [],
    reason,
    at,
    handling: await handlingOfEntities(
      context,
      entities.map((entity) => entity!.labelSet),
    ),
  };
  await context.store.putJudgements([judgement]);
  await resolvePersons(context);
  // The judgement in force is the judge's last; what they said before stays on record here.
  const said = { id: `${judgement.id}.${at}`, sort: at, refs: [smaller, greater], body: judgement };
  await context.store.putDocs([{ collection: "decisions", docs: [said] }], {
    at: nowMs(),
    kind: "JUDGE",
    source: null,
    count: 1,
  });
  return judgement;
}

/** The combined handling of everything these label sets hold. */
async function handlingOfEntities(context: AppContext, labelSets: readonly number[]): Promise<string> {
  return unionOfHandlings(labelTexts(await context.store.labels(), labelSets));
}
