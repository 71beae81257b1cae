/**
 * How an edge list is written, told from its first row: the delimiter (a tab, else a comma, else a semicolon, else white space) and whether that row is a
 * header, which names its columns `source` and `target` (or `from` and `to`), in any order and among others. Without one, the columns are source, target, weight.
 */
import { NEWLINE, QUOTE, RowScanner, SPACE, TAB } from "./row-scanner.ts";

const COMMA = 44;
const SEMICOLON = 59;

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
}

const END_NAMES = [
  ["source", "target"],
  ["from", "to"],
] as const;

export function edgeDialect(bytes: Uint8Array): EdgeDialect {
  const startAt = startOfText(bytes);
  const delimiter = delimiterOf(bytes, startAt);
  const { cells, at: headerAt, endsAt } = firstRow(bytes, delimiter, startAt);
  for (const [source, target] of END_NAMES) {
    if (!cells.includes(source) || !cells.includes(target)) continue;
    const [sourceColumn, targetColumn, weightColumn] = [source, target, "weight"].map((name) => cells.indexOf(name)) as Columns;
    const plainColumns = sourceColumn === 0 && targetColumn === 1 && (weightColumn === 2 || weightColumn === -1);
    return { delimiter, headerAt, rowsAt: endsAt, plainColumns, sourceColumn, targetColumn, weightColumn };
  }
  return { delimiter, headerAt, rowsAt: startAt, plainColumns: true, sourceColumn: 0, targetColumn: 1, weightColumn: 2 };
}

type Columns = [number, number, number];

/** What may be a header, in small letters: where it begins and ends, and its cells. */
export function firstRow(bytes: Uint8Array, delimiter: number, startAt: number): { cells: string[]; at: number; endsAt: number } {
  const scanner = new RowScanner(bytes, delimiter, startAt);
  const cells: string[] = [];
  let at = startAt;
  if (scanner.nextRow()) {
    at = scanner.at;
    while (scanner.nextCell()) cells.push(scanner.cellText().toLowerCase());
  }
  return { cells, at, endsAt: scanner.at };
}

/** After the byte-order mark of UTF-8, if there is one. */
export function startOfText(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Looks outside quotes, as far as the end of the first row. */
export function delimiterOf(bytes: Uint8Array, dataAt: number): number {
  const scanner = new RowScanner(bytes, SPACE, dataAt);
  if (!scanner.nextRow() || !scanner.nextCell()) return SPACE;
  const seen = new Set<number>();
  let quoted = false;
  for (let at = scanner.cellAt; bytes[at] !== NEWLINE; at++) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (!quoted) seen.add(bytes[at]!);
  }
  if (seen.has(TAB)) return TAB;
  if (seen.has(COMMA)) return COMMA;
  return seen.has(SEMICOLON) && !seen.has(SPACE) ? SEMICOLON : SPACE;
}
