/** Reads of entities, links and records. */
import { assert } from "#base/assert.ts";
import { listAt } from "#base/list-at.ts";
import { AppError } from "#base/errors.ts";
import { ENTITY_PREFIX, LINK_CODES, LINK_KINDS, type EntityKind, type LinkKind } from "#model/kinds.ts";
import type { Mention } from "#model/yield/joins.ts";
import { kindOfId } from "#model/ids.ts";
import type { StoredRecord } from "#model/record.ts";
import type { LinksQuery, NeighbourCount, RecordsAbout, RecordsAboutQuery, StoredEntity, StoredLink } from "../port.ts";
import { recordsAbout } from "../records-about.ts";
import { lastTime } from "#model/assertions.ts";
import { Aliases, followAliases } from "./aliases.ts";
import { int, type Reads, type Tx } from "./connection.ts";
import type { LabelCache } from "./labels.ts";
import { Reading } from "./link-times.ts";
import { storedRecord, type RecordNode } from "./records.ts";
import { decodeEntity, decodeLinkAssertions, isStub, type StoredLinkState, type StoredState } from "./states.ts";
import { kindsOfLink } from "./statements.ts";

export interface EntityRow {
  readonly id: string;
  readonly natural: string;
  readonly state: StoredState;
  readonly labelSet: number;
}

const RANKS: Readonly<Record<string, unknown>> = Object.fromEntries(LINK_KINDS.map((kind) => [kind, int(LINK_CODES.of[kind])]));
/** Stands for "no time" in the order of links: below every time. */
const NEVER = -9e15;

export async function readEntities(reads: Reads, ids: readonly string[]): Promise<(StoredEntity | undefined)[]> {
  if (ids.length === 0) return [];
  return reads.read(async (tx) => {
    const found = await byId(tx, ids);
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return ids.map((id) => found.get(id));
    const targets = await followAliases(tx, missing);
    const filled = await byId(tx, [...targets.values()]);
    return ids.map((id) => found.get(id) ?? filled.get(targets.get(id) ?? ""));
  });
}

export async function readMentions(reads: Reads, ids: readonly string[], by?: LinkKind): Promise<Mention[]> {
  const isJoined = by === undefined ? await areDescribed(reads, ids) : await areLedTo(reads, ids, by);
  const alone = ids.filter((_, i) => !isJoined[i]);
  const doubtful = alone.length === 0 ? new Set() : await reads.read((tx) => new Aliases().doubtful(tx, alone));
  return ids.map((id, i) => (isJoined[i] ? "JOINED" : doubtful.has(id) ? "AMBIGUOUS" : "WAITING"));
}

async function areDescribed(reads: Reads, ids: readonly string[]): Promise<boolean[]> {
  const described = await readEntities(reads, ids);
  return described.map((entity) => entity !== undefined && entity.assertions.length > 0);
}

async function areLedTo(reads: Reads, ids: readonly string[], by: LinkKind): Promise<boolean[]> {
  return reads.read(async (tx) => {
    const targets = await followAliases(tx, ids);
    const entities = ids.map((id) => targets.get(id) ?? id);
    const rows = await tx.rows<{ id: string }>("read/led-to", { ids: entities, kind: by });
    const met = new Set(rows.map(({ id }) => id));
    return entities.map((id) => met.has(id));
  });
}

export async function listEntities(reads: Reads, kind: EntityKind, after: string | null, limit: number): Promise<StoredEntity[]> {
  const prefix = `${ENTITY_PREFIX[kind]}_`;
  const rows = await reads.read((tx) =>
    tx.rows<EntityRow>("read/list-entities", { prefix, after: after ?? "", limit: int(limit) }),
  );
  return rows.map(storedEntity);
}

/** Of all in one statement, in the order asked. */
export async function readLinksOf(reads: Reads, cache: LabelCache, query: LinksQuery): Promise<StoredLink[][]> {
  const kinds = query.kinds ?? LINK_KINDS;
  if (query.at.length === 0 || kinds.length === 0) return query.at.map(() => []);
  const ofKinds = kindsOfLink(kinds);
  return reads.read(async (tx) => {
    const canonical = await canonicalIds(
      tx,
      query.at.map(({ entity }) => entity),
    );
    const reading = query.labels === undefined ? undefined : await Reading.of(tx, cache, query.labels);
    const entities = [...new Set(canonical)];
    const times = (await reading?.placesAt(tx, { entities, ofKinds }, NEVER)) ?? {};
    const at = await Promise.all(
      query.at.map(async ({ from = null, until = null, after }, place) => ({
        ...{ place: int(place), entity: canonical[place], from, until },
        after: after === undefined ? null : await placeOf(tx, after, reading),
      })),
    );
    const rows = await tx.rows<{ place: number; links: LinkRow[] }>(
      "read/links-of",
      {
        ...{ at, times, never: NEVER, limit: int(query.limit) },
        ranks: RANKS,
        direction: query.direction ?? "both",
        sets: reading?.seen ?? null,
      },
      ofKinds,
    );
    const found = new Map(rows.map(({ place, links }) => [place, links.map(storedLink)]));
    return query.at.map((_, place) => found.get(place) ?? []);
  });
}

