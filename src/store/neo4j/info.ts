/** What a store holds, in numbers, and where it came from. */
import { AppError } from "#base/errors.ts";
import { ENTITY_KINDS, LINK_KINDS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import { RECORD_STATUSES } from "#model/record.ts";
import type { FeedEntry, StoreInfo } from "../port.ts";
import { int, type Reads, type Tx } from "./connection.ts";
import type { Meta } from "./migrate.ts";

export async function info(reads: Reads): Promise<StoreInfo> {
  return reads.read(async (tx) => {
    const [meta] = await tx.rows<Meta>("read/meta");
    const entities: Partial<Record<EntityKind, number>> = {};
    const links: Partial<Record<LinkKind, number>> = {};
    // A person is derived, not an entity that records assert.
    const kinds = ENTITY_KINDS.filter((kind) => kind !== "Person");
    const [entityCounts, linkCounts, records] = await Promise.all([
      Promise.all(kinds.map((kind) => count(tx, "read/count-entities", kind))),
      Promise.all(LINK_KINDS.map((kind) => count(tx, "read/count-links", kind))),
      count(tx, "read/count-records"),
    ]);
    kinds.forEach((kind, i) => {
      if (entityCounts[i]! > 0) entities[kind] = entityCounts[i]!;
    });
    LINK_KINDS.forEach((kind, i) => {
      if (linkCounts[i]! > 0) links[kind] = linkCounts[i]!;
    });
    const { schemaVersion, exercise, instance } = meta!;
    return { adapter: "neo4j", instance: instance ?? "", schemaVersion, exercise, records, entities, links };
  });
}

export async function sources(reads: Reads): Promise<{ source: string; agency: string; records: number; withdrawn: number }[]> {
  return reads.read((tx) => tx.rows("read/sources", { statuses: RECORD_STATUSES }));
}

export async function stubs(reads: Reads, limit: number): Promise<{ count: number; naturals: string[] }> {
  return reads.read(async (tx) => {
    const [row] = await tx.rows<{ count: number }>("read/stub-count");
    const naturals = await tx.rows<{ natural: string }>("read/stub-naturals", { limit: int(limit) });
    return { count: row!.count, naturals: naturals.map(({ natural }) => natural) };
  });
}

export async function seq(reads: Reads): Promise<number> {
  return (await readMeta(reads)).seq;
}

export async function readMeta(reads: Reads): Promise<Meta> {
  const [meta] = await reads.read((tx) => tx.rows<Meta>("read/meta"));
  if (meta === undefined) throw new AppError("STORE_VERSION", "the store has no schema yet: run trama store migrate");
  return meta;
}

export async function feed(reads: Reads, after: number, limit: number): Promise<FeedEntry[]> {
  return reads.read((tx) => tx.rows("read/feed", { after: int(after), limit: int(limit) }));
}

async function count(tx: Tx, name: string, word?: string): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(name, {}, word);
  return row!.count;
}
