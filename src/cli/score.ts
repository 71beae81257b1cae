import type { Command } from "commander";
import { scoreBundle } from "#app/queries/score-bundle.ts";
import { wholeNumber, withFlagsOfNoStore } from "./flags.ts";
import type { CliParts } from "./parts.ts";
import { printJson, printLine } from "./print.ts";

/** `trama score`: measures what `detect --json` printed against a made-up bundle's truth.json. */
export function scoreCommand(program: Command, parts: CliParts): void {
  withFlagsOfNoStore(program.command("score"))
    .description("measure findings (detect --json) against the truth of a made-up bundle")
    .requiredOption("--bundle <dir>", "the bundle that was ingested, with truth.json: a folder or a zip")
    .requiredOption("--findings <file>", "what detect --json printed")
    .option(
      "--network <file>",
      "the nodes that export --network --format csv wrote: says which groups hold together before any score",
    )
    .option("--top <k>", "how many findings count", wholeNumber(1, 10_000), 50)
    .action(async (options: { bundle: string; findings: string; top: number; network?: string; json?: boolean }) => {
      const { bundle, findings, top, network = null } = options;
      const { score, text } = await scoreBundle({ bundle, findings, top, network });
      if (options.json) printJson(parts.stdout, score);
      else printLine(parts.stdout, text);
    });
}
