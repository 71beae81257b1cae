/** Files that are large in one way each, as mishaps and malice make them: see support/linear-time.ts. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openBundle } from "#ingest/bundle.ts";
import { readCsvRecords, scanCsv } from "#ingest/formats/csv/read-records.ts";
import { CSV_TABLES, CSV_TABLE_OF_FILE } from "#ingest/formats/csv/tables.ts";
import { readPaxlstRecords, scanPaxlst } from "#ingest/formats/paxlst/read-records.ts";
import { readMessages } from "#ingest/formats/read-messages.ts";
import { withoutControls } from "#ingest/text-pieces.ts";
import { growthOf, many } from "../../support/linear-time.ts";
import { contextOf } from "./support/fuzz.ts";
import { SAMPLE_ROWS } from "./support/sample-rows.ts";
import { writeZip } from "./support/write-zip.ts";

const PIECE = 65_536;

/** As a file comes from the disk. */
async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield withoutControls(text.slice(at, at + PIECE));
}

async function readCsv(file: string, text: string): Promise<void> {
  const table = CSV_TABLE_OF_FILE.get(file)!;
  const context = contextOf(file);
  if (table.scan !== undefined) await scanCsv(table, () => piecesOf(text), context);
  for await (const _ of readCsvRecords(table, () => piecesOf(text), context));
}

const TRAVEL = "flight_id,surname,given_names,booking_ref,bag_tags\n";
const BYTES = 24_000;
const CSV_SHAPES: Readonly<Record<string, (size: number) => string>> = {
  "one long line": many("x"),
  "one long line of commas": many(","),
  "lines of nothing": many("\n"),
  "carriage returns": many("\r"),
  "one quote, then lines": (size) => `"${many("a,b\n")(size)}`,
  "a quote a line": many('"a\n'),
  "three quotes a line": many('"""a\n'),
  "doubled quotes": (size) => `"${many('""')(size)}`,
  "doubled quotes a line": (size) => `"${many('""\n')(size)}`,
  "quotes and commas": many('",'),
  blanks: many(" "),
  "control characters": many("\u0000"),
  "bags by the thousand": (size) => `F1,Roe,Ana,AB12CD,${many("Q1;")(size)}\n`,
  "names of many parts": (size) => `F1,${many("de la ")(size)},Ana,AB12CD,\n`,
  accents: (size) => `F1,${many("n\u0303")(size)},Ana,AB12CD,\n`,
};

describe("CSV", () => {
  for (const [name, shape] of Object.entries(CSV_SHAPES)) {
    it(`of ${name}`, async () => {
      const wrong = await growthOf(
        (size) => TRAVEL + shape(size),
        (text) => readCsv("travel.csv", text),
        BYTES,
      );
      expect(wrong).toBe("");
    });
    it(`with a header of ${name}`, async () => {
      const wrong = await growthOf(
        (size) => `flight_id,${shape(size)}\nF1,Roe\n`,
        (text) => readCsv("travel.csv", text),
        BYTES,
      );
      expect(wrong).toBe("");
    });
  }

  for (const { file, scan } of CSV_TABLES) {
    const [header, ...rows] = SAMPLE_ROWS[file]!.split(/\n(?!wrapped)/);
    const row = rows.find((line) => line !== "")!;
    it(`${file} of one row again and again`, async () => {
      const wrong = await growthOf(
        (size) => `${header}\n${many(`${row}\n`)(size)}`,
        (text) => readCsv(file, text),
        4 * BYTES,
      );
      expect(wrong).toBe("");
    });
    // What is kept of a table for rows of others is by its columns: each in turn is the one that tells rows apart.
    if (scan === undefined) continue;
    for (const [at, column] of header!.split(",").entries()) {
      it(`${file} of rows that differ in ${column} alone`, async () => {
        const make = (size: number): string => {
          const lines = [header!];
          for (let i = 0; i < size / row.length; i++) {
            const cells = row.split(",");
            cells[at] = `${cells[at] ?? ""}${i}`;
            lines.push(cells.join(","));
          }
          return lines.join("\n");
        };
        const wrong = await growthOf(make, (text) => readCsv(file, text), 2 * BYTES);
        expect(wrong).toBe("");
      });
    }
  }
});

