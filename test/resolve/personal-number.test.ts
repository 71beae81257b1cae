/** Numbers that are given to one person alone, homes written in many ways, and the households that both must not make one person of. */
import { describe, expect, test } from "vitest";
import type { IdentityInput } from "#resolve/input.ts";
import { isPersonalDocument } from "#resolve/personal-number.ts";
import { groups, identity, resolve, verdicts } from "./support.ts";

const HOME = "14 CALLE LAS ACACIAS URB VERSALLES SAN MIGUELITO 0819";
/** The same home as others write it. */
const HOME_TOO = "VERSALES C LASACACIAS 14 SAN MIGUELITO PANAMA 0819";
const ELSEWHERE = "201 AVENIDA CINCUENTENARIO COCO DEL MAR PARQUE LEFEVRE 0816";

interface Rest {
  readonly number?: string;
  readonly home?: string;
  readonly rest?: Partial<IdentityInput>;
}
type Row = [title: string, verdict: "=" | "?" | "≠" | "", one: string, other: string, restOne?: Rest, restOther?: Rest];

function report(name: string, person: string, { number = "PAN:84471206", home = HOME, rest = {} }: Rest = {}): IdentityInput {
  const documents = number === "" ? [] : [number];
  return identity(name, person, { documents, personalNumbers: documents, addresses: home === "" ? [] : [home], ...rest });
}

function between(one: IdentityInput, other: IdentityInput): string {
  return (verdicts(resolve([one, other]), ["a", "b"])[0] ?? "").slice(1, -1);
}

const beside: Rest = { home: HOME_TOO };
const CARMEN = "GARZON/CARMEN 1990-05-14";
const onFlight = (number: string): Rest => ({ number, rest: { seats: [{ flight: "f_1", seat: "" }] } });

describe("a number of one's own", () => {
  test.each<Row>([
    ["and another given name", "=", CARMEN, "GARZON/LUCIA 1990-05-14", {}, beside],
    ["and another given name with a letter of the surname wrong", "=", CARMEN, "GARSZON/LUCIA 1990-05-14", {}, beside],
    ["and a surname that one report leaves out besides", "=", "GARZON/CARMEN 1990-05-14", "/LUCIA 1990-05-14", {}, beside],
    ["and another surname, birth date not known", "=", CARMEN, "TEJADA/CARMEN", {}, beside],
    ["and a birth date of some years before", "=", CARMEN, "GARZON/CARMEN 1986-11-02", {}, beside],
    ["and names the wrong way round, both misspelt", "=", CARMEN, "CARMEM/GARSON 1990-05-14", {}, beside],
    ["one character off, and no birth date", "=", CARMEN, "GARZON/CARMEN", {}, { number: "PAN:84477206", home: HOME_TOO }],
    ["that was renewed", "=", CARMEN, CARMEN, {}, { number: "PAN:91120034", home: HOME_TOO }],
    ["that was renewed, and a surname left out", "=", CARMEN, "/CARMEN 1990-05-14", {}, { number: "PAN:91120034" }],
    // What nothing but the number says.
    ["and another given name in another home", "?", CARMEN, "GARZON/LUCIA 1990-05-14", {}, { home: ELSEWHERE }],
    ["and another given name, no home known", "?", CARMEN, "GARZON/LUCIA 1990-05-14", { home: "" }, { home: "" }],
    ["and no name in common", "?", CARMEN, "TEJADA/LUIS 1990-05-14", {}, beside],
    ["and another given name, no birth date", "?", CARMEN, "GARZON/LUCIA", {}, beside],
    ["and another given name, born on 1 January", "?", "GARZON/CARMEN 1990-01-01", "GARZON/LUCIA 1990-01-01", {}, beside],
    // Who lives in one house.
    ["taken over from a brother or sister of the same birth", "?", `${CARMEN} F`, "GARZON/LUIS 1990-05-14 M", {}, beside],
    [
      "taken over for a twin on the same flight",
      "?",
      CARMEN,
      "GARZON/LUCIA 1990-05-14",
      onFlight("PAN:84471206"),
      onFlight("PAN:84471206"),
    ],
    ["taken over from the mother", "≠", "GARZON/CARMEN 1962-03-30", "GARZON/LUCIA 1990-05-14", {}, beside],
    ["taken over from the father, who has the same name", "?", "GARZON/LUIS 1958-08-21", "GARZON/LUIS 1990-05-14", {}, beside],
    ["of twins, one apart", "", CARMEN, "GARZON/LUCIA 1990-05-14", {}, { number: "PAN:84471207" }],
    [
      "of twins whose names are alike, one apart",
      "?",
      "GARZON/DANILO 1990-05-14",
      "GARZON/DANIEL 1990-05-14",
      {},
      { number: "PAN:84471207" },
    ],
    ["of twins, one of whom has no given name yet", "?", CARMEN, "GARZON/ 1990-05-14", {}, { number: "PAN:84471207" }],
    ["of father and son of one name", "", "GARZON/LUIS 1958-08-21", "GARZON/LUIS 1990-05-14", {}, { number: "PAN:91120034" }],
    [
      "of father and son of one name, one without a birth date",
      "?",
      "GARZON/LUIS",
      "GARZON/LUIS 1990-05-14",
      {},
      { number: "PAN:91120034" },
    ],
  ])("%s: %s", (...[, verdict, one, other, restOne, restOther]) => {
    expect(between(report("a", one, restOne), report("b", other, restOther))).toBe(verdict);
    expect(between(report("b", one, restOne), report("a", other, restOther))).toBe(verdict);
  });

  test("says more than a passport, on which a family may travel", () => {
    const passport = { rest: { personalNumbers: [] } };
    expect(between(report("a", CARMEN, passport), report("b", "GARZON/LUCIA 1990-05-14", passport))).toBe("?");
    expect(between(report("a", CARMEN, passport), report("b", "GARZON/CARMEN 1986-11-02", passport))).toBe("?");
  });

  test("does not join twins by a report of one with the other's number", () => {
    const rows = [
      report("a", CARMEN),
      report("b", "GARZON/LUCIA 1990-05-14", { number: "PAN:84471207" }),
      report("c", "GARZON/LUCIA 1990-05-14"),
    ];
    expect(groups(resolve(rows), ["a", "b", "c"])).toEqual(["b c"]);
  });

  test("shown by five people says nothing but what their names say", () => {
    const names = ["ALMANZA/RITA", "BOLIVAR/SONIA", "CASTRO/DELIA", "DOMINGUEZ/EVA", "ESPINO/FANNY"];
    const others = names.map((name, i) => report(`n${i}`, `${name} 19${60 + i}-0${1 + i}-2${i}`, { home: "" }));
    const verdictOf = (rows: readonly IdentityInput[]) =>
      verdicts(resolve([report("a", CARMEN), report("b", "GARZON/LUCIA 1990-05-14"), ...rows]), ["a", "b"]).filter((v) =>
        /^a.b$/.test(v),
      );
    expect(verdictOf([])).toEqual(["a=b"]);
    expect(verdictOf(others)).toEqual(["a?b"]);
  });

  test.each([
    ["I", true],
    ["ID", true],
    ["IP", true],
    ["AC", true],
    ["C", true],
    ["DNI", true],
    ["P", false],
    ["PD", false],
    ["V", false],
    ["", false],
    ["INVITATION", false],
  ])("a document of type %s: %s", (type, isOne) => {
    expect(isPersonalDocument(type)).toBe(isOne);
  });
});

