/**
 * A person's decision on a finding: an event with an id of its own, and in the same transaction the finding as it then stands. Only this
 * moves a finding's review state; detection never does, but to reopen what it says is new.
 */
import { randomUUID } from "node:crypto";
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { reviewOf } from "#findings/review.ts";
import type { Decision, Finding, Review } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import { mayReadFinding } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import { untilUnchanged } from "../until-unchanged.ts";
import { reasonText } from "./reason-text.ts";

export interface DecideInput {
  readonly finding: string;
  readonly review: Exclude<Review, "NEW">;
  readonly reason: string;
}

export async function decideFinding(reader: Reader, input: DecideInput): Promise<Finding> {
  const reason = reasonText(input.reason, "a decision");
  const id = `d_${randomUUID().replaceAll("-", "").slice(0, 28)}`;
  const decided = await untilUnchanged(() => decide(reader, { ...input, reason, id }));
  contextOf(reader).events.findingChanged({ finding: decided.id });
  return decided;
}

async function decide(reader: Reader, { id, review, reason, ...input }: DecideInput & { id: string }): Promise<Finding> {
  const { store } = contextOf(reader);
  const [doc] = await store.docs("findings", [input.finding]);
  const finding = doc?.body;
  if (doc === undefined || finding === undefined || !(await mayReadFinding(reader, finding))) throw new AppError("NOT_FOUND");
  // It had landed when the word of it was lost.
  if (finding.decisions.some((decision) => decision.id === id)) return finding;
  const decision: Decision = {
    id,
    review,
    by: reader.name,
    at: nowIso(),
    reason,
    incidents: finding.incidents,
    codes: [...new Set(finding.reasons.map(({ code }) => code))].sort(),
  };
  const heard = { ...finding, decisions: [...finding.decisions, decision] };
  const decided: Finding = { ...heard, review: reviewOf(heard) };
  const event = { id, sort: decision.at, refs: [], body: { finding: finding.id, ...decision } };
  await store.putDocs(
    [
      { collection: "findings", replace: [{ ...doc, body: decided }] },
      { collection: "decisions", append: [event] },
    ],
    { feed: { at: nowMs(), kind: "REVIEW", source: null, count: 1 } },
  );
  return decided;
}
