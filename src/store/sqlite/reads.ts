/**
 * All questions of the port that are answered at once, on whatever connection they are asked: each is of one moment, but for a search
 * that no session holds, whose looking up is many of them.
 */
import { runSearch } from "#model/search.ts";
import type { Store } from "../port.ts";
import { check } from "./check.ts";
import type { Db } from "./db.ts";
import { countDocs, listDocs, readDocs } from "./docs.ts";
import { listEntities, neighbourCounts, readEntities, readInfo, readMentions, readStubs } from "./entities.ts";
import { currentSeq, readFeed } from "./feed.ts";
import { readLeases } from "./leases.ts";
import { linkTimesUnder } from "./link-times.ts";
import { readLinks, readRecordsAbout } from "./links.ts";
import * as persons from "./persons.ts";
import { readHistory, readRaw, readReceived, readRecords, readSources } from "./records.ts";
import { linkRecords } from "./scan.ts";
import { searchPostings, searchTokens } from "./search.ts";
import type { MethodsOf } from "./threads/ways.ts";

export function sqliteReads(db: Db): Pick<Store, MethodsOf<"read"> | "check"> {
  const lookup: Pick<Store, "searchTokens" | "searchPostings"> = {
    searchTokens: async (query) => db.read(() => searchTokens(db, query)),
    searchPostings: async (tokens, kinds, limit) => db.read(() => searchPostings(db, tokens, kinds, limit)),
  };
  return {
    info: async () => db.read(() => readInfo(db)),
    check: async (recordIdOf) => db.read(() => check(db, recordIdOf)),

    seq: async () => db.read(() => currentSeq(db)),
    feed: async (afterSeq, limit) => db.read(() => readFeed(db, afterSeq, limit)),

    labels: async () => db.read(() => ({ labels: db.interned.labelTexts(), sets: db.interned.labelSets() })),
    entities: async (ids) => db.read(() => readEntities(db, ids)),
    listEntities: async (kind, after, limit) => db.read(() => listEntities(db, kind, { after, limit })),
    links: async (query) => db.read(() => readLinks(db, query)),
    linksOf: async ({ at, ...filter }) => db.read(() => at.map((one) => readLinks(db, { ...one, ...filter }))),
    recordsAbout: async (query) => db.read(() => readRecordsAbout(db, query)),
    neighbourCounts: async (entities) => db.read(() => entities.map((entity) => neighbourCounts(db, entity))),
    records: async (ids) => db.read(() => readRecords(db, ids)),
    recordsReceived: async (query) => db.read(() => readReceived(db, query)),
    rawText: async (recordId) => db.read(() => readRaw(db, recordId)),
    recordHistory: async (recordId) => db.read(() => readHistory(db, recordId)),
    sources: async () => db.read(() => readSources(db)),
    mentions: async (ids, by) => db.read(() => readMentions(db, ids, by)),
    stubs: async (limit) => db.read(() => readStubs(db, limit)),

    ...lookup,
    search: (plan, scope) => runSearch(lookup, plan, scope),

    linkRecords: async (linkRefs) => db.read(() => linkRecords(db, linkRefs)),
    linkTimesUnder: async (labels) => db.read(() => linkTimesUnder(db, labels)),

    judgedSeq: async () => db.read(() => persons.judgedSeq(db)),
    judgements: async () => db.read(() => persons.readJudgements(db)),
    judgementsOf: async (identityIds) => db.read(() => persons.judgementsOf(db, identityIds)),
    personsOf: async (identityIds) => db.read(() => persons.personsOf(db, identityIds)),
    identitiesOf: async (personIds) => db.read(() => personIds.map((id) => persons.identitiesOf(db, id))),
    personAssignments: async () => db.read(() => persons.personAssignments(db)),

    leases: async (names) => db.read(() => readLeases(db, names)),

    docs: async (collection, ids) => db.read(() => readDocs(db, collection, ids)),
    listDocs: async (collection, query) => db.read(() => listDocs(db, collection, query)),
    countDocs: async (collection) => db.read(() => countDocs(db, collection)),
  };
}
