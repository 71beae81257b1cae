/** Small made-up records for store tests: builders for single facts, random worlds of batches, and what a store holds in plain form. */
import { randomInt, shuffle, type Prng } from "#base/prng.ts";
import { IdMinter } from "#model/ids.ts";
import { ENTITY_KINDS, type EntityKind } from "#model/kinds.ts";
import type { EntityFact, LinkFact, RecordBatch, RecordDraft, RecordKind, SourceInfo } from "#model/record.ts";
import type { Assertion, Store, StoredEntity, StoredLink } from "#store/port.ts";

export const minter = new IdMinter(new Uint8Array(32).fill(7));
export const KEY_CHECK = minter.keyCheck();
export const T0 = Date.UTC(2026, 0, 1);
export const DAY = 86_400_000;

export function source(name: string, given: Partial<SourceInfo> = {}): SourceInfo {
  return {
    source: name,
    agency: `AG-${name}`,
    originator: name,
    exportedAt: T0,
    reliability: "B",
    legalBasis: null,
    exercise: true,
    ...given,
  };
}

/** An entity by its natural key. */
export function entity(kind: EntityKind, key: string, rest: Partial<Omit<EntityFact, "kind" | "id">> = {}): EntityFact {
  return { kind, id: minter.entity(kind, key), natural: key, intrinsic: { key }, ...rest };
}

/** A mention by what a source calls it. */
export function alias(kind: EntityKind, name: string, rest: Partial<EntityFact> = {}): EntityFact {
  return { kind, id: minter.alias(kind, name), alias: true, natural: name, ...rest };
}

export interface DraftParts {
  readonly entities?: readonly EntityFact[];
  readonly links?: readonly (Omit<LinkFact, "discriminator"> & { discriminator?: string; event?: boolean })[];
  readonly handling?: string;
  readonly kind?: RecordKind;
  readonly line?: number;
}

/** The row `key` of a source, saying `content`. Events take the row's key as their discriminator. */
export function draft(sourceName: string, key: string, content: string, parts: DraftParts = {}): RecordDraft {
  const kind = parts.kind ?? "TRAVEL";
  const keyHash = minter.recordKey(sourceName, kind, key);
  return {
    id: minter.recordId(keyHash, content),
    keyHash,
    kind,
    file: `${kind.toLowerCase()}.csv`,
    line: parts.line ?? 2,
    raw: `${key};${content}`,
    handling: parts.handling ?? "AMBER",
    credibility: 6,
    entities: parts.entities ?? [],
    links: (parts.links ?? []).map(({ event, ...link }) => ({ discriminator: event ? keyHash : "", ...link })),
  };
}

export function batch(from: SourceInfo, ...records: RecordDraft[]): RecordBatch {
  return { source: from, receivedAt: T0 + 100 * DAY, records };
}

// --- random worlds ----------------------------------------------------------------------------------------------------

const HANDLINGS = ["GREEN", "AMBER", "AMBER//OP-CONDOR"];
const SURNAMES = ["GARCIA", "GARZIA", "LOPEZ", "OKAFOR"];
const SOURCES = ["ALFA", "BRAVO"];
/** Before the flights, on which the first of them is; the last is not known. */
const DAYS_MADE = [-500, -5, 2, undefined];
const EXPORTS = [T0, T0 + DAY, T0 + 2 * DAY];

/**
 * Two sources, three exports each. Rows come and change between exports, and go back to what they were; flights, bookings and
 * staff are named by aliases before, after or without being described; claims of aliases change hands; holdings repeat.
 */
export function randomBatches(prng: Prng, rows = 6): RecordBatch[] {
  const batches: RecordBatch[] = [];
  for (const name of SOURCES) {
    for (const exportedAt of EXPORTS) {
      const drafts: RecordDraft[] = [];
      for (let row = 0; row < rows; row++) if (prng() < 0.7) drafts.push(travelRow(prng, name, row));
      for (let row = 0; row < 3; row++) if (prng() < 0.6) drafts.push(flightRow(prng, name, row), bookingRow(prng, name, row));
      if (prng() < 0.6) drafts.push(staffRow(prng, name));
      const from = source(name, { exportedAt });
      while (drafts.length > 0) batches.push(batch(from, ...drafts.splice(0, 1 + randomInt(prng, 6))));
    }
  }
  return batches;
}

