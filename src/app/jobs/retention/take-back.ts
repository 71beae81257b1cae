/**
 * Takes single records back that are wrong, as a whole source is withdrawn: they assert nothing any more, a later ingest does not bring them back,
 * and persons are worked out anew without them. A corrected row of the source, exported later, takes their place.
 */
import { randomUUID } from "node:crypto";
import { nowIso, nowMs } from "#base/clock.ts";
import { AppError } from "#base/errors.ts";
import { asserts } from "#model/record.ts";
import type { KeptTakeBack } from "#model/retention/hold.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { reasonText } from "../reason-text.ts";

const RECORDS_MAX = 200;

export interface ToldTakeBack extends KeptTakeBack {
  readonly id: string;
}

export async function takeBackRecords(
  reader: Reader,
  input: { readonly records: readonly string[]; readonly reason: string },
): Promise<ToldTakeBack> {
  const { store, logger, resolutions } = contextOf(reader);
  const reason = reasonText(input.reason, "taking records back");
  const records = [...new Set(input.records)];
  if (records.length === 0 || records.length > RECORDS_MAX)
    throw new AppError("BAD_INPUT", `1 to ${RECORDS_MAX} records can be taken back at once`);
  const readable = new Set((await reader.records(records)).flatMap(({ id, status }) => (asserts(status) ? [id] : [])));
  const other = records.find((id) => !readable.has(id));
  if (other !== undefined) throw new AppError("NOT_FOUND", `no record that says anything has the id ${other}`);
  const at = nowIso();
  const body: KeptTakeBack = { kind: "TAKEN_BACK", records, reason, by: reader.name, at };
  const id = `takeback.${randomUUID()}`;
  const writes = [{ collection: "retention", append: [{ id, sort: at, refs: [], body }] }] as const;
  await store.retain({ withdraw: records, erase: [], mask: [], at: nowMs(), writes });
  await resolutions.whole();
  logger.info({ records, by: reader.name }, "records taken back");
  return { id, ...body };
}
