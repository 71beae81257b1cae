/** What a person decides or starts. */
import { approveMethod } from "#app/jobs/approve-method.ts";
import { backTest, type BackTestJob } from "#app/jobs/back-test.ts";
import { decideFinding, type DecideInput } from "#app/jobs/decide-finding.ts";
import { keepPlan } from "#app/jobs/keep-plan.ts";
import { judgeIdentities } from "#app/jobs/judge-identities.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { startDetect } from "#app/jobs/start-detect.ts";
import { withdrawSource } from "#app/jobs/withdraw-source.ts";
import { planThere } from "#app/queries/disruption/kept-plans.ts";
import { getFinding } from "#app/queries/findings.ts";
import { resolveIdentity } from "#app/reader/resolve-ref.ts";
import { AppError } from "#base/errors.ts";
import type { Request } from "../request.ts";
import type { ApiBackTestInput } from "../schema-types.gen.ts";
import { caseMutations } from "./cases.ts";
import { groupMutations } from "./groups.ts";
import type { Needed } from "./needed.ts";
import { requestMutations } from "./requests.ts";

/** A run that takes longer is told as it then stands. */
const RUN_WAITED_FOR_MS = 10_000;
/** Of a look back, and of a back-test, there is nothing to be told but its end. */
const LOOK_BACK_WAITED_FOR_MS = 120_000;
const PAST_FINDINGS_MAX = 200;

export const Mutation: Needed<"Mutation"> = {
  ...caseMutations,
  ...groupMutations,
  ...requestMutations,

  runDetection: async (_root, { input }, { reader }) => {
    const moment = { asOf: input.asOf ?? null, receivedUntil: input.receivedUntil ?? null };
    if (moment.asOf === null && moment.receivedUntil === null)
      return { run: await startDetect(reader, { waitMs: RUN_WAITED_FOR_MS }), findings: null, receivedUntil: null };
    const found = await lookBack(reader, { ...moment, limit: PAST_FINDINGS_MAX, timeoutMs: LOOK_BACK_WAITED_FOR_MS });
    return { ...found, receivedUntil: moment.receivedUntil };
  },

  judgeIdentities: async (_root, { input }, request) => {
    const [left, right] = [await identity(input.left, request), await identity(input.right, request)];
    const judgement = await judgeIdentities(request.reader, { left, right, verdict: input.verdict, reason: input.reason });
    const { reader } = request;
    const persons = await Promise.all([left, right].map((id) => reader.personOfIdentity(id)));
    const each = new Map(persons.flatMap((person) => (person === undefined ? [] : [[person.id, person]])));
    return { judgement, persons: [...each.values()] };
  },

  decideFinding: async (_root, { input }, request) => {
    if (input.review === "NEW") throw new AppError("BAD_INPUT", "review must be IN_REVIEW, REFERRED, CONFIRMED or DISMISSED");
    const reason = input.reason ?? DEFAULT_REASON[input.review];
    await decideFinding(request.reader, { finding: input.id, review: input.review, reason });
    const finding = await getFinding(request.reader, { id: input.id });
    if (finding === undefined) throw new AppError("NOT_FOUND", "the finding may not be read any more");
    return { finding };
  },

  backTest: async (_root, { input }, { reader }) => ({ tested: await backTest(reader, testJob(input)) }),

  approveMethod: (_root, { input: { test, approver, reason } }, { reader }) =>
    approveMethod(reader, { ...testJob(test), approver, reason }),

  keepPlan: async (_root, { input: { name, plan } }, { reader }) => {
    const asked = { ...plan, costs: plan.costs ?? [], sparing: plan.sparing ?? [] };
    const { id, made } = await keepPlan(reader, { name, plan: asked });
    return { plan: await planThere(reader, id), made: made.found };
  },

  withdrawSource: async (_root, { input }, { reader }) => {
    const { records } = await withdrawSource(reader, input);
    return { source: input.source, records };
  },
};

const FIRST_MAX = 10_000;

function testJob({ method, from = null, to = null, first }: ApiBackTestInput): BackTestJob {
  if (first < 1 || first > FIRST_MAX) throw new AppError("BAD_INPUT", `first must be from 1 to ${FIRST_MAX}`);
  return { method, window: { from, to }, firstOf: first, timeoutMs: LOOK_BACK_WAITED_FOR_MS };
}

/** A verdict needs a reason of its own; taking a finding up or handing it on may go without. */
const DEFAULT_REASON: Record<DecideInput["review"], string> = {
  CONFIRMED: "",
  DISMISSED: "",
  IN_REVIEW: "taken into review",
  REFERRED: "referred",
};

async function identity(ref: string, { reader }: Request): Promise<string> {
  const found = await resolveIdentity(reader, { ref });
  if (found === undefined) throw new AppError("NOT_FOUND", "no readable identity fits one of the two references");
  return found;
}
