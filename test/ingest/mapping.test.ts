/** Exports that nobody changed, read as a mapping says. All of it is made up. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { AppError } from "#base/errors.ts";
import { packageRoot } from "#base/worker.ts";
import { openBundle } from "#ingest/bundle.ts";
import { cellFormat } from "#ingest/formats/csv/mapping/cell-format.ts";
import { readMapping } from "#ingest/formats/csv/mapping/mapping.ts";
import { proposeMapping } from "#ingest/propose-mapping.ts";
import { JsonProblem, parsePlaced } from "#ingest/formats/csv/mapping/placed-json.ts";
import { parseBundle } from "#ingest/parse-bundle.ts";
import { minter } from "./formats/support/read-bundle.ts";

const root = mkdtempSync(join(tmpdir(), "trama-mapping-"));
afterAll(() => rmSync(root, { recursive: true }));

let count = 0;
/** The rows as kept, by file, and what was told. `beside`: the mapping lies outside of the bundle. */
async function read(files: Readonly<Record<string, string>>, beside?: object) {
  const folder = join(root, `b${count++}`, "DESK");
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, "..", "given.json");
  if (beside !== undefined) writeFileSync(path, JSON.stringify(beside));
  const rows: Record<string, unknown>[] = [];
  const told: string[] = [];
  for await (const batch of parseBundle(await openBundle(folder, beside === undefined ? null : path), minter)) {
    for (const { kind, raw } of batch.records) rows.push({ kind, ...(JSON.parse(raw) as object) });
    for (const { file, line, column, code } of [...batch.rejects, ...batch.warnings])
      told.push(`${file}:${line} ${column} ${code}`);
    told.push(...batch.droppedColumns);
  }
  return { rows, told };
}

const mapping = (...files: object[]) => JSON.stringify({ files }, null, 1);

describe("an export that nobody changed", () => {
  test("with full names in one cell, months first and pounds is passengers and their flights", async () => {
    const flight = { from: ["Flt", "Date"], join: "/" };
    const { rows, told } = await read({
      "dcs.txt":
        "Flt|Date|From|To|Name|Gender|Born|Bag wt (lb)|Boarded|Meal\nQM204|11/21/2026|PTY|MIA|ROE/ANA MIA|FEMALE|03/04/1990|50.7|Y|VGML\nQM204|11/21/2026|PTY|MIA|DOE/JO|MALE|12/25/1985||N|\n",
      "mapping.json": mapping(
        {
          from: "dcs.txt",
          to: "travel.csv",
          columns: {
            flight_id: flight,
            surname: { from: "Name", pattern: "^([^/]+)/" },
            given_names: { from: "Name", pattern: "/(.*)$" },
            sex: { from: "gender", words: { female: "F", male: "M" } },
            date_of_birth: { from: "Born", format: "MM/dd/yyyy" },
            bag_weight_kg: { from: "Bag wt (lb)", unit: "lb" },
            boarded: "Boarded",
          },
        },
        {
          from: "DCS.TXT",
          to: "flights.csv",
          columns: {
            flight_id: flight,
            carrier: { from: "Flt", pattern: "^([A-Z0-9]{2})" },
            number: { from: "Flt", pattern: "^..(.*)$" },
            date: { from: "Date", format: "MM/dd/yyyy" },
            origin: "From",
            destination: "To",
          },
        },
      ),
    });
    const leg = {
      kind: "FLIGHT",
      flight_id: "QM204/11/21/2026",
      carrier: "QM",
      number: "204",
      date: "2026-11-21",
      origin: "PTY",
      destination: "MIA",
    };
    expect(rows).toEqual([
      leg,
      leg,
      {
        kind: "TRAVEL",
        flight_id: leg.flight_id,
        surname: "ROE",
        given_names: "ANA MIA",
        sex: "F",
        date_of_birth: "1990-03-04",
        bag_weight_kg: "22.997133159",
        boarded: "Y",
      },
      {
        kind: "TRAVEL",
        flight_id: leg.flight_id,
        surname: "DOE",
        given_names: "JO",
        sex: "M",
        date_of_birth: "1985-12-25",
        boarded: "N",
      },
    ]);
    // The meal is in neither.
    expect(new Set(told)).toEqual(new Set(["dcs.txt: column 10"]));
  });

  test("of bookings with times of a place's clocks, and constants, is bookings", async () => {
    const { rows, told } = await read(
      { "reservas.csv": "Localizador;Creada;Pago\nAB12CD;21/11/2026 08:05;EF\nEF34GH;pronto;TC\n" },
      {
        files: [
          {
            from: "reservas.csv",
            to: "bookings.csv",
            columns: {
              booking_ref: "Localizador",
              carrier: { value: "QM" },
              created_at: { from: "creada", format: "dd/MM/yyyy HH:mm", zone: "America/Panama" },
              payment_form: { from: "Pago", words: { EF: "CASH", TC: "CARD" } },
            },
          },
        ],
      },
    );
    expect(rows).toEqual([
      { kind: "BOOKING", booking_ref: "AB12CD", carrier: "QM", created_at: "2026-11-21T08:05:00-05:00", payment_form: "CASH" },
    ]);
    expect(told).toEqual(["reservas.csv:3 created_at BAD_TIME", "reservas.csv:3 created_at MAPPING_UNFIT"]);
  });

  test("without a header has its columns by number; a row cut short is told with its line", async () => {
    const { rows, told } = await read({
      "list.csv": "F1,ROE,1990-01-02\nF1,DOE\nF1,POE,1991-01-02\n",
      "Mapping.json": mapping({ from: "list.csv", to: "travel.csv", header: false, columns: { flight_id: 1, surname: 2 } }),
    });
    expect(rows.map(({ surname }) => surname)).toEqual(["ROE", "POE"]);
    expect(told.sort()).toEqual(["list.csv: column 3", "list.csv:2  COLUMN_COUNT"]);
  });

  test("is told of what the mapping names and there is not", async () => {
    const { told } = await read({
      "a.csv": "flight,name\nF1,ROE\n",
      "mapping.json": mapping(
        { from: "a.csv", to: "travel.csv", columns: { flight_id: "flight", surname: "name", sex: "gender" } },
        { from: "b.csv", to: "staff.csv", columns: { staff_id: "a", airport: "b", surname: "c" } },
      ),
    });
    expect(told).toEqual(["b.csv:0  UNKNOWN_FILE", "a.csv:1 sex COLUMN_MISSING"]);
  });
});