describe("one home", () => {
  const homes = (one: string, other: string) => {
    const said = resolve([report("a", CARMEN, { home: one }), report("b", CARMEN, { number: "PAN:91120034", home: other })]);
    return said.judgements.flatMap(({ comparisons }) => comparisons.filter(({ field }) => field === "address"))[0]?.outcome;
  };

  test.each([
    ["in another order", "SAN MIGUELITO URB VERSALLES CALLE LAS ACACIAS 14 0819"],
    ["words run together and cut in two", "14 CALLE LASACACIAS URB VERS ALLES SAN MIGUELITO 0819"],
    ["misspelt", "14 CALE LAS ACACAIS URB VERSALES SAN MIGELITO 0891"],
    ["a part left out", "14 CALLE LAS ACACIAS SAN MIGUELITO 0819"],
    ["another house number", "41 CALLE LAS ACACIAS URB VERSALLES SAN MIGUELITO 0819"],
  ])("%s", (_, other) => {
    expect(homes(HOME, other)).toBe("NEAR");
    expect(homes(other, HOME)).toBe("NEAR");
  });

  test.each([
    ["another street of the same town", HOME, "77 AVENIDA CINCUENTENARIO RESIDENCIAL ALTAMIRA SAN MIGUELITO 0819"],
    ["streets that are numbers", "CALLE 5 PANAMA", "CALLE 7 PANAMA"],
    ["houses of two streets with numbers alike", "RUE VERARD 227 APT 30B PARIS", "RUE CHAROAC 221 PARIS"],
    ["houses of two streets with one number", "CALLE BARALDE 39 GUATEMALA", "CALLE VILOONA 39 GUATEMALA"],
    ["a town alone", "PANAMA", "SAN MIGUELITO PANAMA"],
  ])("not %s", (_, one, other) => {
    expect(homes(one, other)).toBeUndefined();
    expect(homes(other, one)).toBeUndefined();
  });

  test("what many addresses have in common says little", () => {
    const blocks = "ACACIA BAOBAB CEDAR EBONY FIG GUAVA HAZEL IROKO JUNIPER KAPOK LAUREL MANGO".split(" ");
    const block = (i: number) => `BLOCK ${blocks[i % 12]!}${"ABCDEF"[Math.floor(i / 12)]!} CAMP KAKUMA THREE TURKANA`;
    const others = Array.from({ length: 60 }, (_, i) =>
      identity(`n${i}`, `OMAR/N${"ABCDEFGHIJ"[i % 10]!}`, { addresses: [block(2 + i)] }),
    );
    const two = [0, 1].map((i) => identity(`b${i}`, "DENG/ACHOL 1990-01-01", { addresses: [block(i)] }));
    const verdictOf = (rows: readonly IdentityInput[]) =>
      verdicts(resolve([...two, ...rows]), ["b0", "b1"]).filter((v) => /^b0.b1$/.test(v));
    expect(verdictOf([])).toEqual(["b0=b1"]);
    expect(verdictOf(others)).toEqual(["b0?b1"]);
  });
});
