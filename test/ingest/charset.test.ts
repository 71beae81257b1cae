import { describe, expect, test } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import { CharsetDecoder } from "#ingest/charset.ts";

/** Read in chunks of these sizes, over and over; with what was told. */
function read(bytes: Uint8Array, sizes: readonly number[]): { text: string; told: string[] } {
  const told: string[] = [];
  const decoder = new CharsetDecoder({ onOther: (charset) => told.push(charset), onDamage: () => told.push("damage") });
  let text = "";
  let turn = 0;
  for (let at = 0; at < bytes.length;) {
    const size = sizes[turn++ % sizes.length]!;
    text += decoder.write(bytes.subarray(at, at + size));
    at += size;
  }
  return { text: text + decoder.end(), told };
}

const CHUNKS = [[1], [2, 3], [7], [1 << 16]];
const NAMES = `surname\n${"ROE\n".repeat(80)}MÜLLER\nNUÑEZ\n`;
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

describe("the characters of a file", () => {
  test.each([
    ["UTF-8", Buffer.from(NAMES), NAMES, []],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${NAMES}`), NAMES, []],
    ["Windows-1252", latin1(NAMES), NAMES, ["windows-1252"]],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${NAMES}`, "utf16le"), NAMES, ["utf-16le"]],
    ["UTF-16 without one", Buffer.from(NAMES, "utf16le"), NAMES, ["utf-16le"]],
    ["UTF-16 the other way round", Buffer.from(`\ufeff${NAMES}`, "utf16le").swap16(), NAMES, ["utf-16be"]],
    ["an interchange of UNOC", latin1("UNB+UNOC:3+A'NAD+FL+++MÜLLER'"), "UNB+UNOC:3+A'NAD+FL+++MÜLLER'", ["windows-1252"]],
    [
      "an interchange of UNOE",
      Buffer.from([...latin1("UNA:+.? 'UNB+UNOE:3+A'FTX+"), 0xb8, 0xd2, 0xb0, 0xdd]),
      "UNA:+.? 'UNB+UNOE:3+A'FTX+ИвАн",
      ["iso-8859-5"],
    ],
    ["an interchange of UNOC that is UTF-8", Buffer.from("UNB+UNOC:3+A'NAD+FL+++MÜLLER'"), "UNB+UNOC:3+A'NAD+FL+++MÜLLER'", []],
    ["UTF-8 with damage", Buffer.concat([Buffer.from("Ü"), latin1("abÜcd")]), "Üab\ufffdcd", ["damage"]],
    ["nothing", Buffer.alloc(0), "", []],
    ["one byte", Buffer.from("a"), "a", []],
  ])("of %s", (_, bytes, text, told) => {
    for (const sizes of CHUNKS) expect(read(bytes, sizes)).toEqual({ text, told });
  });

  test("a UTF-8 text is read as it is, wherever it is cut", () => {
    const prng = mulberry32(5);
    const SIGNS = ["a", "é", "ż", "漢", "😀", "\n", ";"];
    for (let round = 0; round < 300; round++) {
      const text = `${"head".repeat(randomInt(prng, 90))}${Array.from({ length: randomInt(prng, 40) }, () => SIGNS[randomInt(prng, SIGNS.length)]!).join("")}`;
      const sizes = Array.from({ length: 5 }, () => 1 + randomInt(prng, 6));
      expect(read(Buffer.from(text), sizes)).toEqual({ text, told: [] });
    }
  });
});
