/**
 * Whether rows without a header are edges, with what else is said of each, or adjacency lists: a node and all its neighbours (`a;b;c` is a with b and
 * a with c). What can be either is neither: the reader is asked.
 */
import { RowScanner, type ScanProblem } from "./row-scanner.ts";

export type RowLayout = "edges" | "adjacency";

export interface JudgedLayout {
  /** Null = it can be either. */
  readonly layout: RowLayout | null;
  /** What was guessed, or what is doubtful. */
  readonly told: ScanProblem | null;
}

/** Of files whose rows are all as wide, so many rows are looked at. */
const EVEN_ROWS_MAX = 1000;
const NUMBER_OR_DATE = /^[\d.,:+\-/TZ ]*\d[\d.,:+\-/TZ ]*$/;
const WHOLE = /^\d+$/;
const EDGES: JudgedLayout = { layout: "edges", told: null };

/** `ragged`: rows have more cells or fewer. */
export function judgeLayout(
  bytes: Uint8Array,
  { delimiter, rowsAt }: { readonly delimiter: number; readonly rowsAt: number },
  ragged: boolean,
): JudgedLayout {
  const { firstAt, ends, extras, extrasMax, distinct, padded } = extrasOf(new RowScanner(bytes, delimiter, rowsAt), ragged);
  if (extras.length === 0) return EDGES;
  const texts = extras.filter((cell) => !NUMBER_OR_DATE.test(cell));
  const known = extras.filter((cell) => ends.has(cell)).length;
  const mostKnown = 2 * known >= extras.length;
  const allKnown = known === extras.length;
  const doubtful: JudgedLayout = {
    layout: null,
    told: {
      at: firstAt,
      text: "cells behind the second may be more neighbours or what else is said of an edge: say --layout adjacency or --layout edges, or name the columns in a header",
    },
  };
  const adjacency: JudgedLayout = {
    layout: "adjacency",
    told: {
      at: firstAt,
      text: "rows were taken for a node and its neighbours: --layout edges reads the first two cells of each",
    },
  };
  if (texts.length === 0) {
    // Numbers behind names weigh or date an edge; behind numbers they may be nodes too.
    if (!ragged || [...ends].some((name) => !WHOLE.test(name)) || extras.some((cell) => !WHOLE.test(cell))) return EDGES;
    if (extrasMax === 1) return allKnown ? doubtful : EDGES;
    return mostKnown || distinct ? adjacency : doubtful;
  }
  if (ragged || padded) {
    if (allKnown || (ragged && extrasMax > 1 && (mostKnown || distinct))) return adjacency;
    if (ragged || (mostKnown && extrasMax > 1)) return doubtful;
  }
  if (allKnown) return doubtful;
  return { layout: "edges", told: { at: firstAt, text: "cells behind the second were not read: no header says what they are" } };
}

interface Extras {
  /** Of the first row that has any. */
  readonly firstAt: number;
  readonly ends: ReadonlySet<string>;
  readonly extras: readonly string[];
  /** In one row. */
  readonly extrasMax: number;
  /** Every first cell begins one row. */
  readonly distinct: boolean;
  /** Rows are filled up with empty cells. */
  readonly padded: boolean;
}

function extrasOf(scanner: RowScanner, ragged: boolean): Extras {
  const ends = new Set<string>();
  const firsts = new Set<string>();
  const extras: string[] = [];
  let [firstAt, extrasMax, rows] = [-1, 0, 0];
  let padded = false;
  while ((ragged || rows < EVEN_ROWS_MAX) && scanner.nextRow()) {
    const rowAt = scanner.at;
    let [column, count] = [0, 0];
    for (; scanner.nextCell(); column++) {
      const cell = scanner.cellText();
      if (column === 0) firsts.add(cell);
      if (cell === "") padded ||= column >= 2;
      else if (column < 2) ends.add(cell);
      else {
        extras.push(cell);
        count++;
      }
    }
    rows++;
    if (count > 0 && firstAt === -1) firstAt = rowAt;
    extrasMax = Math.max(extrasMax, count);
  }
  return { firstAt, ends, extras, extrasMax, distinct: firsts.size === rows, padded };
}
