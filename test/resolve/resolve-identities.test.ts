import { describe, expect, test } from "vitest";
import { mulberry32, shuffle } from "#base/prng.ts";
import { candidatePairs, PAIR_BASE } from "#resolve/blocking.ts";
import { PairComparer } from "#resolve/compare.ts";
import { buildProfiles } from "#resolve/profiles.ts";
import { groups, idOf, identity, resolve, userJudgement, verdicts } from "./support.ts";
import { makeWorld } from "./world.ts";

const CHIDI = "OKAFOR/CHIDI 1980-02-03 M NGA";
const abc = ["a", "b", "c"];
/** Three reports of one man that any rule joins. */
const three = abc.map((name) => identity(name, CHIDI, { phones: ["+1"] }));

describe("judgements", () => {
  test("join along a chain, not for every pair, and explain themselves", () => {
    const result = resolve(three);
    expect(result.counts).toMatchObject({ identities: 3, persons: 1, same: 2, unsure: 0, notSame: 0 });
    expect(groups(result, abc)).toEqual(["a b c"]);
    const { comparisons, ...judgement } = result.judgements[0]!;
    expect(judgement).toEqual({
      id: expect.stringMatching(/^j_[0-9a-f]{28}$/),
      left: expect.stringMatching(/^i_/),
      right: expect.stringMatching(/^i_/),
      verdict: "SAME",
      by: "rule:fellegi-sunter@3",
      score: 1,
      reason: null,
      at: null,
      handling: "AMBER",
    });
    expect(comparisons.map(({ field, left, right, outcome }) => `${field} ${left} ${right} ${outcome}`)).toEqual([
      "surname OKAFOR OKAFOR EXACT",
      "givenNames CHIDI CHIDI EXACT",
      "dateOfBirth 1980-02-03 1980-02-03 EXACT",
      "sex M M EXACT",
      "nationality NGA NGA EXACT",
      "phone +1 +1 EXACT",
    ]);
  });

  test("the person's id is that of its smallest identity", () => {
    const smallest = abc.map(idOf).sort()[0]!;
    expect(new Set(resolve(three).assignments.map(({ person }) => person))).toEqual(new Set([`p_${smallest.slice(2)}`]));
  });

  test("a user's NOT_SAME splits the person and no rule joins it again", () => {
    const result = resolve(three, { userJudgements: [userJudgement("NOT_SAME", "a", "b")] });
    const together = groups(result, abc);
    expect(together).toHaveLength(1);
    expect(["a c", "b c"]).toContain(together[0]);
    // The tie that had to give way is left for a person to look at; what the rule says of the pair itself is there still.
    expect(result.judgements.map(({ verdict, reason }) => [verdict, reason]).sort()).toEqual([
      ["SAME", null],
      ["SAME", null],
      ["UNSURE", "KEPT_APART"],
    ]);
    expect(verdicts(result, abc)).toContain("a=b");
  });

  test("a user's last word on a pair counts, and leaves what the rule says of it as it was", () => {
    const pair = three.slice(0, 2);
    const words = (["SAME", "NOT_SAME", "UNSURE"] as const).map((verdict) => userJudgement(verdict, "a", "b"));
    const rule = resolve(pair).judgements;
    expect(rule).toMatchObject([{ verdict: "SAME", score: 1 }]);
    for (const [said, together] of [
      [1, ["a b"]],
      [2, []],
      [3, []],
    ] as const) {
      const result = resolve(pair, { userJudgements: words.slice(0, said), ruleJudgements: rule });
      expect(groups(result, abc)).toEqual(together);
      expect(result.judgements).toEqual(rule);
      expect(result.stale).toEqual([]);
    }
  });

  test("a user's NOT_SAME on every pair leaves three persons", () => {
    const userJudgements = [
      userJudgement("NOT_SAME", "a", "b"),
      userJudgement("NOT_SAME", "c", "b"),
      userJudgement("NOT_SAME", "a", "c"),
    ];
    expect(resolve(three, { userJudgements }).assignments).toEqual([]);
  });

  test("a user's SAME joins what no rule would, and a user's UNSURE takes a rule's SAME back", () => {
    const strangers = [identity("a", CHIDI), identity("b", "RUIZ/ANA 1999-09-09 F PAN")];
    expect(groups(resolve(strangers, { userJudgements: [userJudgement("SAME", "b", "a")] }), abc)).toEqual(["a b"]);
    expect(resolve(three.slice(0, 2), { userJudgements: [userJudgement("UNSURE", "a", "b")] }).assignments).toEqual([]);
  });

  test("a user's SAME outranks a rule's NOT_SAME; between users NOT_SAME stands", () => {
    const document = { documents: ["PAN:PA1"] };
    const clash = [identity("a", CHIDI, document), identity("b", "RUIZ/ANA 1999-09-09 F PAN", document)];
    expect(verdicts(resolve(clash), abc)).toEqual(["a≠b"]);
    const same = userJudgement("SAME", "a", "b");
    const joined = resolve(clash, { userJudgements: [same] });
    expect(groups(joined, abc)).toEqual(["a b"]);
    expect(joined.conflicts.map(({ code }) => code)).toEqual(["DOCUMENT_TWO_PEOPLE"]);
    for (const order of [
      [same, userJudgement("NOT_SAME", "a", "b", "user:joao")],
      [userJudgement("NOT_SAME", "a", "b", "user:joao"), same],
    ]) {
      expect(resolve(clash, { userJudgements: order }).assignments).toEqual([]);
    }
  });

  test("judgements on identities that are gone wait, and rule judgements that no longer follow are named", () => {
    const before = resolve(three);
    const stale = before.judgements.map(({ id }) => id);
    const after = resolve(three.slice(0, 1), {
      ruleJudgements: before.judgements,
      userJudgements: [userJudgement("SAME", "a", "gone")],
    });
    expect(after).toMatchObject({ judgements: [], assignments: [], stale });
    expect(resolve(three, { ruleJudgements: before.judgements }).stale).toEqual([]);
  });

  test("a worker and a passenger of one document are one person; labels combine", () => {
    const result = resolve([
      identity("a", CHIDI, { documents: ["NGA:A1"], handling: "AMBER" }),
      identity("b", "OKAFOR/CHIDI 1980-02-03", { documents: ["NGA:A1"], handling: "RED//TO maria//INTEGRITY" }),
    ]);
    expect(groups(result, abc)).toEqual(["a b"]);
    expect(result.judgements[0]!.handling).toBe("RED//TO maria//INTEGRITY");
  });

  test("two groups that a single report would tie, but that contradict each other, stay two persons", () => {
    const result = resolve([
      identity("a", "OKAFOR/CHIDI 1980-02-03 M NGA", { documents: ["NGA:A1"] }),
      identity("b", "/", { documents: ["NGA:A1", "PAN:P9"] }),
      identity("c", "RUIZ/ANA 1999-09-09 F PAN", { documents: ["PAN:P9"] }),
    ]);
    expect(groups(result, abc)).toHaveLength(1);
    expect(result.counts.refused).toBe(1);
  });

  test("names such as __proto__ are values like any other", () => {
    const one = identity("a", "__proto__/constructor 1980-02-03", { documents: ["__proto__"], phones: ["constructor"] });
    expect(groups(resolve([one, { ...one, id: idOf("b") }]), abc)).toEqual(["a b"]);
  });

  test("a document of thousands is skipped and said", () => {
    const crowd = Array.from({ length: 300 }, (_, i) => identity(`n${i}`, "/", { documents: ["XXX:0000000"] }));
    const result = resolve(crowd);
    expect(result.assignments).toEqual([]);
    expect(result.skipped).toEqual([{ kind: "document", blocks: 1, largest: 300 }]);
  });
});

