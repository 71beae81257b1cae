/**
 * The first schema. Every id that comes from outside is kept once, as bytes, and stands behind an integer; all other tables
 * speak of integers, because B-trees keyed by hashes are what slows a big ingest down. Columns are typed INTEGER so that
 * whole numbers, which the driver binds as doubles, are stored as integers.
 */
export const recordsAndWhatTheyAssert = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One entry a commit.
CREATE TABLE feed (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, source TEXT, count INTEGER NOT NULL);

-- What all records of one export share; records and withdrawn are counts.
CREATE TABLE origin (
  num INTEGER PRIMARY KEY, source TEXT NOT NULL, agency TEXT NOT NULL, originator TEXT NOT NULL, exported_at INTEGER NOT NULL,
  reliability TEXT NOT NULL, legal_basis TEXT, exercise INTEGER NOT NULL, records INTEGER NOT NULL, withdrawn INTEGER NOT NULL
);
CREATE TABLE file (num INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE label (num INTEGER PRIMARY KEY, handling TEXT NOT NULL UNIQUE);
-- labels: label numbers in ascending order, separated by commas.
CREATE TABLE label_set (num INTEGER PRIMARY KEY, labels TEXT NOT NULL UNIQUE);
-- How many records, entities of a kind and links of a kind there are.
CREATE TABLE tally (what TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;

-- facts: which entities and links the record asserts (facts.ts); NULL when it asserts nothing.
CREATE TABLE record (
  num INTEGER PRIMARY KEY, id BLOB NOT NULL, key BLOB NOT NULL, kind INTEGER NOT NULL, origin INTEGER NOT NULL, file INTEGER NOT NULL,
  line INTEGER NOT NULL, label INTEGER NOT NULL, credibility INTEGER NOT NULL, status INTEGER NOT NULL, seq INTEGER NOT NULL,
  received_at INTEGER NOT NULL, facts BLOB
);
CREATE UNIQUE INDEX record_id ON record (id);
CREATE INDEX record_key ON record (key);
-- Apart from the record, so that it can be masked or destroyed without touching anything else.
CREATE TABLE raw (record INTEGER PRIMARY KEY, text TEXT NOT NULL);

-- target: the entity that took this alias over. record, props, tokens: the first assertion, inline.
-- base_tokens: tokens that mentions gave. Tokens are separated by line feeds.
CREATE TABLE entity (
  num INTEGER PRIMARY KEY, key BLOB NOT NULL, natural TEXT NOT NULL, intrinsic TEXT, label_set INTEGER NOT NULL,
  stub INTEGER NOT NULL, target INTEGER, record INTEGER, props TEXT, tokens TEXT, base_tokens TEXT
);
CREATE UNIQUE INDEX entity_key ON entity (key);
CREATE INDEX entity_stub ON entity (natural) WHERE stub = 1;
CREATE INDEX entity_target ON entity (target) WHERE target IS NOT NULL;
-- Further assertions; props NULL: a record that only mentions the entity and links it to nothing.
CREATE TABLE entity_assertion (entity INTEGER, record INTEGER, props TEXT, tokens TEXT, PRIMARY KEY (entity, record)) WITHOUT ROWID;
CREATE TABLE alias_claim (alias INTEGER, record INTEGER, entity INTEGER NOT NULL, PRIMARY KEY (alias, record)) WITHOUT ROWID;

-- record: the only assertion, inline; NULL when the assertions are in link_assertion, and at, until and props are merged from them.
-- hash: a number made of the discriminator, so that the index stays narrow.
CREATE TABLE link (
  num INTEGER PRIMARY KEY, kind INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, hash INTEGER NOT NULL,
  label_set INTEGER NOT NULL, record INTEGER, at INTEGER, until INTEGER, props TEXT, discriminator TEXT NOT NULL
);
CREATE INDEX link_out ON link (source, kind, target, hash, at, label_set);
CREATE INDEX link_in ON link (target, kind, at, label_set);
CREATE TABLE link_assertion (link INTEGER, record INTEGER, at INTEGER, until INTEGER, props TEXT, PRIMARY KEY (link, record)) WITHOUT ROWID;

CREATE TABLE posting (token TEXT, entity INTEGER, PRIMARY KEY (token, entity)) WITHOUT ROWID;
CREATE TABLE token_key (key TEXT, token TEXT, PRIMARY KEY (key, token)) WITHOUT ROWID;

CREATE TABLE judgement (id TEXT PRIMARY KEY, left TEXT NOT NULL, right TEXT NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX judgement_left ON judgement (left);
CREATE INDEX judgement_right ON judgement (right);
-- Only identities that are not their own person; person: the key of the identity that the person is named after.
CREATE TABLE person_of (identity INTEGER PRIMARY KEY, person BLOB NOT NULL);
CREATE INDEX person_identities ON person_of (person);

CREATE TABLE doc (collection TEXT, id TEXT, sort TEXT NOT NULL, refs TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (collection, id)) WITHOUT ROWID;
CREATE UNIQUE INDEX doc_sort ON doc (collection, sort, id);
CREATE TABLE doc_ref (collection TEXT, ref TEXT, sort TEXT, id TEXT, PRIMARY KEY (collection, ref, sort, id)) WITHOUT ROWID;
CREATE TABLE lease (name TEXT PRIMARY KEY, holder TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
`;
