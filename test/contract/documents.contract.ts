import { describe, expect, it } from "vitest";
import { COLLECTIONS } from "#model/documents.ts";
import type { DocQuery, DocWrite, Store } from "#store/port.ts";
import { backupOf, batch, draft, entity, linesOf, source, T0 } from "../support/batches.ts";
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
    it("keeps, replaces and counts them by collection, each with its version, with a feed entry when asked", async () => {
      const { store } = subject;
      const findings = [doc("f1", "1", [who], { score: 0.5, deep: { list: [1, "x", null] } }), doc("f2", "2")];
      const writes = [
        { collection: "findings", append: findings } as const,
        { collection: "runs", append: [doc("r1", "1")] } as const,
      ];
      expect(await store.putDocs(writes)).toBe(0);
      expect(await store.docs("findings", ["f1"])).toEqual([{ ...findings[0], version: 1 }]);
      const feed = { at: T0, kind: "DETECT", source: null, count: 2 } as const;
      const changed = { ...doc("f1", "3", [], { score: 0.7 }), version: 1 };
      expect(await store.putDocs([{ collection: "findings", replace: [changed] }], { feed })).toBe(1);
      expect(await store.feed(0, 9)).toEqual([{ seq: 1, ...feed }]);
      expect(await store.docs("findings", ["f2", "none", "f1", "__proto__"])).toEqual([
        { ...doc("f2", "2"), version: 1 },
        undefined,
        { ...changed, version: 2 },
        undefined,
      ]);
      expect(await store.listDocs("findings", { limit: 9 })).toMatchObject([
        { id: "f2", version: 1 },
        { id: "f1", version: 2 },
      ]);
      expect(await store.docs("runs", ["f1"])).toEqual([undefined]);
      expect([await store.countDocs("findings"), await store.countDocs("runs"), await store.countDocs("audit")]).toEqual([
        2, 1, 0,
      ]);
    });

    it("takes no second document of one id, and keeps what was said first: so are those of the audit", async () => {
      const { store } = subject;
      const said = doc("method.00000001", "method.00000001", [], { approver: "one" });
      await store.putDocs([{ collection: "audit", append: [said] }]);
      const again = { ...said, body: { approver: "another" } as never };
      await expect(store.putDocs([{ collection: "audit", append: [again] }])).rejects.toMatchObject({
        code: "CHANGED_MEANWHILE",
      });
      expect(await store.listDocs("audit", { limit: 1, descending: true })).toEqual([{ ...said, version: 1 }]);
    });

    it("lists them by sort, then id, both ways, from anywhere, and by what they concern", async () => {
      const docs = [doc("b", "1", [who, other]), doc("a", "2", [who]), doc("c", "1"), doc("d", "3", [who])];
      await subject.store.putDocs([{ collection: "decisions", append: docs }]);
      const ids = async (query: DocQuery): Promise<string[]> =>
        (await subject.store.listDocs("decisions", query)).map(({ id }) => id);
      expect(await ids({ limit: 9 })).toEqual(["b", "c", "a", "d"]);
      expect(await ids({ limit: 2, after: { sort: "1", id: "b" } })).toEqual(["c", "a"]);
      expect(await ids({ limit: 9, descending: true })).toEqual(["d", "a", "c", "b"]);
      expect(await ids({ limit: 9, descending: true, after: { sort: "2", id: "a" } })).toEqual(["c", "b"]);
      expect(await ids({ limit: 9, ref: who })).toEqual(["b", "a", "d"]);
      expect(await ids({ limit: 1, ref: who, after: { sort: "1", id: "b" } })).toEqual(["a"]);
      await subject.store.putDocs([{ collection: "decisions", replace: [{ ...doc("a", "0", [other]), version: 1 }] }]);
      expect(await ids({ limit: 9, ref: who })).toEqual(["b", "d"]);
      expect(await ids({ limit: 9, ref: other })).toEqual(["a", "b"]);
    });

    it("writes nothing of a call of which one document is not as the writer takes it to be", async () => {
      const { store } = subject;
      const feed = { at: T0, kind: "DETECT", source: null, count: 1 } as const;
      await store.putDocs([{ collection: "findings", append: [doc("f1", "1"), doc("f2", "1")] }]);
      const read = { ...doc("f1", "1", [], { score: 1 }), version: 1 };
      await store.putDocs([{ collection: "findings", replace: [read] }]);
      const before = await backupOf(store);
      const fine = { collection: "runs", append: [doc("r1", "1")] } as const;
      const amiss = [
        { collection: "findings", replace: [{ ...doc("f2", "9"), version: 1 }, read] },
        { collection: "findings", replace: [{ ...read, version: 3 }] },
        { collection: "findings", append: [doc("f1", "9")] },
        { collection: "findings", append: [doc("f9", "9"), doc("f1", "9")] },
        { collection: "runs", replace: [{ ...doc("f1", "9"), version: 2 }] },
      ] as const;
      for (const write of amiss) {
        await expect(store.putDocs([fine, write], { feed }), JSON.stringify(write)).rejects.toMatchObject({
          code: "CHANGED_MEANWHILE",
          extra: { documents: ["f1"] },
        });
        expect(await backupOf(store), JSON.stringify(write)).toEqual(before);
      }
      // @ts-expect-error: a write that does not say what it rests on is none.
      const careless: DocWrite = { collection: "runs", docs: [doc("r1", "1")] };
      // @ts-expect-error: nor is a replacement of what was not read.
      const blind: DocWrite = { collection: "runs", replace: [doc("r1", "1")] };
      expect([careless, blind]).toHaveLength(2);
      // A mistake of the program's: what a thread says of it is where it was.
      await expect(store.putDocs([fine, fine])).rejects.toThrow(/written twice|AssertionError/);
      expect(await backupOf(store)).toEqual(before);
    });

    it("holds documents of every collection, in a backup too, in the order of their codes", async () => {
      const { store } = subject;
      for (const collection of COLLECTIONS) {
        const write = { collection, append: [doc(`${collection}.1`, "1", [], { of: collection })] };
        // The compiler does not know that a body of any collection will do here.
        await store.putDocs([write as DocWrite]);
        expect(await store.countDocs(collection)).toBe(1);
      }
      const lines = (await backupOf(store)).map((line) => JSON.parse(line) as { type: string; collection?: string });
      expect(lines.flatMap(({ type, collection }) => (type === "doc" ? [collection] : []))).toEqual(COLLECTIONS);
    });

    it("keeps cases and their views, of one version each, through a backup", async () => {
      const { store } = subject;
      const said = { id: "ce_1", at: "2026-01-01T00:00:00Z", by: "ana", handling: "AMBER" };
      const events = [{ ...said, kind: "OPENED", title: "NIGHTS", assignee: null }] as const;
      const kept = { id: "cs_1", sort: said.at, refs: [], body: { events } };
      const filters = { linkKinds: null, entityKinds: null, from: null, until: null, text: null };
      const nodes = [{ id: who, x: 0.5, y: -1, pinned: true }];
      const view = { id: "cv_1", sort: "cs_1", refs: [], body: { case: "cs_1", nodes, links: [], hidden: [other], filters } };
      await store.putDocs([
        { collection: "cases", append: [kept] },
        { collection: "caseViews", append: [view] },
      ]);
      const later = {
        ...kept,
        version: 1,
        body: { events: [...events, { ...said, id: "ce_2", kind: "COMMENTED", text: "x" } as const] },
      };
      await store.putDocs([{ collection: "cases", replace: [later] }]);
      await expect(store.putDocs([{ collection: "cases", replace: [later] }])).rejects.toMatchObject({
        code: "CHANGED_MEANWHILE",
      });
      const backup = await backupOf(store);
      const again = await subject.fresh();
      await again.restore(linesOf(backup));
      expect(await again.docs("cases", ["cs_1"])).toEqual([{ ...later, version: 2 }]);
      expect(await again.docs("caseViews", ["cv_1"])).toEqual([{ ...view, version: 1 }]);
      expect(await backupOf(again)).toEqual(backup);
    });

    it("lands with a source's withdrawal or not at all", async () => {
      const { store } = subject;
      await store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a"), draft("ALFA", "2", "a")));
      const word = { collection: "decisions", append: [doc("withdraw.1", "1", [], { by: "ana" })] } as const;
      expect(await store.withdrawSource("ALFA", T0, [word])).toEqual({ seq: 2, records: 2 });
      expect(await store.docs("decisions", ["withdraw.1"])).toEqual([{ ...word.append[0], version: 1 }]);
      await store.ingestBatch(batch(source("BRAVO"), draft("BRAVO", "1", "a")));
      const before = await backupOf(store);
      await expect(store.withdrawSource("BRAVO", T0, [word])).rejects.toMatchObject({ code: "CHANGED_MEANWHILE" });
      expect(await backupOf(store)).toEqual(before);
    });

    it("loses no change of writers that read, change and write at once over connections of their own", async (context) => {
      const { opened } = subject;
      if (opened.another === undefined) return context.skip("there is one connection");
      const stores = [subject.store, await opened.another(), await opened.another(), await opened.another()];
      await subject.store.putDocs([
        { collection: "settings", append: ["even", "odd"].map((id) => doc(id, "1", [], { said: [] })) },
      ]);
      await Promise.all(stores.map((store, writer) => sayAll(store, writer)));
      const [even, odd] = await subject.store.docs("settings", ["even", "odd"]);
      const said = (one: typeof even): string[] => (one!.body as unknown as { said: string[] }).said;
      const all = stores.flatMap((_, writer) => Array.from({ length: TIMES }, (_, time) => `${writer}.${time}`));
      for (const one of [even, odd]) {
        expect([...said(one)].sort()).toEqual(all);
        expect(one!.version).toBe(all.length + 1);
      }
      // Both are written together, so that both tell of the same order.
      expect(said(even)).toEqual(said(odd));
      expect((await subject.store.listDocs("decisions", { limit: 99 })).map(({ id }) => id)).toEqual(all);
      for (const store of stores.slice(1)) await store.close();
    });

    it("lets one of several append under an id", async (context) => {
      const { opened } = subject;
      if (opened.another === undefined) return context.skip("there is one connection");
      const stores = [subject.store, await opened.another(), await opened.another()];
      for (let round = 0; round < 5; round++) {
        const outcomes = await Promise.allSettled(
          stores.map((store, i) => store.putDocs([{ collection: "runs", append: [doc(`r${round}`, "1", [], { by: i })] }])),
        );
        const [kept] = await subject.store.docs("runs", [`r${round}`]);
        const { by } = kept!.body as unknown as { by: number };
        outcomes.forEach((outcome, i) => {
          if (i === by) expect(outcome.status).toBe("fulfilled");
          else expect(outcome).toMatchObject({ status: "rejected", reason: { code: "CHANGED_MEANWHILE" } });
        });
      }
      for (const store of stores.slice(1)) await store.close();
    });

    it("restores those of a backup of before they had versions", async () => {
      await subject.store.putDocs([{ collection: "runs", append: [doc("r1", "1")] }]);
      const [run] = await subject.store.docs("runs", ["r1"]);
      await subject.store.putDocs([{ collection: "runs", replace: [{ ...run!, sort: "2" }] }]);
      const [header, ...written] = (await backupOf(subject.store)).slice(0, -1);
      const lines = [header!, ...written.map((line) => line.replace(/"version":2,?/, ""))];
      const restored = await subject.fresh();
      await restored.restore(linesOf([...lines, JSON.stringify({ type: "end", lines: lines.length + 1 })]));
      expect(await restored.docs("runs", ["r1"])).toEqual([{ ...run!, sort: "2", version: 1 }]);
    });
  });
}

const TIMES = 10;

/** Adds what it says to two documents, and appends it as one of its own, so often. */
async function sayAll(store: Store, writer: number): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    const what = `${writer}.${time}`;
    for (let again = true; again;) {
      const docs = await store.docs("settings", ["even", "odd"]);
      const replace = docs.map((one) => ({
        ...one!,
        body: { said: [...(one!.body as unknown as { said: string[] }).said, what] } as never,
      }));
      // Whichever way round they are named, no two writers wait for each other.
      if (writer % 2 === 1) replace.reverse();
      again = await store
        .putDocs([
          { collection: "settings", replace },
          { collection: "decisions", append: [doc(what, what)] },
        ])
        .then(
          () => false,
          (error: unknown) => {
            expect(error).toMatchObject({ code: "CHANGED_MEANWHILE" });
            return true;
          },
        );
    }
  }
}
