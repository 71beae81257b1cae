/** The SQLite adapter: one file (or memory), nothing to install. Every method is one transaction. */
import { AppError } from "#base/errors.ts";
import { sealed } from "../backup-format.ts";
import type { Store, StoreConfig } from "../port.ts";
import { backupLines } from "./backup.ts";
import { check } from "./check.ts";
import { Db, MEMORY } from "./db.ts";
import { countDocs, listDocs, putDocs, readDocs } from "./docs.ts";
import { listEntities, neighbourCounts, readEntities, readInfo, readStubs } from "./entities.ts";
import { translated } from "./engine-errors.ts";
import { currentSeq, readFeed } from "./feed.ts";
import { ingestBatch } from "./ingest-batch.ts";
import { releaseLease, takeLease } from "./leases.ts";
import { linkTimesUnder } from "./link-times.ts";
import { readLinks } from "./links.ts";
import { migrate } from "./migrate.ts";
import * as persons from "./persons.ts";
import { expectWritable } from "./ready.ts";
import { readHistory, readRaw, readRecords, readSources } from "./records.ts";
import { restore } from "./restore.ts";
import { linkRecords, scan } from "./scan.ts";
import { searchPostings, searchTokens } from "./search.ts";
import { accessTo, fileNumber, keepPrivate, makeFile, stateOfFile } from "./store-file.ts";
import { withdrawSource } from "./withdraw.ts";

export async function openSqlite(config: StoreConfig): Promise<Store> {
  const path = config.url.replace(/^sqlite:/, "");
  if (path === "") throw new AppError("CONFIG_INVALID", "after sqlite: there must be the path of a file, or :memory:");
  if (path === MEMORY) return sqliteStore(new Db(MEMORY), config);
  if (config.file === undefined) prepareFile(path, config.existing === true);
  else if (config.file !== fileNumber(path)) throw new AppError("STORE_GONE");
  return sqliteStore(new Db(path, accessTo(path)), config);
}

function prepareFile(path: string, existing: boolean): void {
  const state = stateOfFile(path);
  if (existing && state !== "store") throw new AppError(state === "empty" ? "STORE_EMPTY" : "STORE_MISSING");
  if (state === "missing") makeFile(path);
  keepPrivate(path);
}

/**
 * A commit writes every page that it touched, and a record touches half a dozen pages of indexes of hashes that few others do: the
 * more records, the more share a page. Half as many took a tenth more of the clock over 2.5 million rows; twice as many are too much memory.
 */
const BATCH_RECORDS = 16_000;

function sqliteStore(db: Db, config: StoreConfig): Store {
  return {
    batchRecords: BATCH_RECORDS,

    again: () => (db.path === MEMORY ? config : { ...config, existing: true, file: db.file }),
    ready: async () => expectWritable(db),
    migrate: async () => migrate(db, config.keyCheck),
    info: async () => db.read(() => readInfo(db)),
    check: async () => db.read(() => check(db)),
    backup: () => backup(db),
    restore: async (lines) => restore(db, lines),
    rest: async () => db.rest(),
    close: async () => db.close(),

    ingestBatch: async (batch) => db.write(() => ingestBatch(db, batch)),
    withdrawSource: async (source, at, writes = []) =>
      db.write(() => {
        putDocs(db, writes);
        return withdrawSource(db, source, at);
      }),

    seq: async () => db.read(() => currentSeq(db)),
    feed: async (afterSeq, limit) => db.read(() => readFeed(db, afterSeq, limit)),

    labels: async () => db.read(() => ({ labels: db.interned.labelTexts(), sets: db.interned.labelSets() })),
    entities: async (ids) => db.read(() => readEntities(db, ids)),
    listEntities: async (kind, after, limit) => db.read(() => listEntities(db, kind, { after, limit })),
    links: async (query) => db.read(() => readLinks(db, query)),
    neighbourCounts: async (entity) => db.read(() => neighbourCounts(db, entity)),
    records: async (ids) => db.read(() => readRecords(db, ids)),
    rawText: async (recordId) => db.read(() => readRaw(db, recordId)),
    recordHistory: async (recordId) => db.read(() => readHistory(db, recordId)),
    sources: async () => db.read(() => readSources(db)),
    stubs: async (limit) => db.read(() => readStubs(db, limit)),

    searchTokens: async (query) => db.read(() => searchTokens(db, query)),
    searchPostings: async (tokens, kinds, limit) => db.read(() => searchPostings(db, tokens, kinds, limit)),

    scan: async (visit, filter) => db.readOnce(() => scan(db, visit, filter)),
    linkRecords: async (linkRefs) => db.read(() => linkRecords(db, linkRefs)),
    linkTimesUnder: async (labels) => db.read(() => linkTimesUnder(db, labels)),

    judgedSeq: async () => db.read(() => persons.judgedSeq(db)),
    judge: async (act) => db.write(() => persons.judge(db, act)),
    judgements: async () => db.read(() => persons.readJudgements(db)),
    judgementsOf: async (identityIds) => db.read(() => persons.judgementsOf(db, identityIds)),
    personsOf: async (identityIds) => db.read(() => persons.personsOf(db, identityIds)),
    identitiesOf: async (personId) => db.read(() => persons.identitiesOf(db, personId)),
    personAssignments: async () => db.read(() => persons.personAssignments(db)),

    putDocs: async (writes, along) => db.write(() => putDocs(db, writes, along)),
    docs: async (collection, ids) => db.read(() => readDocs(db, collection, ids)),
    listDocs: async (collection, query) => db.read(() => listDocs(db, collection, query)),
    countDocs: async (collection) => db.read(() => countDocs(db, collection)),

    lease: async (name, holder, durationMs) => db.write(() => takeLease(db, name, holder, durationMs)),
    releaseLease: async (name, holder) => db.write(() => releaseLease(db, name, holder)),
  };
}

/** Through a connection of its own, so that it is of one moment however slowly it is read. Memory has one connection only: read at once. */
async function* backup(db: Db): AsyncGenerator<string> {
  if (db.path === MEMORY) {
    yield* sealed(db.read(() => [...backupLines(db)]));
    return;
  }
  const reader = new Db(db.path, { ...accessTo(db.path), readOnly: true });
  try {
    translated(() => reader.exec("BEGIN"));
    yield* sealed(backupLines(reader));
  } finally {
    reader.close();
  }
}
