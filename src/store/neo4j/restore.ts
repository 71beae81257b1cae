/**
 * Fills an empty store from a backup's lines, in many commits: one transaction of a whole season would outgrow the server's memory.
 * A mark on the store keeps it from being written to until the end; what fails is wiped, and what crashed is wiped by the next restore.
 */
import { randomUUID } from "node:crypto";
import { AppError } from "#base/errors.ts";
import { asserts } from "#model/record.ts";
import { maskedLabel } from "#model/retention/masked-labels.ts";
import { readBackup, versioned, type BackupHeader, type BackupLine, type BackupRecord } from "../backup-format.ts";
import { int, type Connection, type Tx } from "./connection.ts";
import { sendDocsOf } from "./docs.ts";
import type { RecordFacts } from "./facts.ts";
import { readMeta } from "./info.ts";
import type { LabelCache } from "./labels.ts";
import { land } from "./land.ts";
import { wipe } from "./migrate.ts";
import { writeJudgements, writePersons } from "./persons.ts";
import { createRecords } from "./records.ts";

const CHUNK = 1_000;

export async function restore(connection: Connection, cache: LabelCache, lines: AsyncIterable<string>): Promise<void> {
  const { restoring, keyCheck } = await readMeta(connection);
  if (restoring === true) await wipe(connection);
  else if (!(await isEmpty(connection))) throw new AppError("STORE_NOT_EMPTY");
  await connection.write((tx) => tx.rows("write/restoring", { restoring: true }));
  cache.forget();
  try {
    await fill(connection, cache, readBackup(lines, keyCheck));
  } catch (error) {
    await wipe(connection);
    await connection.write((tx) => tx.rows("write/restoring", { restoring: null }));
    throw error;
  } finally {
    cache.forget();
  }
}

async function isEmpty(connection: Connection): Promise<boolean> {
  const [row] = await connection.read((tx) => tx.rows<{ empty: boolean }>("read/is-empty"));
  return row!.empty;
}

async function fill(connection: Connection, cache: LabelCache, lines: AsyncIterable<BackupLine>): Promise<void> {
  let header: BackupHeader | undefined;
  let chunk: BackupLine[] = [];
  const flush = async (): Promise<void> => {
    if (chunk.length === 0) return;
    const held = chunk;
    chunk = [];
    await writeInParts(connection, cache, held);
  };
  for await (const line of lines) {
    if (line.type === "trama-backup") header = line;
    if (line.type === "trama-backup" || line.type === "end") continue;
    // One kind of line a chunk: what follows from records must find them there.
    if (chunk.length === CHUNK || (chunk.length > 0 && chunk[0]!.type !== line.type)) await flush();
    chunk.push(line);
  }
  await flush();
  const { exercise, seq } = header!;
  await connection.write((tx) => tx.rows("write/restored", { exercise, seq: int(seq), instance: randomUUID() }));
}

/** Each its own commit; what the server has no memory for, in halves. */
async function writeInParts(connection: Connection, cache: LabelCache, lines: readonly BackupLine[]): Promise<void> {
  try {
    await connection.write((tx) => writeChunk(tx, cache, lines));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "STORE_MEMORY" || lines.length === 1) throw error;
    const half = Math.ceil(lines.length / 2);
    await writeInParts(connection, cache, lines.slice(0, half));
    await writeInParts(connection, cache, lines.slice(half));
  }
}

async function writeChunk(tx: Tx, cache: LabelCache, lines: readonly BackupLine[]): Promise<void> {
  const of = <T extends BackupLine["type"]>(type: T): Extract<BackupLine, { type: T }>[] =>
    lines.filter((line) => line.type === type) as Extract<BackupLine, { type: T }>[];
  const records = of("record");
  if (records.length > 0) await landRecords(tx, cache, records);
  const entries = of("feed").map(({ entry }) => ({ ...entry, seq: int(entry.seq), at: int(entry.at), count: int(entry.count) }));
  if (entries.length > 0) tx.send("write/restored-feed", { rows: entries });
  const judgements = of("judgement").map(({ judgement }) => judgement);
  if (judgements.length > 0) await writeJudgements(tx, judgements);
  const persons = of("person");
  if (persons.length > 0) await writePersons(tx, persons);
  for (const { collection, doc } of of("doc")) sendDocsOf(tx, collection, [versioned(doc)]);
}

async function landRecords(tx: Tx, cache: LabelCache, lines: readonly BackupRecord[]): Promise<void> {
  // The cache holds what is committed; here every chunk reads what the chunks before it interned.
  cache.forget();
  const labels = await cache.load(tx);
  const before = { texts: labels.texts.size, sets: labels.sets.size };
  createRecords(tx, lines);
  for (const { source, agency } of new Map(lines.map(({ source }) => [`${source.source}\n${source.agency}`, source])).values()) {
    tx.send("write/restored-source", { source, agency });
  }
  const add: RecordFacts[] = lines
    .filter((line) => asserts(line.status))
    .map(({ source, status, draft }) => ({
      ...{ id: draft.id, exportedAt: source.exportedAt },
      handling: status === "MASKED" ? maskedLabel(draft.handling) : draft.handling,
      ...{ entities: draft.entities, links: draft.links },
    }));
  await land(tx, labels, { add, remove: [] });
  cache.save(tx, labels, before);
}
