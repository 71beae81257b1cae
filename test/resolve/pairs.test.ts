import { describe, expect, test } from "vitest";
import type { IdentityInput } from "#resolve/input.ts";
import { identity, resolve, verdicts } from "./support.ts";

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 5, 1);
const doc = (...documents: string[]): Partial<IdentityInput> => ({ documents });
const stay = (flight: string, day: number, hours = 4) => ({
  flight,
  from: T0 + day * DAY,
  until: T0 + day * DAY + hours * 3_600_000,
});
const home = { phones: ["+50760000001"], addresses: ["CALLE 1 PANAMA"], emails: ["casa@example.test"] };

type Case = [title: string, one: string, other: string, restOne?: Partial<IdentityInput>, restOther?: Partial<IdentityInput>];
type Report = readonly [person: string, rest?: Partial<IdentityInput> | undefined];

/** The verdict between two identities alone: `=`, `?`, `≠`, or "" for none. */
function between(a: Report, b: Report): string {
  return (verdicts(resolve([identity("a", a[0], a[1]), identity("b", b[0], b[1])]), ["a", "b"])[0] ?? "").slice(1, -1);
}

describe("one person", () => {
  test.each<Case>([
    ["the same document, nothing else known", "/", "/", doc("PAN:PA1"), doc("PAN:PA1")],
    ["a title glued on", "SMITH/MOLLY 1980-02-03 F GBR", "SMITH/MOLLYMRS 1980-02-03 F GBR"],
    ["names swapped", "OKAFOR/CHIDI 1980-02-03 M NGA", "CHIDI/OKAFOR 1980-02-03 M NGA"],
    ["given names in another order", "PEREZ/JUAN CARLOS 1980-02-03 M PAN", "PEREZ/CARLOS JUAN 1980-02-03 M PAN"],
    ["the second surname left out", "PEREZ GOMEZ/JUAN 1980-02-03 M PAN", "PEREZ/JUAN 1980-02-03 M PAN"],
    ["the whole name in one cell", "PEREZ JUAN CARLOS/ 1980-02-03 M PAN", "PEREZ/JUAN CARLOS 1980-02-03 M PAN"],
    ["an umlaut by two tables", "MÜLLER/JÖRG 1980-02-03 M DEU", "MUELLER/JOERG 1980-02-03 M DEU"],
    ["Cyrillic and Latin", "Иванов/Сергей 1980-02-03 M RUS", "IVANOV/SERGEI 1980-02-03 M RUS"],
    [
      "a name cut off by the machine-readable zone",
      "FERNANDEZ/MARIA GUADALU 1980-02-03 F MEX",
      "FERNANDEZ/MARIA GUADALUPE 1980-02-03 F MEX",
    ],
    [
      "day and month swapped",
      "OKAFOR/CHIDI 1980-02-03 M NGA",
      "OKAFOR/CHIDI 1980-03-02 M NGA",
      { phones: ["+1"] },
      { phones: ["+1"] },
    ],
    [
      "a renewed passport",
      "OKAFOR/CHIDI 1980-02-03 M NGA",
      "OKAFOR/CHIDI 1980-02-03 M NGA",
      { ...doc("NGA:A1"), ...home },
      { ...doc("NGA:B7"), ...home },
    ],
    [
      "two nationalities",
      "OKAFOR/CHIDI 1980-02-03 M NGA",
      "OKAFOR/CHIDI 1980-02-03 M PAN",
      { ...doc("NGA:A1"), ...home },
      { ...doc("PAN:B7"), ...home },
    ],
    [
      "a short name mistyped, the same document",
      "RUIZ/JOAO 1980-02-03 M BRA",
      "RUIZ/JAO 1980-02-03 M BRA",
      doc("BRA:P1"),
      doc("BRA:P1"),
    ],
    [
      "a married name, the same document",
      "RUIZ/ANA 1980-02-03 F PAN",
      "SOLIS/ANA 1980-02-03 F PAN",
      doc("PAN:PA1"),
      doc("PAN:PA1"),
    ],
    ["a surname in one word or two", "MAC CARTHY/SHANE 1980-02-03 M IRL", "MACCARTHY/SHANE 1980-02-03 M IRL"],
    ["a hyphen in it", "MAC-CARTHY/SHANE 1980-02-03 M IRL", "MACCARTHY/SHANE 1980-02-03 M IRL"],
    ["one word of it left out besides", "MAC CARTHY LOPEZ/SHANE 1980-02-03 M IRL", "MACCARTHY/SHANE 1980-02-03 M IRL"],
    ["two given names in one", "RUIZ/ANA MARIA 1980-02-03 F PAN", "RUIZ/ANAMARIA 1980-02-03 F PAN"],
    ["Arabic by two tables", "ALI/MOHAMMED AHMED 1980-02-03 M EGY", "ALI/MUHAMMAD AHMAD 1980-02-03 M EGY"],
    ["Russian by two tables", "PETROV/YEVGENIY 1980-02-03 M RUS", "PETROV/EVGENII 1980-02-03 M RUS"],
    [
      "swapped, and a letter wrong, the same document",
      "OKAFOR/CHIDI 1980-02-03 M NGA",
      "CHIDI/OKAFRO 1980-02-03 M NGA",
      doc("NGA:A1"),
      doc("NGA:A1"),
    ],
    ["the same the other way", "OKAFOR/CHIDIKE 1980-02-03 M NGA", "CHIDKE/OKAFOR 1980-02-03 M NGA", doc("NGA:A1"), doc("NGA:A1")],
    ["what looks like a title at the end", "NGUYEN/THI 1980-02-03 F VNM", "NGUYEN/THIMRS 1980-02-03 F VNM"],
    ["a doubled surname of one letter", "Y/MOAN 1980-02-03 F KOR", "YY/MOANMISS 1980-02-03 F KOR"],
    [
      "a mistyped name, the same document",
      "RUIZ/MARCELO 1980-02-03 M PAN",
      "RIUZ/MARCLEO 1980-02-03 M PAN",
      doc("PAN:PA1"),
      doc("PAN:PA1"),
    ],
  ])("%s", (...[, one, other, restOne, restOther]) => {
    expect(between([one, restOne], [other, restOther])).toBe("=");
    expect(between([other, restOther], [one, restOne])).toBe("=");
  });
});

