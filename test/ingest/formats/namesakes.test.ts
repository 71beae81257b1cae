/** One list, several travellers of one name or one passport: as many as there are, in any order of rows, in CSV and in messages. */
import { describe, expect, test } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import type { RecordDraft } from "#model/record.ts";
import { readBundle } from "./support/read-bundle.ts";

const HEAD = "flight_id,surname,given_names,sex,date_of_birth,nationality,document_number,document_issuer,booking_ref,seat";

async function rowsOf(rows: readonly string[]) {
  return readBundle({ "travel.csv": `${[HEAD, ...rows].join("\n")}\n` });
}

/** Distinct keys and identities of the travellers. */
function counted(records: readonly RecordDraft[]): string {
  const travellers = records.filter(({ kind }) => kind === "TRAVEL" || kind === "PAXLST_TRAVELLER");
  const identities = travellers.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "Identity").map(({ id }) => id));
  return `${new Set(travellers.map(({ keyHash }) => keyHash)).size} keys, ${new Set(identities).size} identities`;
}

const FAMILY = [
  "F1,Okoye,Ada,F,1985-03-12,NGA,A0400009,NGA,FAM009,11A",
  "F1,Okoye,Ifeoma,F,2015-05-01,NGA,A0400009,NGA,FAM009,11B",
  "F1,Okoye,Uche,M,2018-09-09,NGA,A0400009,NGA,FAM009,11C",
];

describe("rows of travel.csv", () => {
  test.each<[title: string, expected: string, rows: readonly string[]]>([
    ["a family on one passport", "3 keys, 3 identities", FAMILY],
    [
      "without birth dates and seats",
      "3 keys, 3 identities",
      ["Ada", "Ifeoma", "Uche"].map((name) => `F1,Okoye,${name},,,,A0400009,NGA,,`),
    ],
    [
      "father and son of one name on one passport",
      "2 keys, 2 identities",
      ["1960-01-02", "1990-02-03"].map((born) => `F1,Okoye,Obi,M,${born},NGA,A1,NGA,R1,`),
    ],
    [
      "namesakes without a document, in two seats",
      "2 keys, 2 identities",
      ["11A", "30C"].map((seat) => `F1,Ali,Omar,M,1990-01-01,SDN,,,R1,${seat}`),
    ],
    ["of two nationalities", "2 keys, 2 identities", ["PAN", "COL"].map((nation) => `F1,Garcia,Maria,F,,${nation},,,,`)],
    ["a man and a woman", "2 keys, 2 identities", ["F", "M"].map((sex) => `F1,Nguyen,Anh,${sex},,VNM,,,,`)],
    [
      "one passport and name, no birth date, two seats",
      "2 keys, 2 identities",
      ["11A", "30C"].map((seat) => `F1,Okoye,Obi,M,,NGA,A1,NGA,R1,${seat}`),
    ],
    [
      "one who is told of twice, first without a seat",
      "1 keys, 1 identities",
      ["", "11A"].map((seat) => `F1,Ali,Omar,M,1990-01-01,SDN,,,R1,${seat}`),
    ],
    [
      "a seat changed: name, birth date and passport agree",
      "1 keys, 1 identities",
      ["11A", "12C"].map((seat) => `F1,Okoye,Obi,M,1990-02-03,NGA,A1,NGA,R1,${seat}`),
    ],
    ["one row twice", "1 keys, 1 identities", [FAMILY[0]!, FAMILY[0]!]],
    [
      "one name with a title and without",
      "1 keys, 1 identities",
      ["Ada", "AdaMRS"].map((name) => `F1,Okoye,${name},F,1985-03-12,NGA,A1,NGA,R1,`),
    ],
    ["on two flights", "2 keys, 2 identities", ["F1", "F2"].map((flight) => `${flight},Ali,Omar,M,1990-01-01,SDN,,,R1,11A`)],
  ])("%s: %s", async (_, expected, rows) => {
    const { records, rejects } = await rowsOf(rows);
    expect(rejects).toEqual([]);
    expect(counted(records)).toBe(expected);
  });

  test("have the same keys and identities in any order", async () => {
    const rows = [
      ...FAMILY,
      ...["11A", "30C", ""].map((seat) => `F1,Ali,Omar,M,1990-01-01,SDN,,,R1,${seat}`),
      ...["11A", "", "12C"].map((seat) => `F1,Okoye,Obi,M,,NGA,A1,NGA,R1,${seat}`),
      ...["PAN", "", "COL"].map((nation) => `F1,Garcia,Maria,F,,${nation},,,,`),
    ];
    const substance = async (some: readonly string[]) =>
      (await rowsOf(some)).records.map(({ line: _, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
    const expected = await substance(rows);
    expect(new Set(expected.map(({ keyHash }) => keyHash)).size).toBe(rows.length);
    for (let seed = 1; seed <= 20; seed++) expect(await substance(shuffle([...rows], mulberry32(seed)))).toEqual(expected);
  });

  test("split over bundles have the keys that they have in one, where a document says who they are", async () => {
    const keys = async (rows: readonly string[]) => (await rowsOf(rows)).records.map(({ keyHash }) => keyHash);
    expect((await Promise.all(FAMILY.map((row) => keys([row])))).flat()).toEqual(await keys(FAMILY));
  });
});

const TDT = "TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100:201'LOC+87+MIA'DTM+232:2703010500:201'";
function list(code: string, ...travellers: readonly string[]): string {
  const body = `BGM+${code}'${TDT}${travellers.join("")}`;
  return `UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'${body}UNT+${body.split("'").length + 1}+1'UNZ+1+R'`;
}
const omar = (seat: string, rest = "") =>
  `NAD+FL+++ALI:OMAR'ATT+2++M'DTM+329:900101'NAT+2+SDN'${seat === "" ? "" : `RFF+SEA:${seat}'`}${rest}`;
const PASSPORT = "DOC+P:110:111+A0400009'DTM+36:300101'LOC+91+NGA'";

describe("travellers of a passenger list", () => {
  test.each<[title: string, expected: string, message: string]>([
    ["namesakes without a document, in two seats", "2 keys, 2 identities", list("745", omar("11A"), omar("30C"))],
    ["in the other order", "2 keys, 2 identities", list("745", omar("30C"), omar("11A"))],
    ["three of them, one without a seat", "3 keys, 3 identities", list("745", omar("11A"), omar(""), omar("30C"))],
    ["one who is told of twice, once without a seat", "1 keys, 1 identities", list("745", omar(""), omar("11A"))],
    [
      "one passport and birth date, a seat changed",
      "1 keys, 1 identities",
      list("745", omar("11A", PASSPORT), omar("30C", PASSPORT)),
    ],
    [
      "on the list and on the close-out in another seat",
      "2 keys, 1 identities",
      list("745", omar("11A")) + list("266", omar("12C")),
    ],
    [
      "two on the list, and the two again on the close-out",
      "4 keys, 2 identities",
      list("745", omar("11A"), omar("30C")) + list("266", omar("11A"), omar("30C")),
    ],
  ])("%s: %s", async (_, expected, message) => {
    expect(counted((await readBundle({ "list.edi": message })).records)).toBe(expected);
  });
});
