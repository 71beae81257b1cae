/**
 * Rows that were read before, read again now that more is known of the flights they name: from what is kept of them, which is canonical, so that each
 * is the very record it was. Where a bundle has flights and rows together the first reading knows it all; a split of it, in any order, comes to the
 * same by this.
 */
import type { IdMinter } from "#model/ids.ts";
import type { RecordDraft, RecordKind, SourceInfo } from "#model/record.ts";
import type { Handling } from "#model/handling.ts";
import { BundleIndex } from "./formats/bundle-index.ts";
import { readCsvRecords, scanCsv } from "./formats/csv/read-records.ts";
import type { CsvTable } from "./formats/csv/table.ts";
import { CSV_TABLES } from "./formats/csv/tables.ts";
import { ThingFacts } from "./formats/facts/thing-facts.ts";
import { ReportSink } from "./formats/report-sink.ts";
import { RowHandling } from "./formats/row-handling.ts";

export type KeptRow = Pick<RecordDraft, "id" | "kind" | "file" | "line" | "handling" | "raw">;

/** What is told of a flight, as its row tells it. */
export interface ToldFlight {
  readonly carrier: string;
  readonly number: string;
  readonly origin: string;
  readonly date: string;
  readonly departsAt: number | undefined;
}

export interface RestateWith {
  readonly source: SourceInfo;
  readonly handling: Handling;
  readonly minter: IdMinter;
  /** By the source's flight_id. */
  readonly flights: ReadonlyMap<string, ToldFlight>;
}

const TABLES = new Map<RecordKind, CsvTable>(CSV_TABLES.map((table) => [table.kind, table]));

/** Whether rows of this kind name flights by the source's flight_id and by nothing else. */
export function namesFlights(kind: RecordKind): boolean {
  const columns = TABLES.get(kind)?.columns;
  return kind !== "FLIGHT" && columns !== undefined && ("flight_id" in columns || "flight_ids" in columns);
}

/** The flight_ids of a row. */
export function flightIdsOfRow({ kind, raw }: Pick<KeptRow, "kind" | "raw">): readonly string[] {
  if (!namesFlights(kind)) return [];
  const { flight_id: one = "", flight_ids: several = "" } = cellsOf(raw);
  return [one, ...several.split(";")].map((flightId) => flightId.trim()).filter((flightId) => flightId !== "");
}

/** Those that come out as the records they were; another (what is kept of it is masked, say) stays as it is. */
export async function restateRows(rows: readonly KeptRow[], known: RestateWith): Promise<RecordDraft[]> {
  const { source, handling, minter, flights } = known;
  const index = new BundleIndex();
  for (const [flightId, flight] of flights) index.addFlight(flightId, flight);
  const restated: RecordDraft[] = [];
  for (const [kind, table] of TABLES) {
    const kept = new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row]));
    if (kept.size === 0) continue;
    const context = {
      file: table.file,
      minter,
      things: new ThingFacts(minter, source.source),
      index,
      handling: new RowHandling(handling),
      report: new ReportSink(true),
    };
    const open = () => written(table, [...kept.values()]);
    await scanCsv(table, open, context);
    for await (const drafts of readCsvRecords(table, open, context))
      for (const draft of drafts) {
        const row = kept.get(draft.id);
        if (row?.handling === draft.handling) restated.push({ ...draft, file: row.file, line: row.line, raw: row.raw });
      }
  }
  return restated;
}

async function* written(table: CsvTable, rows: readonly KeptRow[]): AsyncGenerator<string> {
  const names = [...Object.keys(table.columns), "handling"];
  yield `${names.join(",")}\n`;
  for (const { raw } of rows) {
    const cells = cellsOf(raw);
    yield `${names.map((name) => `"${(cells[name] ?? "").replaceAll('"', '""')}"`).join(",")}\n`;
  }
}

function cellsOf(raw: string): Readonly<Record<string, string>> {
  return JSON.parse(raw) as Record<string, string>;
}