describe("never one person by rule", () => {
  test.each<Case>([
    ["twins", "RUIZ/CARMEN 1990-05-05 F PAN", "RUIZ/LUCIA 1990-05-05 F PAN", home, home],
    ["twins with names alike", "RUIZ/DANILO 1990-05-05 M PAN", "RUIZ/DANIEL 1990-05-05 M PAN", home, home],
    ["twins, brother and sister", "RUIZ/MARIO 1990-05-05 M PAN", "RUIZ/MARIA 1990-05-05 F PAN", home, home],
    ["twins who share a first name", "RUIZ/ANA LUCIA 1990-05-05 F PAN", "RUIZ/ANA MARIA 1990-05-05 F PAN", home, home],
    ["twins with an initial", "RUIZ/J 1990-05-05 M PAN", "RUIZ/JUAN 1990-05-05 M PAN", home, home],
    ["father and son of one name", "RUIZ/PEDRO 1960-01-09 M PAN", "RUIZ/PEDRO 1988-07-21 M PAN", home, home],
    ["namesakes", "RUIZ/PEDRO 1960-01-09 M PAN", "RUIZ/PEDRO 1971-12-30 M PAN", doc("PAN:PA1"), doc("PAN:PA2")],
    [
      "namesakes born on one day, each with a passport",
      "RUIZ/PEDRO 1960-01-09 M PAN",
      "RUIZ/PEDRO 1960-01-09 M PAN",
      doc("PAN:PA1"),
      doc("PAN:PB2"),
    ],
    ["namesakes born on one day in two states", "RUIZ/PEDRO 1960-01-09 M PAN", "RUIZ/PEDRO 1960-01-09 M COL", doc("PAN:PA1")],
    ["a middle part of a longer name", "RUIZ/ANA 1960-01-09 F PAN", "SOLIS RUIZ/LUCIA ANA 1960-01-09 F COL"],
    ["namesakes without birth dates", "RUIZ/PEDRO", "RUIZ/PEDRO"],
    ["the same birth date alone", "RUIZ/PEDRO 1960-01-09 M PAN", "SOLIS/MARCO 1960-01-09 M PAN"],
    ["a couple with one phone", "RUIZ/PEDRO 1960-01-09 M PAN", "RUIZ/ELENA 1961-02-11 F PAN", home, home],
    [
      "a passport lent to a sister",
      "RUIZ/CARMEN 1990-05-05 F PAN",
      "RUIZ/LUCIA 1990-05-05 F PAN",
      doc("PAN:PA1"),
      doc("PAN:PA1"),
    ],
  ])("%s", (...[, one, other, restOne, restOther]) => {
    expect(between([one, restOne], [other, restOther])).not.toBe("=");
    expect(between([other, restOther], [one, restOne])).not.toBe("=");
  });

  test("two passports of one state used in turns", () => {
    const one = { ...doc("NGA:A1"), ...home, flights: [stay("F1", 1), stay("F3", 9)] };
    const other = { ...doc("NGA:B7"), ...home, flights: [stay("F2", 5), stay("F4", 20)] };
    expect(between(["OKAFOR/CHIDI 1980-02-03 M NGA", one], ["OKAFOR/CHIDI 1980-02-03 M NGA", other])).toBe("?");
    const before = { ...doc("NGA:A1"), ...home, flights: [stay("F5", 1), stay("F6", 2)] };
    expect(between(["OKAFOR/CHIDI 1980-02-03 M NGA", before], ["OKAFOR/CHIDI 1980-02-03 M NGA", other])).toBe("=");
  });
});

