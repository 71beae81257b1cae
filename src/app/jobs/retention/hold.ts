/** Keeps records from being masked or erased, and releases them, each with a reason that is kept for good. */
import { randomUUID } from "node:crypto";
import { nowIso } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import type { HoldScope, KeptHold } from "#model/retention/hold.ts";
import { contextOf } from "../../context.ts";
import { holdDocs } from "../../queries/retention/holds.ts";
import type { Reader } from "../../reader/reader.ts";
import { reasonText } from "../reason-text.ts";

export interface ToldHold extends KeptHold {
  readonly id: string;
}

export interface HoldInput {
  readonly scope: HoldScope;
  readonly of: string;
  readonly reason: string;
}

export async function holdRecords(reader: Reader, { scope, of, reason }: HoldInput): Promise<ToldHold> {
  const { store, logger } = contextOf(reader);
  const why = reasonText(reason, "a hold");
  if (!(await isThere(reader, scope, of)))
    throw new AppError("NOT_FOUND", `there is no ${scope.toLowerCase()} of this name or id`);
  const at = nowIso();
  const body: KeptHold = { kind: "HOLD", scope, of, reason: why, by: reader.name, at, released: null };
  const id = `hold.${randomUUID()}`;
  await store.putDocs([{ collection: "retention", append: [{ id, sort: at, refs: [], body }] }]);
  logger.info({ hold: id, scope, by: reader.name }, "records held");
  return { id, ...body };
}

export async function releaseHold(reader: Reader, { id, reason }: { id: string; reason: string }): Promise<ToldHold> {
  const { store, logger } = contextOf(reader);
  const why = reasonText(reason, "releasing a hold");
  const doc = (await holdDocs(store)).find((one) => one.id === id);
  if (doc === undefined) throw new AppError("NOT_FOUND", "there is no hold of this id: `trama store holds` lists them");
  if (doc.body.released !== null) throw new AppError("CONFLICT", "this hold was released before");
  const body: KeptHold = { ...doc.body, released: { by: reader.name, at: nowIso(), reason: why } };
  await store.putDocs([{ collection: "retention", replace: [{ ...doc, body }] }]);
  logger.info({ hold: id, by: reader.name }, "hold released");
  return { id, ...body };
}

/** In the order in which they were made, released ones too. */
export async function listHolds(reader: Reader): Promise<readonly ToldHold[]> {
  return (await holdDocs(contextOf(reader).store)).map(({ id, body }) => ({ id, ...body }));
}

async function isThere(reader: Reader, scope: HoldScope, of: string): Promise<boolean> {
  const { store } = contextOf(reader);
  if (scope === "CASE") return (await store.docs("cases", [of]))[0] !== undefined;
  if (scope === "RECORD") return (await store.records([of]))[0] !== undefined;
  return (await store.sources()).some(({ source }) => source === of);
}
