/**
 * What an expansion shows and what it counts are together all that a store of the readable records holds: on random stores of two readers,
 * with identities that some judgements join, protected people, things linked with themselves, links of several kinds between two, and any filter.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expansion, type Expansion, type ExpansionArgs } from "#app/queries/explore/expansion.ts";
import { Kept, type SharedAnswer } from "#app/reader/kept.ts";
import { Reader } from "#app/reader/reader.ts";
import { listAt } from "#base/list-at.ts";
import { mulberry32, type Prng, randomInt } from "#base/prng.ts";
import { LOCAL_ACCESS } from "#model/access.ts";
import { personIdOf } from "#model/ids.ts";
import { type Judgement, judgementId } from "#model/judgement.ts";
import { LINK_KINDS, type LinkKind, LINKS, PARTY_ROLES } from "#model/kinds.ts";
import type { RecordDraft } from "#model/record.ts";
import { DAY_MS } from "#model/time.ts";
import { openStore } from "#store/open.ts";
import type { Store } from "#store/port.ts";
import { batch, draft, entity, KEY_CHECK, source } from "../support/batches.ts";
import { judge } from "../support/judge.ts";
import { takeNeo4j, TURN_MS, type TestNeo4j } from "../support/neo4j.ts";
import { type PlainLink, PlainWorld } from "../support/plain-world.ts";
import { neo4jForTests } from "../support/requirements.ts";
import { openWorld, PLAIN_READER, type World } from "../support/tour-world.ts";

const READABLE = "AMBER";
const HANDLINGS = [READABLE, READABLE, "AMBER//HARBOUR", "RED//VICTIM"];
const START = Date.UTC(2026, 0, 1);
const DAYS = 20;
const OF_A_KIND = 6;
const PEOPLE = 8;
const ROWS = 70;
/** Between things of which there are few, so that several kinds lead to the same ones. */
const KINDS: readonly LinkKind[] = ["TRAVELLED_ON", "USES", "HOLDS", "CONTACTED", "INVOLVED_IN", "CUSTODY", "DEPARTS_FROM"];

const pick = <T>(prng: Prng, from: readonly T[]): T => from[randomInt(prng, from.length)]!;
const keyOf = (prng: Prng, kind: string): string =>
  kind === "Identity" ? `P${randomInt(prng, PEOPLE)}` : `${kind}${Math.floor(OF_A_KIND * prng() ** 2)}`;

function randomRecords(prng: Prng): RecordDraft[] {
  return Array.from({ length: ROWS }, (_, row) => {
    const kind = pick(prng, KINDS);
    const [from, to] = [pick(prng, LINKS[kind].from), pick(prng, LINKS[kind].to)];
    const role = pick(prng, PARTY_ROLES);
    const at = prng() < 0.7 ? { at: START + randomInt(prng, DAYS) * DAY_MS } : {};
    return draft("ALFA", `row${row}`, "said", {
      handling: pick(prng, HANDLINGS),
      entities: [entity(from, keyOf(prng, from)), entity(to, keyOf(prng, to))],
      links: [
        {
          ...{ kind, from: 0, to: 1, event: LINKS[kind].event, ...at },
          ...(kind === "INVOLVED_IN" ? { discriminator: role, props: { role } } : { props: {} }),
        },
      ],
    });
  });
}

/** Identity → those that the judgements join with it, the first by id first. */
function joined(identities: readonly string[], judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const first = new Map(identities.map((id) => [id, id]));
  for (const { left, right } of judgements) {
    const [a, b] = [first.get(left), first.get(right)];
    if (a === undefined || b === undefined) continue;
    const [keep, gone] = a < b ? [a, b] : [b, a];
    for (const [id, of] of first) if (of === gone) first.set(id, keep);
  }
  return first;
}

function randomJudgements(prng: Prng, identities: readonly string[]): Judgement[] {
  const by = "rule:test@1";
  const said = { verdict: "SAME", by, score: 1, comparisons: [], reason: null, at: null } as const;
  return identities.flatMap((left) =>
    identities
      .filter((right) => left < right && prng() < 0.12)
      .map((right) => ({ ...said, id: judgementId(left, right, by), left, right, handling: pick(prng, HANDLINGS) })),
  );
}

/** A store of the readable records, as lists, and who is who in it. */
interface Oracle {
  readonly links: readonly PlainLink[];
  readonly shownAs: (id: string) => string;
}

