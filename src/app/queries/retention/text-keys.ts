/**
 * Keys for each source and month in which its records came. The texts of masked records are sealed under them, and so is each
 * record in a backup (jobs/retention/sealed-backup.ts). They lie in `texts.keys` in TRAMA_DATA, never in a store or backup: a key that is
 * destroyed, once nothing of its source and month is left, takes with it what is sealed under it wherever copies are.
 */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolder, replaceDurable } from "#base/durable-file.ts";
import { AppError } from "#base/errors.ts";
import { NONCE_BYTES, openText, sealText } from "#base/sealed-text.ts";
import type { StoredRecord } from "#model/record.ts";
import { SEALED_PREFIX } from "#model/retention/sealed.ts";

const KEY_BYTES = 32;

type Keyed = Pick<StoredRecord, "id" | "source" | "receivedAt">;

interface Kept {
  readonly keys: Map<string, Buffer>;
  /** What those are known by that were destroyed. */
  readonly destroyed: Set<string>;
}

export interface NeededKeys {
  readonly names: ReadonlySet<string>;
  /** Name of the oldest key of what users wrote that is needed. */
  readonly wordsSince: string;
}

export class TextKeys {
  readonly #path: string;
  readonly #dataDir: string;
  #kept: Kept;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#path = join(dataDir, "texts.keys");
    this.#kept = read(this.#path);
  }

  /** Makes the keys of these names that are missing, on the disk before anything is sealed under one. */
  prepare(names: Iterable<string>): void {
    const missing = [...new Set(names)].filter((name) => !this.#kept.keys.has(name));
    if (missing.length === 0) return;
    this.#change(({ keys }) => {
      for (const name of missing) if (!keys.has(name)) keys.set(name, randomBytes(KEY_BYTES));
    });
  }

  /** Name of the key of this month; where none can be made any more, of the latest one there is. */
  forWords(at: number): string {
    const name = wordsKeyName(at);
    try {
      this.prepare([name]);
      return name;
    } catch (error) {
      const latest = [...this.#kept.keys.keys()]
        .filter((one) => one.endsWith(" "))
        .sort()
        .at(-1);
      if (latest === undefined) throw error;
      return latest;
    }
  }

  seal(record: Keyed, text: string): string {
    const key = this.#kept.keys.get(keyNameOf(record))!;
    return `${SEALED_PREFIX}${sealText(key, { text, of: record.id, nonce: randomBytes(NONCE_BYTES) })}`;
  }

  /** Null once its key is destroyed. */
  opened(record: Keyed, sealed: string): string | null {
    const key = this.#kept.keys.get(keyNameOf(record));
    if (key === undefined) return null;
    const text = openText(key, { sealed: sealed.slice(SEALED_PREFIX.length), of: record.id });
    if (text === undefined) throw new AppError("STORE_CORRUPT", `the sealed text of ${record.id} is not as it was written`);
    return text;
  }

  /** Under the key of this name, the same for the same text. `key`: what it is known by. */
  sealLine(name: string, of: string, text: string): { readonly key: string; readonly sealed: string } {
    const key = this.#kept.keys.get(name)!;
    // Two texts would have to share 96 bits of a keyed hash to share a nonce.
    const nonce = createHmac("sha256", key).update(`${of}\n${text}`).digest().subarray(0, NONCE_BYTES);
    return { key: markOf(key), sealed: sealText(key, { text, of, nonce }) };
  }

  /** Null once its key is destroyed; undefined for what was not sealed so. KEY_LOST where the key is neither there nor destroyed. */
  openLine({ key: mark, sealed }: { readonly key: string; readonly sealed: string }, of: string): string | null | undefined {
    const key = [...this.#kept.keys.values()].find((one) => markOf(one) === mark);
    if (key !== undefined) return openText(key, { sealed, of });
    if (this.#kept.destroyed.has(mark)) return null;
    throw new AppError(
      "KEY_LOST",
      "texts.keys in TRAMA_DATA has not all keys that the backup is sealed under: put back the copy that was taken when it was made, or later.",
    );
  }

  get anyDestroyed(): boolean {
    return this.#kept.destroyed.size > 0;
  }

  /** Puts those back that somebody else's writing took away in the same moment. */
  keepThere(): void {
    const mine = this.#kept.keys;
    const there = read(this.#path);
    const lost = [...mine].filter(([name, key]) => !there.keys.has(name) && !there.destroyed.has(markOf(key)));
    if (lost.length > 0)
      this.#change(({ keys }) => {
        for (const [name, key] of lost) keys.set(name, key);
      });
  }

  /** Destroys all keys but those that are needed; returns how many. */
  keepOnly({ names, wordsSince }: NeededKeys): number {
    const isNeeded = (name: string): boolean => (name.endsWith(" ") ? name >= wordsSince : names.has(name));
    const over = [...this.#kept.keys.keys()].filter((name) => !isNeeded(name));
    if (over.length === 0) return 0;
    this.#change(({ keys, destroyed }) => {
      for (const name of over) {
        const key = keys.get(name);
        if (key !== undefined) destroyed.add(markOf(key));
        keys.delete(name);
      }
    });
    return over.length;
  }

  /** What somebody else has written meanwhile is kept. */
  #change(change: (kept: Kept) => void): void {
    const kept = read(this.#path);
    change(kept);
    const keys = Object.fromEntries(
      [...kept.keys].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, key]) => [name, key.toString("hex")]),
    );
    const text = `${JSON.stringify({ keys, destroyed: [...kept.destroyed].sort() }, null, 1)}\n`;
    try {
      makeFolder(this.#dataDir);
      replaceDurable(this.#path, Buffer.from(text));
    } catch (cause) {
      const why = (cause as NodeJS.ErrnoException).code ?? "unknown";
      throw new AppError("CONFIG_INVALID", `texts.keys in TRAMA_DATA cannot be written (${why})`, { cause });
    }
    this.#kept = kept;
  }
}

/** What a key is known by, which tells nothing of it. */
function markOf(key: Uint8Array): string {
  return createHash("sha256").update("trama key ").update(key).digest("hex").slice(0, 16);
}

/** `2026-01 SOURCE` */
export function keyNameOf({ source, receivedAt }: Pick<Keyed, "source" | "receivedAt">): string {
  return `${new Date(receivedAt).toISOString().slice(0, 7)} ${source}`;
}

/** Of judgements and what users wrote, as backups of that month hold them. No source has an empty name. */
export function wordsKeyName(at: number): string {
  return keyNameOf({ source: "", receivedAt: at });
}

function read(path: string): Kept {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return { keys: new Map(), destroyed: new Set() };
    throw new AppError("CONFIG_INVALID", "texts.keys in TRAMA_DATA cannot be read", { cause: error });
  }
  try {
    const { keys, destroyed = [], ...rest } = JSON.parse(text) as { keys?: object; destroyed?: string[] };
    // The first builds wrote the keys alone.
    const kept = new Map<string, Buffer>();
    for (const [name, hex] of Object.entries({ ...keys, ...rest } as Record<string, unknown>)) {
      if (typeof hex !== "string" || !/^[0-9a-f]{64}$/.test(hex)) throw new TypeError("not a key");
      kept.set(name, Buffer.from(hex, "hex"));
    }
    if (!destroyed.every((mark) => /^[0-9a-f]{16}$/.test(mark))) throw new TypeError("not a mark");
    return { keys: kept, destroyed: new Set(destroyed) };
  } catch (cause) {
    throw new AppError("KEY_DAMAGED", "texts.keys in TRAMA_DATA is not as it was written: put back a copy of it", { cause });
  }
}
