/**
 * One connection: prepared statements by their text, transactions, the engine's errors as ours, and what is remembered of the
 * database between statements. Another process may write to the same file, so whatever is remembered is dropped when it has.
 */
import { DatabaseSync } from "@photostructure/sqlite";
import { translated } from "./engine-errors.ts";
import { EntityCache } from "./entity-cache.ts";
import { Interned } from "./interned.ts";
import { fileUrl } from "./store-file.ts";

type Connection = InstanceType<typeof DatabaseSync>;
type Statement = ReturnType<Connection["prepare"]>;

export type Value = string | number | null | Uint8Array;
export type Row = readonly Value[];

/** Enough for the upper levels of all indexes; the system's own cache holds the leaves, and six times as much made nothing faster. */
const CACHE_KIB = 64 * 1024;
/** Enough to read ahead of what looks rows up beside those that are read in order. */
const PASSING_KIB = 16 * 1024;
/** Half a gigabyte: a page that many commits touch, as every page of an index of hashes is, is then copied into the file once, not once a commit. */
const CHECKPOINT_PAGES = 131_072;
const KEYS_A_QUESTION = 64;
const BUSY_MS = 15_000;
const CLOSE_BUSY_MS = 500;
/** A database without a file. */
export const MEMORY = ":memory:";

export class Db {
  readonly path: string;
  readonly entities = new EntityCache();
  readonly interned: Interned;
  readonly #connection: Connection;
  readonly #readOnly: boolean;
  readonly #statements = new Map<string, Statement>();
  #dataVersion = -1;
  #writing = false;
  #closed = false;
  /** The next free numbers; numbers are never used twice while the connection is open. */
  next = { record: 1, entity: 1, link: 1 };

  constructor(path: string, options: { readOnly?: boolean } = {}) {
    this.path = path;
    this.#readOnly = options.readOnly ?? false;
    const mode = this.#readOnly ? "mode=ro" : "mode=rw";
    const location = path === MEMORY ? MEMORY : fileUrl(path, mode);
    this.#connection = translated(() => new DatabaseSync(location, { timeout: BUSY_MS, readOnly: this.#readOnly }));
    this.interned = new Interned(this);
    translated(() => {
      this.exec(`PRAGMA cache_size = -${CACHE_KIB}; PRAGMA temp_store = MEMORY`);
      if (this.#readOnly) return;
      this.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
      this.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}; PRAGMA trusted_schema = OFF`);
    });
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  run(sql: string, ...values: Value[]): number {
    return Number(this.statement(sql).run(...values).changes);
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: Value[]): readonly Row[] {
    return this.statement(sql).all(...values) as unknown as readonly Row[];
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
    return translated(() => {
      this.exec("BEGIN");
      try {
        this.#forgetWhatOthersChanged();
        return work();
      } finally {
        this.exec("COMMIT");
      }
    });
  }

  /** As `read`, for work that goes over the whole file: what it has read is not needed again, and memory is. */
  readOnce<T>(work: () => T): T {
    this.exec(`PRAGMA cache_size = -${PASSING_KIB}`);
    try {
      return this.read(work);
    } finally {
      this.exec(`PRAGMA cache_size = -${CACHE_KIB}`);
    }
  }

  /** All of what `work` writes lands, or none. */
  write<T>(work: () => T): T {
    if (this.#writing) return work();
    return translated(() => {
      this.begin();
      try {
        const result = work();
        this.commit();
        return result;
      } catch (error) {
        this.rollback();
        throw error;
      }
    });
  }

  /** As `write`, for when there may be no tables yet. */
  prepareSchema(work: () => void): void {
    translated(() => {
      this.exec("BEGIN IMMEDIATE");
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

  begin(): void {
    this.exec("BEGIN IMMEDIATE");
    this.#writing = true;
    this.#forgetWhatOthersChanged();
  }

  commit(): void {
    this.exec("COMMIT");
    this.#writing = false;
    this.entities.age();
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

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#statements.clear();
    // The engine keeps a connection alive until its statements are collected, and an open transaction with it.
    if (this.#connection.isTransaction) this.exec("ROLLBACK");
    // So that the one file holds everything; when another connection still reads, the last one to close does it.
    if (!this.#readOnly && this.path !== MEMORY) {
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
