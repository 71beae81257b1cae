/** Bundles out of texts, without a disk. */
import { Readable } from "node:stream";
import { IdMinter } from "#model/ids.ts";
import type { RecordDraft } from "#model/record.ts";
import type { IngestWarning, Reject } from "#model/reject.ts";
import type { Bundle, BundleFile } from "#ingest/bundle.ts";
import { readBundleInfo } from "#ingest/bundle-info.ts";
import { CSV_TABLES } from "#ingest/formats/csv/tables.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";

export const KEY = new Uint8Array(32).fill(7);
export const minter = new IdMinter(KEY);

export interface ReadBack {
  readonly records: RecordDraft[];
  readonly rejects: Reject[];
  readonly warnings: IngestWarning[];
  readonly droppedColumns: string[];
  readonly read: number;
  readonly rejected: number;
}

/** `files`: name → text; a name that is no CSV file of the bundle is read as a file of messages. */
export function bundleOf(files: Readonly<Record<string, string>>, info: object = { source: "TEST", agency: "AAA" }): Bundle {
  const { info: source, handling } = readBundleInfo(JSON.stringify(info), "test");
  const bundleFiles = Object.entries(files).map(([name, text]): BundleFile => {
    const table = CSV_TABLES.find((candidate) => candidate.file === name);
    return {
      name,
      open: () => Promise.resolve(Readable.from([Buffer.from(text)])),
      format: table === undefined ? { type: "edifact" } : { type: "csv", table },
    };
  });
  const order = (file: BundleFile) => CSV_TABLES.findIndex((table) => table.file === file.name) >>> 0;
  return {
    path: "",
    info: source,
    handling,
    files: bundleFiles.sort((a, b) => order(a) - order(b)),
    unknownFiles: [],
    absentFiles: [],
    mappingPath: null,
  };
}

export async function readBundle(files: Readonly<Record<string, string>>, info?: object): Promise<ReadBack> {
  const back: ReadBack & { read: number; rejected: number } = {
    records: [],
    rejects: [],
    warnings: [],
    droppedColumns: [],
    read: 0,
    rejected: 0,
  };
  for await (const batch of parseBundle(bundleOf(files, info), minter)) {
    back.records.push(...batch.records);
    back.rejects.push(...batch.rejects);
    back.warnings.push(...batch.warnings);
    back.droppedColumns.push(...batch.droppedColumns);
    back.read += batch.read;
    back.rejected += batch.rejectCount;
  }
  return back;
}
