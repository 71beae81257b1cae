/** Writes everything but the key file as store-neutral lines (../backup-format.ts). */
import { AppError } from "#base/errors.ts";
import { BACKUP_VERSION, type BackupLine } from "../backup-format.ts";
import { COLLECTIONS } from "#model/documents.ts";
import { int, type Connection } from "./connection.ts";
import { listDocs } from "./docs.ts";
import { feed, readMeta } from "./info.ts";
import { judgements, personAssignments } from "./persons.ts";
import { backupRecord, type RecordNode } from "./records.ts";

const PAGE = 2_000;

/**
 * Reads in many transactions, so that writers need not wait; one that comes between makes the backup a mixture of two moments,
 * and it is then refused at its end.
 */
export async function* backupLines(connection: Connection): AsyncGenerator<BackupLine> {
  const { keyCheck, exercise, seq } = await readMeta(connection);
  yield { type: "trama-backup", version: BACKUP_VERSION, keyCheck, exercise, seq };
  for (const part of [records(connection), feedEntries(connection), judged(connection), persons(connection), docs(connection)]) {
    yield* part;
  }
  if ((await readMeta(connection)).seq !== seq)
    throw new AppError("CONFLICT", "the store was written to during the backup: make it again");
}

async function* records(connection: Connection): AsyncGenerator<BackupLine> {
  for (let after = ""; ;) {
    const rows = await connection.read((tx) =>
      tx.rows<{ r: RecordNode; raw: string | null; facts: Int8Array | null }>("read/backup-records", { after, limit: int(PAGE) }),
    );
    const page = rows.map(backupRecord);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.draft.id;
  }
}

async function* feedEntries(connection: Connection): AsyncGenerator<BackupLine> {
  for (let after = 0; ;) {
    const page = await feed(connection, after, PAGE);
    for (const entry of page) yield { type: "feed", entry };
    if (page.length < PAGE) return;
    after = page.at(-1)!.seq;
  }
}

async function* judged(connection: Connection): AsyncGenerator<BackupLine> {
  for (const judgement of await judgements(connection)) yield { type: "judgement", judgement };
}

async function* persons(connection: Connection): AsyncGenerator<BackupLine> {
  for (const [identity, person] of await personAssignments(connection)) yield { type: "person", identity, person };
}

async function* docs(connection: Connection): AsyncGenerator<BackupLine> {
  for (const collection of COLLECTIONS) {
    for (let after = { sort: "", id: "" }; ;) {
      const page = await listDocs(connection, collection, { after, limit: PAGE });
      for (const doc of page) yield { type: "doc", collection, doc };
      if (page.length < PAGE) break;
      const last = page.at(-1)!;
      after = { sort: last.sort, id: last.id };
    }
  }
}
