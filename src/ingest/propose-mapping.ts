/**
 * A first mapping for a file of another make, from what its columns are called and what stands in them: for a person to correct. It names columns,
 * and holds no cell of the file.
 */
import { basename, dirname, join, resolve } from "node:path";
import { createReadStream } from "node:fs";
import { AppError } from "#base/errors.ts";
import { foldedName } from "./formats/csv/column-names.ts";
import { readHeader } from "./formats/csv/header.ts";
import { separated } from "./formats/csv/separator.ts";
import type { CsvTable } from "./formats/csv/table.ts";
import { CSV_TABLES } from "./formats/csv/tables.ts";
import { CsvTokenizer, type CsvRecord } from "./formats/csv/tokenizer.ts";
import { writtenDay } from "./formats/csv/written-day.ts";
import { textPieces, withLineFeeds } from "./text-pieces.ts";
import type { SourceColumn } from "./formats/csv/mapping/mapping.ts";

const ROWS_MAX = 200;
const RECORD_LENGTH_MAX = 65_536;
/** Of the cells of a column that are not empty, so many in ten say what it holds. */
const MOST = 0.9;

/** What stands in a column, where its name does not say. The first that fits counts. */
const CONTENTS: readonly (readonly [columns: readonly string[], fits: (cell: string) => boolean])[] = [
  [["email"], (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)],
  [["phone"], (cell) => /^\+\d[\d ()-]{6,18}$/.test(cell)],
  [["surname"], (cell) => /^\p{L}[\p{L}' -]+(?:\/|, *)\p{L}[\p{L}' -]*$/u.test(cell)],
  [["date_of_birth"], (cell) => /^(19|.*[-/. ]19)\d{2}/.test(cell) && writtenDay(cell, { birth: true }).form !== "none"],
  [
    ["date", "at", "created_at"],
    (cell) => ["day", "doubtful"].includes(writtenDay(cell.split(/[ T]/)[0]!, { birth: false }).form),
  ],
  [["origin", "destination", "airport"], (cell) => /^[A-Z]{3}$/.test(cell)],
  [["booking_ref"], (cell) => /^(?=.*[A-Z])(?=.*\d)[A-Z0-9]{6}$/.test(cell)],
  [["document_number"], (cell) => /^(?=.*\d{5})[A-Z]{0,3}\d[A-Z0-9]{5,11}$/.test(cell)],
];

/** JSON, to be written to a file and given with `--mapping`. Throws BUNDLE_UNREADABLE where the file is no table. */
export async function proposeMapping(path: string): Promise<string> {
  const name = basename(path);
  const [header, ...rows] = await firstRecords(path);
  if (header === undefined || header.cells.length < 2)
    throw new AppError("BUNDLE_UNREADABLE", `${name} has no columns that a mapping could name.`);
  const cells = header.cells.map((cell) => cell.trim());
  const isHeader = !cells.some((cell) => /\d{4}|@/.test(cell) || cell === "");
  const sample = (isHeader ? rows : [header, ...rows]).filter((row) => row.cells.length === cells.length);
  const sourceOf = (position: number): SourceColumn => {
    // Of two columns of one name, or none, the number tells them apart.
    const isOne =
      cells.filter((cell) => foldedName(cell) === foldedName(cells[position]!)).length === 1 &&
      foldedName(cells[position]!) !== "";
    return isHeader && isOne ? cells[position]! : position + 1;
  };
  const tables = CSV_TABLES.map((table) => ({ table, found: columnsOf(table, isHeader ? cells : cells.map(() => ""), sample) }));
  const best = tables.reduce((one, other) => (scoreOf(other.table, other.found) > scoreOf(one.table, one.found) ? other : one));
  const columns: Record<string, unknown> = {};
  for (const column of Object.keys(best.table.columns)) {
    const position = best.found.get(column);
    if (position !== undefined)
      Object.assign(
        columns,
        proposed(
          column,
          sourceOf(position),
          sample.map((row) => row.cells[position]!.trim()),
        ),
      );
    else if (best.table.columns[column]!.needed)
      columns[column] = { value: "", note: "needed, and found in no column: name one, or give a value for all rows" };
  }
  const file = { from: name, to: best.table.file, ...(isHeader ? {} : { header: false }), columns };
  return `${JSON.stringify({ note: "Proposed from names and contents of columns: correct it before it is used.", files: [file] }, null, 2)}\n`;
}

