/** Which view is whose, and files of views that cannot be used. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readViews } from "#app/views/read-views.ts";
import { type Clearance, type Handling, mayRead, TLP_LEVELS } from "#model/handling.ts";
import { isInside, type View, viewOf, viewText } from "#model/users/view.ts";

const AGENCIES = ["", "PAN-SNA", "USA-CBP"];
const COMPARTMENTS = ["HARBOUR", "CONDOR", "VICTIM"];
const view: fc.Arbitrary<View> = fc.record({
  all: fc.constant(false as const),
  tlp: fc.constantFrom(...TLP_LEVELS),
  agency: fc.constantFrom(...AGENCIES),
  compartments: fc.subarray(COMPARTMENTS),
});
const clearance: fc.Arbitrary<Clearance> = fc.record({
  all: fc.boolean(),
  tlp: fc.constantFrom(...TLP_LEVELS),
  agency: fc.constantFrom(...AGENCIES),
  compartments: fc.subarray(COMPARTMENTS),
});
const handling: fc.Arbitrary<Handling> = fc.record({
  tlp: fc.constantFrom(...TLP_LEVELS),
  owner: fc.constantFrom(...AGENCIES),
  releasableTo: fc.subarray(["PAN-SNA", "USA-CBP"]),
  compartments: fc.subarray(COMPARTMENTS),
  recipients: fc.subarray(["maria", "eva"]),
});
const read = (views: unknown): readonly View[] => readViews(JSON.stringify(views), "views.json");

describe("a view", () => {
  test("that is inside a clearance has nothing that may not be read with it", () => {
    fc.assert(
      fc.property(view, clearance, handling, (inner, outer, label) => {
        fc.pre(isInside(inner, outer));
        // A view is nobody who could be named as a recipient.
        if (mayRead(inner, "", label)) expect(mayRead(outer, "maria", label)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is the first in the file that is inside, and none for whoever reads everything or less than each", () => {
    fc.assert(
      fc.property(fc.array(view, { maxLength: 4 }), clearance, (views, outer) => {
        const inside = views.filter((one) => isInside(one, outer));
        expect(viewOf(views, outer)).toBe(outer.all || inside.length === 0 ? null : viewText(inside[0]!));
      }),
    );
  });
});

describe("a file of views", () => {
  test("lists the larger first, and says so", () => {
    const large = { tlp: "AMBER", agency: "PAN-SNA", compartments: ["HARBOUR"] };
    const small = { tlp: "GREEN", agency: "PAN-SNA" };
    expect(read([large, small]).map(viewText)).toEqual(["AMBER PAN-SNA HARBOUR", "GREEN PAN-SNA -"]);
    expect(() => read([small, large])).toThrow(
      "views.json cannot be used: 1: it has all that 0 (GREEN PAN-SNA -) has, and so comes before it",
    );
    expect(() => read([small, small])).toThrow("cannot be used");
  });

  test.each<[string, unknown, string]>([
    ["no list", { tlp: "AMBER" }, "the whole"],
    ["a level that there is not", [{ tlp: "ORANGE" }], "0.tlp"],
    ["one of everything, which is made anyway", [{ tlp: "RED", all: true }], "0"],
    ["a compartment as labels do not write it", [{ tlp: "RED", compartments: ["harbour"] }], "0.compartments.0"],
  ])("cannot be used with %s", (_, views, said) => {
    expect(() => read(views)).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(said) as string }),
    );
  });
});
