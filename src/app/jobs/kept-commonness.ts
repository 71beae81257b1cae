/**
 * What a resolution of the whole store leaves for those of a part: how common values were, and which records it had seen. It lands
 * together with the persons that follow from it.
 */
import type { KeptCommonness } from "#model/commonness.ts";
import type { DocWrite, Store, StoredDoc } from "#store/port.ts";

const ID = "commonness";

/** Undefined before the first resolution by a build that keeps it. */
export async function keptCommonness(store: Store): Promise<KeptCommonness | undefined> {
  return commonnessIn((await store.docs("settings", [ID]))[0]);
}

/** Of the store as it stands, what is to be written to keep this; nothing when it is kept already. CHANGED_MEANWHILE for whoever writes it after another. */
export async function toKeep(store: Store, body: KeptCommonness): Promise<DocWrite[]> {
  const doc = (await store.docs("settings", [ID]))[0];
  if (doc === undefined) return [{ collection: "settings", append: [{ id: ID, sort: ID, refs: [], body }] }];
  return JSON.stringify(doc.body) === JSON.stringify(body) ? [] : [{ collection: "settings", replace: [{ ...doc, body }] }];
}

function commonnessIn(doc: StoredDoc<"settings"> | undefined): KeptCommonness | undefined {
  return doc !== undefined && "commonness" in doc.body ? doc.body : undefined;
}
