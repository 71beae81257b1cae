import { expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";

const NAMES = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const DATA = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";

async function listed(person: string, doc: string) {
  const body = `BGM+745'TDT+20+QM70'LOC+125+LIM'DTM+189:1103010100'LOC+87+PTY'${person}${doc}`;
  const text = `UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'${body}UNT+${body.split("'").length + 1}+1'UNZ+1+R'`;
  const { records, rejects, warnings } = await readBundle({ "list.edi": text });
  expect(rejects).toEqual([]);
  const traveller = records.find(({ kind }) => kind === "PAXLST_TRAVELLER")!;
  return {
    identity: traveller.entities[0]!.intrinsic,
    expiry: traveller.links.find(({ kind }) => kind === "HOLDS")?.props?.expiry,
    told: warnings.map(({ line, column, code }) => `${line} ${column} ${code}`),
    id: traveller.entities[0]!.id,
  };
}

const ALL = {
  surname: "ERIKSSON",
  givenNames: "ANNA MARIA",
  dateOfBirth: "1974-08-12",
  sex: "F",
  nationality: "UTO",
  document: "UTO:L898902C3",
};

test("a zone in DOC says what the other segments leave out, however its lines are set", async () => {
  const plain = await listed(
    "NAD+FL+++ERIKSSON:ANNA:MARIA'ATT+2++F'DTM+329:740812'NAT+2+UTO'",
    "DOC+P+L898902C3'DTM+36:120415'LOC+91+UTO'",
  );
  expect([plain.identity, plain.expiry]).toEqual([ALL, "2012-04-15"]);
  for (const between of ["", ":", "+", " ", "\n"])
    expect(await listed("NAD+FL'", `DOC+P:110:111+${NAMES}${between}${DATA}'`)).toEqual({ ...plain, told: [] });
  expect(await listed("NAD+FL+++ERIKSSON:ANNA MARIA'", `DOC+P+${DATA}'LOC+91+UTO'`)).toEqual({ ...plain, told: [] });
});

test("what the other segments say is followed, and contradictions and wrong digits are told", async () => {
  const other = await listed("NAD+FL+++ROE:KIM'DTM+329:740813'", `DOC+P+${NAMES}${DATA}'`);
  expect([other.identity, other.told]).toEqual([
    { ...ALL, surname: "ROE", givenNames: "KIM", dateOfBirth: "1974-08-13" },
    ["10 DOC MRZ_DIFFERS"],
  ]);
  const wrong = await listed("NAD+FL'", `DOC+P+${NAMES}${DATA.replace("L898902C36", "L898902C86")}'`);
  expect([wrong.identity, wrong.told]).toEqual([
    { surname: "ERIKSSON", givenNames: "ANNA MARIA", dateOfBirth: "1974-08-12", sex: "F", nationality: "UTO" },
    ["9 DOC MRZ_CHECK_DIGIT", "9 DOC MRZ_CHECK_DIGIT"],
  ]);
});