const HEAD = "UNA:+.? 'UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'BGM+745'";
const FLIGHT = "TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'";
const PAXLST_SHAPES: Readonly<Record<string, (size: number) => string>> = {
  "no terminator": many("x"),
  terminators: many("'"),
  "released terminators": many("?'"),
  releases: many("?"),
  "releases and a terminator": many(`${"?".repeat(999)}'`),
  separators: many("+"),
  components: many(":"),
  advice: many("UNA:+.? '"),
  interchanges: many("UNB+UNOA:4'"),
  messages: many("UNH+1+PAXLST:D:05B:UN'UNT+2+1'"),
  flights: many(FLIGHT),
  "places of one flight": (size) => FLIGHT + many("LOC+92+MIA'")(size),
  travellers: (size) => FLIGHT + many("NAD+FL+++ROE:ANA'")(size),
  "a traveller with segments": (size) => `${FLIGHT}NAD+FL+++ROE:ANA'${many("DOC+P+P9'RFF+AVF:AB12'")(size)}`,
  "a traveller with bags": (size) => `${FLIGHT}NAD+FL+++ROE:ANA'${many("FTX+BAG+++Q1:2'")(size)}`,
  "flights and travellers by turns": many(`${FLIGHT}NAD+FL+++ROE:ANA'`),
  blanks: many(" "),
};

describe("a passenger list", () => {
  for (const [name, shape] of Object.entries(PAXLST_SHAPES)) {
    it(`of ${name}`, async () => {
      const read = async (text: string): Promise<void> => {
        const context = contextOf("list");
        await scanPaxlst(piecesOf(text), context.index.listedTwice);
        for await (const _ of readPaxlstRecords(piecesOf(text), context));
      };
      const wrong = await growthOf((size) => HEAD + shape(size), read, 2 * BYTES);
      expect(wrong).toBe("");
    });
  }
});

const PUSH = "UNB+IATA:1'UNH+1+PNRGOV:13:1:IA'MSG+:22'";
const BOOKING = "SRC'RCI+QM:AB12CD::011126:1200'TIF+ROE+ANA:A:1'";
const LEG = "TVL+211126:0805+PTY+MIA+QM+204'";
const DOCS = "SSR+DOCS:HK:1:QM:::::/P/PAN/PA1/PAN/02JAN90/F/01MAY31/ROE/ANA+::1'";
const PUSH_SHAPES: Readonly<Record<string, (size: number) => string>> = {
  bookings: many(`${BOOKING}${LEG}`),
  "bookings without anything": many("SRC'"),
  "travellers of one booking": (size) => `${BOOKING}${many("TIF+ROE+ANA:A:1'")(size)}${LEG}`,
  "travellers with papers": (size) => `${BOOKING}${many(`TIF+ROE+ANA:A:1'${DOCS}`)(size)}${LEG}`,
  "legs of one booking": (size) => BOOKING + many(LEG)(size),
  "requests of one booking": (size) => BOOKING + many(DOCS)(size) + LEG,
  "check-ins of one leg": (size) => BOOKING + LEG + many("TRI++1:::1'TIF+ROE+ANA:A:1'TBD++1:9:700+++QM:0683:99'")(size),
  locators: (size) => `${BOOKING}RCI${many("+QM:AB12CD")(size / 4)}'${LEG}`,
  history: (size) => `${BOOKING}${LEG}ABI+1'${many("SAC+++X'")(size)}`,
  payments: (size) => BOOKING + many("FOP+CC:::VI:411111XXXXXX1111:0229'")(size) + LEG,
};

describe("a push of bookings", () => {
  for (const [name, shape] of Object.entries(PUSH_SHAPES)) {
    it(`of ${name}`, async () => {
      const read = async (text: string): Promise<void> => {
        for await (const _ of readMessages(piecesOf(text), contextOf("push")));
      };
      const wrong = await growthOf((size) => `${PUSH}${shape(size)}UNT+1+1'`, read, 2 * BYTES);
      expect(wrong).toBe("");
    });
  }
});

describe("an archive", () => {
  const folder = mkdtempSync(join(tmpdir(), "trama-linear-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const openAll = async (path: string): Promise<void> => {
    const { files } = await openBundle(path);
    for (const file of files) for await (const _ of await file.open());
  };
  const written = (name: string, entries: readonly { name: string; text: string }[]): string => {
    const path = join(folder, `${name}.zip`);
    writeFileSync(path, writeZip(entries));
    return path;
  };
  const lists = (count: number) => Array.from({ length: count }, (_, i) => ({ name: `list${i}.edi`, text: "UNB+UNOA:4'" }));

  it("of many entries", async () => {
    const wrong = await growthOf((size) => written(`many${size}`, lists(size)), openAll, 110);
    expect(wrong).toBe("");
  });

  it("of folders in folders", async () => {
    const deep = (size: number) => {
      const way = "a/".repeat(size);
      return written(
        `deep${size}`,
        lists(200).map(({ name, text }) => ({ name: `${way}${name}`, text })),
      );
    };
    const wrong = await growthOf(deep, openAll, 3_000);
    expect(wrong).toBe("");
  });
});
