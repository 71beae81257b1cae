/**
 * The audit log as a file of its own beside the stores, whichever they are: entries are only ever added, each with a keyed hash over itself and
 * the hash before it (Schneier and Kelsey, "Secure audit logs to support computer forensics", 1999, without their forward security). Whoever
 * changes, takes out or puts in an entry and has not the key breaks the chain from there on. Entries cut off at the end are missed by whoever
 * noted a later head elsewhere.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { dirname } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { makeFolder } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import type { AuditCheck, AuditEntry, AuditFilter, AuditHead, KeptEntry } from "#model/users/audit-entry.ts";

/** "trau", so that the file is known for what it is, and for no store. */
const APPLICATION_ID = 0x74726175;
const BUSY_MS = 5_000;
const CHECKED_AT_ONCE = 1_000;

const SCHEMA = `
CREATE TABLE entries (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, reader TEXT NOT NULL, said TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE INDEX entries_by_reader ON entries (reader, seq);
CREATE TABLE spoken_of (id TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (id, seq)) STRICT, WITHOUT ROWID;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
CREATE TRIGGER entries_last BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never taken out'); END;
PRAGMA application_id = ${APPLICATION_ID};`;

interface Row {
  readonly seq: number;
  readonly at: number;
  readonly reader: string;
  readonly said: string;
  readonly hash: Uint8Array;
}

export class AuditFile {
  readonly #key: Uint8Array;
  readonly #connection: InstanceType<typeof DatabaseSync>;

  /** AUDIT_UNAVAILABLE when it cannot be opened. */
  constructor(path: string, key: Uint8Array) {
    this.#key = key;
    this.#connection = unavailable(() => {
      makeFolder(dirname(path));
      const connection = new DatabaseSync(path);
      connection.exec(`PRAGMA busy_timeout = ${BUSY_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;`);
      const made = connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'entries'");
      if (made.get() === undefined) makeSchema(connection, () => made.get() !== undefined);
      return connection;
    });
  }

  /** All of them or none. */
  append(entries: readonly AuditEntry[]): void {
    unavailable(() => {
      this.#connection.exec("BEGIN IMMEDIATE");
      try {
        let before = this.#last();
        const insert = this.#connection.prepare("INSERT INTO entries (seq, at, reader, said, hash) VALUES (?, ?, ?, ?, ?)");
        const speak = this.#connection.prepare("INSERT INTO spoken_of (id, seq) VALUES (?, ?)");
        for (const { at, reader, ...rest } of entries) {
          const seq = before.seq + 1;
          const said = JSON.stringify(rest);
          const hash = this.#hash(before.hash, { seq, at, reader, said });
          insert.run(seq, at, reader, said, hash);
          for (const id of new Set(rest.ids)) speak.run(id, seq);
          before = { seq, hash };
        }
        this.#connection.exec("COMMIT");
      } catch (error) {
        this.#connection.exec("ROLLBACK");
        throw error;
      }
    });
  }

  entries(filter: AuditFilter, { limit, before }: { readonly limit: number; readonly before?: number | undefined }): KeptEntry[] {
    const { where, values } = chosen(filter, before);
    const rows = unavailable(() =>
      this.#connection
        .prepare(`SELECT seq, at, reader, said, hash FROM entries ${where} ORDER BY seq DESC LIMIT ?`)
        .all(...values, limit),
    );
    return (rows as unknown as Row[]).map(keptEntry);
  }

  count(filter: AuditFilter): number {
    const { where, values } = chosen(filter);
    const row = unavailable(() => this.#connection.prepare(`SELECT count(*) AS count FROM entries ${where}`).get(...values));
    return (row as unknown as { readonly count: number }).count;
  }

  check(expect?: AuditHead): AuditCheck {
    const page = this.#connection.prepare("SELECT seq, at, reader, said, hash FROM entries WHERE seq > ? ORDER BY seq LIMIT ?");
    let before: Last = FIRST;
    let expected = expect === undefined;
    for (;;) {
      const rows = unavailable(() => page.all(before.seq, CHECKED_AT_ONCE)) as unknown as Row[];
      for (const row of rows) {
        if (row.seq !== before.seq + 1) return brokenAt(before, before.seq + 1, "an entry is missing");
        const hash = this.#hash(before.hash, row);
        if (!timingSafeEqual(hash, shaped(row.hash, hash.length)))
          return brokenAt(before, row.seq, "the entry is not what was written, or not where it was written");
        if (expect !== undefined && row.seq === expect.seq) {
          if (hash.toString("hex") !== expect.hash) return brokenAt(before, row.seq, "another entry was noted with this number");
          expected = true;
        }
        before = { seq: row.seq, hash };
      }
      if (rows.length < CHECKED_AT_ONCE) break;
    }
    if (!expected) return brokenAt(before, before.seq + 1, `entries up to ${expect!.seq} were noted, and are not there`);
    return { entries: before.seq, head: headOf(before), broken: null };
  }

  /** One file then holds it all, for whoever copies it. */
  close(): void {
    unavailable(() => this.#connection.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
    this.#connection.close();
  }

  #last(): Last {
    const row = this.#connection.prepare("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1").get() as
      { readonly seq: number; readonly hash: Uint8Array } | undefined;
    return row === undefined ? FIRST : { seq: row.seq, hash: Buffer.from(row.hash) };
  }

  #hash(before: Uint8Array, { seq, at, reader, said }: Omit<Row, "hash">): Buffer {
    return createHmac("sha256", this.#key)
      .update(before)
      .update(JSON.stringify([seq, at, reader, said]))
      .digest();
  }
}