async function oracleOf(records: readonly RecordDraft[], judgements: readonly Judgement[]): Promise<Oracle> {
  const store = await openStore({ url: "sqlite::memory:", keyCheck: KEY_CHECK });
  await store.ingestBatch(batch(source("ALFA"), ...records));
  const world = await PlainWorld.of(store);
  await store.close();
  const persons = joined(
    world.entities("Identity").map(({ id }) => id),
    judgements,
  );
  return {
    links: world.links(...LINK_KINDS),
    shownAs: (id) => (persons.has(id) ? personIdOf(persons.get(id)!) : id),
  };
}

interface Expected {
  /** Neighbour → its links. */
  readonly links: ReadonlyMap<string, readonly PlainLink[]>;
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

const KIND_SHOWN = { Identity: "Person" } as Readonly<Record<string, string>>;

function expectedOf({ links, shownAs }: Oracle, id: string, args: ExpansionArgs): Expected {
  const met = new Map<string, PlainLink[]>();
  const groups = new Map<string, Set<string>>();
  for (const link of links) {
    const [from, to] = [shownAs(link.from.id), shownAs(link.to.id)];
    if (from === to || (from !== id && to !== id) || !inTime(link, args)) continue;
    const [direction, other] = from === id ? (["OUT", link.to] as const) : (["IN", link.from] as const);
    const key = `${link.kind}:${direction}:${KIND_SHOWN[other.kind] ?? other.kind}`;
    if (args.group !== null ? key !== args.group : args.kinds !== null && !args.kinds.includes(link.kind)) continue;
    if (args.group === null && args.direction !== "BOTH" && args.direction !== direction) continue;
    listAt(met, shownAs(other.id)).push(link);
    groups.set(key, (groups.get(key) ?? new Set()).add(shownAs(other.id)));
  }
  return { links: met, groups };
}

function inTime({ at }: PlainLink, { from, until }: ExpansionArgs): boolean {
  return Number.isNaN(at) || (at >= (from ?? -Infinity) && at < (until ?? Infinity));
}

/** Of the links between those given and those shown, kind and ends. */
function amongOf({ links, shownAs }: Oracle, args: ExpansionArgs, shown: { given: string[]; id: string }): string[] {
  const given = new Set(shown.given);
  const all = new Set([...args.present.map(shownAs), ...given].filter((one) => one !== shown.id));
  return links
    .filter((link) => inTime(link, args))
    .map((link) => [link.kind, shownAs(link.from.id), shownAs(link.to.id)] as const)
    .filter(([, from, to]) => from !== to && all.has(from) && all.has(to) && (given.has(from) || given.has(to)))
    .map((parts) => parts.join(" "))
    .sort();
}

function randomArgs(prng: Prng, ref: string, things: readonly string[]): ExpansionArgs {
  const [from, until] = [prng() < 0.2, prng() < 0.2];
  return {
    ref,
    kinds: prng() < 0.2 ? KINDS.filter(() => prng() < 0.6) : null,
    direction: pick(prng, ["OUT", "IN", "BOTH", "BOTH", "BOTH"] as const),
    from: from ? START + randomInt(prng, DAYS) * DAY_MS : null,
    until: until ? START + randomInt(prng, DAYS) * DAY_MS : null,
    first: 1 + randomInt(prng, 4),
    after: null,
    group: null,
    present: things.filter(() => prng() < 0.25),
  };
}

/** All pages of one question, each held to the oracle; how many there were. */
async function holdsOn(reader: Reader, oracle: Oracle, asked: ExpansionArgs): Promise<number> {
  const given: string[] = [];
  const id = oracle.shownAs(asked.ref);
  const expected = expectedOf(oracle, id, asked);
  const present = [...new Set(asked.present.map(oracle.shownAs))].filter((one) => expected.links.has(one)).sort();
  let after: string | null = null;
  let pages = 0;
  do {
    const page: Expansion = (await expansion(reader, { ...asked, after }))!;
    expect(page.truncated).toBe(false);
    expect(page.entity.id).toBe(id);
    given.push(...page.neighbours.map((one) => one.id));
    const shown = new Set([...given, ...present]);
    const counted = page.groups.map(({ key, total, shown, digest }) => [key, total, shown, digest.count]);
    const counts = [...expected.groups].map(([key, ids]) => {
      const seen = [...ids].filter((one) => shown.has(one)).length;
      return [key, ids.size, seen, ids.size - seen];
    });
    expect(Object.fromEntries(counted.map(([key, ...rest]) => [key, rest]))).toEqual(
      Object.fromEntries(counts.map(([key, ...rest]) => [key, rest])),
    );
    expect([page.total, page.shown, page.digest.count]).toEqual([
      expected.links.size,
      shown.size,
      expected.links.size - shown.size,
    ]);
    expect(page.present.map((one) => one.id).sort()).toEqual(present);
    for (const one of [...page.neighbours, ...page.present])
      expect([one.id, one.linkCount, one.links.length]).toEqual([one.id, ...Array(2).fill(expected.links.get(one.id)?.length)]);
    expect(page.neighbours.map(({ surprise }) => -surprise)).toEqual(
      page.neighbours.map(({ surprise }) => -surprise).sort((a, b) => a - b),
    );
    const among = await page.linksAmong();
    const ends = among.links.map(({ link, from, to }) => `${link.kind} ${from} ${to}`).sort();
    expect(ends).toEqual(amongOf(oracle, asked, { given: page.neighbours.map((one) => one.id), id }));
    expect(page.digest.after === null).toBe(page.digest.count === 0);
    after = page.digest.after;
    pages++;
  } while (after !== null);
  expect(given.length).toBe(new Set(given).size);
  expect([...given, ...present].sort()).toEqual([...expected.links.keys()].sort());
  return pages;
}

const required = neo4jForTests();

describe.each([
  { name: "SQLite", there: true, title: "on SQLite", runs: 20 },
  { name: "Neo4j", there: required.there, title: required.title("on Neo4j"), runs: 1 },
])("an expansion $title", ({ name, there, runs }) => {
  describe.skipIf(!there)("adds up", () => {
    let neo4j: TestNeo4j | undefined;
    let tour: World;
    beforeAll(async () => {
      if (name === "Neo4j") neo4j = await takeNeo4j(required.value());
      tour = await openWorld();
    }, TURN_MS);
    afterAll(async () => {
      await tour.close();
      await neo4j?.release();
    });

    async function fresh(): Promise<Store> {
      await neo4j?.empty(KEY_CHECK);
      return openStore({ ...(neo4j?.config ?? { url: "sqlite::memory:" }), keyCheck: KEY_CHECK });
    }

    it("to what a store of the readable records holds, page by page, group by group", { timeout: 300_000 }, async () => {
      const seen = { questions: 0, pages: 0 };
      for (let seed = 1; seed <= runs; seed++) {
        const prng = mulberry32(seed);
        const records = randomRecords(prng);
        const store = await fresh();
        await store.ingestBatch(batch(source("ALFA"), ...records));
        const identities = (await store.listEntities("Identity", null, 100)).map(({ id }) => id);
        const judgements = randomJudgements(prng, identities);
        const persons = [...joined(identities, judgements)].map(([identity, first]) => ({ identity, person: personIdOf(first) }));
        await judge(store, { ruled: judgements, persons });
        const things = [...new Set(records.flatMap(({ entities }) => entities.map(({ id }) => id)))];
        const oracles = [
          [LOCAL_ACCESS, await oracleOf(records, judgements)],
          [
            PLAIN_READER,
            await oracleOf(
              records.filter(({ handling }) => handling === READABLE),
              judgements.filter(({ handling }) => handling === READABLE),
            ),
          ],
        ] as const;
        for (const [access, oracle] of oracles) {
          const known = new Set(oracle.links.flatMap(({ from, to }) => [from.id, to.id]));
          for (const ref of things) {
            const kept = { protection: new Kept<boolean>(1000), answers: new Kept<SharedAnswer>(1000) };
            const reader = new Reader({ ...tour.context, store, ...kept }, access);
            const asked = randomArgs(prng, ref, things);
            if (!known.has(ref)) {
              expect(await expansion(reader, asked)).toBeUndefined();
              continue;
            }
            seen.questions++;
            seen.pages += await holdsOn(reader, oracle, asked);
            const groups = [...expectedOf(oracle, oracle.shownAs(ref), asked).groups.keys()];
            if (groups.length > 0) await holdsOn(reader, oracle, { ...asked, group: pick(prng, groups) });
          }
        }
        await store.close();
      }
      expect(seen.questions).toBeGreaterThan(runs * 20);
      // Some took several pages.
      expect(seen.pages).toBeGreaterThan(seen.questions * 1.02);
    });
  });
});
