/** All current findings that the reader may read, highest score first, ties by id. */
import { order } from "#base/order.ts";
import type { Finding, FindingChange, FindingStatus } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import { isOfOwnView, mayReadFinding } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import { allDocs } from "./all-docs.ts";

export interface CurrentFindingsQuery {
  /** Leave out those that the last run did not change. */
  readonly onlyFresh: boolean;
  readonly limit: number | null;
}

export async function currentFindings(reader: Reader, query: CurrentFindingsQuery): Promise<readonly Finding[]> {
  const all = await toldFindings(reader, (finding) => finding.status !== "DISSOLVED" && (!query.onlyFresh || isFresh(finding)));
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

/** All of the reader's view that they may read, those that dissolved too, highest score first. */
export async function toldFindings(
  reader: Reader,
  fits: (finding: Finding) => boolean = () => true,
): Promise<readonly Finding[]> {
  const all = (await allDocs(contextOf(reader).store, "findings")).map(({ body }) => body);
  const own = all.filter((finding) => isOfOwnView(reader, finding) && fits(finding));
  const seen = await Promise.all(own.map((finding) => mayReadFinding(reader, finding)));
  return own.filter((_, i) => seen[i]).sort(byScore);
}