describe("a made-up population", () => {
  const world = makeWorld(1500, 7);
  const result = resolve(world.identities);
  const personOf = new Map(result.assignments.map(({ identity: id, person }) => [id, person]));

  test("is put together right: no two people joined, nearly every person whole", () => {
    const humansOf = new Map<string, Set<number>>();
    for (const [id, person] of personOf) humansOf.set(person, (humansOf.get(person) ?? new Set()).add(world.truth.get(id)!));
    expect([...humansOf.values()].filter((humans) => humans.size > 1)).toEqual([]);
    const reports = new Map<number, string[]>();
    for (const [id, human] of world.truth) reports.set(human, [...(reports.get(human) ?? []), id]);
    const split = [...reports.values()].filter((ids) => ids.length > 1 && new Set(ids.map((id) => personOf.get(id))).size > 1);
    const many = [...reports.values()].filter((ids) => ids.length > 1);
    expect(many.length).toBeGreaterThan(200);
    expect(split.length / many.length).toBeLessThan(0.02);
    expect(world.lookAlikes.length).toBeGreaterThan(8);
  });

  test("comes out the same in any order of rows and users' judgements", () => {
    for (const seed of [1, 2]) expect(resolve(shuffle([...world.identities], mulberry32(seed)))).toEqual(result);
  });

  test("the persons are the same ones under ids of another key, also where reports compete for one with two documents", () => {
    // Two of one name, on two flights at once: reports without a document fit either as well as the other.
    const at = (hours: number) => [{ flight: `f_${hours}`, from: hours * 3_600_000, until: (hours + 8) * 3_600_000 }];
    const rivals = Array.from({ length: 3 }, (_, i) => [
      identity(`one ${i}`, "OKAFOR/CHIDI 1980-02-03 M NGA", { documents: ["NGA:A1"], phones: ["+1"], flights: at(40 * i) }),
      identity(`two ${i}`, "OKAFOR/CHIDI 1980-02-03 M NGA", { documents: ["NGA:B2"], phones: ["+1"], flights: at(40 * i + 4) }),
      identity(`bare ${i}`, "OKAFOR/CHIDI 1980-02-03 M NGA", { phones: ["+1"], flights: at(40 * i + 20) }),
    ]).flat();
    const everybody = [...rivals, ...makeWorld(400, 23).identities];
    const named = (key: string) => {
      const oldOf = new Map(everybody.map(({ id }) => [idOf(key + id), id]));
      const { assignments } = resolve(everybody.map((row) => ({ ...row, id: idOf(key + row.id) })));
      const members = new Map<string, string[]>();
      for (const { identity: id, person } of assignments) members.set(person, [...(members.get(person) ?? []), oldOf.get(id)!]);
      return [...members.values()].map((group) => group.sort().join(" ")).sort();
    };
    const persons = named("first key");
    expect(persons.length).toBeGreaterThan(80);
    for (const key of ["second key", "third key", "fourth key"]) expect(named(key)).toEqual(persons);
  });

  test("blocking misses no pair that comparison of all pairs would join", () => {
    const profiles = buildProfiles(makeWorld(250, 11).identities);
    const comparer = new PairComparer(profiles);
    const candidates = new Set(candidatePairs(profiles).pairs);
    let joined = 0;
    for (let a = 0; a < profiles.count; a++) {
      for (let b = a + 1; b < profiles.count; b++) {
        if (comparer.decide(a, b, comparer.score(a, b)) !== "SAME") continue;
        joined++;
        expect(candidates.has(a * PAIR_BASE + b)).toBe(true);
      }
    }
    expect(joined).toBeGreaterThan(40);
  });

  test("comparison is symmetric", () => {
    const identities = makeWorld(60, 3).identities;
    const forward = buildProfiles(identities);
    const backward = buildProfiles(
      identities.map((row) => ({
        ...row,
        id: `i_${[...row.id.slice(2)].map((c) => (15 - parseInt(c, 16)).toString(16)).join("")}`,
      })),
    );
    const [one, other] = [new PairComparer(forward), new PairComparer(backward)];
    const last = forward.count - 1;
    for (let a = 0; a < last; a++) {
      for (let b = a + 1; b <= last; b++) expect(other.score(last - b, last - a).bits).toBeCloseTo(one.score(a, b).bits, 9);
    }
  });
});
