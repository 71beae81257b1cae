/** Backup and restore in the format both adapters share (../backup-format.ts). */
import { assert } from "#base/assert.ts";
import { AppError } from "#base/errors.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHeader, type BackupLine, type BackupRecord } from "../backup-format.ts";
import { COLLECTIONS } from "../port.ts";
import { int, type Connection, type Tx } from "./connection.ts";
import { listDocs, sendDocs } from "./docs.ts";
import { decodeFacts } from "./facts.ts";
import { feed, sources } from "./info.ts";
import type { LabelCache } from "./labels.ts";
import { land } from "./land.ts";
import { wipe, type Meta } from "./migrate.ts";
import { judgements, personAssignments, putJudgements, setPersons } from "./persons.ts";
import { createRecords, storedRecord, type RecordNode } from "./records.ts";

const PAGE = 2_000;

export async function* backup(connection: Connection): AsyncIterable<string> {
  let lines = 0;
  const line = (value: BackupLine): string => {
    lines++;
    return JSON.stringify(value);
  };
  const before = await readMeta(connection);
  const { keyCheck, exercise, seq } = before;
  yield line({ t: "header", format: BACKUP_FORMAT, version: BACKUP_VERSION, madeBy: "neo4j", keyCheck, exercise, seq });
  for (const { source, agency } of await sources(connection)) yield line({ t: "source", source, agency });
  for await (const record of pages(connection)) yield line(record);
  for (const judgement of await judgements(connection)) yield line({ t: "judgement", judgement });
  for (const [identity, person] of await personAssignments(connection)) yield line({ t: "person", identity, person });
  for (const collection of COLLECTIONS) {
    let after = { sort: "", id: "" };
    for (;;) {
      const docs = await listDocs(connection, collection, { after, limit: PAGE });
      for (const doc of docs) yield line({ t: "doc", collection, doc });
      const last = docs.at(-1);
      if (last === undefined) break;
      after = { sort: last.sort, id: last.id };
    }
  }
  for (let after = 0; ;) {
    const entries = await feed(connection, after, PAGE);
    for (const entry of entries) yield line({ t: "feed", entry });
    const last = entries.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  if ((await readMeta(connection)).seq !== seq)
    throw new AppError("CONFLICT", "the store was written to during the backup: make it again");
  yield line({ t: "end", lines: lines + 1 });
}

async function* pages(connection: Connection): AsyncIterable<BackupRecord> {
  for (let after = ""; ;) {
    const rows = await connection.read((tx) =>
      tx.rows<{ r: RecordNode; raw: string | null; facts: string | null }>("read/backup-records", { after, limit: int(PAGE) }),
    );
    for (const { r, raw, facts } of rows) {
      const record = storedRecord(r);
      const legalBasis = r.properties["legalBasis"] ?? null;
      yield {
        t: "record",
        record,
        keyHash: r.properties["_key"]!,
        legalBasis,
        raw,
        ...(facts === null ? { entities: [], links: [] } : decodeFacts(facts)),
      };
    }
    const last = rows.at(-1);
    if (last === undefined) return;
    after = storedRecord(last.r).id;
  }
}

/**
 * Fills an empty store in many commits, because one transaction of a whole season would outgrow the server's memory. A mark on the
 * store keeps it from being used until the end; what fails is wiped, and what crashed is wiped by the next restore.
 */
export async function restore(
  connection: Connection,
  cache: LabelCache,
  input: { lines: AsyncIterable<string>; keyCheck: string },
): Promise<void> {
  const meta = await readMeta(connection);
  if (meta.restoring === true) await wipe(connection);
  else if (meta.seq > 0 || (await sources(connection)).length > 0) throw new AppError("STORE_NOT_EMPTY");
  await connection.write((tx) => tx.rows("write/restoring", { restoring: true }));
  cache.forget();
  try {
    await new Restore(connection, cache, input.keyCheck).run(input.lines);
  } catch (error) {
    await wipe(connection);
    cache.forget();
    await connection.write((tx) => tx.rows("write/restoring", { restoring: null }));
    throw error;
  }
}

class Restore {
  readonly #connection: Connection;
  readonly #cache: LabelCache;
  readonly #keyCheck: string;
  #header: BackupHeader | undefined;
  #lines = 0;
  #held: BackupLine[] = [];

  constructor(connection: Connection, cache: LabelCache, keyCheck: string) {
    this.#connection = connection;
    this.#cache = cache;
    this.#keyCheck = keyCheck;
  }

  async run(lines: AsyncIterable<string>): Promise<void> {
    let ended = false;
    for await (const text of lines) {
      if (text.trim() === "") continue;
      const line = parse(text);
      this.#lines++;
      if (this.#lines === 1) this.#open(line);
      else if (line.t === "end") ended = line.lines === this.#lines;
      else await this.#take(line);
    }
    if (!ended) throw new AppError("BAD_INPUT", "the backup is cut short or has lines missing");
    await this.#flush();
    const { exercise, seq } = this.#header!;
    await this.#connection.write(async (tx) => {
      await tx.rows("write/restored-meta", { exercise, seq: int(seq) });
      await tx.rows("write/restoring", { restoring: null });
    });
  }

  #open(line: BackupLine): void {
    if (line.t !== "header" || line.format !== BACKUP_FORMAT) throw new AppError("BAD_INPUT", "this is not a backup of trama");
    if (line.version !== BACKUP_VERSION)
      throw new AppError("BAD_INPUT", `backup format v${String(line.version)}, this build reads v${BACKUP_VERSION}`);
    if (line.keyCheck !== this.#keyCheck) throw new AppError("STORE_KEY_MISMATCH", "the backup was made under another key file");
    this.#header = line;
  }

  async #take(line: BackupLine): Promise<void> {
    if (this.#held.length >= PAGE || (this.#held.length > 0 && this.#held[0]!.t !== line.t)) await this.#flush();
    this.#held.push(line);
  }

  async #flush(): Promise<void> {
    const held = this.#held.splice(0);
    const of = <T extends BackupLine["t"]>(t: T): Extract<BackupLine, { t: T }>[] =>
      held.filter((line) => line.t === t) as Extract<BackupLine, { t: T }>[];
    const records = of("record");
    if (records.length > 0) await this.#landRecords(records);
    const judged = of("judgement");
    if (judged.length > 0)
      await putJudgements(
        this.#connection,
        judged.map((line) => line.judgement),
      );
    const persons = of("person");
    if (persons.length > 0) await setPersons(this.#connection, persons);
    await this.#connection.write(async (tx) => {
      await this.#write(
        tx,
        "write/restored-sources",
        of("source").map(({ source, agency }) => ({ source, agency })),
      );
      await this.#write(
        tx,
        "write/restored-feed",
        of("feed").map(({ entry }) => ({ ...entry, seq: int(entry.seq), at: int(entry.at), count: int(entry.count) })),
      );
      sendDocs(
        tx,
        of("doc").map(({ collection, doc }) => ({ collection, docs: [doc] })),
      );
    });
  }

  async #write(tx: Tx, name: string, rows: readonly unknown[]): Promise<void> {
    if (rows.length > 0) await tx.rows(name, { rows });
  }

  async #landRecords(lines: readonly BackupRecord[]): Promise<void> {
    await this.#connection.write(async (tx) => {
      this.#cache.forget();
      const labels = await this.#cache.load(tx);
      const before = { texts: labels.texts.size, sets: labels.sets.size };
      createRecords(
        tx,
        lines.map((line) => ({
          record: line.record,
          keyHash: line.keyHash,
          legalBasis: line.legalBasis,
          raw: line.raw,
          facts: line,
        })),
      );
      const add = lines
        .filter(({ record }) => record.status === "ACTIVE")
        .map(({ record, entities, links }) => ({
          id: record.id,
          exportedAt: record.exportedAt,
          handling: record.handling,
          entities,
          links,
        }));
      await land(tx, labels, { add, remove: [] });
      this.#cache.save(tx, labels, before);
    });
  }
}

function parse(text: string): BackupLine {
  try {
    const value = JSON.parse(text) as BackupLine | null;
    if (typeof value === "object" && value !== null && typeof value.t === "string") return value;
  } catch {
    // Said below.
  }
  throw new AppError("BAD_INPUT", "the backup has a line that is not a JSON object of its format");
}

async function readMeta(connection: Connection): Promise<Meta> {
  const [meta] = await connection.read((tx) => tx.rows<Meta>("read/meta"));
  assert(meta !== undefined, "the store has no schema yet: migrate() comes first");
  return meta;
}
