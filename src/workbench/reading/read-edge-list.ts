/**
 * Edge lists, the format every tool writes: a source and a target a row, and perhaps a weight, in any of the dialects of edge-dialect.ts. Ids
 * are text, whatever they look like: `NA`, `null`, `1e5`, `007` and `__proto__` are names. A row of one name is a node of its own, which no edge need touch.
 *
 * Files of whole numbers go through a scanner for just that; all others through cells and a hash of their bytes. A bad row is an answer, not an exception.
 */
import { isUtf8 } from "node:buffer";
import { growableF64, growableU32, sharedU32 } from "#graph/growable.ts";
import { EdgeTypes } from "./edge-types.ts";
import { EdgeTimesBuilder, TIME_COLUMN, TIME_END_COLUMN, type TimeColumns } from "../file-graph/edge-times.ts";
import type { FileProblem, ReadGraph } from "../file-graph/file-graph.ts";
import { IntegerIds } from "../file-graph/node-ids.ts";
import { withoutColons } from "./colon-lists.ts";
import { columnCalled, edgeDialect, type EdgeDialect } from "./edge-dialect.ts";
import { badLine, placeOf } from "./file-place.ts";
import { endsWithReturns, withLineFeeds } from "./line-ends.ts";
import { NameTable } from "./name-table.ts";
import { badWeightText, parseWeight } from "./parse-weight.ts";
import { readAdjacency } from "./read-adjacency.ts";
import { judgeLayout, type RowLayout } from "./row-layout.ts";
import { RowScanner, type ScanProblem } from "./row-scanner.ts";
import { scanIntegerEdges, type IntegerEdges } from "./scan-integer-edges.ts";
import { startOfText } from "./separators.ts";

export interface EdgeListOptions {
  /** Take the third column, or the header's `weight`, as each edge's weight. */
  readonly weighted: boolean;
  /** Read ids as text even when all are whole numbers. */
  readonly textIds?: boolean;
  /** Nodes that are there whether an edge touches them or not; this list takes the edges' names in. */
  readonly nodes?: NameTable | undefined;
  /** Take columns of these names, or numbers, as each edge's times. */
  readonly times?: TimeColumns | null;
  /** What a row is; left out or null = as the file shows. */
  readonly layout?: RowLayout | null;
  /** Edges will be taken as directed ones: an adjacency list that has each from both ends then has two. */
  readonly directed?: boolean | null;
}

/** Whole numbers up to so many times the rows have a table of their own; beyond it they are hashed as text. */
const SPREAD_MAX = 8;

/** `file` must end with a newline: what is read here looks no further. */
export function readEdgeList(given: Uint8Array, options: EdgeListOptions): ReadGraph {
  if (!isUtf8(given)) return { ok: false, problem: badLine(given) };
  const lines = endsWithReturns(given) ? withLineFeeds(given) : given;
  const lists = options.layout === "edges" ? null : withoutColons(lines, startOfText(lines));
  const file = lists ?? lines;
  const dialect = edgeDialect(file);
  const layout = options.layout ?? (dialect.adjacency || lists !== null ? "adjacency" : null);
  if (layout === "adjacency") return readLists(file, dialect, options);
  if (options.weighted && dialect.weightColumn === -1) {
    return refuse(file, {
      at: dialect.headerAt,
      text: 'the header names no column "weight": add one, or read the edges without weights',
    });
  }
  const { times = null } = options;
  const timeColumns = times === null ? null : timeColumnsOf(dialect, times);
  if (typeof timeColumns === "string") return refuse(file, { at: dialect.headerAt, text: timeColumns });
  const nodes = options.nodes === undefined ? new Uint32Array() : options.nodes.wholeNumbers();
  if (dialect.plainColumns && timeColumns === null && options.textIds !== true && nodes !== null) {
    const integers = scanIntegerEdges(file, dialect.rowsAt, { delimiter: dialect.delimiter, weighted: options.weighted });
    const plain = integers !== null && isPlain(integers, dialect, layout);
    const read = plain ? numbered(integers, nodes, toldOf(file, dialect)) : null;
    if (read !== null) return read;
  }
  return readNames(withLineFeeds(file), { ...dialect, ...(timeColumns ?? NO_TIMES), layout }, options);
}