/** As builds made them whose locators were drawn from no pool. */
export function withoutPools(batches: readonly RecordBatch[]): RecordBatch[] {
  const plain = ({ drawnFrom: _from, claims: _claims, ...fact }: EntityFact): EntityFact => fact;
  const records = (of: readonly RecordDraft[]): RecordDraft[] => of.map((one) => ({ ...one, entities: one.entities.map(plain) }));
  return batches.map((one) => ({ ...one, records: records(one.records) }));
}

/** The same records of each export, in other batches and another order. */
export function reordered(batches: readonly RecordBatch[], prng: Prng): RecordBatch[] {
  const perExport = new Map<string, { source: SourceInfo; records: RecordDraft[] }>();
  for (const { source: from, records } of batches) {
    const name = JSON.stringify(from);
    const group = perExport.get(name) ?? { source: from, records: [] };
    group.records.push(...records);
    perExport.set(name, group);
  }
  const again: RecordBatch[] = [];
  for (const { source: from, records } of perExport.values()) {
    const left = shuffle([...records], prng);
    while (left.length > 0) again.push(batch(from, ...left.splice(0, 1 + randomInt(prng, 7))));
  }
  return shuffle(again, prng);
}

function travelRow(prng: Prng, name: string, row: number): RecordDraft {
  const person = randomInt(prng, 4);
  const seat = randomInt(prng, 3);
  const surname = SURNAMES[person]!;
  const flight = randomInt(prng, 3);
  const booking = randomInt(prng, 3);
  const handling = HANDLINGS[randomInt(prng, 3)]!;
  const about = entity("Identity", `${surname}/${person}`, {
    asserted: { surname, note: `n${seat}` },
    tokens: [surname, `ID${person}`],
  });
  const document = entity("TravelDocument", `PAN:PA${person}`, { tokens: [`PA${person}`] });
  return draft(name, `t${row}`, [person, seat, flight, booking, handling].join(), {
    handling,
    entities: [
      about,
      document,
      alias("Flight", `${name}/F${flight}`, { tokens: [`F${flight}`] }),
      locator(name, booking, flight),
      entity("Airport", "PTY"),
      // Somebody known by a number of the source's, of whom this row says more than that.
      ...(seat === 0
        ? [alias("Identity", `${name}/S1`, { asserted: { surname, note: "listed" }, tokens: ["S1", surname] })]
        : []),
    ],
    links: [
      { kind: "TRAVELLED_ON", from: 0, to: 2, event: true, at: T0 + row * 1000, props: { seat: `${seat}A` } },
      { kind: "HOLDS", from: 0, to: 1, props: { expiry: `20${30 + seat}` } },
      { kind: "ON_BOOKING", from: 0, to: 3 },
      { kind: "BOOKED_FOR", from: 3, to: 2, at: T0 + seat },
    ],
  });
}

function flightRow(prng: Prng, name: string, row: number): RecordDraft {
  // Two sources may describe one flight, and a source may correct which flight its own number stands for.
  const flight = randomInt(prng, 3);
  const handling = HANDLINGS[randomInt(prng, 3)]!;
  return draft(name, `f${row}`, `${flight},${handling}`, {
    kind: "FLIGHT",
    handling,
    entities: [
      entity("Flight", `XX${flight}/PTY/2026-01-0${2 * flight + 1}`, {
        asserted: { carrier: "XX", capacity: 100 + flight },
        aliases: [minter.alias("Flight", `${name}/F${row}`)],
        tokens: [`XX${flight}`],
      }),
      entity("Airport", "PTY"),
    ],
    links: [{ kind: "DEPARTS_FROM", from: 0, to: 1, at: T0 + flight }],
  });
}

/** A booking as a traveller on a flight names it. */
function locator(name: string, booking: number, flight: number): EntityFact {
  return alias("Booking", `${name}/B${booking}/F${flight}`, {
    drawnFrom: { pool: minter.alias("Booking", `${name}/B${booking}`), flight: minter.alias("Flight", `${name}/F${flight}`) },
    tokens: [`B${booking}`],
  });
}

