/**
 * Damaged files by the ten thousand, from seeds (this file and its siblings for the other formats): reading one never throws,
 * never hangs, and every record that comes out of it is whole: links point into it and join kinds that may be joined, ids are
 * ids, nothing unknown is written as a value.
 */
import { expect, test } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { readCsvRecords, scanCsv } from "#ingest/formats/csv/read-records.ts";
import { CSV_TABLES } from "#ingest/formats/csv/tables.ts";
import { FOREIGN_ROWS, SAMPLE_ROWS } from "../support/sample-rows.ts";
import { contextOf, faults, mutate, pieces } from "../support/fuzz.ts";

const CASES = 40_000;
const FOREIGN_CASES = 10_000;
const TIMEOUT_MS = 300_000;

/** What damage to these rows brings about, and how many records came out of them. */
async function damaged(rows: Readonly<Record<string, string>>, cases: number): Promise<{ bad: unknown[]; records: number }> {
  const prng = mulberry32(20261122);
  const tables = CSV_TABLES.filter(({ file }) => file in rows);
  const bad: unknown[] = [];
  let records = 0;
  for (let i = 0; i < cases; i++) {
    const table = tables[i % tables.length]!;
    const text = mutate(rows[table.file]!, prng);
    const context = contextOf(table.file);
    try {
      if (table.scan !== undefined) await scanCsv(table, () => pieces(text, prng), context);
      for await (const drafts of readCsvRecords(table, () => pieces(text, prng), context)) {
        records += drafts.length;
        for (const draft of drafts) for (const fault of faults(draft)) bad.push({ case: i, file: table.file, fault });
      }
    } catch (error) {
      bad.push({ case: i, file: table.file, text, error });
    }
  }
  return { bad, records };
}

test.each([
  ["the format's own", SAMPLE_ROWS, CASES],
  ["other offices'", FOREIGN_ROWS, FOREIGN_CASES],
])(
  "damaged CSV files, %s",
  async (_, rows, cases) => {
    const { bad, records } = await damaged(rows, cases);
    expect(bad.slice(0, 5)).toEqual([]);
    // Most rows survive most damage: a reader that rejects everything would pass the rest.
    expect(records).toBeGreaterThan(cases / 2);
  },
  TIMEOUT_MS,
);
