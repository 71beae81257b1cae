import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linesOf } from "#cli/lines-of.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trama-lines-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the lines of a file", () => {
  test("are all there for a store that takes its time before it takes the first", async () => {
    const file = join(folder, "lines.txt");
    const expected = Array.from({ length: 20_000 }, (_, i) => `line ${i}`);
    writeFileSync(file, expected.join("\r\n"));
    const lines = await linesOf(file);
    for (let turn = 0; turn < 200; turn++) await setImmediate();
    const found: string[] = [];
    for await (const line of lines) found.push(line);
    expect(found).toEqual(expected);
  });

  test("of no file are an error at once", async () => {
    await expect(linesOf(join(folder, "none.txt"))).rejects.toMatchObject({ code: "BAD_INPUT" });
  });
});
