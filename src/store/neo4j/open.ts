/** Neo4j 5.26 or a later 5, over Bolt: the server-class store, one server or a cluster. */
import { AppError } from "#base/errors.ts";
import type { EntityKind } from "#model/kinds.ts";
import { runSearch } from "#model/search.ts";
import { sealed } from "../backup-format.ts";
import type { Store, StoreConfig } from "../port.ts";
import { dropOldAnswers, stageAnswers } from "./answers.ts";
import { backupLines } from "./backup.ts";
import { check } from "./check.ts";
import { Connection, type Reads } from "./connection.ts";
import { countDocs, listDocs, putDocs, readDocs } from "./docs.ts";
import { feed, info, seq, sources, stubs } from "./info.ts";
import { ingestBatch, withdrawSource } from "./ingest.ts";
import { judge } from "./judge.ts";
import { LabelCache } from "./labels.ts";
import { lease, readLeases, releaseLease } from "./leases.ts";
import { checkMeta, migrate, type Meta } from "./migrate.ts";
import { identitiesOf, judgedSeq, judgements, judgementsOf, personAssignments, personsOf } from "./persons.ts";
import {
  listEntities,
  neighbourCounts,
  readEntities,
  readLinksOf,
  readMentions,
  readRecordsAbout,
  rawText,
  readRecords,
  recordHistory,
} from "./read.ts";
import { linkRecords, scan } from "./scan.ts";
import { linkTimesUnder } from "./link-times.ts";
import { restore } from "./restore.ts";
import { recordsReceived, retain } from "./retain.ts";
import { searchPostings, searchTokens } from "./search.ts";

/** Some ten thousand nodes and relationships, which a server with a heap of 1 GB takes beside its readers; what it does not take comes in parts. */
const BATCH_RECORDS = 1_000;

export async function openNeo4j(config: StoreConfig): Promise<Store> {
  const connection = new Connection(config);
  try {
    await connection.verify();
    const [meta] = await connection.read((tx) => tx.rows<Meta>("read/meta"));
    if (meta === undefined && config.existing === true) throw new AppError("STORE_EMPTY");
    if (meta !== undefined) checkMeta(meta, config.keyCheck);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return storeOn({ connection, reads: connection, labels: new LabelCache(), config });
}

interface Parts {
  readonly connection: Connection;
  /** Where what only reads is asked. */
  readonly reads: Reads;
  readonly labels: LabelCache;
  readonly config: StoreConfig;
}

function storeOn(parts: Parts): Store {
  const { connection, reads, labels, config } = parts;
  const lookup: Pick<Store, "searchTokens" | "searchPostings"> = {
    searchTokens: (query) => searchTokens(reads, query),
    searchPostings: (tokens, kinds, limit) => searchPostings(reads, { tokens, kinds, limit }),
  };
  return {
    batchRecords: BATCH_RECORDS,

    session() {
      const store = connection.routed ? storeOn({ ...parts, reads: connection.sinceNow() }) : this;
      return { store, isOfOneMoment: false, end: () => undefined };
    },

    again: () => ({ ...config, existing: true }),
    ready: () => connection.ready(),
    migrate: () => migrate(connection, config.keyCheck),
    info: () => info(reads),
    check: () => check(connection, labels),
    backup: () => sealed(backupLines(connection)),
    restore: (lines) => restore(connection, labels, lines),
    // What is remembered is the labels, and they are few.
    rest: async () => {},
    close: () => connection.close(),

    ingestBatch: (batch) => ingestBatch(connection, labels, batch),
    withdrawSource: (source, at, writes = []) => withdrawSource(connection, labels, { source, at, writes }),

    retain: (act) => retain(connection, labels, act),
    // What a server keeps of what was deleted, in its files and transaction logs, is its administrator's to see to.
    shred: async () => {},

    seq: () => seq(reads),
    feed: (after, limit) => feed(reads, after, limit),

    labels: async () => {
      const { texts, sets } = await labels.read(reads);
      return { labels: texts, sets };
    },
    entities: (ids) => readEntities(reads, ids),
    listEntities: (kind: EntityKind, after, limit) => listEntities(reads, kind, after, limit),
    links: async (query) => (await readLinksOf(reads, labels, { ...query, at: [query] }))[0]!,
    linksOf: (query) => readLinksOf(reads, labels, query),
    recordsAbout: (query) => readRecordsAbout(reads, labels, query),
    neighbourCounts: (entities) => neighbourCounts(reads, entities),
    records: (ids) => readRecords(reads, ids),
    recordsReceived: (query) => recordsReceived(reads, query),
    rawText: (id) => rawText(reads, id),
    recordHistory: (id) => recordHistory(reads, id),
    sources: () => sources(reads),
    mentions: (ids, by) => readMentions(reads, ids, by),
    stubs: (limit) => stubs(reads, limit),

    ...lookup,
    search: (plan, scope) => runSearch(lookup, plan, scope),

    scan: (visit, filter = {}) => scan(connection, visit, { ...filter, cache: labels }),
    linkRecords: (refs) => linkRecords(reads, refs),
    linkTimesUnder: (readable) => linkTimesUnder(reads, labels, readable),

    judgedSeq: () => judgedSeq(reads),
    judge: (act) => judge(connection, labels, act),
    judgements: () => judgements(reads),
    judgementsOf: (identities) => judgementsOf(reads, identities),
    personsOf: (ids) => personsOf(reads, ids),
    identitiesOf: (personIds) => identitiesOf(reads, personIds),
    personAssignments: () => personAssignments(reads),

    putDocs: (writes, along) => putDocs(connection, labels, writes, along),
    docs: (collection, ids) => readDocs(reads, collection, ids),
    listDocs: (collection, query) => listDocs(reads, collection, query),
    countDocs: (collection) => countDocs(reads, collection),

    stageAnswers: (answers) => stageAnswers(connection, answers),
    dropOldAnswers: () => dropOldAnswers(connection),

    lease: (name, holder, durationMs) => lease(connection, name, holder, durationMs),
    releaseLease: (name, holder) => releaseLease(connection, name, holder),
    leases: (names) => readLeases(reads, names),
  };
}
