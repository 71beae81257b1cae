/** One CSV file → record drafts, rejects and warnings, piece by piece. */
import type { EntityFact, RecordDraft } from "#model/record.ts";
import type { RejectCode } from "#model/reject.ts";
import { namedSources, RecordMapper } from "./mapping/map-records.ts";
import { RecordBuilder } from "../facts/record-builder.ts";
import type { FileContext } from "../file-context.ts";
import { CellProblem, valueClass, type Column, type Written } from "./cells.ts";
import { HANDLING, readHeader } from "./header.ts";
import type { Columns, CsvTable, Row } from "./table.ts";
import { unknownDay } from "../flight-names.ts";
import { separated } from "./separator.ts";
import { zoneCells } from "./zone-cells.ts";
import { CsvTokenizer, type CsvRecord } from "./tokenizer.ts";
import { isLocalMoment, withOffsetAt } from "./local-moment.ts";
import { isPlain, WrittenForms } from "./written-forms.ts";

/** Longest row; beyond it a row is rejected, so that an unclosed quote cannot swallow a file. */
const RECORD_LENGTH_MAX = 65_536;
/** Columns not in any table are named, but only so many of them: a hostile header can have thousands. */
const DROPPED_NAMED_MAX = 50;

/** How many rows back a second row of the same key is noticed. */
const KEYS_REMEMBERED_MAX = 20_000;

type AnyRow = Row<Columns>;

const FLIGHT_AGAIN = new CellProblem(
  "FLIGHT_ID_AGAIN",
  "a flight_id for each day: this one stands for a flight of another day already, and here for another flight, as do others of the file that are used again",
);
const FLIGHT_OF_SEVERAL = new CellProblem(
  "FLIGHT_OF_SEVERAL",
  "a flight_id of one flight, or a time in the row that fits one: it stands for flights of several days, and the row is put on none of them",
);

/** Of check-in on a flight whose origin is not told here, which costs no traveller. */
const PLACE_UNKNOWN = new CellProblem(
  "BAD_TIME",
  "a time with Z or an offset: this one has none, and the airport whose clocks it shows, or its time zone, is not known",
);

/** Where each column of the table is in this file. */
interface Layout {
  readonly names: readonly string[];
  readonly columns: readonly Column<unknown>[];
  readonly positions: readonly number[];
  /** What is joined to each with a blank; −1 = nothing, null = nothing anywhere. */
  readonly rests: readonly number[] | null;
  /** Columns whose cells may be written in other forms. */
  readonly written: readonly { readonly name: string; readonly written: Written; readonly position: number }[];
  readonly width: number;
  readonly handlingAt: number;
  /** A row of which nothing is known. Copies of it keep one hidden class, which is what makes wide rows cheap. */
  readonly emptyRow: Readonly<Record<string, unknown>>;
  readonly emptyContent: Readonly<Record<string, string | undefined>>;
}

export async function* readCsvRecords(
  table: CsvTable,
  open: () => AsyncIterable<string>,
  context: FileContext,
): AsyncGenerator<RecordDraft[]> {
  const reader = new CsvReader(table, context);
  for await (const records of tokenize(open(), table, context)) {
    if (reader.isInDoubt(records)) reader.goBy(await formsOf(table, open, context));
    yield reader.drafts(records);
  }
  reader.finish();
}

/** First pass, for tables that need one; refused rows are reported by the second. */
export async function scanCsv(table: CsvTable, open: () => AsyncIterable<string>, context: FileContext): Promise<void> {
  if (table.scan === undefined) return;
  const { scanned, columns } = table;
  const read = scanned === undefined ? columns : Object.fromEntries(scanned.map((name) => [name, columns[name]!]));
  const muted = { ...context, report: context.report.muted() };
  const reader = new CsvReader({ ...table, columns: read }, muted, Object.keys(columns));
  for await (const records of tokenize(open(), table, muted)) {
    if (reader.isInDoubt(records)) reader.goBy(await formsOf(table, open, muted));
    reader.scan(records);
  }
}

/** Looks at the whole file, which only one with cells that leave a doubt needs. */
async function formsOf(table: CsvTable, open: () => AsyncIterable<string>, context: FileContext): Promise<WrittenForms> {
  const muted = { ...context, report: context.report.muted() };
  const reader = new CsvReader(table, muted);
  const forms = new WrittenForms();
  for await (const records of tokenize(open(), table, muted)) reader.look(records, forms);
  return forms;
}

