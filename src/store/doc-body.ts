import { AppError } from "#base/errors.ts";
import type { Collection } from "#model/documents.ts";
import type { StoredDoc } from "./port.ts";

/**
 * A document as it lies in a store, its body still text. The one place where JSON becomes the body that model/documents.ts names:
 * what trama wrote it trusts, but for a body that is no object at all, which nothing that it wrote ever is.
 */
export function docOf<C extends Collection>(row: Omit<StoredDoc, "body"> & { readonly body: string }): StoredDoc<C> {
  const body = parsed(row);
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("STORE_CORRUPT", `the document ${row.id} has no body`);
  return { id: row.id, sort: row.sort, refs: row.refs, version: row.version, body: body as StoredDoc<C>["body"] };
}

function parsed(row: { readonly id: string; readonly body: string }): unknown {
  try {
    return JSON.parse(row.body);
  } catch {
    // No cause: what cannot be read would be quoted in it.
    throw new AppError("STORE_CORRUPT", `the document ${row.id} cannot be read`);
  }
}
