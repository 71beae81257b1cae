/** Epochs hang on each other: whatever is changed, taken out, put in, moved or signed under another key is found. */
import { expect, test } from "vitest";
import { type Keys, keysOf, signedEpoch, whyBroken } from "#app/groups/epochs.ts";
import { type GroupEpoch, groupId, type KeptGroup } from "#model/groups/group.ts";
import { IdMinter } from "#model/ids.ts";
import type { StoredDoc } from "#store/port.ts";

const keysUnder = (byte: number): Keys => {
  const idKey = new Uint8Array(32).fill(byte);
  return keysOf({ idKey, minter: new IdMinter(idKey) });
};
const KEYS = keysUnder(3);

function group({ key }: Keys, compartment = "OP-CONDOR", count = 4): KeptGroup {
  const epochs: GroupEpoch[] = [];
  for (let number = 1; number <= count; number++) {
    const epoch = {
      ...{ number, at: `2026-11-0${number}T08:00:00.000Z`, by: "lucia", purpose: "couriers", template: "SIMPLE" as const },
      ...{ agencies: ["PAN-SNA"], users: ["joao", "maria"], endsAt: "2027-01-01T00:00:00.000Z", reason: null },
    };
    epochs.push(signedEpoch(key, { compartment, before: epochs.at(-1)?.signature ?? "", epoch }));
  }
  return { compartment, epochs };
}

const doc = (body: KeptGroup, given: Partial<StoredDoc<"groups">> = {}): StoredDoc<"groups"> => ({
  ...{ id: groupId(KEYS.minter, "OP-CONDOR"), sort: "2027-01-01T00:00:00.000Z", refs: [], version: body.epochs.length, body },
  ...given,
});
const whole = group(KEYS);
const but = (at: number, change: Partial<GroupEpoch>): KeptGroup => ({
  ...whole,
  epochs: whole.epochs.map((epoch, i) => (i === at ? { ...epoch, ...change } : epoch)),
});

test("one that is as it was signed is whole", () => expect(whyBroken(KEYS, doc(whole))).toBeNull());

const CHANGES: Partial<GroupEpoch>[] = [
  { number: 9 },
  { at: "2026-11-01T08:00:00.001Z" },
  { by: "otto" },
  { purpose: "anything" },
  { template: "FULL" },
  { endsAt: "2030-01-01T00:00:00.000Z" },
  { agencies: [] },
  { agencies: ["PAN-SNA", "USA-CBP"] },
  { users: ["joao", "maria", "otto"] },
  { agencies: ["PAN-SNA", "joao"], users: ["maria"] },
  { reason: "x" },
  { signature: "" },
  { signature: "00".repeat(32) },
];
test.each(CHANGES)("an epoch with %o is found, wherever it is", (change) => {
  for (const at of whole.epochs.keys()) expect(whyBroken(KEYS, doc(but(at, change)))).toMatch(`epoch ${at + 1} is not`);
});

test("so is one that was taken out, put in, moved, or cut off at the end", () => {
  const { epochs } = whole;
  const without = (at: number): KeptGroup => ({ ...whole, epochs: epochs.filter((_, i) => i !== at) });
  for (const at of epochs.keys()) expect(whyBroken(KEYS, doc(without(at), { version: 4 }))).not.toBeNull();
  for (const at of [0, 1, 2]) expect(whyBroken(KEYS, doc(without(at)))).not.toBeNull();
  expect(whyBroken(KEYS, doc({ ...whole, epochs: [...epochs, epochs[0]!] }))).not.toBeNull();
  expect(whyBroken(KEYS, doc({ ...whole, epochs: [epochs[1]!, epochs[0]!, epochs[2]!, epochs[3]!] }))).not.toBeNull();
  expect(whyBroken(KEYS, doc({ ...whole, epochs: [] }))).not.toBeNull();
});

test("so is a group that was signed under another key, or is another group's", () => {
  expect(whyBroken(KEYS, doc(group(keysUnder(4))))).not.toBeNull();
  expect(whyBroken(KEYS, doc(group(KEYS, "OP-OTHER")))).toMatch(/another compartment/);
  expect(whyBroken(KEYS, doc({ ...group(KEYS, "OP-OTHER"), compartment: "OP-CONDOR" }))).toMatch(/epoch 1 is not/);
});