async function firstRecords(path: string): Promise<CsvRecord[]> {
  const full = resolve(path);
  const open = () => Promise.resolve(createReadStream(join(dirname(full), basename(full))));
  const silent = { onDamage: () => undefined, onOther: () => undefined };
  const text = withLineFeeds(textPieces({ name: basename(path), open }, silent));
  const { separator, pieces, line } = await separated(text, (cells) => cells.length);
  const tokenizer = new CsvTokenizer(RECORD_LENGTH_MAX, separator, line);
  const records: CsvRecord[] = [];
  for await (const piece of pieces) {
    records.push(...tokenizer.push(piece));
    if (records.length > ROWS_MAX) break;
  }
  if (records.length <= ROWS_MAX) records.push(...tokenizer.finish());
  return records.filter(({ problem }) => problem === undefined).slice(0, ROWS_MAX + 1);
}

/** Column of the table → where it is in the file: by name, and what is left by contents. */
function columnsOf(table: CsvTable, header: readonly string[], sample: readonly CsvRecord[]): Map<string, number> {
  const names = Object.keys(table.columns);
  const { positions } = readHeader(header, names);
  const found = new Map(names.flatMap((name, i) => (positions[i]! < 0 ? [] : [[name, positions[i]!] as const])));
  const taken = new Set(found.values());
  for (const [position] of header.entries()) {
    if (taken.has(position)) continue;
    const cells = sample.map((row) => row.cells[position]!.trim()).filter((cell) => cell !== "");
    const [columns] = CONTENTS.find(([, fits]) => cells.length > 0 && cells.filter(fits).length >= MOST * cells.length) ?? [[]];
    const column = columns.find((name) => names.includes(name) && !found.has(name));
    if (column !== undefined) found.set(column, position);
  }
  return found;
}

/** Columns found, needed ones before all; files that need much and have little come last. */
function scoreOf(table: CsvTable, found: ReadonlyMap<string, number>): number {
  const needed = Object.keys(table.columns).filter((column) => table.columns[column]!.needed);
  return (
    found.size +
    2 * needed.filter((column) => found.has(column)).length -
    2 * needed.filter((column) => !found.has(column)).length
  );
}

/** A surname's cell that holds the given names too is taken apart; days whose order the cells show get their format. */
function proposed(column: string, from: SourceColumn, cells: readonly string[]): Record<string, unknown> {
  const filled = cells.filter((cell) => cell !== "");
  const most = (fits: (cell: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(fits).length >= MOST * filled.length;
  if (column === "surname" && most((cell) => cell.includes("/")))
    return { surname: { from, pattern: "^([^/]*)" }, given_names: { from, pattern: "/(.*)$" } };
  if (column === "surname" && most((cell) => cell.includes(",")))
    return { surname: { from, pattern: "^([^,]*)" }, given_names: { from, pattern: ", *(.*)$" } };
  if (most((cell) => /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(cell))) {
    const orders = filled
      .map((cell) => writtenDay(cell, { birth: true }))
      .flatMap((day) => (day.form === "day" && day.shows !== null ? [day.shows] : []));
    const isOne = orders.length > 0 && orders.every((order) => order === orders[0]);
    if (isOne) return { [column]: { from, format: orders[0] === "day first" ? "dd/MM/yyyy" : "MM/dd/yyyy" } };
  }
  const clock = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$/;
  if (most((cell) => clock.test(cell))) {
    const [mark, seconds] = [filled.find((cell) => clock.test(cell))![10]!, filled.some((cell) => cell.length > 16)];
    return {
      [column]: {
        from,
        format: `yyyy-MM-dd${mark}HH:mm${seconds ? ":ss" : ""}`,
        zone: "Z",
        note: "which zone's clocks these are is a guess",
      },
    };
  }
  return { [column]: from };
}