/** Whether each row has as many cells as the others, or as the header: else some may be neighbours. */
function isPlain({ cellsMin, cellsMax }: IntegerEdges, { header, typeColumn }: EdgeDialect, layout: RowLayout | null): boolean {
  if (header !== null) return cellsMax <= header.length && typeColumn === -1;
  return layout !== null || cellsMin === cellsMax;
}

function toldOf(file: Uint8Array, { notes }: Pick<EdgeDialect, "notes">): FileProblem[] {
  return notes.map((note) => placeOf(file, note));
}

function readLists(file: Uint8Array, dialect: EdgeDialect, options: EdgeListOptions, told: ScanProblem | null = null): ReadGraph {
  const { weighted, times = null, textIds = false, directed = null } = options;
  if (weighted || times !== null) {
    const text =
      "this is a list of neighbours, which gives edges no weights and no times: a header source,target,weight would name columns";
    return refuse(file, { at: dialect.headerAt, text });
  }
  const notes = told === null ? dialect.notes : [...dialect.notes, told];
  return readAdjacency(withLineFeeds(file), dialect, { directed: directed === true, textIds, nodes: options.nodes, notes });
}

interface TimePlaces {
  /** −1 = none. */
  readonly timeColumn: number;
  readonly endColumn: number;
}

const NO_TIMES: TimePlaces = { timeColumn: -1, endColumn: -1 };

/** What is missing, and what would be right, when the columns are not there. */
function timeColumnsOf(dialect: EdgeDialect, { time, timeEnd }: TimeColumns): TimePlaces | string {
  const wanted = time ?? TIME_COLUMN;
  const [timeColumn, endColumn] = [columnCalled(dialect, wanted), columnCalled(dialect, timeEnd ?? TIME_END_COLUMN)];
  if (timeColumn === -1) return noColumn(dialect, wanted, "--time");
  return timeEnd !== null && endColumn === -1 ? noColumn(dialect, timeEnd, "--time-end") : { timeColumn, endColumn };
}

function noColumn({ header }: EdgeDialect, name: string, flag: string): string {
  if (header === null)
    return `there is no header that names a column "${name}": say ${flag} 3 when times are in the third column`;
  return `the header names no column "${name}": its columns are ${header.join(", ")}; say which with ${flag}`;
}

const UNSAID = { directed: null, times: null, groups: null };

/** Indices in order of value; null when the numbers lie so far apart that a table of them would be mostly empty. */
function numbered({ pairs, weights, loners }: IntegerEdges, nodes: Uint32Array, notes: readonly FileProblem[]): ReadGraph | null {
  const max = Math.max(greatest(pairs), greatest(loners), greatest(nodes));
  if (max >= SPREAD_MAX * (pairs.length + loners.length + nodes.length) + 1024) return null;
  const rank = new Uint32Array(max + 1);
  for (let i = 0; i < pairs.length; i++) rank[pairs[i]!] = 1;
  for (const value of loners) rank[value] = 1;
  for (const value of nodes) rank[value] = 1;
  let count = 0;
  let first = -1;
  for (let value = 0; value <= max; value++) {
    if (rank[value] === 0) continue;
    if (first === -1) first = value;
    rank[value] = count++;
  }
  if (count === max + 1) return { ok: true, graph: { ids: new IntegerIds(count), pairs, weights, ...UNSAID, notes } };
  const values = sharedU32(count);
  // Rank 0 is the first one's and also that of what is not there.
  values[0] = first;
  for (let value = 0; value <= max; value++) if (rank[value]! > 0) values[rank[value]!] = value;
  for (let i = 0; i < pairs.length; i++) pairs[i] = rank[pairs[i]!]!;
  return { ok: true, graph: { ids: new IntegerIds(values), pairs, weights, ...UNSAID, notes } };
}

function greatest(values: Uint32Array): number {
  let max = -1;
  for (let i = 0; i < values.length; i++) if (values[i]! > max) max = values[i]!;
  return max;
}

