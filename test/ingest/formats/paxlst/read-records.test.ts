import { expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";
import { tell } from "../support/tell.ts";
import { birthDate, expiryDate } from "#ingest/formats/edifact/dates.ts";

const TWO_LEGS =
  "TDT+20+QM70'LOC+92+LIM'DTM+189:2703010100'LOC+92+PTY'DTM+232:2703010500'TDT+20+QM71'LOC+92+PTY'DTM+189:2703010700'LOC+92+MIA'DTM+232:2703011100'";
const message = (body: string, bgm = "745") => whole(`BGM+${bgm}'${TWO_LEGS}${body}`);

/** One message in its envelope, with the counts that are right. */
function whole(body: string): string {
  return `UNB+UNOA:4'UNH+1+PAXLST:D:05B:UN'${body}UNT+${body.split("'").length + 1}+1'UNZ+1+R'`;
}

test("a traveller is on each leg between where they get on and off", async () => {
  const body =
    "NAD+FL+++ROE:ANAMRS'ATT+2++F'DTM+329:900101'LOC+178+PTY'RFF+AVF:AB12CD'RFF+SEA:3A'FTX+BAG+++QM001:1'DOC+P+P9'DTM+36:300101'LOC+91+PAN'NAD+FL+++POE:JO'";
  const { records, rejects } = await readBundle({ "list.edi": message(body) });
  expect(rejects).toEqual([]);
  expect(records.map(tell)).toEqual([
    [
      'Flight QM70/LIM/2027-03-01 {"destination":"PTY","departsLocal":"2027-03-01T01:00","arrivesLocal":"2027-03-01T05:00"}',
      "Flight QM70/LIM/2027-03-01 -DEPARTS_FROM-> Airport LIM @2027-03-01T06:00:00Z",
      "Flight QM70/LIM/2027-03-01 -ARRIVES_AT-> Airport PTY",
    ],
    [
      'Flight QM71/PTY/2027-03-01 {"destination":"MIA","departsLocal":"2027-03-01T07:00","arrivesLocal":"2027-03-01T11:00"}',
      "Flight QM71/PTY/2027-03-01 -DEPARTS_FROM-> Airport PTY @2027-03-01T12:00:00Z",
      "Flight QM71/PTY/2027-03-01 -ARRIVES_AT-> Airport MIA",
    ],
    [
      "Identity ROE/ANA undefined claims 1",
      'TravelDocument PAN:P9 {"type":"P"}',
      'Identity ROE/ANA -TRAVELLED_ON-> Flight QM71/PTY/2027-03-01 @2027-03-01T12:00:00Z {"seat":"3A","bagCount":1,"travellerType":"PAX"}',
      "Identity ROE/ANA -ON_BOOKING-> Booking~AB12CD",
      "Booking~AB12CD -BOOKED_FOR-> Flight QM71/PTY/2027-03-01 @2027-03-01T12:00:00Z",
      'Identity ROE/ANA -HOLDS-> TravelDocument PAN:P9 {"expiry":"2030-01-01"}',
      "Identity ROE/ANA -CHECKED-> Bag QM001",
      "Bag QM001 -CARRIED_ON-> Flight QM71/PTY/2027-03-01 @2027-03-01T12:00:00Z",
    ],
    ['Identity POE/JO -TRAVELLED_ON-> Flight QM70/LIM/2027-03-01 @2027-03-01T06:00:00Z {"travellerType":"PAX"}'],
    ['Identity POE/JO -TRAVELLED_ON-> Flight QM71/PTY/2027-03-01 @2027-03-01T12:00:00Z {"travellerType":"PAX"}'],
  ]);
  // Two namesakes' legs are one identity: the same person as the same message tells it.
  const [first, second] = records.slice(3).map((record) => record.entities[0]!.id);
  expect(first).not.toBe(second);
});

test("a close-out says of the same journey who was on board", async () => {
  const someone = "NAD+FL+++ROE:ANA'DOC+P+P9'LOC+91+PAN'";
  const { records } = await readBundle({
    "a.edi": message(someone),
    "b.edi": message(someone, "266+CLNB"),
    "c.edi": message(someone, "745+XR"),
  });
  const journeys = records.filter((record) => record.kind === "PAXLST_TRAVELLER").map((record) => record.links[0]!);
  expect(journeys.map((link) => [link.props!.status, link.props!.boarded])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
    ["NO_SHOW", false],
    ["NO_SHOW", false],
    ["OFFLOADED", false],
    ["OFFLOADED", false],
  ]);
  // One journey, whoever tells of it.
  expect(new Set(journeys.map((link) => link.discriminator))).toEqual(new Set([""]));
  expect(new Set(records.filter((record) => record.kind === "PAXLST_TRAVELLER").map((record) => record.keyHash)).size).toBe(6);
});

