/** Where in a text file something is, as an editor counts it. */
import { isUtf8 } from "node:buffer";
import type { FileProblem } from "../file-graph/file-graph.ts";
import { NEWLINE, type ScanProblem } from "./row-scanner.ts";

/** Lines and columns from 1, columns in characters. */
export function placeOf(file: Uint8Array, { at, text }: ScanProblem): FileProblem {
  let line = 1;
  let lineAt = 0;
  for (let next = file.indexOf(NEWLINE); next !== -1 && next < at; next = file.indexOf(NEWLINE, lineAt)) {
    line++;
    lineAt = next + 1;
  }
  return {
    line,
    column:
      1 +
      Buffer.from(file.subarray(lineAt, at))
        .toString()
        .replace(/^\ufeff/, "").length,
    text,
  };
}

/** The first line that is not UTF-8. */
export function badLine(file: Uint8Array): FileProblem {
  let line = 1;
  let lineAt = 0;
  for (let next = file.indexOf(NEWLINE); next !== -1; next = file.indexOf(NEWLINE, lineAt)) {
    if (!isUtf8(file.subarray(lineAt, next))) break;
    line++;
    lineAt = next + 1;
  }
  return { line, column: 1, text: "this line is not UTF-8 text: save the file as UTF-8" };
}
