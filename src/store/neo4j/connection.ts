/**
 * The connection: managed transactions with the driver's retries, one bookmark manager so that a reader sees what the same store
 * wrote also when a cluster routes it elsewhere (neo4j://), and the driver's failures turned into ours.
 */
import neo4j, {
  type DateTime,
  type Driver,
  type ManagedTransaction,
  type Record as Row,
  type Result,
  type Session,
} from "neo4j-driver";
import { AppError } from "#base/errors.ts";
import type { StoreConfig } from "../port.ts";
import { inTime } from "./in-time.ts";
import { LONG, SHORT, SignsOfLife } from "./signs-of-life.ts";
import { statement } from "./statements.ts";

export type Params = Readonly<Record<string, unknown>>;

const RETRY_MS = 15_000;
const CONNECT_MS = 5_000;
const FETCH_ROWS = 2_000;
/** `/readyz` answers within two seconds. */
const READY_MS = 1_700;
const GOODBYE_MS = 2_000;

/** So that the database ends what nobody waits for any more, and its administrator sees whose each transaction is (SHOW TRANSACTIONS). */
const OF_READ = { timeout: 15 * 60_000, metadata: { app: "trama", work: "read" } };
const OF_WRITE = { timeout: 30 * 60_000, metadata: { app: "trama", work: "write" } };
const OF_SCAN = { timeout: 6 * 3_600_000, metadata: { app: "trama", work: "scan" } };

/** A transaction that speaks in named statements. */
export class Tx {
  readonly #raw: Pick<ManagedTransaction, "run">;
  readonly #sent: Promise<unknown>[] = [];

  constructor(raw: Pick<ManagedTransaction, "run">) {
    this.#raw = raw;
  }

  async rows<T>(name: string, params: Params = {}, word?: string): Promise<T[]> {
    const result = await this.#raw.run(statement(name, word), params);
    return result.records.map((row) => row.toObject() as T);
  }

  /** Sends a write without waiting for its end, so that the next one is packed while the server works. `sent()` waits for all. */
  send(name: string, params: Params, word?: string): void {
    const running = this.#raw.run(statement(name, word), params).then(() => undefined);
    // Its failure is reported by sent(); until then it must not count as unhandled.
    running.catch(() => undefined);
    this.#sent.push(running);
  }

  async sent(): Promise<void> {
    await Promise.all(this.#sent.splice(0));
  }

  stream(name: string, params: Params = {}, word?: string): Result {
    return this.#raw.run(statement(name, word), params);
  }
}

export class Connection {
  readonly #connect: () => Driver;
  #driver: Driver;
  readonly #signs: SignsOfLife;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(config: Omit<StoreConfig, "keyCheck">) {
    const auth = config.username === undefined ? undefined : neo4j.auth.basic(config.username, config.password ?? "");
    this.#connect = () =>
      neo4j.driver(config.url, auth, {
        disableLosslessIntegers: true,
        maxTransactionRetryTime: RETRY_MS,
        connectionTimeout: CONNECT_MS,
        connectionAcquisitionTimeout: RETRY_MS,
        fetchSize: FETCH_ROWS,
        telemetryDisabled: true,
        notificationFilter: { minimumSeverityLevel: "OFF" },
        userAgent: "trama",
      });
    this.#signs = new SignsOfLife(this.#connect, config.database);
    try {
      this.#driver = this.#connect();
    } catch (cause) {
      throw new AppError("CONFIG_INVALID", "the Neo4j address cannot be used", { cause });
    }
    this.#database = config.database;
  }

  /** STORE_UNAVAILABLE at once, or within seconds, when the server cannot be reached or does not answer. */
  async verify(): Promise<void> {
    await outside(() => this.#signs.ask(LONG.signMs));
  }

  /** The same for whoever asks every few seconds. */
  async ready(): Promise<void> {
    await outside(() => this.#signs.ask(READY_MS));
  }

  /** Somebody may wait for it: no connection for some seconds is STORE_UNAVAILABLE, however long the driver would try on. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession("READ", (session) =>
      inTime((atWork) => session.executeRead((raw) => atWork(() => work(new Tx(raw))), OF_READ)),
    );
  }

  /** `work` runs again when the server asks for it: it must begin from what the transaction reads. */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession("WRITE", (session) =>
      session.executeWrite(async (raw) => {
        const tx = new Tx(raw);
        const result = await work(tx);
        await tx.sent();
        return result;
      }, OF_WRITE),
    );
  }

  /** A transaction that is never run again by itself: for what hands rows on as they come. Always rolled back. */
  async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession("WRITE", async (session) => {
      const raw = await session.beginTransaction(OF_SCAN);
      try {
        return await work(new Tx(raw));
      } finally {
        // The connection may be gone already; what matters was said by `work`.
        await raw.rollback().catch(() => undefined);
      }
    });
  }

