import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvTokenizer, type CsvRecord } from "#ingest/formats/csv/tokenizer.ts";

const CAP = 200;

function tokenize(text: string, cuts: readonly number[] = []): CsvRecord[] {
  const tokenizer = new CsvTokenizer(CAP);
  const records: CsvRecord[] = [];
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    records.push(...tokenizer.push(text.slice(from, Math.max(from, cut))));
    from = Math.max(from, cut);
  }
  return [...records, ...tokenizer.push(text.slice(from)), ...tokenizer.finish()];
}

const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "1"), maxLength: 6 });
const written = (value: string) => (/["\n,]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

test("what is written by the rules is read back, wherever the pieces are cut and whichever line end is used", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.array(fc.nat(200), { maxLength: 5 }),
      fc.constantFrom("\n", "\r\n"),
      (rows, cuts, lineEnd) => {
        const text = rows.map((row) => row.map(written).join(",")).join(lineEnd);
        expect(tokenize(text, cuts).map((record) => record.cells)).toEqual(rows);
      },
    ),
    { numRuns: 2_000, seed: 1 },
  );
});

test("any text, cut anywhere, gives what it gives in one piece, and always comes to an end", () => {
  const anything = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r"), maxLength: 60 });
  fc.assert(
    fc.property(anything, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
      expect(tokenize(text, cuts)).toEqual(tokenize(text));
    }),
    { numRuns: 5_000, seed: 2 },
  );
});

test("one damaged quote costs one line", () => {
  expect(tokenize('a,b\n1,"x\n2,y\n3,z\n')).toEqual([
    { line: 1, cells: ["a", "b"] },
    { line: 2, cells: [], problem: "QUOTES" },
    { line: 3, cells: ["2", "y"] },
    { line: 4, cells: ["3", "z"] },
  ]);
  expect(tokenize('"x"y,1\n2,y\n')).toEqual([
    { line: 1, cells: [], problem: "QUOTES" },
    { line: 2, cells: ["2", "y"] },
  ]);
  expect(tokenize('5" pipe,1\n')).toEqual([{ line: 1, cells: ['5" pipe', "1"] }]);
});

test("line numbers go on behind cells with line ends; blank lines count but are no records", () => {
  expect(tokenize('"a\nb",1\n\n2,3')).toEqual([
    { line: 1, cells: ["a\nb", "1"] },
    { line: 4, cells: ["2", "3"] },
  ]);
});

test("a line over the cap is told once and dropped to its end", () => {
  const long = "x".repeat(CAP * 3);
  expect(tokenize(`${long}\n1,2\n`, [50, 250, 300, 500])).toEqual([
    { line: 1, cells: [], problem: "TOO_LONG" },
    { line: 2, cells: ["1", "2"] },
  ]);
  // A quote opened and never closed is given up at the cap, not at the end of the file.
  const lines = Array.from({ length: 100 }, (_, i) => `${i},plain`);
  const read = tokenize(`0,"open\n${lines.join("\n")}\n`);
  expect(read[0]).toEqual({ line: 1, cells: [], problem: "QUOTES" });
  expect(read).toHaveLength(101);
});
