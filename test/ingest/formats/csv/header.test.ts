import { describe, expect, test } from "vitest";
import { COLUMN_NAMES, foldedName, REST_NAMES } from "#ingest/formats/csv/column-names.ts";
import { readHeader } from "#ingest/formats/csv/header.ts";
import { CSV_TABLES } from "#ingest/formats/csv/tables.ts";
import { readBundle } from "../support/read-bundle.ts";

const namesOf = (file: string): string[] => Object.keys(CSV_TABLES.find((table) => table.file === file)!.columns);

/** The columns of the table in the order in which the header has them. */
function columnsOf(header: string, file = "travel.csv"): string[] {
  const names = namesOf(file);
  const cells = header.split(";");
  const { positions } = readHeader(cells, names);
  return cells.map((_, i) => names[positions.indexOf(i)] ?? "-");
}

describe("a header", () => {
  test.each([
    "Flight_ID;SURNAME;Given-Names;date of birth;DocumentNumber;booking ref",
    "Vuelo;Apellidos;Nombres;Fecha de Nacimiento;Pasaporte;Localizador",
    "id_vuelo;apellido;nombre;FECHA-NACIMIENTO;numero_documento;PNR",
    "Voo;Sobrenome;Nome;Data de nascimento;Número do passaporte;Localizador",
    "Vol;Nom;Prénom;Date de naissance;Numéro de passeport;Record locator",
    "flight;Last Name;First Name;DOB;Passport No.;Record Locator",
    "FlightId;LastName;FirstName;BirthDate;passportNumber;RecordLocator",
  ])("names columns in any case and in four languages: %s", (header) => {
    expect(columnsOf(header)).toEqual(["flight_id", "surname", "given_names", "date_of_birth", "document_number", "booking_ref"]);
  });

  test("gives a column of the format its own name before what else it is called", () => {
    expect(columnsOf("currency;declared_currency;awb_number", "consignments.csv")).toEqual([
      "-",
      "declared_currency",
      "awb_number",
    ]);
    expect(columnsOf("moneda;awb", "consignments.csv")).toEqual(["declared_currency", "awb_number"]);
    expect(columnsOf("Destino;destination;vuelo", "flights.csv")).toEqual(["-", "destination", "flight_id"]);
  });

  test("joins the second surname and the middle name", async () => {
    const plain = await readBundle({ "travel.csv": "flight_id,surname,given_names\nF1,ROE POE,ANA MIA\nF1,DOE,JO\n" });
    const back = await readBundle({
      "travel.csv": "vuelo;primer apellido;segundo apellido;First Name;Middle Name\nF1;ROE;POE;ANA;MIA\nF1;DOE;;JO;\n",
    });
    expect(back.records).toEqual(plain.records);
    expect([back.warnings, back.droppedColumns]).toEqual([[], []]);
  });

  test("with two columns for one, or nearly one, is told", async () => {
    const back = await readBundle({
      "travel.csv": "flight_id,surname,apellidos,nationallity,seat\nF1,ROE,POE,PAN,1A\n",
    });
    expect(back.warnings.map(({ column, code, text }) => `${column} ${code}: ${text}`)).toEqual([
      "surname COLUMN_TWICE: one column of this name; the first was read",
      "nationality COLUMN_NEARLY: a column named nationality: column 4 is called nearly so, and was not read",
    ]);
    const missing = await readBundle({ "travel.csv": "flight_id,surnmae\nF1,ROE\n" });
    expect(missing.rejects.map(({ text }) => text)).toEqual([
      'a column named surname. Column 2 is called nearly so: "surname" would be right.',
    ]);
  });

  test("is told without what may be a person's name, number or birth date", async () => {
    const told = async (header: string) => (await readBundle({ "travel.csv": `${header}\n` })).droppedColumns;
    expect(await told("flight_id,surname,meal,Remarks")).toEqual(["travel.csv: meal", "travel.csv: column 4"]);
    expect(await told("Flight Id,Surname,Meal Code")).toEqual(["travel.csv: meal code"]);
    expect(await told("FLIGHT_ID,SURNAME,ZORILLA")).toEqual(["travel.csv: column 3"]);
    expect(await told("flight_id,surname,ZORILLA,meal")).toEqual(["travel.csv: column 3", "travel.csv: meal"]);
    expect(await told("flight_id,surname,given_names f1,zorilla,1990-01-02")).toEqual(
      [3, 4, 5].map((column) => `travel.csv: column ${column}`),
    );
    expect(await told("flight_id,surname,zoe@mail.example")).toEqual(["travel.csv: column 3"]);
    expect(await told('flight_id,surname,"a, b"')).toEqual(["travel.csv: column 3"]);
  });
});

describe("what columns are also called", () => {
  test("is of columns that there are", () => {
    const all = new Set(CSV_TABLES.flatMap(({ file }) => namesOf(file)));
    expect([...Object.keys(COLUMN_NAMES), ...Object.keys(REST_NAMES)].filter((name) => !all.has(name))).toEqual([]);
  });

  test("leads to one column of each file", () => {
    const torn: string[] = [];
    for (const { file } of CSV_TABLES) {
      const names = namesOf(file);
      const owners = new Map<string, string>();
      for (const name of names)
        for (const called of new Set([...(COLUMN_NAMES[name] ?? []), ...(REST_NAMES[name] ?? [])].map(foldedName))) {
          // A name of the format's own is its column's.
          if (names.some((other) => foldedName(other) === called)) continue;
          const owner = owners.get(called);
          if (owner !== undefined) torn.push(`${file}: ${called} is ${owner} and ${name}`);
          owners.set(called, name);
        }
    }
    expect(torn).toEqual([]);
  });
});
