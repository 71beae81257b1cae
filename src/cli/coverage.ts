import type { Command } from "commander";
import { coverage, type InputCoverage } from "#app/queries/coverage.ts";
import { withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine, printTable } from "./print.ts";

interface CoverageFlags {
  airports: number;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama coverage`: how full the inputs of detectors and questions are, and what cannot be seen for want of the rest. */
export function coverageCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("coverage"))
    .description("say what detectors and questions have to see by, for which days and airports, and what they cannot see")
    .option("--airports <n>", "how many airports to print of each input", wholeNumber(0, 200), 5)
    .action(async (flags: CoverageFlags) => {
      const session = await parts.open({ ...flags, orDemo: true });
      try {
        const { inputs, detectors, questions, snapshot } = await coverage(session.reader());
        if (flags.json) {
          const brief = (all: readonly InputCoverage[]) => all.map(({ input }) => input);
          const told = <C extends { needs: readonly InputCoverage[]; helps: readonly InputCoverage[] }>(one: C) => ({
            ...one,
            needs: brief(one.needs),
            helps: brief(one.helps),
          });
          printJson(parts.stdout, { snapshot, inputs, detectors: detectors.map(told), questions: questions.map(told) });
          return;
        }
        printTable(
          parts.stdout,
          inputs.map((input) => [input.input, input.fullness, amount(input), days(input), airports(input, flags.airports)]),
        );
        for (const { detector, works, unseen } of detectors) printUnseen(parts, { name: detector, works, unseen });
        for (const { question, works, unseen } of questions) printUnseen(parts, { name: question, works, unseen });
      } finally {
        await session.close();
      }
    });
}

function printUnseen(parts: CliParts, one: { name: string; works: boolean; unseen: readonly string[] }): void {
  if (one.unseen.length === 0) return;
  printLine(parts.stdout, `${one.name} ${one.works ? "sees less" : "sees nothing"}:`);
  for (const text of one.unseen) printLine(parts.stdout, `      - ${text}`);
}

function amount({ count, of, share, usual }: InputCoverage): string {
  if (of === null) return String(count);
  return `${count} of ${of}${share === null ? "" : ` (${percent(share)}, usually ${percent(usual!)})`}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function days({ firstDay, lastDay, emptyDays }: InputCoverage): string {
  if (firstDay === null) return "";
  return `${firstDay} to ${lastDay}${emptyDays === 0 ? "" : `, ${emptyDays} days without`}`;
}

function airports({ airports: all }: InputCoverage, max: number): string {
  const shown = all.slice(0, max).map(({ airport, count }) => `${airport} ${count}`);
  return all.length > shown.length && max > 0 ? `${shown.join(", ")} and ${all.length - shown.length} more` : shown.join(", ");
}
