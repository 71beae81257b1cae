import { describe, expect, it } from "vitest";
import { alias, allLinks, batch, DAY, draft, entity, graphOf, minter, source, T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const ana = entity("Identity", "ANA", { asserted: { surname: "ANA" }, tokens: ["ANA"] });
const passport = entity("TravelDocument", "PAN:PA1");
const held = { kind: "HOLDS", from: 0, to: 1 } as const;
const noChange = { new: 0, superseding: 0, unchanged: 0, outdated: 0, entities: {}, links: {} };

export function ingestContract(subject: Subject): void {
  describe("ingest", () => {
    it("counts what is new, and finds nothing new in a repeat", async () => {
      const one = batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana, passport], links: [held] }));
      expect(await subject.store.ingestBatch(one)).toEqual({
        ...noChange,
        seq: 1,
        new: 1,
        entities: { Identity: 1, TravelDocument: 1 },
        links: { HOLDS: 1 },
      });
      expect(await subject.store.ingestBatch(one)).toEqual({ ...noChange, seq: 1, unchanged: 1 });
      expect(await subject.store.feed(0, 10)).toEqual([{ seq: 1, at: one.receivedAt, kind: "INGEST", source: "ALFA", count: 1 }]);
      const none = batch(source("ALFA"));
      expect(await subject.store.ingestBatch(none)).toEqual({ ...noChange, seq: 1 });
    });

    it("lets a later export supersede, and what the earlier alone asserted go", async () => {
      const old = draft("ALFA", "1", "old", { entities: [ana, passport], links: [held] });
      const other = entity("TravelDocument", "PAN:PA2");
      const now = draft("ALFA", "1", "new", { entities: [ana, other], links: [held] });
      await subject.store.ingestBatch(batch(source("ALFA"), old));
      const outcome = await subject.store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + DAY }), now));
      expect(outcome).toEqual({ ...noChange, seq: 2, superseding: 1, entities: { TravelDocument: 1 }, links: { HOLDS: 1 } });
      expect((await subject.store.entities([passport.id, other.id])).map((found) => found?.natural)).toEqual([
        undefined,
        "PAN:PA2",
      ]);
      expect((await allLinks(subject.store, ana.id, "out")).map((link) => link.to)).toEqual([other.id]);
      expect((await subject.store.recordHistory(old.id)).map((r) => [r.id, r.status])).toEqual([
        [now.id, "ACTIVE"],
        [old.id, "SUPERSEDED"],
      ]);
    });

    it("keeps an earlier export that comes late, asserting nothing", async () => {
      await subject.store.ingestBatch(
        batch(source("ALFA", { exportedAt: T0 + DAY }), draft("ALFA", "1", "new", { entities: [ana] })),
      );
      const before = await graphOf(subject.store);
      const late = draft("ALFA", "1", "old", { entities: [passport] });
      expect(await subject.store.ingestBatch(batch(source("ALFA"), late))).toEqual({ ...noChange, seq: 2, outdated: 1 });
      expect(await graphOf(subject.store)).toEqual(before);
      expect((await subject.store.records([late.id]))[0]?.status).toBe("SUPERSEDED");
    });

    it("gives two contents of one export to the greater record id", async () => {
      const two = [draft("ALFA", "1", "a", { entities: [ana] }), draft("ALFA", "1", "b", { entities: [ana] })];
      await subject.store.ingestBatch(batch(source("ALFA"), ...two));
      const greater = two.map((record) => record.id).sort()[1];
      const stored = await subject.store.records(two.map((record) => record.id));
      expect(stored.filter((record) => record?.status === "ACTIVE").map((record) => record?.id)).toEqual([greater]);
    });

    it("takes a later export's word that a row is again what it was", async () => {
      const first = draft("ALFA", "1", "a", { entities: [ana, passport], links: [held] });
      const second = draft("ALFA", "1", "b", { entities: [ana] });
      const from = (day: number): ReturnType<typeof source> => source("ALFA", { exportedAt: T0 + day * DAY });
      await subject.store.ingestBatch(batch(from(0), first));
      await subject.store.ingestBatch(batch(from(1), second));
      expect(await subject.store.ingestBatch(batch(from(2), first))).toMatchObject({ seq: 3, superseding: 1, new: 0 });
      expect((await subject.store.recordHistory(first.id)).map((r) => [r.id, r.status, r.exportedAt])).toEqual([
        [first.id, "ACTIVE", T0 + 2 * DAY],
        [second.id, "SUPERSEDED", T0 + DAY],
      ]);
      expect(await allLinks(subject.store, ana.id, "out")).toHaveLength(1);
    });

    it("keeps what another record still asserts, under the labels that are left", async () => {
      const open = draft("ALFA", "1", "a", { handling: "GREEN", entities: [ana, passport], links: [held] });
      const closed = draft("BRAVO", "1", "a", { handling: "AMBER//OP-CONDOR", entities: [ana, passport], links: [held] });
      await subject.store.ingestBatch(batch(source("ALFA"), open));
      await subject.store.ingestBatch(batch(source("BRAVO"), closed));
      const handlings = async (): Promise<unknown> => {
        const { labels, sets } = await subject.store.labels();
        const text = (set: number): string[] =>
          sets
            .get(set)!
            .map((label) => labels.get(label)!)
            .sort();
        const [found] = await subject.store.entities([passport.id]);
        const [link] = await allLinks(subject.store, passport.id, "in");
        return { entity: text(found!.labelSet), link: text(link!.labelSet), records: link!.assertions.map((a) => a.record) };
      };
      const both = ["AMBER//OP-CONDOR", "GREEN"];
      expect(await handlings()).toEqual({ entity: both, link: both, records: [open.id, closed.id].sort() });
      expect(await subject.store.withdrawSource("BRAVO", T0)).toEqual({ seq: 3, records: 1 });
      expect(await handlings()).toEqual({ entity: ["GREEN"], link: ["GREEN"], records: [open.id] });
    });

    it("knows a row by the key that builds before gave it: kept as it is, replaced, or another traveller's", async () => {
      const joy = entity("Identity", "JOY");
      const under = (key: string, content: string, who: typeof ana) =>
        draft("ALFA", key, content, { entities: [who, passport], links: [held] });
      const now = (content: string, who: typeof ana) => {
        const { id, keyHash } = under("passport", content, who);
        return { ...under(`passport ${who.natural}`, content, who), was: { id, keyHash } };
      };
      const holders = async () => (await allLinks(subject.store, passport.id, "in")).map((link) => link.from).sort();
      await subject.store.ingestBatch(batch(source("ALFA"), under("passport", "ana", ana)));
      // The whole bundle again: hers is there, the child's was lost to the common key.
      const again = batch(source("ALFA"), now("joy", joy), now("ana", ana));
      expect(await subject.store.ingestBatch(again)).toMatchObject({ new: 1, superseding: 0, unchanged: 1 });
      expect(await holders()).toEqual([ana.id, joy.id].sort());
      expect(await subject.store.ingestBatch(again)).toMatchObject({ new: 0, superseding: 0, unchanged: 2 });
      // Corrected in a later export: in the place of what a build before landed, and no longer held against what is older.
      const later = source("ALFA", { exportedAt: T0 + DAY });
      expect(await subject.store.ingestBatch(batch(later, now("ana, corrected", ana)))).toMatchObject({ new: 0, superseding: 1 });
      expect(await holders()).toEqual([ana.id, joy.id].sort());
      expect((await subject.store.records([under("passport", "ana", ana).id]))[0]?.status).toBe("SUPERSEDED");
      expect(await subject.store.check((keyHash, content) => minter.recordId(keyHash, content.split(";")[1]!))).toEqual([]);
    });

    it("keeps withdrawn what was so under the key of a build before, and lets nothing older replace it", async () => {
      const old = draft("ALFA", "passport", "ana", { entities: [ana, passport], links: [held] });
      const { id, keyHash } = old;
      const renamed = (content: string) => ({
        ...draft("ALFA", "passport ana", content, { entities: [ana, passport], links: [held] }),
        was: { id, keyHash },
      });
      await subject.store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + DAY }), old));
      const other = { ...renamed("ana, before"), was: { id: draft("ALFA", "passport", "ana, before").id, keyHash } };
      expect(await subject.store.ingestBatch(batch(source("ALFA"), other))).toMatchObject({ new: 0, outdated: 1 });
      await subject.store.withdrawSource("ALFA", T0);
      expect(await subject.store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + 2 * DAY }), renamed("ana")))).toMatchObject({
        unchanged: 1,
      });
      expect(await allLinks(subject.store, passport.id, "in")).toEqual([]);
    });

    it("does not bring back what was withdrawn", async () => {
      const one = batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana], handling: "GREEN" }));
      await subject.store.ingestBatch(one);
      expect(await subject.store.withdrawSource("ALFA", T0 + 1)).toEqual({ seq: 2, records: 1 });
      expect(await subject.store.withdrawSource("ALFA", T0 + 2)).toEqual({ seq: 2, records: 0 });
      const later = { ...one, source: source("ALFA", { exportedAt: T0 + DAY }) };
      expect(await subject.store.ingestBatch(later)).toEqual({ ...noChange, seq: 2, unchanged: 1 });
      expect((await subject.store.records([one.records[0]!.id]))[0]?.status).toBe("WITHDRAWN");
      expect(await subject.store.sources()).toEqual([{ source: "ALFA", agency: "AG-ALFA", records: 1, withdrawn: 1 }]);
      expect(await subject.store.searchTokens({ exact: ["ANA"], limit: 5 })).toEqual([]);
      expect((await subject.store.info()).entities).toEqual({});
    });

    it("fills a stub when its alias is claimed, with its links and its ids", async () => {
      const mention = alias("Flight", "ALFA/F1");
      const seat = draft("ALFA", "1", "a", {
        entities: [ana, mention],
        links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true, at: T0 }],
      });
      await subject.store.ingestBatch(batch(source("ALFA"), seat));
      expect(await subject.store.stubs(5)).toEqual({ count: 1, naturals: ["ALFA/F1"] });
      expect((await subject.store.entities([mention.id]))[0]).toMatchObject({ id: mention.id, stub: true, natural: "ALFA/F1" });
      const nowhere = alias("Flight", "ALFA/F2");
      expect(await subject.store.mentions([nowhere.id, mention.id])).toEqual(["WAITING", "WAITING"]);
      expect(await subject.store.mentions([mention.id, ana.id, nowhere.id], "TRAVELLED_ON")).toEqual([
        ...["JOINED", "WAITING", "WAITING"],
      ]);

      const flight = entity("Flight", "XX1/PTY/2026-01-01", { asserted: { carrier: "XX" }, aliases: [mention.id] });
      const outcome = await subject.store.ingestBatch(
        batch(source("ALFA"), draft("ALFA", "f", "a", { kind: "FLIGHT", entities: [flight] })),
      );
      expect(outcome.entities).toEqual({});
      expect(await subject.store.stubs(5)).toEqual({ count: 0, naturals: [] });
      expect((await subject.store.entities([mention.id]))[0]).toMatchObject({
        id: flight.id,
        stub: false,
        natural: flight.natural,
      });
      expect(await subject.store.mentions([mention.id, flight.id, ana.id, passport.id])).toEqual([
        ...["JOINED", "JOINED", "JOINED", "WAITING"],
      ]);
      const [link] = await subject.store.links({ entity: mention.id, limit: 5 });
      expect(link).toMatchObject({ id: `TRAVELLED_ON~${ana.id}~${flight.id}~${seat.keyHash}`, to: flight.id });
      expect((await subject.store.info()).entities).toEqual({ Identity: 1, Flight: 1 });
    });

    it("moves an alias that its source corrects, and with it what was said through it", async () => {
      const mention = alias("Flight", "ALFA/F1");
      const claimed = (number: string): ReturnType<typeof entity> =>
        entity("Flight", number, { asserted: { number }, aliases: [mention.id] });
      const flight = (content: string, number: string): ReturnType<typeof draft> =>
        draft("ALFA", "f", content, { kind: "FLIGHT", entities: [claimed(number)] });
      await subject.store.ingestBatch(
        batch(
          source("ALFA"),
          flight("wrong", "XX1"),
          draft("ALFA", "1", "a", { entities: [ana, mention], links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true }] }),
        ),
      );
      await subject.store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + DAY }), flight("right", "XX2")));
      expect((await subject.store.entities([mention.id, minter.entity("Flight", "XX1")])).map((found) => found?.natural)).toEqual(
        ["XX2", undefined],
      );
      expect((await allLinks(subject.store, ana.id, "out")).map((link) => link.to)).toEqual([minter.entity("Flight", "XX2")]);
    });

    it("moves a name that hundreds of records of many batches mention, and only what of them is still active", async () => {
      const { store } = subject;
      const flight = (name: string) => entity("Flight", name, { asserted: {}, aliases: [minter.alias("Flight", "F1")] });
      const flew = (from: string, i: number) =>
        draft(from, `${i}`, "a", {
          entities: [entity("Identity", `P${i}`), alias("Flight", "F1")],
          links: [{ kind: "TRAVELLED_ON", from: 0, to: 1, event: true }],
        });
      const many = (from: string, count: number) =>
        batch(source(from), ...Array.from({ length: count }, (_, i) => flew(from, i)));
      for (const [from, count] of [
        ["ALFA", 150],
        ["BRAVO", 150],
        ["CHARLY", 40],
      ] as const)
        await store.ingestBatch(many(from, count));
      const described = (name: string, exportedAt: number) =>
        batch(source("DELTA", { exportedAt }), draft("DELTA", name, "a", { kind: "FLIGHT", entities: [flight(name)] }));
      await store.ingestBatch(described("XX1", T0));
      await store.withdrawSource("BRAVO", 5);
      await store.ingestBatch(described("XX2", T0 + DAY));
      const onFlight = async (name: string) =>
        (await store.links({ entity: entity("Flight", name).id, direction: "in", limit: 1000 })).length;
      expect(await onFlight("XX1")).toBe(0);
      expect(await onFlight("XX2")).toBe(190);
      expect(await store.check()).toEqual([]);
      for (const from of ["ALFA", "CHARLY", "DELTA"]) await store.withdrawSource(from, 6);
      expect((await store.info()).entities).toEqual({});
      expect(await store.check()).toEqual([]);
    });

    it("merges values by export, one by one, and takes them back", async () => {
      const said = (
        name: string,
        day: number,
        props: Record<string, string>,
        at?: number,
      ): Parameters<typeof subject.store.ingestBatch>[0] =>
        batch(
          source(name, { exportedAt: T0 + day * DAY }),
          draft(name, "1", "a", { entities: [ana, passport], links: [{ ...held, props, ...(at === undefined ? {} : { at }) }] }),
        );
      await subject.store.ingestBatch(said("BRAVO", 2, { expiry: "2031", __proto__x: "1" }));
      await subject.store.ingestBatch(said("ALFA", 1, { expiry: "2030", seen: "yes" }, 7));
      const scanned = async (): Promise<unknown> => {
        const links: unknown[] = [];
        await subject.store.scan({
          entities() {},
          links: (page) => void links.push(...page.map(({ at, props }) => ({ at, props }))),
        });
        return links;
      };
      expect(await scanned()).toEqual([{ at: 7, props: { expiry: "2031", seen: "yes", __proto__x: "1" } }]);
      await subject.store.withdrawSource("BRAVO", T0);
      expect(await scanned()).toEqual([{ at: 7, props: { expiry: "2030", seen: "yes" } }]);
    });

    it("refuses to mix made-up and real sources, and leaves nothing of the refused batch", async () => {
      await subject.store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [ana] })));
      const real = batch(source("BRAVO", { exercise: false }), draft("BRAVO", "1", "a", { entities: [passport] }));
      await expect(subject.store.ingestBatch(real)).rejects.toMatchObject({ code: "EXERCISE_MIXED" });
      expect(await subject.store.info()).toMatchObject({ exercise: true, records: 1, entities: { Identity: 1 } });
      expect(await subject.store.seq()).toBe(1);
    });

    it("lands a batch whole or not at all", async () => {
      const good = draft("ALFA", "1", "a", { entities: [ana] });
      // A link to an entity that the record does not name is a programmer's mistake, found after the first record is written.
      const bad = draft("ALFA", "2", "b", { entities: [ana], links: [{ kind: "HOLDS", from: 0, to: 5 }] });
      await expect(subject.store.ingestBatch(batch(source("ALFA"), good, bad))).rejects.toThrow();
      expect(await subject.store.info()).toMatchObject({ records: 0, entities: {}, links: {} });
      expect(await subject.store.check()).toEqual([]);
      expect((await subject.store.ingestBatch(batch(source("ALFA"), good))).new).toBe(1);
    });
  });
}
