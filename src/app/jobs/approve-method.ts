/**
 * Puts another method to use, from the next run on: back-tested first, and kept with who answers for it, when, why, and what the back-test said.
 * What was put to use is never changed; the last one counts, so `{}` puts this version's own to use again.
 */
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { readMethodFile } from "#findings/method-file.ts";
import { methodOf } from "#findings/method.ts";
import type { MethodApproval } from "#model/method.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { type BackTest, backTest, type BackTestJob, summaryOf } from "./back-test.ts";
import { unkept } from "./keep-method.ts";
import { reasonText } from "./reason-text.ts";

export interface ApproveMethodJob extends BackTestJob {
  /** Name or office of who answers for it. */
  readonly approver: string;
  readonly reason: string;
}

export interface ApprovedMethod {
  readonly approval: MethodApproval;
  readonly tested: BackTest;
}

const APPROVER_MAX = 200;
/** So many that they sort by text as they came. */
const DIGITS = 8;

export async function approveMethod(reader: Reader, job: ApproveMethodJob): Promise<ApprovedMethod> {
  if (!reader.readsAll)
    throw new AppError("FORBIDDEN", "a method goes by all findings: only a reader who reads everything may put one to use");
  const approver = job.approver.trim();
  if (approver === "" || approver.length > APPROVER_MAX)
    throw new AppError("BAD_INPUT", `the approver is needed: a name or an office of at most ${APPROVER_MAX} characters`);
  const reason = reasonText(job.reason, "putting a method to use");
  const method = methodOf(readMethodFile(job.method, job.methodFile));
  const tested = await backTest(reader, job);
  const { store, logger } = contextOf(reader);
  // They are numbered, not timed: a clock that was put back must not bring an older one to use again.
  const approval = await untilUnchanged(async () => {
    const id = `method.${String((await store.countDocs("audit")) + 1).padStart(DIGITS, "0")}`;
    const said: MethodApproval = {
      id,
      method: method.id,
      approver,
      by: reader.name,
      at: nowIso(),
      reason,
      backTest: summaryOf(tested),
    };
    await store.putDocs([
      { collection: "settings", append: await unkept(store, method) },
      { collection: "audit", append: [{ id, sort: id, refs: [], body: said }] },
    ]);
    return said;
  });
  logger.info({ method: method.id, approver, by: reader.name }, "method put to use");
  return { approval, tested };
}
