import { expect, test } from "vitest";
import type { PropsOf } from "#model/properties.ts";
import { readBundle } from "../support/read-bundle.ts";

/** `line column code valueClass` of each. */
function brief(problems: readonly { line: number; column: string; code: string; valueClass: string }[]): string[] {
  return problems.map((problem) => `${problem.line} ${problem.column} ${problem.code} ${problem.valueClass}`);
}

test("a row that cannot be used is rejected alone, with where and why; the rest lands", async () => {
  const back = await readBundle({
    "travel.csv": `flight_id,surname,date_of_birth,nationality,bag_count,status,handling
F1,GOOD,1990-02-28,PAN,1,BOARDED,
,NOFLIGHT,1990-02-28,,,,
F1,NODAY,1990-02-30,,,,
F1,SHORT
F1,"BROKEN,,,,,
F1,SOFT,1990-02-28,Panama,two,ASTRAY,
F1,LABEL,1990-02-28,,,,SECRET
F1,TIGHT,1990-02-28,,,,AMBER+STRICT//REL BBB//OP-X
`,
  });
  expect(back.read).toBe(8);
  expect(brief(back.rejects)).toEqual([
    "3 flight_id CELL_MISSING empty",
    "4 date_of_birth BAD_DATE date-like",
    "5  COLUMN_COUNT 2 cells",
    "6  QUOTES_UNBALANCED text",
    "8 handling BAD_HANDLING text(6)",
  ]);
  expect(brief(back.warnings)).toEqual([
    "7 nationality BAD_COUNTRY text(6)",
    "7 bag_count BAD_NUMBER text(3)",
    "7 status UNKNOWN_WORD text(6)",
  ]);
  expect(back.records.map((record) => [record.line, record.handling])).toEqual([
    [2, "AMBER//OWNER AAA"],
    [7, "AMBER//OWNER AAA"],
    [9, "AMBER+STRICT//OWNER AAA//REL BBB//OP-X"],
  ]);
  expect(back.records[1]!.links[0]!.props).toBeUndefined();
});

test("what would be right is said, and the value never", async () => {
  const back = await readBundle({
    "incident_parties.csv": "incident_id,role,surname\nI1,COURRIER,ZORILLA\nI1,SUSPECT,\n",
    "access_events.csv": "badge_number,airport,at\nB1,PTY,2026-11-21T28:05:00Z\nB1,PANAMA CITY,2026-11-21T08:05:00Z\n",
  });
  expect(back.rejects.map((reject) => reject.text)).toEqual([
    "a time that exists, as 2026-11-21T08:05:00Z or with an offset such as -05:00",
    "an airport as three (IATA) or four (ICAO) letters",
    'one of COURIER, ORGANISER, FACILITATOR, SENDER, RECEIVER, STAFF_ACCOMPLICE, SUSPECT, VICTIM, POTENTIAL_VICTIM, WITNESS, UNKNOWN. Did you mean "COURIER"?',
    "at least one of surname, given_names, sex, date_of_birth, nationality, document_number, document_issuer, staff_id, phone, address",
  ]);
  expect(JSON.stringify(back.rejects)).not.toMatch(/ZORILLA|COURRIER|PANAMA CITY/);
});

test("a header without a needed column makes one reject, not one a row", async () => {
  const back = await readBundle({ "travel.csv": "leg,surname\nF1,A\nF2,B\n" });
  expect(brief(back.rejects)).toEqual(["1 flight_id COLUMN_MISSING empty"]);
  expect(back.records).toEqual([]);
  // The two rows are lost with it, and are counted so.
  expect([back.read, back.rejected]).toEqual([3, 3]);
});

