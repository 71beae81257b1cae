import { describe, expect, test } from "vitest";
import { checkDigit } from "#ingest/formats/mrz/check-digit.ts";
import { readZone, withoutCheckDigit } from "#ingest/formats/mrz/read-zone.ts";
import { contradictions, zoneFields } from "#ingest/formats/mrz/zone-fields.ts";

// The specimens of ICAO Doc 9303, parts 4 to 7: of the state of Utopia, and of nobody.
const SPECIMENS = {
  TD3: ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"],
  TD2: ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"],
  TD1: ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"],
  "MRV-A": ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"],
  "MRV-B": ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"],
} as const;

const ERIKSSON = { issuer: "UTO", surname: "ERIKSSON", givenNames: "ANNA MARIA", sex: "F", wrong: [] };
const SAID = {
  TD3: { ...ERIKSSON, type: "P", number: "L898902C3", nationality: "UTO", birth: "740812", expiry: "120415" },
  TD2: { ...ERIKSSON, type: "I", number: "D23145890", nationality: "UTO", birth: "740812", expiry: "120415" },
  TD1: { ...ERIKSSON, type: "I", number: "D23145890", nationality: "UTO", birth: "740812", expiry: "120415" },
  "MRV-A": { ...ERIKSSON, type: "V", number: "L8988901C", nationality: "XXX", birth: "400907", expiry: "961210" },
  "MRV-B": { ...ERIKSSON, type: "V", number: "L8988901C", nationality: "XXX", birth: "400907", expiry: "961210" },
};

describe.each(Object.keys(SPECIMENS) as (keyof typeof SPECIMENS)[])("%s", (format) => {
  const lines = SPECIMENS[format];
  test.each(["\n", "\r\n", " ", " | ", ";", ""])("lines with %j between", (between) => {
    expect(readZone(lines.join(between))).toEqual({ zone: { format, ...SAID[format] } });
  });
  test("in small letters, and with the fillers at the end of the names lost", () => {
    const names = lines.findIndex((line) => line.includes("<<ANNA"));
    const cut = lines.map((line, i) => (i === names ? line.replace(/<+$/, "") : line).toLowerCase());
    expect(readZone(cut.join(" "))).toEqual({ zone: { format, ...SAID[format] } });
  });
});

test("a line alone says what is in it", () => {
  expect(readZone(SPECIMENS.TD3[1])!.zone).toMatchObject({
    format: "TD3",
    number: "L898902C3",
    birth: "740812",
    surname: "",
    issuer: "",
  });
  expect(readZone(SPECIMENS.TD1[0])!.zone).toMatchObject({
    format: "TD1",
    number: "D23145890",
    issuer: "UTO",
    birth: "",
    wrong: [],
  });
  expect(readZone(SPECIMENS.TD1.slice(0, 2).join(""))!.zone).toMatchObject({
    number: "D23145890",
    birth: "740812",
    surname: "",
    wrong: [],
  });
});

test("a long number of TD1 runs on in its optional data, with its check digit", () => {
  const long = ["I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"];
  expect(checkDigit("D23145890734")).toBe(9);
  expect(readZone(long.join("\n"))!.zone).toMatchObject({
    number: "D23145890734",
    birth: "340712",
    expiry: "950712",
    sex: "M",
    wrong: [],
  });
});

test("what a wrong check digit protects is taken only where that of the whole fits", () => {
  const line = SPECIMENS.TD3[1];
  const of = (data: string) => readZone(`${SPECIMENS.TD3[0]} ${data}`)!.zone!;
  // One digit of the number misread: neither fits.
  expect(of(line.replace("L898902C3", "L898902C8"))).toMatchObject({
    number: "",
    birth: "740812",
    wrong: ["number", "composite"],
  });
  expect(of(line.replace("740812", "740813"))).toMatchObject({ number: "L898902C3", birth: "", wrong: ["birth", "composite"] });
  // The digit of the whole misread: all others fit.
  expect(of(line.replace(/0$/, "1"))).toMatchObject({ number: "L898902C3", birth: "740812", wrong: ["composite"] });
  // A printer's own digit for the number, over which that of the whole was made.
  const odd = line.slice(0, 9) + "7" + line.slice(10, 43);
  const whole = odd.slice(0, 10) + odd.slice(13, 20) + odd.slice(21, 43);
  expect(of(`${odd}${checkDigit(whole)}`)).toMatchObject({ number: "L898902C3", wrong: ["number"] });
  // A visa has none over the whole.
  const visa = SPECIMENS["MRV-A"].join("").replace("L8988901C4", "L8988901C5");
  expect(readZone(visa)!.zone).toMatchObject({ number: "", birth: "400907", wrong: ["number"] });
});

test("numbers are no zones, and what was a zone is no number", () => {
  for (const number of ["PA1234567", "L898902C3", "AB 123.456-7", "", "P<", "D231458907", "A".repeat(30), "1".repeat(44)])
    expect(readZone(number)).toBeUndefined();
  for (const part of [SPECIMENS.TD3[0], "P<UTOERIKSSON<<ANNA", SPECIMENS.TD3.join("").slice(0, 70), SPECIMENS.TD1[2]])
    expect(readZone(part)).toEqual({ zone: undefined });
  expect([withoutCheckDigit("L898902C<3"), withoutCheckDigit("L898902C<4"), withoutCheckDigit("L898902C36")]).toEqual([
    "L898902C<",
    "L898902C<4",
    "L898902C36",
  ]);
});

test("centuries come from the journey, else from the expiry; Utopia and Germany are states, XXX is none", () => {
  const zone = readZone(SPECIMENS.TD3.join(""))!.zone!;
  expect(zoneFields(zone, "2011-05-01")).toEqual({
    document_number: "L898902C3",
    document_type: "P",
    document_issuer: "UTO",
    document_expiry: "2012-04-15",
    surname: "ERIKSSON",
    given_names: "ANNA MARIA",
    sex: "F",
    date_of_birth: "1974-08-12",
    nationality: "UTO",
  });
  expect(zoneFields(zone, "").date_of_birth).toBe("1974-08-12");
  expect(zoneFields({ ...zone, issuer: "D", nationality: "XXX", birth: "110203" }, "")).toMatchObject({
    document_issuer: "DEU",
    nationality: "",
    date_of_birth: "1911-02-03",
  });
});

test("only what no spelling explains contradicts", () => {
  const zone = zoneFields(readZone(SPECIMENS.TD3.join(""))!.zone!, "");
  const same = { surname: "Eriksson", given_names: "Anna", sex: "F", date_of_birth: "1974-08-12", document_issuer: "" };
  expect(contradictions(zone, same)).toEqual([]);
  expect(contradictions({ ...zone, surname: "MUELLER" }, { surname: "Müller" })).toEqual([]);
  expect(contradictions({ ...zone, surname: "NUNXXEZ" }, { surname: "Nuñez" })).toEqual([]);
  expect(contradictions(zone, { surname: "Roe", sex: "M", date_of_birth: "1974-08-13", document_expiry: "2012-04-15" })).toEqual([
    "surname",
    "sex",
    "date_of_birth",
  ]);
});
