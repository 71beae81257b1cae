/**
 * How an edge list is written, told from its first rows: the delimiter (a tab, else a comma, else blanks, else a semicolon) and whether the first is a
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
  /** The header's cells in small letters; null = there is none. */
  readonly header: readonly string[] | null;
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
    return { delimiter, headerAt, rowsAt: endsAt, plainColumns, sourceColumn, targetColumn, weightColumn, header: cells };
  }
  const columns = { sourceColumn: 0, targetColumn: 1, weightColumn: 2, header: null };
  return { delimiter, headerAt, rowsAt: startAt, plainColumns: true, ...columns };
}

/** The column that the header calls so, or the one of this number, from 1; −1 = there is none. */
export function columnCalled({ header }: EdgeDialect, name: string): number {
  const named = header?.indexOf(name.toLowerCase()) ?? -1;
  return named === -1 && /^[1-9]\d{0,3}$/.test(name) ? Number(name) - 1 : named;
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

/** That of the first row that has one: rows of one name tell nothing. Looks outside quotes. */
export function delimiterOf(bytes: Uint8Array, startAt: number): number {
  const scanner = new RowScanner(bytes, SPACE, startAt);
  while (scanner.nextRow()) {
    const seen = new Set<number>();
    /** A blank, which separates only when something follows it. */
    let blank = 0;
    let quoted = false;
    let at = scanner.at;
    for (; at < bytes.length && (quoted || bytes[at] !== NEWLINE); at++) {
      const byte = bytes[at]!;
      if (byte === QUOTE) quoted = !quoted;
      if (quoted) continue;
      if (byte === SPACE || byte === TAB) blank = blank === TAB ? TAB : byte;
      else {
        seen.add(blank).add(byte);
        blank = 0;
      }
    }
    if (seen.has(TAB)) return TAB;
    if (seen.has(COMMA)) return COMMA;
    if (seen.has(SPACE)) return SPACE;
    if (seen.has(SEMICOLON)) return SEMICOLON;
    scanner.skipTo(at);
  }
  return SPACE;
}