test("a file of no bytes and a column given twice are told", async () => {
  const back = await readBundle({
    "shifts.csv": "",
    "staff.csv": "staff_id,airport,surname\n",
    "seizures.csv": "incident_id,kind,quantity,quantity\nI1,CASH,10,20\n",
  });
  expect(brief(back.warnings)).toEqual(["1  FILE_EMPTY empty", "1 quantity COLUMN_TWICE empty"]);
  expect(back.records[0]!.entities.find(({ kind }) => kind === "Seizure")!.asserted).toEqual({ kind: "CASH", quantity: 10 });
});

test("two rows of one key that say different things are told; the same row twice is not", async () => {
  const row = "F1,ROE,1990-02-03,P1,PAN,1A\n";
  const head = "flight_id,surname,date_of_birth,document_number,document_issuer,seat\n";
  const told = async (rows: string) => brief((await readBundle({ "travel.csv": head + rows })).warnings);
  expect(await told(`${row}F1,ROE,1990-02-03,P1,PAN,2B\nF2,ROE,1990-02-03,P1,PAN,2B\n`)).toEqual(["3  KEY_TWICE empty"]);
  expect(await told(row + row)).toEqual([]);
});

test("what is not listed but usable is read and told: other kinds, odd currencies, countries of two letters", async () => {
  const back = await readBundle({
    "incidents.csv": "incident_id,at,airport,kind\nI1,2026-11-21T08:05:00Z,PTY,FIRE\n",
    "seizures.csv": "incident_id,kind\nI1,GOLD\n",
    "declarations.csv":
      'declaration_id,at,airport,currency,declared_amount\nD1,2026-11-21T08:05:00Z,PTY,us$,9900\nD2,2026-11-21T08:05:00Z,PTY,USD,-1\nD3,2026-11-21T08:05:00Z,PTY,usd,"9,900"\n',
    "travel.csv": "flight_id,surname,nationality,document_number,document_issuer\nF1,A,PA,P1,D\nF1,B,DEU,P2,DEU\n",
  });
  expect(brief(back.warnings)).toEqual([
    "2 kind UNKNOWN_WORD text(4)",
    "2 nationality BAD_COUNTRY text(2)",
    "2 kind UNKNOWN_WORD text(4)",
    "2 currency BAD_CURRENCY text(3)",
    "4 declared_amount DOUBTFUL number",
  ]);
  expect(brief(back.rejects)).toEqual(["3 declared_amount BAD_NUMBER number"]);
  const asserted = back.records.flatMap((record) => record.entities.map(({ kind, asserted }) => ({ kind, ...asserted })));
  expect(asserted).toContainEqual(expect.objectContaining({ kind: "OTHER", airport: "PTY" }));
  expect(asserted).toContainEqual({ kind: "OTHER" });
  expect(asserted).toContainEqual(expect.objectContaining({ currency: "US$", declaredAmount: 9900 }));
  // The `D` on a German passport is the DEU of the list.
  const documents = back.records.flatMap(({ entities }) => entities.filter(({ kind }) => kind === "TravelDocument"));
  expect(documents.map(({ natural }) => natural)).toEqual(["DEU:P1", "DEU:P2"]);
});

test("columns in any order and case, a byte order mark, unlisted columns dropped and named once", async () => {
  const plain = await readBundle({ "travel.csv": "flight_id,surname,given_names\nF1,Roe,Ana\n" });
  const other = await readBundle({
    "travel.csv": "\ufeffGiven_Names,meal,SURNAME,flight_id,meal\nAna,VGML,Roe,F1,x\nJo,,Roe,F1,\n",
  });
  expect(other.droppedColumns).toEqual(["travel.csv: meal"]);
  expect(other.records[0]).toEqual(plain.records[0]);
  expect(JSON.stringify(other.records)).not.toContain("VGML");
});

test("a wrong air waybill check digit is a warning", async () => {
  const back = await readBundle({ "consignments.csv": "awb_number\n020-12345675\n020-12345674\n" });
  expect(back.records).toHaveLength(2);
  expect(brief(back.warnings)).toEqual(["3 awb_number AWB_CHECK_DIGIT text(12)"]);
});

