/** What is worked out of a part, with what is common among all, is what is worked out of all of them (the oracle). */
import { describe, expect, test } from "vitest";
import { mulberry32, randomInt } from "#base/prng.ts";
import type { Commonness } from "#model/commonness.ts";
import { VERDICTS, type Judgement } from "#model/judgement.ts";
import { connects } from "#model/judgements-in-force.ts";
import type { ResolveResult } from "#resolve/input.ts";
import { compareIdentities, personsFrom } from "#resolve/resolve-identities.ts";
import { identity, judgementOf } from "./support.ts";
import { makeWorld } from "./world.ts";

/** Identities that judgements which may join lead to. */
function together(start: readonly string[], judgements: readonly Judgement[]): Set<string> {
  const reached = new Set(start);
  for (const id of reached)
    for (const judgement of judgements)
      if (connects(judgement) && (judgement.left === id || judgement.right === id))
        reached.add(judgement.left).add(judgement.right);
  return reached;
}

describe("a part", () => {
  test.each([1, 2, 3])("has the persons and judgements that it has among all, whatever users say: world %i", (seed) => {
    const prng = mulberry32(seed);
    const pick = <T>(list: readonly T[]): T => list[randomInt(prng, list.length)]!;
    // An agency's phone, and a family of many of one name: what is common is common among all only.
    const crowd = Array.from({ length: 70 }, (_, i) =>
      identity(`crowd${i}`, `GOMEZ/MARIA 1970-01-0${1 + (i % 9)} F PAN`, { phones: ["+9"] }),
    );
    // Every other home is written in other words, and every other document is one person's own.
    const made = makeWorld(400, seed).identities.map((one, i) => ({
      ...one,
      addresses: one.addresses.map((home) => (i % 2 === 0 ? home : `PANAMA URB ACACIA ${home}`)),
      personalNumbers: one.documents.filter((document) => document.charCodeAt(document.length - 1) % 2 === 0),
    }));
    // Two whom nothing would have compared but a block that is too large among all, and not in a part.
    const alike = ["1", "2"].map((digit) =>
      identity(`alike${digit}`, `GOMEZ/MARIA 1970-01-0${digit} F PAN`, { documents: [`PAN:AB12345${digit}`] }),
    );
    const identities = [...made, ...crowd, ...alike];
    const byId = new Map(identities.map((one) => [one.id, one]));
    const all = compareIdentities(identities);
    // As it comes back from a store.
    const among = JSON.parse(JSON.stringify(all.commonness)) as Commonness;
    expect(among.skippedBlocks["phone"]).toEqual(["+9"]);
    const said: Judgement[] = [];
    let whole = personsFrom(all, { userJudgements: said, ruleJudgements: [] });
    const rules = new Map(whole.judgements.map((judgement) => [judgement.id, judgement]));
    const persons = new Map(whole.assignments.map(({ identity: id, person }) => [id, person]));
    let joined = 0;
    for (let step = 0; step < 60; step++) {
      // Of those two, of pairs that rules judged, of any pair, and of those judged before.
      const [one, other] = step === 0 ? alike : [pick(identities), pick(identities)];
      const judged = step % 3 === 1 ? [...rules.values()] : said;
      const some = step % 3 === 0 || judged.length === 0 ? { left: one!.id, right: other!.id } : pick(judged);
      if (some.left === some.right) continue;
      said.push(judgementOf(VERDICTS[randomInt(prng, 3)]!, some.left, some.right, `user:${randomInt(prng, 2)}`, String(step)));
      const known = [...rules.values(), ...said];
      const part = together([some.left, some.right], known);
      expect(part.size).toBeLessThan(identities.length / 4);
      const within = ({ left, right }: Judgement): boolean => part.has(left) && part.has(right);
      const compared = compareIdentities(
        [...part].map((id) => byId.get(id)!),
        among,
      );
      const ruleJudgements = [...rules.values()].filter(within);
      const result = personsFrom(compared, { userJudgements: said.filter(within), ruleJudgements });
      for (const id of result.stale) rules.delete(id);
      for (const judgement of result.judgements) rules.set(judgement.id, judgement);
      for (const id of part) persons.delete(id);
      for (const { identity: id, person } of result.assignments) persons.set(id, person);
      whole = personsFrom(all, { userJudgements: said, ruleJudgements: [] });
      expect([...rules.values()].sort((x, y) => (x.id < y.id ? -1 : 1))).toEqual(whole.judgements);
      expect(new Map([...persons].sort())).toEqual(
        new Map(whole.assignments.map(({ identity: id, person }) => [id, person] as const).sort()),
      );
      joined = Math.max(joined, part.size);
    }
    expect(joined).toBeGreaterThan(4);
  });

  // The third says nothing of either, but is one more who holds the second phone: of the two alone that cannot be known.
  test("names of two values that its two share the same one as the whole does", () => {
    const both = { phones: ["+1", "+2"] };
    const two = [identity("a", "RUIZ/ANA 1980-02-03", both), identity("b", "RUIZ/ANNA 1980-02-03", both)];
    for (const phone of both.phones) {
      const third = identity("c", "OKAFOR/CHIDI 1971-08-30 M NGA", { phones: [phone] });
      const phonesOf = (result: ResolveResult) =>
        result.judgements.flatMap(({ comparisons }) => comparisons.filter(({ field }) => field === "phone"));
      const all = compareIdentities([...two, third]);
      const whole = phonesOf(personsFrom(all, { userJudgements: [], ruleJudgements: [] }));
      const part = compareIdentities(two, all.commonness);
      expect(whole).toHaveLength(1);
      expect(phonesOf(personsFrom(part, { userJudgements: [], ruleJudgements: [] }))).toEqual(whole);
    }
  });
});
