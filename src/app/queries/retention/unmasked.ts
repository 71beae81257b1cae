/** Texts of masked records, for those two who may read them for a case and a time. */
import { nowMs } from "#base/clock.ts";
import type { StoredRecord } from "#model/record.ts";
import { isUnmasked, type KeptUnmasking } from "#model/retention/unmasking.ts";
import type { Store, StoredDoc } from "#store/port.ts";
import { contextOf } from "../../context.ts";
import type { Reader } from "../../reader/reader.ts";
import { allDocs } from "../all-docs.ts";
import { TextKeys } from "./text-keys.ts";

export interface UnmaskingDoc extends StoredDoc<"retention"> {
  readonly body: KeptUnmasking;
}

/** In the order in which they were asked for. */
export async function unmaskingDocs(store: Store): Promise<readonly UnmaskingDoc[]> {
  return (await allDocs(store, "retention")).flatMap((doc) =>
    doc.body.kind === "UNMASKING" ? [{ ...doc, body: doc.body }] : [],
  );
}

/** Null for everybody else, and once its key is destroyed. */
export async function unmaskedText(reader: Reader, record: StoredRecord, sealed: string): Promise<string | null> {
  const { store, dataDir } = contextOf(reader);
  if (reader.access.case === null) return null;
  const asked = { record: record.id, reader: reader.name, case: reader.access.case, now: nowMs() };
  const granted = (await reader.once("unmaskings", () => unmaskingDocs(store))).some(({ body }) => isUnmasked(body, asked));
  return granted ? new TextKeys(dataDir).opened(record, sealed) : null;
}
