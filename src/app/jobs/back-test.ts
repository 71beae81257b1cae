/**
 * What another method would make of a frozen window, before anybody approves it: what it would raise and drop, how findings move, which
 * upheld ones it would miss, and what it costs in looks. Worked out anew each time, told to whoever asked, and kept nowhere.
 */
import { compareMethods, type MethodComparison } from "#findings/compare-methods.ts";
import { readMethodFile } from "#findings/method-file.ts";
import type { Finding } from "#model/finding.ts";
import { identityIdOf } from "#model/ids.ts";
import type { BackTestSummary } from "#model/method.ts";
import { formatTime } from "#model/time.ts";
import { contextOf } from "../context.ts";
import type { RunStage } from "../job-events.ts";
import { byScore, toldFindings } from "../queries/current-findings.ts";
import { describeFindings, type DescribedFinding } from "../answers/describe-findings.ts";
import { restsOnReadable } from "../reader/finding-for-reader.ts";
import type { Reader } from "../reader/reader.ts";
import type { Window } from "../snapshot/snapshot-until.ts";
import type { BackTestTasks } from "./back-test.worker.ts";
import { inTime } from "./in-time.ts";
import { runInWorker } from "./in-worker.ts";
import { newRunId } from "./run-detect.ts";

export interface BackTestJob {
  /** JSON of findings/method-file.ts. */
  readonly method: string;
  /** The file that it is in, for whoever has to mend it. */
  readonly methodFile?: string;
  readonly window: Window;
  /** How many of the first are counted apart. */
  readonly firstOf: number;
  readonly onProgress?: (stage: RunStage, done: number) => void;
  readonly signal?: AbortSignal;
  /** TIMED_OUT after that. */
  readonly timeoutMs?: number;
}

export interface ToldMove {
  readonly before: DescribedFinding;
  readonly after: DescribedFinding;
  readonly rankBefore: number;
  readonly rankAfter: number;
}

export interface BackTest extends Pick<MethodComparison, "same" | "present" | "proposed"> {
  readonly methods: { readonly present: string; readonly proposed: string };
  readonly window: Window;
  readonly firstOf: number;
  readonly asOf: string | null;
  /** All of the proposed method, highest score first, and of these those that the present one does not raise. */
  readonly findings: readonly DescribedFinding[];
  readonly raised: readonly DescribedFinding[];
  readonly dropped: readonly DescribedFinding[];
  readonly moved: readonly ToldMove[];
  readonly missed: readonly DescribedFinding[];
}

export async function backTest(reader: Reader, job: BackTestJob): Promise<BackTest> {
  const { memory, running, storeConfig, dataDir } = contextOf(reader);
  const proposed = readMethodFile(job.method, job.methodFile);
  const inWorker = (signal: AbortSignal) =>
    runInWorker<BackTestTasks, "backTest">({
      entry: "app/jobs/back-test.worker",
      task: "backTest",
      input: { run: newRunId(), storeConfig, dataDir, window: job.window, proposed },
      onNews: ({ stage, done }) => job.onProgress?.(stage, done),
      signal,
    });
  const late = "a back-test takes longer than a request may wait: trama backtest waits";
  // One at a time with looks back: each holds a snapshot of its own.
  const tested = await inTime({ signal: job.signal, timeoutMs: job.timeoutMs, late }, (signal) =>
    running.alone("look back", (ended) => memory.during("looking back", () => inWorker(ended)), signal),
  );
  const readable = async (findings: readonly Finding[]): Promise<readonly Finding[]> => {
    const seen = await Promise.all(findings.map((finding) => restsOnReadable(reader, finding)));
    return findings.filter((_, i) => seen[i]).sort(byScore);
  };
  const decided = (await toldFindings(reader)).filter(({ decisions }) => decisions.length > 0);
  const ids = [...new Set(decided.flatMap(({ members }) => members.map(({ entity }) => entity)))];
  const found = await readable(tested.proposed.findings);
  const compared = compareMethods({
    present: await readable(tested.present.findings),
    proposed: found,
    decided,
    // Who was named later is told by all records: whoever reads less is told of none.
    namedLater: reader.access.clearance.all ? tested.namedLater : [],
    personNow: await personsNow(reader, ids),
    firstOf: job.firstOf,
  });
  const described = (findings: readonly Finding[]) => describeFindings(reader, findings);
  return {
    methods: { present: tested.present.id, proposed: tested.proposed.id },
    ...{ window: job.window, firstOf: job.firstOf, asOf: tested.asOf },
    ...{ same: compared.same, present: compared.present, proposed: compared.proposed },
    findings: await described(found),
    raised: await described(compared.raised),
    dropped: await described(compared.dropped),
    missed: await described(compared.missed),
    moved: await Promise.all(
      compared.moved.map(async ({ before, after, ...ranks }) => {
        const [one, other] = await described([before, after]);
        return { before: one!, after: other!, ...ranks };
      }),
    ),
  };
}

/** In counts, as it is kept of a method that is put to use. */
export function summaryOf({ methods, window: { from, to }, ...tested }: BackTest): BackTestSummary {
  const { raised, dropped, moved, missed } = tested;
  return {
    ...{ method: methods.proposed, against: methods.present },
    ...{ from: from === null ? null : formatTime(from), to: to === null ? null : formatTime(to) },
    ...{ asOf: tested.asOf, firstOf: tested.firstOf, present: tested.present, proposed: tested.proposed },
    ...{ raised: raised.length, dropped: dropped.length, moved: moved.length, same: tested.same, missed: missed.length },
  };
}

/** Ids of earlier runs as today's persons. */
async function personsNow(reader: Reader, ids: readonly string[]): Promise<(id: string) => string> {
  const now = await contextOf(reader).store.personsOf(ids.map(identityIdOf));
  const byId = new Map(ids.map((id, i) => [id, now[i]!]));
  return (id) => byId.get(id) ?? id;
}
