/** Neo4j 5.26 or a later 5, over Bolt: the server-class store. */
import { AppError } from "#base/errors.ts";
import type { EntityKind } from "#model/kinds.ts";
import { runSearch } from "#model/search.ts";
import { sealed } from "../backup-format.ts";
import type { Store, StoreConfig } from "../port.ts";
import { dropOldAnswers, stageAnswers } from "./answers.ts";
import { backupLines } from "./backup.ts";
import { check } from "./check.ts";
import { Connection } from "./connection.ts";
import { countDocs, listDocs, putDocs, readDocs } from "./docs.ts";
import { feed, info, seq, sources, stubs } from "./info.ts";
import { ingestBatch, withdrawSource } from "./ingest.ts";
import { LabelCache } from "./labels.ts";
import { lease, readLeases, releaseLease } from "./leases.ts";
import { checkMeta, migrate, type Meta } from "./migrate.ts";
import { identitiesOf, judge, judgedSeq, judgements, judgementsOf, personAssignments, personsOf } from "./persons.ts";
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
import { searchPostings, searchTokens } from "./search.ts";

/** Some ten thousand nodes and relationships, which a server with a heap of 1 GB takes beside its readers; 4,000 records overran it. */
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
  return storeOn(connection, config);
}

function storeOn(connection: Connection, config: StoreConfig): Store {
  const labels = new LabelCache();
  const lookup: Pick<Store, "searchTokens" | "searchPostings"> = {
    searchTokens: (query) => searchTokens(connection, query),
    searchPostings: (tokens, kinds, limit) => searchPostings(connection, { tokens, kinds, limit }),
  };
  return {
    batchRecords: BATCH_RECORDS,

    session() {
      return { store: this, end: () => undefined };
    },

    again: () => ({ ...config, existing: true }),
    ready: () => connection.ready(),
    migrate: () => migrate(connection, config.keyCheck),
    info: () => info(connection),
    check: () => check(connection, labels),
    backup: () => sealed(backupLines(connection)),
    restore: (lines) => restore(connection, labels, lines),
    // What is remembered is the labels, and they are few.
    rest: async () => {},
    close: () => connection.close(),

    ingestBatch: (batch) => ingestBatch(connection, labels, batch),
    withdrawSource: (source, at, writes = []) => withdrawSource(connection, labels, { source, at, writes }),

    seq: () => seq(connection),
    feed: (after, limit) => feed(connection, after, limit),

    labels: async () => {
      const { texts, sets } = await labels.read(connection);
      return { labels: texts, sets };
    },
    entities: (ids) => readEntities(connection, ids),
    listEntities: (kind: EntityKind, after, limit) => listEntities(connection, kind, after, limit),
    links: async (query) => (await readLinksOf(connection, labels, { ...query, at: [query] }))[0]!,
    linksOf: (query) => readLinksOf(connection, labels, query),
    recordsAbout: (query) => readRecordsAbout(connection, labels, query),
    neighbourCounts: (entities) => neighbourCounts(connection, entities),
    records: (ids) => readRecords(connection, ids),
    rawText: (id) => rawText(connection, id),
    recordHistory: (id) => recordHistory(connection, id),
    sources: () => sources(connection),
    mentions: (ids, by) => readMentions(connection, ids, by),
    stubs: (limit) => stubs(connection, limit),

    ...lookup,
    search: (plan, scope) => runSearch(lookup, plan, scope),

    scan: (visit, filter = {}) => scan(connection, visit, { ...filter, cache: labels }),
    linkRecords: (refs) => linkRecords(connection, refs),
    linkTimesUnder: (readable) => linkTimesUnder(connection, labels, readable),

    judgedSeq: () => judgedSeq(connection),
    judge: (act) => judge(connection, labels, act),
    judgements: () => judgements(connection),
    judgementsOf: (identities) => judgementsOf(connection, identities),
    personsOf: (ids) => personsOf(connection, ids),
    identitiesOf: (personIds) => identitiesOf(connection, personIds),
    personAssignments: () => personAssignments(connection),

    putDocs: (writes, along) => putDocs(connection, labels, writes, along),
    docs: (collection, ids) => readDocs(connection, collection, ids),
    listDocs: (collection, query) => listDocs(connection, collection, query),
    countDocs: (collection) => countDocs(connection, collection),

    stageAnswers: (answers) => stageAnswers(connection, answers),
    dropOldAnswers: () => dropOldAnswers(connection),

    lease: (name, holder, durationMs) => lease(connection, name, holder, durationMs),
    releaseLease: (name, holder) => releaseLease(connection, name, holder),
    leases: (names) => readLeases(connection, names),
  };
}
