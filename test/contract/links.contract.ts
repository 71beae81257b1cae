import { describe, expect, it } from "vitest";
import { mulberry32, randomInt, shuffle, type Prng } from "#base/prng.ts";
import { LINK_KINDS } from "#model/kinds.ts";
import type { RecordDraft, SourceInfo } from "#model/record.ts";
import type { LinksAt, LinkTime, NeighbourCount, Store, StoredLink } from "#store/port.ts";
import { allLinks, batch, draft, entity, randomBatches, source, T0 } from "../support/batches.ts";
import type { Subject } from "./store.contract.ts";

const hub = entity("Contact", "PHONE/+1");

export function linksContract(subject: Subject): void {
  describe("links", () => {
    it("pages in the order of kind, time and id, whatever the page size, in each direction", async () => {
      await fillHub(subject);
      for (const direction of ["both", "in", "out"] as const) {
        const whole = await subject.store.links({ entity: hub.id, direction, limit: 1000 });
        expect(whole.map((link) => link.id)).toEqual([...whole].sort(inOrder).map((link) => link.id));
        for (const limit of [1, 4, 7])
          expect((await allLinks(subject.store, hub.id, direction, limit)).map((link) => link.id)).toEqual(
            whole.map((link) => link.id),
          );
      }
      const out = await allLinks(subject.store, hub.id, "out");
      const both = await allLinks(subject.store, hub.id, "both");
      const loops = both.filter((link) => link.from === link.to);
      expect(loops).toHaveLength(1);
      expect(both).toHaveLength(out.length + (await allLinks(subject.store, hub.id, "in")).length - 1);
    });

    it("filters by kind and by time; links without a time always pass", async () => {
      await fillHub(subject);
      const all = await subject.store.links({ entity: hub.id, limit: 1000 });
      const window = await subject.store.links({ entity: hub.id, from: T0 + 1, until: T0 + 3, limit: 1000 });
      expect(window.map((link) => link.id)).toEqual(
        all.filter(({ at }) => at === null || (at >= T0 + 1 && at < T0 + 3)).map((link) => link.id),
      );
      const calls = await subject.store.links({ entity: hub.id, kinds: ["CONTACTED"], from: T0 + 2, limit: 1000 });
      expect(calls.map((link) => link.id)).toEqual(
        all.filter(({ kind, at }) => kind === "CONTACTED" && (at === null || at >= T0 + 2)).map((link) => link.id),
      );
      expect(await subject.store.links({ entity: hub.id, kinds: [], limit: 10 })).toEqual([]);
      expect(await subject.store.links({ entity: entity("Contact", "none").id, limit: 10 })).toEqual([]);
    });

    it("pages, filters and times links for a reader of some labels as a store of the readable records does", async () => {
      const prng = mulberry32(9);
      for (let run = 0; run < subject.randomRuns; run++) {
        const records = datedRecords(prng);
        const whole = await landAll(await subject.fresh(), records);
        const handlings = [...new Set(records.map(({ draft }) => draft.handling))].filter(() => prng() < 0.6);
        const labels = await labelsOf(whole, handlings);
        const window = { from: T0 + randomInt(prng, 3), until: T0 + 3 + randomInt(prng, 3) };
        const under = await pagesOf(whole, { labels, limit: 1 + randomInt(prng, 5) });
        const within = await whole.links({ entity: hub.id, labels, ...window, limit: 1000 });
        const scanned = await timesOf(whole, labels);
        const part = await landAll(
          await subject.fresh(),
          records.filter(({ draft }) => handlings.includes(draft.handling)),
        );
        const readable = await part.links({ entity: hub.id, limit: 1000 });
        expect(under.map(({ id }) => id)).toEqual(readable.map(({ id }) => id));
        expect(under.map((link) => timeUnder(link, labels))).toEqual(readable.map(({ at, until }) => ({ at, until })));
        expect(within.map(({ id }) => id)).toEqual(
          (await part.links({ entity: hub.id, ...window, limit: 1000 })).map(({ id }) => id),
        );
        expect(scanned).toEqual(readable.map(({ at, until }) => `${at} ${until}`).sort());
      }
    });

    it("gives of many entities at once what it gives of each, for a reader of some labels too", async () => {
      const prng = mulberry32(33);
      for (let run = 0; run < subject.randomRuns; run++) {
        const store = await subject.fresh();
        for (const one of randomBatches(prng)) await store.ingestBatch(one);
        const some = new Set([...(await store.labels()).labels.keys()].filter(() => prng() < 0.6));
        const entities = [entity("Identity", "none").id, "__proto__"];
        for (const kind of ["Identity", "Booking", "Flight", "Contact"] as const)
          for (const { id } of await store.listEntities(kind, null, 20)) entities.push(id);
        for (const labels of [{}, { labels: some }]) {
          for (const direction of ["both", "in", "out"] as const) {
            for (const kinds of [{}, { kinds: [] }, { kinds: LINK_KINDS.filter(() => prng() < 0.4) }]) {
              const filter = { ...labels, ...kinds, direction, limit: 1 + randomInt(prng, 6) };
              const at: LinksAt[] = [];
              for (const entity of [...entities, entities.at(-1)!]) {
                at.push({
                  entity,
                  ...(prng() < 0.5 ? {} : { from: T0 + randomInt(prng, 3), until: T0 + 3 + randomInt(prng, 3) }),
                });
                const page = await store.links({ ...filter, ...at.at(-1)! });
                if (page.length > 0) at.push({ ...at.at(-1)!, after: page[0]!.id });
              }
              const each: unknown[] = [];
              for (const one of at) each.push(await store.links({ ...filter, ...one }));
              expect(await store.linksOf({ ...filter, at })).toEqual(each);
            }
          }
        }
        expect(await store.linksOf({ at: [], limit: 5 })).toEqual([]);
      }
    });

    it("says what links rest on, and how late they are, as the links themselves do, for a reader of some labels too", async () => {
      const prng = mulberry32(21);
      for (let run = 0; run < subject.randomRuns; run++) {
        const store = await subject.fresh();
        for (const one of randomBatches(prng)) await store.ingestBatch(one);
        const entities = [entity("Identity", "none").id, hub.id, "__proto__"];
        for (const kind of ["Identity", "Booking", "Shift"] as const)
          for (const { id } of await store.listEntities(kind, null, 50)) entities.push(id);
        const some = new Set([...(await store.labels()).labels.keys()].filter(() => prng() < 0.6));
        for (const labels of [undefined, some]) {
          for (const limit of [1, 3, 200]) {
            const query = { limit, ...(labels === undefined ? {} : { labels }) };
            const expected: unknown[] = [];
            for (const id of entities) {
              const links = await store.links({ ...query, entity: id, direction: "out" });
              const records = links.flatMap(({ assertions }) =>
                assertions.filter(({ label }) => labels?.has(label) !== false).map(({ record }) => record),
              );
              const times = links.map((link) => (labels === undefined ? link : timeUnder(link, labels)).at ?? -Infinity);
              const newest = Math.max(-Infinity, ...times);
              expected.push({ records: [...new Set(records)].sort(), newest: newest === -Infinity ? null : newest });
            }
            const about = await store.recordsAbout({ ...query, entities });
            expect(about.map(({ records, newest }) => ({ records: [...records].sort(), newest }))).toEqual(expected);
          }
        }
      }
    });

    it("refuses to go on after a link that a reader of these labels does not see", async () => {
      const { store } = subject;
      const uses = (who: string, handling: string) =>
        draft("ALFA", who, "", {
          handling,
          entities: [entity("Identity", who), hub],
          links: [{ kind: "USES", from: 0, to: 1, at: T0 }],
        });
      await store.ingestBatch(batch(source("ALFA"), uses("ANA", "GREEN"), uses("BRUNO", "AMBER")));
      const after = `USES~${entity("Identity", "BRUNO").id}~${hub.id}~`;
      expect(await store.links({ entity: hub.id, after, limit: 10 })).toBeDefined();
      const labels = await labelsOf(store, ["GREEN"]);
      await expect(store.links({ entity: hub.id, after, labels, limit: 10 })).rejects.toMatchObject({ code: "CONFLICT" });
    });

    it("refuses to go on after a link that is gone", async () => {
      await fillHub(subject);
      const after = `USES~${entity("Identity", "gone").id}~${hub.id}~`;
      await expect(subject.store.links({ entity: hub.id, after, limit: 10 })).rejects.toMatchObject({ code: "CONFLICT" });
    });

    it("counts neighbours by kind, direction and label set", async () => {
      await fillHub(subject);
      const all = await subject.store.links({ entity: hub.id, limit: 1000 });
      const count = (direction: "in" | "out", kind: string): number =>
        all.filter((link) => link.kind === kind && (direction === "out" ? link.from : link.to) === hub.id).length;
      const none = entity("Contact", "none").id;
      const [counts, nothing, again] = (await subject.store.neighbourCounts([hub.id, none, hub.id])) as [
        NeighbourCount[],
        NeighbourCount[],
        NeighbourCount[],
      ];
      const sum = (direction: "in" | "out", kind: string): number =>
        counts.filter((c) => c.kind === kind && c.direction === direction).reduce((total, c) => total + c.count, 0);
      for (const kind of ["USES", "CONTACTED"])
        for (const direction of ["in", "out"] as const) expect(sum(direction, kind)).toBe(count(direction, kind));
      expect(new Set(counts.filter((c) => c.kind === "USES").map((c) => c.labelSet)).size).toBe(2);
      expect(nothing).toEqual([]);
      expect(again).toEqual(counts);
      expect(await subject.store.neighbourCounts([])).toEqual([]);
    });
  });
}

