/** The epochs of a group hang on each other under the installation's key: one that was changed, taken out or put in is found whenever the group is read. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type GroupEpoch, groupId, type KeptGroup } from "#model/groups/group.ts";
import type { StoredDoc } from "#store/port.ts";
import type { IdMinter } from "#model/ids.ts";
import type { AppContext } from "../context.ts";
import { keyFor } from "../key-file.ts";

type Unsigned = Omit<GroupEpoch, "signature">;

/** What groups are found and checked by. */
export interface Keys {
  readonly minter: IdMinter;
  readonly key: Uint8Array;
}

export function keysOf({ idKey, minter }: Pick<AppContext, "idKey" | "minter">): Keys {
  return { minter, key: keyFor(idKey, "trama group epochs") };
}

/** HMAC-SHA-256 over the signature before it ("" of the first) and everything the epoch says, in one order. */
export function signedEpoch(
  key: Uint8Array,
  { compartment, before, epoch }: { readonly compartment: string; readonly before: string; readonly epoch: Unsigned },
): GroupEpoch {
  const { number, at, by, purpose, template, endsAt, agencies, users, reason } = epoch;
  const said = JSON.stringify([before, compartment, number, at, by, purpose, template, endsAt, agencies, users, reason]);
  const signature = createHmac("sha256", key).update(said).digest("hex");
  return { ...epoch, signature };
}

/** What is wrong with it, or null. The number of its epochs is the document's version, which the store counts: one cut off at the end is missed. */
export function whyBroken({ minter, key }: Keys, { id, version, body }: StoredDoc<"groups">): string | null {
  const { compartment, epochs } = body;
  if (id !== groupId(minter, compartment)) return "it is of another compartment";
  if (epochs.length === 0 || epochs.length !== version) return "the number of its epochs is another";
  let before = "";
  for (const [at, epoch] of epochs.entries()) {
    if (epoch.number !== at + 1 || !isSigned(key, { compartment, before, epoch }))
      return `epoch ${at + 1} is not as it was signed`;
    before = epoch.signature;
  }
  return null;
}

function isSigned(
  key: Uint8Array,
  { epoch, ...rest }: { readonly compartment: string; readonly before: string; readonly epoch: GroupEpoch },
): boolean {
  const given = Buffer.from(epoch.signature, "hex");
  const right = Buffer.from(signedEpoch(key, { ...rest, epoch }).signature, "hex");
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The one in force. */
export function lastEpoch({ epochs }: KeptGroup): GroupEpoch {
  return epochs.at(-1)!;
}
