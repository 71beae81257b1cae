/**
 * The texts of masked records are sealed (AES-256-GCM) under a key for each source and month in which they came. The keys lie in `texts.keys` in
 * TRAMA_DATA, never in a store or backup: a key that is destroyed, once no record of its source and month is masked any more, takes the texts
 * with it wherever copies of the store are.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, replaceDurable } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import type { StoredRecord } from "#model/record.ts";
import { SEALED_PREFIX } from "#model/retention/sealed.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

type Keyed = Pick<StoredRecord, "id" | "source" | "receivedAt">;

export class TextKeys {
  readonly #path: string;
  readonly #dataDir: string;
  readonly #keys: Map<string, Buffer>;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#path = join(dataDir, "texts.keys");
    this.#keys = read(this.#path);
  }

  /** Makes the keys that are missing for these, on the disk before anything is sealed under one. */
  prepare(records: readonly Keyed[]): void {
    const missing = [...new Set(records.map(nameOf))].filter((name) => !this.#keys.has(name));
    if (missing.length === 0) return;
    for (const name of missing) this.#keys.set(name, randomBytes(KEY_BYTES));
    this.#write();
  }

  seal(record: Keyed, text: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv("aes-256-gcm", this.#keys.get(nameOf(record))!, nonce);
    cipher.setAAD(Buffer.from(record.id));
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return `${SEALED_PREFIX}${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")}`;
  }

  /** Null once its key is destroyed. */
  opened(record: Keyed, sealed: string): string | null {
    const key = this.#keys.get(nameOf(record));
    if (key === undefined) return null;
    const bytes = Buffer.from(sealed.slice(SEALED_PREFIX.length), "base64");
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(record.id));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
    } catch (cause) {
      throw new AppError("STORE_CORRUPT", `the sealed text of ${record.id} is not as it was written`, { cause });
    }
  }

  /** Destroys all keys but those that these are sealed under; returns how many. */
  keepOnly(records: Iterable<Keyed>): number {
    const needed = new Set(Array.from(records, nameOf));
    const over = [...this.#keys.keys()].filter((name) => !needed.has(name));
    if (over.length === 0) return 0;
    for (const name of over) this.#keys.delete(name);
    this.#write();
    return over.length;
  }

  #write(): void {
    makeFolder(this.#dataDir);
    const keys = Object.fromEntries(
      [...this.#keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, key]) => [name, key.toString("hex")]),
    );
    replaceDurable(this.#path, Buffer.from(`${JSON.stringify(keys, null, 1)}\n`));
  }
}

/** `2026-01 SOURCE` */
function nameOf({ source, receivedAt }: Keyed): string {
  return `${new Date(receivedAt).toISOString().slice(0, 7)} ${source}`;
}

function read(path: string): Map<string, Buffer> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Map();
    throw new AppError("CONFIG_INVALID", "texts.keys in TRAMA_DATA cannot be read", { cause: error });
  }
  try {
    const keys = new Map<string, Buffer>();
    for (const [name, hex] of Object.entries(JSON.parse(text) as Record<string, unknown>)) {
      if (typeof hex !== "string" || !/^[0-9a-f]{64}$/.test(hex)) throw new TypeError("not a key");
      keys.set(name, Buffer.from(hex, "hex"));
    }
    return keys;
  } catch (cause) {
    throw new AppError("KEY_DAMAGED", "texts.keys in TRAMA_DATA is not as it was written: put back a copy of it", { cause });
  }
}
