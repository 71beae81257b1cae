/**
 * The scan for snapshots. Neo4j reads what is committed at each moment, so the scan holds the writers' lock: batches wait until it
 * is done, readers and documents do not. Numbers of nodes and relationships are Neo4j's own, good while nothing is deleted (docs/decisions/0011).
 *
 * A scan whose server goes away, or leads no more, begins again from the start rather than where it broke off: its lock went with it, and
 * whoever waited for that has most likely written since.
 */
import { lastProps, lastTime } from "#model/assertions.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { ScannedEntity, ScannedLink } from "#model/scan.ts";
import { int, type Connection, type Reads, type Tx } from "./connection.ts";
import type { ScanFilter, ScanOutcome, ScanVisitor } from "../port.ts";
import type { LabelCache } from "./labels.ts";
import { Reading } from "./link-times.ts";
import { entityKindOf, type EntityRow } from "./read.ts";
import { Received, replacedSince } from "./received.ts";
import { decodeEntity, decodeLinkAssertions, type StoredLinkState } from "./states.ts";
import { lock } from "./write.ts";

const BATCH = 2_000;

interface LinkRow extends StoredLinkState {
  readonly from: number;
  readonly to: number;
  readonly ref: number;
  readonly labelSet: number;
}

export async function scan(
  connection: Connection,
  visit: ScanVisitor,
  { cache, ...filter }: ScanFilter & { readonly cache: LabelCache },
): Promise<ScanOutcome> {
  const { labels, receivedUntil } = filter;
  let isFirst = true;
  const scanOnce = async (tx: Tx): Promise<ScanOutcome> => {
    if (!isFirst) visit.anew?.();
    isFirst = false;
    const { seq } = await lock(tx, connection);
    const reading =
      receivedUntil === undefined
        ? labels === undefined
          ? undefined
          : await Reading.of(tx, cache, labels)
        : await Received.of(tx, cache, { ...filter, receivedUntil });
    let entities: ScannedEntity[] = [];
    for await (const raw of tx.stream("read/scan-entities")) {
      const row = raw.toObject() as unknown as EntityRow & { ref: number };
      if (reading?.seesEntity(row.id, row.labelSet) === false) continue;
      const { id, kind, natural, intrinsic, assertions: all } = decodeEntity(row, entityKindOf(row.id));
      const assertions = reading?.assertions(all) ?? all;
      entities.push({ ref: row.ref, id, kind, natural, intrinsic, assertions, labelSet: row.labelSet });
      if (entities.length >= BATCH) {
        visit.entities(entities);
        entities = [];
      }
    }
    if (entities.length > 0) visit.entities(entities);
    for (const kind of LINK_KINDS) {
      let links: ScannedLink[] = [];
      for await (const raw of tx.stream("read/scan-links", {}, kind)) {
        const row = raw.toObject() as unknown as LinkRow;
        const all = decodeLinkAssertions(row);
        const assertions = reading?.assertions(all) ?? all;
        // A link is there as long as somebody asserts it.
        if (assertions.length === 0) continue;
        links.push({
          kind,
          from: row.from,
          to: row.to,
          ...lastTime(assertions),
          props: lastProps(assertions),
          labelSet: row.labelSet,
          linkRef: row.ref,
        });
        if (links.length >= BATCH) {
          visit.links(links);
          links = [];
        }
      }
      if (links.length > 0) visit.links(links);
    }
    return { seq, replaced: receivedUntil === undefined ? 0 : await replacedSince(tx, receivedUntil) };
  };
  return visit.anew === undefined ? connection.once(scanOnce) : connection.again(scanOnce);
}

export async function linkRecords(reads: Reads, refs: readonly number[]): Promise<(readonly string[])[]> {
  if (refs.length === 0) return [];
  const rows = await reads.read((tx) =>
    tx.rows<{ ref: number; records: string[] }>("read/link-records", { refs: [...new Set(refs)].map((ref) => int(ref)) }),
  );
  const found = new Map(rows.map((row) => [row.ref, row.records]));
  return refs.map((ref) => found.get(ref) ?? []);
}