test("rows about victims and witnesses get the compartment VICTIM, over the row's own label", async () => {
  const back = await readBundle({
    "incidents.csv":
      "incident_id,at,airport,kind\nI1,2026-11-21T08:05:00Z,PTY,VICTIM_IDENTIFIED\nI2,2026-11-21T08:05:00Z,PTY,ARREST\n",
    "incident_parties.csv":
      "incident_id,role,surname,handling\nI1,VICTIM,A,AMBER//OP-X\nI1,POTENTIAL_VICTIM,B,\nI1,WITNESS,C,\nI1,SUSPECT,D,\n",
  });
  expect(back.records.map((record) => record.handling)).toEqual([
    "AMBER//OWNER AAA//VICTIM",
    "AMBER//OWNER AAA",
    "AMBER//OWNER AAA//OP-X,VICTIM",
    "AMBER//OWNER AAA//VICTIM",
    "AMBER//OWNER AAA//VICTIM",
    "AMBER//OWNER AAA",
  ]);
});

test("only so many rejects are kept, and their count stays exact", async () => {
  const back = await readBundle({ "travel.csv": `flight_id,surname\n${",X\n".repeat(12_000)}F1,LAST\n` });
  expect(back.rejects).toHaveLength(10_000);
  expect(back.read).toBe(12_001);
  expect(back.records).toHaveLength(1);
});

test("placeholders name nobody: no document, phone or company is made of them", async () => {
  const back = await readBundle({
    "travel.csv": "flight_id,surname,document_number,document_issuer\nF1,ROE,---,PAN\nF1,POE,0000000,PAN\nF1,LOE,nil,PAN\n",
    "staff.csv": "staff_id,airport,surname,employer,phone\nS1,PTY,ROE,***,0000000\n",
    "consignments.csv": "consignment_id,shipper_name,consignee_phone,forwarder\nC1,-,+9991112222,--\n",
  });
  expect(brief(back.warnings)).toEqual([
    "2 employer FILLER text(3)",
    "2 phone FILLER number",
    "2 shipper_name FILLER text(1)",
    "2 forwarder FILLER text(2)",
    "2 document_number FILLER text(3)",
    "3 document_number FILLER number",
    "4 document_number FILLER text(3)",
  ]);
  expect(back.records.map((record) => record.links.map((link) => link.kind))).toEqual([
    [],
    ["SHIPPED_TO", "USES"],
    ["TRAVELLED_ON"],
    ["TRAVELLED_ON"],
    ["TRAVELLED_ON"],
  ]);
  expect(new Set(back.records.slice(2).map((record) => record.entities[0]!.id)).size).toBe(3);
});

test("a filler in a column that must say something costs the row, and elsewhere joins nobody", async () => {
  const back = await readBundle({
    "bookings.csv":
      "booking_ref,carrier,payment_card,email,address,ip_address\n000000,QM,,,,\nKQ7TZ3,QM,NONE,noemail@noemail.com,N/A,0.0.0.0\n",
    "travel.csv": "flight_id,surname,booking_ref\nF1,ROE,N/A\nF1,POE,KQ7TZ3\n",
    "access_events.csv": "badge_number,airport,at\nN/A,PTY,2026-11-21T08:05:00Z\n",
  });
  expect(brief(back.rejects)).toEqual(["2 booking_ref FILLER number", "2 badge_number FILLER text(3)"]);
  expect(brief(back.warnings)).toEqual([
    "3 payment_card FILLER text(4)",
    "3 email FILLER text(19)",
    "3 address FILLER text(3)",
    "3 ip_address FILLER date-like",
    "2 booking_ref FILLER text(3)",
  ]);
  const kinds = back.records.flatMap((record) => record.entities.map(({ kind }) => kind));
  expect(kinds.filter((kind) => kind === "Contact")).toEqual([]);
  expect(kinds.filter((kind) => kind === "Booking")).toHaveLength(2);
});

