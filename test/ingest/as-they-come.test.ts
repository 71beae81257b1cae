/** Files as offices write them: with other separators, line ends and characters, and with what a report puts around its rows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openBundle } from "#ingest/bundle.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { minter } from "./formats/support/read-bundle.ts";

const root = mkdtempSync(join(tmpdir(), "trama-as-they-come-"));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
async function read(files: Readonly<Record<string, string | Buffer>>) {
  const folder = join(root, `b${count++}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const bundle = await openBundle(folder);
  const told: string[] = [];
  const people: string[] = [];
  for await (const batch of parseBundle(bundle, minter)) {
    for (const { file, line, code } of [...batch.rejects, ...batch.warnings]) told.push(`${file}:${line} ${code}`);
    for (const { line, entities } of batch.records)
      people.push(...entities.filter(({ kind }) => kind === "Identity").map(({ natural }) => `${line} ${natural}`));
  }
  return { info: bundle.info, handling: bundle.handling, told, people };
}

const ROWS = [
  ["flight_id", "surname", "given_names", "bag_tags"],
  ["F1", "MÜLLER", "JO ANN", "Q1"],
  ["F1", "POE", "JO", '"Q2;Q3"'],
];
const PEOPLE = ["2 MULLER/JO ANN", "3 POE/JO"];
const lines = (separator: string, end = "\n"): string => ROWS.map((cells) => cells.join(separator)).join(end) + end;

describe("a file of people", () => {
  test.each([
    ["commas", lines(","), []],
    ["semicolons", lines(";"), []],
    ["tabs", lines("\t"), []],
    ["bars", lines("|"), []],
    ["carriage returns alone", lines(",", "\r"), []],
    ["carriage returns and line feeds", lines(";", "\r\n"), []],
    ["Windows-1252", Buffer.from(lines(";"), "latin1"), ["travel.csv:0 CHARSET"]],
    ["UTF-16, as Unicode text is saved", Buffer.from(`\ufeff${lines("\t", "\r\n")}`, "utf16le"), ["travel.csv:0 CHARSET"]],
  ])("with %s is read the same", async (_, content, told) => {
    expect(await read({ "travel.csv": content })).toMatchObject({ people: PEOPLE, told });
  });

  test("that says what separates has its lines counted on", async () => {
    const { people, told } = await read({ "travel.csv": `sep=;\n${lines(";")}F1;\n` });
    expect(people).toEqual(["3 MULLER/JO ANN", "4 POE/JO"]);
    expect(told).toEqual(["travel.csv:5 COLUMN_COUNT"]);
  });

  test("ends in a sum, which is nobody", async () => {
    const totals = ["TOTAL,2,,", "Total:,2,,", ",,TOTALES,2", "Grand total,,,"].map((row) => `${row}\n`).join("");
    const { people, told } = await read({ "travel.csv": `${lines(",")}${totals}F1,TOTAL,ANA,\n` });
    expect(people).toEqual([...PEOPLE, "8 TOTAL/ANA"]);
    expect(told).toEqual([4, 5, 6, 7].map((line) => `travel.csv:${line} TOTAL_ROW`));
  });
});

test("what a bundle says of itself holds in whatever case its name is, and two of them are refused", async () => {
  const info = JSON.stringify({ source: "DESK", handling: "RED//OP-X", exercise: true });
  const { info: read1 } = await read({ "Bundle.json": info, "travel.csv": lines(",") });
  expect(read1).toMatchObject({ source: "DESK", exercise: true });
  const twice = read({ "Bundle.json": info, "bundle.json": "{}", "travel.csv": lines(",") });
  await expect(twice).rejects.toMatchObject({
    code: "BUNDLE_UNREADABLE",
    message: expect.stringContaining("two files") as string,
  });
});
