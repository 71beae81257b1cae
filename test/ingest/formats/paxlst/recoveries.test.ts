/** What senders write otherwise than the guides say, each with the flights and people that are in it all the same. */
import { describe, expect, test } from "vitest";
import { readBundle } from "../support/read-bundle.ts";

const ROE = "NAD+FL+++ROE:ANA'DTM+329:900101'DOC+P+P9'LOC+91+PAN'";

async function read(body: string, header = "PAXLST:D:05B:UN", bgm = "BGM+745'") {
  const inside = `${bgm}${body}`;
  const count = inside.split(/(?<!\?)'/).filter((segment) => segment.trim() !== "").length + 2;
  return readBundle({ "list.edi": `UNB+UNOA:4'UNH+1+${header}'${inside}UNT+${count}+1'UNZ+1+R'` });
}

/** Legs as `QM70 LIM-PTY 2027-03-01 01:00 05:00`, and what was told. */
async function legs(body: string) {
  const { records, rejects, warnings } = await read(body);
  const flights = records.filter(({ kind }) => kind === "PAXLST_FLIGHT").map(({ entities: [flight] }) => flight!);
  return [
    ...flights.map(({ natural, asserted }) => {
      const { destination, departsLocal = "", arrivesLocal = "" } = asserted as Record<string, string>;
      return [natural, destination, departsLocal, arrivesLocal].join(" ").trim();
    }),
    ...[...rejects, ...warnings].map(({ line, column, code }) => `${line} ${column} ${code}`),
  ];
}

describe("legs", () => {
  const TWO = [
    "KE250/PTY/2026-11-21 ANC 2026-11-21T02:20 2026-11-21T05:50",
    "KE250/ANC/2026-11-21 MAD 2026-11-21T06:50 2026-11-21T08:40",
  ];
  const [D1, A1, D2, A2] = [
    "DTM+189:2611210220:201'",
    "DTM+232:2611210550:201'",
    "DTM+189:2611210650:201'",
    "DTM+232:2611210840:201'",
  ];
  test.each([
    ["each stop once", `LOC+92+PTY'${D1}LOC+92+ANC'${A1}${D2}LOC+92+MAD'${A2}`],
    ["the stop twice, as either", `LOC+92+PTY'${D1}LOC+92+ANC'${A1}LOC+92+ANC'${D2}LOC+92+MAD'${A2}`],
    [
      "the stop twice, its second leg as departure and arrival",
      `LOC+92+PTY'${D1}LOC+92+ANC'${A1}LOC+125+ANC'${D2}LOC+87+MAD'${A2}`,
    ],
    ["both legs as departure and arrival", `LOC+125+PTY'${D1}LOC+87+ANC'${A1}LOC+125+ANC'${D2}LOC+87+MAD'${A2}`],
    ["the stop between departure and arrival", `LOC+125+PTY'${D1}LOC+92+ANC'${A1}${D2}LOC+87+MAD'${A2}`],
    ["the stop behind departure and arrival", `LOC+125+PTY'${D1}LOC+87+MAD'${A2}LOC+92+ANC'${A1}${D2}`],
    ["the arrival first", `LOC+87+MAD'${A2}LOC+92+ANC'${A1}${D2}LOC+125+PTY'${D1}`],
    ["places of the traveller's in between", `LOC+130+MAD'LOC+125+PTY'${D1}LOC+92+ANC'${A1}${D2}LOC+22+MAD'LOC+87+MAD'${A2}`],
  ])("of one TDT with %s", async (_, places) => {
    expect(await legs(`TDT+20+KE250+++KE'${places}${ROE}`)).toEqual(TWO);
  });

  test("of a flight round about a place is one", async () => {
    expect(await legs(`TDT+20+KE250'LOC+125+PTY'${D1}LOC+87+PTY'${A1}${ROE}`)).toEqual([
      "KE250/PTY/2026-11-21 PTY 2026-11-21T02:20 2026-11-21T05:50",
    ]);
  });

  test("with times before the places are of the first and the last", async () => {
    expect(await legs(`TDT+20+KE250'${D1}${A2}LOC+125+PTY'LOC+87+MAD'${ROE}`)).toEqual([
      "KE250/PTY/2026-11-21 MAD 2026-11-21T02:20 2026-11-21T08:40",
    ]);
  });

  test("of which one has no day are told, and the rest is read", async () => {
    expect(await legs(`TDT+20+KE250'LOC+92+PTY'${D1}LOC+92+ANC'LOC+92+MAD'${ROE}`)).toEqual([
      "KE250/PTY/2026-11-21 ANC 2026-11-21T02:20",
      "4 TDT FLIGHT_INCOMPLETE",
    ]);
  });
});

describe("a day of departure that only arrivals tell", () => {
  test.each([
    ["across the date line", { from: "AKL", to: "PPT", arrival: "2611202355" }, "QM70/AKL/2026-11-21 PPT"],
    ["late in the evening", { from: "PTY", to: "BOG", arrival: "2611212330" }, "QM70/PTY/2026-11-21 BOG"],
    ["that may be one of two", { from: "PTY", to: "MAD", arrival: "2611221000" }, ""],
    ["just past midnight", { from: "PTY", to: "BOG", arrival: "2611210010" }, "QM70/PTY/2026-11-20 BOG"],
    ["at noon", { from: "PTY", to: "BOG", arrival: "2611211200" }, ""],
    ["of a place whose clocks are not known", { from: "PTY", to: "QQQ", arrival: "2611212330" }, ""],
    ["without a time", { from: "PTY", to: "BOG", arrival: "261121" }, ""],
  ])("%s: %o", async (_, { from, to, arrival }, expected) => {
    const found = await legs(`TDT+20+QM70'LOC+125+${from}'LOC+87+${to}'DTM+232:${arrival}'${ROE}`);
    if (expected === "") expect(found).toEqual(["4 TDT FLIGHT_INCOMPLETE", "8 NAD FLIGHT_MISSING"]);
    else expect([found[0]!.slice(0, expected.length), found.slice(1)]).toEqual([expected, ["4 TDT DAY_FROM_ARRIVAL"]]);
  });

  test("on the way it lies between two landings", async () => {
    const stops = "LOC+92+AKL'DTM+189:2611212200'LOC+92+HNL'DTM+232:2611211900'LOC+92+LAX'DTM+232:2611220400'";
    expect(await legs(`TDT+20+QM70'${stops}${ROE}`)).toEqual([
      "QM70/AKL/2026-11-21 HNL 2026-11-21T22:00 2026-11-21T19:00",
      "4 TDT FLIGHT_INCOMPLETE",
    ]);
    expect(await legs(`TDT+20+QM70'${stops.replace("2611220400", "2611212359")}${ROE}`)).toEqual([
      "QM70/AKL/2026-11-21 HNL 2026-11-21T22:00 2026-11-21T19:00",
      "QM70/HNL/2026-11-21 LAX  2026-11-21T23:59",
      "4 TDT DAY_FROM_ARRIVAL",
    ]);
  });
});

test.each([
  ["DTM+189:2611210905:201'", "2026-11-21T09:05"],
  ["DTM+189:261121 0905:201'", "2026-11-21T09:05"],
  ["DTM+189:20261121 09?:05:203'", "2026-11-21T09:05"],
  ["DTM+189:2026-11-21T09?:05'", "2026-11-21T09:05"],
  ["DTM+189:261121090500:202'", "2026-11-21T09:05"],
  ["DTM+189:20261121090500:204'", "2026-11-21T09:05"],
  ["DTM+189:202611210905:201'", "2026-11-21T09:05"],
  ["DTM+189:202611210905Z0500:205'", "2026-11-21T09:05"],
  ["DTM+189:261121:101'", ""],
  ["DTM+189:20261121:102'", ""],
  ["DTM+189:211126:2'", ""],
  ["DTM+189:21112026:4'", ""],
  ["DTM+136:2611210905:201'", "2026-11-21T09:05"],
  ["DTM+133:2611210905:201'", "2026-11-21T09:05"],
  ["DTM+186:2611220105:201'DTM+189:2611210905:201'", "2026-11-21T09:05"],
  ["DTM+189:2611210905:201'DTM+136:2611220105:201'", "2026-11-21T09:05"],
  ["DTM+136+261121+0905+M05'", "2026-11-21T09:05"],
])("a departure as %s is known", async (departure, departsLocal) => {
  expect(await legs(`TDT+20+QM70'LOC+125+LIM'${departure}LOC+87+PTY'${ROE}`)).toEqual([
    ["QM70/LIM/2026-11-21 PTY", departsLocal].join(" ").trim(),
  ]);
});

test.each([
  ["TDT+20+CM204'", "CM204"],
  ["TDT+20+cm 0204+++CM'", "CM204"],
  ["TDT+20+204+++CM'", "CM204"],
  ["TDT+20+0204+++CMP'", "CM204"],
  ["TDT+20+CMP204+++CM'", "CM204"],
  ["TDT+20+CM204+++CMP'", "CM204"],
  ["TDT+20+CMP0204'", "CM204"],
  ["TDT+20+XQZ204+++CM'", "CM204"],
  ["TDT+20+CM204A'", "CM204A"],
  ["TDT++CM204+40+CM'", "CM204"],
  ["TDT+20+5C204'", "5C204"],
  ["TDT+20+AVA123+++CM'", "AV123"],
])("%s is flight %s", async (tdt, flight) => {
  expect(await legs(`${tdt}LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'${ROE}`)).toEqual([
    `${flight}/LIM/2027-03-01 PTY 2027-03-01T01:00`,
  ]);
});

test("a name with an apostrophe that was not released is whole, and its segment told", async () => {
  const flight = "TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'";
  const { records, rejects, warnings } = await read(`${flight}NAD+FL+++O'NEAL:SHANE'DOC+P+P9'NAD+FL+++O?'NEAL:SHANE'DOC+P+P9'`);
  const travellers = records.filter(({ kind }) => kind === "PAXLST_TRAVELLER");
  expect(travellers.map(({ entities: [identity] }) => identity!.natural)).toEqual(["ONEAL/SHANE", "ONEAL/SHANE"]);
  // The count of segments that the fixture makes takes the apostrophe for an end, as the sender did not.
  expect([rejects, warnings].map((told) => told.map(({ line, code }) => `${line} ${code}`))).toEqual([
    ["12 SEGMENT_COUNT"],
    ["8 NOT_RELEASED"],
  ]);
});

describe("the United States' older layout", () => {
  const us = (flight: string, people: string) =>
    read(`CTA+IC+:TEST DESK'TDT++QM70+40+QM'${flight}UNS+D'${people}`, "PAXLST:001:000:QM", "");
  const FLIGHT = "LOC+005+PELIM:50'DTM+136+261121+1030+M05'LOC+008+USLAX:50'DTM+132+261121+2200+M05'";

  test("has a traveller in a segment", async () => {
    const people = [
      "PDT+P/182345345:290909:PA+ROE:ANA:MARIA:590429:F+PAX+PELIM:USLAX'",
      "PDT+P/C76543D:290429:GB+POE:JO::721221:U+CRW+PELIM:USLAX'",
      "PDT+V/E54321A::IE+O?'LOE:KIM:M+ITI+PELIM:USLAX'",
      "PDT+P/33213:301220:JP+LEE:LI:520203:M+PAX+PELIM:LAX'",
    ];
    const { records, rejects, warnings } = await us(FLIGHT, people.join(""));
    expect([rejects, warnings]).toEqual([[], []]);
    const [flight, ...travellers] = records;
    expect(flight!.entities[0]).toMatchObject({
      natural: "QM70/LIM/2026-11-21",
      asserted: { destination: "LAX", departsLocal: "2026-11-21T10:30", arrivesLocal: "2026-11-21T22:00" },
    });
    expect(
      travellers.map(({ entities, links }) => [
        entities[0]!.natural,
        entities[0]!.intrinsic,
        entities.find(({ kind }) => kind === "TravelDocument")?.natural,
        links[0]!.props,
      ]),
    ).toEqual([
      [
        "ROE/ANA MARIA",
        { surname: "ROE", givenNames: "ANA MARIA", dateOfBirth: "1959-04-29", sex: "F", document: "PAN:182345345" },
        "PAN:182345345",
        { travellerType: "PAX" },
      ],
      [
        "POE/JO",
        { surname: "POE", givenNames: "JO", dateOfBirth: "1972-12-21", document: "GBR:C76543D" },
        "GBR:C76543D",
        { travellerType: "CREW" },
      ],
      ["OLOE/KIM", { surname: "OLOE", givenNames: "KIM" }, "IRL:E54321A", { travellerType: "PAX", inTransit: true }],
      [
        "LEE/LI",
        { surname: "LEE", givenNames: "LI", dateOfBirth: "1952-02-03", sex: "M", document: "JPN:33213" },
        "JPN:33213",
        { travellerType: "PAX" },
      ],
    ]);
  });

  test("has ports on the way", async () => {
    const ports =
      "LOC+5+NZAKL:50'DTM+136+261121+2200+M10'LOC+PT+USHNL:50'DTM+132+261121+1900+P8'DTM+136+261121+2030+P8'LOC+8+USLAX:50'DTM+132+261122+0400+P8'";
    const { records, rejects } = await us(ports, "PDT+P/121234324:290701:US+ROE:ANA::351230'");
    expect(rejects).toEqual([]);
    expect(records.map(({ entities: [one] }) => one!.natural)).toEqual([
      "QM70/AKL/2026-11-21",
      "QM70/HNL/2026-11-21",
      "ROE/ANA",
      "ROE/ANA",
    ]);
  });
});

test("a party that is no traveller is told, and its places are not the flight's", async () => {
  const flight = "TDT+20+QM70'LOC+125+LIM'DTM+189:2703010100'LOC+87+PTY'";
  expect(await legs(`${flight}NAD+GH+++HANDLER'LOC+92+MAD'${ROE}`)).toEqual([
    "QM70/LIM/2027-03-01 PTY 2027-03-01T01:00",
    "8 NAD PARTY_UNKNOWN",
  ]);
});

describe("a close-out by reference", () => {
  const FLIGHT = "TDT+20+CM204'LOC+125+PTY'DTM+189:2703010100'LOC+87+MAD'";
  const LIST = `${FLIGHT}NAD+FL+++ROE:ANA'RFF+AVF:AB12CD'RFF+ABO:U1'DOC+P+P9'NAD+FL+++POE:JO'RFF+AVF:AB12CD'RFF+ABO:U2'NAD+FL+++LOE:KIM'RFF+AVF:XY34ZT'`;
  const read2 = async (closeOut: string, bgm: string, list = LIST) => {
    const listed = await read(list);
    const closed = await read(closeOut, undefined, bgm);
    const aliases = new Map(
      listed.records.flatMap(({ entities, links }) =>
        entities.flatMap(({ natural, aliases = [] }) =>
          aliases.map((alias) => [alias, { natural, journey: links[0]!.discriminator }]),
        ),
      ),
    );
    return [
      ...closed.records
        .filter(({ kind }) => kind === "PAXLST_TRAVELLER")
        .map(({ entities: [identity], links: [link] }) => {
          const one = aliases.get(identity!.id);
          // What is said of the same journey is said of one link.
          expect(one === undefined || one.journey === link!.discriminator).toBe(true);
          return `${one?.natural ?? "nobody"} ${link!.props!.status} ${link!.props!.boarded}`;
        }),
      ...[...closed.rejects, ...closed.warnings].map(({ line, column, code }) => `${line} ${column} ${code}`),
    ];
  };

  test.each([
    ["the traveller's own and the locator", "NAD+ZZZ'RFF+AVF:AB12CD'RFF+ABO:U1'", "BGM+266+CLOB'", ["ROE/ANA BOARDED true"]],
    ["the traveller's own alone", "NAD+ZZZ'RFF+ABO:U2'", "BGM+266+CLOB'", ["POE/JO BOARDED true"]],
    ["a locator that one traveller has", "NAD+ZZZ'RFF+AVF:XY34ZT'", "BGM+266+CLOB'", ["LOE/KIM BOARDED true"]],
    [
      "those who are not on board",
      "NAD+ZZZ'RFF+ABO:U1'NAD+ZZZ'RFF+ABO:U2'",
      "BGM+266+CLNB'",
      ["ROE/ANA NO_SHOW false", "POE/JO NO_SHOW false"],
    ],
    ["as a passenger without a name", "NAD+FL'RFF+ABO:U1'", "BGM+266+CLOB'", ["ROE/ANA BOARDED true"]],
    ["a flight in ICAO's codes", "NAD+ZZZ'RFF+ABO:U1'", "BGM+266+CLOB'", ["ROE/ANA BOARDED true"]],
    ["references that nobody has", "NAD+ZZZ'RFF+ABO:U9'", "BGM+266+CLOB'", ["nobody BOARDED true"]],
    ["a locator that several have", "NAD+ZZZ'RFF+AVF:AB12CD'", "BGM+266+CLOB'", ["nobody BOARDED true"]],
  ])("tells by %s", async (what, named, bgm, expected) => {
    const flight = what.includes("ICAO") ? FLIGHT.replace("CM204", "CMP0204").replace("PTY", "MPTO") : FLIGHT;
    expect(await read2(`${flight}${named}`, bgm)).toEqual([...expected, "8 NAD OTHERS_UNTOLD"]);
  });

  test("that names nobody for sure is refused, traveller by traveller", async () => {
    expect(await read2(`${FLIGHT}NAD+ZZZ'RFF+AVF:AB12CD'NAD+ZZZ'RFF+AVF:AB12CD'NAD+ZZZ'RFF+ABO:N/A'`, "BGM+266+CLOB'")).toEqual([
      "12 NAD NAME_MISSING",
      "8 NAD REFERENCE_SHARED",
      "10 NAD REFERENCE_SHARED",
    ]);
    expect(await read2(`${FLIGHT}NAD+ZZZ'RFF+ABO:U1'`, "BGM+745'")).toEqual(["8 NAD NAME_MISSING"]);
  });

  test("that writes names is one by name", async () => {
    expect(await read2(`${FLIGHT}NAD+ZZZ+++ROE:ANA'RFF+ABO:U1'DOC+P+P9'`, "BGM+266+CLOB'")).toEqual(["nobody BOARDED true"]);
  });
});
