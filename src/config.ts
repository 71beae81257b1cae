/** Environment → one frozen Config, read once. Wrong settings are one clear CONFIG_INVALID that names the variable. */
import { availableParallelism, totalmem } from "node:os";
import { resolve } from "node:path";
import { AppError } from "#base/errors.ts";
import { textOfNamedFile } from "#base/named-file.ts";

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
  /** `TRAMA_RETENTION`, absolute: a file of app/queries/retention/read-rules.ts. Without it the defaults hold. */
  readonly retentionFile: string | undefined;
  /** `TRAMA_VIEWS`, absolute: a file of app/views/read-views.ts. */
  readonly viewsFile: string | undefined;
  /** `TRAMA_CEILINGS`, absolute: a file of app/queries/exports/read-ceilings.ts. */
  readonly ceilingsFile: string | undefined;
  /** `TRAMA_USERS`, absolute: a file of app/users/read-users.ts. Without it there is one local reader. */
  readonly usersFile: string | undefined;
  /** `TRAMA_OIDC`, absolute: a file of app/users/provider/read-provider.ts. */
  readonly oidcFile: string | undefined;
  /** `TRAMA_PURPOSE`: what commands are for that do not say it themselves. */
  readonly purpose: string | undefined;
  /** `TRAMA_REQUESTS_PER_DAY`: how often one user may ask other agencies. */
  readonly requestsPerDay: number;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** `TRAMA_PROXY`: addresses or networks of proxies that speak TLS for the service. */
  readonly proxies: readonly string[];
  /** `TRAMA_ORIGIN`: the addresses that browsers know the service by, where it is not on loopback. */
  readonly origins: readonly string[];
}

const MB = 1024 * 1024;
/** A service alone takes half of it. */
const MEMORY_MB_MIN = 256;
const MEMORY_SHARE = 0.75;

/** They share the cores with everything else that a service does. */
const READERS_DEFAULT_MAX = 4;
const READERS_MAX = 32;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

type Env = Readonly<Record<string, string | undefined>>;

export function readConfig(env: Env): Config {
  const dataDir = resolve(env["TRAMA_DATA"] || "./data");
  const port = Number(env["TRAMA_PORT"] || "4000");
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new AppError("CONFIG_INVALID", "TRAMA_PORT must be a whole number from 0 to 65535");
  const host = env["TRAMA_HOST"] || "127.0.0.1";
  const reached = reachedBy(env);
  expectSafe(host, Boolean(env["TRAMA_USERS"] || env["TRAMA_OIDC"]), reached);
  const readerThreads = Number(
    env["TRAMA_READERS"] || String(Math.max(2, Math.min(READERS_DEFAULT_MAX, availableParallelism()))),
  );
  if (!Number.isInteger(readerThreads) || readerThreads < 1 || readerThreads > READERS_MAX)
    throw new AppError("CONFIG_INVALID", `TRAMA_READERS must be a whole number from 1 to ${READERS_MAX}`);
  const memoryMb = Number(env["TRAMA_MEMORY_MB"] || String(Math.floor((MEMORY_SHARE * memoryThere()) / MB)));
  if (!Number.isInteger(memoryMb) || (env["TRAMA_MEMORY_MB"] && memoryMb < MEMORY_MB_MIN))
    throw new AppError("CONFIG_INVALID", `TRAMA_MEMORY_MB must be a whole number of MB, ${MEMORY_MB_MIN} or more`);
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
    retentionFile: env["TRAMA_RETENTION"] ? resolve(env["TRAMA_RETENTION"]) : undefined,
    viewsFile: env["TRAMA_VIEWS"] ? resolve(env["TRAMA_VIEWS"]) : undefined,
    ceilingsFile: env["TRAMA_CEILINGS"] ? resolve(env["TRAMA_CEILINGS"]) : undefined,
    usersFile: env["TRAMA_USERS"] ? resolve(env["TRAMA_USERS"]) : undefined,
    oidcFile: env["TRAMA_OIDC"] ? resolve(env["TRAMA_OIDC"]) : undefined,
    purpose: env["TRAMA_PURPOSE"] || undefined,
    requestsPerDay: requestsPerDay(env),
    ...reached,
  });
}

function requestsPerDay(env: Env): number {
  const most = Number(env["TRAMA_REQUESTS_PER_DAY"] || "20");
  if (!Number.isInteger(most) || most < 1 || most > 10_000)
    throw new AppError("CONFIG_INVALID", "TRAMA_REQUESTS_PER_DAY must be a whole number from 1 to 10000");
  return most;
}

/** How others than this machine reach it. */
function reachedBy(env: Env): Pick<Config, "tls" | "proxies" | "origins"> {
  const { TRAMA_TLS_CERT: cert, TRAMA_TLS_KEY: key } = env;
  if (Boolean(cert) !== Boolean(key))
    throw new AppError("CONFIG_INVALID", "TRAMA_TLS_CERT and TRAMA_TLS_KEY name the files of one certificate: set both, or none");
  const origins = listIn(env["TRAMA_ORIGIN"]);
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin || !/^https?:/.test(origin))
      throw new AppError(
        "CONFIG_INVALID",
        "TRAMA_ORIGIN must be the address that browsers show, without a path, such as https://trama.example.org",
      );
  return Object.freeze({
    tls: cert && key ? { cert: resolve(cert), key: resolve(key) } : undefined,
    proxies: listIn(env["TRAMA_PROXY"]),
    origins,
  });
}

/** Tokens and what is answered by them do not cross a network in the clear, nor by a name that anybody could have pointed here. */
function expectSafe(
  host: string,
  hasUsers: boolean,
  { tls, proxies, origins }: Pick<Config, "tls" | "proxies" | "origins">,
): void {
  if (LOOPBACK.has(host)) return;
  const missing = [
    ...(hasUsers ? [] : ["TRAMA_USERS or TRAMA_OIDC (without users anyone who reaches the port reads everything)"]),
    ...(tls !== undefined || proxies.length > 0 ? [] : ["TRAMA_TLS_CERT and TRAMA_TLS_KEY, or TRAMA_PROXY"]),
    ...(origins.length > 0 ? [] : ["TRAMA_ORIGIN"]),
  ];
  if (missing.length > 0)
    throw new AppError(
      "CONFIG_INVALID",
      `TRAMA_HOST is not a loopback address (127.0.0.1, ::1 or localhost): for that ${missing.join(", and ")} must be set`,
    );
}

function listIn(text: string | undefined): readonly string[] {
  return (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A password by its file is seen in no list of processes nor of settings. `NEO4J_AUTH_FILE` holds `USER/PASSWORD`, as Neo4j's own image reads it. */
function neo4jUser(env: Env): { username?: string; password?: string } {
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
export function secretIn(variable: string, path: string): string {
  const line = textOfNamedFile(variable, path).replace(/\r?\n$/, "");
  if (line === "" || /[\r\n]/.test(line))
    throw new AppError("CONFIG_INVALID", `the file that ${variable} names must hold one line, and not an empty one`);
  return line;
}

/** Bytes of the container, where there is a bound, else of the machine. */
function memoryThere(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
