/** Rows of another's file → rows of a bundle's file, as a mapping says: the readers behind it see a file with the format's own header. */
import type { FileContext } from "../../file-context.ts";
import { foldedName } from "../column-names.ts";
import { valueClass } from "../cells.ts";
import type { CsvRecord } from "../tokenizer.ts";
import { writtenNumber } from "../written-number.ts";
import type { ColumnMapping, FileMapping, SourceColumn } from "./mapping.ts";

/** Longer cells match no pattern, so that none takes long. */
const MATCHED_LENGTH_MAX = 1000;

interface Placement {
  readonly mapping: ColumnMapping;
  readonly positions: readonly number[];
}

export class RecordMapper {
  readonly #mapping: FileMapping;
  readonly #context: FileContext;
  #placements: readonly Placement[] | undefined;
  #width = 0;

  constructor(mapping: FileMapping, context: FileContext) {
    this.#mapping = mapping;
    this.#context = context;
  }

  map(records: readonly CsvRecord[]): CsvRecord[] {
    return records.flatMap((record) => {
      if (this.#placements !== undefined) return this.#row(record, this.#placements);
      const header = this.#begin(record);
      return this.#mapping.header ? [header] : [header, ...this.#row(record, this.#placements!)];
    });
  }

  #begin(record: CsvRecord): CsvRecord {
    const { columns, header, used } = this.#mapping;
    const cells = record.cells.map((cell) => (header ? foldedName(cell) : ""));
    const find = (from: SourceColumn): number => {
      if (typeof from === "string") return cells.indexOf(foldedName(from));
      return from <= cells.length ? from - 1 : -1;
    };
    this.#width = cells.length;
    const placed = columns.map((mapping) => ({ mapping, positions: mapping.from.map(find) }));
    this.#placements = placed.filter(({ positions }) => !positions.includes(-1));
    for (const { mapping, positions } of placed) {
      if (!positions.includes(-1)) continue;
      const text =
        "a column of the file that the mapping names for it; there is none of that name or number, and nothing was read for it";
      this.#context.report.warn({
        file: this.#context.file,
        line: record.line,
        column: mapping.column,
        valueClass: "",
        code: "COLUMN_MISSING",
        text,
      });
    }
    const read = new Set(used.map(find));
    cells.forEach((_, i) => {
      if (!read.has(i)) this.#context.report.dropColumn(`${this.#context.file}: column ${i + 1}`);
    });
    return { line: record.line, cells: this.#placements.map(({ mapping }) => mapping.column) };
  }

  /** None of a row that is cut short or too wide: it would be put together from the wrong cells. */
  #row(record: CsvRecord, placements: readonly Placement[]): CsvRecord[] {
    if (record.problem !== undefined) return [record];
    const { cells, line } = record;
    if (cells.length === this.#width) return [{ line, cells: placements.map((placement) => this.#cell(record, placement)) }];
    const { file, report } = this.#context;
    const text = `${this.#width} cells, as in the first row; cells with commas in quotes`;
    report.countRead();
    report.reject({ file, line, column: "", valueClass: `${cells.length} cells`, code: "COLUMN_COUNT", text });
    return [];
  }

  #cell({ cells, line }: CsvRecord, { mapping, positions }: Placement): string {
    const { value, join, pattern, format, factor, words, column } = mapping;
    if (value !== undefined) return value;
    let cell = positions
      .map((position) => cells[position]!.trim())
      .filter((part) => part !== "")
      .join(join);
    const given = cell;
    if (cell !== "" && pattern !== undefined) {
      const found = cell.length <= MATCHED_LENGTH_MAX ? pattern.exec(cell) : null;
      cell = (found?.[1] ?? (found !== null && found.length === 1 ? found[0] : "")).trim();
    }
    if (cell !== "" && words !== undefined) cell = words.get(cell.toUpperCase()) ?? cell;
    if (cell !== "" && format !== undefined) cell = format.read(cell) ?? this.#other(line, column, cell);
    if (cell !== "" && factor !== undefined) cell = scaled(cell, factor) ?? this.#other(line, column, cell);
    if (cell === "" && given !== "" && pattern !== undefined) this.#other(line, column, given);
    return cell;
  }

  /** What the mapping does not fit is told, and goes on as it is: the column's reader says what would be right, or reads it all the same. */
  #other(line: number, column: string, cell: string): string {
    const text = "a cell as the mapping says that this column is written";
    this.#context.report.warn({
      file: this.#context.file,
      line,
      column,
      valueClass: valueClass(cell),
      code: "MAPPING_UNFIT",
      text,
    });
    return cell;
  }
}

function scaled(cell: string, factor: number): string | undefined {
  const number = writtenNumber(cell, { amount: false });
  return "value" in number ? String(Number((Number(number.value) * factor).toPrecision(12))) : undefined;
}

/** How many of the columns that the mapping names a header has; of a file without one, how many cells its first row has. */
export function namedSources(cells: readonly string[], { header, columns }: FileMapping): number {
  if (!header) return cells.length;
  const folded = new Set(cells.map(foldedName));
  return new Set(columns.flatMap(({ from }) => from).filter((from) => typeof from === "string" && folded.has(foldedName(from))))
    .size;
}
