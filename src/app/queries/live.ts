/** Events for subscriptions, under the reader's clearance: a finding that may not be read makes no sound. */
import type { FindingStatus, Review } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import type { RunProgress } from "../job-events.ts";
import type { Reader } from "../reader/reader.ts";
import type { DescribedFinding } from "../answers/describe-findings.ts";
import { isOfOwnView } from "../reader/finding-for-reader.ts";
import { getFinding } from "./findings.ts";

export async function* findingChanges(
  reader: Reader,
  args: { signal: AbortSignal },
): AsyncIterable<{ status: FindingStatus; review: Review; finding: DescribedFinding }> {
  for await (const event of contextOf(reader).events.listen("findingChanged", args.signal)) {
    const finding = await getFinding(reader.fresh(), { id: event.finding });
    if (finding !== undefined && isOfOwnView(reader, finding)) yield { status: finding.status, review: finding.review, finding };
  }
}

export async function* runProgress(
  reader: Reader,
  args: { signal: AbortSignal; run: string | null },
): AsyncIterable<RunProgress> {
  for await (const event of contextOf(reader).events.listen("runProgress", args.signal)) {
    if (args.run === null || event.run === args.run) yield event;
  }
}
