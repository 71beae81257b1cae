/** Handling labels: what is read back, and that a derived thing is never open to who may not read all it is derived from. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Clearance,
  combineHandling,
  formatHandling,
  type Handling,
  inCompartments,
  isWithin,
  mayRead,
  parseHandling,
  publishedHandling,
  setsUnder,
  TLP_LEVELS,
  leastOfHandlings,
  unionOfHandlings,
} from "#model/handling.ts";

const AGENCIES = ["A", "B", "C"];
const NAMES = ["maria", "joao"];
const some = (words: readonly string[]) => fc.subarray([...words]).map((list) => [...list].sort());
const tlp = fc.constantFrom(...TLP_LEVELS);

const label: fc.Arbitrary<Handling> = fc
  .record({
    tlp,
    owner: fc.constantFrom(...AGENCIES),
    releasableTo: some(AGENCIES),
    compartments: some(["X", "Y"]),
    to: some(NAMES),
  })
  .map(({ to, ...rest }) => ({ ...rest, recipients: rest.tlp === "RED" ? to : [] }));

/** Labels that are no less labels for being odd: of no owner, released to their owner alone, to nobody or to an agency of that name, RED's readers without RED. */
const oddLabel: fc.Arbitrary<Handling> = fc.record({
  tlp,
  owner: fc.constantFrom("", "A", "B", "NONE"),
  releasableTo: some(["A", "B", "NONE"]),
  compartments: some(["X"]),
  recipients: some(NAMES),
});

const reader: fc.Arbitrary<{ clearance: Clearance; name: string }> = fc.record({
  clearance: fc.record({ all: fc.constant(false), tlp, agency: fc.constantFrom(...AGENCIES), compartments: some(["X", "Y"]) }),
  name: fc.constantFrom(...NAMES),
});

