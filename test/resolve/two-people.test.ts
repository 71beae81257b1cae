/** Who is never one by rule, whatever they share: two in one place, families on one passport, namesakes of a day that stands for none. */
import { describe, expect, test } from "vitest";
import type { IdentityInput } from "#resolve/input.ts";
import { groups, identity, resolve, verdicts } from "./support.ts";

const AT = Date.UTC(2026, 10, 21, 14);
const HOUR = 3_600_000;
const passport = { documents: ["MAR:AB1"] };
const seat = (seatNumber: string, rest: Partial<IdentityInput> = passport): Partial<IdentityInput> => ({
  ...rest,
  seats: [{ flight: "f_1", seat: seatNumber }],
});
const aboard = (flight: string, rest: Partial<IdentityInput> = passport): Partial<IdentityInput> => ({
  ...rest,
  flights: [{ flight, from: AT, until: AT + 9 * HOUR }],
});

type Row = [title: string, verdict: "=" | "?" | "≠" | "", one: string, other: string, restOne?: object, restOther?: object];

function between(one: readonly [string, object | undefined], other: readonly [string, object | undefined]): string {
  const result = resolve([identity("a", one[0], one[1]), identity("b", other[0], other[1])]);
  return (verdicts(result, ["a", "b"])[0] ?? "").slice(1, -1);
}

const ANA = "RUIZ/ANA 1980-02-03 F PAN";
const DAVID = "RUIZ/DAVID 1990-05-05 M PAN";

describe("two or one", () => {
  test.each<Row>([
    [
      "two seats, other names and dates, a passport in common",
      "≠",
      "BENALI/MOHAMED AMINE 1990-02-11 M MAR",
      "TAZI/MOHAMED KARIM 1990-11-02 M MAR",
      seat("11A"),
      seat("21A"),
    ],
    ["the same where dates are not known", "≠", "BENALI/MOHAMED AMINE", "TAZI/MOHAMED KARIM", seat("11A"), seat("21A")],
    [
      "two seats, other surnames, given names alike",
      "≠",
      "THAU/TRACI 1977-12-07 F USA",
      "STEITZER/TRACY 1977-12-08 F USA",
      seat("1A"),
      seat("3C"),
    ],
    ["a seat changed: name, whole birth date and document agree", "=", ANA, ANA, seat("11A"), seat("12C")],
    ["the same with a letter wrong", "=", ANA, "RUIS/ANA 1980-02-03 F PAN", seat("11A"), seat("12C")],
    ["two seats, and nothing but the passport and the name", "?", "RUIZ/ANA", "RUIZ/ANA 1980-02-03", seat("11A"), seat("12C")],
    ["two seats, born on 1 January", "?", "RUIZ/ANA 1980-01-01", "RUIZ/ANA 1980-01-01", seat("11A"), seat("12C")],
    ["two seats, no passport", "?", ANA, ANA, seat("11A", {}), seat("30C", {})],
    [
      "two seats, no passport, a phone in common",
      "?",
      ANA,
      ANA,
      seat("11A", { phones: ["+1"] }),
      seat("30C", { phones: ["+1"] }),
    ],
    [
      "two bookings on one flight, no seats, no passport",
      "?",
      ANA,
      ANA,
      seat("", { locators: ["AAA111"] }),
      seat("", { locators: ["BBB222"] }),
    ],
    ["one booking told by two sources", "=", ANA, ANA, seat("", { locators: ["AAA111"] }), seat("", { locators: ["AAA111"] })],
    ["one seat told by two sources", "=", ANA, "RUIZ/ANNA 1980-02-03 F PAN", seat("11A"), seat("11A")],
    [
      "given names alike on one list: twins more likely than a slip",
      "?",
      DAVID,
      "RUIZ/DAVIDA 1990-05-05 M PAN",
      seat(""),
      seat(""),
    ],
    ["given names alike, never on one flight: a slip", "=", DAVID, "RUIZ/DAVIDD 1990-05-05 M PAN", passport, passport],
    ["given names alike, but a man and a woman", "?", DAVID, "RUIZ/DAVIDA 1990-05-05 F PAN", passport, passport],
    ["two flights at once, names agree, dates not known", "?", "RUIZ/ANA", "RUIZ/ANA 1980-02-03", aboard("f_1"), aboard("f_2")],
    ["two flights at once, all agrees", "=", ANA, "RUIS/ANA 1980-02-03 F PAN", aboard("f_1"), aboard("f_2")],
    ["mother and child on one passport", "≠", "OKORO/GRACE 1985-03-12 F NGA", "OKORO/JOY 2015-05-01 F NGA", passport, passport],
    [
      "father and son of one name on one passport",
      "?",
      "OKORO/JOHN 1965-03-12 M NGA",
      "OKORO/JOHN 2001-05-28 M NGA",
      passport,
      passport,
    ],
    [
      "siblings with one middle name",
      "?",
      "SINGH/GURPREET KUMAR 1988-07-07 M IND",
      "SINGH/HARJIT KUMAR 1988-07-17 M IND",
      passport,
      passport,
    ],
    ["one patronymic", "?", "ИВАНОВ/ИВАН ПЕТРОВИЧ 1988-07-07 M", "ИВАНОВ/СЕМЕН ПЕТРОВИЧ 1988-07-07 M", passport, passport],
    [
      "one patronymic, another birth date",
      "≠",
      "ORLOV/IVAN PETROVICH 1988-07-07 M",
      "ORLOVA/OLGA PETROVNA 1991-12-24 F",
      passport,
      passport,
    ],
    ["twins on one passport", "?", "RUIZ/CARMEN 1990-05-05 F PAN", "RUIZ/LUCIA 1990-05-05 F PAN", passport, passport],
    [
      "a child with nothing but the surname beside its mother",
      "?",
      "OKORO/GRACE 1985-03-12 F NGA",
      "OKORO/ 2018-09-09 F NGA",
      passport,
      passport,
    ],
    [
      "another surname and a birth date a day off",
      "?",
      "THAU/TRACI 1977-12-07 F USA",
      "STEITZER/TRACI 1977-12-08 F USA",
      passport,
      passport,
    ],
    ["namesakes of 1 January", "?", "MOHAMMED/AHMED 1990-01-01 M SDN", "MOHAMMED/AHMED 1990-01-01 M SDN"],
    [
      "the same with one phone of their own",
      "=",
      "MOHAMMED/AHMED 1990-01-01 M SDN",
      "MOHAMMED/AHMED 1990-01-01 M SDN",
      { phones: ["+1"] },
      { phones: ["+1"] },
    ],
    ["the same with one passport", "=", "MOHAMMED/AHMED 1990-01-01 M SDN", "MOHAMMED/AHMED 1990-01-01 M SDN", passport, passport],
  ])("%s: %s", (...[, verdict, one, other, restOne, restOther]) => {
    expect(between([one, restOne], [other, restOther])).toBe(verdict);
    expect(between([other, restOther], [one, restOne])).toBe(verdict);
  });

  test("a report that fits both of two seats joins one of them, and not the two", () => {
    const rows = [identity("a", ANA, seat("11A", { phones: ["+1"] })), identity("b", ANA, seat("30C", { phones: ["+1"] }))];
    const bare = identity("c", ANA, { phones: ["+1"] });
    expect(groups(resolve([...rows, bare]), ["a", "b", "c"])).toEqual([expect.stringMatching(/^(?:a c|b c)$/)]);
  });

  test("two who share a passport in two seats are a lead about the document", () => {
    const result = resolve([identity("a", "RUIZ/ANA", seat("11A")), identity("b", "RUIZ/ANA 1980-02-03", seat("12C"))]);
    expect(result.conflicts.map(({ code, document }) => `${code} ${document}`)).toEqual(["DOCUMENT_TWO_PEOPLE MAR:AB1"]);
  });
});

