/** The rule of protection, over plain facts; that the store and the snapshot supply the same facts is test/app's. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OFFENDER_ROLES, PARTY_ROLES, PROTECTED_ROLES } from "#model/kinds.ts";
import {
  adultFrom,
  birthDatesOf,
  compareMembers,
  isProtected,
  linkWithoutOffence,
  tellsOffence,
  withoutOffence,
} from "#model/protection.ts";
import { ageAt, formatDate, parseDate } from "#model/time.ts";

const day = (text: string): number => parseDate(text)!;
const nobody = { roles: [], birthDates: [], times: [] };
const now = day("2026-11-01");

describe("who is protected", () => {
  test.each([
    ["nobody of whom nothing is known", nobody, false],
    ["a victim, whatever else they were", { ...nobody, roles: ["COURIER", "VICTIM"] }, true],
    ["a potential victim", { ...nobody, roles: ["POTENTIAL_VICTIM"] }, true],
    ["a witness", { ...nobody, roles: ["WITNESS"] }, true],
    ["not an offender, nor who has no known part", { ...nobody, roles: ["ORGANISER", "UNKNOWN", ""] }, false],
    ["a minor of today", { ...nobody, birthDates: ["2008-11-02"] }, true],
    ["not who is of age today", { ...nobody, birthDates: ["2008-11-01"] }, false],
    ["who is a minor by one of two birth dates", { ...nobody, birthDates: ["1986-03-01", "2012-03-01"] }, true],
    ["who was a minor then", { ...nobody, birthDates: ["2000-01-02"], times: [day("2020-01-01"), day("2018-01-01")] }, true],
    ["not who was of age by then", { ...nobody, birthDates: ["2000-01-01"], times: [day("2018-01-01"), NaN] }, false],
    ["who was born after what is known of", { ...nobody, birthDates: ["2027-01-01"] }, true],
    ["not by a date that is none", { ...nobody, birthDates: ["", "2012-13-01", "2012"] }, false],
  ])("%s", (_, facts, expected) => expect(isProtected(facts, now)).toBe(expected));

  test("of age is who has had the eighteenth birthday, also who was born on 29 February", () => {
    expect(formatDate(adultFrom(["2008-02-29"]))).toBe("2026-03-01");
    expect(adultFrom([])).toBe(-Infinity);
    const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, dates, (born, at) => {
        const birthDate = formatDate(born.getTime());
        expect(at.getTime() < adultFrom([birthDate])).toBe(ageAt(birthDate, at.getTime())! < 18);
      }),
    );
  });
});

test("an identity's birth dates are all that are reported, not the last", () => {
  const said = (dateOfBirth?: string) => ({ props: dateOfBirth === undefined ? {} : { dateOfBirth } });
  const identity = {
    intrinsic: { dateOfBirth: "1990-01-01" },
    assertions: [said("2012-01-01"), said(), said(""), said("1990-01-01")],
  };
  expect(birthDatesOf(identity)).toEqual(["1990-01-01", "2012-01-01"]);
});

test("victim beats offender: no role of an offender is left, reported or not, and every other one is", () => {
  for (const role of PARTY_ROLES) {
    const part = { role, roleBasis: "REPORTED" as const, score: null };
    const shown = withoutOffence(part);
    expect(OFFENDER_ROLES.has(shown.role)).toBe(false);
    expect(shown).toEqual(OFFENDER_ROLES.has(role) ? { role: "UNKNOWN", roleBasis: "INFERRED", score: null } : part);
  }
  expect([...PROTECTED_ROLES].filter((role) => OFFENDER_ROLES.has(role))).toEqual([]);
});

test("a link to an incident tells of an offence by an identity's role in it, and is shown without", () => {
  const id = (prefix: string): string => `${prefix}_${"0".repeat(28)}`;
  const link = (role: string, from = id("i"), kind = "INVOLVED_IN") => ({
    ...{ id: `${kind}~${from}~${id("n")}~${role}`, kind, from, to: id("n"), discriminator: role },
    props: { role, note: "seen" },
  });
  for (const role of PARTY_ROLES) expect(tellsOffence(link(role))).toBe(OFFENDER_ROLES.has(role));
  // A thing is nobody, and another kind of link gives no part.
  expect([tellsOffence(link("COURIER", id("c"))), tellsOffence(link("COURIER", id("i"), "CUSTODY"))]).toEqual([false, false]);
  expect(linkWithoutOffence(link("COURIER"), "hash")).toEqual({
    ...{ id: `INVOLVED_IN~${id("i")}~${id("n")}~hash`, kind: "INVOLVED_IN", from: id("i"), to: id("n"), discriminator: "hash" },
    props: { note: "seen" },
  });
});

test("members are listed by score, and those without one last, by id", () => {
  const listed = [
    { entity: "p_b", score: 0.9 },
    { entity: "p_a", score: 0.5 },
    { entity: "p_c", score: 0.5 },
    { entity: "p_0", score: null },
    { entity: "p_9", score: null },
  ];
  expect([4, 2, 3, 0, 1].map((i) => listed[i]!).sort(compareMembers)).toEqual(listed);
});
