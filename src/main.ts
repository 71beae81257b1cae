#!/usr/bin/env -S node --max-semi-space-size=32
/**
 * The composition root: reads the settings, builds the parts, runs the command line. Its nursery of 32 MB, also in the npm scripts, is
 * for ingest: rows die young, and a fifth of its time went into copying them.
 */
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { AppError } from "#base/errors.ts";
import { textOfNamedFile } from "#base/named-file.ts";
import { standBack } from "#base/stand-back.ts";
import { packageRoot, refuseStaleBuild } from "#base/worker.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { needsPurpose } from "#model/users/rights.ts";
import type { IdentityProvider } from "#api/gate/provider/identity-provider.ts";
import type { ServerOptions } from "#api/server.ts";
import { App } from "#app/app.ts";
import { writeDown } from "#app/audit/write-down.ts";
import { storeContents } from "#app/jobs/look-after-store.ts";
import { untilThere } from "#app/until-there.ts";
import { accessOnCommandLine } from "#app/users/on-command-line.ts";
import type { Reader } from "#app/reader/reader.ts";
import { EMPTY } from "#cli/flags.ts";
import type { AskedCommand, OpenOptions, ProgramParts, Session } from "#cli/parts.ts";
import { runCli } from "#cli/program.ts";
import { type Config, readConfig, secretIn } from "./config.ts";

const VERSION = (JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as { version: string }).version;