async function* tokenize(file: AsyncIterable<string>, table: CsvTable, context: FileContext): AsyncGenerator<CsvRecord[]> {
  const { mapping } = context;
  const named = (cells: readonly string[]): number =>
    mapping === undefined ? namedColumns(cells, Object.keys(table.columns)) : namedSources(cells, mapping);
  const { separator, pieces, line } = await separated(file, named);
  const tokenizer = new CsvTokenizer(RECORD_LENGTH_MAX, separator, line);
  const mapper = mapping === undefined ? undefined : new RecordMapper(mapping, context);
  for await (const piece of pieces) {
    const records = tokenizer.push(piece);
    yield mapper?.map(records) ?? records;
  }
  const rest = tokenizer.finish();
  yield mapper?.map(rest) ?? rest;
}

/** How many columns of the table a header names. */
function namedColumns(cells: readonly string[], names: readonly string[]): number {
  return readHeader(cells, names).positions.filter((position) => position >= 0).length;
}

const TOTAL = /^(?:(?:grand|sub)?[ -]?totals?|totales?|totais|sum|suma|somme|soma|summe|gesamt|insgesamt)\s*:?$/i;
const COUNTED = /^[\d.,' -]*$/;

/** What a report puts below its rows: a word that says so, and beside it numbers and nothing. */
function isTotal(cells: readonly string[]): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== "");
  return first >= 0 && TOTAL.test(cells[first]!.trim()) && cells.every((cell, i) => i === first || COUNTED.test(cell.trim()));
}

function joined(cells: readonly string[], position: number, rest: number): string {
  const cell = cells[position]!.trim();
  return rest < 0 ? cell : `${cell} ${cells[rest]!.trim()}`.trim();
}

class CsvReader {
  readonly #table: CsvTable;
  readonly #context: FileContext;
  readonly #names: readonly string[];
  #layout: Layout | "unusable" | undefined;
  /** The record that the layout was read from. */
  #header: CsvRecord | undefined;
  /** Undefined while no cell left a doubt. */
  #forms: WrittenForms | undefined;
  /** Column → how many of its times have no offset. */
  readonly #localTimes = new Map<string, number>();
  /** Key → record id of the rows before. */
  #seen = new Map<string, string>();

  /** `names`: of all columns of the table, also where only some of them are read: which column of the file is which is the same then. */
  constructor(table: CsvTable, context: FileContext, names: readonly string[] = Object.keys(table.columns)) {
    this.#table = table;
    this.#context = context;
    this.#names = names;
  }

  drafts(records: readonly CsvRecord[]): RecordDraft[] {
    const drafts: RecordDraft[] = [];
    for (const record of records) {
      const layout = this.#layoutFor(record);
      if (layout === undefined) continue;
      this.#context.report.countRead();
      // The header was refused and says why; every row below it is lost with it, and is counted so.
      if (layout === "unusable") {
        this.#context.report.countRejected();
        continue;
      }
      const row = this.#row(record, layout);
      if (row === undefined) continue;
      const draft = this.#draft(record.line, row.row, row.content, row.handling);
      if (draft === undefined) continue;
      this.#noteKey(draft);
      drafts.push(draft);
    }
    return drafts;
  }

