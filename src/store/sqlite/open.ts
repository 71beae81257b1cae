/** The SQLite adapter: one file (or memory), nothing to install. Every method is one transaction. */
import { AppError } from "#base/errors.ts";
import { sealed } from "../backup-format.ts";
import type { Store, StoreConfig } from "../port.ts";
import { backupLines } from "./backup.ts";
import { Db, MEMORY } from "./db.ts";
import { putDocs } from "./docs.ts";
import { ingestBatch } from "./ingest-batch.ts";
import { releaseLease, takeLease } from "./leases.ts";
import { migrate } from "./migrate.ts";
import { openToRead } from "./open-to-read.ts";
import { judge } from "./persons.ts";
import { sqliteReads } from "./reads.ts";
import { expectWritable } from "./ready.ts";
import { restore } from "./restore.ts";
import { overwriting, retain } from "./retention/retain.ts";
import { scan } from "./scan.ts";
import { isServed } from "./service-lock.ts";
import { accessTo, fileNumber, keepPrivate, makeFile, realPathOf, stateOfFile } from "./store-file.ts";
import { whenLogIsSmall } from "./when-log-is-small.ts";
import { inSteps, type Withdrawal, type WithdrawPlace, type WithdrawStep, withdrawStep } from "./withdraw.ts";

export interface SqliteStore extends Store {
  /** One step of `withdrawSource`, for whoever lets others write in between. */
  withdrawStep(withdrawal: Withdrawal, from: WithdrawPlace | undefined): Promise<WithdrawStep>;
  /** Begins the log anew when it is long: others make it grow, too. False while somebody is in the way. */
  keepLogSmall(): boolean;
  /** The same, once nobody has written since this was asked last. */
  keepLogSmallAtRest(): void;
}

interface SqliteOptions {
  /** Called now and then while another connection holds the lock; what it throws ends the wait, and the write. */
  readonly whileWaiting?: () => void;
  /** Opened by the service itself; by default it is looked whether one runs on the file. */
  readonly served?: boolean;
}

export async function openSqlite(config: StoreConfig, { whileWaiting, served }: SqliteOptions = {}): Promise<SqliteStore> {
  const named = config.url.replace(/^sqlite:/, "");
  if (named === "") throw new AppError("CONFIG_INVALID", "after sqlite: there must be the path of a file, or :memory:");
  if (named === MEMORY) return sqliteStore(new Db(MEMORY), config, false);
  const path = realPathOf(named);
  if (config.file === undefined) prepareFile(path, config);
  else if (config.file !== fileNumber(path)) throw new AppError("STORE_GONE");
  if (config.readOnly === true) return sqliteStore(openToRead(path), config, false);
  const isOfService = served ?? isServed(path);
  const log = isOfService ? { logBytesMax: SERVED_LOG_BYTES_MAX } : {};
  return sqliteStore(new Db(path, { ...accessTo(path), ...log, whileWaiting }), config, isOfService);
}

function prepareFile(path: string, { existing, readOnly }: StoreConfig): void {
  const state = stateOfFile(path);
  if (existing === true && state !== "store") throw new AppError(state === "empty" ? "STORE_EMPTY" : "STORE_MISSING");
  if (readOnly === true) return;
  if (state === "missing") makeFile(path);
  keepPrivate(path);
}

/**
 * A commit writes every page that it touched, and a record touches half a dozen pages of indexes of hashes that few others do: the
 * more records, the more share a page. Half as many took a tenth more of the clock over 2.5 million rows; twice as many are too much memory.
 */
export const BATCH_RECORDS = 16_000;
/**
 * While a service runs: the log, which cannot be begun anew while somebody reads what stood before, grows by what one commit writes
 * (some 12 kB a record in a store of a million), and questions wait for the disk along with it.
 */
export const SERVED_BATCH_RECORDS = 4_000;

/** A long log is begun anew before a batch, so that it never holds more than this and one batch. */
const SERVED_LOG_BYTES_MAX = 32 * 1024 * 1024;

/** Nobody asks a file in a language of its own about the graph: what a run found is in its documents. */
export const NO_ANSWERS: Pick<Store, "stageAnswers" | "dropOldAnswers"> = {
  stageAnswers: async () => null,
  dropOldAnswers: async () => {},
};

function sqliteStore(db: Db, config: StoreConfig, served: boolean): SqliteStore {
  const roomInLog = async (): Promise<void> => (served ? whenLogIsSmall(() => db.keepLogSmall()) : undefined);
  return {
    batchRecords: served ? SERVED_BATCH_RECORDS : BATCH_RECORDS,

    again: () => (db.path === MEMORY ? config : { ...config, url: `sqlite:${db.path}`, existing: true, file: db.file }),
    session() {
      return { store: this, isOfOneMoment: false, end: () => undefined };
    },
    ready: async () => expectWritable(db),
    migrate: async () => migrate(db, config.keyCheck),
    backup: () => backup(db),
    restore: async (lines) => restore(db, lines),
    rest: async () => db.rest(),
    close: async () => db.close(),
    keepLogSmall: () => db.keepLogSmall(),
    keepLogSmallAtRest: () => db.keepLogSmallAtRest(),

    ...sqliteReads(db),
    scan: async (visit, filter) => db.readOnce(() => scan(db, visit, filter)),

    async ingestBatch(batch) {
      await roomInLog();
      return db.write(() => ingestBatch(db, batch));
    },
    withdrawStep: async (withdrawal, from) => db.write(() => withdrawStep(db, withdrawal, from)),
    withdrawSource: async (source, at, writes = []) =>
      inSteps(async (from) => {
        await roomInLog();
        return db.write(() => withdrawStep(db, { source, at, writes }, from));
      }),

    async retain(act) {
      await roomInLog();
      return overwriting(db, () => db.write(() => retain(db, act)));
    },
    shred: async () => db.writeAnew(),

    async judge(act) {
      // What nobody said themselves is a resolution of the whole store, which may write as much as a batch.
      if (act.said.length === 0) await roomInLog();
      return db.write(() => judge(db, act));
    },
    putDocs: async (writes, along) => db.write(() => putDocs(db, writes, along)),
    lease: async (name, holder, durationMs) => db.write(() => takeLease(db, name, holder, durationMs)),
    releaseLease: async (name, holder) => db.write(() => releaseLease(db, name, holder)),
    ...NO_ANSWERS,
  };
}

/** Through a connection of its own, so that it is of one moment however slowly it is read. Memory has one connection only: read at once. */
async function* backup(db: Db): AsyncGenerator<string> {
  if (db.path === MEMORY) {
    yield* sealed(db.read(() => [...backupLines(db)]));
    return;
  }
  const reader = openToRead(db.path);
  try {
    reader.hold();
    yield* sealed(backupLines(reader));
  } finally {
    reader.close();
  }
}
