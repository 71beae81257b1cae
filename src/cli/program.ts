/** The command line as a whole: the list of commands, common flags, and how errors become exit codes. */
import { Command, CommanderError } from "commander";
import { AppError } from "#base/errors.ts";
import { EXIT, type CliParts } from "./parts.ts";
import { printLine, printTable } from "./print.ts";

type AddCommand = (program: Command, parts: CliParts) => void;

/**
 * In the order `trama --help` lists them. A command's file is loaded when it is asked for: most of what `trama search` would load else is
 * not for searching, and takes longer than the search.
 */
const COMMANDS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import("./serve.ts")).serveCommand,
  ingest: async () => (await import("./ingest.ts")).ingestCommand,
  detect: async () => (await import("./detect.ts")).detectCommand,
  worklist: async () => (await import("./worklist.ts")).worklistCommand,
  coverage: async () => (await import("./coverage.ts")).coverageCommand,
  funnel: async () => (await import("./funnel.ts")).funnelCommand,
  fairness: async () => (await import("./fairness.ts")).fairnessCommand,
  backtest: async () => (await import("./backtest.ts")).backTestCommand,
  search: async () => (await import("./search.ts")).searchCommand,
  path: async () => (await import("./path.ts")).pathCommand,
  custody: async () => (await import("./custody.ts")).custodyCommand,
  disrupt: async () => (await import("./disrupt.ts")).disruptCommand,
  graph: async () => (await import("./graph.ts")).graphCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  store: async () => (await import("./store.ts")).storeCommand,
  scenario: async () => (await import("./scenario.ts")).scenarioCommand,
  score: async () => (await import("./score.ts")).scoreCommand,
};

/** With the one command that `asked` names, else with all, so that help lists them and a misspelt one finds its like. */
export async function buildProgram(parts: CliParts, asked?: string): Promise<Command> {
  const program = new Command("trama")
    .description("Graph analytics for disrupting criminal networks that use airports")
    .version(parts.version)
    .showSuggestionAfterError(true)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new (detect --fail-on new).\nSettings: TRAMA_DATA, TRAMA_STORE, TRAMA_PORT, TRAMA_HOST, TRAMA_LOOKS; NEO4J_USERNAME, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE or NEO4J_AUTH_FILE, NEO4J_DATABASE.",
    );
  const named = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? [COMMANDS[asked]!] : Object.values(COMMANDS);
  for (const add of await Promise.all(named.map((load) => load()))) add(program, parts);
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
    const program = await buildProgram(parts, args[0]);
    await program.parseAsync([...args], { from: "user" });
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
