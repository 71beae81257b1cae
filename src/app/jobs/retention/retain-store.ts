/**
 * Masks and erases what is due (docs/retention.md). What is due follows from the rules, the clock and what the store holds, so that a run that
 * was cut off is gone on with by the next, and one that finds nothing changes nothing.
 */
import { nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { RECORD_STATUSES, type StoredRecord } from "#model/record.ts";
import { isOfNobody, momentBefore, type RetentionRules, type Terms, termsOf } from "#model/retention/rules.ts";
import type { Store } from "#store/port.ts";
import { contextOf } from "../../context.ts";
import { type Holds, readHolds } from "../../queries/retention/holds.ts";
import { keyNameOf, type NeededKeys, TextKeys, wordsKeyName } from "../../queries/retention/text-keys.ts";
import type { Reader } from "../../reader/reader.ts";
import { forgetSnapshots } from "../../snapshot/load-snapshot.ts";
import { whileLeased } from "../while-leased.ts";
import { forgetWords } from "./forget-words.ts";

export interface RetainedKind {
  readonly source: string;
  readonly kind: string;
  readonly masked: number;
  readonly erased: number;
  /** Due, and not touched: somebody holds them. */
  readonly held: number;
}

export interface RetentionReport {
  /** Nothing was done: what would be. */
  readonly dryRun: boolean;
  readonly kinds: readonly RetainedKind[];
  /** Of findings and cases that rest on nothing any more: whose words went. */
  readonly emptied: number;
  readonly keysDestroyed: number;
}

const LEASE = "retention";
const PAGE = 2_000;
const NOT_ERASED = RECORD_STATUSES.filter((status) => status !== "ERASED");
/** The last that a store can tell, ms. */
const LAST_MOMENT = 8.64e15;
/** Of one transaction. */
const ACT_RECORDS = 200;

type Due = "mask" | "erase";

export async function retainStore(
  reader: Reader,
  { dryRun, now = nowMs() }: { dryRun: boolean; now?: number },
): Promise<RetentionReport> {
  if (!reader.readsAll) throw new AppError("FORBIDDEN", "only a reader of everything may look after a store as a whole");
  const context = contextOf(reader);
  const { store, dataDir, logger, retention: rules } = context;
  const holds = await readHolds(reader);
  if (dryRun) {
    const counts = new Counts();
    for await (const { record, due } of dueRecords(store, rules, now)) counts.add(record, holds.has(record) ? "held" : due);
    return { dryRun, kinds: counts.kinds(), emptied: 0, keysDestroyed: 0 };
  }
  return whileLeased(context, [LEASE], async () => {
    const keys = new TextKeys(dataDir);
    const counts = await retainDue({ store, keys, holds }, rules, now);
    if (counts.changed > 0) {
      // What they hold of before is in none of the store's own ways out.
      forgetSnapshots(dataDir);
      await context.resolutions.whole();
    }
    const emptied = await forgetWords(store);
    if (counts.changed + emptied > 0) await store.shred();
    const keysDestroyed = keys.keepOnly(await keysNeeded(store, rules, now));
    const kinds = counts.kinds();
    logger.info({ kinds, emptied, keysDestroyed, by: reader.name }, "records masked and erased");
    return { dryRun, kinds, emptied, keysDestroyed };
  });
}

interface Retaining {
  readonly store: Store;
  readonly keys: TextKeys;
  readonly holds: Holds;
}

async function retainDue({ store, keys, holds }: Retaining, rules: RetentionRules, now: number): Promise<Counts> {
  const counts = new Counts();
  let erase: StoredRecord[] = [];
  let mask: StoredRecord[] = [];
  const act = async (): Promise<void> => {
    if (erase.length + mask.length === 0) return;
    keys.prepare(mask.map(keyNameOf));
    const sealed = await Promise.all(
      mask.map(async (record) => {
        const text = record.status === "ACTIVE" ? await store.rawText(record.id) : null;
        return { id: record.id, sealed: text === null ? null : keys.seal(record, text) };
      }),
    );
    const done = await store.retain({ erase: erase.map(({ id }) => id), mask: sealed, at: now });
    const [erased, masked] = [new Set(done.erased), new Set(done.masked)];
    for (const record of [...erase, ...mask])
      if (erased.has(record.id)) counts.add(record, "erase");
      else if (masked.has(record.id)) counts.add(record, "mask");
    [erase, mask] = [[], []];
  };
  for await (const { record, due } of dueRecords(store, rules, now)) {
    if (holds.has(record)) counts.add(record, "held");
    else (due === "erase" ? erase : mask).push(record);
    if (erase.length + mask.length === ACT_RECORDS) await act();
  }
  await act();
  return counts;
}

async function* dueRecords(
  store: Store,
  rules: RetentionRules,
  now: number,
): AsyncGenerator<{ readonly record: StoredRecord; readonly due: Due }> {
  const terms = new Map<string, Terms>();
  for (let after: string | null = null; ;) {
    const page: readonly StoredRecord[] = await store.recordsReceived({
      receivedUntil: now,
      statuses: NOT_ERASED,
      after,
      limit: PAGE,
    });
    for (const record of page) {
      const of = `${record.kind} ${record.source}`;
      if (!terms.has(of)) terms.set(of, termsOf(rules, record));
      const due = dueBy(record, terms.get(of)!, now);
      if (due !== undefined) yield { record, due };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.id;
  }
}

function dueBy({ receivedAt, status }: StoredRecord, { maskAfter, deleteAfter }: Terms, now: number): Due | undefined {
  if (deleteAfter !== null && receivedAt <= momentBefore(now, deleteAfter)) return "erase";
  return status !== "MASKED" && maskAfter !== null && receivedAt <= momentBefore(now, maskAfter) ? "mask" : undefined;
}

/** Of all that is left of anybody; and of backups in which what users wrote may be read as long as records stay. */
async function keysNeeded(store: Store, { default: { deleteAfter } }: RetentionRules, now: number): Promise<NeededKeys> {
  const names = new Set<string>();
  for (let after: string | null = null; ;) {
    const query = { receivedUntil: LAST_MOMENT, statuses: NOT_ERASED, after, limit: PAGE };
    const page: readonly StoredRecord[] = await store.recordsReceived(query);
    for (const record of page) if (record.status === "MASKED" || !isOfNobody(record.kind)) names.add(keyNameOf(record));
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  return { names, wordsSince: deleteAfter === null ? "" : wordsKeyName(momentBefore(now, deleteAfter)) };
}

class Counts {
  changed = 0;
  readonly #kinds = new Map<string, { source: string; kind: string; mask: number; erase: number; held: number }>();

  add({ source, kind }: StoredRecord, what: Due | "held"): void {
    const name = `${source}\n${kind}`;
    const row = this.#kinds.get(name) ?? { source, kind, mask: 0, erase: 0, held: 0 };
    row[what]++;
    this.#kinds.set(name, row);
    if (what !== "held") this.changed++;
  }

  /** By source, then kind. */
  kinds(): RetainedKind[] {
    return [...this.#kinds]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { source, kind, mask, erase, held }]) => ({ source, kind, masked: mask, erased: erase, held }));
  }
}
