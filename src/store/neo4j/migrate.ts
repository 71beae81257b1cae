/** Brings the schema up to this build's version. Statements in cypher/constraints may run twice: a crash half-way does no harm. */
import { AppError } from "#base/errors.ts";
import { int, type Connection } from "./connection.ts";
import { migrations, statement } from "./statements.ts";

export interface Meta {
  readonly schemaVersion: number;
  readonly keyCheck: string;
  readonly seq: number;
  readonly exercise: boolean | null;
  readonly restoring: boolean | null;
  readonly instance: string | null;
}

export async function migrate(connection: Connection, keyCheck: string): Promise<number[]> {
  const [first] = await connection.read((tx) => tx.rows<Meta>("read/meta"));
  if (first !== undefined) checkMeta(first, keyCheck);
  const applied: number[] = [];
  for (const { version, statements } of migrations()) {
    if (version <= (first?.schemaVersion ?? 0)) continue;
    for (const text of statements) await connection.autoCommit(text);
    await connection.autoCommit("CALL db.awaitIndexes(300)");
    const [made] = await connection.write((tx) => tx.rows<Meta>("write/create-meta", { keyCheck }));
    checkMeta(made!, keyCheck);
    await connection.write((tx) => tx.rows("write/set-schema-version", { version: int(version) }));
    applied.push(version);
  }
  return applied;
}

export function checkMeta(meta: Pick<Meta, "schemaVersion" | "keyCheck">, keyCheck: string): void {
  const known = migrations().at(-1)!.version;
  if (meta.keyCheck !== keyCheck) throw new AppError("STORE_KEY_MISMATCH");
  if (meta.schemaVersion > known) {
    throw new AppError("STORE_VERSION", `the store has schema ${meta.schemaVersion}, this build reads up to ${known}`);
  }
}

/** Empties a store, keeping its schema. */
export async function wipe(connection: Connection): Promise<void> {
  await connection.autoCommit(statement("write/wipe"));
}
