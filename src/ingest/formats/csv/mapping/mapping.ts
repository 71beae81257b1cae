/**
 * mapping.json: how the files of an export that nobody changed are files of a bundle (docs/mapping.md). Everything in it is checked before a row is
 * read, and what is wrong is told with its line and column.
 *
 *     { "files": [ { "from": "pnr.csv", "to": "travel.csv", "columns": { "surname": "Apellidos", "date_of_birth": { "from": "F. Nac.", "format": "dd/MM/yyyy" } } } ] }
 */
import { didYouMean } from "#base/did-you-mean.ts";
import { AppError } from "#base/errors.ts";
import { CSV_TABLE_OF_FILE } from "../tables.ts";
import type { CsvTable } from "../table.ts";
import { cellFormat, type CellFormat } from "./cell-format.ts";
import { JsonProblem, parsePlaced, type Placed, type PlacedObject } from "./placed-json.ts";

/** A column of the file: by its name, or by its number from 1. */
export type SourceColumn = string | number;

export interface ColumnMapping {
  /** A column of the bundle's file. */
  readonly column: string;
  /** Joined where they are several; none of a constant. */
  readonly from: readonly SourceColumn[];
  readonly join: string;
  /** Undefined = what stands in the file. */
  readonly value: string | undefined;
  /** Its first group is the cell, and without one the whole match; a cell that does not match is empty. */
  readonly pattern: RegExp | undefined;
  readonly format: CellFormat | undefined;
  /** A number of this unit times the factor is one of the bundle's. */
  readonly factor: number | undefined;
  readonly words: ReadonlyMap<string, string> | undefined;
}

export interface FileMapping {
  readonly from: string;
  readonly to: CsvTable;
  readonly header: boolean;
  readonly columns: readonly ColumnMapping[];
  /** Columns that any part of the mapping takes from the file: what is not among them is told as dropped. */
  readonly used: readonly SourceColumn[];
}

const FILE_KEYS = ["from", "to", "header", "columns", "note"];
const COLUMN_KEYS = ["from", "join", "value", "pattern", "format", "zone", "unit", "words", "note"];
/** What one of the unit is, in what the column counts in. */
const UNITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  kg: { kg: 1, g: 0.001, lb: 0.45359237, oz: 0.028349523125, t: 1000 },
  s: { s: 1, min: 60, h: 3600 },
};
const PATTERN_LENGTH_MAX = 200;
const REPEATS_MAX = 4;

/** Throws BUNDLE_UNREADABLE with the place of what is wrong and what would be right. */
export function readMapping(text: string, name: string): readonly FileMapping[] {
  try {
    const whole = entriesOf(parsePlaced(text), "the mapping", ["files", "note"]);
    const files = listOf(needed(whole, "files"), "files").map(fileOf);
    return files.map((file) => ({
      ...file,
      used: files
        .filter(({ from }) => from.toLowerCase() === file.from.toLowerCase())
        .flatMap(({ columns }) => columns.flatMap(({ from }) => from)),
    }));
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw new AppError("BUNDLE_UNREADABLE", `${name}:${error.line}:${error.column}: ${error.message}`, { cause: error });
  }
}

interface Entries {
  readonly at: Placed;
  readonly of: ReadonlyMap<string, Placed>;
  readonly list: PlacedObject["members"];
}

function fileOf(placed: Placed): FileMapping {
  const entries = entriesOf(placed, "a file of the mapping", FILE_KEYS);
  const to = needed(entries, "to");
  const table = CSV_TABLE_OF_FILE.get(textOf(to, "to"));
  if (table === undefined)
    throw new JsonProblem(
      to,
      `a file of the bundle is needed here.${didYouMean(textOf(to, "to"), [...CSV_TABLE_OF_FILE.keys()])}`,
    );
  const names = [...Object.keys(table.columns), "handling"];
  const columns = entriesOf(needed(entries, "columns"), `a column of ${table.file}`, names);
  const header = entries.of.get("header")?.value ?? true;
  if (typeof header !== "boolean") throw new JsonProblem(entries.of.get("header")!, '"header" is true or false');
  const read = columns.list.map(({ key, value }) => columnOf(key, value));
  const missing = Object.entries(table.columns).find(([column, { needed: isNeeded }]) => isNeeded && !columns.of.has(column));
  if (missing !== undefined) throw new JsonProblem(columns.at, `${table.file} needs the column "${missing[0]}"`);
  if (!header) {
    const named = columns.list.find((_, i) => read[i]!.from.some((from) => typeof from === "string"));
    if (named !== undefined)
      throw new JsonProblem(named.value, 'a file without a header has columns by their numbers: { "from": 1 }');
  }
  return { from: textOf(needed(entries, "from"), "from"), to: table, header, columns: read, used: [] };
}

