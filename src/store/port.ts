/**
 * The store port: all that the rest of trama may ask of a database. Two adapters, one contract suite (test/contract).
 * Entities are spoken of by id; an alias id, or the id of a stub that was filled, leads to the entity that took it over.
 * The store applies no clearance itself: it gives back the label set of everything, and `app` decides under its reader's clearance.
 */
import type { PresentAnswers, ToldTie } from "./answers.ts";
import type { Collection, Documents } from "#model/documents.ts";
import type { EntityKind, LinkKind } from "#model/kinds.ts";
import type { Mention } from "#model/yield/joins.ts";
import type { Judgement } from "#model/judgement.ts";
import type { Props, RecordBatch, RecordStatus, StoredRecord } from "#model/record.ts";
import type { SearchFinds, SearchPlan, SearchScope } from "#model/search.ts";
import type { Assertion, LinkAssertion, LinkTime, ScannedEntity, ScannedLink } from "#model/scan.ts";
import type { FEED_CODES } from "#model/stored-words.ts";

export type { Assertion, LinkAssertion, LinkTime, ScannedEntity, ScannedLink };

export interface BatchOutcome {
  /** Feed sequence of the commit; unchanged when the batch changed nothing. */
  readonly seq: number;
  readonly new: number;
  readonly superseding: number;
  readonly unchanged: number;
  /** Records that came later than a newer export of the same row: kept, asserting nothing. */
  readonly outdated: number;
  readonly entities: Readonly<Partial<Record<EntityKind, number>>>;
  readonly links: Readonly<Partial<Record<LinkKind, number>>>;
}

export interface StoredEntity {
  /** The canonical id. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly natural: string;
  /** Known only by mention, for kinds that a file should have described (Flight, Incident, Booking, …). */
  readonly stub: boolean;
  readonly intrinsic: Props;
  /** Ordered by exportedAt, then record id; the last readable one wins, value by value. */
  readonly assertions: readonly Assertion[];
  /** Interned set of the labels of all active records that assert it or one of its links. */
  readonly labelSet: number;
}

export interface StoredLink extends LinkTime {
  /** Stable, from kind, ends and discriminator: `KIND~from~to~discriminator`. */
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
  /** Ordered as an entity's. The link's own time is, for each end of it, from the last assertion that gives one, whoever may read that. */
  readonly assertions: readonly LinkAssertion[];
  readonly labelSet: number;
}

/** Whose links, and which of them. */
export interface LinksAt {
  readonly entity: string;
  /** Only links with `at` in [from, until); links without a time always pass. */
  readonly from?: number;
  readonly until?: number;
  /** Link id to go on after (CONFLICT when it is gone); order is by link kind (in the order of codes), then at descending (null last), then link id. */
  readonly after?: string;
}

interface LinkFilter {
  readonly kinds?: readonly LinkKind[];
  readonly direction?: "out" | "in" | "both";
  /**
   * The labels that a reader may read; all by default. Links that no record of these asserts are not there, and the times that
   * filter and order the others are those that records of these give, so that a page's order says nothing of what may not be read.
   */
  readonly labels?: ReadonlySet<number>;
  /** Of each entity. */
  readonly limit: number;
}

export interface LinkQuery extends LinksAt, LinkFilter {}

export interface LinksQuery extends LinkFilter {
  readonly at: readonly LinksAt[];
}

export interface RecordsAboutQuery {
  readonly entities: readonly string[];
  /** The labels that a reader may read; all by default. What other records say is not there. */
  readonly labels?: ReadonlySet<number>;
  /** Links that are looked at of one entity: the first, in the order of `links`. */
  readonly limit: number;
}

/** What some links rest on. */
export interface RecordsAbout {
  /** Ids of the records that assert one of them, each once, in any order. */
  readonly records: readonly string[];
  /** ms; the latest time of one of them, null when no time is known. */
  readonly newest: number | null;
}