/** A phone that forty identities use, many at one time or at none, and that calls others and itself. */
async function fillHub(subject: Subject): Promise<void> {
  const prng = mulberry32(3);
  const time = (): { at?: number } => (prng() < 0.3 ? {} : { at: T0 + randomInt(prng, 4) });
  const records = Array.from({ length: 40 }, (_, i) =>
    draft("ALFA", `u${i}`, "a", {
      handling: i % 4 === 0 ? "GREEN" : "AMBER",
      entities: [entity("Identity", `${i}`), hub],
      links: [{ kind: "USES", from: 0, to: 1, ...time() }],
    }),
  );
  for (let i = 0; i < 12; i++) {
    const other = i === 0 ? hub : entity("Contact", `PHONE/+${2 + (i % 3)}`);
    const ends = i % 2 === 0 ? { from: 0, to: 1 } : { from: 1, to: 0 };
    records.push(
      draft("ALFA", `c${i}`, "a", {
        kind: "COMMUNICATION",
        entities: [hub, other],
        links: [{ kind: "CONTACTED", ...ends, event: true, ...time() }],
      }),
    );
  }
  await subject.store.ingestBatch(batch(source("ALFA"), ...records));
}

interface Dated {
  readonly from: SourceInfo;
  readonly draft: RecordDraft;
}

