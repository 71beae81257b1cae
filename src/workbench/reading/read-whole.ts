/** Bytes of a file that the readers of this room begin with. What cannot be read is BAD_INPUT, naming the file. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { AppError } from "#base/errors.ts";
import type { FileProblem } from "../file-graph/file-graph.ts";
import { NEWLINE } from "./row-scanner.ts";

export const LOOK_AT = 4096;

/** Nothing of a pipe, which can be read only once. */
export function readHead(path: string): Uint8Array {
  return reading(path, () => {
    const file = openSync(path, "r");
    try {
      const head = Buffer.alloc(fstatSync(file).isFile() ? LOOK_AT : 0);
      return head.subarray(0, readSync(file, head, 0, head.length, null));
    } finally {
      closeSync(file);
    }
  });
}

/** With a newline at its end, which the scanners rely on. */
export function readWhole(path: string): Uint8Array {
  const bytes = asUtf8(reading(path, () => readFileSync(path)));
  return bytes[bytes.length - 1] === NEWLINE ? bytes : Buffer.concat([bytes, Buffer.of(NEWLINE)]);
}

/** UTF-16, as spreadsheets save "Unicode text", is known by its mark, or by the zeros beside its first two letters. */
function asUtf8(bytes: Buffer): Buffer {
  const [a, b, c, d] = bytes;
  const little = (a === 0xff && b === 0xfe) || (bytes.length >= 4 && a !== 0 && b === 0 && c !== 0 && d === 0);
  const big = (a === 0xfe && b === 0xff) || (bytes.length >= 4 && a === 0 && b !== 0 && c === 0 && d !== 0);
  return little || big ? Buffer.from(new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes)) : bytes;
}

export function badFile(path: string, { line, column, text }: FileProblem): AppError {
  return new AppError("BAD_INPUT", `${path}:${line}:${column}: ${text}`);
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new AppError("BAD_INPUT", `${path} cannot be read: ${(cause as Error).message.replace(/, .*$/, "")}`, { cause });
  }
}
