import { assert } from "#base/assert.ts";
import { AppError } from "#base/errors.ts";
import type { Collection } from "#model/documents.ts";
import type { Doc, DocWrite } from "./port.ts";

/** One document to write and the version that it must have until then; 0 when there must be none. */
export interface ExpectingWrite {
  readonly collection: Collection;
  readonly doc: Doc;
  readonly expected: number;
}

/** What a call of putDocs writes, document by document, each once. */
export function expectingWrites(writes: readonly DocWrite[]): ExpectingWrite[] {
  const named = new Set<string>();
  const expecting: ExpectingWrite[] = [];
  const add = (write: ExpectingWrite): void => {
    const name = `${write.collection} ${write.doc.id}`;
    assert(!named.has(name), `${name} is written twice in one call`);
    named.add(name);
    expecting.push(write);
  };
  for (const { collection, ...given } of writes) {
    if ("append" in given) for (const doc of given.append) add({ collection, doc, expected: 0 });
    else for (const doc of given.replace) add({ collection, doc, expected: doc.version });
  }
  return expecting;
}

/** Ids of documents that are not of the version that a write expected. */
export function changedMeanwhile(documents: readonly string[]): AppError {
  return new AppError("CHANGED_MEANWHILE", undefined, { extra: { documents } });
}
