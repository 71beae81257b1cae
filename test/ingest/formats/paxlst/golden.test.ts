import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPaxlst } from "../support/read-paxlst.ts";

const at = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);

// Written by this test's own reader (`vitest -u`), then checked by hand against the message.
test.each(["one-flight", "two-messages", "purposes"])(
  "%s.edi says what its golden file says, in pieces of any length",
  async (name) => {
    const text = readFileSync(at(`${name}.edi`), "utf8");
    const whole = readPaxlst(text);
    await expect(`${JSON.stringify(whole, null, 1)}\n`).toMatchFileSnapshot(at(`${name}.golden.json`).pathname);
    for (const pieceLength of [1, 7, 64]) expect(readPaxlst(text, pieceLength)).toEqual(whole);
  },
);
