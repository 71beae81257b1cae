import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRules, readRules } from "#app/queries/retention/read-rules.ts";
import { DEFAULT_RULES, momentAfter, momentBefore, parseDuration, termsOf } from "#model/retention/rules.ts";

const of = (text: string) => parseDuration(text)!;
const before = (at: string, text: string) => new Date(momentBefore(Date.parse(at), of(text))).toISOString();

describe("durations", () => {
  it("are of the calendar, and a day that a month has not is its last one", () => {
    expect(before("2026-08-31T10:00:00Z", "P6M")).toBe("2026-02-28T10:00:00.000Z");
    expect(before("2028-02-29T10:00:00Z", "P5Y")).toBe("2023-02-28T10:00:00.000Z");
    expect(before("2026-03-10T10:00:00Z", "P1Y2M1W3D")).toBe("2024-12-31T10:00:00.000Z");
    expect(before("2026-03-10T10:00:00Z", "P0D")).toBe("2026-03-10T10:00:00.000Z");
  });

  it("are read as ISO 8601 has them, and nothing else is", () => {
    expect(of("P2W")).toEqual({ years: 0, months: 0, days: 14 });
    for (const text of ["", "P", "6M", "P6", "PT5M", "P-1Y", "P1.5Y", "P6m", "P5Y "])
      expect([text, parseDuration(text)]).toEqual([text, undefined]);
  });

  it("say from when something is so old", () => {
    const from = (at: string, text: string) => new Date(momentAfter(Date.parse(at), of(text))).toISOString();
    expect(from("2026-08-31T10:00:00Z", "P6M")).toBe("2027-02-28T10:00:00.000Z");
    expect(from("2026-01-01T10:00:00Z", "P5Y1D")).toBe("2031-01-02T10:00:00.000Z");
  });

  it("go further back the longer they are", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.nat(400),
        fc.nat(400),
        (at, some, more) => {
          const ago = (days: number) => momentBefore(at.getTime(), { years: 0, months: 0, days });
          return ago(some + more) <= ago(some);
        },
      ),
    );
  });
});

describe("rules", () => {
  const terms = (rules: unknown, source: string, kind: "TRAVEL" | "STAFF" | "FLIGHT") =>
    termsOf(parseRules(JSON.stringify(rules), "rules.json"), { source, kind });

  it("mask after half a year and delete after five where no file says otherwise, but for flights", () => {
    expect(readRules(undefined)).toBe(DEFAULT_RULES);
    expect(terms({}, "ALFA", "TRAVEL")).toEqual({ maskAfter: of("P6M"), deleteAfter: of("P5Y") });
    expect(terms({}, "ALFA", "FLIGHT")).toEqual({ maskAfter: null, deleteAfter: null });
  });

  it("of a source and kind go before those of a source, and these before those of a kind", () => {
    const rules = {
      default: { deleteAfter: "P4Y" },
      rules: [
        { kind: "STAFF", maskAfter: "P1Y" },
        { source: "ALFA", maskAfter: null },
        { source: "ALFA", kind: "STAFF", deleteAfter: "P10Y" },
      ],
    };
    expect(terms(rules, "ALFA", "STAFF")).toEqual({ maskAfter: null, deleteAfter: of("P10Y") });
    expect(terms(rules, "ALFA", "TRAVEL")).toEqual({ maskAfter: null, deleteAfter: of("P4Y") });
    expect(terms(rules, "BRAVO", "STAFF")).toEqual({ maskAfter: of("P1Y"), deleteAfter: of("P4Y") });
    expect(terms(rules, "BRAVO", "TRAVEL")).toEqual({ maskAfter: of("P6M"), deleteAfter: of("P4Y") });
  });

  it("that cannot be used are told by file, field and what would be right", () => {
    const wrong: Readonly<Record<string, readonly [unknown, RegExp]>> = {
      duration: [{ default: { maskAfter: "6 months" } }, /^rules\.json cannot be used: default\.maskAfter: an ISO 8601 duration/],
      kind: [{ rules: [{ kind: "TRAVELS", maskAfter: null }] }, /rules\.0\.kind: /],
      nothing: [{ rules: [{ maskAfter: "P1Y" }] }, /rules\.0: a rule is for a source, a kind or both/],
      unknown: [{ rules: [{ kind: "STAFF", keepFor: "P1Y" }] }, /keepFor/],
      twice: [{ rules: [{ kind: "STAFF" }, { kind: "STAFF" }] }, /two rules are for STAFF/],
    };
    for (const [name, [rules, text]] of Object.entries(wrong)) expect(() => terms(rules, "ALFA", "STAFF"), name).toThrow(text);
    expect(() => parseRules("{", "rules.json")).toThrow("rules.json cannot be used: it is not JSON");
    expect(() => readRules("/none/rules.json")).toThrow("the file that TRAMA_RETENTION names cannot be read (ENOENT)");
  });
});
