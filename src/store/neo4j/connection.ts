/**
 * The connection: managed transactions with the driver's retries, and the driver's failures turned into ours.
 *
 * In a cluster (neo4j://) the leader alone knows all that was committed, so whoever reads asks it, and writers begin there anyway. A leader
 * that has become another's follower still answers what only reads, until the driver looks at its routing table again; hence each read of
 * the leader has a statement beside it that only a leader takes. What came with the answer, the leader's bookmark, is one for all sessions
 * of this connection: a session (`sinceNow`) asks the leader once where the store stands, and what it reads then may come from any server
 * that has come as far. No bookmark is handed from process to process or from thread to thread: each learns it where it asks for the feed.
 */
import { hostname } from "node:os";
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
import { placesIn } from "./places.ts";
import { LONG, type Mode, type Patience, SHORT, SignsOfLife } from "./signs-of-life.ts";
import { statement } from "./statements.ts";

export type Params = Readonly<Record<string, unknown>>;

const RETRY_MS = 15_000;
const CONNECT_MS = 5_000;
const FETCH_ROWS = 2_000;
/** `/readyz` answers within two seconds. */
const READY_MS = 1_700;
const GOODBYE_MS = 2_000;

/** So that the database ends what nobody waits for any more, and whoever looks sees whose each transaction is (SHOW TRANSACTIONS). */
const OURS = { app: "trama", by: `process ${process.pid} on ${hostname()}` };
const OF_READ = { timeout: 15 * 60_000, metadata: { ...OURS, work: "read" } };
const OF_WRITE = { timeout: 30 * 60_000, metadata: { ...OURS, work: "write" } };
const OF_SCAN = { timeout: 6 * 3_600_000, metadata: { ...OURS, work: "scan" } };

/** Which servers, and how long somebody waits. */
interface Manner {
  readonly mode: Mode;
  readonly patience: Patience;
}

const ANYWHERE_SOON: Manner = { mode: "READ", patience: SHORT };
const AT_LEADER_SOON: Manner = { mode: "WRITE", patience: SHORT };
const AT_LEADER: Manner = { mode: "WRITE", patience: LONG };

/** Of work that must begin from its start each time. */
const TRIES_MAX = 3;

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

/** Whatever only reads. */
export type Reads = Pick<Connection, "read">;

