import { describe, expect, it } from "vitest";
import { personIdOf } from "#model/ids.ts";
import type { Judgement } from "#model/judgement.ts";
import { batch, draft, entity, source, T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const [a, b, c, d] = ["A", "B", "C", "D"].map((name) => entity("Identity", name, { asserted: {} }).id).sort() as [
  string,
  string,
  string,
  string,
];

export function judgement(id: string, pair: [string, string], by: string, rest: Partial<Judgement> = {}): Judgement {
  const [left, right] = [...pair].sort() as [string, string];
  return {
    id,
    left,
    right,
    verdict: "SAME",
    by,
    score: 0.9,
    comparisons: [],
    reason: null,
    at: null,
    handling: "AMBER",
    ...rest,
  };
}

export async function fourIdentities(subject: Subject): Promise<void> {
  const records = ["A", "B", "C", "D"].map((name) =>
    draft(name === "A" ? "ALFA" : "BRAVO", name, "a", { entities: [entity("Identity", name, { asserted: {} })] }),
  );
  await subject.store.ingestBatch(batch(source("ALFA"), records[0]!));
  await subject.store.ingestBatch(batch(source("BRAVO"), ...records.slice(1)));
}

export function personsContract(subject: Subject): void {
  describe("persons", () => {
    it("keeps judgements by id, replaces a repeat, and drops rules' only", async () => {
      const rule = judgement("j_1", [a, b], "rule:document@1", {
        comparisons: [{ field: "document", left: "1", right: "1", outcome: "EXACT", weight: 9 }],
      });
      const user = judgement("j_2", [b, c], "user:maria", {
        verdict: "NOT_SAME",
        score: null,
        reason: "twins",
        at: "2026-01-01T00:00:00Z",
      });
      await subject.store.putJudgements([user, rule]);
      expect(await subject.store.judgements()).toEqual([rule, user]);
      expect(await subject.store.judgementsOf(b)).toEqual([rule, user]);
      expect(await subject.store.judgementsOf(a)).toEqual([rule]);
      await subject.store.putJudgements([{ ...rule, score: 0.5 }]);
      await subject.store.dropRuleJudgements(["j_2", "j_none"]);
      expect(await subject.store.judgements()).toEqual([{ ...rule, score: 0.5 }, user]);
      await subject.store.dropRuleJudgements(["j_1"]);
      expect(await subject.store.judgements()).toEqual([user]);
    });

    it("joins and parts identities; any person id leads to whoever holds its identity", async () => {
      await fourIdentities(subject);
      expect(await subject.store.personsOf([a, b])).toEqual([personIdOf(a), personIdOf(b)]);
      expect(await subject.store.identitiesOf(personIdOf(b))).toEqual([b]);
      await subject.store.setPersons([
        { identity: a, person: personIdOf(a) },
        { identity: b, person: personIdOf(a) },
        { identity: c, person: personIdOf(a) },
      ]);
      expect(await subject.store.personsOf([c, d, a])).toEqual([personIdOf(a), personIdOf(d), personIdOf(a)]);
      for (const id of [a, b, c]) expect(await subject.store.identitiesOf(personIdOf(id))).toEqual([a, b, c]);
      expect(await subject.store.personAssignments()).toEqual(new Map([a, b, c].map((id) => [id, personIdOf(a)])));
      await subject.store.setPersons([
        { identity: b, person: personIdOf(b) },
        { identity: c, person: personIdOf(b) },
      ]);
      expect(await subject.store.identitiesOf(personIdOf(a))).toEqual([a]);
      expect(await subject.store.identitiesOf(personIdOf(c))).toEqual([b, c]);
      expect(await subject.store.personAssignments()).toEqual(new Map([b, c].map((id) => [id, personIdOf(b)])));
    });

    it("knows no identities of a person that is not there", async () => {
      await fourIdentities(subject);
      expect(await subject.store.identitiesOf(personIdOf(entity("Identity", "none").id))).toEqual([]);
      await subject.store.setPersons([{ identity: entity("Identity", "none").id, person: personIdOf(a) }]);
      expect(await subject.store.identitiesOf(personIdOf(a))).toEqual([a]);
    });

    it("lets an assignment go with its identity", async () => {
      await fourIdentities(subject);
      const gone = entity("Identity", "A").id;
      const other = [a, b, c, d].find((id) => id !== gone)!;
      const person = personIdOf([gone, other].sort()[0]!);
      await subject.store.setPersons([gone, other].map((identity) => ({ identity, person })));
      await subject.store.withdrawSource("ALFA", T0);
      expect(await subject.store.check()).toEqual([]);
      expect([...(await subject.store.personAssignments()).keys()]).not.toContain(gone);
    });
  });
}
