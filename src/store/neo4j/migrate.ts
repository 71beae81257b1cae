/**
 * Brings the schema up to this build's. The store keeps the name and hash of each statement of cypher/constraints that has run on it,
 * with the word that stood in it, and those it lacks are run: a collection or kind that came later gets its constraint in a database
 * made before it. Statements may run twice: a crash half-way does no harm.
 */
import { AppError } from "#base/errors.ts";
import { wordsToAdd, type StoredWord } from "../words.ts";
import { int, type Connection } from "./connection.ts";
import { restyle } from "./restyle.ts";
import { READABLE_VERSION } from "./states.ts";
import { migrations, statement } from "./statements.ts";

/** Under this name the list of statements has the version of the readable properties (states.ts). */
const READABLE = "readable properties";

export interface Meta {
  readonly schemaVersion: number;
  readonly keyCheck: string;
  readonly seq: number;
  readonly exercise: boolean | null;
  readonly restoring: boolean | null;
  readonly instance: string | null;
}

export async function migrate(connection: Connection, keyCheck: string): Promise<number[]> {
  const { meta, had, words } = await connection.read(async (tx) => ({
    meta: (await tx.rows<Meta>("read/meta"))[0],
    had: new Map((await tx.rows<{ name: string; sha256: string }>("read/statements")).map((s) => [s.name, s.sha256])),
    words: await tx.rows<StoredWord>("read/words"),
  }));
  if (meta !== undefined) checkMeta(meta, keyCheck);
  const newWords = wordsToAdd(words);
  const missing = migrations().filter(({ name, sha256 }) => had.get(name) !== sha256);
  for (const { name, sha256, text } of missing) {
    await connection.autoCommit(text);
    await connection.write((tx) => tx.rows("write/note-statement", { name, sha256 }));
  }
  if (missing.length > 0) {
    await connection.autoCommit("CALL db.awaitIndexes(300)");
    const [made] = await connection.write((tx) => tx.rows<Meta>("write/create-meta", { keyCheck }));
    checkMeta(made!, keyCheck);
    await connection.write((tx) => tx.rows("write/set-schema-version", { version: int(knownVersion()) }));
  }
  const styled = meta?.restoring !== true && had.get(READABLE) !== String(READABLE_VERSION);
  if (styled) {
    if (meta !== undefined) await restyle(connection);
    await connection.write((tx) => tx.rows("write/note-statement", { name: READABLE, sha256: String(READABLE_VERSION) }));
  }
  if (newWords.length > 0) {
    const rows = newWords.map((word) => ({ ...word, code: int(word.code) }));
    await connection.write((tx) => tx.rows("write/add-words", { rows }));
  }
  return [...new Set(missing.map(({ version }) => version))];
}

export function checkMeta(meta: Pick<Meta, "schemaVersion" | "keyCheck">, keyCheck: string): void {
  if (meta.keyCheck !== keyCheck) throw new AppError("STORE_KEY_MISMATCH");
  if (meta.schemaVersion > knownVersion()) {
    throw new AppError("STORE_VERSION", `the store has schema ${meta.schemaVersion}, this build reads up to ${knownVersion()}`);
  }
}

function knownVersion(): number {
  return migrations().at(-1)!.version;
}

/** Empties a store, keeping its schema. */
export async function wipe(connection: Connection): Promise<void> {
  await connection.autoCommit(statement("write/wipe"));
}
