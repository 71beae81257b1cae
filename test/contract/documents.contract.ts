import { describe, expect, it } from "vitest";
import type { DocQuery } from "#store/port.ts";
import { entity, T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const who = entity("Identity", "A").id;
const other = entity("Identity", "B").id;
/** A store keeps a body as it is given, whatever it says: here it need not be what the collection holds. */
const doc = (id: string, sort: string, refs: readonly string[] = [], body: object = { id }) => ({
  id,
  sort,
  refs,
  body: body as never,
});

export function documentsContract(subject: Subject): void {
  describe("documents", () => {
    it("keeps, replaces and counts them by collection, with a feed entry when asked", async () => {
      const findings = [doc("f1", "1", [who], { score: 0.5, deep: { list: [1, "x", null] } }), doc("f2", "2")];
      const writes = [
        { collection: "findings", docs: findings } as const,
        { collection: "runs", docs: [doc("r1", "1")] } as const,
      ];
      expect(await subject.store.putDocs(writes)).toBe(0);
      const entry = { at: T0, kind: "DETECT", source: null, count: 2 } as const;
      expect(await subject.store.putDocs([{ collection: "findings", docs: [doc("f1", "3", [], { score: 0.7 })] }], entry)).toBe(
        1,
      );
      expect(await subject.store.feed(0, 9)).toEqual([{ seq: 1, ...entry }]);
      expect(await subject.store.docs("findings", ["f2", "none", "f1", "__proto__"])).toEqual([
        doc("f2", "2"),
        undefined,
        doc("f1", "3", [], { score: 0.7 }),
        undefined,
      ]);
      expect(await subject.store.docs("runs", ["f1"])).toEqual([undefined]);
      expect([
        await subject.store.countDocs("findings"),
        await subject.store.countDocs("runs"),
        await subject.store.countDocs("audit"),
      ]).toEqual([2, 1, 0]);
    });

    it("lists them by sort, then id, both ways, from anywhere, and by what they concern", async () => {
      const docs = [doc("b", "1", [who, other]), doc("a", "2", [who]), doc("c", "1"), doc("d", "3", [who])];
      await subject.store.putDocs([{ collection: "decisions", docs }]);
      const ids = async (query: DocQuery): Promise<string[]> =>
        (await subject.store.listDocs("decisions", query)).map(({ id }) => id);
      expect(await ids({ limit: 9 })).toEqual(["b", "c", "a", "d"]);
      expect(await ids({ limit: 2, after: { sort: "1", id: "b" } })).toEqual(["c", "a"]);
      expect(await ids({ limit: 9, descending: true })).toEqual(["d", "a", "c", "b"]);
      expect(await ids({ limit: 9, descending: true, after: { sort: "2", id: "a" } })).toEqual(["c", "b"]);
      expect(await ids({ limit: 9, ref: who })).toEqual(["b", "a", "d"]);
      expect(await ids({ limit: 1, ref: who, after: { sort: "1", id: "b" } })).toEqual(["a"]);
      await subject.store.putDocs([{ collection: "decisions", docs: [doc("a", "0", [other])] }]);
      expect(await ids({ limit: 9, ref: who })).toEqual(["b", "d"]);
      expect(await ids({ limit: 9, ref: other })).toEqual(["a", "b"]);
    });

    it("gives a lease to one holder at a time", async () => {
      const { store } = subject;
      expect(await store.lease("detect", "one", { nowMs: 0, untilMs: 100 })).toBe(true);
      expect(await store.lease("detect", "two", { nowMs: 50, untilMs: 150 })).toBe(false);
      expect(await store.lease("detect", "one", { nowMs: 50, untilMs: 200 })).toBe(true);
      expect(await store.lease("other", "two", { nowMs: 50, untilMs: 150 })).toBe(true);
      expect(await store.lease("detect", "two", { nowMs: 200, untilMs: 300 })).toBe(true);
      await store.releaseLease("detect", "one");
      expect(await store.lease("detect", "one", { nowMs: 250, untilMs: 400 })).toBe(false);
      await store.releaseLease("detect", "two");
      expect(await store.lease("detect", "one", { nowMs: 250, untilMs: 400 })).toBe(true);
    });
  });
}