export class Connection {
  /** Of several servers, or at least by way of a routing table. */
  readonly routed: boolean;
  readonly #connect: () => Driver;
  #driver: Driver;
  readonly #signs: SignsOfLife;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(config: Omit<StoreConfig, "keyCheck">) {
    const auth = config.username === undefined ? undefined : neo4j.auth.basic(config.username, config.password ?? "");
    const { url, routed, addresses } = placesIn(config.url);
    this.routed = routed;
    this.#connect = () =>
      neo4j.driver(url, auth, {
        ...(addresses.length > 1 ? { resolver: () => [...addresses] } : {}),
        disableLosslessIntegers: true,
        maxTransactionRetryTime: RETRY_MS,
        connectionTimeout: CONNECT_MS,
        connectionAcquisitionTimeout: RETRY_MS,
        fetchSize: FETCH_ROWS,
        telemetryDisabled: true,
        notificationFilter: { minimumSeverityLevel: "OFF" },
        userAgent: "trama",
      });
    this.#signs = new SignsOfLife(this.#connect, { routed, database: config.database });
    try {
      this.#driver = this.#connect();
    } catch (cause) {
      throw new AppError("CONFIG_INVALID", "the Neo4j address cannot be used", { cause });
    }
    this.#database = config.database;
  }

  /** STORE_UNAVAILABLE at once, or within seconds, when the server cannot be reached or does not answer. */
  async verify(): Promise<void> {
    await outside(() => this.#signs.ask("WRITE", LONG.signMs));
  }

  /** The same for whoever asks every few seconds. */
  async ready(): Promise<void> {
    await outside(() => this.#signs.ask("WRITE", READY_MS));
  }

  /**
   * What is committed by now. Somebody may wait for it: no connection for some seconds is STORE_UNAVAILABLE, however long the driver would
   * try on.
   */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.routed) return this.#readAnywhere(work);
    return this.#inSession(AT_LEADER_SOON, (session) =>
      inTime((atWork) => session.executeWrite((raw) => atWork(() => atLeader(new Tx(raw), work)), OF_READ)),
    );
  }

  /** What is read is of the moment of the first read or of a later one, and from whichever server has it. */
  sinceNow(): Reads {
    if (!this.routed) return this;
    let now: Promise<unknown> | undefined;
    return {
      read: async (work) => {
        now ??= this.read((tx) => tx.rows("read/meta"));
        await now;
        return this.#readAnywhere(work);
      },
    };
  }

  async #readAnywhere<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession(ANYWHERE_SOON, (session) =>
      inTime((atWork) => session.executeRead((raw) => atWork(() => work(new Tx(raw))), OF_READ)),
    );
  }

  /** `work` runs again when the server asks for it: it must begin from what the transaction reads. */
  async write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession(AT_LEADER, (session) =>
      session.executeWrite(
        (raw) =>
          withinMemory(async () => {
            const tx = new Tx(raw);
            const result = await work(tx);
            await tx.sent();
            return result;
          }),
        OF_WRITE,
      ),
    );
  }

  /** A transaction that is never run again by itself: for what hands rows on as they come. Always rolled back. */
  async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#inSession(AT_LEADER, async (session) => {
      const raw = await session.beginTransaction(OF_SCAN);
      try {
        return await work(new Tx(raw));
      } finally {
        // The connection may be gone already; what matters was said by `work`.
        await raw.rollback().catch(() => undefined);
      }
    });
  }

  /**
   * As `once`, and again when its server went away or leads no more: `work` then begins from the start, and is to forget what it had. Whoever
   * waited for a lock of the broken transaction may have written since.
   */
  async again<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#whileAway(() => this.once(work));
  }

  /** Schema changes and statements that commit by themselves, and may run twice; `text` comes from cypher/. */
  async autoCommit(text: string, params: Params = {}): Promise<Row[]> {
    return this.#whileAway(() =>
      this.#inSession(AT_LEADER, async (session) => (await session.run(text, params, OF_WRITE)).records),
    );
  }

  /** The driver does so where it knows that nothing was handed on, and for a quarter of a minute from the beginning of the work. */
  async #whileAway<T>(attempt: () => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await attempt();
      } catch (error) {
        if (tries === TRIES_MAX || !isUnavailable(error)) throw error;
        // Tried for as long as any write, until there is somebody to write to.
        await this.write((tx) => tx.rows("write/at-leader"));
      }
    }
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

  async #inSession<T>({ mode, patience }: Manner, work: (session: Session) => Promise<T>): Promise<T> {
    return outside(async () => {
      const session = this.#driver.session({
        defaultAccessMode: neo4j.session[mode],
        bookmarkManager: this.#bookmarks,
        ...(this.#database === undefined ? {} : { database: this.#database }),
      });
      const driver = this.#driver;
      const working = work(session).finally(() => session.close().catch(() => undefined));
      try {
        return await this.#signs.during(working, mode, patience);
      } catch (error) {
        // Others' work on these connections ends only when the server has been silent for as long as that work would wait.
        if (isUnavailable(error)) void this.#signs.ask(mode, LONG.signMs).catch(() => this.#leave(driver));
        throw error;
      }
    });
  }
}

/** Only a leader takes the statement, which leaves nothing. */
async function atLeader<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [, result] = await Promise.all([tx.rows("write/at-leader"), work(tx)]);
  return result;
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

function isUnavailable(error: unknown): boolean {
  return error instanceof AppError && error.code === "STORE_UNAVAILABLE";
}

async function outside<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
}

/** What the server has no memory for it will not have in a second either, while the driver would try for a quarter of a minute. */
async function withinMemory<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isOutOfMemory(error) ? translate(error) : error;
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof neo4j.Neo4jError && error.code.startsWith("Neo.TransientError.General.") && /Memory/.test(error.code);
}

function translate(error: unknown): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code } = error;
  if (code.startsWith("Neo.ClientError.Security")) return new AppError("STORE_REFUSED", undefined, { cause: error });
  if (isOutOfMemory(error)) return new AppError("STORE_MEMORY", undefined, { cause: error });
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