const NOT_WITHHELD = `(SELECT EXISTS (SELECT 1 FROM json_each(withheld, '$.readers') WHERE value = reader)
  OR (withheld ->> '$.operations' IS NOT NULL AND NOT EXISTS
    (SELECT 1 FROM json_each(said, '$.operation') asked JOIN json_each(withheld, '$.operations') kept ON asked.value = kept.value))
  FROM (SELECT ? AS withheld))`;

function chosen(filter: AuditFilter, before?: number): { readonly where: string; readonly values: readonly (string | number)[] } {
  const wanted: readonly (readonly [string, string | number | undefined])[] = [
    ["reader = ?", filter.reader],
    ["seq IN (SELECT seq FROM spoken_of WHERE id IN (SELECT value FROM json_each(?)))", filter.ids && JSON.stringify(filter.ids)],
    ["EXISTS (SELECT 1 FROM json_each(said, '$.operation') WHERE value = ?)", filter.operation],
    ["said ->> '$.case' = ?", filter.case],
    ["at >= ?", filter.from],
    ["at < ?", filter.until],
    ["seq < ?", before],
    [NOT_WITHHELD, filter.withheld && JSON.stringify(filter.withheld)],
  ];
  const given = wanted.flatMap(([text, value]) => (value === undefined ? [] : [{ text, value }]));
  const where = given.length === 0 ? "" : `WHERE ${given.map(({ text }) => text).join(" AND ")}`;
  return { where, values: given.map(({ value }) => value) };
}

interface Last {
  readonly seq: number;
  readonly hash: Uint8Array;
}
const FIRST: Last = { seq: 0, hash: new Uint8Array(32) };

/** Two processes may be the first at once: whoever comes second finds it made. */
function makeSchema(connection: InstanceType<typeof DatabaseSync>, isMade: () => boolean): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    if (!isMade()) connection.exec(SCHEMA);
    connection.exec("COMMIT");
  } catch (error) {
    connection.exec("ROLLBACK");
    throw error;
  }
}

function keptEntry({ seq, at, reader, said, hash }: Row): KeptEntry {
  return { seq, at, reader, ...(JSON.parse(said) as Omit<AuditEntry, "at" | "reader">), hash: Buffer.from(hash).toString("hex") };
}

function headOf({ seq, hash }: Last): AuditHead | null {
  return seq === 0 ? null : { seq, hash: Buffer.from(hash).toString("hex") };
}

function brokenAt(before: Last, seq: number, why: string): AuditCheck {
  return { entries: before.seq, head: headOf(before), broken: { seq, why } };
}

/** Of the length that a comparison in constant time needs, whatever somebody put there. */
function shaped(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.length === length ? bytes : new Uint8Array(length);
}

function unavailable<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("AUDIT_UNAVAILABLE", undefined, { cause });
  }
}
