/**
 * Why a finding no longer says what is known: detection runs now and then, judgements and withdrawals come in between. Asked of what landed
 * since the last run, which looked at every finding anew, whichever run wrote it last.
 */
import type { Finding } from "#model/finding.ts";
import type { RecordStatus } from "#model/record.ts";
import type { DetectionRun } from "#model/run.ts";
import type { FeedEntry } from "#store/port.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";

export type StaleCause = "PERSONS_JUDGED" | "RECORDS_WITHDRAWN";

const FEED_PAGE = 1000;
const RUNS_LOOKED_AT = 20;
const STALING: ReadonlySet<FeedEntry["kind"]> = new Set<FeedEntry["kind"]>(["JUDGE", "WITHDRAW", "RETAIN"]);
const GONE: ReadonlySet<RecordStatus> = new Set<RecordStatus>(["WITHDRAWN", "MASKED", "ERASED"]);

/** Empty for a finding that says what is known, and for one that dissolved or that a look back made: it says what was. */
export async function staleCauses(reader: Reader, { id, run }: Pick<Finding, "id" | "run">): Promise<readonly StaleCause[]> {
  const landed = await landedSinceRun(reader);
  if (landed === undefined || landed.kinds.size === 0) return [];
  const finding = (await contextOf(reader).store.docs("findings", [id]))[0]?.body;
  if (finding === undefined || finding.run !== run || finding.status === "DISSOLVED") return [];
  return [
    ...(landed.kinds.has("JUDGE") && (await personsJudged(reader, finding, landed.run)) ? (["PERSONS_JUDGED"] as const) : []),
    ...((landed.kinds.has("WITHDRAW") || landed.kinds.has("RETAIN")) && (await recordsWithdrawn(reader, finding))
      ? (["RECORDS_WITHDRAWN"] as const)
      : []),
  ];
}

/** The last run that ended, and what kinds of commits came after it began; undefined before the first. */
function landedSinceRun(
  reader: Reader,
): Promise<{ readonly run: DetectionRun; readonly kinds: ReadonlySet<FeedEntry["kind"]> } | undefined> {
  return reader.once("landedSinceRun", async () => {
    const { store } = contextOf(reader);
    const runs = await store.listDocs("runs", { limit: RUNS_LOOKED_AT, descending: true });
    const run = runs.map(({ body }) => body).find(({ status }) => status === "DONE");
    if (run === undefined) return undefined;
    const kinds = new Set<FeedEntry["kind"]>();
    for (let after = run.seq; ;) {
      const page = await store.feed(after, FEED_PAGE);
      for (const { kind } of page) if (STALING.has(kind)) kinds.add(kind);
      if (page.length < FEED_PAGE) return { run, kinds };
      after = page.at(-1)!.seq;
    }
  });
}

async function personsJudged(reader: Reader, finding: Finding, run: DetectionRun): Promise<boolean> {
  for (const { entity } of finding.members) {
    const person = await reader.person(entity);
    // Who may not read everything joins identities by other judgements than the run did: only the judgements tell.
    if (reader.readsAll && person !== undefined && person.id !== entity) return true;
    const judgements = await reader.judgementsOf((person?.identities ?? []).map(({ id }) => id));
    if (judgements.some(({ at }) => at !== null && at >= run.startedAt)) return true;
  }
  return false;
}

/** Of the records that its reasons name; and nobody is a member of whom nothing is left. */
async function recordsWithdrawn(reader: Reader, finding: Finding): Promise<boolean> {
  const cited = [...finding.reasons, ...finding.counterReasons].flatMap(({ records }) => records);
  if ((await reader.records([...new Set(cited)])).some(({ status }) => GONE.has(status))) return true;
  if (!reader.readsAll) return false;
  const persons = await Promise.all(finding.members.map(({ entity }) => reader.person(entity)));
  return persons.includes(undefined);
}
