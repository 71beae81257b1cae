import { AppError } from "#base/errors.ts";
import type { Collection } from "#model/documents.ts";
import type { StoredDoc } from "./port.ts";

/**
 * A document as it lies in a store, its body still text. The one place where JSON becomes the body that model/documents.ts names:
 * what trama wrote it trusts, but for a body that is no object at all, which nothing that it wrote ever is.
 */
export function docOf<C extends Collection>(row: Omit<StoredDoc, "body"> & { readonly body: string }): StoredDoc<C> {
  const body: unknown = JSON.parse(row.body);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("STORE_CORRUPT", `the document ${row.id} has no body`);
  return { id: row.id, sort: row.sort, refs: row.refs, version: row.version, body: body as StoredDoc<C>["body"] };
}