  /** Schema changes and statements that commit by themselves; `text` comes from cypher/. */
  async autoCommit(text: string, params: Params = {}): Promise<Row[]> {
    return this.#inSession("WRITE", async (session) => (await session.run(text, params, OF_WRITE)).records);
  }

  /** A server that went silent is not waited for. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, GOODBYE_MS)));
    await Promise.race([this.#driver.close(), late]).finally(() => clearTimeout(timer));
  }

  /** Whoever still waits on its connections is told, and the next connect anew. */
  #leave(driver: Driver): void {
    if (this.#driver !== driver) return;
    this.#driver = this.#connect();
    void driver.close().catch(() => undefined);
  }

  async #inSession<T>(mode: "READ" | "WRITE", work: (session: Session) => Promise<T>): Promise<T> {
    return outside(async () => {
      const session = this.#driver.session({
        defaultAccessMode: mode === "READ" ? neo4j.session.READ : neo4j.session.WRITE,
        bookmarkManager: this.#bookmarks,
        ...(this.#database === undefined ? {} : { database: this.#database }),
      });
      const driver = this.#driver;
      const working = work(session).finally(() => session.close().catch(() => undefined));
      try {
        return await this.#signs.during(working, mode === "READ" ? SHORT : LONG);
      } catch (error) {
        // Others' work on these connections ends only when the server has been silent for as long as that work would wait.
        if (isSilence(error)) void this.#signs.ask(LONG.signMs).catch(() => this.#leave(driver));
        throw error;
      }
    });
  }
}

/** Numbers as the database should keep them: whole ones as integers, so that a person reads `2` and not `2.0`. */
export function toBolt(value: unknown): unknown {
  return typeof value === "number" && Number.isSafeInteger(value) ? neo4j.int(value) : value;
}

export const int = neo4j.int;

/** A point in time as the database's own type, in UTC, for people and their date filters. */
export function pointInTime(ms: number): unknown {
  const t = new Date(ms);
  const [year, month, day] = [t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate()];
  return new neo4j.types.DateTime(
    year,
    month,
    day,
    t.getUTCHours(),
    t.getUTCMinutes(),
    t.getUTCSeconds(),
    t.getUTCMilliseconds() * 1e6,
    0,
  );
}

/** A calendar day as the database's own type; `ms`: 00:00 UTC of it. */
export function calendarDay(ms: number): unknown {
  const t = new Date(ms);
  return new neo4j.types.Date(t.getUTCFullYear(), t.getUTCMonth() + 1, t.getUTCDate());
}

/** A point in time back in ms. */
export function millis(value: unknown): number {
  return (value as DateTime).toStandardDate().getTime();
}

/** Of our own making, as the driver knows of none. */
function isSilence(error: unknown): boolean {
  return error instanceof AppError && error.code === "STORE_UNAVAILABLE";
}

async function outside<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (code.startsWith("Neo.ClientError.Security")) return new AppError("STORE_REFUSED", undefined, { cause: error });
  if (code.startsWith("Neo.TransientError.General.") && /Memory/.test(code))
    return new AppError("STORE_MEMORY", undefined, { cause: error });
  const unavailable =
    error.retryable ||
    code === neo4j.error.SERVICE_UNAVAILABLE ||
    code === neo4j.error.SESSION_EXPIRED ||
    code.startsWith("Neo.ClientError.Database.DatabaseNotFound");
  // The server's message may quote values; the code says enough.
  if (unavailable)
    return new AppError("STORE_UNAVAILABLE", `the Neo4j store cannot be used (${code || "no answer"})`, { cause: error });
  return new AppError("INTERNAL", `Neo4j refused a statement (${code})`, { cause: error });
}
