import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { AppError } from "#base/errors.ts";

/** Written beside and renamed, 0600: the file is whole or not there, and readable by its owner only. */
export async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  // A name of its own: two that write the same file at once must not mix.
  const temporary = `${file}.${process.pid}.part`;
  try {
    await pipeline(pieces, createWriteStream(temporary, { mode: 0o600 }));
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    const { syscall, code } = cause as NodeJS.ErrnoException;
    if (syscall === undefined) throw cause;
    throw new AppError("BAD_INPUT", `${file} cannot be written (${code})`, { cause });
  }
}
