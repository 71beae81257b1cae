/**
 * What runs noticed about a finding, and when: by the time at which a run ended, since whoever was away asks what has come to light since
 * they left, whatever the time of the events. From all runs: the next one takes nothing from the answer.
 */
import type { Finding, LineageStep } from "#model/finding.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";

/** Runs whose times are looked up for steps that were kept before they had a time of their own. */
const RUNS_MAX = 500;

/** Oldest first. A finding of before its history was kept has what its last run noticed. */
export function stepsOf(finding: Finding): readonly LineageStep[] {
  return finding.history ?? [finding];
}

/** Steps of a finding that has been made readable, at or after `since` (ms). */
export async function stepsSince(reader: Reader, finding: Finding, since: number): Promise<readonly LineageStep[]> {
  const steps = await Promise.all(stepsOf(finding).map(async (step) => ({ step, at: await timeOf(reader, step) })));
  return steps.flatMap(({ step, at }) => (at !== null && Date.parse(at) >= since && step.changes.length > 0 ? [step] : []));
}

/** ISO; null when not even the run is known any more. */
export async function timeOf(reader: Reader, step: LineageStep): Promise<string | null> {
  return step.at ?? (await runTimes(reader)).get(step.run) ?? null;
}

function runTimes(reader: Reader): Promise<ReadonlyMap<string, string>> {
  return reader.once("runTimes", async () => {
    const docs = await contextOf(reader).store.listDocs("runs", { limit: RUNS_MAX, descending: true });
    return new Map(docs.flatMap(({ body }) => (body.finishedAt === null ? [] : [[body.id, body.finishedAt] as const])));
  });
}
