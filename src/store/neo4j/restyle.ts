/**
 * Writes the readable properties of a database made before as this build writes them: captions, times and days in the database's own types.
 * Everything is worked out from the bookkeeping beside them, under the writers' lock, page by page, each its own commit: done again after a
 * crash, it comes to the same.
 */
import { LINK_KINDS } from "#model/kinds.ts";
import { propertiesOf } from "#model/properties.ts";
import { int, type Connection, type Tx } from "./connection.ts";
import { entityKindOf, type EntityRow } from "./read.ts";
import { decodeEntity, decodeLinkAssertions, entityProps, linkProps } from "./states.ts";
import { lock } from "./write.ts";

const PAGE = 1_000;

/** Kinds of links with a day, which used to be text; moments have always been what they are. */
const LINKS_WITH_DAYS = LINK_KINDS.filter((kind) => Object.values(propertiesOf(kind)).some(({ type }) => type === "day"));

interface Row {
  readonly ref: unknown;
  readonly props: unknown;
}

export async function restyle(connection: Connection): Promise<void> {
  await connection.again(async (tx) => {
    await lock(tx, connection);
    await inPages(entities(tx), (rows) => connection.write((other) => other.rows("write/update-entities", { rows })));
    for (const kind of LINKS_WITH_DAYS)
      await inPages(links(tx, kind), (rows) => connection.write((other) => other.rows("write/restyle-links", { rows })));
  });
}

async function inPages(rows: AsyncIterable<Row>, write: (page: readonly Row[]) => Promise<unknown>): Promise<void> {
  let page: Row[] = [];
  for await (const row of rows) {
    page.push(row);
    if (page.length < PAGE) continue;
    await write(page);
    page = [];
  }
  if (page.length > 0) await write(page);
}

async function* entities(tx: Tx): AsyncGenerator<Row> {
  for await (const raw of tx.stream("read/scan-entities")) {
    const row = raw.toObject() as unknown as EntityRow & { ref: number };
    yield { ref: int(row.ref), props: entityProps(decodeEntity(row, entityKindOf(row.id)), row.labelSet) };
  }
}

async function* links(tx: Tx, kind: (typeof LINKS_WITH_DAYS)[number]): AsyncGenerator<Row> {
  for await (const raw of tx.stream("read/all-links", {}, kind)) {
    const row = raw.toObject() as unknown as {
      ref: number;
      id: string;
      from: string;
      to: string;
      state: string;
      labelSet: number;
    };
    const { ref, id, from, to, state, labelSet } = row;
    yield { ref: int(ref), props: linkProps({ id, kind, from, to, assertions: decodeLinkAssertions(state) }, labelSet) };
  }
}
