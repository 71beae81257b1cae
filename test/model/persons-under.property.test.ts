/** Persons under a clearance, held against the slow and obvious way: joining any two that a readable judgement joins until nothing changes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { personIdOf } from "#model/ids.ts";
import { type Judgement, VERDICTS } from "#model/judgement.ts";
import { personsUnder } from "#model/persons-under.ts";

const IDS = ["i_a", "i_b", "i_c", "i_d", "i_e", "i_f"];
const id = fc.constantFrom(...IDS);
const judgement = fc
  .record({ left: id, right: id, verdict: fc.constantFrom(...VERDICTS) })
  .filter(({ left, right }) => left < right)
  .map((pair): Judgement => ({
    ...{ id: "j", by: "rule:test@1", score: 1, comparisons: [], reason: null, at: null, handling: "AMBER" },
    ...pair,
  }));

function naive(judgements: readonly Judgement[], personOf: (one: string) => string | undefined, seen: ReadonlySet<string>) {
  const groups = new Map(IDS.map((one) => [one, one]));
  const joined = judgements.filter(
    ({ left, right, verdict }) =>
      verdict === "SAME" &&
      seen.has(left) &&
      seen.has(right) &&
      personOf(left) !== undefined &&
      personOf(left) === personOf(right),
  );
  for (let round = 0; round < IDS.length; round++) {
    for (const { left, right } of joined) {
      const first = [groups.get(left)!, groups.get(right)!].sort()[0]!;
      groups.set(left, first).set(right, first);
    }
  }
  const alone = (one: string) => [...groups.values()].filter((first) => first === groups.get(one)).length === 1;
  return new Map(IDS.filter((one) => !alone(one)).map((one) => [one, personIdOf(groups.get(one)!)]));
}

test("are what readable judgements join, within the persons of all judgements", () => {
  fc.assert(
    fc.property(
      fc.array(judgement, { maxLength: 12 }),
      fc.array(fc.option(fc.constantFrom("p_1", "p_2"), { nil: undefined, freq: 4 }), { minLength: 6, maxLength: 6 }),
      fc.subarray(IDS),
      (judgements, persons, readable) => {
        const personOf = (one: string) => persons[IDS.indexOf(one)];
        const seen = new Set(readable);
        const found = personsUnder({ judgements, personOf, seen: (one) => seen.has(one) });
        expect(new Map([...found].sort())).toEqual(naive(judgements, personOf, seen));
      },
    ),
    { numRuns: 2000 },
  );
});
