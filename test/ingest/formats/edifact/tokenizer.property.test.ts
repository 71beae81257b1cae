import fc from "fast-check";
import { expect, test } from "vitest";
import type { Segment } from "#ingest/formats/edifact/segment.ts";
import { EdifactTokenizer, SEGMENT_LENGTH_MAX } from "#ingest/formats/edifact/tokenizer.ts";

function tokenize(text: string, pieceLength = Math.max(1, text.length)): { segments: Segment[]; problems: string[] } {
  const problems: string[] = [];
  const tokenizer = new EdifactTokenizer((problem) => problems.push(`${problem.ordinal} ${problem.code}`));
  const segments: Segment[] = [];
  for (let at = 0; at < text.length; at += pieceLength) segments.push(...tokenizer.push(text.slice(at, at + pieceLength)));
  segments.push(...tokenizer.finish());
  return { segments, problems };
}

const plain = (segments: readonly Segment[]) => segments.map((segment) => [segment.tag, ...segment.elements]);

test("what is written with any separators is read back, in pieces of any length", () => {
  const separators = fc.shuffledSubarray([":", "+", "?", "*", "'", "|", "\\", "\u001d", "~"], { minLength: 5, maxLength: 5 });
  const component = fc.string({ unit: fc.constantFrom("A", "é", "1", " ", ":", "+", "?", "*", "'", "~", "\n"), maxLength: 5 });
  const element = fc.array(fc.array(component, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 });
  const segment = fc.tuple(fc.constantFrom("UNH", "NAD", "LOC"), fc.array(element, { maxLength: 3 }));
  fc.assert(
    fc.property(
      separators,
      fc.array(segment, { maxLength: 4 }),
      fc.constantFrom("", "\r\n", "  \n"),
      fc.integer({ min: 1, max: 9 }),
      (used, body, gap, pieceLength) => {
        const [c, e, r, rep, t] = used as [string, string, string, string, string];
        const escape = (text: string) =>
          [...text].map((character) => (used.includes(character) ? r + character : character)).join("");
        const written = body.map(
          ([tag, elements]) =>
            [tag, ...elements.map((repeats) => repeats.map((cells) => cells.map(escape).join(c)).join(rep))].join(e) + t + gap,
        );
        const text = `UNA${c}${e}.${r}${rep}${t}UNB${e}X${t}${gap}${written.join("")}`;
        const expected = [["UNB", [["X"]]], ...body.map(([tag, elements]) => [tag, ...elements])];
        expect(plain(tokenize(text, pieceLength).segments)).toEqual(expected);
      },
    ),
    { numRuns: 1_500, seed: 3 },
  );
});

test("an even number of release characters does not release the terminator", () => {
  expect(plain(tokenize("FTX+a??'FTX+b???'c'").segments)).toEqual([
    ["FTX", [["a?"]]],
    ["FTX", [["b?'c"]]],
  ]);
});

test.each([
  ["UNA:+.? '", "a space for no repetition"],
  ["UNA:+.?*'", "a repetition separator"],
  ["UNA:+?*'", "no decimal mark"],
  ["UNA:+\\*'", "no decimal mark, another release character"],
  ["UNA:+.? '\r\n", "a line end behind it"],
  ["", "none"],
])("%j (%s) is understood", (advice) => {
  const { segments, problems } = tokenize(`${advice}UNB+UNOA:4'LOC+92+PTY'`);
  expect(plain(segments)).toEqual([
    ["UNB", [["UNOA", "4"]]],
    ["LOC", [["92"]], [["PTY"]]],
  ]);
  expect(problems).toEqual([]);
});

test("an advice that makes no sense is told and read as a segment", () => {
  expect(tokenize("UNAABCDEF'UNB+X'").problems).toEqual(["1 BAD_ADVICE"]);
  expect(tokenize("UNA++++++UNB+X'").problems).toEqual(["1 BAD_ADVICE"]);
});

test("blanks between segments go, blanks inside stay; the last terminator may be missing", () => {
  expect(plain(tokenize(" \r\nNAD+ A :B'\n\tLOC+1").segments)).toEqual([
    ["NAD", [[" A ", "B"]]],
    ["LOC", [["1"]]],
  ]);
});

test("a segment without an end is told once and costs itself only", () => {
  const { segments, problems } = tokenize(`AAA+1'BBB+${"x".repeat(SEGMENT_LENGTH_MAX * 3)}'CCC+1'`, 1_000);
  expect([segments.map((segment) => `${segment.tag} ${segment.ordinal}`), problems]).toEqual([
    ["AAA 1", "CCC 3"],
    ["2 SEGMENT_TOO_LONG"],
  ]);
});

test.each([
  ["NAD+FL+++O'NEAL:SHANE'", ["NAD+FL+++O'NEAL:SHANE"]],
  ["NAD+FL+++O?'NEAL:SHANE'", ["NAD+FL+++O?'NEAL:SHANE"]],
  ["NAD+FL+++D'ANGELO:MARIA'ATT+2++F'", ["NAD+FL+++D'ANGELO:MARIA", "ATT+2++F"]],
  ["NAD+FL+++L'A'VIE:JEAN D'ARC'ATT+2++F'", ["NAD+FL+++L'A'VIE:JEAN D'ARC", "ATT+2++F"]],
  ["NAD+FL+++ROE':ANA'ATT+2++F'", ["NAD+FL+++ROE':ANA", "ATT+2++F"]],
  ["NAD+FL+++O'DEA'ATT+2++F'", ["NAD+FL+++O'DEA", "ATT+2++F"]],
  ["NAD+FL+++O'+1 KING'S ROAD'\r\nATT+2++F'", ["NAD+FL+++O'+1 KING'S ROAD", "ATT+2++F"]],
  ["LOC+180+:::COTE D'IVOIRE'NAT+2+CIV'", ["LOC+180+:::COTE D'IVOIRE", "NAT+2+CIV"]],
])("an apostrophe behind which no segment begins is one of the text: %j", (text, expected) => {
  for (const pieceLength of [1, 5, 100]) {
    const { segments, problems } = tokenize(`UNH+1'${text}UNT+1'`, pieceLength);
    expect(segments.map(({ raw }) => raw)).toEqual(["UNH+1", ...expected, "UNT+1"]);
    expect(problems).toEqual(text.includes("?") ? [] : ["2 NOT_RELEASED"]);
  }
});

test.each([
  ["an empty segment", "ATT+2++F''DTM+329'", ["ATT+2++F", "DTM+329"]],
  ["a segment without anything in it", "ATT'DTM'LOC+1'", ["ATT", "DTM", "LOC+1"]],
  ["a new line before something odd", "ATT+2++F'\n%%\nDTM+329'", ["ATT+2++F", "%%\nDTM+329"]],
  ["more text than a name has", `ATT+2++F'${"x".repeat(300)}'DTM+329'`, ["ATT+2++F", "x".repeat(300), "DTM+329"]],
  ["blanks", "ATT+2++F'  DTM+329' ", ["ATT+2++F", "DTM+329"]],
  ["the end of the text", "ATT+2++F'LO", ["ATT+2++F", "LO"]],
  ["the end of a message", "UNZ+1'rest of a file'", ["UNZ+1", "rest of a file"]],
])("an apostrophe ends the segment before %s", (_, text, expected) => {
  for (const pieceLength of [1, 5, 1_000]) {
    const { segments, problems } = tokenize(text, pieceLength);
    expect(segments.map(({ raw }) => raw)).toEqual(expected);
    expect(problems).toEqual([]);
  }
});