export interface NeighbourCount {
  readonly kind: LinkKind;
  readonly direction: "out" | "in";
  readonly labelSet: number;
  readonly count: number;
}

export interface FeedEntry {
  readonly seq: number;
  readonly at: number;
  readonly kind: keyof typeof FEED_CODES.of;
  readonly source: string | null;
  readonly count: number;
}

/** What is said in a document of trama's own making (model/documents.ts). `body` is kept as JSON; `refs` are entity ids that it concerns (links to them in Neo4j). */
export interface Doc<C extends Collection = Collection> {
  readonly id: string;
  /** Lists are in ascending order of this, then id. */
  readonly sort: string;
  readonly refs: readonly string[];
  readonly body: Documents[C];
}

/** A document as it was read. */
export interface StoredDoc<C extends Collection = Collection> extends Doc<C> {
  /** 1 when it was appended, one more with each write; given by the store, kept by a backup. */
  readonly version: number;
}

/**
 * Documents of one collection to write, and what the write rests on: `append`, that there is none of these ids yet; `replace`, that each
 * is still of the version at which it was read (and is handed back with). There is no other way to write one, and none to delete one.
 */
export type DocWrite = {
  [C in Collection]:
    | { readonly collection: C; readonly append: readonly Doc<C>[] }
    | { readonly collection: C; readonly replace: readonly StoredDoc<C>[] };
}[Collection];

/** A lease as it was given: what it protects is written with this, and refused (FENCED) once a later one of the name has been given. */
export interface Fence {
  readonly lease: string;
  /** Grows with each giving of the lease, also after it was released; the same while its holder renews it. */
  readonly token: number;
}

/** How a lease stands, whoever asks. */
export interface LeaseState {
  /** Of its last giving; 0 before the first. */
  readonly token: number;
  /** Somebody has it now: it was neither released nor has it run out. */
  readonly held: boolean;
}

/** What goes into the same transaction as a write. */
export interface AlongWith {
  /** Adds one feed entry. */
  readonly feed?: Omit<FeedEntry, "seq">;
  /** Writes only while this is the last giving of its lease (FENCED). */
  readonly fence?: Fence | undefined;
  /** Puts answers that were staged in the place of those before them. Nothing where none are kept. */
  readonly answers?: PresentAnswers | undefined;
}

/** A run's network, for who asks the database itself. */
export interface StagedAnswers {
  readonly ties: Iterable<ToldTie>;
  /** Of the run: FENCED, and no more is written, once another one has begun. */
  readonly fence: Fence;
}

export interface DocQuery {
  readonly after?: { readonly sort: string; readonly id: string };
  readonly limit: number;
  readonly descending?: boolean;
  readonly ref?: string;
}

/** Whose identity it is. An identity whose person is its own is alone, but for others that are assigned to it. */
export interface PersonAssignment {
  readonly identity: string;
  readonly person: string;
}

/** What changes who is who: what was judged together with all that follows from it. */
export interface JudgingAct {
  /** `judgedSeq` as it was before anything was read that this follows from. */
  readonly judgedSeq: number;
  /** Users' judgements, appended in this order. One whose id is there already was said before, and is not said again. */
  readonly said: readonly Judgement[];
  /** Rules' judgements that are new or others than before. */
  readonly ruled: readonly Judgement[];
  /** Ids of rules' judgements that no longer follow from the data. */
  readonly dropped: readonly string[];
  /** The derived IDENTIFIED_AS of these identities; others keep theirs, and those that are not there get none. */
  readonly persons: readonly PersonAssignment[];
  readonly docs: readonly DocWrite[];
  /** ms. */
  readonly at: number;
}

