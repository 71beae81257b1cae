import { InvalidArgumentError, type Command } from "commander";
import { Cron } from "croner";
import { AppError } from "#base/errors.ts";
import { findingCount, storeContents } from "#app/jobs/look-after-store.ts";
import { runDetect } from "#app/jobs/run-detect.ts";
import { runIngest } from "#app/jobs/run-ingest.ts";
import { currentFindings } from "#app/queries/current-findings.ts";
import { describeFindings } from "#app/answers/describe-findings.ts";
import { whoAmI } from "#app/queries/operations.ts";
import { printFindings } from "./detect.ts";
import { EMPTY, withStoreFlags, wholeNumber } from "./flags.ts";
import type { CliParts, Session } from "./parts.ts";
import { printJson, printLine } from "./print.ts";
import { ProgressLine } from "./progress.ts";

const FINDINGS_SHOWN = 5;

interface ServeFlags {
  port: number;
  host: string;
  demo?: boolean;
  detectEvery?: string;
  json?: boolean;
  store?: string;
  as?: string;
}

/** `trama serve`: the explorer, the API and its playground. With `--demo` (npm start) it first makes sure that there is something to see. */
export function serveCommand(program: Command, parts: CliParts): void {
  withStoreFlags(program.command("serve"))
    .description("serve the explorer, the GraphQL API and its playground on this machine")
    .option("--port <port>", "the port (0 = any free one)", wholeNumber(0, 65_535), parts.defaults.port)
    .option("--host <host>", "the loopback address to listen on", parts.defaults.host)
    .option("--demo", "when no store is named, serve the made-up demo from demo.db, seeded at first")
    .option("--detect-every <cron>", "run detection on this schedule, in cron's notation, UTC", cronPattern)
    .action(async (flags: ServeFlags) => {
      const demo = flags.demo === true && parts.defaults.storeIsDefault && flags.store === undefined;
      const store = demo ? { store: `sqlite:${parts.defaults.demoFile}`, make: "all" as const } : {};
      const session = await parts.open({ ...flags, ...store, service: `${flags.host} port ${flags.port}` });
      let cron: Cron | null = null;
      try {
        if (demo) await seedDemo(parts, session, flags.json === true);
        const server = await session.serve({ port: flags.port, host: flags.host });
        try {
          const exercise = (await whoAmI(session.reader())).exercise === true;
          if (flags.json) printJson(parts.stdout, { url: `${server.url}/`, graphql: `${server.url}/graphql`, exercise });
          else {
            if (exercise) printLine(parts.stdout, "EXERCISE: all people, carriers and events in this store are made up.");
            if (demo && parts.defaults.hasOwnStore)
              printLine(
                parts.stdout,
                "This is the demo. Other commands open your own store; trama serve without --demo serves it.",
              );
            if (!demo && (await storeContents(session.reader())).records === 0) printLine(parts.stdout, EMPTY);
            printLine(parts.stdout, `explorer          ${server.url}/`);
            printLine(parts.stdout, `playground, API   ${server.url}/graphql`);
          }
          if (flags.detectEvery !== undefined) cron = scheduleDetection(flags.detectEvery, session);
          await parts.untilAsked();
        } finally {
          cron?.stop();
          await server.close();
        }
      } finally {
        await session.close();
      }
    });
}

async function seedDemo(parts: CliParts, session: Session, quiet: boolean): Promise<void> {
  const progress = new ProgressLine(parts.stderr, quiet);
  if ((await storeContents(session.reader())).records === 0) {
    if (!quiet) printLine(parts.stdout, "First start: loading the made-up bundle …");
    await runIngest(session.reader(), {
      path: parts.defaults.seedDir,
      onProgress: ({ read }) => progress.show(`${read} rows read`),
    });
    progress.end();
  }
  if ((await findingCount(session.reader())) === 0) {
    await runDetect(session.reader(), {
      onProgress: (stage, done) => progress.show(`${stage} ${Math.round(done * 100)} %`),
    });
    progress.end();
  }
  if (quiet) return;
  const reader = session.reader();
  const top = await currentFindings(reader, { onlyFresh: false, limit: FINDINGS_SHOWN });
  printLine(parts.stdout, `The ${top.length} findings to look at first:`);
  printFindings(parts.stdout, await describeFindings(reader, top));
  printLine(parts.stdout);
}

function cronPattern(pattern: string): string {
  try {
    new Cron(pattern, { paused: true, timezone: "UTC" }).stop();
    return pattern;
  } catch {
    throw new InvalidArgumentError('a cron pattern is needed, such as "*/30 * * * *"');
  }
}

/** A run that finds another one at work leaves it alone; one that fails is logged and the next one tries again. */
function scheduleDetection(pattern: string, session: Session): Cron {
  return new Cron(pattern, { timezone: "UTC", protect: true }, async () => {
    try {
      const run = await runDetect(session.reader());
      session.logger.info({ run: run.id, fresh: run.fresh, ms: run.ms }, "scheduled detection done");
    } catch (error) {
      session.logger.warn({ code: error instanceof AppError ? error.code : "INTERNAL" }, "scheduled detection did not finish");
    }
  });
}
