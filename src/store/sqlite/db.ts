/**
 * One connection: prepared statements by their text, transactions, the engine's errors as ours, and what is remembered of the
 * database between statements. Another process may write to the same file, so whatever is remembered is dropped when it has.
 */
import { DatabaseSync } from "@photostructure/sqlite";
import { monotonicMs } from "#base/clock.ts";
import { AppError, type ErrorCode } from "#base/errors.ts";
import { isBusy, isEngineError, translated } from "./engine-errors.ts";
import { EntityCache } from "./entity-cache.ts";
import { Interned } from "./interned.ts";
import { fileNumber, fileUrl, statOf } from "./store-file.ts";

type Connection = InstanceType<typeof DatabaseSync>;
type Statement = ReturnType<Connection["prepare"]>;

export type Value = string | number | null | Uint8Array;
export type Row = readonly Value[];

/** Enough for the upper levels of all indexes; the system's own cache holds the leaves, and six times as much made nothing faster. */
const CACHE_KIB = 64 * 1024;
/** Enough to read ahead of what looks rows up beside those that are read in order. */
const PASSING_KIB = 16 * 1024;
/**
 * Past it the log is copied into the file and begun anew. Not much less: a page that many commits touch, as every page of an index of
 * hashes is, is then copied once and not once a commit. Not much more: the log is what a start after a crash reads, and room on the disk.
 */
const LOG_BYTES_MAX = 128 * 1024 * 1024;
/** How long it is waited for those who read an earlier state, which keeps the log from being begun anew; and how often, since a write waits along. */
const CHECKPOINT_BUSY_MS = 200;
const CHECKPOINT_EVERY_MS = 1_000;
/** What the engine says of the log's length when another connection is copying it. */
const OTHERS_ARE_AT_IT = -1;
const KEYS_A_QUESTION = 64;
export const BUSY_MS = 15_000;
const CLOSE_BUSY_MS = 500;
/** For the lock to write, which is asked for again and again: in between, the wait can be ended. */
const LOCK_TRY_MS = 50;
/** A database without a file. */
export const MEMORY = ":memory:";

export interface DbOptions {
  readonly readOnly?: boolean;
  /** That nobody can write to it, so that it is read without a lock and without the index of the log that reading else makes. */
  readonly unchanging?: boolean;
  /** How much of the file it keeps in memory. */
  readonly cacheKib?: number | undefined;
  /** How long the log may become before it is begun anew. */
  readonly logBytesMax?: number;
  /** Called now and then while another connection holds the lock to write; what it throws ends the wait. */
  readonly whileWaiting?: (() => void) | undefined;
}

export class Db {
  readonly path: string;
  /** Which file it is, by the system's numbers; "" of memory. */
  readonly file: string;
  readonly readOnly: boolean;
  readonly entities = new EntityCache();
  readonly interned: Interned;
  readonly #connection: Connection;
  readonly #unchanging: string | undefined;
  readonly #statements = new Map<string, Statement>();
  readonly #cacheKib: number;
  readonly #logBytesMax: number;
  readonly #whileWaiting: () => void;
  #dataVersion = -1;
  #waitMs = BUSY_MS;
  #checkpointWaitedMs = -Infinity;
  #logWrittenMs = 0;
  #writing = false;
  #holding = false;
  #closed = false;
  #log: string | undefined;
  /** What the last write failed of, until one lands. */
  failed: ErrorCode | undefined;
  /** The next free numbers; numbers are never used twice while the connection is open. */
  next = { record: 1, entity: 1, link: 1 };

