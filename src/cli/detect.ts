import { Option, type Command } from "commander";
import type { RunStage } from "#app/job-events.ts";
import { lookBack } from "#app/jobs/look-back.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { describeFindings, findingToJson, type DescribedFinding } from "#app/answers/describe-findings.ts";
import { coverage } from "#app/queries/coverage.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { formatTime } from "#model/time.ts";
import { moment, withStoreFlags, wholeNumber } from "./flags.ts";
import { EXIT, type CliParts, type Output, type Session } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { ProgressLine } from "./progress.ts";

interface DetectFlags {
  asOf?: number;
  receivedUntil?: number;
  only?: "new";
  top?: number;
  failOn?: "new";
  json?: boolean;
  store?: string;
  as?: string;
}

/** Flags that make it a look back. */
const LOOKING_BACK = ["asOf", "receivedUntil"];

/**
 * `trama detect`: what cron runs. Detects, then prints the current findings, highest score first; or looks back and prints what would
 * have been found then.
 */
export function detectCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("detect"))
    .description("run detection and print the current findings, highest score first")
    .option(
      "--as-of <time>",
      "look back, by event time: print what would have been found of what had happened by then (ISO 8601), as it is known today, " +
        "and of lists that were handed in by then for later. " +
        "Nothing is stored; each finding is NEW, since a look back compares with nothing",
      moment,
    )
    .option(
      "--received-until <time>",
      "look back, by receipt time: only at records that had been received by then; with --as-of, at what could have been known then. " +
        "Approximate: rows replaced or withdrawn since are left out (replaced ones are counted), and who is one person is as judged today",
      moment,
    )
    .addOption(
      new Option("--only <which>", "leave out the unchanged; not in a look back").choices(["new"]).conflicts(LOOKING_BACK),
    )
    .option("--top <n>", "print at most this many", wholeNumber(1, 100_000))
    .addOption(
      new Option("--fail-on <which>", "exit with 4 when there is something new; not in a look back")
        .choices(["new"])
        .conflicts(LOOKING_BACK),
    )
    .action(async (flags: DetectFlags) => {
      const session = await parts.open({ ...flags, orDemo: true, standsBack: true });
      try {
        const { asOf, receivedUntil } = flags;
        const isLookBack = asOf !== undefined || receivedUntil !== undefined;
        const { findings, said, fresh } = await (isLookBack ? detectThen : detectNow)(session, parts, flags);
        const received = receivedUntil === undefined ? {} : { received_until: formatTime(receivedUntil) };
        if (flags.json) {
          for (const finding of findings) printJson(parts.stdout, { ...findingToJson(finding), ...received });
        } else {
          printFindings(parts.stdout, findings);
          printLine(parts.stdout, said);
          if (!isLookBack) await printBlind(session, parts);
        }
        parts.exit(flags.failOn === "new" && fresh ? EXIT.fresh : EXIT.done);
      } finally {
        await session.close();
      }
    });
}

/** That nothing was found by whoever had nothing to look at means nothing, and is said where the findings are. */
async function printBlind(session: Session, parts: CliParts): Promise<void> {
  const { detectors } = await coverage(session.reader());
  const limited = detectors.filter(({ unseen }) => unseen.length > 0);
  if (limited.length === 0) return;
  const blind = limited.filter(({ works }) => !works).map(({ detector }) => detector);
  const none = blind.length === 0 ? "" : `; ${blind.join(", ")} had nothing to look at`;
  printLine(
    parts.stdout,
    `${limited.length} of ${detectors.length} detectors lacked data${none}: trama coverage says which, and what cannot be seen`,
  );
}

/** What is printed, the closing line of text, and whether the run raised anything. */
interface Detected {
  readonly findings: readonly DescribedFinding[];
  readonly said: string;
  readonly fresh: boolean;
}

async function detectNow(session: Session, parts: CliParts, flags: DetectFlags): Promise<Detected> {
  const run = await watched(parts, flags, (watch) => runDetect(session.reader(), watch));
  const reader = session.reader();
  const current = await currentFindings(reader, { onlyFresh: flags.only === "new", limit: flags.top ?? null });
  const findings = await describeFindings(reader, current);
  const said = `${findings.length} findings shown, ${run.fresh} raised by this run, as of ${run.asOf ?? "no event"} (${(run.ms / 1000).toFixed(1)} s)`;
  return { findings, said, fresh: run.fresh > 0 };
}

async function detectThen(session: Session, parts: CliParts, flags: DetectFlags): Promise<Detected> {
  const { asOf = null, receivedUntil = null, top = null } = flags;
  const { run, findings, replaced } = await watched(parts, flags, (watch) =>
    lookBack(session.reader(), { asOf, receivedUntil, limit: top, ...watch }),
  );
  const received = receivedUntil === null ? "" : `, of what had been received by ${formatTime(receivedUntil)}`;
  const lacking = replaced === 0 ? "" : ` less ${replaced} rows that were replaced since`;
  const said = `${findings.length} findings shown, as of ${run.asOf ?? "no event"}${received}${lacking}; a look back: nothing was stored`;
  return { findings, said, fresh: false };
}

/** Shows how far the work is, and ends it when the process is asked to end. */
async function watched<T>(
  parts: CliParts,
  flags: DetectFlags,
  work: (watch: { readonly signal: AbortSignal; readonly onProgress: (stage: RunStage, done: number) => void }) => Promise<T>,
): Promise<T> {
  const progress = new ProgressLine(parts.stderr, flags.json === true);
  const stop = new AbortController();
  void parts.untilAsked().then(() => stop.abort());
  const done = await work({
    signal: stop.signal,
    onProgress: (stage, share) => progress.show(`${stage} ${Math.round(share * 100)} %`),
  });
  progress.end();
  return done;
}

/** A finding in a few lines: what, who, why, and what speaks against it. */
export function printFindings(out: Output, findings: readonly DescribedFinding[]): void {
  for (const finding of findings) {
    printLine(
      out,
      `${finding.score.toFixed(2)}  ${finding.kind}  ${finding.title}  [${finding.status}${finding.review === "NEW" ? "" : `, ${finding.review}`}]  ${finding.id}`,
    );
    const people = finding.members
      .slice(0, 6)
      .map(({ name, documents, staff, role }) => `${name || "?"} (${staff[0] ?? documents[0] ?? "no document"}, ${role})`);
    printLine(out, `      ${people.join("; ")}${finding.members.length > 6 ? `; and ${finding.members.length - 6} more` : ""}`);
    for (const reason of finding.reasons.slice(0, 4)) printLine(out, `      + ${reason.text}`);
    for (const reason of finding.counterReasons.slice(0, 3)) printLine(out, `      - ${reason.text}`);
  }
}
