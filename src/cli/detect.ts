import { Option, type Command } from "commander";
import { runDetect } from "#app/jobs/run-detect.ts";
import { describeFindings, findingToJson, type DescribedFinding } from "#app/answers/describe-findings.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { moment, withStoreFlags, wholeNumber } from "./flags.ts";
import { EXIT, type CliParts, type Output } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { ProgressLine } from "./progress.ts";

interface DetectFlags {
  asOf?: number;
  only?: "new";
  top?: number;
  failOn?: "new";
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama detect`: what cron runs. Detects, then prints the current findings, highest score first. */
export function detectCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("detect"))
    .description("run detection and print the current findings, highest score first")
    .option(
      "--as-of <time>",
      "detect as if nothing after this moment were known (ISO 8601); the findings are that moment's until the next run",
      moment,
    )
    .addOption(new Option("--only <which>", "leave out the unchanged").choices(["new"]))
    .option("--top <n>", "print at most this many", wholeNumber(1, 100_000))
    .addOption(new Option("--fail-on <which>", "exit with 4 when there is something new").choices(["new"]))
    .action(async (flags: DetectFlags) => {
      const session = await parts.open(flags);
      try {
        const progress = new ProgressLine(parts.stderr, flags.json === true);
        const stop = new AbortController();
        void parts.untilAsked().then(() => stop.abort());
        const run = await runDetect(session.reader(), {
          asOf: flags.asOf ?? null,
          signal: stop.signal,
          onProgress: (stage, done) => progress.show(`${stage} ${Math.round(done * 100)} %`),
        });
        progress.end();
        const reader = session.reader();
        const findings = await currentFindings(reader, {
          onlyFresh: flags.only === "new",
          limit: flags.top ?? null,
        });
        const described = await describeFindings(reader, findings);
        if (flags.json) {
          for (const finding of described) printJson(parts.stdout, findingToJson(finding));
        } else {
          printFindings(parts.stdout, described);
          printLine(
            parts.stdout,
            `${findings.length} findings shown, ${run.fresh} raised by this run, as of ${run.asOf ?? "no event"} (${(run.ms / 1000).toFixed(1)} s)`,
          );
        }
        parts.exit(flags.failOn === "new" && run.fresh > 0 ? EXIT.fresh : EXIT.done);
      } finally {
        await session.close();
      }
    });
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