  constructor(path: string, options: DbOptions = {}) {
    const {
      readOnly = false,
      unchanging = false,
      whileWaiting = () => undefined,
      cacheKib = CACHE_KIB,
      logBytesMax = LOG_BYTES_MAX,
    } = options;
    this.path = path;
    this.readOnly = readOnly;
    this.#whileWaiting = whileWaiting;
    this.#cacheKib = cacheKib;
    this.#logBytesMax = logBytesMax;
    this.file = path === MEMORY ? "" : (fileNumber(path) ?? "");
    this.#unchanging = unchanging ? fileVersion(path) : undefined;
    const flags = unchanging ? "immutable=1" : readOnly ? "mode=ro" : "mode=rw";
    const location = path === MEMORY ? MEMORY : fileUrl(path, flags);
    this.#connection = translated(() => new DatabaseSync(location, { timeout: BUSY_MS, readOnly }));
    this.interned = new Interned(this);
    try {
      translated(() => {
        this.exec(`PRAGMA cache_size = -${cacheKib}; PRAGMA temp_store = MEMORY`);
        if (readOnly) return;
        this.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        // keepLogSmall does it.
        this.exec("PRAGMA wal_autocheckpoint = 0; PRAGMA trusted_schema = OFF");
        // The first look at the file opens its log.
        this.one("PRAGMA schema_version");
      });
      if (path !== MEMORY) this.#log = fileNumber(`${path}-wal`);
      this.expectInPlace();
    } catch (error) {
      this.#connection.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.statement(sql).run(...values).changes);
  }

  get<R extends Row = Row>(sql: string, ...values: Value[]): R | undefined {
    return this.statement(sql).get(...values) as R | undefined;
  }

  all<R extends Row = Row>(sql: string, ...values: Value[]): readonly R[] {
    return this.statement(sql).all(...values) as unknown as readonly R[];
  }

  /** The rows that have one of many keys, a chunk of keys a question. `sql` ends with the column's name. */
  *byKeys(sql: string, keys: readonly Value[]): Generator<Row> {
    const some = `${sql} IN (${new Array(KEYS_A_QUESTION).fill("?").join(", ")})`;
    for (let at = 0; at < keys.length; at += KEYS_A_QUESTION) {
      const chunk = keys.slice(at, at + KEYS_A_QUESTION);
      // The last key once more is no further row.
      while (chunk.length < KEYS_A_QUESTION) chunk.push(chunk.at(-1)!);
      yield* this.all(some, ...chunk);
    }
  }

  /** The first column of the first row. */
  one(sql: string, ...values: Value[]): Value | undefined {
    return this.get(sql, ...values)?.[0];
  }

  statement(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection.prepare(sql);
      // Rows as arrays: reading a name for every value of a million rows costs more than reading the values.
      statement.setReturnArrays(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Everything that `work` reads is of one moment. */
  read<T>(work: () => T): T {
    if (this.#writing) return work();
    if (this.#holding) return translated(() => this.#unchangedSince(work));
    return translated(() => {
      this.exec("BEGIN");
      try {
        this.#forgetWhatOthersChanged();
        return this.#unchangedSince(work);
      } finally {
        this.exec("COMMIT");
      }
    });
  }

  /** All that is read from here on is of one moment, until it is let go. */
  hold(): void {
    translated(() => {
      this.exec("BEGIN");
      this.#holding = true;
      this.#forgetWhatOthersChanged();
    });
  }

  letGo(): void {
    this.#holding = false;
    translated(() => this.exec("COMMIT"));
  }

  /** As `read`, for work that goes over the whole file: what it has read is not needed again, and memory is. */
  readOnce<T>(work: () => T): T {
    this.exec(`PRAGMA cache_size = -${PASSING_KIB}`);
    try {
      return this.read(work);
    } finally {
      this.exec(`PRAGMA cache_size = -${this.#cacheKib}`);
    }
  }

  /** All of what `work` writes lands, or none. */
  write<T>(work: () => T): T {
    if (this.#writing) return work();
    try {
      const result = translated(() => this.#written(work));
      this.failed = undefined;
      return result;
    } catch (error) {
      if (error instanceof AppError) this.failed = error.code;
      throw error;
    }
  }

  #written<T>(work: () => T): T {
    this.begin();
    try {
      const result = work();
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** As `write`, for when there may be no tables yet. */
  prepareSchema(work: () => void): void {
    translated(() => {
      this.#lock();
      try {
        work();
        this.exec("COMMIT");
      } catch (error) {
        if (this.#connection.isTransaction) this.exec("ROLLBACK");
        throw error;
      } finally {
        this.forget();
      }
    });
  }

  /** What is written to a file that is no longer in its place, or into a log that is not, is lost with it: never say that it was kept. */
  expectInPlace(): void {
    if (this.path === MEMORY) return;
    if (this.file === "" || fileNumber(this.path) !== this.file) throw new AppError("STORE_GONE");
    if (this.#log !== undefined && fileNumber(`${this.path}-wal`) !== this.#log) throw new AppError("STORE_GONE");
  }

  #unchangedSince<T>(work: () => T): T {
    const result = work();
    this.expectUnchanged();
    return result;
  }

  /** What was read as never changing did not. */
  expectUnchanged(): void {
    if (this.#unchanging === undefined || fileVersion(this.path) === this.#unchanging) return;
    throw new AppError("STORE_GONE", "The store was written to while it was read as one that nobody can write to; start again.");
  }

  /** How long a lock that another process holds is waited for. */
  waitMs(ms: number): void {
    this.#waitMs = ms;
    this.exec(`PRAGMA busy_timeout = ${ms}`);
  }

  /** Begins to write. In short tries, so that a wait can be ended; the engine's own would be one sleep of many seconds. */
  #lock(): void {
    const lastTryMs = monotonicMs() + this.#waitMs;
    this.exec(`PRAGMA busy_timeout = ${Math.min(this.#waitMs, LOCK_TRY_MS)}`);
    try {
      for (;;) {
        try {
          return this.exec("BEGIN IMMEDIATE");
        } catch (error) {
          if (!isBusy(error) || monotonicMs() >= lastTryMs) throw error;
          this.#whileWaiting();
        }
      }
    } finally {
      this.exec(`PRAGMA busy_timeout = ${this.#waitMs}`);
    }
  }

  begin(): void {
    this.expectInPlace();
    this.#lock();
    this.#writing = true;
    this.#forgetWhatOthersChanged();
  }

  commit(): void {
    this.exec("COMMIT");
    this.#writing = false;
    this.entities.age();
    this.expectInPlace();
    this.keepLogSmall();
  }

  /** False while something is in its way: what was written is in the log and stays there. */
  keepLogSmall(): boolean {
    if (this.#logIsSmall()) return true;
    const waits = monotonicMs() - this.#checkpointWaitedMs > CHECKPOINT_EVERY_MS;
    this.exec(`PRAGMA busy_timeout = ${waits ? CHECKPOINT_BUSY_MS : 0}`);
    try {
      const [, pages] = this.get("PRAGMA wal_checkpoint(TRUNCATE)")!;
      if (waits && pages !== OTHERS_ARE_AT_IT) this.#checkpointWaitedMs = monotonicMs();
    } catch (error) {
      if (!isEngineError(error)) throw error;
    } finally {
      this.exec(`PRAGMA busy_timeout = ${this.#waitMs}`);
    }
    return this.#logIsSmall();
  }

  /** While others write it is left to them: of two who copy the log each keeps the other from beginning it anew. */
  keepLogSmallAtRest(): void {
    const before = this.#logWrittenMs;
    this.#logWrittenMs = statOf(`${this.path}-wal`)?.mtimeMs ?? 0;
    if (this.#logWrittenMs === before) this.keepLogSmall();
  }

  #logIsSmall(): boolean {
    return this.readOnly || this.path === MEMORY || (statOf(`${this.path}-wal`)?.size ?? 0) < this.#logBytesMax;
  }

  rollback(): void {
    this.#writing = false;
    // A failed commit may have ended the transaction already.
    if (this.#connection.isTransaction) this.exec("ROLLBACK");
    this.forget();
  }

  /** Drops all that is remembered. */
  forget(): void {
    this.#dataVersion = -1;
    this.entities.clear();
    this.interned.clear();
  }

  /** Lets go of pages and entities. They are read again when they are needed. */
  rest(): void {
    if (!this.#writing) this.entities.clear();
    translated(() => this.exec("PRAGMA shrink_memory"));
  }

  /** Writes the file anew. Takes as long as copying it and, for the while, as much room. */
  writeAnew(): void {
    this.expectInPlace();
    translated(() => {
      // The copy is too much for memory.
      this.exec("PRAGMA temp_store = DEFAULT");
      try {
        this.exec("VACUUM");
      } finally {
        this.exec("PRAGMA temp_store = MEMORY");
      }
      this.forget();
      this.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    // The engine keeps a connection alive until its statements are collected, and an open transaction with it.
    if (this.#connection.isTransaction) this.exec("ROLLBACK");
    // So that the one file holds everything; when another connection still reads, the last one to close does it.
    if (!this.readOnly && this.path !== MEMORY) {
      translated(() => this.exec(`PRAGMA busy_timeout = ${CLOSE_BUSY_MS}; PRAGMA wal_checkpoint(TRUNCATE)`));
    }
    this.#connection.close();
  }

  /** `data_version` moves only when another connection has committed. */
  #forgetWhatOthersChanged(): void {
    const version = this.one("PRAGMA data_version") as number;
    if (version === this.#dataVersion) return;
    this.forget();
    this.#dataVersion = version;
    const top = (table: string): number => ((this.one(`SELECT max(num) FROM ${table}`) as number | null) ?? 0) + 1;
    this.next = {
      record: Math.max(this.next.record, top("record")),
      entity: Math.max(this.next.entity, top("entity")),
      link: Math.max(this.next.link, top("link")),
    };
  }
}

/** Of a file that nobody is thought to write to: another time or size, or a log, and somebody does. */
function fileVersion(path: string): string {
  const stats = statOf(path);
  return `${stats?.ino} ${stats?.mtimeMs} ${stats?.size} ${statOf(`${path}-wal`)?.size ?? 0}`;
}
