/** The installation's id key: 32 random bytes in `$TRAMA_DATA/id.key`, made at first start, never in a store or backup. */
import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "#base/errors.ts";

const KEY_BYTES = 32;

export function readOrMakeKey(dataDir: string): Uint8Array {
  const path = join(dataDir, "id.key");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const existing = readKey(path);
    if (existing !== null) return existing;
    makeKey(path);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("CONFIG_INVALID", `TRAMA_DATA cannot be written: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
  const made = readKey(path);
  if (made === null) throw new AppError("CONFIG_INVALID", "the id key could not be made in TRAMA_DATA");
  return made;
}

/** Written beside and linked into place, so that two first starts at once agree on one whole key. */
function makeKey(path: string): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, randomBytes(KEY_BYTES), { mode: 0o600 });
  chmodSync(temporary, 0o600);
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(temporary);
  }
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