  /** Whether a cell of these rows leaves in doubt how the file's are written, and nobody has looked yet. */
  isInDoubt(records: readonly CsvRecord[]): boolean {
    if (this.#forms !== undefined) return false;
    return records.some((record) => {
      const layout = this.#layoutFor(record);
      if (layout === undefined || layout === "unusable" || record.cells.length !== layout.width) return false;
      return layout.written.some(({ written, position }) => {
        const cell = record.cells[position]!.trim();
        return cell !== "" && !isPlain(written, cell);
      });
    });
  }

  look(records: readonly CsvRecord[], forms: WrittenForms): void {
    for (const record of records) {
      const layout = this.#layoutFor(record);
      if (layout === undefined || layout === "unusable" || record.cells.length !== layout.width || isTotal(record.cells))
        continue;
      for (const { name, written, position } of layout.written) {
        const cell = record.cells[position]!.trim();
        if (cell !== "") forms.add(name, written, cell);
      }
    }
  }

  goBy(forms: WrittenForms): void {
    this.#forms = forms;
    for (const { column, text } of forms.told()) this.#warn(0, column, "", new CellProblem("WRITTEN_OTHERWISE", text));
  }

  /** A file of no bytes may be what a broken export left: a day without rows has a header all the same. */
  finish(): void {
    for (const [column, count] of this.#localTimes) {
      const times = count === 1 ? "one is" : `${count} are`;
      const text = `times with Z or an offset: ${times} without, and read as the clocks at the airport show it, where its time zone is known`;
      this.#warn(0, column, "", new CellProblem("WRITTEN_OTHERWISE", text));
    }
    if (this.#layout !== undefined) return;
    const right = "a header row that names the columns; the file is empty";
    this.#warn(1, "", "", new CellProblem("FILE_EMPTY", right));
  }

  scan(records: readonly CsvRecord[]): void {
    for (const record of records) {
      const layout = this.#layoutFor(record);
      const row = layout === undefined || layout === "unusable" ? undefined : this.#row(record, layout);
      if (row === undefined || this.#table.refuse?.(row.row) !== undefined) continue;
      const mended = this.#mended(record.line, row.row);
      if (this.#table.kind !== "FLIGHT") this.#nameFlights(record.line, mended);
      this.#table.scan!(mended, this.#context.index, row.content);
    }
  }

  /** The layout, or undefined when this record is the header itself. */
  #layoutFor(record: CsvRecord): Layout | "unusable" | undefined {
    if (this.#layout !== undefined) return record === this.#header ? undefined : this.#layout;
    this.#header = record;
    if (record.problem !== undefined) {
      this.#context.report.countRead();
      this.#reject(record.line, "", "text", { code: "BAD_HEADER", text: "a header row that names the columns" });
      this.#layout = "unusable";
      return undefined;
    }
    this.#layout = this.#readHeader(record) ?? "unusable";
    return undefined;
  }

  #readHeader(record: CsvRecord): Layout | undefined {
    const { columns } = this.#table;
    const names = Object.keys(columns);
    const header = record.cells.map((cell) => cell.trim());
    const { handlingAt, twice, dropped, near, ...all } = readHeader(header, this.#names);
    const places = names.map((name) => this.#names.indexOf(name));
    const [positions, rests] = [all.positions, all.rests].map((found) => places.map((i) => found[i]!)) as [number[], number[]];
    const missing = names.filter((name, i) => columns[name]!.needed && positions[i]! < 0);
    if (missing.length > 0) {
      const nearly = near.find(({ column }) => missing.includes(column));
      const hint =
        nearly === undefined ? "" : ` Column ${nearly.position + 1} is called nearly so: "${nearly.column}" would be right.`;
      this.#context.report.countRead();
      this.#reject(record.line, missing.join(", "), "empty", {
        code: "COLUMN_MISSING",
        text: `a column named ${missing.join(", ")}.${hint}`,
      });
      return undefined;
    }
    for (const name of twice) {
      const right = "one column of this name; the first was read";
      this.#warn(record.line, name, "", new CellProblem("COLUMN_TWICE", right));
    }
    for (const { column, position } of near) {
      const right = `a column named ${column}: column ${position + 1} is called nearly so, and was not read`;
      this.#warn(record.line, column, "", new CellProblem("COLUMN_NEARLY", right));
    }
    for (const name of dropped.slice(0, DROPPED_NAMED_MAX)) this.#context.report.dropColumn(`${this.#context.file}: ${name}`);
    return {
      names,
      columns: names.map((name) => columns[name] as Column<unknown>),
      positions,
      rests: rests.some((position) => position >= 0) ? rests : null,
      written: names.flatMap((name, i) => {
        const { written } = columns[name]!;
        return written === undefined || positions[i]! < 0 ? [] : [{ name, written, position: positions[i]! }];
      }),
      width: header.length,
      handlingAt,
      emptyRow: Object.fromEntries(names.map((name) => [name, columns[name]!.unknown])),
      emptyContent: Object.fromEntries([...names, HANDLING].map((name) => [name, undefined])),
    };
  }

  /**
   * Reads the cells of a record. `content` is the row as kept: canonical JSON of its known, non-empty cells in the order of the
   * table, so that neither the order of columns nor a column that is not kept changes it.
   */
  #row(record: CsvRecord, layout: Layout): { row: AnyRow; content: string; handling: string } | undefined {
    if (record.problem !== undefined) {
      const tooLong = record.problem === "TOO_LONG";
      const right = tooLong
        ? `a row of at most ${RECORD_LENGTH_MAX} characters`
        : "quotes in pairs: a quoted cell ends with a quote and then a comma or the line's end";
      this.#reject(record.line, "", "text", { code: tooLong ? "ROW_TOO_LONG" : "QUOTES_UNBALANCED", text: right });
      return undefined;
    }
    const { cells } = record;
    if (cells.length !== layout.width) {
      this.#reject(record.line, "", `${cells.length} cells`, {
        code: "COLUMN_COUNT",
        text: `${layout.width} cells, as in the header; cells with commas in quotes`,
      });
      return undefined;
    }
    if (isTotal(cells)) {
      this.#reject(record.line, "", "text", { code: "TOTAL_ROW", text: "rows of things; this one sums up others" });
      return undefined;
    }
    const row: Record<string, unknown> = { ...layout.emptyRow };
    const content: Record<string, string | undefined> = { ...layout.emptyContent };
    const zone = this.#zone(record, layout);
    for (let i = 0; i < layout.names.length; i++) {
      const name = layout.names[i]!;
      const column = layout.columns[i]!;
      const position = layout.positions[i]!;
      const received = position < 0 ? "" : joined(cells, position, layout.rests?.[i] ?? -1);
      const formed = received === "" || this.#forms === undefined ? received : this.#formed(this.#forms, name, column, received);
      const given = typeof formed === "string" ? formed : received;
      const cell = zone?.[name] ?? given;
      // What a zone fills is no part of the row as received.
      const kept = given === "" ? undefined : given;
      if (cell !== given) content[name] = kept;
      if (cell === "") {
        if (column.needed) {
          this.#reject(record.line, name, "empty", { code: "CELL_MISSING", text: "a value: this column is needed" });
          return undefined;
        }
        continue;
      }
      const value =
        typeof formed === "string" || cell !== given
          ? this.#read(column, cell, () => this.#placeOf(name, record, layout))
          : formed;
      if (value instanceof CellProblem && value.readAs !== undefined) {
        this.#warn(record.line, name, cell, value);
        row[name] = value.readAs;
        content[name] ??= kept;
      } else if (value instanceof CellProblem) {
        if ((column.needed || value.fatal) && !value.spares) {
          this.#reject(record.line, name, valueClass(cell), value);
          return undefined;
        }
        this.#warn(record.line, name, cell, value);
        if (!value.secret) content[name] ??= kept;
      } else {
        row[name] = value;
        content[name] ??= typeof value === "string" && column.masks && given !== "" ? value : kept;
      }
    }
    const handling = layout.handlingAt < 0 ? "" : cells[layout.handlingAt]!.trim();
    if (handling !== "") content.handling = handling;
    return { row: row as AnyRow, content: JSON.stringify(content), handling };
  }

