/** The command line as a whole: the list of commands, common flags, and how errors become exit codes. */
import { Command, CommanderError } from "commander";
import { AppError } from "#base/errors.ts";
import type { Right } from "#model/users/rights.ts";
import { EXIT, type CliParts, type ProgramParts } from "./parts.ts";
import { printLine, printTable } from "./print.ts";

type AddCommand = (program: Command, parts: CliParts) => void;

interface CommandRule {
  /** What whoever is named by `--as` must be allowed to do, for any store that the command opens. */
  readonly rights: readonly Right[];
  readonly load: () => Promise<AddCommand>;
}

/**
 * In the order `trama --help` lists them. A command's file is loaded when it is asked for: most of what `trama search` would load else is
 * not for searching, and takes longer than the search.
 */
const COMMANDS: Readonly<Record<string, CommandRule>> = {
  serve: { rights: [], load: async () => (await import("./serve.ts")).serveCommand },
  ingest: { rights: ["RUN"], load: async () => (await import("./ingest.ts")).ingestCommand },
  detect: { rights: ["RUN", "READ"], load: async () => (await import("./detect.ts")).detectCommand },
  worklist: { rights: ["READ"], load: async () => (await import("./worklist.ts")).worklistCommand },
  coverage: { rights: ["READ"], load: async () => (await import("./coverage.ts")).coverageCommand },
  funnel: { rights: ["READ"], load: async () => (await import("./funnel.ts")).funnelCommand },
  fairness: { rights: ["READ"], load: async () => (await import("./fairness.ts")).fairnessCommand },
  backtest: { rights: ["READ"], load: async () => (await import("./backtest.ts")).backTestCommand },
  search: { rights: ["READ"], load: async () => (await import("./search.ts")).searchCommand },
  path: { rights: ["READ"], load: async () => (await import("./path.ts")).pathCommand },
  custody: { rights: ["READ"], load: async () => (await import("./custody.ts")).custodyCommand },
  disrupt: { rights: ["READ"], load: async () => (await import("./disrupt.ts")).disruptCommand },
  graph: { rights: [], load: async () => (await import("./graph.ts")).graphCommand },
  export: { rights: ["READ"], load: async () => (await import("./export.ts")).exportCommand },
  store: { rights: ["OPERATE"], load: async () => (await import("./store.ts")).storeCommand },
  groups: { rights: ["READ"], load: async () => (await import("./groups.ts")).groupsCommand },
  requests: { rights: ["READ"], load: async () => (await import("./requests.ts")).requestsCommand },
  audit: { rights: ["AUDIT"], load: async () => (await import("./audit.ts")).auditCommand },
  subject: { rights: ["READ", "DECIDE", "AUDIT"], load: async () => (await import("./subject.ts")).subjectCommand },
  unmask: { rights: ["DECIDE"], load: async () => (await import("./unmask.ts")).unmaskCommand },
  users: { rights: [], load: async () => (await import("./users.ts")).usersCommand },
  scenario: { rights: [], load: async () => (await import("./scenario.ts")).scenarioCommand },
  score: { rights: [], load: async () => (await import("./score.ts")).scoreCommand },
};

/** With the one command that `asked` names, else with all, so that help lists them and a misspelt one finds its like. */
export async function buildProgram(parts: ProgramParts, asked?: string): Promise<Command> {
  const program = new Command("trama")
    .description("Graph analytics for disrupting criminal networks that use airports")
    .version(parts.version)
    .showSuggestionAfterError(true)
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 wrong usage, 3 done with rejected rows, 4 something new (detect --fail-on new).\nSettings: TRAMA_DATA, TRAMA_STORE, TRAMA_PORT, TRAMA_HOST, TRAMA_LOOKS, TRAMA_RETENTION, TRAMA_CEILINGS, TRAMA_USERS, TRAMA_PURPOSE, TRAMA_REQUESTS_PER_DAY, TRAMA_ORIGIN, TRAMA_TLS_CERT and TRAMA_TLS_KEY or TRAMA_PROXY; NEO4J_USERNAME, NEO4J_PASSWORD or NEO4J_PASSWORD_FILE or NEO4J_AUTH_FILE, NEO4J_DATABASE.",
    );
  const named = asked !== undefined && Object.hasOwn(COMMANDS, asked) ? [asked] : Object.keys(COMMANDS);
  const loaded = await Promise.all(named.map((name) => COMMANDS[name]!.load()));
  for (const [at, add] of loaded.entries()) {
    const { rights } = COMMANDS[named[at]!]!;
    add(program, { ...parts, open: (options) => parts.open(options, { name: named[at]!, rights }) });
  }
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
export async function runCli(args: readonly string[], parts: ProgramParts): Promise<void> {
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
