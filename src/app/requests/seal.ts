/**
 * What is asked and answered lies sealed in the store and in its backups (AES-256-GCM, NIST SP 800-38D): a request holds a number or a name that may be
 * in no record. Each event is sealed for its place in its request and for what stands open beside it, so that none can be changed, moved or taken over
 * from another, and no request be turned to other agencies or readers.
 */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { KeptRequest, RequestEvent } from "#model/requests/request.ts";
import type { StoredDoc } from "#store/port.ts";
import type { AppContext } from "../context.ts";
import { keyFor } from "../key-file.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What stands open of a request. */
type Open = Omit<KeptRequest, "sealed">;

/** The request with one event more: base64 of nonce, tag and what is sealed. */
export function withEvent(
  { idKey }: Pick<AppContext, "idKey">,
  { id, body }: { readonly id: string; readonly body: KeptRequest },
  event: RequestEvent,
): KeptRequest {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyFor(idKey, "trama requests"), nonce).setAAD(
    placeOf({ id, at: body.sealed.length, open: body }),
  );
  const bytes = Buffer.concat([cipher.update(JSON.stringify(event), "utf8"), cipher.final()]);
  return { ...body, sealed: [...body.sealed, Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString("base64")] };
}

/** Undefined of a request that is not as it was sealed, or of which something was cut off; the log says so. */
export function unsealed(
  { idKey, logger }: Pick<AppContext, "idKey" | "logger">,
  doc: StoredDoc<"requests">,
): RequestEvent[] | undefined {
  const { id, version, body } = doc;
  const key = keyFor(idKey, "trama requests");
  try {
    if (body.sealed.length === version) return body.sealed.map((text, at) => opened(key, text, placeOf({ id, at, open: body })));
  } catch {
    // Said below: what cannot be opened has no better reason than that.
  }
  logger.error(
    { code: "STORE_CORRUPT", request: id },
    "a request between agencies is not as it was sealed, and is told to nobody",
  );
  return undefined;
}

function opened(key: Uint8Array, text: string, place: Buffer): RequestEvent {
  const bytes = Buffer.from(text, "base64");
  const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  const decipher = createDecipheriv(CIPHER, key, nonce).setAAD(place).setAuthTag(rest.subarray(0, TAG_BYTES));
  return JSON.parse(
    Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]).toString("utf8"),
  ) as RequestEvent;
}

function placeOf({ id, at, open }: { readonly id: string; readonly at: number; readonly open: Open }): Buffer {
  const { from, to, by, handling } = open;
  return Buffer.from(JSON.stringify([id, at, from, to, by, handling]));
}
