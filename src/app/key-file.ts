/** The installation's id key: 32 random bytes in `$TRAMA_DATA/id.key`, made at first start, never in a store or backup. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDurable, makeFolder } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";

const KEY_BYTES = 32;

export function readOrMakeKey(dataDir: string): Uint8Array {
  const path = join(dataDir, "id.key");
  try {
    makeFolder(dataDir);
    const existing = readKey(path);
    if (existing !== null) return existing;
    makeDurable(path, randomBytes(KEY_BYTES));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("CONFIG_INVALID", `TRAMA_DATA cannot be written: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
  const made = readKey(path);
  if (made === null) throw new AppError("CONFIG_INVALID", "the id key could not be made in TRAMA_DATA");
  return made;
}

function readKey(path: string): Uint8Array | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new AppError("CONFIG_INVALID", "id.key in TRAMA_DATA cannot be read", { cause: error });
  }
  if (bytes.length !== KEY_BYTES)
    throw new AppError("CONFIG_INVALID", `id.key in TRAMA_DATA has ${bytes.length} bytes, ${KEY_BYTES} are needed`);
  return new Uint8Array(bytes);
}
