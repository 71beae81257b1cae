/**
 * The installation's id key: 32 random bytes in `$TRAMA_DATA/id.key`, made at first start, never in a store or backup. Without it nothing
 * that was stored under it can be read again: a key that is lost or damaged is told of, and never is another one made in its place.
 */
import { hkdfSync, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeDurable, makeFolder } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";

const KEY_BYTES = 32;

/** Undefined: there is none. */
export function readKey(dataDir: string): Uint8Array | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(dataDir, "id.key"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new AppError("CONFIG_INVALID", "id.key in TRAMA_DATA cannot be read", { cause: error });
  }
  if (bytes.length === KEY_BYTES) return new Uint8Array(bytes);
  const is = bytes.length === 0 ? "is empty" : `has ${bytes.length} bytes where ${KEY_BYTES} are needed`;
  throw new AppError(
    "KEY_DAMAGED",
    `id.key in TRAMA_DATA ${is}: put back the copy that is kept with the backups. Where no store or backup was ever made under it, delete it, and ingest makes another.`,
  );
}

/** On the disk before anything is made under it. Of two first starts at once both get the same. */
export function makeKey(dataDir: string): Uint8Array {
  try {
    makeFolder(dataDir);
    makeDurable(join(dataDir, "id.key"), randomBytes(KEY_BYTES));
  } catch (cause) {
    throw new AppError("CONFIG_INVALID", `TRAMA_DATA cannot be written: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
  return readKey(dataDir)!;
}

/** A key of this installation for one purpose, so that what is made with it never is anything else made with the id key (HKDF, RFC 5869). */
export function keyFor(idKey: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", idKey, "", purpose, KEY_BYTES));
}

/** `why`: what shows that there was one. */
export function keyLost(why: string): AppError {
  return new AppError(
    "KEY_LOST",
    `There is no id.key in TRAMA_DATA, and ${why}: put back the copy that is kept with the backups. No other key is made, as none could read what is there.`,
  );
}
