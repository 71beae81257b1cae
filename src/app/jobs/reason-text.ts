/** The reason a person gives for what they decide: needed, and kept for good, so it has an end. */
import { AppError } from "#base/errors.ts";

const REASON_MAX = 4000;

/** `what` needs it: "a decision", "a judgement". */
export function reasonText(given: string, what: string): string {
  const reason = given.trim();
  if (reason === "") throw new AppError("BAD_INPUT", `${what} needs a reason`);
  if (reason.length > REASON_MAX) throw new AppError("LIMIT_EXCEEDED", `a reason has at most ${REASON_MAX} characters`);
  return reason;
}
