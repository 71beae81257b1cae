import { describe, expect, it } from "vitest";
import { mulberry32 } from "#base/prng.ts";
import type { RecordDraft } from "#model/record.ts";
import { planSearch, runSearch } from "#model/search.ts";
import { tokenKeys } from "#model/search-keys.ts";
import { openStore } from "#store/open.ts";
import { batch, DAY, draft, entity, KEY_CHECK, randomBatches, source, T0 } from "../support/batches.ts";
import { scanned } from "../support/scanned.ts";
import type { Subject } from "./store.contract.ts";

const person = (name: string, tokens: string[]): ReturnType<typeof entity> =>
  entity("Identity", name, { asserted: { name }, tokens });

export function readingContract(subject: Subject): void {
  describe("reading", () => {
    it("gives entities in the order asked, with what each record says, the latest last", async () => {
      const early = draft("BRAVO", "1", "a", { entities: [entity("Flight", "XX1", { asserted: { capacity: 100 } })] });
      const late = draft("ALFA", "1", "a", {
        entities: [entity("Flight", "XX1", { asserted: { capacity: 180 } })],
        handling: "GREEN",
      });
      await subject.store.ingestBatch(batch(source("ALFA", { exportedAt: T0 + DAY }), late));
      await subject.store.ingestBatch(batch(source("BRAVO"), early));
      const { id } = entity("Flight", "XX1");
      const { labels } = await subject.store.labels();
      const label = (text: string): number => [...labels].find(([, handling]) => handling === text)![0];
      const found = await subject.store.entities([entity("Flight", "none").id, id, "__proto__", id]);
      expect(found.map((one) => one?.id)).toEqual([undefined, id, undefined, id]);
      expect(found[1]).toEqual({
        ...{ id, kind: "Flight", natural: "XX1", stub: false, intrinsic: { key: "XX1" }, labelSet: expect.any(Number) as number },
        assertions: [
          { record: early.id, exportedAt: T0, label: label("AMBER"), props: { capacity: 100 } },
          { record: late.id, exportedAt: T0 + DAY, label: label("GREEN"), props: { capacity: 180 } },
        ],
      });
    });

    it("gives records, their history and their raw text", async () => {
      const record = draft("ALFA", "1", "a", { entities: [entity("Airport", "PTY")], line: 7 });
      await subject.store.ingestBatch(batch(source("ALFA"), record));
      const stored = {
        ...{
          id: record.id,
          kind: "TRAVEL",
          source: "ALFA",
          agency: "AG-ALFA",
          originator: "ALFA",
          reliability: "B",
          credibility: 6,
        },
        ...{
          handling: "AMBER",
          status: "ACTIVE",
          file: "travel.csv",
          line: 7,
          exportedAt: T0,
          receivedAt: T0 + 100 * DAY,
          seq: 1,
        },
      };
      expect(await subject.store.records(["r_none", record.id])).toEqual([undefined, stored]);
      expect(await subject.store.recordHistory(record.id)).toEqual([stored]);
      expect(await subject.store.recordHistory("r_none")).toEqual([]);
      expect(await subject.store.rawText(record.id)).toBe("1;a");
      expect(await subject.store.rawText("r_none")).toBeNull();
    });

    it("lists a kind in id order, page by page", async () => {
      const airports = ["PTY", "BOG", "MAD", "MEX", "SDQ"].map((code) => entity("Airport", code));
      await subject.store.ingestBatch(
        batch(source("ALFA"), draft("ALFA", "1", "a", { entities: [...airports, entity("Zone", "A")] })),
      );
      const ids = airports.map((airport) => airport.id).sort();
      const first = await subject.store.listEntities("Airport", null, 3);
      const rest = await subject.store.listEntities("Airport", first.at(-1)!.id, 3);
      expect([...first, ...rest].map((airport) => airport.id)).toEqual(ids);
      expect(await subject.store.listEntities("Airport", rest.at(-1)!.id, 3)).toEqual([]);
    });

    it("finds dictionary tokens exactly, by prefix and by shared key, and who carries them", async () => {
      const entities = [
        person("a", ["GONZALEZ", "PA77"]),
        person("b", ["GONSALES"]),
        person("c", ["PA78", "NG"]),
        entity("TravelDocument", "d", { tokens: ["PA77"] }),
      ];
      await subject.store.ingestBatch(batch(source("ALFA"), draft("ALFA", "1", "a", { entities })));
      const tokens = async (query: Parameters<typeof subject.store.searchTokens>[0]): Promise<string[]> =>
        (await subject.store.searchTokens(query)).map(({ token }) => token);
      expect(await tokens({ exact: ["PA77", "PA7", "__proto__"], limit: 9 })).toEqual(["PA77"]);
      expect(await tokens({ prefix: "PA", limit: 9 })).toEqual(["PA77", "PA78"]);
      expect(await tokens({ prefix: "PA", limit: 1 })).toEqual(["PA77"]);
      expect(await tokens({ keys: tokenKeys("GONZALES").slice(0, 1), limit: 9 })).toEqual(["GONSALES", "GONZALEZ"]);
      expect(await tokens({ keys: [], limit: 9 })).toEqual([]);
      const [a, , , d] = entities;
      const postings = [a!, d!]
        .map(({ id, kind }) => ({ token: "PA77", entity: id, kind }))
        .sort((x, y) => (x.entity < y.entity ? -1 : 1));
      expect(await subject.store.searchPostings(["PA77", "PA79"], null, 9)).toEqual(postings);
      expect(await subject.store.searchPostings(["PA77"], ["Identity"], 9)).toEqual(
        postings.filter(({ kind }) => kind === "Identity"),
      );
      expect(await subject.store.searchPostings(["PA77"], null, 1)).toEqual(postings.slice(0, 1));
      expect(await subject.store.searchPostings(["PA77"], [], 9)).toEqual([]);
    });

    it("searches where its keys lie as whoever looks them up would, and gives back the best alone", async () => {
      for (const one of randomBatches(mulberry32(3))) await subject.store.ingestBatch(one);
      const tokens = (await subject.store.searchTokens({ prefix: "", limit: 999 })).map(({ token }) => token);
      const texts = [...tokens.map((token) => token.slice(0, 4)), tokens.slice(0, 3).join(" "), "nobody", ""];
      for (const kinds of [null, ["Identity"]] as const) {
        for (const text of texts) {
          const plan = planSearch(text);
          const all = await runSearch(subject.store, plan, { kinds, hitsMax: Infinity });
          expect(all.found).toBe(all.hits.length);
          const best = { ...all, hits: all.hits.slice(0, 2) };
          expect(await subject.store.search(plan, { kinds, hitsMax: 2 }), text).toEqual(best);
        }
      }
      const held = entity("TravelDocument", "held", { tokens: ["QX7734512"] });
      await subject.store.ingestBatch(batch(source("ALFA"), draft("ALFA", "9", "a", { entities: [held] })));
      expect(await subject.store.search(planSearch("qx7734512"), { kinds: null, hitsMax: 9 })).toEqual({
        hits: [{ entity: held.id, kind: "TravelDocument", score: 1, matched: ["QX7734512"] }],
        ...{ found: 1, explored: 1, truncated: false },
      });
    });

    it("finds numbers by their ends, as long as somebody carries them", async () => {
      const held = (key: string, ...tokens: string[]) =>
        draft("ALFA", key, "a", { entities: [entity("Badge", key, { tokens })] });
      await subject.store.ingestBatch(batch(source("ALFA"), held("1", "PA1234567"), held("2", "CC4567", "CCX04567")));
      await subject.store.ingestBatch(batch(source("BRAVO"), held("3", "PA1234567", "PA7654321")));
      const keys = tokenKeys("CCX04567");
      expect(await subject.store.searchTokens({ keys, limit: 9 })).toEqual([{ token: "CCX04567" }, { token: "PA1234567" }]);
      await subject.store.withdrawSource("ALFA", T0);
      expect(await subject.store.searchTokens({ keys, limit: 9 })).toEqual([{ token: "PA1234567" }]);
      expect(await subject.store.check()).toEqual([]);
    });

    it("scans everything once, entities first, with the records behind each link", async () => {
      const both = [person("a", []), entity("TravelDocument", "d")];
      const link = { kind: "HOLDS", from: 0, to: 1, at: 5, until: 9, props: { expiry: "2031" } } as const;
      const drafts = ["ALFA", "BRAVO"].map((name) =>
        batch(source(name), draft(name, "1", "a", { entities: both, links: [link] })),
      );
      for (const one of drafts) await subject.store.ingestBatch(one);
      const seen: string[] = [];
      const refs = new Map<number, string>();
      const linkRefs: number[] = [];
      const result = await subject.store.scan({
        entities: (page) => page.forEach(({ ref, id }) => void (refs.set(ref, id), seen.push(id))),
        links: (page) =>
          page.forEach(({ kind, from, to, at, until, props, linkRef }) => {
            expect([kind, refs.get(from), refs.get(to), at, until, props]).toEqual([
              "HOLDS",
              both[0]!.id,
              both[1]!.id,
              5,
              9,
              { expiry: "2031" },
            ]);
            linkRefs.push(linkRef);
          }),
      });
      expect(result).toEqual({ seq: 2, replaced: 0 });
      expect(seen.sort()).toEqual(both.map(({ id }) => id).sort());
      expect(await subject.store.linkRecords(linkRefs)).toEqual([drafts.map((one) => one.records[0]!.id).sort()]);
    });

    it("scans under labels what a store of those records alone would give", async () => {
      const alone = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
      // All versions of a row are closed or none: one that takes another's place would else open it. Who is named by whom stays open.
      const isClosed = ({ kind, keyHash }: RecordDraft): boolean =>
        kind === "TRAVEL" && parseInt(keyHash.slice(-1), 16) % 2 === 1;
      for (const given of randomBatches(mulberry32(11), 12)) {
        const handled = given.records.map((record) => ({ ...record, handling: isClosed(record) ? "AMBER//HARBOUR" : "AMBER" }));
        await subject.store.ingestBatch({ ...given, records: handled });
        await alone.ingestBatch({ ...given, records: handled.filter(({ handling }) => handling === "AMBER") });
      }
      const { labels } = await subject.store.labels();
      const readable = new Set([...labels].flatMap(([label, text]) => (text === "AMBER" ? [label] : [])));
      expect(readable.size).toBe(1);
      const seen = await scanned(subject.store, { labels: readable });
      expect(seen).toEqual(await scanned(alone));
      expect(seen.length).toBeGreaterThan(20);
      expect((await scanned(subject.store)).length).toBeGreaterThan(seen.length);
      await alone.close();
    });
  });
}