/** A dozen holdings at one hub, asserted by up to three sources of a label each, with the times that each gives or does not. */
function datedRecords(prng: Prng): Dated[] {
  const records: Dated[] = [];
  const time = (): { at?: number; until?: number } => ({
    ...(prng() < 0.7 ? { at: T0 + randomInt(prng, 6) } : {}),
    ...(prng() < 0.3 ? { until: T0 + 10 + randomInt(prng, 3) } : {}),
  });
  ["GREEN", "AMBER", "AMBER//HARBOUR"].forEach((handling, i) => {
    const from = source(`S${i}`, { exportedAt: T0 + randomInt(prng, 3) });
    for (let row = 0; row < 12; row++) {
      if (prng() < 0.3) continue;
      const entities = [entity(row % 3 === 0 ? "Booking" : "Identity", `${row}`), hub];
      records.push({
        from,
        draft: draft(from.source, `${row}`, "", { handling, entities, links: [{ kind: "USES", from: 0, to: 1, ...time() }] }),
      });
    }
  });
  return shuffle(records, prng);
}

async function landAll(store: Store, records: readonly Dated[]): Promise<Store> {
  for (const { from, draft } of records) await store.ingestBatch(batch(from, draft));
  expect(await store.check()).toEqual([]);
  return store;
}

async function labelsOf(store: Store, handlings: readonly string[]): Promise<ReadonlySet<number>> {
  const { labels } = await store.labels();
  return new Set([...labels].filter(([, text]) => handlings.includes(text)).map(([label]) => label));
}

async function pagesOf(store: Store, query: { labels: ReadonlySet<number>; limit: number }): Promise<StoredLink[]> {
  const links: StoredLink[] = [];
  for (;;) {
    const after = links.at(-1)?.id;
    const page = await store.links({ entity: hub.id, ...query, ...(after === undefined ? {} : { after }) });
    links.push(...page);
    if (page.length < query.limit) return links;
  }
}

function timeUnder({ assertions }: StoredLink, labels: ReadonlySet<number>): LinkTime {
  const readable = assertions.filter(({ label }) => labels.has(label));
  const last = (end: "at" | "until"): number | null => readable.findLast((said) => said[end] !== null)?.[end] ?? null;
  return { at: last("at"), until: last("until") };
}

/** Of all links of a scan that may be seen, as text, sorted: a scan numbers links in its own way. */
async function timesOf(store: Store, labels: ReadonlySet<number>): Promise<string[]> {
  const { sets } = await store.labels();
  const others = await store.linkTimesUnder(labels);
  const times: string[] = [];
  await store.scan({
    entities() {},
    links(page) {
      for (const link of page) {
        if (!sets.get(link.labelSet)!.some((label) => labels.has(label))) continue;
        const { at, until } = others.get(link.linkRef) ?? link;
        times.push(`${at} ${until}`);
      }
    },
  });
  return times.sort();
}

function inOrder(a: StoredLink, b: StoredLink): number {
  const kinds = LINK_KINDS.indexOf(a.kind) - LINK_KINDS.indexOf(b.kind);
  if (kinds !== 0) return kinds;
  if (a.at !== b.at) return a.at === null ? 1 : b.at === null ? -1 : b.at - a.at;
  return a.id < b.id ? -1 : 1;
}