test("numbers that a spreadsheet rounded are refused, with a fraction of nothing read without it, and an extension is no part of a phone", async () => {
  const back = await readBundle({
    "travel.csv": "flight_id,surname,document_number\nF1,ROE,1.23457E+11\nF1,POE,123498765.0\n",
    "staff.csv":
      "staff_id,airport,surname,phone\nS1,PTY,A,5.0766123456E+10\nS2,PTY,B,50766123456.0\nS3,PTY,C,+507 66123456 x136\nS4,PTY,D,+50766123456 anexo 12\n",
  });
  expect(brief(back.warnings)).toEqual([
    "2 phone SHORTENED text(16)",
    "2 document_number SHORTENED text(11)",
    "3 document_number BAD_DOCUMENT_NUMBER number",
  ]);
  const naturals = (kind: string) =>
    back.records.flatMap((record) => record.entities.filter((entity) => entity.kind === kind).map(({ natural }) => natural));
  expect(naturals("Contact")).toEqual(["+50766123456", "+50766123456", "+50766123456"]);
  expect(naturals("TravelDocument")).toEqual(["XXX:123498765"]);
});

test("a shift that ends before it starts, a credibility off the scale", async () => {
  const back = await readBundle({
    "shifts.csv": "staff_id,airport,starts_at,ends_at\nS1,PTY,2026-11-21T13:00:00Z,2026-11-21T05:00:00Z\n",
    "incidents.csv": "incident_id,at,airport,credibility\nI1,2026-11-21T13:00:00Z,PTY,7\nI2,2026-11-21T13:00:00Z,PTY,2\n",
  });
  expect(brief(back.rejects)).toEqual(["2 ends_at TIMES_REVERSED date-like"]);
  expect(brief(back.warnings)).toEqual(["2 credibility BAD_CREDIBILITY number"]);
  expect(back.records.map((record) => record.credibility)).toEqual([6, 2]);
});

test("any one cell of a person is a person's part in an incident; a listing may name nobody", async () => {
  const cells = {
    ...{ surname: "Roe", given_names: "Ana", sex: "F", date_of_birth: "1990-01-02", nationality: "PAN", document_number: "P1" },
    ...{ document_issuer: "PAN", staff_id: "S1", phone: "+9991112222", address: "1 Road" },
  };
  for (const [name, cell] of Object.entries(cells)) {
    const back = await readBundle({
      "incident_parties.csv": `incident_id,role,${name}\nI1,VICTIM,${cell}\n`,
      "outcomes.csv": `incident_id,at,stage,${name}\nI1,2026-11-21T08:05:00Z,CHARGED,${cell}\n`,
    });
    expect([name, brief(back.rejects), back.records.map(({ links }) => links.at(-1)!.kind)]).toEqual([
      name,
      [],
      ["INVOLVED_IN", "CHARGED_WITH"],
    ]);
  }
  // Two of whom no more is known are two, where that little tells them apart.
  const two = await readBundle({ "incident_parties.csv": "incident_id,role,nationality\nI1,VICTIM,PAN\nI1,VICTIM,COL\n" });
  expect(new Set(two.records.map(({ keyHash }) => keyHash)).size).toBe(2);
  const listed = await readBundle({ "watchlist.csv": "entry_id,list,reason\nW1,LOOKOUT,red suitcase\n" });
  expect([brief(listed.rejects), brief(listed.warnings)]).toEqual([[], ["2 surname PERSON_MISSING empty"]]);
  expect(listed.records.map(({ entities, links }) => [entities.map(({ kind }) => kind), links])).toEqual([
    [["WatchlistEntry"], []],
  ]);
});

test("transit countries are read as countries are", async () => {
  const back = await readBundle({
    "seizures.csv": "incident_id,kind,transit_countries\nI1,DRUG,pan; D ;XXX\nI2,DRUG,PA\n",
  });
  expect(back.records.map(({ entities }) => (entities[1]!.asserted as PropsOf<"Seizure">).transitCountries)).toEqual([
    "PAN;DEU",
    "PA",
  ]);
  expect(brief(back.warnings)).toEqual(["3 transit_countries BAD_COUNTRY text(2)"]);
});

