/** Environment → one frozen Config, read once. Wrong settings are one clear CONFIG_INVALID that names the variable. */
import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";
import { AppError } from "#base/errors.ts";

export interface Config {
  /** `TRAMA_DATA`, absolute: key file, stores, snapshots. */
  readonly dataDir: string;
  /** `TRAMA_STORE`, or `sqlite:$TRAMA_DATA/trama.db`. */
  readonly storeUrl: string;
  /** True when TRAMA_STORE was not set: only then may the demo be seeded. */
  readonly storeIsDefault: boolean;
  readonly neo4j: { readonly username?: string; readonly password?: string; readonly database?: string };
  readonly port: number;
  readonly host: string;
  /** Threads of a service that read a SQLite store. */
  readonly readerThreads: number;
  /** Bytes that a service is to stay under. */
  readonly memoryLimit: number;
  /** `TRAMA_LOOKS`, absolute: a file of findings/worth/looks.ts. */
  readonly looksFile: string | undefined;
}

const MB = 1024 * 1024;
/** A service alone takes half of it. */
const MEMORY_MB_MIN = 256;
const MEMORY_SHARE = 0.75;

/** They share the cores with everything else that a service does. */
const READERS_DEFAULT_MAX = 4;
const READERS_MAX = 32;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const dataDir = resolve(env["TRAMA_DATA"] || "./data");
  const port = Number(env["TRAMA_PORT"] || "4000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError("CONFIG_INVALID", "TRAMA_PORT must be a whole number from 0 to 65535");
  const host = env["TRAMA_HOST"] || "127.0.0.1";
  if (!LOOPBACK.has(host)) {
    throw new AppError(
      "CONFIG_INVALID",
      "TRAMA_HOST must be a loopback address (127.0.0.1, ::1 or localhost): without users anyone who reaches the port reads everything",
    );
  }
  const readerThreads = Number(
    env["TRAMA_READERS"] || String(Math.max(2, Math.min(READERS_DEFAULT_MAX, availableParallelism()))),
  );
  if (!Number.isInteger(readerThreads) || readerThreads < 1 || readerThreads > READERS_MAX)
    throw new AppError("CONFIG_INVALID", `TRAMA_READERS must be a whole number from 1 to ${READERS_MAX}`);
  const memoryMb = Number(env["TRAMA_MEMORY_MB"] || String(Math.floor((MEMORY_SHARE * memoryThere()) / MB)));
  if (!Number.isInteger(memoryMb) || (env["TRAMA_MEMORY_MB"] && memoryMb < MEMORY_MB_MIN))
    throw new AppError("CONFIG_INVALID", `TRAMA_MEMORY_MB must be a whole number of MB, ${MEMORY_MB_MIN} or more`);
  // Running open where somebody asked for users would be a leak, so it is refused rather than ignored.
  if (env["TRAMA_USERS"])
    throw new AppError(
      "CONFIG_INVALID",
      "TRAMA_USERS is set, but this build knows one local reader only: unset it to run open on loopback",
    );
  return Object.freeze({
    dataDir,
    storeUrl: env["TRAMA_STORE"] || `sqlite:${dataDir}/trama.db`,
    storeIsDefault: !env["TRAMA_STORE"],
    neo4j: Object.freeze({
      ...neo4jUser(env),
      ...(env["NEO4J_DATABASE"] ? { database: env["NEO4J_DATABASE"] } : {}),
    }),
    port,
    host,
    readerThreads,
    memoryLimit: memoryMb * MB,
    looksFile: env["TRAMA_LOOKS"] ? resolve(env["TRAMA_LOOKS"]) : undefined,
  });
}

/** A password by its file is seen in no list of processes nor of settings. `NEO4J_AUTH_FILE` holds `USER/PASSWORD`, as Neo4j's own image reads it. */
function neo4jUser(env: Readonly<Record<string, string | undefined>>): { username?: string; password?: string } {
  const ways = ["NEO4J_PASSWORD", "NEO4J_PASSWORD_FILE", "NEO4J_AUTH_FILE"].filter((name) => env[name]);
  if (ways.length > 1) throw new AppError("CONFIG_INVALID", `${ways.join(" and ")} are set: one of them tells the password`);
  if (env["NEO4J_AUTH_FILE"]) {
    const auth = secretIn("NEO4J_AUTH_FILE", env["NEO4J_AUTH_FILE"]);
    const slash = auth.indexOf("/");
    if (slash < 1 || slash === auth.length - 1)
      throw new AppError("CONFIG_INVALID", "the file that NEO4J_AUTH_FILE names must hold USER/PASSWORD");
    return { username: auth.slice(0, slash), password: auth.slice(slash + 1) };
  }
  const password = env["NEO4J_PASSWORD_FILE"]
    ? secretIn("NEO4J_PASSWORD_FILE", env["NEO4J_PASSWORD_FILE"])
    : env["NEO4J_PASSWORD"];
  return {
    ...(env["NEO4J_USERNAME"] ? { username: env["NEO4J_USERNAME"] } : {}),
    ...(password ? { password } : {}),
  };
}

/** Its one line. No error tells what stands in it. */
function secretIn(variable: string, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new AppError("CONFIG_INVALID", `the file that ${variable} names cannot be read (${code ?? "unknown"})`, { cause });
  }
  const line = text.replace(/\r?\n$/, "");
  if (line === "" || /[\r\n]/.test(line))
    throw new AppError("CONFIG_INVALID", `the file that ${variable} names must hold one line, and not an empty one`);
  return line;
}

/** Bytes of the container, where there is a bound, else of the machine. */
function memoryThere(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
