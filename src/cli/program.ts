/** The command line as a whole: the list of commands, common flags, and how errors become exit codes. */
import { Command, CommanderError } from "commander";
import { AppError } from "#base/errors.ts";
import { detectCommand } from "./detect.ts";
import { exportCommand } from "./export.ts";
import { graphCommand } from "./graph.ts";
import { ingestCommand } from "./ingest.ts";
import { EXIT, type CliParts } from "./parts.ts";
import { pathCommand } from "./path.ts";
import { printLine, printTable } from "./print.ts";
import { scenarioCommand } from "./scenario.ts";
import { scoreCommand } from "./score.ts";
import { searchCommand } from "./search.ts";
import { serveCommand } from "./serve.ts";
import { storeCommand } from "./store.ts";

/** In the order `trama --help` lists them. */
const COMMANDS = [
  serveCommand,
  ingestCommand,
  detectCommand,
  searchCommand,
  pathCommand,
  graphCommand,
  exportCommand,
  storeCommand,
  scenarioCommand,
  scoreCommand,
];

export function buildProgram(parts: CliParts): Command {
  const program = new Command("trama")
    .description("Graph analytics for disrupting criminal networks that use airports")
    .version(parts.version)
    .showSuggestionAfterError(true)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new (detect --fail-on new).\nSettings: TRAMA_DATA, TRAMA_STORE, TRAMA_PORT, TRAMA_HOST; NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.",
    );
  for (const add of COMMANDS) add(program, parts);
  const all = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)];
  for (const command of all) {
    command.exitOverride();
    command.configureOutput({
      writeOut: (text) => parts.stdout.write(text),
      writeErr: (text) => parts.stderr.write(text),
      getOutHelpWidth: () => 120,
      getErrHelpWidth: () => 120,
    });
  }
  return program;
}

/** Runs one command line; every failure becomes a line on stderr and an exit code. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<void> {
  try {
    await buildProgram(parts).parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      parts.exit(error.exitCode === 0 ? EXIT.done : EXIT.usage);
    } else if (error instanceof AppError) {
      printLine(parts.stderr, `${error.code}: ${error.message}`);
      const candidates = error.extra["candidates"];
      if (Array.isArray(candidates))
        printTable(
          parts.stderr,
          candidates.map((candidate: Record<string, string>) => ["", ...Object.values(candidate)]),
        );
      parts.exit(EXIT.failed);
    } else {
      printLine(parts.stderr, `INTERNAL: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      parts.exit(EXIT.failed);
    }
  }
}