function readNames(
  file: Uint8Array,
  dialect: EdgeDialect & TimePlaces & { readonly layout: RowLayout | null },
  options: EdgeListOptions,
): ReadGraph {
  const { weighted, textIds = false } = options;
  const { sourceColumn, targetColumn, timeColumn, endColumn, typeColumn, header } = dialect;
  const weightColumn = weighted ? dialect.weightColumn : -1;
  const lastColumn = Math.max(sourceColumn, targetColumn, weightColumn, timeColumn, endColumn, typeColumn);
  const names = options.nodes ?? new NameTable();
  const pairs = growableU32();
  const weights = weighted ? growableF64() : null;
  const times = timeColumn === -1 ? null : new EdgeTimesBuilder();
  const types = typeColumn === -1 ? null : new EdgeTypes();
  const cells = new CellCounts();
  const scanner = new RowScanner(file, dialect.delimiter, dialect.rowsAt);
  while (scanner.nextRow()) {
    let from = -1;
    let to = -1;
    let weight = NaN;
    let [at, until] = ["", ""];
    let columns = 0;
    let [rowAt, timeAt] = [-1, -1];
    for (; columns <= lastColumn && scanner.nextCell(); columns++) {
      if (rowAt === -1) rowAt = scanner.cellAt;
      if (columns === sourceColumn || columns === targetColumn) {
        if (scanner.end === scanner.start) return refuse(file, emptyName(scanner.cellAt, columns === sourceColumn));
        const name = names.add(scanner.text, scanner.start, scanner.end);
        if (columns === sourceColumn) from = name;
        else to = name;
      }
      if (columns === timeColumn) {
        at = scanner.cellText();
        timeAt = scanner.cellAt;
      }
      if (columns === endColumn) until = scanner.cellText();
      if (columns === typeColumn) types?.add(scanner.cellText());
      if (columns === weightColumn) {
        weight = parseWeight(scanner.cellText());
        if (Number.isNaN(weight)) return refuse(file, { at: scanner.cellAt, text: badWeightText(scanner.cellText()) });
      }
    }
    while (scanner.nextCell()) columns++;
    if (scanner.problem !== null) break;
    if (columns === 1 && from !== -1) continue;
    cells.add(columns, rowAt);
    if (from === -1 || to === -1) return refuse(file, emptyName(rowAt, from === -1));
    if (weights !== null && Number.isNaN(weight)) {
      return refuse(file, {
        at: rowAt,
        text: "this edge has no weight: a number is needed in the third column, or in the header's column weight",
      });
    }
    const wrongTime = times === null ? null : times.add(at, until);
    if (wrongTime !== null) return refuse(file, { at: timeAt === -1 ? rowAt : timeAt, text: wrongTime });
    pairs.push(from);
    pairs.push(to);
    weights?.push(weight);
  }
  if (scanner.problem !== null) return refuse(file, scanner.problem);
  const notes = [...dialect.notes];
  if (header === null && dialect.layout === null && cells.max > 2) {
    const judged = judgeLayout(file, dialect, cells.min < cells.max);
    if (judged.layout === null) return refuse(file, judged.told!);
    if (judged.layout === "adjacency") return readLists(file, dialect, { ...options, nodes: names }, judged.told);
    if (judged.told !== null) notes.push(judged.told);
  }
  if (header !== null && cells.max > header.length) {
    if (header.length === 2 || Math.max(sourceColumn, targetColumn) > 1) return refuse(file, { at: cells.maxAt, text: TOO_WIDE });
    notes.push({ at: cells.maxAt, text: "cells behind those of the header were not read" });
  }
  if (types !== null && types.directed !== null) notes.push({ at: dialect.headerAt, text: types.told() });
  const { ids, rankOf } = names.finish(textIds);
  const ends = pairs.values();
  for (let i = 0; i < ends.length; i++) ends[i] = rankOf[ends[i]!]!;
  return {
    ok: true,
    graph: {
      ...UNSAID,
      ids,
      pairs: ends,
      weights: weights?.values() ?? null,
      times: times?.finish() ?? null,
      directed: types?.directed ?? null,
      notes: toldOf(file, { notes }),
    },
  };
}

const TOO_WIDE =
  "this row has more cells than the header: names with separators need quotes, and neighbours of one node a header such as node,neighbours";

/** How many cells the rows of edges have. */
class CellCounts {
  min = Infinity;
  max = 0;
  /** The first row of so many. */
  maxAt = -1;

  add(count: number, rowAt: number): void {
    if (count < this.min) this.min = count;
    if (count <= this.max) return;
    this.max = count;
    this.maxAt = rowAt;
  }
}

function emptyName(at: number, source: boolean): ScanProblem {
  return {
    at,
    text: `the ${source ? "source" : "target"} is empty: a row is source,target or source,target,weight; a node without edges is a row of one name`,
  };
}

function refuse(file: Uint8Array, problem: ScanProblem): ReadGraph {
  return { ok: false, problem: placeOf(file, problem) };
}
