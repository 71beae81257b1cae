/** A bundle → batches of record drafts with the rejects and warnings met on the way. One batch is in memory at a time. */
import { didYouMean } from "#base/did-you-mean.ts";
import type { IdMinter } from "#model/ids.ts";
import type { RecordDraft } from "#model/record.ts";
import type { IngestWarning } from "#model/reject.ts";
import type { Bundle, BundleFile } from "./bundle.ts";
import { BundleIndex } from "./formats/bundle-index.ts";
import type { FlightDay } from "./formats/flight-names.ts";
import { ThingFacts } from "./formats/facts/thing-facts.ts";
import { readCsvRecords, scanCsv } from "./formats/csv/read-records.ts";
import { CSV_TABLE_OF_FILE } from "./formats/csv/tables.ts";
import type { FileContext } from "./formats/file-context.ts";
import { readMessages, type Dated } from "./formats/read-messages.ts";
import { scanPaxlst } from "./formats/paxlst/read-records.ts";
import { ReportSink, type ReportPart } from "./formats/report-sink.ts";
import { RowHandling } from "./formats/row-handling.ts";
import type { CharsetNews } from "./charset.ts";
import { textPieces, withLineFeeds } from "./text-pieces.ts";

const SILENT: CharsetNews = { onDamage: () => undefined, onOther: () => undefined };

export interface ParseOptions {
  /** Records a batch: what lands together or not at all. */
  readonly batchSize: number;
  /** By which ids the store knows flights of the source already, and of which day. */
  readonly flightsKnown?: ReadonlyMap<string, FlightDay>;
}

export const PARSE_DEFAULTS: ParseOptions = { batchSize: 4_000 };

export interface ParsedBatch extends ReportPart {
  readonly records: readonly RecordDraft[];
  /** When they were written, ms since 1970, where the file itself tells it (a push of bookings); else the bundle's. */
  readonly exportedAt?: number;
}

export async function* parseBundle(
  bundle: Bundle,
  minter: IdMinter,
  options: ParseOptions = PARSE_DEFAULTS,
): AsyncGenerator<ParsedBatch> {
  const report = new ReportSink();
  const index = new BundleIndex(options.flightsKnown);
  const things = new ThingFacts(minter, bundle.info.source);
  const handling = new RowHandling(bundle.handling);
  for (const name of bundle.unknownFiles) report.warn(unknownFile(name));
  for (const name of bundle.absentFiles) report.warn(absentFile(name));
  let waiting: Dated = { drafts: [], exportedAt: undefined };
  const take = (records: readonly RecordDraft[]): ParsedBatch => ({
    records,
    ...(waiting.exportedAt === undefined ? {} : { exportedAt: waiting.exportedAt }),
    ...report.take(),
  });
  for (const file of bundle.files) {
    report.begin(file.name);
    const context: FileContext = { file: file.name, minter, things, index, handling, report, ...mappingOf(file) };
    for await (const read of readFile(file, context)) {
      if (read.drafts.length === 0) continue;
      const exportedAt = notAfter(read.exportedAt, bundle.info.exportedAt);
      if (exportedAt !== waiting.exportedAt) {
        if (waiting.drafts.length > 0) yield take(waiting.drafts);
        waiting = { drafts: [], exportedAt };
      }
      waiting = { drafts: waiting.drafts.length === 0 ? read.drafts : waiting.drafts.concat(read.drafts), exportedAt };
      while (waiting.drafts.length >= options.batchSize) {
        yield take(waiting.drafts.slice(0, options.batchSize));
        waiting = { drafts: waiting.drafts.slice(options.batchSize), exportedAt };
      }
    }
  }
  const rest = take(waiting.drafts);
  if (rest.records.length > 0 || rest.read > 0 || rest.rejectCount > 0 || rest.warningCount > 0 || rest.droppedColumns.length > 0)
    yield rest;
}

/** The ids that flights.csv gives to flights, each once. */
export async function flightIdsOf(bundle: Bundle, minter: IdMinter): Promise<readonly string[]> {
  const index = new BundleIndex();
  const rest = { minter, things: new ThingFacts(minter, bundle.info.source), handling: new RowHandling(bundle.handling) };
  for (const file of bundle.files) {
    if (file.format.type !== "csv" || file.format.table.kind !== "FLIGHT") continue;
    const context: FileContext = { file: file.name, index, report: new ReportSink(), ...rest, ...mappingOf(file) };
    await scanCsv(file.format.table, () => withLineFeeds(textPieces(file, SILENT)), context);
  }
  return index.flightNames.ids();
}

function mappingOf({ format }: BundleFile): Pick<FileContext, "mapping"> {
  return format.type === "csv" && format.mapping !== undefined ? { mapping: format.mapping } : {};
}

/** A push is no newer than the export it lies in, when that tells (0: it does not): a slip of its clock must not outrank all that follows. */
function notAfter(writtenAt: number | undefined, exportedAt: number): number | undefined {
  return writtenAt === undefined || exportedAt === 0 ? writtenAt : Math.min(writtenAt, exportedAt);
}

/** A misspelt name would otherwise lose a whole file in silence. */
function unknownFile(name: string): IngestWarning {
  const hint = name.length <= 40 ? didYouMean(name, [...CSV_TABLE_OF_FILE.keys()]) : "";
  const text = name.includes("/")
    ? "files at the top of the bundle; what is in a folder of it was not read"
    : `a file name of the bundle format, or a message that starts with UNA or UNB; it was not read.${hint}`;
  return { file: name.slice(0, 200), line: 0, column: "", valueClass: "file", code: "UNKNOWN_FILE", text };
}

function absentFile(name: string): IngestWarning {
  const text = "a file of this name, which the mapping speaks of; it is not there";
  return { file: name.slice(0, 200), line: 0, column: "", valueClass: "file", code: "UNKNOWN_FILE", text };
}

async function* readFile(file: BundleFile, context: FileContext): AsyncGenerator<Dated> {
  const told = (code: "NOT_UTF8" | "CHARSET", text: string) =>
    context.report.warn({ file: file.name, line: 0, column: "", valueClass: "bytes", code, text });
  const news: CharsetNews = {
    onDamage: () => told("NOT_UTF8", "UTF-8; characters that are not were replaced"),
    onOther: (charset) => told("CHARSET", `UTF-8; it is read as ${charset}`),
  };
  if (file.format.type === "edifact") {
    await scanPaxlst(textPieces(file, SILENT), context.index.listedTwice);
    yield* readMessages(textPieces(file, news), context);
    return;
  }
  const { table } = file.format;
  await scanCsv(table, () => withLineFeeds(textPieces(file, SILENT)), context);
  for await (const drafts of readCsvRecords(table, () => withLineFeeds(textPieces(file, news)), context))
    yield { drafts, exportedAt: undefined };
}
