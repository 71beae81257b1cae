/**
 * Whether findings stand as the decisions on them say, and every decision that was ever acknowledged is there once: a decision is kept
 * as an event and in the finding as it then stood, in one transaction, so that either tells of the other's loss.
 */
import { reviewOf } from "#findings/review.ts";
import type { FindingDecision, KeptDecision } from "#model/documents.ts";
import type { CheckProblem, Store } from "#store/port.ts";
import { allDocs } from "../queries/all-docs.ts";

export async function checkReviews(store: Store): Promise<CheckProblem[]> {
  const problems: CheckProblem[] = [];
  const report = (code: string, text: string): void => void problems.push({ code, text });
  // Decisions first: one that lands in between is in its finding, and only there.
  const events = new Map((await allDocs(store, "decisions")).flatMap(({ id, body }) => (isOnFinding(body) ? [[id, body]] : [])));
  const findings = new Map((await allDocs(store, "findings")).map(({ id, body }) => [id, body]));
  for (const finding of findings.values())
    if (finding.review !== reviewOf(finding))
      report("REVIEW_DIFFERS", `${finding.id} is ${finding.review}, by its decisions ${reviewOf(finding)}`);
  for (const [id, event] of events) {
    const times = findings.get(event.finding)?.decisions.filter((decision) => decision.id === id).length ?? 0;
    if (times !== 1) report("DECISION_UNHEARD", `the decision ${id} is ${times} times in ${event.finding}`);
  }
  return problems;
}

/** Those of before decisions had ids are in their findings without. */
function isOnFinding(decision: KeptDecision): decision is FindingDecision {
  return "finding" in decision && decision.id !== undefined;
}
