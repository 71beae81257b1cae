import { expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";
import { tell } from "../support/tell.ts";

const TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
const FLIGHTS = "flight_id,carrier,number,date,origin,destination\nF1,QM,204,2011-11-21,PTY,MIA\n";

const told = ({ line, column, code }: { line: number; column: string; code: string }) => `${line} ${column} ${code}`;

test("a zone in the document's cell says what the row leaves empty", async () => {
  const header =
    "flight_id,surname,given_names,sex,date_of_birth,nationality,document_type,document_number,document_issuer,document_expiry";
  const of = async (row: string) => {
    const back = await readBundle({ "flights.csv": FLIGHTS, "travel.csv": `${header}\n${row}\n` });
    expect([back.rejects, back.warnings]).toEqual([[], []]);
    return back.records[1]!;
  };
  const zone = await of(`F1,,,,,,,"${TD3}",,`);
  const row = await of("F1,Eriksson,Anna Maria,F,1974-08-12,UTO,P,L898902C3,UTO,2012-04-15");
  expect(zone.entities.map(({ id }) => id)).toEqual(row.entities.map(({ id }) => id));
  expect(tell(zone).slice(0, 1)).toEqual(['TravelDocument UTO:L898902C3 {"type":"P"}']);
  expect(zone.links.find(({ kind }) => kind === "HOLDS")!.props).toEqual({ expiry: "2012-04-15" });
  // Kept as received: what was worked out is not in it.
  expect(JSON.parse(zone.raw)).toEqual({ flight_id: "F1", document_number: TD3 });
});

test("what the row itself says stays, and a contradiction is told without what it is about", async () => {
  const { records, warnings } = await readBundle({
    "flights.csv": FLIGHTS,
    "travel.csv": `flight_id,surname,sex,date_of_birth,document_number\nF1,Roe,M,1974-08-13,"${TD3}"\n`,
  });
  expect(records[1]!.entities[0]!.intrinsic).toMatchObject({
    surname: "ROE",
    sex: "M",
    dateOfBirth: "1974-08-13",
    nationality: "UTO",
  });
  expect(warnings.map(told)).toEqual(["2 surname MRZ_DIFFERS", "2 sex MRZ_DIFFERS", "2 date_of_birth MRZ_DIFFERS"]);
  expect(JSON.stringify(warnings)).not.toMatch(/ROE|ERIKSSON|1974|L8989/i);
});

test("a wrong check digit costs what it protects, and half a zone is no number", async () => {
  const wrong = TD3.replace("L898902C36", "L898902C86");
  const { records, warnings } = await readBundle({
    "flights.csv": FLIGHTS,
    "travel.csv": `flight_id,surname,document_number\nF1,,"${wrong}"\nF1,Roe,P<UTOERIKSSON<<ANNA<MARIA\nF1,Poe,L898902C<3\n`,
  });
  expect(warnings.map(told)).toEqual([
    "2 document_number MRZ_CHECK_DIGIT",
    "2 document_number MRZ_CHECK_DIGIT",
    "4 document_number MRZ_UNREADABLE",
  ]);
  expect(records.slice(1).map((record) => record.entities[0]!.intrinsic)).toEqual([
    { surname: "ERIKSSON", givenNames: "ANNA MARIA", dateOfBirth: "1974-08-12", sex: "F", nationality: "UTO" },
    { surname: "ROE" },
    { surname: "POE", document: "XXX:L898902C" },
  ]);
});

test("a visa's zone in the visa's cell, and a listed document's in the list's", async () => {
  const visa = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nL8988901C4XXX4009078F9612109<<<<<<<<";
  const { records, warnings } = await readBundle({
    "travel.csv": `flight_id,surname,given_names,document_number,visa_number\nF1,Eriksson,Anna,L898902C3,"${visa}"\n`,
    "watchlist.csv": `entry_id,document_number\nW1,"${TD3.replace("\n", " ")}"\n`,
  });
  expect(warnings).toEqual([]);
  const documents = records.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "TravelDocument"));
  expect(documents.map(({ natural }) => natural)).toEqual(["XXX:L898902C3", "XXX:L8988901C", "UTO:L898902C3"]);
});
