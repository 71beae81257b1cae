/** The shape of one CSV file kind: its columns, what makes a row the same row, and what a row asserts. */
import type { RecordKind } from "#model/record.ts";
import type { RecordBuilder } from "../facts/record-builder.ts";
import type { ThingFacts } from "../facts/thing-facts.ts";
import type { BundleIndex } from "../bundle-index.ts";
import type { FlownWithin } from "../flight-names.ts";
import type { CellProblem, Column, Moment } from "./cells.ts";

export type Columns = Readonly<
  Record<
    string,
    | Column<never>
    | Column<string>
    | Column<readonly string[]>
    | Column<number | undefined>
    | Column<boolean | undefined>
    | Column<Moment | undefined>
  >
>;

/** A row with every cell read; cells not given have their column's unknown value. */
export type Row<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer V> ? V : never };

/** Why a row whose every cell can be read is of no use all the same. */
export interface Refusal {
  readonly column: string;
  readonly valueClass: string;
  readonly problem: CellProblem;
}

/** What `assertRow` works with. */
export interface RowContext {
  readonly things: ThingFacts;
  readonly index: BundleIndex;
  /** The record key hash, which events take as their discriminator. */
  readonly keyHash: string;
  readonly out: RecordBuilder;
  readonly warn: (column: string, cell: string, problem: CellProblem) => void;
}

export interface CsvTable<C extends Columns = Columns> {
  readonly file: string;
  readonly kind: RecordKind;
  /** What one row is, and which columns make it the same row again, for the manual. */
  readonly row: string;
  readonly keyOf: string;
  readonly columns: C;
  /** The natural key. `content`: the row's canonical text, for rows that are told apart by an occurrence number. */
  readonly key: (row: Row<C>, index: BundleIndex, content: string) => string;
  /** The key by which builds before knew the row, where it was another one; undefined where it was this. */
  readonly formerKey?: (row: Row<C>, index: BundleIndex) => string | undefined;
  /** What makes the row unusable although every cell can be read. */
  readonly refuse?: (row: Row<C>) => Refusal | undefined;
  readonly assertRow: (row: Row<C>, context: RowContext) => void;
  /** Compartments that the row's own content asks for. */
  readonly compartments?: (row: Row<C>) => readonly string[];
  readonly credibility?: (row: Row<C>) => number | undefined;
  /** Puts right what other cells of the row show to be written otherwise than it should; gives the column and what to say of it. */
  readonly mend?: (row: Row<C>) => { readonly row: Row<C>; readonly column: string; readonly problem: CellProblem } | undefined;
  /** By which column's airport a time is read that has no offset; `flight_id`: the one that the flight leaves from, as far as the bundle tells it. */
  readonly placeOf?: Readonly<Partial<Record<keyof C & string, keyof C & string>>>;
  /** When the flight that the row names may have left, as far as the row tells. */
  readonly flown?: (row: Row<C>) => FlownWithin | undefined;
  /** First pass over the file, for what one row must know of the others whatever their order. */
  readonly scan?: (row: Row<C>, index: BundleIndex, content: string) => void;
  /** The columns that it reads; without it all. */
  readonly scanned?: readonly (keyof C & string)[];
  /** Remembers what later files of the bundle need of this row. `closed`: fewer may read it than the bundle, so other rows must not tell of it. */
  readonly remember?: (row: Row<C>, index: BundleIndex, closed: boolean) => void;
}

/** Lets TypeScript work out the row from the columns. */
export function csvTable<C extends Columns>(table: CsvTable<C>): CsvTable {
  return table as unknown as CsvTable;
}
