import type { Command } from "commander";
import { findingToJson } from "#app/answers/describe-findings.ts";
import { NO_FILTER } from "#app/queries/findings.ts";
import { type LookSum, type Worklist, worklist } from "#app/queries/worklist.ts";
import { numberIn, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Output } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

interface WorklistFlags {
  hours?: number;
  top: number;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama worklist`: what to look at with the hours that there are. */
export function worklistCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("worklist"))
    .description(
      "tell which findings are worth the officers' hours that there are, and what is left out (TRAMA_LOOKS says what a look costs)",
    )
    .option(
      "--hours <n>",
      "officers' hours; by default those that TRAMA_LOOKS says there are in a period, or 8",
      numberIn(0, 1e6),
    )
    .option("--top <n>", "print at most this many to look at, and this many that are left out", wholeNumber(1, 200), 25)
    .action(async (flags: WorklistFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const told = await worklist(session.reader(), { ...NO_FILTER, hours: flags.hours ?? null, first: flags.top });
        if (flags.json) printJson(parts.stdout, asJson(told));
        else printWorklist(parts.stdout, told);
      } finally {
        await session.close();
      }
    });
}

function asJson({ looks, leftOutFirst, ...told }: Worklist): unknown {
  return {
    ...told,
    looks: looks.map(({ finding, ...look }) => ({ finding: findingToJson(finding), ...look })),
    leftOutFirst: leftOutFirst.map(findingToJson),
  };
}

function printWorklist(out: Output, { hours, looks, chosen, leftOut, leftOutFirst, detectors }: Worklist): void {
  printTable(out, [
    ["chance", "score", "people", "flights", "hours", "hours so far", "upheld so far", "", "", ""],
    ...looks.map(({ finding, worth, hoursSoFar, expectedSoFar }) => [
      ...[worth.chance.toFixed(2), finding.score.toFixed(2), String(worth.people), String(worth.flights), String(worth.hours)],
      ...[String(hoursSoFar), expectedSoFar.toFixed(2), finding.kind, finding.title, finding.id],
    ]),
  ]);
  if (chosen.count > looks.length) printLine(out, `and ${chosen.count - looks.length} more`);
  printLine(out, `${hours} hours: ${sumText(chosen)}`);
  printLine(out, `Left out: ${sumText(leftOut)}`);
  for (const { score, kind, title, id } of leftOutFirst) printLine(out, `      ${score.toFixed(2)}  ${kind}  ${title}  ${id}`);
  for (const { detector, decided, upheld, expected } of detectors)
    printLine(
      out,
      `${detector}: ${upheld} of ${decided} decided were upheld, ${expected.toFixed(1)} by their scores; chances go by both`,
    );
  if (detectors.length === 0)
    printLine(out, "Nothing is decided yet: chances are scores, which nobody has compared with decisions here");
}

function sumText({ count, hours, expected }: LookSum): string {
  return `${count} findings, ${hours} hours, ${expected.toFixed(2)} expected to be upheld`;
}
