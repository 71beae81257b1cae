import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename } from "node:fs/promises";
import { AppError } from "#base/errors.ts";

/** Written beside and renamed, 0600: the file is whole or not there, and readable by its owner only. */
export async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const temporary = `${file}.part`;
  const out = createWriteStream(temporary, { mode: 0o600 });
  await once(out, "open").catch((error: unknown) => {
    throw new AppError("BAD_INPUT", `${file} cannot be written`, { cause: error });
  });
  for await (const piece of pieces) if (!out.write(piece)) await once(out, "drain");
  out.end();
  await once(out, "close");
  await rename(temporary, file);
}
