/** A text file line by line, for whoever takes the first line only after a while. */
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { AppError } from "#base/errors.ts";

/** Opens the file at once, so that one that is not there is told of before anything else is done. */
export async function linesOf(file: string): Promise<AsyncIterable<string>> {
  const input = createReadStream(file, "utf8");
  await once(input, "open").catch((error: unknown) => {
    throw new AppError("BAD_INPUT", `${file} cannot be read`, { cause: error });
  });
  return (async function* () {
    // Only now: an interface begins to read as soon as it is made, and what nobody waits for yet is lost.
    yield* createInterface({ input, crlfDelay: Infinity });
  })();
}