test("an incident that only a call names is mentioned, so that it is missed until its file comes", async () => {
  const back = await readBundle({ "communications.csv": "from,to,incident_id\n+9991112222,+9993334444,I-1\n" });
  expect(back.records[0]!.entities.map(({ kind, natural }) => `${kind} ${natural}`)).toEqual([
    "Contact +9991112222",
    "Contact +9993334444",
    "Incident I-1",
  ]);
});

test("somebody listed by a staff number alone keeps the name they are listed with", async () => {
  const back = await readBundle({ "watchlist.csv": "entry_id,surname,given_names,staff_id\nW1,ROE,Ana,S1\nW2,,,S2\n" });
  const listed = back.records.map(({ entities }) => entities.find(({ kind }) => kind === "Identity")!);
  expect(listed.map(({ natural, asserted, tokens }) => [natural, asserted, tokens!.includes("ROE")])).toEqual([
    ["S1", { surname: "ROE", givenNames: "ANA" }, true],
    ["S2", undefined, false],
  ]);
});

test("a code of ICAO's form that is in no table is kept as it is, and told once in each column", async () => {
  const { records, rejects, warnings } = await readBundle({
    "flights.csv": `flight_id,carrier,number,date,origin,destination
F1,QQZ,1,2026-11-21,ZZZZ,MPTO
F2,QQZ,2,2026-11-21,PTY,ZZZZ
F3,QQZ,3,2026-11-21,ZZZZ,LEMD
`,
  });
  expect(rejects).toEqual([]);
  expect(brief(warnings)).toEqual([
    "2 carrier CODE_UNKNOWN text(3)",
    "2 origin CODE_UNKNOWN text(4)",
    "3 destination CODE_UNKNOWN text(4)",
  ]);
  expect(records.map((record) => record.entities[0]!.natural)).toEqual([
    "QQZ1/ZZZZ/2026-11-21",
    "QQZ2/PTY/2026-11-21",
    "QQZ3/ZZZZ/2026-11-21",
  ]);
});

test("the day of UTC of a flight that leaves in the evening is put right, and told once; other days are let be", async () => {
  const { records, rejects, warnings } = await readBundle({
    "flights.csv": `flight_id,carrier,number,date,origin,destination,departs_at
F1,CM,1,2026-11-22,PTY,MIA,2026-11-22T03:00:00Z
F2,CM,2,2026-11-22,MPTO,MIA,2026-11-21T22:30:00-05:00
F3,CM,3,2026-11-21,PTY,MIA,2026-11-22T03:00:00Z
F4,CM,4,2026-11-22,PTY,MIA,2026-11-22T15:00:00Z
F5,CM,5,2026-11-20,PTY,MIA,2026-11-22T03:00:00Z
F6,CM,6,2026-11-22,QQQ,MIA,2026-11-22T03:00:00Z
F7,CM,7,2026-11-21,AKL,PPT,2026-11-21T12:00:00Z
F8,CM,8,2026-11-22,PTY,MIA,
`,
    "travel.csv": "flight_id,surname\nF1,ROE\n",
  });
  expect(rejects).toEqual([]);
  expect(brief(warnings)).toEqual(["2 date DAY_OF_UTC empty"]);
  expect(records.filter(({ kind }) => kind === "FLIGHT").map(({ entities: [flight] }) => flight!.natural)).toEqual([
    ...["CM1/PTY/2026-11-21", "CM2/PTY/2026-11-21", "CM3/PTY/2026-11-21", "CM4/PTY/2026-11-22", "CM5/PTY/2026-11-20"],
    ...["CM6/QQQ/2026-11-22", "CM7/AKL/2026-11-22", "CM8/PTY/2026-11-22"],
  ]);
});
