/** Lands a batch of records, and withdraws a source. */
import { AppError } from "#base/errors.ts";
import { asserts, type RecordBatch, type RecordDraft, type RecordStatus } from "#model/record.ts";
import type { BatchOutcome, DocWrite } from "../port.ts";
import { int, type Connection, type Tx } from "./connection.ts";
import { putDocsWithin } from "./docs.ts";
import { factsOfRow, type FactsRow, type RecordFacts } from "./facts.ts";
import type { LabelCache } from "./labels.ts";
import { land } from "./land.ts";
import { createRecords, renewRecords, restateRecords } from "./records.ts";
import { untellProtected } from "./untell.ts";
import { judgeVersions, type StoredVersion } from "./versions.ts";
import { writeLocked } from "./write.ts";

/** A source is withdrawn in commits of so many records, so that no transaction outgrows the server's memory. */
const WITHDRAW_RECORDS = 2_000;

export async function ingestBatch(connection: Connection, cache: LabelCache, batch: RecordBatch): Promise<BatchOutcome> {
  return writeLocked(connection, cache, async (writing) => {
    const { tx, labels } = writing;
    const { source, receivedAt } = batch;
    if (batch.records.length > 0 && writing.exercise !== null && writing.exercise !== source.exercise)
      throw new AppError("EXERCISE_MIXED");
    const known = await knownVersions(tx, batch);
    const { counts, created, renewed, restated, removed, superseded } = judgeVersions(
      batch,
      known,
      await identitiesOf(tx, batch, known),
    );
    if (created.size + renewed.size + restated.length === 0) return { seq: writing.seq, ...counts, entities: {}, links: {} };

    const seq = writing.feed({ at: receivedAt, kind: "INGEST", source: source.source, count: counts.new + counts.superseding });
    tx.send("write/source", { source: source.source, agency: source.agency, exercise: source.exercise });
    const remove = removed.length === 0 ? [] : (await tx.rows<FactsRow>("read/record-facts", { ids: removed })).map(factsOfRow);
    if (superseded.length > 0) tx.send("write/set-record-status", { ids: superseded, status: "SUPERSEDED" });
    const rows = (verdicts: ReadonlyMap<RecordDraft, RecordStatus>) =>
      [...verdicts].map(([draft, status]) => ({ source, draft, status, receivedAt, seq }));
    createRecords(tx, rows(created));
    renewRecords(tx, rows(renewed));
    restateRecords(tx, restated);
    const knownKeys = new Set(known.map((version) => version.key));
    const add = [...created, ...renewed].flatMap(([draft, status]) =>
      status === "ACTIVE"
        ? [{ ...factsOf(draft, source.exportedAt), ...(knownKeys.has(draft.keyHash) ? {} : { newKey: draft.keyHash }) }]
        : [],
    );
    add.push(...restated.map((draft) => factsOf(draft, source.exportedAt)));
    const { landed, identities } = await land(tx, labels, { add, remove });
    await untellProtected(tx, cache, identities);
    return { seq, ...counts, ...landed };
  });
}

export async function withdrawSource(
  connection: Connection,
  cache: LabelCache,
  withdrawal: { source: string; at: number; writes: readonly DocWrite[] },
): Promise<{ seq: number; records: number }> {
  let records = 0;
  let limit = WITHDRAW_RECORDS;
  for (let writes = withdrawal.writes; ;) {
    try {
      const slice = await withdrawSlice(connection, cache, { ...withdrawal, writes, limit });
      records += slice.records;
      if (slice.records < limit) return { seq: slice.seq, records };
      writes = [];
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "STORE_MEMORY" || limit === 1) throw error;
      limit = Math.ceil(limit / 2);
    }
  }
}

async function withdrawSlice(
  connection: Connection,
  cache: LabelCache,
  { source, at, writes, limit }: { source: string; at: number; writes: readonly DocWrite[]; limit: number },
): Promise<{ seq: number; records: number }> {
  return writeLocked(connection, cache, async (writing) => {
    await putDocsWithin(writing.tx, writes);
    const rows = await writing.tx.rows<FactsRow>("read/source-active-records", { source, limit: int(limit) });
    if (rows.length === 0) return { seq: writing.seq, records: 0 };
    writing.tx.send("write/set-record-status", { ids: rows.map((row) => row.id), status: "WITHDRAWN" });
    const { identities } = await land(writing.tx, writing.labels, { add: [], remove: rows.map(factsOfRow) });
    await untellProtected(writing.tx, cache, identities);
    const seq = writing.feed({ at, kind: "WITHDRAW", source, count: rows.length });
    return { seq, records: rows.length };
  });
}

async function knownVersions(tx: Tx, batch: RecordBatch): Promise<StoredVersion[]> {
  const keys = batch.records.flatMap(({ keyHash, was }) => (was === undefined ? [keyHash] : [keyHash, was.keyHash]));
  return tx.rows("read/record-versions", { keys: [...new Set(keys)] });
}

/** Of the active records under keys that builds before gave: the identities that they speak of. */
async function identitiesOf(
  tx: Tx,
  { records }: RecordBatch,
  known: readonly StoredVersion[],
): Promise<(record: string) => ReadonlySet<string>> {
  const formerKeys = new Set(records.flatMap(({ was }) => (was === undefined ? [] : [was.keyHash])));
  const ids = known.filter(({ key, status }) => asserts(status) && formerKeys.has(key)).map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await tx.rows<FactsRow>("read/record-facts", { ids });
  const found = new Map(
    rows.map(factsOfRow).map(({ id, entities }) => {
      const spokenOf = entities.filter(({ kind }) => kind === "Identity").map((fact) => fact.id);
      return [id, new Set(spokenOf)];
    }),
  );
  return (record) => found.get(record) ?? NOBODY;
}

const NOBODY: ReadonlySet<string> = new Set();

function factsOf(draft: RecordDraft, exportedAt: number): RecordFacts {
  return { id: draft.id, exportedAt, handling: draft.handling, entities: draft.entities, links: draft.links };
}
