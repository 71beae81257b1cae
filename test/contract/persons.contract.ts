import { describe, expect, it } from "vitest";
import { personIdOf } from "#model/ids.ts";
import { VERDICTS, type Judgement } from "#model/judgement.ts";
import { batch, draft, entity, source, T0 } from "../support/batches.ts";
import { judge } from "../support/judge.ts";
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

export async function fourIdentities(subject: Pick<Subject, "store">): Promise<void> {
  const records = ["A", "B", "C", "D"].map((name) =>
    draft(name === "A" ? "ALFA" : "BRAVO", name, "a", { entities: [entity("Identity", name, { asserted: {} })] }),
  );
  await subject.store.ingestBatch(batch(source("ALFA"), records[0]!));
  await subject.store.ingestBatch(batch(source("BRAVO"), ...records.slice(1)));
}

export function personsContract(subject: Subject): void {
  describe("persons", () => {
    it("keeps rules' judgements by id, a repeat in the place of the one before, until they are dropped", async () => {
      const { store } = subject;
      const comparisons = [{ field: "document", left: "1", right: "1", outcome: "EXACT", weight: 9 } as const];
      const rules = [judgement("j_1", [a, b], "rule:document@1", { comparisons }), judgement("j_2", [b, c], "rule:document@1")];
      await judge(store, { ruled: [...rules].reverse() });
      expect(await store.judgements()).toEqual(rules);
      expect(await store.judgementsOf([b])).toEqual(rules);
      expect(await store.judgementsOf([a, c, d])).toEqual(rules);
      expect(await store.judgementsOf([a])).toEqual([rules[0]]);
      expect(await store.judgementsOf([])).toEqual([]);
      await judge(store, { ruled: [{ ...rules[0]!, score: 0.5 }], dropped: ["j_2", "j_none"] });
      expect(await store.judgements()).toEqual([{ ...rules[0], score: 0.5 }]);
    });

    it("keeps all that users said as they said it, after what rules say, in one order for everybody", async () => {
      const { store } = subject;
      const rule = judgement("j_5", [a, b], "rule:document@1");
      const at = "2026-01-01T00:00:00.000Z";
      const said = ["j_9", "j_2", "j_7", "j_1"].map((id, i) =>
        judgement(id, i === 2 ? [b, c] : [b, a], i < 3 ? "user:maria" : "user:joao", { verdict: VERDICTS[i % 3]!, at }),
      );
      await judge(store, { said: said.slice(0, 2) });
      await judge(store, { said: said.slice(2), ruled: [rule] });
      expect(await store.judgements()).toEqual([rule, ...said]);
      expect(await store.judgementsOf([c, a])).toEqual([rule, ...said]);
      expect(await store.judgementsOf([c])).toEqual([said[2]]);
      // Neither taken back nor said again, nor changed by whoever says that id again.
      await judge(store, { dropped: ["j_9"], said: [{ ...said[1]!, verdict: "SAME", reason: "another" }] });
      expect(await store.judgements()).toEqual([rule, ...said]);
      expect(await store.check()).toEqual([]);
    });

    it("writes an act whole: judgements, persons and documents, under one entry of the feed", async () => {
      const { store } = subject;
      await fourIdentities(subject);
      const before = await store.seq();
      expect(await store.judgedSeq()).toBe(0);
      const doc = { id: "s1", sort: "1", refs: [a], body: { asOf: 5 } };
      const seq = await store.judge({
        judgedSeq: 0,
        said: [judgement("j_1", [a, b], "user:maria")],
        ruled: [judgement("j_2", [a, b], "rule:document@1")],
        dropped: [],
        persons: [{ identity: b, person: personIdOf(a) }],
        docs: [{ collection: "settings", append: [doc] }],
        at: T0,
      });
      expect([seq, await store.judgedSeq(), await store.seq()]).toEqual([before + 1, before + 1, before + 1]);
      expect(await store.feed(before, 9)).toEqual([{ seq, at: T0, kind: "JUDGE", source: null, count: 2 }]);
      expect(await store.personsOf([b])).toEqual([personIdOf(a)]);
      expect(await store.docs("settings", ["s1"])).toEqual([{ ...doc, version: 1 }]);
      await store.putDocs([], { feed: { at: T0, kind: "REVIEW", source: null, count: 1 } });
      expect(await store.judgedSeq()).toBe(seq);
    });

    it("refuses, whole, what was worked out before another act", async () => {
      const { store } = subject;
      await fourIdentities(subject);
      const rule = judgement("j_1", [a, b], "rule:document@1");
      await judge(store, { ruled: [rule], persons: [{ identity: b, person: personIdOf(a) }] });
      const judgedSeq = await store.judgedSeq();
      const apart = judgement("j_2", [a, b], "user:maria", { verdict: "NOT_SAME" });
      await judge(store, { said: [apart], persons: [{ identity: b, person: personIdOf(b) }] });
      const seq = await store.seq();
      // A resolution that began before the judgement and ends after it, and somebody else's judgement from then.
      const docs = [{ collection: "settings" as const, append: [{ id: "s1", sort: "1", refs: [], body: { asOf: 5 } }] }];
      const persons = [{ identity: b, person: personIdOf(a) }];
      const late = {
        judgedSeq,
        said: [judgement("j_3", [a, b], "user:joao")],
        ruled: [],
        dropped: ["j_1"],
        persons,
        docs,
        at: T0,
      };
      await expect(store.judge(late)).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
      await expect(store.judge({ ...late, judgedSeq: seq + 1 })).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
      expect(await store.judgements()).toEqual([rule, apart]);
      expect(await store.personsOf([a, b])).toEqual([personIdOf(a), personIdOf(b)]);
      expect(await store.docs("settings", ["s1"])).toEqual([undefined]);
      expect(await store.seq()).toBe(seq);
    });

    it("lets one of several acts at once be the first, and loses none that try again", async () => {
      const { store, opened } = subject;
      await fourIdentities(subject);
      // Over connections of their own where there can be several.
      const others = opened.another === undefined ? [] : [await opened.another(), await opened.another()];
      const stores = [store, ...others];
      const refused: unknown[] = [];
      const say = async (id: string, i: number): Promise<void> => {
        const store = stores[i % stores.length]!;
        for (;;) {
          try {
            await judge(store, {
              said: [judgement(id, [a, b], `user:${id}`)],
              persons: [{ identity: b, person: personIdOf(a) }],
            });
            return;
          } catch (error) {
            refused.push(error);
            expect(error).toMatchObject({ code: "CHANGED_MEANWHILE" });
          }
        }
      };
      const ids = Array.from({ length: 8 }, (_, i) => `j_${i}`);
      await Promise.all(ids.map(say));
      expect((await store.judgements()).map(({ id }) => id).sort()).toEqual(ids);
      expect(refused.length).toBeGreaterThan(0);
      expect((await store.feed(0, 100)).filter(({ kind }) => kind === "JUDGE")).toHaveLength(ids.length);
      const orders = await Promise.all(stores.map((one) => one.judgements()));
      for (const order of orders) expect(order).toEqual(orders[0]);
      for (const other of others) await other.close();
    });

    it("joins and parts identities; any person id leads to whoever holds its identity", async () => {
      await fourIdentities(subject);
      expect(await subject.store.personsOf([a, b])).toEqual([personIdOf(a), personIdOf(b)]);
      expect(await subject.store.identitiesOf([personIdOf(b)])).toEqual([[b]]);
      await judge(subject.store, {
        persons: [
          { identity: a, person: personIdOf(a) },
          { identity: b, person: personIdOf(a) },
          { identity: c, person: personIdOf(a) },
        ],
      });
      expect(await subject.store.personsOf([c, d, a])).toEqual([personIdOf(a), personIdOf(d), personIdOf(a)]);
      for (const id of [a, b, c]) expect(await subject.store.identitiesOf([personIdOf(id)])).toEqual([[a, b, c]]);
      expect(await subject.store.personAssignments()).toEqual(new Map([a, b, c].map((id) => [id, personIdOf(a)])));
      await judge(subject.store, {
        persons: [
          { identity: b, person: personIdOf(b) },
          { identity: c, person: personIdOf(b) },
        ],
      });
      expect(await subject.store.identitiesOf([personIdOf(a)])).toEqual([[a]]);
      expect(await subject.store.identitiesOf([personIdOf(c)])).toEqual([[b, c]]);
      expect(await subject.store.personAssignments()).toEqual(new Map([b, c].map((id) => [id, personIdOf(b)])));
    });

    it("knows no identities of a person that is not there", async () => {
      await fourIdentities(subject);
      expect(await subject.store.identitiesOf([personIdOf(entity("Identity", "none").id)])).toEqual([[]]);
      // In the order asked, however often, and nothing for what is no person.
      const asked = [personIdOf(c), personIdOf(a), a, personIdOf(c)];
      const each = await Promise.all(asked.map((id) => subject.store.identitiesOf([id])));
      expect(await subject.store.identitiesOf(asked)).toEqual(each.flat());
      expect(each[2]).toEqual([[]]);
      await judge(subject.store, { persons: [{ identity: entity("Identity", "none").id, person: personIdOf(a) }] });
      expect(await subject.store.identitiesOf([personIdOf(a)])).toEqual([[a]]);
    });

    it("lets an assignment go with its identity", async () => {
      await fourIdentities(subject);
      const gone = entity("Identity", "A").id;
      const other = [a, b, c, d].find((id) => id !== gone)!;
      const person = personIdOf([gone, other].sort()[0]!);
      await judge(subject.store, { persons: [gone, other].map((identity) => ({ identity, person })) });
      await subject.store.withdrawSource("ALFA", T0);
      expect(await subject.store.check()).toEqual([]);
      expect([...(await subject.store.personAssignments()).keys()]).not.toContain(gone);
    });
  });
}
