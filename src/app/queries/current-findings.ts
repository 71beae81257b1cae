/** All current findings that the reader may read, highest score first, ties by id. */
import { order } from "#base/order.ts";
import type { Finding, FindingChange, FindingStatus } from "#model/finding.ts";
import type { Store } from "#store/port.ts";
import { contextOf } from "../context.ts";
import { mayReadFinding } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import { allDocs } from "./all-docs.ts";

export interface CurrentFindingsQuery {
  /** Leave out those that the last run did not change. */
  readonly onlyFresh: boolean;
  readonly limit: number | null;
}

export async function currentFindings(reader: Reader, query: CurrentFindingsQuery): Promise<readonly Finding[]> {
  const current = (await allFindings(contextOf(reader).store)).filter(
    (finding) => finding.status !== "DISSOLVED" && (!query.onlyFresh || isFresh(finding)),
  );
  const seen = await Promise.all(current.map((finding) => mayReadFinding(reader, finding)));
  const all = current.filter((_, i) => seen[i]);
  all.sort(byScore);
  return query.limit === null ? all : all.slice(0, query.limit);
}

export const byScore = order<Finding>(
  (finding) => finding.score,
  (finding) => finding.id,
);

/** Other than the last run found it, and not silenced by a dismissal. */
export function isFresh(finding: Finding): boolean {
  return (
    finding.review !== "DISMISSED" && finding.status !== "DISSOLVED" && (finding.changes.length > 0 || finding.status === "NEW")
  );
}

const RAISED: ReadonlySet<FindingStatus> = new Set<FindingStatus>(["NEW", "GROWN", "MERGED", "SPLIT"]);
const RAISING: ReadonlySet<FindingChange["code"]> = new Set<FindingChange["code"]>([
  ...(["JOINED", "NEW_REASON", "NEW_INCIDENT", "REOPENED"] as const),
]);

/** Raised by the last run. One that only lost members or reasons, or moved in score, has changed but is no news to act on. */
export function isRaised(finding: Finding): boolean {
  return isFresh(finding) && (RAISED.has(finding.status) || finding.changes.some(({ code }) => RAISING.has(code)));
}

export async function allFindings(store: Store): Promise<Finding[]> {
  return (await allDocs(store, "findings")).map(({ body }) => body);
}
