import { describe, expect, it } from "vitest";
import { T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export function leasesContract(subject: Subject): void {
  describe("leases", () => {
    it("are given to one holder at a time, by name, with a token that grows with each giving and outlives a release", async () => {
      const { store } = subject;
      const fence = (token: number) => ({ lease: "detect", token });
      expect(await store.lease("detect", "one", MINUTE)).toEqual(fence(1));
      expect(await store.lease("detect", "two", MINUTE)).toBeNull();
      expect(await store.lease("detect", "one", MINUTE)).toEqual(fence(1));
      expect(await store.lease("other", "two", MINUTE)).toEqual({ lease: "other", token: 1 });
      await store.releaseLease("detect", "two");
      expect(await store.lease("detect", "two", MINUTE)).toBeNull();
      await store.releaseLease("detect", "one");
      expect(await store.lease("detect", "two", MINUTE)).toEqual(fence(2));
      await store.releaseLease("detect", "two");
      expect(await store.lease("detect", "two", MINUTE)).toEqual(fence(3));
    });

    it("keep answers from being staged by who had one before; a store that nobody else reads keeps none", async () => {
      const { store } = subject;
      const late = (await store.lease("detect", "one", MINUTE))!;
      await store.releaseLease("detect", "one");
      const fence = (await store.lease("detect", "two", MINUTE))!;
      if ((await store.info()).adapter === "sqlite") expect(await store.stageAnswers({ ties: [], fence })).toBeNull();
      else {
        await expect(store.stageAnswers({ ties: [], fence: late })).rejects.toMatchObject({ code: "FENCED" });
        expect([await store.stageAnswers({ ties: [], fence }), await store.stageAnswers({ ties: [], fence })]).toEqual([1, 2]);
      }
      await store.dropOldAnswers();
    });

    it("run out, and are renewed until then", async (context) => {
      const { store, opened } = subject;
      if (opened.ageLeases === undefined) return context.skip("nobody else can reach it");
      await store.lease("detect", "one", MINUTE);
      await opened.ageLeases(MINUTE - 10_000);
      expect(await store.lease("detect", "two", MINUTE)).toBeNull();
      expect(await store.lease("detect", "one", MINUTE)).toMatchObject({ token: 1 });
      await opened.ageLeases(MINUTE - 10_000);
      expect(await store.lease("detect", "two", MINUTE)).toBeNull();
      await opened.ageLeases(10_000);
      expect(await store.lease("detect", "two", MINUTE)).toMatchObject({ token: 2 });
      // Who slept through it does not get it back by asking.
      expect(await store.lease("detect", "one", MINUTE)).toBeNull();
      await store.releaseLease("detect", "one");
      expect(await store.lease("detect", "two", MINUTE)).toMatchObject({ token: 2 });
    });

    it("tell whoever asks which have been given, how often, and which somebody has now", async (context) => {
      const { store, opened } = subject;
      const told = async () => (await store.leases(["one", "never", "two"])).map(({ token, held }) => (held ? token : -token));
      expect(await store.leases(["one"])).toEqual([{ token: 0, held: false }]);
      await store.lease("one", "holder", MINUTE);
      await store.lease("two", "holder", HOUR);
      expect(await told()).toEqual([1, -0, 1]);
      await store.releaseLease("two", "holder");
      expect(await told()).toEqual([1, -0, -1]);
      await store.lease("two", "another", HOUR);
      expect(await told()).toEqual([1, -0, 2]);
      if (opened.ageLeases === undefined) return context.skip("nobody else can reach it");
      await opened.ageLeases(MINUTE);
      expect(await told()).toEqual([-1, -0, 2]);
      await store.lease("one", "holder", MINUTE);
      expect(await told()).toEqual([1, -0, 2]);
    });

    it("of a clock that was ahead by an hour, or of one that began again, refuse nobody for an hour", async (context) => {
      const { store, opened } = subject;
      if (opened.ageLeases === undefined) return context.skip("nobody else can reach it");
      await store.lease("detect", "one", MINUTE);
      await opened.ageLeases(-HOUR);
      expect(await store.lease("detect", "two", MINUTE)).toMatchObject({ token: 2 });
      // One that is ahead by less than the lease is waited for.
      await opened.ageLeases(-MINUTE / 2);
      expect(await store.lease("detect", "three", MINUTE)).toBeNull();
    });

    it("let nothing land under an earlier giving, in the same transaction as what would", async (context) => {
      const { store, opened } = subject;
      if (opened.ageLeases === undefined) return context.skip("nobody else can reach it");
      const put = (id: string, fence: { lease: string; token: number } | null) =>
        store.putDocs([{ collection: "runs", append: [{ id, sort: id, refs: [], body: { id } as never }] }], {
          feed: { at: T0, kind: "DETECT", source: null, count: 1 },
          fence: fence!,
        });
      const slept = await store.lease("detect", "one", MINUTE);
      expect(await put("r1", slept)).toBe(1);
      await opened.ageLeases(HOUR);
      // Nobody has taken it: it is still the last giving.
      expect(await put("r2", slept)).toBe(2);
      const woken = await store.lease("detect", "two", MINUTE);
      await expect(put("r3", slept)).rejects.toMatchObject({ code: "FENCED" });
      expect(await put("r4", woken)).toBe(3);
      await store.releaseLease("detect", "two");
      expect(await put("r5", woken)).toBe(4);
      await expect(put("r6", slept)).rejects.toMatchObject({ code: "FENCED" });
      for (const never of [
        { lease: "detect", token: 99 },
        { lease: "nothing", token: 1 },
      ])
        await expect(put("r7", never)).rejects.toMatchObject({ code: "FENCED" });
      expect((await store.listDocs("runs", { limit: 9 })).map(({ id }) => id)).toEqual(["r1", "r2", "r4", "r5"]);
      expect(await store.seq()).toBe(4);
    });

    it("are given once, however many ask at once over connections of their own", async (context) => {
      const { opened } = subject;
      if (opened.another === undefined) return context.skip("there is one connection");
      const stores = [subject.store, await opened.another(), await opened.another()];
      for (let round = 1; round <= 5; round++) {
        const given = await Promise.all(stores.map((store, i) => store.lease("detect", `${round}.${i}`, MINUTE)));
        expect(given.filter((fence) => fence !== null)).toEqual([{ lease: "detect", token: round }]);
        const holder = given.findIndex((fence) => fence !== null);
        await stores[holder]!.releaseLease("detect", `${round}.${holder}`);
      }
      for (const store of stores.slice(1)) await store.close();
    });
  });
}
