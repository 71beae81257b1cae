/**
 * How an edge list is written, told from its first rows: what separates (separators.ts), and whether the first row is a header, which names the
 * columns of the ends (end-names.ts), in any order and among others. Without one, the columns are source, target, weight.
 */
import { endColumns, namesOneEnd } from "./end-names.ts";
import { RowScanner, type ScanProblem } from "./row-scanner.ts";
import { separationOf } from "./separators.ts";

export interface EdgeDialect {
  readonly delimiter: number;
  /** Where the header or else the first row begins, and where the rows begin. */
  readonly headerAt: number;
  readonly rowsAt: number;
  /** The columns begin with source, target and, where there is one, weight. */
  readonly plainColumns: boolean;
  readonly sourceColumn: number;
  readonly targetColumn: number;
  /** −1 = the header names none. */
  readonly weightColumn: number;
  /** Says of each edge whether it is directed, as Gephi writes it; −1 = none does. */
  readonly typeColumn: number;
  /** The header's cells in small letters; null = there is none. */
  readonly header: readonly string[] | null;
  /** The header says that a row has one node and its neighbours. */
  readonly adjacency: boolean;
  /** What was guessed. */
  readonly notes: readonly ScanProblem[];
}

/** Rows under the first that are looked at to know whether it is a header. */
const BELOW_MAX = 20;
const WEIGHTS = ["weight", "peso", "poids", "gewicht"];
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)?$/;
const NUMBER_OR_DATE = /^[\d.,:+\-/TZ ]*\d[\d.,:+\-/TZ ]*$/;

export function edgeDialect(bytes: Uint8Array): EdgeDialect {
  const { delimiter, startAt, doubtful } = separationOf(bytes);
  const { cells, at: headerAt, endsAt } = firstRow(bytes, delimiter, startAt);
  const below = rowsBelow(bytes, delimiter, endsAt);
  const notes: ScanProblem[] = [];
  const tell = (text: string): number => notes.push({ at: headerAt, text });
  if (doubtful) tell("more than one separator stands in each row; names in quotes would leave no doubt");
  const named = endColumns(cells, below);
  const ends = named ?? (isHeading(cells, below) ? { source: 0, target: 1, plain: false, adjacency: false } : null);
  if (ends === null) {
    if (namesOneEnd(cells))
      tell(
        "the first row has a word of a header, but does not name both ends: it was taken for an edge; source,target would be a header",
      );
    const columns = { sourceColumn: 0, targetColumn: 1, weightColumn: 2, typeColumn: -1, header: null, adjacency: false };
    return { delimiter, headerAt, rowsAt: startAt, plainColumns: true, ...columns, notes };
  }
  const { source, target, plain, adjacency } = ends;
  if (!plain) {
    const what = adjacency
      ? "a node and its neighbours"
      : `the source (column ${source + 1}) and the target (column ${target + 1})`;
    tell(`the first row was taken for a header that names ${what}; source,target would leave no doubt`);
  }
  const header = cells.map((cell) => cell.toLowerCase());
  const weightColumn = header.findIndex((cell) => WEIGHTS.includes(cell));
  return {
    delimiter,
    headerAt,
    rowsAt: endsAt,
    plainColumns: source === 0 && target === 1 && (weightColumn === 2 || weightColumn === -1) && !adjacency,
    sourceColumn: source,
    targetColumn: target,
    weightColumn,
    typeColumn: header.indexOf("type"),
    header,
    adjacency,
    notes,
  };
}

/** The column that the header calls so, or the one of this number, from 1; −1 = there is none. */
export function columnCalled({ header }: EdgeDialect, name: string): number {
  const named = header?.indexOf(name.toLowerCase()) ?? -1;
  return named === -1 && /^[1-9]\d{0,3}$/.test(name) ? Number(name) - 1 : named;
}

/** What may be a header: where it begins and ends, and its cells. */
export function firstRow(bytes: Uint8Array, delimiter: number, startAt: number): { cells: string[]; at: number; endsAt: number } {
  const scanner = new RowScanner(bytes, delimiter, startAt);
  const cells: string[] = [];
  let at = startAt;
  if (scanner.nextRow()) {
    at = scanner.at;
    while (scanner.nextCell()) cells.push(scanner.cellText());
  }
  return { cells, at, endsAt: scanner.at };
}

function rowsBelow(bytes: Uint8Array, delimiter: number, rowsAt: number): string[][] {
  const scanner = new RowScanner(bytes, delimiter, rowsAt);
  const rows: string[][] = [];
  while (rows.length < BELOW_MAX && scanner.nextRow()) {
    const cells: string[] = [];
    while (scanner.nextCell()) cells.push(scanner.cellText());
    if (cells.length > 1) rows.push(cells);
  }
  return rows;
}

/** Whether words stand over columns of nothing but numbers: over those of the ends, or over one behind them. */
function isHeading(cells: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (cells.length < 2 || below.length < 2 || cells.some((cell) => cell === "" || PLAIN_NUMBER.test(cell))) return false;
  const isOver = (column: number, form: RegExp): boolean => below.every((row) => form.test(row[column] ?? ""));
  if (isOver(0, PLAIN_NUMBER) && isOver(1, PLAIN_NUMBER)) return true;
  // A name that is an end again below is a node's.
  if (below.some(([source, target]) => [source, target].some((name) => name === cells[0] || name === cells[1]))) return false;
  return cells.some((cell, column) => column >= 2 && !NUMBER_OR_DATE.test(cell) && isOver(column, NUMBER_OR_DATE));
}
