/** What is held now: records of a source, single ones, and those behind what stands in a case. */
import type { CaseItem } from "#model/kept/case.ts";
import { itemsAfter } from "#model/kept/after-events.ts";
import type { StoredRecord } from "#model/record.ts";
import type { KeptHold } from "#model/retention/hold.ts";
import type { Store, StoredDoc } from "#store/port.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { allDocs } from "../all-docs.ts";

const LINKS_PAGE = 1_000;

export interface Holds {
  has(record: Pick<StoredRecord, "id" | "source">): boolean;
}

export interface HoldDoc extends StoredDoc<"retention"> {
  readonly body: KeptHold;
}

/** In the order in which they were made. */
export async function holdDocs(store: Store): Promise<readonly HoldDoc[]> {
  return (await allDocs(store, "retention")).flatMap((doc) => (doc.body.kind === "HOLD" ? [{ ...doc, body: doc.body }] : []));
}

/** Whoever does not read everything is told of none by a case: what stands in it may be more than they may read. */
export async function readHolds(reader: Reader): Promise<Holds> {
  const { store } = contextOf(reader);
  const standing = (await holdDocs(store)).map(({ body }) => body).filter(({ released }) => released === null);
  const of = (scope: KeptHold["scope"]): string[] => standing.filter((hold) => hold.scope === scope).map((hold) => hold.of);
  const sources = new Set(of("SOURCE"));
  const records = new Set(of("RECORD"));
  for (const id of reader.readsAll ? of("CASE") : []) for (const record of await recordsOfCase(store, id)) records.add(record);
  return { has: ({ id, source }) => sources.has(source) || records.has(id) };
}

/** Ids of all records that say anything of what stands in it, whoever may read them. */
async function recordsOfCase(store: Store, id: string): Promise<ReadonlySet<string>> {
  const records = new Set<string>();
  const entities = new Set<string>();
  const [doc] = await store.docs("cases", [id]);
  for (const { item } of itemsAfter(doc?.body.events ?? [])) await gather(store, item, { records, entities });
  for (const entity of entities) for (const record of await recordsOf(store, entity)) records.add(record);
  return records;
}

interface Gathered {
  readonly records: Set<string>;
  /** Ids of identities and things. */
  readonly entities: Set<string>;
}

async function gather(store: Store, item: CaseItem, { records, entities }: Gathered): Promise<void> {
  const add = async (id: string): Promise<void> => {
    for (const one of id.startsWith("p_") ? (await store.identitiesOf([id]))[0]! : [id]) entities.add(one);
  };
  if (item.kind === "PATH") for (const { from, to } of item.steps) await Promise.all([add(from), add(to)]);
  else if (item.kind === "ENTITY") await add(item.ref);
  else if (item.kind === "LINK") for (const end of item.ref.split("~").slice(1, 3)) await add(end);
  else {
    const finding = (await store.docs("findings", [item.ref]))[0]?.body;
    for (const { records: cited } of [...(finding?.reasons ?? []), ...(finding?.counterReasons ?? [])])
      for (const record of cited) records.add(record);
    for (const { entity } of finding?.members ?? []) await add(entity);
  }
}

async function recordsOf(store: Store, entity: string): Promise<string[]> {
  const [stored] = await store.entities([entity]);
  if (stored === undefined) return [];
  const records = stored.assertions.map(({ record }) => record);
  for (let after: string | undefined; ;) {
    const query = { entity, direction: "both", limit: LINKS_PAGE, ...(after === undefined ? {} : { after }) } as const;
    const page = await store.links(query);
    records.push(...page.flatMap(({ assertions }) => assertions.map(({ record }) => record)));
    if (page.length < LINKS_PAGE) return records;
    after = page.at(-1)!.id;
  }
}
