import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPnrgov } from "../support/read-pnrgov.ts";

const at = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);

// Written by this test's own reader (`vitest -u`), then checked by hand against the message.
test.each(
  readdirSync(at("."))
    .filter((name) => name.endsWith(".edi"))
    .map((name) => name.slice(0, -4)),
)("%s.edi says what its golden file says, in pieces of any length", async (name) => {
  const text = readFileSync(at(`${name}.edi`), "utf8");
  const whole = readPnrgov(text);
  await expect(`${JSON.stringify(whole, null, 1)}\n`).toMatchFileSnapshot(at(`${name}.golden.json`).pathname);
  for (const pieceLength of [1, 7, 64]) expect(readPnrgov(text, pieceLength)).toEqual(whole);
});
