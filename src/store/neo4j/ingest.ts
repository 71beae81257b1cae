/** Lands a batch of records, and withdraws a source. */
import { AppError } from "#base/errors.ts";
import type { RecordBatch, RecordDraft, RecordStatus } from "#model/record.ts";
import type { BatchOutcome } from "../port.ts";
import { compareVersions } from "../rules.ts";
import type { Connection } from "./connection.ts";
import { int } from "./connection.ts";
import { factsOfRow, type FactsRow, type RecordFacts } from "./facts.ts";
import type { LabelCache } from "./labels.ts";
import { land } from "./land.ts";
import { createRecords, recordRow } from "./records.ts";
import { writeLocked, type Writing } from "./write.ts";

/** A source is withdrawn in commits of so many records, so that no transaction outgrows the server's memory. */
const WITHDRAW_RECORDS = 20_000;

interface Version {
  readonly id: string;
  readonly exportedAt: number;
}

/** What becomes of a batch's records, decided from the versions that are known of their rows. */
interface Verdicts {
  /** New records by the status they land with. */
  readonly landing: ReadonlyMap<RecordDraft, RecordStatus>;
  readonly superseded: readonly string[];
  readonly new: number;
  readonly superseding: number;
  readonly unchanged: number;
  readonly outdated: number;
}

export async function ingestBatch(connection: Connection, cache: LabelCache, batch: RecordBatch): Promise<BatchOutcome> {
  return writeLocked(connection, cache, async (writing) => {
    const { tx, labels } = writing;
    const { source } = batch;
    if (writing.exercise !== null && writing.exercise !== source.exercise) throw new AppError("EXERCISE_MIXED");
    const verdicts = await judgeVersions(writing, batch);
    const counts = {
      new: verdicts.new,
      superseding: verdicts.superseding,
      unchanged: verdicts.unchanged,
      outdated: verdicts.outdated,
    };
    if (verdicts.landing.size === 0) return { seq: writing.seq, ...counts, entities: {}, links: {} };

    const seq = writing.feed({ at: batch.receivedAt, kind: "INGEST", source: source.source, count: verdicts.landing.size });
    tx.send("write/source", { source: source.source, agency: source.agency, exercise: source.exercise });
    const rows = [...verdicts.landing].map(([draft, status]) =>
      recordRow(draft, source, { status, receivedAt: batch.receivedAt, seq }),
    );
    createRecords(tx, rows);
    const add = [...verdicts.landing].flatMap(([draft, status]) =>
      status === "ACTIVE" ? [factsOf(draft, source.exportedAt)] : [],
    );
    const remove = await supersede(writing, verdicts.superseded);
    const landed = await land(tx, labels, { add, remove });
    return { seq, ...counts, ...landed };
  });
}

export async function withdrawSource(
  connection: Connection,
  cache: LabelCache,
  withdrawal: { source: string; at: number },
): Promise<{ seq: number; records: number }> {
  let records = 0;
  for (;;) {
    const slice = await writeLocked(connection, cache, async (writing) => {
      const rows = await writing.tx.rows<FactsRow>("read/source-active-records", {
        source: withdrawal.source,
        limit: int(WITHDRAW_RECORDS),
      });
      if (rows.length === 0) return { seq: writing.seq, records: 0 };
      writing.tx.send("write/set-record-status", { ids: rows.map((row) => row.id), status: "WITHDRAWN" });
      await land(writing.tx, writing.labels, { add: [], remove: rows.map(factsOfRow) });
      const seq = writing.feed({ at: withdrawal.at, kind: "WITHDRAW", source: withdrawal.source, count: rows.length });
      return { seq, records: rows.length };
    });
    records += slice.records;
    if (slice.records < WITHDRAW_RECORDS) return { seq: slice.seq, records };
  }
}

async function judgeVersions({ tx }: Writing, batch: RecordBatch): Promise<Verdicts> {
  const keys = [...new Set(batch.records.map((draft) => draft.keyHash))];
  const rows = await tx.rows<{ id: string; key: string; status: RecordStatus; exportedAt: number }>("read/record-versions", {
    keys,
  });
  const known = new Set(rows.map((row) => row.id));
  const latest = new Map<string, Version & { draft?: RecordDraft; active: boolean }>();
  for (const row of rows) {
    const other = latest.get(row.key);
    if (other === undefined || compareVersions(row, other) > 0) {
      latest.set(row.key, { id: row.id, exportedAt: row.exportedAt, active: row.status === "ACTIVE" });
    }
  }
  const landing = new Map<RecordDraft, RecordStatus>();
  const superseded: string[] = [];
  const counts = { new: 0, superseding: 0, unchanged: 0, outdated: 0 };
  for (const draft of batch.records) {
    if (known.has(draft.id)) {
      counts.unchanged++;
      continue;
    }
    known.add(draft.id);
    const version = { id: draft.id, exportedAt: batch.source.exportedAt };
    const other = latest.get(draft.keyHash);
    if (other !== undefined && compareVersions(version, other) < 0) {
      landing.set(draft, "SUPERSEDED");
      counts.outdated++;
      continue;
    }
    landing.set(draft, "ACTIVE");
    latest.set(draft.keyHash, { ...version, draft, active: true });
    if (other === undefined) counts.new++;
    else {
      counts.superseding++;
      if (other.draft !== undefined) landing.set(other.draft, "SUPERSEDED");
      else if (other.active) superseded.push(other.id);
    }
  }
  return { landing, superseded, ...counts };
}

/** Earlier versions of the batch's rows: marked, and their assertions handed back to be taken away. */
async function supersede({ tx }: Writing, ids: readonly string[]): Promise<RecordFacts[]> {
  if (ids.length === 0) return [];
  const rows = await tx.rows<FactsRow>("read/record-facts", { ids });
  tx.send("write/set-record-status", { ids, status: "SUPERSEDED" });
  return rows.map(factsOfRow);
}

function factsOf(draft: RecordDraft, exportedAt: number): RecordFacts {
  return { id: draft.id, exportedAt, handling: draft.handling, entities: draft.entities, links: draft.links };
}
