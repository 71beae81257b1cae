import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { RunStage } from "#app/job-events.ts";
import { approveMethod } from "#app/jobs/approve-method.ts";
import { backTest, type BackTest } from "#app/jobs/back-test.ts";
import { presentMethod } from "#app/queries/present-method.ts";
import { findingToJson } from "#app/answers/describe-findings.ts";
import { AppError } from "#base/errors.ts";
import { moment, someText, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Output } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";
import { ProgressLine } from "./progress.ts";

interface BackTestFlags {
  method?: string;
  from?: number;
  to?: number;
  first: number;
  show: number;
  approve?: string;
  reason?: string;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama backtest`: what another method would make of a frozen window, before anybody approves it. */
export function backTestCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("backtest"))
    .description(
      "compare another method with the one in use over a frozen window: what it would raise, drop and miss, and how findings move; nothing is stored unless it is approved",
    )
    .option(
      "--method <file>",
      "JSON with the numbers that differ from this version's own; without it those are printed, to be changed",
      someText,
    )
    .option("--from <time>", "leave out what happened before (ISO 8601)", moment)
    .option("--to <time>", "the window's end: only what was known by then, as detect --as-of has it", moment)
    .option("--first <n>", "count how many upheld findings are among the first so many", wholeNumber(1, 10_000), 50)
    .option(
      "--approve <who>",
      "put it to use from the next run on, if it can be tested: the name or office of who answers for it",
      someText,
    )
    .option("--reason <text>", "why; needed with --approve", someText)
    .option("--show <n>", "print at most this many findings of each kind", wholeNumber(0, 10_000), 10)
    .action(async (flags: BackTestFlags, command: Command) => {
      const { approve: approver, reason } = flags;
      if ((approver === undefined) !== (reason === undefined) || (approver !== undefined && flags.method === undefined))
        command.error("error: --approve needs --reason and --method, and --reason needs --approve");
      if (flags.method === undefined) return printLine(parts.stdout, JSON.stringify(presentMethod(), null, 2));
      const { from = null, to = null } = flags;
      const method = textOf(flags.method);
      const session = await parts.open({ ...flags, orDemo: true, standsBack: true });
      try {
        const progress = new ProgressLine(parts.stderr, flags.json === true);
        const stop = new AbortController();
        void parts.untilAsked().then(() => stop.abort());
        const job = {
          ...{ method, methodFile: flags.method, window: { from, to }, firstOf: flags.first, signal: stop.signal },
          onProgress: (stage: RunStage, share: number) => progress.show(`${stage} ${Math.round(share * 100)} %`),
        };
        const { tested, approval } =
          approver === undefined || reason === undefined
            ? { tested: await backTest(session.reader(), job), approval: null }
            : await approveMethod(session.reader(), { ...job, approver, reason });
        progress.end();
        if (flags.json) printJson(parts.stdout, { ...asJson(tested), approval });
        else printBackTest(parts.stdout, tested, flags);
        if (flags.json) return;
        const what = `a back-test: ${approval === null ? "nothing was stored" : `${approval.method} is in use from the next run on, approved by ${approval.approver}`}`;
        printLine(parts.stdout, `As of ${tested.asOf ?? "no event"}; ${what}`);
      } finally {
        await session.close();
      }
    });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new AppError("BAD_INPUT", `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asJson({ findings, raised, dropped, missed, moved, window: _, ...told }: BackTest): object {
  return {
    ...told,
    findings: findings.map(findingToJson),
    raised: raised.map(findingToJson),
    dropped: dropped.map(findingToJson),
    missed: missed.map(findingToJson),
    moved: moved.map(({ before, after, ...ranks }) => ({
      ...{ finding: after.id, was: before.id, ...ranks },
      ...{ scoreBefore: before.score, scoreAfter: after.score, kindBefore: before.kind, kindAfter: after.kind },
    })),
  };
}

function printBackTest(out: Output, tested: BackTest, { first, show }: BackTestFlags): void {
  const { methods, present, proposed, raised, dropped, moved, missed, same } = tested;
  const row = (name: string, of: (one: BackTest["present"]) => number | null): string[] => [
    name,
    ...[present, proposed].map((one) => String(of(one) ?? "")),
  ];
  printTable(out, [
    ["", "present", "proposed"],
    ["method", methods.present, methods.proposed],
    row("findings to look at", ({ looks }) => looks),
    row("of these decided by nobody yet", ({ undecided }) => undecided),
    row("upheld ones raised", ({ hits }) => hits),
    row(`upheld ones in the first ${first}`, ({ hitsFirst }) => hitsFirst),
    row("upheld ones missed", ({ misses }) => misses),
    row("looks for each upheld one", ({ looksPerHit }) => looksPerHit),
    row("cleared ones raised again", ({ clearedAgain }) => clearedAgain),
    row("cleared ones spared", ({ clearedSpared }) => clearedSpared),
    row("persons named as offenders later", ({ namedLater }) => namedLater),
    row("of these scored", ({ namedLaterScored }) => namedLaterScored),
  ]);
  const list = (title: string, findings: BackTest["raised"]): void => {
    if (findings.length === 0) return;
    printLine(out, `${title}: ${findings.length}`);
    for (const { score, kind, title: name, id } of findings.slice(0, show))
      printLine(out, `      ${score.toFixed(2)}  ${kind}  ${name}  ${id}`);
  };
  list("Only the proposed raises", raised);
  list("Only the present raises", dropped);
  list("Upheld, and the proposed misses", missed);
  if (moved.length > 0) printLine(out, `Moved: ${moved.length}, unchanged: ${same}`);
  for (const { before, after, rankBefore, rankAfter } of moved.slice(0, show)) {
    const kind = before.kind === after.kind ? after.kind : `${before.kind} to ${after.kind}`;
    printLine(
      out,
      `      ${before.score.toFixed(2)} to ${after.score.toFixed(2)}, ${rankBefore} to ${rankAfter}  ${kind}  ${after.title}  ${after.id}`,
    );
  }
}
