/**
 * What a file says of each node in one word: its group, or the community it was in. Read from rows `id,label`, or from the JSON that a
 * kernel's answer was printed as, so that one run's communities are the next one's start.
 */
import { isUtf8 } from "node:buffer";
import type { FileProblem } from "../file-graph/file-graph.ts";
import type { NodeIds } from "../file-graph/node-ids.ts";
import { numberLabels, type NodeLabels } from "../file-graph/node-labels.ts";
import { firstRow } from "./edge-dialect.ts";
import { badLine, placeOf } from "./file-place.ts";
import { otherFormat } from "./other-format.ts";
import { badFile, LOOK_AT, readWhole } from "./read-whole.ts";
import { withLineFeeds } from "./line-ends.ts";
import { RowScanner } from "./row-scanner.ts";
import { separationOf, startOfText } from "./separators.ts";

const ID_HEADINGS = ["id", "node"];

/** Ids that are no nodes of this graph are left out: an earlier graph may have had them. */
export function readNodeLabels(path: string, ids: NodeIds): NodeLabels {
  return numberLabels(readNodeTexts(path, ids));
}

/** Node → cost above 0, from rows `id,cost`; every node needs one. */
export function readNodeCosts(path: string, ids: NodeIds): Float64Array {
  const refuse = (text: string): Error => badFile(path, { line: 1, column: 1, text });
  return Float64Array.from(readNodeTexts(path, ids), (text, node) => {
    if (text === undefined) throw refuse(`"${ids.name(node)}" has no cost: every node needs one, in rows of id,cost`);
    const cost = Number(text);
    if (!(cost > 0 && Number.isFinite(cost))) throw refuse(`"${ids.name(node)}" costs "${text}": a number above 0 is needed`);
    return cost;
  });
}

function readNodeTexts(path: string, ids: NodeIds): (string | undefined)[] {
  const file = readWhole(path);
  const texts = new Array<string | undefined>(ids.count).fill(undefined);
  const problem = readInto(file, ids, texts);
  if (problem !== null) throw badFile(path, problem);
  return texts;
}

function readInto(file: Uint8Array, ids: NodeIds, texts: (string | undefined)[]): FileProblem | null {
  const startAt = startOfText(file);
  const head = Buffer.from(file.subarray(startAt, startAt + 64))
    .toString()
    .trimStart();
  if (head.startsWith("{")) return readAnswer(file.subarray(startAt), ids, texts);
  const other = otherFormat(file.subarray(0, LOOK_AT), "rows of id,group or id,community, or what a kernel printed with --json,");
  return other === null ? readRows(file, ids, texts) : { line: 1, column: 1, text: other };
}

function readAnswer(file: Uint8Array, ids: NodeIds, texts: (string | undefined)[]): FileProblem | null {
  const refuse = (text: string): FileProblem => ({ line: 1, column: 1, text });
  let result: unknown;
  try {
    result = (JSON.parse(Buffer.from(file).toString()) as { result?: unknown }).result;
  } catch (error) {
    return refuse(`this begins as JSON and is none: ${(error as Error).message}`);
  }
  if (typeof result !== "object" || result === null || Array.isArray(result)) {
    return refuse('this JSON has no object "result" from node to value: what trama graph leiden FILE --json prints is needed');
  }
  for (const [name, value] of Object.entries(result)) {
    const node = ids.indexOf(name);
    if (typeof value !== "string" && typeof value !== "number")
      return refuse(`the value of "${name}" is neither text nor a number`);
    if (node !== undefined) texts[node] = String(value);
  }
  return null;
}

function readRows(given: Uint8Array, ids: NodeIds, texts: (string | undefined)[]): FileProblem | null {
  if (!isUtf8(given)) return badLine(given);
  const file = withLineFeeds(given);
  const { delimiter, startAt } = separationOf(file);
  const { cells, endsAt } = firstRow(file, delimiter, startAt);
  const headed = cells.findIndex((cell) => ID_HEADINGS.includes(cell));
  const idColumn = Math.max(0, headed);
  // With or without a header: the first column that is not the id's.
  const labelColumn = idColumn === 0 ? 1 : 0;
  const scanner = new RowScanner(file, delimiter, headed === -1 ? startAt : endsAt);
  while (scanner.nextRow()) {
    const rowAt = scanner.at;
    const row: string[] = [];
    while (row.length <= Math.max(idColumn, labelColumn) && scanner.nextCell()) row.push(scanner.cellText());
    const [id, label] = [row[idColumn], row[labelColumn]];
    if (scanner.problem !== null) break;
    if (id === undefined || label === undefined || id === "" || label === "") {
      return placeOf(file, { at: rowAt, text: "this row lacks an id or what is said of it: a row is id,group or id,community" });
    }
    const node = ids.indexOf(id);
    if (node === undefined) continue;
    if (texts[node] !== undefined && texts[node] !== label) {
      return placeOf(file, { at: rowAt, text: `"${id}" is said to be in "${texts[node]}" and in "${label}"` });
    }
    texts[node] = label;
  }
  return scanner.problem === null ? null : placeOf(file, scanner.problem);
}
