/** A person's decision on a finding. Only this moves a finding's review state; detection never does, but to reopen what it says is new. */
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { Decision, Finding, Review } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import { mayReadFinding } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import { reasonText } from "./reason-text.ts";

export interface DecideInput {
  readonly finding: string;
  readonly review: Exclude<Review, "NEW">;
  readonly reason: string;
}

export async function decideFinding(reader: Reader, input: DecideInput): Promise<Finding> {
  const reason = reasonText(input.reason, "a decision");
  const [doc] = await contextOf(reader).store.docs("findings", [input.finding]);
  const finding = doc?.body;
  if (doc === undefined || finding === undefined || !(await mayReadFinding(reader, finding))) throw new AppError("NOT_FOUND");
  const decision: Decision = {
    review: input.review,
    by: reader.name,
    at: nowIso(),
    reason,
    incidents: finding.incidents,
    codes: [...new Set(finding.reasons.map(({ code }) => code))].sort(),
  };
  const decided: Finding = { ...finding, review: input.review, decisions: [...finding.decisions, decision] };
  await contextOf(reader).store.putDocs(
    [
      { collection: "findings", docs: [{ ...doc, body: decided }] },
      {
        collection: "decisions",
        docs: [
          {
            id: `${finding.id}.${finding.decisions.length}`,
            sort: decision.at,
            refs: [],
            body: { finding: finding.id, ...decision },
          },
        ],
      },
    ],
    { at: nowMs(), kind: "REVIEW", source: null, count: 1 },
  );
  contextOf(reader).events.findingChanged({ finding: finding.id });
  return decided;
}
