/** Records, as far as they may be read: what everything else is asserted by. */
import type { StoredRecord } from "#model/record.ts";
import { isSealed } from "#model/retention/sealed.ts";
import { contextOf } from "../context.ts";
import type { Reader } from "../reader/reader.ts";
import { endsOf } from "../reader/entity-links.ts";
import { toldRaw } from "../reader/told-raw.ts";
import { unmaskedText } from "./retention/unmasked.ts";
import { order } from "#base/order.ts";
import { type AnyEntity, isPerson, type VisibleLink } from "../reader/visible.ts";

const LINKS_MAX = 1000;

export async function getRecord(reader: Reader, args: { id: string }): Promise<StoredRecord | undefined> {
  return reader.record(args.id);
}

/** As received, less what is never stored or told to nobody (reader/told-raw.ts); null once erased, and once masked but for who may read it for a case. */
export async function rawOf(reader: Reader, args: { record: StoredRecord }): Promise<string | null> {
  const raw = await contextOf(reader).store.rawText(args.record.id);
  const text = raw !== null && isSealed(raw) ? await unmaskedText(reader, args.record, raw) : raw;
  return text === null ? null : toldRaw(reader, args.record, text);
}

/** All readable versions of the same row, newest export first. */
export async function historyOf(reader: Reader, args: { record: StoredRecord }): Promise<StoredRecord[]> {
  const sight = await reader.sight();
  return (await contextOf(reader).store.recordHistory(args.record.id)).filter((record) => sight.handling(record.handling));
}

/** Records that describe the entity, or, for what no record describes, those that mention it; by id. */
export async function recordsOf(reader: Reader, args: { entity: AnyEntity }): Promise<StoredRecord[]> {
  const ids = await reader.once(`records ${args.entity.id}`, () => recordIdsOf(reader, args.entity));
  return reader.records(ids);
}

export async function recordsOfLink(reader: Reader, args: { link: VisibleLink }): Promise<StoredRecord[]> {
  return reader.records([...new Set(args.link.records)].sort());
}

/** Who reports it, each once, sorted: corroboration is how many there are. */
export function originatorsOf(records: readonly StoredRecord[]): string[] {
  return [...new Set(records.map((record) => record.originator))].sort();
}

async function recordIdsOf(reader: Reader, entity: AnyEntity): Promise<string[]> {
  const described = isPerson(entity) ? entity.identities.flatMap((identity) => identity.records) : entity.records;
  const ids = new Set(described);
  if (ids.size === 0 || isPerson(entity) || entity.kind === "Identity") {
    const pages = endsOf(entity).map((end) => reader.linkPage({ entity: end, direction: "both", limit: LINKS_MAX }));
    for (const { links } of await Promise.all(pages))
      for (const link of links) for (const record of link.records) ids.add(record);
  }
  return [...ids].sort(order((id) => id));
}
