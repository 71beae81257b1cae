/** Erases and masks records (the port's `retain`): what they said is taken away, what masked ones still say is added, and all that follows is put right. */
import { personIdOf } from "#model/ids.ts";
import { asserts, type RecordStatus, type StoredRecord } from "#model/record.ts";
import { withoutWords } from "#model/retention/judged.ts";
import { areMasked, maskedLabel } from "#model/retention/masked-labels.ts";
import { maskedFacts } from "#model/retention/masking.ts";
import type { ReceivedQuery, RetainAct, RetainOutcome } from "../port.ts";
import { int, pointInTime, type Connection, type Reads, type Tx } from "./connection.ts";
import { putDocsWithin } from "./docs.ts";
import { encodeFacts, factsOfRow, type FactsRow, type RecordFacts } from "./facts.ts";
import type { LabelCache, Labels } from "./labels.ts";
import { land } from "./land.ts";
import { judgementsOf, personsOf, rewriteJudgements } from "./persons.ts";
import { storedRecord, type RecordNode } from "./records.ts";
import { untellProtected } from "./untell.ts";
import { writeLocked } from "./write.ts";

export async function retain(
  connection: Connection,
  cache: LabelCache,
  { withdraw = [], erase, mask, at, writes = [] }: RetainAct,
): Promise<RetainOutcome> {
  return writeLocked(connection, cache, async (writing) => {
    const { tx, labels } = writing;
    await putDocsWithin(tx, writes);
    const statuses = await statusesOf(tx, [...withdraw, ...erase, ...mask.map(({ id }) => id)]);
    const withdrawn = withdraw.filter((id) => asserts(statuses.get(id)?.status ?? "ERASED"));
    const erased = erase.filter((id) => (statuses.get(id)?.status ?? "ERASED") !== "ERASED");
    const due = mask.filter(({ id }) => {
      const now = statuses.get(id);
      return now !== undefined && now.status !== "MASKED" && now.status !== "ERASED" && (now.status === "ACTIVE" || now.hasText);
    });
    const count = withdrawn.length + erased.length + due.length;
    if (count === 0) return { seq: writing.seq, withdrawn, erased, masked: [] };
    const active = new Map(due.filter(({ id }) => statuses.get(id)!.status === "ACTIVE").map(({ id, sealed }) => [id, sealed]));
    const before = (await tx.rows<FactsRow>("read/record-facts", { ids: [...withdrawn, ...erased, ...active.keys()] })).map(
      factsOfRow,
    );
    const add = before.filter(({ id }) => active.has(id)).map(masked);
    if (withdrawn.length > 0) tx.send("write/set-record-status", { ids: withdrawn, status: "WITHDRAWN" });
    if (erased.length > 0) tx.send("write/erase-records", { ids: erased });
    const textless = due.map(({ id }) => id).filter((id) => !active.has(id));
    if (textless.length > 0) tx.send("write/drop-texts", { ids: textless });
    if (add.length > 0)
      tx.send("write/mask-records", {
        rows: add.map(({ id, handling, ...facts }) => ({ id, handling, facts: encodeFacts(facts), text: active.get(id)! })),
      });
    const { identities } = await land(tx, labels, { add, remove: before });
    await untellProtected(tx, cache, identities);
    if (erased.length + due.length > 0) await forgetTold(tx, labels, identities);
    const seq = writing.feed({ at, kind: "RETAIN", source: null, count });
    return { seq, withdrawn, erased, masked: due.map(({ id }) => id) };
  });
}

export async function recordsReceived(reads: Reads, query: ReceivedQuery): Promise<StoredRecord[]> {
  const { receivedUntil, statuses, after, limit } = query;
  const params = { until: pointInTime(receivedUntil), statuses, after: after ?? "", limit: int(limit) };
  const rows = await reads.read((tx) => tx.rows<{ r: RecordNode }>("read/records-received", params));
  return rows.map(({ r }) => storedRecord(r));
}

function masked(record: RecordFacts): RecordFacts {
  return { ...maskedFacts(record), handling: maskedLabel(record.handling) };
}

interface StatusRow {
  readonly id: string;
  readonly status: RecordStatus;
  readonly hasText: boolean;
}

async function statusesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StatusRow>> {
  const rows = await tx.rows<StatusRow>("read/record-statuses", { ids });
  return new Map(rows.map((row) => [row.id, row]));
}

/** What judgements say of those that are masked now, or gone; and findings in words that name them are told no more until the next run. */
async function forgetTold(tx: Tx, labels: Labels, identities: readonly string[]): Promise<void> {
  if (identities.length === 0) return;
  const rows = await tx.rows<{ id: string; labelSet: number }>("read/entities", { ids: identities });
  const sets = new Map(rows.map(({ id, labelSet }) => [id, labelSet]));
  const gone = new Set(identities.filter((id) => !sets.has(id)));
  const masked = rows.filter(({ labelSet }) => areMasked(labels.sets.get(labelSet) ?? [], (label) => labels.texts.get(label)));
  const named = [...gone, ...masked.map(({ id }) => id)];
  const within: Reads = { read: (work) => work(tx) };
  const persons = [...new Set([...(await personsOf(within, named)), ...named.map((id) => personIdOf(id))])];
  if (persons.length > 0) tx.send("write/untell-persons", { persons });
  const judged = await judgementsOf(within, named);
  rewriteJudgements(
    tx,
    judged.map((judgement) => withoutWords(judgement, gone)),
  );
}