/** What is done to records whose time has come, or that are wrong (docs/retention.md). Record ids, each in one of the lists. */
export interface RetainAct {
  /** As when their source is withdrawn: they assert nothing any more, and stay WITHDRAWN when they are ingested again. */
  readonly withdraw?: readonly string[];
  /** They assert nothing any more and their text goes; they stay ERASED when they are ingested again. */
  readonly erase: readonly string[];
  /**
   * Active ones become MASKED: they assert what model/retention/masking.ts leaves of them, under a label of their own. Of any other one the text goes,
   * and that is all there is to mask of it. `sealed` takes the place of the text; null: it goes.
   */
  readonly mask: readonly { readonly id: string; readonly sealed: string | null }[];
  /** ms */
  readonly at: number;
  readonly writes?: readonly DocWrite[];
}

/** Records that are otherwise than before. */
export interface RetainOutcome {
  readonly seq: number;
  readonly withdrawn: readonly string[];
  readonly erased: readonly string[];
  readonly masked: readonly string[];
}

/** Records received at or before a moment, of these statuses, in id order. */
export interface ReceivedQuery {
  readonly receivedUntil: number;
  readonly statuses: readonly RecordStatus[];
  readonly after: string | null;
  readonly limit: number;
}

export interface TokenHit {
  readonly token: string;
}

export interface Posting {
  readonly token: string;
  readonly entity: string;
  readonly kind: EntityKind;
}

export interface StoreInfo {
  readonly adapter: "sqlite" | "neo4j";
  /** Given by each restore, else "". Stores restored from one backup hold the same under other surrogate numbers (`linkRef`). */
  readonly instance: string;
  readonly schemaVersion: number;
  readonly exercise: boolean | null;
  readonly records: number;
  readonly entities: Readonly<Partial<Record<EntityKind, number>>>;
  readonly links: Readonly<Partial<Record<LinkKind, number>>>;
}

/** Which records a scan is of: what a store of these alone would hold. */
export interface ScanFilter {
  /** With one of these labels; all by default. */
  readonly labels?: ReadonlySet<number>;
  /** Received at or before this moment (ms); all by default. */
  readonly receivedUntil?: number;
}

export interface ScanVisitor {
  /**
   * What was given so far is to be forgotten, and all of it comes again: the server went away, or leads no more. Without it such a scan is
   * STORE_UNAVAILABLE.
   */
  anew?(): void;
  entities(batch: readonly ScannedEntity[]): void;
  links(batch: readonly ScannedLink[]): void;
}

export interface ScanOutcome {
  readonly seq: number;
  /** Under `receivedUntil`: rows of which another version stood then, which is not kept and so not there. */
  readonly replaced: number;
}

/** A record's id from its key and text, as ingest makes it under the installation's key, which no store holds. */
export type RecordIdOf = (keyHash: string, content: string) => string;

export interface CheckProblem {
  readonly code: string;
  readonly text: string;
}

export interface Store {
  /** Records that one `ingestBatch` takes well: each is one transaction, which Neo4j holds in its heap until the commit (STORE_MEMORY when it cannot: give it fewer). */
  readonly batchRecords: number;

  // --- life ---------------------------------------------------------------------------------------------------------
  /**
   * The same store with all of its answers of one moment, that of the first question, until it is ended; a file over threads ends it after
   * half a minute by itself. What is written through it is written at once, and not seen by it. Where there is no such moment to be had
   * (memory, a file in a process of one command), it is the store itself: each answer then is of a moment of its own. So it is with Neo4j;
   * of a cluster whichever server has come as far as the leader was at the first question answers, where a store itself asks the leader.
   */
  session(): StoreSession;
  /** How another thread of this process opens the same store: that very one, and none is made in its place. */
  again(): StoreConfig;
  /** Whether a write would land now; rejects with what is in its way (STORE_GONE, STORE_READ_ONLY, STORE_FULL, …). */
  ready(): Promise<void>;
  /** Creates or migrates the schema to this build's version; a newer one is STORE_VERSION. Returns the versions of what had to be applied. */
  migrate(): Promise<readonly number[]>;
  info(): Promise<StoreInfo>;
  /**
   * Internal consistency: dangling links, label sets that differ from their records, counts, the engine's own check, and where pages are
   * ours to look into, that texts are what they were: with `recordIdOf` every record's too. Empty = sound.
   */
  check(recordIdOf?: RecordIdOf): Promise<readonly CheckProblem[]>;
  /** Store-neutral NDJSON lines that `restore` of either adapter reads; the key file is never in it. */
  backup(): AsyncIterable<string>;
  /** Into an empty store only (STORE_NOT_EMPTY). All or nothing; damaged or cut-short lines are BAD_INPUT. Its own backup then has the same lines. */
  restore(lines: AsyncIterable<string>): Promise<void>;
  /** Gives back memory that only makes reading and writing fast: for a process that is about to do something else. */
  rest(): Promise<void>;
  close(): Promise<void>;

