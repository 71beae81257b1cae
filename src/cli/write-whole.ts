import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { putInPlace, removeLeftovers, temporaryName } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";

/** Written beside, synced and renamed, 0600: the file is whole and on the disk, or not there, and readable by its owner only. */
export async function writeWhole(file: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<void> {
  removeLeftovers(dirname(file), file);
  const temporary = temporaryName(file);
  try {
    await pipeline(pieces, createWriteStream(temporary, { mode: 0o600, flush: true }));
    putInPlace(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    const { syscall, code } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    throw new AppError("BAD_INPUT", `${file} cannot be written (${code})`, { cause });
  }
}