describe("contradictions", () => {
  test("one document, two people: NOT_SAME and a lead", () => {
    const result = resolve([
      identity("a", "RUIZ/CARMEN 1990-05-05 F PAN", doc("PAN:PA1")),
      identity("b", "OKAFOR/CHIDI 1971-08-30 M NGA", doc("PAN:PA1")),
      identity("c", "RUIZ/CARMEN 1990-05-05 F", doc("PAN:PA1")),
    ]);
    expect(verdicts(result, ["a", "b", "c"])).toEqual(["a=c", "a≠b", "b≠c"]);
    const identities = result.conflicts[0]!.identities;
    expect(result.conflicts).toEqual([{ code: "DOCUMENT_TWO_PEOPLE", document: "PAN:PA1", identities, flights: [] }]);
    expect(identities).toEqual([..."abc"].map((name) => identity(name, "/").id).sort());
  });

  test("one document in two places at once: a lead; two people only when the names do not agree", () => {
    const flown = (person: string, flight: string) => identity(flight, person, { ...doc("PAN:PA1"), flights: [stay(flight, 1)] });
    const respelt = resolve([flown("RUIZ/CARMEN 1990-05-05 F PAN", "F1"), flown("RUIS/CARMEN 1990-05-05 F PAN", "F2")]);
    const another = resolve([flown("RUIZ/CARMEN 1990-05-05 F PAN", "F1"), flown("SOLIS/CARMELA 1990-05-05 F PAN", "F2")]);
    expect(verdicts(respelt, ["F1", "F2"])).toEqual(["F1=F2"]);
    expect(verdicts(another, ["F1", "F2"])).toEqual(["F1≠F2"]);
    for (const { conflicts } of [respelt, another]) {
      expect(conflicts.map(({ code, flights }) => ({ code, flights }))).toEqual([
        { code: "DOCUMENT_TWO_PLACES", flights: ["F1", "F2"] },
      ]);
    }
  });

  test("namesakes in two places at once are two people", () => {
    const flown = (flight: string) => identity(flight, "RUIZ/CARMEN 1990-05-05 F PAN", { ...home, flights: [stay(flight, 1)] });
    expect(verdicts(resolve([flown("F1"), flown("F2")]), ["F1", "F2"])).toEqual(["F1≠F2"]);
  });

  test("the same flight twice, or a connection a few minutes early, is no contradiction", () => {
    const one = { ...doc("PAN:PA1"), flights: [stay("F1", 1)] };
    const early = { flight: "F2", from: stay("F1", 1).until - 60_000, until: stay("F1", 1).until + 3_600_000 };
    expect(between(["RUIZ/CARMEN 1990-05-05 F", one], ["RUIS/CARMEN 1990-05-05 F", one])).toBe("=");
    expect(
      between(["RUIZ/CARMEN 1990-05-05 F", one], ["RUIS/CARMEN 1990-05-05 F", { ...doc("PAN:PA1"), flights: [early] }]),
    ).toBe("=");
  });

  test("one identity in two places at once is a lead too", () => {
    const result = resolve([
      identity("a", "RUIZ/ANA 1990-05-05", { ...doc("PAN:PA1"), flights: [stay("F1", 1), stay("F2", 1)] }),
    ]);
    expect(result.conflicts).toEqual([
      { code: "IDENTITY_TWO_PLACES", document: "PAN:PA1", identities: [identity("a", "/").id], flights: ["F1", "F2"] },
    ]);
    expect(result.judgements).toEqual([]);
  });
});