export async function readRecordsAbout(
  reads: Reads,
  cache: LabelCache,
  { entities, labels, limit }: RecordsAboutQuery,
): Promise<RecordsAbout[]> {
  const readable = labels === undefined ? {} : { labels };
  const at = entities.map((entity) => ({ entity }));
  const links = await readLinksOf(reads, cache, { at, direction: "out", limit, ...readable });
  return links.map((those) => recordsAbout(those, labels));
}

export async function neighbourCounts(reads: Reads, ids: readonly string[]): Promise<NeighbourCount[][]> {
  if (ids.length === 0) return [];
  const [entities, rows] = await reads.read(async (tx) => {
    const canonical = await canonicalIds(tx, ids);
    return [
      canonical,
      await tx.rows<NeighbourCount & { entity: string }>("read/neighbour-counts", { entities: canonical }),
    ] as const;
  });
  const rank = (row: NeighbourCount): number => LINK_CODES.of[row.kind];
  rows.sort(
    (a, b) => rank(a) - rank(b) || (a.direction < b.direction ? 1 : a.direction > b.direction ? -1 : a.labelSet - b.labelSet),
  );
  const counts = new Map<string, NeighbourCount[]>();
  for (const { entity, ...count } of rows) listAt(counts, entity).push(count);
  return entities.map((entity) => counts.get(entity) ?? []);
}

export async function readRecords(reads: Reads, ids: readonly string[]): Promise<(StoredRecord | undefined)[]> {
  const rows = await reads.read((tx) => tx.rows<{ r: RecordNode }>("read/records", { ids }));
  const found = new Map(rows.map(({ r }) => storedRecord(r)).map((record) => [record.id, record]));
  return ids.map((id) => found.get(id));
}

export async function recordHistory(reads: Reads, id: string): Promise<StoredRecord[]> {
  const rows = await reads.read((tx) => tx.rows<{ r: RecordNode }>("read/record-history", { id }));
  return rows.map(({ r }) => storedRecord(r)).sort((a, b) => b.exportedAt - a.exportedAt || (a.id < b.id ? 1 : -1));
}

export async function rawText(reads: Reads, recordId: string): Promise<string | null> {
  const [row] = await reads.read((tx) => tx.rows<{ text: string | null }>("read/raw-text", { id: recordId }));
  return row?.text ?? null;
}

/** Of each the entity's own id, when an alias was given. */
async function canonicalIds(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const targets = await followAliases(tx, [...new Set(ids)]);
  return ids.map((id) => targets.get(id) ?? id);
}

interface LinkRow extends StoredLinkState {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  readonly to: string;
  readonly labelSet: number;
}

/** Where a link stands in the order of pages. Its id begins with its kind and ends. */
async function placeOf(
  tx: Tx,
  linkId: string,
  reading: Reading | undefined,
): Promise<{ rank: unknown; at: unknown; id: string }> {
  const [word, from = null, to = null] = linkId.split("~");
  const kind = LINK_KINDS.find((known) => known === word);
  const [row] = kind === undefined ? [] : await tx.rows<LinkRow>("read/links-by-id", { rows: [{ id: linkId, from, to }] }, kind);
  const said = row === undefined ? [] : decodeLinkAssertions(row);
  const readable = reading === undefined ? said : reading.assertions(said);
  if (kind === undefined || readable.length === 0)
    throw new AppError("CONFLICT", "the link to go on after is not there any more");
  return { rank: RANKS[kind], at: lastTime(readable).at ?? NEVER, id: linkId };
}

/** The kind that a stored id speaks of. */
export function entityKindOf(id: string): EntityKind {
  const kind = kindOfId(id);
  assert(kind !== undefined, `not the id of an entity: ${id}`);
  return kind;
}

async function byId(tx: Tx, ids: readonly string[]): Promise<Map<string, StoredEntity>> {
  const rows = ids.length === 0 ? [] : await tx.rows<EntityRow>("read/entities", { ids });
  return new Map(rows.map((row) => [row.id, storedEntity(row)]));
}

function storedEntity(row: EntityRow): StoredEntity {
  const { id, kind, natural, intrinsic, assertions } = decodeEntity(row, entityKindOf(row.id));
  return { id, kind, natural, stub: isStub({ kind, assertions }), intrinsic, assertions, labelSet: row.labelSet };
}

function storedLink(row: LinkRow): StoredLink {
  const assertions = decodeLinkAssertions(row);
  return {
    id: row.id,
    kind: row.kind,
    from: row.from,
    to: row.to,
    discriminator: row.id.slice(`${row.kind}~${row.from}~${row.to}~`.length),
    ...lastTime(assertions),
    assertions,
    labelSet: row.labelSet,
  };
}