const LETTERS = "BCDFGHJKLMNPRSTVZ";
/** A word that is the number `i` and no other's neighbour. */
function word(i: number): string {
  return [...String(i + 1000)].map((digit) => `${LETTERS[Number(digit)]!}${"AEIOU"[Number(digit) % 5]!}`).join("");
}

describe("values that identify nobody", () => {
  test("a number that no list knows leaves as many persons as there are, namesakes among them", () => {
    const names = (i: number) => `${word(i % 37)}/${word(100 + (i % 23))}`;
    const crowd = Array.from({ length: 260 }, (_, i) => identity(`n${i}`, names(i), { documents: ["PAN:HT7741902"] }));
    const some = crowd.slice(0, 60);
    for (const people of [crowd, some]) expect(resolve(people).assignments).toEqual([]);
    // Of a person who was reported so often it is their passport.
    const one = crowd.map((row) => ({ ...row, surname: "RUIZ", givenNames: "ANA" })).slice(0, 100);
    expect(new Set(resolve(one).assignments.map(({ person }) => person)).size).toBe(1);
  });

  test("an agency's phone says nothing, a phone of two all that a phone can say, one of five something", () => {
    const weightOf = (people: number) => {
      const all = Array.from({ length: people }, (_, i) => identity(`n${i}`, `${word(i)}/${word(500 + i)}`, { phones: ["+9"] }));
      const result = resolve([...all, { ...all[0]!, id: identity("again", "/").id, dateOfBirth: "1980-02-03" }]);
      const said = result.judgements.flatMap(({ comparisons }) => comparisons.filter(({ field }) => field === "phone"));
      return said[0]?.weight ?? 0;
    };
    const [two, five, twelve, many] = [2, 5, 12, 13].map(weightOf);
    expect(two).toBe(5);
    expect(five).toBeLessThan(two!);
    expect(twelve).toBeLessThan(five!);
    expect(many).toBe(0);
  });

  test("a birth date that far too many bear tells nobody from their namesakes", () => {
    const day = (i: number) => `19${String(50 + (i % 50)).padStart(2, "0")}-0${1 + (i % 9)}-1${i % 8}`;
    const filler = Array.from({ length: 60 }, (_, i) => identity(`f${i}`, `${word(i)}/${word(500 + i)} 1979-07-15`));
    const others = Array.from({ length: 400 }, (_, i) => identity(`o${i}`, `${word(i)}/${word(700 + i)} ${day(i)}`));
    const twice = (born: string) => ["x", "y"].map((name) => identity(name, `GARZON/ELVIRA ${born} F PAN`));
    const verdictOf = (born: string) =>
      verdicts(resolve([...filler, ...others, ...twice(born)]), ["x", "y"]).filter((v) => /^x.y$/.test(v));
    expect(verdictOf("1979-07-15")).toEqual(["x?y"]);
    expect(verdictOf("1979-07-16")).toEqual(["x=y"]);
  });
});