test("a list sent twice, or beside flights.csv, is one set of records about the same flight", async () => {
  const body = "NAD+FL+++ROE:ANA'DOC+P+P9'LOC+91+PAN'";
  const once = await readBundle({ "a.edi": message(body) });
  const twice = await readBundle({ "a.edi": message(body), "b.edi": `\n${message(body).replaceAll("'", "'\r\n")}` });
  expect(new Set(twice.records.map((record) => record.id))).toEqual(new Set(once.records.map((record) => record.id)));
  const flights =
    "flight_id,carrier,number,date,origin,destination,departs_at\nF1,QM,070,2027-03-01,LIM,PTY,2027-03-01T01:00:00-05:00\n";
  const beside = await readBundle({ "flights.csv": flights, "a.edi": message(body) });
  const flight = beside.records[0]!.entities[0]!;
  expect(beside.records.flatMap((record) => record.entities).filter((fact) => fact.id === flight.id)).toHaveLength(3);
  // The bundle's own flights know the offset, which messages do not tell.
  expect(beside.records.find((record) => record.kind === "PAXLST_TRAVELLER")!.links[0]!.at).toBe(
    Date.parse("2027-03-01T06:00:00Z"),
  );
});

test("centuries come from the day of travel, not from today", () => {
  expect([
    birthDate("270301", "2027-03-01"),
    birthDate("270302", "2027-03-01"),
    birthDate("000229", "2027-03-01"),
    birthDate("010229", "2027-03-01"),
  ]).toEqual(["2027-03-01", "1927-03-02", "2000-02-29", ""]);
  expect([
    expiryDate("080911", "2007-10-08"),
    expiryDate("991231", "2007-10-08"),
    expiryDate("990101", "2060-01-01"),
    expiryDate("20310101", "2007-10-08"),
  ]).toEqual(["2008-09-11", "1999-12-31", "2099-01-01", "2031-01-01"]);
});

test("people on one list who show the same document are as many records as people, and one document", async () => {
  const people = ["ROE:ANA", "POE:JO", "Roe:AnaMrs"]
    .map((name) => `NAD+FL+++${name}'DTM+329:900101'DOC+P+P9'LOC+91+PAN'`)
    .join("");
  const { records } = await readBundle({ "list.edi": message(people) });
  const travellers = records.filter(({ kind }) => kind === "PAXLST_TRAVELLER");
  // Two legs each; the third is the first again, in another spelling.
  expect(new Set(travellers.map(({ keyHash }) => keyHash)).size).toBe(4);
  const ids = (kind: string) =>
    new Set(travellers.flatMap(({ entities }) => entities.filter((e) => e.kind === kind).map(({ id }) => id)));
  expect([ids("Identity").size, ids("TravelDocument").size]).toEqual([2, 1]);
});