let config: Config;
try {
  refuseStaleBuild();
  config = readConfig(process.env);
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.code}: ${error.message}\n`);
  process.exit(1);
}

/** A database that is silent is not waited for: what is under way there ends, with nothing of it kept, when the connections are gone. */
const ENDED_MS = 4_500;
let onServer = false;

const demoFile = join(config.dataDir, "demo.db");

// Logs go to stderr, so that a command's output stays its own.
const logger = pino({ level: process.env["TRAMA_LOG"] ?? "warn" }, pino.destination({ dest: 2, sync: true }));

async function open(options: OpenOptions, { name, rights }: AskedCommand): Promise<Session> {
  const users =
    config.usersFile === undefined ? undefined : new (await import("#app/users/users.ts")).Users(config.usersFile, logger);
  const provider = options.service === undefined ? undefined : await providerIn(config.oidcFile);
  // A service is nobody's own: who asks it is known by each request.
  const access =
    options.service !== undefined
      ? LOCAL_ACCESS
      : accessOnCommandLine(
          users,
          { ...options, ...(options.purpose === undefined && config.purpose !== undefined ? { purpose: config.purpose } : {}) },
          rights,
        );
  if (options.standsBack === true) standBack();
  const scratch = options.scratch === true ? mkdtempSync(join(tmpdir(), "trama-check-")) : undefined;
  const url =
    scratch !== undefined
      ? `sqlite:${join(scratch, "check.db")}`
      : options.orDemo === true
        ? ownOrDemo(options.store)
        : (options.store ?? config.storeUrl);
  // A database on a server is made by whoever runs the server: a service may start beside an empty one, and wait for the first ingest.
  const make = options.make ?? (options.service !== undefined && fileOf(url) === undefined ? "all" : "nothing");
  const opened = (): Promise<App> =>
    App.open({
      dataDir: scratch ?? config.dataDir,
      store: { url, ...config.neo4j },
      logger,
      ...(make === "all" ? {} : { make }),
      readOnly: options.readOnly === true,
      looksFile: config.looksFile,
      requestsPerDay: config.requestsPerDay,
      retentionFile: config.retentionFile,
      viewsFile: config.viewsFile,
      ceilingsFile: config.ceilingsFile,
      ...(options.service === undefined
        ? {}
        : { service: options.service, readerThreads: config.readerThreads, memoryLimit: config.memoryLimit }),
    });
  onServer = options.service !== undefined && /^(?!sqlite:)/.test(url);
  const app = await (onServer ? untilThere(opened, (text) => void process.stderr.write(`${text}\n`)) : opened());
  const reader = (): Reader => app.reader(access);
  if (make === "nothing" && options.service === undefined && (await storeContents(app.reader(LOCAL_ACCESS))).records === 0)
    process.stderr.write(`${EMPTY}\n`);
  if (options.service === undefined && scratch === undefined) await writeDownCommand(reader(), name, rights.some(needsPurpose));
  return {
    logger,
    reader,
    // Loaded for the one command that serves: it takes as long to load as all the rest.
    serve: async (where) =>
      (await import("#api/server.ts")).startServer(app, {
        ...{ ...where, ...reached() },
        access: users === undefined && provider === undefined ? LOCAL_ACCESS : { users, provider },
      }),
    async close() {
      users?.close();
      provider?.close();
      await app.close();
      if (scratch !== undefined) rmSync(scratch, { recursive: true });
    },
  };
}

/** Before anything is told. What does not look at persons goes on where nothing can be written, so that a full disk can be looked after. */
async function writeDownCommand(reader: Reader, name: string, personal: boolean): Promise<void> {
  try {
    await writeDown(reader, {
      via: "COMMAND",
      operation: [name],
      question: process.argv.slice(2),
      answer: null,
      outcome: "ok",
      ms: 0,
    });
  } catch (error) {
    if (personal || !(error instanceof AppError)) throw error;
    process.stderr.write(`${error.code}: it cannot be written down that this was asked; what looks at nobody goes on without\n`);
  }
}

/** Read before anything is opened: whoever has written it wrongly is to hear so at once. */
async function providerIn(file: string | undefined): Promise<IdentityProvider | undefined> {
  if (file === undefined) return undefined;
  const { readProvider } = await import("#app/users/provider/read-provider.ts");
  const settings = readProvider(textOfNamedFile("TRAMA_OIDC", file), `${file} (TRAMA_OIDC)`);
  const { clientSecretFile: secretFile } = settings;
  const secret = secretFile === undefined ? undefined : secretIn("clientSecretFile (TRAMA_OIDC)", secretFile);
  return new (await import("#api/gate/provider/identity-provider.ts")).IdentityProvider(settings, secret, logger);
}

/** What others than this machine reach the service by. */
function reached(): Pick<ServerOptions, "origins" | "proxies" | "tls"> {
  const { origins, proxies, tls } = config;
  return {
    origins,
    proxies,
    ...(tls === undefined
      ? {}
      : { tls: { cert: textOfNamedFile("TRAMA_TLS_CERT", tls.cert), key: textOfNamedFile("TRAMA_TLS_KEY", tls.key) } }),
  };
}

/** The store named, else one's own, else the demo, which is then said. */
function ownOrDemo(named: string | undefined): string {
  const url = named ?? config.storeUrl;
  if (named !== undefined || !config.storeIsDefault || existsSync(fileOf(url)!) || !existsSync(demoFile)) return url;
  process.stderr.write(
    `EXERCISE: there is no store of your own yet (ingest makes it), so this is the made-up demo, ${demoFile}\n`,
  );
  return `sqlite:${demoFile}`;
}

function fileOf(url: string): string | undefined {
  return /^sqlite:(?!:memory:)(.+)$/.exec(url)?.[1];
}

const parts: ProgramParts = {
  stdout: { write: (text) => void process.stdout.write(text), isTTY: process.stdout.isTTY === true },
  stderr: { write: (text) => void process.stderr.write(text), isTTY: process.stderr.isTTY === true },
  version: VERSION,
  defaults: {
    demoFile,
    hasOwnStore: config.storeIsDefault && existsSync(fileOf(config.storeUrl)!),
    storeIsDefault: config.storeIsDefault,
    port: config.port,
    host: config.host,
    seedDir: join(packageRoot, "seed"),
    usersFile: config.usersFile,
  },
  open,
  untilAsked: async () => {
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    if (onServer) setTimeout(() => process.exit(), ENDED_MS).unref();
  },
  exit: (code) => {
    process.exitCode = code;
  },
};

// A reader that went away (`trama detect | head`) is an end, not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

await runCli(process.argv.slice(2), parts);