describe("a ceiling", () => {
  const ceiling = fc.record({ tlp, releasableTo: some(["B", "C"]), compartments: some(["X", "Y"]) }).map((given) => ({
    ...given,
    ...{ owner: "", recipients: [] },
  }));

  test("that a combined label is within, each of the labels is within, and no narrower one", () => {
    let within = 0;
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 3 }), ceiling, (labels, most) => {
        if (!isWithin(labels.reduce(combineHandling), most)) return;
        within++;
        expect(labels.map((one) => isWithin(one, most))).toEqual(labels.map(() => true));
      }),
      { numRuns: 5000 },
    );
    expect(within).toBeGreaterThan(100);
  });

  test("is what somebody of each of its agencies may read", () => {
    fc.assert(
      fc.property(label, ceiling, (one, most) => {
        const { compartments, releasableTo } = most;
        const may = releasableTo.map((agency) =>
          mayRead({ all: false, tlp: most.tlp, agency, compartments }, "maria", { ...one, recipients: ["maria"] }),
        );
        if (isWithin(one, most)) expect(may).toEqual(releasableTo.map(() => true));
        else if (releasableTo.length > 0) expect(may).toContain(false);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("a combined label", () => {
  test("is open to nobody who may not read each of the labels", () => {
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 4 }), reader, (labels, { clearance, name }) => {
        const combined = labels.reduce(combineHandling);
        if (mayRead(clearance, name, combined))
          expect(labels.map((one) => mayRead(clearance, name, one))).toEqual(labels.map(() => true));
      }),
      { numRuns: 5000 },
    );
  });

  test("of labels of one owner is open to everyone who may read each of them", () => {
    fc.assert(
      fc.property(label, label, reader, (a, other, { clearance, name }) => {
        const b = { ...other, owner: a.owner };
        if (mayRead(clearance, name, a) && mayRead(clearance, name, b))
          expect(mayRead(clearance, name, combineHandling(a, b))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test("is the label itself when both are equal, and the same whichever comes first", () => {
    fc.assert(
      fc.property(label, label, reader, (a, b, { clearance, name }) => {
        expect(mayRead(clearance, name, combineHandling(a, a))).toBe(mayRead(clearance, name, a));
        expect(formatHandling(combineHandling(a, b))).toBe(formatHandling(combineHandling(b, a)));
      }),
      { numRuns: 2000 },
    );
  });

  test("is one and the same in whatever order and groups labels are combined, and however often, odd ones too", () => {
    const one = fc.oneof(label, oddLabel);
    const text = (handling: Handling): string => formatHandling(handling);
    fc.assert(
      fc.property(one, one, one, (a, b, c) => {
        const all = text(combineHandling(combineHandling(a, b), c));
        expect(text(combineHandling(a, combineHandling(b, c)))).toBe(all);
        expect(text(combineHandling(c, combineHandling(b, a)))).toBe(all);
        expect(text(combineHandling(combineHandling(combineHandling(a, a), c), combineHandling(b, a)))).toBe(all);
      }),
      { numRuns: 20_000 },
    );
  });

  test("of odd labels is open to nobody who may not read each of them", () => {
    const agency = fc.constantFrom("A", "B", "NONE");
    fc.assert(
      fc.property(oddLabel, oddLabel, agency, tlp, (a, b, agency, tlp) => {
        const clearance = { all: false, tlp, agency, compartments: ["X"] };
        if (mayRead(clearance, "maria", combineHandling(a, b)))
          expect([mayRead(clearance, "maria", a), mayRead(clearance, "maria", b)]).toEqual([true, true]);
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    // Released to its owner alone, in words or by what is common to two: nobody else is let in by a third.
    ["AMBER//OWNER A", "AMBER//OWNER A//REL A", "AMBER//OWNER A//REL NONE"],
    ["AMBER//OWNER A//REL NONE", "AMBER//OWNER B//REL A,NONE", "AMBER//REL A"],
    // What only its owner may read stays so, beside what is released to others or belongs to others.
    ["AMBER+STRICT//OWNER A", "AMBER//OWNER A//REL B", "AMBER+STRICT//OWNER A"],
    ["AMBER+STRICT//OWNER A", "AMBER//OWNER B", "AMBER+STRICT//REL A"],
    ["AMBER+STRICT//OWNER A", "AMBER+STRICT//OWNER B", "AMBER+STRICT//REL NONE"],
    ["AMBER//OWNER A//REL B,C", "AMBER//OWNER A//REL C", "AMBER//OWNER A//REL C"],
    ["AMBER//OWNER A//REL B", "AMBER//OWNER A//REL C", "AMBER//OWNER A//REL NONE"],
    ["GREEN//OWNER A//X", "AMBER//OWNER A//Y", "AMBER//OWNER A//X,Y"],
    ["RED//OWNER A", "RED//OWNER A//TO maria", "RED//OWNER A"],
    ["RED//OWNER A//TO joao,maria", "AMBER//OWNER A", "RED//OWNER A//TO joao,maria"],
  ])("of %s and %s is %s", (a, b, expected) => {
    const [left, right] = [read(a), read(b)];
    expect(formatHandling(combineHandling(left, right))).toBe(expected);
  });
});

describe("the union of labels as texts", () => {
  test("is open to nobody who may not read each, and the same in whatever order and how often they come", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(label, oddLabel), { minLength: 1, maxLength: 4 }), reader, (labels, { clearance, name }) => {
        const texts = labels.map(formatHandling);
        const union = unionOfHandlings(texts);
        if (mayRead(clearance, name, read(union)))
          expect(labels.map((one) => mayRead(clearance, name, one))).toEqual(labels.map(() => true));
        expect(unionOfHandlings([...texts, ...texts].reverse())).toBe(union);
        // A union is a label like others: what is derived of derived things has the label of all they are derived from.
        expect(unionOfHandlings([unionOfHandlings(texts.slice(1).concat(texts[0]!)), ...texts.slice(1)])).toBe(union);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [["GREEN//OWNER A//X", "AMBER//OWNER A//Y", "GREEN//OWNER A//X"], "AMBER//OWNER A//X,Y"],
    // Text that is no label is as strict as can be.
    [["GREEN", "nonsense"], "RED"],
    [["nonsense"], "RED"],
    [[], "AMBER"],
  ])("of %j is %s", (texts, expected) => expect(unionOfHandlings(texts)).toBe(expected));
});

test("a label in more compartments is open to those of its readers who hold them all", () => {
  fc.assert(
    fc.property(label, some(["X", "INTEGRITY"]), reader, fc.boolean(), (one, compartments, { clearance: own, name }, held) => {
      const clearance = held ? { ...own, compartments: [...own.compartments, "INTEGRITY"] } : own;
      expect(mayRead(clearance, name, inCompartments(one, compartments))).toBe(
        mayRead(clearance, name, one) && compartments.every((compartment) => clearance.compartments.includes(compartment)),
      );
    }),
  );
});

test("a set of labels is seen by one of them, and partly where not by all", () => {
  const sets = new Map([
    [0, []],
    [1, [1]],
    [2, [2]],
    [3, [1, 2]],
  ]);
  expect(setsUnder(sets, new Set([1]))).toEqual({ seen: [1, 3], partly: [3] });
});

test.each([
  ["AMBER//OWNER A", "AMBER"],
  ["AMBER+STRICT//OWNER A//REL B,C//OP-X,VICTIM", "AMBER+STRICT//REL B,C//OP-X,VICTIM"],
  ["RED//OWNER A//TO maria", "RED//TO maria"],
  ["nonsense", "nonsense"],
])("%s is shown as %s", (kept, shown) => expect(publishedHandling(kept)).toBe(shown));

test("the text of a label reads back as the label", () => {
  fc.assert(
    fc.property(label, (one) => {
      expect(read(formatHandling(one))).toEqual(one);
    }),
  );
});

function read(text: string): Handling {
  const parsed = parseHandling(text);
  if (!parsed.ok) throw new Error(parsed.text);
  return parsed.handling;
}

test.each([
  [["AMBER//HARBOUR", "AMBER"], "AMBER"],
  [["RED//TO maria", "AMBER//OWNER PAN-SNA//REL COL-PN"], "AMBER//OWNER PAN-SNA//REL COL-PN"],
  [["AMBER//REL COL-PN", "AMBER//REL COL-PN,PAN-SNA"], "AMBER//REL COL-PN,PAN-SNA"],
  [["GREEN//HARBOUR", "AMBER"], "GREEN//HARBOUR"],
  [["no label", "RED//TO maria"], "RED//TO maria"],
  [[], "RED"],
])("the least strict of %j is %s, in any order", (texts, expected) => {
  expect([leastOfHandlings(texts), leastOfHandlings([...texts].reverse())]).toEqual([expected, expected]);
});
