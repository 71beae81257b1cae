import { describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import { personIdOf } from "#model/ids.ts";
import { backupOf, batch, contentOf, draft, entity, linesOf, randomBatches, source, T0 } from "../support/batches.ts";
import { RULE_BEFORE, WORDS_BEFORE } from "../support/words-before.ts";
import { fourIdentities, judgement } from "./persons.contract.ts";
import type { Store } from "#store/port.ts";
import type { Subject } from "./store.contract.ts";
import { judge } from "../support/judge.ts";

export function lifeContract(subject: Subject): void {
  describe("life", () => {
    it("begins empty", async () => {
      expect(await subject.store.info()).toMatchObject({ exercise: null, records: 0, entities: {}, links: {} });
      expect(await subject.store.seq()).toBe(0);
      expect(await subject.store.check()).toEqual([]);
      expect(await subject.store.migrate()).toEqual([]);
      expect(await subject.store.scan({ entities: () => expect.unreachable(), links: () => expect.unreachable() })).toEqual({
        seq: 0,
        replaced: 0,
      });
    });

    it("restores from its backup an equal store, whose backup has the same lines", async () => {
      await fillAll(subject);
      const content = await contentOf(subject.store);
      const lines = await backupOf(subject.store);
      const feed = await subject.store.feed(0, 1000);
      const restored = await subject.fresh();
      await restored.restore(linesOf(lines));
      expect(await restored.check()).toEqual([]);
      expect(await contentOf(restored)).toEqual(content);
      expect(await restored.feed(0, 1000)).toEqual(feed);
      expect((await backupOf(restored)).map((line) => JSON.parse(line) as unknown)).toEqual(
        lines.map((line) => JSON.parse(line) as unknown),
      );
      // It goes on from where the other was.
      expect((await restored.ingestBatch(batch(source("ALFA"), draft("ALFA", "later", "a")))).seq).toBe(feed.at(-1)!.seq + 1);
    });

    it("finds by birth date what an earlier build's backup holds, which has no tokens of it", async () => {
      const ana = entity("Identity", "A", { intrinsic: { dateOfBirth: "1990-05-03" }, tokens: ["ANA"] });
      await subject.store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana] })));
      const lines = await backupOf(subject.store);
      expect(lines.join()).not.toContain('"1990-05-03"]');
      const restored = await subject.fresh();
      await restored.restore(linesOf(lines));
      const found = [{ token: "1990-05-03", entity: ana.id, kind: "Identity" }];
      expect(await restored.searchPostings(["1990-05-03"], null, 9)).toEqual(found);
      expect(await restored.check()).toEqual([]);
    });

    it("reads in a backup of the first version every word that users said, once", async () => {
      const [header] = await backupOf(subject.store);
      const decided = [...WORDS_BEFORE].reverse().slice(1);
      const before = [
        { ...(JSON.parse(header!) as object), version: 1 },
        ...[WORDS_BEFORE[2], WORDS_BEFORE[3], RULE_BEFORE].map((one) => ({ type: "judgement", judgement: one })),
        ...decided.map((body) => ({
          type: "doc",
          collection: "decisions",
          doc: { id: `${body.id}.${body.at}`, sort: body.at, refs: [body.left], body },
        })),
      ];
      const restored = await subject.fresh();
      await restored.restore(linesOf([...before, { type: "end", lines: before.length + 1 }].map((line) => JSON.stringify(line))));
      const kept = WORDS_BEFORE.map((word) => ({ ...word, id: `${word.id}.${word.at}` }));
      expect(await restored.judgements()).toEqual([RULE_BEFORE, ...kept]);
      expect(await restored.countDocs("decisions")).toBe(0);
    });

    it("restores into an empty store only, and all or nothing", async () => {
      await fillAll(subject);
      const lines = await backupOf(subject.store);
      await expect(subject.store.restore(linesOf(lines))).rejects.toMatchObject({ code: "STORE_NOT_EMPTY" });
      const damaged: Record<string, readonly string[]> = {
        "cut short": lines.slice(0, -2),
        "a line missing": [...lines.slice(0, 3), ...lines.slice(4)],
        "a word changed": lines.map((line) => line.replace(/"receivedAt":\d/, '"receivedAt":9')),
        "no JSON": [...lines.slice(0, 3), "{", ...lines.slice(4)],
        "no header": lines.slice(1),
        empty: [],
      };
      const empty = await contentOf(await subject.fresh());
      for (const [name, bad] of Object.entries(damaged)) {
        expect(bad, name).not.toEqual(lines);
        await expect(subject.store.restore(linesOf(bad)), name).rejects.toMatchObject({ code: "BAD_INPUT" });
        expect(await contentOf(subject.store), name).toEqual(empty);
      }
      const later = lines.map((line) => line.replace('"kind":"INGEST"', '"kind":"LATER"'));
      await expect(subject.store.restore(linesOf(later))).rejects.toMatchObject({
        code: "STORE_WORDS",
        message: "The backup has feed kind LATER, which this build does not know: use a newer one.",
      });
      expect(await contentOf(subject.store)).toEqual(empty);
      const foreign = [JSON.stringify({ ...(JSON.parse(lines[0]!) as object), keyCheck: "another" }), ...lines.slice(1)];
      await expect(subject.store.restore(linesOf(foreign))).rejects.toMatchObject({ code: "STORE_KEY_MISMATCH" });
      await subject.store.restore(linesOf(lines));
    });

    it("keeps everything when it is opened again, and refuses another key", async (context) => {
      if (subject.opened.reopen === undefined) return context.skip("nothing is kept");
      await fillAll(subject);
      const content = await contentOf(subject.store);
      const again = await subject.opened.reopen();
      expect(await contentOf(again)).toEqual(content);
      expect(
        (await again.ingestBatch(batch(source("ALFA"), draft("ALFA", "later", "a", { entities: [entity("Zone", "Z")] })))).new,
      ).toBe(1);
      expect(await again.check()).toEqual([]);
      await expect(subject.opened.reopen("another key")).rejects.toMatchObject({ code: "STORE_KEY_MISMATCH" });
      await subject.opened.reopen();
    });
  });
}

/** Something of everything that a store keeps. */
async function fillAll(subject: Subject): Promise<Store> {
  const { store } = subject;
  for (const one of randomBatches(mulberry32(11))) await store.ingestBatch(one);
  await fourIdentities(subject);
  const [a, b] = ["A", "B"].map((name) => entity("Identity", name).id).sort() as [string, string];
  await judge(store, {
    ruled: [judgement("j_2", [a, b], "rule:x@1")],
    // In the order in which they were said, and not in that of their ids.
    said: [
      judgement("j_4", [a, b], "user:maria", { verdict: "UNSURE" }),
      judgement("j_1", [a, b], "user:maria", { verdict: "SAME" }),
    ],
    persons: [a, b].map((identity) => ({ identity, person: personIdOf(a) })),
  });
  await store.putDocs(
    [{ collection: "findings", append: [{ id: "f1", sort: "1", refs: [a], body: { text: "ü ' \u2028" } as never }] }],
    { feed: { at: T0, kind: "DETECT", source: null, count: 1 } },
  );
  await store.withdrawSource("BRAVO", T0 + 9);
  return store;
}
