/** A list of nodes beside an edge list, so that those without edges count too: one a row, in the column headed `id` or `node`, or else the first. */
import { isUtf8 } from "node:buffer";
import type { FileProblem } from "../file-graph/file-graph.ts";
import { firstRow } from "./edge-dialect.ts";
import { badLine, placeOf } from "./file-place.ts";
import { withLineFeeds } from "./line-ends.ts";
import { NameTable } from "./name-table.ts";
import { RowScanner, SPACE, TAB } from "./row-scanner.ts";
import { separationOf } from "./separators.ts";

const HEADINGS = ["id", "node"];

export type ReadNodes = { readonly ok: true; readonly names: NameTable } | { readonly ok: false; readonly problem: FileProblem };

/** `file` must end with a newline. */
export function readNodeList(given: Uint8Array): ReadNodes {
  if (!isUtf8(given)) return { ok: false, problem: badLine(given) };
  const file = withLineFeeds(given);
  const { delimiter: separator, startAt } = separationOf(file);
  const { cells, endsAt } = firstRow(file, separator, startAt);
  // In a list of nothing but names a blank is part of a name.
  const delimiter = separator === SPACE && cells.length === 1 ? TAB : separator;
  const headed = cells.findIndex((cell) => HEADINGS.includes(cell));
  const column = Math.max(0, headed);
  const scanner = new RowScanner(file, delimiter, headed === -1 ? startAt : endsAt);
  const names = new NameTable();
  while (scanner.nextRow()) {
    const rowAt = scanner.at;
    for (let i = 0; i < column; i++) scanner.nextCell();
    if (!scanner.nextCell() || scanner.end === scanner.start) {
      const problem = scanner.problem ?? { at: rowAt, text: `this row has no name in column ${column + 1}: a row is one node` };
      return { ok: false, problem: placeOf(file, problem) };
    }
    names.add(scanner.text, scanner.start, scanner.end);
  }
  if (scanner.problem !== null) return { ok: false, problem: placeOf(file, scanner.problem) };
  return { ok: true, names };
}