  /** A time that is written as the clocks at an airport show it is read by the time zone of that. */
  #read(column: Column<unknown>, cell: string, place: () => string | undefined): unknown {
    if (column.written !== "moment" || !isLocalMoment(cell)) return column.read(cell);
    const airport = place();
    const zoned = airport === undefined ? cell : withOffsetAt(airport, cell);
    return zoned === undefined ? PLACE_UNKNOWN : column.read(zoned);
  }

  /** The airport whose clocks a time of the column shows; "" where the row, or the bundle, does not tell it; undefined where there is none. */
  #placeOf(name: string, { cells }: CsvRecord, layout: Layout): string | undefined {
    const place = this.#table.placeOf?.[name];
    if (place === undefined) return undefined;
    this.#localTimes.set(name, (this.#localTimes.get(name) ?? 0) + 1);
    const cell = cells[layout.positions[layout.names.indexOf(place)] ?? -1]?.trim() ?? "";
    return place === "flight_id" ? (this.#context.index.flight(cell)?.key.split("/")[1] ?? "") : cell;
  }

  /** What stands for cells of the row when its document's number is a machine-readable zone. */
  #zone({ cells, line }: CsvRecord, layout: Layout): Readonly<Record<string, string>> | undefined {
    const cellOf = (column: string): string => {
      const i = layout.names.indexOf(column);
      const position = layout.positions[i] ?? -1;
      if (position < 0) return "";
      const cell = joined(cells, position, layout.rests?.[i] ?? -1);
      const formed = this.#forms === undefined ? cell : this.#formed(this.#forms, column, layout.columns[i]!, cell);
      return typeof formed === "string" ? formed : cell;
    };
    const day = (): string => this.#context.index.flight(cellOf("flight_id"))?.date ?? "";
    const zone = zoneCells(layout.names, cellOf, day);
    for (const { field, code, text } of zone?.problems ?? []) this.#warn(line, field, cellOf(field), new CellProblem(code, text));
    return zone?.cells;
  }

  #formed(forms: WrittenForms, name: string, { written }: Column<unknown>, cell: string): string | CellProblem {
    return written === undefined || isPlain(written, cell) ? cell : forms.formatted(name, written, cell);
  }

  #draft(line: number, given: AnyRow, content: string, rowHandling: string): RecordDraft | undefined {
    const table = this.#table;
    const { minter, things, index, file } = this.#context;
    const row = this.#mended(line, given);
    const refused = table.refuse?.(row);
    if (refused !== undefined) {
      this.#reject(line, refused.column, refused.valueClass, refused.problem);
      return undefined;
    }
    const handling = this.#context.handling.of(rowHandling, table.compartments?.(row) ?? []);
    if (!handling.ok) {
      this.#reject(line, "handling", valueClass(rowHandling), { code: "BAD_HANDLING", text: handling.text });
      return undefined;
    }
    if (table.kind === "FLIGHT") this.#nameFlight(line, row);
    else this.#nameFlights(line, row);
    const keyHash = minter.recordKey(things.source, table.kind, table.key(row, index, content));
    const formerKey = table.formerKey?.(row, index);
    const closed = this.#context.handling.tightens(handling.text);
    const out = new RecordBuilder();
    table.remember?.(row, index, closed);
    table.assertRow(row, {
      things,
      index,
      keyHash,
      out,
      warn: (column, cell, problem) => this.#warn(line, column, cell, problem),
    });
    return {
      id: minter.recordId(keyHash, content),
      keyHash,
      ...(formerKey === undefined ? {} : { was: minter.formerly(things.source, table.kind, { naturalKey: formerKey, content }) }),
      kind: table.kind,
      file,
      line,
      raw: content,
      handling: handling.text,
      credibility: table.credibility?.(row) ?? 6,
      entities: closed ? out.entities.map(withoutClaimToNumber) : out.entities,
      links: out.links,
    };
  }

  /** What is written otherwise than it should in all of a file is told once. */
  #mended(line: number, row: AnyRow): AnyRow {
    const mended = this.#table.mend?.(row);
    if (mended === undefined) return row;
    const { column, problem } = mended;
    // A first pass tells nothing, and must not keep the second from telling.
    if (!this.#context.report.isMuted && this.#context.index.firstTold(problem.code)) this.#warn(line, column, "", problem);
    return mended.row;
  }

  /** A row of flights.csv goes by the source's id, or by a name of its own where the id is another day's already (flight-names.ts). */
  #nameFlight(line: number, row: AnyRow): void {
    const cells = row as unknown as { flight_id: string; date: string; departs_at: number | undefined };
    const { name, isAgain } = this.#context.index.flightNames.ofRow(cells.flight_id, {
      date: cells.date,
      departsAt: cells.departs_at,
    });
    if (isAgain && this.#context.index.firstTold("flight_id again")) this.#warn(line, "flight_id", cells.flight_id, FLIGHT_AGAIN);
    cells.flight_id = name;
  }

  /** In place of the ids of a row, the names of the flights that are meant. */
  #nameFlights(line: number, row: AnyRow): void {
    const cells = row as unknown as { flight_id?: string; flight_ids?: readonly string[] };
    const meant = (column: string, flightId: string): string => {
      if (flightId === "") return "";
      const name = this.#context.index.flightNames.meant(flightId, this.#table.flown?.(row));
      if (name === undefined) this.#warn(line, column, flightId, FLIGHT_OF_SEVERAL);
      return name ?? unknownDay(flightId);
    };
    if (cells.flight_id !== undefined) cells.flight_id = meant("flight_id", cells.flight_id);
    if (cells.flight_ids !== undefined) cells.flight_ids = cells.flight_ids.map((flightId) => meant("flight_ids", flightId));
  }

  /** Of two rows of one key one counts, and which of them a person may want to know: it may be two people with one passport. */
  #noteKey({ keyHash, id, line }: RecordDraft): void {
    const before = this.#seen.get(keyHash);
    if (before !== undefined && before !== id) {
      const right = "one row of a key; another row of this file has the same and says something else, and one of the two counts";
      this.#warn(line, "", "", new CellProblem("KEY_TWICE", right));
    }
    if (this.#seen.size >= KEYS_REMEMBERED_MAX) this.#seen = new Map();
    this.#seen.set(keyHash, id);
  }

  #reject(line: number, column: string, valueClass: string, problem: { readonly code: RejectCode; readonly text: string }): void {
    this.#context.report.reject({ file: this.#context.file, line, column, valueClass, code: problem.code, text: problem.text });
  }

  #warn(line: number, column: string, cell: string, problem: CellProblem): void {
    this.#context.report.warn({
      file: this.#context.file,
      line,
      column,
      valueClass: valueClass(cell),
      code: problem.code,
      text: problem.text,
    });
  }
}

/**
 * Fewer may read the row than the bundle: a document of whose issuer another row says nothing must not turn out to be the one that only this row
 * tells of.
 */
function withoutClaimToNumber(fact: EntityFact): EntityFact {
  if (fact.kind !== "TravelDocument" || fact.claims === undefined) return fact;
  const { claims: _claims, ...rest } = fact;
  return rest;
}
