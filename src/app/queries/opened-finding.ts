/** What is worked out of a finding when somebody opens it, from what they read of it: no run keeps it. */
import { recordsToCheckFirst } from "#findings/without/check-first.ts";
import { type Scoring, scoringOf, type WithoutSource, withoutEachSource } from "#findings/without/without-source.ts";
import type { StoredRecord } from "#model/record.ts";
import type { DescribedFinding, DescribedReason } from "../answers/describe-findings.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { presentMethod } from "./present-method.ts";

export async function withoutSources(
  reader: Reader,
  { reasons, counterReasons, method }: Pick<DescribedFinding, "reasons" | "counterReasons" | "method">,
): Promise<readonly WithoutSource<DescribedReason>[]> {
  const all = [...reasons, ...counterReasons];
  const records = await reader.records([...new Set(all.flatMap((reason) => reason.records))]);
  const sources = new Map(records.map(({ id, source }) => [id, source]));
  return withoutEachSource(all, (record) => sources.get(record), await scoringUnder(reader, method));
}

/** The fewest records on which every reason rests without which it would be no finding. */
export function checkFirst(reader: Reader, { wouldRemove }: Pick<DescribedFinding, "wouldRemove">): Promise<StoredRecord[]> {
  return reader.records(recordsToCheckFirst(wouldRemove.map(({ records }) => records)));
}

/** Undefined where nobody kept the method. */
function scoringUnder(reader: Reader, method: string): Promise<Scoring | undefined> {
  return reader.once(`scoring ${method}`, async () => {
    const present = presentMethod();
    if (present.id === method) return scoringOf(present);
    const kept = (await contextOf(reader).store.docs("settings", [method]))[0]?.body;
    return kept !== undefined && "settings" in kept ? scoringOf(kept) : undefined;
  });
}