test("counts of groups and messages that are wrong are told, and all is read", async () => {
  const one = (n: number) => `UNH+${n}+PAXLST:D:05B:UN'BGM+745'${TWO_LEGS}NAD+FL+++ROE${"A".repeat(n)}'UNT+14+${n}'`;
  const told = async (text: string) => {
    const { records, rejects, warnings } = await readBundle({ "list.edi": text });
    expect(warnings).toEqual([]);
    const travellers = records.filter(({ kind }) => kind === "PAXLST_TRAVELLER").length;
    return [travellers, ...rejects.map(({ column, code, text: right }) => `${column} ${code}: ${right.split(",")[0]!}`)];
  };
  expect(await told(`UNB+UNOA:4'UNG+PAXLST'${one(1)}${one(2)}UNE+2+1'UNG+PAXLST'${one(3)}UNE+1+2'UNZ+2+R'`)).toEqual([6]);
  expect(await told(`UNB+UNOA:4'${one(1)}${one(2)}UNZ+2+R'`)).toEqual([4]);
  expect(await told(`UNB+UNOA:4'UNG+PAXLST'${one(1)}UNE+3+1'UNZ+9+R'UNB+UNOA:4'${one(2)}UNZ+4+R'`)).toEqual([
    4,
    "UNE ENVELOPE_COUNT: 1 messages of the group",
    "UNZ ENVELOPE_COUNT: 1 groups of the interchange",
    "UNZ ENVELOPE_COUNT: 1 messages of the interchange",
  ]);
  // A message that its envelope ends is complete, and one of which the end is missing says so.
  expect(await told(`UNB+UNOA:4'${one(1).replace("UNT+14+1'", "")}UNZ+1+R'UNB+UNOA:4'${one(2)}`)).toEqual([
    4,
    "UNT MESSAGE_OPEN: a UNT segment at the end of the message; what came before it was read",
    "UNZ INTERCHANGE_OPEN: a UNZ segment at the end of the interchange; what is missing before it is not known",
  ]);
});

test("dates with whole years are read by their format, never as dates of another year", async () => {
  const legs = "TDT+20+QM70'LOC+125+LIM'DTM+189:202703012310:203'LOC+87+PTY'DTM+232:20270302:102'";
  const text = whole(`BGM+745'${legs}NAD+FL+++ROE:ANA'DTM+329:19900101:102'DOC+P+P9'DTM+36:20300101:102'`);
  const { records, rejects } = await readBundle({ "list.edi": text });
  expect(rejects).toEqual([]);
  expect(records.map((record) => record.entities[0]!)).toMatchObject([
    { natural: "QM70/LIM/2027-03-01", asserted: { departsLocal: "2027-03-01T23:10" } },
    { intrinsic: { dateOfBirth: "1990-01-01" } },
  ]);
  expect(records[1]!.links.find(({ kind }) => kind === "HOLDS")!.props).toEqual({ expiry: "2030-01-01" });
});

test("a list cut short anywhere is told of, and nobody is made of half a segment", async () => {
  const people = ["ROE:ANA", "POE:JO", "LOE:KIM"].map(
    (name, i) => `NAD+FL+++${name}'ATT+2++F'DTM+329:90010${i + 1}'DOC+P+PA${i}55501'LOC+91+PAN'`,
  );
  const text = message(`${people.join("")}CNT+42:3'`);
  const ids = async (of: string) => {
    const { records, rejects } = await readBundle({ "list.edi": of });
    return { rejects, ids: records.map(({ id }) => id) };
  };
  const all = await ids(text);
  expect([all.rejects, all.ids.length]).toEqual([[], 8]);
  const known = new Set(all.ids);
  const untold: number[] = [];
  // From where it is known as a message, to where only what says nothing is missing: the reference at the very end.
  for (let length = "UNB".length; length < text.length - "+R'".length; length++) {
    const cut = await ids(text.slice(0, length));
    if (cut.rejects.length === 0) untold.push(length);
    expect([length, cut.ids.filter((id) => !known.has(id))]).toEqual([length, []]);
  }
  expect(untold).toEqual([]);
  const { rejects } = await ids(text.slice(0, text.indexOf("POE") + 2));
  expect(rejects.map(({ file, line, column, code, text: right }) => `${file} ${line} ${column} ${code}: ${right}`)).toEqual([
    "list.edi 2 UNT MESSAGE_OPEN: a UNT segment at the end of the message; what came before the traveller it breaks off in was read",
    "list.edi 1 UNZ INTERCHANGE_OPEN: a UNZ segment at the end of the interchange; what is missing before it is not known, the rest was read",
  ]);
});