  // --- writing ------------------------------------------------------------------------------------------------------
  /**
   * Upserts a batch atomically, with one feed entry when anything changed. Same record id again: unchanged (a WITHDRAWN one stays
   * withdrawn, a MASKED or ERASED one what it is), but for a `restated` one, which is active and of the export that the batch is given as: its facts take the place of those it had. Same key, other content: the later `exportedAt` wins (ties: the greater record id), the other is SUPERSEDED.
   * A later export that repeats a record makes it as new as that export (a row may go back to what it was), so that content never
   * depends on the order in which records and batches come; a withdrawn record still outranks what is older than it.
   * `superseding` counts records that take the place of an active one. The feed entry's count is of the records that landed.
   *
   * Any fact's id may be an alias: it leads to the entity of the claim with the latest export (ties: the greater record id); when
   * the last claim goes, it is a stub again. A record that names an entity which it neither describes nor links still mentions it:
   * the entity lives by it and carries its label. Natural form, intrinsic values and the tokens of a mention follow from the id:
   * the first mention gives everyone's, so a describing fact must carry them too; a describing fact's tokens are that record's own.
   * `entities` and `links` count what is new and still there at the end: a stub that was filled is not new.
   * Refuses to mix exercise and real sources (EXERCISE_MIXED).
   */
  ingestBatch(batch: RecordBatch): Promise<BatchOutcome>;
  /**
   * Withdraws all active records of a source; what they alone asserted goes. A later ingest does not bring them back. `writes` land with
   * it, as putDocs has them: who withdrew it and why. A large source takes several transactions, each whole and with a feed entry of its
   * own: `writes` are in the first of them, readers see the store after each, and what was cut off is done by asking for it again.
   */
  withdrawSource(
    source: string,
    at: number,
    writes?: readonly DocWrite[],
  ): Promise<{ readonly seq: number; readonly records: number }>;

  /**
   * All of it in one transaction, with one feed entry when anything changed: some hundred records at most. A thing of which only masked records
   * speak is called by its pseudonym and found by no word; it is called and found again as soon as another record speaks of it. What was compared of
   * identities that are masked or gone is taken out of the judgements on them, and what users said of those that are gone.
   */
  retain(act: RetainAct): Promise<RetainOutcome>;
  /** Lets nothing be left of what was deleted in what the store lies in, where that is its own to see to: a SQLite file is written anew. */
  shred(): Promise<void>;

  // --- feed ---------------------------------------------------------------------------------------------------------
  seq(): Promise<number>;
  feed(afterSeq: number, limit: number): Promise<readonly FeedEntry[]>;