function columnOf(column: string, placed: Placed): ColumnMapping {
  const plain = {
    column,
    join: " ",
    value: undefined,
    pattern: undefined,
    format: undefined,
    factor: undefined,
    words: undefined,
  };
  if (typeof placed.value === "string" || typeof placed.value === "number") return { ...plain, from: [sourceOf(placed)] };
  const entries = entriesOf(placed, "a column of the mapping", COLUMN_KEYS);
  const [from, value] = [entries.of.get("from"), entries.of.get("value")];
  if ((from === undefined) === (value === undefined)) throw new JsonProblem(placed, 'either "from" or "value" is needed here');
  const optional = (key: string): string | undefined => {
    const given = entries.of.get(key);
    return given === undefined ? undefined : textOf(given, key);
  };
  return {
    column,
    from:
      from === undefined ? [] : Array.isArray(from.value) ? (from.value as readonly Placed[]).map(sourceOf) : [sourceOf(from)],
    join: optional("join") ?? " ",
    value: optional("value"),
    pattern: patternOf(entries.of.get("pattern")),
    format: formatOf(entries),
    factor: factorOf(column, entries.of.get("unit")),
    words: wordsOf(entries.of.get("words")),
  };
}

function sourceOf(placed: Placed): SourceColumn {
  const { value } = placed;
  if (typeof value === "string" && value.trim() !== "") return value;
  if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
  throw new JsonProblem(placed, "the name of a column of the file, or its number from 1, is needed here");
}

function patternOf(placed: Placed | undefined): RegExp | undefined {
  if (placed === undefined) return undefined;
  const text = textOf(placed, "pattern");
  // What repeats within a repetition can take longer than anybody waits.
  if (text.length > PATTERN_LENGTH_MAX || /\)[+*{]/.test(text) || (text.match(/(?<!\\)[+*{]/g)?.length ?? 0) > REPEATS_MAX)
    throw new JsonProblem(
      placed,
      `a pattern of at most ${PATTERN_LENGTH_MAX} characters and ${REPEATS_MAX} repetitions, none of them of a group, is needed here`,
    );
  try {
    return new RegExp(text, "u");
  } catch {
    throw new JsonProblem(placed, "this is no regular expression");
  }
}

function formatOf({ of }: Entries): CellFormat | undefined {
  const [placed, zone] = [of.get("format"), of.get("zone")];
  if (placed === undefined) {
    if (zone !== undefined) throw new JsonProblem(zone, 'a zone goes with a format: "format": "yyyy-MM-dd HH:mm"');
    return undefined;
  }
  const format = cellFormat(textOf(placed, "format"), zone === undefined ? undefined : textOf(zone, "zone"));
  if (typeof format === "string")
    throw new JsonProblem(zone !== undefined && format.startsWith("a zone that") ? zone : placed, `a format needs ${format}`);
  return format;
}

function factorOf(column: string, placed: Placed | undefined): number | undefined {
  if (placed === undefined) return undefined;
  const units = UNITS[/_(kg|s)$/.exec(column)?.[1] ?? ""];
  if (units === undefined) throw new JsonProblem(placed, "only columns of weights (_kg) and durations (_s) have units");
  const unit = textOf(placed, "unit");
  if (!Object.hasOwn(units, unit)) throw new JsonProblem(placed, `one of ${Object.keys(units).join(", ")} is needed here`);
  return units[unit];
}

function wordsOf(placed: Placed | undefined): ReadonlyMap<string, string> | undefined {
  if (placed === undefined) return undefined;
  const { list } = entriesOf(placed, "words", null);
  return new Map(list.map(({ key, value }) => [key.trim().toUpperCase(), textOf(value, "a word")]));
}

/** `keys`: those that may be there; null = any. */
function entriesOf(placed: Placed, what: string, keys: readonly string[] | null): Entries {
  const { value } = placed;
  if (typeof value !== "object" || value === null || !("members" in value))
    throw new JsonProblem(placed, `${what} is an object: { … }`);
  for (const entry of value.members) {
    if (keys === null || keys.includes(entry.key)) continue;
    throw new JsonProblem(entry, `"${entry.key}" is no key of ${what}.${didYouMean(entry.key, keys)}`);
  }
  return { at: placed, of: new Map(value.members.map((entry) => [entry.key, entry.value])), list: value.members };
}

function needed({ at, of }: Entries, key: string): Placed {
  const found = of.get(key);
  if (found === undefined) throw new JsonProblem(at, `"${key}" is needed here`);
  return found;
}

function listOf(placed: Placed, what: string): readonly Placed[] {
  if (!Array.isArray(placed.value)) throw new JsonProblem(placed, `"${what}" is a list: [ … ]`);
  return placed.value as readonly Placed[];
}

function textOf(placed: Placed, what: string): string {
  if (typeof placed.value !== "string") throw new JsonProblem(placed, `"${what}" is a text in double quotes`);
  return placed.value;
}
