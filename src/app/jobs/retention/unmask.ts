/** Asks that masked records may be read for a case and a time, and approves it: two persons, the second of whom may put methods to use. */
import { randomUUID } from "node:crypto";
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { formatTime } from "#model/time.ts";
import type { KeptUnmasking } from "#model/retention/unmasking.ts";
import { mayDo } from "#model/users/rights.ts";
import { writeDown } from "../../audit/write-down.ts";
import { contextOf } from "../../context.ts";
import { rawOf } from "../../queries/records.ts";
import { unmaskingDocs } from "../../queries/retention/unmasked.ts";
import type { Reader } from "../../reader/reader.ts";
import { reasonText } from "../reason-text.ts";

const RECORDS_MAX = 100;
const DAYS_MAX = 90;
const DAY_MS = 86_400_000;

export interface ToldUnmasking extends KeptUnmasking {
  readonly id: string;
}

export interface UnmaskingInput {
  readonly records: readonly string[];
  readonly reason: string;
  /** ms */
  readonly until: number;
}

export async function requestUnmasking(reader: Reader, input: UnmaskingInput): Promise<ToldUnmasking> {
  const { store, logger } = contextOf(reader);
  const reason = reasonText(input.reason, "unmasking");
  const under = reader.access.case;
  if (under === null) throw new AppError("BAD_INPUT", "unmasking is for a case: say which (--under CASE)");
  const records = [...new Set(input.records)];
  if (records.length === 0 || records.length > RECORDS_MAX)
    throw new AppError("BAD_INPUT", `1 to ${RECORDS_MAX} records can be unmasked at once`);
  if (input.until <= nowMs() || input.until > nowMs() + DAYS_MAX * DAY_MS)
    throw new AppError("BAD_INPUT", `unmasking ends at a time to come, within ${DAYS_MAX} days`);
  await expectMasked(reader, records);
  const at = nowIso();
  const given = { kind: "UNMASKING", records, case: under, reason, by: reader.name, at } as const;
  const body: KeptUnmasking = { ...given, until: formatTime(input.until), approved: null };
  const id = `unmasking.${randomUUID()}`;
  await store.putDocs([{ collection: "retention", append: [{ id, sort: at, refs: [], body }] }]);
  logger.info({ unmasking: id, records, by: reader.name }, "unmasking asked for");
  return { id, ...body };
}

export async function approveUnmasking(reader: Reader, { id }: { id: string }): Promise<ToldUnmasking> {
  const { store, logger } = contextOf(reader);
  if (!mayDo(reader.access.roles, "APPROVE")) throw new AppError("FORBIDDEN", "a supervisor approves unmasking");
  const doc = (await unmaskingDocs(store)).find((one) => one.id === id);
  if (doc === undefined) throw new AppError("NOT_FOUND", "there is no unmasking of this id: `trama unmask list` tells them");
  const { body } = doc;
  if (body.by === reader.name) throw new AppError("FORBIDDEN", "somebody else than who asked for it approves unmasking");
  if (body.approved !== null) throw new AppError("CONFLICT", "it was approved before");
  if (Date.parse(body.until) <= nowMs()) throw new AppError("CONFLICT", "its time is over: it has to be asked for again");
  await expectMasked(reader, body.records);
  const approved: KeptUnmasking = { ...body, approved: { by: reader.name, at: nowIso() } };
  await store.putDocs([{ collection: "retention", replace: [{ ...doc, body: approved }] }]);
  logger.info({ unmasking: id, records: body.records, by: reader.name }, "unmasking approved");
  return { id, ...approved };
}

/** The text of a record as it came, to who may read it for their case. That it was read is on the disk before it is told. */
export async function readUnmasked(reader: Reader, { id }: { id: string }): Promise<string> {
  const record = await reader.record(id);
  const text = record === undefined ? null : await rawOf(reader, { record });
  if (text === null) throw new AppError("NOT_FOUND", "there is no such text, or none that may be read for this case");
  reader.seen.id(id);
  await writeDown(reader, { via: "COMMAND", operation: ["unmask read"], question: id, answer: text, outcome: "ok", ms: 0 });
  return text;
}

/** Of those whose records one may read: what one asked for or approved; to whoever may approve, all. In the order in which they were asked for. */
export async function listUnmaskings(reader: Reader): Promise<readonly ToldUnmasking[]> {
  const approves = mayDo(reader.access.roles, "APPROVE");
  const docs = (await unmaskingDocs(contextOf(reader).store)).filter(
    ({ body }) => approves || body.by === reader.name || body.approved?.by === reader.name,
  );
  const records = await reader.records([...new Set(docs.flatMap(({ body }) => body.records))]);
  const readable = new Set(records.map(({ id }) => id));
  return docs.flatMap(({ id, body }) => (body.records.every((record) => readable.has(record)) ? [{ id, ...body }] : []));
}

/** A record that may not be read is told as one that is not there. */
async function expectMasked(reader: Reader, ids: readonly string[]): Promise<void> {
  const records = await reader.records(ids);
  const masked = new Set(records.filter(({ status }) => status === "MASKED").map(({ id }) => id));
  const other = ids.filter((id) => !masked.has(id));
  if (other.length > 0) throw new AppError("NOT_FOUND", `no masked record has the id ${other[0]}`);
}