  // --- reading ------------------------------------------------------------------------------------------------------
  /** Label id → canonical handling text, and label set id → label ids. Both only ever grow. */
  labels(): Promise<{ readonly labels: ReadonlyMap<number, string>; readonly sets: ReadonlyMap<number, readonly number[]> }>;
  /** In the order asked; undefined where there is none. */
  entities(ids: readonly string[]): Promise<readonly (StoredEntity | undefined)[]>;
  /** By kind in id order, for lists. */
  listEntities(kind: EntityKind, after: string | null, limit: number): Promise<readonly StoredEntity[]>;
  links(query: LinkQuery): Promise<readonly StoredLink[]>;
  /** What `links` gives of each of these, in the order asked, all of one moment. */
  linksOf(query: LinksQuery): Promise<readonly (readonly StoredLink[])[]>;
  /** Of each entity, in the order asked: what the links rest on that leave it. Nothing where there is none. */
  recordsAbout(query: RecordsAboutQuery): Promise<readonly RecordsAbout[]>;
  /** Of each entity, in the order asked; nothing where there is none. */
  neighbourCounts(entities: readonly string[]): Promise<readonly (readonly NeighbourCount[])[]>;
  records(ids: readonly string[]): Promise<readonly (StoredRecord | undefined)[]>;
  recordsReceived(query: ReceivedQuery): Promise<readonly StoredRecord[]>;
  rawText(recordId: string): Promise<string | null>;
  /** All versions, newest export first: a row's history. */
  recordHistory(recordId: string): Promise<readonly StoredRecord[]>;
  sources(): Promise<
    readonly { readonly source: string; readonly agency: string; readonly records: number; readonly withdrawn: number }[]
  >;
  /**
   * What mentions by these ids came to, in the order asked: JOINED where a record describes what the id leads to, or, with `by`, where a
   * link of that kind leads there; AMBIGUOUS where several things could be meant.
   */
  mentions(ids: readonly string[], by?: LinkKind): Promise<readonly Mention[]>;
  /** In the order of their natural forms. */
  stubs(limit: number): Promise<{ readonly count: number; readonly naturals: readonly string[] }>;

  // --- search (the store only looks keys up; ranking is model/search.ts) -----------------------------------------------
  /**
   * `runSearch` over this store's own keys, of all that it holds: where the keys lie, so that what is looked up and ranked, some thousands
   * of tokens and postings, does not come to the caller.
   */
  search(plan: SearchPlan, scope: SearchScope): Promise<SearchFinds>;
  /** Dictionary tokens that are one of `exact`, start with `prefix`, or share one of `keys` (phonetic or trigram keys). In token order. */
  searchTokens(query: {
    exact?: readonly string[];
    prefix?: string;
    keys?: readonly string[];
    limit: number;
  }): Promise<readonly TokenHit[]>;
  /** Entities that carry one of the tokens, by token, then entity id. */
  searchPostings(tokens: readonly string[], kinds: readonly EntityKind[] | null, limit: number): Promise<readonly Posting[]>;

  // --- snapshot -----------------------------------------------------------------------------------------------------
  /**
   * One consistent scan; entities (in any order) before links. Batches of up to some thousands. Under a filter, what a store of these
   * records would give: entities and links that one of them asserts, with their values and times alone. Numbers of label sets stay
   * those of the whole store.
   *
   * Of the past, a store keeps when each record that stands was first received, and no more: a row that was replaced or withdrawn since
   * is not there as it was, one that a later export repeats ranks as of that export, and names lead to the entities that claim them today.
   */
  scan(visit: ScanVisitor, filter?: ScanFilter): Promise<ScanOutcome>;
  /** Record ids behind each link of a scan, sorted. */
  linkRecords(linkRefs: readonly number[]): Promise<readonly (readonly string[])[]>;
  /** By `linkRef`, the links of a scan of which records with one of these labels give another time than all records do. */
  linkTimesUnder(labels: ReadonlySet<number>): Promise<ReadonlyMap<number, LinkTime>>;