/** Locators are used again, by airlines that share them, and some sources say which flights they are for, or by which name they are known. */
function bookingRow(prng: Prng, name: string, row: number): RecordDraft {
  const flight = randomInt(prng, 3);
  const agency = randomInt(prng, 2);
  const booking = randomInt(prng, 3);
  const made = randomInt(prng, 4);
  const [carrier, names, day] = [["XX", "YY"][agency]!, prng() < 0.3, DAYS_MADE[made]];
  return draft(name, `b${row}`, [flight, agency, booking, made, names].join(), {
    kind: "BOOKING",
    entities: [
      entity("Booking", `${carrier}/LOC${booking}/${day}`, {
        asserted: { agencyName: `A${agency}` },
        ...(made === 0 && agency === 0 ? { aliases: [minter.alias("Booking", `${name}/B${row}/F0`)] } : {}),
        claims: [
          {
            pool: minter.alias("Booking", `${name}/B${booking}`),
            ...(day === undefined ? {} : { day: T0 / DAY + day }),
            carrier,
            ...(names ? { flights: [minter.alias("Flight", `${name}/F${flight}`)] } : {}),
          },
        ],
        tokens: [`LOC${row}`],
      }),
      alias("Flight", `${name}/F${flight}`, { tokens: [`F${flight}`] }),
      entity("Contact", `PHONE/+${agency}`, { tokens: [`+${agency}`] }),
    ],
    links: [
      { kind: "BOOKED_FOR", from: 0, to: 1, at: T0 + 5, props: { via: `A${agency}` } },
      { kind: "USES", from: 0, to: 2 },
    ],
  });
}

function staffRow(prng: Prng, name: string): RecordDraft {
  const surname = SURNAMES[randomInt(prng, 4)]!;
  // Nothing links the zone: it is only mentioned.
  return draft(name, "s1", surname, {
    kind: "STAFF",
    entities: [
      entity("Identity", "PTY:S1", {
        asserted: { surname },
        aliases: [minter.alias("Identity", `${name}/S1`)],
        tokens: ["S1", surname],
      }),
      entity("Zone", "PTY/A"),
    ],
  });
}

// --- what a store holds -----------------------------------------------------------------------------------------------

type Said = Omit<Assertion, "label" | "exportedAt"> & { handling: string };

/** Entities, links, search keys and counts: what follows from the active records alone. */
export async function graphOf(store: Store): Promise<Record<string, unknown>> {
  const { labels, sets } = await store.labels();
  const said = (assertions: readonly Assertion[]): Said[] =>
    assertions.map(({ record, label, props }) => ({ record, handling: labels.get(label)!, props: { ...props } }));
  const handlings = (set: number): string[] => (sets.get(set) ?? []).map((label) => labels.get(label)!).sort();
  const entities: StoredEntity[] = [];
  for (const kind of ENTITY_KINDS) {
    for (
      let page = await store.listEntities(kind, null, 7);
      page.length > 0;
      page = await store.listEntities(kind, page.at(-1)!.id, 7)
    )
      entities.push(...page);
  }
  const links: StoredLink[] = [];
  const counts: unknown[] = [];
  for (const { id } of entities) {
    links.push(...(await allLinks(store, id, "out")));
    const [neighbours] = await store.neighbourCounts([id]);
    const plain = neighbours!.map(({ labelSet, ...rest }) => ({ id, ...rest, handlings: handlings(labelSet) }));
    counts.push(...plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  }
  const tokens = (await store.searchTokens({ prefix: "", limit: 10_000 })).map(({ token }) => token);
  const { entities: entityCounts, links: linkCounts } = await store.info();
  return {
    entities: entities.map(({ labelSet, assertions, ...rest }) => ({
      ...rest,
      assertions: said(assertions),
      handlings: handlings(labelSet),
    })),
    links: links.map(({ labelSet, assertions, ...rest }) => ({
      ...rest,
      assertions: said(assertions),
      handlings: handlings(labelSet),
    })),
    counts,
    tokens,
    postings: await store.searchPostings(tokens, null, 10_000),
    stubs: await store.stubs(10_000),
    entityCounts,
    linkCounts,
  };
}

export async function allLinks(store: Store, id: string, direction: "out" | "in" | "both", limit = 3): Promise<StoredLink[]> {
  const links: StoredLink[] = [];
  let page = await store.links({ entity: id, direction, limit });
  while (page.length > 0) {
    links.push(...page);
    page = await store.links({ entity: id, direction, limit, after: page.at(-1)!.id });
  }
  return links;
}

/** Everything a backup holds, less what depends on when and in which batches it came. */
export async function contentOf(store: Store): Promise<Record<string, unknown>> {
  const lines = (await backupOf(store)).map((line) => JSON.parse(line) as Record<string, unknown>);
  const records = lines.filter((line) => line["type"] === "record").map(({ seq: _seq, receivedAt: _at, ...rest }) => rest);
  return {
    ...(await graphOf(store)),
    records,
    sources: await store.sources(),
    others: lines.filter((line) => !["record", "feed", "trama-backup", "end"].includes(line["type"] as string)),
  };
}

export async function backupOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.backup()) lines.push(line);
  return lines;
}

export async function* linesOf(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
