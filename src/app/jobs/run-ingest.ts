/**
 * Ingest, end to end: parse in a worker, land in whole batches, report. A batch is there or not, and a bundle ingested again
 * changes nothing, so a crash is mended by running the same command again.
 */
import { randomBytes } from "node:crypto";
import { monotonicMs, nowIso, nowMs } from "#base/clock.ts";
import { type Bundle, openBundle } from "#ingest/bundle.ts";
import { parseInWorker } from "#ingest/parse-in-worker.ts";
import type { FileYield, JoinYield } from "#model/yield/joins.ts";
import type { IngestReport, IngestWarning, Reject } from "#model/reject.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { INGEST_LEASES } from "../snapshot/ingests.ts";
import { flightsKnown } from "./flights-known.ts";
import { PartedIngest } from "./ingest-in-parts.ts";
import { type JoinedOtherwise, JoinTally } from "./join-tally.ts";
import { placed, placeEarlier } from "./place-flights.ts";
import { isResolved } from "./resolve-store.ts";
import { underSourceCeiling } from "./under-source-ceiling.ts";
import { makeBackupKeys } from "./retention/sealed-backup.ts";
import { whileLeased } from "./while-leased.ts";
import { finishWithdrawals } from "./withdrawals-under-way.ts";

export interface IngestProgress {
  readonly read: number;
}