  // --- persons ------------------------------------------------------------------------------------------------------
  /** Feed sequence of the last act that changed who is who; 0 before the first. */
  judgedSeq(): Promise<number>;
  /**
   * Writes an act whole, with one feed entry (JUDGE), and gives back its sequence. CHANGED_MEANWHILE, and nothing is written, when
   * there was another act since `act.judgedSeq`: what was worked out without it must not undo it.
   */
  judge(act: JudgingAct): Promise<number>;
  /** Rules' by id, then users' in the order in which they were said: one order for all, whoever said them and at whatever time. */
  judgements(): Promise<readonly Judgement[]>;
  /** Those that name one of these identities, each once, in the same order. */
  judgementsOf(identityIds: readonly string[]): Promise<readonly Judgement[]>;
  /** Person id of each identity. */
  personsOf(identityIds: readonly string[]): Promise<readonly string[]>;
  /** In the order asked: identities of the person that now holds identity X of `p_X`, sorted; empty where there is none. */
  identitiesOf(personIds: readonly string[]): Promise<readonly (readonly string[])[]>;
  /** All identities that are not their own person's only identity. An assignment goes with its identity. */
  personAssignments(): Promise<ReadonlyMap<string, string>>;

  // --- documents ----------------------------------------------------------------------------------------------------
  /**
   * All of it or, when one expectation fails, nothing and CHANGED_MEANWHILE, whose `extra.documents` are the ids of what is otherwise:
   * of two who read the same version one gets through. A document may be named once a call. Returns the feed sequence after it.
   */
  putDocs(writes: readonly DocWrite[], along?: AlongWith): Promise<number>;
  docs<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (StoredDoc<C> | undefined)[]>;
  listDocs<C extends Collection>(collection: C, query: DocQuery): Promise<readonly StoredDoc<C>[]>;
  countDocs(collection: Collection): Promise<number>;

  // --- answers, for who asks the database itself ------------------------------------------------------------------------
  /**
   * Writes a network in steps, beside the one that is present, and gives the number by which `putDocs` makes it the present one. What runs
   * that were cut off had staged goes first. Null from a store that nobody else reads (SQLite), which keeps none.
   */
  stageAnswers(answers: StagedAnswers): Promise<number | null>;
  /** Takes away, in steps, what is older than the present answers. */
  dropOldAnswers(): Promise<void>;

  // --- one at a time --------------------------------------------------------------------------------------------------
  /**
   * Takes a named lease for so long, or renews it; null while another holder has it. By the store's own clock, which is one for all who
   * use it (SQLite: the machine's monotone one, Neo4j: the server's); a lease given at a time that is further from the present than
   * the lease is long, in the past or in the future, has run out: a clock may have been wrong, or begun again with the machine.
   * A holder that slept through its lease does no harm as long as it writes with its fence.
   */
  lease(name: string, holder: string, durationMs: number): Promise<Fence | null>;
  /** For the next to take at once. Nothing when another holder has it. */
  releaseLease(name: string, holder: string): Promise<void>;
  /** In the order asked, all of one moment. */
  leases(names: readonly string[]): Promise<readonly LeaseState[]>;
}

/** A store for one request (`Store.session`). */
export interface StoreSession {
  readonly store: Store;
  readonly isOfOneMoment: boolean;
  /** Lets go of the moment. What is asked after it is TIMED_OUT. */
  end(): void;
}

/** That this process is the one service of a store; it goes with the process, too. */
export interface ServiceLock {
  release(): void;
}

/** How to open a store, sent to workers as is. `url`: `sqlite:/path/trama.db`, `sqlite::memory:`, `neo4j://…`, `bolt://…` (also +s). */
export interface StoreConfig {
  readonly url: string;
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** The installation's key check (ids.ts): a store made under another key refuses (STORE_KEY_MISMATCH). */
  readonly keyCheck: string;
  /** Only a store that is there: STORE_MISSING or STORE_EMPTY otherwise, and nothing is made. */
  readonly existing?: boolean;
  /** Only to be read: nothing is written to it or beside it, unless its schema must be brought up to date first. */
  readonly readOnly?: boolean;
  /** Of a file: which one it is, by the system's numbers. Another one in its place is STORE_GONE. */
  readonly file?: string;
}