describe("a mapping that is wrong", () => {
  const wrong = (text: string): string => {
    try {
      readMapping(text, "mapping.json");
    } catch (error) {
      if (error instanceof AppError) return error.message;
      throw error;
    }
    return "read";
  };
  const columns = (text: string): string =>
    `{"files": [{"from": "a", "to": "travel.csv",\n "columns": {"flight_id": "f",\n  "surname": ${text}}}]}`;

  test.each([
    ['{"files": [}', /^mapping.json:1:12: a value is needed here/],
    ['{"files": []\n "x"', /:2:2: "," or "}" is needed here/],
    ["{'files': []}", /:1:2: this is no JSON/],
    ['{"files": [], "files": []}', /:1:15: this key is there twice/],
    ['{"file": []}', /:1:2: "file" is no key of the mapping. Did you mean "files"\?/],
    ["{}", /:1:1: "files" is needed here/],
    [
      '{"files": [\n{"from": "a", "to": "travels.csv", "columns": {}}]}',
      /:2:21: a file of the bundle is needed here. Did you mean "travel.csv"\?/,
    ],
    [
      '{"files": [{"from": "a", "to": "travel.csv", "columns": {"flight_id": "f", "surnam": "s"}}]}',
      /:1:76: "surnam" is no key of a column of travel.csv. Did you mean "surname"\?/,
    ],
    ['{"files": [{"from": "a", "to": "travel.csv", "columns": {"surname": "s"}}]}', /travel.csv needs the column "flight_id"/],
    [columns("{}"), /:3:14: either "from" or "value" is needed here/],
    [columns('{"from": "a", "patern": "x"}'), /:3:28: "patern" is no key of a column of the mapping. Did you mean "pattern"\?/],
    [columns('{"from": 0}'), /:3:23: the name of a column of the file, or its number from 1/],
    [columns('{"from": "a", "pattern": "("}'), /:3:39: this is no regular expression/],
    [columns('{"from": "a", "pattern": "(a+)+$"}'), /:3:39: a pattern of at most/],
    [columns('{"from": "a", "format": "dd/MM"}'), /a format needs a year, a month and a day/],
    [columns('{"from": "a", "format": "dd/MM/yyyy HH:mm"}'), /a format needs a zone beside a time/],
    [columns('{"from": "a", "format": "dd/MM/yyyy HH:mm", "zone": "Panama City"}'), /:3:66: a format needs a zone that there is/],
    [columns('{"from": "a", "unit": "lb"}'), /only columns of weights/],
    [
      '{"files": [{"from": "a", "to": "travel.csv", "header": false, "columns": {"flight_id": 1, "surname": "s"}}]}',
      /columns by their numbers/,
    ],
    [columns('"s"'), /^read$/],
  ])("is refused with its line and column: %s", (text, message) => {
    expect(wrong(text)).toMatch(message);
  });

  test("of any text is refused with a place, or read", () => {
    const good = columns('{"from": ["a", 2], "join": "-", "words": {"x": "y"}, "note": "\\u00e9"}');
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.constantFrom("", "{", "}", "[", "]", ",", '"', "\\", "1", "null", "\n"),
        fc.nat(3),
        (at, piece, cut) => {
          expect(wrong(good.slice(0, at) + piece + good.slice(at + cut))).toMatch(/^read$|^mapping\.json:\d+:\d+: /);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("is JSON as any other reader has it", () => {
    const plain = (placed: ReturnType<typeof parsePlaced>): unknown => {
      const { value } = placed;
      if (typeof value !== "object" || value === null) return value;
      if ("members" in value) return Object.fromEntries(value.members.map(({ key, value: inner }) => [key, plain(inner)]));
      return value.map(plain);
    };
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 1), (text, indent) => {
        const value: unknown = JSON.parse(text);
        let read: unknown;
        try {
          read = plain(parsePlaced(JSON.stringify(value, null, indent)));
        } catch (error) {
          if (error instanceof JsonProblem && /nested/.test(error.message)) return;
          throw error;
        }
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe("a mapping that is proposed", () => {
  test.each([
    [
      "pnr.csv",
      "Localizador;Vuelo;Apellidos;Nombres;F. Nac.;Pasaporte;Asiento\nAB12CD;F1;Roe;Ana;25/12/1990;PA1234567;1A\n",
      {
        kind: "TRAVEL",
        flight_id: "F1",
        surname: "Roe",
        given_names: "Ana",
        date_of_birth: "1990-12-25",
        document_number: "PA1234567",
        booking_ref: "AB12CD",
        seat: "1A",
      },
    ],
    [
      "us.csv",
      'Locator,Flight,Name,Birth,Checked\nAB12CD,F1,"DOE, JOHN",12/25/1990,x\nEF34GH,F1,"ROE, ANA",01/02/1985,y\n',
      {
        kind: "TRAVEL",
        flight_id: "F1",
        surname: "DOE",
        given_names: "JOHN",
        date_of_birth: "1990-12-25",
        booking_ref: "AB12CD",
      },
    ],
    [
      "flights.txt",
      "Airline\tFlight no\tFlight\tDeparture date\tFrom airport\tTo airport\nQM\t204\tF1\t2026-11-21\tPTY\tMIA\n",
      { kind: "FLIGHT", flight_id: "F1", carrier: "QM", number: "204", date: "2026-11-21", origin: "PTY", destination: "MIA" },
    ],
    // Which flight is nowhere said: a person has to.
    ["dcs.txt", "F1|ROE/ANA|1990-12-25|PA1234567\nF1|DOE/JO|1991-01-02|PA7654321\n", undefined],
    ["odd.csv", "x,y\n1,2\n", undefined],
  ])("is read unchanged: %s", async (name, content, row) => {
    const path = join(root, name);
    writeFileSync(path, content);
    const text = await proposeMapping(path);
    expect(text).not.toMatch(/Roe|DOE|1990|PA1234567/);
    const { rows } = await read({ [name]: content, "mapping.json": text });
    expect(rows[0]).toEqual(row);
  });

  test("of what is no table is refused", async () => {
    const path = join(root, "one.txt");
    writeFileSync(path, "nothing here\n");
    await expect(proposeMapping(path)).rejects.toMatchObject({ code: "BUNDLE_UNREADABLE" });
    await expect(proposeMapping(join(root, "none.txt"))).rejects.toMatchObject({ code: "BUNDLE_UNREADABLE" });
  });
});

test("the mapping of the manual is one", () => {
  const page = readFileSync(join(packageRoot, "docs/mapping.md"), "utf8");
  const [file] = readMapping(/```json\n([\s\S]*?)```/.exec(page)![1]!, "docs/mapping.md");
  expect(file!.columns.map(({ column }) => column)).toContain("bag_weight_kg");
});

describe("a format", () => {
  const format = (form: string, zone?: string) => {
    const made = cellFormat(form, zone);
    if (typeof made === "string") throw new Error(made);
    return made.read;
  };

  test.each([
    ["dd/MM/yyyy", undefined, "03/04/1990", "1990-04-03"],
    ["d".repeat(2) + "MMMyy", undefined, "03ABR26", "2026-04-03"],
    ["yyyyMMdd", undefined, "19900403", "1990-04-03"],
    ["MM/dd/yyyy hh:mm a", "-05:00", "11/21/2026 8:05 PM", "2026-11-21T20:05:00-05:00"],
    ["yyyy-MM-dd HH:mm:ss", "Z", "2026-11-21 08:05:09", "2026-11-21T08:05:09Z"],
    ["yyyy-MM-dd HH:mm", "Europe/Madrid", "2026-07-01 08:05", "2026-07-01T08:05:00+02:00"],
    ["yyyy-MM-dd HH:mm", "Europe/Madrid", "2026-11-21 08:05", "2026-11-21T08:05:00+01:00"],
    ["yyyy-MM-dd HH:mm", "America/Panama", "2026-11-21 08:05", "2026-11-21T08:05:00-05:00"],
    ["dd/MM/yyyy", undefined, "31/02/1990", undefined],
    ["dd/MM/yyyy", undefined, "1990-04-03", undefined],
    ["yyyy-MM-dd HH:mm", "Z", "2026-11-21 24:05", undefined],
  ])("%s in %s reads %s as %s", (form, zone, cell, read) => {
    expect(format(form, zone)(cell)).toBe(read);
  });
});
