/**
 * Whether a store is sound: everything that follows from the active records is computed again from what they assert, as if they
 * had all come at once, and compared with what the store holds. Takes memory in proportion to the store: for administrators and tests.
 */
import { LINK_KINDS } from "#model/kinds.ts";
import type { CheckProblem } from "../port.ts";
import { Aliases, naturalsOf } from "./aliases.ts";
import type { Connection, Tx } from "./connection.ts";
import { Deltas, nextEntity, nextLink } from "./deltas.ts";
import { factsOfRow, type FactsRow, type RecordFacts } from "./facts.ts";
import type { LabelCache, Labels } from "./labels.ts";
import {
  decodeEntity,
  decodeLinkAssertions,
  labelsOfEntity,
  labelsOfLink,
  type EntityState,
  type LinkState,
  type StoredLinkState,
  type StoredState,
} from "./states.ts";
import { carriersOf, tailOf, wordKeys, type CarriersRow } from "./tokens.ts";
import { lock } from "./write.ts";

const PROBLEMS_MAX = 1_000;

export async function check(connection: Connection, cache: LabelCache): Promise<CheckProblem[]> {
  const problems: CheckProblem[] = [];
  const report = (code: string, text: string): void => {
    if (problems.length < PROBLEMS_MAX) problems.push({ code, text });
  };
  await connection.again(async (tx) => {
    problems.length = 0;
    const { seq } = await lock(tx, connection);
    const [last] = await tx.rows<{ seq: number | null }>("read/last-feed");
    if ((last!.seq ?? 0) !== seq) report("FEED", `the feed ends at ${last!.seq ?? 0}, the store says ${seq}`);
    const labels = await cache.load(tx);
    const known = labels.texts.size;
    const deltas = await expected(tx, labels);
    if (labels.texts.size !== known) report("LABEL_MISSING", "active records have labels that were never interned");
    await compareEntities(tx, labels, { deltas, report });
    await compareLinks(tx, labels, { deltas, report });
    await comparePostings(tx, { deltas, report });
    for await (const row of tx.stream("read/unsound-persons"))
      report("PERSON", `${row.get("id")} is no identity of one person, or no person of some identity by its name`);
  });
  return problems;
}

type Report = (code: string, text: string) => void;
interface Comparing {
  readonly deltas: Deltas;
  readonly report: Report;
}

async function expected(tx: Tx, labels: Labels): Promise<Deltas> {
  const records: RecordFacts[] = [];
  for await (const row of tx.stream("read/all-facts")) records.push(factsOfRow(row.toObject() as unknown as FactsRow));
  const aliases = new Aliases();
  aliases.begin(records);
  for (const record of records) aliases.apply(record, 1);
  aliases.drawBy(naturalsOf(records));
  const deltas = new Deltas();
  for (const record of records) deltas.apply(record, labels.label(record.handling), 1, (id) => aliases.after(id));
  return deltas;
}

interface EntityRow {
  readonly id: string;
  readonly natural: string;
  readonly labelSet: number;
  readonly state: StoredState;
}

async function compareEntities(tx: Tx, labels: Labels, { deltas, report }: Comparing): Promise<void> {
  const missing = new Set(deltas.entities.keys());
  for await (const raw of tx.stream("read/all-entities")) {
    const row = raw.toObject() as unknown as EntityRow;
    const delta = deltas.entities.get(row.id);
    const state = delta === undefined ? null : nextEntity(delta, undefined);
    missing.delete(row.id);
    if (state === null) {
      report("ENTITY_UNASSERTED", `${row.id} is asserted by no active record`);
      continue;
    }
    const stored = decodeEntity(row, state.kind);
    if (!sameCounts(stored.labelRefs, state.labelRefs))
      report("ENTITY_COUNTS", `${row.id} has other counts of records than its records`);
    if (!sameCounts(stored.tokenRefs, state.tokenRefs))
      report("ENTITY_TOKENS", `${row.id} has other search tokens than its records give`);
    if (!sameLabels(labels, row.labelSet, labelsOfEntity(state)))
      report("LABEL_SET", `${row.id} has another label set than its records`);
    if (!same(stored.assertions, state.assertions))
      report("ENTITY_ASSERTIONS", `${row.id} has other assertions than its records`);
  }
  for (const id of missing) report("ENTITY_MISSING", `${id} is asserted by an active record but is not there`);
}

