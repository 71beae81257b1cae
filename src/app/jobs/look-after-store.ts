/**
 * What an administrator does to a store as a whole. All but its schema speaks of every record, whoever may read it, so it is for those
 * who read everything.
 */
import { AppError } from "#base/errors.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { checkReviews } from "./check-reviews.ts";
import { openedBackup, sealedBackup } from "./retention/sealed-backup.ts";

export interface StoreSchema {
  readonly adapter: "sqlite" | "neo4j";
  readonly schemaVersion: number;
}

export interface StoreContents extends StoreSchema {
  readonly instance: string;
  readonly exercise: boolean | null;
  readonly records: number;
  /** By kind. */
  readonly entities: Readonly<Record<string, number>>;
  readonly links: Readonly<Record<string, number>>;
}

export interface StoreProblem {
  readonly code: string;
  readonly text: string;
}

/** Opening a store brings its schema to this version: what is left is to say where it stands. */
export async function storeSchema(reader: Reader): Promise<StoreSchema> {
  const { adapter, schemaVersion } = await contextOf(reader).store.info();
  return { adapter, schemaVersion };
}

export async function storeContents(reader: Reader): Promise<StoreContents> {
  checkReadsAll(reader);
  return contextOf(reader).store.info();
}

/** All that were ever made, dissolved ones too. */
export async function findingCount(reader: Reader): Promise<number> {
  checkReadsAll(reader);
  return contextOf(reader).store.countDocs("findings");
}

/** Empty = sound. */
export async function checkStore(reader: Reader): Promise<readonly StoreProblem[]> {
  checkReadsAll(reader);
  const { store, minter } = contextOf(reader);
  const problems = await store.check((keyHash, content) => minter.recordId(keyHash, content));
  // What lies in a damaged store cannot be relied on to say more.
  return problems.length > 0 ? problems : checkReviews(store);
}

/** Lines of the store-neutral backup, in which nobody is named in the clear. Refuses before the first of them, so that no file is begun. */
export function backupStore(reader: Reader): AsyncIterable<string> {
  checkReadsAll(reader);
  const { store, dataDir } = contextOf(reader);
  return sealedBackup(store.backup(), dataDir);
}

/** Into an empty store only; returns how many records there are then. */
export async function restoreStore(reader: Reader, lines: AsyncIterable<string>): Promise<number> {
  checkReadsAll(reader);
  const { store, dataDir } = contextOf(reader);
  await store.restore(openedBackup(lines, dataDir));
  return (await store.info()).records;
}

function checkReadsAll(reader: Reader): void {
  if (!reader.readsAll) throw new AppError("FORBIDDEN", "only a reader of everything may look after a store as a whole");
}
