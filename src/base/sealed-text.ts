/** Text that only a key opens, and only as what it was sealed for: AES-256-GCM (NIST SP 800-38D), base64 of nonce, tag and what is sealed. */
import { createCipheriv, createDecipheriv } from "node:crypto";

const CIPHER = "aes-256-gcm";
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export interface Sealing {
  readonly text: string;
  /** What it is the text of. */
  readonly of: string;
  /** `NONCE_BYTES` long; never the same for two texts under one key. */
  readonly nonce: Uint8Array;
}

/** `key`: 32 bytes. */
export function sealText(key: Uint8Array, { text, of, nonce }: Sealing): string {
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(of));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Undefined for what was not sealed so: under another key, for something else, or changed since. */
export function openText(key: Uint8Array, { sealed, of }: { readonly sealed: string; readonly of: string }): string | undefined {
  const bytes = Buffer.from(sealed, "base64");
  const at = NONCE_BYTES + TAG_BYTES;
  if (bytes.length < at) return undefined;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(of));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, at));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(at)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}
