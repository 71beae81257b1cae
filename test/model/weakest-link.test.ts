import fc from "fast-check";
import { expect, test } from "vitest";
import type { Judgement } from "#model/judgement.ts";
import { weakestLink } from "#model/alike/weakest-link.ts";

/** `a=b 0.99`: by a rule; `a=b` by a user. */
function judged(text: string): Judgement {
  const [pair = "", score] = text.split(" ");
  const [left = "", right = ""] = pair.split("=");
  const by = score === undefined ? "user:maria" : "rule:r@1";
  const rest = { comparisons: [], reason: null, at: null, handling: "" };
  return { id: text, left, right, verdict: "SAME", by, score: score === undefined ? null : Number(score), ...rest };
}

const told = (identities: string, ...ties: string[]) => {
  const link = weakestLink([...identities], ties.map(judged));
  return link === undefined ? undefined : `${link.judgement.id}: ${link.apart.join("")}`;
};

test.each<[expected: string | undefined, identities: string, ties: string[]]>([
  ["c=d 0.991: d", "abcd", ["a=b 0.999", "b=c 0.995", "c=d 0.991"]],
  ["b=c 0.991: cd", "abcd", ["a=b 0.999", "b=c 0.991", "c=d 0.995"]],
  ["c=d 0.999: d", "abcd", ["a=b 0.991", "a=c 0.992", "b=c 0.993", "c=d 0.999"]],
  [undefined, "abc", ["a=b 0.991", "a=c 0.992", "b=c 0.993"]],
  [undefined, "a", []],
  ["a=b: b", "ab", ["a=b"]],
  // What a user joins is surer than what any rule does; and of others' pairs nothing is said.
  ["b=c 0.9999: c", "abc", ["a=b", "b=c 0.9999", "x=c 0.99"]],
])("%s", (expected, identities, ties) => expect(told(identities, ...ties)).toBe(expected));

test("is a bridge of the least score, as taking each away in turn says", () => {
  const ids = [..."abcdef"];
  const tie = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 12 }), (drawn) => {
      const ties = drawn.flatMap(([a, b, score], i) => (a < b ? [{ ...judged(`${a}=${b} 0.${score}`), id: `j${i}` }] : []));
      const groups = (some: readonly Judgement[]) => {
        const of = new Map(ids.map((id) => [id, id]));
        for (const { left, right } of some) {
          const [from, to] = [of.get(left)!, of.get(right)!];
          for (const [id, group] of of) if (group === from) of.set(id, to);
        }
        return new Set(of.values()).size;
      };
      const bridges = ties.filter((one) => groups(ties.filter((other) => other !== one)) > groups(ties));
      const link = weakestLink(ids, ties);
      expect(link?.judgement.score).toBe(bridges.length === 0 ? undefined : Math.min(...bridges.map(({ score }) => score!)));
      expect(link === undefined || bridges.includes(link.judgement)).toBe(true);
    }),
  );
});
