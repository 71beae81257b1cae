/**
 * What is asked and answered lies sealed in the store and in its backups (base/sealed-text.ts): a request holds a number or a name that may be
 * in no record. Each event is sealed for its place in its request and for what stands open beside it, so that none can be changed, moved or taken over
 * from another, and no request be turned to other agencies or readers.
 */
import { randomBytes } from "node:crypto";
import { NONCE_BYTES, openText, sealText } from "#base/sealed-text.ts";
import type { KeptRequest, RequestEvent } from "#model/requests/request.ts";
import type { StoredDoc } from "#store/port.ts";
import type { AppContext } from "../context.ts";
import { keyFor } from "../key-file.ts";

/** What stands open of a request. */
type Open = Omit<KeptRequest, "sealed">;

/** The request with one event more. */
export function withEvent(
  { idKey }: Pick<AppContext, "idKey">,
  { id, body }: { readonly id: string; readonly body: KeptRequest },
  event: RequestEvent,
): KeptRequest {
  const of = placeOf({ id, at: body.sealed.length, open: body });
  const sealed = sealText(keyFor(idKey, "trama requests"), { text: JSON.stringify(event), of, nonce: randomBytes(NONCE_BYTES) });
  return { ...body, sealed: [...body.sealed, sealed] };
}

/** Undefined of a request that is not as it was sealed, or of which something was cut off; the log says so. */
export function unsealed(
  { idKey, logger }: Pick<AppContext, "idKey" | "logger">,
  doc: StoredDoc<"requests">,
): RequestEvent[] | undefined {
  const { id, version, body } = doc;
  const key = keyFor(idKey, "trama requests");
  const texts = body.sealed.map((sealed, at) => openText(key, { sealed, of: placeOf({ id, at, open: body }) }));
  if (texts.length === version && texts.every((text) => text !== undefined))
    return texts.map((text) => JSON.parse(text) as RequestEvent);
  logger.error(
    { code: "STORE_CORRUPT", request: id },
    "a request between agencies is not as it was sealed, and is told to nobody",
  );
  return undefined;
}

function placeOf({ id, at, open }: { readonly id: string; readonly at: number; readonly open: Open }): string {
  const { from, to, by, handling } = open;
  return JSON.stringify([id, at, from, to, by, handling]);
}
