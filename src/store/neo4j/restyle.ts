/**
 * Writes a database made before as this build writes it: captions, times and days in the database's own types, bookkeeping packed, search
 * tokens with their carriers. Everything is worked out from the bookkeeping that is there, in the form of either build, under the writers'
 * lock, page by page, each its own commit: done again after a crash, it comes to the same.
 */
import { LINK_KINDS } from "#model/kinds.ts";
import { packSaid } from "./aliases.ts";
import { int, type Connection, type Tx } from "./connection.ts";
import { decodeFacts, encodeFacts } from "./facts.ts";
import { pack } from "./pack.ts";
import { entityKindOf, type EntityRow } from "./read.ts";
import { decodeEntity, decodeLinkAssertions, entityProps, linkProps, type EntityState, type StoredLinkState } from "./states.ts";
import { statement } from "./statements.ts";
import { TokenChanges } from "./tokens.ts";
import { lock } from "./write.ts";

const PAGE = 1_000;

interface LinkRow extends StoredLinkState {
  readonly ref: number;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly labelSet: number;
}

interface AliasBefore {
  readonly id: string;
  readonly target: string | null;
  readonly claims: readonly string[];
  readonly mentionCount: number;
  readonly mentions: readonly string[];
  readonly pool: string | null;
  readonly flight: string | null;
}

export async function restyle(connection: Connection): Promise<void> {
  await connection.again(async (tx) => {
    await lock(tx, connection);
    await connection.autoCommit(statement("write/clear-tokens"));
    await inPages(entities(tx), (page) => connection.write((other) => writeEntities(other, page)));
    const write = (name: string) => (rows: readonly unknown[]) => connection.write((other) => other.rows(name, { rows }));
    for (const kind of LINK_KINDS) await inPages(links(tx, kind), write("write/update-links"));
    await inPages(facts(tx), write("write/restyle-facts"));
    await inPages(aliases(tx), write("write/update-aliases"));
    await inPages(pools(tx), write("write/update-pools"));
  });
}

async function inPages<T>(rows: AsyncIterable<T>, write: (page: readonly T[]) => Promise<unknown>): Promise<void> {
  let page: T[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < PAGE) continue;
    await write(page);
    page = [];
  }
  if (page.length > 0) await write(page);
}

interface Entity {
  readonly ref: number;
  readonly labelSet: number;
  readonly state: EntityState;
}

async function* entities(tx: Tx): AsyncGenerator<Entity> {
  for await (const raw of tx.stream("read/scan-entities")) {
    const row = raw.toObject() as unknown as EntityRow & { ref: number };
    yield { ref: row.ref, labelSet: row.labelSet, state: decodeEntity(row, entityKindOf(row.id)) };
  }
}

async function writeEntities(tx: Tx, page: readonly Entity[]): Promise<void> {
  const tokens = new TokenChanges();
  for (const { state } of page) tokens.note(state.id, undefined, state.tokenRefs);
  await tokens.save(tx);
  const rows = page.map(({ ref, labelSet, state }) => ({ ref: int(ref), props: entityProps(state, labelSet) }));
  tx.send("write/update-entities", { rows });
}

async function* links(tx: Tx, kind: (typeof LINK_KINDS)[number]): AsyncGenerator<{ ref: unknown; props: unknown }> {
  for await (const raw of tx.stream("read/all-links", {}, kind)) {
    const { ref, labelSet, ...row } = raw.toObject() as unknown as LinkRow;
    const { id, from, to } = row;
    yield { ref: int(ref), props: linkProps({ id, kind, from, to, assertions: decodeLinkAssertions(row) }, labelSet) };
  }
}

async function* facts(tx: Tx): AsyncGenerator<{ ref: unknown; facts: Int8Array }> {
  for await (const raw of tx.stream("read/facts-before")) {
    const { ref, facts } = raw.toObject() as unknown as { ref: number; facts: string };
    yield { ref: int(ref), facts: encodeFacts(decodeFacts(facts)) };
  }
}

async function* aliases(tx: Tx): AsyncGenerator<{ id: string; props: unknown }> {
  for await (const raw of tx.stream("read/aliases-before")) {
    const { claims, mentionCount, mentions, ...row } = raw.toObject() as unknown as AliasBefore;
    const said = packSaid([mentionCount, claims.map((text) => JSON.parse(text) as [string, number, string]), mentions]);
    yield { id: row.id, props: { ...row, said } };
  }
}

async function* pools(tx: Tx): AsyncGenerator<{ id: string; said: Int8Array }> {
  for await (const raw of tx.stream("read/pools-before")) {
    const { id, claims } = raw.toObject() as unknown as { id: string; claims: readonly string[] };
    yield { id, said: pack(claims.map((text): unknown => JSON.parse(text))) };
  }
}
