/** What each root field takes to be asked (model/users/rights.ts); what it then tells goes by the reader's clearance. A test holds the table to the schema. */
import { mayDo, type Right } from "#model/users/rights.ts";
import { notAllowed } from "#app/users/not-allowed.ts";
import type { Access } from "#model/access.ts";

/** Null: whoever is let in at all. */
type Rules = Readonly<Record<string, Right | null>>;

/** Other questions than these look at the data. */
const QUESTIONS: Rules = { me: null, auditEntries: "AUDIT", auditReport: "AUDIT", whoCanSee: "AUDIT", replayAnswer: "AUDIT" };

const CHANGES: Rules = {
  runDetection: "RUN",
  withdrawSource: "RUN",
  judgeIdentities: "DECIDE",
  decideFinding: "DECIDE",
  backTest: "APPROVE",
  approveMethod: "APPROVE",
  keepPlan: "KEEP",
  openCase: "KEEP",
  changeCase: "KEEP",
  addToCase: "KEEP",
  removeFromCase: "KEEP",
  commentOnCase: "KEEP",
  saveCaseView: "KEEP",
  askAgency: "DECIDE",
  answerRequest: "DECIDE",
  withdrawRequest: "DECIDE",
  openGroup: "CONVENE",
  changeGroupMembers: "CONVENE",
  closeGroup: "CONVENE",
};

/** Undefined for what no rule is written down of, which nobody may ask. */
export function ruleOf(type: "Query" | "Mutation" | "Subscription", field: string): Right | null | undefined {
  if (type === "Mutation") return Object.hasOwn(CHANGES, field) ? CHANGES[field] : undefined;
  return type === "Query" && Object.hasOwn(QUESTIONS, field) ? QUESTIONS[field] : "READ";
}

/** Throws FORBIDDEN. */
export function expectAllowed({ roles }: Access, type: "Query" | "Mutation" | "Subscription", field: string): void {
  const right = ruleOf(type, field);
  if (right === null) return;
  if (right === undefined || !mayDo(roles, right)) throw notAllowed(right ?? "OPERATE");
}