export interface IngestOptions {
  readonly path: string;
  /** Of a mapping that takes the place of the bundle's own. */
  readonly mappingPath?: string | undefined;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/** What a stored report keeps of rejects and warnings; the counts are always exact. */
const REJECTS_KEPT = 1_000;
const STUBS_NAMED = 100;

export async function runIngest(reader: Reader, options: IngestOptions): Promise<IngestReport> {
  const context = contextOf(reader);
  const bundle = await openBundle(options.path, options.mappingPath ?? null);
  await finishWithdrawals(context);
  return whileLeased(context, INGEST_LEASES, () => landBundle(reader, bundle, options));
}

async function landBundle(reader: Reader, bundle: Bundle, options: IngestOptions): Promise<IngestReport> {
  const admitted = underSourceCeiling(contextOf(reader).ceilings, bundle);
  const startedAt = nowIso();
  const started = monotonicMs();
  const seqFrom = await contextOf(reader).store.seq();
  const mergedBefore = mergedCount(await contextOf(reader).store.personAssignments());
  const tally = new Tally();
  const { store, minter, idKey } = contextOf(reader);
  const joins = new JoinTally(store);
  const flights = await flightsKnown(store, minter, bundle);
  const placer = { store, minter, bundle, own: new Set(flights.own), told: new Map() };
  const parted = new PartedIngest(store);
  const parsing = { batchSize: store.batchRecords, flightsKnown: flights.known };
  for await (const batch of parseInWorker(bundle, idKey, parsing)) {
    tally.read += batch.read;
    tally.rejected += batch.rejectCount;
    tally.keep(tally.rejects, batch.rejects);
    tally.keep(tally.warnings, batch.warnings);
    for (const file of batch.files) tally.ofFile(file);
    for (const column of batch.droppedColumns) tally.droppedColumns.add(column);
    const { records, rejects } = admitted(batch.records);
    tally.rejected += rejects.length;
    tally.keep(tally.rejects, rejects);
    for (const { file } of rejects) tally.ofFile({ file, rows: 0, refused: 1 });
    if (records.length > 0) {
      const outcome = await parted.ingest({
        source: batch.exportedAt === undefined ? bundle.info : { ...bundle.info, exportedAt: batch.exportedAt },
        receivedAt: nowMs(),
        records: await placed(placer, records),
      });
      tally.fresh += outcome.new;
      tally.superseding += outcome.superseding;
      tally.unchanged += outcome.unchanged + outcome.outdated;
      tally.outdated += outcome.outdated;
      tally.count(tally.entities, outcome.entities);
      tally.count(tally.links, outcome.links);
      await joins.add(records);
    }
    options.onProgress?.({ read: tally.read });
  }
  await placeEarlier(placer, flights.named, seqFrom);
  if (tally.outdated > 0) tally.keep(tally.warnings, [outdatedWarning(tally.outdated)]);
  const seqTo = await contextOf(reader).store.seq();
  makeBackupKeys(contextOf(reader).dataDir, bundle.info.source);
  // What writing fast took is more than resolution needs.
  await contextOf(reader).store.rest();
  // Also of what an earlier run landed, when it was killed before it could say who is who.
  if (!(await isResolved(contextOf(reader).store))) await contextOf(reader).resolutions.whole();
  const merged = mergedCount(await contextOf(reader).store.personAssignments()) - mergedBefore;
  // Every identity is a person until it is judged to be another one.
  tally.count(tally.entities, { Person: Math.max(0, (tally.entities.get("Identity") ?? 0) - merged) });
  const stubs = await contextOf(reader).store.stubs(STUBS_NAMED);
  const yields = await joins.finish();
  tally.keep(tally.warnings, yields.filter(({ alarm }) => alarm !== "").map(lowYield));
  tally.keep(tally.warnings, joins.otherwise().map(joinedOtherwise));
  const report: IngestReport = {
    id: `ig_${randomBytes(14).toString("hex")}`,
    source: bundle.info.source,
    records: {
      read: tally.read,
      new: tally.fresh,
      superseding: tally.superseding,
      unchanged: tally.unchanged,
      rejected: tally.rejected,
    },
    entities: Object.fromEntries([...tally.entities].sort()),
    links: Object.fromEntries([...tally.links].sort()),
    stubs: stubs.count,
    stubNames: stubs.naturals,
    files: [...tally.files.values()],
    joins: yields,
    rejects: tally.rejects,
    warnings: tally.warnings,
    droppedColumns: [...tally.droppedColumns].sort(),
    startedAt,
    finishedAt: nowIso(),
    ms: Math.round(monotonicMs() - started),
    seqFrom,
    seqTo,
  };
  await contextOf(reader).store.putDocs([
    {
      collection: "ingestReports",
      append: [{ id: report.id, sort: startedAt, refs: [], body: { ...report, by: reader.name } }],
    },
  ]);
  contextOf(reader).logger.info({ source: report.source, ...report.records, ms: report.ms }, "ingested");
  return report;
}

/** They count as unchanged, as nothing changes; but whoever corrected a row must hear that the correction does not count. */
function outdatedWarning(count: number): IngestWarning {
  const text =
    `a later exported_at in bundle.json than that of the rows which are there: ${count} ${count === 1 ? "row says" : "rows say"} otherwise than ` +
    "another of the same key, which counts; they are kept";
  return { file: "", line: 0, column: "", valueClass: "", code: "OUTDATED", text };
}

/** Whoever hands data over must see that they reach nothing. */
function lowYield({ file, column, alarm }: JoinYield): IngestWarning {
  return { file, line: 0, column, valueClass: "", code: "LOW_YIELD", text: alarm };
}

function joinedOtherwise({ file, column, count }: JoinedOtherwise): IngestWarning {
  const values = count === 1 ? "1 value" : `${count} values`;
  const text = `numbers written as in the file that tells of them: ${values} of ${column} differ from that by zeros, blanks, hyphens or a word in front, and were joined to the only one that they fit`;
  return { file, line: 0, column, valueClass: "", code: "JOINED_OTHERWISE", text };
}

/** How many identities are another's person. */
function mergedCount(assignments: ReadonlyMap<string, string>): number {
  return assignments.size - new Set(assignments.values()).size;
}

class Tally {
  read = 0;
  rejected = 0;
  fresh = 0;
  superseding = 0;
  unchanged = 0;
  outdated = 0;
  readonly entities = new Map<string, number>();
  readonly links = new Map<string, number>();
  readonly rejects: Reject[] = [];
  readonly warnings: Reject[] = [];
  readonly droppedColumns = new Set<string>();
  readonly files = new Map<string, FileYield>();

  ofFile({ file, rows, refused }: FileYield): void {
    const known = this.files.get(file) ?? { rows: 0, refused: 0 };
    this.files.set(file, { file, rows: known.rows + rows, refused: known.refused + refused });
  }

  keep(kept: Reject[], more: readonly Reject[]): void {
    for (const reject of more) if (kept.length < REJECTS_KEPT) kept.push(reject);
  }

  count(into: Map<string, number>, counts: Readonly<Partial<Record<string, number>>>): void {
    for (const [kind, count] of Object.entries(counts)) if (count) into.set(kind, (into.get(kind) ?? 0) + count);
  }
}