async function compareLinks(tx: Tx, labels: Labels, { deltas, report }: Comparing): Promise<void> {
  const missing = new Set(deltas.links.keys());
  for (const kind of LINK_KINDS) {
    for await (const raw of tx.stream("read/all-links", {}, kind)) {
      const row = raw.toObject() as unknown as StoredLinkState & { id: string; from: string; to: string; labelSet: number };
      const delta = deltas.links.get(row.id);
      const state: LinkState | null = delta === undefined ? null : nextLink(delta, undefined);
      missing.delete(row.id);
      if (state === null) {
        report("LINK_UNASSERTED", `${row.id} is asserted by no active record`);
        continue;
      }
      if (row.from !== state.from || row.to !== state.to)
        report("LINK_ENDS", `${row.id} lies between other entities than its id says`);
      if (!sameLabels(labels, row.labelSet, labelsOfLink(state)))
        report("LABEL_SET", `${row.id} has another label set than its records`);
      if (!same(row.records, state.assertions.map((a) => a.record).sort()))
        report("LINK_RECORDS", `${row.id} names other records than assert it`);
      else if (!same(decodeLinkAssertions(row), state.assertions))
        report("LINK_ASSERTIONS", `${row.id} has other assertions than its records`);
    }
  }
  for (const id of missing) report("LINK_MISSING", `${id} is asserted by an active record but is not there`);
}

/** Every token of every entity has its posting, every word its keys, and there are no others. */
async function comparePostings(tx: Tx, { deltas, report }: Comparing): Promise<void> {
  const postings = new Set<string>();
  const keys = new Set<string>();
  const tailed = new Set<string>();
  for (const delta of deltas.entities.values()) {
    for (const token of nextEntity(delta, undefined)?.tokenRefs.keys() ?? []) {
      postings.add(`${token} ${delta.id}`);
      for (const key of wordKeys(token)) keys.add(`${key} ${token}`);
      if (tailOf(token) !== null) tailed.add(token);
    }
  }
  const extra = { postings: 0, keys: 0 };
  for await (const raw of tx.stream("read/all-carriers")) {
    const row = raw.toObject() as unknown as CarriersRow & { tail: string | null };
    for (const entity of carriersOf(row)) if (!postings.delete(`${row.token} ${entity}`)) extra.postings++;
    if (row.tail === null) continue;
    if (row.tail === tailOf(row.token)) tailed.delete(row.token);
    else extra.keys++;
  }
  for await (const row of tx.stream("read/all-token-keys"))
    if (!keys.delete(`${row.get("key")} ${row.get("token")}`)) extra.keys++;
  if (postings.size + extra.postings > 0)
    report("POSTINGS", `${postings.size} search postings are missing, ${extra.postings} are too many`);
  const missing = keys.size + tailed.size;
  if (missing + extra.keys > 0) report("TOKEN_KEYS", `${missing} keys of search tokens are missing, ${extra.keys} are too many`);
}

function sameLabels(labels: Labels, labelSet: number, wanted: readonly number[]): boolean {
  return same(labels.sets.get(labelSet), wanted);
}

function sameCounts<K extends string | number>(
  a: EntityState["labelRefs"] | ReadonlyMap<K, number>,
  b: ReadonlyMap<K, number>,
): boolean {
  if (a.size !== b.size) return false;
  for (const [key, n] of b) if ((a as ReadonlyMap<K, number>).get(key) !== n) return false;
  return true;
}

/** Both sides come from the same JSON texts, so the order of property names is the same as well. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
