/** Somebody of whom nothing is told any more is who they were judged to be, and nobody else comes to be them. */
import { expect, test } from "vitest";
import type { IdentityInput } from "#resolve/input.ts";
import { identity, resolve, userJudgement, verdicts } from "./support.ts";

const names = ["a", "b", "c", "d"];
const passport = { documents: ["PAN:PA1"] };
const people = [
  identity("a", "GARCIA/ANA 1990-02-03 F PAN", passport),
  identity("b", "GARZIA/ANA 1990-02-03 F PAN", passport),
  identity("c", "OKAFOR/JOHN 1971-10-20 M NGA", passport),
];
const masked = ({ id, handling }: IdentityInput): IdentityInput => ({ ...identity("x", "/"), id, handling, isMasked: true });
const before = resolve(people);

test("what was judged of them stands, whoever of the two is masked, with the persons that follow", () => {
  expect(verdicts(before, names)).toEqual(["a=b", "a≠c", "b≠c"]);
  for (const hidden of [[0], [1], [0, 1], [0, 1, 2]]) {
    const now = people.map((person, i) => (hidden.includes(i) ? masked(person) : person));
    const after = resolve(now, { ruleJudgements: before.judgements });
    expect([hidden, verdicts(after, names), after.stale]).toEqual([hidden, ["a=b", "a≠c", "b≠c"], []]);
    expect(after.assignments).toEqual(before.assignments);
  }
});

test("nobody is taken for them or told apart from them by what is known no more", () => {
  const now = [...people.map(masked), identity("d", "GARCIA/ANA 1990-02-03 F PAN", passport)];
  const after = resolve(now, { ruleJudgements: before.judgements });
  expect(verdicts(after, names)).toEqual(["a=b", "a≠c", "b≠c"]);
  expect([after.assignments, after.conflicts]).toEqual([before.assignments, []]);
});

test("a user who says otherwise is heard, and joins them to others who go on being themselves", () => {
  const apart = resolve(people.map(masked), {
    ruleJudgements: before.judgements,
    userJudgements: [userJudgement("NOT_SAME", "a", "b")],
  });
  expect(apart.assignments).toEqual([]);
  const joined = resolve([...people.map(masked), identity("d", "GARCIA/ANA MARIA 1990-02-03 F PAN")], {
    ruleJudgements: before.judgements,
    userJudgements: [userJudgement("SAME", "a", "d")],
  });
  expect(new Set(joined.assignments.map(({ person }) => person)).size).toBe(1);
  expect(joined.assignments).toHaveLength(3);
});
