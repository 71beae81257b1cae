/** Cursors: a list's name and a position in it, signed, so that nobody can make one up or carry one over to another list. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { AppError } from "#base/errors.ts";

const SIGNATURE_BYTES = 12;

export class Cursors {
  readonly #key: Uint8Array;

  /** `key` is for cursors alone. */
  constructor(key: Uint8Array) {
    this.#key = key;
  }

  encode(list: string, position: string): string {
    return Buffer.concat([this.#sign(list, position), Buffer.from(position)]).toString("base64url");
  }

  decode(list: string, cursor: string): string {
    const bytes = Buffer.from(cursor, "base64url");
    const position = bytes.subarray(SIGNATURE_BYTES).toString();
    const signature = bytes.subarray(0, SIGNATURE_BYTES);
    if (signature.length !== SIGNATURE_BYTES || !timingSafeEqual(signature, this.#sign(list, position))) {
      throw new AppError("BAD_INPUT", "this cursor is not one of this list");
    }
    return position;
  }

  #sign(list: string, position: string): Buffer {
    return createHmac("sha256", this.#key).update(`${list}\u001f${position}`).digest().subarray(0, SIGNATURE_BYTES);
  }
}
